//! `tyst words`: the program's own wording in Welsh beside the English, and how sure each is.

use super::language;
use crate::documents::vocabulary::Language;
use crate::page::{Block, Cell, Column, Page, Table, Text, Tone};
use crate::words::{Phrase, Status, Term, Words, terms};

/// Every wording, or only those that nobody has confirmed.
pub fn page(words: &Words, is_unverified_only: bool) -> Page {
    let is_shown = |status: &Status| !is_unverified_only || *status == Status::Unverified;
    let (terms, sentences) = (terms(), Words::of(Language::Welsh).phrases());
    let statuses = || terms.iter().map(|term| &term.status).chain(sentences.iter().map(|phrase| &phrase.status));
    let unverified = statuses().filter(|status| **status == Status::Unverified).count();
    let blocks = vec![
        Block::paragraph(words.wording_so_far(unverified, statuses().count())),
        Block::paragraph(words.wording_how_to(Text::new().code("src/words/"))),
        of_terms(words, terms.iter().filter(|term| is_shown(&term.status))).into(),
        of_sentences(words, sentences.iter().filter(|phrase| is_shown(&phrase.status))).into(),
    ];
    language::page(words, None, words.wording().into(), blocks)
}

fn of_terms<'t>(words: &Words, terms: impl Iterator<Item = &'t Term>) -> Table<3> {
    let columns = [words.wording_english(), words.wording_welsh(), words.wording_status()].map(Column::words);
    let mut table = Table::new(words.wording_terms(), columns);
    for term in terms {
        table.row([
            words.written(&term.english, Language::English).into(),
            words.written(&term.welsh, Language::Welsh).into(),
            sure(words, &term.status).into(),
        ]);
    }
    table
}

fn of_sentences<'p>(words: &Words, sentences: impl Iterator<Item = &'p Phrase>) -> Table<4> {
    let columns = [
        Column::words(words.wording_name()),
        Column::wide(words.wording_english()),
        Column::wide(words.wording_welsh()),
        Column::words(words.wording_status()),
    ];
    let mut table = Table::new(words.wording_sentences(Text::new().code("{ }")), columns);
    let originals = Words::of(Language::English).phrases();
    for phrase in sentences {
        let original = originals.iter().find(|original| original.name == phrase.name);
        table.row([
            Text::new().code(phrase.name.as_str()).into(),
            original.map_or(Cell::Empty, |original| words.written(&original.source, Language::English).into()),
            words.written(&phrase.source, Language::Welsh).into(),
            sure(words, &phrase.status).into(),
        ]);
    }
    table
}

fn sure(words: &Words, status: &Status) -> Text {
    match status {
        Status::Original => Text::new(),
        Status::Confirmed(by) => words.wording_confirmed(by).into(),
        Status::Unverified => Text::new().marked(words.wording_unverified(), Tone::Attention),
    }
}
