//! The actions that changed, the gravest first.

use super::{View, heading};
use crate::calendar::Day;
use crate::changes::{ActionChange, ActionMove, ProviderChange};
use crate::page::{Block, Cell, Column, Subject, Table, Text};

pub(super) fn table(view: &View<'_>) -> Option<Block> {
    let words = view.words;
    let columns =
        [Column::wide(words.action()), Column::words(words.for_items()), Column::words(words.what_happened())];
    let mut table =
        Table::new(words.actions_changed(), columns).about(Subject::Actions, []).grouped_by(words.provider());
    for provider in view.shown().filter(|provider| !provider.actions.is_empty()) {
        if view.are_several() {
            table.heading(heading(&provider.name));
        }
        let mut actions: Vec<&ActionChange> = provider.actions.iter().collect();
        actions.sort_by_key(|action| gravity(action.change));
        for action in actions {
            table.row(row(view, provider, action));
        }
    }
    (!table.is_empty()).then(|| table.into())
}

fn gravity(change: ActionMove) -> u8 {
    match change {
        ActionMove::Vanished { .. } => 0,
        ActionMove::Slipped { .. } => 1,
        ActionMove::Undated => 2,
        ActionMove::Reopened => 3,
        ActionMove::Opened => 4,
        ActionMove::Reworded => 5,
        ActionMove::BroughtForward { .. } => 6,
        ActionMove::Dated => 7,
        ActionMove::Done => 8,
    }
}

fn row(view: &View<'_>, provider: &ProviderChange, action: &ActionChange) -> [Cell; 3] {
    let words = view.words;
    let said = |what: &str| words.written(what, provider.language);
    let what = match &action.was {
        Some(was) => words.said_before(said(&action.what), said(was)),
        None => said(&action.what),
    };
    [what.into(), view.items_named(action.items.iter().map(String::as_str)).into(), happened(view, action).into()]
}

fn happened(view: &View<'_>, action: &ActionChange) -> Text {
    let words = view.words;
    let day = |day: Option<Day>| day.map_or_else(|| words.no_due_date().into(), |day| Text::from(words.day(day)));
    let (before, after) = (day(action.due.0), day(action.due.1));
    match action.change {
        ActionMove::Vanished { with_its_record: true } => words.vanished_with_record(before),
        ActionMove::Vanished { with_its_record: false } => words.vanished_from_record(before),
        ActionMove::Slipped { days, times } => {
            let slipped = words.slipped_so_far(words.so_many_days(days), before, after);
            match times {
                Some(times) if times > 1 => words.slipped_again(slipped, times),
                Some(_) | None => slipped,
            }
        }
        ActionMove::BroughtForward { days } => words.brought_forward_so_far(words.so_many_days(days), before, after),
        ActionMove::Undated => words.no_longer_dated(before),
        ActionMove::Dated => words.now_dated(after),
        ActionMove::Reopened => words.is_reopened(after),
        ActionMove::Opened => words.is_opened(after),
        ActionMove::Reworded => words.action_is_reworded().into(),
        ActionMove::Done => words.is_done().into(),
    }
}
