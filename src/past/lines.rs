//! The versions of files and which came out of which: one line of descent through edits, moves, branches and merges.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::history::History;
use crate::repository::git::{ContentId, Touch};

/// When a version came to be. Ordered as the commits are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Which of the journal's commits.
    Commit(usize),
    /// On disk, not committed yet.
    Now,
}

/// A file as one commit left it.
#[derive(Debug)]
pub struct Version {
    pub path: Arc<str>,
    pub when: When,
    pub state: State,
    /// The versions that it was made from, all of them before it in the list.
    pub parents: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Kept(ContentId),
    /// As it stands on disk, and nowhere in git.
    OnDisk,
    /// Taken away.
    Gone,
}

impl Version {
    pub fn content(&self) -> Option<ContentId> {
        match self.state {
            State::Kept(content) => Some(content),
            State::OnDisk | State::Gone => None,
        }
    }
}

/// Versions of some files, the older first.
pub struct Lines<'h> {
    pub history: &'h History,
    pub versions: Vec<Version>,
    by_path: HashMap<Arc<str>, Vec<usize>>,
}

impl<'h> Lines<'h> {
    /// The versions of the files at these paths, under whatever names they had before.
    pub fn of<'p>(touches: &mut Touches<'h>, paths: impl IntoIterator<Item = &'p str>) -> Lines<'h> {
        let history = touches.history;
        let mut open: Vec<String> = paths.into_iter().map(str::to_owned).collect();
        let mut known: BTreeSet<String> = open.iter().cloned().collect();
        let mut found: Vec<&'h Touch> = Vec::new();
        while let Some(path) = open.pop() {
            for touch in touches.at(&path) {
                let source = touch.now.and_then(|_| history.renames.source(touch.commit, &touch.path));
                open.extend(source.map(|source| source.to_string()).filter(|source| known.insert(source.clone())));
                found.push(touch);
            }
        }
        found.sort_unstable_by(|one, other| (one.commit, &one.path).cmp(&(other.commit, &other.path)));
        let mut lines = Lines { history, versions: Vec::with_capacity(found.len()), by_path: HashMap::new() };
        for touch in found {
            lines.add_touch(touch, touches);
        }
        lines
    }

    fn add_touch(&mut self, touch: &'h Touch, touches: &mut Touches<'h>) {
        let state = match touch.now {
            Some(content) => State::Kept(content),
            None if self.history.renames.goes_on(touch.commit, &touch.path) => return,
            None => State::Gone,
        };
        let mut parents: Vec<usize> = Vec::new();
        for (slot, before) in touch.before.iter().enumerate() {
            let parent = match before {
                Some(content) => self.version_before(&touch.path, *content, touch.commit),
                None if touch.before.iter().any(Option::is_some) => self.under_an_older_name(touch, slot),
                None => self.moved_or_come_back(touch, touches),
            };
            parents.extend(parent.filter(|parent| !parents.contains(parent)));
        }
        self.push(Version { path: touch.path.clone(), when: When::Commit(touch.commit), state, parents });
    }

    pub fn push(&mut self, version: Version) -> usize {
        let at = self.versions.len();
        self.by_path.entry(version.path.clone()).or_default().push(at);
        self.versions.push(version);
        at
    }

    /// The newest version at a path with a content.
    pub fn version(&self, path: &str, content: ContentId) -> Option<usize> {
        self.newest(path, |version| version.state == State::Kept(content))
    }

    /// The newest version at a path, gone or not.
    pub fn last_at(&self, path: &str) -> Option<usize> {
        self.newest(path, |_| true)
    }

    fn newest(&self, path: &str, is_meant: impl Fn(&Version) -> bool) -> Option<usize> {
        self.by_path.get(path)?.iter().rev().copied().find(|at| is_meant(&self.versions[*at]))
    }

    fn version_before(&self, path: &str, content: ContentId, commit: usize) -> Option<usize> {
        let is_before = |version: &Version| version.when < When::Commit(commit);
        self.newest(path, |version| is_before(version) && version.state == State::Kept(content))
            .or_else(|| self.newest(path, |version| is_before(version) && version.state != State::Gone))
    }

    /// Where one parent of a merge has a file under the name that the other gave it, what the one has under the old name.
    fn under_an_older_name(&self, touch: &Touch, slot: usize) -> Option<usize> {
        let parent = self.history.parents(touch.commit).nth(slot)?;
        let other = touch
            .before
            .iter()
            .flatten()
            .find_map(|content| self.version_before(&touch.path, *content, touch.commit))?;
        let names = self.ancestors(other).into_iter().rev().map(|version| &self.versions[version].path);
        let mut older = names.filter(|name| **name != touch.path);
        let is_there = |version: &Version| match version.when {
            When::Commit(commit) => version.state != State::Gone && self.history.is_in(commit, parent),
            When::Now => false,
        };
        older.find_map(|name| self.newest(name, is_there))
    }

    fn moved_or_come_back(&self, touch: &Touch, touches: &mut Touches<'h>) -> Option<usize> {
        match self.history.renames.source(touch.commit, &touch.path) {
            Some(source) => {
                let gone = touches.at(source).iter().find(|gone| gone.commit == touch.commit)?;
                let content = gone.before.iter().flatten().next()?;
                self.version_before(source, *content, touch.commit)
            }
            None => {
                let last = self.newest(&touch.path, |version| version.when < When::Commit(touch.commit))?;
                (self.versions[last].state == State::Gone).then_some(last)
            }
        }
    }

    /// A version and all that it was made from, the older first.
    pub fn ancestors(&self, of: usize) -> Vec<usize> {
        let mut seen = BTreeSet::from([of]);
        let mut open = vec![of];
        while let Some(next) = open.pop() {
            open.extend(self.versions[next].parents.iter().copied().filter(|parent| seen.insert(*parent)));
        }
        seen.into_iter().collect()
    }

    /// The first change that has a part in what a version says and that was made late; `None` where it says what it said before
    /// all that.
    pub fn first_late(&self, last: usize, of: &impl Changes) -> Option<usize> {
        let mut first: HashMap<usize, Option<usize>> = HashMap::new();
        for at in self.ancestors(last) {
            let inherited = self.versions[at].parents.iter().filter_map(|parent| first[parent]).min();
            let is_own = of.is_own(at);
            let is_as_before = !is_own && self.versions[at].parents.len() <= 1;
            let found = if is_as_before || is_own && !of.is_late(self.versions[at].when) {
                inherited
            } else if let Some(undone) = self.back_where_it_was(at, of, &first) {
                undone
            } else {
                inherited.or(is_own.then_some(at))
            };
            first.insert(at, found);
        }
        first.remove(&last).flatten()
    }

    /// Where late changes alone have led back to what an earlier version says: what is late in that one.
    fn back_where_it_was(
        &self,
        at: usize,
        of: &impl Changes,
        first: &HashMap<usize, Option<usize>>,
    ) -> Option<Option<usize>> {
        let mut seen: HashSet<usize> = HashSet::new();
        let mut open: Vec<usize> = self.versions[at].parents.clone();
        let mut found = None;
        while let Some(next) = open.pop() {
            if of.is_same(next, at) {
                match first[&next] {
                    None => return Some(None),
                    late => found = found.max(Some(late)),
                }
            }
            if !of.is_own(next) || of.is_late(self.versions[next].when) {
                open.extend(self.versions[next].parents.iter().copied().filter(|parent| seen.insert(*parent)));
            }
        }
        found
    }
}

/// What is compared in the versions of a line.
pub trait Changes {
    /// Whether a version says something that none of those says which it was made from.
    fn is_own(&self, version: usize) -> bool;
    fn is_same(&self, one: usize, other: usize) -> bool;
    fn is_late(&self, when: When) -> bool;
}

/// What was done to files, by path, of as many providers as are asked about.
pub struct Touches<'h> {
    history: &'h History,
    by_path: HashMap<&'h str, Vec<&'h Touch>>,
    providers: HashSet<String>,
}

impl<'h> Touches<'h> {
    pub fn of(history: &'h History) -> Touches<'h> {
        Touches { history, by_path: HashMap::new(), providers: HashSet::new() }
    }

    pub fn history(&self) -> &'h History {
        self.history
    }

    /// Where and by which commit a file was moved, in a commit or after it.
    pub fn moved_on(&mut self, path: &str, since: usize) -> Option<(usize, &'h Arc<str>)> {
        let renames = &self.history.renames;
        let moved = self.at(path).iter().filter(|touch| touch.commit >= since && touch.now.is_none());
        moved.filter_map(|touch| Some((touch.commit, renames.target(touch.commit, &touch.path)?))).next()
    }

    /// What was done to the file at a path, in the order of the commits.
    pub fn at(&mut self, path: &str) -> &[&'h Touch] {
        let provider = path.split('/').nth(1).unwrap_or_default();
        if self.providers.insert(provider.to_owned()) {
            for touch in self.history.touches(provider) {
                self.by_path.entry(&touch.path).or_default().push(touch);
            }
        }
        self.by_path.get(path).map_or(&[], Vec::as_slice)
    }
}
