//! Ratings, and why one does not stand.

use super::Words;
use crate::calendar::Day;
use crate::documents::vocabulary::Rating;
use crate::standing::Doubt;

impl Words {
    pub fn rating(&self, rating: Rating) -> &'static str {
        match rating {
            Rating::Green => "GREEN",
            Rating::Amber => "AMBER",
            Rating::Red => "RED",
            Rating::NotApplicable => "NOT APPLICABLE",
        }
    }

    pub fn not_rated(&self) -> &'static str {
        "NOT RATED"
    }

    /// What follows a rating that does not stand. Whenever staleness is said, so is the day on which the review was due: here
    /// or, where `due` is `None`, in a column beside it.
    pub fn doubt(&self, doubt: Doubt, due: Option<Day>, as_of: Day) -> String {
        match doubt {
            Doubt::RatedTwice => "rated by more than one record".to_owned(),
            Doubt::StaleSince(since) => self.stale(since, due, as_of),
            Doubt::NeverReviewed => self.never_reviewed().to_owned(),
            Doubt::ReviewUnclear => self.review_unclear().to_owned(),
            Doubt::NoWords => "with nothing said about it".to_owned(),
            Doubt::NotAdvised => "without an adviser and a date".to_owned(),
            Doubt::NoPlan => "without a plan that has a date".to_owned(),
            Doubt::PlanComplete => "with every action done and no new rating".to_owned(),
            Doubt::PlanOverdueSince(since) if since > as_of => format!("plan overdue from {}", self.day(since)),
            Doubt::PlanOverdueSince(since) => format!("plan overdue since {}", self.day(since)),
            Doubt::NoPapers => "without papers".to_owned(),
            Doubt::PaperMissing => "a paper it points to is not there".to_owned(),
        }
    }

    fn stale(&self, since: Day, due: Option<Day>, as_of: Day) -> String {
        let was = if since > as_of { "is" } else { "was" };
        let due = due.map(|due| format!(" (review {was} due by {})", self.day(due)));
        format!("{}{}", self.stale_since(since, as_of), due.unwrap_or_default())
    }

    /// Only where the day on which the review was due stands beside it.
    pub fn stale_since(&self, since: Day, as_of: Day) -> String {
        let stale = if since > as_of { "will be stale from" } else { "stale since" };
        format!("{stale} {}", self.day(since))
    }

    pub fn never_reviewed(&self) -> &'static str {
        "never reviewed"
    }

    pub fn review_unclear(&self) -> &'static str {
        "reviewed on a date that cannot be right"
    }

    pub fn due_soon(&self) -> &'static str {
        "fresh, due for review soon"
    }

    /// The word in the record is no rating.
    pub fn no_such_rating(&self) -> &'static str {
        "the record's word for it is no rating"
    }

    pub fn record_not_read(&self) -> &'static str {
        "a record rates it and could not be read"
    }

    pub fn no_evidence_yet(&self) -> &'static str {
        "No evidence yet"
    }

    /// The same, after a rating that is not there.
    pub fn without_evidence(&self) -> &'static str {
        "no evidence yet"
    }

    /// A condition asks about a fact that the provider does not state, or not so that it can be read.
    pub fn applies_unknown(&self, fact: &str) -> String {
        format!("It is not known whether this applies: “{fact}” is not known for the provider.")
    }
}
