//! `future-date`: something said to be done on a day after the day of the check.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "future-date",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("future_date.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for evidence in &standing.provider.evidence {
        let file = evidence.file;
        let once = [("reviewed", &file.reviewed), ("advised-on", &file.advised_on)];
        let done = file.actions.iter().map(|action| ("done", &action.done));
        let dated = file.documents.iter().map(|document| ("dated", &document.dated));
        for (key, day) in once.into_iter().chain(done).chain(dated) {
            let Some(day) = day.good().filter(|day| day.value > standing.as_of) else { continue };
            findings
                .add(evidence.place(day.span), format!("`{key}` is {}, which is still to come", day.value.long()))
                .help("write the day on which it was done, or take the line out until it is");
        }
        for period in file.figures.entries.iter().filter_map(|figure| figure.period.good()) {
            let end = period.value.last_day();
            if end > standing.as_of {
                findings
                    .add(
                        evidence.place(period.span),
                        format!("`period` ends on {}, which is still to come", end.long()),
                    )
                    .help("give the figure once the period is over; until then, take it out or end the period sooner");
            }
        }
    }
}
