//! `plan-complete`: amber or red with every action done.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::{Plan, Standing};

pub(super) const RULE: Rule = Rule {
    name: "plan-complete",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("plan_complete.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for (item, answer) in standing.all_answers() {
        let (Plan::Complete, Some(rating)) = (answer.plan, answer.rating) else { continue };
        let id = &item.asked.item.id;
        findings
            .add(
                answer.evidence.place(answer.rated.span()),
                format!("`{id}` is still {rating}, and every action is done"),
            )
            .help("rate it again, or plan the next step under `actions:` with a `due` date")
            .item(id);
    }
}
