//! Which items of a catalogue are asked for, and which of them apply to a provider.

use super::known::Named;
use crate::calendar::Interval;
use crate::model::{Applies, Catalogue, Compared, Facts, Framework, Item};
use crate::standing::Standing;

/// What is asked for; what says nothing leaves nothing out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// A section with all that lies in it, by position.
    pub section: Option<usize>,
    pub stage: Option<u8>,
    /// The review interval, as the source states it or as it holds here.
    pub interval: Option<Interval>,
}

/// A catalogue, and what was asked for of it.
#[derive(Debug)]
pub struct Chosen<'f> {
    pub framework: &'f Framework,
    pub catalogue: &'f Catalogue,
    pub choice: Choice,
    pub items: Vec<&'f Item>,
    /// The provider that is asked about.
    pub at: Option<At>,
}

/// The chosen items at one provider.
#[derive(Debug)]
pub struct At {
    pub who: Named,
    pub is_in_force: bool,
    /// Whether its provider.yaml could be read.
    pub is_read: bool,
    /// For each chosen item, in order.
    pub items: Vec<ItemAt>,
}

/// Whether an item applies to the provider, and why.
#[derive(Debug)]
pub struct ItemAt {
    pub applies: Applies,
    pub why: Vec<Compared>,
}

impl Choice {
    pub fn of<'f>(self, framework: &'f Framework, catalogue: &'f Catalogue) -> Chosen<'f> {
        let inside = self.section.map(|section| catalogue.inside(section));
        let is_chosen = |item: &&Item| {
            inside.as_ref().is_none_or(|inside| inside.contains(&item.section))
                && self.stage.is_none_or(|stage| item.stage == Some(stage))
                && self.interval.is_none_or(|asked| framework.refresh(catalogue, item).is_as_long_as(asked))
        };
        let items = catalogue.items.iter().filter(is_chosen).collect();
        Chosen { framework, catalogue, choice: self, items, at: None }
    }
}

impl Chosen<'_> {
    /// Which of the chosen items apply to a provider, in force for it or not.
    pub fn at(&self, standing: &Standing<'_, '_>) -> At {
        let provider = standing.provider;
        let none = Facts::new();
        let facts = provider.file.map_or(&none, |file| &file.facts);
        let answers = self.items.iter().map(|item| ItemAt {
            applies: Applies::answer(&item.applies, facts),
            why: Applies::compared(&item.applies, facts),
        });
        At {
            who: Named::of(provider),
            is_in_force: provider.catalogues.iter().any(|catalogue| catalogue.id == self.catalogue.id),
            is_read: provider.file.is_some(),
            items: answers.collect(),
        }
    }

    /// Whether nothing was left out.
    pub fn is_everything(&self) -> bool {
        self.choice == Choice::default()
    }

    /// Every review interval in the catalogue, and for how many items it holds, the commonest first.
    pub fn intervals(&self) -> Vec<(Interval, usize)> {
        let mut intervals: Vec<(Interval, usize)> = Vec::new();
        for item in &self.catalogue.items {
            let interval = self.framework.refresh(self.catalogue, item);
            match intervals.iter_mut().find(|(known, _)| known.is_as_long_as(interval)) {
                Some((_, count)) => *count += 1,
                None => intervals.push((interval, 1)),
            }
        }
        intervals.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        intervals
    }
}
