//! Values into cells: days as days, numbers as numbers, and all words as words.

use rust_xlsxwriter::{ExcelDateTime, Format, Url, Worksheet, XlsxError};

use super::looks::{Looks, leading};
use crate::calendar::Day;
use crate::page::Date;
use crate::render::csv::begins_like_a_formula;
use crate::render::page::sheets::{Holds, Number, Said, Value};

/// Writes into the cells of one sheet.
pub(super) struct Cells<'s> {
    pub sheet: &'s mut Worksheet,
    pub looks: &'s Looks,
}

impl Cells<'_> {
    pub(super) fn value(&mut self, row: u32, column: u16, value: &Value, holds: Holds) -> Result<(), XlsxError> {
        let looks = self.looks;
        match value {
            Value::Empty => {
                self.sheet.write_blank(row, column, looks.cell_of(holds))?;
                Ok(())
            }
            Value::Number(number) => self.number(row, column, number),
            Value::Day(date) => self.day(row, column, date),
            Value::Said(said) => match (holds, said.tone) {
                (Holds::Anything, Some(tone)) => self.said(row, column, said, &looks.marked(tone)),
                (Holds::Anything | Holds::Ratings | Holds::Stands, _) => {
                    self.said(row, column, said, looks.cell_of(holds))
                }
            },
        }
    }

    /// With a link where the words have one address that Excel takes.
    pub(super) fn said(&mut self, row: u32, column: u16, said: &Said, look: &Format) -> Result<(), XlsxError> {
        if let Some(to) = said.link.as_ref().filter(|_| !is_taken_for_markup(&said.words)) {
            let link = Url::new(to.as_str()).set_text(&said.words);
            if self.sheet.write_url_with_format(row, column, link, &as_words(leading(look), &said.words)).is_ok() {
                return Ok(());
            }
        }
        self.words(row, column, &said.words, look)
    }

    pub(super) fn words(&mut self, row: u32, column: u16, words: &str, look: &Format) -> Result<(), XlsxError> {
        let look = &as_words(look.clone(), words);
        if is_taken_for_markup(words) {
            let (first, rest) = words.split_at(1);
            let plain = Format::default();
            self.sheet.write_rich_string_with_format(row, column, &[(&plain, first), (&plain, rest)], look)?;
        } else {
            self.sheet.write_string_with_format(row, column, words, look)?;
        }
        Ok(())
    }

    fn number(&mut self, row: u32, column: u16, number: &Number) -> Result<(), XlsxError> {
        let look = self.looks.number(number.decimals, number.is_share);
        self.sheet.write_number_with_format(row, column, number.value, &look)?;
        Ok(())
    }

    fn day(&mut self, row: u32, column: u16, date: &Date) -> Result<(), XlsxError> {
        match excel_day(date.day) {
            Some(day) => {
                self.sheet.write_datetime_with_format(row, column, &day, &self.looks.day)?;
                Ok(())
            }
            None => self.words(row, column, date.words.as_str(), &self.looks.words_in_table),
        }
    }
}

/// Words that begin like a formula stay words also when somebody edits them.
fn as_words(look: Format, words: &str) -> Format {
    if begins_like_a_formula(words) { look.set_quote_prefix() } else { look }
}

/// The library would write such words into the file as they are.
fn is_taken_for_markup(words: &str) -> bool {
    words.starts_with("<r>") && words.ends_with("</r>")
}

/// Before March 1900 programs do not agree which day a number is.
pub(super) fn excel_day(day: Day) -> Option<ExcelDateTime> {
    let (year, month, day) = day.parts();
    let year = u16::try_from(year).ok().filter(|year| (*year, month) >= (1900, 3))?;
    ExcelDateTime::from_ymd(year, month, day).ok()
}
