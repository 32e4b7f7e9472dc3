//! `measure-late`: the newest figure of a measure is too old.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "measure-late",
    severity: Some(Severity::Warning),
    under_round: Some(Severity::Error),
    may_show_source: true,
    page: include_str!("measure_late.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for (item, answer) in standing.all_answers() {
        for measure in standing.measured(item) {
            let Some((newest, due)) = measure.newest().zip(measure.overdue(standing.day)) else { continue };
            let (id, since) = (&item.asked.item.id, due.plus_days(1));
            let (are, were) =
                if since > standing.as_of { ("will be late from", "are") } else { ("have been late since", "were") };
            let message = format!(
                "figures for `{}`, which `{id}` asks for, {are} {}: the newest are for {}, and the next {were} due by {}",
                measure.name,
                since.long(),
                newest.value.long(),
                due.long(),
            );
            let next = newest.value.next();
            findings
                .add(answer.evidence.place(newest.span), message)
                .help(format!(
                    "add the next figure under `measures:`, with `period: {next}` if periods are still as long"
                ))
                .item(id);
        }
    }
}
