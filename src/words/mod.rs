//! Every sentence that papers, tables and headings say to people, in the language that is asked for.
//!
//! A view asks for a sentence by what it means and never joins words of its own. The sentences stand in `en.ftl` and `cy.ftl`,
//! under the name of the method that says them; a test holds the two files to each other and to the methods.

#[macro_use]
mod sentences;
mod actions;
mod appendices;
mod applying;
mod catalogues;
mod changes;
mod checking;
mod commenting;
mod conditions;
mod crosswalks;
mod days;
mod due;
mod editions;
mod evidence;
mod explaining;
mod figures;
mod history;
mod labels;
mod making;
mod next;
mod packs;
mod phrasebook;
mod pictures;
mod ratings;
mod readers;
mod sheets;
mod since;
mod site;
mod standing;
mod summary;
mod wording;

pub use self::phrasebook::{Phrase, Status, Term, terms};

use self::phrasebook::Phrasebook;
use crate::documents::catalogue::Texts;
use crate::documents::vocabulary::Language;
use crate::model::Catalogue;
use crate::page::Text;

/// The words of one language.
#[derive(Clone, Copy, Debug)]
pub struct Words(&'static Phrasebook);

sentences! {
    pub(super) GENERAL;
    appendix;
    list_and(before: Text, last: Text) -> Text;
    list_comma(before: Text, next: Text) -> Text;
    list_semicolon(before: Text, next: Text) -> Text;
    texts_in_another_language(texts: usize) -> String;
    wording_not_confirmed(many: usize) -> Text;
}

impl Words {
    pub fn of(language: Language) -> Words {
        Words(Phrasebook::of(language))
    }

    pub fn language(&self) -> Language {
        self.0.language
    }

    /// Every wording of the language, with whether it was confirmed.
    pub fn phrases(&self) -> &'static [Phrase] {
        self.0.phrases()
    }

    /// How many wordings nobody has confirmed.
    pub fn unverified(&self) -> usize {
        self.0.unverified()
    }

    /// A text by language, in this one where it has it, or else as what it is: another language.
    pub fn text(&self, texts: &Texts) -> Text {
        self.text_in(self.language(), texts)
    }

    /// The same, where another language is wanted than that of the page.
    pub fn text_in(&self, wanted: Language, texts: &Texts) -> Text {
        let own = texts.get_key_value(wanted.code());
        let english = || texts.get_key_value(Language::English.code());
        let Some((code, words)) = own.or_else(english).or_else(|| texts.first_key_value()) else { return Text::new() };
        self.written(words, Language::parse(code).unwrap_or(Language::English))
    }

    /// A name by language. One without a form in this language is a name all the same, and no text in another.
    pub fn name<'t>(&self, names: &'t Texts) -> Option<&'t str> {
        let own = names.get(self.language().code());
        own.or_else(|| names.get(Language::English.code())).or_else(|| names.values().next()).map(|name| name.trim())
    }

    /// The title of a standard, or its id where it has none: what is said of it must not stand without a name.
    pub fn title_of(&self, catalogue: &Catalogue) -> Text {
        let title = self.text(&catalogue.title);
        if title.is_blank() { catalogue.id.as_str().into() } else { title }
    }

    /// What somebody wrote in a language.
    pub fn written(&self, words: &str, language: Language) -> Text {
        let text = Text::from(words.trim());
        if language == self.language() { text } else { text.in_language(language) }
    }

    /// `a, b and c`
    pub fn list(&self, things: impl IntoIterator<Item = Text>) -> Text {
        let mut things: Vec<Text> = things.into_iter().collect();
        match things.pop() {
            Some(last) if things.is_empty() => last,
            Some(last) => self.list_and(self.in_a_row(things), last),
            None => Text::new(),
        }
    }

    /// The same of plain words.
    pub fn listed(&self, things: &[&str]) -> Text {
        self.list(things.iter().map(|thing| Text::from(*thing)))
    }

    /// `a, b, c`
    pub fn in_a_row(&self, things: Vec<Text>) -> Text {
        self.joined(things, Words::list_comma)
    }

    /// `a; b; c`
    pub fn told_apart(&self, things: Vec<Text>) -> Text {
        self.joined(things, Words::list_semicolon)
    }

    /// Half by half: one after the other, all that is joined already would be copied again for each.
    fn joined(&self, mut things: Vec<Text>, join: fn(&Words, Text, Text) -> Text) -> Text {
        if things.len() < 2 {
            return things.pop().unwrap_or_default();
        }
        let later = things.split_off(things.len() / 2);
        join(self, self.joined(things, join), self.joined(later, join))
    }
}

/// How many in a hundred, never more than there are: 199 of 200 is 99, and only all is 100.
fn percent(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(0)
}

#[cfg(test)]
mod tests;
