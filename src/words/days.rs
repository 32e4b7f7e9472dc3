//! Days and intervals, as a language writes them.

use super::Words;
use crate::calendar::{Day, Interval, Unit};
use crate::page::Date;

sentences! {
    pub(super) DAYS;
    january;
    february;
    march;
    april;
    may;
    june;
    july;
    august;
    september;
    october;
    november;
    december;
    written_day(number: &str, month: &str, year: &str) -> String;
    days(number: usize) -> String;
    weeks(number: usize) -> String;
    months(number: usize) -> String;
    years(number: usize) -> String;
}

impl Words {
    /// `15 March 2026`
    pub fn day(&self, day: Day) -> String {
        let (year, month, number) = day.parts();
        self.written_day(&number.to_string(), self.month(month), &format!("{year:04}"))
    }

    pub fn date(&self, day: Day) -> Date {
        Date { day, words: self.day(day).into() }
    }

    /// `6 months`
    pub fn interval(&self, interval: Interval) -> String {
        let (count, unit) = interval.parts();
        let count = usize::from(count);
        match unit {
            Unit::Day => self.days(count),
            Unit::Week => self.weeks(count),
            Unit::Month => self.months(count),
            Unit::Year => self.years(count),
        }
    }

    /// The name of a month, from 1.
    pub fn month(&self, month: u8) -> &'static str {
        match month {
            1 => self.january(),
            2 => self.february(),
            3 => self.march(),
            4 => self.april(),
            5 => self.may(),
            6 => self.june(),
            7 => self.july(),
            8 => self.august(),
            9 => self.september(),
            10 => self.october(),
            11 => self.november(),
            _ => self.december(),
        }
    }
}
