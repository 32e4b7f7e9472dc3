//! The standards for other programs, versioned: each shape is its own, as its schema in `schemas/` describes it, and is never
//! translated. Keys are only ever added within a version.

pub mod catalogues;
pub mod comparison;
mod condition;
pub mod items;
pub mod next;

use std::io;

use serde::Serialize;

use crate::catalogues::Named;
use crate::documents::catalogue::{PartEntry, Texts};
use crate::model::{Applies, Catalogue, Kept};

#[derive(Serialize)]
struct Part<'a> {
    id: &'a str,
    title: &'a Texts,
}

/// What is said of a standard wherever one is.
#[derive(Serialize)]
struct About<'a> {
    id: &'a str,
    title: &'a Texts,
    publisher: Option<&'a str>,
    published: Option<&'a str>,
    source: Option<&'a str>,
    coverage: &'static str,
    note: &'a Texts,
}

#[derive(Serialize)]
struct Provider<'a> {
    id: &'a str,
    name: &'a str,
}

fn json(shape: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(shape)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn parts(parts: &[PartEntry]) -> Vec<Part<'_>> {
    parts.iter().map(|part| Part { id: &part.id, title: &part.title }).collect()
}

fn provider(who: &Named) -> Provider<'_> {
    Provider { id: &who.id, name: &who.name }
}

fn about(catalogue: &Catalogue) -> About<'_> {
    About {
        id: &catalogue.id,
        title: &catalogue.title,
        publisher: catalogue.publisher(),
        published: catalogue.published.as_deref(),
        source: catalogue.source.as_deref(),
        coverage: coverage(catalogue),
        note: &catalogue.note,
    }
}

fn coverage(catalogue: &Catalogue) -> &'static str {
    if catalogue.is_partial { "partial" } else { "complete" }
}

fn applies(applies: &Applies) -> &'static str {
    match applies {
        Applies::Yes => "yes",
        Applies::No => "no",
        Applies::Unknown { .. } => "not-known",
    }
}

/// Where a catalogue is kept, and the file of its own or of the texts laid over it.
fn kept(catalogue: &Catalogue) -> (&'static str, Option<&str>) {
    match catalogue.kept() {
        Kept::BuiltIn => ("built-in", None),
        Kept::LaidOver(file) => ("built-in-with-texts", Some(file)),
        Kept::Own(file) => ("file", Some(file)),
    }
}

/// A text in one language, or nothing: a column is never filled from another language.
fn text(texts: &Texts, language: &str) -> String {
    texts.get(language).map_or_else(String::new, |text| text.trim().to_owned())
}

#[cfg(test)]
mod tests;
