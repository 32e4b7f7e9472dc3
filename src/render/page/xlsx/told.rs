//! The sheet that tells of all: what the page says, one under the other, and where its tables are.

use rust_xlsxwriter::{Url, Worksheet, XlsxError};

use super::cells::Cells;
use super::heights::{Heights, SIZE, lines};
use super::listed::table;
use super::looks::{Looks, TITLE, heading_size};
use super::{print, widths};
use crate::page::Page;
use crate::render::page::sheets::{Book, Line};

pub(super) fn told(book: &Book, looks: &Looks, page: &Page) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(&book.name)?.set_screen_gridlines(false).set_active(true);
    print::set_up(&mut sheet, page, &book.name)?;
    let widths = widths::of_words(&book.lines);
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, *width)?;
    }
    let mut teller = Teller { sheet, looks, page, widths, heights: Heights::default() };
    let mut row = 0;
    for (at, line) in book.lines.iter().enumerate() {
        let is_after_table = at > 0 && matches!(book.lines[at - 1], Line::Table(_));
        if is_after_table || matches!(line, Line::Heading(..) | Line::Caption(_)) {
            row += 1;
        }
        row += teller.line(row, line)?;
    }
    Ok(teller.sheet)
}

struct Teller<'t> {
    sheet: Worksheet,
    looks: &'t Looks,
    page: &'t Page,
    widths: Vec<f64>,
    heights: Heights,
}

impl Teller<'_> {
    /// Writes a line from a row on, and says how many rows it took.
    fn line(&mut self, row: u32, line: &Line) -> Result<u32, XlsxError> {
        let looks = self.looks;
        let mut cells = Cells { sheet: &mut self.sheet, looks };
        match line {
            Line::Title(words) => {
                cells.words(row, 0, words, &looks.title)?;
                self.high_enough(row, words, TITLE)?;
            }
            Line::Heading(level, words) => {
                cells.words(row, 0, words, looks.heading(*level))?;
                self.high_enough(row, words, heading_size(*level))?;
            }
            Line::Words(said) => {
                cells.said(row, 0, said, &looks.words)?;
                self.high_enough(row, &said.words, SIZE)?;
            }
            Line::Caption(words) => {
                cells.words(row, 0, words, &looks.caption)?;
                self.high_enough(row, words, SIZE)?;
            }
            Line::See { caption, words, sheet } => {
                cells.words(row, 0, caption, &looks.words)?;
                let to = Url::new(format!("internal:'{}'!A1", sheet.replace('\'', "''"))).set_text(words);
                self.sheet.write_url_with_format(row, 1, to, &looks.link)?;
                self.high_enough(row, caption, SIZE)?;
            }
            Line::Table(listing) => {
                return Ok(table(
                    &mut self.sheet,
                    row,
                    listing,
                    (&self.widths, &mut self.heights),
                    self.looks,
                    self.page,
                )? + 1);
            }
        }
        Ok(1)
    }

    fn high_enough(&mut self, row: u32, words: &str, size: f64) -> Result<(), XlsxError> {
        let width = self.widths.first().copied().unwrap_or(1.0) * SIZE / size;
        self.heights.set(&mut self.sheet, row, [(lines(words, width), size)])
    }
}
