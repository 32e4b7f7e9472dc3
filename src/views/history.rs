//! The history: how each month ended.
use crate::history::History;
use crate::page::Page;
use crate::words::Words;
pub enum Months {
    All,
    Latest,
}
pub fn page(history: &History, words: &Words, _months: Months) -> Page {
    let _ = history;
    super::language::page(words, None, "".into(), Vec::new())
}
