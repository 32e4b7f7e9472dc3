//! What moved: since the month before, and since the beginning.

use super::{Part, Story};
use crate::history::At;
use crate::page::{Block, Text};

/// A sentence or two for all together, or for the only one; then a line for each provider of whom there is something to say.
pub(super) fn blocks(part: &Part<'_>) -> Vec<Block> {
    let Some((first, rest)) = part.stories.split_first() else { return Vec::new() };
    let first = sentences(part, first);
    let first = (!first.is_empty()).then(|| Block::paragraph(Text::sentences(first)));
    let line = |story: &Story| {
        let said = sentences(part, story);
        let line = || Block::item(story.name.clone().made_strong().words(": ").and(Text::sentences(said.clone())));
        (!said.is_empty()).then(line)
    };
    first.into_iter().chain(rest.iter().filter_map(line)).collect()
}

fn sentences(part: &Part<'_>, story: &Story) -> Vec<Text> {
    let (words, days) = (part.words, &part.days.all);
    let Some(last) = story.at.len().checked_sub(1) else { return Vec::new() };
    let Some(first) = story.at.iter().position(|at| *at != At::Nothing) else { return Vec::new() };
    let before = last.checked_sub(1).filter(|before| story.at[*before] != At::Nothing);
    let mut said = Vec::new();
    if story.at[last] == At::Nothing {
        return said;
    }
    said.extend(before.map(|before| match moves(part, story, before, last) {
        None => words.not_known_since(days[before].day).into(),
        Some(moves) if moves.is_empty() => words.nothing_moved_since(days[before].day).into(),
        Some(moves) => words.moved_since(days[before].day, words.told_apart(moves)),
    }));
    if before.is_some_and(|before| first < before) {
        said.push(match moves(part, story, first, last) {
            None => words.not_known_since(days[first].day).into(),
            Some(moves) if moves.is_empty() => words.nothing_moved_since(days[first].day).into(),
            Some(moves) => words.moved_since_beginning(days[first].day, words.told_apart(moves)),
        });
    }
    said
}

/// `None` where one of the two is not known.
fn moves(part: &Part<'_>, story: &Story, before: usize, now: usize) -> Option<Vec<Text>> {
    let (At::Counted(old), At::Counted(new)) = (&story.at[before], &story.at[now]) else { return None };
    let providers = story.providers.as_ref();
    let providers = providers.and_then(|counted| part.words.providers_moved(counted[before], counted[now]));
    Some(providers.into_iter().chain(part.words.moves(old, new)).collect())
}
