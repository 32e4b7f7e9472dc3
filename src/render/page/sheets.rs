//! A page as sheets, free of any format: one that tells what the page says in order, and one for each thing its tables are about.

mod columns;
mod listing;
mod long;
mod names;
mod value;

pub use self::columns::{Heading, Holds};
pub use self::listing::Listing;
pub use self::value::{Number, Said, Value};

use self::names::names;
use self::value::{line, said};
use crate::page::{Block, Grid, Level, Page, Subject};

/// A page as sheets.
#[derive(Debug)]
pub struct Book {
    /// What the sheet is called that tells of all.
    pub name: String,
    /// What stands on it, one under the other.
    pub lines: Vec<Line>,
    /// The others, each about one thing.
    pub sheets: Vec<Sheet>,
}

/// All tables about one thing, as one table that can be filtered.
#[derive(Debug)]
pub struct Sheet {
    pub subject: Subject,
    pub name: String,
    pub listing: Listing,
}

/// What stands under each other on the sheet that tells of all.
#[derive(Debug)]
pub enum Line {
    Title(String),
    Heading(Level, String),
    Words(Said),
    /// What the table below is called, where nothing above has said so.
    Caption(String),
    Table(Listing),
    /// Where a table is that is not here.
    See {
        caption: String,
        /// What leads to it.
        words: String,
        sheet: String,
    },
}

impl Book {
    pub fn of(page: &Page) -> Book {
        let subjects = subjects(page);
        let mut names = names(page, &subjects).into_iter();
        let name = names.next().unwrap_or_default();
        let sheets: Vec<Sheet> = subjects
            .into_iter()
            .zip(names)
            .map(|(subject, name)| Sheet { subject, name, listing: Listing::of(&grids(page, subject), page) })
            .collect();
        let lines = lines(page, &sheets);
        Book { name, lines, sheets }
    }

    /// What its sheets are about, that which tells of all first.
    pub fn subjects(&self) -> Vec<Subject> {
        std::iter::once(Subject::Summary).chain(self.sheets.iter().map(|sheet| sheet.subject)).collect()
    }
}

/// What the tables are about that do not stand among the words of the page, in the order of [`Subject::ALL`].
fn subjects(page: &Page) -> Vec<Subject> {
    let is_apart = |subject: &Subject| *subject != Subject::Summary && !grids(page, *subject).is_empty();
    Subject::ALL.into_iter().filter(is_apart).collect()
}

fn grids(page: &Page, subject: Subject) -> Vec<&Grid> {
    let grids = page.blocks.iter().filter_map(|block| match block {
        Block::Table(grid) => Some(grid),
        Block::Heading(..) | Block::Paragraph(_) => None,
    });
    grids.filter(|grid| grid.subject() == subject).collect()
}

/// What the page is called.
pub fn title(page: &Page) -> String {
    line(&page.title, &page.labels)
}

fn lines(page: &Page, sheets: &[Sheet]) -> Vec<Line> {
    let mut lines = vec![Line::Title(title(page))];
    let mut last = None;
    for block in &page.blocks {
        match block {
            Block::Heading(level, text) => lines.push(Line::Heading(*level, line(text, &page.labels))),
            Block::Paragraph(para) => lines.push(Line::Words(said(std::slice::from_ref(para), &page.labels))),
            Block::Table(grid) => {
                let caption = line(grid.caption(), &page.labels);
                match sheets.iter().find(|sheet| sheet.subject == grid.subject()) {
                    Some(sheet) => lines.push(see(caption, sheet, page)),
                    None => {
                        lines.extend((!block.repeats(last)).then_some(Line::Caption(caption)));
                        lines.push(Line::Table(Listing::of(&[grid], page)));
                    }
                }
            }
        }
        last = Some(block);
    }
    lines
}

fn see(caption: String, sheet: &Sheet, page: &Page) -> Line {
    let words = format!("{} “{}”", page.labels.sheets.see_sheet, sheet.name);
    Line::See { caption, words, sheet: sheet.name.clone() }
}

#[cfg(test)]
pub mod lost;
#[cfg(test)]
mod tests;
