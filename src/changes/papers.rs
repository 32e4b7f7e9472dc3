//! Papers that records point to: added, dropped, or replaced by another of the same name. Another name for the same content is
//! nothing.

use std::collections::BTreeSet;

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
    let none = std::collections::BTreeMap::new();
    let (was, is) = (before.map_or(&none, |state| &state.papers), after.map_or(&none, |state| &state.papers));
    let identities = |papers: &std::collections::BTreeMap<String, PaperState>| -> BTreeSet<Identity> {
        papers.values().map(|paper| paper.identity.clone()).collect()
    };
    let (contents_before, contents_after) = (identities(was), identities(is));
    let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let change = |name: &&String| match (was.get(*name), is.get(*name)) {
        (Some(old), Some(new)) if old.identity != new.identity => {
            (old.is_told && new.is_told).then_some(PaperMove::Replaced)
        }
        (None, Some(new)) => (new.is_told && !contents_before.contains(&new.identity)).then_some(PaperMove::Added),
        (Some(old), None) => (old.is_told && !contents_after.contains(&old.identity)).then_some(PaperMove::Dropped),
        _ => None,
    };
    names.iter().filter_map(|name| Some(PaperChange { paper: (*name).clone(), change: change(name)? })).collect()
}
