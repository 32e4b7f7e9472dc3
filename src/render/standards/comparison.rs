//! What another edition changes: `tyst/compare/1` as JSON.

use std::io;

use serde::Serialize;

use super::condition::Condition;
use super::{Part, Provider, coverage, json, kept, parts, provider};
use crate::catalogues::{Again, Changes, Comparison, Concerned, Counts, Pair};
use crate::documents::catalogue::Texts;
use crate::documents::vocabulary::Rating;
use crate::model;

#[derive(Serialize)]
struct Compare<'a> {
    schema: &'static str,
    old: Edition<'a>,
    new: Edition<'a>,
    summary: Summary,
    items: Vec<Item<'a>>,
    providers: Option<Vec<AtProvider<'a>>>,
}

#[derive(Serialize)]
struct Edition<'a> {
    id: &'a str,
    title: &'a Texts,
    published: Option<&'a str>,
    coverage: &'static str,
    kept: &'static str,
    file: Option<&'a str>,
    read: bool,
}

#[derive(Serialize)]
struct Summary {
    unchanged: usize,
    changed: usize,
    reworded: usize,
    refresh: usize,
    applies: usize,
    stage: usize,
    section: usize,
    moved: usize,
    new: usize,
    gone: usize,
}

#[derive(Serialize)]
struct Item<'a> {
    change: &'static str,
    old: Option<&'a str>,
    new: Option<&'a str>,
    title: &'a Texts,
    reworded: Option<Wordings<'a>>,
    refresh: Option<FromTo<String>>,
    applies: Option<FromTo<Condition<'a>>>,
    stage: Option<FromTo<Option<u8>>>,
    section: Option<FromTo<&'a str>>,
}

/// The words of an item before and after, all of them where any differs.
#[derive(Serialize)]
struct Wordings<'a> {
    title: FromTo<&'a Texts>,
    asks: FromTo<&'a Texts>,
    parts: FromTo<Vec<Part<'a>>>,
}

#[derive(Serialize)]
struct FromTo<T> {
    from: T,
    to: T,
}

#[derive(Serialize)]
struct AtProvider<'a> {
    provider: Provider<'a>,
    carried: usize,
    again: Vec<Rated<'a>>,
    unanswered: Vec<&'a str>,
}

#[derive(Serialize)]
struct Rated<'a> {
    item: &'a str,
    file: &'a str,
    line: u32,
    rating: Option<&'static str>,
}

/// `read` is whether all of each file could be read.
///
/// # Errors
/// None that can be named: everything is written into memory.
pub fn to_json(comparison: &Comparison<'_>, read: [bool; 2], concerned: Option<&[&Concerned]>) -> io::Result<Vec<u8>> {
    json(&Compare {
        schema: "tyst/compare/1",
        old: edition(comparison.old, read[0]),
        new: edition(comparison.new, read[1]),
        summary: summary(comparison.counts()),
        items: comparison.pairs.iter().filter_map(|pair| item(comparison, pair)).collect(),
        providers: concerned
            .map(|concerned| concerned.iter().map(|concerned| at_provider(comparison, concerned)).collect()),
    })
}

fn edition(catalogue: &model::Catalogue, read: bool) -> Edition<'_> {
    let (kept, file) = kept(catalogue);
    Edition {
        id: &catalogue.id,
        title: &catalogue.title,
        published: catalogue.published.as_deref(),
        coverage: coverage(catalogue),
        kept,
        file,
        read,
    }
}

fn summary(counts: Counts) -> Summary {
    Summary {
        unchanged: counts.unchanged,
        changed: counts.changed,
        reworded: counts.reworded,
        refresh: counts.refresh,
        applies: counts.applies,
        stage: counts.stage,
        section: counts.section,
        moved: counts.moved,
        new: counts.new,
        gone: counts.gone,
    }
}

fn item<'a>(comparison: &Comparison<'a>, pair: &Pair<'a>) -> Option<Item<'a>> {
    let named = pair.after().or(pair.before())?;
    let nothing = Item {
        change: change(pair),
        old: pair.before().map(|old| old.id.as_str()),
        new: pair.after().map(|new| new.id.as_str()),
        title: &named.title,
        reworded: None,
        refresh: None,
        applies: None,
        stage: None,
        section: None,
    };
    let Pair::Both { old, new, changes } = pair else { return Some(nothing) };
    let section = |catalogue: &'a model::Catalogue, item: &model::Item| catalogue.sections[item.section].id.as_str();
    Some(Item {
        reworded: changes.is_reworded().then(|| wordings(old, new)),
        refresh: changes.refresh.map(|(from, to)| FromTo { from: from.to_string(), to: to.to_string() }),
        applies: changes.applies.then(|| FromTo { from: Condition::of(&old.applies), to: Condition::of(&new.applies) }),
        stage: changes.stage.then_some(FromTo { from: old.stage, to: new.stage }),
        section: changes
            .section
            .then(|| FromTo { from: section(comparison.old, old), to: section(comparison.new, new) }),
        ..nothing
    })
}

fn change(pair: &Pair<'_>) -> &'static str {
    match pair {
        Pair::New(_) => "new",
        Pair::Gone(_) => "gone",
        Pair::Both { changes, .. } if changes.is_none() => "unchanged",
        Pair::Both { changes: Changes { moved: true, .. }, .. } => "moved",
        Pair::Both { .. } => "changed",
    }
}

fn wordings<'a>(old: &'a model::Item, new: &'a model::Item) -> Wordings<'a> {
    Wordings {
        title: FromTo { from: &old.title, to: &new.title },
        asks: FromTo { from: &old.asks, to: &new.asks },
        parts: FromTo { from: parts(&old.parts), to: parts(&new.parts) },
    }
}

fn at_provider<'a>(comparison: &Comparison<'a>, concerned: &'a Concerned) -> AtProvider<'a> {
    let new = |at: &usize| comparison.pairs[*at].after().map(|new| new.id.as_str());
    AtProvider {
        provider: provider(&concerned.who),
        carried: concerned.carried,
        again: concerned.again.iter().filter_map(|again| rated(comparison, again)).collect(),
        unanswered: concerned.unanswered.iter().filter_map(new).collect(),
    }
}

fn rated<'a>(comparison: &Comparison<'a>, again: &'a Again) -> Option<Rated<'a>> {
    let item = comparison.pairs[again.pair].before()?.id.as_str();
    Some(Rated { item, file: &again.file, line: again.line, rating: again.rating.map(Rating::word) })
}
