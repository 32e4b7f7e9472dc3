//! The columns of a sheet: those of all its tables, each once.

use crate::calendar::Period;
use crate::page::{Clean, Column, Grid, Labels, Width};

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub words: String,
    pub width: Width,
    pub holds: Holds,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Anything,
    /// Words for ratings. In the column after it stands whether they do.
    Ratings,
    /// Whether ratings stand.
    Stands,
}

/// A column of a table, with the columns that it becomes where what it holds is kept apart.
#[derive(Clone, Debug)]
pub(super) struct Span {
    key: Key,
    width: Width,
}

/// By what the columns of several tables are known to be the same.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    place: Place,
    words: Vec<Clean>,
    period: Option<Period>,
    /// Which one it is of those that are called the same in one table.
    nth: usize,
}

/// What a column says of its row, in the order in which columns stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    About,
    Table,
    Headings,
    Own,
}

/// What stands in front of a table's own columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Front {
    /// Whether the tables of the sheet are told apart by what they are called.
    pub has_captions: bool,
}

impl Span {
    /// The columns of one table: what it is about, what it is called, what its rows stand under, and its own.
    pub(super) fn all_of(grid: &Grid, front: Front, labels: &Labels) -> Vec<Span> {
        let about = grid.about().iter().map(|about| (Place::About, &about.column));
        let own = grid.columns().iter().map(|column| (Place::Own, column));
        let table = front.has_captions.then(|| Column::words(labels.sheets.table));
        let has_headings = grid.rows().iter().any(|row| row.is_heading());
        let headings = has_headings.then(|| {
            let words = grid.groups().cloned();
            Column::words(words.unwrap_or_else(|| labels.sheets.heading.into()))
        });
        let between = table.iter().map(|column| (Place::Table, column));
        let between = between.chain(headings.iter().map(|column| (Place::Headings, column)));
        let mut spans: Vec<Span> = Vec::new();
        for (place, column) in about.chain(between).chain(own) {
            let mut key = Key { place, words: words(column), period: column.period, nth: 0 };
            while spans.iter().any(|span| span.key == key) {
                key.nth += 1;
            }
            spans.push(Span { key, width: column.width });
        }
        spans
    }

    /// How many columns it is.
    pub(super) fn columns(&self) -> usize {
        self.key.words.len()
    }

    pub(super) fn are_figures(&self) -> bool {
        self.key.period.is_some()
    }

    /// Whether it says what a row is about, rather than something of it.
    pub(super) fn is_in_front(&self) -> bool {
        self.key.place != Place::Own
    }

    pub(super) fn is(&self, other: &Span) -> bool {
        self.key == other.key
    }

    pub(super) fn headings(&self) -> Vec<Heading> {
        let heading = |(at, words): (usize, &Clean)| {
            let (width, holds) = self.kind(at);
            Heading { words: words.as_str().trim().to_owned(), width, holds }
        };
        self.key.words.iter().enumerate().map(heading).collect()
    }

    fn kind(&self, at: usize) -> (Width, Holds) {
        match (self.columns(), at) {
            (3, 0) => (Width::Short, Holds::Ratings),
            (3, 1) => (Width::Short, Holds::Stands),
            (2, _) => (Width::Short, Holds::Anything),
            _ => (self.width, Holds::Anything),
        }
    }
}

fn words(column: &Column) -> Vec<Clean> {
    if column.apart.is_empty() { vec![column.words.clone()] } else { column.apart.clone() }
}

/// The columns of several tables, each once, in the order in which they are first seen; those of periods in that of time.
pub(super) fn united<'s>(tables: impl IntoIterator<Item = &'s Vec<Span>>) -> Vec<Span> {
    let mut all: Vec<Span> = Vec::new();
    for span in tables.into_iter().flatten() {
        if !all.iter().any(|known| known.is(span)) {
            all.push(span.clone());
        }
    }
    all.sort_by_key(|span| span.key.place);
    in_order_of_time(all)
}

fn in_order_of_time(spans: Vec<Span>) -> Vec<Span> {
    let Some(first) = spans.iter().position(Span::are_figures) else { return spans };
    let (mut figures, mut others): (Vec<Span>, Vec<Span>) = spans.into_iter().partition(Span::are_figures);
    figures.sort_by_key(|span| span.key.period.map(Period::by_end));
    others.splice(first..first, figures);
    others
}
