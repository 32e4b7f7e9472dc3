//! One provider's items, by section.

use crate::documents::evidence::ActionEntry;
use crate::model::Catalogue;
use crate::page::{Block, Cell, Column, Run, Subject, Table, Text, Tone};
use crate::standing::{Freshness, ItemStanding, Standing};
use crate::views::sections::Headings;
use crate::views::status::{self, status_beside_due};
use crate::views::subjects;
use crate::words::Words;

/// A table for each catalogue.
pub(super) struct Items {
    pub blocks: Vec<Block>,
}

impl Items {
    pub(super) fn of(standing: &Standing<'_, '_>, words: &Words) -> Items {
        let tables = standing.provider.catalogues.iter().map(|catalogue| table(standing, catalogue, words));
        Items { blocks: tables.filter(|table| !table.is_empty()).map(Block::from).collect() }
    }
}

fn table(standing: &Standing<'_, '_>, catalogue: &Catalogue, words: &Words) -> Table<6> {
    let columns = [
        Column::short(words.number()),
        Column::words(words.standard()),
        status::column(words, Column::words(words.rag_status())),
        Column::short(words.reviewed()),
        Column::short(words.due()),
        Column::words(words.next_action()),
    ];
    let about = [subjects::provider(words, standing.provider.name()), subjects::catalogue(words, catalogue)];
    let mut table =
        Table::new(words.title_of(catalogue), columns).about(Subject::Checklist, about).grouped_by(words.section());
    let mut headings = Headings::of(catalogue);
    let asked =
        standing.items.iter().filter(|item| item.asked.catalogue.id == catalogue.id && item.asked.applies.counts());
    for item in asked {
        for section in headings.above(item.asked.item) {
            let title = Cell::from(words.text(&section.title));
            let cells = [headings.number(section).into(), title, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];
            table.heading_at(section.depth, cells);
        }
        table.row(row(standing, item, words));
    }
    table
}

fn row(standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>, words: &Words) -> [Cell; 6] {
    let freshness = item.answer.as_ref().map(|answer| answer.freshness);
    let day = |day| Cell::Day { date: words.date(day), mark: None };
    [
        item.asked.item.id.local().into(),
        words.text(&item.asked.item.title).into(),
        status_beside_due(words, standing, item).into(),
        freshness.and_then(Freshness::reviewed).map_or(Cell::Empty, day),
        freshness.and_then(Freshness::due).map_or(Cell::Empty, day),
        next_action(standing, item, words).map_or(Cell::Empty, Cell::from),
    ]
}

/// The open action that is due first; one without a date only where there is no other.
fn next_action(standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>, words: &Words) -> Option<Text> {
    let actions = &item.answer.as_ref()?.evidence.file.actions;
    let due = |action: &&ActionEntry<'_>| action.due.value();
    let open = || actions.iter().filter(|action| action.is_open());
    let next = open().filter(|action| due(action).is_some()).min_by_key(due).or_else(|| open().next())?;
    let mut text = Text::new();
    if let Some(due) = next.due.value() {
        text = if due < standing.day { text.marked(words.overdue(), Tone::Attention).words(", ") } else { text };
        text = text.with(Run::Day(words.date(due))).words(": ");
    }
    Some(text.and(words.written(&next.what.value, standing.provider.framework.language())))
}
