//! A page for other programs, whole and in order: `tyst/report/1`, as `schemas/report-1.schema.json` describes it.

use serde::Serialize;

use crate::documents::vocabulary::Language;
use crate::page::{About, Block, Cell, Clean, Column, Date, Grid, Labels, Page, Para, Row, Run, Status, Text, Tone};
use crate::render::AtRevision;

/// Writes a page.
pub fn write(page: &Page) -> Vec<u8> {
    let pen = Pen { labels: &page.labels };
    let report = Report {
        schema: "tyst/report/1",
        language: page.language.code(),
        as_of: page.day.as_ref().map(|date| date.day.to_string()),
        at: page.at.as_ref().map(AtRevision::of),
        title: pen.text(&page.title),
        blocks: page.blocks.iter().map(|block| pen.block(block)).collect(),
    };
    // Types of strings and numbers can be written as JSON whatever they hold.
    let mut bytes = serde_json::to_vec_pretty(&report).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

#[derive(Serialize)]
struct Report<'p> {
    schema: &'static str,
    language: &'static str,
    as_of: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<AtRevision>,
    title: Vec<Part<'p>>,
    blocks: Vec<Written<'p>>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Written<'p> {
    Heading {
        level: u8,
        text: Vec<Part<'p>>,
    },
    Paragraph(Paragraph<'p>),
    Table {
        subject: &'static str,
        caption: Vec<Part<'p>>,
        /// What is the same for each row.
        about: Vec<Same<'p>>,
        columns: Vec<&'p str>,
        /// What the headings among the rows are.
        groups: Option<&'p str>,
        rows: Vec<Line<'p>>,
    },
}

#[derive(Serialize)]
struct Paragraph<'p> {
    text: Vec<Part<'p>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    list: Option<Entry>,
}

#[derive(Serialize)]
struct Entry {
    depth: u8,
    number: Option<u64>,
}

#[derive(Serialize)]
struct Same<'p> {
    column: &'p str,
    value: Vec<Part<'p>>,
}

#[derive(Serialize)]
struct Line<'p> {
    /// How deep a heading lies in others; nothing where the row is none.
    heading: Option<usize>,
    cells: Vec<Filled<'p>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Filled<'p> {
    Empty,
    Count { count: usize },
    Day { day: String, words: &'p str, mark: Option<Mark<'p>> },
    Appendix { appendix: usize, words: String },
    Rating { rating: Mark<'p>, stands: bool, why: Vec<Part<'p>>, more: Vec<Paragraph<'p>> },
    Paragraphs { paragraphs: Vec<Paragraph<'p>> },
}

#[derive(Serialize)]
struct Mark<'p> {
    words: &'p str,
    tone: &'static str,
}

/// A stretch of a text that is all of one kind.
#[derive(Default, Serialize)]
struct Part<'p> {
    words: std::borrow::Cow<'p, str>,
    #[serde(skip_serializing_if = "is_not_so")]
    strong: bool,
    #[serde(skip_serializing_if = "is_not_so")]
    emphasis: bool,
    #[serde(skip_serializing_if = "is_not_so")]
    struck: bool,
    #[serde(skip_serializing_if = "is_not_so")]
    code: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tone: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    appendix: Option<usize>,
}

fn is_not_so(so: &bool) -> bool {
    !so
}

/// Writes with the words of one page.
struct Pen<'l> {
    labels: &'l Labels,
}

impl Pen<'_> {
    fn block<'p>(&self, block: &'p Block) -> Written<'p> {
        match block {
            Block::Heading(level, text) => Written::Heading { level: level.number(), text: self.text(text) },
            Block::Paragraph(para) => Written::Paragraph(self.para(para)),
            Block::Table(grid) => self.table(grid),
        }
    }

    fn table<'p>(&self, grid: &'p Grid) -> Written<'p> {
        let same = |about: &'p About| Same { column: words(&about.column), value: self.text(&about.value) };
        Written::Table {
            subject: grid.subject().id(),
            caption: self.text(grid.caption()),
            about: grid.about().iter().map(same).collect(),
            columns: grid.columns().iter().map(words).collect(),
            groups: grid.groups().map(Clean::as_str),
            rows: grid.rows().iter().map(|row| self.line(row)).collect(),
        }
    }

    fn line<'p>(&self, row: &'p Row) -> Line<'p> {
        Line { heading: row.heading(), cells: row.cells().iter().map(|cell| self.cell(cell)).collect() }
    }

    fn cell<'p>(&self, cell: &'p Cell) -> Filled<'p> {
        match cell {
            Cell::Empty => Filled::Empty,
            Cell::Count(count) => Filled::Count { count: *count },
            Cell::Day { date, mark: marked } => Filled::Day {
                day: date.day.to_string(),
                words: date.words.as_str(),
                mark: marked.as_ref().map(|(words, tone)| mark(words, *tone)),
            },
            Cell::Appendix(appendix) => {
                Filled::Appendix { appendix: appendix.number(), words: self.labels.name_of(*appendix) }
            }
            Cell::Status(status) => self.rating(status),
            Cell::Paras(paras) => Filled::Paragraphs { paragraphs: paras.iter().map(|para| self.para(para)).collect() },
        }
    }

    fn rating<'p>(&self, status: &'p Status) -> Filled<'p> {
        Filled::Rating {
            rating: mark(&status.word, status.tone),
            stands: status.stands.is_so,
            why: self.text(&status.why),
            more: status.more.iter().map(|para| self.para(para)).collect(),
        }
    }

    fn para<'p>(&self, para: &'p Para) -> Paragraph<'p> {
        let list = para.item.map(|item| Entry { depth: item.depth, number: item.number });
        Paragraph { text: self.text(&para.text), list }
    }

    fn text<'p>(&self, text: &'p Text) -> Vec<Part<'p>> {
        text.runs().iter().map(|run| self.part(run)).collect()
    }

    fn part<'p>(&self, run: &'p Run) -> Part<'p> {
        match run {
            Run::Words(words, style) => Part {
                words: words.as_str().into(),
                strong: style.strong,
                emphasis: style.emphasis,
                struck: style.struck,
                code: style.code,
                language: style.language.map(Language::code),
                ..Part::default()
            },
            Run::Marked(words, of) => Part { words: words.as_str().into(), tone: Some(tone(*of)), ..Part::default() },
            Run::Day(Date { day, words }) => {
                Part { words: words.as_str().into(), day: Some(day.to_string()), ..Part::default() }
            }
            Run::Link { to, words, style } => Part {
                words: words.as_str().into(),
                language: style.language.map(Language::code),
                link: Some(to.as_str()),
                ..Part::default()
            },
            Run::See(appendix) => Part {
                words: self.labels.name_of(*appendix).into(),
                appendix: Some(appendix.number()),
                ..Part::default()
            },
        }
    }
}

fn words(column: &Column) -> &str {
    column.words.as_str()
}

fn mark<'p>(words: &'p Clean, of: Tone) -> Mark<'p> {
    Mark { words: words.as_str(), tone: tone(of) }
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Green => "green",
        Tone::Amber => "amber",
        Tone::Red => "red",
        Tone::Grey => "grey",
        Tone::Attention => "attention",
    }
}

#[cfg(test)]
mod tests;
