//! What git tells of one provider's evidence over time: what changed since it was reviewed, how the days of its actions moved,
//! and which actions went away.

mod actions;
mod history;
mod lines;
mod matching;
mod reading;
mod records;
mod renames;
mod review;
mod saying;
mod since;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use anyhow::Result;

use crate::calendar::Day;
use crate::documents::substance::Differs;
use crate::model::Provider;
use crate::repository::git::CommitId;

use lines::Touches;
use records::Records;

pub use history::{History, Unusable};
pub use matching::{pairs, words_of};

/// The past of a provider's evidence.
#[derive(Debug, Default)]
pub struct Past {
    /// One for each record that could be read, in the order of `Provider::evidence`.
    pub records: Vec<RecordPast>,
    /// In the order in which they went.
    pub vanished: Vec<VanishedAction>,
}

/// The past of one record.
#[derive(Debug, Default)]
pub struct RecordPast {
    /// What differs from what it was on the day of its review.
    pub changed: Option<Changed>,
    /// How often running its `reviewed` was moved, up to now, and nothing else of it.
    pub unchanged_reviews: usize,
    /// In the order of the record.
    pub actions: Vec<ActionPast>,
}

/// A change since a review, and the first commit that has a part in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    pub what: Differs,
    pub on: Day,
    /// `None` where it is not committed yet.
    pub commit: Option<CommitId>,
}

/// The past of one action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionPast {
    /// The day on which it was first due.
    pub first_due: Option<Day>,
    /// In the order in which they were made.
    pub slips: Vec<Slip>,
}

/// A due day that was moved later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// `None` where it is not committed yet.
    pub commit: Option<CommitId>,
    pub on: Day,
    pub from: Day,
    pub to: Day,
}

/// An open action that was taken away, and that is not back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VanishedAction {
    /// The record that it last stood in, relative to the evidence repository.
    pub file: Arc<str>,
    /// What that record rated.
    pub items: Vec<String>,
    pub what: String,
    pub due: Option<Day>,
    /// `None` where it is not committed yet.
    pub commit: Option<CommitId>,
    pub on: Day,
}

/// What is asked of the past. What nobody asks for is not worked out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub changed: bool,
    pub unchanged_reviews: bool,
    pub actions: bool,
}

impl Asked {
    pub fn anything(self) -> bool {
        self != Asked::default()
    }
}

impl Past {
    /// The past of a provider as it stands now. What is not committed counts as done on the day of the check.
    ///
    /// # Errors
    /// When git's files cannot be read that far.
    pub fn of(history: &History, provider: &Provider<'_>, as_of: Day, asked: Asked) -> Result<Past> {
        if !provider.is_provider {
            return Ok(Past::default());
        }
        let mut touches = Touches::of(history);
        let records = Records::of(&mut touches, provider, as_of)?;
        let mut past = Past { records: review::of(&records, &mut touches, asked)?, vanished: Vec::new() };
        if asked.actions {
            actions::add(&records, &mut past)?;
        }
        Ok(past)
    }
}
