//! The figures of a paper: what their tables are called, and what stands where there is no figure.

use super::{Words, count, sentence};
use crate::calendar::Period;
use crate::documents::vocabulary::{Audience, Question};

impl Words {
    pub fn figures(&self) -> &'static str {
        "Figures"
    }

    pub fn what_figures_show(&self) -> &'static str {
        "What was counted or measured, by period. Where the standard looks for a figure that is missing or late, it is marked."
    }

    /// In papers for the public.
    pub fn small_counts(&self, limit: u32) -> String {
        format!(
            "Counts of 0 to {} are shown as “{}”, since small numbers can point to people.",
            limit.saturating_sub(1),
            self.fewer_than(limit)
        )
    }

    pub fn figures_for(&self, number: &str, title: &str) -> String {
        format!("Figures for {number}, {title}")
    }

    pub fn no_figures_for(&self, number: &str, title: &str) -> String {
        format!("For {number}, {title}, no figure is given yet. The standard looks for these:")
    }

    pub fn figures_kept_for(&self, number: &str, title: &str, audience: Audience) -> String {
        match audience {
            Audience::Public => format!("The figures for {number}, {title}, are kept for every reader."),
            Audience::Commissioner => {
                format!("The figures for {number}, {title}, are kept for commissioners and internal readers.")
            }
            Audience::Internal => format!("The figures for {number}, {title}, are kept for internal readers."),
        }
    }

    pub fn measure(&self) -> &'static str {
        "Measure"
    }

    /// The column of units.
    pub fn counted_in(&self) -> &'static str {
        "Counted in"
    }

    pub fn next_figure_due(&self) -> &'static str {
        "Next due by"
    }

    /// `April to September 2026`
    pub fn period(&self, period: Period) -> String {
        period.long().to_string()
    }

    pub fn question(&self, question: Question) -> &'static str {
        match question {
            Question::HowMuch => "How much was done?",
            Question::HowWell => "How well was it done?",
            Question::BetterOff => "Is anyone better off?",
        }
    }

    /// The heading of those that are sorted under none of the questions.
    pub fn other_figures(&self) -> &'static str {
        "Other figures"
    }

    pub fn fewer_than(&self, limit: u32) -> String {
        format!("fewer than {limit}")
    }

    pub fn figure_missing(&self) -> &'static str {
        "MISSING"
    }

    /// Where nobody has to give one.
    pub fn figure_not_given(&self) -> &'static str {
        "not given"
    }

    /// The measure has figures for these months, and they stand in other columns.
    pub fn figure_in_other_columns(&self) -> &'static str {
        "see other periods"
    }

    pub fn figures_differ(&self) -> &'static str {
        "GIVEN TWICE"
    }

    pub fn period_not_over(&self) -> &'static str {
        "NOT OVER YET"
    }

    pub fn figure_late(&self) -> &'static str {
        "LATE"
    }

    pub fn figure_due_now(&self) -> &'static str {
        "now"
    }

    /// The standard does not ask for it.
    pub fn figure_not_looked_for(&self) -> &'static str {
        "not looked for"
    }

    /// Something in the record's figures is wrong.
    pub fn figure_due_unclear(&self) -> &'static str {
        "not known"
    }

    pub fn earlier_periods(&self, periods: usize) -> String {
        let are = if periods == 1 { "is" } else { "are" };
        format!(
            "{} {are} in the records and not shown here.",
            sentence(&count(periods, "earlier period", "earlier periods"))
        )
    }

    pub fn figures_without_period(&self, figures: usize) -> String {
        let (are, have) = if figures == 1 { ("is", "has") } else { ("are", "have") };
        format!(
            "{} {have} a period that cannot be right, and {are} not shown.",
            sentence(&count(figures, "figure", "figures"))
        )
    }

    pub fn figures_kept(&self, figures: usize) -> String {
        let are = if figures == 1 { "is" } else { "are" };
        format!(
            "{} {are} in records kept from these readers and not shown.",
            sentence(&count(figures, "figure", "figures"))
        )
    }
}
