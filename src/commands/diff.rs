//! `tyst diff`: what a change does to where providers stand.

mod range;

use std::process::ExitCode;

use anyhow::{Result, bail};

use self::range::Ends;
use super::surroundings::{Surroundings, progress};
use super::{paper, patterns, round, write_out};
use crate::calendar::Day;
use crate::changes::{Changes, Compared, Side, unchanged};
use crate::cli::{DiffArgs, PaperFormat};
use crate::documents::vocabulary::Audience;
use crate::model::{Framework, Occasion, Round};
use crate::render::diff::{comment, to_json};
use crate::repository::Repository;
use crate::rules;
use crate::survey::Survey;
use crate::views;

pub fn run(args: &DiffArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let ends = Ends::find(args, surroundings.today)?;
    let read = |side: &Option<Repository>| side.as_ref().map(|side| Framework::read(side, &rules::names()));
    let frameworks = [read(&ends.before.repository), read(&ends.after.repository)];
    // The terms are those of the later side, also for the earlier one.
    let Some(latest) = frameworks[1].as_ref().or(frameworks[0].as_ref()) else {
        bail!("neither side of this holds an evidence repository, so there is nothing to compare");
    };
    let round = args.round.as_deref().map(|id| self::round(latest, id)).transpose()?;
    let reader = paper::reader(&args.paper);
    let question = Question { args, frameworks: &frameworks, round };
    let same = question.unchanged(&ends);
    let is_same = |id: &str| same.contains(id);
    let side = |at: usize, repository: &Option<Repository>, as_of: Day| {
        let (Some(repository), Some(framework)) = (repository, &frameworks[at]) else { return Ok(Side::default()) };
        let occasion = question.occasion(as_of)?;
        let progress = progress(surroundings);
        let survey = Survey { repository, framework, occasion: &occasion, progress: &progress };
        anyhow::Ok(Side::of(&survey, reader, &is_same))
    };
    let before = side(0, &ends.before.repository, ends.before.as_of)?;
    let after = side(1, &ends.after.repository, ends.after.as_of)?;
    let changes = Changes::of(&before, &after, round);
    let compared = Compared {
        changes: &changes,
        before: ends.before.told(),
        after: ends.after.told(),
        is_each_on_its_day: args.each_on_its_day,
        round,
        reader,
    };
    write(&compared, latest, args, surroundings)?;
    Ok(ExitCode::SUCCESS)
}

/// What is asked about on both sides.
struct Question<'q> {
    args: &'q DiffArgs,
    frameworks: &'q [Option<Framework>; 2],
    round: Option<&'q Round>,
}

impl Question<'_> {
    fn known<'f>(&'f self, ids: impl Fn(&'f Framework) -> Vec<&'f str>) -> Vec<&'f str> {
        let mut known: Vec<&str> = self.frameworks.iter().flatten().flat_map(ids).collect();
        known.sort_unstable();
        known.dedup();
        known
    }

    fn providers(&self) -> Vec<&str> {
        self.known(|framework| framework.provider_ids.iter().map(String::as_str).collect())
    }

    fn occasion(&self, as_of: Day) -> Result<Occasion<'_>> {
        Ok(Occasion {
            as_of,
            round: self.round,
            providers: patterns(&self.args.provider, &self.providers(), "provider")?,
            standards: patterns(&self.args.standard, &self.known(Framework::catalogue_ids), "standard")?,
        })
    }

    /// The providers of which nothing needs to be read.
    fn unchanged(&self, ends: &Ends) -> std::collections::BTreeSet<String> {
        match (&ends.before.repository, &ends.after.repository) {
            (Some(before), Some(after)) if ends.before.as_of == ends.after.as_of => {
                let ids: Vec<String> = self.providers().into_iter().map(str::to_owned).collect();
                unchanged(before, after, &ids)
            }
            _ => Default::default(),
        }
    }
}

fn write(compared: &Compared<'_>, framework: &Framework, args: &DiffArgs, surroundings: &Surroundings) -> Result<()> {
    let format = paper::format(&args.paper)?;
    if format == Some(PaperFormat::Json) {
        return write_out(args.paper.output.as_deref(), &to_json(compared)?);
    }
    let words = surroundings.words(framework);
    let page = views::changes::page(compared, framework, &words);
    if format == Some(PaperFormat::Markdown) {
        return write_out(args.paper.output.as_deref(), &comment(&page, &words));
    }
    paper::write(&page, &args.paper, PaperFormat::Terminal, surroundings)
}
