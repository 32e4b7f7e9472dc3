use super::lost::{lost, of_value, shown, texts};
use super::*;
use crate::calendar::Period;
use crate::page::{About, Block, Cell, Column, Labels, Table, TableAcross, Text};
use crate::render::page::sample;

fn page(blocks: Vec<Block>) -> Page {
    Page { title: "A page".into(), blocks, ..sample::everything() }
}

fn book(blocks: Vec<Block>) -> Book {
    Book::of(&page(blocks))
}

fn rows(listing: &Listing) -> Vec<String> {
    let heading = listing.columns.iter().map(|column| column.words.clone()).collect::<Vec<_>>().join(" | ");
    let rows = listing.rows.iter().map(|row| row.iter().map(of_value).collect::<Vec<_>>().join(" | "));
    std::iter::once(heading).chain(rows).collect()
}

#[test]
fn the_page_that_holds_everything() {
    let page = sample::everything();
    let book = Book::of(&page);
    assert!(texts(&page).len() > 30);
    assert_eq!(lost(&page, &book), Vec::<String>::new());
    assert_eq!(
        rows(&book.sheets[0].listing),
        [
            "Provider | Section | No | Standard | Evidence | Rating | Stands | Why and plan | Due | State | Papers",
            "Tŷ Gobaith | 12 Consent › Before work starts | 13 | How consent is sought | We ask | each time.\n• in words\n• on paper\nSee Appendix 3. | AMBER | No | stale since 15 March 2026\n• Ask again (see Appendix 2) | 30 October 2026 |  | 2",
            "Tŷ Gobaith | 12 Consent › Before work starts | 14 | RED, stale |  | GREEN | Yes |  | 15 March 2026 | OVERDUE | 0",
        ]
    );
    let told: Vec<Vec<String>> = book.lines.iter().map(super::lost::of_line).collect();
    assert_eq!(
        told[3][0],
        "Plain, strong, emphasis, struck, a/b_c.md, AMBER, 15 March 2026, a [link] (https://a.example/x(1)?y=<z>) and Appendix 2."
    );
    assert_eq!(told[4..7].concat(), ["• one", "   ◦ inside one", "2. 1. second"]);
    assert_eq!(told[8], ["Items, by section", "see the sheet “checklist”"]);
    assert_eq!(book.subjects(), [Subject::Summary, Subject::Checklist, Subject::List]);
}

#[test]
fn every_row_is_as_wide_as_the_columns_are_many() {
    for sheet in &Book::of(&sample::everything()).sheets {
        assert!(sheet.listing.rows.iter().all(|row| row.len() == sheet.listing.columns.len()));
    }
}

fn about(words: &str) -> About {
    About::new(Column::words("Provider"), words)
}

fn small(caption: &str, provider: &str, first: &str) -> Table<2> {
    let columns = [Column::short(first), Column::words("Standard")];
    let mut table = Table::new(caption, columns).about(Subject::Attention, [about(provider)]);
    table.row(["1".into(), "Consent".into()]);
    table
}

#[test]
fn tables_about_the_same_are_told_apart_by_what_they_are_called() {
    let apart = book(vec![small("Stale", "Hafan", "No").into(), small("Overdue", "Hafan", "Due").into()]);
    assert_eq!(
        rows(&apart.sheets[0].listing),
        [
            "Provider | Table | No | Standard | Due",
            "Hafan | Stale | 1 | Consent | ",
            "Hafan | Overdue |  | Consent | 1"
        ]
    );
    let alike = book(vec![small("Stale", "Hafan", "No").into(), small("Stale at Tarian", "Tarian", "No").into()]);
    assert_eq!(
        rows(&alike.sheets[0].listing),
        ["Provider | No | Standard", "Hafan | 1 | Consent", "Tarian | 1 | Consent"]
    );
    assert_eq!(alike.sheets.len(), 1);
}

/// What all rows of one table are about can be a column of another.
#[test]
fn what_says_the_same_stands_in_one_column_whichever_table_says_it() {
    let columns = [Column::marked_days("Due", "State"), Column::words("Provider")];
    let mut all = Table::new("What falls due", columns).about(Subject::Attention, []);
    let date = crate::page::Date { day: crate::calendar::Day::parse("2026-03-15").unwrap(), words: "15 March".into() };
    let late = Cell::Day { date: date.clone(), mark: Some(("LATE".into(), crate::page::Tone::Attention)) };
    all.row([late, "Tarian".into()]);
    let columns = [Column::short("Due"), Column::words("State")];
    let mut own = Table::new("Reviews", columns).about(Subject::Attention, [about("Hafan")]);
    own.row([Cell::Day { date, mark: None }, "fresh".into()]);
    assert_eq!(
        rows(&book(vec![all.into(), own.into()]).sheets[0].listing),
        [
            "Provider | Table | Due | State",
            "Tarian | What falls due | 15 March | LATE",
            "Hafan | Reviews | 15 March | fresh"
        ]
    );
}

#[test]
fn headings_stand_beside_their_rows_and_those_without_rows_by_themselves() {
    let mut table = Table::new("Items", [Column::short("No"), Column::words("Standard")]);
    let heading = |words: &str| [Cell::Empty, Cell::from(words)];
    let row = |number: &str| [Cell::from(number), "an item".into()];
    table.heading_at(0, heading("A"));
    table.heading_at(2, heading("deep"));
    table.row(row("1"));
    table.heading_at(1, heading("A2"));
    table.row(row("2"));
    table.heading_at(0, heading("B"));
    table.heading_at(1, heading("B1"));
    table.heading_at(0, heading("C"));
    assert_eq!(
        rows(&book(vec![table.into()]).sheets[0].listing),
        [
            "Under the heading | No | Standard",
            "A › deep | 1 | an item",
            "A › A2 | 2 | an item",
            "B › B1 |  | ",
            "C |  | "
        ]
    );
}

#[test]
fn columns_of_the_same_name_in_one_table_stay_two() {
    let mut table = Table::new("Twice", [Column::words("Name"), Column::words("Name")]);
    table.row(["a".into(), "b".into()]);
    let again = table.clone();
    let listing = &book(vec![table.into(), again.into()]).sheets[0].listing;
    assert_eq!(rows(listing), ["Name | Name", "a | b", "a | b"]);
}

#[test]
fn figures_stand_in_the_order_of_time_and_are_numbers() {
    let table = |item: &str, periods: &[&str], figure: &str| {
        let across = periods.iter().map(|period| {
            let period = Period::parse(period).unwrap();
            (period, Column::figures(period.long().to_string(), period))
        });
        let mut table = TableAcross::new(
            item,
            [Column::words("Measure")],
            across.collect(),
            [Column::marked_days("Next", "State")],
        )
        .about(Subject::Figures, [about(item)]);
        table.row(["People".into()], |_| figure.into(), ["not known".into()]);
        Block::from(table)
    };
    let book = book(vec![
        table("A", &["2026-04", "2026-06"], "86%"),
        table("B", &["2026-05", "2026-06"], "fewer than 5"),
        table("C", &["2026-01", "2026-04..2026-06"], "007"),
    ]);
    let listing = &book.sheets[0].listing;
    assert_eq!(
        rows(listing),
        [
            "Provider | Measure | January 2026 | April 2026 | May 2026 | June 2026 | April to June 2026 | Next | State",
            "A | People |  | 86% |  | 86% |  | not known | ",
            "B | People |  |  | fewer than 5 | fewer than 5 |  | not known | ",
            "C | People | 007 |  |  |  | 007 | not known | "
        ]
    );
    assert!(matches!(listing.rows[0][3], Value::Number(_)));
    assert!(matches!(listing.rows[1][4], Value::Said(_)) && matches!(listing.rows[2][2], Value::Said(_)));
}

#[test]
fn what_is_no_rating_never_stands_where_ratings_do() {
    let ratings = Column::ratings(Column::wide("Rating"), ["Rating", "Stands", "Why"]);
    let mut table = Table::new("Items", [ratings, Column::marked_days("Due", "State")]);
    let date = crate::page::Date { day: crate::calendar::Day::parse("2026-03-15").unwrap(), words: "15 March".into() };
    table.row(["a word".into(), "no date".into()]);
    table.row([Cell::Day { date, mark: Some(("LATE".into(), crate::page::Tone::Attention)) }, Cell::Count(3)]);
    assert_eq!(
        rows(&book(vec![table.into()]).sheets[0].listing),
        ["Rating | Stands | Why | Due | State", " |  | a word | no date | ", " |  | 15 March\nLATE | 3 | "]
    );
}

#[test]
fn what_is_counted_stands_among_the_words() {
    let mut counts = Table::new("Counts", [Column::words("Set"), Column::count("Green")]).about(Subject::Summary, []);
    counts.row(["One".into(), Cell::Count(3)]);
    let told = book(vec![
        Block::paragraph("Before"),
        counts.clone().into(),
        Block::Heading(Level::SECTION, Text::from("Counts")),
        counts.into(),
    ]);
    assert!(told.sheets.is_empty());
    let kinds: Vec<&str> = told.lines.iter().map(kind).collect();
    assert_eq!(kinds, ["title", "words", "caption", "table", "heading", "table"]);
}

fn kind(line: &Line) -> &'static str {
    match line {
        Line::Title(_) => "title",
        Line::Heading(..) => "heading",
        Line::Words(_) => "words",
        Line::Caption(_) => "caption",
        Line::Table(_) => "table",
        Line::See { .. } => "see",
    }
}

#[test]
fn sheets_that_are_called_the_same_are_numbered() {
    let mut other = small("Other", "Hafan", "No");
    other = other.about(Subject::Actions, []);
    let blocks = vec![small("One", "Hafan", "No").into(), other.into()];
    let labels = Labels { subjects: Subject::ALL.map(|_| "Sheet"), ..sample::labels() };
    let book = Book::of(&Page { labels, ..page(blocks) });
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!((book.name.as_str(), names), ("Sheet", vec!["Sheet 2", "Sheet 3"]));
}

#[test]
fn a_column_whose_cells_are_too_long_goes_on_beside_itself() {
    let mut table = Table::new("Long", [Column::short("No"), Column::wide("Evidence"), Column::count("Papers")]);
    let long = "word ".repeat(30).trim().to_owned();
    table.row(["1".into(), long.as_str().into(), Cell::Count(1)]);
    table.row(["2".into(), "short".into(), Cell::Count(2)]);
    let book = book(vec![Block::paragraph(long.as_str()), table.into()]).within(100, "[+]");
    let listing = &book.sheets[0].listing;
    assert_eq!(rows(listing)[0], "No | Evidence | Evidence (2) | Papers");
    assert_eq!(rows(listing)[2], "2 | short |  | 2");
    assert!(shown(&book).iter().all(|cell| cell.len() <= 100));
    let joined = listing.rows[0][1..3].iter().map(of_value).collect::<String>().replace(" [+]", "");
    assert_eq!(joined, long);
    assert!(listing.rows.iter().all(|row| row.len() == listing.columns.len()));
}
