//! `tyst history`: how each month ended.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, bail};

use super::surroundings::{Surroundings, progress};
use super::{paper, patterns, write_out};
use crate::cli::{HistoryArgs, PaperFormat};
use crate::history::{Asked, History, Points, points};
use crate::render::history::{to_csv, to_json};
use crate::repository::Repository;
use crate::repository::git::Git;
use crate::views;
use crate::views::history::Months;

pub fn run(args: &HistoryArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let repository = Repository::find(&args.path)?;
    let points = told(args, surroundings, &repository)?;
    let asked = Asked {
        providers: patterns(&args.provider, &points.provider_ids(), "provider")?,
        standards: patterns(&args.standard, &points.catalogue_ids(), "standard")?,
        reader: paper::reader(&args.paper),
    };
    let history = History::of(points, asked, &progress(surroundings));
    let output = args.paper.output.as_deref();
    match paper::format(&args.paper)? {
        Some(PaperFormat::Json) => write_out(output, &to_json(&history)?)?,
        Some(PaperFormat::Csv) if args.paper.sheet.is_some() => {
            bail!("--sheet picks one of several, and a history has one sheet: leave --sheet out")
        }
        Some(PaperFormat::Csv) => write_out(output, &to_csv(&history))?,
        format => {
            let months = if format == Some(PaperFormat::Xlsx) { Months::All } else { Months::Latest };
            let words = surroundings.words_if_known(history.framework());
            let at = args.at.as_ref().map(|_| &history.points.head);
            let page = views::history::page(&history, &words, months, at);
            paper::write(&page, &args.paper, PaperFormat::Terminal, surroundings)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn told(args: &HistoryArgs, surroundings: &Surroundings, repository: &Repository) -> Result<Points> {
    let git = whole(repository)?;
    let (head, day) = match &args.at {
        Some(revision) => (git.commit(revision)?, None),
        None => {
            let head = git
                .head()?
                .context("nothing is committed here yet, so there is no history: commit the evidence first")?;
            (head, Some(surroundings.today))
        }
    };
    points(repository, &git, &head, args.as_of.or(day), args.from)
}

/// What git keeps, where it keeps all: a part must not be drawn as if it were the whole.
fn whole(repository: &Repository) -> Result<Arc<Git>> {
    let git = repository.git()?;
    let git = git.context("this repository lies in no git repository, so it has no history: `git init` begins one, and `git commit` adds to it")?;
    if git.is_shallow() {
        bail!(
            "this is a shallow clone: what is older is not here, and a part must not pass for the whole; fetch the rest with `git fetch \
             --unshallow`, or in a workflow check out with `fetch-depth: 0`"
        );
    }
    Ok(git)
}
