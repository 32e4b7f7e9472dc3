//! What could not be read, and on which days.

use std::ops::RangeInclusive;

use crate::history::{History, State, Stood};
use crate::page::{Block, Level, Text};
use crate::words::Words;

/// Nothing where all could be read.
pub(super) fn blocks(history: &History, words: &Words) -> Vec<Block> {
    let said = repository(history, words).into_iter().chain(providers(history, words));
    let items: Vec<Block> = said.map(Block::item).collect();
    if items.is_empty() {
        return Vec::new();
    }
    [Block::Heading(Level::SECTION, words.what_was_not_read().into())].into_iter().chain(items).collect()
}

fn repository(history: &History, words: &Words) -> Vec<Text> {
    let why = history.points.all.iter().map(|point| match &point.stood {
        Stood::Read(_) => None,
        Stood::Gone => Some(None),
        Stood::InDoubt { file, .. } => Some(Some(file)),
    });
    let told = |(days, file): (Text, Option<&String>)| match file {
        None => words.no_repository_then(days),
        Some(file) => words.settings_not_read_then(days, Text::new().code(file.as_str())),
    };
    together(history, words, why).into_iter().map(told).collect()
}

fn providers(history: &History, words: &Words) -> Vec<Text> {
    let mut said = Vec::new();
    for provider in &history.providers {
        let is_known = |at: usize| matches!(history.points.all[at].stood, Stood::Read(_));
        let lost = provider
            .states
            .iter()
            .enumerate()
            .map(|(at, state)| (*state == State::NotRead && is_known(at)).then_some(()));
        let lost = together(history, words, lost).into_iter();
        said.extend(lost.map(|(days, ())| words.provider_not_read_then(days, &provider.name)));
        let records = provider.states.iter().map(|state| Some(state.unread()).filter(|unread| *unread > 0));
        let records = together(history, words, records).into_iter();
        said.extend(records.map(|(days, unread)| words.records_not_read_then(days, unread, &provider.name)));
    }
    said
}

/// The days of which the same is to be said: of those that follow on each other the first and the last.
fn together<Why: PartialEq>(
    history: &History,
    words: &Words,
    why: impl Iterator<Item = Option<Why>>,
) -> Vec<(Text, Why)> {
    let mut found: Vec<(Vec<RangeInclusive<usize>>, Why)> = Vec::new();
    for (at, why) in why.enumerate() {
        let Some(why) = why else { continue };
        match found.iter_mut().find(|(_, known)| *known == why) {
            Some((stretches, _)) => go_on(stretches, at),
            None => found.push((vec![at..=at], why)),
        }
    }
    let day = |at: &usize| words.day(history.points.all[*at].day);
    let stretch = |stretch: RangeInclusive<usize>| match stretch.clone().count() {
        1 => day(stretch.start()).into(),
        _ => Text::from(words.day_to_day(&day(stretch.start()), &day(stretch.end()))),
    };
    found.into_iter().map(|(stretches, why)| (words.list(stretches.into_iter().map(stretch)), why)).collect()
}

fn go_on(stretches: &mut Vec<RangeInclusive<usize>>, at: usize) {
    match stretches.last_mut() {
        Some(last) if *last.end() + 1 == at => *last = *last.start()..=at,
        _ => stretches.push(at..=at),
    }
}
