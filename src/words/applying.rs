//! Whether an item applies to a provider, and why, fact by fact.

use super::Words;
use crate::model::{Applies, Compared};
use crate::page::Text;

sentences! {
    pub(super) APPLYING;
    applies_as_to_everyone;
    applies_yes;
    applies_no;
    applies_until_stated(fact: Text) -> Text;
    fact_is_stated(fact: Text, words: Text, stated: Text) -> Text;
    fact_is_not_stated(fact: Text, words: Text) -> Text;
    fact_is_not_read(fact: Text, words: Text) -> Text;
    fact_is_read_in_part(fact: Text, words: Text, stated: Text) -> Text;
}

impl Words {
    /// Whether an item applies, its condition being told beside it.
    pub fn applies(&self, applies: &Applies) -> Text {
        match applies {
            Applies::Yes => self.applies_yes().into(),
            Applies::No => self.applies_no().into(),
            Applies::Unknown { fact } => self.applies_until_stated(Text::new().code(fact.as_str())),
        }
    }

    /// What a condition asks of one fact, and what the provider states.
    pub fn compared(&self, compared: &Compared) -> Text {
        let Compared { fact, any_of, stated, .. } = compared;
        let (fact, words) = (Text::new().code(fact.as_str()), self.either(any_of));
        match stated {
            None => self.fact_is_not_stated(fact, words),
            Some(stated) if stated.is_empty() => self.fact_is_not_read(fact, words),
            Some(stated) if compared.holds.is_none() => {
                self.fact_is_read_in_part(fact, words, self.key(&stated.join(", ")))
            }
            Some(stated) => self.fact_is_stated(fact, words, self.key(&stated.join(", "))),
        }
    }
}
