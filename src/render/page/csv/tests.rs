use super::*;
use crate::page::Column;
use crate::page::{Block, Page, Table};
use crate::render::page::sample;

fn read(page: &Page, subject: Subject) -> Vec<Vec<String>> {
    let bytes = write(&Book::of(page), subject).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_sheet_reads_back_field_by_field_with_days_for_programs() {
    let rows = read(&sample::everything(), Subject::Checklist);
    assert_eq!(rows[0][2..5], ["No", "Standard", "Evidence"]);
    assert_eq!(rows[1][4], "We ask | each time.\n• in words\n• on paper\nSee Appendix 3.");
    assert_eq!(rows[1][5..7], ["AMBER", "No"]);
    assert_eq!(rows[1][8..], ["2026-10-30", "", "2"]);
    assert_eq!(rows[2][8..], ["2026-03-15", "OVERDUE", "0"]);
    assert_eq!(rows.len(), 3);
}

#[test]
fn what_the_page_says_can_be_had_too() {
    let rows = read(&sample::everything(), Subject::Summary);
    assert_eq!(rows[0], ["Tŷ Gobaith, #1", ""]);
    assert!(rows.contains(&vec!["Items, by section".to_owned(), "see the sheet “checklist”".to_owned()]));
}

#[test]
fn the_checklist_is_meant_and_else_the_first_table_and_else_the_words() {
    let page = |blocks| Page { blocks, ..sample::everything() };
    let table = Table::new("A", [Column::words("B")]).about(Subject::Actions, []);
    assert_eq!(meant(&Book::of(&sample::everything())), Subject::Checklist);
    assert_eq!(meant(&Book::of(&page(vec![Block::paragraph("x"), table.into()]))), Subject::Actions);
    assert_eq!(meant(&Book::of(&page(vec![Block::paragraph("x")]))), Subject::Summary);
    assert_eq!(write(&Book::of(&page(Vec::new())), Subject::Checklist), None);
}
