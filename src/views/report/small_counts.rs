//! Small counts: they can point to people, so the public is told no more than that a count is small.

use crate::calendar::Period;
use crate::documents::measure::Value;
use crate::documents::vocabulary::Audience;
use crate::standing::Measured;
use crate::words::Words;

/// How small a count a reader is told.
#[derive(Clone, Copy, Debug)]
pub(super) enum Counts {
    All,
    /// The number from here on.
    From(u32),
}

impl Counts {
    pub(super) fn told_to(reader: Audience, least: u32) -> Counts {
        match reader {
            Audience::Public => Counts::From(least),
            Audience::Commissioner | Audience::Internal => Counts::All,
        }
    }

    /// The figures of a measure for one period, each as the reader may see it. Where any of the measure's units may be people or
    /// things, so may what was counted.
    pub(super) fn told(self, words: &Words, measure: &Measured<'_>, period: Period) -> Vec<String> {
        let units = measure.units();
        let given = measure.figures.iter().filter(|figure| figure.period.value() == Some(period));
        let would_tell = self.would_tell(measure, period, &units);
        let said = given.map(|figure| match self.hides(&figure.value, &units) {
            Some(limit) => words.fewer_than(limit as usize),
            None => match &figure.value {
                Value::Number(_) if would_tell => words.figure_would_tell().to_owned(),
                value => written(words, value),
            },
        });
        said.collect()
    }

    /// Below which number the figure is told to be, where it is not told itself.
    fn hides(self, value: &Value<'_>, units: &[&str]) -> Option<u32> {
        let Counts::From(least) = self else { return None };
        match value {
            Value::FewerThan(limit) => Some(least.max(*limit)),
            Value::Share(_) => None,
            Value::Number(_) => {
                let is_counted = units.is_empty() || !units.iter().all(|unit| is_share_or_time(unit));
                let is_small = value.count().is_some_and(|count| count < least);
                (is_counted && is_small).then_some(least)
            }
        }
    }

    /// Whether a figure is for more months than one that is hidden, and those among them: the hidden one would be what the others
    /// leave of it.
    fn would_tell(self, measure: &Measured<'_>, period: Period, units: &[&str]) -> bool {
        measure.figures.iter().any(|part| {
            let is_part = |inner: Period| inner != period && inner.lies_in(period);
            part.period.value().is_some_and(is_part) && self.hides(&part.value, units).is_some()
        })
    }
}

fn written(words: &Words, value: &Value<'_>) -> String {
    match value {
        Value::FewerThan(limit) => words.fewer_than(*limit as usize),
        Value::Share(written) | Value::Number(written) => written.to_string(),
    }
}

/// Whether a unit says that nobody and nothing was counted. In doubt it does not: `people within 2 days` are people.
fn is_share_or_time(unit: &str) -> bool {
    let unit = unit.trim().to_lowercase();
    let words: Vec<&str> = unit.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_share = unit.starts_with('%')
        || matches!(words[..], ["percent" | "percentage" | "canran", ..] | ["per", "cent", ..] | ["y", "cant", ..]);
    is_share
        || (words.iter().any(|word| TIMES.contains(word))
            && words.iter().all(|word| TIMES.contains(word) || BESIDE.contains(word)))
}

#[rustfmt::skip]
const TIMES: &[&str] = &[
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "munud", "munudau", "awr", "oriau", "diwrnod", "diwrnodau", "dydd", "dyddiau", "wythnos", "wythnosau", "mis", "misoedd",
    "blwyddyn", "blynyddoedd",
];

/// What may stand beside a time without naming a thing that is counted.
const BESIDE: &[&str] =
    &["working", "calendar", "on", "average", "mean", "median", "gwaith", "calendr", "ar", "gyfartaledd", "canolrif"];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::vocabulary::Language;

    fn told(counts: Counts, value: &Value<'_>, units: &[&str]) -> String {
        let words = Words::of(Language::English);
        counts.hides(value, units).map_or_else(|| written(&words, value), |limit| words.fewer_than(limit as usize))
    }

    fn public(value: Value<'_>, unit: &str) -> String {
        told(Counts::told_to(Audience::Public, 5), &value, &[unit])
    }

    fn number(written: &str) -> Value<'_> {
        Value::Number(written.into())
    }

    #[test]
    fn the_public_is_told_no_small_count() {
        for written in ["0", "1", "4", "4.0", "-3"] {
            for unit in ["", "people", "people within 2 days", "days of group work", "£", "men per week"] {
                assert_eq!(public(number(written), unit), "fewer than 5", "{written} {unit}");
            }
        }
        for units in [&[][..], &["days", "people"], &["people", "%"]] {
            let counts = Counts::told_to(Audience::Public, 5);
            assert_eq!(told(counts, &number("3"), units), "fewer than 5", "{units:?}");
        }
        assert_eq!(public(Value::FewerThan(3), "people"), "fewer than 5");
        assert_eq!(public(Value::FewerThan(10), "people"), "fewer than 10");
    }

    #[test]
    fn what_is_small_is_what_the_settings_say() {
        let counts = Counts::told_to(Audience::Public, 10);
        assert_eq!(["9", "10"].map(|count| told(counts, &number(count), &["people"])), ["fewer than 10", "10"]);
        assert_eq!(told(counts, &Value::FewerThan(5), &["people"]), "fewer than 10");
    }

    #[test]
    fn shares_times_and_larger_counts_are_told() {
        for unit in ["days", "working days, on average", "%", "per cent of referrals", "Hours (median)", "wythnos"] {
            assert_eq!(public(number("3"), unit), "3", "{unit}");
        }
        assert_eq!([public(number("5"), "people"), public(number("2.5"), "")], ["5", "2.5"]);
        assert_eq!(public(Value::Share("3%".into()), "people"), "3%");
    }

    #[test]
    fn other_readers_are_told_what_the_record_tells() {
        for reader in [Audience::Commissioner, Audience::Internal] {
            let counts = Counts::told_to(reader, 5);
            assert_eq!(told(counts, &number("2"), &["people"]), "2");
            assert_eq!(told(counts, &Value::FewerThan(3), &[]), "fewer than 3");
        }
    }
}
