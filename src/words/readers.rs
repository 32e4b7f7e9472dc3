//! What is said of what a reader may not know.

use super::Words;
use crate::documents::vocabulary::Audience;
use crate::outcome::StandardCount;
use crate::page::Text;

sentences! {
    pub(super) READERS;
    /// In place of a rating.
    kept_rating;
    for_every_reader;
    for_commissioners;
    for_internal;
    /// In place of whether a rating stands.
    not_told;
    /// The column that counts items of which no rating is told.
    kept_items;
    /// Coverage, where some items are kept from the reader.
    covered_for_readers(evidenced: usize, applicable: usize) -> String;
    every_rating_told_stands;
    items_kept(items: usize) -> String;
    /// After a sentence that says that there is nothing to say.
    nothing_said_of(items: usize) -> String;
    nothing_told_needs_attention;
    /// Which option shows what is kept.
    option_shows(option: Text) -> Text;
    /// In place of a figure.
    figure_would_tell;
}

impl Words {
    /// What follows the word that stands in place of a rating.
    pub fn whom_it_is_for(&self, audience: Audience) -> &'static str {
        match audience {
            Audience::Public => self.for_every_reader(),
            Audience::Commissioner => self.for_commissioners(),
            Audience::Internal => self.for_internal(),
        }
    }

    /// After what is said of the items that a reader may know of: that it says nothing of the others.
    pub fn beside_kept(&self, said: &str, kept: usize) -> String {
        if kept == 0 { said.to_owned() } else { format!("{said} {}", self.nothing_said_of(kept)) }
    }

    /// How many items are kept from the reader, where any are.
    pub fn kept_of(&self, count: &StandardCount) -> Option<String> {
        (count.kept > 0).then(|| self.items_kept(count.kept))
    }
}
