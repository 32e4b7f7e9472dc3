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
        let mut figures: Vec<(usize, Spanned<Period>)> = Vec::new();
        figures.extend(self.entries.iter().enumerate().filter_map(|(at, figure)| Some((at, *figure.period.good()?))));
        let measure = |at: usize| &self.entries[at].measure;
        figures.sort_by_key(|(at, period)| (&*measure(*at).value, period.value.by_start()));
        let mut again = BTreeMap::new();
        for of_one in figures.chunk_by(|(one, _), (other, _)| measure(*one).value == measure(*other).value) {
            // Sorted by their beginnings, two overlap if one overlaps that which reaches furthest so far.
            let mut furthest = of_one[0];
            for figure in of_one[1..].iter().copied() {
                if figure.1.value.overlaps(furthest.1.value) {
                    let (first, later) = if figure.0 < furthest.0 { (figure, furthest) } else { (furthest, figure) };
                    again.entry(later.0).or_insert((first.1.span, later.1.span));
                }
                furthest = std::cmp::max_by_key(furthest, figure, |(_, period)| period.value.by_end());
            }
        }
        again.into_iter().map(|(at, (first, period))| Again { measure: measure(at), period, first }).collect()
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

    /// The number, where it is whole, so that it may be a count, or how many a count went up or down.
    pub fn count(&self) -> Option<u32> {
        let Value::Number(number) = self else { return None };
        let number = number.strip_prefix('-').unwrap_or(number);
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
    refuse_second_half(reader, &mut fields);
    reader.keep_known(&mut fields, "a figure", FIELDS);
    let measure = read_name(reader, fields.take("measure"));
    let period = read_period(reader, fields.take("period"));
    let value = read_value(reader, fields.take("value"));
    let unit = reader.words(fields.take("unit"));
    let asks = reader.choice(fields.take("asks"), Question::parse, &Question::ALL.map(Question::word)).value();
    let needed = [
        (measure.is_absent(), "measure", "name what is measured: `measure: referrals`"),
        (period.is_absent(), "period", "say which months it is for: `period: 2026-04..2026-09`, or `period: 2026-04`"),
        (value.is_absent(), "value", "add the number: `value: 41`"),
    ];
    for (_, key, help) in needed.into_iter().filter(|(is_absent, ..)| *is_absent) {
        if reader.has_slip_for(key, before) {
            return Read::Misspelt;
        }
        reader.refuse(span, format!("a figure has no `{key}`"), help);
    }
    match (measure, value) {
        (Given::Good(measure), Given::Good(value)) => {
            Read::Figure(FigureEntry { measure, period, value: value.value, unit, asks })
        }
        _ => Read::Nothing,
    }
}

fn read_name<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Given<Cow<'t, str>> {
    match reader.given_words(entry) {
        Given::Good(name) if name.value.trim().is_empty() => Given::Absent,
        name => name,
    }
}

const WITHOUT_SEPARATORS: &str = "write the digits with nothing between them: 1200";

/// In braces a comma ends a value, so `value: 1,200` is a 1 and a key `200` without a value.
fn refuse_second_half<'t>(reader: &mut Reader<'_, 't>, fields: &mut Fields<'t>) {
    let is_half =
        |entry: &Entry<'_>| entry.value.is_nothing() && entry.key.starts_with(|first: char| first.is_ascii_digit());
    if let Some(half) = fields.take_all(is_half).first() {
        reader.refuse(half.key_span, "a comma has cut a number in two", WITHOUT_SEPARATORS);
    }
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
    use crate::documents::evidence;
    use crate::text::Text;

    /// The lines on which figures stand that are given again, each with the line of the earlier one.
    fn given_again(periods: &[&str]) -> Vec<(u32, u32)> {
        let lines: String =
            periods.iter().map(|period| format!("  - {{measure: referrals, period: {period}, value: 41}}\n")).collect();
        let text = Text::new("a.md", format!("---\nratings: {{a/1: green}}\nmeasures:\n{lines}---\n"));
        let record = evidence::read(&text, &mut Vec::new()).unwrap();
        let line = |span| text.place(span).line - 4;
        record.figures.given_again().iter().map(|again| (line(again.period), line(again.first))).collect()
    }

    #[test]
    fn whatever_overlaps_is_given_again_once_and_later_in_the_file() {
        assert_eq!(given_again(&["2026-01..2026-03", "2026-04..2026-06", "2026-07"]), []);
        assert_eq!(given_again(&["2026-04..2026-06", "2026-01..2026-03", "2026-03..2026-04"]), [(2, 1)]);
        assert_eq!(given_again(&["2026-01..2026-12", "2026-02", "2026-11"]), [(1, 0), (2, 0)]);
        assert_eq!(given_again(&["2026-02", "2026-11", "2026-01..2026-12"]), [(2, 0)]);
        assert_eq!(given_again(&["2026-02", "2026-02", "2026-02"]), [(1, 0), (2, 1)]);
    }

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
            [count("3"), count("3.0"), count("-3"), count("3.5"), count("3%"), count("<3")],
            [Some(3), Some(3), Some(3), None, None, None]
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
