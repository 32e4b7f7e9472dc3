//! The journal of an evidence repository: which commit touched which file of which provider.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use anyhow::{Result, anyhow, bail};
use gix::ObjectId;
use gix::bstr::ByteSlice;
use gix::objs::tree::{EntryMode, EntryRef};
use rayon::prelude::*;

use super::{Commit, CommitId, ContentId, Git};
use crate::repository::Closed;

/// The folder that the journal is about.
const PROVIDERS: &str = "providers";
/// No commit has more files and folders otherwise than another.
const MAX_DIFFERING: usize = 500_000;
/// How many folders are kept in mind, each as the last commit had it.
const FOLDERS_IN_MIND: usize = 4096;
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
        let at: HashMap<CommitId, usize> = commits.iter().enumerate().map(|(at, commit)| (commit.id, at)).collect();
        let providers: Vec<Option<ObjectId>> =
            commits.par_iter().map(|commit| self.providers_of(commit)).collect::<Result<_>>()?;
        // As long a run as can be: each commit has most folders as the one before it had them.
        let run = commits.len().div_ceil(rayon::current_num_threads()).max(1);
        let touched = commits.par_chunks(run).enumerate().map(|(task, commits)| {
            let mut folders = Folders { git: self, last: HashMap::new() };
            let touched = commits.iter().enumerate().map(|(position, commit)| {
                let now = providers[task * run + position];
                let parent = |parent| at.get(parent).and_then(|parent| providers[*parent]);
                let parents: Vec<_> = commit.parents.iter().map(parent).collect();
                if parents.contains(&now) { Ok(BTreeMap::new()) } else { folders.touched(&parents, now) }
            });
            touched.collect::<Result<Vec<_>>>()
        });
        let touched: Vec<Vec<BTreeMap<String, Versions>>> = touched.collect::<Result<_>>()?;
        let mut touches: BTreeMap<String, Vec<Touch>> = BTreeMap::new();
        let mut paths: HashSet<Arc<str>> = HashSet::new();
        for (commit, touched) in touched.into_iter().flatten().enumerate() {
            for (path, (before, now)) in touched {
                let path = paths.get(path.as_str()).cloned().unwrap_or_else(|| Arc::from(path));
                paths.insert(path.clone());
                let provider = path.split('/').nth(1).unwrap_or_default();
                let touch = Touch { commit, path: path.clone(), before, now };
                match touches.get_mut(provider) {
                    Some(touches) => touches.push(touch),
                    None => drop(touches.insert(provider.to_owned(), vec![touch])),
                }
            }
        }
        Ok(Journal { commits, touches })
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
        for name in super::super::joined(&self.folder, PROVIDERS).split('/') {
            match self.entries(Some(at))?.iter().find(|(entry, _)| *entry == name.as_bytes()) {
                Some((_, (id, kind))) if kind.is_tree() => at = id,
                Some(_) | None => return Ok(None),
            }
        }
        Ok(Some(at))
    }

    /// What stands in a folder of a commit; nothing where there is none.
    fn entries(&self, folder: Option<ObjectId>) -> Result<Folder> {
        let Some(id) = folder else { return Ok(Folder::default()) };
        self.tree(id, Folder::of).map_err(|_| {
            anyhow!(
                "git's history cannot be read that far: a folder of an earlier commit is damaged, or was left out when this clone \
                 was made; clone the whole repository again, without a filter"
            )
        })
    }
}

/// Compares folders, and keeps in mind what a later commit was most likely made on.
struct Folders<'g> {
    git: &'g Git,
    /// By path.
    last: HashMap<String, (ObjectId, Arc<Folder>)>,
}

impl Folders<'_> {
    /// The files that differ from those of every parent, with what each has.
    fn touched(&mut self, parents: &[Option<ObjectId>], now: Option<ObjectId>) -> Result<BTreeMap<String, Versions>> {
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
    fn differing(&mut self, before: Option<ObjectId>, now: Option<ObjectId>) -> Result<BTreeMap<String, Version>> {
        let mut differing = BTreeMap::new();
        let mut folders = vec![(PROVIDERS.to_owned(), before, now)];
        let mut seen = 0;
        while let Some((folder, before, now)) = folders.pop() {
            let (before, now) = self.pair(&folder, before, now)?;
            seen += before.entries.len() + now.entries.len();
            if seen > MAX_DIFFERING || folder.len() > MAX_PATH_BYTES {
                bail!("git's history has a commit with more files, or deeper folders, than any evidence has");
            }
            for (name, one, other) in side_by_side(&before, &now) {
                let Some(name) = name.to_str().ok().filter(|_| one != other) else { continue };
                let path = format!("{folder}/{name}");
                let of_kind = |entry: Option<Entry>, is: fn(&EntryMode) -> bool| {
                    entry.filter(|(_, kind)| is(kind)).map(|(id, _)| id)
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

    fn pair(
        &mut self,
        path: &str,
        before: Option<ObjectId>,
        now: Option<ObjectId>,
    ) -> Result<(Arc<Folder>, Arc<Folder>)> {
        let before = match self.last.get(path) {
            Some((last, folder)) if before == Some(*last) => folder.clone(),
            _ => Arc::new(self.git.entries(before)?),
        };
        let folder = Arc::new(self.git.entries(now)?);
        if self.last.len() >= FOLDERS_IN_MIND {
            self.last.clear();
        }
        if let Some(now) = now {
            self.last.insert(path.to_owned(), (now, folder.clone()));
        }
        Ok((before, folder))
    }
}

/// What stands in a folder, sorted by name.
#[derive(Default)]
struct Folder {
    /// All names, one after another.
    names: Vec<u8>,
    entries: Vec<(Range<usize>, Entry)>,
}

impl Folder {
    fn of(listed: &mut dyn Iterator<Item = Result<EntryRef<'_>, Closed>>) -> Result<Folder, Closed> {
        let mut folder = Folder::default();
        for entry in listed {
            let entry = entry?;
            let start = folder.names.len();
            folder.names.extend_from_slice(entry.filename);
            folder.entries.push((start..folder.names.len(), (entry.oid.to_owned(), entry.mode)));
        }
        let Folder { names, entries } = &mut folder;
        // Git sorts folders as if their names ended in a slash.
        entries.sort_by(|one, other| names[one.0.clone()].cmp(&names[other.0.clone()]));
        entries.dedup_by(|again, first| {
            let is_again = names[again.0.clone()] == names[first.0.clone()];
            first.1 = if is_again { again.1 } else { first.1 };
            is_again
        });
        Ok(folder)
    }

    fn iter(&self) -> impl Iterator<Item = (&[u8], Entry)> {
        self.entries.iter().map(|(name, entry)| (&self.names[name.clone()], *entry))
    }
}

/// What two folders have under each name that one of them has.
fn side_by_side<'f>(
    one: &'f Folder,
    other: &'f Folder,
) -> impl Iterator<Item = (&'f [u8], Option<Entry>, Option<Entry>)> {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    std::iter::from_fn(move || {
        let order = match (one.peek(), other.peek()) {
            (Some(one), Some(other)) => one.0.cmp(other.0),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        let left = if order.is_le() { one.next() } else { None };
        let right = if order.is_ge() { other.next() } else { None };
        Some((left.or(right)?.0, left.map(|(_, entry)| entry), right.map(|(_, entry)| entry)))
    })
}

/// An entry of a folder in git.
type Entry = (ObjectId, EntryMode);

/// What a file was before, and what it is now.
type Version = (Option<ContentId>, Option<ContentId>);

/// What each parent has of a file, and what a commit has.
type Versions = (Vec<Option<ContentId>>, Option<ContentId>);
