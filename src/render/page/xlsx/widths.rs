//! How wide columns are: as wide as what stands in them, between bounds within which they can be read and printed.

use super::heights::wide_enough;
use crate::page::Width;
use crate::render::page::sheets::{Heading, Line, Listing, Value};

/// What paragraphs get on the sheet that tells of all, the columns beside them, and those beside these.
const OF_WORDS: [f64; 3] = [76.0, 28.0, 11.5];
/// What a heading needs beside its longest word for the arrow of the filter.
const ARROW: usize = 4;
/// How much may stand still while the rest is moved: half of a small screen.
const MOST_FROZEN: f64 = 80.0;
/// What fits on a screen without moving it.
const SCREEN: f64 = 120.0;

/// The width of each column on the sheet that tells of all.
pub(super) fn of_words(lines: &[Line]) -> Vec<f64> {
    let columns = lines.iter().map(|line| match line {
        Line::Table(listing) => listing.columns.len(),
        Line::Title(_) | Line::Heading(..) | Line::Words(_) | Line::Caption(_) | Line::See { .. } => 1,
    });
    let [first, second, rest] = OF_WORDS;
    let widths = [first, second].into_iter().chain(std::iter::repeat(rest));
    widths.take(columns.max().unwrap_or(1)).collect()
}

pub(super) fn of_columns(listing: &Listing) -> Vec<f64> {
    let columns = listing.columns.iter().enumerate();
    let width = |(at, heading): (usize, &Heading)| {
        let values: Vec<&Value> = listing.rows.iter().map(|row| &row[at]).collect();
        wide_enough(width(heading, at < listing.front, &values), heading.width, &texts(&values))
    };
    columns.map(width).collect()
}

fn width(heading: &Heading, is_in_front: bool, values: &[&Value]) -> f64 {
    let (least, most) = match (heading.width, is_in_front) {
        (_, true) => (10, 22),
        (Width::Count, _) => (8, 14),
        (Width::Short, _) => (7, 19),
        (Width::Words, _) => (12, 28),
        (Width::Wide, _) => (30, 60),
    };
    // An address is not broken up by every program.
    let most = values.iter().map(|value| link(value).min(60)).max().unwrap_or(0).max(most);
    let word = heading.words.split(' ').map(|word| word.chars().count()).max().unwrap_or(0) + ARROW;
    let longest = values.iter().map(|value| letters(value)).max().unwrap_or(0) + 2;
    longest.max(word).clamp(least, most.max(word.min(24))) as f64
}

fn texts<'v>(values: &[&'v Value]) -> Vec<&'v str> {
    let text = |value: &&'v Value| match value {
        Value::Said(said) => Some(said.words.as_str()),
        Value::Empty | Value::Number(_) | Value::Day(_) => None,
    };
    values.iter().filter_map(text).collect()
}

/// The letters of the longest line of what leads somewhere.
fn link(value: &Value) -> usize {
    match value {
        Value::Said(said) if said.link.is_some() => letters(value) + 2,
        Value::Said(_) | Value::Empty | Value::Number(_) | Value::Day(_) => 0,
    }
}

/// The letters of its longest line.
fn letters(value: &Value) -> usize {
    let lines = |words: &str| words.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    match value {
        Value::Empty => 0,
        Value::Number(number) => number.written.len(),
        Value::Day(date) => lines(date.words.as_str()),
        Value::Said(said) => lines(&said.words),
    }
}

/// How many columns stand still where the sheet is wider than a screen: what says which row it is, with the first of the table's
/// own columns, as far as there is room.
pub(super) fn frozen(listing: &Listing, widths: &[f64]) -> u16 {
    if widths.iter().sum::<f64>() <= SCREEN {
        return 0;
    }
    let mut room = MOST_FROZEN;
    let fits = widths.iter().take(listing.front + 1).take_while(|width| {
        room -= **width;
        room >= 0.0
    });
    u16::try_from(fits.count()).unwrap_or(0)
}
