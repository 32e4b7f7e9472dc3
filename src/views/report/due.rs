//! What falls due within a year, and what is overdue already: of one provider or of several.

use std::collections::BTreeMap;

use super::appendices::Appendices;
use super::figures;
use super::part::Part;
use super::planned::Planned;
use super::view::View;
use super::{Paper, section};
use crate::calendar::{Day, Interval};
use crate::documents::vocabulary::Audience;
use crate::model::Round;
use crate::page::{Block, Cell, Column, DUE, Drawing, Level, Month, Para, Picture, Subject, Table, Text, Tone};
use crate::standing::{Freshness, Measured, Standing};
use crate::views::pictures::plain;
use crate::views::subjects;
use crate::words::Words;

/// How far a paper looks ahead.
const AHEAD: Interval = Interval::months(12);

/// Of what kind a thing is, in the order in which things of one day are listed and drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Review,
    Action,
    Paper,
    Condition,
    Figures,
    Round,
}

/// Something to be done by a day.
#[derive(Clone, Debug)]
pub(super) struct Due {
    kind: Kind,
    when: When,
    what: Text,
    /// The items that it is for.
    items: Text,
}

/// The last day for it.
#[derive(Clone, Debug)]
enum When {
    /// It should have been done, and nobody can say by which day; in a few words.
    Unknown(&'static str),
    By(Day),
}

/// A round that closes, by its id.
#[derive(Clone, Debug)]
pub(super) struct Closing {
    id: String,
    title: Text,
    day: Day,
}

/// Everything of one provider that is dated, as its reader may know it.
pub(super) fn of_provider(view: &View<'_, '_, '_>, appendices: &Appendices<'_, '_>, actions: &[Planned]) -> Vec<Due> {
    let horizon = AHEAD.after(view.standing.day);
    let mut due = reviews(view);
    due.extend(actions.iter().filter_map(action));
    due.extend(appendices.expiring(view).map(|(what, items, expires)| Due {
        kind: Kind::Paper,
        when: When::By(expires),
        what,
        items: view.words.listed(items),
    }));
    due.extend(conditions(view));
    due.extend(next_figures(view));
    due.retain(|due| due.when.is_by(horizon));
    due
}

fn reviews(view: &View<'_, '_, '_>) -> Vec<Due> {
    let words = view.words;
    let rated = view.standing.answers().filter(|(_, answer)| answer.rating.is_some());
    let review = rated.map(|(item, answer)| Due {
        kind: Kind::Review,
        when: match answer.freshness {
            Freshness::Fresh { due, .. } | Freshness::Stale { due, .. } => When::By(due),
            Freshness::NeverReviewed => When::Unknown(words.never_reviewed()),
            Freshness::ReviewedInFuture | Freshness::Unclear => When::Unknown(words.review_unclear()),
        },
        what: words.text(&item.asked.item.title),
        items: item.asked.item.id.local().into(),
    });
    review.collect()
}

fn action(planned: &Planned) -> Option<Due> {
    let when = When::By(planned.due?);
    Some(Due { kind: Kind::Action, when, what: planned.what.clone(), items: planned.items.clone() })
}

/// What funding depends on is between a provider and its commissioners.
fn conditions(view: &View<'_, '_, '_>) -> Vec<Due> {
    let (standing, words) = (view.standing, view.words);
    if view.reader == Audience::Public {
        return Vec::new();
    }
    let all = standing.rounds().flat_map(|round| &round.conditions);
    let own = all.filter(|condition| condition.provider == standing.provider.id && standing.unmet(condition).is_some());
    let condition = own.map(|condition| {
        let item = standing.provider.framework.item(condition.item.as_str());
        let title = item.map(|(_, item)| words.text(&item.title)).unwrap_or_default();
        Due {
            kind: Kind::Condition,
            when: When::By(condition.by.value),
            what: words.wanted_rating(title, words.rating(condition.to)),
            items: condition.item.local().into(),
        }
    });
    condition.collect()
}

/// Figures of records that the reader may read, where the standard looks for them.
fn next_figures(view: &View<'_, '_, '_>) -> Vec<Due> {
    let mut due = Vec::new();
    for item in &view.standing.items {
        if !item.answer.as_ref().is_some_and(|answer| view.may_read(answer.evidence)) {
            continue;
        }
        for measure in view.standing.measured(item) {
            due.extend(when_due(view.words, &measure).map(|when| Due {
                kind: Kind::Figures,
                when,
                what: figures::name(view, &measure),
                items: item.asked.item.id.local().into(),
            }));
        }
    }
    due
}

fn when_due(words: &Words, measure: &Measured<'_>) -> Option<When> {
    match measure.next_due() {
        Some(due) => Some(When::By(due)),
        None => measure.is_missing().then(|| When::Unknown(words.figure_due_now())),
    }
}

/// The rounds that ask about the provider and close within a year.
pub(super) fn closings(view: &View<'_, '_, '_>) -> Vec<Closing> {
    let standing = view.standing;
    if view.reader == Audience::Public {
        return Vec::new();
    }
    let asking = standing.rounds().filter(|round| round.asks_about_provider(standing.provider.id));
    let soon = asking.filter(|round| closes_soon(standing, round));
    soon.map(|round| Closing { id: round.id.clone(), title: view.written(&round.title), day: round.closes }).collect()
}

fn closes_soon(standing: &Standing<'_, '_>, round: &Round) -> bool {
    round.closes >= standing.day && round.closes <= AHEAD.after(standing.day)
}

impl When {
    fn is_by(&self, last: Day) -> bool {
        match self {
            When::Unknown(_) => true,
            When::By(day) => *day <= last,
        }
    }

    fn is_past(&self, day: Day) -> bool {
        match self {
            When::Unknown(_) => true,
            When::By(due) => *due < day,
        }
    }

    /// What nobody can date comes first.
    fn day(&self) -> Option<Day> {
        match self {
            When::Unknown(_) => None,
            When::By(day) => Some(*day),
        }
    }

    fn cell(&self, words: &Words, day: Day) -> Cell {
        match self {
            When::Unknown(why) => Text::new().marked(*why, Tone::Attention).into(),
            When::By(due) => Cell::Day {
                date: words.date(*due),
                mark: self.is_past(day).then(|| (words.overdue().into(), Tone::Attention)),
            },
        }
    }
}

/// A row of the table.
struct Line {
    due: Due,
    /// Whose it is, as a column beside it says.
    who: Text,
}

/// The section of a paper. Where it is about several providers, each row says whose it is.
pub(super) fn due(paper: &Paper<'_>, level: Level) -> Vec<Block> {
    let (words, day) = (paper.words, paper.survey.occasion.day());
    let parts = paper.providers();
    let lines = lines(words, &parts);
    let table = (!lines.is_empty()).then(|| match parts.as_slice() {
        [only] => of_one(words, day, only, &lines),
        _ => of_several(words, day, &lines),
    });
    let mut section = section(level, words.what_falls_due(), table.into_iter().collect(), || {
        let kept = parts.iter().map(|part| part.items_kept()).sum();
        Para::plain(words.beside_kept(&words.nothing_falls_due(AHEAD.after(day)), kept))
    });
    let kept: usize = parts.iter().map(|part| part.kept.actions).sum();
    section.extend((kept > 0).then(|| Block::paragraph(words.actions_kept(kept))));
    section
}

fn lines(words: &Words, parts: &[&Part]) -> Vec<Line> {
    let name = |part: &Part| Text::from(part.reading.name.trim());
    let own = parts.iter().flat_map(|part| part.due.iter().map(|due| Line { due: due.clone(), who: name(part) }));
    let mut lines: Vec<Line> = own.collect();
    let mut rounds: BTreeMap<&str, (&Closing, Vec<&Part>)> = BTreeMap::new();
    for (part, closing) in parts.iter().flat_map(|part| part.closings.iter().map(move |closing| (part, closing))) {
        rounds.entry(&closing.id).or_insert((closing, Vec::new())).1.push(part);
    }
    lines.extend(rounds.into_values().map(|(closing, asked)| Line {
        due: Due { kind: Kind::Round, when: When::By(closing.day), what: closing.title.clone(), items: Text::new() },
        who: match asked.len() == parts.len() {
            true => words.every_provider().into(),
            false => words.list(asked.into_iter().map(name)),
        },
    }));
    lines.sort_by_key(|line| (line.due.when.day(), line.due.kind));
    lines
}

fn columns(words: &Words) -> [Column; 4] {
    [
        Column::marked_days(words.due(), words.state()),
        Column::words(words.kind_of_thing()),
        Column::wide(words.thing_due()),
        Column::short(words.for_items()),
    ]
}

fn cells(words: &Words, day: Day, due: &Due) -> [Cell; 4] {
    let kind = words.names_due()[due.kind as usize];
    [due.when.cell(words, day), kind.into(), cell(&due.what), cell(&due.items)]
}

fn cell(text: &Text) -> Cell {
    if text.is_blank() { Cell::Empty } else { text.clone().into() }
}

fn of_one(words: &Words, day: Day, part: &Part, lines: &[Line]) -> Block {
    let mut table = Table::new(words.falls_due_caption(), columns(words))
        .about(Subject::Due, [subjects::provider(words, &part.reading.name)])
        .drawn(timeline(words, day, lines));
    for line in lines {
        table.row(cells(words, day, &line.due));
    }
    table.into()
}

fn of_several(words: &Words, day: Day, lines: &[Line]) -> Block {
    let [due, kind, what, items] = columns(words);
    let columns = [due, Column::words(words.provider()), kind, what, items];
    let mut table =
        Table::new(words.falls_due_caption(), columns).about(Subject::Due, []).drawn(timeline(words, day, lines));
    for line in lines {
        let [due, kind, what, items] = cells(words, day, &line.due);
        table.row([due, cell(&line.who), kind, what, items]);
    }
    table.into()
}

/// What is overdue, then each month from the day's own to the one a year later, which the year ends in.
fn timeline(words: &Words, day: Day, lines: &[Line]) -> Picture {
    let last = AHEAD.after(day);
    let (past, ahead): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.due.when.is_past(day));
    let mut months = vec![month(words, words.overdue_already(), true, past.into_iter())];
    let mut first_of = day;
    loop {
        let (year, number, _) = first_of.parts();
        let label = words.month_of_year(words.month(number), &format!("{year:04}"));
        let is_in = |line: &&&Line| line.due.when.day().is_some_and(|due| same_month(due, first_of));
        months.push(month(words, &label, false, ahead.iter().filter(is_in).copied()));
        if same_month(first_of, last) {
            break;
        }
        first_of = Interval::months(1).after(first_of);
    }
    let alt = words.timeline_shows(day, last).into();
    Picture { alt, drawing: Drawing::Timeline { kinds: words.kinds_due(), months } }
}

fn same_month(one: Day, other: Day) -> bool {
    let month = |day: Day| (day.parts().0, day.parts().1);
    month(one) == month(other)
}

fn month<'l>(words: &Words, label: &str, is_past: bool, lines: impl Iterator<Item = &'l Line>) -> Month {
    let mut counts = [0; DUE];
    for line in lines {
        counts[line.due.kind as usize] += 1;
    }
    Month { label: label.into(), is_past, counts, said: plain(&words.month_of_things(label, &counts)) }
}
