//! How things stand, as far as the public may know: `tyst/site/1` as JSON, and the same rows as CSV.

use std::io;

use serde::Serialize;

use crate::calendar::Day;
use crate::documents::catalogue::Texts;
use crate::documents::vocabulary::Language;
use crate::model::{Applies, Framework};
use crate::outcome::StandardCount;
use crate::page::Clean;
use crate::publication::{ItemShown, Published, RatingShown, StandardShown, Told};
use crate::render::csv;
use crate::views::site::{folder_of, page_name};
use crate::words::Words;

/// What the rows of a site are written from.
pub struct Summary<'s> {
    pub framework: &'s Framework,
    pub as_of: Day,
    /// Whether all providers were asked for.
    pub is_whole: bool,
    pub published: &'s [Published],
}

#[derive(Serialize)]
struct Site<'a> {
    schema: &'static str,
    title: Option<String>,
    language: &'static str,
    as_of: String,
    audience: &'static str,
    whole: bool,
    providers: Vec<Provider<'a>>,
}

#[derive(Serialize)]
struct Provider<'a> {
    id: &'a str,
    name: String,
    pages: Pages,
    papers: Vec<String>,
    standards: Vec<Standard<'a>>,
}

#[derive(Serialize)]
struct Pages {
    en: String,
    cy: String,
}

#[derive(Serialize)]
struct Standard<'a> {
    id: &'a str,
    title: &'a Texts,
    coverage: &'static str,
    counts: Counts,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Counts {
    applicable: usize,
    evidenced: usize,
    fresh: usize,
    stale: usize,
    green: usize,
    amber: usize,
    red: usize,
    not_applicable: usize,
    missing: usize,
    kept: usize,
    standing: usize,
    does_not_apply: usize,
    may_not_apply: usize,
}

#[derive(Serialize)]
struct Item<'a> {
    id: &'a str,
    title: &'a Texts,
    applies: &'static str,
    told: &'static str,
    rating: Option<&'static str>,
    stands: Option<bool>,
    why: Vec<String>,
    reviewed: Option<String>,
    due: Option<String>,
}

impl Summary<'_> {
    /// # Errors
    /// None that can be named: everything is written into memory.
    pub fn to_json(&self) -> io::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(&Site {
            schema: "tyst/site/1",
            title: self.framework.title.as_deref().map(shown),
            language: self.framework.language().code(),
            as_of: self.as_of.to_string(),
            audience: "public",
            whole: self.is_whole,
            providers: self.shown().map(|one| self.provider(one)).collect(),
        })?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// One row for each item.
    pub fn to_csv(&self) -> Vec<u8> {
        let header = [
            "provider",
            "provider_name",
            "standard",
            "item",
            "title_en",
            "title_cy",
            "applies",
            "told",
            "rating",
            "stands",
            "why",
            "reviewed",
            "due",
        ];
        let rows = self.shown().flat_map(|one| {
            let standards = one.standards.iter().filter_map(|standard| self.standard(standard));
            standards.flat_map(move |standard| {
                standard.items.into_iter().map(move |item| row(one, standard.id, item)).collect::<Vec<_>>()
            })
        });
        csv::write(header, &rows.collect::<Vec<_>>())
    }

    fn shown(&self) -> impl Iterator<Item = &Published> {
        self.published.iter().filter(|one| one.is_shown)
    }

    fn provider<'a>(&'a self, one: &'a Published) -> Provider<'a> {
        let page = |language| format!("{}/{}", folder_of(language), page_name(&one.id));
        Provider {
            id: &one.id,
            name: shown(&one.name),
            pages: Pages { en: page(Language::English), cy: page(Language::Welsh) },
            papers: one.papers.iter().map(|paper| format!("documents/{}/{paper}", one.id)).collect(),
            standards: one.standards.iter().filter_map(|standard| self.standard(standard)).collect(),
        }
    }

    /// A standard that a provider is held to is one that is known.
    fn standard<'a>(&'a self, shown: &'a StandardShown) -> Option<Standard<'a>> {
        let catalogue = self.framework.catalogue(&shown.count.catalogue)?;
        Some(Standard {
            id: &catalogue.id,
            title: &catalogue.title,
            coverage: if catalogue.is_partial { "partial" } else { "complete" },
            counts: counts(&shown.count),
            items: shown.items.iter().filter_map(|item| self.item(item)).collect(),
        })
    }

    fn item<'a>(&'a self, shown: &'a ItemShown) -> Option<Item<'a>> {
        let (_, item) = self.framework.item(&shown.id)?;
        let rated = match &shown.told {
            Told::Rated(rated) => Some(rated),
            Told::Kept | Told::Missing | Told::NotAsked => None,
        };
        Some(Item {
            id: item.id.local(),
            title: &item.title,
            applies: match shown.applies {
                Applies::Yes => "yes",
                Applies::No => "no",
                Applies::Unknown { .. } => "not-known",
            },
            told: match shown.told {
                Told::Rated(_) => "rated",
                Told::Kept => "kept",
                Told::Missing => "missing",
                Told::NotAsked => "not-asked",
            },
            rating: rated.map(|rated| rated.rating.word()),
            stands: rated.map(|rated| rated.doubts.is_empty()),
            why: rated.map(|rated| self.why(rated)).unwrap_or_default(),
            reviewed: rated.and_then(|rated| rated.reviewed).map(|day| day.to_string()),
            due: rated.and_then(|rated| rated.due).map(|day| day.to_string()),
        })
    }

    /// For programs and their makers it is always in English.
    fn why(&self, rated: &RatingShown) -> Vec<String> {
        let words = Words::of(Language::English);
        rated.doubts.iter().map(|doubt| words.doubt(*doubt, rated.due, self.as_of)).collect()
    }
}

fn counts(count: &StandardCount) -> Counts {
    Counts {
        applicable: count.applicable,
        evidenced: count.evidenced,
        fresh: count.fresh,
        stale: count.stale,
        green: count.green,
        amber: count.amber,
        red: count.red,
        not_applicable: count.not_applicable,
        missing: count.missing,
        kept: count.kept,
        standing: count.standing,
        does_not_apply: count.does_not_apply,
        may_not_apply: count.may_not_apply,
    }
}

fn row(one: &Published, standard: &str, item: Item<'_>) -> [String; 13] {
    let title = |language: &str| item.title.get(language).map_or_else(String::new, |title| shown(title));
    [
        one.id.clone(),
        shown(&one.name),
        standard.to_owned(),
        item.id.to_owned(),
        title("en"),
        title("cy"),
        item.applies.to_owned(),
        item.told.to_owned(),
        item.rating.unwrap_or_default().to_owned(),
        item.stands.map_or("", |stands| if stands { "yes" } else { "no" }).to_owned(),
        item.why.join("; "),
        item.reviewed.unwrap_or_default(),
        item.due.unwrap_or_default(),
    ]
}

/// What somebody wrote, on one line, with nothing in it that acts on a reader.
fn shown(words: &str) -> String {
    Clean::trimmed(words).as_str().to_owned()
}
