//! `not-applicable-unadvised`: set aside as not applicable without saying who advised it and when.

use super::{Look, Rule};
use crate::documents::vocabulary::Rating;
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "not-applicable-unadvised",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("not_applicable_unadvised.md"),
    looks: &[Look::Provider(check)],
};

/// The guidance: whoever thinks that a standard does not apply speaks to the regional adviser first.
fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for (item, answer) in standing.all_answers().filter(|(_, answer)| answer.rating == Some(Rating::NotApplicable)) {
        let file = answer.evidence.file;
        let missing = match (answer.evidence.is_adviser_named(), file.advised_on.is_absent()) {
            (true, false) => continue,
            (false, false) => "who advised it",
            (true, true) => "when that was advised",
            (false, true) => "who advised it and when",
        };
        let id = &item.asked.item.id;
        findings
            .add(
                answer.evidence.place(answer.rated.span()),
                format!("`{id}` is set aside as not applicable, without saying {missing}"),
            )
            .help("ask the regional VAWDASV adviser, then add `advised-by:` (a role) and `advised-on:` (the date)")
            .item(id);
    }
}
