//! How wide columns are: as wide as what stands in them, between bounds within which they can be read and printed.

use super::super::sheets::{Heading, Line, Listing, Value};
use crate::page::Width;

/// What paragraphs get on the sheet that tells of all, the columns beside them, and those beside these.
const OF_WORDS: [f64; 3] = [62.0, 26.0, 11.0];
/// What a heading needs beside its longest word for the arrow of the filter.
const ARROW: usize = 4;
/// How much may stand still while the rest is moved: half of a small screen.
const MOST_FROZEN: f64 = 80.0;
/// What fits on a screen without moving it.
const SCREEN: f64 = 120.0;

/// The width of each column on the sheet that tells of all.
pub(super) fn of_words(lines: &[Line]) -> Vec<(u16, f64)> {
    let columns = lines.iter().map(|line| match line {
        Line::Table(listing) => listing.columns.len(),
        Line::Title(_) | Line::Heading(..) | Line::Words(_) | Line::Caption(_) | Line::See { .. } => 1,
    });
    let [first, second, rest] = OF_WORDS;
    let widths = [first, second].into_iter().chain(std::iter::repeat(rest));
    (0..).zip(widths).take(columns.max().unwrap_or(1)).collect()
}

pub(super) fn of_columns(listing: &Listing) -> Vec<f64> {
    let columns = listing.columns.iter().enumerate();
    columns.map(|(at, heading)| width(heading, at < listing.front, listing.rows.iter().map(|row| &row[at]))).collect()
}

fn width<'v>(heading: &Heading, is_in_front: bool, values: impl Iterator<Item = &'v Value>) -> f64 {
    let (least, most) = match (heading.width, is_in_front) {
        (_, true) => (10, 20),
        (Width::Count, _) => (8, 14),
        (Width::Short, _) => (7, 19),
        (Width::Words, _) => (12, 28),
        (Width::Wide, _) => (30, 60),
    };
    let word = heading.words.split(' ').map(|word| word.chars().count()).max().unwrap_or(0) + ARROW;
    let longest = values.map(letters).max().unwrap_or(0) + 2;
    longest.max(word).clamp(least, most.max(word.min(24))) as f64
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
