//! Whom another edition concerns: which records of a provider rate what changed, and which of its items nothing answers.

use std::collections::HashMap;

use super::comparison::{Comparison, Pair};
use super::known::Named;
use crate::documents::vocabulary::Rating;
use crate::model::{Applies, Facts, Item};
use crate::standing::Standing;

/// A provider that has to meet one of the two catalogues, or that has evidence for the old one.
#[derive(Debug)]
pub struct Concerned {
    pub who: Named,
    /// Ratings of old items that changed or went, in the order of the items.
    pub again: Vec<Again>,
    /// How many ratings are of items that are as they were.
    pub carried: usize,
    /// New items that apply and that no record rates, under their new number or their old one; by position among the pairs.
    pub unanswered: Vec<usize>,
}

/// A rating to be looked at again.
#[derive(Debug)]
pub struct Again {
    /// The item, by position among the pairs.
    pub pair: usize,
    pub file: String,
    pub line: u32,
    /// `None` where the word is no rating.
    pub rating: Option<Rating>,
}

impl Concerned {
    /// `None` where neither catalogue is the provider's business.
    pub fn of(comparison: &Comparison<'_>, standing: &Standing<'_, '_>) -> Option<Concerned> {
        let provider = standing.provider;
        let ratings = ratings(standing);
        let is_rated = |item: Option<&Item>| item.is_some_and(|item| ratings.contains_key(item.id.as_str()));
        let none = Facts::new();
        let facts = provider.file.map_or(&none, |file| &file.facts);
        let mut concerned = Concerned { who: Named::of(provider), again: Vec::new(), carried: 0, unanswered: vec![] };
        for (at, pair) in comparison.pairs.iter().enumerate() {
            let rated = pair.before().and_then(|old| ratings.get(old.id.as_str())).map_or(&[][..], Vec::as_slice);
            if pair.carries_over() {
                concerned.carried += rated.len();
            } else {
                concerned.again.extend(rated.iter().map(|rated| rated.again(at)));
            }
            let applies = |item: &Item| Applies::answer(&item.applies, facts).counts();
            if pair.after().is_some_and(applies) && !is_rated(pair.after()) && !is_rated(pair.before()) {
                concerned.unanswered.push(at);
            }
        }
        let is_in_force = [comparison.old, comparison.new]
            .iter()
            .any(|either| provider.catalogues.iter().any(|in_force| in_force.id == either.id));
        let is_rated = comparison.pairs.iter().any(|pair: &Pair<'_>| is_rated(pair.before()) || is_rated(pair.after()));
        (is_in_force || is_rated).then_some(concerned)
    }
}

/// Where an item is rated, and how.
struct Rated<'s> {
    file: &'s str,
    line: u32,
    rating: Option<Rating>,
}

impl Rated<'_> {
    fn again(&self, pair: usize) -> Again {
        Again { pair, file: self.file.to_owned(), line: self.line, rating: self.rating }
    }
}

/// Every rating by the item as it is written: a catalogue in a file by itself is not among those known to the repository.
fn ratings<'s>(standing: &'s Standing<'_, '_>) -> HashMap<&'s str, Vec<Rated<'s>>> {
    let mut ratings: HashMap<&str, Vec<Rated<'_>>> = HashMap::new();
    for evidence in &standing.provider.evidence {
        for rated in &evidence.ratings {
            ratings.entry(&*rated.entry.item.value).or_default().push(Rated {
                file: evidence.path(),
                line: evidence.place(rated.span()).line,
                rating: rated.rating(),
            });
        }
    }
    ratings
}
