//! Whether an item applies to a provider, and why, fact by fact.

use super::Words;
use crate::model::{Applies, Compared};

impl Words {
    pub fn applies_as_to_everyone(&self) -> &'static str {
        "yes, as to everyone"
    }

    /// Whether an item applies, its condition being told beside it.
    pub fn applies(&self, applies: &Applies) -> String {
        match applies {
            Applies::Yes => "yes".to_owned(),
            Applies::No => "no, so evidence for it is not counted".to_owned(),
            Applies::Unknown { fact } => format!("it counts as if it did, until provider.yaml states `{fact}`"),
        }
    }

    /// What a condition asks of one fact, and what the provider states.
    pub fn compared(&self, compared: &Compared) -> String {
        let Compared { fact, any_of, stated, .. } = compared;
        let words = any_of.join(" or ");
        match stated {
            Some(stated) if stated.is_empty() => {
                format!("whether `{fact}` is {words}: what provider.yaml says cannot be read")
            }
            Some(stated) if compared.holds.is_none() => {
                format!(
                    "whether `{fact}` is {words}: provider.yaml says {}, and more that cannot be read",
                    stated.join(", ")
                )
            }
            Some(stated) => format!("whether `{fact}` is {words}: provider.yaml says {}", stated.join(", ")),
            None => format!("whether `{fact}` is {words}: provider.yaml does not state it"),
        }
    }
}
