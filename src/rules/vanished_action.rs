//! `vanished-action`: an open action that was taken away, and that nothing says was done.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::model::{Evidence, Provider, Rated};
use crate::past::{Past, VanishedAction};
use crate::standing::Standing;
use crate::text::Place;

pub(super) const RULE: Rule = Rule {
    name: "vanished-action",
    severity: Some(Severity::Warning),
    under_round: None,
    may_show_source: true,
    page: include_str!("vanished_action.md"),
    looks: &[Look::Past(check)],
};

fn check(standing: &Standing<'_, '_>, past: &Past, findings: &mut Findings) {
    for action in &past.vanished {
        findings.add(place(standing.provider, action), message(action)).help(help(action));
    }
}

/// Where the items of its record are answered now, or else the provider.
fn place(provider: &Provider<'_>, action: &VanishedAction) -> Place {
    let is_meant = |rated: &&Rated<'_>| action.items.iter().any(|item| *item == rated.entry.item.value);
    let answering = |evidence: &Evidence<'_>| Some(evidence.place(evidence.ratings.iter().find(is_meant)?.span()));
    let same_file = provider.evidence.iter().filter(|evidence| *evidence.path() == *action.file);
    let found = same_file.chain(&provider.evidence).find_map(answering);
    found.unwrap_or_else(|| provider.place())
}

fn message(action: &VanishedAction) -> String {
    let which = match action.due {
        Some(due) => format!("an open action that was due on {}", due.long()),
        None => "an open action without a due date".to_owned(),
    };
    match action.commit {
        Some(commit) => format!(
            "{which} was taken away on {}, in {}, and nothing says that it was done",
            action.on.long(),
            commit.short()
        ),
        None => format!("{which} is taken away, not committed yet, and nothing says that it was done"),
    }
}

fn help(action: &VanishedAction) -> String {
    let shown = match action.commit {
        Some(commit) => format!("`git show {}` shows it", commit.short()),
        None => "`git diff` shows it".to_owned(),
    };
    format!("put it back with `done:` and the day, or with its due date; {shown}")
}
