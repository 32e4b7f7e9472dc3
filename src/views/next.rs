//! `tyst standards next`: how much of each standard that a provider does not hold its evidence answers already.

mod answers;
mod sections;

use super::counts::{self, By};
use super::language::with_its_language;
use super::reading::{Reading, not_read};
use crate::documents::vocabulary::Language;
use crate::model::Crosswalk;
use crate::outcome::StandardCount;
use crate::overlaps::{Reach, ReachCount, count};
use crate::page::{Block, Cell, Column, Level, Page, Table, Text};
use crate::standing::Standing;
use crate::survey::Survey;
use crate::words::Words;

/// The page of one provider.
pub fn page(survey: &Survey<'_>, standing: &Standing<'_, '_>, reaches: &[Reach<'_, '_>], words: &Words) -> Page {
    let reading = Reading::of(standing);
    let in_force: Vec<&str> = standing.provider.catalogues.iter().map(|catalogue| catalogue.id.as_str()).collect();
    let as_of = Text::sentences([words.as_of(standing.as_of).into(), words.in_force_for_it(&in_force)]);
    let mut blocks = vec![Block::paragraph(as_of)];
    if reaches.is_empty() {
        blocks.push(Block::paragraph(words.nothing_beyond()));
    } else {
        blocks.push(Block::paragraph(words.what_a_crosswalk_judges()));
        blocks.push(Block::paragraph(words.what_doubt_is()));
    }
    if reaches.len() > 1 {
        blocks.push(side_by_side(reaches, words).into());
    }
    blocks.extend(reaches.iter().flat_map(|reach| standard(standing, reach, words)));
    blocks.extend(not_read(survey, &[&reading], words));
    with_its_language(words, Some(survey.occasion.as_of), words.next_title(&reading.name).into(), blocks)
}

fn side_by_side(reaches: &[Reach<'_, '_>], words: &Words) -> Table<8> {
    let mut table = Table::new(words.standards_side_by_side(), columns(words.standard(), words));
    for reach in reaches {
        table.row(row(words.title_of(reach.catalogue), &count(&reach.items)));
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

fn row(name: Text, of: &ReachCount) -> [Cell; 8] {
    let numbers = [of.applicable, of.firmly, of.weakly, of.in_part, of.not_at_all, of.not_known, of.does_not_apply];
    let [one, two, three, four, five, six, seven] = numbers.map(Cell::Count);
    [name.into(), one, two, three, four, five, six, seven]
}

fn standard(standing: &Standing<'_, '_>, reach: &Reach<'_, '_>, words: &Words) -> Vec<Block> {
    let catalogue = reach.catalogue;
    let title = words.standard_with_id(words.title_of(catalogue), &catalogue.id);
    let mut blocks = vec![Block::Heading(Level::SECTION, title), Block::paragraph(said(standing, reach, words))];
    blocks.extend(basis(standing, reach, words).into_iter().map(Block::item));
    if reach.items.iter().any(|item| !item.answers.is_empty()) {
        blocks.push(sections::table(reach, words).into());
        blocks.extend(sections::few_left(standing.as_of, reach, words));
        blocks.push(answers::table(standing, reach, words).into());
    }
    blocks
}

/// The share, and beside it what does not apply, what is not known, and how much of the standard is known at all.
fn said(standing: &Standing<'_, '_>, reach: &Reach<'_, '_>, words: &Words) -> Text {
    let of = count(&reach.items);
    let ruled_out =
        StandardCount { applicable: of.applicable, does_not_apply: of.does_not_apply, ..StandardCount::default() };
    let mut sentences: Vec<Text> = vec![words.reach(&of).into(), words.ruled_out(&ruled_out).into()];
    sentences.push(match of.not_known {
        0 => words.applies_to_all_known().into(),
        items => words.not_known_to_apply(items, &reach.facts_not_known()),
    });
    sentences.extend((of.themselves > 0).then(|| words.rated_themselves(of.themselves).into()));
    sentences
        .extend((of.set_aside > 0).then(|| words.set_aside_on_advice(of.set_aside, advisers(standing, reach, words))));
    if reach.catalogue.is_partial {
        let file = Text::new().code(format!("standards/{}.yaml", reach.catalogue.id));
        sentences.push(words.partial(reach.items.len(), file));
    }
    Text::sentences(sentences)
}

/// On whose advice items are set aside.
fn advisers(standing: &Standing<'_, '_>, reach: &Reach<'_, '_>, words: &Words) -> Text {
    let set_aside = reach.items.iter().filter(|item| item.is_applicable()).filter_map(|item| item.set_aside.as_ref());
    let language = standing.provider.framework.language();
    let advice: Vec<By> = set_aside.map(|answer| By::of(answer.evidence, true, language)).collect();
    counts::advisers(words, &advice)
}

/// Who judged what the share rests on, and what is to be known of the crosswalks.
fn basis(standing: &Standing<'_, '_>, reach: &Reach<'_, '_>, words: &Words) -> Vec<Text> {
    let all = standing.provider.framework.crosswalks().iter();
    let crosswalks: Vec<_> = all.filter(|crosswalk| crosswalk.is_about(&reach.catalogue.id)).collect();
    if crosswalks.is_empty() {
        return vec![words.not_compared().into()];
    }
    let judges = reach.judges();
    let mut said: Vec<Text> = Vec::new();
    for (who, on, many) in &judges {
        let judged = reach.judgements().find(|other| other.judgement.by == *who);
        let language = judged.map_or(Language::English, |other| written_in(standing, other.crosswalk));
        said.push(words.rests_on(*many, words.written(who, language), *on));
    }
    said.extend(judges.is_empty().then(|| words.rests_on_no_crosswalk().into()));
    for crosswalk in crosswalks {
        let (name, note) = (crosswalk.name(), words.text(&crosswalk.note));
        let is_used = reach.judgements().any(|other| other.crosswalk.name() == name);
        said.extend((is_used && !note.is_blank()).then(|| words.note_on_crosswalk(&name, note)));
        said.extend((crosswalk.lost > 0).then(|| words.pairs_lost(crosswalk.lost, &name).into()));
    }
    said
}

/// The language of a crosswalk's reasons.
fn written_in(standing: &Standing<'_, '_>, crosswalk: &Crosswalk) -> Language {
    if crosswalk.is_built_in() { Language::English } else { standing.provider.framework.language() }
}
