//! Conditions of funding: whether a provider's evidence meets one, and what is so if it does not.

use super::Standing;
use crate::documents::vocabulary::Rating;
use crate::model::FundingCondition;

/// What is so in place of what a condition wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmet {
    NoEvidence,
    NoRating,
    SetAside,
    /// Rated lower than it is to be.
    Only(Rating),
    DoesNotStand(Rating),
}

impl Standing<'_, '_> {
    /// What is so in place of what a condition wants; `None` where it is met, or where its standard is not asked about.
    pub fn unmet(&self, condition: &FundingCondition) -> Option<Unmet> {
        if !self.is_asked_about(condition.item.catalogue()) {
            return None;
        }
        let Some(answer) = self.answer_to(&condition.item) else { return Some(Unmet::NoEvidence) };
        match answer.rating {
            None => Some(Unmet::NoRating),
            Some(Rating::NotApplicable) if condition.to != Rating::NotApplicable => Some(Unmet::SetAside),
            Some(rating) if rating < condition.to => Some(Unmet::Only(rating)),
            Some(rating) if !answer.stands() => Some(Unmet::DoesNotStand(rating)),
            Some(_) => None,
        }
    }
}
