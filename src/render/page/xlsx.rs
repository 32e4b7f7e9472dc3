//! Excel: a sheet that tells of all, and one to filter for each thing that tables are about. What evidence says is written as
//! words and never as a formula; what is a day or a number is one.

mod cells;
mod looks;
mod print;
mod ratings;
mod widths;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, IgnoreError, Url, Workbook, Worksheet, XlsxError};

use self::cells::{Cells, excel_day, is_taken_for_markup};
use self::looks::Looks;
use super::sheets::{Book, Line, Listing, title};
use crate::page::Page;

/// Excel's own limit for one cell, counted in the units of UTF-16.
const MOST_LETTERS: usize = 32_767;

/// Writes a page.
///
/// # Errors
/// More rows than a sheet can have.
pub fn write(page: &Page) -> Result<Vec<u8>, XlsxError> {
    let book = Book::of(page).within(MOST_LETTERS, page.labels.sheets.goes_on);
    let looks = Looks::of(page.language);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(page));
    told(workbook.add_worksheet(), &book, &looks, page)?;
    for sheet in &book.sheets {
        listed(workbook.add_worksheet(), &sheet.name, &sheet.listing, &looks, page)?;
    }
    workbook.save_to_buffer()
}

/// The title and the day of the page, and nobody's name. Without a date of its own a file would bear the time of writing.
fn properties(page: &Page) -> DocProperties {
    let of_page = page.day.as_ref().and_then(|date| excel_day(date.day));
    let day = of_page.or_else(|| ExcelDateTime::from_ymd(1980, 1, 1).ok()).unwrap_or_default();
    DocProperties::new().set_title(title(page)).set_author("").set_creation_datetime(&day)
}

/// The sheet that tells of all: what the page says, one under the other, and where its tables are.
fn told(sheet: &mut Worksheet, book: &Book, looks: &Looks, page: &Page) -> Result<(), XlsxError> {
    sheet.set_name(&book.name)?.set_screen_gridlines(false).set_active(true);
    for (column, width) in widths::of_words(&book.lines) {
        sheet.set_column_width(column, width)?;
    }
    print::set_up(sheet, page, &book.name)?;
    let mut row = 0;
    for (at, line) in book.lines.iter().enumerate() {
        let is_after_table = at > 0 && matches!(book.lines[at - 1], Line::Table(_));
        if is_after_table || matches!(line, Line::Heading(..) | Line::Caption(_)) {
            row += 1;
        }
        row += written(sheet, row, line, looks, page)?;
    }
    Ok(())
}

/// Writes a line from a row on, and says how many it took.
fn written(sheet: &mut Worksheet, row: u32, line: &Line, looks: &Looks, page: &Page) -> Result<u32, XlsxError> {
    let mut cells = Cells { sheet, looks };
    match line {
        Line::Title(words) => cells.words(row, 0, words, &looks.title)?,
        Line::Heading(level, words) => cells.words(row, 0, words, looks.heading(*level))?,
        Line::Words(said) => cells.said(row, 0, said, &looks.words)?,
        Line::Caption(words) => cells.words(row, 0, words, &looks.caption)?,
        Line::See { words, sheet: to } if !is_taken_for_markup(words) => {
            let to = Url::new(format!("internal:'{}'!A1", to.replace('\'', "''"))).set_text(words);
            sheet.write_url_with_format(row, 0, to, &looks.link)?;
        }
        Line::See { words, .. } => cells.words(row, 0, words, &looks.words)?,
        Line::Table(listing) => {
            table(sheet, row, listing, looks, page)?;
            return Ok(rows_of(listing)? + 1);
        }
    }
    Ok(1)
}

/// A sheet of one table.
fn listed(sheet: &mut Worksheet, name: &str, listing: &Listing, looks: &Looks, page: &Page) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    let widths = widths::of_columns(listing);
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, *width)?;
    }
    table(sheet, 0, listing, looks, page)?;
    sheet.set_freeze_panes(1, widths::frozen(listing, &widths))?;
    sheet.set_repeat_rows(0, 0)?;
    if let Some(last) = last_column(listing) {
        sheet.autofilter(0, 0, rows_of(listing)?, last)?;
    }
    print::set_up(sheet, page, name)
}

/// The headings of a table in a row, and its own rows below.
fn table(sheet: &mut Worksheet, top: u32, listing: &Listing, looks: &Looks, page: &Page) -> Result<(), XlsxError> {
    let mut cells = Cells { sheet, looks };
    for (column, heading) in (0..).zip(&listing.columns) {
        cells.words(top, column, &heading.words, &looks.column)?;
    }
    for (row, values) in (top + 1..).zip(&listing.rows) {
        for ((column, heading), value) in (0..).zip(&listing.columns).zip(values) {
            cells.value(row, column, value, heading.holds)?;
        }
    }
    let bottom = top + rows_of(listing)?;
    if let Some(last) = last_column(listing).filter(|_| bottom > top) {
        // The number of an item is a name: it is words on purpose.
        sheet.ignore_error_range(top, 0, bottom, last, IgnoreError::NumberStoredAsText)?;
        ratings::guard(sheet, listing, (top + 1, bottom), &page.labels.sheets)?;
    }
    Ok(())
}

fn rows_of(listing: &Listing) -> Result<u32, XlsxError> {
    u32::try_from(listing.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)
}

fn last_column(listing: &Listing) -> Option<u16> {
    u16::try_from(listing.columns.len().checked_sub(1)?).ok()
}
