//! `reviewed-without-change`: reviews one after another that changed nothing but their date.

use super::{Look, Rule};
use crate::finding::Findings;
use crate::past::Past;
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "reviewed-without-change",
    severity: None,
    under_round: None,
    may_show_source: true,
    page: include_str!("reviewed_without_change.md"),
    looks: &[Look::Past(check)],
};

/// As many reviews running want a second look.
const RUNNING: usize = 3;

fn check(standing: &Standing<'_, '_>, past: &Past, findings: &mut Findings) {
    for (evidence, past) in standing.provider.evidence.iter().zip(&past.records) {
        let Some(reviewed) = evidence.reviewed().good().filter(|_| past.unchanged_reviews >= RUNNING) else { continue };
        let message =
            format!("the last {} reviews of this record changed its date and nothing else", past.unchanged_reviews);
        findings.add(evidence.place(reviewed.span), message).help(
            "read the record beside its papers and the service as it is today, and have somebody read it who did not write it",
        );
    }
}
