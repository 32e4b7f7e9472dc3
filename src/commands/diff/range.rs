//! What is compared with what: revisions as git writes them, or the files on disk.

use anyhow::{Context, Result, anyhow, bail};

use crate::calendar::Day;
use crate::changes::End;
use crate::cli::DiffArgs;
use crate::repository::Repository;
use crate::repository::git::{Commit, Git, NothingThere};
use crate::visible::visible;

/// The two sides of a comparison.
pub struct Ends {
    pub before: Found,
    pub after: Found,
    /// The repository as it stood where the two parted, if they ever were one.
    pub parted: Option<Repository>,
}

/// One side: the repository as it stands there, if there is one, and the day it is judged as of.
pub struct Found {
    pub repository: Option<Repository>,
    /// `None` for the files on disk.
    commit: Option<Commit>,
    pub as_of: Day,
}

impl Found {
    pub fn told(&self) -> End {
        End { commit: self.commit.clone(), as_of: self.as_of, is_there: self.repository.is_some() }
    }
}

impl Ends {
    /// # Errors
    /// When a side cannot be found.
    pub fn find(args: &DiffArgs, today: Day) -> Result<Ends> {
        let here = Repository::find(&args.path)?;
        let git = here.git()?.context(
            "this lies in no git repository, so there is no earlier state to compare with: \
             keep the evidence in git, and commit it",
        )?;
        let (before, after) = commits(&git, args.range.as_deref())?;
        let as_of = args.as_of.unwrap_or(today);
        let on = |commit: Option<&Commit>| match commit {
            Some(commit) if args.each_on_its_day => commit.landed,
            _ => as_of,
        };
        let parted = parted(&here, &git, &before, after.as_ref());
        let side = |commit: Commit| {
            let repository = if_any(here.at_commit(commit.clone()))?;
            anyhow::Ok(Found { as_of: on(Some(&commit)), repository, commit: Some(commit) })
        };
        let before = side(before)?;
        let after = match after {
            Some(commit) => side(commit)?,
            None => Found { as_of: on(None), repository: Some(here), commit: None },
        };
        Ok(Ends { before, after, parted })
    }
}

/// The repository as it stood where the two sides parted, if they ever were one.
fn parted(here: &Repository, git: &Git, before: &Commit, after: Option<&Commit>) -> Option<Repository> {
    let after = after.cloned().or_else(|| git.head().ok().flatten())?;
    here.at_commit(git.merge_base(before, &after).ok().flatten()?).ok()
}

/// A side may be from before there was any evidence, or after.
fn if_any(found: Result<Repository>) -> Result<Option<Repository>> {
    match found {
        Err(error) if error.is::<NothingThere>() => Ok(None),
        found => found.map(Some),
    }
}

/// The earlier side, and the later one where that is a commit.
fn commits(git: &Git, range: Option<&str>) -> Result<(Commit, Option<Commit>)> {
    let Some(range) = range else { return Ok((where_it_parted(git)?, None)) };
    // What stands on no side of the dots is the commit that the work tree stands at, as git has it.
    let named = |name: &str| if name.is_empty() { head(git) } else { git.commit(name) };
    if let Some((base, head)) = range.split_once("...") {
        let (base, head) = (named(base)?, named(head)?);
        return Ok((common(git, &base, &head)?, Some(head)));
    }
    if range.starts_with('-') {
        bail!("{} is no revision", visible(range));
    }
    match range.split_once("..") {
        Some((base, head)) => Ok((named(base)?, Some(named(head)?))),
        None => Ok((git.commit(range)?, None)),
    }
}

fn head(git: &Git) -> Result<Commit> {
    git.head()?.context("nothing has been committed here yet, so there is no earlier state to compare with")
}

/// Where the branch that is worked on left the main one.
fn where_it_parted(git: &Git) -> Result<Commit> {
    let head = head(git)?;
    let main = git.main_branch().ok_or_else(|| {
        let hint = if git.is_shallow() {
            "; this clone is shallow: fetch the whole history (`git fetch --unshallow`, or `fetch-depth: 0` in a workflow)"
        } else {
            ""
        };
        anyhow!("there is no main branch here to compare with: name a revision, as in `tyst diff HEAD~1`{hint}")
    })?;
    common(git, &main, &head)
}

fn common(git: &Git, one: &Commit, other: &Commit) -> Result<Commit> {
    let found = git.merge_base(one, other)?;
    found.ok_or_else(|| {
        let (one, other) = (one.id.short(), other.id.short());
        if git.is_shallow() {
            anyhow!(
                "this clone is shallow, and where {one} and {other} parted is not here: \
                 fetch the whole history with `git fetch --unshallow`"
            )
        } else {
            anyhow!("{one} and {other} have no commit in common: name both sides, as in `tyst diff {one}..{other}`")
        }
    })
}
