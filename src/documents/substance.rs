//! What a record says, however it is written: by this two states of it are compared. Moving a file, wrapping its lines anew, other
//! marks of Markdown, the order of keys and the language of a rating's word change nothing here.

use std::collections::{BTreeMap, BTreeSet};

use percent_encoding::percent_decode_str;
use pulldown_cmark::{Event, Parser};
use unicode_normalization::UnicodeNormalization;

use super::evidence::{self, ActionEntry, EvidenceFile};
use super::narrative::MARKDOWN;
use super::problem::Kind;
use super::vocabulary::Rating;
use crate::calendar::Day;
use crate::digest::Digest;
use crate::text::{Span, Text};

/// The substance of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Substance {
    /// By the item's id as it stands under `ratings`. `None` where the word is no rating.
    pub ratings: BTreeMap<String, Option<Rating>>,
    /// Of the narrative's words alone; `None` where there are none.
    pub words: Option<Digest>,
    /// What it points to, entries and links: addresses, and paths and patterns from the provider's folder on.
    pub papers: BTreeSet<String>,
    pub reviewed: Option<Day>,
    /// In the order of the record.
    pub actions: Vec<Planned>,
}

/// An action of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What is to be done, as it is written but for white space.
    pub what: String,
    /// `None` where no day is given, or none that could be read.
    pub due: Option<Day>,
    /// Whether it is said when it was done.
    pub is_done: bool,
}

/// In what two states of a record differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Differs {
    pub words: bool,
    pub ratings: bool,
    pub papers: bool,
}

impl Differs {
    pub fn anywhere(self) -> bool {
        self.words || self.ratings || self.papers
    }
}

impl Substance {
    pub fn of(record: &EvidenceFile<'_>) -> Substance {
        let ratings =
            record.ratings.iter().map(|entry| (entry.item.value.to_string(), entry.rating.map(|word| word.value)));
        let entries = record.documents.iter().map(|entry| entry_path(&entry.path.value));
        let links = record.narrative.links.iter().map(|link| link_path(record.text.path(), &link.to));
        Substance {
            ratings: ratings.collect(),
            words: words(record.text, record.narrative.span),
            papers: entries.chain(links).collect(),
            reviewed: record.reviewed.value(),
            actions: record.actions.iter().map(Planned::of).collect(),
        }
    }

    /// The substance of a file of evidence; `None` where it cannot be read, so that none of it counts.
    pub fn read(path: &str, bytes: Vec<u8>) -> Option<Substance> {
        let text = Text::new(path, String::from_utf8(bytes).ok()?);
        let mut problems = Vec::new();
        let record = evidence::read(&text, &mut problems)?;
        let is_readable = !problems.iter().any(|problem| problem.kind == Kind::Unreadable);
        is_readable.then(|| Substance::of(&record))
    }

    /// In what it differs from what it was. The day of the review and the actions are not its content.
    pub fn differs_from(&self, before: &Substance) -> Differs {
        Differs {
            words: self.words != before.words,
            ratings: self.ratings != before.ratings,
            papers: self.papers != before.papers,
        }
    }
}

impl Planned {
    pub fn of(entry: &ActionEntry<'_>) -> Planned {
        let what = entry.what.value.split_whitespace().collect::<Vec<_>>().join(" ");
        Planned { what, due: entry.due.value(), is_done: !entry.is_open() }
    }
}

/// The words of a narrative, known by their digest.
pub fn words(text: &Text, body: Span) -> Option<Digest> {
    let words = plain_words(text, body);
    (!words.is_empty()).then(|| Digest::of(words.as_bytes()))
}

/// The words of a narrative without marks, comments and line ends, one space between two words.
pub fn plain_words(text: &Text, body: Span) -> String {
    let source = &text.content()[body.range()];
    let mut words = String::with_capacity(source.len());
    let mut is_comment = false;
    for event in Parser::new_ext(source, MARKDOWN) {
        match event {
            Event::Text(said) | Event::Code(said) => words.push_str(&said),
            Event::Html(said) | Event::InlineHtml(said) => {
                is_comment |= said.trim_start().starts_with("<!--");
                if !is_comment {
                    words.push_str(&said);
                }
                is_comment &= !said.contains("-->");
            }
            Event::TaskListMarker(is_done) => words.push_str(if is_done { "[x] " } else { "[ ] " }),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::End(tag) if is_a_block(tag) => words.push(' '),
            _ => {}
        }
    }
    let plain = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.is_ascii() { plain } else { plain.nfc().collect() }
}

/// Whether a word ends where this ends. Within a word, part of it may be emphasised.
fn is_a_block(tag: pulldown_cmark::TagEnd) -> bool {
    use pulldown_cmark::TagEnd;
    !matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image)
}

fn entry_path(path: &str) -> String {
    let path = path.trim();
    if super::narrative::is_web(path) { path.to_owned() } else { format!("documents/{path}") }
}

/// Where a link in a record leads, from the provider's folder on.
fn link_path(record: &str, link: &str) -> String {
    let bare = link.split(['#', '?']).next().unwrap_or(link);
    let decoded = percent_decode_str(bare).decode_utf8_lossy();
    let mut parts: Vec<&str> = record.split('/').skip(2).collect();
    parts.pop();
    for part in decoded.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn substance(path: &str, content: &str) -> Substance {
        Substance::read(path, content.as_bytes().to_vec()).unwrap()
    }

    const ONE: &str = "---\nratings:\n  a/1: green\nreviewed: 2026-03-01\ndocuments: [form.docx]\n---\n\
                       Everyone **signs** a form,\nsee [the log](../documents/log%20one.pdf).\n";

    #[test]
    fn how_it_is_written_does_not_count() {
        let other = "---\nreviewed: 2026-03-01\ndocuments:\n  - {path: form.docx, title: Form}\nratings: {a/1: Gwyrdd}\n---\n\n\
                     <!-- for us\nalone -->\n\nEveryone signs a *form*, see [the log](../../documents/log%20one.pdf).\n";
        let one = substance("providers/hafan/evidence/consent.md", ONE);
        let moved = substance("providers/newid/evidence/a/consent.md", &other.replace('\n', "\r\n"));
        assert_eq!(moved, one);
    }

    #[test]
    fn what_it_says_does() {
        let one = substance("providers/hafan/evidence/consent.md", ONE);
        let differs = |from: &str, to: &str| {
            substance("providers/hafan/evidence/consent.md", &ONE.replace(from, to)).differs_from(&one)
        };
        assert_eq!(differs("signs", "signed"), Differs { words: true, ..Differs::default() });
        assert_eq!(differs("green", "amber"), Differs { ratings: true, ..Differs::default() });
        assert_eq!(differs("form.docx", "forms.docx"), Differs { papers: true, ..Differs::default() });
        assert_eq!(differs("log%20one", "log%20two"), Differs { papers: true, ..Differs::default() });
        assert!(!differs("2026-03-01", "2026-04-01").anywhere());
    }

    #[test]
    fn a_record_that_cannot_be_read_has_none() {
        for content in
            ["", "words alone", "---\nratings: [\n---\nwords", "---\nratings:\n  a/1: green\nreviewed: May\n---\nwords"]
        {
            assert_eq!(Substance::read("a.md", content.as_bytes().to_vec()), None, "{content}");
        }
        assert_eq!(Substance::read("a.md", vec![0xff]), None);
    }
}
