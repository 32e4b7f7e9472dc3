//! Actions by date, of one provider or of all.

use super::part::Part;
use super::section;
use super::view::View;
use crate::calendar::Day;
use crate::page::{Block, Cell, Column, Level, Para, Table, Text, Tone};
use crate::words::Words;

/// An open action.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub due: Option<Day>,
    pub is_overdue: bool,
    what: Text,
    owner: Text,
    agreed_with: Text,
    /// The items of the record that it stands in.
    items: Text,
}

/// The open actions of the records that the reader may read, soonest first; those without a date last.
pub(super) fn planned(view: &View<'_, '_, '_>) -> Vec<Planned> {
    let mut planned = Vec::new();
    for (evidence, items) in view.records().into_iter().filter(|(evidence, _)| view.may_read(evidence)) {
        let items = view.words.listed(&items);
        for action in evidence.file.actions.iter().filter(|action| action.is_open()) {
            let due = action.due.value();
            let words = |words: &Option<crate::documents::fields::Words<'_>>| {
                words.as_ref().map_or_else(Text::new, |words| view.written(&words.value))
            };
            planned.push(Planned {
                due,
                is_overdue: due.is_some_and(|due| due < view.standing.day),
                what: view.written(&action.what.value),
                owner: words(&action.owner),
                agreed_with: words(&action.agreed_with),
                items: items.clone(),
            });
        }
    }
    planned.sort_by_key(|action| (action.due.is_none(), action.due));
    planned
}

impl Planned {
    fn due_cell(&self, words: &Words) -> Cell {
        match self.due {
            None => words.no_date().into(),
            Some(due) => Cell::Day {
                date: words.date(due),
                mark: self.is_overdue.then(|| (words.overdue().into(), Tone::Attention)),
            },
        }
    }

    /// Due, action, owner, agreed with, for.
    fn cells(&self, words: &Words) -> [Cell; 5] {
        [self.due_cell(words), cell(&self.what), cell(&self.owner), cell(&self.agreed_with), cell(&self.items)]
    }
}

fn cell(text: &Text) -> Cell {
    if text.is_blank() { Cell::Empty } else { text.clone().into() }
}

fn columns(words: &Words) -> [Column; 5] {
    [
        Column::short(words.due()),
        Column::wide(words.action()),
        Column::words(words.owner()),
        Column::words(words.agreed_with()),
        Column::short(words.for_items()),
    ]
}

/// The section of a paper. Where it is about several providers, each row says whose action it is.
pub(super) fn actions(words: &Words, level: Level, parts: &[&Part]) -> Vec<Block> {
    let mut all: Vec<(&Part, &Planned)> =
        parts.iter().flat_map(|part| part.actions.iter().map(move |action| (*part, action))).collect();
    all.sort_by_key(|(_, action)| (action.due.is_none(), action.due));
    let mut blocks = Vec::new();
    if !all.is_empty() {
        blocks.push(if parts.len() == 1 { of_one(words, &all) } else { of_several(words, &all) });
    }
    let mut section = section(level, words.actions_by_date(), blocks, || Para::plain(words.no_open_actions()));
    let done: usize = parts.iter().map(|part| part.done).sum();
    let kept: usize = parts.iter().map(|part| part.kept.actions).sum();
    section.extend((done > 0).then(|| Block::paragraph(words.done_actions(done))));
    section.extend((kept > 0).then(|| Block::paragraph(words.actions_kept(kept))));
    section
}

fn of_one(words: &Words, all: &[(&Part, &Planned)]) -> Block {
    let mut table = Table::new(words.open_actions(), columns(words));
    for (_, action) in all {
        table.row(action.cells(words));
    }
    table.into()
}

fn of_several(words: &Words, all: &[(&Part, &Planned)]) -> Block {
    let [due, action, owner, agreed, items] = columns(words);
    let mut table =
        Table::new(words.open_actions(), [due, Column::words(words.provider()), action, owner, agreed, items]);
    for (part, planned) in all {
        let [due, what, owner, agreed, items] = planned.cells(words);
        table.row([due, part.reading.name.trim().into(), what, owner, agreed, items]);
    }
    table.into()
}

/// The overdue ones alone.
pub(super) fn overdue(words: &Words, part: &Part) -> Option<Block> {
    let mut table = Table::new(words.overdue_actions(), columns(words));
    for action in part.actions.iter().filter(|action| action.is_overdue) {
        table.row(action.cells(words));
    }
    (!table.is_empty()).then(|| table.into())
}
