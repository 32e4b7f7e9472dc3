//! A standard section by section: how much of each is answered, and what is left of those that are nearly done.

use super::{columns, row};
use crate::calendar::Day;
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
        let name = |section| format!("{} {}", headings.number(section), section.title());
        for section in outer {
            table.heading(heading(&name(section)));
        }
        table.row(row(&name(own), &count(items)));
    }
    table.row(row(words.whole_standard(), &count(&reach.items)));
    table
}

fn heading(words: &str) -> [Cell; 8] {
    let mut cells = std::array::from_fn(|_| Cell::Empty);
    cells[0] = words.trim().into();
    cells
}

/// The sections of which some is answered and a few items at most are left: which those are, and what answers the rest.
pub(super) fn few_left(as_of: Day, reach: &Reach<'_, '_>, words: &Words) -> Vec<Block> {
    let headings = Headings::of(reach.catalogue);
    let mut blocks = vec![Block::Heading(Level::SECTION.below(), words.few_left().into())];
    for items in reach.sections().filter(|items| are_few_left(items)) {
        let section = &reach.catalogue.sections[items[0].item.section];
        let name = format!("{} {}", headings.number(section), section.title().trim());
        blocks.push(Block::item(Text::new().strong(name.trim()).words(": ").words(said(as_of, items, words))));
    }
    if blocks.len() == 1 {
        blocks.push(Block::paragraph(words.few_left_nowhere()));
    }
    blocks
}

fn said(as_of: Day, items: &[ReachedItem<'_, '_>], words: &Words) -> String {
    let applicable = || items.iter().filter(|item| item.is_applicable());
    let left: Vec<String> = applicable().filter(|item| item.is_left()).map(|item| left(as_of, item, words)).collect();
    let done: Vec<String> = applicable().filter(|item| !item.is_left()).map(|item| done(item, words)).collect();
    let not_known = count(items).not_known;
    let mut sentences = vec![if left.is_empty() { words.nothing_left().to_owned() } else { words.items_left(&left) }];
    sentences.extend((!done.is_empty()).then(|| words.items_done(&done)));
    sentences.extend((not_known > 0).then(|| words.items_not_known(not_known)));
    sentences.join(" ")
}

fn left(as_of: Day, item: &ReachedItem<'_, '_>, words: &Words) -> String {
    let through = item.answers.iter().filter_map(|answered| {
        Some(words.with_status(&answered.judged()?.id(), &status(as_of, answered.evidence(), words)))
    });
    let through: Vec<String> = through.collect();
    let why = match item.answers.first() {
        None => words.left_unanswered().to_owned(),
        Some(Answered::Itself(evidence)) => words.left_rated(&status(as_of, evidence, words)),
        Some(Answered::Through(best)) => match best.extent() {
            Extent::Wholly => words.left_in_doubt(&through),
            Extent::InPart => words.left_in_part(&through),
        },
    };
    words.item_left(item.item.id.local(), item.item.title().trim(), &why)
}

/// The rating, and why it does not stand.
fn status(as_of: Day, evidence: &Evidenced<'_, '_>, words: &Words) -> Vec<String> {
    let due = evidence.answer.freshness.due();
    let doubts = evidence.answer.doubts.iter().map(|doubt| words.doubt(*doubt, due, as_of));
    std::iter::once(words.rating(evidence.rating).to_owned()).chain(doubts).collect()
}

fn done(item: &ReachedItem<'_, '_>, words: &Words) -> String {
    let number = item.item.id.local();
    match item.answers.first().and_then(Answered::judged) {
        Some(other) => words.item_done(number, &other.id()),
        None => words.item_done_itself(number),
    }
}
