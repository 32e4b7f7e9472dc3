use std::io::{Cursor, Read};

use calamine::{DataType, Reader, Xlsx};

use super::read_back::assert_same_cells;
use super::*;
use crate::calendar::Day;
use crate::documents::vocabulary::Language;
use crate::page::{Block, Cell, Column, Date, Para, Run, Stands, Status, Style, Subject, Table, Text, Tone};
use crate::render::page::sample;

fn page(blocks: Vec<Block>) -> Page {
    Page { blocks, ..sample::everything() }
}

/// A part of the file, as it stands in it.
fn part(page: &Page, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(write(page).unwrap())).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_page_that_holds_everything_reads_back_cell_by_cell() {
    assert_same_cells(&sample::everything());
}

/// What spreadsheets, their XML or the library that writes it might take for something else.
const HOSTILE: &[&str] = &[
    "=1+1",
    "+441632960000",
    "-1",
    "@SUM(A1)",
    "{=1}",
    "=HYPERLINK(\"https://a.example\")",
    "＝1+1",
    "'=1",
    "\"=1\"",
    "http://a.example",
    "internal:'x'!A1",
    "mailto:a@b.example",
    "file:///etc/passwd",
    "TRUE",
    "#N/A",
    "1e5",
    "2026-09-14",
    "007",
    "<r>&</r>",
    "<r><t>x</t></r>",
    "<b>&amp;</b>",
    "]]>",
    "_x0041_",
    "_x003D_1",
    "a\u{fffe}b\u{ffff}c",
    "&P &D &[File]",
    "tŷ 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
    "a|b",
    "\u{202e}cilbup",
    "\u{1b}[31m",
    "",
    " ",
    "\u{a0}",
];

fn hostile(text: &str) -> Page {
    let mut table = Table::new(text, [Column::short("No"), Column::wide(text), Column::words("Links")])
        .about(Subject::Checklist, [])
        .grouped_by(text);
    table.heading([text.into(), Cell::Empty, Cell::Empty]);
    let status = Status {
        word: text.into(),
        tone: Tone::Green,
        stands: Stands { is_so: false, word: text.into() },
        why: text.into(),
        more: vec![Para::item(text)],
    };
    let to = crate::page::Address::parse(&format!("https://a.example/{text}")).unwrap();
    let link = Text::new().with(Run::Link { to, words: text.into(), style: Style::default() });
    table.row([text.into(), status.into(), link.into()]);
    Page {
        title: text.into(),
        ..page(vec![Block::Heading(crate::page::Level::SECTION, text.into()), Block::paragraph(text), table.into()])
    }
}

#[test]
fn whatever_evidence_says_stays_words() {
    for text in HOSTILE {
        assert_same_cells(&hostile(text));
    }
}

#[test]
fn every_part_of_the_file_is_well_formed_whatever_evidence_says() {
    for text in HOSTILE {
        let mut zip = zip::ZipArchive::new(Cursor::new(write(&hostile(text)).unwrap())).unwrap();
        for at in 0..zip.len() {
            let mut part = String::new();
            zip.by_index(at).unwrap().read_to_string(&mut part).unwrap();
            let read = roxmltree::Document::parse(&part);
            assert!(read.is_ok(), "{text}: {read:?}\n{part}");
        }
    }
}

#[test]
fn words_that_begin_like_a_formula_stay_words_when_somebody_edits_them() {
    let looks = |text: &str| part(&page(vec![Block::paragraph(text)]), "xl/styles.xml");
    assert!(looks("=1+1").contains("quotePrefix=\"1\""));
    assert!(!looks("1+1").contains("quotePrefix"));
}

#[test]
fn the_same_page_gives_the_same_bytes() {
    assert_eq!(write(&sample::everything()).unwrap(), write(&sample::everything()).unwrap());
}

#[test]
fn the_file_bears_the_title_and_the_day_of_the_page_and_no_name() {
    let core = part(&sample::everything(), "docProps/core.xml");
    assert!(core.contains("<dc:title>Tŷ Gobaith, #1</dc:title>"), "{core}");
    assert!(
        core.contains("<dc:creator></dc:creator>") && core.contains("<cp:lastModifiedBy></cp:lastModifiedBy>"),
        "{core}"
    );
    assert_eq!(core.matches(">2026-11-22T00:00:00Z<").count(), 2, "{core}");
    let without = part(&Page { day: None, ..sample::everything() }, "docProps/core.xml");
    assert!(without.contains(">1980-01-01T00:00:00Z<"));
}

#[test]
fn ratings_are_chosen_from_a_list_and_coloured_in_full_only_where_they_stand() {
    let sheet = part(&sample::everything(), "xl/worksheets/sheet2.xml");
    for list in ["GREEN,AMBER,RED,NOT APPLICABLE,NOT RATED,KEPT", "Yes,No,Not told"] {
        assert!(sheet.contains(&format!("<formula1>\"{list}\"</formula1>")), "{sheet}");
    }
    assert!(sheet.contains("type=\"list\"") && sheet.contains("sqref=\"F2:F3\"") && sheet.contains("sqref=\"G2:G3\""));
    assert!(sheet.contains("<formula>AND($F2=\"GREEN\",$G2=\"Yes\")</formula>"));
    assert!(sheet.contains("<formula>AND($F2=\"GREEN\",$G2&lt;&gt;\"Yes\")</formula>"));
}

#[test]
fn headings_stay_in_sight_and_on_every_printed_page_and_can_be_filtered() {
    let sheet = part(&sample::everything(), "xl/worksheets/sheet2.xml");
    assert!(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""));
    assert!(sheet.contains("<autoFilter ref=\"A1:K3\"/>"));
    assert!(
        sheet.contains("orientation=\"landscape\"")
            && sheet.contains("paperSize=\"9\"")
            && sheet.contains("fitToHeight=\"0\"")
    );
    assert!(sheet.contains("Tŷ Gobaith, #1&amp;R22 November 2026") && sheet.contains("&amp;RPage &amp;P of &amp;N"));
    let book = part(&sample::everything(), "xl/workbook.xml");
    assert!(book.contains("_xlnm.Print_Titles") && book.contains("checklist!$1:$1"), "{book}");
}

#[test]
fn the_first_sheet_leads_to_the_others() {
    let sheet = part(&sample::everything(), "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("location=\"'checklist'!A1\"") || sheet.contains("location=\"checklist!A1\""), "{sheet}");
    assert!(sheet.contains("tabSelected=\"1\""));
}

#[test]
fn only_addresses_of_the_page_become_links() {
    let rels = part(&hostile("x"), "xl/worksheets/_rels/sheet2.xml.rels");
    assert!(rels.contains("Target=\"https://a.example/x\""));
    let mut zip =
        zip::ZipArchive::new(Cursor::new(write(&page(vec![Block::paragraph("https://a.example")])).unwrap())).unwrap();
    assert!(zip.by_name("xl/worksheets/_rels/sheet1.xml.rels").is_err());
}

#[test]
fn months_have_the_names_of_the_language_of_the_page() {
    assert!(part(&sample::everything(), "xl/styles.xml").contains("formatCode=\"[$-809]d mmmm yyyy\""));
    let welsh = Page { language: Language::Welsh, ..sample::everything() };
    assert!(part(&welsh, "xl/styles.xml").contains("formatCode=\"[$-452]d mmmm yyyy\""));
}

#[test]
fn a_day_that_programs_do_not_agree_on_is_words() {
    let mut table = Table::new("Days", [Column::short("Day")]);
    for day in ["1900-02-28", "1900-03-01", "9999-12-31"] {
        let day = Day::parse(day).unwrap();
        table.row([Cell::Day { date: Date { day, words: day.long().to_string().into() }, mark: None }]);
    }
    let mut file: Xlsx<_> = Xlsx::new(Cursor::new(write(&page(vec![table.into()])).unwrap())).unwrap();
    let range = file.worksheet_range("list").unwrap();
    let days: Vec<bool> = range.rows().skip(1).map(|row| row[0].is_datetime()).collect();
    assert_eq!(days, [false, true, true]);
}

#[test]
fn a_text_that_is_longer_than_a_cell_or_a_row_is_whole_and_says_so() {
    let long = "evidence ".repeat(8_000);
    let mut table = Table::new("Long", [Column::short("No"), Column::wide("Evidence")]);
    table.row(["1".into(), long.as_str().into()]);
    let long = page(vec![table.into()]);
    assert_same_cells(&long);
    let strings = part(&long, "xl/sharedStrings.xml");
    assert!(strings.contains("[goes on in the next cell]") && strings.contains("longer than a row can be high"));
    assert!(!part(&sample::everything(), "xl/sharedStrings.xml").contains("longer than a row can be high"));
}
