//! The files of an evidence repository as they stood at a commit.

use std::collections::HashMap;
use std::fmt;
use std::io::{Cursor, Read};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, bail};
use gix::ObjectId;
use gix::objs::tree::EntryKind;

use super::{Commit, ContentId, Git};
use crate::repository::{Closed, Kind, Leads, Listed, MAX_PAPER_BYTES, SETTINGS_FILE, Store, Unread, joined};

/// As many links as are followed from one to the next.
const MAX_LINKS: usize = 20;
/// No longer than a path is on disk. A folder that is deeper could not be checked out.
const MAX_PATH_BYTES: usize = 4096;
/// How many folders are kept in mind: those of the providers that are being read.
const FOLDERS_IN_MIND: usize = 256;

/// An evidence repository at a commit.
pub struct Tree {
    git: Arc<Git>,
    commit: Commit,
    top: ObjectId,
    /// The folders listed last: many files are read of each.
    listed: Mutex<HashMap<String, Arc<Folder>>>,
}

/// What stands in a folder, sorted by name.
struct Folder(Vec<(String, Entry)>);

impl Folder {
    fn get(&self, name: &str) -> Option<Entry> {
        let at = self.0.binary_search_by(|(listed, _)| listed.as_str().cmp(name)).ok()?;
        Some(self.0[at].1)
    }
}

#[derive(Clone, Copy)]
struct Entry {
    kind: Kind,
    id: ObjectId,
}

/// Why there is nothing to be had at a path.
enum Lost {
    NotThere,
    Closed(Closed),
}

/// At a commit that git has whole, there is no evidence repository in this place.
#[derive(Debug)]
pub struct NothingThere(String);

impl fmt::Display for NothingThere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NothingThere {}

impl Tree {
    /// # Errors
    /// When there was no evidence repository in this place then, or git does not have it.
    pub fn at(git: Arc<Git>, commit: Commit) -> Result<Tree> {
        let whole = commit.tree;
        let mut tree = Tree { top: whole, git, commit, listed: Mutex::default() };
        let at = tree.commit.id.short();
        let folder = tree.git.folder.clone();
        if !folder.is_empty() {
            match tree.entry(&folder) {
                Ok(Entry { kind: Kind::Folder, id }) => tree.top = id,
                Err(Lost::Closed(_)) => bail!("{}", not_all_there(&at)),
                _ => bail!(NothingThere(format!("at {at} there was no folder {folder} yet, or no more"))),
            }
            tree.listed = Mutex::default();
        }
        match tree.entry(SETTINGS_FILE) {
            Ok(Entry { kind: Kind::File, .. }) => Ok(tree),
            Err(Lost::Closed(_)) => bail!("{}", not_all_there(&at)),
            _ => bail!(NothingThere(format!("at {at} there was no {SETTINGS_FILE} here, so no evidence repository"))),
        }
    }

    fn entry(&self, path: &str) -> Result<Entry, Lost> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        self.listing(folder)?.get(name).ok_or(Lost::NotThere)
    }

    /// What stands in a folder. Goes down to it from the nearest folder above it that is kept in mind.
    fn listing(&self, path: &str) -> Result<Arc<Folder>, Lost> {
        if path.len() > MAX_PATH_BYTES {
            return Err(Lost::Closed(Closed::TooMuch));
        }
        let above = path.rmatch_indices('/').map(|(at, _)| &path[..at]).chain([""]);
        let start = std::iter::once(path).chain(above).find_map(|at| Some((at, self.in_mind(at)?)));
        let (mut at, mut folder) = match start {
            Some(start) => start,
            None => ("", self.listed_now("", self.top)?),
        };
        while at.len() < path.len() {
            let begin = if at.is_empty() { 0 } else { at.len() + 1 };
            let end = path[begin..].find('/').map_or(path.len(), |length| begin + length);
            folder = match folder.get(&path[begin..end]) {
                Some(Entry { kind: Kind::Folder, id }) => self.listed_now(&path[..end], id)?,
                Some(Entry { kind: Kind::Closed(why), .. }) => return Err(Lost::Closed(why)),
                Some(_) | None => return Err(Lost::NotThere),
            };
            at = &path[..end];
        }
        Ok(folder)
    }

    fn in_mind(&self, path: &str) -> Option<Arc<Folder>> {
        self.listed.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }

    fn listed_now(&self, path: &str, id: ObjectId) -> Result<Arc<Folder>, Lost> {
        let folder = Arc::new(self.list(id).map_err(Lost::Closed)?);
        let mut listed = self.listed.lock().unwrap_or_else(PoisonError::into_inner);
        if listed.len() == FOLDERS_IN_MIND {
            listed.clear();
        }
        listed.insert(path.to_owned(), folder.clone());
        Ok(folder)
    }

    fn list(&self, id: ObjectId) -> Result<Folder, Closed> {
        self.git.tree(id, |tree| {
            let mut folder = Vec::new();
            for entry in tree {
                let entry = entry?;
                let name = entry.filename.to_string();
                let is_text = std::str::from_utf8(entry.filename).is_ok();
                let kind = match entry.mode.kind() {
                    _ if !is_text => Kind::Other,
                    EntryKind::Tree => Kind::Folder,
                    EntryKind::Blob | EntryKind::BlobExecutable => Kind::File,
                    EntryKind::Link => Kind::Link,
                    EntryKind::Commit => Kind::Closed(Closed::AnotherRepository),
                };
                // Git writes no such name, and no name twice: whoever did wants something to be seen that is not there.
                let is_none = matches!(name.as_str(), "" | "." | ".." | ".git") || name.contains(['/', '\0']);
                let name = if is_none { format!("\u{fffd}{}", name.replace(['/', '\0'], "\u{fffd}")) } else { name };
                let kind = if is_none { Kind::Other } else { kind };
                folder.push((name, Entry { kind, id: entry.oid.to_owned() }));
            }
            Ok(sorted(folder))
        })
    }

    /// The file at a path; `None` for what is no plain file.
    fn file(&self, path: &str, at_most: u64) -> Result<Option<Vec<u8>>, Unread> {
        match self.entry(path) {
            Ok(Entry { kind: Kind::File, id }) => self.git.file(ContentId(id), at_most).map(Some),
            Ok(_) => Ok(None),
            Err(Lost::NotThere) => Err(Unread::Missing),
            Err(Lost::Closed(_)) => Err(Unread::Damaged),
        }
    }
}

/// What stands in a folder under one name each. Of two with the same name neither is a file.
fn sorted(mut entries: Vec<(String, Entry)>) -> Folder {
    entries.sort_by(|(one, _), (other, _)| one.cmp(other));
    entries.dedup_by(|(name, _), (before, entry)| {
        let is_again = name == before;
        if is_again {
            entry.kind = Kind::Other;
        }
        is_again
    });
    Folder(entries)
}

fn not_all_there(at: &str) -> String {
    format!(
        "what stood here at {at} is damaged, or was left out when this clone was made; clone the whole repository again, \
         without a filter"
    )
}

impl Store for Tree {
    fn folder(&self, path: &str) -> Result<Vec<Listed>, Closed> {
        match self.listing(path) {
            Ok(listed) => {
                Ok(listed.0.iter().map(|(name, entry)| Listed { path: joined(path, name), kind: entry.kind }).collect())
            }
            Err(Lost::NotThere) => Ok(Vec::new()),
            Err(Lost::Closed(why)) => Err(why),
        }
    }

    fn read(&self, path: &str, at_most: u64) -> Result<Vec<u8>, Unread> {
        self.file(path, at_most)?.ok_or_else(|| Unread::Refused("it is no plain file".to_owned()))
    }

    fn open_plain(&self, path: &str) -> Result<Option<Box<dyn Read + '_>>, Unread> {
        Ok(self.file(path, MAX_PAPER_BYTES)?.map(|bytes| Box::new(Cursor::new(bytes)) as Box<dyn Read>))
    }

    fn follow(&self, path: &str) -> Leads {
        let mut at = path.to_owned();
        for _ in 0..MAX_LINKS {
            match self.entry(&at) {
                Ok(Entry { kind: Kind::File, .. }) => return Leads::ToAFile,
                Ok(Entry { kind: Kind::Link, id }) => {
                    let target = self.git.file(ContentId(id), MAX_PATH_BYTES as u64).ok();
                    match target.and_then(|bytes| String::from_utf8(bytes).ok()).map(|target| resolved(&at, &target)) {
                        Some(Some(next)) => at = next,
                        Some(None) => return Leads::Outside,
                        None => return Leads::Nowhere,
                    }
                }
                _ => return Leads::Nowhere,
            }
        }
        Leads::Nowhere
    }

    fn git(&self) -> Result<Option<Arc<Git>>> {
        Ok(Some(self.git.clone()))
    }

    fn commit(&self) -> Option<&Commit> {
        Some(&self.commit)
    }

    fn content_id(&self, path: &str) -> Option<ContentId> {
        if path.is_empty() { Some(ContentId(self.top)) } else { self.entry(path).ok().map(|entry| ContentId(entry.id)) }
    }

    fn let_go(&self, folder: &str) {
        let is_below =
            |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        self.listed.lock().unwrap_or_else(PoisonError::into_inner).retain(|path, _| !is_below(path));
    }
}

/// Where a link at `path` leads; `None` where that is outside.
fn resolved(path: &str, target: &str) -> Option<String> {
    if target.starts_with('/') || target.contains(['\\', ':']) {
        return None;
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}
