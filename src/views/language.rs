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
    Page { title, language: words.language(), day, at: None, labels: words.labels(), blocks }
}

/// The page of a survey, which says as of when, and of which commit if it is of one.
pub(super) fn of_survey(survey: &Survey<'_>, words: &Words, title: Text, blocks: Vec<Block>) -> Page {
    let page = with_its_language(words, Some(survey.occasion.as_of), title, blocks);
    Page { at: survey.repository.commit().cloned(), ..page }
}

/// That what is said is of a commit, where it is of one.
pub(super) fn at_revision(survey: &Survey<'_>, words: &Words) -> Option<Text> {
    let commit = survey.repository.commit()?;
    Some(words.read_at_revision(Text::new().code(commit.id.short()), commit.landed))
}

/// The repository's own title, in the language that it is written in.
pub(super) fn repository_title(survey: &Survey<'_>, words: &Words) -> Text {
    let title = survey.framework.title.as_deref().map(|title| words.written(title, survey.framework.language()));
    title.unwrap_or_else(|| words.evidence_repository().into())
}
