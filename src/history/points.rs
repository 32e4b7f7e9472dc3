//! The days of a history — the ends of its months, and the day it is made for — and what stood then.

use std::collections::BTreeSet;
use std::sync::Arc;

use anyhow::{Result, bail};

use crate::calendar::{Day, Interval};
use crate::documents::problem::Kind as Problems;
use crate::model::Framework;
use crate::repository::git::{Commit, ContentId, Git, NothingThere};
use crate::repository::{Listed, Repository, SETTINGS_FILE};
use crate::rules;

/// The points of a history, and what is not in it.
pub struct Points {
    /// The oldest first.
    pub all: Vec<Point>,
    /// The day that it is made for, which is that of the last point.
    pub as_of: Day,
    /// How many commits landed after that day.
    pub later: usize,
    /// The commit that it leads to.
    pub head: Commit,
}

/// How the repository stood at the end of a day.
pub struct Point {
    pub day: Day,
    /// Whether a month ended with the day. Of the last that may not be so.
    pub is_month_end: bool,
    /// The last commit that had landed by then.
    pub commit: Commit,
    pub stood: Stood,
}

/// What stood on a day.
#[derive(Clone)]
pub enum Stood {
    Read(Whole),
    /// What was in force is not known, because of what is wrong with this file.
    InDoubt {
        whole: Whole,
        file: String,
    },
    /// There was an evidence repository before, and none then.
    Gone,
}

/// A repository as it stood, and what all its providers are judged by. Both are shared among days between which nothing changed.
#[derive(Clone)]
pub struct Whole {
    pub repository: Arc<Repository>,
    pub framework: Arc<Framework>,
    seen: Arc<Seen>,
}

/// All that a framework is read from.
#[derive(PartialEq, Eq)]
struct Seen {
    contents: [Option<ContentId>; 3],
    top: Option<Vec<Listed>>,
    providers: Option<Vec<Listed>>,
}

/// No history is drawn that is longer: dates so old are none that anybody meant.
const MOST_POINTS: usize = 1200;

/// The points of the history that leads to a commit: from the month in which it first held an evidence repository, or from a day on,
/// to the day it is made for, which is that on which the commit landed where no other is given.
///
/// # Errors
/// When git's history cannot be read, or nothing of it had landed by the day.
pub fn points(
    repository: &Repository,
    git: &Git,
    head: &Commit,
    as_of: Option<Day>,
    from: Option<Day>,
) -> Result<Points> {
    let landings = landings(git, head)?;
    let as_of = as_of.or(landings.last().map(|(landed, _)| *landed)).unwrap_or(head.landed);
    let had_landed = |day: Day| landings.partition_point(|(landed, _)| *landed <= day);
    let (landed, later) = landings.split_at(had_landed(as_of));
    let held = |(day, commit): &(Day, Commit)| match stood_at(repository, commit) {
        Ok(then) => then.map(|_| Ok(*day)),
        Err(error) => Some(Err(error)),
    };
    let Some(first) = landed.iter().find_map(held).transpose()? else {
        bail!(
            "by {as_of} nothing was committed here that holds a {SETTINGS_FILE}, so there is no history: commit the evidence, or \
             name a later day with `--as-of`"
        );
    };
    if from.is_some_and(|from| from > as_of) {
        bail!("`--from` is a day after {as_of}, which is the last of this history");
    }
    let days = days(from.map_or(first, |from| from.max(first)), as_of)?;
    let mut all: Vec<Point> = Vec::with_capacity(days.len());
    for day in days {
        let Some((_, commit)) = had_landed(day).checked_sub(1).and_then(|last| landed.get(last)) else { continue };
        let stood = match all.last() {
            Some(before) if before.commit == *commit => before.stood.clone(),
            before => stood(repository, commit, before.and_then(|before| before.stood.whole()))?,
        };
        all.push(Point { day, is_month_end: day == day.end_of_month(), commit: commit.clone(), stood });
    }
    Ok(Points { all, as_of, later: later.len(), head: head.clone() })
}

/// The commits that lead to one, the oldest first, each with the day on which it came to stand where it stands. Clocks may go
/// wrong; no commit ever stood before its parent.
fn landings(git: &Git, head: &Commit) -> Result<Vec<(Day, Commit)>> {
    let mut latest = None;
    let landing = |commit: Commit| {
        let landed = latest.map_or(commit.landed, |latest: Day| latest.max(commit.landed));
        latest = Some(landed);
        (landed, commit)
    };
    Ok(git.first_parents(head)?.into_iter().rev().map(landing).collect())
}

/// The ends of all months from a day on that are over by another, and that other day.
fn days(first: Day, last: Day) -> Result<Vec<Day>> {
    let mut days = Vec::new();
    let mut next = first.end_of_month();
    while next < last {
        days.push(next);
        next = Interval::months(1).after_end_of_month(next);
        if days.len() == MOST_POINTS {
            bail!(
                "by git's dates this history begins on {first}, more than a hundred years before {last}: name the day from which \
                 it is to be told with `--from`"
            );
        }
    }
    days.push(last);
    Ok(days)
}

/// The repository at a commit, where there was one.
fn stood_at(repository: &Repository, commit: &Commit) -> Result<Option<Repository>> {
    match repository.at_commit(commit.clone()) {
        Ok(then) => Ok(Some(then)),
        Err(error) if error.is::<NothingThere>() => Ok(None),
        // What git does not have may have been anything.
        Err(error) => Err(error),
    }
}

fn stood(repository: &Repository, commit: &Commit, before: Option<&Whole>) -> Result<Stood> {
    let Some(repository) = stood_at(repository, commit)? else { return Ok(Stood::Gone) };
    let seen = Seen::of(&repository);
    let whole = match before.filter(|before| *before.seen == seen) {
        Some(before) => Whole { repository: Arc::new(repository), ..before.clone() },
        None => {
            let framework = Arc::new(Framework::read(&repository, &rules::names()));
            Whole { repository: Arc::new(repository), framework, seen: Arc::new(seen) }
        }
    };
    Ok(match file_in_doubt(&whole.framework) {
        Some(file) => Stood::InDoubt { whole, file },
        None => Stood::Read(whole),
    })
}

/// The file that says what is in force for whom, where it could not be read whole.
fn file_in_doubt(framework: &Framework) -> Option<String> {
    let unread = framework.problems.iter().filter(|problem| problem.kind == Problems::Unreadable);
    let mut files = unread.map(|problem| &*problem.place.file);
    let is_about_standards = |file: &&str| file.starts_with("standards") && !file.starts_with("standards/crosswalks");
    files.find(|file| *file == SETTINGS_FILE || *file == "." || is_about_standards(file)).map(str::to_owned)
}

impl Seen {
    fn of(repository: &Repository) -> Seen {
        Seen {
            contents: [SETTINGS_FILE, "standards", "rounds"].map(|path| repository.content_id(path)),
            top: repository.folder("").ok(),
            providers: repository.folder("providers").ok(),
        }
    }
}

impl Points {
    /// The id of everyone who was ever there.
    pub fn provider_ids(&self) -> Vec<&str> {
        self.frameworks(|framework| framework.provider_ids.iter().map(String::as_str).collect())
    }

    /// The ids of all standards that were ever there.
    pub fn catalogue_ids(&self) -> Vec<&str> {
        self.frameworks(Framework::catalogue_ids)
    }

    fn frameworks<'p>(&'p self, ids: impl Fn(&'p Framework) -> Vec<&'p str>) -> Vec<&'p str> {
        let frameworks = self.all.iter().filter_map(|point| Some(&*point.stood.whole()?.framework));
        frameworks.flat_map(ids).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

impl Point {
    /// By what was judged then, where that could be read.
    pub fn framework(&self) -> Option<&Framework> {
        match &self.stood {
            Stood::Read(whole) => Some(&whole.framework),
            Stood::InDoubt { .. } | Stood::Gone => None,
        }
    }
}

impl Whole {
    /// Whether every file is the same as in another.
    pub fn is_same(&self, other: &Whole) -> bool {
        self.repository.content_id("") == other.repository.content_id("")
    }
}

impl Stood {
    pub fn whole(&self) -> Option<&Whole> {
        match self {
            Stood::Read(whole) | Stood::InDoubt { whole, .. } => Some(whole),
            Stood::Gone => None,
        }
    }
}
