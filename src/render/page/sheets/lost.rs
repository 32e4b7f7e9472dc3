//! What of a page is nowhere in its sheets, for tests. It reads the page by itself, not as the sheets are made.

use super::{Book, Line, Listing, Value};
use crate::page::{Block, Cell, Grid, Page, Run, Text};

/// Every text of a page that no cell shows.
pub fn lost(page: &Page, book: &Book) -> Vec<String> {
    let shown = shown(book).join("\u{0}");
    let mut wanted = texts(page);
    wanted.retain(|text| !shown.contains(text));
    wanted
}

/// Every text of a page, and every word of each cell that stands for itself.
pub fn texts(page: &Page) -> Vec<String> {
    let text = |text: &Text| plain(text, page);
    let mut texts = vec![text(&page.title)];
    for block in &page.blocks {
        match block {
            Block::Heading(_, words) => texts.push(text(words)),
            Block::Paragraph(para) => texts.push(text(&para.text)),
            Block::Table(grid) => texts.extend(of_grid(grid, page)),
        }
    }
    texts.retain(|text| !text.is_empty());
    texts
}

fn of_grid(grid: &Grid, page: &Page) -> Vec<String> {
    let mut texts = vec![plain(grid.caption(), page)];
    texts.extend(grid.about().iter().map(|about| plain(&about.value, page)));
    texts.extend(
        grid.groups().map(|words| words.as_str().to_owned()).filter(|_| grid.rows().iter().any(|row| row.is_heading())),
    );
    for column in grid.columns() {
        // What is kept apart has the names of its parts in place of its own.
        let words = if column.apart.is_empty() { std::slice::from_ref(&column.words) } else { &column.apart[..] };
        texts.extend(words.iter().map(|words| words.as_str().trim().to_owned()));
    }
    for cell in grid.rows().iter().flat_map(|row| row.cells()) {
        match cell {
            Cell::Empty => {}
            Cell::Count(count) => texts.push(count.to_string()),
            Cell::Day { date, mark } => {
                texts.push(date.words.as_str().to_owned());
                texts.extend(mark.as_ref().map(|(words, _)| words.as_str().trim().to_owned()));
            }
            Cell::Appendix(appendix) => texts.push(format!("{} {}", page.labels.appendix, appendix.number())),
            Cell::Status(status) => {
                texts.push(status.word.as_str().to_owned());
                texts.push(status.stands.word.as_str().to_owned());
                texts.push(plain(&status.why, page));
                texts.extend(status.more.iter().map(|para| plain(&para.text, page)));
            }
            Cell::Paras(paras) => texts.extend(paras.iter().map(|para| plain(&para.text, page))),
        }
    }
    texts
}

fn plain(text: &Text, page: &Page) -> String {
    let run = |run: &Run| match run {
        Run::Words(words, _) | Run::Marked(words, _) => words.as_str().to_owned(),
        Run::Day(date) => date.words.as_str().to_owned(),
        Run::Link { to, words, .. } if words.as_str().trim().is_empty() || words.as_str().trim() == to.as_str() => {
            to.as_str().to_owned()
        }
        Run::Link { to, words, .. } => format!("{} ({})", words.as_str().trim(), to.as_str()),
        Run::See(appendix) => format!("{} {}", page.labels.appendix, appendix.number()),
    };
    text.runs().iter().map(run).collect::<String>().trim().to_owned()
}

/// What each cell shows.
pub fn shown(book: &Book) -> Vec<String> {
    let mut shown: Vec<String> = book.lines.iter().flat_map(of_line).collect();
    shown.extend(book.sheets.iter().flat_map(|sheet| of_listing(&sheet.listing)));
    shown
}

/// What each cell of a line of the first sheet shows.
pub fn of_line(line: &Line) -> Vec<String> {
    match line {
        Line::Title(words) | Line::Heading(_, words) | Line::Caption(words) => vec![words.clone()],
        Line::Words(said) => vec![said.words.clone()],
        Line::See { caption, words, .. } => vec![caption.clone(), words.clone()],
        Line::Table(listing) => of_listing(listing),
    }
}

fn of_listing(listing: &Listing) -> Vec<String> {
    let headings = listing.columns.iter().map(|column| column.words.clone());
    headings.chain(listing.rows.iter().flatten().map(of_value)).collect()
}

pub fn of_value(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Number(number) => number.written.clone(),
        Value::Day(date) => date.words.as_str().to_owned(),
        Value::Said(said) => said.words.clone(),
    }
}
