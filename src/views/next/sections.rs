//! A standard section by section: how much of each is answered, and what is left of those that are nearly done.

use super::{columns, row};
use crate::calendar::Day;
use crate::overlaps::{Evidenced, Extent, Reach, ReachedItem, count, is_nearly_done};
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
pub(super) fn nearly_done(as_of: Day, reach: &Reach<'_, '_>, words: &Words) -> Vec<Block> {
    let headings = Headings::of(reach.catalogue);
    let mut blocks = vec![Block::Heading(Level::SECTION.below(), words.nearly_done().into())];
    for items in reach.sections().filter(|items| is_nearly_done(items)) {
        let section = &reach.catalogue.sections[items[0].item.section];
        let name = format!("{} {}", headings.number(section), section.title().trim());
        blocks.push(Block::item(Text::new().strong(name.trim()).words(": ").words(said(as_of, items, words))));
    }
    if blocks.len() == 1 {
        blocks.push(Block::paragraph(words.no_section_nearly_done()));
    }
    blocks
}

fn said(as_of: Day, items: &[ReachedItem<'_, '_>], words: &Words) -> String {
    let left: Vec<String> = items.iter().filter(|item| item.is_left()).map(|item| left(as_of, item, words)).collect();
    let done: Vec<String> =
        items.iter().filter(|item| item.is_applicable() && !item.is_left()).map(|item| done(item, words)).collect();
    let not_known = count(items).not_known;
    let mut sentences = vec![if left.is_empty() { words.nothing_left().to_owned() } else { words.items_left(&left) }];
    sentences.extend((!done.is_empty()).then(|| words.items_done(&done)));
    sentences.extend((not_known > 0).then(|| words.items_not_known(not_known)));
    sentences.join(" ")
}

fn left(as_of: Day, item: &ReachedItem<'_, '_>, words: &Words) -> String {
    let why = match &item.answered {
        None => words.left_unanswered().to_owned(),
        Some(answered) => {
            let status = status(as_of, answered.evidence(), words);
            match (by(item), answered.extent()) {
                (None, _) => words.left_rated(&status),
                (Some(by), Extent::Wholly) => words.left_in_doubt(&by, &status),
                (Some(by), Extent::InPart) => words.left_in_part(&by, &status),
            }
        }
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
    match by(item) {
        Some(by) => words.item_done(item.item.id.local(), &by),
        None => words.item_done_itself(item.item.id.local()),
    }
}

/// The item whose evidence answers it; nothing where it is rated itself.
fn by(item: &ReachedItem<'_, '_>) -> Option<String> {
    Some(item.answered.as_ref()?.judged()?.id())
}
