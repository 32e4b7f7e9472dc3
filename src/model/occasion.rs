//! The occasion of a check: the day, the round if there is one, and which providers and standards are asked about.

use glob::Pattern;

use super::{Framework, Round};
use crate::calendar::Day;
use crate::documents::baseline::Baseline;
use crate::edits::Edits;

/// On what day, on whose terms and for whom a judgement is made.
#[derive(Clone, Debug)]
pub struct Occasion<'a> {
    /// The day the check is made. Nothing may be dated after it.
    pub as_of: Day,
    /// The round on whose terms evidence is judged.
    pub round: Option<&'a Round>,
    /// Patterns for providers; none is all.
    pub providers: Vec<Pattern>,
    /// Patterns for catalogues; none is all.
    pub standards: Vec<Pattern>,
    pub terms: Terms<'a>,
}

/// What is judged apart from what stands in the repository now; nothing, where nobody asks for it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Terms<'a> {
    /// Only what a change may have touched is judged.
    pub edits: Option<&'a Edits>,
    /// What was agreed before the change. The change may make it stricter, and not milder.
    pub base: Option<&'a Agreed<'a>>,
    /// Findings that were here when checks began.
    pub baseline: Option<&'a Baseline>,
}

/// What was agreed before a change.
#[derive(Debug)]
pub struct Agreed<'a> {
    pub framework: &'a Framework,
    pub baseline: Option<&'a Baseline>,
}

impl Occasion<'_> {
    /// The day that freshness, due dates and expiry are judged on: the round's closing day, or the day of the check.
    pub fn day(&self) -> Day {
        self.round.map_or(self.as_of, |round| round.closes)
    }

    pub fn asks_about_provider(&self, id: &str) -> bool {
        is_meant(&self.providers, id)
            && self.round.is_none_or(|round| round.asks_about_provider(id))
            && self.terms.edits.is_none_or(|edits| edits.concern(id))
    }

    pub fn asks_about_catalogue(&self, id: &str) -> bool {
        is_meant(&self.standards, id)
    }

    /// Whether everything in the repository is asked about, so that what matches nothing matches nothing at all.
    pub fn is_whole(&self) -> bool {
        self.round.is_none() && self.providers.is_empty() && self.standards.is_empty()
    }

    /// Whether all that there is to find in a file is found, so that what matches nothing there matches nothing at all.
    pub fn is_whole_for(&self, path: &str) -> bool {
        let provider = path.strip_prefix("providers/").and_then(|inside| inside.split('/').next());
        self.is_whole()
            && match provider {
                Some(provider) => self.asks_about_provider(provider),
                None => self.terms.edits.is_none(),
            }
    }
}

fn is_meant(patterns: &[Pattern], id: &str) -> bool {
    patterns.is_empty() || patterns.iter().any(|pattern| pattern.matches(id))
}
