//! `tyst standards`: the standards that are known, the items of one, and what another edition changes.

pub mod compare;
pub mod list;
pub mod show;

use crate::model::{Catalogue, Item};
use crate::page::{Cell, Para, Text};
use crate::words::Words;

/// The title of a standard, or its id where it has none.
fn title(words: &Words, catalogue: &Catalogue) -> Text {
    let title = words.text(&catalogue.title);
    if title.is_blank() { catalogue.id.as_str().into() } else { title }
}

/// What an item asks, with its parts below.
fn asks(words: &Words, item: &Item) -> Cell {
    let asks = words.text(&item.asks);
    let stage = item.stage.map(|stage| Para::plain(words.of_stage(stage.into())));
    let parts = item.parts.iter().map(|part| Para::item(words.part(&part.id, words.text(&part.title))));
    let asks = (!asks.is_blank()).then(|| Para::plain(asks));
    Cell::Paras(asks.into_iter().chain(parts).chain(stage).collect())
}

/// What is to be read letter by letter.
fn code(name: &str) -> Text {
    Text::new().code(name)
}
