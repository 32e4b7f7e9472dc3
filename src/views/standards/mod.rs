//! `tyst standards`: the standards that are known, the items of one, and what another edition changes.

pub mod compare;
pub mod list;
pub mod show;

use crate::model::{Catalogue, Item, english};
use crate::page::{Cell, Para};
use crate::words::Words;

/// The title of a standard, or its id where it has none.
fn title(catalogue: &Catalogue) -> &str {
    Some(catalogue.title().trim()).filter(|title| !title.is_empty()).unwrap_or(&catalogue.id)
}

/// What an item asks, with its parts below.
fn asks(words: &Words, item: &Item) -> Cell {
    let asks = english(&item.asks).trim();
    let stage = item.stage.map(|stage| Para::plain(words.of_stage(stage)));
    let parts = item.parts.iter().map(|part| Para::item(words.part(&part.id, english(&part.title).trim())));
    let asks = (!asks.is_empty()).then(|| Para::plain(asks));
    Cell::Paras(asks.into_iter().chain(parts).chain(stage).collect())
}
