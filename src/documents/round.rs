//! A commissioning round: when it closes, what it asks for, and the conditions of funding.

use std::fmt;

use super::fields::{Given, Reader, Words};
use super::problem::{Kind as Problems, Problem, nearest, quoted};
use super::vocabulary::Rating;
use super::yaml::{self, Entry, Node};
use crate::calendar::Day;
use crate::text::{Span, Spanned, Text};

const FIELDS: &[&str] = &["title", "opens", "closes", "standards", "providers", "asks", "conditions"];
const ASKS: &[&str] = &["coverage", "red", "amber", "disputed"];
const CONDITION_FIELDS: &[&str] = &["provider", "item", "to", "by", "because"];

/// What a round's file says.
#[derive(Debug)]
pub struct RoundFile<'t> {
    pub title: Option<Words<'t>>,
    pub opens: Given<Day>,
    pub closes: Given<Day>,
    /// `None` for the repository's.
    pub standards: Option<Vec<Words<'t>>>,
    /// `None` for all.
    pub providers: Option<Vec<Words<'t>>>,
    pub asks: Vec<Spanned<Ask>>,
    pub conditions: Vec<ConditionEntry<'t>>,
}

/// Something that a round asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// At least so many in a hundred of the applicable items are evidenced.
    Coverage(u8),
    /// At most so many items are red.
    Red(usize),
    /// At most so many items are amber.
    Amber(usize),
    /// Each amber item has a plan.
    AmberWithPlan,
    /// At most so many ratings are disputed by an audit.
    Disputed(usize),
}

/// As a round writes it.
impl fmt::Display for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Ask::Coverage(share) => write!(f, "coverage: {share}%"),
            Ask::Red(many) => write!(f, "red: {many}"),
            Ask::Amber(many) => write!(f, "amber: {many}"),
            Ask::AmberWithPlan => f.write_str("amber: with-plan"),
            Ask::Disputed(many) => write!(f, "disputed: {many}"),
        }
    }
}

/// What funding depends on: an area to be put right by a date.
#[derive(Debug)]
pub struct ConditionEntry<'t> {
    pub provider: Words<'t>,
    pub item: Words<'t>,
    /// Green where it says nothing.
    pub to: Given<Rating>,
    pub by: Given<Day>,
}

/// Reads a round. `None`, with a problem, where it is not YAML or says nothing.
pub fn read<'t>(text: &'t Text, problems: &mut Vec<Problem>) -> Option<RoundFile<'t>> {
    let node = yaml::read(text, 0..text.content().len(), yaml::FILE_DEPTH, problems)?;
    let mut reader = Reader { text, problems };
    let mut fields = reader.fields(node, "a round", FIELDS)?;
    let round = RoundFile {
        title: reader.words(fields.take("title")),
        opens: reader.day(fields.take("opens")),
        closes: reader.day(fields.take("closes")),
        standards: reader.list_of_words(fields.take("standards")),
        providers: reader.list_of_words(fields.take("providers")),
        asks: read_asks(&mut reader, fields.take("asks")),
        conditions: read_conditions(&mut reader, fields.take("conditions")),
    };
    if round.closes.is_absent() {
        let top = Span::new(fields.span.start as usize, fields.span.start as usize);
        reader.refuse(
            top,
            "the round does not say when it closes",
            "add `closes:` and the day on which evidence must be fresh",
        );
    }
    before_it_opens(&mut reader, &round);
    Some(round)
}

/// A round that closes, or a condition that falls, before the round opens.
fn before_it_opens(reader: &mut Reader<'_, '_>, round: &RoundFile<'_>) {
    let Some(opens) = round.opens.good() else { return };
    let closes = round.closes.good().map(|closes| (closes, "the round closes before it opens"));
    let conditions = round.conditions.iter().filter_map(|condition| condition.by.good());
    let conditions = conditions.map(|by| (by, "the condition falls before the round opens"));
    for (day, message) in closes.into_iter().chain(conditions) {
        if day.value < opens.value {
            reader.problems.push(
                Problem::new(Problems::ImpossibleDate, reader.text.place(day.span), message, "check both dates")
                    .beside(reader.text.place(opens.span), "it opens here"),
            );
        }
    }
}

fn read_asks<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Vec<Spanned<Ask>> {
    let Some(entry) = entry.filter(|entry| !entry.value.is_nothing()) else { return Vec::new() };
    let Some(fields) = reader.fields(entry.value, "`asks`", ASKS) else { return Vec::new() };
    fields.rest().into_iter().filter_map(|entry| read_ask(reader, entry)).collect()
}

fn read_ask<'t>(reader: &mut Reader<'_, 't>, entry: Entry<'t>) -> Option<Spanned<Ask>> {
    let key = entry.key.clone();
    let start = entry.key_span.start;
    let words = reader.words(Some(entry))?;
    let ask = match &*key {
        "coverage" => words
            .value
            .strip_suffix('%')
            .and_then(|number| number.trim().parse().ok())
            .filter(|hundred| *hundred <= 100)
            .map(Ask::Coverage),
        "amber" if words.value == "with-plan" => Some(Ask::AmberWithPlan),
        "amber" => words.value.parse().ok().map(Ask::Amber),
        "red" => words.value.parse().ok().map(Ask::Red),
        _ => words.value.parse().ok().map(Ask::Disputed),
    };
    if ask.is_none() {
        let help = match &*key {
            "coverage" => "write a share of the items: 100%",
            "amber" => "write `with-plan`, or how many there may be: 0",
            _ => "write how many there may be: 0",
        };
        reader.refuse(words.span, format!("`{key}` asks for something that cannot be understood"), help);
    }
    ask.map(|ask| Spanned::new(ask, Span { start, end: words.span.end }))
}

fn read_conditions<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Vec<ConditionEntry<'t>> {
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return Vec::new() };
    nodes.into_iter().filter_map(|node| read_condition(reader, node)).collect()
}

fn read_condition<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>) -> Option<ConditionEntry<'t>> {
    let mut fields = reader.fields(node, "a condition of funding", CONDITION_FIELDS)?;
    let span = fields.span;
    let provider = reader.words(fields.take("provider"));
    let item = reader.words(fields.take("item"));
    let to = reader.words(fields.take("to"));
    let by = reader.day(fields.take("by"));
    reader.words(fields.take("because"));
    let to = match to {
        None => Given::Good(Spanned::new(Rating::Green, span)),
        Some(word) => rating(reader, &word),
    };
    match (provider, item) {
        (Some(provider), Some(item)) if !by.is_absent() => Some(ConditionEntry { provider, item, to, by }),
        _ => {
            let help = "name the `provider`, the `item`, what it should come `to`, and `by` when";
            reader.refuse(span, "a condition does not say for whom, for what or by when", help);
            None
        }
    }
}

fn rating(reader: &mut Reader<'_, '_>, word: &Words<'_>) -> Given<Rating> {
    if let Some(rating) = Rating::parse(&word.value) {
        return Given::Good(Spanned::new(rating, word.span));
    }
    let help = match nearest(&word.value, Rating::WORDS.iter().map(|(word, _)| *word)) {
        Some(near) => format!("write `{near}` if that is what is meant"),
        None => "write green or amber".to_owned(),
    };
    let message = format!("{} is no rating", quoted(&word.value, "what stands here"));
    reader.problems.push(Problem::new(Problems::UnknownReference, reader.text.place(word.span), message, help));
    Given::Bad(word.span)
}
