//! The checklist: what stands in its cells beside the words of the records, and what is kept from a reader.

use super::{Words, count};
use crate::documents::vocabulary::Audience;

impl Words {
    pub fn checklist(&self, standard: &str) -> String {
        format!("Checklist: {standard}")
    }

    /// Before the references that follow a narrative.
    pub fn see(&self) -> &'static str {
        "See "
    }

    /// A record that was shown in full a few rows above.
    pub fn as_for(&self, item: &str) -> String {
        format!("As for {item} above.")
    }

    pub fn record_says_nothing(&self) -> &'static str {
        "The record says nothing yet."
    }

    /// In place of a record's words.
    pub fn kept(&self, audience: Audience) -> &'static str {
        match audience {
            Audience::Public => "Kept for every reader.",
            Audience::Commissioner => "Kept for commissioners and internal readers.",
            Audience::Internal => "Kept for internal readers.",
        }
    }

    pub fn kept_from_reader(&self) -> &'static str {
        "Kept from these readers."
    }

    pub fn papers_kept(&self, papers: usize) -> String {
        let are = if papers == 1 { "is" } else { "are" };
        format!("{} {are} kept from these readers.", count(papers, "paper", "papers"))
    }

    pub fn task(&self, is_done: bool) -> &'static str {
        if is_done { "[done] " } else { "[not done] " }
    }

    pub fn set_aside(&self) -> &'static str {
        "Not applicable, and on whose advice"
    }

    pub fn nothing_set_aside(&self) -> &'static str {
        "No item is set aside as not applicable."
    }

    pub fn why(&self) -> &'static str {
        "Why"
    }

    pub fn advised_by(&self) -> &'static str {
        "Advised by"
    }

    pub fn advised_on(&self) -> &'static str {
        "On"
    }

    pub fn nobody_named(&self) -> &'static str {
        "Nobody is named"
    }

    pub fn no_date(&self) -> &'static str {
        "No date"
    }

    pub fn items_that_do_not_apply(&self) -> &'static str {
        "Items that do not apply"
    }

    pub fn every_item_applies(&self) -> &'static str {
        "Every item that is known here applies."
    }

    pub fn what_does_not_apply(&self) -> &'static str {
        "These items are not counted, since what they are about is not part of the provider's work or place."
    }

    pub fn applies_where(&self) -> &'static str {
        "Applies"
    }
}
