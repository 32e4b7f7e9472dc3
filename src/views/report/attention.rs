//! What needs attention: items without evidence, ratings that do not stand, papers past their date and overdue actions.

use super::appendices::Appendices;
use super::view::View;
use crate::model::Applies;
use crate::page::{Block, Cell, Column, Para, Run, Subject, Table, Text};
use crate::standing::ItemStanding;
use crate::views::status::status_alone;

/// The table of what is wrong with items, and the papers that have expired.
pub(super) fn of_items(view: &View<'_, '_, '_>, appendices: &Appendices<'_, '_>) -> Vec<Block> {
    let table = items(view);
    let mut blocks: Vec<Block> = Vec::new();
    if !table.is_empty() {
        blocks.push(table.into());
    }
    let expired = appendices.expired(view.standing.day);
    if !expired.is_empty() {
        let words = view.words;
        let papers = words.list(expired.iter().map(|paper| Text::new().with(Run::See(*paper))));
        blocks.push(Block::paragraph(words.expired_papers(expired.len(), papers)));
    }
    blocks
}

fn items(view: &View<'_, '_, '_>) -> Table<3> {
    let words = view.words;
    let wrong = Column::ratings(
        Column::wide(words.what_is_wrong()),
        [words.rag_status(), words.stands(), words.what_is_wrong()],
    );
    let columns = [Column::short(words.number()), Column::words(words.standard()), wrong];
    let mut table = Table::new(words.items_to_attend_to(), columns)
        .about(Subject::Attention, [view.provider()])
        .grouped_by(words.catalogue());
    let mut last = None;
    for item in view.standing.items.iter().filter(|item| is_wrong(item)) {
        let catalogue = item.asked.catalogue;
        if last.replace(&catalogue.id) != Some(&catalogue.id) {
            table.heading([Cell::Empty, words.title_of(catalogue).into(), Cell::Empty]);
        }
        let mut wrong = status_alone(words, view.standing, item);
        if let Applies::Unknown { fact } = &item.asked.applies {
            wrong.more.push(Para::plain(words.not_known_for(fact)));
        }
        table.row([item.asked.item.id.local().into(), words.text(&item.asked.item.title).into(), wrong.into()]);
    }
    table
}

fn is_wrong(item: &ItemStanding<'_, '_>) -> bool {
    let stands = item.answer.as_ref().is_some_and(|answer| answer.stands());
    let is_told_not_to = !stands && item.kept.is_none();
    item.asked.applies.counts() && (is_told_not_to || matches!(item.asked.applies, Applies::Unknown { .. }))
}
