//! A history for programs and spreadsheets: `tyst/history/1`, as `schemas/history-1.schema.json` describes it, and its rows as CSV:
//! one for each day, provider and standard. Nothing of it is translated.

use std::io;

use serde::Serialize;

use super::{AtRevision, csv};
use crate::history::{At, History, Line, Point, Stood};
use crate::outcome::StandardCount;

#[derive(Serialize)]
struct Written<'h> {
    schema: &'static str,
    as_of: String,
    head: AtRevision,
    audience: &'static str,
    later_commits: usize,
    days: Vec<Day<'h>>,
    rows: Vec<Row<'h>>,
}

#[derive(Serialize)]
struct Day<'h> {
    day: String,
    month_end: bool,
    commit: String,
    read: bool,
    unread_file: Option<&'h str>,
}

/// How a provider stood with a standard on a day; no count at all where that could not be read.
#[derive(Serialize)]
struct Row<'h> {
    day: String,
    provider: &'h str,
    catalogue: &'h str,
    read: bool,
    applicable: Option<usize>,
    evidenced: Option<usize>,
    missing: Option<usize>,
    kept: Option<usize>,
    fresh: Option<usize>,
    stale: Option<usize>,
    green: Option<usize>,
    amber: Option<usize>,
    red: Option<usize>,
    not_applicable: Option<usize>,
    standing: Option<usize>,
    unread_records: Option<usize>,
}

const HEADER: [&str; 16] = [
    "day",
    "provider",
    "catalogue",
    "read",
    "applicable",
    "evidenced",
    "missing",
    "kept",
    "fresh",
    "stale",
    "green",
    "amber",
    "red",
    "not_applicable",
    "standing",
    "unread_records",
];

/// The whole history as JSON.
///
/// # Errors
/// When it cannot be put together, which no history makes happen.
pub fn to_json(history: &History) -> io::Result<Vec<u8>> {
    let written = Written {
        schema: "tyst/history/1",
        as_of: history.points.as_of.to_string(),
        head: AtRevision::of(&history.points.head),
        audience: history.reader.word(),
        later_commits: history.points.later,
        days: history.points.all.iter().map(day).collect(),
        rows: rows(history),
    };
    let mut bytes = serde_json::to_vec_pretty(&written)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The rows as CSV.
pub fn to_csv(history: &History) -> Vec<u8> {
    let rows: Vec<_> = rows(history).iter().map(Row::cells).collect();
    csv::write(HEADER, &rows)
}

fn day(point: &Point) -> Day<'_> {
    let unread_file = match &point.stood {
        Stood::InDoubt { file, .. } => Some(file.as_str()),
        Stood::Read(_) | Stood::Gone => None,
    };
    Day {
        day: point.day.to_string(),
        month_end: point.is_month_end,
        commit: point.commit.id.to_string(),
        read: matches!(point.stood, Stood::Read(_)),
        unread_file,
    }
}

/// By day, the oldest first, then by provider and standard.
fn rows(history: &History) -> Vec<Row<'_>> {
    let lines = history.lines();
    let points = history.points.all.iter().enumerate();
    points.flat_map(|(at, point)| lines.iter().filter_map(move |line| Row::of(point, line, at))).collect()
}

impl<'h> Row<'h> {
    fn of(point: &Point, line: &Line<'h>, at: usize) -> Option<Row<'h>> {
        let counted = match line.at[at] {
            At::Nothing => return None,
            At::NotRead => None,
            At::Counted(count) => Some(count),
        };
        let told = |number: fn(&StandardCount) -> usize| counted.map(number);
        Some(Row {
            day: point.day.to_string(),
            provider: &line.provider.id,
            catalogue: &line.catalogue.id,
            read: counted.is_some(),
            applicable: told(|count| count.applicable),
            evidenced: told(|count| count.evidenced),
            missing: told(|count| count.missing),
            kept: told(|count| count.kept),
            fresh: told(|count| count.fresh),
            stale: told(|count| count.stale),
            green: told(|count| count.green),
            amber: told(|count| count.amber),
            red: told(|count| count.red),
            not_applicable: told(|count| count.not_applicable),
            standing: told(|count| count.standing),
            unread_records: counted.map(|_| line.provider.states[at].unread()),
        })
    }

    fn cells(&self) -> [String; HEADER.len()] {
        let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
        [
            self.day.clone(),
            self.provider.to_owned(),
            self.catalogue.to_owned(),
            if self.read { "yes" } else { "no" }.to_owned(),
            number(self.applicable),
            number(self.evidenced),
            number(self.missing),
            number(self.kept),
            number(self.fresh),
            number(self.stale),
            number(self.green),
            number(self.amber),
            number(self.red),
            number(self.not_applicable),
            number(self.standing),
            number(self.unread_records),
        ]
    }
}

#[cfg(test)]
mod tests;
