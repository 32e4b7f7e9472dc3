//! `tyst table`: one provider's items by section, or all providers by section with counts.

mod items;
mod providers;

use self::items::Items;
use self::providers::Counts;
use super::reading::{Reading, not_read};
use crate::model::Catalogue;
use crate::outcome::StandardCount;
use crate::page::{Block, Clean, Page};
use crate::standing::Standing;
use crate::survey::Survey;
use crate::words::Words;

/// What one provider gives to the table, whichever of the two it becomes.
struct Part {
    reading: Reading,
    items: Items,
    counts: Counts,
    standards: Vec<StandardCount>,
}

impl Part {
    fn of(standing: &Standing<'_, '_>, words: &Words) -> Part {
        Part { reading: Reading::of(standing), items: Items::of(standing, words), counts: Counts::of(standing), standards: standing.counts() }
    }
}

/// The table of everything that is asked about.
pub fn page(survey: &Survey<'_>, words: &Words) -> Page {
    let parts = survey.each(|standing| Part::of(standing, words));
    let not_read = not_read(survey, &parts.iter().map(|part| &part.reading).collect::<Vec<_>>(), words);
    let mut parts: Vec<Part> = parts.into_iter().filter(|part| part.reading.is_provider).collect();
    let standards: Vec<StandardCount> = parts.iter().flat_map(|part| part.standards.clone()).collect();
    let mut blocks = vec![Block::paragraph(occasion(survey, words))];
    let title = match parts.as_mut_slice() {
        [] => {
            blocks.push(Block::paragraph(words.no_providers()));
            repository_title(survey, words)
        }
        [only] => {
            blocks.append(&mut only.items.blocks);
            Clean::trimmed(&only.reading.name)
        }
        _ => {
            blocks.extend(providers::tables(survey, words, &parts.iter().map(|part| (&part.reading, &part.counts)).collect::<Vec<_>>()));
            repository_title(survey, words)
        }
    };
    if standards.is_empty() && !parts.is_empty() {
        blocks.push(Block::paragraph(words.nothing_asked()));
    }
    blocks.extend(totals(survey, words, &standards));
    blocks.extend(not_read);
    Page { title, language: words.language(), appendix: words.appendix(), blocks }
}

fn repository_title(survey: &Survey<'_>, words: &Words) -> Clean {
    Clean::trimmed(survey.framework.title.as_deref().unwrap_or(words.evidence_repository()))
}

fn occasion(survey: &Survey<'_>, words: &Words) -> String {
    match survey.occasion.round {
        Some(round) => words.as_of_round(round.closes, &round.title, survey.occasion.as_of),
        None => words.as_of(survey.occasion.as_of),
    }
}

/// The counts of each standard, over all providers shown, with what is not known of it.
fn totals(survey: &Survey<'_>, words: &Words, standards: &[StandardCount]) -> Vec<Block> {
    let of_each = by_catalogue(survey, standards);
    of_each.into_iter().map(|(catalogue, count)| Block::item(format!("{}: {}", catalogue.title().trim(), said(words, catalogue, &count)))).collect()
}

/// One count for each catalogue, in the order in which they are first met.
pub(super) fn by_catalogue<'s>(survey: &'s Survey<'_>, standards: &[StandardCount]) -> Vec<(&'s Catalogue, StandardCount)> {
    let mut all: Vec<(&Catalogue, StandardCount)> = Vec::new();
    for count in standards {
        match all.iter_mut().find(|(catalogue, _)| catalogue.id == count.catalogue) {
            Some((_, sum)) => add(sum, count),
            None => all.extend(survey.framework.catalogue(&count.catalogue).map(|catalogue| (catalogue, count.clone()))),
        }
    }
    all
}

/// Coverage, freshness, ratings, and beside them what does not apply and what is not known.
pub(super) fn said(words: &Words, catalogue: &Catalogue, count: &StandardCount) -> String {
    let mut sentences = vec![words.coverage(count)];
    if count.evidenced > 0 {
        sentences.push(words.freshness(count));
        sentences.push(words.ratings(count));
    }
    sentences.push(words.ruled_out(count));
    if catalogue.is_partial {
        sentences.push(words.partial(catalogue.items.len(), &catalogue.id));
    }
    sentences.join(" ")
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
    sum.stale += count.stale;
    sum.standing += count.standing;
    sum.does_not_apply += count.does_not_apply;
}
