//! The items whose rating or evidence changed. Those that one record answers, and that changed alike, share a row.

use super::{View, heading};
use crate::changes::{EvidenceChange, ItemChange, ItemState, Move, Part, ProviderChange, Turn};
use crate::page::{Block, Cell, Column, Subject, Table, Text, Tone};
use crate::views::status::tone;
use crate::words::Words;

pub(super) fn table(view: &View<'_>) -> Option<Block> {
    let words = view.words;
    let columns = [
        Column::words(words.standard()),
        Column::words(words.before()),
        Column::words(words.now()),
        Column::words(words.evidence()),
    ];
    let mut table =
        Table::new(words.items_changed(), columns).about(Subject::Checklist, []).grouped_by(words.provider());
    for provider in view.shown().filter(|provider| !provider.items.is_empty()) {
        if view.are_several() {
            table.heading(heading(&provider.name));
        }
        for row in rows(view, provider) {
            table.row(row.cells(view));
        }
    }
    (!table.is_empty()).then(|| table.into())
}

/// Items that changed alike.
struct Row<'i> {
    items: Vec<&'i ItemChange>,
    before: Text,
    now: Text,
    evidence: Text,
}

/// The gravest first; where that is the same, in the order of the standards.
fn rows<'i>(view: &View<'_>, provider: &'i ProviderChange) -> Vec<Row<'i>> {
    let mut sorted: Vec<&ItemChange> = provider.items.iter().collect();
    sorted.sort_by_key(|item| gravity(item));
    let mut rows: Vec<Row<'_>> = Vec::new();
    for item in sorted {
        let new = Row {
            items: vec![item],
            before: state(view, item.before.as_ref(), view.compared.before.as_of),
            now: state(view, item.after.as_ref(), view.compared.after.as_of),
            evidence: evidence(view.words, item),
        };
        match rows.iter_mut().find(|row| row.is_like(&new)) {
            Some(row) => row.items.push(item),
            None => rows.push(new),
        }
    }
    rows
}

fn gravity(item: &ItemChange) -> u8 {
    match item.rating {
        Some(Move::Lost) => 0,
        Some(Move::Down) => 1,
        Some(Move::Falls) => 2,
        Some(Move::SetAside | Move::Withheld) => 3,
        Some(Move::Up | Move::Stands | Move::Gained | Move::TakenUp | Move::Told) => 4,
        None => 5,
    }
}

impl Row<'_> {
    fn is_like(&self, other: &Row<'_>) -> bool {
        let file = |row: &Row<'_>| row.items.first().and_then(|item| item.file.clone());
        file(self).is_some()
            && file(self) == file(other)
            && self.before == other.before
            && self.now == other.now
            && self.evidence == other.evidence
    }

    fn cells(self, view: &View<'_>) -> [Cell; 4] {
        [named(view, &self.items).into(), self.before.into(), self.now.into(), self.evidence.into()]
    }
}

/// One item with its title, several by their ids.
fn named(view: &View<'_>, items: &[&ItemChange]) -> Text {
    let items: Vec<&ItemState> = items.iter().filter_map(|item| item.item()).collect();
    match items.as_slice() {
        [item] => Text::from(item.id.as_str()).words(" ").and(view.words.text(&item.title)),
        several => view.items_named(several.iter().map(|item| item.id.as_str())),
    }
}

/// `GREEN, stale since 15 March 2026 (review was due by 14 March 2026)`
fn state(view: &View<'_>, item: Option<&ItemState>, as_of: crate::calendar::Day) -> Text {
    let words = view.words;
    let Some(item) = item.filter(|item| item.applies) else {
        return Text::new().marked(words.not_asked_for(), Tone::Grey);
    };
    if let Some(audience) = item.kept {
        return Text::new().marked(words.kept_rating(), Tone::Grey).words(", ").words(words.whom_it_is_for(audience));
    }
    let Some(rating) = item.rating else {
        let text = Text::new().marked(words.not_rated(), Tone::Attention).words(", ");
        return text.words(if item.is_unreadable { words.record_not_read() } else { words.without_evidence() });
    };
    let due = item.freshness.and_then(|freshness| freshness.due());
    let mut text = Text::new().marked(words.rating(rating), tone(rating));
    for doubt in &item.doubts {
        text = text.words(", ").words(words.doubt(*doubt, due, as_of));
    }
    text
}

fn evidence(words: &Words, item: &ItemChange) -> Text {
    let parts = words.list(item.changed.iter().map(|part| Text::from(self::part(words, *part))));
    let turned = || match item.freshness.filter(|_| item.rating.is_none()) {
        Some(Turn::Stale) => words.became_stale().into(),
        Some(Turn::Fresh) => words.became_fresh().into(),
        None => Text::new(),
    };
    match item.evidence {
        None => turned(),
        Some(EvidenceChange::New) => words.evidence_became_new().into(),
        Some(EvidenceChange::Readable) => words.evidence_became_readable().into(),
        Some(EvidenceChange::Removed) => words.evidence_became_removed().into(),
        Some(EvidenceChange::Unreadable) => words.evidence_became_unreadable().into(),
        Some(EvidenceChange::Edited) => words.evidence_became_edited(parts),
        Some(EvidenceChange::Renewed) => {
            let reviewed = item.after.as_ref().and_then(|state| state.reviewed);
            let renewed: Text = reviewed.map(|day| words.evidence_became_renewed(day).into()).unwrap_or_default();
            if parts.is_blank() { renewed } else { words.evidence_also_edited(renewed, parts) }
        }
    }
}

fn part(words: &Words, part: Part) -> &'static str {
    match part {
        Part::Words => words.part_words(),
        Part::Papers => words.part_papers(),
        Part::Figures => words.part_figures(),
        Part::Audience => words.part_audience(),
        Part::Owner => words.part_owner(),
        Part::Advice => words.part_advice(),
        Part::Reviewed => words.part_reviewed(),
    }
}
