//! `audience-mismatch`: public evidence that leans on a document kept from the public.

use super::{Look, Rule};
use crate::documents::vocabulary::Audience;
use crate::finding::{Findings, Severity};
use crate::model::{Evidence, Rated, papers_of};
use crate::standing::Standing;
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "audience-mismatch",
    severity: Severity::Error,
    under_round: None,
    may_show_source: true,
    page: include_str!("audience_mismatch.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let provider = standing.provider;
    for evidence in standing.provider.evidence.iter().filter(|evidence| evidence.audience == Audience::Public) {
        for pointer in &evidence.pointers {
            let own = evidence.audience_of(pointer);
            let strictest = papers_of(std::iter::once(pointer))
                .into_iter()
                .filter_map(|paper| provider.papers[paper].audience)
                .max();
            let (audience, other) = match strictest {
                Some((audience, record)) if audience > own => (audience, provider.evidence.get(record)),
                _ => (own, None),
            };
            if audience == Audience::Public {
                continue;
            }
            let message = format!("this record is public, and leans on a paper that is for {} eyes", eyes(audience));
            let finding = findings.add(evidence.place_of(pointer), message);
            finding.help("point to a paper that the public may read, or give the record the paper's audience");
            if let Some(other) = other {
                finding.note(other.place(place_of_audience(other)), "this record keeps the paper for them");
            }
        }
    }
}

fn eyes(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "everyone's",
        Audience::Commissioner => "commissioners'",
        Audience::Internal => "the provider's own",
    }
}

/// Where another record says so: at its audience, or at its ratings where it leaves that to the repository's default.
fn place_of_audience(evidence: &Evidence<'_>) -> Span {
    let stated = evidence.file.audience.map(|audience| audience.span);
    stated.or(evidence.ratings.first().map(Rated::span)).unwrap_or(Span::new(0, 3))
}
