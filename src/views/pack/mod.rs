//! Sealed packs: what is in one, what is said when one is made, and what is found when one is verified.

mod index;
mod made;
mod verified;

pub use index::index;
pub use made::made;
pub use verified::verified;

use crate::pack::Manifest;
use crate::page::{Block, Text};
use crate::words::Words;

/// What a pack says that it is.
fn about(words: &Words, manifest: &Manifest) -> Text {
    let title = manifest.repository.title.as_deref().unwrap_or_else(|| words.evidence_repository());
    words.pack_about(title.into(), manifest.as_of, manifest.round.closes)
}

/// What was left out of it, as a list.
fn left_out(words: &Words, manifest: &Manifest) -> Vec<Block> {
    words.not_packed(&manifest.left_out).into_iter().map(Block::item).collect()
}
