//! Columns of ratings: only ratings can be chosen there, and each has its colour, the full one only where it stands.

use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{ConditionalFormatFormula, DataValidation, Worksheet, XlsxError};

use super::looks::{full, outlined};
use crate::page::{SheetLabels, Tone};
use crate::render::page::sheets::{Holds, Listing};

/// Guards the columns of ratings of a table whose rows are the first and the last given.
pub(super) fn guard(
    sheet: &mut Worksheet,
    listing: &Listing,
    rows: (u32, u32),
    labels: &SheetLabels,
) -> Result<(), XlsxError> {
    for (column, heading) in (0..).zip(&listing.columns) {
        match heading.holds {
            Holds::Ratings => {
                choose(sheet, column, rows, &labels.ratings.map(|(word, _)| word))?;
                for (word, tone) in labels.ratings {
                    colour(sheet, column, rows, (word, tone), labels.stands[0])?;
                }
            }
            Holds::Stands => choose(sheet, column, rows, &labels.stands)?,
            Holds::Anything => {}
        }
    }
    Ok(())
}

fn choose(sheet: &mut Worksheet, column: u16, (first, last): (u32, u32), words: &[&str]) -> Result<(), XlsxError> {
    let list = DataValidation::new().allow_list_strings(words)?;
    sheet.add_data_validation(first, column, last, column, &list)?;
    Ok(())
}

/// Whether a rating stands is said in the column after it.
fn colour(
    sheet: &mut Worksheet,
    column: u16,
    (first, last): (u32, u32),
    (word, tone): (&str, Tone),
    stands: &str,
) -> Result<(), XlsxError> {
    let cell = |column| format!("${}", row_col_to_cell(first, column));
    let (rating, beside) = (cell(column), cell(column + 1));
    for (is, look) in [("=", full(tone)), ("<>", outlined(tone))] {
        let rule = format!("=AND({rating}={},{beside}{is}{})", quoted(word), quoted(stands));
        let look = ConditionalFormatFormula::new().set_rule(rule.as_str()).set_format(look);
        sheet.add_conditional_format(first, column, last, column, &look)?;
    }
    Ok(())
}

/// A word of the program's own in a formula.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}
