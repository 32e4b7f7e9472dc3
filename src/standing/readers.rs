//! What of a standing a reader is told.

use std::collections::HashSet;

use super::{ItemStanding, Standing};
use crate::documents::vocabulary::Audience;
use crate::model::{Evidence, ItemId};

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

    /// The items of which a reader is told how they stand. Where a record cannot be read, it may be one that is kept from them, so
    /// none is told of as missing.
    pub fn told_of(self, reader: Audience) -> HashSet<ItemId> {
        let is_all_read = self.provider.is_file_read() && self.provider.unread_records() == 0;
        let told = self.told_to(reader);
        let is_told = |item: &&ItemStanding<'_, '_>| item.kept.is_none() && (item.answer.is_some() || is_all_read);
        told.all_items().filter(is_told).map(|item| item.asked.item.id.clone()).collect()
    }

    /// The standing without what is told of other items than these: what was said of them once is not to be said any more.
    pub fn told_only_of(mut self, these: &HashSet<ItemId>) -> Self {
        for item in self.items.iter_mut().chain(&mut self.others).filter(|item| !these.contains(&item.asked.item.id)) {
            if item.answer.take().is_some() {
                item.kept = Some(Audience::Internal);
            }
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
