//! A standards catalogue: sections that nest, items that are rated, and what each applies to.

use std::collections::BTreeMap;

use super::condition::{self, Condition};
use super::fields::{Fields, Reader};
use super::problem::{Kind as Problems, Problem, is_id_token};
use super::vocabulary::Question;
use super::yaml::{self, Entry, Kind, Node};
use crate::calendar::Interval;
use crate::text::{Span, Spanned, Text};

/// The keys that a catalogue may have, at each level.
struct Known {
    catalogue: &'static [&'static str],
    section: &'static [&'static str],
    item: &'static [&'static str],
}

#[rustfmt::skip]
const WHOLE: Known = Known {
    catalogue: &[
        "id", "title", "publisher", "published", "source", "coverage", "note", "refresh", "refresh_source", "principles", "sections",
    ],
    section: &["id", "title", "row", "note", "sections", "items"],
    item: &["id", "title", "asks", "source", "refresh", "refresh_source", "applies", "parts", "measures", "stage", "note"],
};

/// An overlay lays texts over a built-in catalogue, and nothing else.
const OVERLAY: Known = Known {
    catalogue: &["id", "extends", "title", "note", "sections"],
    section: &["id", "title", "note", "sections", "items"],
    item: &["id", "title", "asks", "source", "note"],
};

const PART_FIELDS: &[&str] = &["id", "title"];
const MEASURE_FIELDS: &[&str] = &["id", "title", "asks", "unit"];

/// What a catalogue's file says.
#[derive(Debug)]
pub struct CatalogueFile {
    pub id: Spanned<String>,
    pub title: Texts,
    /// A name, which may have a form in each language.
    pub publisher: Texts,
    pub published: Option<String>,
    pub source: Option<String>,
    /// Whether only a part of the standard is known, or nobody says that it is the whole.
    pub is_partial: bool,
    pub note: Texts,
    pub refresh: Option<Interval>,
    pub refresh_source: Option<String>,
    pub principles: Vec<PartEntry>,
    /// Whether it lays texts over the built-in catalogue of the same id.
    pub extends_built_in: bool,
    pub sections: Vec<SectionEntry>,
}

/// A text by language.
pub type Texts = BTreeMap<String, String>;

#[derive(Debug)]
pub struct SectionEntry {
    pub id: Spanned<String>,
    pub title: Texts,
    /// The number that the heading has in the source's checklist.
    pub row: Option<u32>,
    pub note: Texts,
    pub sections: Vec<SectionEntry>,
    pub items: Vec<ItemEntry>,
}

#[derive(Debug)]
pub struct ItemEntry {
    pub id: Spanned<String>,
    pub title: Texts,
    pub asks: Texts,
    pub source: Option<String>,
    pub refresh: Option<Interval>,
    pub refresh_source: Option<String>,
    pub applies: Condition,
    pub parts: Vec<PartEntry>,
    pub measures: Vec<MeasureEntry>,
    pub stage: Option<u8>,
    pub note: Texts,
}

/// A named part of an item, listed and not rated apart.
#[derive(Debug, Clone)]
pub struct PartEntry {
    pub id: String,
    pub title: Texts,
}

/// What a standard suggests to measure for an item.
#[derive(Debug, Clone)]
pub struct MeasureEntry {
    pub id: Spanned<String>,
    pub title: Texts,
    /// The question that its figures answer. Without one it is a suggestion, and no figure is looked for.
    pub asks: Option<Question>,
    /// What is counted, or what it is measured in.
    pub unit: Texts,
}

/// Reads a catalogue. `None`, with a problem, where it is not YAML or has no id.
pub fn read(text: &Text, problems: &mut Vec<Problem>) -> Option<CatalogueFile> {
    let node = yaml::read(text, 0..text.content().len(), yaml::FILE_DEPTH, problems)?;
    let mut reader = Reader { text, problems };
    let mut fields = reader.open_fields(node, "a catalogue")?;
    let extends = fields.take("extends");
    let (what, known) = if extends.is_some() { ("an overlay", &OVERLAY) } else { ("a catalogue", &WHOLE) };
    reader.keep_known(&mut fields, what, known.catalogue);
    let id = read_id(&mut reader, &mut fields, "the catalogue")?;
    let extends = reader.choice(extends, |word| (word == "built-in").then_some(()), &["built-in"]);
    let coverage = reader.choice(
        fields.take("coverage"),
        |word| match word {
            "complete" => Some(false),
            "partial" => Some(true),
            _ => None,
        },
        &["complete", "partial"],
    );
    Some(CatalogueFile {
        id,
        title: read_texts(&mut reader, fields.take("title")),
        publisher: read_texts(&mut reader, fields.take("publisher")),
        published: plain(&mut reader, &mut fields, "published"),
        source: plain(&mut reader, &mut fields, "source"),
        // A list that is still being copied out looks like a whole one, so to be whole is a claim that somebody makes.
        is_partial: coverage.value().unwrap_or(true),
        note: read_texts(&mut reader, fields.take("note")),
        refresh: reader.interval(fields.take("refresh")),
        refresh_source: plain(&mut reader, &mut fields, "refresh_source"),
        principles: read_parts(&mut reader, fields.take("principles")),
        extends_built_in: extends.value().is_some(),
        sections: read_sections(&mut reader, fields.take("sections"), known),
    })
}

fn read_id<'t>(reader: &mut Reader<'_, 't>, fields: &mut Fields<'t>, what: &str) -> Option<Spanned<String>> {
    let span = fields.span;
    match reader.words(fields.take("id")) {
        Some(id) if is_id_token(&id.value) => Some(Spanned::new(id.value.into_owned(), id.span)),
        Some(id) => {
            reader.refuse(
                id.span,
                format!("the `id` of {what} is no id"),
                "write words joined by hyphens, or the short number that the source gives",
            );
            None
        }
        None => {
            reader.refuse(Span { end: span.start, ..span }, format!("{what} has no `id`"), "add `id:`");
            None
        }
    }
}

fn plain<'t>(reader: &mut Reader<'_, 't>, fields: &mut Fields<'t>, key: &str) -> Option<String> {
    reader.words(fields.take(key)).map(|words| words.value.into_owned())
}

/// `{en: …, cy: …}`, or words alone, which are English.
pub(super) fn read_texts<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Texts {
    let Some(entry) = entry.filter(|entry| !entry.value.is_nothing()) else { return Texts::new() };
    if let Kind::Scalar(words) = entry.value.kind {
        return Texts::from([("en".to_owned(), words.into_owned())]);
    }
    let Some(fields) = reader.open_fields(entry.value, "a text by language") else { return Texts::new() };
    let mut texts = Texts::new();
    for entry in fields.rest() {
        if entry.key.len() == 2 && entry.key.bytes().all(|byte| byte.is_ascii_lowercase()) {
            let language = entry.key.to_string();
            if let Some(words) = reader.words(Some(entry)) {
                texts.insert(language, words.value.into_owned());
            }
        } else {
            let message = "a comma has cut this text in two, or a language is not known";
            let help =
                "put a text that holds a comma in quotation marks: {en: \"One, two\"}; languages are `en` and `cy`";
            let place = reader.text.place(entry.key_span);
            reader.problems.push(Problem::new(Problems::UnknownField, place, message, help));
        }
    }
    texts
}

fn read_sections<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>, known: &Known) -> Vec<SectionEntry> {
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return Vec::new() };
    nodes.into_iter().filter_map(|node| read_section(reader, node, known)).collect()
}

fn read_section<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>, known: &Known) -> Option<SectionEntry> {
    let mut fields = reader.fields(node, "a section", known.section)?;
    Some(SectionEntry {
        id: read_id(reader, &mut fields, "a section")?,
        title: read_texts(reader, fields.take("title")),
        row: read_number(reader, &mut fields, "row"),
        note: read_texts(reader, fields.take("note")),
        sections: read_sections(reader, fields.take("sections"), known),
        items: read_items(reader, fields.take("items"), known),
    })
}

fn read_number<'t, T: std::str::FromStr>(reader: &mut Reader<'_, 't>, fields: &mut Fields<'t>, key: &str) -> Option<T> {
    let words = reader.words(fields.take(key))?;
    let number = words.value.parse().ok();
    if number.is_none() {
        reader.refuse(words.span, format!("`{key}` is not a number"), format!("write `{key}: 1`"));
    }
    number
}

fn read_items<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>, known: &Known) -> Vec<ItemEntry> {
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return Vec::new() };
    nodes.into_iter().filter_map(|node| read_item(reader, node, known)).collect()
}

fn read_item<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>, known: &Known) -> Option<ItemEntry> {
    let mut fields = reader.fields(node, "an item", known.item)?;
    let id = read_id(reader, &mut fields, "an item")?;
    let stage = read_stage(reader, &mut fields);
    Some(ItemEntry {
        id,
        title: read_texts(reader, fields.take("title")),
        asks: read_texts(reader, fields.take("asks")),
        source: plain(reader, &mut fields, "source"),
        refresh: reader.interval(fields.take("refresh")),
        refresh_source: plain(reader, &mut fields, "refresh_source"),
        applies: fields.take("applies").map_or(Condition::EVERYONE, |entry| condition::read(reader, entry.value)),
        parts: read_parts(reader, fields.take("parts")),
        measures: read_measures(reader, fields.take("measures")),
        stage,
        note: read_texts(reader, fields.take("note")),
    })
}

fn read_stage<'t>(reader: &mut Reader<'_, 't>, fields: &mut Fields<'t>) -> Option<u8> {
    reader
        .choice(fields.take("stage"), |word| word.parse().ok().filter(|stage| (1..=2).contains(stage)), &["1", "2"])
        .value()
}

fn read_parts<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Vec<PartEntry> {
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return Vec::new() };
    let mut parts = Vec::new();
    for node in nodes {
        let Some(mut fields) = reader.fields(node, "a part", PART_FIELDS) else { continue };
        let Some(id) = read_id(reader, &mut fields, "a part") else { continue };
        parts.push(PartEntry { id: id.value, title: read_texts(reader, fields.take("title")) });
    }
    parts
}

fn read_measures<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Vec<MeasureEntry> {
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return Vec::new() };
    nodes.into_iter().filter_map(|node| read_measure(reader, node)).collect()
}

fn read_measure<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>) -> Option<MeasureEntry> {
    let mut fields = reader.fields(node, "a measure", MEASURE_FIELDS)?;
    Some(MeasureEntry {
        id: read_id(reader, &mut fields, "a measure")?,
        title: read_texts(reader, fields.take("title")),
        asks: reader.choice(fields.take("asks"), Question::parse, &Question::ALL.map(Question::word)).value(),
        unit: read_texts(reader, fields.take("unit")),
    })
}
