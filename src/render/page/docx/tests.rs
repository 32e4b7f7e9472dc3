use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::*;
use crate::calendar::Day;
use crate::documents::vocabulary::Language;
use crate::page::{
    Address, Appendix, Block, Cell, Column, Date, Item, Level, Para, Run, Stands, Status, Style, Subject, Table,
    TableAcross, Text, Tone,
};
use crate::render::page::sample;

/// A part of a file, by its name.
pub(super) fn part(file: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(file)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap_or_else(|_| panic!("no {name}")).read_to_string(&mut text).unwrap();
    text
}

fn document(page: &Page) -> String {
    part(&write(page, None), "word/document.xml")
}

fn page(blocks: Vec<Block>) -> Page {
    Page { blocks, ..sample::everything() }
}

/// The texts of each paragraph, read by a parser that knows nothing of how they were written.
pub(super) fn paragraphs(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut paragraphs = Vec::new();
    let mut is_text = false;
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Eof => return paragraphs,
            Event::Start(start) if start.name().as_ref() == "w:p" => paragraphs.push(String::new()),
            Event::Start(start) => is_text = start.name().as_ref() == "w:t",
            Event::End(_) => is_text = false,
            Event::Text(text) if is_text => paragraphs.last_mut().unwrap().push_str(&text.xml10_content()),
            Event::GeneralRef(reference) if is_text => {
                let letter = match (reference.resolve_char_ref().unwrap(), reference.xml10_content().as_ref()) {
                    (Some(letter), _) => letter,
                    (None, "lt") => '<',
                    (None, "gt") => '>',
                    (None, "amp") => '&',
                    (None, "quot") => '"',
                    (None, "apos") => '\'',
                    (None, other) => panic!("{other}"),
                };
                paragraphs.last_mut().unwrap().push(letter);
            }
            _ => {}
        }
    }
}

fn texts(page: &Page) -> Vec<String> {
    paragraphs(&document(page)).into_iter().filter(|text| !text.is_empty()).collect()
}

/// Everything from the first such mark to the next such other.
fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let rest = &text[text.find(from).unwrap_or_else(|| panic!("no {from} in {text}"))..];
    &rest[..rest.find(to).unwrap() + to.len()]
}

/// The paragraph that says so.
fn saying<'t>(xml: &'t str, words: &str) -> &'t str {
    let at = xml.find(&format!(">{words}<")).unwrap_or_else(|| panic!("nothing says {words}"));
    let from = xml[..at].rfind("<w:p>").unwrap();
    &xml[from..at + xml[at..].find("</w:p>").unwrap()]
}

#[test]
fn each_text_of_a_page_stands_there_once_and_in_order() {
    assert_eq!(
        texts(&sample::everything()),
        [
            "Tŷ Gobaith, #1",
            "Yn dechrau: *nid* <b>HTML</b>",
            "Words",
            "Plain, strong, emphasis, struck, a/b_c.md, AMBER, 15 March 2026, a [link] and Appendix 2.",
            "one",
            "inside one",
            "1. second",
            "Tables",
            "Items, by section",
            "No",
            "Standard",
            "Evidence",
            "RAG status",
            "Due",
            "Papers",
            "12",
            "Consent",
            "Before work starts",
            "13",
            "How consent is sought",
            "We ask | each time.",
            "in words",
            "on paper",
            "See Appendix 3.",
            "AMBER, stale since 15 March 2026",
            "Ask again (see Appendix 2)",
            "30 October 2026",
            "2",
            "14",
            "RED, stale",
            "GREEN",
            "15 March 2026",
            "OVERDUE",
            "0",
            "Appendices",
            "No",
            "Paper",
            "Appendix 2",
            "consent|form.docx",
        ]
    );
}

#[test]
fn what_a_paragraph_is_says_its_style() {
    let xml = document(&sample::everything());
    for (words, style) in [
        ("Tŷ Gobaith, #1", "Title"),
        ("Words", "Heading1"),
        ("Tables", "Heading2"),
        ("Plain, ", "Normal"),
        ("inside one", "ListBullet"),
        ("1. second", "ListNumber"),
        ("Items, by section", "Caption"),
        ("Standard", "TystTableHeading"),
        ("Papers", "TystTableCountHeading"),
        ("Consent", "TystTableSection"),
        ("We ask | each time.", "TystTableText"),
        ("in words", "TystTableBullet"),
        ("30 October 2026", "TystTableText"),
    ] {
        let paragraph = saying(&xml, words);
        assert!(paragraph.contains(&format!("<w:pStyle w:val=\"{style}\"/>")), "{words}: {paragraph}");
    }
    assert!(saying(&xml, "inside one").contains("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>"));
    let numbering = part(&write(&sample::everything(), None), "word/numbering.xml");
    let second =
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"2\"/>";
    assert!(numbering.contains(second), "{numbering}");
}

#[test]
fn letters_are_marked_and_references_lead_to_what_is_there() {
    let file = write(&sample::everything(), None);
    let xml = part(&file, "word/document.xml");
    for (marks, words) in [
        ("<w:b/><w:bCs/>", "strong"),
        ("<w:i/><w:iCs/>", "emphasis"),
        ("<w:strike/>", "struck"),
        ("<w:rStyle w:val=\"HTMLCode\"/><w:noProof/>", "a/b_c.md"),
        ("<w:rStyle w:val=\"TystAmber\"/>", "AMBER"),
    ] {
        let run = format!("<w:r><w:rPr>{marks}</w:rPr><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
        assert!(xml.contains(&run), "{run}");
    }
    let link = between(&xml, "<w:hyperlink r:id=\"link1\"", "</w:hyperlink>");
    assert!(link.contains("a [link]"), "{link}");
    let beside = part(&file, "word/_rels/document.xml.rels");
    assert!(beside.contains("Target=\"https://a.example/x(1)?y=%3Cz%3E\" TargetMode=\"External\""), "{beside}");
    assert_eq!(beside.matches("TargetMode").count(), 1);
    assert_eq!(xml.matches("<w:hyperlink w:anchor=\"appendix_2\"").count(), 2);
    assert!(saying(&xml, "Appendix 2").contains("<w:hyperlink"));
    let appendix = between(&xml, "<w:bookmarkStart w:id=\"2\" w:name=\"appendix_2\"/>", "<w:bookmarkEnd w:id=\"2\"/>");
    assert!(appendix.contains(">Appendix 2<"), "{appendix}");
    assert!(!saying(&xml, "Appendix 3").contains("w:anchor"), "what is not there is not led to");
}

#[test]
fn the_column_headings_and_the_section_stand_on_every_page() {
    let xml = document(&sample::everything());
    let table = between(&xml, "<w:tbl>", "</w:tbl>");
    let rows: Vec<&str> = table.split("<w:tr>").skip(1).collect();
    let repeated: Vec<bool> = rows.iter().map(|row| row.contains("<w:tblHeader/>")).collect();
    assert_eq!(repeated, [true, true, true, false, false]);
    assert!(rows[1].contains("<w:gridSpan w:val=\"5\"/>") && rows[1].contains("<w:keepNext/>"), "{}", rows[1]);
    assert_eq!(rows[2].matches("<w:tc>").count(), 2, "what lies deeper begins in the same column: {}", rows[2]);
    assert!(table.contains("<w:tblCaption w:val=\"Items, by section\"/>"));
    assert!(table.contains("<w:tblDescription w:val=\"Provider: Tŷ Gobaith; 12 Consent; Before work starts\"/>"));
}

/// So many sections of so many rows.
fn sections(sections: usize, rows: usize, last: Column) -> Block {
    let mut table = Table::new("Sections", [Column::short("No"), last]);
    for section in 0..sections {
        table.heading([format!("S{section}").into(), "Section".into()]);
        (0..rows).for_each(|row| table.row([format!("{section}.{row}").into(), "Words".into()]));
    }
    table.into()
}

#[test]
fn long_sections_are_tables_of_their_own_and_short_ones_are_kept_on_a_page() {
    let long = document(&page(vec![sections(3, 20, Column::words("Words"))]));
    assert_eq!([long.matches("<w:tbl>").count(), long.matches("<w:tblHeader/>").count()], [3, 6]);
    assert!(!long.contains("</w:tbl><w:tbl>"), "Word would take them for one");
    assert_eq!(long.matches("Caption\"/>").count(), 1);
    let told = document(&page(vec![sections(3, 2, Column::wide("Narrative"))]));
    assert_eq!(told.matches("<w:tbl>").count(), 3);
    let short = document(&page(vec![sections(3, 4, Column::words("Words"))]));
    assert_eq!([short.matches("<w:tbl>").count(), short.matches("<w:tblHeader/>").count()], [1, 1]);
    let rows: Vec<bool> = short.split("<w:tr>").skip(1).map(|row| row.contains("<w:keepNext/>")).collect();
    assert_eq!(rows[..7], [true, true, true, true, true, false, true], "only the last row of a section may be left");
}

#[test]
fn a_rating_is_worded_and_coloured_and_hatched_where_it_does_not_stand() {
    let xml = document(&sample::everything());
    let cell = |words: &str| {
        let at = xml.find(&format!(">{words}<")).unwrap();
        let from = xml[..at].rfind("<w:tc>").unwrap();
        &xml[from..at]
    };
    let ground = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"CDE9D2\"/>";
    assert!(cell("GREEN").contains(ground), "{}", cell("GREEN"));
    let hatched = "<w:shd w:val=\"thinDiagStripe\" w:color=\"FFE3A6\" w:fill=\"FFFFFF\"/>";
    assert!(cell("stale since 15 March 2026").contains(hatched), "{}", cell("stale since 15 March 2026"));
    assert!(cell("RED").contains("TystRed") && !cell("RED").contains("<w:shd"));
    assert!(cell("OVERDUE").contains("<w:rStyle w:val=\"TystAttention\"/>"));
}

#[test]
fn columns_are_as_wide_as_the_page_together() {
    let xml = document(&sample::everything());
    let rooms = [A4.turned().room(), A4.room()];
    let tables = xml.split("<w:tbl>").skip(1).map(|rest| between(rest, "<w:tblGrid>", "</w:tblGrid>"));
    for grid in tables {
        let widths: Vec<u32> =
            grid.split("w:w=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
        assert!(rooms.contains(&widths.iter().sum()), "{widths:?}");
        assert!(widths.iter().all(|width| *width > 400), "{widths:?}");
    }
    for row in xml.split("<w:tr>").skip(1) {
        let spans = row.split("<w:tc>").skip(1).map(|cell| match cell.split_once("<w:gridSpan w:val=\"") {
            Some((_, rest)) => rest.split('"').next().unwrap().parse().unwrap(),
            None => 1,
        });
        assert!([2, 6].contains(&spans.sum::<usize>()), "{row}");
    }
}

#[test]
fn more_columns_than_word_can_hold_are_several_tables_and_no_figure_is_lost() {
    let across = (0..200).map(|period| (period, Column::count(format!("Period {period}")))).collect();
    let mut table = TableAcross::new("Figures", [Column::words("Measure")], across, [Column::short("Next")]);
    table.heading(["Question".into()]);
    table.row(["Referrals".into()], |period| Cell::Count(period * 1000), ["soon".into()]);
    let page = page(vec![table.into()]);
    let xml = document(&page);
    for table in xml.split("<w:tbl>").skip(1) {
        assert!(table.matches("<w:gridCol ").count() <= 63);
        assert!(table.contains(">Referrals<"));
    }
    let texts = texts(&page);
    let all_are_there = (0..200)
        .all(|period| texts.contains(&format!("{}", period * 1000)) && texts.contains(&format!("Period {period}")));
    assert!(all_are_there && texts.contains(&"soon".to_owned()));
}

#[test]
fn wide_tables_lie_across_with_the_same_header_and_footer() {
    let file = write(&sample::everything(), None);
    let xml = part(&file, "word/document.xml");
    let sections: Vec<&str> = xml.split("<w:sectPr>").skip(1).collect();
    assert!(sections.iter().any(|section| section.contains("w:orient=\"landscape\"")), "{xml}");
    for section in &sections {
        assert!(section.contains("<w:headerReference w:type=\"default\"") && section.contains("<w:footerReference"));
    }
    for header in ["word/header1.xml", "word/header2.xml"] {
        assert_eq!(paragraphs(&part(&file, header)), ["Tŷ Gobaith, #122 November 2026"]);
    }
    let footer = part(&file, "word/footer1.xml");
    assert_eq!(paragraphs(&footer), ["Page 1 of 1"]);
    assert!(footer.contains("w:instr=\" PAGE \"") && footer.contains("w:instr=\" NUMPAGES \""));
}

#[test]
fn the_file_says_its_language_and_each_text_in_another_says_its_own() {
    let mut page = sample::everything();
    page.language = Language::Welsh;
    let english = Style { language: Some(Language::English), strong: true, ..Style::default() };
    page.blocks = vec![Block::paragraph(Text::from("Cymraeg ").with(Run::Words("English".into(), english)))];
    let file = write(&page, None);
    assert!(part(&file, "word/styles.xml").contains("<w:lang w:val=\"cy-GB\"/></w:rPr></w:rPrDefault>"));
    assert!(part(&file, "word/settings.xml").contains("<w:themeFontLang w:val=\"cy-GB\"/>"));
    assert!(part(&file, "docProps/core.xml").contains("<dc:language>cy-GB</dc:language>"));
    let xml = part(&file, "word/document.xml");
    assert!(xml.contains("<w:rPr><w:b/><w:bCs/><w:lang w:val=\"en-GB\"/></w:rPr>"), "{xml}");
    assert_eq!(xml.matches("w:lang").count(), 1);
}

#[test]
fn the_file_names_its_title_and_its_day_and_nobody() {
    let core = part(&write(&sample::everything(), None), "docProps/core.xml");
    assert!(core.contains("<dc:title>Tŷ Gobaith, #1</dc:title>"));
    assert_eq!(core.matches("2026-11-22T00:00:00Z").count(), 2);
    assert!(!core.contains("creator") && !core.contains("lastModifiedBy"));
    let undated = Page { day: None, ..sample::everything() };
    assert_eq!(part(&write(&undated, None), "docProps/core.xml").matches("1980-01-01T00:00:00Z").count(), 2);
}

#[test]
fn the_same_page_gives_the_same_bytes_with_no_time_in_them() {
    let once = write(&sample::everything(), None);
    assert_eq!(once, write(&sample::everything(), None));
    let mut zip = ZipArchive::new(Cursor::new(once)).unwrap();
    for at in 0..zip.len() {
        let part = zip.by_index(at).unwrap();
        assert_eq!(
            part.last_modified().map(|time| (time.year(), time.month(), time.day(), time.hour())),
            Some((1980, 1, 1, 0))
        );
    }
}

#[test]
fn hostile_text_is_text() {
    let hostile =
        "=1+1 {INCLUDETEXT \"c:\\\\x\"} </w:t><w:instrText> ]]> &amp; <!-- \0\u{1b}\u{fffe}\u{ffff}\u{202e} \u{301}";
    let expected = "=1+1 {INCLUDETEXT \"c:\\\\x\"} </w:t><w:instrText> ]]> &amp; <!-- \u{2400}\u{241b}\u{fffd}\u{fffd}\u{fffd} \u{301}";
    let word = "x".repeat(100_000);
    let status = Status {
        word: hostile.into(),
        tone: Tone::Grey,
        stands: Stands { is_so: false, word: hostile.into() },
        why: hostile.into(),
        more: vec![Para::item(hostile)],
    };
    let mut table = Table::new(hostile, [Column::short(hostile), Column::count(hostile), Column::wide(hostile)])
        .about(Subject::List, []);
    table.heading([hostile.into(), Cell::Empty, Cell::Empty]);
    table.heading([Cell::Empty, Cell::Empty, Cell::Empty]);
    table.row([Cell::Status(status), Cell::Paras(Vec::new()), word.as_str().into()]);
    let day = Date { day: Day::parse("2026-01-01").unwrap(), words: hostile.into() };
    let to = Address::parse(&format!("https://a.example/{hostile}")).unwrap();
    let far = Address::parse(&format!("https://a.example/{word}")).unwrap();
    let link = |to: &Address| Run::Link { to: to.clone(), words: "".into(), style: Style::CODE };
    let page = Page {
        title: hostile.into(),
        day: Some(day.clone()),
        blocks: vec![
            table.into(),
            Table::<1>::new("", [Column::wide("")]).into(),
            Block::Heading(Level::SECTION, Text::new()),
            Block::paragraph(
                Text::new()
                    .with(Run::Day(day))
                    .with(link(&to))
                    .with(link(&far))
                    .with(Run::See(Appendix::at(usize::MAX - 1))),
            ),
            Block::Paragraph(Para { item: Some(Item { depth: 255, number: Some(u64::MAX) }), text: hostile.into() }),
        ],
        ..sample::everything()
    };
    let file = write(&page, None);
    let xml = part(&file, "word/document.xml");
    let said = paragraphs(&xml);
    assert_eq!(said[0], expected);
    let numbered = format!("{}. {expected}", u64::MAX);
    for whole in [expected, &word, &numbered] {
        assert!(said.iter().any(|text| text == whole), "{said:?}");
    }
    assert!(!xml.contains("<w:instrText") && !xml.contains("fldSimple"));
    assert_eq!(
        part(&file, "word/_rels/document.xml.rels").matches("External").count(),
        1,
        "too long an address is no link"
    );
    assert_eq!(paragraphs(&part(&file, "word/header1.xml")), [format!("{expected}{expected}")]);
}

#[test]
fn an_appendix_that_is_named_twice_is_led_to_once() {
    let mut table = Table::new("Papers", [Column::short("No")]);
    [0, 0, 1].into_iter().for_each(|at| table.row([Cell::Appendix(Appendix::at(at))]));
    assert_eq!(document(&page(vec![table.into()])).matches("<w:bookmarkStart").count(), 2);
}
