//! `expired-document`: a paper past its `expires`.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "expired-document",
    severity: Some(Severity::Warning),
    under_round: None,
    may_show_source: true,
    page: include_str!("expired_document.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for evidence in &standing.provider.evidence {
        for expires in evidence.file.documents.iter().filter_map(|document| document.expires.good()) {
            if expires.value < standing.day {
                let expired = if expires.value < standing.as_of { "expired" } else { "will have expired" };
                findings
                    .add(evidence.place(expires.span), format!("the paper {expired} on {}", expires.value.long()))
                    .help("put the renewed paper in its place and write its dates, or plan the renewal as an action");
            }
        }
    }
}
