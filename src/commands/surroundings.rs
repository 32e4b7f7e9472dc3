//! What the program stands in — terminal, environment, clock — read here, once, and handed on as arguments.

#![allow(clippy::disallowed_methods, reason = "this is the one place that clippy.toml leaves open")]

use std::env;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anstream::{AutoStream, ColorChoice};
use anyhow::{Result, bail};

use crate::calendar::Day;
use crate::cli::{Cli, ColorWhen, Lang};
use crate::documents::vocabulary::Language;
use crate::model::Framework;
use crate::render::findings::Shelf;
use crate::words::Words;

/// As wide as a result is written where nobody says otherwise.
const WIDTH: usize = 100;

pub struct Surroundings {
    /// Whether the result may be coloured.
    pub colour: bool,
    /// How wide the result may be, in columns.
    pub width: usize,
    pub quiet: bool,
    /// Whether standard output is a terminal.
    pub is_terminal: bool,
    pub today: Day,
    pub runner: Runner,
    /// The language that is asked for, if one is.
    language: Option<Language>,
}

/// What the runner of a forge says of the job that this is run in.
#[derive(Default)]
pub struct Runner {
    pub is_github: bool,
    /// The file that a job's summary is added to, on GitHub.
    pub summary: Option<PathBuf>,
    /// The file that a step's outputs are added to, on GitHub.
    pub output: Option<PathBuf>,
    /// Whether a pull request is run, on GitHub, where what is checked out is its merge into the base.
    pub is_pull_request: bool,
    /// Where the forge shows the files that are checked.
    pub shelf: Shelf,
}

impl Runner {
    fn look() -> Runner {
        let set = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let is_github = set("GITHUB_ACTIONS").as_deref() == Some("true");
        let of_github = || {
            let [server, repository, commit] =
                [set("GITHUB_SERVER_URL")?, set("GITHUB_REPOSITORY")?, set("GITHUB_SHA")?];
            Some(Shelf::at(&format!("{server}/{repository}/blob/{commit}/")))
        };
        let of_gitlab = || Some(Shelf::at(&format!("{}/-/blob/{}/", set("CI_PROJECT_URL")?, set("CI_COMMIT_SHA")?)));
        Runner {
            is_github,
            summary: set("GITHUB_STEP_SUMMARY").map(PathBuf::from),
            output: set("GITHUB_OUTPUT").map(PathBuf::from),
            is_pull_request: set("GITHUB_EVENT_NAME").as_deref() == Some("pull_request"),
            shelf: of_github().or_else(of_gitlab).unwrap_or_default(),
        }
    }
}

impl Surroundings {
    /// # Errors
    /// A language in `TYST_LANG` that is none.
    pub fn look(cli: &Cli) -> Result<Surroundings> {
        let is_terminal = io::stdout().is_terminal();
        let colour = match cli.color {
            ColorWhen::Always => true,
            ColorWhen::Never => false,
            ColorWhen::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
        };
        let language = match cli.lang {
            Some(Lang::En) => Some(Language::English),
            Some(Lang::Cy) => Some(Language::Welsh),
            None => language()?,
        };
        let runner = Runner::look();
        Ok(Surroundings {
            colour,
            width: width(is_terminal),
            quiet: cli.quiet,
            is_terminal,
            today: today(),
            runner,
            language,
        })
    }

    /// The words of the language that is asked for, or else of the repository's first, where that is known.
    pub fn words_if_known(&self, framework: Option<&Framework>) -> Words {
        framework.map_or_else(|| Words::of(self.language.unwrap_or(Language::English)), |known| self.words(known))
    }

    /// The words of the language that is asked for, or else of the repository's first.
    pub fn words(&self, framework: &Framework) -> Words {
        Words::of(self.language.unwrap_or(framework.language()))
    }
}

fn language() -> Result<Option<Language>> {
    let set = env::var("TYST_LANG").unwrap_or_default();
    match Language::parse(&set) {
        None if !set.is_empty() => bail!("TYST_LANG is set to no language that is known here: it can be en or cy"),
        language => Ok(language),
    }
}

fn width(is_terminal: bool) -> usize {
    let terminal =
        if is_terminal { terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)) } else { None };
    let columns = || env::var("COLUMNS").ok()?.parse().ok();
    terminal.or_else(columns).filter(|width| *width >= 40).unwrap_or(WIDTH)
}

/// Today by the clock on the wall here, or by `SOURCE_DATE_EPOCH` where a build sets it.
fn today() -> Day {
    let set = env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    let now = set.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    match now {
        Some(now) => Day::from(now.to_zoned(jiff::tz::TimeZone::UTC).date()),
        None => Day::from(jiff::Zoned::now().date()),
    }
}

/// Nothing is said of a run that takes less than this.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line of progress is renewed.
const EVERY: Duration = Duration::from_millis(100);

/// Shows on standard error how far a long run has come, where that is a terminal, and wipes it when done.
pub fn progress(surroundings: &Surroundings) -> impl Fn(usize, usize) + Sync + use<> {
    let is_shown = !surroundings.quiet && io::stderr().is_terminal();
    let last = Mutex::new(Instant::now() + PATIENCE - EVERY);
    let started = Instant::now();
    move |done, all| {
        if !is_shown || started.elapsed() < PATIENCE {
            return;
        }
        let Ok(mut last) = last.try_lock() else { return };
        let mut err = io::stderr().lock();
        if done == all {
            let _ = write!(err, "\r\x1b[K");
        } else if last.elapsed() >= EVERY {
            *last = Instant::now();
            let _ = write!(err, "\r\x1b[K{done} of {all} providers read");
        }
        let _ = err.flush();
    }
}
