//! `no-history`: rules that ask what was before could not run, since there is no history to be read.

use super::{Look, Rule, WithoutHistory};
use crate::finding::{Findings, Severity};
use crate::past::Unusable;

pub(super) const RULE: Rule = Rule {
    name: "no-history",
    severity: Some(Severity::Note),
    under_round: None,
    may_show_source: true,
    page: include_str!("no_history.md"),
    looks: &[Look::NoHistory(check)],
};

fn check(without: &WithoutHistory, findings: &mut Findings) {
    let rules: Vec<String> = without.rules.iter().map(|rule| format!("`{rule}`")).collect();
    let rules = match rules.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => return,
    };
    let (why, help) = match without.why {
        Unusable::NoGit => (
            "this is no git repository",
            "keep the evidence in git; where that cannot be, switch these rules off under `rules:` in tyst.yaml",
        ),
        Unusable::Shallow => (
            "this clone is shallow, so the older part of its history is not here",
            "fetch the whole history: `git fetch --unshallow`, or `fetch-depth: 0` where a workflow checks out",
        ),
        Unusable::Damaged => (
            "something that git keeps is damaged, or is not here",
            "clone the whole repository again; `git fsck` says what is damaged",
        ),
    };
    findings.add(without.place.clone(), format!("{rules} could not run: {why}")).help(help);
}
