//! `measure-missing`: a figure that the standard asks for is not given, or months between two figures are left out.

use super::{Look, Rule};
use crate::documents::problem::{is_tellable, quoted};
use crate::finding::{Findings, Severity};
use crate::model::{ItemId, english};
use crate::standing::{Answer, Measured, Standing};

pub(super) const RULE: Rule = Rule {
    name: "measure-missing",
    severity: Some(Severity::Warning),
    under_round: None,
    may_show_source: true,
    page: include_str!("measure_missing.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for (item, answer) in standing.all_answers() {
        let id = &item.asked.item.id;
        for measure in standing.measured(item) {
            if measure.is_missing() {
                no_figure(id, &measure, answer, findings);
            }
            left_out(id, &measure, answer, findings);
        }
    }
}

fn no_figure(id: &ItemId, measure: &Measured<'_>, answer: &Answer<'_, '_>, findings: &mut Findings) {
    let name = measure.name;
    let title = measure.suggested.map(|measure| english(&measure.title)).filter(|title| is_tellable(title));
    let title = title.filter(|title| !title.is_empty()).map(|title| format!(" ({title})")).unwrap_or_default();
    findings
        .add(
            answer.evidence.place(answer.rated.span()),
            format!("`{id}` is rated without any figure for `{name}`{title}"),
        )
        .help(format!(
            "add it under `measures:`, with the months that it is for: `- {{measure: {name}, period: 2026-04..2026-09, value: …}}`"
        ))
        .item(id);
}

fn left_out(id: &ItemId, measure: &Measured<'_>, answer: &Answer<'_, '_>, findings: &mut Findings) {
    for (gap, later) in measure.gaps() {
        let named = quoted(measure.name, "a measure of your own");
        findings
            .add(
                answer.evidence.place(later.span),
                format!("{named} has no figure for {}, between two periods that have one", gap.long()),
            )
            .help(format!("add the figure with `period: {gap}`, or put right the period before it or after it"))
            .item(id);
    }
}
