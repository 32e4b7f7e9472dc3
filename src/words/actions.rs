//! Actions and reviews by date.

use super::{Words, count, sentence};
use crate::calendar::Day;

impl Words {
    pub fn actions_by_date(&self) -> &'static str {
        "Actions by date"
    }

    pub fn open_actions(&self) -> &'static str {
        "Open actions, soonest first"
    }

    pub fn no_open_actions(&self) -> &'static str {
        "No action is open."
    }

    pub fn done_actions(&self, done: usize) -> String {
        let are = if done == 1 { "is" } else { "are" };
        let they = if done == 1 { "stands" } else { "stand" };
        format!("{} {are} done and {they} in the checklist.", sentence(&count(done, "action", "actions")))
    }

    pub fn action(&self) -> &'static str {
        "Action"
    }

    pub fn owner(&self) -> &'static str {
        "Owner"
    }

    pub fn agreed_with(&self) -> &'static str {
        "Agreed with"
    }

    /// The column that names the items an action is for.
    pub fn for_items(&self) -> &'static str {
        "For"
    }

    pub fn overdue(&self) -> &'static str {
        "OVERDUE"
    }

    pub fn done_on(&self, day: Day) -> String {
        format!("Done on {}: ", self.day(day))
    }

    /// Done on a day that could not be read.
    pub fn done(&self) -> &'static str {
        "Done: "
    }

    /// What stands in brackets after an open action.
    pub fn action_terms(&self, owner: Option<&str>, due: Option<Day>, agreed_with: Option<&str>) -> String {
        let due = due.map_or_else(|| "no date".to_owned(), |due| format!("due {}", self.day(due)));
        let agreed = agreed_with.map(|who| format!("agreed with {who}"));
        owner.map(str::to_owned).into_iter().chain([due]).chain(agreed).collect::<Vec<_>>().join(", ")
    }

    pub fn stale_and_due(&self) -> &'static str {
        "Stale and due for review"
    }

    pub fn reviews_caption(&self) -> &'static str {
        "Evidence that is stale, or will be soon"
    }

    pub fn nothing_stale(&self, soon: &str) -> String {
        format!("Nothing is stale, and no review falls due within {soon}.")
    }

    pub fn state(&self) -> &'static str {
        "State"
    }
}
