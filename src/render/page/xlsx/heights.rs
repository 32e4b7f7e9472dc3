//! How high rows are. Not every program looks after that by itself when it opens a file, so each row says what its words need.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::page::Width;
use crate::render::page::sheets::{Holds, Listing, Value};

/// What a line of letters takes, for each point of their size.
const LINE: f64 = 15.0 / 11.0;
/// The size of letters where nothing else is said.
pub(super) const SIZE: f64 = 11.0;
/// No program shows more of a row.
const HIGHEST: f64 = 409.0;

/// Rows of words, and whether one of them holds more than can be shown.
#[derive(Debug, Default)]
pub(super) struct Heights {
    pub is_cut: bool,
}

impl Heights {
    /// Makes a row so high that the fullest of its cells can be read.
    pub(super) fn set(
        &mut self,
        sheet: &mut Worksheet,
        row: u32,
        cells: impl IntoIterator<Item = (usize, f64)>,
    ) -> Result<(), XlsxError> {
        let heights = cells.into_iter().map(|(lines, size)| (lines as f64 * size * LINE).ceil());
        let height = heights.fold(0.0, f64::max);
        self.is_cut |= height > HIGHEST;
        if height > SIZE * LINE {
            sheet.set_row_height(row, height.min(HIGHEST))?;
        }
        Ok(())
    }
}

/// How many lines each cell of a row needs in columns of such widths.
pub(super) fn of_row(listing: &Listing, row: &[Value], widths: &[f64]) -> Vec<(usize, f64)> {
    let cells = row.iter().zip(&listing.columns).zip(widths);
    let lines = cells.map(|((value, heading), width)| match value {
        Value::Said(said) if heading.holds == Holds::Ratings || said.tone.is_some() => lines(&said.words, width * BOLD),
        Value::Said(said) => lines(&said.words, *width),
        Value::Empty | Value::Number(_) | Value::Day(_) => 1,
    });
    lines.map(|lines| (lines, SIZE)).collect()
}

/// How much less of a line strong letters leave.
const BOLD: f64 = 0.9;

/// What the headings of columns need, beside the arrows of a filter.
pub(super) fn of_headings(listing: &Listing, widths: &[f64]) -> Vec<(usize, f64)> {
    let headings = listing.columns.iter().zip(widths);
    headings.map(|(heading, width)| (lines(&heading.words, (width - 3.0) * BOLD), SIZE)).collect()
}

/// How wide a column would have to be for the longest of its texts to be seen whole, up to a line that can still be read.
pub(super) fn wide_enough(width: f64, kind: Width, texts: &[&str]) -> f64 {
    const WIDEST: f64 = 90.0;
    let is_seen = |width: f64| texts.iter().all(|text| lines(text, width) as f64 * SIZE * LINE <= HIGHEST);
    let mut wide = width;
    while kind == Width::Wide && wide < WIDEST && !is_seen(wide) {
        wide += 10.0;
    }
    wide
}

/// How many letters of running words go where one digit does.
const LETTER: f64 = 1.08;

/// On how many lines words stand in a column that has room for so many digits.
pub(super) fn lines(words: &str, width: f64) -> usize {
    let room = ((width * LETTER).floor() as usize).max(1);
    words.split('\n').map(|line| lines_of_one(line, room)).sum()
}

fn lines_of_one(line: &str, room: usize) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in line.split(' ') {
        let letters = breadth(word);
        let gap = usize::from(used > 0);
        if used + gap + letters <= room {
            used += gap + letters;
            continue;
        }
        lines += usize::from(used > 0) + letters.saturating_sub(1) / room;
        used = letters - letters.saturating_sub(1) / room * room;
    }
    lines
}

/// Letters of East Asia take the room of two.
fn breadth(word: &str) -> usize {
    word.chars().map(|c| if c < '\u{1100}' { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_broken_between_words_and_longer_ones_inside() {
        assert_eq!(lines("", 10.0), 1);
        assert_eq!(lines("one two three", 7.0), 2);
        assert_eq!(lines("one two three", 13.0), 1);
        assert_eq!(lines("abcdefghijklmnopqrstuvwxy", 10.0), 3);
        assert_eq!(lines("a abcdefghijklmnopqrst b", 10.0), 4);
        assert_eq!(lines("one\n\ntwo", 10.0), 3);
        assert_eq!(lines("x", 0.0), 1);
    }
}
