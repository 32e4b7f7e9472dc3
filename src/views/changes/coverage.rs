//! The counts of each standard, before and now, where they differ in what they cover, how fresh it is or how much of it stands.

use super::{View, heading};
use crate::changes::Coverage;
use crate::outcome::StandardCount;
use crate::page::{Block, Cell, Column, Subject, Table};

pub(super) fn table(view: &View<'_>) -> Option<Block> {
    let words = view.words;
    let columns = [
        Column::words(words.standard()),
        Column::count(words.evidenced_before()),
        Column::count(words.evidenced_now()),
        Column::count(words.applicable_now()),
        Column::count(words.fresh_before()),
        Column::count(words.fresh_now()),
        Column::count(words.standing_before()),
        Column::count(words.standing_now()),
    ];
    let mut table =
        Table::new(words.coverage_changed(), columns).about(Subject::Summary, []).grouped_by(words.provider());
    for provider in view.shown() {
        let moved: Vec<&Coverage> = provider.coverage.iter().filter(|coverage| is_shown(coverage)).collect();
        if view.are_several() && !moved.is_empty() {
            table.heading(heading(&provider.name));
        }
        for coverage in moved {
            table.row(row(view, coverage));
        }
    }
    (!table.is_empty()).then(|| table.into())
}

fn is_shown(coverage: &Coverage) -> bool {
    let counts = |count: &Option<StandardCount>| {
        count.as_ref().map(|count| (count.evidenced, count.applicable, count.fresh, count.standing))
    };
    counts(&coverage.before) != counts(&coverage.after)
}

fn row(view: &View<'_>, coverage: &Coverage) -> [Cell; 8] {
    let title = view.framework.catalogue(&coverage.catalogue).map(|catalogue| view.words.title_of(catalogue));
    let count = |count: &Option<StandardCount>, of: fn(&StandardCount) -> usize| {
        count.as_ref().map_or(Cell::Empty, |count| Cell::Count(of(count)))
    };
    let (before, after) = (&coverage.before, &coverage.after);
    [
        title.map_or_else(|| coverage.catalogue.as_str().into(), Cell::from),
        count(before, |count| count.evidenced),
        count(after, |count| count.evidenced),
        count(after, |count| count.applicable),
        count(before, |count| count.fresh),
        count(after, |count| count.fresh),
        count(before, |count| count.standing),
        count(after, |count| count.standing),
    ]
}
