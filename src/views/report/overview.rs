//! How much needs attention at each of several providers.

use super::part::Part;
use crate::outcome::StandardCount;
use crate::page::{Block, Level, Text};
use crate::words::Words;

/// A line for each of several providers.
pub(super) fn overview(words: &Words, level: Level, parts: &[&Part]) -> Vec<Block> {
    let line = |part: &&Part| {
        let sum = |of: fn(&StandardCount) -> usize| part.standards.iter().map(of).sum::<usize>();
        if sum(|count| count.applicable) == 0 {
            return Block::item(Text::from(part.reading.name.trim()).words(": ").words(words.no_item_applies()));
        }
        let overdue = part.actions.iter().filter(|action| action.is_overdue).count();
        let said = words.attention_of(
            &part.reading.name,
            sum(|count| count.missing),
            sum(|count| count.evidenced - count.standing),
            overdue,
        );
        let kept = part.items_kept();
        let beside = (kept > 0).then(|| words.nothing_said_of(kept).into());
        Block::item(Text::sentences([said].into_iter().chain(beside)))
    };
    let heading = Block::Heading(level, words.needs_attention().into());
    if parts.is_empty() {
        return Vec::new();
    }
    std::iter::once(heading).chain(parts.iter().map(line)).collect()
}
