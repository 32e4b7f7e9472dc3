//! What sheets say around the words of a page by themselves.

use super::Tone;

/// What formats that put a page on sheets say by themselves, in its language.
#[derive(Clone, Copy, Debug)]
pub struct SheetLabels {
    /// Every word that can stand where a rating stands: what a cell of such a column may be changed to.
    pub ratings: [(&'static str, Tone); 6],
    /// That a rating stands, that it does not, and that this is not told.
    pub stands: [&'static str; 3],
    /// The column that tells tables apart which stand on one sheet.
    pub table: &'static str,
    /// The column of the headings of a table that does not say what these are.
    pub heading: &'static str,
    /// What follows the name of a table that is not here, and is followed by the name of its sheet.
    pub see_sheet: &'static str,
    /// At the end of a cell that is full.
    pub goes_on: &'static str,
    /// Where a text is longer than a row can be high.
    pub rows_are_cut: &'static str,
}
