//! `copied-evidence`: the same narrative in two or more records.

use super::{Look, Rule};
use crate::copies::{self, Copied};
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "copied-evidence",
    severity: Some(Severity::Warning),
    under_round: None,
    may_show_source: false,
    page: include_str!("copied_evidence.md"),
    looks: &[Look::Copies(check)],
};

fn check(standing: &Standing<'_, '_>, copied: &[Copied], findings: &mut Findings) {
    for copied in copied {
        let Some(evidence) = standing.provider.evidence.get(copied.record) else { continue };
        let own = format!("providers/{}/", standing.provider.id);
        let whose = if copied.first.file.starts_with(&own) { "another record" } else { "a record of another provider" };
        findings
            .add(copies::place(evidence), format!("these are word for word the words of {whose}"))
            .note(copied.first.clone(), "the same words stand here")
            .help(
                "say here what this provider does for what this record rates; where one text answers several items, let one \
                 record rate them all",
            );
    }
}
