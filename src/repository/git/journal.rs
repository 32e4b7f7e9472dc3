//! The journal of an evidence repository: which commit touched which file of which provider.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::{Result, anyhow, bail};
use gix::ObjectId;
use gix::bstr::{BString, ByteSlice};
use gix::objs::tree::EntryMode;

use super::{Commit, CommitId, ContentId, Git};

/// No commit has more files and folders otherwise than another.
const MAX_DIFFERING: usize = 500_000;
/// No path is longer: it could not be checked out.
const MAX_PATH_BYTES: usize = 4096;

/// Everything that commits did to providers' files, as far as the history goes.
pub struct Journal {
    /// Every commit, the parents of each before it.
    pub commits: Vec<Commit>,
    /// By the folder name of the provider; in the order of the commits, and of the paths in each.
    pub touches: BTreeMap<String, Vec<Touch>>,
}

/// What one commit did to one file. A merge touches only what it has otherwise than each of its parents: taking over what one of
/// them says is no change of its own.
#[derive(Clone, Debug)]
pub struct Touch {
    /// Which of the journal's commits.
    pub commit: usize,
    /// Relative to the evidence repository.
    pub path: Arc<str>,
    /// What each parent had there, if it had anything; nothing at all for a commit without parents.
    pub before: Vec<Option<ContentId>>,
    /// What the commit has there; `None` where it took the file away.
    pub now: Option<ContentId>,
}

impl Git {
    /// What was done to the providers' files from the beginning up to a commit.
    ///
    /// # Errors
    /// When a commit or a folder cannot be read.
    pub fn journal(&self, until: &Commit) -> Result<Journal> {
        let commits = self.parents_first(until)?;
        let mut at = BTreeMap::new();
        let mut journal = Journal { commits: Vec::with_capacity(commits.len()), touches: BTreeMap::new() };
        let mut paths: BTreeSet<Arc<str>> = BTreeSet::new();
        for (position, commit) in commits.iter().enumerate() {
            at.insert(commit.id, position);
            let providers = self.providers_of(commit)?;
            let parents: Vec<Option<ObjectId>> = commit
                .parents
                .iter()
                .map(|parent| at.get(parent).map(|parent| &commits[*parent]))
                .map(|parent| parent.map_or(Ok(None), |parent| self.providers_of(parent)))
                .collect::<Result<_>>()?;
            if parents.contains(&providers) {
                continue;
            }
            for (path, (before, now)) in self.touched(&parents, providers)? {
                let path = match paths.get(path.as_str()) {
                    Some(path) => path.clone(),
                    None => Arc::from(path),
                };
                paths.insert(path.clone());
                let provider = path.split('/').nth(1).unwrap_or_default().to_owned();
                journal.touches.entry(provider).or_default().push(Touch { commit: position, path, before, now });
            }
        }
        journal.commits = commits;
        Ok(journal)
    }

    /// A commit and all it was made from, the parents of each before it.
    fn parents_first(&self, until: &Commit) -> Result<Vec<Commit>> {
        let mut done: Vec<Commit> = Vec::new();
        let mut seen: BTreeSet<CommitId> = BTreeSet::from([until.id]);
        let mut open = vec![(until.clone(), 0)];
        while let Some((commit, next)) = open.last_mut() {
            match commit.parents.get(*next).copied() {
                Some(parent) => {
                    *next += 1;
                    if seen.insert(parent) {
                        open.push((self.by_id(parent)?, 0));
                    }
                }
                None => done.extend(open.pop().map(|(commit, _)| commit)),
            }
        }
        Ok(done)
    }

    /// The folder `providers/` as it stood at a commit.
    fn providers_of(&self, commit: &Commit) -> Result<Option<ObjectId>> {
        let mut at = commit.tree;
        for name in super::super::joined(&self.folder, "providers").split('/') {
            match self.entries(Some(at))?.get(name.as_bytes()) {
                Some((id, kind)) if kind.is_tree() => at = *id,
                Some(_) | None => return Ok(None),
            }
        }
        Ok(Some(at))
    }

    /// The files that differ from those of every parent, with what each has.
    fn touched(&self, parents: &[Option<ObjectId>], now: Option<ObjectId>) -> Result<BTreeMap<String, Versions>> {
        let none = [None];
        let against = if parents.is_empty() { &none[..] } else { parents };
        let mut touched: Option<BTreeMap<String, Versions>> = None;
        for parent in against {
            let differing = self.differing(*parent, now)?;
            touched = Some(match touched {
                None => differing.into_iter().map(|(path, (before, now))| (path, (vec![before], now))).collect(),
                Some(mut so_far) => {
                    so_far.retain(|path, versions| match differing.get(path) {
                        Some((before, _)) => {
                            versions.0.push(*before);
                            true
                        }
                        None => false,
                    });
                    so_far
                }
            });
        }
        let mut touched = touched.unwrap_or_default();
        if parents.is_empty() {
            touched.values_mut().for_each(|versions| versions.0.clear());
        }
        Ok(touched)
    }

    /// The files that two states of `providers/` have otherwise, by path in the evidence repository.
    fn differing(&self, before: Option<ObjectId>, now: Option<ObjectId>) -> Result<BTreeMap<String, Version>> {
        let mut differing = BTreeMap::new();
        let mut folders = vec![("providers".to_owned(), before, now)];
        let mut seen = 0;
        while let Some((folder, before, now)) = folders.pop() {
            let (before, now) = (self.entries(before)?, self.entries(now)?);
            seen += before.len() + now.len();
            if seen > MAX_DIFFERING || folder.len() > MAX_PATH_BYTES {
                bail!("git's history has a commit with more files, or deeper folders, than any evidence has");
            }
            for name in before.keys().chain(now.keys().filter(|name| !before.contains_key(*name))) {
                let (one, other) = (before.get(name), now.get(name));
                let Some(path) = name.to_str().ok().filter(|_| one != other).map(|name| format!("{folder}/{name}"))
                else {
                    continue;
                };
                let of_kind = |entry: Option<&Entry>, is: fn(&EntryMode) -> bool| {
                    entry.filter(|(_, kind)| is(kind)).map(|(id, _)| *id)
                };
                let trees = [one, other].map(|entry| of_kind(entry, EntryMode::is_tree));
                let files = [one, other].map(|entry| of_kind(entry, EntryMode::is_blob).map(ContentId));
                if trees[0] != trees[1] {
                    folders.push((path.clone(), trees[0], trees[1]));
                }
                if files[0] != files[1] {
                    differing.insert(path, (files[0], files[1]));
                }
            }
        }
        Ok(differing)
    }

    /// What stands in a folder of a commit, by name; nothing where there is none.
    fn entries(&self, folder: Option<ObjectId>) -> Result<BTreeMap<BString, Entry>> {
        let Some(id) = folder else { return Ok(BTreeMap::new()) };
        let entries = self.tree(id, |entries| {
            entries
                .map(|entry| entry.map(|entry| (entry.filename.to_owned(), (entry.oid.to_owned(), entry.mode))))
                .collect()
        });
        entries.map_err(|_| {
            anyhow!(
                "git's history cannot be read that far: a folder of an earlier commit is damaged, or was left out when this clone \
                 was made; clone the whole repository again, without a filter"
            )
        })
    }
}

/// An entry of a folder in git.
type Entry = (ObjectId, EntryMode);

/// What a file was before, and what it is now.
type Version = (Option<ContentId>, Option<ContentId>);

/// What each parent has of a file, and what a commit has.
type Versions = (Vec<Option<ContentId>>, Option<ContentId>);
