//! The figures of a paper: what their tables are called, and what stands where there is no figure.

use super::Words;
use crate::calendar::Period;
use crate::documents::vocabulary::{Audience, Question};
use crate::page::Text;

sentences! {
    pub(super) FIGURES;
    figures;
    what_figures_show;
    /// In papers for the public.
    counts_up_to(most: usize, shown: &str) -> String;
    figures_for(number: &str, title: Text) -> Text;
    figures_by_length(number: &str, title: Text, length: &str) -> Text;
    no_figures_for(number: &str, title: Text) -> Text;
    figures_kept_for_all(number: &str, title: Text) -> Text;
    figures_kept_for_commissioners(number: &str, title: Text) -> Text;
    figures_kept_for_internal(number: &str, title: Text) -> Text;
    measure;
    /// The column of units.
    counted_in;
    next_figure_due;
    month_of_year(month: &str, year: &str) -> String;
    months_of_year(from: &str, to: &str, year: &str) -> String;
    months_of_years(from: &str, to: &str) -> String;
    how_much;
    how_well;
    better_off;
    /// The heading of those that are sorted under none of the questions.
    other_figures;
    fewer_than(limit: usize) -> String;
    figure_missing;
    /// Where nobody has to give one.
    figure_not_given;
    /// The measure has figures for these months, and they stand in other columns.
    figure_in_other_columns;
    figures_differ;
    period_not_over;
    figure_late;
    figure_due_now;
    /// The standard does not ask for it.
    figure_not_looked_for;
    /// Something in the record's figures is wrong.
    figure_due_unclear;
    earlier_periods(periods: usize) -> String;
    figures_without_period(figures: usize) -> String;
    figures_kept(figures: usize) -> String;
}

impl Words {
    /// Why counts below so many are not told to the public.
    pub fn small_counts(&self, limit: usize) -> String {
        self.counts_up_to(limit.saturating_sub(1), &self.fewer_than(limit))
    }

    /// `3 months`
    pub fn so_many_months(&self, months: u32) -> String {
        self.months(months as usize)
    }

    pub fn figures_kept_for(&self, number: &str, title: Text, audience: Audience) -> Text {
        match audience {
            Audience::Public => self.figures_kept_for_all(number, title),
            Audience::Commissioner => self.figures_kept_for_commissioners(number, title),
            Audience::Internal => self.figures_kept_for_internal(number, title),
        }
    }

    /// `April 2026`, `April to September 2026`, `October 2026 to March 2027`
    pub fn period(&self, period: Period) -> String {
        let [from, to] = period.parts();
        let written = |(year, month): (i16, u8)| self.month_of_year(self.month(month), &format!("{year:04}"));
        if from == to {
            written(to)
        } else if from.0 == to.0 {
            self.months_of_year(self.month(from.1), self.month(to.1), &format!("{:04}", to.0))
        } else {
            self.months_of_years(&written(from), &written(to))
        }
    }

    pub fn question(&self, question: Question) -> &'static str {
        match question {
            Question::HowMuch => self.how_much(),
            Question::HowWell => self.how_well(),
            Question::BetterOff => self.better_off(),
        }
    }
}
