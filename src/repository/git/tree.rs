//! The files of an evidence repository as they stood at a commit.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, bail};
use gix::ObjectId;
use gix::objs::tree::EntryKind;

use super::{Commit, ContentId, Git};
use crate::repository::{Kind, Leads, Listed, SETTINGS_FILE, Store, joined};

/// No folder of more bytes is listed: that would be some hundred thousand names.
const MAX_FOLDER_BYTES: u64 = 64 * 1024 * 1024;
/// No paper larger than this is unpacked from git.
const MAX_PAPER_BYTES: u64 = 512 * 1024 * 1024;
/// As many links as are followed from one to the next.
const MAX_LINKS: usize = 20;

/// An evidence repository at a commit.
pub struct Tree {
    git: Arc<Git>,
    commit: Commit,
    top: ObjectId,
    /// The folders listed so far: many files are read of each.
    folders: Mutex<BTreeMap<String, Arc<Folder>>>,
}

/// What stands in a folder, by name.
type Folder = BTreeMap<String, Entry>;

#[derive(Clone, Copy)]
struct Entry {
    kind: EntryKind,
    id: ObjectId,
}

impl Tree {
    /// # Errors
    /// When there was no evidence repository in this place then.
    pub fn at(git: Arc<Git>, commit: Commit) -> Result<Tree> {
        let whole = commit.tree;
        let mut tree = Tree { top: whole, git, commit, folders: Mutex::default() };
        let folder = tree.git.folder.clone();
        if !folder.is_empty() {
            match tree.entry(&folder) {
                Ok(Entry { kind: EntryKind::Tree, id }) => tree.top = id,
                _ => bail!("at {} there was no folder {folder} yet, or no more", tree.commit.id.short()),
            }
            tree.folders = Mutex::default();
        }
        if !matches!(tree.entry(SETTINGS_FILE), Ok(Entry { kind: EntryKind::Blob | EntryKind::BlobExecutable, .. })) {
            bail!("at {} there was no {SETTINGS_FILE} here, so no evidence repository", tree.commit.id.short());
        }
        Ok(tree)
    }

    fn entry(&self, path: &str) -> io::Result<Entry> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        self.listed(folder)?.get(name).copied().ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn listed(&self, path: &str) -> io::Result<Arc<Folder>> {
        let folders = || self.folders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(folder) = folders().get(path) {
            return Ok(folder.clone());
        }
        let id = if path.is_empty() {
            self.top
        } else {
            match self.entry(path)? {
                Entry { kind: EntryKind::Tree, id } => id,
                _ => return Err(io::ErrorKind::NotADirectory.into()),
            }
        };
        let folder = Arc::new(self.list(id)?);
        folders().insert(path.to_owned(), folder.clone());
        Ok(folder)
    }

    fn list(&self, id: ObjectId) -> io::Result<Folder> {
        self.git.with(|repo| {
            let header = repo.find_header(id).map_err(damaged)?;
            if !header.kind().is_tree() || header.size() > MAX_FOLDER_BYTES {
                return Err(io::ErrorKind::InvalidData.into());
            }
            let tree = repo.find_tree(id).map_err(damaged)?;
            let mut folder = Folder::new();
            for entry in tree.iter() {
                let entry = entry.map_err(damaged)?;
                // What no checkout would make is no file either.
                if !matches!(&**entry.filename(), b"" | b"." | b"..") && !entry.filename().contains(&b'/') {
                    let name = String::from_utf8_lossy(entry.filename());
                    let is_text = std::str::from_utf8(entry.filename()).is_ok();
                    let kind = if is_text { entry.mode().kind() } else { EntryKind::Commit };
                    folder.insert(name.into_owned(), Entry { kind, id: entry.oid().to_owned() });
                }
            }
            Ok(folder)
        })
    }

    fn bytes(&self, id: ObjectId, at_most: u64) -> io::Result<Option<Vec<u8>>> {
        self.git.bytes(ContentId(id), at_most).map_err(|_| io::ErrorKind::InvalidData.into())
    }
}

fn damaged<E>(_: E) -> io::Error {
    io::ErrorKind::InvalidData.into()
}

impl Store for Tree {
    fn folder(&self, path: &str) -> io::Result<Vec<Listed>> {
        let listed = self.listed(path)?;
        let kind = |entry: &Entry| match entry.kind {
            EntryKind::Tree => Kind::Folder,
            EntryKind::Blob | EntryKind::BlobExecutable => Kind::File,
            EntryKind::Link => Kind::Link,
            EntryKind::Commit => Kind::Other,
        };
        Ok(listed.iter().map(|(name, entry)| Listed { path: joined(path, name), kind: kind(entry) }).collect())
    }

    fn read(&self, path: &str, at_most: u64) -> io::Result<Vec<u8>> {
        match self.entry(path)? {
            Entry { kind: EntryKind::Blob | EntryKind::BlobExecutable, id } => {
                // What is longer is told so by its length.
                Ok(self.bytes(id, at_most)?.unwrap_or_else(|| vec![0; usize::try_from(at_most).unwrap_or(0)]))
            }
            _ => Err(io::ErrorKind::InvalidInput.into()),
        }
    }

    fn open_plain(&self, path: &str) -> io::Result<Option<Box<dyn Read + '_>>> {
        match self.entry(path)? {
            Entry { kind: EntryKind::Blob | EntryKind::BlobExecutable, id } => {
                let bytes = self.bytes(id, MAX_PAPER_BYTES)?.ok_or(io::ErrorKind::FileTooLarge)?;
                Ok(Some(Box::new(io::Cursor::new(bytes))))
            }
            _ => Ok(None),
        }
    }

    fn follow(&self, path: &str) -> Leads {
        let mut at = path.to_owned();
        for _ in 0..MAX_LINKS {
            match self.entry(&at) {
                Ok(Entry { kind: EntryKind::Blob | EntryKind::BlobExecutable, .. }) => return Leads::ToAFile,
                Ok(Entry { kind: EntryKind::Link, id }) => {
                    let target = self.bytes(id, 4096).ok().flatten().and_then(|bytes| String::from_utf8(bytes).ok());
                    match target.map(|target| resolved(&at, &target)) {
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
        self.folders.lock().unwrap_or_else(PoisonError::into_inner).retain(|path, _| !is_below(path));
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
