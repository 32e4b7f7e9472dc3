//! Tables of ratings and counts: what their columns and their rows are called, and what is said beside them.

use super::{Words, count};
use crate::calendar::Day;

impl Words {
    pub fn number(&self) -> &'static str {
        "No"
    }

    pub fn standard(&self) -> &'static str {
        "Standard"
    }

    pub fn evidence(&self) -> &'static str {
        "Evidence"
    }

    pub fn rag_status(&self) -> &'static str {
        "RAG status"
    }

    pub fn reviewed(&self) -> &'static str {
        "Reviewed"
    }

    pub fn due(&self) -> &'static str {
        "Due"
    }

    pub fn next_action(&self) -> &'static str {
        "Next action"
    }

    pub fn provider(&self) -> &'static str {
        "Provider"
    }

    pub fn apply(&self) -> &'static str {
        "Apply"
    }

    pub fn evidenced(&self) -> &'static str {
        "With evidence"
    }

    pub fn fresh(&self) -> &'static str {
        "In time"
    }

    pub fn green(&self) -> &'static str {
        "Green"
    }

    pub fn amber(&self) -> &'static str {
        "Amber"
    }

    pub fn red(&self) -> &'static str {
        "Red"
    }

    pub fn not_applicable(&self) -> &'static str {
        "Not applicable"
    }

    pub fn missing(&self) -> &'static str {
        "Missing"
    }

    pub fn ratings_that_stand(&self) -> &'static str {
        "Stand"
    }

    pub fn ratings_that_do_not_stand(&self) -> &'static str {
        "Do not stand"
    }

    /// The rows that add up all sections.
    pub fn whole_standard(&self) -> &'static str {
        "Whole standard"
    }

    /// The title of a repository that gives itself none.
    pub fn evidence_repository(&self) -> &'static str {
        "Evidence repository"
    }

    pub fn as_of(&self, day: Day) -> String {
        format!("As of {}.", self.day(day))
    }

    pub fn as_of_round(&self, closes: Day, round: &str, made: Day) -> String {
        format!("As it will be on {}, when “{round}” closes. Made on {}.", self.day(closes), self.day(made))
    }

    pub fn no_providers(&self) -> &'static str {
        "There is no provider to show."
    }

    pub fn nothing_asked(&self) -> &'static str {
        "No item of a standard is asked about here."
    }

    /// Records that do not count.
    pub fn unread(&self, records: usize) -> String {
        let they = if records == 1 { "does" } else { "do" };
        format!(
            "{} could not be read and {they} not count; `tyst check` says why.",
            count(records, "record", "records")
        )
    }

    pub fn provider_not_read(&self, name: &str) -> String {
        format!("{name}: something in its `provider.yaml` could not be read; `tyst check` says what.")
    }

    pub fn framework_not_read(&self) -> &'static str {
        "Something in `tyst.yaml`, in `standards/` or in `rounds/` could not be read; `tyst check` says what."
    }

    pub fn folders_left_out(&self, folders: usize) -> String {
        let they = if folders == 1 { "has" } else { "have" };
        let are = if folders == 1 { "is" } else { "are" };
        format!(
            "{} under `providers/` {they} no `provider.yaml` and {are} left out; `tyst check` says which.",
            count(folders, "folder", "folders")
        )
    }
}
