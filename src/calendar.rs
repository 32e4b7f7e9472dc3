//! Days, periods of whole months, and intervals in calendar months. Nothing here knows what day it is today.

mod period;

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;

pub use period::{NotAPeriod, Period};

/// A day of the calendar, written `2026-09-14` on disk and `14 September 2026` in papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// Why a text is not a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADay {
    /// It is not written as four digits, two digits, two digits, with hyphens.
    Form,
    /// It is written rightly, and the calendar has no such day.
    Impossible,
}

impl Day {
    /// Reads `2026-09-14`, and nothing else.
    ///
    /// # Errors
    /// A text of another form, or a day that does not exist.
    pub fn parse(text: &str) -> Result<Day, NotADay> {
        let bytes = text.as_bytes();
        let is_form = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !is_form {
            return Err(NotADay::Form);
        }
        let number = |range: std::ops::Range<usize>| {
            bytes[range].iter().fold(0i16, |sum, digit| sum * 10 + i16::from(digit - b'0'))
        };
        Date::new(number(0..4), number(5..7) as i8, number(8..10) as i8).map(Day).map_err(|_| NotADay::Impossible)
    }

    /// The day that many days after this one; the calendar's last day where there is none.
    pub fn plus_days(self, days: i32) -> Day {
        Day(self.0.checked_add(days.days()).unwrap_or(Date::MAX))
    }

    /// How many days it is after another; fewer than none where it is before it.
    pub fn days_since(self, earlier: Day) -> i32 {
        self.0.since((jiff::Unit::Day, earlier.0)).map_or(0, |span| span.get_days())
    }

    /// The last day of its month.
    pub fn end_of_month(self) -> Day {
        Day(self.0.last_of_month())
    }

    /// Year, month from 1, and day of the month.
    pub fn parts(self) -> (i16, u8, u8) {
        (self.0.year(), self.0.month().unsigned_abs(), self.0.day().unsigned_abs())
    }

    /// As a finding writes it: `15 March 2026`.
    pub fn long(self) -> impl fmt::Display {
        format!("{} {} {:04}", self.0.day(), month_name(self.0.month()), self.0.year())
    }
}

/// From January, 1, to December, 12.
fn month_name(month: i8) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    MONTHS[(month - 1) as usize]
}

impl From<Date> for Day {
    fn from(date: Date) -> Day {
        Day(date)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// How old something may grow: `6 months`, `3 years`, `30 days`, `2 weeks`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    count: u16,
    unit: Unit,
}

/// What an interval counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Day,
    Week,
    Month,
    Year,
}

impl Interval {
    pub const fn months(count: u16) -> Interval {
        Interval { count, unit: Unit::Month }
    }

    /// Reads `6 months`. `None` for anything else, and for nought.
    pub fn parse(text: &str) -> Option<Interval> {
        let (count, unit) = text.trim().split_once(' ')?;
        let count = count.parse().ok().filter(|count| (1..=1200).contains(count))?;
        let unit = match unit.trim_start() {
            "day" | "days" => Unit::Day,
            "week" | "weeks" => Unit::Week,
            "month" | "months" => Unit::Month,
            "year" | "years" => Unit::Year,
            _ => return None,
        };
        Some(Interval { count, unit })
    }

    /// How many of what it counts.
    pub fn parts(self) -> (u16, Unit) {
        (self.count, self.unit)
    }

    /// The day that lies this interval after `day`, in calendar months clamped at the month's end: 31 August and six
    /// months is the last day of February. Always counted from the day itself, never from an earlier result, or the
    /// thirty-first would wander.
    pub fn after(self, day: Day) -> Day {
        Day(day.0.checked_add(self.span()).unwrap_or(Date::MAX))
    }

    /// The day that lies this interval after a month's last day: whole months lead to the last day of a month, 30 September and
    /// one month to 31 October.
    pub fn after_end_of_month(self, day: Day) -> Day {
        let Day(after) = self.after(day);
        match self.unit {
            Unit::Month | Unit::Year => Day(after.last_of_month()),
            Unit::Day | Unit::Week => Day(after),
        }
    }

    /// The day that lies this interval before `day`, clamped in the same way.
    pub fn before(self, day: Day) -> Day {
        Day(day.0.checked_sub(self.span()).unwrap_or(Date::MIN))
    }

    /// Whether it is as long as another: a year is twelve months, and a week is seven days. A month is no number of days.
    pub fn is_as_long_as(self, other: Interval) -> bool {
        self.in_small_units() == other.in_small_units()
    }

    fn in_small_units(self) -> (u32, u32) {
        let count = u32::from(self.count);
        match self.unit {
            Unit::Day => (0, count),
            Unit::Week => (0, 7 * count),
            Unit::Month => (count, 0),
            Unit::Year => (12 * count, 0),
        }
    }

    fn span(self) -> jiff::Span {
        let count = i32::from(self.count);
        match self.unit {
            Unit::Day => count.days(),
            Unit::Week => count.weeks(),
            Unit::Month => count.months(),
            Unit::Year => count.years(),
        }
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Year => "year",
        };
        let plural = if self.count == 1 { "" } else { "s" };
        write!(f, "{} {unit}{plural}", self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn months_are_clamped_at_the_months_end() {
        let half_a_year = Interval::months(6);
        assert_eq!(half_a_year.after(day("2026-08-31")), day("2027-02-28"));
        assert_eq!(half_a_year.after(day("2023-08-31")), day("2024-02-29"));
        assert_eq!(half_a_year.after(day("2026-02-28")), day("2026-08-28"));
        assert_eq!(Interval::parse("3 years").unwrap().after(day("2024-02-29")), day("2027-02-28"));
        assert_eq!(Interval::months(1).before(day("2026-03-31")), day("2026-02-28"));
    }

    #[test]
    fn from_the_end_of_a_month_whole_months_lead_to_the_end_of_one() {
        for (interval, from, to) in [
            ("1 month", "2026-02-28", "2026-03-31"),
            ("1 month", "2026-09-30", "2026-10-31"),
            ("6 months", "2024-02-29", "2024-08-31"),
            ("1 year", "2023-02-28", "2024-02-29"),
            ("2 weeks", "2026-02-28", "2026-03-14"),
        ] {
            assert_eq!(Interval::parse(interval).unwrap().after_end_of_month(day(from)), day(to), "{interval} {from}");
        }
    }

    #[test]
    fn a_day_has_one_form() {
        assert_eq!(Day::parse("2026-02-30"), Err(NotADay::Impossible));
        assert_eq!(Day::parse("2026-13-01"), Err(NotADay::Impossible));
        for other in ["2026-1-5", "20260105", "05/01/2026", "2026-01-05T00:00", " 2026-01-05", "２０２６-01-05", ""]
        {
            assert_eq!(Day::parse(other), Err(NotADay::Form), "{other}");
        }
    }

    #[test]
    fn an_interval_is_a_number_and_a_unit() {
        for text in ["1 day", "2 weeks", "6 months", "3 years"] {
            assert_eq!(Interval::parse(text).unwrap().to_string(), text);
        }
        for other in ["6", "months", "0 days", "-1 days", "6 month s", "1.5 years", "9999 years", "6months"] {
            assert_eq!(Interval::parse(other), None, "{other}");
        }
    }

    #[test]
    fn intervals_are_as_long_as_each_other_in_any_unit() {
        let interval = |text| Interval::parse(text).unwrap();
        assert!(interval("1 year").is_as_long_as(interval("12 months")));
        assert!(interval("14 days").is_as_long_as(interval("2 weeks")));
        assert!(!interval("1 month").is_as_long_as(interval("30 days")));
    }

    #[test]
    fn the_calendar_ends_and_nothing_breaks() {
        let last = day("9999-12-31");
        assert_eq!(Interval::parse("1200 years").unwrap().after(last), last);
        assert_eq!(last.plus_days(1), last);
    }

    #[test]
    fn papers_write_the_month_as_a_word() {
        assert_eq!(day("2026-03-01").long().to_string(), "1 March 2026");
    }
}
