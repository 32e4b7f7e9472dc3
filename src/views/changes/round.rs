//! Whether a round is nearer, and what it still lacks.

use std::collections::BTreeMap;

use super::View;
use crate::changes::{RoundChange, Way};
use crate::page::{Block, Column, Subject, Table, Text};

/// Which way the round moved, and by how much.
pub(super) fn said(view: &View<'_>) -> Option<Text> {
    let words = view.words;
    let round = view.compared.changes.round.as_ref()?;
    let title = words.written(&round.title, view.framework.language());
    let way = match round.way {
        Way::Nearer => words.round_is_nearer(title),
        Way::Further => words.round_is_further(title),
        Way::Both => words.round_is_both(title),
        Way::Unmoved => words.round_is_unmoved(title),
    };
    let (before, after) = (&round.before, &round.after);
    let covered = [before, after].map(|lacks| words.so_many_of(lacks.evidenced, lacks.applicable));
    let moved = [
        words.round_lacks_items(before.items.len(), after.items.len()),
        words.round_lacks_asks(before.asks.len(), after.asks.len()),
        words.round_lacks_conditions(before.conditions.len(), after.conditions.len()),
        words.round_covers(&covered[0], &covered[1]),
    ];
    let lacks = words.round_lacks(words.in_a_row(moved.map(Text::from).into()));
    Some(Text::sentences([way, lacks]))
}

/// What is still lacking, provider by provider.
pub(super) fn table(view: &View<'_>) -> Option<Block> {
    let words = view.words;
    let round = view.compared.changes.round.as_ref()?;
    let columns = [
        Column::short(words.provider()),
        Column::words(words.asks_not_met()),
        Column::words(words.conditions_not_met()),
        Column::wide(words.items_without_standing()),
    ];
    let mut table = Table::new(words.still_lacking(), columns).about(Subject::List, []);
    for (provider, lacks) in lacking(view, round) {
        let [asks, conditions, items] = lacks.map(|texts| words.in_a_row(texts));
        table.row([provider.into(), asks.into(), conditions.into(), items.into()]);
    }
    (!table.is_empty()).then(|| table.into())
}

/// Asks, conditions and items, by provider.
fn lacking<'r>(view: &View<'_>, round: &'r RoundChange) -> BTreeMap<&'r str, [Vec<Text>; 3]> {
    let words = view.words;
    let mut lacking: BTreeMap<&str, [Vec<Text>; 3]> = BTreeMap::new();
    for ((provider, _), (ask, _)) in &round.after.asks {
        lacking.entry(provider).or_default()[0].push(Text::new().code(ask.to_string()));
    }
    for (provider, item, to) in &round.after.conditions {
        let wants = words.condition_wants(Text::from(item.as_str()), words.rating(*to).into());
        lacking.entry(provider).or_default()[1].push(wants);
    }
    for (provider, item) in &round.after.items {
        lacking.entry(provider).or_default()[2].push(Text::from(item.as_str()));
    }
    lacking
}
