//! The stated rating, and beside it where it does not stand.

use crate::calendar::Day;
use crate::documents::vocabulary::Rating;
use crate::page::{Text, Tone};
use crate::standing::{Answer, ItemStanding, Standing};
use crate::words::Words;

pub(super) fn tone(rating: Rating) -> Tone {
    match rating {
        Rating::Green => Tone::Green,
        Rating::Amber => Tone::Amber,
        Rating::Red => Tone::Red,
        Rating::NotApplicable => Tone::Grey,
    }
}

/// `GREEN`, or `GREEN, stale since 15 March 2026 (review was due by 14 March 2026)`; for an item without a rating, why it has none.
pub(super) fn status(words: &Words, standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>) -> Text {
    let due = item.answer.as_ref().and_then(|answer| answer.freshness.due());
    written(words, standing, item, due)
}

/// As [`status`], where the day on which the review was due stands in a column beside it.
pub(super) fn status_beside_due(words: &Words, standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>) -> Text {
    written(words, standing, item, None)
}

fn written(words: &Words, standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>, due: Option<Day>) -> Text {
    if let Some((answer, rating)) = answer_of(item) {
        return rated(words, answer, rating, due, standing.as_of);
    }
    let text = Text::new().marked(words.not_rated(), Tone::Attention);
    why_not_rated(words, standing, item).into_iter().fold(text, |text, why| text.words(", ").words(why))
}

/// A rating, and beside it where it does not stand.
pub(super) fn rated(words: &Words, answer: &Answer<'_, '_>, rating: Rating, due: Option<Day>, as_of: Day) -> Text {
    let text = Text::new().marked(words.rating(rating), tone(rating));
    let doubts = answer.doubts.iter().map(|doubt| words.doubt(*doubt, due, as_of));
    doubts.fold(text, |text, doubt| text.words(", ").words(doubt))
}

/// As [`status`], where nothing beside it says that there is no evidence.
pub(super) fn status_alone(words: &Words, standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>) -> Text {
    let text = status(words, standing, item);
    let is_missing = answer_of(item).is_none() && why_not_rated(words, standing, item).is_none();
    if is_missing { text.words(", ").words(words.without_evidence()) } else { text }
}

fn why_not_rated(words: &Words, standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>) -> Option<&'static str> {
    match item.answer {
        Some(_) => Some(words.no_such_rating()),
        None => standing.provider.unreadable_for(item.asked.item.id.as_str()).map(|_| words.record_not_read()),
    }
}

/// The answer to an item, where it has a rating that counts.
pub(super) fn answer_of<'s, 'p, 'a>(item: &'s ItemStanding<'p, 'a>) -> Option<(&'s Answer<'p, 'a>, Rating)> {
    let rating = item.rating()?;
    Some((item.answer.as_ref()?, rating))
}
