//! `tyst standards next`: how much of each standard that a provider does not hold its evidence answers already.

mod answers;
mod sections;

use super::reading::{Reading, not_read};
use crate::model::english;
use crate::outcome::StandardCount;
use crate::overlaps::{Reach, ReachCount, count};
use crate::page::{Block, Cell, Clean, Column, Level, Page, Table, Text};
use crate::standing::Standing;
use crate::survey::Survey;
use crate::words::Words;

/// The page of one provider.
pub fn page(survey: &Survey<'_>, standing: &Standing<'_, '_>, reaches: &[Reach<'_, '_>], words: &Words) -> Page {
    let reading = Reading::of(standing);
    let in_force: Vec<String> = standing.provider.catalogues.iter().map(|catalogue| catalogue.id.clone()).collect();
    let as_of = format!("{} {}", words.as_of(standing.as_of), words.in_force_for_it(&in_force));
    let mut blocks = vec![Block::paragraph(as_of)];
    if reaches.is_empty() {
        blocks.push(ticked(words.nothing_beyond()));
    } else {
        blocks.extend([words.what_a_crosswalk_judges(), words.what_doubt_is()].map(ticked));
    }
    if reaches.len() > 1 {
        blocks.push(side_by_side(reaches, words).into());
    }
    blocks.extend(reaches.iter().flat_map(|reach| standard(standing, reach, words)));
    blocks.extend(not_read(survey, &[&reading], words));
    Page { title: Clean::trimmed(&words.next_title(&reading.name)), appendix: words.appendix(), blocks }
}

fn ticked(sentence: &str) -> Block {
    Block::paragraph(Text::ticked(sentence))
}

fn side_by_side(reaches: &[Reach<'_, '_>], words: &Words) -> Table<8> {
    let mut table = Table::new(words.standards_side_by_side(), columns(words.standard(), words));
    for reach in reaches {
        table.row(row(reach.catalogue.title(), &count(&reach.items)));
    }
    table
}

fn columns(first: &'static str, words: &Words) -> [Column; 8] {
    [
        Column::words(first),
        Column::count(words.apply()),
        Column::count(words.wholly()),
        Column::count(words.in_doubt()),
        Column::count(words.in_part()),
        Column::count(words.not_answered()),
        Column::count(words.not_known()),
        Column::count(words.do_not_apply()),
    ]
}

fn row(name: &str, of: &ReachCount) -> [Cell; 8] {
    let numbers = [of.applicable, of.firmly, of.weakly, of.in_part, of.not_at_all, of.not_known, of.does_not_apply];
    let [one, two, three, four, five, six, seven] = numbers.map(Cell::Count);
    [name.trim().into(), one, two, three, four, five, six, seven]
}

fn standard(standing: &Standing<'_, '_>, reach: &Reach<'_, '_>, words: &Words) -> Vec<Block> {
    let catalogue = reach.catalogue;
    let title = words.standard_with_id(catalogue.title().trim(), &catalogue.id);
    let mut blocks = vec![Block::Heading(Level::SECTION, title.into()), ticked(&said(reach, words))];
    blocks.extend(basis(standing, reach, words).into_iter().map(Block::item));
    if reach.items.iter().any(|item| !item.answers.is_empty()) {
        blocks.push(sections::table(reach, words).into());
        blocks.extend(sections::few_left(standing.as_of, reach, words));
        blocks.push(answers::table(standing, reach, words).into());
    }
    blocks
}

/// The share, and beside it what does not apply, what is not known, and how much of the standard is known at all.
fn said(reach: &Reach<'_, '_>, words: &Words) -> String {
    let of = count(&reach.items);
    let ruled_out = StandardCount { does_not_apply: of.does_not_apply, ..StandardCount::default() };
    let mut sentences = vec![words.reach(&of), words.ruled_out(&ruled_out)];
    sentences.push(match of.not_known {
        0 => words.applies_to_all_known().to_owned(),
        items => words.not_known_to_apply(items, &reach.facts_not_known()),
    });
    sentences.extend((of.themselves > 0).then(|| words.rated_themselves(of.themselves)));
    if reach.catalogue.is_partial {
        sentences.push(words.partial(reach.items.len(), &reach.catalogue.id));
    }
    sentences.join(" ")
}

/// Who judged what the share rests on, and what is to be known of the crosswalks.
fn basis(standing: &Standing<'_, '_>, reach: &Reach<'_, '_>, words: &Words) -> Vec<String> {
    let all = standing.provider.framework.crosswalks().iter();
    let crosswalks: Vec<_> = all.filter(|crosswalk| crosswalk.is_about(&reach.catalogue.id)).collect();
    if crosswalks.is_empty() {
        return vec![words.not_compared().to_owned()];
    }
    let judges = reach.judges();
    let mut said: Vec<String> = judges.iter().map(|(who, on, many)| words.rests_on(*many, who, *on)).collect();
    said.extend(judges.is_empty().then(|| words.rests_on_no_crosswalk().to_owned()));
    for crosswalk in crosswalks {
        let (name, note) = (crosswalk.name(), english(&crosswalk.note).trim());
        let is_used = reach.judgements().any(|other| other.crosswalk.name() == name);
        said.extend((is_used && !note.is_empty()).then(|| words.note_on_crosswalk(&name, note)));
        said.extend((crosswalk.lost > 0).then(|| words.pairs_lost(crosswalk.lost, &name)));
    }
    said
}
