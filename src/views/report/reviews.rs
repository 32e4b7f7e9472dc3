//! What is stale and since when, and what falls due soon.

use super::view::View;
use crate::page::{Block, Cell, Column, Subject, Table, Text, Tone};
use crate::standing::{Answer, Freshness, ItemStanding};
use crate::views::status::tone;

/// Stale evidence first, the longest stale above; then what falls due within the reminder period.
pub(super) fn table(view: &View<'_, '_, '_>) -> Vec<Block> {
    let words = view.words;
    let columns = [
        Column::short(words.number()),
        Column::words(words.standard()),
        Column::short(words.rag_status()),
        Column::short(words.reviewed()),
        Column::short(words.due()),
        Column::words(words.state()),
    ];
    let mut table = Table::new(words.reviews_caption(), columns).about(Subject::Reviews, [view.provider()]);
    let is_shown = |answer: &Answer<'_, '_>| {
        answer.rating.is_some() && !matches!(answer.freshness, Freshness::Fresh { soon: false, .. })
    };
    let mut shown: Vec<_> = view.standing.answers().filter(|(_, answer)| is_shown(answer)).collect();
    // A review of which no day is known comes first: nobody knows how stale it is.
    shown.sort_by_key(|(_, answer)| (answer.freshness.is_fresh(), answer.freshness.due()));
    for (item, answer) in shown {
        table.row(row(view, item, answer));
    }
    if table.is_empty() { Vec::new() } else { vec![table.into()] }
}

fn row(view: &View<'_, '_, '_>, item: &ItemStanding<'_, '_>, answer: &Answer<'_, '_>) -> [Cell; 6] {
    let words = view.words;
    let day = |day| Cell::Day { date: words.date(day), mark: None };
    let rating = answer.rating.map_or(Text::new(), |rating| Text::new().marked(words.rating(rating), tone(rating)));
    [
        item.asked.item.id.local().into(),
        words.text(&item.asked.item.title).into(),
        rating.into(),
        answer.freshness.reviewed().map_or(Cell::Empty, day),
        answer.freshness.due().map_or(Cell::Empty, day),
        state(view, answer.freshness).into(),
    ]
}

fn state(view: &View<'_, '_, '_>, freshness: Freshness) -> Text {
    let words = view.words;
    match freshness {
        Freshness::Fresh { .. } => words.due_soon().into(),
        Freshness::Stale { since, .. } => {
            Text::new().marked(words.stale_since(since, view.standing.as_of), Tone::Attention)
        }
        Freshness::NeverReviewed => Text::new().marked(words.never_reviewed(), Tone::Attention),
        Freshness::ReviewedInFuture | Freshness::Unclear => Text::new().marked(words.review_unclear(), Tone::Attention),
    }
}
