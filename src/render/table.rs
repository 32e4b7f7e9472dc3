//! `table --format json`: where each provider stands with each item, for other programs, versioned: `tyst/table/1`, as
//! `schemas/table-1.schema.json` describes it. Its words are never translated.

use std::io;

use serde::Serialize;

use crate::calendar::Day;
use crate::documents::catalogue::Texts;
use crate::documents::evidence::ActionEntry;
use crate::documents::vocabulary::{Audience, Rating};
use crate::model::Applies;
use crate::render::AtRevision;
use crate::standing::{Answer, Doubt, Freshness, ItemStanding, Standing};
use crate::survey::Survey;

#[derive(Serialize)]
struct Table<'a> {
    schema: &'static str,
    as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<AtRevision>,
    round: Option<Round<'a>>,
    audience: &'static str,
    not_read: NotRead,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Round<'a> {
    id: &'a str,
    closes: String,
}

/// What could not be read and so does not count.
#[derive(Default, Serialize)]
struct NotRead {
    records: usize,
    providers: usize,
    repository: bool,
}

#[derive(Serialize)]
struct Row {
    provider: String,
    catalogue: String,
    section: String,
    item: String,
    title: Texts,
    applies: Option<bool>,
    rating: Option<&'static str>,
    stands: bool,
    why: Vec<String>,
    reviewed: Option<String>,
    due: Option<String>,
    actions: Vec<Action>,
    file: Option<String>,
    kept: Option<&'static str>,
}

#[derive(Serialize)]
struct Action {
    what: String,
    owner: Option<String>,
    due: Option<String>,
    agreed_with: Option<String>,
    done: Option<String>,
    overdue: bool,
}

/// What one provider gives to the table.
struct Part {
    rows: Vec<Row>,
    unread: usize,
    is_file_read: bool,
}

/// The table of everything that is asked about, as the reader may see it.
pub fn to_json(survey: &Survey<'_>, reader: Audience) -> io::Result<Vec<u8>> {
    let occasion = survey.occasion;
    let parts = survey.each_told_to(reader, |standing| Part::of(standing, reader));
    let table = Table {
        schema: "tyst/table/1",
        as_of: occasion.as_of.to_string(),
        at: survey.repository.commit().map(AtRevision::of),
        round: occasion.round.map(|round| Round { id: &round.id, closes: round.closes.to_string() }),
        audience: reader.word(),
        not_read: NotRead {
            records: parts.iter().map(|part| part.unread).sum(),
            providers: parts.iter().filter(|part| !part.is_file_read).count(),
            repository: !survey.framework.is_read(),
        },
        rows: parts.into_iter().flat_map(|part| part.rows).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&table)?;
    bytes.push(b'\n');
    Ok(bytes)
}

impl Part {
    fn of(standing: &Standing<'_, '_>, reader: Audience) -> Part {
        let provider = standing.provider;
        Part {
            rows: standing.items.iter().map(|item| row(standing, item, reader)).collect(),
            unread: provider.unread_records(),
            is_file_read: provider.is_provider && provider.is_file_read(),
        }
    }
}

fn row(standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>, reader: Audience) -> Row {
    let (catalogue, asked) = (item.asked.catalogue, item.asked.item);
    let told = item.answer.as_ref();
    let read = told.filter(|answer| answer.evidence.is_for(reader));
    let audience = told.map(|answer| answer.evidence.audience);
    let kept = item.kept.or(audience.filter(|_| read.is_none()));
    let freshness = told.map(|answer| answer.freshness);
    Row {
        provider: standing.provider.id.to_owned(),
        catalogue: catalogue.id.clone(),
        section: catalogue.sections[asked.section].id.clone(),
        item: asked.id.local().to_owned(),
        title: asked.title.clone(),
        applies: applies(&item.asked.applies),
        rating: told.and_then(|answer| answer.rating).map(Rating::word),
        stands: told.is_some_and(Answer::stands),
        why: told.map(|answer| answer.doubts.iter().map(|doubt| why(*doubt)).collect()).unwrap_or_default(),
        reviewed: freshness.and_then(Freshness::reviewed).map(written),
        due: freshness.and_then(Freshness::due).map(written),
        actions: read.map(|answer| actions(answer, standing.day)).unwrap_or_default(),
        // What a record is called is for those who work with the repository.
        file: read.filter(|_| reader > Audience::Public).map(|answer| answer.evidence.path().to_owned()),
        kept: kept.map(Audience::word),
    }
}

fn applies(applies: &Applies) -> Option<bool> {
    match applies {
        Applies::Yes => Some(true),
        Applies::No => Some(false),
        Applies::Unknown { .. } => None,
    }
}

fn actions(answer: &Answer<'_, '_>, day: Day) -> Vec<Action> {
    answer.evidence.file.actions.iter().map(|action| self::action(action, day)).collect()
}

fn action(action: &ActionEntry<'_>, day: Day) -> Action {
    let [owner, agreed_with] =
        [&action.owner, &action.agreed_with].map(|words| words.as_ref().map(|words| words.value.trim().to_owned()));
    Action {
        what: action.what.value.trim().to_owned(),
        owner,
        due: action.due.value().map(written),
        agreed_with,
        done: action.done.value().map(written),
        overdue: action.is_open() && action.due.value().is_some_and(|due| due < day),
    }
}

/// Why a rating does not stand, for other programs.
pub(super) fn why(doubt: Doubt) -> String {
    match doubt {
        Doubt::RatedTwice => "rated twice".to_owned(),
        Doubt::StaleSince(since) => format!("stale since {since}"),
        Doubt::NeverReviewed => "never reviewed".to_owned(),
        Doubt::ReviewUnclear => "day of the review unclear".to_owned(),
        Doubt::NoWords => "no words".to_owned(),
        Doubt::NotAdvised => "not advised".to_owned(),
        Doubt::NoPlan => "no plan".to_owned(),
        Doubt::PlanComplete => "plan complete".to_owned(),
        Doubt::PlanOverdueSince(since) => format!("plan overdue since {since}"),
        Doubt::NoPapers => "no papers".to_owned(),
        Doubt::PaperMissing => "paper missing".to_owned(),
    }
}

fn written(day: Day) -> String {
    day.to_string()
}
