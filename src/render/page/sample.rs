//! A page that holds everything a format must be able to write, for the tests of all of them.

use crate::calendar::Day;
use crate::documents::vocabulary::Language;
use crate::page::{
    About, Address, Appendix, Block, Cell, Column, Date, Item, Labels, Level, Page, Para, Run, Stands, Status, Style,
    Subject, Table, Text, Tone, WebLabels,
};
use crate::words::Words;

pub(super) fn everything() -> Page {
    let mut blocks = vec![
        Block::paragraph("Yn dechrau: *nid* <b>HTML</b>"),
        Block::Heading(Level::SECTION, "Words".into()),
        Block::paragraph(every_run()),
        Block::item("one"),
        Block::Paragraph(Para { item: Some(Item { depth: 1, number: None }), text: "inside one".into() }),
        Block::Paragraph(Para { item: Some(Item { depth: 0, number: Some(2) }), text: "1. second".into() }),
        Block::Heading(Level::SECTION.below(), "Tables".into()),
        items().into(),
        Block::Heading(Level::SECTION, "Appendices".into()),
        papers().into(),
    ];
    blocks.iter_mut().for_each(|block| block.renumber(1));
    Page {
        title: "Tŷ Gobaith, #1".into(),
        language: Language::English,
        day: Some(date("2026-11-22")),
        at: None,
        labels: labels(),
        blocks,
    }
}

/// What stands around every page of the tests.
pub(super) fn labels() -> Labels {
    let web = WebLabels { skip: "Skip to main content", contents: "Contents", date: "Date", to_top: "Back to top" };
    Labels {
        appendix: "Appendix",
        subjects: Subject::ALL.map(Subject::id),
        page: "Page",
        of_pages: "of",
        web,
        sheets: Words::of(Language::English).labels().sheets,
    }
}

fn every_run() -> Text {
    Text::from("Plain, ")
        .strong("strong")
        .words(", ")
        .with(Run::Words("emphasis".into(), Style { emphasis: true, ..Style::default() }))
        .words(", ")
        .with(Run::Words("struck".into(), Style { struck: true, ..Style::default() }))
        .words(", ")
        .code("a/b_c.md")
        .words(", ")
        .marked("AMBER", Tone::Amber)
        .words(", ")
        .with(Run::Day(date("2026-03-15")))
        .words(", ")
        .with(Run::Link {
            to: Address::parse("https://a.example/x(1)?y=<z>").expect("an address"),
            words: "a [link]".into(),
            style: Style::default(),
        })
        .words(" and ")
        .with(Run::See(Appendix::at(0)))
        .words(".")
}

fn items() -> Table<6> {
    let columns = [
        Column::short("No"),
        Column::words("Standard"),
        Column::wide("Evidence"),
        Column::ratings(Column::wide("RAG status"), ["Rating", "Stands", "Why and plan"]),
        Column::marked_days("Due", "State"),
        Column::count("Papers"),
    ];
    let provider = About::new(Column::words("Provider"), "Tŷ Gobaith");
    let mut table =
        Table::new("Items, by section", columns).about(Subject::Checklist, [provider]).grouped_by("Section");
    let [three, four, five, six] = std::array::from_fn(|_| Cell::Empty);
    table.heading(["12".into(), "Consent".into(), three, four, five, six]);
    let [three, four, five, six] = std::array::from_fn(|_| Cell::Empty);
    table.heading_at(1, ["".into(), "Before work starts".into(), three, four, five, six]);
    let evidence = vec![
        Para::plain("We ask | each time."),
        Para::item("in words"),
        Para::item("on paper"),
        Para::plain(Text::from("See ").with(Run::See(Appendix::at(1))).words(".")),
    ];
    table.row([
        "13".into(),
        "How consent is sought".into(),
        Cell::Paras(evidence),
        Cell::Status(stale()),
        Cell::Day { date: date("2026-10-30"), mark: None },
        Cell::Count(2),
    ]);
    let late = Cell::Day { date: date("2026-03-15"), mark: Some(("OVERDUE".into(), Tone::Attention)) };
    table.row([
        "14".into(),
        Text::new().marked("RED", Tone::Red).words(", stale").into(),
        Cell::Empty,
        Cell::Status(Status {
            word: "GREEN".into(),
            tone: Tone::Green,
            stands: Stands { is_so: true, word: "Yes".into() },
            why: Text::new(),
            more: Vec::new(),
        }),
        late,
        Cell::Count(0),
    ]);
    table
}

fn stale() -> Status {
    Status {
        word: "AMBER".into(),
        tone: Tone::Amber,
        stands: Stands { is_so: false, word: "No".into() },
        why: "stale since 15 March 2026".into(),
        more: vec![Para::item(Text::from("Ask again (see ").with(Run::See(Appendix::at(0))).words(")"))],
    }
}

/// Under a heading that says the same.
fn papers() -> Table<2> {
    let mut table = Table::new("Appendices", [Column::short("No"), Column::words("Paper")]);
    table.row([Cell::Appendix(Appendix::at(0)), Text::new().code("consent|form.docx").into()]);
    table
}

fn date(text: &str) -> Date {
    let day = Day::parse(text).expect("a day");
    Date { day, words: day.long().to_string().into() }
}
