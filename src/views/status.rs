//! The stated rating, and beside it where it does not stand.

use crate::calendar::Day;
use crate::documents::vocabulary::{Audience, Rating};
use crate::page::{Column, Para, Stands, Status, Text, Tone};
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
pub(super) fn status(
    words: &Words,
    standing: &Standing<'_, '_>,
    item: &ItemStanding<'_, '_>,
    more: Vec<Para>,
) -> Status {
    let due = item.answer.as_ref().and_then(|answer| answer.freshness.due());
    let status = written(words, standing, item, due, more);
    // Whom it is kept for stands beside it.
    if item.kept.is_some() { Status { why: Text::new(), ..status } } else { status }
}

/// As [`status`], where the day on which the review was due stands in a column beside it.
pub(super) fn status_beside_due(words: &Words, standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>) -> Status {
    written(words, standing, item, None, Vec::new())
}

fn written(
    words: &Words,
    standing: &Standing<'_, '_>,
    item: &ItemStanding<'_, '_>,
    due: Option<Day>,
    more: Vec<Para>,
) -> Status {
    if let Some((answer, rating)) = answer_of(item) {
        return Status { more, ..rated(words, answer, rating, due, standing.as_of) };
    }
    if let Some(audience) = item.kept {
        return Status { more, ..kept(words, audience) };
    }
    Status {
        word: words.not_rated().into(),
        tone: Tone::Attention,
        stands: words.whether_it_stands(false),
        why: why_not_rated(words, standing, item).map(Text::from).unwrap_or_default(),
        more,
    }
}

/// A rating, and beside it where it does not stand.
pub(super) fn rated(words: &Words, answer: &Answer<'_, '_>, rating: Rating, due: Option<Day>, as_of: Day) -> Status {
    let doubts = answer.doubts.iter().map(|doubt| words.doubt(*doubt, due, as_of));
    let why = doubts.map(Text::from).reduce(|before, next| before.words(", ").and(next)).unwrap_or_default();
    Status {
        word: words.rating(rating).into(),
        tone: tone(rating),
        stands: words.whether_it_stands(answer.stands()),
        why,
        more: Vec::new(),
    }
}

/// No rating is told, nor whether it stands.
fn kept(words: &Words, audience: Audience) -> Status {
    Status {
        word: words.kept_rating().into(),
        tone: Tone::Grey,
        stands: Stands { is_so: false, word: words.not_told().into() },
        why: words.whom_it_is_for(audience).into(),
        more: Vec::new(),
    }
}

/// As [`status`], where nothing beside it says that there is no evidence, or for whom it is kept.
pub(super) fn status_alone(words: &Words, standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>) -> Status {
    let due = item.answer.as_ref().and_then(|answer| answer.freshness.due());
    let status = written(words, standing, item, due, Vec::new());
    let is_missing = answer_of(item).is_none() && item.kept.is_none() && status.why.is_blank();
    if is_missing { Status { why: words.without_evidence().into(), ..status } } else { status }
}

/// The column for such ratings.
pub(super) fn column(words: &Words, column: Column) -> Column {
    Column::ratings(column, [words.rag_status(), words.stands(), words.why_and_plan()])
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
