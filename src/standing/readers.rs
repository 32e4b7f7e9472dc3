//! What of a standing a reader is told.

use super::{ItemStanding, Standing};
use crate::documents::vocabulary::Audience;
use crate::model::Evidence;

impl Standing<'_, '_> {
    /// The standing as a reader may know it. A commissioner is owed a rating for every item, so of a record for internal readers
    /// they are told the rating and its dates. The public is told of a record that is not for it that it is there, and nothing
    /// by which one could tell its rating: what is not here can be neither shown nor counted.
    pub fn told_to(mut self, reader: Audience) -> Self {
        for item in self.items.iter_mut().chain(&mut self.others) {
            item.keep_from(reader);
        }
        self
    }
}

impl ItemStanding<'_, '_> {
    fn keep_from(&mut self, reader: Audience) {
        if let Some(answer) = self.answer.take_if(|answer| !is_told_of(reader, answer.evidence)) {
            self.kept = Some(answer.evidence.audience);
        }
    }
}

/// Whether a reader is told how a record rates its items.
fn is_told_of(reader: Audience, evidence: &Evidence<'_>) -> bool {
    match reader {
        Audience::Public => evidence.is_for(reader),
        Audience::Commissioner | Audience::Internal => true,
    }
}
