//! `audience-mismatch`: public evidence that leans on a document kept from the public.

use super::{Look, Rule};
use crate::documents::vocabulary::Audience;
use crate::finding::{Findings, Severity};
use crate::model::{Evidence, Pointer, Provider, Rated, Target, papers_of};
use crate::standing::Standing;
use crate::text::Span;

pub(super) const RULE: Rule = Rule {
    name: "audience-mismatch",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("audience_mismatch.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let provider = standing.provider;
    for evidence in provider.evidence.iter().filter(|evidence| evidence.audience == Audience::Public) {
        for pointer in &evidence.pointers {
            let (audience, other) = strictest(provider, evidence, pointer);
            if audience == Audience::Public {
                continue;
            }
            let what = if matches!(pointer.target, Target::File(_)) { "record" } else { "paper" };
            let message = format!("this record is public, and leans on a {what} that is for {} eyes", eyes(audience));
            let finding = findings.add(evidence.place_of(pointer), message);
            finding.help("point to something that the public may read, or give this record the stricter audience");
            if let Some(other) = other {
                finding.note(other.place(place_of_audience(other)), "this record keeps it for them");
            }
        }
    }
}

/// The strictest audience of what a record points at, and the other record that says so, if it is another.
fn strictest<'p, 'a>(
    provider: &'p Provider<'a>,
    evidence: &Evidence<'a>,
    pointer: &Pointer,
) -> (Audience, Option<&'p Evidence<'a>>) {
    let own = evidence.audience_of(pointer);
    if let Target::File(path) = &pointer.target {
        let other = provider.evidence.iter().find(|other| other.path() == path.as_str());
        return other.map_or((own, None), |other| (own.max(other.audience), Some(other)));
    }
    let papers = papers_of(std::iter::once(pointer)).into_iter();
    match papers.filter_map(|paper| provider.papers[paper].audience).max() {
        Some((audience, record)) if audience > own => (audience, provider.evidence.get(record)),
        _ => (own, None),
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
    let stated = evidence.file.audience.good().map(|audience| audience.span);
    stated.or(evidence.ratings.first().map(Rated::span)).unwrap_or(Span::new(0, 3))
}
