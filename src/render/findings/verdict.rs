//! The sentence that closes a check: how much was found, in how much, as of when. It repeats nothing from a file.

use crate::finding::Severity;
use crate::outcome::Outcome;

/// «3 errors, 2 warnings, 14 notes in 204 records of 4 providers, as of 22 November 2026».
pub(super) fn verdict(outcome: &Outcome) -> String {
    let read = format!("{} of {}", count(outcome.records, "record"), count(outcome.providers, "provider"));
    let as_of = outcome.as_of.long();
    if outcome.findings.is_empty() {
        return format!("no findings: {read} checked, as of {as_of}");
    }
    let [errors, warnings, notes] = [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| count(outcome.count(severity), severity.name()));
    format!("{errors}, {warnings}, {notes} in {read}, as of {as_of}")
}

/// «no errors», «1 error», «2 errors».
pub(super) fn count(number: usize, one: &str) -> String {
    match number {
        0 => format!("no {one}s"),
        1 => format!("1 {one}"),
        _ => format!("{number} {one}s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::findings::sample;

    #[test]
    fn none_one_and_many_are_each_said_rightly() {
        assert_eq!([0, 1, 2, 14].map(|number| count(number, "note")), ["no notes", "1 note", "2 notes", "14 notes"]);
    }

    #[test]
    fn all_three_severities_are_named_once_anything_was_found() {
        let mut outcome = sample::everything();
        outcome.findings.retain(|finding| finding.severity == Severity::Warning);
        assert_eq!(
            verdict(&outcome),
            "no errors, 2 warnings, no notes in 204 records of 4 providers, as of 22 November 2026"
        );
    }

    #[test]
    fn nothing_found_says_what_was_read() {
        let mut outcome = sample::nothing();
        assert_eq!(verdict(&outcome), "no findings: 42 records of 2 providers checked, as of 22 November 2026");
        (outcome.records, outcome.providers) = (0, 1);
        assert_eq!(verdict(&outcome), "no findings: no records of 1 provider checked, as of 22 November 2026");
    }
}
