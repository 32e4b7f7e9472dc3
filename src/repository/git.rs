//! What git keeps of an evidence repository: its commits, and its files as they stood at each.
//!
//! Read from the object store alone: nothing is checked out, and no hook, filter, monitor or other program is ever run, whatever
//! the repository's own settings ask for. Only a `.git` around the evidence repository counts; a folder among the evidence that
//! looks like git's own is a folder.

#[cfg(test)]
mod hostile;
mod journal;
#[cfg(test)]
pub mod made;
mod revision;
mod sound;
mod tree;

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result, anyhow, bail};
use gix::ObjectId;
use gix::objs::tree::EntryRef;
use gix::objs::{Kind, TreeRefIter};
use gix::odb::pack::cache::lru::MemoryCappedHashmap;

use super::{Closed, MAX_PAPER_BYTES, PaperIdentity, Unread};
use crate::calendar::Day;

pub use journal::{Journal, Touch};
pub use tree::NothingThere;
pub(super) use tree::Tree;

/// Where the main branch is looked for, in this order: as the forge has it, and then as it is here.
const MAIN_BRANCHES: [&str; 5] = [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
];

/// How much memory, for each thread, the objects read last are kept in, and as much again for those that others differ from.
const CACHE_BYTES: usize = 16 * 1024 * 1024;

/// No object that takes more memory than this is unpacked, whatever its header says. A paper of the size that is read, and what it
/// may differ from, find room.
const MAX_OBJECT_BYTES: u64 = MAX_PAPER_BYTES + MAX_PAPER_BYTES / 4;

/// No folder of more bytes is listed: that would be some hundred thousand names.
const MAX_FOLDER_BYTES: u64 = 16 * 1024 * 1024;

/// No commit and no tag is longer.
const MAX_COMMIT_BYTES: u64 = 1024 * 1024;

/// What a repository's own settings may not change: where its objects are, how much memory is taken, and that nothing stands for the
/// objects themselves, which are the only truth.
const SETTINGS: [&str; 6] = [
    "core.useReplaceRefs=false",
    "core.commitGraph=false",
    "core.multiPackIndex=false",
    "gitoxide.core.shallowFile=shallow",
    "gitoxide.core.refsNamespace=",
    "gitoxide.objects.cacheLimit=0",
];

/// Clocks are ahead of each other by no more than this many seconds. A commit that says more says nothing.
const MAX_OFFSET: i32 = 14 * 3600;

/// The git repository around an evidence repository.
pub struct Git {
    shared: gix::ThreadSafeRepository,
    /// One for each thread that has asked, handed out in turn. Each keeps the folders and commits that it has read.
    at_rest: Mutex<Vec<gix::Repository>>,
    /// The same for files, which are seldom read twice.
    at_rest_for_files: Mutex<Vec<gix::Repository>>,
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
        let dot_git = top.join(".git");
        sound::is_sound(&dot_git)?;
        let limit = format!("gitoxide.objects.allocLimit={MAX_OBJECT_BYTES}");
        let settings = SETTINGS.into_iter().chain([limit.as_str()]);
        let options = gix::open::Options::isolated().config_overrides(settings);
        let shared = gix::ThreadSafeRepository::open_opts(dot_git, options).map_err(|_| damaged())?;
        let mut git = Git {
            shared,
            at_rest: Mutex::default(),
            at_rest_for_files: Mutex::default(),
            folder,
            cut_off: BTreeSet::new(),
        };
        git.cut_off = git.with(|repo| {
            is_of_a_kind_that_is_known(repo)?;
            let commits = repo.shallow_commits().map_err(|_| damaged())?;
            Ok::<_, anyhow::Error>(commits.map(|commits| commits.iter().copied().collect()).unwrap_or_default())
        })?;
        Ok(Some(git))
    }

    /// Whether only the newest part of the history is here.
    pub fn is_shallow(&self) -> bool {
        !self.cut_off.is_empty()
    }

    /// The commit that the work tree stands at; `None` before the first one.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn head(&self) -> Result<Option<Commit>> {
        let id = self.with(|repo| {
            let head = repo.head().map_err(|_| damaged())?;
            if head.is_unborn() {
                return Ok(None);
            }
            let mut head = repo.find_reference("HEAD").map_err(|_| damaged())?;
            head.follow_to_object().map(|id| Some(id.detach())).map_err(|_| damaged())
        })?;
        id.map(|id| self.by_id(CommitId(id))).transpose()
    }

    /// The newest commit of the main branch, as the forge has it where that is known.
    pub fn main_branch(&self) -> Option<Commit> {
        let id = self.with(|repo| {
            let mut found = MAIN_BRANCHES.iter().filter_map(|name| repo.try_find_reference(*name).ok().flatten());
            found.find_map(|mut reference| Some(reference.follow_to_object().ok()?.detach()))
        })?;
        self.by_id(CommitId(id)).ok()
    }

    /// The commit that two have grown from; `None` where they have none in common.
    ///
    /// # Errors
    /// When the history cannot be read that far.
    pub fn merge_base(&self, one: &Commit, other: &Commit) -> Result<Option<Commit>> {
        let base = self.with(|repo| {
            let base = repo.merge_base(one.id.0, other.id.0);
            base.map(|id| id.map(gix::Id::detach)).map_err(|_| self.not_here(one.id))
        })?;
        if base.is_none() && self.is_shallow() {
            bail!("what {} and {} have grown from is not here{}", one.id.short(), other.id.short(), self.hint());
        }
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
        let (_, bytes) = self.object(id.0, Some(Kind::Commit), MAX_COMMIT_BYTES).map_err(|_| self.not_here(id))?;
        let commit = gix::objs::CommitRef::from_bytes(&bytes, id.0.kind()).map_err(|_| self.not_here(id))?;
        let seconds = |signature: Result<gix::actor::SignatureRef<'_>, _>| {
            signature.ok().and_then(|signature| signature.time().ok()).unwrap_or_default()
        };
        let parents = if self.cut_off.contains(&id.0) { Vec::new() } else { commit.parents().map(CommitId).collect() };
        Ok(Commit {
            id,
            parents,
            written: day(seconds(commit.author())),
            landed: day(seconds(commit.committer())),
            tree: commit.tree(),
        })
    }

    /// The bytes of a file that git keeps; `None` where it is larger.
    ///
    /// # Errors
    /// When it is not there, or no file.
    pub fn bytes(&self, id: ContentId, at_most: u64) -> Result<Option<Vec<u8>>> {
        match self.file(id, at_most) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(Unread::TooLarge) => Ok(None),
            Err(_) => bail!("what git keeps of a file is damaged, or was left out when this clone was made"),
        }
    }

    /// By what a paper that git keeps is told from others. Only a small one is read for it.
    ///
    /// # Errors
    /// When it is not there, or no file.
    pub fn paper_identity(&self, id: ContentId) -> Result<PaperIdentity, Unread> {
        PaperIdentity::of_content(self, id)
    }

    /// The bytes of a file.
    pub(super) fn file(&self, id: ContentId, at_most: u64) -> Result<Vec<u8>, Unread> {
        match self.object(id.0, Some(Kind::Blob), at_most) {
            Ok((_, bytes)) => Ok(bytes),
            // What is too large for memory is not unpacked; that it is there is known all the same.
            Err(Unread::Damaged) if self.size(id).is_some_and(|size| size > at_most) => Err(Unread::TooLarge),
            Err(unread) => Err(unread),
        }
    }

    /// How long a file is.
    pub(super) fn size(&self, id: ContentId) -> Option<u64> {
        let about = self.with(|repo| repo.find_header(id.0).ok())?;
        about.kind().is_blob().then(|| about.size())
    }

    /// What stands in a folder.
    fn tree<R>(
        &self,
        id: ObjectId,
        list: impl FnOnce(&mut dyn Iterator<Item = Result<EntryRef<'_>, Closed>>) -> Result<R, Closed>,
    ) -> Result<R, Closed> {
        let (_, bytes) = self.object(id, Some(Kind::Tree), MAX_FOLDER_BYTES).map_err(|unread| match unread {
            Unread::TooLarge => Closed::TooMuch,
            _ => Closed::Damaged,
        })?;
        list(&mut TreeRefIter::from_bytes(&bytes, id.kind()).map(|entry| entry.map_err(|_| Closed::Damaged)))
    }

    /// An object of a kind that is asked for, or of any, as it was when git gave it its name. Neither git nor gix looks whether it
    /// still is when it is read: somebody may have written another in its place, and what a commit says is trusted for its id.
    fn object(&self, id: ObjectId, kind: Option<Kind>, at_most: u64) -> Result<(Kind, Vec<u8>), Unread> {
        let (at_rest, cache_bytes) = match kind {
            Some(Kind::Blob) => (&self.at_rest_for_files, 0),
            _ => (&self.at_rest, CACHE_BYTES),
        };
        self.with_one_of(at_rest, cache_bytes, |repo| {
            let mut object = repo.find_object(id).map_err(|_| Unread::Damaged)?;
            if object.data.len() as u64 > at_most {
                return Err(Unread::TooLarge);
            }
            let is_itself =
                gix::objs::compute_hash(id.kind(), object.kind, &object.data).is_ok_and(|found| found == id);
            if !is_itself || kind.is_some_and(|kind| object.kind != kind) {
                return Err(Unread::Damaged);
            }
            Ok((object.kind, std::mem::take(&mut object.data)))
        })
    }

    fn not_here(&self, id: CommitId) -> anyhow::Error {
        match self.hint() {
            "" => anyhow!(
                "git's history cannot be read: {} is damaged, or is not here; clone the whole repository again",
                id.short()
            ),
            hint => anyhow!("git's history cannot be read as far as {}{hint}", id.short()),
        }
    }

    /// What may be the reason that something is not here.
    fn hint(&self) -> &'static str {
        if self.is_shallow() {
            "; this clone is shallow, so what is older than its beginning is not here: fetch the whole history \
             (`git fetch --unshallow`, or `fetch-depth: 0` in a workflow)"
        } else {
            ""
        }
    }

    /// The id that git gives a file of these bytes.
    pub fn content_id(&self, bytes: &[u8]) -> Option<ContentId> {
        let kind = self.with(|repo| repo.object_hash());
        gix::objs::compute_hash(kind, gix::objs::Kind::Blob, bytes).ok().map(ContentId)
    }

    fn with<R>(&self, read: impl FnOnce(&gix::Repository) -> R) -> R {
        self.with_one_of(&self.at_rest, CACHE_BYTES, read)
    }

    fn with_one_of<R>(
        &self,
        at_rest: &Mutex<Vec<gix::Repository>>,
        cache_bytes: usize,
        read: impl FnOnce(&gix::Repository) -> R,
    ) -> R {
        let rested = at_rest.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let repo = rested.unwrap_or_else(|| {
            let mut repo = self.shared.to_thread_local();
            repo.object_cache_size(cache_bytes);
            repo.objects.set_pack_cache(|| Box::new(MemoryCappedHashmap::new(CACHE_BYTES)));
            repo
        });
        let result = read(&repo);
        at_rest.lock().unwrap_or_else(PoisonError::into_inner).push(repo);
        result
    }
}

/// Git may keep its branches otherwise than as files, or its objects otherwise than is known here. Nothing must be concluded of
/// what cannot be seen.
fn is_of_a_kind_that_is_known(repo: &gix::Repository) -> Result<()> {
    let settings = repo.config_snapshot();
    let is_in_files = |format: &[u8]| format.eq_ignore_ascii_case(b"files");
    match settings.string("extensions.refStorage") {
        Some(format) if !is_in_files(&format) => bail!(
            "git keeps the branches of this repository in a form that is not known here; \
             `git refs migrate --ref-format=files` changes that"
        ),
        Some(_) | None => Ok(()),
    }
}

/// A time that no calendar has is git's own zero, 1 January 1970, as git itself has it.
fn day(time: gix::date::Time) -> Day {
    let offset = if time.offset.abs() <= MAX_OFFSET { time.offset } else { 0 };
    let here = time.seconds.saturating_add(i64::from(offset));
    let stamp = jiff::Timestamp::from_second(here).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    Day::from(stamp.to_zoned(jiff::tz::TimeZone::UTC).date())
}

fn damaged() -> anyhow::Error {
    anyhow!(
        "what git keeps here cannot be read: it is damaged, or of a kind that is not known here; `git fsck` says more"
    )
}

impl Commit {
    /// Whether it says when it landed. Git has no way to say that somebody did not know: it writes the first day that it has.
    pub fn is_dated(&self) -> bool {
        self.landed > day(gix::date::Time::default())
    }
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
