//! Pictures: sound in themselves, whatever is drawn. That they show the numbers of their tables is held where papers are made.

use super::*;
use crate::page::{
    Bar, DUE, DayOfTrend, Drawing, Group, HeatCell, HeatRow, Kind, Legend, Month, Panel, Picture, Portion, Shade,
    Stack, Stage, Text, Trend,
};

fn legend() -> Legend {
    let kind = |letter: &str| Kind { letter: letter.into(), words: format!("Kind {letter}").into() };
    Legend { kinds: ["G", "A", "R", "N", "M", "K"].map(kind), hatched: "Hatched".into(), crossed: "Crossed".into() }
}

fn stack(portions: [(usize, usize); Shade::ALL.len()]) -> Stack {
    Stack(portions.map(|(plain, hatched)| Portion { plain, hatched }))
}

fn bars(stacks: &[Stack]) -> Drawing {
    let bar = |stack: &Stack| Bar { label: "Hafan".into(), stack: *stack, said: "Hafan: said".into() };
    let bars = stacks.iter().map(bar).collect();
    Drawing::Bars { legend: legend(), groups: vec![Group { heading: Some("A standard".into()), bars }] }
}

fn months(months: &[[usize; DUE]]) -> Drawing {
    let kinds = ["R", "A", "P", "C", "F", "D"].map(|letter| Kind { letter: letter.into(), words: letter.into() });
    let month = |counts: &[usize; DUE]| Month {
        label: "May".into(),
        is_past: false,
        counts: *counts,
        said: "May: said".into(),
    };
    Drawing::Timeline { kinds, months: months.iter().map(month).collect() }
}

fn trend(name: &str, stages: &[Stage]) -> Drawing {
    let day = |at: usize| DayOfTrend {
        day: crate::calendar::Day::parse("2026-01-31").unwrap(),
        group: format!("{}", 2020 + at / 12).into(),
    };
    Drawing::Trend(Trend {
        legend: legend(),
        not_read: Kind { letter: "?".into(), words: "Not read".into() },
        small_letters: "Small".into(),
        days: (0..stages.len()).map(day).collect(),
        panels: vec![Panel { label: name.into(), stages: stages.to_vec(), said: name.into() }],
    })
}

fn drawn(drawing: Drawing) -> Html {
    let mut table = Table::new("Counts", [Column::words("Name")]);
    table.row(["Hafan".into()]);
    assert_sound(&page_of(vec![table.drawn(Picture { alt: "What it shows.".into(), drawing }).into()]))
}

/// The classes of the rectangles of a bar or a cell, without the plates that letters stand on, with the letters.
fn parts(svg: ElementRef<'_>) -> Vec<(String, String)> {
    let rects = within(svg, "rect:not(.plate)").into_iter().map(|rect| rect.attr("class").unwrap().to_owned());
    rects.zip(within(svg, "text").into_iter().map(words)).collect()
}

fn number(element: ElementRef<'_>, attribute: &str) -> usize {
    element.attr(attribute).unwrap().parse().unwrap()
}

#[test]
fn what_does_not_stand_is_hatched_and_every_part_has_its_letter() {
    let html = drawn(bars(&[stack([(3, 1), (0, 2), (0, 0), (1, 0), (4, 0), (2, 0)])]));
    let expected = [
        ("plain-green", "G 3"),
        ("hatched-green", "G"),
        ("hatched-amber", "A 2"),
        ("plain-grey", "N"),
        ("plain-blank", "M 4"),
        ("plain-kept", "K 2"),
    ];
    let bar = all(&html, ".stack")[0];
    assert_eq!(parts(bar), expected.map(|(class, words)| (class.to_owned(), words.to_owned())));
    assert_eq!(within(bar, "path").len(), 2, "each that is hatched has lines");
    assert_eq!(of_all(&html, ".numbers > span"), ["G3", "G1", "A2", "N1", "M4", "K2"]);
    assert_eq!(of_all(&html, ".legend li"), ["GKind G", "AKind A", "NKind N", "MKind M", "KKind K", "Hatched"]);
}

#[test]
fn every_image_says_what_it_shows_and_what_is_in_it_is_not_said_again() {
    let html = drawn(bars(&[stack([(1, 0); 6]), stack([(0, 1); 6])]));
    for image in all(&html, "figure [role]") {
        assert_eq!((image.attr("role"), image.attr("aria-label")), (Some("img"), Some("Hafan: said")));
    }
    assert_eq!(all(&html, "figure [role='img']").len(), 2);
    assert!(all(&html, "svg").iter().all(|svg| svg.attr("aria-hidden") == Some("true")));
    assert_eq!(of_all(&html, "figcaption"), ["Counts What it shows."]);
}

/// Who looks reads it over the picture; who listens is told it again where the table begins.
#[test]
fn a_caption_is_shown_once_over_a_picture_and_its_table() {
    let html = drawn(bars(&[stack([(1, 0); 6])]));
    assert_eq!(of_all(&html, "figcaption strong"), ["Counts"]);
    assert_eq!(of_all(&html, "caption.unseen"), ["Counts"]);
    let alone = assert_sound(&page_of(vec![Table::new("Counts", [Column::words("Name")]).into()]));
    assert!(all(&alone, "caption.unseen").is_empty());
}

/// On the pages of a site, a provider's name leads to its page.
#[test]
fn a_name_that_leads_somewhere_is_words_inside_an_image() {
    let to = crate::page::Address::parse("https://a.example").unwrap();
    let label = Text::new().with(Run::Link { to, words: "Hafan".into(), style: Style::default() });
    let bar = Bar { label, stack: stack([(1, 0); 6]), said: "Said".into() };
    let html = drawn(Drawing::Bars { legend: legend(), groups: vec![Group { heading: None, bars: vec![bar] }] });
    assert_eq!(of_all(&html, ".name"), ["Hafan"]);
    assert!(all(&html, "figure a").is_empty());
}

/// Words are the only thing that could reach out of a drawing.
#[test]
fn parts_lie_inside_their_drawing_one_after_the_other() {
    let many = [(300, 1), (1, 1), (1, 40), (1, 1), (1, 0), (1, 0)];
    for portions in [many, [(1, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)], [(7, 7); 6], [(0, 0); 6]] {
        let html = drawn(bars(&[stack(portions)]));
        let mut reached = 0;
        for rect in all(&html, ".stack rect:not(.plate)") {
            let (x, width) = (number(rect, "x"), number(rect, "width"));
            assert!(x > reached && width >= 16, "{portions:?}");
            reached = x + width;
        }
        assert!(reached < 280, "{portions:?}");
    }
}

#[test]
fn forty_sections_of_thirty_providers_are_drawn_each_with_its_number() {
    let cell = |at: usize| HeatCell {
        label: format!("A{at}").into(),
        stack: stack([(at, at % 3), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)]),
    };
    let row = |name: usize| HeatRow {
        label: format!("Provider {name}").into(),
        cells: (0..40).map(cell).collect(),
        said: "Said".into(),
    };
    let html = drawn(Drawing::HeatMap { legend: legend(), rows: (0..30).map(row).collect() });
    assert_eq!(all(&html, ".cell").len(), 1200);
    let first: Vec<String> = of_all(&html, ".cell").into_iter().take(4).collect();
    assert_eq!(first, ["A0–", "A1G 1G 1× 1", "A2G 2G 2× 2", "A3G 3"]);
}

#[test]
fn more_marks_than_fit_are_a_number() {
    let html = drawn(months(&[[0; DUE], [300, 2, 0, 0, 0, 1], [0, 8, 9, 0, 0, 0]]));
    let marks = |month: usize| words(all(&html, ".marks")[month]);
    assert_eq!([marks(0), marks(1), marks(2)], ["", "R× 300AAD", "AAAAAAAAP× 9"]);
    assert_eq!(of_all(&html, ".legend li"), ["RR", "AA", "PP", "DD"], "what is not drawn is not explained");
}

#[test]
fn each_kind_of_mark_has_an_outline_of_its_own() {
    let html = drawn(months(&[[1; DUE]]));
    let outlines: BTreeSet<&str> = all(&html, ".marks path").into_iter().filter_map(|path| path.attr("d")).collect();
    assert_eq!(outlines.len(), DUE);
}

#[test]
fn each_strip_of_a_trend_has_its_letter_and_the_number_of_the_last_day() {
    let html =
        drawn(trend("Hafan", &[Stage::Nothing, Stage::Items(stack([(2, 1), (0, 0), (0, 0), (0, 0), (4, 0), (0, 0)]))]));
    let told: Vec<String> = all(&html, ".trend .tells").into_iter().map(words).collect();
    assert_eq!(told, ["G", "3", "M", "4"]);
    assert_eq!(all(&html, ".trend .pillars").len(), 2);
    assert_eq!(all(&html, ".trend .hollow.hatched-green").len(), 1);
    assert!(all(&html, ".lost").is_empty());
}

#[test]
fn a_day_that_could_not_be_read_is_crossed_out_and_has_no_pillar() {
    let items = Stage::Items(stack([(2, 0), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0)]));
    let html = drawn(trend("Hafan", &[items, Stage::NotRead]));
    let path = |css: &str| all(&html, css)[0].attr("d").unwrap().matches('M').count();
    assert_eq!((path(".trend .pillars"), path(".trend .lost")), (1, 2));
    assert_eq!(all(&html, ".trend .tells").into_iter().map(words).collect::<Vec<_>>(), ["G", "?"]);
    assert!(all(&html, ".legend").into_iter().any(|legend| words(legend).contains("Not read")));
}

#[test]
fn however_many_days_there_are_they_fit_before_the_numbers() {
    for many in [1, 2, 24, 33, 60] {
        let html = drawn(trend("Hafan", &vec![Stage::Items(stack([(1, 0); 6])); many]));
        let path = all(&html, ".trend .base")[0].attr("d").unwrap();
        let ends = path.split('M').filter_map(|part| {
            let (x, width) = (part.split(' ').next()?, part.split('h').nth(1)?);
            Some(x.parse::<usize>().ok()? + width.parse::<usize>().ok()?)
        });
        assert!(ends.max().unwrap() <= 240, "{many}: {path}");
    }
}

#[test]
fn hostile_names_are_words_and_nothing_else() {
    for name in
        ["<script>alert(1)</script>", "\" onload=\"x", "]]></svg><b>", "&quot; '", "\u{202e}evil\u{1b}[31m", "=1+1|x"]
    {
        let bar = Bar { label: name.into(), stack: stack([(1, 1); 6]), said: name.into() };
        let cell = HeatCell { label: name.into(), stack: stack([(1, 1); 6]) };
        let row = HeatRow { label: name.into(), cells: vec![cell], said: name.into() };
        let group = Group { heading: Some(Text::from(name)), bars: vec![bar] };
        for drawing in [
            Drawing::Bars { legend: legend(), groups: vec![group.clone()] },
            Drawing::HeatMap { legend: legend(), rows: vec![row.clone()] },
            trend(name, &[Stage::Items(stack([(1, 1); 6]))]),
        ] {
            let html = drawn(drawing);
            let shown = crate::page::Clean::from(name);
            assert_eq!(all(&html, "figure [role='img']")[0].attr("aria-label"), Some(shown.as_str()), "{name}");
            assert_eq!(all(&html, ".name")[0].text().collect::<String>(), shown.as_str(), "{name}");
        }
    }
}
