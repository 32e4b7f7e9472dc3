//! `duplicate`: two that may only be one.

use super::{Look, Rule};
use crate::documents::problem::{Kind, quoted};
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "duplicate",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("duplicate.md"),
    looks: &[Look::Problems(Kind::Duplicate), Look::Provider(check), Look::Provider(check_figures)],
};

/// Records that rate the same item. The first, by path, is the one that the others are held against.
fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let provider = standing.provider;
    for asked in standing.all_items().map(|item| item.asked) {
        let Some(((first, first_line), others)) = asked.answers.split_first() else { continue };
        let first = &provider.evidence[*first];
        for (record, line) in others {
            let evidence = &provider.evidence[*record];
            findings
                .add(
                    evidence.place(evidence.ratings[*line].span()),
                    format!("`{}` is rated here a second time", asked.item.id),
                )
                .note(first.place(first.ratings[*first_line].span()), "it is rated here already")
                .help("keep one rating: put the words together in one record, or take the line out of this one")
                .item(&asked.item.id);
        }
    }
}

/// Figures of one measure for the same months. An item has one record, so they stand in the same one.
fn check_figures(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for evidence in &standing.provider.evidence {
        for again in evidence.file.figures.given_again() {
            let name = quoted(&again.measure.value, "this measure");
            findings
                .add(evidence.place(again.period), format!("{name} has another figure for some of these months"))
                .note(evidence.place(again.first), "it has one already for these")
                .help("keep the one that is right; a total over several periods wants a name of its own");
        }
    }
}
