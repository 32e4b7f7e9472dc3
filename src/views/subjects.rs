//! What tables are about: whose, and of which standard.

use crate::model::Catalogue;
use crate::page::{About, Column, Text};
use crate::words::Words;

pub(super) fn provider(words: &Words, name: &str) -> About {
    About::new(Column::words(words.provider()), Text::from(name.trim()))
}

pub(super) fn catalogue(words: &Words, catalogue: &Catalogue) -> About {
    About::new(Column::words(words.catalogue()), words.title_of(catalogue))
}
