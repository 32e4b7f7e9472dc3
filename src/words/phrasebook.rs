//! The sentences of one language, as `en.ftl` and `cy.ftl` hold them, and who confirmed each.

use std::borrow::Cow;
use std::fmt;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::{Comment, Entry, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::documents::vocabulary::Language;

/// The comment above a wording that nobody has confirmed.
const UNVERIFIED: &str = "unverified";

static ENGLISH: LazyLock<Phrasebook> = LazyLock::new(|| Phrasebook::read(Language::English, include_str!("en.ftl")));
static WELSH: LazyLock<Phrasebook> = LazyLock::new(|| Phrasebook::read(Language::Welsh, include_str!("cy.ftl")));

pub(super) struct Phrasebook {
    pub language: Language,
    source: &'static str,
    bundle: FluentBundle<FluentResource>,
    /// Read only where somebody asks how sure the wording is.
    phrases: OnceLock<Vec<Phrase>>,
}

/// A term of the field in English and in Welsh.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    pub english: String,
    pub welsh: String,
    pub status: Status,
}

/// The terms of the field, in the order of their file.
pub fn terms() -> Vec<Term> {
    let source = include_str!("terms.ftl");
    let resource = parser::parse(source).unwrap_or_else(|(resource, _)| resource);
    let mut terms = Vec::new();
    for entry in resource.body {
        if let Entry::Term(term) = entry {
            let english = term.attributes.iter().find(|attribute| attribute.id.name == "en");
            terms.push(Term {
                english: english.map(|english| plain(&english.value)).unwrap_or_default(),
                welsh: plain(&term.value),
                status: status(Language::Welsh, &comment(term.comment.as_ref())),
            });
        }
    }
    terms
}

/// The words of a pattern that nothing is filled into.
fn plain(pattern: &Pattern<&str>) -> String {
    let words = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => *value,
        PatternElement::Placeable { .. } => "",
    });
    words.collect()
}

fn comment(comment: Option<&Comment<&str>>) -> String {
    comment.map(|comment| comment.content.join(" ")).unwrap_or_default()
}

/// A sentence of a phrasebook, and whether somebody who speaks the language has confirmed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub name: String,
    /// As it stands in the phrasebook.
    pub source: String,
    pub status: Status,
}

/// How sure it is that a wording is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// It stands in the language in which the program was written.
    Original,
    /// Where it was found in use, or who confirmed it.
    Confirmed(String),
    /// This project's own wording, which nobody has confirmed yet.
    Unverified,
}

impl fmt::Debug for Phrasebook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Phrasebook").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Phrasebook {
    pub(super) fn of(language: Language) -> &'static Phrasebook {
        match language {
            Language::English => &ENGLISH,
            Language::Welsh => &WELSH,
        }
    }

    fn read(language: Language, source: &'static str) -> Phrasebook {
        // What can be read of a file with a fault in it is kept; a test holds both files to having none.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let identifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        let _ = bundle.add_resource(resource);
        Phrasebook { language, source, bundle, phrases: OnceLock::new() }
    }

    /// A sentence that nothing is filled into.
    pub(super) fn whole(&'static self, name: &'static str) -> &'static str {
        self.named(name).unwrap_or(name)
    }

    /// The same, of a name that may mean nothing. Such a sentence stands on one line of its file, and so is one text.
    pub(super) fn named(&'static self, name: &str) -> Option<&'static str> {
        let pattern = self.bundle.get_message(name)?.value()?;
        match self.bundle.format_pattern(pattern, None, &mut Vec::new()) {
            Cow::Borrowed(sentence) => Some(sentence),
            Cow::Owned(_) => None,
        }
    }

    /// A sentence with what is filled into it.
    pub(super) fn fill(&self, name: &str, values: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(name).and_then(|message| message.value());
        let filled = pattern.map(|pattern| self.bundle.format_pattern(pattern, Some(values), &mut Vec::new()));
        filled.map_or_else(|| name.to_owned(), Cow::into_owned)
    }

    /// How many wordings nobody has confirmed. Every page asks, so the marks are counted and the sentences not read.
    pub(super) fn unverified(&self) -> usize {
        self.source.lines().filter(|line| line.strip_prefix("# ") == Some(UNVERIFIED)).count()
    }

    /// Every sentence, in the order of the file.
    pub(super) fn phrases(&self) -> &[Phrase] {
        self.phrases.get_or_init(|| phrases(self.language, self.source))
    }
}

fn phrases(language: Language, source: &'static str) -> Vec<Phrase> {
    let resource = parser::parse(source).unwrap_or_else(|(resource, _)| resource);
    let mut phrases = Vec::new();
    let mut rest = source;
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let name = message.id.name.to_owned();
            let status = status(language, &comment(message.comment.as_ref()));
            rest = from(rest, &name);
            phrases.push(Phrase { source: written(rest), status, name });
        }
    }
    phrases
}

/// The file from where the words of a sentence begin. The sentences come in its order.
fn from<'s>(source: &'s str, name: &str) -> &'s str {
    source.find(&format!("\n{name} = ")).map_or(source, |at| &source[at + name.len() + 4..])
}

/// The words that a sentence begins with here, as the file has them.
fn written(source: &str) -> String {
    let lines = source.lines().enumerate();
    let own = lines.take_while(|(at, line)| *at == 0 || line.starts_with([' ', '}'])).map(|(_, line)| line);
    own.collect::<Vec<_>>().join("\n")
}

fn status(language: Language, comment: &str) -> Status {
    match (language, comment.strip_prefix("confirmed: ")) {
        (Language::English, _) => Status::Original,
        (_, Some(by)) => Status::Confirmed(by.to_owned()),
        (_, None) => Status::Unverified,
    }
}

#[cfg(test)]
mod tests;
