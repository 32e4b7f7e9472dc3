//! One provider's items, by section.

use crate::documents::evidence::ActionEntry;
use crate::documents::vocabulary::Audience;
use crate::model::{Catalogue, Evidence};
use crate::page::{Block, Cell, Column, Run, Subject, Table, Text, Tone};
use crate::standing::{Freshness, ItemStanding, Standing};
use crate::views::sections::Headings;
use crate::views::status::{self, status_beside_due};
use crate::views::subjects;
use crate::words::Words;

/// A table for each catalogue.
pub(super) struct Items {
    pub blocks: Vec<Block>,
    pub kept: Kept,
}

/// What is kept from the reader.
pub(super) struct Kept {
    /// The records whose ratings are told, and no more of them, each once.
    records: Vec<(Audience, usize)>,
    /// For whom the items are of which no rating is told. The counts say how many they are.
    items: Vec<Audience>,
}

impl Kept {
    fn of(standing: &Standing<'_, '_>, reader: Audience) -> Kept {
        let mut records: Vec<&Evidence<'_>> = Vec::new();
        for evidence in
            standing.answers().map(|(_, answer)| answer.evidence).filter(|evidence| !evidence.is_for(reader))
        {
            if !records.iter().any(|known| std::ptr::eq(*known, evidence)) {
                records.push(evidence);
            }
        }
        Kept {
            records: records.iter().map(|evidence| (evidence.audience, evidence.file.actions.len())).collect(),
            items: standing
                .items
                .iter()
                .filter(|item| item.asked.applies.counts())
                .filter_map(|item| item.kept)
                .collect(),
        }
    }

    /// For whom what is kept is, with the records whose actions are or without.
    pub(super) fn audiences(&self, with_actions: bool) -> Vec<Audience> {
        let records = self.records.iter().filter(|_| with_actions).map(|(audience, _)| *audience);
        records.chain(self.items.iter().copied()).collect()
    }

    /// How many records and actions are kept, where the ratings are told.
    pub(super) fn said(&self, words: &Words) -> Option<Block> {
        let actions: usize = self.records.iter().map(|(_, actions)| actions).sum();
        let actions = (actions > 0).then(|| words.actions_kept(actions));
        let records = (!self.records.is_empty()).then(|| words.records_kept(self.records.len()))?;
        Some(Block::paragraph(Text::sentences([records].into_iter().chain(actions).map(Text::from))))
    }
}

impl Items {
    pub(super) fn of(standing: &Standing<'_, '_>, words: &Words, reader: Audience) -> Items {
        let tables = standing.provider.catalogues.iter().map(|catalogue| table(standing, catalogue, words, reader));
        let blocks = tables.filter(|table| !table.is_empty()).map(Block::from).collect();
        Items { blocks, kept: Kept::of(standing, reader) }
    }
}

fn table(standing: &Standing<'_, '_>, catalogue: &Catalogue, words: &Words, reader: Audience) -> Table<6> {
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
        table.row(row(standing, item, words, reader));
    }
    table
}

fn row(standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>, words: &Words, reader: Audience) -> [Cell; 6] {
    let freshness = item.answer.as_ref().map(|answer| answer.freshness);
    let day = |day| Cell::Day { date: words.date(day), mark: None };
    [
        item.asked.item.id.local().into(),
        words.text(&item.asked.item.title).into(),
        status_beside_due(words, standing, item).into(),
        freshness.and_then(Freshness::reviewed).map_or(Cell::Empty, day),
        freshness.and_then(Freshness::due).map_or(Cell::Empty, day),
        next_action(standing, item, words, reader).map_or(Cell::Empty, Cell::from),
    ]
}

/// The open action that is due first; one without a date only where there is no other. Where actions are kept from the reader,
/// that is said of each record, whether it has any or not.
fn next_action(
    standing: &Standing<'_, '_>,
    item: &ItemStanding<'_, '_>,
    words: &Words,
    reader: Audience,
) -> Option<Text> {
    let evidence = item.answer.as_ref()?.evidence;
    if !evidence.is_for(reader) {
        return Some(words.kept(evidence.audience).into());
    }
    let actions = &evidence.file.actions;
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
