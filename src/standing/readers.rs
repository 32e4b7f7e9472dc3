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
            item.keep_from(reader, &self.provider.evidence);
        }
        self
    }
}

impl ItemStanding<'_, '_> {
    /// Where several records rate the item, the strictest holds: which of them comes first is chance, and what the others say may be
    /// the worse of it.
    fn keep_from(&mut self, reader: Audience, evidence: &[Evidence<'_>]) {
        let strictest = self.asked.answers.iter().map(|(record, _)| evidence[*record].audience).max();
        let kept_for = strictest.filter(|audience| !is_told(reader, *audience));
        if let Some(audience) = kept_for {
            self.kept = self.answer.take().map(|_| audience);
        }
    }
}

/// Whether a reader is told how records for these readers rate their items.
fn is_told(reader: Audience, records_for: Audience) -> bool {
    match reader {
        Audience::Public => records_for <= reader,
        Audience::Commissioner | Audience::Internal => true,
    }
}
