//! Whether an item applies to a provider and why: the answer, then each fact that it was worked out from.

use crate::model::{Applies, Compared};
use crate::page::Text;
use crate::words::Words;

pub fn why(words: &Words, is_for_everyone: bool, applies: &Applies, compared: &[Compared]) -> Vec<Text> {
    let answer = if is_for_everyone { words.applies_as_to_everyone().into() } else { words.applies(applies) };
    std::iter::once(answer).chain(compared.iter().map(|compared| words.compared(compared))).collect()
}
