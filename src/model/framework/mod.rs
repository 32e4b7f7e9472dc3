//! What all providers are judged by: the settings, the catalogues, the rounds and the acceptances.

mod crosswalks;
mod reading;
mod unknown;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};

use super::crosswalk::{Crosswalk, Crosswalks};
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

    /// How many items stand in each section that has any, the section's id before them.
    fn items_by_section(id: &str) -> Vec<(String, usize)> {
        let catalogue = built_in(id);
        let count = |at: usize| catalogue.items.iter().filter(|item| item.section == at).count();
        let sections = catalogue.sections.iter().enumerate();
        sections.map(|(at, section)| (section.id.clone(), count(at))).filter(|(_, count)| *count > 0).collect()
    }

    fn counted(counts: &[(&str, usize)]) -> Vec<(String, usize)> {
        counts.iter().map(|(id, count)| ((*id).to_owned(), *count)).collect()
    }

    /// As the Respect Standard counts its clauses: A 22, B 52, C 6, D 7, E 10, and twelve policies under A1.1.
    #[test]
    fn the_respect_standard_has_ninety_seven_clauses() {
        let counts = [
            ("A1", 1),
            ("A2", 2),
            ("A3", 10),
            ("A4", 4),
            ("A5", 5),
            ("B1", 3),
            ("B2", 11),
            ("B3", 7),
            ("B4", 11),
            ("B5", 5),
            ("B6", 15),
            ("C1", 6),
            ("D1", 7),
            ("E1", 10),
        ];
        assert_eq!(items_by_section("respect-2017"), counted(&counts));
        let catalogue = built_in("respect-2017");
        assert_eq!((catalogue.items.len(), catalogue.principles.len()), (97, 10));
        assert_eq!(catalogue.item("A1.1").unwrap().parts.len(), 12);
    }

    /// Of the Welsh Government's checklist six rows are known: three headings, and three questions that are rated.
    #[test]
    fn the_welsh_standards_have_twenty_two_sections_and_six_known_rows() {
        let catalogue = built_in("wg-perpetrator-2018");
        assert!(catalogue.is_partial);
        assert_eq!(catalogue.sections.len(), 22);
        let rows: Vec<_> =
            catalogue.sections.iter().filter_map(|section| Some((section.id.as_str(), section.row?))).collect();
        assert_eq!(rows, [("s3", 12), ("s5", 22), ("s11", 44)]);
        assert_eq!(items_by_section("wg-perpetrator-2018"), counted(&[("s3", 1), ("s5", 1), ("s11", 1)]));
        let ids: Vec<_> = catalogue.items.iter().map(|item| item.id.local()).collect();
        assert_eq!(ids, ["13", "23", "45"]);
    }

    /// The guidance's Appendix 1 lists thirty practice points and seven strategy points.
    #[test]
    fn the_good_practice_guidance_has_thirty_practice_points_and_seven_strategy_points() {
        let counts = items_by_section("wg-good-practice-2019");
        let of =
            |ending: &str| counts.iter().filter(|(id, _)| id.ends_with(ending)).map(|(_, count)| count).sum::<usize>();
        assert_eq!((of("-practice"), of("-strategy")), (30, 7));
    }

    /// The specification: its own numbers for 4.1 to 4.3, four items each, and six outcomes.
    #[test]
    fn the_regional_specification_has_its_three_services_and_six_outcomes() {
        let counts = items_by_section("mww-domestic-abuse-2021");
        for (id, count) in [("4.1", 4), ("4.2", 4), ("4.3", 4), ("5", 6)] {
            assert!(counts.contains(&(id.to_owned(), count)), "{id}: {counts:?}");
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
