//! What is not applicable and on whose advice, and what does not apply by its own condition.

use super::appendices::Appendices;
use super::checklist::narrative;
use super::view::View;
use crate::documents::vocabulary::Rating;
use crate::model::{Applies, Evidence};
use crate::page::{Block, Cell, Column, Para, Subject, Table};

/// Items that a record sets aside.
pub(super) fn table<'p, 'a>(view: &View<'_, 'p, 'a>, appendices: &Appendices<'p, 'a>) -> Vec<Block> {
    let words = view.words;
    let columns = [
        Column::short(words.number()),
        Column::words(words.standard()),
        Column::wide(words.why()),
        Column::words(words.advised_by()),
        Column::short(words.advised_on()),
    ];
    let mut table = Table::new(words.set_aside(), columns).about(Subject::NotApplicable, [view.provider()]);
    for (item, answer) in view.standing.answers().filter(|(_, answer)| answer.rating == Some(Rating::NotApplicable)) {
        let [why, by, on] = advice(view, appendices, answer.evidence);
        table.row([item.asked.item.id.local().into(), words.text(&item.asked.item.title).into(), why, by, on]);
    }
    if table.is_empty() { Vec::new() } else { vec![table.into()] }
}

fn advice<'p, 'a>(view: &View<'_, 'p, 'a>, appendices: &Appendices<'p, 'a>, evidence: &'p Evidence<'a>) -> [Cell; 3] {
    let words = view.words;
    if !view.may_read(evidence) {
        return [words.kept(evidence.audience).into(), Cell::Empty, Cell::Empty];
    }
    let by = evidence.file.advised_by.as_ref().map(|by| by.value.trim()).filter(|by| !by.is_empty());
    let on = evidence.file.advised_on.value().map(|day| Cell::Day { date: words.date(day), mark: None });
    [
        Cell::Paras(narrative(view, appendices, evidence)),
        by.map_or_else(|| words.nobody_named().into(), |by| view.written(by)).into(),
        on.unwrap_or(words.no_date().into()),
    ]
}

/// Items whose condition does not hold for the provider.
pub(super) fn that_do_not_apply(view: &View<'_, '_, '_>) -> Vec<Block> {
    let words = view.words;
    let columns =
        [Column::short(words.number()), Column::words(words.standard()), Column::words(words.applies_where())];
    let mut table = Table::new(words.items_that_do_not_apply(), columns)
        .about(Subject::NotApplicable, [view.provider()])
        .grouped_by(words.catalogue());
    let mut last = None;
    for item in view.standing.items.iter().filter(|item| item.asked.applies == Applies::No) {
        let catalogue = item.asked.catalogue;
        if last.replace(&catalogue.id) != Some(&catalogue.id) {
            table.heading([Cell::Empty, words.title_of(catalogue).into(), Cell::Empty]);
        }
        let condition = words.condition(&item.asked.item.applies);
        table.row([
            item.asked.item.id.local().into(),
            words.text(&item.asked.item.title).into(),
            Cell::Paras(vec![Para::plain(condition)]),
        ]);
    }
    if table.is_empty() { Vec::new() } else { vec![Block::paragraph(words.what_does_not_apply()), table.into()] }
}
