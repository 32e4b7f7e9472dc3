use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::*;
use crate::page::{Clean, Column, Table};
use crate::render::page::sample::{self, labels};

fn shown(page: &Page) -> String {
    String::from_utf8(write(page)).unwrap()
}

#[test]
fn the_page_that_holds_everything() {
    let expected = r"
# Tŷ Gobaith, \#&#8203;1

Yn dechrau: \*nid\* &lt;b&gt;HTML&lt;/b&gt;

## Words

Plain, **strong**, *emphasis*, ~~struck~~, `a/b_c.md`, **AMBER**, 15 March 2026, [a \[link\]](https://a.example/x%281%29?y=%3Cz%3E) and Appendix 2.

- one
    - inside one
2. 1\. second

### Tables

**Items, by section**

| No | Standard | Evidence | RAG status | Due | Papers |
| --- | --- | --- | --- | --- | ---: |
| **12** | **Consent** |  |  |  |  |
|  | **Before work starts** |  |  |  |  |
| 13 | How consent is sought | We ask \| each time. <br><br>• in words <br>• on paper <br><br>See Appendix 3. | **AMBER**, stale since 15 March 2026 <br><br>• Ask again (see Appendix 2) | 30 October 2026 | 2 |
| 14 | **RED**, stale |  | **GREEN** | 15 March 2026 <br>**OVERDUE** | 0 |

## Appendices

| No | Paper |
| --- | --- |
| Appendix 2 | consent\|form.docx |
";
    assert_eq!(format!("\n{}", shown(&sample::everything())), expected);
}

/// What a reader of Markdown makes of a page.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    /// The words of each heading, paragraph, entry and cell, in order.
    texts: Vec<String>,
    /// Columns and rows of each table.
    tables: Vec<(usize, usize)>,
    html: Vec<String>,
    links: Vec<String>,
    /// Pictures, code blocks, rules, quotations, footnotes, formulas: nothing of the kind is ever written.
    others: Vec<String>,
}

fn seen(markdown: &str) -> Seen {
    let everything = Options::all() - Options::ENABLE_SMART_PUNCTUATION - Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut seen = Seen::default();
    let mut text = String::new();
    for event in Parser::new_ext(markdown, everything) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::Html(html) | Event::InlineHtml(html) => {
                text.push(' ');
                seen.html.push(html.to_string());
            }
            Event::Start(Tag::Link { dest_url, .. }) => seen.links.push(dest_url.to_string()),
            Event::Start(Tag::Table(columns)) => seen.tables.push((columns.len(), 0)),
            Event::End(TagEnd::TableRow) => seen.tables.last_mut().unwrap().1 += 1,
            Event::End(TagEnd::TableCell | TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => {
                let whole = single_spaced(&std::mem::take(&mut text));
                if !whole.is_empty() {
                    seen.texts.push(whole);
                }
            }
            Event::Start(Tag::Item) => {
                let whole = single_spaced(&std::mem::take(&mut text));
                seen.texts.extend((!whole.is_empty()).then_some(whole));
            }
            Event::Start(
                Tag::Paragraph | Tag::Heading { .. } | Tag::List(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell,
            )
            | Event::Start(Tag::Strong | Tag::Emphasis | Tag::Strikethrough)
            | Event::End(_) => {}
            other => seen.others.push(format!("{other:?}")),
        }
    }
    seen
}

/// Without the blanks of no width that keep forges from calling somebody; what somebody wrote has none.
fn single_spaced(text: &str) -> String {
    text.replace('\u{200b}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a reader should see of a page.
fn meant(page: &Page) -> Seen {
    let mut meant = Seen::default();
    let mut say = |text: String| meant.texts.extend(Some(single_spaced(&text)).filter(|text| !text.is_empty()));
    say(plain(&page.title, page));
    for block in &page.blocks {
        match block {
            Block::Heading(_, text) => say(plain(text, page)),
            Block::Paragraph(para) => say(plain(&para.text, page)),
            Block::Table(grid) => {
                say(plain(grid.caption(), page));
                grid.columns().iter().for_each(|column| say(column.words.as_str().to_owned()));
                grid.rows().iter().flat_map(Row::cells).for_each(|cell| say(plain_cell(cell, page)));
            }
        }
    }
    for block in &page.blocks {
        if let Block::Table(grid) = block {
            meant.tables.push((grid.columns().len(), grid.rows().len()));
        }
    }
    meant
}

fn plain_cell(cell: &Cell, page: &Page) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Count(count) => count.to_string(),
        Cell::Day { date, mark } => {
            format!("{} {}", date.words.as_str(), mark.as_ref().map_or("", |(words, _)| words.as_str()))
        }
        Cell::Appendix(appendix) => named(*appendix, page),
        Cell::Status(status) => plain_cell(&Cell::Paras(status.paras()), page),
        Cell::Paras(paras) => {
            let para = |para: &Para| format!("{}{}", para.item.map_or("", |_| "• "), plain(&para.text, page));
            paras.iter().map(para).collect::<Vec<_>>().join(" ")
        }
    }
}

fn plain(text: &Text, page: &Page) -> String {
    let run = |run: &Run| match run {
        Run::Words(words, _) | Run::Marked(words, _) => words.as_str().to_owned(),
        Run::Day(date) => date.words.as_str().to_owned(),
        Run::Link { words, to, .. } => {
            if words.as_str().trim().is_empty() {
                to.as_str().to_owned()
            } else {
                words.as_str().trim().to_owned()
            }
        }
        Run::See(appendix) => named(*appendix, page),
    };
    text.runs().iter().map(run).collect()
}

/// Asserts that a reader sees each text whole and where it was meant, and nothing of its own making.
fn assert_holds(page: &Page, markdown: &str) {
    let (seen, meant) = (seen(markdown), meant(page));
    assert_eq!(seen.texts, meant.texts, "{markdown}");
    assert_eq!(seen.tables, meant.tables, "{markdown}");
    assert_eq!(seen.others, [""; 0], "{markdown}");
    assert!(seen.html.iter().all(|html| html == "<br>"), "{:?}\n{markdown}", seen.html);
    assert!(
        seen.links.iter().all(|link| ["http://", "https://", "mailto:"].iter().any(|scheme| link.starts_with(scheme))),
        "{:?}",
        seen.links
    );
    // Readers throw away cells beyond the last column, so what comes out of them does not tell whether a pipe was left.
    for line in markdown.lines().filter(|line| line.starts_with('|')) {
        let pipes = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
        assert!(meant.tables.iter().any(|(columns, _)| columns + 1 == pipes), "{line}");
    }
}

/// Puts one text wherever a page has room for one.
fn page_of(text: &str) -> Page {
    let styled = |style: Style| Text::from("a ").with(Run::Words(text.into(), style)).words(" b");
    let mut table =
        Table::new(format!("c {text}"), [Column::short(format!("k {text}")), Column::wide("w"), Column::words("x")]);
    table.heading([text.into(), Cell::Empty, text.into()]);
    let paras =
        vec![Para::plain(text), Para::item(text), Para::plain(styled(Style::CODE)), Para::plain(styled(Style::STRONG))];
    table.row([text.into(), Cell::Paras(paras), Text::new().marked(text, crate::page::Tone::Red).words(text).into()]);
    let link = Address::parse(&format!("https://a.example/{text}")).map(|to| Run::Link {
        to,
        words: text.into(),
        style: Style::default(),
    });
    let blocks = vec![
        Block::paragraph(format!("p {text}")),
        Block::paragraph(text),
        Block::Heading(Level::SECTION, format!("h {text}").into()),
        Block::paragraph("between"),
        Block::item(format!("i {text}")),
        Block::item(text),
        Block::paragraph(styled(Style::CODE)),
        Block::paragraph(styled(Style { emphasis: true, ..Style::STRONG })),
        Block::paragraph(link.into_iter().fold(Text::from("l "), Text::with).code(text)),
        table.into(),
        Block::paragraph(text),
    ];
    Page {
        title: Clean::from(format!("t {text}")).into(),
        language: Language::English,
        day: None,
        at: None,
        labels: labels(),
        blocks,
    }
}

const HOSTILE: &[&str] = &[
    "a | b",
    "\\| c",
    "a\\",
    "|",
    "||||",
    "<script>alert(1)</script>",
    "<br>",
    "<img src=x onerror=y>",
    "<!-- c -->",
    "&lt;b&gt;",
    "&#60;b&#62;",
    "[x](javascript:alert(1))",
    "![x](https://a.example/p.png)",
    "[x]: https://a.example",
    "<javascript:alert(1)>",
    "<a@b.example>",
    "`code` and ``more``",
    "`",
    "```",
    "~~~",
    "# h",
    "- i",
    "+ i",
    "* i",
    "1. i",
    "12) i",
    "> q",
    "===",
    "---",
    "***",
    "___",
    "**b** _e_ ~~s~~ ^x^ ~y~",
    "$x$ $$y$$",
    "{{ site }} {% raw %}",
    "[^1]",
    "[^1]: note",
    "[ ] t",
    "[x] t",
    "| --- |",
    "a\n\nb",
    "a\n| b |\n| - |",
    "    code",
    "\ttab",
    "\u{1b}[31mred\u{202e}",
    "::error::x",
    "##[group]x",
    ":::note",
    "term\n: definition",
    "https://a.example/<b>",
    "www.a.example",
    "@user #1 :smile:",
    "a  ",
    "\u{2028}- x",
    "\\",
    "\\\\|",
    "*",
    "_",
    "\"q\"",
    "'",
    "#",
    "# #",
    "- [ ] x",
    "[[wiki]]",
    "+++",
    "{#id .class}",
];

#[test]
fn hostile_text_stays_text() {
    for text in HOSTILE {
        let page = page_of(text);
        assert_holds(&page, &shown(&page));
    }
}

/// A small generator of numbers that is the same everywhere.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

#[test]
fn random_text_stays_text() {
    const PIECES: &[&str] = &[
        "|", "\\", "`", "``", "*", "**", "_", "~", "~~", "[", "]", "(", ")", "<", ">", "&", "#", "!", "-", "+", ".",
        "1", ":", "=", "$", "^", "{", "}", "%", "\n", " ", "  ", "a", "b", "<br>", "</td>", "<!--", "-->", "&amp;",
        "&#124;", "](", "https://", "ŵ", "\u{200b}", "\"", "'", "\t", "---", "@", "/",
    ];
    let mut numbers = Numbers(0x7973_7431);
    for _ in 0..3_000 {
        let text: String = (0..1 + numbers.below(12)).map(|_| PIECES[numbers.below(PIECES.len())]).collect();
        let page = page_of(&text);
        assert_holds(&page, &shown(&page));
    }
}
