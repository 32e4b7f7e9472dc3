//! Markdown as forges render it: GitHub's dialect, with tables. No HTML is written but `<br>`, between the paragraphs of
//! a cell, and what says the language to screen readers; and no text can become Markdown.

pub(in crate::render) mod escape;

use self::escape::{code, destination, emphasised, opening, text as escaped};
use crate::documents::vocabulary::Language;
use crate::page::{Address, Appendix, Block, Cell, Grid, Level, Page, Para, Row, Run, Style, Text, Width};

/// Writes a page.
pub fn write(page: &Page) -> Vec<u8> {
    let (before, after) = around(page.language);
    let mut out = format!("{before}# {}\n", line(&page.title, page));
    let mut last = None;
    for block in &page.blocks {
        if !continues_a_list(last, block) {
            out.push('\n');
        }
        out.push_str(&written(block, last, page));
        out.push('\n');
        last = Some(block);
    }
    out.push_str(after);
    out.into_bytes()
}

/// Forges say of every page that it is in English; one that is not says so itself.
fn around(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::English => ("", ""),
        Language::Welsh => ("<div lang=\"cy\">\n\n", "\n</div>\n"),
    }
}

/// The entries of a list stand under each other without a gap.
fn continues_a_list(last: Option<&Block>, block: &Block) -> bool {
    let is_item = |block: &Block| matches!(block, Block::Paragraph(Para { item: Some(_), .. }));
    last.is_some_and(is_item) && is_item(block)
}

fn written(block: &Block, last: Option<&Block>, page: &Page) -> String {
    match block {
        Block::Heading(level, text) => heading(*level, &line(text, page)),
        Block::Paragraph(para) => match para.item {
            None => opening(line(&para.text, page)),
            Some(item) => {
                let marker = item.number.map_or("- ".to_owned(), |number| format!("{}. ", number % 1_000_000));
                let indent = "    ".repeat(item.depth.into());
                format!("{indent}{marker}{}", opening(line(&para.text, page)))
            }
        },
        Block::Table(grid) => {
            let caption = if block.repeats(last) {
                String::new()
            } else {
                format!(
                    "{}

",
                    caption(grid, page)
                )
            };
            format!("{caption}{}", table(grid, page))
        }
    }
}

/// On a line of its own marks around the whole hold whatever stands inside, where that has none of its own.
fn caption(grid: &Grid, page: &Page) -> String {
    let is_bare = |run: &Run| matches!(run, Run::Words(_, style) if !style.code && !style.strong && !style.emphasis);
    match (line(grid.caption(), page), grid.caption().runs().iter().all(is_bare)) {
        (words, true) if !words.is_empty() => format!("**{words}**"),
        _ => opening(line(&grid.caption().clone().made_strong(), page)),
    }
}

fn heading(level: Level, words: &str) -> String {
    format!("{} {words}", "#".repeat(level.number().into()))
}

/// A blank before it, so that words stay apart where a reader drops all HTML.
const BREAK: &str = " <br>";
const GAP: &str = " <br><br>";

fn table(grid: &Grid, page: &Page) -> String {
    let columns = grid.columns();
    let mut lines = vec![
        row(columns.iter().map(|column| escaped(column.words.as_str()))),
        row(columns.iter().map(|column| match column.width {
            Width::Count => "---:".to_owned(),
            Width::Short | Width::Words | Width::Wide => "---".to_owned(),
        })),
    ];
    lines.extend(grid.rows().iter().map(|row_of| row(row_of.cells().iter().map(|at| cell(at, row_of, page)))));
    lines.join("\n")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    cells.fold("|".to_owned(), |line, cell| if cell.is_empty() { line + "  |" } else { format!("{line} {cell} |") })
}

fn cell(cell: &Cell, row: &Row, page: &Page) -> String {
    let words = match cell {
        Cell::Empty => String::new(),
        Cell::Count(count) => count.to_string(),
        Cell::Day { date, mark: None } => escaped(date.words.as_str()),
        Cell::Day { date, mark: Some((words, _)) } => {
            format!("{}{BREAK}{}", escaped(date.words.as_str()), strong(words.as_str()))
        }
        Cell::Appendix(appendix) => named(*appendix, page),
        Cell::Status(status) => paragraphs(&status.paras(), page),
        Cell::Paras(paras) => paragraphs(paras, page),
    };
    match cell {
        Cell::Paras(paras) if row.is_heading() && paras.len() == 1 => heading_cell(&paras[0].text, words, page),
        _ => words,
    }
}

/// The cell of a heading row: all of it strong, where it is all one kind of text.
fn heading_cell(text: &Text, words: String, page: &Page) -> String {
    match text.runs() {
        [Run::Words(_, Style { code: false, .. })] => line(&text.clone().made_strong(), page),
        _ => words,
    }
}

/// Entries of a list stand on lines of their own; paragraphs have a gap between them.
fn paragraphs(paras: &[Para], page: &Page) -> String {
    let mut out = String::new();
    for (at, para) in paras.iter().enumerate() {
        if at > 0 {
            let is_list = paras[at - 1].item.is_some() && para.item.is_some();
            out.push_str(if is_list { BREAK } else { GAP });
        }
        if let Some(item) = para.item {
            let bullet = if item.depth == 0 { "•" } else { "◦" };
            out.push_str(&item.number.map_or(bullet.to_owned(), |number| format!("{number}\\.")));
            out.push(' ');
        }
        out.push_str(&line(&para.text, page));
    }
    out
}

/// A text on one line, each stretch of it in another language than the page's marked as that.
fn line(text: &Text, page: &Page) -> String {
    let stretches = text.runs().chunk_by(|one, next| language(one) == language(next));
    let written = stretches.map(|runs| match language(&runs[0]) {
        None => stretch(runs, page),
        Some(language) => in_language(&stretch(runs, page), language),
    });
    written.collect::<String>().trim().to_owned()
}

fn language(run: &Run) -> Option<Language> {
    match run {
        Run::Words(_, style) | Run::Link { style, .. } => style.language,
        Run::Marked(..) | Run::Day(_) | Run::See(_) => None,
    }
}

/// Blanks at the ends stay outside, where they keep words apart.
fn in_language(words: &str, language: Language) -> String {
    let inner = words.trim();
    let [before, after] =
        [words.starts_with(' '), words.ends_with(' ')].map(|is_there| if is_there { " " } else { "" });
    format!("{before}<span lang=\"{}\">{inner}</span>{after}", language.code())
}

fn stretch(runs: &[Run], page: &Page) -> String {
    let mut out = String::new();
    for (at, run) in runs.iter().enumerate() {
        let around = (out.chars().last(), runs.get(at + 1).and_then(first_letter));
        match run {
            Run::Words(words, style) => out.push_str(&styled(words.as_str(), *style, around)),
            Run::Marked(words, _) => out.push_str(&emphasised(words.as_str(), "**", around)),
            Run::Day(date) => out.push_str(&escaped(date.words.as_str())),
            Run::Link { to, words, .. } => out.push_str(&link(to, words.as_str())),
            Run::See(appendix) => out.push_str(&named(*appendix, page)),
        }
    }
    out
}

fn first_letter(run: &Run) -> Option<char> {
    match run {
        Run::Words(words, _) | Run::Marked(words, _) => words.as_str().chars().next(),
        Run::Day(date) => date.words.as_str().chars().next(),
        Run::Link { .. } => Some('['),
        Run::See(_) => Some('A'),
    }
}

fn styled(words: &str, style: Style, around: (Option<char>, Option<char>)) -> String {
    if style.code && around.0 != Some('`') {
        return code(words);
    }
    let mut marks = String::new();
    for (is_on, mark) in [(style.struck, "~~"), (style.strong, "**"), (style.emphasis, "*")] {
        if is_on {
            marks.push_str(mark);
        }
    }
    emphasised(words, &marks, around)
}

/// Strong words that stand alone.
fn strong(words: &str) -> String {
    emphasised(words, "**", (None, None))
}

fn link(to: &Address, words: &str) -> String {
    let shown = if words.trim().is_empty() { to.as_str() } else { words.trim() };
    format!("[{}]({})", escaped(shown), destination(to.as_str()))
}

fn named(appendix: Appendix, page: &Page) -> String {
    format!("{} {}", escaped(page.labels.appendix), appendix.number())
}

#[cfg(test)]
mod tests;
