//! A standard section by section: how much of each is answered, and what is left of those that are nearly done.

use super::{columns, row};
use crate::calendar::Day;
use crate::documents::vocabulary::Rating;
use crate::model::Section;
use crate::overlaps::{Answered, Evidenced, Extent, Reach, ReachedItem, are_few_left, count};
use crate::page::{Block, Cell, Level, Table, Text};
use crate::views::sections::Headings;
use crate::words::Words;

pub(super) fn table(reach: &Reach<'_, '_>, words: &Words) -> Table<8> {
    let mut table = Table::new(words.by_section(), columns(words.section(), words));
    let mut headings = Headings::of(reach.catalogue);
    for items in reach.sections() {
        let above = headings.above(items[0].item);
        let Some((own, outer)) = above.split_last() else { continue };
        for section in outer {
            table.heading(heading(name(&headings, section, words)));
        }
        table.row(row(name(&headings, own, words), &count(items)));
    }
    table.row(row(words.whole_standard().into(), &count(&reach.items)));
    table
}

/// `A4 Case management`
fn name(headings: &Headings<'_>, section: &Section, words: &Words) -> Text {
    let number = headings.number(section);
    let gap = if number.is_empty() { "" } else { " " };
    Text::from(format!("{number}{gap}")).and(words.text(&section.title))
}

fn heading(words: Text) -> [Cell; 8] {
    let mut cells = std::array::from_fn(|_| Cell::Empty);
    cells[0] = words.into();
    cells
}

/// The sections of which some is answered and a few items at most are left: which those are, and what answers the rest.
pub(super) fn few_left(as_of: Day, reach: &Reach<'_, '_>, words: &Words) -> Vec<Block> {
    let headings = Headings::of(reach.catalogue);
    let mut blocks = vec![Block::Heading(Level::SECTION.below(), words.few_left().into())];
    let nothing = if reach.catalogue.is_partial { words.nothing_known_left() } else { words.nothing_left() };
    for items in reach.sections().filter(|items| are_few_left(items)) {
        let section = &reach.catalogue.sections[items[0].item.section];
        let name = name(&headings, section, words).made_strong();
        blocks.push(Block::item(name.words(": ").and(said(as_of, items, nothing, words))));
    }
    if blocks.len() == 1 {
        blocks.push(Block::paragraph(words.few_left_nowhere()));
    }
    blocks
}

fn said(as_of: Day, items: &[ReachedItem<'_, '_>], nothing: &str, words: &Words) -> Text {
    let applicable = || items.iter().filter(|item| item.is_applicable());
    let left: Vec<Text> = applicable().filter(|item| item.is_left()).map(|item| left(as_of, item, words)).collect();
    let done: Vec<Text> = applicable().filter(|item| !item.is_left()).map(|item| done(item, words).into()).collect();
    let not_known = count(items).not_known;
    let many = left.len();
    let left = words.told_apart(left);
    let mut sentences = vec![if many == 0 { nothing.into() } else { words.items_left(many, left) }];
    sentences.extend((!done.is_empty()).then(|| words.items_done(words.told_apart(done))));
    sentences.extend((not_known > 0).then(|| words.items_not_known(not_known).into()));
    Text::sentences(sentences)
}

fn left(as_of: Day, item: &ReachedItem<'_, '_>, words: &Words) -> Text {
    let through = item.answers.iter().filter_map(|answered| {
        Some(words.with_status(&answered.judged()?.id(), status(as_of, answered.evidence(), words)))
    });
    let through = words.list(through);
    let why = match item.answers.first() {
        None if item.set_aside.is_some() => words.left_rated(words.rating(Rating::NotApplicable).into()),
        None => words.left_unanswered().into(),
        Some(Answered::Itself(evidence)) => words.left_rated(status(as_of, evidence, words)),
        Some(Answered::Through(best)) => match best.extent() {
            Extent::Wholly => words.left_in_doubt(through),
            Extent::InPart => words.left_in_part(through),
        },
    };
    words.item_left(item.item.id.local(), words.text(&item.item.title), why)
}

/// The rating, and why it does not stand.
fn status(as_of: Day, evidence: &Evidenced<'_, '_>, words: &Words) -> Text {
    let due = evidence.answer.freshness.due();
    let doubts = evidence.answer.doubts.iter().map(|doubt| words.doubt(*doubt, due, as_of));
    let status = std::iter::once(words.rating(evidence.rating).to_owned()).chain(doubts);
    words.in_a_row(status.map(Text::from).collect())
}

fn done(item: &ReachedItem<'_, '_>, words: &Words) -> String {
    let number = item.item.id.local();
    match item.answers.first().and_then(Answered::judged) {
        Some(other) => words.item_done(number, &other.id()),
        None => words.item_done_itself(number),
    }
}
