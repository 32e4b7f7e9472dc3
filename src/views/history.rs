//! The history: how each month ended, for each standard and provider, and what moved.

mod moved;
mod trend;
mod unread;

use super::counts::{Counted, add, kept};
use super::language::with_its_language;
use super::subjects;
use crate::documents::vocabulary::Audience;
use crate::history::{At, History, Line, Point};
use crate::model::Catalogue;
use crate::outcome::StandardCount;
use crate::page::{Block, Cell, Column, Level, Page, Subject, TableAcross, Text, Tone};
use crate::repository::git::Commit;
use crate::words::Words;

/// Which days a page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Months {
    All,
    /// The last two years by month, and before them the first day and the ends of years: more are not readable side by side.
    Latest,
}

/// How many points are shown one by one.
const LATEST: usize = 24;

/// The history of everything that is asked about; `at` is the commit that leads to, where one was asked for.
pub fn page(history: &History, words: &Words, months: Months, at: Option<&Commit>) -> Page {
    let days = Days::of(history, months);
    let mut blocks = vec![Block::paragraph(told_from(history, words, &days, at))];
    blocks.extend((history.reader == Audience::Public).then(|| Block::paragraph(words.what_is_kept_now())));
    let catalogues = history.catalogues();
    if catalogues.is_empty() {
        blocks.push(Block::paragraph(words.nobody_was_counted()));
    }
    for catalogue in catalogues {
        blocks.push(Block::Heading(Level::SECTION, words.title_of(catalogue)));
        blocks.extend(Part::of(history, catalogue, words, &days).blocks());
    }
    blocks.extend(unread::blocks(history, words));
    let repository = history
        .framework()
        .and_then(|framework| Some(words.written(framework.title.as_deref()?, framework.language())));
    let title = words.history_of(repository.unwrap_or_else(|| words.evidence_repository().into()));
    Page { at: at.cloned(), ..with_its_language(words, Some(history.points.as_of), title, blocks) }
}

fn told_from(history: &History, words: &Words, days: &Days<'_>, at: Option<&Commit>) -> Text {
    let points = &history.points.all;
    let Some((first, last)) = points.first().zip(points.last()) else { return Text::new() };
    let mut said: Vec<Text> = vec![words.told_by_git(first.day, last.day).into()];
    said.extend(at.map(|commit| words.leads_to(Text::new().code(commit.id.short()), commit.landed)));
    said.extend((!last.is_month_end).then(|| words.last_is_no_month_end(last.day).into()));
    said.extend(days.thinned_before().map(|day| words.only_year_ends(day)));
    said.extend((history.points.later > 0).then(|| words.commits_are_later(history.points.later).into()));
    Text::sentences(said)
}

/// The points that are shown, the oldest first, by their places among all.
struct Days<'h> {
    all: &'h [Point],
    shown: Vec<usize>,
    /// Where those begin that are shown one by one.
    latest: usize,
}

impl Days<'_> {
    fn of(history: &History, months: Months) -> Days<'_> {
        let all = &history.points.all;
        let latest = if months == Months::All { 0 } else { all.len().saturating_sub(LATEST) };
        let is_year_end = |point: &Point| point.is_month_end && point.day.parts().1 == 12;
        let is_shown = |at: &usize| *at == 0 || *at >= latest || is_year_end(&all[*at]);
        Days { all, shown: (0..all.len()).filter(is_shown).collect(), latest }
    }

    /// The first day of those that are shown one by one, where others are left out.
    fn thinned_before(&self) -> Option<crate::calendar::Day> {
        (self.shown.len() < self.all.len()).then(|| self.all[self.latest].day)
    }
}

/// What is told of one standard.
struct Part<'h> {
    catalogue: &'h Catalogue,
    words: &'h Words,
    reader: Audience,
    days: &'h Days<'h>,
    /// All together, where there are several, and then each.
    stories: Vec<Story>,
}

/// How a provider, or all together, stood at every point.
struct Story {
    name: Text,
    at: Vec<At<StandardCount>>,
    /// How many providers were counted at each point, where they are told together.
    providers: Option<Vec<usize>>,
}

impl<'h> Part<'h> {
    fn of(history: &'h History, catalogue: &'h Catalogue, words: &'h Words, days: &'h Days<'h>) -> Part<'h> {
        let lines = history.lines_of(catalogue);
        let together = (lines.len() > 1).then(|| Story::together(&lines, words));
        let stories = together.into_iter().chain(lines.iter().map(Story::of)).collect();
        Part { catalogue, words, reader: history.reader, days, stories }
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks = moved::blocks(self);
        blocks.push(self.table());
        blocks
    }

    /// The newest first, since that is what is asked for; spreadsheets and programs have them as they came.
    fn table(&self) -> Block {
        let words = self.words;
        let day = Column::marked_days(words.end_of_day(), words.was_not_read());
        let caption = words.month_by_month(words.title_of(self.catalogue));
        let about = match self.stories.as_slice() {
            [only] => vec![subjects::provider(words, &only.name.to_ticked())],
            _ => Vec::new(),
        };
        let about = [subjects::catalogue(words, self.catalogue)].into_iter().chain(about);
        let mut table: TableAcross<1, 0, Counted> = TableAcross::new(caption, [day], columns(words, self.reader), [])
            .about(Subject::Summary, about)
            .grouped_by(words.provider());
        for story in &self.stories {
            if self.stories.len() > 1 {
                table.heading([story.name.clone().into()]);
            }
            for at in self.days.shown.iter().rev() {
                let date = words.date(self.days.all[*at].day);
                match &story.at[*at] {
                    At::Nothing => {}
                    At::NotRead => {
                        let mark = Some((words.was_not_read().into(), Tone::Attention));
                        table.row([Cell::Day { date, mark }], |_| Cell::Empty, []);
                    }
                    At::Counted(count) => {
                        table.row([Cell::Day { date, mark: None }], |counted| Cell::Count(counted(count)), []);
                    }
                }
            }
        }
        table.drawn(trend::picture(self)).into()
    }
}

impl Story {
    fn of(line: &Line<'_>) -> Story {
        Story { name: line.provider.name.trim().into(), at: line.at.iter().map(At::owned).collect(), providers: None }
    }

    /// What is not known of one is not known of all together.
    fn together(lines: &[Line<'_>], words: &Words) -> Story {
        let points = lines.first().map_or(0, |line| line.at.len());
        let at = |point: usize| {
            let mut sum: At<StandardCount> = At::Nothing;
            for line in lines {
                match (&mut sum, line.at[point]) {
                    (_, At::Nothing) | (At::NotRead, _) => {}
                    (sum, At::NotRead) => *sum = At::NotRead,
                    (At::Counted(sum), At::Counted(count)) => add(sum, count),
                    (sum, At::Counted(count)) => *sum = At::Counted(count.clone()),
                }
            }
            sum
        };
        let counted = |point: usize| lines.iter().filter(|line| line.at[point] != At::Nothing).count();
        Story {
            name: words.all_together().into(),
            at: (0..points).map(at).collect(),
            providers: Some((0..points).map(counted).collect()),
        }
    }
}

fn columns(words: &Words, reader: Audience) -> Vec<(Counted, Column)> {
    let mut columns: Vec<(Counted, Column)> = vec![
        (|count| count.applicable, Column::count(words.apply())),
        (|count| count.evidenced, Column::count(words.evidenced())),
        (|count| count.fresh, Column::count(words.fresh())),
        (|count| count.green, Column::count(words.green())),
        (|count| count.amber, Column::count(words.amber())),
        (|count| count.red, Column::count(words.red())),
        (|count| count.not_applicable, Column::count(words.not_applicable())),
        (|count| count.missing, Column::count(words.missing())),
    ];
    columns.extend(kept(words, reader));
    columns.push((|count| count.evidenced - count.standing, Column::count(words.ratings_that_do_not_stand())));
    columns
}
