//! `diff --format json`: what a change does, for other programs, versioned: `tyst/diff/1`, as `schemas/diff-1.schema.json`
//! describes it. Its words are never translated. And the comment that stands below a pull request.

mod comment;

use std::collections::BTreeSet;
use std::io;

use serde::Serialize;

use super::table::why;
use crate::calendar::Day;
use crate::changes::{
    ActionChange, ActionMove, Compared, Coverage, EvidenceChange, FindingChanges, Found, ItemChange, ItemState, Lacks,
    Move, PaperChange, PaperMove, Part, Presence, ProviderChange, RoundChange, Turn, Way,
};
use crate::documents::vocabulary::{Audience, Rating};
use crate::outcome::StandardCount;

pub use comment::comment;

#[derive(Serialize)]
struct Diff<'c> {
    schema: &'static str,
    base: Option<String>,
    head: Option<String>,
    as_of: String,
    base_as_of: String,
    audience: &'static str,
    changed: bool,
    round: Option<Round<'c>>,
    providers: Vec<Provider<'c>>,
    ratings: Vec<Rated<'c>>,
    evidence: Vec<Evidence<'c>>,
    freshness: Vec<Freshness<'c>>,
    actions: Vec<Action<'c>>,
    documents: Vec<Document<'c>>,
    findings: Findings<'c>,
    coverage: Vec<Covered<'c>>,
    rules: Rules<'c>,
}

#[derive(Serialize)]
struct Round<'c> {
    id: &'c str,
    closes: String,
    way: &'static str,
    before: Lacking<'c>,
    after: Lacking<'c>,
}

#[derive(Serialize)]
struct Lacking<'c> {
    evidenced: usize,
    applicable: usize,
    asks: Vec<Asked<'c>>,
    conditions: Vec<Condition<'c>>,
    items: Vec<Item<'c>>,
}

#[derive(Serialize)]
struct Asked<'c> {
    provider: &'c str,
    ask: String,
    short: usize,
}

#[derive(Serialize)]
struct Condition<'c> {
    provider: &'c str,
    item: &'c str,
    to: &'static str,
}

#[derive(Serialize)]
struct Item<'c> {
    provider: &'c str,
    item: &'c str,
}

#[derive(Serialize)]
struct Provider<'c> {
    provider: &'c str,
    change: &'static str,
    from: Option<&'c str>,
}

#[derive(Serialize)]
struct Rated<'c> {
    provider: &'c str,
    item: &'c str,
    from: Option<&'static str>,
    to: Option<&'static str>,
    direction: &'static str,
    stands: Sides<bool>,
    why: Sides<Vec<String>>,
}

#[derive(Serialize)]
struct Sides<T> {
    before: T,
    after: T,
}

#[derive(Serialize)]
struct Evidence<'c> {
    provider: &'c str,
    item: &'c str,
    file: Option<&'c str>,
    change: &'static str,
    was_unreadable: bool,
    changed: Vec<&'static str>,
    reviewed: Sides<Option<String>>,
}

#[derive(Serialize)]
struct Freshness<'c> {
    provider: &'c str,
    item: &'c str,
    change: &'static str,
}

#[derive(Serialize)]
struct Action<'c> {
    provider: &'c str,
    item: Option<&'c str>,
    items: &'c BTreeSet<String>,
    what: &'c str,
    was: Option<&'c str>,
    change: &'static str,
    days: Option<i32>,
    times: Option<usize>,
    with_its_record: bool,
    due: Sides<Option<String>>,
}

#[derive(Serialize)]
struct Document<'c> {
    provider: &'c str,
    document: &'c str,
    change: &'static str,
}

#[derive(Serialize)]
struct Findings<'c> {
    new: Vec<Finding<'c>>,
    gone: Vec<Finding<'c>>,
}

#[derive(Serialize)]
struct Finding<'c> {
    rule: &'static str,
    severity: &'static str,
    message: &'c str,
    file: &'c str,
    line: u32,
    provider: Option<&'c str>,
    item: Option<&'c str>,
    accepted: bool,
}

#[derive(Serialize)]
struct Covered<'c> {
    provider: &'c str,
    catalogue: &'c str,
    before: Option<Counts>,
    after: Option<Counts>,
}

#[derive(Serialize)]
struct Counts {
    applicable: usize,
    evidenced: usize,
    fresh: usize,
    green: usize,
    amber: usize,
    red: usize,
    not_applicable: usize,
    missing: usize,
    kept: usize,
    stale: usize,
    standing: usize,
    does_not_apply: usize,
    may_not_apply: usize,
}

#[derive(Serialize)]
struct Rules<'c> {
    switched_off: &'c [&'static str],
    switched_on: &'c [&'static str],
}

/// # Errors
/// Where it cannot be written as JSON.
pub fn to_json(compared: &Compared<'_>) -> io::Result<Vec<u8>> {
    let changes = compared.changes;
    let each = || changes.providers.iter();
    let id = |end: &crate::changes::End| end.commit.as_ref().map(|commit| commit.id.to_string());
    let diff = Diff {
        schema: "tyst/diff/1",
        base: id(&compared.before),
        head: id(&compared.after),
        as_of: compared.after.as_of.to_string(),
        base_as_of: compared.before.as_of.to_string(),
        audience: compared.reader.word(),
        changed: !changes.is_nothing(),
        round: changes.round.as_ref().map(round),
        providers: each().filter_map(presence).collect(),
        ratings: each().flat_map(ratings).collect(),
        evidence: each().flat_map(|provider| evidence(provider, compared.reader)).collect(),
        freshness: each().flat_map(freshness).collect(),
        actions: each().flat_map(|provider| provider.actions.iter().map(|it| action(provider, it))).collect(),
        documents: each().flat_map(|provider| provider.papers.iter().map(|it| document(provider, it))).collect(),
        findings: findings(&changes.findings),
        coverage: each().flat_map(|provider| provider.coverage.iter().map(|it| covered(provider, it))).collect(),
        rules: Rules { switched_off: &changes.switched_off, switched_on: &changes.switched_on },
    };
    let mut bytes = serde_json::to_vec_pretty(&diff)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn round(round: &RoundChange) -> Round<'_> {
    let way = match round.way {
        Way::Nearer => "nearer",
        Way::Further => "further",
        Way::Both => "both",
        Way::Unmoved => "unmoved",
    };
    let closes = round.closes.to_string();
    Round { id: &round.id, closes, way, before: lacking(&round.before), after: lacking(&round.after) }
}

fn lacking(lacks: &Lacks) -> Lacking<'_> {
    let asks = lacks.asks.iter();
    let conditions = lacks.conditions.iter();
    Lacking {
        evidenced: lacks.evidenced,
        applicable: lacks.applicable,
        asks: asks
            .map(|((provider, _), (ask, short))| Asked { provider, ask: ask.to_string(), short: *short })
            .collect(),
        conditions: conditions.map(|(provider, item, to)| Condition { provider, item, to: to.word() }).collect(),
        items: lacks.items.iter().map(|(provider, item)| Item { provider, item }).collect(),
    }
}

fn presence(provider: &ProviderChange) -> Option<Provider<'_>> {
    let (change, from) = match &provider.presence {
        Presence::Stayed => return None,
        Presence::New => ("new", None),
        Presence::Gone => ("gone", None),
        Presence::RenamedFrom(from) => ("renamed", Some(from.as_str())),
    };
    Some(Provider { provider: &provider.id, change, from })
}

fn ratings(provider: &ProviderChange) -> impl Iterator<Item = Rated<'_>> {
    let moved = provider.items.iter().filter_map(|item| Some((item, item.rating?)));
    moved.map(|(item, direction)| {
        let word = |state: &Option<ItemState>| state.as_ref().and_then(|state| state.rating).map(Rating::word);
        let stands = |state: &Option<ItemState>| state.as_ref().is_some_and(ItemState::stands);
        let doubts =
            |state: &Option<ItemState>| state.iter().flat_map(|state| &state.doubts).map(|doubt| why(*doubt)).collect();
        Rated {
            provider: &provider.id,
            item: id(item),
            from: word(&item.before),
            to: word(&item.after),
            direction: self::direction(direction),
            stands: Sides { before: stands(&item.before), after: stands(&item.after) },
            why: Sides { before: doubts(&item.before), after: doubts(&item.after) },
        }
    })
}

fn id(item: &ItemChange) -> &str {
    item.item().map_or("", |item| &item.id)
}

fn direction(direction: Move) -> &'static str {
    match direction {
        Move::Up => "up",
        Move::Down => "down",
        Move::Gained => "gained",
        Move::Lost => "lost",
        Move::SetAside => "set-aside",
        Move::TakenUp => "taken-up",
        Move::Stands => "stands",
        Move::Falls => "falls",
        Move::Told => "told",
        Move::Withheld => "withheld",
    }
}

fn evidence(provider: &ProviderChange, reader: Audience) -> impl Iterator<Item = Evidence<'_>> {
    let changed = provider.items.iter().filter_map(|item| Some((item, item.evidence?)));
    changed.map(move |(item, change)| {
        let reviewed =
            |state: &Option<ItemState>| state.as_ref().and_then(|state| state.reviewed).map(|day: Day| day.to_string());
        Evidence {
            provider: &provider.id,
            item: id(item),
            // What a record is called is for those who work with the repository.
            file: item.file.as_deref().filter(|_| reader > Audience::Public),
            change: match change {
                EvidenceChange::New | EvidenceChange::Readable => "new",
                EvidenceChange::Renewed => "renewed",
                EvidenceChange::Edited => "edited",
                EvidenceChange::Removed => "removed",
                EvidenceChange::Unreadable => "unreadable",
            },
            was_unreadable: change == EvidenceChange::Readable,
            changed: item.changed.iter().map(|part| self::part(*part)).collect(),
            reviewed: Sides { before: reviewed(&item.before), after: reviewed(&item.after) },
        }
    })
}

fn part(part: Part) -> &'static str {
    match part {
        Part::Words => "words",
        Part::Papers => "papers",
        Part::Figures => "figures",
        Part::Audience => "audience",
        Part::Owner => "owner",
        Part::Advice => "advice",
        Part::Reviewed => "reviewed",
    }
}

fn freshness(provider: &ProviderChange) -> impl Iterator<Item = Freshness<'_>> {
    let turned = provider.items.iter().filter_map(|item| Some((item, item.freshness?)));
    turned.map(|(item, turn)| {
        let change = match turn {
            Turn::Stale => "stale",
            Turn::Fresh => "fresh",
        };
        Freshness { provider: &provider.id, item: id(item), change }
    })
}

fn action<'c>(provider: &'c ProviderChange, action: &'c ActionChange) -> Action<'c> {
    let (change, days, times) = match action.change {
        ActionMove::Opened => ("opened", None, None),
        ActionMove::Done => ("done", None, None),
        ActionMove::Reopened => ("reopened", None, None),
        ActionMove::Slipped { days, times } => ("slipped", Some(days), times),
        ActionMove::BroughtForward { days } => ("brought-forward", Some(days), None),
        ActionMove::Undated => ("undated", None, None),
        ActionMove::Dated => ("dated", None, None),
        ActionMove::Reworded => ("reworded", None, None),
        ActionMove::Vanished { .. } => ("vanished", None, None),
    };
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    Action {
        provider: &provider.id,
        item: action.items.first().map(String::as_str),
        items: &action.items,
        what: &action.what,
        was: action.was.as_deref(),
        change,
        days,
        times,
        with_its_record: matches!(action.change, ActionMove::Vanished { with_its_record: true }),
        due: Sides { before: day(action.due.0), after: day(action.due.1) },
    }
}

fn document<'c>(provider: &'c ProviderChange, paper: &'c PaperChange) -> Document<'c> {
    let change = match paper.change {
        PaperMove::Added => "added",
        PaperMove::Dropped => "dropped",
        PaperMove::Replaced => "replaced",
    };
    Document { provider: &provider.id, document: &paper.paper, change }
}

fn findings(changes: &FindingChanges) -> Findings<'_> {
    Findings {
        new: changes.new.iter().map(|found| finding(found, false)).collect(),
        gone: changes.gone.iter().map(|gone| finding(&gone.found, gone.is_accepted)).collect(),
    }
}

fn finding(found: &Found, accepted: bool) -> Finding<'_> {
    Finding {
        rule: found.rule,
        severity: found.severity.name(),
        message: &found.message,
        file: &found.file,
        line: found.line,
        provider: found.provider.as_deref(),
        item: found.item.as_deref(),
        accepted,
    }
}

fn covered<'c>(provider: &'c ProviderChange, coverage: &'c Coverage) -> Covered<'c> {
    Covered {
        provider: &provider.id,
        catalogue: &coverage.catalogue,
        before: coverage.before.as_ref().map(counts),
        after: coverage.after.as_ref().map(counts),
    }
}

fn counts(count: &StandardCount) -> Counts {
    Counts {
        applicable: count.applicable,
        evidenced: count.evidenced,
        fresh: count.fresh,
        green: count.green,
        amber: count.amber,
        red: count.red,
        not_applicable: count.not_applicable,
        missing: count.missing,
        kept: count.kept,
        stale: count.stale,
        standing: count.standing,
        does_not_apply: count.does_not_apply,
        may_not_apply: count.may_not_apply,
    }
}

#[cfg(test)]
mod tests;
