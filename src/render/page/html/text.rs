//! The words of a page: their style, language, marks, days and links.

use maud::{Markup, Render, html};
use percent_encoding::percent_encode_byte;

use super::Writer;
use crate::documents::vocabulary::Language;
use crate::page::{Address, Appendix, Clean, Date, Run, Style, Text, Tone};

impl Writer<'_> {
    /// A text, each stretch of it in another language than the page's marked as that.
    pub(super) fn text(&self, text: &Text) -> Markup {
        let stretches = text.runs().chunk_by(|one, next| language(one) == language(next));
        html! {
            @for runs in stretches {
                @match language(&runs[0]) {
                    None => (self.runs(runs)),
                    Some(language) => span lang=(language.code()) { (self.runs(runs)) },
                }
            }
        }
    }

    fn runs(&self, runs: &[Run]) -> Markup {
        html! {
            @for run in runs {
                @match run {
                    Run::Words(words, style) => (styled(words, *style)),
                    Run::Marked(words, tone) => (tag(words, *tone, true)),
                    Run::Day(date) => (day(date)),
                    Run::Link { to, words, style } => (link(to, words, *style)),
                    Run::See(appendix) => (self.see(*appendix)),
                }
            }
        }
    }

    /// What an appendix is called, as a link where it stands on this page.
    fn see(&self, appendix: Appendix) -> Markup {
        let name = self.page.labels.name_of(appendix);
        html! {
            @if self.outline.has(appendix) { a href={ "#" (appendix_id(appendix)) } { (name) } } @else { (name) }
        }
    }

    /// The words of a text that stand inside a link, where no other link may stand.
    pub(super) fn without_links(&self, text: &Text) -> Markup {
        self.text(&text.without_links(&self.page.labels))
    }
}

pub(super) fn appendix_id(appendix: Appendix) -> String {
    format!("appendix-{}", appendix.number())
}

/// A word that stands for a state. Colour and shape go with it and never stand alone; a state that does not hold has neither
/// the whole colour nor the whole shape.
pub(super) fn tag(words: &Clean, tone: Tone, holds: bool) -> Markup {
    let class = match tone {
        Tone::Green => "green",
        Tone::Amber => "amber",
        Tone::Red => "red",
        Tone::Grey => "grey",
        Tone::Attention => "attention",
    };
    html! { strong class={ "tag " (class) @if !holds { " open" } } { (Words(words)) } }
}

pub(super) fn day(date: &Date) -> Markup {
    html! { time datetime=(date.day) { (date.words.as_str()) } }
}

fn styled(words: &Clean, style: Style) -> Markup {
    let inner = html! { @if style.code { code { (Words(words)) } } @else { (Words(words)) } };
    let inner = html! { @if style.struck { s { (inner) } } @else { (inner) } };
    let inner = html! { @if style.emphasis { em { (inner) } } @else { (inner) } };
    html! { @if style.strong { strong { (inner) } } @else { (inner) } }
}

/// Where the words are the address itself, printing need not say it again.
fn link(to: &Address, words: &Clean, style: Style) -> Markup {
    let shown = if words.as_str().trim().is_empty() { Clean::from(to.as_str()) } else { words.clone() };
    let said = to.as_str().ends_with(shown.as_str().trim()).then_some("said");
    html! { a class=[said] href=(reference(to)) rel="noopener noreferrer" { (styled(&shown, style)) } }
}

/// What an address may not hold is percent-encoded, as a browser would do it.
fn reference(to: &Address) -> String {
    let mut reference = String::with_capacity(to.as_str().len());
    for c in to.as_str().chars() {
        match c {
            '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => reference.push_str(percent_encode_byte(c as u8)),
            _ => reference.push(c),
        }
    }
    reference
}

/// Words, kept by themselves where they have letters that run from right to left and would draw their neighbours with them.
struct Words<'w>(&'w Clean);

impl Render for Words<'_> {
    fn render(&self) -> Markup {
        let words = self.0.as_str();
        html! { @if words.chars().any(runs_from_right_to_left) { bdi { (words) } } @else { (words) } }
    }
}

/// Hebrew, Arabic and the scripts beside them, by the blocks that Unicode keeps for such scripts.
fn runs_from_right_to_left(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

fn language(run: &Run) -> Option<Language> {
    match run {
        Run::Words(_, style) | Run::Link { style, .. } => style.language,
        Run::Marked(..) | Run::Day(_) | Run::See(_) => None,
    }
}

/// The language of a text as a whole, where it is another than the page's.
pub(super) fn language_of(text: &Text) -> Option<&'static str> {
    let mut languages = text.runs().iter().map(language);
    let first = languages.next()??;
    languages.all(|other| other == Some(first)).then(|| first.code())
}

/// The words alone.
pub(super) fn plain(text: &Text) -> String {
    let run = |run: &Run| match run {
        Run::Words(words, _) | Run::Marked(words, _) | Run::Link { words, .. } => words.as_str().to_owned(),
        Run::Day(date) => date.words.as_str().to_owned(),
        Run::See(appendix) => appendix.number().to_string(),
    };
    text.runs().iter().map(run).collect()
}
