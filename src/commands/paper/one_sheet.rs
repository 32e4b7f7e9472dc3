//! CSV holds one sheet: the one that is asked for, or the one that is meant.

use anyhow::{Result, anyhow};

use super::super::surroundings::Surroundings;
use crate::page::{Page, Subject};
use crate::render::page::csv;
use crate::render::page::sheets::Book;

pub(super) fn write(page: &Page, asked: Option<Subject>, surroundings: &Surroundings) -> Result<Vec<u8>> {
    let book = Book::of(page);
    let subject = asked.unwrap_or_else(|| csv::meant(&book));
    let bytes = csv::write(&book, subject).ok_or_else(|| {
        anyhow!("there is no sheet `{}` here: give --sheet one of {}", subject.id(), names(&book.subjects()))
    })?;
    let others: Vec<Subject> = book.subjects().into_iter().filter(|other| *other != subject).collect();
    if asked.is_none() && !surroundings.quiet && !others.is_empty() {
        eprintln!("tyst: this is the sheet `{}`; --sheet gives the others: {}", subject.id(), names(&others));
    }
    Ok(bytes)
}

/// The sheet that is meant where none is asked for.
pub(super) fn meant(page: &Page) -> Option<Vec<u8>> {
    let book = Book::of(page);
    csv::write(&book, csv::meant(&book))
}

fn names(subjects: &[Subject]) -> String {
    subjects.iter().map(|subject| subject.id()).collect::<Vec<_>>().join(", ")
}
