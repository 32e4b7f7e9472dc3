//! The columns of a sheet: those of all its tables, each once.

use super::value::Value;
use crate::calendar::Period;
use crate::page::{Cell, Clean, Column, Grid, Labels, Width};

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

/// A column of a sheet as one of its tables fills it; or the three of a rating, which never come apart.
#[derive(Clone, Debug)]
pub(super) struct Span {
    key: Key,
    width: Width,
    /// The cell of a row that it shows.
    cell: usize,
    /// Which part of the cell that is, and of how many, where the others stand elsewhere.
    part: Option<(usize, usize)>,
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

/// What stands in front of the tables' own columns.
#[derive(Clone, Debug)]
pub(super) struct Front {
    /// Whether the tables of the sheet are told apart by what they are called.
    pub has_captions: bool,
    /// What all rows of some table have in common. Where another has a column for that, it is the same column.
    about: Vec<Clean>,
}

impl Front {
    pub(super) fn of(grids: &[&Grid], has_captions: bool) -> Front {
        let about = grids.iter().flat_map(|grid| grid.about());
        Front { has_captions, about: about.map(|about| about.column.words.clone()).collect() }
    }

    fn place_of_own(&self, column: &Column, grid: &Grid) -> Place {
        let is_same = |words: &Clean| *words == column.words;
        let is_said_before = grid.about().iter().any(|about| is_same(&about.column.words));
        if self.about.iter().any(is_same) && !is_said_before { Place::About } else { Place::Own }
    }
}

impl Span {
    /// The columns of one table: what it is about, what it is called, what its rows stand under, and its own.
    pub(super) fn all_of(grid: &Grid, front: &Front, labels: &Labels) -> Vec<Span> {
        let about = grid.about().iter().map(|about| (Place::About, about.column.clone()));
        let table = front.has_captions.then(|| (Place::Table, Column::words(labels.sheets.table)));
        let has_headings = grid.rows().iter().any(|row| row.is_heading());
        let headings = has_headings.then(|| {
            let words = grid.groups().cloned().unwrap_or_else(|| labels.sheets.heading.into());
            (Place::Headings, Column::words(words))
        });
        let own = grid.columns().iter().map(|column| (front.place_of_own(column, grid), column.clone()));
        let cells = about.chain(table).chain(headings).chain(own).enumerate();
        cells.fold(Vec::new(), |mut spans, (cell, (place, column))| {
            for span in Span::of_cell(cell, place, &column) {
                let known = spans.iter().filter(|known: &&Span| known.key.is_called_like(&span.key)).count();
                spans.push(Span { key: Key { nth: known, ..span.key }, ..span });
            }
            spans
        })
    }

    fn of_cell(cell: usize, place: Place, column: &Column) -> Vec<Span> {
        let span = |words: &[Clean], width, part| {
            let key = Key { place, words: words.to_vec(), period: column.period, nth: 0 };
            Span { key, width, cell, part }
        };
        match column.apart.as_slice() {
            [] => vec![span(std::slice::from_ref(&column.words), column.width, None)],
            [_, _, _] => vec![span(&column.apart, column.width, None)],
            parts => {
                let part = |(at, words)| span(std::slice::from_ref(words), Width::Short, Some((at, parts.len())));
                parts.iter().enumerate().map(part).collect()
            }
        }
    }

    /// What it shows of the cells of a row.
    pub(super) fn values(&self, cells: &[Cell], labels: &Labels) -> Vec<Value> {
        let cell = cells.get(self.cell).unwrap_or(&Cell::Empty);
        let are_figures = self.are_figures();
        match self.part {
            None => Value::of(cell, self.columns(), are_figures, labels),
            Some((at, of)) => Value::of(cell, of, are_figures, labels).into_iter().skip(at).take(1).collect(),
        }
    }

    /// How many columns it is.
    pub(super) fn columns(&self) -> usize {
        self.key.words.len()
    }

    fn are_figures(&self) -> bool {
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
            let (width, holds) = match (self.columns(), at) {
                (3, 0) => (Width::Short, Holds::Ratings),
                (3, 1) => (Width::Short, Holds::Stands),
                _ => (self.width, Holds::Anything),
            };
            Heading { words: words.as_str().trim().to_owned(), width, holds }
        };
        self.key.words.iter().enumerate().map(heading).collect()
    }
}

impl Key {
    fn is_called_like(&self, other: &Key) -> bool {
        (self.place, &self.words, self.period) == (other.place, &other.words, other.period)
    }
}

/// The columns of several tables, each once, in the order in which they are first seen; those of periods in that of time.
pub(super) fn united<'s>(tables: impl IntoIterator<Item = &'s Vec<Span>>) -> Vec<Span> {
    let mut all: Vec<Span> = Vec::new();
    for span in tables.into_iter().flatten() {
        match all.iter_mut().find(|known| known.is(span)) {
            Some(known) => known.width = known.width.max(span.width),
            None => all.push(span.clone()),
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
