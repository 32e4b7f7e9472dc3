//! What is said when a pack has been made: what it holds, what was left out, the errors in it, and its seal.

use crate::pack::{Kind, Manifest, Seal};
use crate::page::{Block, Page, Text};
use crate::views::language;
use crate::views::pack::{about, left_out};
use crate::words::Words;

pub fn made(words: &Words, manifest: &Manifest, errors: usize, seal: Seal) -> Page {
    let title = words.pack_title(manifest.round.title.trim().into());
    let count = |kind: Kind| manifest.entries.iter().filter(|entry| entry.what.kind == kind).count();
    let holds = [words.pack_holds_papers(count(Kind::Paper)), words.pack_holds_documents(count(Kind::Document))];
    let mut blocks = vec![
        Block::paragraph(about(words, manifest)),
        Block::paragraph(words.written_for(manifest.audience)),
        Block::paragraph(holds.join(" ")),
    ];
    blocks.extend(left_out(words, manifest));
    blocks.extend((errors > 0).then(|| Block::paragraph(words.pack_errors(errors))));
    blocks.push(Block::paragraph(words.pack_seal(Text::new().code(seal.to_string()))));
    blocks.push(Block::paragraph(words.pack_send_seal()));
    language::page(words, Some(manifest.as_of), title, blocks)
}
