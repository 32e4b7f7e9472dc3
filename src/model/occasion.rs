//! The occasion of a check: the day, the round if there is one, and which providers and standards are asked about.

use glob::Pattern;

use super::Round;
use crate::calendar::Day;

/// On what day, on whose terms and for whom a judgement is made.
#[derive(Debug)]
pub struct Occasion<'a> {
    /// The day the check is made. Nothing may be dated after it.
    pub as_of: Day,
    /// The round on whose terms evidence is judged.
    pub round: Option<&'a Round>,
    /// Patterns for providers; none is all.
    pub providers: Vec<Pattern>,
    /// Patterns for catalogues; none is all.
    pub standards: Vec<Pattern>,
}

impl Occasion<'_> {
    /// The day that freshness, due dates and expiry are judged on: the round's closing day, or the day of the check.
    pub fn day(&self) -> Day {
        self.round.map_or(self.as_of, |round| round.closes)
    }

    pub fn asks_about_provider(&self, id: &str) -> bool {
        is_meant(&self.providers, id) && self.round.is_none_or(|round| round.asks_about_provider(id))
    }

    pub fn asks_about_catalogue(&self, id: &str) -> bool {
        is_meant(&self.standards, id)
    }

    /// Whether everything in the repository is asked about, so that what matches nothing matches nothing at all.
    pub fn is_whole(&self) -> bool {
        self.round.is_none() && self.providers.is_empty() && self.standards.is_empty()
    }
}

fn is_meant(patterns: &[Pattern], id: &str) -> bool {
    patterns.is_empty() || patterns.iter().any(|pattern| pattern.matches(id))
}
