//! `slipped-action`: an open action whose due day was moved later.

use super::{Look, Rule};
use crate::calendar::Day;
use crate::finding::{Findings, Severity};
use crate::past::{Past, Slip};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "slipped-action",
    severity: Some(Severity::Warning),
    under_round: None,
    may_show_source: true,
    page: include_str!("slipped_action.md"),
    looks: &[Look::Past(check)],
};

fn check(standing: &Standing<'_, '_>, past: &Past, findings: &mut Findings) {
    for (evidence, record) in standing.provider.evidence.iter().zip(&past.records) {
        for (action, past) in evidence.file.actions.iter().zip(&record.actions).filter(|(action, _)| action.is_open()) {
            let Some(due) = action.due.good() else { continue };
            let (Some(first), Some(last)) = (past.first_due.filter(|first| *first < due.value), past.slips.last())
            else {
                continue;
            };
            findings.add(evidence.place(due.span), message(first, due.value, past.slips.len(), last)).help(
                "keep to this day, or say in the words why it moved; where somebody else set the first day, agree the new one \
                 with them",
            );
        }
    }
}

fn message(first: Day, due: Day, times: usize, last: &Slip) -> String {
    let days = match due.days_since(first) {
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    };
    let in_all = match times {
        1 => String::new(),
        2 => " in all, twice, last".to_owned(),
        times => format!(" in all, {times} times, last"),
    };
    let first = first.long();
    match last.commit {
        Some(commit) => format!(
            "this action has slipped {days}{in_all} on {}, in {}: it was first due on {first}",
            last.on.long(),
            commit.short()
        ),
        None => {
            format!("this action has slipped {days}{in_all} in what is not committed yet: it was first due on {first}")
        }
    }
}
