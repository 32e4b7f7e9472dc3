//! Actions by date, of one provider or of all.

use super::part::Part;
use super::planned::{Planned, columns};
use super::section;
use crate::page::{Block, Column, Level, Para, Subject, Table};
use crate::views::subjects;
use crate::words::Words;

/// The section of a paper. Where it is about several providers, each row says whose action it is.
pub(super) fn actions(words: &Words, level: Level, parts: &[&Part]) -> Vec<Block> {
    let mut all: Vec<(&Part, &Planned)> =
        parts.iter().flat_map(|part| part.actions.iter().map(move |action| (*part, action))).collect();
    all.sort_by_key(|(_, action)| (action.due.is_none(), action.due));
    let mut blocks = Vec::new();
    if !all.is_empty() {
        blocks.push(if parts.len() == 1 { of_one(words, &all) } else { of_several(words, &all) });
    }
    let mut section = section(level, words.actions_by_date(), blocks, || {
        Para::plain(words.beside_kept(words.no_open_actions(), parts.iter().map(|part| part.items_kept()).sum()))
    });
    let done: usize = parts.iter().map(|part| part.done).sum();
    let kept: usize = parts.iter().map(|part| part.kept.actions).sum();
    section.extend((done > 0).then(|| Block::paragraph(words.done_actions(done))));
    section.extend((kept > 0).then(|| Block::paragraph(words.actions_kept(kept))));
    section
}

fn of_one(words: &Words, all: &[(&Part, &Planned)]) -> Block {
    let about = all.first().map(|(part, _)| subjects::provider(words, &part.reading.name));
    let mut table = Table::new(words.open_actions(), columns(words)).about(Subject::Actions, about);
    for (_, action) in all {
        table.row(action.cells(words));
    }
    table.into()
}

fn of_several(words: &Words, all: &[(&Part, &Planned)]) -> Block {
    let [due, action, owner, agreed, items] = columns(words);
    let mut table =
        Table::new(words.open_actions(), [due, Column::words(words.provider()), action, owner, agreed, items])
            .about(Subject::Actions, []);
    for (part, planned) in all {
        let [due, what, owner, agreed, items] = planned.cells(words);
        table.row([due, part.reading.name.trim().into(), what, owner, agreed, items]);
    }
    table.into()
}
