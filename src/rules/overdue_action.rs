//! `overdue-action`: an open action past its date.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "overdue-action",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("overdue_action.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for evidence in &standing.provider.evidence {
        for action in evidence.file.actions.iter().filter(|action| action.is_open()) {
            let Some(due) = action.due.good().filter(|due| due.value < standing.day) else { continue };
            let (is, was) = if due.value < standing.as_of { ("is", "was") } else { ("will be", "is") };
            findings
                .add(
                    evidence.place(due.span),
                    format!("this action {is} overdue: it {was} due on {}", due.value.long()),
                )
                .help(
                    "add `done:` and the day if it is done; if not, agree a new `due` date with whoever set this one",
                );
        }
    }
}
