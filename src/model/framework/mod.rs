//! What all providers are judged by: the settings, the catalogues, the rounds and the acceptances.

mod reading;
mod unknown;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use super::{Catalogue, Item, Round};
use crate::calendar::{Day, Interval};
use crate::documents::condition::Condition;
use crate::documents::fields::{Given, Words};
use crate::documents::problem::Kind as Problems;
use crate::documents::settings::AcceptEntry;
use crate::documents::vocabulary::Audience;
use crate::documents::{Problem, catalogue};
use crate::finding::Severity;
use crate::repository::BUILT_IN;
use crate::text::{Place, Span, Spanned, Text};

/// Half a year, as the guidance advises; where neither an item, a catalogue nor the settings say otherwise.
const REFRESH: Interval = Interval::months(6);
/// How long before a review falls due it is announced, where the settings say nothing.
const REMIND: Interval = Interval::months(1);

/// The settings, catalogues and rounds of a repository.
#[derive(Debug)]
pub struct Framework {
    pub title: Option<String>,
    /// Ids of the catalogues in force for every provider that names none of its own.
    pub standards: Vec<String>,
    pub refresh: Interval,
    /// Whether the settings state `refresh`, or the default holds.
    pub is_refresh_stated: bool,
    pub remind: Interval,
    /// Who may read evidence that says nothing.
    pub audience: Audience,
    /// Severities by rule, as the settings set them; `None` for off.
    pub severities: BTreeMap<String, Option<Severity>>,
    pub acceptances: Vec<Acceptance>,
    pub rounds: Vec<Round>,
    /// Folder names under `providers/`, sorted.
    pub provider_ids: Vec<String>,
    pub problems: Vec<Problem>,
    /// Whether `tyst.yaml` could be read. Where it could not, what is in force is not known.
    pub is_settings_read: bool,
    /// The names of catalogue files that could not be read, which are the ids that they should hold.
    unread: BTreeSet<String>,
    settings: Arc<Text>,
    own: BTreeMap<String, Catalogue>,
    built_in: HashMap<&'static str, OnceLock<Catalogue>>,
}

/// A finding that stays, on the record: why, who says so, until when.
#[derive(Debug)]
pub struct Acceptance {
    pub rule: Option<Spanned<String>>,
    pub at: Option<Spanned<String>>,
    /// Which one of several in the file; all of them where it is absent.
    pub nth: Given<usize>,
    pub because: Option<String>,
    pub by: Option<String>,
    pub until: Given<Day>,
    pub span: Span,
}

impl Framework {
    /// The catalogue with that id: the repository's own, or the one built into the program.
    pub fn catalogue(&self, id: &str) -> Option<&Catalogue> {
        self.own.get(id).or_else(|| {
            let (id, _) = BUILT_IN.iter().find(|(built_in, _)| *built_in == id)?;
            Some(self.built_in[id].get_or_init(|| built_in(id)))
        })
    }

    /// The ids of every catalogue that there is.
    pub fn catalogue_ids(&self) -> Vec<&str> {
        let mut ids: Vec<&str> =
            self.own.keys().map(String::as_str).chain(BUILT_IN.iter().map(|(id, _)| *id)).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The item with that id, and its catalogue.
    pub fn item(&self, id: &str) -> Option<(&Catalogue, &Item)> {
        let (catalogue, local) = id.split_once('/')?;
        let catalogue = self.catalogue(catalogue)?;
        Some((catalogue, catalogue.item(local)?))
    }

    /// How old the evidence for an item may grow.
    pub fn refresh(&self, catalogue: &Catalogue, item: &Item) -> Interval {
        item.refresh.or(catalogue.refresh).unwrap_or(self.refresh)
    }

    /// The round with that id.
    pub fn round(&self, id: &str) -> Option<&Round> {
        self.rounds.iter().find(|round| round.id == id)
    }

    /// Where a stretch of `tyst.yaml` stands.
    pub fn place(&self, span: Span) -> Place {
        self.settings.place(span)
    }

    /// Facts that any of the named catalogues asks about.
    pub fn asks_about_fact(&self, name: &str) -> bool {
        let asks = |condition: &Condition| condition.facts().iter().any(|(fact, _)| *fact == name);
        self.own.values().any(|catalogue| catalogue.items.iter().any(|item| asks(&item.applies)))
    }
}

impl Acceptance {
    fn of(entry: &AcceptEntry<'_>) -> Acceptance {
        let spanned = |words: &Words<'_>| Spanned::new(words.value.to_string(), words.span);
        let owned = |words: &Words<'_>| words.value.to_string();
        Acceptance {
            rule: entry.rule.as_ref().map(spanned),
            at: entry.at.as_ref().map(spanned),
            nth: entry.nth,
            because: entry.because.as_ref().map(owned),
            by: entry.by.as_ref().map(owned),
            until: entry.until,
            span: entry.span,
        }
    }
}

/// The ids of a list, each beyond the first of its kind refused.
pub(super) fn once_each(
    text: &Text,
    ids: &[Words<'_>],
    what: &str,
    problems: &mut Vec<Problem>,
) -> Vec<Spanned<String>> {
    let mut kept: Vec<Spanned<String>> = Vec::with_capacity(ids.len());
    for id in ids {
        match kept.iter().find(|known| known.value == *id.value) {
            None => kept.push(Spanned::new(id.value.to_string(), id.span)),
            Some(first) => problems.push(
                Problem::new(
                    Problems::Duplicate,
                    text.place(id.span),
                    format!("the {what} is named twice"),
                    "delete one of the two",
                )
                .beside(text.place(first.span), "it is first named here"),
            ),
        }
    }
    kept
}

/// Lower-case words joined by hyphens.
pub(super) fn is_id(name: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty() && word.chars().all(|c| c.is_numeric() || (c.is_alphabetic() && !c.is_uppercase()))
    };
    name.split('-').all(is_word)
}

/// Reads a catalogue that ships inside the program. That each is in order is held by a test, not looked at in each run.
fn built_in(id: &str) -> Catalogue {
    let content = BUILT_IN.iter().find(|(built_in, _)| *built_in == id).map_or("", |(_, content)| content);
    let text = Arc::new(Text::new(format!("{id}.yaml"), content.to_owned()));
    let mut problems = Vec::new();
    let file = catalogue::read(&text, &mut problems).expect("a built-in catalogue can be read");
    Catalogue::build(file, text, true, &mut problems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_catalogues_are_in_order() {
        for (id, content) in BUILT_IN {
            let text = Arc::new(Text::new(*id, (*content).to_owned()));
            let mut problems = Vec::new();
            let file = catalogue::read(&text, &mut problems).unwrap();
            let catalogue = Catalogue::build(file, text, true, &mut problems);
            assert!(problems.is_empty(), "{id}: {problems:?}");
            assert_eq!(catalogue.id, *id);
        }
    }

    #[test]
    fn ids_are_lower_case_words_joined_by_hyphens() {
        for id in ["hafan", "llwybr-arall", "tŷ-gobaith", "mww-2027-28"] {
            assert!(is_id(id), "{id}");
        }
        for other in ["Hafan", "a--b", "-a", "a b", "", "a_b", "a.b"] {
            assert!(!is_id(other), "{other}");
        }
    }
}
