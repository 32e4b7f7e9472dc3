//! The picture of a history: a panel for all together and for each provider.

use super::super::pictures::{plain, stack};
use super::{Days, Part, Story};
use crate::history::At;
use crate::page::{DayOfTrend, Drawing, Kind, Panel, Picture, Stack, Stage, Trend};

pub(super) fn picture(part: &Part<'_>) -> Picture {
    let (words, days) = (part.words, part.days);
    let ends = days.all.first().zip(days.all.last());
    let trend = Trend {
        legend: words.legend(),
        not_read: Kind { letter: words.not_read_letter().into(), words: words.was_not_read().into() },
        small_letters: words.small_letter_does_not_stand().into(),
        days: grouped(days),
        panels: part.stories.iter().map(|story| panel(part, story)).collect(),
    };
    let alt = ends.map(|(first, last)| words.trend_shows(first.day, last.day)).unwrap_or_default();
    Picture { alt: alt.into(), drawing: Drawing::Trend(trend) }
}

/// Each day with its year, and those of which only the ends of years are shown with all their years together.
fn grouped(days: &Days<'_>) -> Vec<DayOfTrend> {
    let year = |at: &usize| days.all[*at].day.parts().0;
    let (older, latest): (Vec<usize>, Vec<usize>) = days.shown.iter().partition(|at| **at < days.latest);
    let span = match (older.first().map(year), older.last().map(year)) {
        (Some(first), Some(last)) if first < last => format!("{first:04}–{:02}", last % 100),
        (first, _) => first.map(|year| format!("{year:04}")).unwrap_or_default(),
    };
    let older = older.iter().map(|at| (at, span.clone()));
    let latest = latest.iter().map(|at| (at, format!("{:04}", year(at))));
    older.chain(latest).map(|(at, group)| DayOfTrend { day: days.all[*at].day, group: group.into() }).collect()
}

fn panel(part: &Part<'_>, story: &Story) -> Panel {
    let stage = |at: &usize| match &story.at[*at] {
        At::Nothing => Stage::Nothing,
        At::NotRead => Stage::NotRead,
        At::Counted(count) => Stage::Items(stack(count)),
    };
    let stages: Vec<Stage> = part.days.shown.iter().map(stage).collect();
    Panel { label: story.name.clone(), said: said(part, story, &stages), stages }
}

/// How it stood on the first and on the last day of which anything is known.
fn said(part: &Part<'_>, story: &Story, stages: &[Stage]) -> crate::page::Clean {
    let words = part.words;
    let known: Vec<(crate::calendar::Day, &Stack)> = part
        .days
        .shown
        .iter()
        .zip(stages)
        .filter_map(|(at, stage)| Some((part.days.all[*at].day, stage.stack()?)))
        .collect();
    let text = match known.as_slice() {
        [] => story.name.clone(),
        [(day, only)] => words.trend_begins(story.name.clone(), *day, words.parts(only)),
        [(first, before), .., (last, now)] => {
            words.trend_says(story.name.clone(), *first, words.parts(before), *last, words.parts(now))
        }
    };
    plain(&text)
}
