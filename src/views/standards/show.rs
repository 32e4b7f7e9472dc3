//! The items of a standard, and which of them apply to a provider.

use super::{asks, code, filled, kept};
use crate::catalogues::{At, Chosen, ItemAt};
use crate::documents::condition::Condition;
use crate::model::{Applies, Item};
use crate::page::{Block, Cell, Column, Page, Para, Table, Text};
use crate::views::applying::why;
use crate::views::language::with_its_language;
use crate::views::sections::Headings;
use crate::words::Words;

pub fn page(chosen: &Chosen<'_>, words: &Words) -> Page {
    let catalogue = chosen.catalogue;
    let published = words.published(&catalogue.publisher, catalogue.published.as_deref());
    let about = Text::new().code(catalogue.id.as_str());
    let about = published.into_iter().fold(about, |about, published| about.words(", ").words(published));
    let mut blocks = vec![Block::paragraph(about)];
    blocks.extend(what_is_shown(chosen, words).into_iter().map(Block::paragraph));
    match &chosen.at {
        None => blocks.extend(filled(items(chosen, words))),
        Some(at) => blocks.extend(for_provider(chosen, at, words)),
    }
    let note = words.text(&catalogue.note);
    blocks.extend((!note.is_blank()).then(|| Block::paragraph(note)));
    with_its_language(words, None, words.title_of(catalogue), blocks)
}

/// How many items are shown, what was left out, and how much is known at all.
fn what_is_shown(chosen: &Chosen<'_>, words: &Words) -> Vec<Text> {
    let (catalogue, choice) = (chosen.catalogue, chosen.choice);
    let (shown, all) = (chosen.items.len(), catalogue.items.len());
    let mut said: Vec<Text> = vec![match all {
        0 => words.no_item_is_known().into(),
        _ if chosen.is_everything() => words.all_items(all).into(),
        _ => words.some_items(shown, all).into(),
    }];
    let section = choice.section.map(|section| &catalogue.sections[section]);
    said.extend(section.map(|section| words.only_section(&section.id, words.text(&section.title))));
    said.extend(choice.stage.map(|stage| words.only_stage(stage.into()).into()));
    said.extend(choice.interval.map(|interval| words.only_interval(interval).into()));
    if choice.stage.is_some() && catalogue.items.iter().all(|item| item.stage.is_none()) {
        said.push(words.no_stages().into());
    }
    if choice.interval.is_some() && shown == 0 && all > 0 {
        said.push(words.intervals(&chosen.intervals()));
    }
    let mut paragraphs = vec![Text::sentences(said)];
    paragraphs.extend(kept(words, catalogue));
    paragraphs.extend(chosen.framework.file_in_doubt(catalogue).map(|file| words.catalogue_not_read(code(file))));
    let file = || code(&format!("standards/{}.yaml", catalogue.id));
    paragraphs.extend(catalogue.is_partial.then(|| words.items_known_in_part(all, file())));
    paragraphs
}

/// All that is shown, with to whom each applies.
fn items(chosen: &Chosen<'_>, words: &Words) -> Table<5> {
    let rows = chosen.items.iter().map(|item| (*item, words.condition(&item.applies).into()));
    table(chosen, words.title_of(chosen.catalogue), words.applies_where(), rows, words)
}

/// Items under their headings, with a last column of the given name.
fn table<'f>(
    chosen: &Chosen<'f>,
    caption: Text,
    last: &str,
    rows: impl Iterator<Item = (&'f Item, Cell)>,
    words: &Words,
) -> Table<5> {
    let columns = [
        Column::short(words.number()),
        Column::words(words.item()),
        Column::wide(words.what_it_asks()),
        Column::short(words.review_within()),
        Column::words(last),
    ];
    let mut table = Table::new(caption, columns);
    let mut headings = Headings::of(chosen.catalogue);
    for (item, last) in rows {
        for section in headings.above(item) {
            let title = words.text(&section.title).into();
            table.heading([headings.number(section).into(), title, Cell::Empty, Cell::Empty, Cell::Empty]);
        }
        let review = words.interval(chosen.framework.refresh(chosen.catalogue, item));
        table.row([item.id.local().into(), words.text(&item.title).into(), asks(words, item), review.into(), last]);
    }
    table
}

/// Two tables, each with why: what applies, and what does not.
fn for_provider(chosen: &Chosen<'_>, at: &At, words: &Words) -> Vec<Block> {
    let name = at.who.name.as_str();
    let apply = at.items.iter().filter(|item| item.applies.counts()).count();
    let unknown = at.items.iter().filter(|item| matches!(item.applies, Applies::Unknown { .. })).count();
    let mut said: Vec<Text> = Vec::new();
    said.extend((at.is_read && !at.is_in_force).then(|| words.not_in_force_for(name).into()));
    said.extend((!at.is_read).then(|| words.provider_file_not_read(name)));
    said.extend((!at.items.is_empty()).then(|| words.applying(name, apply, at.items.len(), unknown)));
    let mut blocks: Vec<Block> =
        if said.is_empty() { Vec::new() } else { vec![Block::paragraph(Text::sentences(said))] };
    blocks.extend(filled(what_applies(chosen, at, words)));
    blocks.extend(filled(what_does_not(chosen, at, words)));
    blocks
}

fn what_applies(chosen: &Chosen<'_>, at: &At, words: &Words) -> Table<5> {
    let applying = chosen.items.iter().zip(&at.items).filter(|(_, answer)| answer.applies.counts());
    let rows = applying.map(|(item, answer)| (*item, reasons(item, answer, words)));
    table(chosen, words.what_applies(&at.who.name).into(), words.why_or_why_not(), rows, words)
}

fn what_does_not(chosen: &Chosen<'_>, at: &At, words: &Words) -> Table<4> {
    let columns = [
        Column::short(words.number()),
        Column::words(words.item()),
        Column::words(words.applies_where()),
        Column::wide(words.why_or_why_not()),
    ];
    let mut table = Table::new(words.what_does_not_apply_to(&at.who.name), columns);
    for (item, answer) in chosen.items.iter().zip(&at.items).filter(|(_, answer)| !answer.applies.counts()) {
        let condition = words.condition(&item.applies).into();
        table.row([item.id.local().into(), words.text(&item.title).into(), condition, reasons(item, answer, words)]);
    }
    table
}

fn reasons(item: &Item, answer: &ItemAt, words: &Words) -> Cell {
    let is_for_everyone = item.applies == Condition::EVERYONE;
    let said = why(words, is_for_everyone, &answer.applies, &answer.why);
    Cell::Paras(said.into_iter().map(Para::plain).collect())
}
