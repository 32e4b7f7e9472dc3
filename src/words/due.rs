//! What falls due within a year: reviews, actions, papers, conditions of funding, figures and rounds.

use crate::calendar::Day;
use crate::page::Text;

sentences! {
    pub(super) DUE;
    what_falls_due;
    falls_due_caption;
    nothing_falls_due(until: Day) -> String;
    /// The column that says of what kind a thing is.
    kind_of_thing;
    /// The column that says which thing it is.
    thing_due;
    due_review;
    due_paper;
    due_condition;
    due_figures;
    due_round;
    /// What a condition of funding wants of an item.
    wanted_rating(item: Text, rating: &str) -> Text;
    /// Where a round asks about every provider that is shown.
    every_provider;
    overdue_already;
    providers_by_section;
}
