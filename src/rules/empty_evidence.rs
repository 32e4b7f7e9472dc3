//! `empty-evidence`: a rating without words, or with only a placeholder.

use super::{Look, Rule};
use crate::documents::narrative::Says;
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "empty-evidence",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("empty_evidence.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for evidence in &standing.provider.evidence {
        let message = match evidence.file.narrative.says {
            Says::Something => continue,
            Says::Nothing => "rated, and no words say why",
            Says::Placeholder => "rated, and only a placeholder stands where the words should be",
        };
        let Some(first) = evidence.ratings.first() else { continue };
        findings
            .add(evidence.place(first.span()), message)
            .help("write below the second `---`, in two or three sentences, how the standard is met and what shows it");
    }
}
