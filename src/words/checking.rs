//! What a check says at a terminal, and what each rule is called there and in papers.

use super::Words;
use crate::calendar::Day;
use crate::finding::Severity;
use crate::outcome::{Outcome, StandardCount};

sentences! {
    pub(super) CHECKING;
    error;
    warning;
    note;
    help;
    checked_provider;
    checked_standard;
    counted_apply;
    counted_evidenced;
    counted_fresh;
    counted_green;
    counted_amber;
    counted_red;
    counted_not_applicable;
    counted_missing;
    counted_stale;
    so_many_records(records: usize, providers: usize) -> String;
    nothing_found(read: &str, as_of: Day) -> String;
    found(errors: usize, warnings: usize, notes: usize, read: &str, as_of: Day) -> String;
    found_at_revision(found: &str, revision: &str, day: Day) -> String;
    known_in_part(standard: &str, note: &str) -> String;
    not_said_to_be_whole(standard: &str) -> String;
    so_many_accepted(findings: usize) -> String;
    so_many_switched_off(rules: usize, names: &str) -> String;
    judged_on_closing_day(closes: Day, round: &str) -> String;
    what_a_rule_asks(rule: &str) -> String;
    noted_at(note: &str, place: &str) -> String;
}

impl Words {
    /// The sentence that closes a check: how much was found, in how much, as of when. It repeats nothing from a file.
    pub fn verdict(&self, outcome: &Outcome) -> String {
        let read = self.so_many_records(outcome.records, outcome.providers);
        let [errors, warnings, notes] =
            [Severity::Error, Severity::Warning, Severity::Note].map(|severity| outcome.count(severity));
        let found = if outcome.findings.is_empty() {
            self.nothing_found(&read, outcome.as_of)
        } else {
            self.found(errors, warnings, notes, &read, outcome.as_of)
        };
        match &outcome.at {
            Some(commit) => self.found_at_revision(&found, &commit.id.short(), commit.landed),
            None => found,
        }
    }

    /// What is counted of each standard, and what that is called.
    pub fn counted(&self, row: &StandardCount) -> [(&'static str, usize); 9] {
        [
            (self.counted_apply(), row.applicable),
            (self.counted_evidenced(), row.evidenced),
            (self.counted_fresh(), row.fresh),
            (self.counted_green(), row.green),
            (self.counted_amber(), row.amber),
            (self.counted_red(), row.red),
            (self.counted_not_applicable(), row.not_applicable),
            (self.counted_missing(), row.missing),
            (self.counted_stale(), row.stale),
        ]
    }

    pub fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Error => self.error(),
            Severity::Warning => self.warning(),
            Severity::Note => self.note(),
        }
    }

    /// What a rule finds, in a few words: `Stale evidence`.
    pub fn rule_title(&self, rule: &str) -> Option<&'static str> {
        self.named(&format!("rule_{}", rule.replace('-', "_")))
    }
}
