//! Small counts: they can point to people, so the public is told no more than that a count is small.

use crate::documents::measure::Value;
use crate::documents::vocabulary::Audience;
use crate::words::Words;

/// The public is told the number from here on.
pub(super) const LIMIT: u32 = 5;

/// A figure as the reader may see it. Where any of the measure's units may be people or things, so may what was counted.
pub(super) fn told(words: &Words, reader: Audience, value: &Value<'_>, units: &[&str]) -> String {
    let is_public = reader == Audience::Public;
    match value {
        Value::FewerThan(limit) => words.fewer_than(if is_public { LIMIT.max(*limit) } else { *limit } as usize),
        Value::Share(written) => written.to_string(),
        Value::Number(written) => {
            let is_counted = units.is_empty() || !units.iter().all(|unit| is_share_or_time(unit));
            let is_small = value.count().is_some_and(|count| count < LIMIT);
            if is_public && is_counted && is_small { words.fewer_than(LIMIT as usize) } else { written.to_string() }
        }
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

    fn public(value: Value<'_>, unit: &str) -> String {
        told(&Words::of(Language::English), Audience::Public, &value, &[unit])
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
            assert_eq!(
                told(&Words::of(Language::English), Audience::Public, &number("3"), units),
                "fewer than 5",
                "{units:?}"
            );
        }
        assert_eq!(public(Value::FewerThan(3), "people"), "fewer than 5");
        assert_eq!(public(Value::FewerThan(10), "people"), "fewer than 10");
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
            assert_eq!(told(&Words::of(Language::English), reader, &number("2"), &["people"]), "2");
            assert_eq!(told(&Words::of(Language::English), reader, &Value::FewerThan(3), &[]), "fewer than 3");
        }
    }
}
