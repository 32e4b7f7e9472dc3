//! What all providers are judged by: the settings, the catalogues, the rounds and the acceptances.

mod crosswalks;
mod loose;
mod reading;
mod unknown;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

pub use self::loose::loose;
use super::crosswalk::{Crosswalk, Crosswalks};
use super::{Catalogue, Item, Kept, Round};
use crate::calendar::{Day, Interval};
use crate::documents::condition::Condition;
use crate::documents::fields::{Given, Words};
use crate::documents::problem::Kind as Problems;
use crate::documents::settings::AcceptEntry;
use crate::documents::vocabulary::{Audience, Language};
use crate::documents::{Problem, catalogue};
use crate::finding::Severity;
use crate::repository::BUILT_IN;
use crate::text::{Place, Span, Spanned, Text};

/// Half a year, as the guidance advises; where neither an item, a catalogue nor the settings say otherwise.
const REFRESH: Interval = Interval::months(6);
/// How long before a review falls due it is announced, where the settings say nothing.
const REMIND: Interval = Interval::months(1);

/// The least count that the public is told, where the settings say nothing.
const SMALL_COUNTS: u32 = 5;

/// The settings, catalogues and rounds of a repository.
#[derive(Debug)]
pub struct Framework {
    pub title: Option<String>,
    /// The languages that records are written in, as the settings name them.
    pub languages: Vec<Language>,
    /// Ids of the catalogues in force for every provider that names none of its own.
    pub standards: Vec<String>,
    pub refresh: Interval,
    /// Whether the settings state `refresh`, or the default holds.
    pub is_refresh_stated: bool,
    pub remind: Interval,
    /// Who may read evidence that says nothing.
    pub audience: Audience,
    /// The least count of people or things that the public is told.
    pub small_counts: u32,
    /// Severities by rule, as the settings set them; `None` for off.
    pub severities: BTreeMap<String, Spanned<Option<Severity>>>,
    pub acceptances: Vec<Acceptance>,
    pub rounds: Vec<Round>,
    /// Folder names under `providers/`, sorted.
    pub provider_ids: Vec<String>,
    pub problems: Vec<Problem>,
    /// Whether `tyst.yaml` could be read. Where it could not, what is in force is not known.
    pub is_settings_read: bool,
    /// The names of catalogue files that could not be read, which are the ids that they should hold.
    unread: BTreeSet<String>,
    /// Folders at the top that are symbolic links, which are not followed.
    links: BTreeSet<String>,
    settings: Arc<Text>,
    own: BTreeMap<String, Catalogue>,
    built_in: HashMap<&'static str, OnceLock<Catalogue>>,
    own_crosswalks: Vec<Crosswalk>,
    /// The names of the repository's own crosswalk files, read well or not.
    own_crosswalk_names: BTreeSet<String>,
    crosswalks: OnceLock<Crosswalks>,
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
    /// Where findings about the repository as a whole stand.
    pub fn top(&self) -> Place {
        self.settings.top()
    }

    /// The language of a record, and of a paper, where nobody says otherwise.
    pub fn language(&self) -> Language {
        self.languages.first().copied().unwrap_or(Language::English)
    }

    /// Whether all that holds for every provider could be read.
    pub fn is_read(&self) -> bool {
        !self.problems.iter().any(|problem| problem.kind == Problems::Unreadable)
    }

    /// The catalogue with that id: the repository's own, or the one built into the program.
    pub fn catalogue(&self, id: &str) -> Option<&Catalogue> {
        self.own.get(id).or_else(|| self.built_in_catalogue(id))
    }

    /// The catalogue with that id as it is built into the program, whatever the repository has in its place.
    pub fn built_in_catalogue(&self, id: &str) -> Option<&Catalogue> {
        let (id, _) = BUILT_IN.iter().find(|(built_in, _)| *built_in == id)?;
        Some(self.built_in[id].get_or_init(|| built_in(id)))
    }

    /// The file of a catalogue, or of the texts laid over it, where something is wrong with it: what the catalogue holds may not
    /// be all that was meant.
    pub fn file_in_doubt<'c>(&self, catalogue: &'c Catalogue) -> Option<&'c str> {
        let file = match catalogue.kept() {
            Kept::BuiltIn => return None,
            Kept::LaidOver(file) | Kept::Own(file) => file,
        };
        self.problems.iter().any(|problem| *problem.place.file == *file).then_some(file)
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

    /// The words of a fact that any of the repository's own catalogues asks about.
    pub fn own_words(&self, fact: &str) -> Vec<&str> {
        let items = self.own.values().flat_map(|catalogue| &catalogue.items);
        let asked = items.flat_map(|item| item.applies.words()).filter(|(name, _)| *name == fact);
        asked.flat_map(|(_, words)| words.iter().map(String::as_str)).collect()
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
    let mut seen: HashMap<&str, Span> = HashMap::with_capacity(ids.len());
    for id in ids {
        if let Some(first) = seen.get(&*id.value) {
            let message = format!("the {what} is named twice");
            let problem = Problem::new(Problems::Duplicate, text.place(id.span), message, "delete one of the two");
            problems.push(problem.beside(text.place(*first), "it is first named here"));
        } else {
            seen.insert(&id.value, id.span);
            kept.push(Spanned::new(id.value.to_string(), id.span));
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
mod tests;
