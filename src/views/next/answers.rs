//! Which evidence answers which item, how it is rated, and why it is judged to answer.

use super::written_in;
use crate::overlaps::{Answered, Reach, ReachedItem};
use crate::page::{Cell, Column, Table};
use crate::standing::Standing;
use crate::views::sections::Headings;
use crate::views::status::{self, rated};
use crate::words::Words;

pub(super) fn table(standing: &Standing<'_, '_>, reach: &Reach<'_, '_>, words: &Words) -> Table<5> {
    let columns = [
        Column::short(words.number()),
        Column::words(words.standard()),
        Column::words(words.answered_by()),
        status::column(words, Column::words(words.rag_status_there())),
        Column::words(words.the_reason()),
    ];
    let mut table = Table::new(words.what_answers_what(), columns).grouped_by(words.section());
    let mut headings = Headings::of(reach.catalogue);
    let are_judges_told_apart = reach.judges().len() > 1;
    let counting = reach.items.iter().filter(|item| item.applies.counts());
    for item in counting.filter(|item| !item.answers.is_empty()) {
        for section in headings.above(item.item) {
            let title = words.text(&section.title).into();
            let cells = [headings.number(section).into(), title, Cell::Empty, Cell::Empty, Cell::Empty];
            table.heading_at(section.depth, cells);
        }
        for (at, answered) in item.answers.iter().enumerate() {
            let [answer, status, why] = cells(standing, answered, are_judges_told_apart, words);
            let [number, title] = if at == 0 { named(item, words) } else { [Cell::Empty, Cell::Empty] };
            table.row([number, title, answer, status, why]);
        }
    }
    table
}

fn named(item: &ReachedItem<'_, '_>, words: &Words) -> [Cell; 2] {
    let title = words.text(&item.item.title);
    let title = if item.is_applicable() { title } else { words.whether_it_applies_is_not_known(title) };
    [item.item.id.local().into(), title.into()]
}

fn cells(
    standing: &Standing<'_, '_>,
    answered: &Answered<'_, '_>,
    are_judges_told_apart: bool,
    words: &Words,
) -> [Cell; 3] {
    let evidence = answered.evidence();
    let due = evidence.answer.freshness.due();
    let status = rated(words, &evidence.answer, evidence.rating, due, standing.as_of).into();
    let Some(other) = answered.judged() else { return [words.answered_by_itself().into(), status, Cell::Empty] };
    let judgement = other.judgement;
    let language = written_in(standing, other.crosswalk);
    let because = words.written(&judgement.because, language);
    let why = if are_judges_told_apart {
        words.reason_of(because, words.judged_by(words.written(&judgement.by, language), judgement.on))
    } else {
        because
    };
    [words.answered_how(&other.id(), answered.extent()).into(), status, why.into()]
}
