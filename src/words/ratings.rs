//! Ratings, and why one does not stand.

use super::Words;
use crate::calendar::Day;
use crate::documents::vocabulary::Rating;
use crate::page::Text;
use crate::standing::Doubt;

sentences! {
    pub(super) RATINGS;
    green_rating;
    amber_rating;
    red_rating;
    not_applicable_rating;
    not_rated;
    rated_twice;
    no_words;
    not_advised;
    no_plan;
    plan_complete;
    plan_overdue_from(since: Day) -> String;
    plan_overdue_since(since: Day) -> String;
    no_papers;
    paper_missing;
    stale_from(since: Day) -> String;
    stale_since_day(since: Day) -> String;
    stale_from_and_due(since: Day, due: Day) -> String;
    stale_since_and_due(since: Day, due: Day) -> String;
    never_reviewed;
    review_unclear;
    due_soon;
    /// The word in the record is no rating.
    no_such_rating;
    record_not_read;
    no_evidence_yet;
    /// The same, after a rating that is not there.
    without_evidence;
    /// A condition asks about a fact that the provider does not state, or not so that it can be read.
    applies_unknown(fact: Text) -> Text;
}

impl Words {
    /// What stands beside an item of which it is not known whether it applies.
    pub fn not_known_for(&self, fact: &str) -> Text {
        self.applies_unknown(self.key(fact))
    }

    pub fn rating(&self, rating: Rating) -> &'static str {
        match rating {
            Rating::Green => self.green_rating(),
            Rating::Amber => self.amber_rating(),
            Rating::Red => self.red_rating(),
            Rating::NotApplicable => self.not_applicable_rating(),
        }
    }

    /// What follows a rating that does not stand. Whenever staleness is said, so is the day on which the review was due: here
    /// or, where `due` is `None`, in a column beside it.
    pub fn doubt(&self, doubt: Doubt, due: Option<Day>, as_of: Day) -> String {
        match doubt {
            Doubt::RatedTwice => self.rated_twice().to_owned(),
            Doubt::StaleSince(since) => self.stale(since, due, as_of),
            Doubt::NeverReviewed => self.never_reviewed().to_owned(),
            Doubt::ReviewUnclear => self.review_unclear().to_owned(),
            Doubt::NoWords => self.no_words().to_owned(),
            Doubt::NotAdvised => self.not_advised().to_owned(),
            Doubt::NoPlan => self.no_plan().to_owned(),
            Doubt::PlanComplete => self.plan_complete().to_owned(),
            Doubt::PlanOverdueSince(since) if since > as_of => self.plan_overdue_from(since),
            Doubt::PlanOverdueSince(since) => self.plan_overdue_since(since),
            Doubt::NoPapers => self.no_papers().to_owned(),
            Doubt::PaperMissing => self.paper_missing().to_owned(),
        }
    }

    fn stale(&self, since: Day, due: Option<Day>, as_of: Day) -> String {
        match due {
            None => self.stale_since(since, as_of),
            Some(due) if since > as_of => self.stale_from_and_due(since, due),
            Some(due) => self.stale_since_and_due(since, due),
        }
    }

    /// Only where the day on which the review was due stands beside it.
    pub fn stale_since(&self, since: Day, as_of: Day) -> String {
        if since > as_of { self.stale_from(since) } else { self.stale_since_day(since) }
    }
}
