//! What differs between two states of a repository, free of any format: what a change does to where each provider stands.
//!
//! Evidence is told apart by provider and item, never by path, so that moving a file is nothing.

mod actions;
mod ends;
mod findings;
mod followed;
mod items;
mod papers;
mod renamed;
mod round;
mod side;
mod state;
mod unchanged;

use std::collections::BTreeSet;

use self::renamed::{Pair, View, names, paired};
use self::state::State;
use crate::documents::vocabulary::Language;
use crate::model::Round;
use crate::outcome::StandardCount;
use crate::repository::Repository;

pub use actions::{ActionChange, ActionMove};
pub use ends::{Compared, End};
pub use findings::{FindingChanges, Found};
pub use followed::Followed;
pub use items::{EvidenceChange, ItemChange, Move, Part, Turn};
pub use papers::{PaperChange, PaperMove};
pub use round::{Lacks, RoundChange, Way};
pub use side::Side;
pub use state::ItemState;
pub use unchanged::unchanged;

/// Everything that differs, as a reader may know it.
#[derive(Debug)]
pub struct Changes {
    /// Those about which something is otherwise, by id.
    pub providers: Vec<ProviderChange>,
    pub findings: FindingChanges,
    /// Rules that are switched off now and were not, and the other way about.
    pub switched_off: Vec<&'static str>,
    pub switched_on: Vec<&'static str>,
    pub round: Option<RoundChange>,
    /// Whether git's history told what became of the actions that slipped or are gone.
    pub is_followed: bool,
}

/// What differs about one provider.
#[derive(Debug)]
pub struct ProviderChange {
    pub id: String,
    pub name: String,
    pub language: Language,
    pub presence: Presence,
    pub items: Vec<ItemChange>,
    pub actions: Vec<ActionChange>,
    pub papers: Vec<PaperChange>,
    /// The catalogues whose counts differ.
    pub coverage: Vec<Coverage>,
}

/// Whether a provider is there on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    Stayed,
    New,
    Gone,
    /// Its folder was called so.
    RenamedFrom(String),
}

/// The counts of a catalogue on both sides; `None` where it is not in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    pub catalogue: String,
    pub before: Option<StandardCount>,
    pub after: Option<StandardCount>,
}

impl Changes {
    /// The repositories are those that the sides were read from, where there is one.
    pub fn of(before: &Side, after: &Side, repositories: [Option<&Repository>; 2], round: Option<&Round>) -> Changes {
        let pairs = paired(&before.states, &after.states);
        let gone =
            |one: &BTreeSet<&'static str>, other: &BTreeSet<&'static str>| one.difference(other).copied().collect();
        Changes {
            providers: pairs
                .iter()
                .map(|pair| ProviderChange::of(pair, repositories))
                .filter(ProviderChange::is_any)
                .collect(),
            findings: findings::compare(&before.findings, &after.findings, &after.accepted, &names(&pairs)),
            switched_off: gone(&after.switched_off, &before.switched_off),
            switched_on: gone(&before.switched_off, &after.switched_off),
            round: round.map(|round| RoundChange::of(round, &pairs)),
            is_followed: false,
        }
    }

    /// Whether the reader would see nothing otherwise.
    pub fn is_nothing(&self) -> bool {
        self.providers.is_empty()
            && self.findings.new.is_empty()
            && self.findings.gone.is_empty()
            && self.switched_off.is_empty()
            && self.switched_on.is_empty()
            && self.round.as_ref().is_none_or(|round| round.way == Way::Unmoved)
    }
}

impl ProviderChange {
    fn of(pair: &Pair<'_>, repositories: [Option<&Repository>; 2]) -> ProviderChange {
        let (before, after) = (pair.before, pair.after);
        let presence = match (before, after, pair.renamed_from()) {
            (None, _, _) => Presence::New,
            (_, None, _) => Presence::Gone,
            (_, _, Some(from)) => Presence::RenamedFrom(from.to_owned()),
            _ => Presence::Stayed,
        };
        let named = after.or(before);
        ProviderChange {
            id: pair.id().to_owned(),
            name: named.map(|state| state.name.clone()).unwrap_or_default(),
            language: named.map_or(Language::English, |state| state.language),
            presence,
            items: items::compare(View::of(before, repositories[0]), View::of(after, repositories[1])),
            actions: actions::compare(before, after),
            papers: papers::compare(before, after),
            coverage: coverage(before, after),
        }
    }

    fn is_any(&self) -> bool {
        self.presence != Presence::Stayed
            || !self.items.is_empty()
            || !self.actions.is_empty()
            || !self.papers.is_empty()
            || !self.coverage.is_empty()
    }
}

fn coverage(before: Option<&State>, after: Option<&State>) -> Vec<Coverage> {
    let counts = |state: Option<&State>| state.map(|state| state.counts.clone()).unwrap_or_default();
    let (was, is) = (counts(before), counts(after));
    let of = |counts: &[StandardCount], id: &str| counts.iter().find(|count| count.catalogue == id).cloned();
    let mut ids: Vec<&str> = is.iter().chain(&was).map(|count| count.catalogue.as_str()).collect();
    let mut seen = BTreeSet::new();
    ids.retain(|id| seen.insert(*id));
    let all = ids.into_iter().map(|id| Coverage { catalogue: id.to_owned(), before: of(&was, id), after: of(&is, id) });
    all.filter(|coverage| !coverage.is_same()).collect()
}

impl Coverage {
    /// A provider by another name has the same counts.
    fn is_same(&self) -> bool {
        let nameless = |count: &Option<StandardCount>| {
            count.clone().map(|count| StandardCount { provider: String::new(), ..count })
        };
        nameless(&self.before) == nameless(&self.after)
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
pub mod tried;
