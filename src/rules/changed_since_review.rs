//! `changed-since-review`: the words, ratings or papers of a record are not what they were on the day of its review.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::past::{Changed, Past};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "changed-since-review",
    severity: Some(Severity::Warning),
    under_round: None,
    may_show_source: true,
    page: include_str!("changed_since_review.md"),
    looks: &[Look::Past(check)],
};

fn check(standing: &Standing<'_, '_>, past: &Past, findings: &mut Findings) {
    for (evidence, past) in standing.provider.evidence.iter().zip(&past.records) {
        if let (Some(changed), Some(reviewed)) = (&past.changed, evidence.reviewed().good()) {
            findings.add(evidence.place(reviewed.span), message(changed)).help(
                "read the record and its papers again and set `reviewed:` to the date on which you did, or undo the change",
            );
        }
    }
}

fn message(changed: &Changed) -> String {
    let parts = [("words", changed.what.words), ("ratings", changed.what.ratings), ("papers", changed.what.papers)];
    let parts: Vec<&str> = parts.iter().filter(|(_, is_changed)| *is_changed).map(|(part, _)| *part).collect();
    let parts = match parts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => String::new(),
    };
    match changed.commit {
        Some(commit) => format!(
            "this record's {parts} have changed since it was reviewed, first on {}, in {}",
            changed.on.long(),
            commit.short()
        ),
        None => {
            format!("this record's {parts} have changed since it was reviewed, and the change is not committed yet")
        }
    }
}
