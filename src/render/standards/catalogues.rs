//! The standards that are known: `tyst/catalogues/1` as JSON, and as CSV.

use std::io;

use serde::Serialize;

use super::{About, Provider, about, coverage, json, kept, provider, text};
use crate::catalogues::{Known, KnownCatalogue};
use crate::render::csv;

#[derive(Serialize)]
struct Catalogues<'a> {
    schema: &'static str,
    repository: Option<Repository<'a>>,
    catalogues: Vec<Catalogue<'a>>,
}

#[derive(Serialize)]
struct Repository<'a> {
    title: Option<&'a str>,
    providers: usize,
}

#[derive(Serialize)]
struct Catalogue<'a> {
    #[serde(flatten)]
    about: About<'a>,
    sections: usize,
    items: usize,
    kept: &'static str,
    file: Option<&'a str>,
    read: bool,
    in_force: InForce<'a>,
}

#[derive(Serialize)]
struct InForce<'a> {
    by_default: bool,
    providers: Vec<Provider<'a>>,
}

/// # Errors
/// None that can be named: everything is written into memory.
pub fn to_json(known: &Known<'_>) -> io::Result<Vec<u8>> {
    json(&Catalogues {
        schema: "tyst/catalogues/1",
        repository: known
            .repository
            .as_ref()
            .map(|repository| Repository { title: repository.title.as_deref(), providers: repository.providers }),
        catalogues: known.catalogues.iter().map(catalogue).collect(),
    })
}

fn catalogue<'a>(known: &'a KnownCatalogue<'_>) -> Catalogue<'a> {
    let catalogue = known.catalogue;
    let (kept, file) = kept(catalogue);
    Catalogue {
        about: about(catalogue),
        sections: catalogue.sections.len(),
        items: catalogue.items.len(),
        kept,
        file,
        read: known.in_doubt.is_none(),
        in_force: InForce {
            by_default: known.in_force.by_default,
            providers: known.in_force.providers.iter().map(provider).collect(),
        },
    }
}

/// One row for each standard.
pub fn to_csv(known: &Known<'_>) -> Vec<u8> {
    let header = [
        "id",
        "title_en",
        "title_cy",
        "publisher",
        "published",
        "source",
        "coverage",
        "items",
        "kept",
        "file",
        "in_force_by_default",
        "in_force_for",
    ];
    csv::write(header, &known.catalogues.iter().map(row).collect::<Vec<_>>())
}

fn row(known: &KnownCatalogue<'_>) -> [String; 12] {
    let catalogue = known.catalogue;
    let (kept, file) = kept(catalogue);
    let or_nothing = |words: Option<&str>| words.unwrap_or_default().to_owned();
    let providers: Vec<&str> = known.in_force.providers.iter().map(|provider| provider.id.as_str()).collect();
    [
        catalogue.id.clone(),
        text(&catalogue.title, "en"),
        text(&catalogue.title, "cy"),
        or_nothing(catalogue.publisher()),
        or_nothing(catalogue.published.as_deref()),
        or_nothing(catalogue.source.as_deref()),
        coverage(catalogue).to_owned(),
        catalogue.items.len().to_string(),
        kept.to_owned(),
        or_nothing(file),
        if known.in_force.by_default { "yes" } else { "no" }.to_owned(),
        providers.join("; "),
    ]
}
