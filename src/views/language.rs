//! What language a page is in, and what of it had to stay in another.

use crate::calendar::Day;
use crate::page::{Block, Page, Text, in_another_language};
use crate::survey::Survey;
use crate::words::Words;

/// A page whose last paragraphs say how much of it has no wording in its language, and how sure the wording is that it has.
pub(super) fn with_its_language(words: &Words, day: Option<Day>, title: Text, mut blocks: Vec<Block>) -> Page {
    let others = in_another_language(&title, &blocks);
    blocks.extend((others > 0).then(|| Block::paragraph(words.texts_in_another_language(others))));
    let unverified = words.unverified();
    blocks.extend((unverified > 0).then(|| Block::paragraph(words.wording_not_confirmed(unverified))));
    page(words, day, title, blocks)
}

/// A page in the language of the words.
pub(super) fn page(words: &Words, day: Option<Day>, title: Text, blocks: Vec<Block>) -> Page {
    let day = day.map(|day| words.date(day));
    Page { title, language: words.language(), day, labels: words.labels(), blocks }
}

/// The repository's own title, in the language that it is written in.
pub(super) fn repository_title(survey: &Survey<'_>, words: &Words) -> Text {
    let title = survey.framework.title.as_deref().map(|title| words.written(title, survey.framework.language()));
    title.unwrap_or_else(|| words.evidence_repository().into())
}
