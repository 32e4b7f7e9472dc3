//! How months ended: what a history is told from, what moved, and what could not be read.

use super::Words;
use crate::calendar::Day;
use crate::outcome::StandardCount;
use crate::page::Text;

sentences! {
    pub(super) HISTORY;
    history_of(repository: Text) -> Text;
    told_by_git(first: Day, last: Day) -> String;
    last_is_no_month_end(day: Day) -> String;
    only_year_ends(day: Day) -> Text;
    commits_are_later(commits: usize) -> String;
    what_is_kept_now;
    nobody_was_counted;
    month_by_month(standard: Text) -> Text;
    /// The column of days.
    end_of_day;
    all_together;
    was_not_read;
    moved_since(day: Day, moves: Text) -> Text;
    moved_since_beginning(day: Day, moves: Text) -> Text;
    nothing_moved_since(day: Day) -> String;
    not_known_since(day: Day) -> String;
    /// A count before, in words, and the number now.
    before_and_now(before: &str, now: usize) -> String;
    so_many_providers_counted(many: usize) -> String;
    so_many_apply(many: usize) -> String;
    so_many_stale(many: usize) -> String;
    so_many_fallen(many: usize) -> String;
    trend_shows(from: Day, to: Day) -> String;
    trend_says(name: Text, from: Day, before: Text, to: Day, now: Text) -> Text;
    trend_begins(name: Text, day: Day, parts: Text) -> Text;
    not_read_letter;
    small_letter_does_not_stand;
    what_was_not_read;
    day_to_day(from: &str, to: &str) -> String;
    settings_not_read_then(days: Text, file: Text) -> Text;
    no_repository_then(days: Text) -> Text;
    provider_not_read_then(days: Text, name: &str) -> Text;
    /// Where a revision is asked for.
    leads_to(revision: Text, day: Day) -> Text;
    records_not_read_then(days: Text, records: usize, name: &str) -> Text;
}

/// What is counted of a state, and how it is said.
type Said = (fn(&StandardCount) -> usize, fn(&Words, usize) -> String);

const COUNTED: [Said; 9] = [
    (|count| count.applicable, Words::so_many_apply),
    (|count| count.green, Words::so_many_green),
    (|count| count.amber, Words::so_many_amber),
    (|count| count.red, Words::so_many_red),
    (|count| count.not_applicable, Words::so_many_not_applicable),
    (|count| count.missing, Words::so_many_missing),
    (|count| count.kept, Words::so_many_kept),
    (|count| count.stale, Words::so_many_stale),
    (|count| count.evidenced - count.standing, Words::so_many_fallen),
];

impl Words {
    /// «3 green, now 5; 4 missing, now 2»: what has moved, and nothing else.
    pub fn moves(&self, before: &StandardCount, now: &StandardCount) -> Vec<Text> {
        let moved = COUNTED.iter().filter(|(counted, _)| counted(before) != counted(now));
        moved.map(|(counted, said)| self.before_and_now(&said(self, counted(before)), counted(now)).into()).collect()
    }

    /// «1 provider, now 2»
    pub fn providers_moved(&self, before: usize, now: usize) -> Option<Text> {
        (before != now).then(|| self.before_and_now(&self.so_many_providers_counted(before), now).into())
    }
}
