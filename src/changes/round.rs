//! Whether a round is nearer: by how much each ask falls short, which conditions of funding are not met, and which items lack
//! evidence that stands.

use std::collections::{BTreeMap, BTreeSet};

use super::renamed::Pair;
use crate::calendar::Day;
use crate::documents::round::Ask;
use crate::documents::vocabulary::{Audience, Rating};
use crate::model::Round;
use crate::outcome::StandardCount;
use crate::standing::{Answer, Standing};

/// How far a provider is from what a round wants of it.
#[derive(Clone, Debug, Default)]
pub struct Distance {
    /// In the order of the round.
    pub shortfalls: Vec<(Ask, usize)>,
    /// Whether each condition that the round makes of any provider is unmet here, by item and rating.
    conditions: BTreeMap<(String, Rating), bool>,
    /// Applicable items without a rating that stands.
    pub lacking: BTreeSet<String>,
    applicable: BTreeSet<String>,
    pub count: StandardCount,
}

/// A round on both sides, over all providers that it asks about.
#[derive(Clone, Debug)]
pub struct RoundChange {
    pub id: String,
    pub title: String,
    pub closes: Day,
    pub before: Lacks,
    pub after: Lacks,
    pub way: Way,
}

/// What a round still lacks on one side.
#[derive(Clone, Debug, Default)]
pub struct Lacks {
    /// Asks that a provider does not meet, by how many items.
    pub asks: BTreeMap<(String, usize), (Ask, usize)>,
    /// Conditions that are not met, by provider, item and rating.
    pub conditions: BTreeSet<(String, String, Rating)>,
    /// Items without a rating that stands, by provider.
    pub items: BTreeSet<(String, String)>,
    pub evidenced: usize,
    pub applicable: usize,
}

/// Which way a round moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Nearer,
    Further,
    /// Nearer in one thing and further in another.
    Both,
    Unmoved,
}

impl Distance {
    /// Of what the public is not told, nothing can be said of how far it is.
    pub(super) fn of(standing: &Standing<'_, '_>, reader: Audience) -> Distance {
        let Some(round) = standing.round else { return Distance::default() };
        let count = standing.count();
        let judged = |is_so: bool| is_so && reader > Audience::Public;
        let asks = round.asks.iter().filter(|_| judged(true));
        let conditions = round.conditions.iter().filter(|_| judged(true));
        let told = || standing.items.iter().filter(|item| item.asked.applies.counts() && item.kept.is_none());
        let lacking = told().filter(|item| !item.answer.as_ref().is_some_and(Answer::stands));
        Distance {
            shortfalls: asks.map(|ask| (ask.value, standing.shortfall(ask.value, &count))).collect(),
            conditions: conditions
                .map(|condition| ((condition.item.to_string(), condition.to), standing.unmet(condition).is_some()))
                .collect(),
            lacking: lacking.map(|item| item.asked.item.id.to_string()).collect(),
            applicable: told().map(|item| item.asked.item.id.to_string()).collect(),
            count,
        }
    }
}

impl Distance {
    /// As far as a provider is without any evidence.
    fn whole(&self) -> Distance {
        let applicable = self.applicable.len();
        let short = |ask: Ask| match ask {
            Ask::Coverage(asked) => (usize::from(asked) * applicable).div_ceil(100),
            Ask::Red(_) | Ask::Amber(_) | Ask::AmberWithPlan | Ask::Disputed(_) => 0,
        };
        Distance {
            shortfalls: self.shortfalls.iter().map(|(ask, _)| (*ask, short(*ask))).collect(),
            conditions: self.conditions.keys().map(|condition| (condition.clone(), true)).collect(),
            lacking: self.applicable.clone(),
            applicable: self.applicable.clone(),
            count: StandardCount { applicable: self.count.applicable, ..StandardCount::default() },
        }
    }
}

impl RoundChange {
    pub(super) fn of(round: &Round, pairs: &[Pair<'_>]) -> RoundChange {
        let (mut before, mut after) = (Lacks::default(), Lacks::default());
        for pair in pairs {
            let (was, is) = (pair.before.map(|state| &state.distance), pair.after.map(|state| &state.distance));
            // Where a provider is not there, nothing of what the round wants of it is.
            before.add(round, pair.id(), was.unwrap_or(&is.map(Distance::whole).unwrap_or_default()));
            after.add(round, pair.id(), is.unwrap_or(&was.map(Distance::whole).unwrap_or_default()));
        }
        let way = way(&before, &after);
        RoundChange { id: round.id.clone(), title: round.title.clone(), closes: round.closes, before, after, way }
    }
}

impl Lacks {
    fn add(&mut self, round: &Round, provider: &str, distance: &Distance) {
        let own = round.conditions.iter().filter(|condition| condition.provider == provider);
        self.conditions.extend(
            own.map(|condition| (condition.item.to_string(), condition.to))
                .filter(|condition| distance.conditions.get(condition) == Some(&true))
                .map(|(item, to)| (provider.to_owned(), item, to)),
        );
        let short = distance.shortfalls.iter().enumerate().filter(|(_, (_, short))| *short > 0);
        self.asks.extend(short.map(|(at, ask)| ((provider.to_owned(), at), *ask)));
        self.items.extend(distance.lacking.iter().map(|item| (provider.to_owned(), item.clone())));
        self.evidenced += distance.count.evidenced;
        self.applicable += distance.count.applicable;
    }

    /// Whether anything is lacking here that is not there, or by more.
    fn is_beyond(&self, other: &Lacks) -> bool {
        let is_more = |(ask, (_, short)): (&(String, usize), &(Ask, usize))| {
            other.asks.get(ask).is_none_or(|(_, known)| short > known)
        };
        self.asks.iter().any(is_more)
            || !self.conditions.is_subset(&other.conditions)
            || !self.items.is_subset(&other.items)
    }
}

fn way(before: &Lacks, after: &Lacks) -> Way {
    match (before.is_beyond(after), after.is_beyond(before)) {
        (true, false) => Way::Nearer,
        (false, true) => Way::Further,
        (true, true) => Way::Both,
        (false, false) => Way::Unmoved,
    }
}
