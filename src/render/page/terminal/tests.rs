use super::*;
use crate::documents::vocabulary::Language;
use crate::page::{Cell, Column, DayOfTrend, Drawing, Kind, Panel, Picture, Portion, Stack, Stage, Table, Trend};
use crate::render::page::sample::{self, labels};
use crate::words::Words;

fn shown(page: &Page, colour: bool, width: usize) -> String {
    String::from_utf8(write(page, &Look { colour, width })).unwrap()
}

fn page_of(block: impl Into<Block>) -> Page {
    Page {
        title: "T".into(),
        language: Language::English,
        at: None,
        day: None,
        labels: labels(),
        blocks: vec![block.into()],
    }
}

#[test]
fn the_page_that_holds_everything() {
    let expected = "
Tŷ Gobaith, #1

Yn dechrau: *nid* <b>HTML</b>

Words

Plain, strong, emphasis, struck, `a/b_c.md`, AMBER, 15 March 2026, a [link]
(https://a.example/x(1)?y=<z>) and Appendix 2.

- one
  - inside one
2. 1. second

Tables

Items, by section

 No │ Standard       │ Evidence            │ RAG status                   │ Due            │ Papers
────┼────────────────┼─────────────────────┼──────────────────────────────┼────────────────┼────────
── 12 Consent ──────────────────────────────────────────────────────────────────────────────────────
── Before work starts ──────────────────────────────────────────────────────────────────────────────
 13 │ How consent is │ We ask | each time. │ AMBER, stale since 15 March  │ 30 October     │      2
    │ sought         │ - in words          │ 2026                         │ 2026           │
    │                │ - on paper          │ - Ask again (see Appendix 2) │                │
    │                │ See Appendix 3.     │                              │                │
 14 │ RED, stale     │                     │ GREEN                        │ 15 March 2026  │      0
    │                │                     │                              │ OVERDUE        │

Appendices

Appendices

 No         │ Paper
────────────┼─────────────────────
 Appendix 2 │ `consent|form.docx`
";
    assert_eq!(format!("\n{}", shown(&sample::everything(), false, 100)), expected);
}

#[test]
fn rows_stand_under_each_other_where_the_width_is_not_enough() {
    let expected = "
Items, by section

── 12 Consent

── Before work starts
13 How consent is sought
  Evidence: We ask | each time.
    - in words
    - on paper
    See Appendix 3.
  RAG status: AMBER, stale since 15
    March 2026
    - Ask again (see Appendix 2)
  Due: 30 October 2026
  Papers: 2
14 RED, stale
  RAG status: GREEN
  Due: 15 March 2026 OVERDUE
  Papers: 0
";
    let shown = shown(&sample::everything(), false, 40);
    assert!(shown.contains(expected), "{shown}");
}

#[test]
fn colour_changes_no_word() {
    let page = sample::everything();
    for width in [40, 60, 100, 140] {
        let coloured = shown(&page, true, width);
        assert!(coloured.contains("\u{1b}[1;33mAMBER\u{1b}[0m"));
        assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), shown(&page, false, width));
    }
}

#[test]
fn no_line_is_longer_than_the_width() {
    let mut table =
        Table::new("C".repeat(90), [Column::short("No"), Column::words("W".repeat(70)), Column::count("Count")]);
    table.heading(["x".repeat(120).into(), Cell::Empty, Cell::Empty]);
    table.row(["1".into(), "y".repeat(200).into(), Cell::Count(12)]);
    table.row(["2".into(), "one two three ".repeat(20).into(), Cell::Count(0)]);
    for page in [page_of(table), sample::everything()] {
        for width in 24..=140 {
            for line in shown(&page, false, width).lines() {
                assert!(line.chars().count() <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn no_line_is_an_order_to_a_runner() {
    let text = "::add-mask::x ::error::y ::stop-commands::z";
    let mut table = Table::new(text, [Column::words(text), Column::words(text)]);
    table.heading([text.into(), Cell::Empty]);
    table.row([text.into(), text.into()]);
    for width in [24, 60, 100] {
        for blocks in [
            page_of(table.clone()),
            page_of(Block::paragraph(text)),
            page_of(Block::Heading(crate::page::Level::SECTION, text.into())),
        ] {
            for line in shown(&blocks, false, width).lines() {
                assert!(!line.trim_start().starts_with("::"), "{line}");
            }
        }
    }
}

/// A panel of three years, so often: nothing, two states, one that could not be read, and a last state.
fn trend(times: usize) -> Block {
    let words = Words::of(Language::English);
    let stack = |green: (usize, usize), missing: usize| {
        let mut stack = Stack::default();
        (stack.0[0], stack.0[4]) =
            (Portion { plain: green.0, hatched: green.1 }, Portion { plain: missing, hatched: 0 });
        Stage::Items(stack)
    };
    let day = |text: &str| DayOfTrend { day: crate::calendar::Day::parse(text).unwrap(), group: text[..4].into() };
    let stages = [Stage::Nothing, stack((0, 0), 8), stack((1, 2), 5), Stage::NotRead, stack((7, 1), 0)];
    let trend = Trend {
        legend: words.legend(),
        not_read: Kind { letter: "?".into(), words: "not read".into() },
        small_letters: "small: does not stand".into(),
        days: vec![["2024-12-31", "2025-10-31", "2025-11-30", "2025-12-31", "2026-01-31"].map(day); times].concat(),
        panels: vec![Panel { label: "Hafan".into(), stages: stages.repeat(times), said: "Hafan".into() }],
    };
    let mut table = Table::new("Months", [Column::short("Day")]);
    table.row(["x".into()]);
    table.drawn(Picture { alt: "Strips".into(), drawing: Drawing::Trend(trend) }).into()
}

#[test]
fn a_trend_is_a_line_of_blocks_for_each_kind_and_its_number_at_last() {
    let shown = shown(&page_of(trend(1)), false, 80);
    let expected = "
Months

G: Green; M: Missing; ?: not read; ×: how many ratings do not stand

Hafan
  G   .▃? █ 8
  M   █▅? . 0
  ×   .▂? ▁ 1

 Day
";
    assert!(shown.contains(expected), "{shown}");
}

#[test]
fn where_the_width_is_small_a_trend_is_a_line_of_letters_for_each_day() {
    let shown = shown(&page_of(trend(3)), false, 24);
    let expected = "
Hafan
2025-10-31 MMMMMMMM
2025-11-30 GggMMMMM
2025-12-31 ?
2026-01-31 GGGGGGGg
";
    assert!(shown.contains(expected), "{shown}");
    assert!(shown.contains("small: does"), "{shown}");
}
