//! `tyst words`: the program's own wording in Welsh beside the English, and how sure each is.

use crate::documents::vocabulary::Language;
use crate::page::{Block, Cell, Column, Page, Table, Text, Tone};
use crate::words::{Status, Words, terms};

/// Every wording, or only those that nobody has confirmed.
pub fn page(words: &Words, is_unverified_only: bool) -> Page {
    let is_shown = |status: &Status| !is_unverified_only || *status == Status::Unverified;
    let (terms, sentences) = (terms(), Words::of(Language::Welsh).phrases());
    let statuses = terms.iter().map(|term| &term.status).chain(sentences.iter().map(|phrase| &phrase.status));
    let (all, unverified) = statuses
        .fold((0, 0), |(all, unverified), status| (all + 1, unverified + usize::from(*status == Status::Unverified)));
    let [english, welsh, status] = [words.wording_english(), words.wording_welsh(), words.wording_status()];
    let mut table =
        Table::new(words.wording_terms(), [Column::words(english), Column::words(welsh), Column::words(status)]);
    for term in terms.iter().filter(|term| is_shown(&term.status)) {
        table.row([
            words.written(&term.english, Language::English).into(),
            words.written(&term.welsh, Language::Welsh).into(),
            sure(words, &term.status).into(),
        ]);
    }
    let braces = Text::new().code("{ }");
    let columns =
        [Column::words(words.wording_name()), Column::wide(english), Column::wide(welsh), Column::words(status)];
    let mut said = Table::new(words.wording_sentences(braces), columns);
    let originals = Words::of(Language::English).phrases();
    for phrase in sentences.iter().filter(|phrase| is_shown(&phrase.status)) {
        let original = originals.iter().find(|original| original.name == phrase.name);
        said.row([
            Text::new().code(phrase.name.as_str()).into(),
            original.map_or(Cell::Empty, |original| words.written(&original.source, Language::English).into()),
            words.written(&phrase.source, Language::Welsh).into(),
            sure(words, &phrase.status).into(),
        ]);
    }
    let blocks = vec![
        Block::paragraph(words.wording_so_far(unverified, all)),
        Block::paragraph(words.wording_how_to(Text::new().code("src/words/"))),
        table.into(),
        said.into(),
    ];
    Page { title: words.wording().into(), language: words.language(), appendix: words.appendix(), blocks }
}

fn sure(words: &Words, status: &Status) -> Text {
    match status {
        Status::Original => Text::new(),
        Status::Confirmed(by) => words.wording_confirmed(by).into(),
        Status::Unverified => Text::new().marked(words.wording_unverified(), Tone::Attention),
    }
}
