//! The standards for other programs, versioned: each shape is its own, as its schema in `schemas/` describes it, and is never
//! translated. Keys are only ever added within a version.

pub mod catalogues;
pub mod comparison;
mod condition;
pub mod items;

use std::io;

use serde::Serialize;

use crate::catalogues::Named;
use crate::documents::catalogue::{PartEntry, Texts};
use crate::model::{Catalogue, Kept};

#[derive(Serialize)]
struct Part<'a> {
    id: &'a str,
    title: &'a Texts,
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

fn coverage(catalogue: &Catalogue) -> &'static str {
    if catalogue.is_partial { "partial" } else { "complete" }
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
fn assert_holds(schema: &str, written: &[u8]) -> serde_json::Value {
    let schema: serde_json::Value = serde_json::from_str(schema).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let value: serde_json::Value = serde_json::from_slice(written).unwrap();
    let problems: Vec<_> =
        validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    for object in objects(&value) {
        let mut more = value.clone();
        more.pointer_mut(&object).unwrap().as_object_mut().unwrap().insert("Unheard of".into(), true.into());
        assert!(!validator.is_valid(&more), "a key that is not known in {object}");
        for key in value.pointer(&object).unwrap().as_object().unwrap().keys() {
            let mut less = value.clone();
            less.pointer_mut(&object).unwrap().as_object_mut().unwrap().remove(key);
            let is_text_by_language = matches!(key.as_str(), "en" | "cy");
            assert!(is_text_by_language || !validator.is_valid(&less), "{object} without {key}");
        }
    }
    value
}

/// Pointers to every object in a value.
#[cfg(test)]
fn objects(value: &serde_json::Value) -> Vec<String> {
    use serde_json::Value;
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(keys) => keys.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    let below =
        inner.iter().flat_map(|(key, value)| objects(value).into_iter().map(move |path| format!("/{key}{path}")));
    value.is_object().then(String::new).into_iter().chain(below).collect()
}
