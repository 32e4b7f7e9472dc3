//! Tables one under the other as one, that can be sorted and filtered: what stood over a table or a row stands beside it.

use super::columns::{Front, Heading, Span, united};
use super::value::{Value, line};
use crate::page::{Cell, Grid, Labels, Page, Row};

/// A table without any heading but that of its columns. Each row is as wide as the columns are many.
#[derive(Debug)]
pub struct Listing {
    pub columns: Vec<Heading>,
    pub rows: Vec<Vec<Value>>,
    /// How many columns at the front say what a row is about.
    pub front: usize,
}

/// Between a heading and the one that lies inside it.
const INSIDE: &str = " › ";

impl Listing {
    pub(super) fn of(grids: &[&Grid], page: &Page) -> Listing {
        let front = Front { has_captions: are_told_apart_by_captions(grids, &page.labels) };
        let spans: Vec<Vec<Span>> = grids.iter().map(|grid| Span::all_of(grid, front, &page.labels)).collect();
        let all = united(&spans);
        let tables = grids.iter().zip(&spans);
        let rows = tables.flat_map(|(grid, spans)| {
            let rows = Rows { grid, front, labels: &page.labels }.all();
            rows.into_iter().map(|cells| placed(&cells, spans, &all, &page.labels)).collect::<Vec<_>>()
        });
        Listing {
            rows: rows.collect(),
            front: all.iter().filter(|span| span.is_in_front()).map(Span::columns).sum(),
            columns: all.iter().flat_map(Span::headings).collect(),
        }
    }
}

/// Whether there are two tables about the same that are called otherwise.
fn are_told_apart_by_captions(grids: &[&Grid], labels: &Labels) -> bool {
    let about = |grid: &Grid| -> Vec<(String, String)> {
        let about = grid.about().iter();
        about.map(|about| (about.column.words.as_str().to_owned(), line(&about.value, labels))).collect()
    };
    let caption = |grid: &Grid| line(grid.caption(), labels);
    let known: Vec<_> = grids.iter().map(|grid| (about(grid), caption(grid))).collect();
    known.iter().any(|(about, caption)| known.iter().any(|other| other.0 == *about && other.1 != *caption))
}

/// The cells of a row, each in the columns that are its own among all of the sheet's.
fn placed(cells: &[Cell], spans: &[Span], all: &[Span], labels: &Labels) -> Vec<Value> {
    let mut row = Vec::new();
    for span in all {
        let own = spans.iter().position(|own| own.is(span));
        let cell = own.and_then(|own| cells.get(own)).unwrap_or(&Cell::Empty);
        row.extend(Value::of(cell, span.columns(), span.are_figures(), labels));
    }
    row
}

/// Makes the rows of one table.
struct Rows<'p> {
    grid: &'p Grid,
    front: Front,
    labels: &'p Labels,
}

impl Rows<'_> {
    /// A cell for each of the table's columns, those in front among them. A heading that has no rows is a row of its own.
    fn all(&self) -> Vec<Vec<Cell>> {
        let has_headings = self.grid.rows().iter().any(Row::is_heading);
        let mut path: Vec<(usize, String)> = Vec::new();
        let mut rows = Vec::new();
        for (at, row) in self.grid.rows().iter().enumerate() {
            let Some(depth) = row.heading() else {
                rows.push(self.row(&path, has_headings, row.cells().to_vec()));
                continue;
            };
            path.retain(|(above, _)| *above < depth);
            path.push((depth, self.heading(row)));
            let next = self.grid.rows().get(at + 1);
            let is_over_something = next.is_some_and(|next| next.heading().is_none_or(|next| next > depth));
            if !is_over_something {
                rows.push(self.row(&path, has_headings, Vec::new()));
            }
        }
        rows
    }

    fn row(&self, path: &[(usize, String)], has_headings: bool, own: Vec<Cell>) -> Vec<Cell> {
        let about = self.grid.about().iter().map(|about| Cell::from(about.value.clone()));
        let caption = self.front.has_captions.then(|| Cell::from(self.grid.caption().clone()));
        let headings = has_headings.then(|| {
            let words: Vec<&str> = path.iter().map(|(_, words)| words.as_str()).collect();
            Cell::from(words.join(INSIDE))
        });
        about.chain(caption).chain(headings).chain(own).collect()
    }

    /// All that a heading says, which is mostly a number and a title.
    fn heading(&self, row: &Row) -> String {
        let values = row.cells().iter().flat_map(|cell| Value::of(cell, 1, false, self.labels));
        let words = values.filter_map(|value| match value {
            Value::Empty => None,
            Value::Number(number) => Some(number.written),
            Value::Day(date) => Some(date.words.as_str().to_owned()),
            Value::Said(said) => Some(said.words.replace('\n', " ")),
        });
        words.collect::<Vec<_>>().join(" ")
    }
}
