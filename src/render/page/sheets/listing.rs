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
        let front = Front::of(grids, are_told_apart_by_captions(grids, &page.labels));
        let spans: Vec<Vec<Span>> = grids.iter().map(|grid| Span::all_of(grid, &front, &page.labels)).collect();
        let all = united(&spans);
        let tables = grids.iter().zip(&spans);
        let rows = tables.flat_map(|(grid, spans)| {
            let rows = Rows { grid, front: &front, labels: &page.labels }.all();
            rows.into_iter().map(|cells| placed(&cells, spans, &all, &page.labels)).collect::<Vec<_>>()
        });
        Listing {
            rows: rows.collect(),
            front: all.iter().filter(|span| span.is_in_front()).map(Span::columns).sum(),
            columns: all.iter().flat_map(Span::headings).collect(),
        }
    }
}

/// Whether there are two tables that are called otherwise, and what they are about does not say why.
fn are_told_apart_by_captions(grids: &[&Grid], labels: &Labels) -> bool {
    let about = |grid: &Grid| -> (Vec<String>, Vec<String>) {
        let about = grid.about().iter();
        about.map(|about| (about.column.words.as_str().to_owned(), line(&about.value, labels))).unzip()
    };
    let known: Vec<_> = grids.iter().map(|grid| (line(grid.caption(), labels), about(grid))).collect();
    let is_unclear = |(caption, (columns, values)): &(String, (Vec<String>, Vec<String>))| {
        let mut others = known.iter().filter(|(other, _)| other != caption);
        others.any(|(_, other)| other.0 != *columns || other.1 == *values)
    };
    known.iter().any(is_unclear)
}

/// The cells of a row, each in the columns that are its own among all of the sheet's.
fn placed(cells: &[Cell], spans: &[Span], all: &[Span], labels: &Labels) -> Vec<Value> {
    let values = all.iter().flat_map(|span| match spans.iter().find(|own| own.is(span)) {
        Some(own) => own.values(cells, labels),
        None => vec![Value::Empty; span.columns()],
    });
    values.collect()
}

/// Makes the rows of one table.
struct Rows<'p> {
    grid: &'p Grid,
    front: &'p Front,
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
