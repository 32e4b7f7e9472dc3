//! How a repository stood at the end of each month, from git alone: what is counted for each provider and standard as it was
//! judged on that day.

mod points;
mod provider;

use std::sync::atomic::{AtomicUsize, Ordering};

use glob::Pattern;
use rayon::prelude::*;

use crate::calendar::Day;
use crate::documents::vocabulary::Audience;
use crate::model::{Catalogue, Framework, Occasion, Terms};
use crate::outcome::StandardCount;
use crate::survey::Progress;

pub use self::points::{Point, Points, Stood, points};

/// The points of a repository's history, and how each provider stood at each.
pub struct History {
    pub points: Points,
    /// In the order of their ids: everyone who was ever there.
    pub providers: Vec<ProviderHistory>,
    pub reader: Audience,
}

/// How a provider stood at each point.
#[derive(Debug)]
pub struct ProviderHistory {
    pub id: String,
    /// As it was called last.
    pub name: String,
    /// One for each point.
    pub states: Vec<State>,
}

/// How a provider stood on a day.
#[derive(Debug, PartialEq, Eq)]
pub enum State {
    /// There was no such provider.
    NotThere,
    /// There was, and what applied to it, or what was in force, could not be read; or git does not have all that was there.
    NotRead,
    Counted {
        /// One for each standard in force for it.
        standards: Vec<StandardCount>,
        /// How many of its records could not be read: what they rate is counted as missing.
        unread: usize,
    },
}

/// How a provider, or all together, stood with one standard on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At<Count> {
    /// There was nothing to stand with: no provider yet or any more, or the standard was not in force.
    Nothing,
    /// It could not be read.
    NotRead,
    Counted(Count),
}

/// How a provider stood with one standard at each point.
pub struct Line<'h> {
    pub provider: &'h ProviderHistory,
    pub catalogue: &'h Catalogue,
    pub at: Vec<At<&'h StandardCount>>,
}

/// Which providers and standards are asked about, and for whom.
pub struct Asked {
    /// Patterns; none is all.
    pub providers: Vec<Pattern>,
    pub standards: Vec<Pattern>,
    pub reader: Audience,
}

impl History {
    /// Goes through the providers one by one, several side by side: each through all its months, so that what does not change is
    /// read once.
    pub fn of(points: Points, asked: Asked, progress: Progress<'_>) -> History {
        let reader = asked.reader;
        let occasions: Vec<Occasion<'_>> = points.all.iter().map(|point| asked.on(point.day)).collect();
        let ids: Vec<&str> = points.provider_ids();
        let ids: Vec<&str> = ids
            .into_iter()
            .filter(|id| asked.providers.is_empty() || asked.providers.iter().any(|pattern| pattern.matches(id)))
            .collect();
        let done = AtomicUsize::new(0);
        let one = |id: &&str| {
            let history = provider::history(&points, &occasions, id, reader);
            progress(1 + done.fetch_add(1, Ordering::Relaxed), ids.len());
            history
        };
        let providers = ids.par_iter().map(one).collect::<Vec<_>>().into_iter().flatten().collect();
        History { points, providers, reader }
    }

    /// Every standard that is counted, those in force last before those that were in force once.
    pub fn catalogues(&self) -> Vec<&Catalogue> {
        let mut found: Vec<&Catalogue> = Vec::new();
        for (at, point) in self.points.all.iter().enumerate().rev() {
            let Some(framework) = point.framework() else { continue };
            let counts = self.providers.iter().filter_map(|provider| provider.states[at].counts()).flatten();
            for count in counts {
                if !found.iter().any(|known| known.id == count.catalogue) {
                    found.extend(framework.catalogue(&count.catalogue));
                }
            }
        }
        found
    }

    /// Every provider with every standard that it was ever counted with, by provider.
    pub fn lines(&self) -> Vec<Line<'_>> {
        let catalogues = self.catalogues();
        self.providers.iter().flat_map(|provider| provider.lines(&catalogues)).collect()
    }

    /// Every provider that was ever counted with a standard.
    pub fn lines_of<'h>(&'h self, catalogue: &'h Catalogue) -> Vec<Line<'h>> {
        self.providers.iter().flat_map(|provider| provider.lines(&[catalogue])).collect()
    }

    /// The framework of the last point that could be read.
    pub fn framework(&self) -> Option<&Framework> {
        self.points.all.iter().rev().find_map(Point::framework)
    }
}

impl<Count: Clone> At<&Count> {
    pub fn owned(&self) -> At<Count> {
        match self {
            At::Nothing => At::Nothing,
            At::NotRead => At::NotRead,
            At::Counted(count) => At::Counted((*count).clone()),
        }
    }
}

impl Asked {
    fn on(&self, day: Day) -> Occasion<'static> {
        Occasion {
            as_of: day,
            round: None,
            providers: self.providers.clone(),
            standards: self.standards.clone(),
            terms: Terms::default(),
        }
    }
}

impl ProviderHistory {
    /// How it stood with a standard at each point. A state that could not be read is one of this standard's where the standard was
    /// counted before it or after it, with nothing that could be read in between.
    fn line(&self, catalogue: &str) -> Vec<At<&StandardCount>> {
        let at = |point: usize| match &self.states[point] {
            State::NotThere => At::Nothing,
            State::Counted { standards, .. } => {
                standards.iter().find(|count| count.catalogue == catalogue).map_or(At::Nothing, At::Counted)
            }
            State::NotRead => {
                let (before, after) = (&self.states[..point], &self.states[point + 1..]);
                let is_near = nearest(before.iter().rev(), catalogue) || nearest(after.iter(), catalogue);
                if is_near { At::NotRead } else { At::Nothing }
            }
        };
        (0..self.states.len()).map(at).collect()
    }

    fn lines<'h>(&'h self, catalogues: &[&'h Catalogue]) -> Vec<Line<'h>> {
        let is_held = |catalogue: &Catalogue| {
            self.states.iter().filter_map(State::counts).flatten().any(|count| count.catalogue == catalogue.id)
        };
        let held = catalogues.iter().filter(|catalogue| is_held(catalogue));
        held.map(|catalogue| Line { provider: self, catalogue, at: self.line(&catalogue.id) }).collect()
    }
}

fn nearest<'s>(states: impl Iterator<Item = &'s State>, catalogue: &str) -> bool {
    let mut readable = states.filter(|state| **state != State::NotRead);
    let counts = readable.next().and_then(State::counts).unwrap_or_default();
    counts.iter().any(|count| count.catalogue == catalogue)
}

impl State {
    pub fn counts(&self) -> Option<&[StandardCount]> {
        match self {
            State::Counted { standards, .. } => Some(standards),
            State::NotThere | State::NotRead => None,
        }
    }

    pub fn unread(&self) -> usize {
        match self {
            State::Counted { unread, .. } => *unread,
            State::NotThere | State::NotRead => 0,
        }
    }
}

#[cfg(test)]
mod tests;
