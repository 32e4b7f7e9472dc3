//! What sheets say by themselves: columns that no table has alone, and where a table is.

use super::Words;
use crate::page::{SheetLabels, Tone};

sentences! {
    pub(super) SHEETS;
    /// The column that tells tables apart which stand on one sheet.
    sheet_table;
    /// The column of headings of which nothing better is known.
    sheet_heading;
    /// Before the name of the sheet that a table is on.
    see_sheet;
    /// At the end of a cell that can hold no more.
    cell_goes_on;
    /// Said once, on the first sheet, where a row holds more than it can show.
    rows_are_cut;
}

impl Words {
    pub(super) fn sheet_labels(&self) -> SheetLabels {
        SheetLabels {
            ratings: [
                (self.green_rating(), Tone::Green),
                (self.amber_rating(), Tone::Amber),
                (self.red_rating(), Tone::Red),
                (self.not_applicable_rating(), Tone::Grey),
                (self.not_rated(), Tone::Attention),
                (self.kept_rating(), Tone::Grey),
            ],
            stands: [self.does_stand(), self.does_not_stand(), self.not_told()],
            table: self.sheet_table(),
            heading: self.sheet_heading(),
            see_sheet: self.see_sheet(),
            goes_on: self.cell_goes_on(),
            rows_are_cut: self.rows_are_cut(),
        }
    }
}
