//! Pictures: each shows the numbers of its table, and no others.

use scraper::{ElementRef, Html, Selector};

use super::*;
use crate::render::page::html;

fn web(language: Language, reader: Audience, files: &[(&str, &str)]) -> Html {
    let files: Vec<_> = [SETTINGS, STANDARD, PROVIDER].iter().chain(files).copied().collect();
    let bytes = tried(&files, |survey| {
        html::write(&report::page(survey, &Commission { reader, words: &Words::of(language), version: "0.0.0" }))
    });
    let page = Html::parse_document(&String::from_utf8(bytes).unwrap());
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    page
}

fn english(files: &[(&str, &str)]) -> Html {
    web(Language::English, COMMISSIONER, files)
}

fn within<'h>(element: ElementRef<'h>, wanted: &str) -> Vec<ElementRef<'h>> {
    element.select(&Selector::parse(wanted).unwrap()).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each picture that has such a part, with the table that follows it.
fn drawn<'h>(page: &'h Html, part: &str) -> Vec<(ElementRef<'h>, ElementRef<'h>)> {
    let figures = within(page.root_element(), "figure").into_iter().filter(|figure| !within(*figure, part).is_empty());
    let table = |figure: ElementRef<'h>| figure.next_siblings().filter_map(ElementRef::wrap).next().unwrap();
    figures.map(|figure| (figure, within(table(figure), "table")[0])).collect()
}

/// The cells of the rows of a table that are no headings.
fn rows(table: ElementRef<'_>) -> Vec<Vec<String>> {
    let rows = within(table, "tbody tr:not(.group)").into_iter();
    rows.map(|row| within(row, "th, td").into_iter().map(words).collect()).collect()
}

fn columns(table: ElementRef<'_>) -> Vec<String> {
    within(table, "thead th").into_iter().map(words).collect()
}

fn at(columns: &[String], name: &str) -> usize {
    columns.iter().position(|column| column == name).unwrap_or_else(|| panic!("no {name} among {columns:?}"))
}

/// How many of a drawing are of each letter, and how many of all are hatched.
#[derive(Debug, PartialEq)]
struct Counted {
    letters: [usize; 5],
    hatched: usize,
}

/// The number beside each swatch of a bar, or the letter and number in each part of a cell.
fn counted(parts: impl Iterator<Item = (String, usize, bool)>) -> Counted {
    let mut counted = Counted { letters: [0; 5], hatched: 0 };
    for (letter, number, is_hatched) in parts {
        counted.letters["GARNM".find(&letter).unwrap()] += number;
        counted.hatched += if is_hatched { number } else { 0 };
    }
    counted
}

fn is_hatched(svg: ElementRef<'_>) -> bool {
    !within(svg, "path").is_empty()
}

fn of_bar(bar: ElementRef<'_>) -> Counted {
    counted(within(bar, ".numbers > span").into_iter().map(|part| {
        let svg = within(part, "svg")[0];
        let letter = words(svg);
        let number = words(part).strip_prefix(&letter).unwrap().parse().unwrap();
        (letter, number, is_hatched(svg))
    }))
}

fn of_cell(cell: ElementRef<'_>) -> Counted {
    let rects = within(cell, "rect:not(.plate)").into_iter();
    counted(rects.zip(within(cell, "text")).map(|(rect, text)| {
        let words = words(text);
        let (letter, number) = words.split_once(' ').unwrap();
        (letter.to_owned(), number.parse().unwrap(), rect.attr("class").unwrap().starts_with("hatched"))
    }))
}

fn of_row(columns: &[String], row: &[String]) -> Counted {
    let number = |name: &str| row[at(columns, name)].parse::<usize>().unwrap();
    let hatched = match columns.iter().any(|column| column == "Do not stand") {
        true => number("Do not stand"),
        false => number("With evidence") - number("Stand"),
    };
    Counted { letters: ["Green", "Amber", "Red", "Not applicable", "Missing"].map(number), hatched }
}

const STALE: &str = "---\nratings: {small-2020/13: green, small-2020/23: amber}\nreviewed: 2025-09-14\nactions: [{what: Meet, due: 2026-12-01}]\n---\nWe ask.\n";
const FRESH: &str = "---\nratings: {small-2020/13: red}\nreviewed: 2026-11-02\nactions: [{what: Ask, due: 2026-11-01}, {what: Look, due: 2027-03-01}]\n---\nWe ask.\n";

/// Two providers with evidence, and one to whom everything applies and who has none.
fn three() -> Vec<(&'static str, &'static str)> {
    vec![
        (CONSENT, STALE),
        ("providers/llwybr/provider.yaml", "name: Llwybr\ndelivers: [group-work]\npremises: own\n"),
        ("providers/llwybr/evidence/consent.md", FRESH),
        ("providers/nant/provider.yaml", "name: Nant\ndelivers: [group-work]\npremises: own\n"),
    ]
}

#[test]
fn every_bar_has_the_numbers_of_its_row() {
    let page = english(&three());
    let [(figure, table)] = drawn(&page, ".bars")[..] else { panic!("one picture of bars") };
    let bars = within(figure, ".bars > div");
    let rows = rows(table);
    assert_eq!((bars.len(), rows.len()), (3, 3));
    for (bar, row) in bars.into_iter().zip(&rows) {
        assert_eq!(words(within(bar, ".name")[0]), row[0]);
        assert_eq!(of_bar(bar), of_row(&columns(table), row), "{}", row[0]);
    }
    assert_eq!(
        within(figure, "[role='img']")[0].attr("aria-label"),
        Some("Hafan: 2 items: 1 green, of which 1 does not stand; 1 amber, of which 1 does not stand.")
    );
}

#[test]
fn every_cell_of_the_map_has_the_numbers_of_its_row() {
    let page = english(&three());
    let [(figure, table)] = drawn(&page, ".heat")[..] else { panic!("one map") };
    let providers = within(figure, ".heat > div");
    let sections = within(providers[0], ".cell").len();
    let rows = rows(table);
    // Below the sections stand the rows of the whole standard.
    assert_eq!((providers.len(), sections, rows.len()), (3, 2, 9));
    for (whose, provider) in providers.iter().enumerate() {
        for (section, cell) in within(*provider, ".cell").into_iter().enumerate() {
            let row = &rows[section * providers.len() + whose];
            assert_eq!(words(within(*provider, ".name")[0]), row[0]);
            assert_eq!(of_cell(cell), of_row(&columns(table), row), "{row:?}");
        }
    }
    let labels: Vec<String> = within(providers[0], ".cell").into_iter().map(words).collect();
    assert!(labels[0].starts_with("12") && labels[1].starts_with("22"), "as the headings of the table: {labels:?}");
}

/// How many marks there are of each letter, by month; what is overdue comes first.
fn of_months(figure: ElementRef<'_>) -> Vec<(String, usize)> {
    let month = |month: ElementRef<'_>| {
        let many: usize = within(month, ".many").into_iter().map(|many| number_after_cross(&words(many))).sum();
        let told = within(month, ".many").len();
        (words(within(month, ".name")[0]), within(month, ".mark").len() - told + many)
    };
    within(figure, ".months > div").into_iter().map(month).collect()
}

fn number_after_cross(words: &str) -> usize {
    words.strip_prefix("× ").unwrap().parse().unwrap()
}

#[test]
fn every_month_has_as_many_marks_as_the_table_has_rows() {
    let page = english(&three());
    let [(figure, table)] = drawn(&page, ".months")[..] else { panic!("one line of months") };
    let rows = rows(table);
    let months = of_months(figure);
    assert_eq!((months.len(), months[0].0.as_str()), (14, "Overdue already"));
    assert_eq!((months[1].0.as_str(), months[13].0.as_str()), ("November 2026", "November 2027"));
    for (name, marks) in &months {
        let is_in = |row: &&Vec<String>| match row[0].strip_suffix("OVERDUE") {
            Some(_) => name == "Overdue already",
            None => row[0].ends_with(name),
        };
        assert_eq!(rows.iter().filter(is_in).count(), *marks, "{name}");
    }
    assert_eq!(months.iter().map(|(_, marks)| marks).sum::<usize>(), rows.len());
    let told: Vec<[&str; 3]> = rows.iter().map(|row| [&*row[0], &*row[1], &*row[2]]).collect();
    assert_eq!(
        told,
        [
            ["14 March 2026OVERDUE", "Hafan", "Review of evidence"],
            ["14 March 2026OVERDUE", "Hafan", "Review of evidence"],
            ["1 November 2026OVERDUE", "Llwybr", "Action"],
            ["1 December 2026", "Hafan", "Action"],
            ["1 March 2027", "Llwybr", "Action"],
            ["2 May 2027", "Llwybr", "Review of evidence"],
        ]
    );
}

#[test]
fn three_hundred_things_in_one_month_are_rows_and_a_number() {
    let actions: String = (0..300).map(|at| format!("  - {{what: Do {at}, due: 2027-02-03}}\n")).collect();
    let record =
        format!("---\nratings: {{small-2020/13: amber}}\nreviewed: 2026-11-02\nactions:\n{actions}---\nWords.\n");
    let page = english(&[(CONSENT, &record)]);
    let [(figure, table)] = drawn(&page, ".months")[..] else { panic!("one line of months") };
    assert_eq!(rows(table).len(), 301);
    assert!(of_months(figure).contains(&("February 2027".into(), 300)));
    let said = within(figure, "[role='img']").into_iter().filter_map(|month| month.attr("aria-label"));
    assert!(said.collect::<Vec<_>>().contains(&"February 2027: 300 actions."));
}

#[test]
fn where_nothing_falls_due_that_is_said() {
    let paper = paper(&[]);
    assert_eq!(
        section(&paper, "What falls due").trim(),
        "Nothing is overdue, and nothing falls due by 22 November 2027."
    );
    assert!(drawn(&english(&[]), ".months").is_empty());
}

#[test]
fn thirty_providers_are_all_drawn() {
    let names: Vec<String> = (0..30).map(|at| format!("providers/p{at:02}/provider.yaml")).collect();
    let files: Vec<(&str, &str)> =
        names.iter().map(|path| (path.as_str(), "name: <b>&\ndelivers: [group-work]\npremises: own\n")).collect();
    let page = english(&files);
    let [(bars, _)] = drawn(&page, ".bars")[..] else { panic!("one picture of bars") };
    let [(map, _)] = drawn(&page, ".heat")[..] else { panic!("one map") };
    assert_eq!((within(bars, ".bars > div").len(), within(map, ".cell").len()), (31, 62));
    assert_eq!(within(bars, ".bars > div")[1].attr("aria-label"), Some("<b>&: 4 items: 4 missing."));
}

#[test]
fn a_picture_says_what_it_shows_in_the_language_of_the_page() {
    let said = |language| -> Vec<String> {
        let page = web(language, COMMISSIONER, &three());
        within(page.root_element(), "figcaption").into_iter().map(words).collect()
    };
    let (english, welsh) = (said(Language::English), said(Language::Welsh));
    assert_eq!((english.len(), welsh.len()), (3, 3));
    assert!(english.iter().all(|said| said.ends_with("The table below says the same.")), "{english:?}");
    assert!(welsh.iter().all(|said| said.ends_with("Mae'r tabl isod yn dweud yr un peth.")), "{welsh:?}");
}

/// What is due of a record that is kept would tell that it is rated, and when.
#[test]
fn the_public_is_told_no_date_of_what_is_kept_from_it_nor_of_funding() {
    let round = "title: Secret round\ncloses: 2027-01-29\nconditions:\n  - {provider: hafan, item: small-2020/13, to: green, by: 2027-03-31, because: It must}\n";
    let files = [
        (
            CONSENT,
            "---\nratings: {small-2020/13: amber}\nreviewed: 2026-11-02\naudience: commissioner\ndocuments: [{path: a.md, expires: 2027-04-05}]\nactions: [{what: Tell, due: 2027-02-03}]\n---\nWords.\n",
        ),
        ("providers/hafan/documents/a.md", ""),
        ("rounds/2027.yaml", round),
    ];
    let due = |reader| section(&paper_for(reader, &files), "What falls due").to_owned();
    let told = due(COMMISSIONER);
    for day in ["29 January 2027", "31 March 2027", "2 May 2027", "5 April 2027", "3 February 2027"] {
        assert!(told.contains(day), "{day} in:\n{told}");
    }
    assert!(!due(Audience::Public).contains('|'), "{}", due(Audience::Public));
    let page = web(Language::English, Audience::Public, &files);
    let [(figure, _)] = drawn(&page, ".bars")[..] else { panic!("one picture of bars") };
    assert_eq!(
        within(figure, "[role='img']")[0].attr("aria-label"),
        Some("The Small Standard: 2 items: 1 missing; 1 kept for other readers.")
    );
}

#[test]
fn a_condition_that_is_met_is_not_due_and_a_round_is_one_row() {
    let round = "title: The round\ncloses: 2027-01-29\nconditions:\n  - {provider: hafan, item: small-2020/13, to: red, by: 2027-03-31, because: Met}\n  - {provider: llwybr, item: small-2020/23, to: amber, by: 2026-11-01, because: Not met}\n";
    let mut files = three();
    files[0] = (CONSENT, FRESH);
    files.push(("rounds/2027.yaml", round));
    let paper = paper(&files);
    let due = section(&paper, "What falls due");
    let of_rounds: Vec<&str> = due
        .lines()
        .filter(|line| line.contains("Deadline of a round") || line.contains("Condition of funding"))
        .collect();
    assert_eq!(
        of_rounds,
        [
            "| 1 November 2026 <br>**OVERDUE** | Llwybr | Condition of funding | How links are made, to be AMBER | 23 |",
            "| 29 January 2027 | All of them | Deadline of a round | The round |  |",
        ]
    );
}
