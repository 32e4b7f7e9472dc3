//! Actions and reviews by date.

use super::Words;
use crate::calendar::{Day, Interval};
use crate::page::Text;

sentences! {
    pub(super) ACTIONS;
    actions_by_date;
    open_actions;
    no_open_actions;
    done_actions(done: usize) -> String;
    action;
    owner;
    agreed_with;
    /// The column that names the items an action is for.
    for_items;
    overdue;
    done_on(day: Day) -> String;
    /// Done on a day that could not be read.
    done;
    due_by(day: Day) -> String;
    no_due_date;
    terms_agreed_with(who: Text) -> Text;
    stale_and_due;
    reviews_caption;
    nothing_stale(soon: Interval) -> String;
    state;
}

impl Words {
    /// What stands in brackets after an open action.
    pub fn action_terms(&self, owner: Option<Text>, due: Option<Day>, agreed_with: Option<Text>) -> Text {
        let due = due.map_or_else(|| Text::from(self.no_due_date()), |due| self.due_by(due).into());
        let agreed = agreed_with.map(|who| self.terms_agreed_with(who));
        self.in_a_row(owner.into_iter().chain([due]).chain(agreed).collect())
    }
}
