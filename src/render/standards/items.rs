//! The items of a standard: `tyst/standards/1` as JSON, and as CSV.

use std::io;

use serde::Serialize;

use super::condition::{Condition, as_written};
use super::{About, Part, about, applies, json, kept, parts, text};
use crate::catalogues::{At, Chosen, ItemAt};
use crate::documents::catalogue::{MeasureEntry, PartEntry, Texts};
use crate::documents::vocabulary::Question;
use crate::model::{self, Catalogue, Compared};
use crate::render::csv;

#[derive(Serialize)]
struct Standard<'a> {
    schema: &'static str,
    #[serde(flatten)]
    about: About<'a>,
    kept: &'static str,
    file: Option<&'a str>,
    read: bool,
    items_known: usize,
    filters: Filters<'a>,
    provider: Option<Provider<'a>>,
    sections: Vec<Section<'a>>,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Filters<'a> {
    section: Option<&'a str>,
    stage: Option<u8>,
    interval: Option<String>,
}

#[derive(Serialize)]
struct Provider<'a> {
    id: &'a str,
    name: &'a str,
    in_force: bool,
    /// Whether its provider.yaml could be read.
    read: bool,
}

#[derive(Serialize)]
struct Section<'a> {
    id: &'a str,
    inside: Option<&'a str>,
    title: &'a Texts,
    row: Option<u32>,
    note: &'a Texts,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    number: &'a str,
    section: &'a str,
    title: &'a Texts,
    asks: &'a Texts,
    parts: Vec<Part<'a>>,
    measures: Vec<Measure<'a>>,
    source: Option<&'a str>,
    refresh: String,
    refresh_from: &'static str,
    refresh_source: Option<&'a str>,
    stage: Option<u8>,
    note: &'a Texts,
    applies: Condition<'a>,
    wording: String,
    provider: Option<AtProvider<'a>>,
}

#[derive(Serialize)]
struct Measure<'a> {
    id: &'a str,
    title: &'a Texts,
    asks: Option<&'static str>,
    unit: &'a Texts,
}

#[derive(Serialize)]
struct AtProvider<'a> {
    applies: &'static str,
    why: Vec<Why<'a>>,
}

#[derive(Serialize)]
struct Why<'a> {
    fact: &'a str,
    any_of: &'a [String],
    stated: Option<&'a [String]>,
    holds: Option<bool>,
}

/// # Errors
/// None that can be named: everything is written into memory.
pub fn to_json(chosen: &Chosen<'_>) -> io::Result<Vec<u8>> {
    let catalogue = chosen.catalogue;
    let (kept, file) = kept(catalogue);
    json(&Standard {
        schema: "tyst/standards/1",
        about: about(catalogue),
        kept,
        file,
        read: chosen.framework.file_in_doubt(catalogue).is_none(),
        items_known: catalogue.items.len(),
        filters: Filters {
            section: chosen.choice.section.map(|section| catalogue.sections[section].id.as_str()),
            stage: chosen.choice.stage,
            interval: chosen.choice.interval.map(|interval| interval.to_string()),
        },
        provider: chosen.at.as_ref().map(provider),
        sections: (0..catalogue.sections.len()).map(|at| section(catalogue, at)).collect(),
        items: chosen.items.iter().enumerate().map(|(at, of)| item(chosen, of, at)).collect(),
    })
}

fn provider(at: &At) -> Provider<'_> {
    Provider { id: &at.who.id, name: &at.who.name, in_force: at.is_in_force, read: at.is_read }
}

fn section(catalogue: &Catalogue, at: usize) -> Section<'_> {
    let section = &catalogue.sections[at];
    let outers = if section.depth > 0 { &catalogue.sections[..at] } else { &[] };
    let outer = outers.iter().rev().find(|outer| outer.depth < section.depth);
    Section {
        id: &section.id,
        inside: outer.map(|outer| outer.id.as_str()),
        title: &section.title,
        row: section.row,
        note: &section.note,
    }
}

fn item<'a>(chosen: &'a Chosen<'_>, item: &'a model::Item, at: usize) -> Item<'a> {
    let (refresh_from, refresh_source) = refresh_from(chosen, item);
    Item {
        id: item.id.as_str(),
        number: item.id.local(),
        section: &chosen.catalogue.sections[item.section].id,
        title: &item.title,
        asks: &item.asks,
        parts: parts(&item.parts),
        measures: item.measures.iter().map(measure).collect(),
        source: item.source.as_deref(),
        refresh: chosen.framework.refresh(chosen.catalogue, item).to_string(),
        refresh_from,
        refresh_source,
        stage: item.stage,
        note: &item.note,
        applies: Condition::of(&item.applies),
        wording: item.wording().to_string(),
        provider: chosen.at.as_ref().map(|provider| at_provider(&provider.items[at])),
    }
}

fn measure(measure: &MeasureEntry) -> Measure<'_> {
    Measure {
        id: &measure.id.value,
        title: &measure.title,
        asks: measure.asks.map(Question::word),
        unit: &measure.unit,
    }
}

/// Which of them states the interval, and where that is said.
fn refresh_from<'a>(chosen: &Chosen<'a>, item: &'a model::Item) -> (&'static str, Option<&'a str>) {
    match (item.refresh, chosen.catalogue.refresh) {
        (Some(_), _) => ("item", item.refresh_source.as_deref()),
        (None, Some(_)) => ("standard", chosen.catalogue.refresh_source.as_deref()),
        (None, None) if chosen.framework.is_refresh_stated => ("repository", None),
        (None, None) => ("default", None),
    }
}

fn at_provider(at: &ItemAt) -> AtProvider<'_> {
    AtProvider { applies: applies(&at.applies), why: at.why.iter().map(why).collect() }
}

fn why(compared: &Compared) -> Why<'_> {
    Why { fact: &compared.fact, any_of: &compared.any_of, stated: compared.stated.as_deref(), holds: compared.holds }
}

/// One row for each item.
pub fn to_csv(chosen: &Chosen<'_>) -> Vec<u8> {
    let header = [
        "id",
        "number",
        "section",
        "section_title_en",
        "section_title_cy",
        "title_en",
        "title_cy",
        "asks_en",
        "asks_cy",
        "parts_en",
        "parts_cy",
        "measures_en",
        "measures_cy",
        "source",
        "refresh",
        "refresh_from",
        "refresh_source",
        "stage",
        "applies",
        "wording",
        "provider",
        "provider_applies",
        "provider_states",
    ];
    csv::write(header, &chosen.items.iter().enumerate().map(|(at, item)| row(chosen, item, at)).collect::<Vec<_>>())
}

fn row(chosen: &Chosen<'_>, item: &model::Item, at: usize) -> [String; 23] {
    let section = &chosen.catalogue.sections[item.section];
    let (refresh_from, refresh_source) = refresh_from(chosen, item);
    let provider = chosen.at.as_ref();
    let answered = provider.map(|provider| &provider.items[at]);
    [
        item.id.to_string(),
        item.id.local().to_owned(),
        section.id.clone(),
        text(&section.title, "en"),
        text(&section.title, "cy"),
        text(&item.title, "en"),
        text(&item.title, "cy"),
        text(&item.asks, "en"),
        text(&item.asks, "cy"),
        parts_in(&item.parts, "en"),
        parts_in(&item.parts, "cy"),
        measures_in(&item.measures, "en"),
        measures_in(&item.measures, "cy"),
        item.source.clone().unwrap_or_default(),
        chosen.framework.refresh(chosen.catalogue, item).to_string(),
        refresh_from.to_owned(),
        refresh_source.unwrap_or_default().to_owned(),
        item.stage.map(|stage| stage.to_string()).unwrap_or_default(),
        as_written(&item.applies),
        item.wording().to_string(),
        provider.map(|provider| provider.who.id.clone()).unwrap_or_default(),
        answered.map(|at| applies(&at.applies).to_owned()).unwrap_or_default(),
        answered.map(|at| at.why.iter().map(stated).collect::<Vec<_>>().join("; ")).unwrap_or_default(),
    ]
}

fn parts_in(parts: &[PartEntry], language: &str) -> String {
    named_in(parts.iter().map(|part| (&part.id, &part.title)), language)
}

fn measures_in(measures: &[MeasureEntry], language: &str) -> String {
    named_in(measures.iter().map(|measure| (&measure.id.value, &measure.title)), language)
}

fn named_in<'a>(entries: impl Iterator<Item = (&'a String, &'a Texts)>, language: &str) -> String {
    let named = entries.map(|(id, title)| (id, text(title, language)));
    let named = named.filter(|(_, title)| !title.is_empty()).map(|(id, title)| format!("{id}: {title}"));
    named.collect::<Vec<_>>().join("; ")
}

fn stated(compared: &Compared) -> String {
    match &compared.stated {
        Some(words) => format!("{}: {}", compared.fact, words.join(", ")),
        None => format!("{}:", compared.fact),
    }
}
