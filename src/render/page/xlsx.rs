//! Excel: a sheet that tells of all, and one to filter for each thing that tables are about. What evidence says is written as
//! words and never as a formula; what is a day or a number is one.

mod cells;
mod heights;
mod listed;
mod looks;
mod print;
mod ratings;
mod told;
mod widths;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use self::cells::excel_day;
use self::heights::Heights;
use self::listed::listed;
use self::looks::Looks;
use self::told::told;
use super::sheets::{Book, Line, title};
use crate::page::Page;

/// Excel's own limit for one cell, counted in the units of UTF-16.
const MOST_LETTERS: usize = 32_767;

/// Writes a page.
///
/// # Errors
/// More rows than a sheet can have.
pub fn write(page: &Page) -> Result<Vec<u8>, XlsxError> {
    let mut book = Book::of(page).within(MOST_LETTERS, page.labels.sheets.goes_on);
    let looks = Looks::of(page.language);
    let mut heights = Heights::default();
    let mut sheets = Vec::new();
    for sheet in &book.sheets {
        sheets.push(listed(sheet, &looks, &mut heights, page)?);
    }
    if heights.is_cut {
        book.lines.push(Line::Words(page.labels.sheets.rows_are_cut.to_owned().into()));
    }
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(page));
    workbook.push_worksheet(told(&book, &looks, page)?);
    sheets.into_iter().for_each(|sheet| workbook.push_worksheet(sheet));
    workbook.save_to_buffer()
}

/// The title and the day of the page, and nobody's name. Without a date of its own a file would bear the time of writing.
fn properties(page: &Page) -> DocProperties {
    let of_page = page.day.as_ref().and_then(|date| excel_day(date.day));
    let day = of_page.or_else(|| ExcelDateTime::from_ymd(1980, 1, 1).ok()).unwrap_or_default();
    DocProperties::new().set_title(title(page)).set_author("").set_creation_datetime(&day)
}

#[cfg(test)]
pub mod read_back;
#[cfg(test)]
mod tests;
