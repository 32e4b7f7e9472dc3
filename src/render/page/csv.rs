//! CSV: one sheet of a page, for programs and for whoever wants to count. A day is written `2026-09-14`.

use std::borrow::Cow;

use super::sheets::{Book, Line, Listing, Value};
use crate::page::Subject;
use crate::render::csv::write_lines;

/// Writes the sheet about a subject, if there is one.
pub fn write(book: &Book, subject: Subject) -> Option<Vec<u8>> {
    let lines = match subject {
        Subject::Summary => book.lines.iter().flat_map(told).collect(),
        _ => listed(&book.sheets.iter().find(|sheet| sheet.subject == subject)?.listing),
    };
    Some(write_lines(lines.iter().map(|line| line.iter().map(AsRef::as_ref).collect())))
}

/// The sheet that is meant where none is named: the checklist, or else the first table, or what the page says.
pub fn meant(book: &Book) -> Subject {
    let subjects = book.subjects();
    let tables = || subjects.iter().copied().find(|subject| *subject != Subject::Summary);
    let checklist = subjects.iter().copied().find(|subject| *subject == Subject::Checklist);
    checklist.or_else(tables).unwrap_or(Subject::Summary)
}

fn told(line: &Line) -> Vec<Vec<Cow<'_, str>>> {
    match line {
        Line::Title(words) | Line::Heading(_, words) | Line::Caption(words) => vec![vec![words.into()]],
        Line::See { caption, words, .. } => vec![vec![caption.into(), words.into()]],
        Line::Words(said) => vec![vec![said.words.as_str().into()]],
        Line::Table(listing) => listed(listing),
    }
}

fn listed(listing: &Listing) -> Vec<Vec<Cow<'_, str>>> {
    let header = listing.columns.iter().map(|column| Cow::from(column.words.as_str())).collect();
    let rows = listing.rows.iter().map(|row| row.iter().map(field).collect());
    std::iter::once(header).chain(rows).collect()
}

fn field(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Empty => "".into(),
        Value::Number(number) => number.written.as_str().into(),
        Value::Day(date) => date.day.to_string().into(),
        Value::Said(said) => said.words.as_str().into(),
    }
}

#[cfg(test)]
mod tests;
