//! What is found when a pack is verified: whether it is whole, its seal, and each thing that is wrong with it.

use crate::pack::{Manifest, Verified};
use crate::page::{Block, Page, Text};
use crate::views::language;
use crate::views::pack::about;
use crate::words::Words;

pub fn verified(words: &Words, verified: &Verified) -> Page {
    let is_whole = verified.faults.is_empty();
    let mut blocks: Vec<Block> = verified.faults.iter().map(|fault| Block::item(words.fault(fault))).collect();
    blocks.extend((verified.unnamed > 0).then(|| Block::paragraph(words.more_faults(verified.unnamed))));
    match &verified.manifest {
        Some(manifest) if is_whole => {
            blocks.push(Block::paragraph(words.pack_files_whole(manifest.entries.len())));
            blocks.extend(said_of_itself(words, manifest));
        }
        Some(_) | None => blocks.push(Block::paragraph(words.pack_not_relied_on())),
    }
    blocks.push(Block::paragraph(words.pack_seal(Text::new().code(verified.seal.to_string()))));
    blocks.extend(match verified.is_seal_as_given {
        Some(true) => Some(Block::paragraph(words.pack_seal_as_given())),
        Some(false) => None,
        None => is_whole.then(|| Block::paragraph(words.pack_compare_seal())),
    });
    let title = if is_whole { words.pack_whole() } else { words.pack_not_whole() };
    let day = verified.manifest.as_ref().map(|manifest| manifest.as_of);
    language::page(words, day, title.into(), blocks)
}

fn said_of_itself(words: &Words, manifest: &Manifest) -> Vec<Block> {
    let title = words.pack_title(manifest.round.title.trim().into());
    vec![
        Block::paragraph(words.pack_says_it_is(title)),
        Block::item(about(words, manifest)),
        Block::item(words.written_for(manifest.audience)),
        Block::item(words.made_with(manifest.tyst.as_str(), manifest.as_of)),
        Block::item(match &manifest.repository.revision {
            Some(revision) => words.stood_at_revision(Text::new().code(revision.as_str())),
            None => words.revision_not_known().into(),
        }),
    ]
}
