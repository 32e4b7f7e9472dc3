//! What another edition of a standard changes.

use super::Words;
use crate::catalogues::{Changes, Counts};
use crate::page::Text;

sentences! {
    pub(super) EDITIONS;
    what_changes(old: &str, new: &str) -> String;
    /// Both titles, each after its id.
    compared_editions(old: Text, old_title: Text, new: Text, new_title: Text) -> Text;
    changes_of_all(items: usize, unchanged: usize, changed: usize, how: Text, new: usize, gone: usize) -> Text;
    in_brackets(ways: Text) -> Text;
    so_many_reworded(many: usize) -> String;
    so_many_refresh(many: usize) -> String;
    so_many_applies(many: usize) -> String;
    so_many_stage(many: usize) -> String;
    so_many_section(many: usize) -> String;
    so_many_moved(many: usize) -> String;
    /// Said where one of the two catalogues is known only in part.
    compared_in_part(id: Text) -> Text;
    items_that_changed;
    new_items;
    items_that_are_gone;
    what_changed;
    before;
    now;
    its_number;
    its_title;
    its_asks;
    its_parts;
    its_review;
    its_condition;
    its_stage;
    its_section;
    nothing;
    moved_from(new: &str, old: &str) -> String;
    is_gone;
    is_moved;
    is_reworded;
    has_another_refresh;
    applies_to_others;
    has_another_stage;
    is_in_another_section;
    no_evidence_to_compare;
    concerns_nobody;
    ratings_that_carry_over(ratings: usize) -> String;
    /// The records name the old edition, also for what did not change.
    new_names_wanted(new: Text, now: Text, before: Text) -> Text;
    new_numbers_wanted;
    records_to_read_again(name: &str) -> String;
    nothing_to_read_again;
    items_nothing_answers(name: &str) -> String;
    everything_is_answered;
    record;
    no_rating;
}

impl Words {
    /// The counts of all items in one line.
    pub fn changes_counted(&self, of: &Counts) -> Text {
        let ways = [
            (of.reworded, self.so_many_reworded(of.reworded)),
            (of.refresh, self.so_many_refresh(of.refresh)),
            (of.applies, self.so_many_applies(of.applies)),
            (of.stage, self.so_many_stage(of.stage)),
            (of.section, self.so_many_section(of.section)),
            (of.moved, self.so_many_moved(of.moved)),
        ];
        let ways: Vec<Text> = ways.into_iter().filter(|(many, _)| *many > 0).map(|(_, way)| way.into()).collect();
        let how = if ways.is_empty() { Text::new() } else { self.in_brackets(self.list(ways)) };
        let all = of.unchanged + of.changed + of.new + of.gone;
        self.changes_of_all(all, of.unchanged, of.changed, how, of.new, of.gone)
    }

    /// How an item changed, beside a record that rates it; `None` where it is gone.
    pub fn changed_how(&self, changes: Option<Changes>) -> Text {
        let Some(changes) = changes else { return self.is_gone().into() };
        let ways = [
            (changes.moved, self.is_moved()),
            (changes.is_reworded(), self.is_reworded()),
            (changes.refresh.is_some(), self.has_another_refresh()),
            (changes.applies, self.applies_to_others()),
            (changes.stage, self.has_another_stage()),
            (changes.section, self.is_in_another_section()),
        ];
        self.list(ways.into_iter().filter(|(is_so, _)| *is_so).map(|(_, way)| Text::from(way)))
    }
}
