//! Counts over several providers, and what is said beside them.

use crate::documents::vocabulary::{Audience, Language, Rating};
use crate::model::{Catalogue, Evidence};
use crate::outcome::StandardCount;
use crate::page::{Column, Text};
use crate::standing::Standing;
use crate::survey::Survey;
use crate::words::Words;

/// One count for each catalogue, in the order in which they are first met.
pub(super) fn by_catalogue<'s>(
    survey: &'s Survey<'_>,
    standards: &[StandardCount],
) -> Vec<(&'s Catalogue, StandardCount)> {
    let mut all: Vec<(&Catalogue, StandardCount)> = Vec::new();
    for count in standards {
        match all.iter_mut().find(|(catalogue, _)| catalogue.id == count.catalogue) {
            Some((_, sum)) => add(sum, count),
            None => {
                all.extend(survey.framework.catalogue(&count.catalogue).map(|catalogue| (catalogue, count.clone())))
            }
        }
    }
    all
}

/// Coverage, freshness, ratings, and beside them what is set aside and on whose advice, what does not apply and what is not
/// known.
pub(super) fn said(
    words: &Words,
    reader: Audience,
    catalogue: &Catalogue,
    count: &StandardCount,
    advice: &[Advice],
) -> Text {
    let mut sentences: Vec<Text> = vec![words.coverage(count).into()];
    if count.evidenced > 0 {
        sentences.push(words.freshness(count).into());
        sentences.push(words.ratings(count));
        sentences.push(words.how_many_stand(count).into());
    }
    if count.not_applicable > 0 {
        let advice = advice.iter().filter(|advice| advice.catalogue == catalogue.id);
        sentences
            .push(words.set_aside_on_advice(count.not_applicable, advisers(words, advice.map(|advice| &advice.by))));
    }
    sentences.extend(words.kept_of(count).map(Text::from));
    sentences.push(words.ruled_out(count).into());
    if count.may_not_apply > 0 {
        sentences.push(words.so_many_may_not_apply(count.may_not_apply).into());
    }
    if catalogue.is_partial {
        sentences.push(known_in_part(words, reader, catalogue));
    }
    Text::sentences(sentences)
}

/// How to put that right is for those who keep the evidence.
fn known_in_part(words: &Words, reader: Audience, catalogue: &Catalogue) -> Text {
    let items = catalogue.items.len();
    match reader {
        Audience::Public | Audience::Commissioner => words.known_in_part_only(items).into(),
        Audience::Internal => words.partial(items, Text::new().code(format!("standards/{}.yaml", catalogue.id))),
    }
}

/// Who advised that an item does not apply, as the reader may know it.
#[derive(Clone, Debug)]
pub(super) struct Advice {
    catalogue: String,
    by: By,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// With the language that the name is written in.
    Adviser(String, Language),
    Nobody,
    /// The record is not meant for the reader.
    Kept,
}

/// On whose advice each item is set aside.
pub(super) fn advice(standing: &Standing<'_, '_>, reader: Audience) -> Vec<Advice> {
    let set_aside = standing.answers().filter(|(_, answer)| answer.rating == Some(Rating::NotApplicable));
    let advice = set_aside.map(|(item, answer)| Advice {
        catalogue: item.asked.catalogue.id.clone(),
        by: By::of(answer.evidence, answer.evidence.is_for(reader), standing.provider.framework.language()),
    });
    advice.collect()
}

impl By {
    pub(super) fn of(evidence: &Evidence<'_>, may_read: bool, language: Language) -> By {
        match &evidence.file.advised_by {
            _ if !may_read => By::Kept,
            Some(adviser) if evidence.is_adviser_named() => By::Adviser(adviser.value.trim().to_owned(), language),
            _ => By::Nobody,
        }
    }
}

/// `Regional VAWDASV adviser (2) and nobody named (1)`
pub(super) fn advisers<'v>(words: &Words, advice: impl IntoIterator<Item = &'v By>) -> Text {
    let mut counted: Vec<(&By, usize)> = Vec::new();
    for by in advice {
        match counted.iter_mut().find(|(known, _)| *known == by) {
            Some((_, many)) => *many += 1,
            None => counted.push((by, 1)),
        }
    }
    words.list(counted.into_iter().map(|(by, many)| {
        let who = match by {
            By::Adviser(name, language) => words.written(name, *language),
            By::Nobody => words.no_adviser_named().into(),
            By::Kept => words.adviser_kept().into(),
        };
        words.advised_so_many(who, many)
    }))
}

/// What is counted of items: a column for each, with its name.
pub(super) type Counted = fn(&StandardCount) -> usize;

/// The column of items that are kept, for the reader from whom any may be.
pub(super) fn kept(words: &Words, reader: Audience) -> Option<(Counted, Column)> {
    let may_be_kept = reader == Audience::Public;
    may_be_kept.then(|| (kept_items as Counted, Column::count(words.kept_items())))
}

fn kept_items(count: &StandardCount) -> usize {
    count.kept
}

pub(super) fn add(sum: &mut StandardCount, count: &StandardCount) {
    sum.applicable += count.applicable;
    sum.evidenced += count.evidenced;
    sum.fresh += count.fresh;
    sum.green += count.green;
    sum.amber += count.amber;
    sum.red += count.red;
    sum.not_applicable += count.not_applicable;
    sum.missing += count.missing;
    sum.kept += count.kept;
    sum.stale += count.stale;
    sum.standing += count.standing;
    sum.fallen.green += count.fallen.green;
    sum.fallen.amber += count.fallen.amber;
    sum.fallen.red += count.fallen.red;
    sum.fallen.not_applicable += count.fallen.not_applicable;
    sum.does_not_apply += count.does_not_apply;
    sum.may_not_apply += count.may_not_apply;
}
