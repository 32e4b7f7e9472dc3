//! A rating as a table shows it: the word, whether it stands, why not, and what is planned.

use super::{Clean, Para, Text, Tone};

/// The rating of an item. A format that writes text puts all of it into one place; one that writes columns puts the word, whether
/// it stands, and the rest into columns beside each other, so that ratings can be filtered and counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The rating, or that there is none.
    pub word: Clean,
    pub tone: Tone,
    pub stands: Stands,
    /// Why it does not stand, in a few words; blank where it does.
    pub why: Text,
    /// What is planned, and whatever else is said of it.
    pub more: Vec<Para>,
}

/// Whether a rating stands, with the word for it in the language of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands {
    pub is_so: bool,
    pub word: Clean,
}

impl Status {
    /// `GREEN, stale since 15 March 2026`
    pub fn line(&self) -> Text {
        let text = Text::new().marked(self.word.clone(), self.tone);
        if self.why.is_blank() { text } else { text.words(", ").and(self.why.clone()) }
    }

    /// All that it says, for formats that write it in one place.
    pub fn paras(&self) -> Vec<Para> {
        std::iter::once(Para::plain(self.line())).chain(self.more.iter().cloned()).collect()
    }

    /// What formats that write columns put beside the rating.
    pub fn beside(&self) -> Vec<Para> {
        let why = (!self.why.is_blank()).then(|| Para::plain(self.why.clone()));
        why.into_iter().chain(self.more.iter().cloned()).collect()
    }
}
