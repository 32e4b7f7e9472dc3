//! What formats say around the words of a page by themselves, in its language.

use super::{Appendix, Subject, Tone};

/// What formats say around the words of a page by themselves, in its language.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// What an appendix is called.
    pub appendix: &'static str,
    /// What a sheet about each subject is called, in the order of [`Subject::ALL`].
    pub subjects: [&'static str; Subject::ALL.len()],
    /// What stands before the number of a page.
    pub page: &'static str,
    /// What stands between that number and how many pages there are.
    pub of_pages: &'static str,
    pub web: WebLabels,
    pub sheets: SheetLabels,
}

/// What web pages say around the words of a page.
#[derive(Clone, Copy, Debug)]
pub struct WebLabels {
    /// The link past everything above the page itself.
    pub skip: &'static str,
    /// The heading of the list of sections.
    pub contents: &'static str,
    /// What the page's day is called.
    pub date: &'static str,
    /// The link back to where the page begins.
    pub to_top: &'static str,
}

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

impl Labels {
    pub fn subject(&self, subject: Subject) -> &'static str {
        self.subjects[subject as usize]
    }

    /// What an appendix is called where it stands, and where something refers to it.
    pub fn name_of(&self, appendix: Appendix) -> String {
        format!("{} {}", self.appendix, appendix.number())
    }
}
