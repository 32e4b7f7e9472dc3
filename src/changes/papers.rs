//! Papers that records point to: added, dropped, or replaced by another of the same name. Another name for the same content is
//! nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::state::{Identity, PaperState, State};

/// A paper that came, went or is another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperChange {
    /// From `documents/` on, or a web address.
    pub paper: String,
    pub change: PaperMove,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperMove {
    Added,
    Dropped,
    /// The name is the same, and the content another.
    Replaced,
}

/// In the order of their names. What the reader may not know of counts where a paper is looked for, and is not named.
pub(super) fn compare(before: Option<&State>, after: Option<&State>) -> Vec<PaperChange> {
    let (was, is) = (Papers::of(before), Papers::of(after));
    let names: BTreeSet<&String> = was.all.keys().chain(is.all.keys()).copied().collect();
    let change = |name: &String| match (was.all.get(name), is.all.get(name)) {
        (Some(old), Some(new)) if !old.identity.is_same_as(&new.identity) => {
            (old.is_told && new.is_told).then_some(PaperMove::Replaced)
        }
        (None, Some(new)) => (new.is_told && !was.may_hold(name, new)).then_some(PaperMove::Added),
        (Some(old), None) => (old.is_told && !is.may_hold(name, old)).then_some(PaperMove::Dropped),
        _ => None,
    };
    names.into_iter().filter_map(|name| Some(PaperChange { paper: name.clone(), change: change(name)? })).collect()
}

/// Whether two records point to the same papers, whatever these are called.
pub(super) fn are_same(was: &BTreeMap<String, Identity>, is: &BTreeMap<String, Identity>) -> bool {
    let is_kept = |name: &String, of: &Identity| is.get(name).is_some_and(|now| now.is_same_as(of));
    let gone: Vec<&Identity> = was.iter().filter(|(name, of)| !is_kept(name, of)).map(|(_, of)| of).collect();
    let was_there = |name: &String, of: &Identity| was.get(name).is_some_and(|then| then.is_same_as(of));
    let mut new: Vec<&Identity> = is.iter().filter(|(name, of)| !was_there(name, of)).map(|(_, of)| of).collect();
    let are_as_many = gone.len() == new.len();
    are_as_many
        && gone.into_iter().all(|of| {
            let same = new.iter().position(|now| now.is_same_as(of));
            same.map(|at| new.swap_remove(at)).is_some()
        })
}

/// The papers of one side.
struct Papers<'s> {
    state: Option<&'s State>,
    all: BTreeMap<&'s String, &'s PaperState>,
}

impl<'s> Papers<'s> {
    fn of(state: Option<&'s State>) -> Papers<'s> {
        Papers { state, all: state.iter().flat_map(|state| &state.papers).collect() }
    }

    /// Whether a paper of the other side is here by another name, or a record that cannot be read may point to it.
    fn may_hold(&self, name: &str, paper: &PaperState) -> bool {
        self.state.is_some_and(|state| state.papers_in_doubt.contains(name))
            || self.all.values().any(|known| known.identity.is_same_as(&paper.identity))
    }
}
