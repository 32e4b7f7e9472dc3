//! The figures: for each item a table of its measures, sorted under the three questions, with a column for each period.

use std::collections::BTreeMap;

use super::small_counts::Counts;
use super::view::View;
use crate::calendar::Period;
use crate::documents::vocabulary::Question;
use crate::page::{About, Block, Cell, Column, Para, Subject, TableAcross, Text, Tone};
use crate::standing::{ItemStanding, Measured};

/// As many periods as a page has room for.
const MOST_PERIODS: usize = 6;

/// What is said of the figures of each item that has any, or of which any are looked for.
pub(super) fn blocks(view: &View<'_, '_, '_>) -> Vec<Block> {
    let mut blocks: Vec<Block> = view.standing.items.iter().flat_map(|item| of_item(view, item)).collect();
    if !blocks.is_empty() {
        let about = Block::paragraph(view.words.what_figures_show());
        let small = match counts(view) {
            Counts::All => None,
            Counts::From(least) => Some(Block::paragraph(view.words.small_counts(least as usize))),
        };
        blocks.splice(0..0, [about].into_iter().chain(small));
    }
    blocks
}

fn counts(view: &View<'_, '_, '_>) -> Counts {
    Counts::told_to(view.reader, view.standing.provider.framework.small_counts)
}

fn of_item(view: &View<'_, '_, '_>, item: &ItemStanding<'_, '_>) -> Vec<Block> {
    let mut measures = view.standing.measured(item);
    measures.retain(|measure| measure.is_looked_for() || !measure.figures.is_empty());
    let Some(answer) = item.answer.as_ref().filter(|_| !measures.is_empty()) else { return Vec::new() };
    let words = view.words;
    let (number, title) = (item.asked.item.id.local(), words.text(&item.asked.item.title));
    if !view.may_read(answer.evidence) {
        return vec![Block::paragraph(words.figures_kept_for(number, title, answer.evidence.audience))];
    }
    if measures.iter().all(|measure| measure.figures.is_empty()) {
        let looked_for = measures.iter().map(|measure| Block::item(name(view, measure)));
        return std::iter::once(Block::paragraph(words.no_figures_for(number, title))).chain(looked_for).collect();
    }
    let nowhere = measures.iter().map(|measure| measure.figures.len() - measure.periods().count()).sum();
    let tables = by_length(measures);
    let are_several = tables.len() > 1;
    let mut blocks = Vec::new();
    for (months, measures) in tables {
        let periods = periods(&measures);
        let earlier = periods.len().saturating_sub(MOST_PERIODS);
        let caption = match are_several {
            true => words.figures_by_length(number, title.clone(), &words.so_many_months(months)),
            false => words.figures_for(number, title.clone()),
        };
        let item = About::new(Column::words(words.standard()), Text::from(number).words(" ").and(title.clone()));
        blocks.push(table(view, item, caption, &measures, &periods[earlier..]));
        blocks.extend((earlier > 0).then(|| Block::paragraph(words.earlier_periods(earlier))));
    }
    blocks.extend((nowhere > 0).then(|| Block::paragraph(words.figures_without_period(nowhere))));
    blocks
}

/// Measures by how many months their newest figures are for: quarters beside half-years are hard to read. Those without figures
/// stand with the first.
fn by_length(measures: Vec<Measured<'_>>) -> BTreeMap<u32, Vec<Measured<'_>>> {
    let length = |measure: &Measured<'_>| measure.newest().map(|newest| newest.value.months());
    let first = measures.iter().find_map(length).unwrap_or_default();
    let mut tables: BTreeMap<u32, Vec<Measured<'_>>> = BTreeMap::new();
    for measure in measures {
        tables.entry(length(&measure).unwrap_or(first)).or_default().push(measure);
    }
    tables
}

/// Every period that has a figure, and every gap that no such period lies in, the newest last.
fn periods(measures: &[Measured<'_>]) -> Vec<Period> {
    let mut periods: Vec<Period> =
        measures.iter().flat_map(|measure| measure.periods().map(|period| period.value)).collect();
    let gaps = measures.iter().flat_map(Measured::gaps).map(|(gap, _)| gap);
    let unseen: Vec<Period> = gaps.filter(|gap| !periods.iter().any(|period| period.lies_in(*gap))).collect();
    periods.extend(unseen);
    periods.sort_by_key(|period| period.by_end());
    periods.dedup();
    periods
}

fn table(view: &View<'_, '_, '_>, item: About, caption: Text, measures: &[Measured<'_>], periods: &[Period]) -> Block {
    let words = view.words;
    let across = periods.iter().map(|period| (*period, Column::count(words.period(*period)))).collect();
    let before = [Column::words(words.measure()), Column::short(words.counted_in())];
    let after = [Column::marked_days(words.next_figure_due(), words.state())];
    let mut table = TableAcross::new(caption, before, across, after)
        .about(Subject::Figures, [view.provider(), item])
        .grouped_by(words.question_asked());
    for question in Question::ALL.map(Some).into_iter().chain([None]) {
        let mut under = measures.iter().filter(|measure| measure.asks() == question).peekable();
        if under.peek().is_some() {
            table.heading([
                question.map_or(words.other_figures(), |question| words.question(question)).into(),
                Cell::Empty,
            ]);
        }
        for measure in under {
            let gaps: Vec<Period> = measure.gaps().into_iter().map(|(gap, _)| gap).collect();
            let cell = |period: &Period| figure(view, measure, &gaps, *period);
            table.row([name(view, measure).into(), unit(view, measure).into()], cell, [next_due(view, measure)]);
        }
    }
    table.into()
}

/// The title of a measure, or the name that the provider gave it.
fn name(view: &View<'_, '_, '_>, measure: &Measured<'_>) -> Text {
    let title = measure.suggested.map(|measure| view.words.text(&measure.title));
    title.filter(|title| !title.is_blank()).unwrap_or_else(|| view.written(measure.name))
}

/// What is counted: as the record says it, or else the standard.
fn unit(view: &View<'_, '_, '_>, measure: &Measured<'_>) -> Text {
    let suggested = || measure.suggested.map(|measure| view.words.text(&measure.unit)).unwrap_or_default();
    measure.stated_unit().map_or_else(suggested, |unit| view.written(unit))
}

/// What a measure came to in a period, or why there is nothing to tell.
fn figure(view: &View<'_, '_, '_>, measure: &Measured<'_>, gaps: &[Period], period: Period) -> Cell {
    let words = view.words;
    let mut told: Vec<Para> = counts(view).told(words, measure, period).into_iter().map(Para::plain).collect();
    if told.is_empty() {
        return no_figure(view, measure, gaps, period).into();
    }
    let mark = |word| Para::plain(Text::new().marked(word, Tone::Attention));
    let (is_doubled, is_over) = (told.len() > 1, period.last_day() <= view.standing.as_of);
    told.extend(is_doubled.then(|| mark(words.figures_differ())));
    told.extend((!is_over).then(|| mark(words.period_not_over())));
    Cell::Paras(told)
}

fn no_figure(view: &View<'_, '_, '_>, measure: &Measured<'_>, gaps: &[Period], period: Period) -> Text {
    let words = view.words;
    if measure.periods().any(|given| given.value.overlaps(period)) {
        words.figure_in_other_columns().into()
    } else if measure.is_missing() || gaps.iter().any(|gap| gap.overlaps(period)) {
        Text::new().marked(words.figure_missing(), Tone::Attention)
    } else if is_awaited(view, measure, period) {
        Text::new().marked(words.figure_late(), Tone::Attention)
    } else {
        words.figure_not_given().into()
    }
}

/// Whether a figure for a period after the newest is late.
fn is_awaited(view: &View<'_, '_, '_>, measure: &Measured<'_>, period: Period) -> bool {
    let is_after = |newest: Period| newest.by_end() < period.by_end();
    measure.overdue(view.standing.day).is_some() && measure.newest().is_some_and(|newest| is_after(newest.value))
}

fn next_due(view: &View<'_, '_, '_>, measure: &Measured<'_>) -> Cell {
    let words = view.words;
    let late = measure.overdue(view.standing.day).map(|_| (words.figure_late().into(), Tone::Attention));
    match measure.next_due() {
        Some(due) => Cell::Day { date: words.date(due), mark: late },
        None if !measure.is_looked_for() => words.figure_not_looked_for().into(),
        None if measure.is_missing() => words.figure_due_now().into(),
        None => words.figure_due_unclear().into(),
    }
}
