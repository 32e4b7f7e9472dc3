//! How much of other standards is answered: `tyst/next/1`, as JSON.

use std::io;

use serde::Serialize;

use super::{applies, coverage, json};
use crate::calendar::Day;
use crate::documents::catalogue::Texts;
use crate::documents::vocabulary::Language;
use crate::overlaps::{Answered, Class, Reach, ReachCount, ReachedItem, are_few_left, count};
use crate::standing::Standing;
use crate::words::Words;

#[derive(Serialize)]
struct Next<'a> {
    schema: &'static str,
    as_of: String,
    provider: &'a str,
    in_force: Vec<&'a str>,
    not_read: NotRead,
    standards: Vec<Standard<'a>>,
}

#[derive(Serialize)]
struct NotRead {
    records: usize,
    provider: bool,
    repository: bool,
}

#[derive(Serialize)]
struct Standard<'a> {
    id: &'a str,
    title: &'a Texts,
    coverage: &'static str,
    counts: Counts,
    facts_not_known: Vec<&'a str>,
    crosswalks: Vec<Crosswalk>,
    judges: Vec<Judge<'a>>,
    sections: Vec<Section<'a>>,
}

#[derive(Serialize)]
struct Counts {
    applicable: usize,
    wholly: usize,
    wholly_in_doubt: usize,
    in_part: usize,
    not_answered: usize,
    rated_itself: usize,
    set_aside: usize,
    not_known: usize,
    does_not_apply: usize,
}

#[derive(Serialize)]
struct Crosswalk {
    name: String,
    pairs_lost: usize,
}

#[derive(Serialize)]
struct Judge<'a> {
    by: &'a str,
    on: Option<String>,
    judgements: usize,
}

#[derive(Serialize)]
struct Section<'a> {
    id: &'a str,
    title: &'a Texts,
    counts: Counts,
    few_left: bool,
    left: Vec<&'a str>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    title: &'a Texts,
    applies: &'static str,
    answered: &'static str,
    by: Vec<By<'a>>,
}

#[derive(Serialize)]
struct By<'a> {
    item: &'a str,
    rating: &'static str,
    stands: bool,
    why: Vec<String>,
    file: &'a str,
    line: u32,
    judgement: Option<Judgement<'a>>,
}

#[derive(Serialize)]
struct Judgement<'a> {
    crosswalk: String,
    kind: &'static str,
    because: &'a str,
    by: &'a str,
    on: Option<String>,
}

/// # Errors
/// None that can be named: everything is written into memory.
pub fn to_json(standing: &Standing<'_, '_>, reaches: &[Reach<'_, '_>]) -> io::Result<Vec<u8>> {
    let provider = standing.provider;
    json(&Next {
        schema: "tyst/next/1",
        as_of: standing.as_of.to_string(),
        provider: provider.id,
        in_force: provider.catalogues.iter().map(|catalogue| catalogue.id.as_str()).collect(),
        not_read: not_read(standing),
        standards: reaches.iter().map(|reach| standard(standing, reach)).collect(),
    })
}

/// What was not read does not count, and what is said may be wrong for it.
fn not_read(standing: &Standing<'_, '_>) -> NotRead {
    let provider = standing.provider;
    NotRead {
        records: provider.unread_records(),
        provider: !provider.is_file_read(),
        repository: !provider.framework.is_read(),
    }
}

fn standard<'r>(standing: &'r Standing<'_, '_>, reach: &'r Reach<'_, '_>) -> Standard<'r> {
    let catalogue = reach.catalogue;
    let crosswalks = standing.provider.framework.crosswalks().iter();
    let judges = reach.judges().into_iter();
    Standard {
        id: &catalogue.id,
        title: &catalogue.title,
        coverage: coverage(catalogue),
        counts: counts(count(&reach.items)),
        facts_not_known: reach.facts_not_known(),
        crosswalks: crosswalks
            .filter(|crosswalk| crosswalk.is_about(&catalogue.id))
            .map(|crosswalk| Crosswalk { name: crosswalk.name(), pairs_lost: crosswalk.lost })
            .collect(),
        judges: judges.map(|(by, on, judgements)| Judge { by, on: written(on), judgements }).collect(),
        sections: reach.sections().map(|items| section(standing, reach, items)).collect(),
    }
}

fn counts(count: ReachCount) -> Counts {
    Counts {
        applicable: count.applicable,
        wholly: count.firmly,
        wholly_in_doubt: count.weakly,
        in_part: count.in_part,
        not_answered: count.not_at_all,
        rated_itself: count.themselves,
        set_aside: count.set_aside,
        not_known: count.not_known,
        does_not_apply: count.does_not_apply,
    }
}

fn section<'r>(
    standing: &'r Standing<'_, '_>,
    reach: &'r Reach<'_, '_>,
    items: &'r [ReachedItem<'_, '_>],
) -> Section<'r> {
    let section = &reach.catalogue.sections[items[0].item.section];
    Section {
        id: &section.id,
        title: &section.title,
        counts: counts(count(items)),
        few_left: are_few_left(items),
        left: items.iter().filter(|item| item.is_left()).map(|item| item.item.id.local()).collect(),
        items: items.iter().map(|reached| item(standing, reached)).collect(),
    }
}

fn item<'r>(standing: &'r Standing<'_, '_>, reached: &'r ReachedItem<'_, '_>) -> Item<'r> {
    Item {
        id: reached.item.id.local(),
        title: &reached.item.title,
        applies: applies(&reached.applies),
        answered: match reached.class() {
            Class::Firmly => "wholly",
            Class::Weakly => "wholly-in-doubt",
            Class::InPart => "in-part",
            Class::NotAtAll => "not-answered",
        },
        by: reached.answers.iter().map(|answered| by(standing, reached, answered)).collect(),
    }
}

fn by<'r>(standing: &Standing<'_, '_>, reached: &'r ReachedItem<'_, '_>, answered: &'r Answered<'_, '_>) -> By<'r> {
    let evidence = answered.evidence();
    let answer = &evidence.answer;
    let due = answer.freshness.due();
    let item = answered.judged().and_then(|other| other.item()).unwrap_or(reached.item);
    By {
        item: item.id.as_str(),
        rating: evidence.rating.word(),
        stands: answer.stands(),
        why: answer
            .doubts
            .iter()
            .map(|doubt| Words::of(Language::English).doubt(*doubt, due, standing.as_of))
            .collect(),
        file: answer.evidence.path(),
        line: answer.evidence.place(answer.rated.span()).line,
        judgement: answered.judged().map(|other| Judgement {
            crosswalk: other.crosswalk.name(),
            kind: other.kind.word(),
            because: &other.judgement.because,
            by: &other.judgement.by,
            on: written(other.judgement.on),
        }),
    }
}

fn written(day: Option<Day>) -> Option<String> {
    day.map(|day| day.to_string())
}
