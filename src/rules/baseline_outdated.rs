//! `baseline-outdated`: an entry of the baseline of which less is found than it counts.

use super::{Look, Rule};
use crate::acceptances::{Applied, Stands};
use crate::finding::{Findings, Severity};

pub(super) const RULE: Rule = Rule {
    name: "baseline-outdated",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("baseline_outdated.md"),
    looks: &[Look::Acceptances(check)],
};

fn check(applied: &Applied<'_>, findings: &mut Findings) {
    let Some(baselined) = &applied.baseline else { return };
    for (entry, stands) in baselined.baseline.entries.iter().zip(&baselined.stands) {
        let rule = &entry.kind.rule;
        let (message, help) = match stands {
            Stands::Holds => continue,
            Stands::Outdated(0) => (format!("no `{rule}` is found there any more"), TAKE_OUT),
            Stands::Outdated(found) => {
                (format!("only {found} of {} `{rule}` are found there now", entry.count), COUNT_LESS)
            }
            Stands::Never => (format!("`{rule}` is never taken into a baseline, so this entry does nothing"), TAKE_OUT),
        };
        findings.add(baselined.baseline.place(entry), message).help(help);
    }
}

const TAKE_OUT: &str = "delete the entry: `tyst check --write-baseline` with the name of this file does it";
const COUNT_LESS: &str =
    "count no more than there are: `tyst check --write-baseline` with the name of this file does it";
