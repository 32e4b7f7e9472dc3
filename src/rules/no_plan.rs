//! `no-plan`: amber or red with no open action that has a date.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::{Plan, Standing};

pub(super) const RULE: Rule = Rule {
    name: "no-plan",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("no_plan.md"),
    looks: &[Look::Provider(check)],
};

/// The guidance: what is not yet achieved wants a plan, with timescales.
fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for (item, answer) in standing.all_answers() {
        let (Plan::None, Some(rating)) = (answer.plan, answer.rating) else { continue };
        let id = &item.asked.item.id;
        let undated = answer.evidence.file.actions.iter().find(|action| action.is_open());
        let finding = findings.add(
            answer.evidence.place(answer.rated.span()),
            format!("`{id}` is {rating}, and no open action has a date"),
        );
        finding.item(id).help("add under `actions:` what will be done and by when: `- {what: …, due: YYYY-MM-DD}`");
        if let Some(action) = undated {
            finding.note(answer.evidence.place(action.what.span), "this action is open and has no `due` date");
        }
    }
}
