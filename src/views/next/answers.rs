//! Which evidence answers which item, how it is rated, and why it is judged to answer.

use crate::overlaps::{Answered, Reach, ReachedItem};
use crate::page::{Cell, Column, Table};
use crate::standing::Standing;
use crate::views::sections::Headings;
use crate::views::status::rated;
use crate::words::Words;

pub(super) fn table(standing: &Standing<'_, '_>, reach: &Reach<'_, '_>, words: &Words) -> Table<5> {
    let columns = [
        Column::short(words.number()),
        Column::words(words.standard()),
        Column::words(words.answered_by()),
        Column::words(words.rag_status_there()),
        Column::words(words.the_reason()),
    ];
    let mut table = Table::new(words.what_answers_what(), columns);
    let mut headings = Headings::of(reach.catalogue);
    let are_judges_told_apart = reach.judges().len() > 1;
    let counting = reach.items.iter().filter(|item| item.applies.counts());
    for (item, answered) in counting.filter_map(|item| Some((item, item.answered.as_ref()?))) {
        for section in headings.above(item.item) {
            let title = section.title().trim().into();
            table.heading([headings.number(section).into(), title, Cell::Empty, Cell::Empty, Cell::Empty]);
        }
        table.row(row(standing, item, answered, are_judges_told_apart, words));
    }
    table
}

fn row(
    standing: &Standing<'_, '_>,
    item: &ReachedItem<'_, '_>,
    answered: &Answered<'_, '_>,
    are_judges_told_apart: bool,
    words: &Words,
) -> [Cell; 5] {
    let title = item.item.title().trim();
    let title = if item.is_applicable() { title.to_owned() } else { words.whether_it_applies_is_not_known(title) };
    let evidence = answered.evidence();
    let due = evidence.answer.freshness.due();
    let status = rated(words, &evidence.answer, evidence.rating, due, standing.as_of);
    let (by, why) = match answered.judged() {
        None => (words.answered_by_itself().to_owned(), String::new()),
        Some(other) => {
            let judgement = other.judgement;
            let why = if are_judges_told_apart {
                words.reason_of(&judgement.because, &judgement.by, judgement.on)
            } else {
                judgement.because.clone()
            };
            (words.answered_how(&other.id(), answered.extent()), why)
        }
    };
    [item.item.id.local().into(), title.into(), by.into(), status.into(), why.into()]
}
