//! `tyst diff`: what a change does to where providers stand.

mod range;

use std::collections::BTreeSet;
use std::process::ExitCode;

use anyhow::{Result, bail};

use self::range::{Ends, Found};
use super::surroundings::{Surroundings, progress};
use super::{paper, patterns, round, write_out};
use crate::calendar::Day;
use crate::changes::{Changes, Compared, Followed, Side, unchanged};
use crate::cli::{DiffArgs, PaperFormat};
use crate::model::{Framework, Occasion, Round, Terms};
use crate::past::History;
use crate::render::diff::{comment, to_json};
use crate::rules;
use crate::survey::Survey;
use crate::views;

pub fn run(args: &DiffArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let ends = Ends::find(args, surroundings.today)?;
    let [before, after] = [framework(&ends.before), framework(&ends.after)];
    // The terms are those of the later side, also for the earlier one.
    let Some(latest) = after.as_ref().or(before.as_ref()) else {
        bail!("neither side of this holds an evidence repository, so there is nothing to compare");
    };
    let round = args.round.as_deref().map(|id| self::round(latest, id)).transpose()?;
    let question = Question { args, surroundings, frameworks: [before.as_ref(), after.as_ref()], round };
    let changes = question.changes(&ends)?;
    let compared = Compared {
        changes: &changes,
        before: ends.before.told(),
        after: ends.after.told(),
        is_each_on_its_day: args.each_on_its_day,
        round,
        reader: paper::reader(&args.paper),
    };
    write(&compared, latest, args, surroundings)?;
    Ok(ExitCode::SUCCESS)
}

fn framework(side: &Found) -> Option<Framework> {
    side.repository.as_ref().map(|repository| Framework::read(repository, &rules::names()))
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

/// What is asked about on both sides, the earlier one first.
struct Question<'q> {
    args: &'q DiffArgs,
    surroundings: &'q Surroundings,
    frameworks: [Option<&'q Framework>; 2],
    round: Option<&'q Round>,
}

impl Question<'_> {
    fn changes(&self, ends: &Ends) -> Result<Changes> {
        let reader = paper::reader(&self.args.paper);
        let same = self.unchanged(ends);
        let look = |framework: Option<&Framework>, side: &Found, other: &Found| {
            let other = other.repository.as_ref();
            self.survey(framework, side, |survey| Side::of(survey, other, reader, &|id| same.contains(id)))
        };
        let before = look(self.frameworks[0], &ends.before, &ends.after)?.unwrap_or_default();
        let after = look(self.frameworks[1], &ends.after, &ends.before)?.unwrap_or_default();
        let mut changes =
            Changes::of(&before, &after, [ends.before.repository.as_ref(), ends.after.repository.as_ref()], self.round);
        if let Some(followed) = self.followed(ends, &changes)? {
            changes.follow(&followed);
        }
        Ok(changes)
    }

    /// What `look` sees of a side, if there is an evidence repository on it.
    fn survey<R>(
        &self,
        framework: Option<&Framework>,
        side: &Found,
        look: impl FnOnce(&Survey<'_>) -> R,
    ) -> Result<Option<R>> {
        let (Some(repository), Some(framework)) = (&side.repository, framework) else { return Ok(None) };
        let (occasion, progress) = (self.occasion(side.as_of)?, progress(self.surroundings));
        Ok(Some(look(&Survey { repository, framework, occasion: &occasion, progress: &progress })))
    }

    /// What git tells of actions that slipped or are gone; nothing where its history is not to be used.
    fn followed(&self, ends: &Ends, changes: &Changes) -> Result<Option<Followed>> {
        let ids = changes.to_follow();
        let (Some(repository), Some(parted), false) = (&ends.after.repository, &ends.parted, ids.is_empty()) else {
            return Ok(None);
        };
        let Ok(history) = History::of(repository) else { return Ok(None) };
        self.survey(self.frameworks[1], &ends.after, |survey| Followed::of(survey, &history, parted, &ids))
    }

    fn occasion(&self, as_of: Day) -> Result<Occasion<'_>> {
        Ok(Occasion {
            as_of,
            round: self.round,
            providers: patterns(&self.args.provider, &self.providers(), "provider")?,
            standards: patterns(&self.args.standard, &self.known(Framework::catalogue_ids), "standard")?,
            terms: Terms::default(),
        })
    }

    fn providers(&self) -> Vec<&str> {
        self.known(|framework| framework.provider_ids.iter().map(String::as_str).collect())
    }

    /// What either side knows.
    fn known<'f>(&'f self, ids: impl Fn(&'f Framework) -> Vec<&'f str>) -> Vec<&'f str> {
        let known: BTreeSet<&str> = self.frameworks.iter().flatten().flat_map(|framework| ids(framework)).collect();
        known.into_iter().collect()
    }

    /// The providers of which nothing needs to be read.
    fn unchanged(&self, ends: &Ends) -> BTreeSet<String> {
        match (&ends.before.repository, &ends.after.repository) {
            (Some(before), Some(after)) if ends.before.as_of == ends.after.as_of && self.round.is_none() => {
                let ids: Vec<String> = self.providers().into_iter().map(str::to_owned).collect();
                unchanged(before, after, &ids)
            }
            _ => BTreeSet::new(),
        }
    }
}
