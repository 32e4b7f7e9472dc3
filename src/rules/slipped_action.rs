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
    let often = match times {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        times => format!("{times} times"),
    };
    let days = match due.days_since(first) {
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    };
    let last = match last.commit {
        Some(commit) => format!("last on {}, in {}", last.on.long(), commit.short()),
        None => "and the last move is not committed yet".to_owned(),
    };
    format!(
        "this action has slipped {days}: it was first due on {}, and that day was moved later {often}, {last}",
        first.long()
    )
}
