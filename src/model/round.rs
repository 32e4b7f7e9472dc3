//! A commissioning round, with its providers, standards and items resolved.

use std::sync::Arc;

use super::ItemId;
use crate::calendar::Day;
use crate::documents::round::Ask;
use crate::documents::vocabulary::Rating;
use crate::text::{Place, Span, Spanned, Text};

/// When a round closes and what it asks for.
#[derive(Debug)]
pub struct Round {
    /// The file's name without its ending: `mww-2027-28`.
    pub id: String,
    pub title: String,
    /// The day on which evidence must be fresh and every rating in place.
    pub closes: Day,
    /// Ids of catalogues; `None` for those of each provider.
    pub standards: Option<Vec<String>>,
    /// Ids of providers; `None` for all.
    pub providers: Option<Vec<String>>,
    pub asks: Vec<Spanned<Ask>>,
    pub conditions: Vec<FundingCondition>,
    pub(super) text: Arc<Text>,
}

/// What a provider's funding depends on: an item to be put right by a date.
#[derive(Debug)]
pub struct FundingCondition {
    pub provider: String,
    pub item: ItemId,
    pub to: Rating,
    pub by: Spanned<Day>,
}

impl Round {
    pub fn asks_about_provider(&self, id: &str) -> bool {
        self.providers.as_ref().is_none_or(|ids| ids.iter().any(|asked| asked == id))
    }

    pub fn place(&self, span: Span) -> Place {
        self.text.place(span)
    }
}
