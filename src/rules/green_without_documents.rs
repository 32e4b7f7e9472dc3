//! `green-without-documents`: green, and nothing to point at.

use super::{Look, Rule};
use crate::documents::vocabulary::Rating;
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "green-without-documents",
    severity: Some(Severity::Warning),
    under_round: None,
    may_show_source: true,
    page: include_str!("green_without_documents.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for (item, answer) in standing.all_answers().filter(|(_, answer)| answer.rating == Some(Rating::Green)) {
        if answer.evidence.has_pointers() {
            continue;
        }
        let id = &item.asked.item.id;
        findings
            .add(answer.evidence.place(answer.rated.span()), format!("`{id}` is green, and the record points at no paper"))
            .help("name what shows it under `documents:` (a policy, a log, a form), or rate it amber until there is something to show")
            .item(id);
    }
}
