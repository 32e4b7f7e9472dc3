//! Tables of ratings and counts: what their columns and their rows are called, and what is said beside them.

use crate::calendar::Day;
use crate::page::Text;

sentences! {
    pub(super) STANDING;
    number;
    standard;
    evidence;
    rag_status;
    reviewed;
    due;
    next_action;
    provider;
    apply;
    evidenced;
    fresh;
    green;
    amber;
    red;
    not_applicable;
    missing;
    ratings_that_stand;
    ratings_that_do_not_stand;
    /// The rows that add up all sections.
    whole_standard;
    /// The title of a repository that gives itself none.
    evidence_repository;
    as_of(day: Day) -> String;
    as_of_round(closes: Day, round: Text, made: Day) -> Text;
    no_providers;
    nothing_asked;
    /// Beside counts over several providers.
    counted_for_each_provider;
    /// Records that do not count.
    unread(records: usize) -> Text;
    provider_not_read(name: &str) -> Text;
    framework_not_read -> Text;
    folders_left_out(folders: usize) -> Text;
}
