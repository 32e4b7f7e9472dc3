//! `due-soon`: a rating whose evidence will be stale within the reminder period.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::{Freshness, Standing};

pub(super) const RULE: Rule = Rule {
    name: "due-soon",
    severity: Some(Severity::Note),
    under_round: None,
    may_show_source: true,
    page: include_str!("due_soon.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for (item, answer) in standing.all_answers() {
        let (Freshness::Fresh { due, soon: true, .. }, Some(reviewed)) =
            (answer.freshness, answer.evidence.reviewed().good())
        else {
            continue;
        };
        let id = &item.asked.item.id;
        findings
            .add(answer.evidence.place(reviewed.span), format!("`{id}` is due for review by {}", due.long()))
            .help("plan to read the record and its papers again by that day, and set `reviewed:` when it is done")
            .item(id);
    }
}
