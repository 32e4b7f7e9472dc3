//! What another edition of a standard changes.

use super::{Words, count};
use crate::catalogues::{Changes, Counts};

impl Words {
    pub fn what_changes(&self, old: &str, new: &str) -> String {
        format!("From {old} to {new}")
    }

    /// Both titles, each after its id.
    pub fn compared_editions(&self, [old, old_title]: [&str; 2], [new, new_title]: [&str; 2]) -> String {
        format!("This compares `{old}`, {old_title}, with `{new}`, {new_title}. Items are matched by their number.")
    }

    /// The counts of all items in one line.
    pub fn changes_counted(&self, of: &Counts) -> String {
        let ways = [
            (of.reworded, "reworded"),
            (of.refresh, "with another review interval"),
            (of.applies, "applying to others"),
            (of.stage, "with another stage"),
            (of.section, "in another section"),
            (of.moved, "with another number"),
        ];
        let ways: Vec<String> =
            ways.iter().filter(|(number, _)| *number > 0).map(|(number, way)| format!("{number} {way}")).collect();
        let how = if ways.is_empty() { String::new() } else { format!(" ({})", self.listed(&ways)) };
        format!(
            "{}: {} unchanged, {} changed{how}, {} new, {} gone.",
            count(of.unchanged + of.changed + of.new + of.gone, "item", "items"),
            of.unchanged,
            of.changed,
            of.new,
            of.gone
        )
    }

    /// Said where one of the two catalogues is known only in part.
    pub fn compared_in_part(&self, id: &str) -> String {
        format!(
            "Only a part of `{id}` is known here, so an item that is not in it may stand in the standard all the same."
        )
    }

    pub fn items_that_changed(&self) -> &'static str {
        "Items that changed"
    }

    pub fn new_items(&self) -> &'static str {
        "New items"
    }

    pub fn items_that_are_gone(&self) -> &'static str {
        "Items that are gone"
    }

    pub fn what_changed(&self) -> &'static str {
        "What changed"
    }

    pub fn before(&self) -> &'static str {
        "Before"
    }

    pub fn now(&self) -> &'static str {
        "Now"
    }

    pub fn its_number(&self) -> &'static str {
        "number"
    }

    pub fn its_title(&self) -> &'static str {
        "title"
    }

    pub fn its_asks(&self) -> &'static str {
        "what it asks"
    }

    pub fn its_parts(&self) -> &'static str {
        "parts"
    }

    pub fn its_review(&self) -> &'static str {
        "review within"
    }

    pub fn its_condition(&self) -> &'static str {
        "applies"
    }

    pub fn its_stage(&self) -> &'static str {
        "stage"
    }

    pub fn its_section(&self) -> &'static str {
        "section"
    }

    pub fn nothing(&self) -> &'static str {
        "—"
    }

    pub fn moved_from(&self, new: &str, old: &str) -> String {
        format!("{new}, moved from {old}")
    }

    /// How an item changed, beside a record that rates it; `None` where it is gone.
    pub fn changed_how(&self, changes: Option<Changes>) -> String {
        let Some(changes) = changes else { return "gone".to_owned() };
        let ways = [
            (changes.moved, "moved"),
            (changes.is_reworded(), "reworded"),
            (changes.refresh.is_some(), "another review interval"),
            (changes.applies, "applies to others"),
            (changes.stage, "another stage"),
            (changes.section, "another section"),
        ];
        let ways: Vec<String> = ways.iter().filter(|(is, _)| *is).map(|(_, way)| (*way).to_owned()).collect();
        self.listed(&ways)
    }

    pub fn no_evidence_to_compare(&self) -> &'static str {
        "There is no evidence repository here, so nothing is said of evidence."
    }

    pub fn concerns_nobody(&self) -> &'static str {
        "Neither is in force for any of the providers asked about, and none of them has evidence for either."
    }

    pub fn ratings_that_carry_over(&self, ratings: usize) -> String {
        let are = if ratings == 1 { "is" } else { "are" };
        format!("{} {are} of items that did not change.", count(ratings, "rating", "ratings"))
    }

    /// The records name the old edition, also for what did not change.
    pub fn new_names_wanted(&self, old: &str, new: &str) -> String {
        format!("To count for `{new}`, a rating has to be named so: `{new}/…` in place of `{old}/…`.")
    }

    pub fn records_to_read_again(&self, name: &str) -> String {
        format!("{name}: records to read again")
    }

    pub fn nothing_to_read_again(&self) -> &'static str {
        "No record rates an item that changed or is gone."
    }

    pub fn items_nothing_answers(&self, name: &str) -> String {
        format!("{name}: items that apply and that nothing answers yet")
    }

    pub fn everything_is_answered(&self) -> &'static str {
        "Every item that applies has a record, under its new name or its old one."
    }

    pub fn record(&self) -> &'static str {
        "Record"
    }

    pub fn no_rating(&self) -> &'static str {
        "no rating that can be read"
    }
}
