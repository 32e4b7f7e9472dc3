//! `tyst standards`: the standards that are known, the items of one, and what another edition changes.

pub mod compare;
pub mod list;
pub mod show;

use crate::model::{Catalogue, Item, Kept};
use crate::page::{Block, Cell, Para, Table, Text};
use crate::words::Words;

/// What an item asks, with its parts and the measures suggested for it below.
fn asks(words: &Words, item: &Item) -> Cell {
    let asks = words.text(&item.asks);
    let stage = item.stage.map(|stage| Para::plain(words.of_stage(stage.into())));
    let parts = item.parts.iter().map(|part| Para::item(words.part(&part.id, words.text(&part.title))));
    let asks = (!asks.is_blank()).then(|| Para::plain(asks));
    let heading = (!item.measures.is_empty()).then(|| Para::plain(words.suggested_measures()));
    let measures =
        item.measures.iter().map(|measure| Para::item(words.part(&measure.id.value, words.text(&measure.title))));
    Cell::Paras(asks.into_iter().chain(parts).chain(heading).chain(measures).chain(stage).collect())
}

/// Where a standard is kept, unless it is simply built in.
fn kept(words: &Words, catalogue: &Catalogue) -> Option<Text> {
    match catalogue.kept() {
        Kept::BuiltIn => None,
        Kept::LaidOver(file) => Some(words.has_texts_laid_over(code(&catalogue.id), code(file))),
        Kept::Own(file) => Some(words.is_kept_in(code(&catalogue.id), code(file))),
    }
}

/// A table, where it has rows.
fn filled<const COLUMNS: usize>(table: Table<COLUMNS>) -> Option<Block> {
    (!table.is_empty()).then(|| table.into())
}

/// What is to be read letter by letter.
fn code(name: &str) -> Text {
    Text::new().code(name)
}
