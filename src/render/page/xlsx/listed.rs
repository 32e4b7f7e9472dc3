//! A sheet of one table, to sort and filter; and a table among words.

use rust_xlsxwriter::{IgnoreError, Worksheet, XlsxError};

use super::cells::Cells;
use super::heights::{self, Heights};
use super::looks::Looks;
use super::{print, ratings, widths};
use crate::page::Page;
use crate::render::page::sheets::{Listing, Sheet};

pub(super) fn listed(of: &Sheet, looks: &Looks, heights: &mut Heights, page: &Page) -> Result<Worksheet, XlsxError> {
    let mut sheet = Worksheet::new();
    sheet.set_name(&of.name)?;
    print::set_up(&mut sheet, page, &of.name)?;
    let widths = widths::of_columns(&of.listing);
    for (column, width) in (0..).zip(&widths) {
        sheet.set_column_width(column, *width)?;
    }
    let last = table(&mut sheet, 0, &of.listing, (&widths, heights), looks, page)?;
    sheet.set_freeze_panes(1, widths::frozen(&of.listing, &widths))?;
    sheet.set_repeat_rows(0, 0)?;
    if let Some(column) = last_column(&of.listing) {
        sheet.autofilter(0, 0, last, column)?;
    }
    Ok(sheet)
}

/// The headings of a table in a row, and its own rows below. Says how many these are.
pub(super) fn table(
    sheet: &mut Worksheet,
    top: u32,
    listing: &Listing,
    (widths, heights): (&[f64], &mut Heights),
    looks: &Looks,
    page: &Page,
) -> Result<u32, XlsxError> {
    let rows = u32::try_from(listing.rows.len()).map_err(|_| XlsxError::RowColumnLimitError)?;
    for (column, heading) in (0..).zip(&listing.columns) {
        Cells { sheet, looks }.words(top, column, &heading.words, &looks.column)?;
    }
    heights.set(sheet, top, heights::of_headings(listing, widths))?;
    for (row, values) in (top + 1..).zip(&listing.rows) {
        for ((column, heading), value) in (0..).zip(&listing.columns).zip(values) {
            Cells { sheet, looks }.value(row, column, value, heading.holds)?;
        }
        heights.set(sheet, row, heights::of_row(listing, values, widths))?;
    }
    if let Some(column) = last_column(listing).filter(|_| rows > 0) {
        // The number of an item is a name: it is words on purpose.
        sheet.ignore_error_range(top, 0, top + rows, column, IgnoreError::NumberStoredAsText)?;
        ratings::guard(sheet, listing, (top + 1, top + rows), &page.labels.sheets)?;
    }
    Ok(rows)
}

fn last_column(listing: &Listing) -> Option<u16> {
    u16::try_from(listing.columns.len().checked_sub(1)?).ok()
}
