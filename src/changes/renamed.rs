//! Providers and records that are called otherwise than they were, so that a name alone is no change.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::Renamed;
use super::state::{PaperState, RecordState, State};
use crate::digest::Digest;
use crate::repository::Repository;

/// A provider on both sides, or on one.
#[derive(Clone, Copy)]
pub(super) struct Pair<'s> {
    pub before: Option<&'s State>,
    pub after: Option<&'s State>,
}

/// A provider on one side, and where it can be looked at again.
#[derive(Clone, Copy)]
pub(super) struct View<'s> {
    pub state: &'s State,
    pub repository: &'s Repository,
}

impl<'s> View<'s> {
    pub(super) fn of(state: Option<&'s State>, repository: Option<&'s Repository>) -> Option<View<'s>> {
        Some(View { state: state?, repository: repository? })
    }
}

/// Providers side by side, by their later id. One whose folder is gone is one whose folder is new, where the two hold the same.
pub(super) fn paired<'s>(before: &'s BTreeMap<String, State>, after: &'s BTreeMap<String, State>) -> Vec<Pair<'s>> {
    let mut gone: Vec<&State> = before.values().filter(|state| !after.contains_key(&state.id)).collect();
    let mut pairs: Vec<Pair<'s>> = Vec::new();
    for state in after.values() {
        let was = before.get(&state.id).or_else(|| {
            let likeness = |at: &usize| likeness(gone[*at], state);
            let best =
                (0..gone.len()).filter(|at| likeness(at) > 0).max_by_key(|at| (likeness(at), std::cmp::Reverse(*at)));
            best.map(|at| gone.remove(at))
        });
        pairs.push(Pair { before: was, after: Some(state) });
    }
    pairs.extend(gone.into_iter().map(|state| Pair { before: Some(state), after: None }));
    pairs.sort_by(|one, other| one.id().cmp(other.id()));
    pairs
}

impl<'s> Pair<'s> {
    pub(super) fn id(&self) -> &'s str {
        self.after.or(self.before).map_or("", |state| &state.id)
    }

    /// What it was called, where that is not what it is called.
    pub(super) fn renamed_from(&self) -> Option<&'s str> {
        let (before, after) = (self.before?, self.after?);
        (before.id != after.id).then_some(before.id.as_str())
    }
}

/// What a record says that the other side has not at its path.
fn words(record: &RecordState) -> Option<Digest> {
    record.said.as_ref()?.words
}

/// How much of one provider's evidence is the other's; nothing where that is less than half of it.
fn likeness(gone: &State, new: &State) -> usize {
    let of = |state: &State| -> BTreeSet<(Vec<String>, Option<String>)> {
        let key = |record: &RecordState| {
            (record.items.iter().cloned().collect(), words(record).map(|words| words.to_string()))
        };
        state.records.iter().map(key).collect()
    };
    let (one, other) = (of(gone), of(new));
    let shared = one.intersection(&other).count();
    if shared * 2 > one.len().max(other.len()) {
        return 1 + shared;
    }
    usize::from(one.is_empty() && other.is_empty() && gone.name == new.name && gone.name != gone.id)
}

/// The later names of everything that is called otherwise.
pub(super) fn names(pairs: &[Pair<'_>]) -> Renamed {
    let mut renamed = Renamed::default();
    for pair in pairs {
        if let Some(from) = pair.renamed_from() {
            renamed.providers.insert(from.to_owned(), pair.id().to_owned());
        }
        if let (Some(before), Some(after)) = (pair.before, pair.after) {
            renamed.files.extend(records(before, after));
            renamed.files.extend(papers(before, after));
        }
    }
    renamed
}

/// A record whose path is gone is the one at a new path that says the same, or else one that rates an item of its.
fn records(before: &State, after: &State) -> Vec<(String, String)> {
    let paths = |state: &State| -> BTreeSet<String> {
        state
            .records
            .iter()
            .map(|record| &record.path)
            .chain(&state.unreadable)
            .map(|path| state.inside(path).to_owned())
            .collect()
    };
    let (known_before, known_after) = (paths(before), paths(after));
    let gone = before.records.iter().filter(|record| !known_after.contains(before.inside(&record.path)));
    let new: Vec<&RecordState> =
        after.records.iter().filter(|record| !known_before.contains(after.inside(&record.path))).collect();
    let later = |record: &RecordState| {
        let same = new.iter().find(|new| words(new) == words(record) && new.items == record.items);
        same.or_else(|| new.iter().find(|new| !new.items.is_disjoint(&record.items))).copied()
    };
    gone.filter_map(|record| Some((record.path.clone(), later(record)?.path.clone()))).collect()
}

/// A paper whose name is gone is the one with a new name that holds the same.
fn papers(before: &State, after: &State) -> Vec<(String, String)> {
    let path = |state: &State, paper: &str| format!("providers/{}/documents/{paper}", state.id);
    let new: Vec<(&String, &PaperState)> =
        after.papers.iter().filter(|(name, _)| !before.papers.contains_key(*name)).collect();
    let gone = before.papers.iter().filter(|(name, _)| !after.papers.contains_key(*name));
    gone.filter_map(|(name, paper)| {
        let (later, _) = new.iter().find(|(_, new)| new.identity.is_same_as(&paper.identity))?;
        Some((path(before, name), path(after, later)))
    })
    .collect()
}
