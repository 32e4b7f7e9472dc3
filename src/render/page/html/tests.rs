mod colours;
mod pictures;

use std::collections::{BTreeMap, BTreeSet};

use scraper::{ElementRef, Html, Node, Selector};

use super::*;
use crate::documents::vocabulary::Language;
use crate::page::{Appendix, Cell, Column, Item, Level, Run, Stands, Status, Style, Subject, Table, Tone};
use crate::render::page::sample::{self, labels};

fn shown(page: &Page) -> String {
    String::from_utf8(write(page)).unwrap()
}

fn page_of(blocks: Vec<Block>) -> Page {
    Page { title: "A page".into(), language: Language::English, at: None, day: None, labels: labels(), blocks }
}

fn selector(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn all<'h>(html: &'h Html, wanted: &str) -> Vec<ElementRef<'h>> {
    html.select(&selector(wanted)).collect()
}

fn within<'h>(element: ElementRef<'h>, wanted: &str) -> Vec<ElementRef<'h>> {
    element.select(&selector(wanted)).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn of_all(html: &Html, wanted: &str) -> Vec<String> {
    all(html, wanted).into_iter().map(words).collect()
}

/// The page itself, as it is written, without what stands around it.
fn main_of(written: &str) -> &str {
    let (_, rest) = written.split_once("<main id=\"main\" tabindex=\"-1\">\n").unwrap();
    rest.split_once("\n</main>").unwrap().0
}

#[test]
fn the_page_that_holds_everything() {
    let expected = r##"
<h1>Tŷ Gobaith, #1</h1>
<p>Yn dechrau: *nid* &lt;b&gt;HTML&lt;/b&gt;</p>
<h2 id="section-1">Words</h2>
<p>Plain, <strong>strong</strong>, <em>emphasis</em>, <s>struck</s>, <code>a/b_c.md</code>, <strong class="tag amber">AMBER</strong>, <time datetime="2026-03-15">15 March 2026</time>, <a href="https://a.example/x(1)?y=%3Cz%3E" rel="noopener noreferrer">a [link]</a> and <a href="#appendix-2">Appendix 2</a>.</p>
<ul>
<li>one
<ul>
<li>inside one</li></ul></li></ul>
<ol>
<li value="2">1. second</li></ol>
<h3 id="section-2">Tables</h3>
<div class="table wide" tabindex="0" role="region" aria-labelledby="section-1 section-2 table-1"><table>
<caption id="table-1"><span class="still">Items, by section</span></caption>
<thead><tr><th scope="col" class="short">No</th><th scope="col" class="words">Standard</th><th scope="col" class="broad">Evidence</th><th scope="col" class="broad">RAG status</th><th scope="col" class="short">Due</th><th scope="col" class="count">Papers</th></tr></thead>
<tbody>
<tr class="group"><th scope="rowgroup">12</th><th scope="rowgroup" colspan="5">Consent</th></tr></tbody>
<tbody>
<tr class="group deeper"><th scope="rowgroup" colspan="6">Before work starts</th></tr>
<tr><th scope="row">13</th><td>How consent is sought</td><td>
<p>We ask | each time.</p>
<ul>
<li>in words</li>
<li>on paper</li></ul>
<p>See <a href="#appendix-3">Appendix 3</a>.</p></td><td><strong class="tag amber open">AMBER</strong><span class="unseen">, </span><span class="why">stale since 15 March 2026</span>
<ul>
<li>Ask again (see <a href="#appendix-2">Appendix 2</a>)</li></ul></td><td><time datetime="2026-10-30">30 October 2026</time></td><td class="count">2</td></tr>
<tr><th scope="row">14</th><td><strong class="tag red">RED</strong>, stale</td><td></td><td><strong class="tag green">GREEN</strong></td><td><time datetime="2026-03-15">15 March 2026</time><br><strong class="tag attention">OVERDUE</strong></td><td class="count">0</td></tr></tbody>
</table></div>
<h2 id="section-3">Appendices</h2>
<div class="table"><table>
<caption class="unseen" id="table-2"><span class="still">Appendices</span></caption>
<thead><tr><th scope="col" class="short">No</th><th scope="col" class="words">Paper</th></tr></thead>
<tbody>
<tr><th scope="row"><span id="appendix-2">Appendix 2</span></th><td><code>consent|form.docx</code></td></tr></tbody>
</table></div>
"##;
    let mut page = sample::everything();
    // Appendix 3 is named in a row, and stands in none.
    page.blocks.push(Block::Table(appendix(3)));
    let written = shown(&page);
    let (expected, main) = (expected.trim(), main_of(&written));
    assert_eq!(main[..expected.len().min(main.len())], *expected, "{main}");
}

fn appendix(number: usize) -> Grid {
    let mut table = Table::new("More", [Column::short("No")]);
    table.row([Cell::Appendix(Appendix::at(number - 1))]);
    match table.into() {
        Block::Table(grid) => grid,
        other => panic!("{other:?}"),
    }
}

#[test]
fn it_says_first_how_it_is_to_be_read() {
    let written = shown(&sample::everything());
    assert!(written.starts_with("<!DOCTYPE html><html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"), "{written}");
    let html = Html::parse_document(&written);
    let meta = |name: &str| all(&html, name)[0].attr("content").unwrap().to_owned();
    assert_eq!(meta("meta[name=referrer]"), "no-referrer");
    assert_eq!(meta("meta[name=color-scheme]"), "light dark");
    assert_eq!(meta("meta[name=viewport]"), "width=device-width, initial-scale=1");
    assert_eq!(of_all(&html, "title"), ["Tŷ Gobaith, #1"]);
    assert_eq!(of_all(&html, "h1"), ["Tŷ Gobaith, #1"]);
    assert_eq!(of_all(&html, "header"), ["Date: 22 November 2026"]);
    assert_eq!(of_all(&html, "body > a"), ["Skip to main content"]);
    assert!(html.errors.is_empty(), "{:?}", html.errors);
}

#[test]
fn the_policy_allows_the_style_that_is_there_and_nothing_else() {
    let html = Html::parse_document(&shown(&sample::everything()));
    let styles = all(&html, "style");
    let style: String = styles[0].text().collect();
    let hash = STANDARD.encode(Sha256::digest(style.as_bytes()));
    let policy = all(&html, "meta[http-equiv=Content-Security-Policy]")[0].attr("content").unwrap();
    assert_eq!(policy, format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"));
    assert_eq!(styles.len(), 1);
    assert!(!style.contains("url(") && !style.contains("@import") && !style.contains(['<', '&']), "it loads something");
}

/// What may stand in a page, and what may be said of it. Anything else is a mistake or an attack.
const ALLOWED: &[(&str, &[&str])] = &[
    ("html", &["lang"]),
    ("meta", &["charset", "content", "http-equiv", "name"]),
    ("title", &["lang"]),
    ("link", &["href", "hreflang", "rel", "title", "type"]),
    ("body", &["id"]),
    ("main", &["id", "tabindex"]),
    ("nav", &["aria-labelledby", "class"]),
    ("h2", &["id"]),
    ("h3", &["id"]),
    ("h4", &["id"]),
    ("h5", &["id"]),
    ("h6", &["id"]),
    ("p", &["class"]),
    ("li", &["value"]),
    ("div", &["aria-label", "aria-labelledby", "class", "role", "tabindex"]),
    ("caption", &["class", "id"]),
    ("th", &["class", "colspan", "scope"]),
    ("td", &["class", "colspan"]),
    ("tr", &["class"]),
    ("span", &["class", "id", "lang"]),
    ("strong", &["class"]),
    ("time", &["datetime"]),
    ("a", &["class", "href", "hreflang", "lang", "rel"]),
    ("ul", &["class"]),
    ("figure", &["class"]),
    ("svg", &["aria-hidden", "class", "viewBox"]),
    ("rect", &["class", "height", "width", "x", "y"]),
    ("path", &["class", "d"]),
    ("text", &["class", "font-size", "x", "y"]),
];
const BARE: &[&str] = &[
    "head",
    "style",
    "header",
    "footer",
    "h1",
    "figcaption",
    "ol",
    "table",
    "thead",
    "tbody",
    "br",
    "bdi",
    "code",
    "em",
    "s",
];

fn assert_harmless(html: &Html) {
    for node in html.tree.nodes() {
        let Node::Element(element) = node.value() else { continue };
        let name = element.name();
        let own = ALLOWED.iter().find(|(allowed, _)| *allowed == name).map(|(_, attributes)| *attributes);
        assert!(own.is_some() || BARE.contains(&name), "<{name}>");
        for (attribute, value) in element.attrs() {
            assert!(own.unwrap_or_default().contains(&attribute), "<{name} {attribute}={value:?}>");
        }
    }
    for link in all(html, "a") {
        let to = link.attr("href").unwrap();
        let leads_out = ["https:", "http:", "mailto:"].iter().any(|scheme| to.starts_with(scheme));
        assert!(leads_out || to.starts_with('#') || to.ends_with(".html"), "{to}");
        assert_eq!(leads_out, link.attr("rel") == Some("noopener noreferrer"), "{to}");
    }
}

fn assert_ids_hold(html: &Html) {
    let ids: Vec<&str> = all(html, "[id]").into_iter().filter_map(|element| element.attr("id")).collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(known.len(), ids.len(), "an id is there twice: {ids:?}");
    for element in all(html, "[aria-labelledby], a[href^='#']") {
        let named = element.attr("aria-labelledby").or_else(|| element.attr("href")?.strip_prefix('#')).unwrap();
        for id in named.split(' ') {
            assert!(known.contains(id), "there is no #{id}");
        }
    }
}

fn assert_headings_step_down(html: &Html) {
    let levels: Vec<u8> =
        all(html, "h1, h2, h3, h4, h5, h6").iter().map(|heading| heading.value().name().as_bytes()[1] - b'0').collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{levels:?}");
    assert_eq!(levels[0], 1);
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
}

fn assert_tables_are_whole(html: &Html) {
    for table in all(html, "table") {
        assert_eq!(within(table, "caption").len(), 1);
        assert_eq!(within(table, "thead > tr").len(), 1, "one row of headings");
        let span = |cell: &ElementRef<'_>| cell.attr("colspan").map_or(1, |span| span.parse::<usize>().unwrap());
        let width = |row: &ElementRef<'_>| within(*row, "th, td").iter().map(span).sum();
        let widths: BTreeSet<usize> = within(table, "tr").iter().map(width).collect();
        assert_eq!(widths.len(), 1, "its rows differ: {widths:?}");
        for heading in within(table, "th") {
            assert!(["col", "row", "rowgroup"].contains(&heading.attr("scope").unwrap_or_default()));
            assert!(!words(heading).is_empty(), "a heading without words");
        }
    }
}

fn assert_sound(page: &Page) -> Html {
    let html = Html::parse_document(&shown(page));
    assert!(html.errors.is_empty(), "{:?}", html.errors);
    assert_harmless(&html);
    assert_ids_hold(&html);
    assert_headings_step_down(&html);
    assert_tables_are_whole(&html);
    html
}

#[test]
fn the_sample_is_sound_and_says_everything_in_order() {
    let html = assert_sound(&sample::everything());
    let main = words(all(&html, "main")[0]);
    let mut rest = main.as_str();
    for text in [
        "Tŷ Gobaith, #1",
        "Yn dechrau: *nid* <b>HTML</b>",
        "Words",
        "Plain, strong, emphasis, struck, a/b_c.md, AMBER,",
        "15 March 2026, a [link] and Appendix 2.",
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
        "Appendices",
        "No",
        "Paper",
        "Appendix 2",
        "consent|form.docx",
    ] {
        let at = rest.find(text).unwrap_or_else(|| panic!("{text:?} is not in {rest:?}"));
        rest = &rest[at + text.len()..];
    }
    assert_eq!(rest.trim(), "");
}

#[test]
fn no_text_becomes_anything_but_text() {
    let attacks = [
        "<script>alert(1)</script>",
        "</title></style><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "&lt;b&gt; &amp; &#60;i&#62;",
        "--><!-- ]]>",
        "=cmd|' /C calc'!A0",
        "{{ 7 * 7 }} ${x}",
    ];
    for attack in attacks {
        let mut table =
            Table::new(attack, [Column::words(attack), Column::ratings(Column::wide(attack), ["", "", ""])]);
        table.heading([attack.into(), Cell::Empty]);
        table.row([attack.into(), status(attack, Tone::Red, false).into()]);
        let blocks = vec![
            Block::Heading(Level::SECTION, attack.into()),
            Block::paragraph(Text::new().strong(attack).code(attack).marked(attack, Tone::Green)),
            Block::item(attack),
            table.into(),
        ];
        let html = assert_sound(&Page { title: attack.into(), ..page_of(blocks) });
        let said = attack.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(of_all(&html, "title, h1, h2, li, caption"), vec![said.clone(); 5]);
        assert_eq!(of_all(&html, "p"), [said.repeat(3), "Back to top".into()]);
    }
}

fn status(word: &str, tone: Tone, is_so: bool) -> Status {
    Status { word: word.into(), tone, stands: Stands { is_so, word: "".into() }, why: word.into(), more: Vec::new() }
}

#[test]
fn a_rating_that_does_not_stand_looks_otherwise_and_says_why() {
    let mut table = Table::new("Ratings", [Column::short("RAG status")]);
    table.row([status("GREEN", Tone::Green, true).into()]);
    table.row([status("GREEN", Tone::Green, false).into()]);
    table.row([status("NOT RATED", Tone::Attention, false).into()]);
    let html = assert_sound(&page_of(vec![table.into()]));
    let classes: Vec<&str> = all(&html, ".tag").iter().map(|tag| tag.attr("class").unwrap()).collect();
    assert_eq!(classes, ["tag green", "tag green open", "tag attention"]);
    assert_eq!(of_all(&html, ".why"), ["GREEN", "GREEN", "NOT RATED"]);
}

#[test]
fn words_in_another_language_say_so_wherever_they_stand() {
    let welsh = |words: &str| Text::from(words).in_language(Language::Welsh);
    let mut table = Table::new(welsh("Tabl"), [Column::words("Words")]);
    table.heading([welsh("Grŵp").into()]);
    table.row([welsh("Rhes").into()]);
    let blocks = vec![
        Block::Heading(Level::SECTION, welsh("Pennawd")),
        Block::paragraph(Text::from("In English, ").and(welsh("yn Gymraeg")).words(", and again")),
        table.into(),
    ];
    let html = assert_sound(&Page { title: welsh("Teitl"), ..page_of(blocks) });
    assert_eq!(of_all(&html, "[lang=cy]"), ["Teitl", "Teitl", "Pennawd", "yn Gymraeg", "Tabl", "Grŵp", "Rhes"]);
    assert_eq!(all(&html, "[lang=en]").len(), 1, "the page itself");
}

#[test]
fn lists_lie_inside_the_entry_above_them_however_deep_they_were_meant() {
    let entry =
        |depth, number, words: &str| Block::Paragraph(Para { item: Some(Item { depth, number }), text: words.into() });
    let blocks = vec![
        entry(3, None, "a"),
        entry(1, None, "b"),
        entry(2, Some(7), "b1"),
        entry(2, Some(8), "b2"),
        entry(250, None, "b2a"),
        entry(1, Some(u64::MAX), "c"),
        Block::paragraph("after"),
    ];
    let html = assert_sound(&page_of(blocks));
    assert_eq!(of_all(&html, "main > ul > li"), ["a", "b b1 b2 b2a"]);
    assert_eq!(of_all(&html, "main > ul > li > ol > li > ul > li"), ["b2a"]);
    assert_eq!(of_all(&html, "main > ol > li"), ["c"]);
    let numbers: Vec<&str> = all(&html, "main li[value]").iter().filter_map(|entry| entry.attr("value")).collect();
    assert_eq!(numbers, ["7", "8", "551615"]);
}

#[test]
fn no_level_of_headings_is_left_out() {
    let deep = |steps: usize| (0..steps).fold(Level::SECTION, |level, _| level.below());
    let steps = [3, 3, 0, 2, 2, 4, 1, 9];
    let blocks = steps.map(|steps| Block::Heading(deep(steps), "Heading".into()));
    let html = assert_sound(&page_of(blocks.into()));
    let levels: Vec<&str> = all(&html, "main > [id^=section]").iter().map(|heading| heading.value().name()).collect();
    assert_eq!(levels, ["h2", "h2", "h2", "h3", "h3", "h4", "h3", "h4"]);
}

#[test]
fn the_contents_are_listed_where_there_are_more_than_three_sections() {
    let section = |name: &str| Block::Heading(Level::SECTION, name.into());
    let linked = Run::Link {
        to: crate::page::Address::parse("https://a.example").unwrap(),
        words: "linked".into(),
        style: Style::default(),
    };
    let mut blocks = vec![Block::paragraph("First this."), section("One"), section("Two"), section("Three")];
    assert!(of_all(&assert_sound(&page_of(blocks.clone())), "nav").is_empty());
    blocks.push(Block::Heading(Level::SECTION.below(), "Not this".into()));
    blocks.push(Block::Heading(Level::SECTION, Text::new().with(linked)));
    let html = assert_sound(&page_of(blocks));
    assert_eq!(of_all(&html, "nav li"), ["One", "Two", "Three", "linked"]);
    assert_eq!(of_all(&html, "main > p + nav h2"), ["Contents"]);
}

#[test]
fn a_table_that_may_move_has_a_name_of_its_own() {
    let table = |caption: &str| -> Block {
        let columns = [Column::words("One"), Column::wide("Two")];
        Table::new(caption, columns).about(Subject::List, []).into()
    };
    let blocks = vec![
        Block::Heading(Level::SECTION, "Hafan".into()),
        table("Items"),
        Block::Heading(Level::SECTION, "Llwybr".into()),
        Block::Heading(Level::SECTION.below(), "Items".into()),
        table("Items"),
        table("Items"),
        Table::new("Narrow", [Column::short("One"), Column::words("Two")]).into(),
    ];
    let html = assert_sound(&page_of(blocks));
    let of_table = |table: &ElementRef<'_>| {
        ["role", "aria-labelledby"].map(|name| table.attr(name).unwrap_or_default().to_owned())
    };
    let named: Vec<[String; 2]> = all(&html, ".table").iter().map(of_table).collect();
    assert_eq!(
        named,
        [
            ["region", "section-1 table-1"],
            ["region", "section-2 section-3"],
            ["region", "section-2 section-3 table-3"],
            ["", ""]
        ]
        .map(|pair| pair.map(str::to_owned))
    );
    let again = page_of(vec![table("Items"), table("Items")]);
    let roles = all(&assert_sound(&again), ".table").iter().map(|table| of_table(table)[0].clone()).collect::<Vec<_>>();
    assert_eq!(roles, ["region", "group"]);
}

#[test]
fn a_row_is_named_by_the_first_column_that_tells_rows_apart() {
    let columns = || [Column::short("No"), Column::words("Provider"), Column::words("Action"), Column::wide("Why")];
    let mut table = Table::new("Actions", columns());
    table.row(["1".into(), "Hafan".into(), "Ask".into(), "a".into()]);
    table.row([Cell::Empty, "Hafan".into(), "Answer".into(), "b".into()]);
    let html = assert_sound(&page_of(vec![table.into()]));
    assert_eq!(of_all(&html, "th[scope=row]"), ["Ask", "Answer"]);

    let mut grouped = Table::new("Grouped", columns());
    for _ in 0..2 {
        grouped.heading(["A standard".into(), Cell::Empty, Cell::Empty, Cell::Empty]);
        grouped.row(["1".into(), "Hafan".into(), "Ask".into(), "a".into()]);
    }
    let html = assert_sound(&page_of(vec![grouped.into()]));
    assert_eq!(of_all(&html, "th[scope=row]"), ["1", "1"]);
    assert_eq!(of_all(&html, "tbody > tr:first-child > th[scope=rowgroup]"), ["A standard", "A standard"]);

    let mut alike = Table::new("Alike", [Column::short("No"), Column::count("Papers")]);
    alike.row(["1".into(), Cell::Count(1)]);
    alike.row(["1".into(), Cell::Count(2)]);
    assert!(of_all(&assert_sound(&page_of(vec![alike.into()])), "th[scope=row]").is_empty());
}

#[test]
fn only_an_appendix_that_is_there_is_linked() {
    let text = Text::from("See ").with(Run::See(Appendix::at(0))).words(" and ").with(Run::See(Appendix::at(1)));
    let html = assert_sound(&page_of(vec![Block::paragraph(text), Block::Table(appendix(2))]));
    assert_eq!(of_all(&html, "main a"), ["Appendix 2"]);
    assert_eq!(of_all(&html, "main p"), ["See Appendix 1 and Appendix 2"]);
}

#[test]
fn letters_that_run_from_right_to_left_draw_nothing_with_them() {
    let html = assert_sound(&page_of(vec![Block::paragraph(Text::from("1 ").words("שלום").words(" 2, tŷ"))]));
    assert_eq!(of_all(&html, "bdi"), ["שלום"]);
    assert_eq!(of_all(&html, "main p"), ["1 שלום 2, tŷ"]);
}

#[test]
fn an_empty_page_is_a_page() {
    let html = assert_sound(&Page { title: Text::new(), ..page_of(Vec::new()) });
    assert!(of_all(&html, "header").is_empty());
    let empty: Block = Table::new("", [Column::words(""), Column::count("")]).into();
    assert_sound(&page_of(vec![empty]));
}

#[test]
fn a_page_of_a_site_leads_to_the_others() {
    let link = |to: &str, words: &str, language| Link { to: to.into(), words: words.into(), language };
    let around = Around {
        home: Some(link("index.html", "All providers", None)),
        other_language: Some(link("hafan.cy.html", "Cymraeg", Some(Language::Welsh))),
        beside: Some(("For spreadsheets".into(), vec![link("hafan.html", "The table", None)])),
        feed: Some(link("feed.xml", "Changes", None)),
    };
    let html = Html::parse_document(&String::from_utf8(write_with(&sample::everything(), &around)).unwrap());
    assert_harmless(&html);
    assert_ids_hold(&html);
    assert_headings_step_down(&html);
    assert_eq!(of_all(&html, "header > p"), ["All providers", "Date: 22 November 2026", "Cymraeg"]);
    let attributes = |wanted: &str| -> Vec<BTreeMap<String, String>> {
        let own = |element: &ElementRef<'_>| element.value().attrs().map(|(a, b)| (a.into(), b.into())).collect();
        all(&html, wanted).iter().map(own).collect()
    };
    let is = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
    assert_eq!(attributes(".language a"), [is(&[("href", "hafan.cy.html"), ("lang", "cy"), ("hreflang", "cy")])]);
    assert_eq!(
        attributes("head link"),
        [
            is(&[("rel", "alternate"), ("hreflang", "cy"), ("href", "hafan.cy.html")]),
            is(&[("rel", "alternate"), ("type", "application/atom+xml"), ("href", "feed.xml"), ("title", "Changes")]),
        ]
    );
    assert_eq!(of_all(&html, "nav.beside a"), ["The table"]);
}
