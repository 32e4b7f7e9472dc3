//! What git keeps of an evidence repository: its commits, and its files as they stood at each.
//!
//! Read from the object store alone: nothing is checked out, and no hook, filter, monitor or other program is ever run, whatever
//! the repository's own settings ask for. Only a `.git` around the evidence repository counts; a folder among the evidence that
//! looks like git's own is a folder.

mod journal;
#[cfg(test)]
pub mod made;
mod tree;

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, anyhow, bail};
use gix::ObjectId;

use crate::calendar::Day;

pub use journal::{Journal, Touch};
pub(super) use tree::Tree;

/// Where the main branch is looked for, in this order: as the forge has it, and then as it is here.
const MAIN_BRANCHES: [&str; 5] = [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
];

/// How much memory the objects read last are kept in.
const CACHE_BYTES: usize = 32 * 1024 * 1024;

/// No object that takes more memory than this is unpacked, whatever its header says.
const MAX_OBJECT_BYTES: usize = 512 * 1024 * 1024;

/// The git repository around an evidence repository.
pub struct Git {
    shared: gix::ThreadSafeRepository,
    /// One for each thread that has asked, handed out in turn: each keeps what it has read.
    at_rest: Mutex<Vec<gix::Repository>>,
    /// The folder of the evidence repository in git's work tree; empty where they are one.
    folder: String,
    /// Commits whose parents were left behind when a shallow clone was made.
    cut_off: BTreeSet<ObjectId>,
}

/// The id of a commit.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CommitId(ObjectId);

/// What git calls a file's content or a folder's: two with one id are the same.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ContentId(ObjectId);

/// A commit, with its two days. Each is the day on the calendar of whoever made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    pub id: CommitId,
    pub parents: Vec<CommitId>,
    /// When the change was written. A rebase keeps it.
    pub written: Day,
    /// When it came to stand where it stands.
    pub landed: Day,
    tree: ObjectId,
}

impl Git {
    /// The git repository that `root`, an evidence repository's top, lies in; `None` where it lies in none.
    ///
    /// # Errors
    /// When there is one that cannot be read.
    pub fn around(root: &Path) -> Result<Option<Git>> {
        let Some(top) = root.ancestors().find(|folder| folder.join(".git").symlink_metadata().is_ok()) else {
            return Ok(None);
        };
        let inside = root.strip_prefix(top).unwrap_or(Path::new(""));
        let names: Option<Vec<&str>> = inside.components().map(|name| name.as_os_str().to_str()).collect();
        let folder =
            names.context("the path of this repository is not UTF-8, so git's history of it cannot be read")?.join("/");
        let options = gix::open::Options::isolated().config_overrides([
            "core.useReplaceRefs=false".to_owned(),
            format!("gitoxide.objects.allocLimit={MAX_OBJECT_BYTES}"),
        ]);
        let shared = gix::ThreadSafeRepository::open_opts(top.join(".git"), options)
            .map_err(|error| anyhow!("what git keeps here cannot be read: {}", in_one_line(&error)))?;
        let mut git = Git { shared, at_rest: Mutex::default(), folder, cut_off: BTreeSet::new() };
        let cut_off = git.with(|repo| {
            repo.shallow_commits()
                .map_err(|error| anyhow!("what git keeps here cannot be read: {}", in_one_line(&error)))
        })?;
        git.cut_off = cut_off.map(|commits| commits.iter().copied().collect()).unwrap_or_default();
        Ok(Some(git))
    }

    /// Whether only the newest part of the history is here.
    pub fn is_shallow(&self) -> bool {
        !self.cut_off.is_empty()
    }

    /// The commit that a person names: a branch, a tag, `HEAD~2`, the beginning of an id.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub fn commit(&self, name: &str) -> Result<Commit> {
        let found = self.with(|repo| {
            let id = repo.rev_parse_single(name).ok()?;
            Some(id.object().ok()?.peel_to_commit().ok()?.id)
        });
        let hint = if self.is_shallow() {
            "; this clone is shallow, and what is older than its beginning is not here: fetch the whole history"
        } else {
            ""
        };
        let id = found.ok_or_else(|| anyhow!("git knows no revision `{}`{hint}", crate::visible::visible(name)))?;
        self.by_id(CommitId(id))
    }

    /// The commit that the work tree stands at; `None` before the first one.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn head(&self) -> Result<Option<Commit>> {
        let id = self.with(|repo| repo.head_id().ok().map(|id| id.detach()));
        id.map(|id| self.by_id(CommitId(id))).transpose()
    }

    /// The newest commit of the main branch, as the forge has it where that is known.
    pub fn main_branch(&self) -> Option<Commit> {
        let id = self.with(|repo| {
            let mut found = MAIN_BRANCHES.iter().filter_map(|name| repo.try_find_reference(*name).ok().flatten());
            found.find_map(|mut reference| Some(reference.peel_to_id().ok()?.detach()))
        })?;
        self.by_id(CommitId(id)).ok()
    }

    /// The commit that two have grown from; `None` where they have none in common.
    ///
    /// # Errors
    /// When the history cannot be read that far.
    pub fn merge_base(&self, one: &Commit, other: &Commit) -> Result<Option<Commit>> {
        let base = self.with(|repo| {
            let base = repo.merge_base(one.id.0, other.id.0).map_err(|error| unread(&error))?;
            Ok::<_, anyhow::Error>(base.map(|id| id.detach()))
        })?;
        base.map(|id| self.by_id(CommitId(id))).transpose()
    }

    /// A commit and those it was made on, newest first: of a merge, only what it was merged into.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn first_parents(&self, from: &Commit) -> Result<Vec<Commit>> {
        let mut line = vec![from.clone()];
        while let Some(parent) = line.last().and_then(|commit| commit.parents.first()) {
            line.push(self.by_id(*parent)?);
        }
        Ok(line)
    }

    /// The commit of that id.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn by_id(&self, id: CommitId) -> Result<Commit> {
        self.with(|repo| {
            let found = repo.find_commit(id.0).map_err(|error| unread(&error))?;
            let commit = found.decode().map_err(|error| unread(&error))?;
            let seconds = |signature: Result<gix::actor::SignatureRef<'_>, _>| {
                signature.ok().and_then(|signature| signature.time().ok()).unwrap_or_default()
            };
            let parents =
                if self.cut_off.contains(&id.0) { Vec::new() } else { commit.parents().map(CommitId).collect() };
            Ok(Commit {
                id,
                parents,
                written: day(seconds(commit.author())),
                landed: day(seconds(commit.committer())),
                tree: commit.tree(),
            })
        })
    }

    /// The bytes of a file that git keeps; `None` where it is larger.
    ///
    /// # Errors
    /// When it is not there, or no file.
    pub fn bytes(&self, id: ContentId, at_most: u64) -> Result<Option<Vec<u8>>> {
        self.with(|repo| {
            let header = repo.find_header(id.0).map_err(|error| unread(&error))?;
            if !header.kind().is_blob() {
                bail!("git keeps no file under that id");
            }
            if header.size() > at_most {
                return Ok(None);
            }
            let mut object = repo.find_object(id.0).map_err(|error| unread(&error))?;
            Ok(Some(std::mem::take(&mut object.data)))
        })
    }

    /// The id that git gives a file of these bytes.
    pub fn content_id(&self, bytes: &[u8]) -> Option<ContentId> {
        let kind = self.with(|repo| repo.object_hash());
        gix::objs::compute_hash(kind, gix::objs::Kind::Blob, bytes).ok().map(ContentId)
    }

    fn with<R>(&self, read: impl FnOnce(&gix::Repository) -> R) -> R {
        let rested = self.at_rest.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let repo = rested.unwrap_or_else(|| {
            let mut repo = self.shared.to_thread_local();
            repo.object_cache_size(CACHE_BYTES);
            repo
        });
        let result = read(&repo);
        self.at_rest.lock().unwrap_or_else(PoisonError::into_inner).push(repo);
        result
    }
}

/// A time that no calendar has is git's own zero, 1 January 1970, as git itself has it.
fn day(time: gix::date::Time) -> Day {
    let here = time.seconds.saturating_add(i64::from(time.offset));
    let stamp = jiff::Timestamp::from_second(here).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    Day::from(stamp.to_zoned(jiff::tz::TimeZone::UTC).date())
}

fn unread(error: &dyn fmt::Display) -> anyhow::Error {
    anyhow!("git's history cannot be read that far: {}", in_one_line(error))
}

fn in_one_line(error: &dyn fmt::Display) -> String {
    crate::visible::visible(&error.to_string())
}

impl CommitId {
    /// As much of it as people write.
    pub fn short(self) -> String {
        self.0.to_hex_with_len(9).to_string()
    }
}

impl fmt::Display for CommitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for CommitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for ContentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests;
