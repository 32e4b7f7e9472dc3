//! Items as a check tells them one by one, also those with which all is well.

use std::sync::Arc;

use super::{ItemStanding, Standing};
use crate::documents::problem::is_tellable;
use crate::documents::vocabulary::Rating;
use crate::outcome::JudgedItem;

impl Standing<'_, '_> {
    /// The items that apply and are asked about, in the order of their catalogues.
    pub fn judged_items(&self) -> Vec<JudgedItem> {
        let provider: Arc<str> = self.provider.id.into();
        let items = self.items.iter().filter(|item| item.asked.applies.counts());
        items.map(|item| self.judged(&provider, item)).collect()
    }

    /// An item stands where it is rated, or else where the provider is described.
    fn judged(&self, provider: &Arc<str>, item: &ItemStanding<'_, '_>) -> JudgedItem {
        let place = match &item.answer {
            Some(answer) => answer.evidence.place(answer.rated.span()),
            None => self.provider.place(),
        };
        let title = Some(item.asked.item.title()).filter(|title| is_tellable(title)).unwrap_or_default();
        JudgedItem {
            provider: Arc::clone(provider),
            id: item.asked.item.id.to_string(),
            section: item.asked.catalogue.sections[item.asked.item.section].id.clone(),
            title: title.to_owned(),
            file: place.file,
            line: place.line,
            is_set_aside: item.rating() == Some(Rating::NotApplicable),
        }
    }
}
