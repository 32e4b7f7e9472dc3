//! What is planned: the open actions of one provider's records.

use super::view::View;
use crate::calendar::Day;
use crate::page::{About, Block, Cell, Column, Subject, Table, Text, Tone};
use crate::words::Words;

/// An open action.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    pub due: Option<Day>,
    pub is_overdue: bool,
    pub what: Text,
    owner: Text,
    agreed_with: Text,
    /// The items of the record that it stands in.
    pub items: Text,
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
    pub(super) fn cells(&self, words: &Words) -> [Cell; 5] {
        [self.due_cell(words), cell(&self.what), cell(&self.owner), cell(&self.agreed_with), cell(&self.items)]
    }
}

fn cell(text: &Text) -> Cell {
    if text.is_blank() { Cell::Empty } else { text.clone().into() }
}

pub(super) fn columns(words: &Words) -> [Column; 5] {
    [
        Column::marked_days(words.due(), words.state()),
        Column::wide(words.action()),
        Column::words(words.owner()),
        Column::words(words.agreed_with()),
        Column::short(words.for_items()),
    ]
}

/// The overdue ones alone.
pub(super) fn overdue(words: &Words, provider: About, planned: &[Planned]) -> Option<Block> {
    let mut table = Table::new(words.overdue_actions(), columns(words)).about(Subject::Attention, [provider]);
    for action in planned.iter().filter(|action| action.is_overdue) {
        table.row(action.cells(words));
    }
    (!table.is_empty()).then(|| table.into())
}
