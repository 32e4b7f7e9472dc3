//! The figures of a record: what was counted or measured, in which months, and what came out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::fields::{Fields, Given, Reader, Words};
use super::problem::{Kind as Problems, Problem};
use super::vocabulary::Question;
use super::yaml::{Entry, Kind, Node};
use crate::calendar::{NotAPeriod, Period};
use crate::text::{Span, Spanned};

const FIELDS: &[&str] = &["measure", "period", "value", "unit", "asks"];

/// What stands under `measures:`.
#[derive(Debug, Default)]
pub struct Figures<'t> {
    /// In the order of the file.
    pub entries: Vec<FigureEntry<'t>>,
    /// Whether an entry is left out because a key that it needs is misspelt. What it gives is then not known, and nothing can
    /// be said to be missing.
    pub is_one_lost: bool,
}

/// One figure: `{measure: referrals, period: 2026-04..2026-09, value: 41, unit: referrals, asks: how-much}`
#[derive(Debug)]
pub struct FigureEntry<'t> {
    /// A name from a catalogue, or the provider's own.
    pub measure: Words<'t>,
    pub period: Given<Period>,
    pub value: Value<'t>,
    pub unit: Option<Words<'t>>,
    pub asks: Option<Question>,
}

/// A number as it is written. It is never reckoned with, so no digit of it is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'t> {
    /// `41`, `12.5`
    Number(Cow<'t, str>),
    /// `86%`, with the sign.
    Share(Cow<'t, str>),
    /// `<5`, without the sign: a count so small that the record does not tell it.
    FewerThan(u32),
}

/// A figure for months that an earlier one of the same measure is for as well.
#[derive(Debug)]
pub struct Again<'f, 't> {
    pub measure: &'f Words<'t>,
    pub period: Span,
    /// The period of the earlier one.
    pub first: Span,
}

impl<'t> Figures<'t> {
    /// Figures for months that have one already, in the order of the file.
    pub fn given_again(&self) -> Vec<Again<'_, 't>> {
        let periods = self.entries.iter().map(|figure| figure.period.good());
        let mut placed: Vec<_> = periods
            .enumerate()
            .filter_map(|(at, period)| Some((&*self.entries[at].measure.value, at, period?)))
            .collect();
        placed.sort_by_key(|(name, _, period)| (*name, period.value.by_start()));
        let mut again = BTreeMap::new();
        for of_one in placed.chunk_by(|(one, ..), (next, ..)| one == next) {
            let mut longest = &of_one[0];
            for other in &of_one[1..] {
                if other.2.value.overlaps(longest.2.value) {
                    let (first, later) = if other.1 < longest.1 { (other, longest) } else { (longest, other) };
                    again.entry(later.1).or_insert((first.2.span, later.2.span));
                }
                longest = if other.2.value.by_end() > longest.2.value.by_end() { other } else { longest };
            }
        }
        let told = again.into_iter();
        told.map(|(at, (first, period))| Again { measure: &self.entries[at].measure, period, first }).collect()
    }
}

impl<'t> Value<'t> {
    fn parse(words: Cow<'t, str>) -> Option<Value<'t>> {
        if let Some(bound) = words.strip_prefix('<') {
            let bound = Some(bound).filter(|bound| is_number(bound))?.parse().ok()?;
            return (bound > 0).then_some(Value::FewerThan(bound));
        }
        match words.strip_suffix('%') {
            Some(share) => is_number(share).then_some(Value::Share(words)),
            None => is_number(&words).then_some(Value::Number(words)),
        }
    }

    /// The number, where it is whole, so that it may be a count.
    pub fn count(&self) -> Option<u32> {
        let Value::Number(number) = self else { return None };
        let (whole, after) = number.split_once('.').unwrap_or((number, ""));
        if after.bytes().all(|digit| digit == b'0') { whole.parse().ok() } else { None }
    }
}

/// Up to seven digits, and up to four after a point. A longer run of digits is no figure of a service, and may be the number of
/// a person; so may one that begins with a nought.
fn is_number(words: &str) -> bool {
    let words = words.strip_prefix('-').unwrap_or(words);
    let (whole, after) = words.split_once('.').unwrap_or((words, "0"));
    let are_digits = |digits: &str, most: usize| {
        (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    are_digits(whole, 7) && are_digits(after, 4) && (whole == "0" || !whole.starts_with('0'))
}

/// Reads `measures:`.
pub(super) fn read<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Figures<'t> {
    let mut figures = Figures::default();
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return figures };
    for node in nodes {
        match read_figure(reader, node) {
            Read::Figure(figure) => figures.entries.push(figure),
            Read::Misspelt => figures.is_one_lost = true,
            Read::Nothing => {}
        }
    }
    figures
}

/// What one entry gives.
enum Read<'t> {
    Figure(FigureEntry<'t>),
    /// A key that it needs is misspelt, which is told, and is the one thing to put right.
    Misspelt,
    /// Something is unreadable, so the record does not count.
    Nothing,
}

const EXAMPLE: &str = "write `- {measure: referrals, period: 2026-04..2026-09, value: 41}`";

fn read_figure<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>) -> Read<'t> {
    if let Kind::Scalar(_) = node.kind {
        reader.refuse(node.span, "a figure is written as bare words", EXAMPLE);
        return Read::Nothing;
    }
    let (span, before) = (node.span, reader.problems.len());
    let Some(mut fields) = reader.open_fields(node, "a figure") else { return Read::Nothing };
    let is_cut = refuse_second_half(reader, &mut fields);
    reader.keep_known(&mut fields, "a figure", FIELDS);
    let measure = reader.given_words(fields.take("measure"));
    let period = read_period(reader, fields.take("period"));
    let value = read_value(reader, fields.take("value"));
    let is_measure_absent = match &measure {
        Given::Good(name) => name.value.trim().is_empty(),
        Given::Absent => true,
        Given::Bad(_) => false,
    };
    let needed = [
        (is_measure_absent, "measure", "name what is measured: `measure: referrals`"),
        (period.is_absent(), "period", "say which months it is for: `period: 2026-04..2026-09`, or `period: 2026-04`"),
        (value.is_absent(), "value", "add the number: `value: 41`"),
    ];
    let absent: Vec<_> = needed.into_iter().filter(|(is_absent, ..)| *is_absent).collect();
    let (slips, missing): (Vec<_>, Vec<_>) =
        absent.into_iter().partition(|(_, key, _)| reader.has_slip_for(key, before));
    for (_, key, help) in missing {
        reader.refuse(span, format!("a figure has no `{key}`"), help);
    }
    let unit = reader.words(fields.take("unit"));
    let asks = reader.choice(fields.take("asks"), Question::parse, &Question::ALL.map(Question::word)).value();
    match (measure, value) {
        _ if !slips.is_empty() => Read::Misspelt,
        (Given::Good(measure), Given::Good(value)) if !is_cut => {
            Read::Figure(FigureEntry { measure, period, value: value.value, unit, asks })
        }
        _ => Read::Nothing,
    }
}

const WITHOUT_SEPARATORS: &str = "write the digits with nothing between them: 1200";

/// In braces a comma ends a value, so `value: 1,200` is a 1 and a key `200`.
fn refuse_second_half<'t>(reader: &mut Reader<'_, 't>, fields: &mut Fields<'t>) -> bool {
    let half = fields.take_where(|key| key.starts_with(|first: char| first.is_ascii_digit()));
    if let Some(half) = &half {
        reader.refuse(half.key_span, "a comma has cut a number in two", WITHOUT_SEPARATORS);
    }
    half.is_some()
}

fn read_value<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Given<Value<'t>> {
    let words = match reader.given_words(entry) {
        Given::Good(words) => words,
        Given::Absent => return Given::Absent,
        Given::Bad(span) => return Given::Bad(span),
    };
    let has_separators = is_number(&words.value.replace([',', ' ', '\'', '\u{a0}', '\u{202f}', '\u{2019}'], ""));
    match Value::parse(words.value) {
        Some(value) => Given::Good(Spanned::new(value, words.span)),
        None if has_separators => {
            reader.refuse(words.span, "something stands between the digits of `value`", WITHOUT_SEPARATORS);
            Given::Bad(words.span)
        }
        None => {
            reader.refuse(
                words.span,
                "`value` is not a number",
                "write digits alone, as in 41, 12.5 or 86%, or `<5` for a count that is too small to tell; words go in `unit`",
            );
            Given::Bad(words.span)
        }
    }
}

fn read_period<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Given<Period> {
    let words = match reader.given_words(entry) {
        Given::Good(words) => words,
        Given::Absent => return Given::Absent,
        Given::Bad(span) => return Given::Bad(span),
    };
    match Period::parse(&words.value) {
        Ok(period) => return Given::Good(Spanned::new(period, words.span)),
        Err(NotAPeriod::Form) => reader.refuse(
            words.span,
            "`period` is not of the form 2026-04..2026-09",
            "write the first month and the last with two dots between them, or one month: 2026-04",
        ),
        Err(NotAPeriod::NoSuchMonth) => impossible(
            reader,
            words.span,
            "`period` names a month that does not exist".to_owned(),
            "number the months from 01 to 12".to_owned(),
        ),
        Err(NotAPeriod::Backwards(meant)) => impossible(
            reader,
            words.span,
            format!("`period` ends in {}, before it begins in {}", meant.long_start(), meant.long_end()),
            format!("write the earlier month first: {meant}"),
        ),
    }
    Given::Bad(words.span)
}

fn impossible(reader: &mut Reader<'_, '_>, span: Span, message: String, help: String) {
    reader.problems.push(Problem::new(Problems::ImpossibleDate, reader.text.place(span), message, help));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(words: &str) -> Option<Value<'_>> {
        Value::parse(words.into())
    }

    #[test]
    fn numbers_are_kept_as_they_are_written() {
        for number in ["0", "41", "12.50", "-3", "0.5", "9999999", "1.0000"] {
            assert_eq!(value(number), Some(Value::Number(number.into())));
        }
        assert_eq!(value("86%"), Some(Value::Share("86%".into())));
        assert_eq!(value("<5"), Some(Value::FewerThan(5)));
        let count = |words| value(words).unwrap().count();
        assert_eq!(
            [count("3"), count("3.0"), count("3.5"), count("3%"), count("<3")],
            [Some(3), Some(3), None, None, None]
        );
    }

    #[test]
    fn what_is_no_number_or_may_be_a_persons_is_refused() {
        for other in [
            "",
            "-",
            "%",
            "<",
            "1,200",
            "1 200",
            "041",
            "12.",
            ".5",
            "1.2.3",
            "86 %",
            "5%%",
            "+3",
            "1e3",
            "many",
            "about 40",
            "07700900123",
            "9990000018",
            "12345678",
            "<0",
            "<05",
            "<1.5",
            "<5%",
            "< 5",
            "٤١",
            "--1",
            "1.23456",
        ] {
            assert_eq!(value(other), None, "{other}");
        }
    }
}
