//! What a change does to where providers stand.

use super::Words;
use crate::calendar::Day;
use crate::page::Text;

sentences! {
    pub(super) CHANGES;
    changes_of(title: Text) -> Text;
    nothing_changed_for_public;
    nothing_changed_for_commissioner;
    nothing_changed_for_internal;
    /// What changed at a provider, one thing after the other.
    of_provider_changed(name: Text, what: Text) -> Text;
    provider_is_new(evidenced: usize, applicable: usize, standing: usize) -> String;
    provider_is_gone;
    provider_is_renamed(from: Text) -> Text;
    provider_otherwise_same;
    ratings_down(many: usize) -> String;
    ratings_up(many: usize) -> String;
    ratings_lost(many: usize) -> String;
    ratings_gained(many: usize) -> String;
    ratings_set_aside(many: usize) -> String;
    ratings_taken_up(many: usize) -> String;
    ratings_fallen(many: usize) -> String;
    ratings_stand_again(many: usize) -> String;
    ratings_told(many: usize) -> String;
    ratings_withheld(many: usize) -> String;
    items_with_new_evidence(items: usize) -> String;
    items_renewed(items: usize) -> String;
    items_edited(items: usize) -> String;
    items_removed(items: usize) -> String;
    items_unreadable(items: usize) -> String;
    items_readable(items: usize) -> String;
    items_became_stale(items: usize) -> String;
    items_became_fresh(items: usize) -> String;
    coverage_moved(catalogue: Text, before: usize, after: usize, applicable: usize) -> Text;
    /// The same, where other items apply.
    coverage_moved_with_items(catalogue: Text, before: usize, of_before: usize, after: usize, of_after: usize) -> Text;
    actions_vanished(actions: usize) -> String;
    action_slipped(by: Text) -> Text;
    actions_slipped(actions: usize) -> String;
    actions_undated(actions: usize) -> String;
    actions_reopened(actions: usize) -> String;
    actions_opened(actions: usize) -> String;
    actions_reworded(actions: usize) -> String;
    actions_brought_forward(actions: usize) -> String;
    actions_dated(actions: usize) -> String;
    actions_done(actions: usize) -> String;
    papers_added(papers: usize) -> String;
    papers_dropped(papers: usize) -> String;
    papers_replaced(papers: usize) -> String;
    findings_new(findings: usize) -> String;
    findings_gone(findings: usize) -> String;
    of_repository_changed(what: Text) -> Text;
    rules_switched_off(rules: Text) -> Text;
    rules_switched_on(rules: Text) -> Text;
    compared_with(before: Text, after: Text) -> Text;
    files_on_disk;
    commit_before(id: Text, day: Day) -> Text;
    commit_after(id: Text, day: Day) -> Text;
    both_judged_on(day: Day) -> String;
    each_judged_on(before: Day, after: Day) -> String;
    both_judged_on_round(round: Text, closes: Day) -> Text;
    nothing_there_before;
    nothing_there_after;
    items_changed;
    actions_changed;
    papers_changed;
    findings_changed;
    coverage_changed;
    what_happened;
    where_it_stands;
    evidence_became_new;
    evidence_became_renewed(day: Day) -> String;
    evidence_became_edited(parts: Text) -> Text;
    /// Renewed, and edited too.
    evidence_also_edited(before: Text, parts: Text) -> Text;
    evidence_became_removed;
    evidence_became_unreadable;
    evidence_became_readable;
    /// Of actions that are gone, where git's history is not all here.
    actions_not_followed;
    part_words;
    part_papers;
    part_figures;
    part_audience;
    part_owner;
    part_advice;
    part_reviewed;
    not_asked_for;
    became_stale;
    became_fresh;
    vanished_from_record(due: Text) -> Text;
    vanished_with_record(due: Text) -> Text;
    slipped_so_far(by: Text, before: Text, after: Text) -> Text;
    slipped_again(slipped: Text, times: usize) -> Text;
    brought_forward_so_far(by: Text, before: Text, after: Text) -> Text;
    no_longer_dated(due: Text) -> Text;
    now_dated(due: Text) -> Text;
    is_reopened(due: Text) -> Text;
    is_opened(due: Text) -> Text;
    action_is_reworded;
    said_before(what: Text, was: Text) -> Text;
    is_done;
    paper_added;
    paper_dropped;
    paper_replaced;
    finding_new;
    finding_gone;
    finding_accepted;
    evidenced_before;
    evidenced_now;
    applicable_now;
    fresh_before;
    fresh_now;
    standing_before;
    standing_now;
    round_is_nearer(round: Text) -> Text;
    round_is_further(round: Text) -> Text;
    round_is_both(round: Text) -> Text;
    round_is_unmoved(round: Text) -> Text;
    /// How far a round is, before and now.
    round_lacks(what: Text) -> Text;
    round_lacks_items(before: usize, now: usize) -> String;
    round_lacks_asks(before: usize, now: usize) -> String;
    round_lacks_conditions(before: usize, now: usize) -> String;
    round_covers(before: &str, now: &str) -> String;
    so_many_of(part: usize, whole: usize) -> String;
    still_lacking;
    asks_not_met;
    conditions_not_met;
    items_without_standing;
    condition_wants(item: Text, rating: Text) -> Text;
    comment_is_cut(lines: usize) -> String;
}

impl Words {
    /// `30 days`
    pub fn so_many_days(&self, many: i32) -> Text {
        self.days(many.unsigned_abs() as usize).into()
    }
}
