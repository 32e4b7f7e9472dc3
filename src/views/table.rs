//! `tyst table`: one provider's items by section, or all providers by section with counts.

mod items;

use self::items::Items;
use super::counts::{Advice, advice, by_catalogue, said};
use super::language::{at_revision, of_survey, repository_title};
use super::providers::{self, Counts};
use super::reading::{Reading, not_read};
use crate::documents::vocabulary::Audience;
use crate::model::Catalogue;
use crate::outcome::StandardCount;
use crate::page::{Block, Clean, Page, Text};
use crate::standing::Standing;
use crate::survey::Survey;
use crate::words::Words;

/// What one provider gives to the table, whichever of the two it becomes.
struct Part {
    reading: Reading,
    items: Items,
    counts: Counts,
    standards: Vec<StandardCount>,
    advice: Vec<Advice>,
}

impl Part {
    fn of(standing: &Standing<'_, '_>, words: &Words, reader: Audience) -> Part {
        Part {
            reading: Reading::of(standing),
            items: Items::of(standing, words, reader),
            counts: Counts::of(standing),
            standards: standing.counts(),
            advice: advice(standing, reader),
        }
    }
}

/// The table of everything that is asked about, as a reader may know it.
pub fn page(survey: &Survey<'_>, words: &Words, reader: Audience) -> Page {
    let parts = survey.each_told_to(reader, |standing| Part::of(standing, words, reader));
    let not_read = not_read(survey, &parts.iter().map(|part| &part.reading).collect::<Vec<_>>(), words);
    let mut parts: Vec<Part> = parts.into_iter().filter(|part| part.reading.is_provider).collect();
    let standards: Vec<StandardCount> = parts.iter().flat_map(|part| part.standards.clone()).collect();
    let advice: Vec<Advice> = parts.iter().flat_map(|part| part.advice.clone()).collect();
    let mut blocks = vec![Block::paragraph(occasion(survey, words))];
    // Where providers are counted by section, actions are shown of none.
    let is_about_one = parts.len() == 1;
    let kept: Vec<Audience> = parts.iter().flat_map(|part| part.items.kept.audiences(is_about_one)).collect();
    let title = match parts.as_mut_slice() {
        [] => {
            blocks.push(Block::paragraph(words.no_providers()));
            repository_title(survey, words)
        }
        [only] => {
            blocks.append(&mut only.items.blocks);
            blocks.extend(only.items.kept.said(words));
            Clean::trimmed(&only.reading.name).into()
        }
        _ => {
            blocks.extend(providers::tables(
                survey,
                words,
                reader,
                &parts.iter().map(|part| (&part.reading, &part.counts)).collect::<Vec<_>>(),
            ));
            repository_title(survey, words)
        }
    };
    if standards.is_empty() && !parts.is_empty() {
        blocks.push(Block::paragraph(words.nothing_asked()));
    }
    if parts.len() > 1 && !standards.is_empty() {
        blocks.push(Block::paragraph(words.counted_for_each_provider()));
    }
    blocks.extend(totals(survey, words, reader, &standards, &advice));
    blocks.extend(shown_with(words, kept.into_iter()));
    blocks.extend(not_read);
    of_survey(survey, words, title, blocks)
}

fn occasion(survey: &Survey<'_>, words: &Words) -> Text {
    let as_of = match survey.occasion.round {
        Some(round) => {
            let title = words.written(&round.title, survey.framework.language());
            words.as_of_round(round.closes, title, survey.occasion.as_of)
        }
        None => words.as_of(survey.occasion.as_of).into(),
    };
    Text::sentences(std::iter::once(as_of).chain(at_revision(survey, words)))
}

/// Which option shows what is kept from the reader.
fn shown_with(words: &Words, kept: impl Iterator<Item = Audience>) -> Option<Block> {
    let option = Text::new().code(format!("--audience {}", kept.max()?));
    Some(Block::paragraph(words.option_shows(option)))
}

/// The counts of each standard, over all providers shown, with what is not known of it.
fn totals(
    survey: &Survey<'_>,
    words: &Words,
    reader: Audience,
    standards: &[StandardCount],
    advice: &[Advice],
) -> Vec<Block> {
    let of_each = by_catalogue(survey, standards);
    let line = |(catalogue, count): (&Catalogue, StandardCount)| {
        words.title_of(catalogue).made_strong().words(": ").and(said(words, reader, catalogue, &count, advice))
    };
    of_each.into_iter().map(|each| Block::item(line(each))).collect()
}
