//! The history of an evidence repository, or why there is none to be used.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::{Context, Result};

use super::renames::Renames;
use crate::calendar::Day;
use crate::repository::Repository;
use crate::repository::git::{CommitId, ContentId, Git, Journal, Touch};

/// Everything that git knows of an evidence repository, up to what is looked at.
pub struct History {
    pub(super) git: Arc<Git>,
    pub(super) journal: Journal,
    pub(super) renames: Renames,
    at: HashMap<CommitId, usize>,
    /// Whether no commit has more than one parent.
    is_one_line: bool,
    seen: Seen,
}

/// Where what is looked at lies.
enum Seen {
    /// In the history's own last commit.
    Commit(Repository),
    /// On disk, over the last commit, if there is one with evidence in it.
    Disk(Option<Repository>),
}

/// Why a history cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// The evidence repository lies in no git repository.
    NoGit,
    /// Only the newest part of the history is here.
    Shallow,
    /// Something that git keeps is missing or damaged.
    Damaged,
}

impl History {
    /// The history of a repository, up to the commit that it is read from, or else up to the one that the work tree stands at.
    ///
    /// # Errors
    /// When there is none to be used. One without any commit yet is a history: an empty one.
    pub fn of(repository: &Repository) -> Result<History, Unusable> {
        let git = repository.git().map_err(|_| Unusable::Damaged)?.ok_or(Unusable::NoGit)?;
        if git.is_shallow() {
            return Err(Unusable::Shallow);
        }
        History::read(repository, git).map_err(|_| Unusable::Damaged)
    }

    fn read(repository: &Repository, git: Arc<Git>) -> Result<History> {
        let last = match repository.commit() {
            Some(commit) => Some(commit.clone()),
            None => git.head()?,
        };
        let journal = match &last {
            Some(last) => git.journal(last)?,
            None => Journal { commits: Vec::new(), touches: Default::default() },
        };
        let then = last.and_then(|last| repository.at_commit(last).ok());
        let seen = match repository.commit() {
            Some(_) => Seen::Commit(then.context("the commit holds no evidence repository")?),
            None => Seen::Disk(then),
        };
        let at = journal.commits.iter().enumerate().map(|(at, commit)| (commit.id, at)).collect();
        let is_one_line = journal.commits.iter().all(|commit| commit.parents.len() <= 1);
        let renames = Renames::of(&git, &journal)?;
        Ok(History { git, journal, renames, at, is_one_line, seen })
    }

    /// The repository as it was committed last.
    pub(super) fn committed(&self) -> Option<&Repository> {
        match &self.seen {
            Seen::Commit(repository) => Some(repository),
            Seen::Disk(repository) => repository.as_ref(),
        }
    }

    /// Whether what is looked at may hold what is not committed.
    pub(super) fn is_on_disk(&self) -> bool {
        matches!(self.seen, Seen::Disk(_))
    }

    pub(super) fn written(&self, commit: usize) -> Day {
        self.journal.commits[commit].written
    }

    pub(super) fn id(&self, commit: usize) -> CommitId {
        self.journal.commits[commit].id
    }

    /// What was done to the files of a provider.
    pub(super) fn touches(&self, provider: &str) -> &[Touch] {
        self.journal.touches.get(provider).map_or(&[], Vec::as_slice)
    }

    /// Whether a commit is another, or one that the other grew out of.
    pub(super) fn is_in(&self, commit: usize, other: usize) -> bool {
        // Parents stand before what was made of them.
        if commit > other || self.is_one_line {
            return commit <= other;
        }
        let mut open = vec![other];
        let mut seen = std::collections::HashSet::from([other]);
        while let Some(next) = open.pop() {
            if next == commit {
                return true;
            }
            open.extend(self.parents(next).filter(|parent| *parent >= commit && seen.insert(*parent)));
        }
        false
    }

    pub(super) fn parents(&self, commit: usize) -> impl Iterator<Item = usize> {
        self.journal.commits[commit].parents.iter().filter_map(|parent| self.at.get(parent).copied())
    }

    /// The first merge that has a commit in it and not what the commit left at a path.
    pub(super) fn merged_without(&self, commit: usize, path: &str, content: ContentId) -> Option<usize> {
        let merges = (commit + 1..self.journal.commits.len()).filter(|merge| self.parents(*merge).nth(1).is_some());
        let mut merges = merges.filter(|merge| self.is_in(commit, *merge));
        merges.find(|merge| {
            let then = self.committed().and_then(|now| now.at_commit(self.journal.commits[*merge].clone()).ok());
            then.is_none_or(|then| then.content_id(path) != Some(content))
        })
    }

    /// The content that a text has or would have in git, as it stands on disk or as a checkout with other line ends had it.
    pub(super) fn contents_of(&self, text: &str) -> impl Iterator<Item = ContentId> {
        let plain = text.contains("\r\n").then(|| text.replace("\r\n", "\n"));
        let as_it_is = self.git.content_id(text.as_bytes());
        as_it_is.into_iter().chain(plain.and_then(|plain| self.git.content_id(plain.as_bytes())))
    }
}
