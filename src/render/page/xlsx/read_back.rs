//! A file for Excel read back by another hand than wrote it, for tests.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};

use super::super::sheets::lost::{of_line, of_value};
use super::super::sheets::{Book, Listing, Value};
use super::{MOST_LETTERS, write};
use crate::page::Page;

/// Stops the test where a cell is not what it is in the sheets of the page, or is a formula.
pub fn assert_same_cells(page: &Page) {
    let book = Book::of(page).within(MOST_LETTERS, page.labels.sheets.goes_on);
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(write(page).unwrap())).unwrap();
    let names: Vec<&String> = std::iter::once(&book.name).chain(book.sheets.iter().map(|sheet| &sheet.name)).collect();
    assert_eq!(file.sheet_names().iter().collect::<Vec<_>>(), names);
    for name in names {
        let formulas = file.worksheet_formula(name).unwrap();
        assert_eq!(formulas.cells().filter(|(_, _, formula)| !formula.is_empty()).count(), 0, "a formula on {name}");
    }
    assert_told(&book, &file.worksheet_range(&book.name).unwrap(), page);
    for sheet in &book.sheets {
        assert_listed(&sheet.listing, &file.worksheet_range(&sheet.name).unwrap());
    }
}

/// The first sheet, without its empty cells.
fn assert_told(book: &Book, range: &Range<Data>, page: &Page) {
    let found: Vec<String> =
        range.cells().filter(|(_, _, cell)| **cell != Data::Empty).map(|(_, _, cell)| cell.to_string()).collect();
    let mut meant: Vec<String> = book.lines.iter().flat_map(of_line).collect();
    if found.last().is_some_and(|last| last == page.labels.sheets.rows_are_cut) {
        meant.push(page.labels.sheets.rows_are_cut.to_owned());
    }
    meant.retain(|cell| !cell.is_empty());
    assert_eq!(found, meant);
}

fn assert_listed(listing: &Listing, range: &Range<Data>) {
    for (column, heading) in listing.columns.iter().enumerate() {
        assert_eq!(at(range, 0, column).to_string(), heading.words);
    }
    let mut cells = 0;
    for (row, values) in listing.rows.iter().enumerate() {
        for (column, value) in values.iter().enumerate() {
            let found = at(range, row + 1, column);
            assert!(is_same(value, found), "row {row}, column {column}: {value:?} became {found:?}");
            cells += 1;
        }
    }
    assert_eq!(cells, listing.rows.len() * listing.columns.len());
}

/// A range begins where the first cell stands that is not empty.
fn at(range: &Range<Data>, row: usize, column: usize) -> &Data {
    let place = (row.try_into().unwrap(), column.try_into().unwrap());
    range.get_value(place).unwrap_or(&Data::Empty)
}

fn is_same(value: &Value, found: &Data) -> bool {
    match (value, found) {
        (Value::Empty, Data::Empty) => true,
        (Value::Number(number), Data::Float(found)) => (number.value - found).abs() < 1e-12,
        (Value::Day(date), Data::DateTime(found)) => {
            let (year, month, day, ..) = found.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}") == date.day.to_string()
        }
        (Value::Said(_), Data::String(found)) => *found == of_value(value),
        _ => false,
    }
}
