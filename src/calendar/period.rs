//! Periods of whole months.

use std::fmt;

use jiff::civil::Date;

use super::{Day, month_name};

/// A month of the calendar, written `2026-04`, as the number of months since the year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Month(i32);

/// Some whole months, one after the other, the first and the last among them. Written `2026-04..2026-09`, or `2026-04` for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    from: Month,
    to: Month,
}

/// Why a text is not a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAPeriod {
    /// It is not written as one or two months, each of four digits, a hyphen and two digits.
    Form,
    /// The year has no month of that number.
    NoSuchMonth,
    /// Its last month comes before its first. This is the period the other way round.
    Backwards(Period),
}

impl Period {
    /// Reads `2026-04..2026-09` or `2026-04`, and nothing else.
    ///
    /// # Errors
    /// A text of another form, a month that does not exist, or an end before the beginning.
    pub fn parse(text: &str) -> Result<Period, NotAPeriod> {
        let (from, to) = text.split_once("..").unwrap_or((text, text));
        let (from, to) = (Month::digits(from)?, Month::digits(to)?);
        let (from, to) = (Month::of(from)?, Month::of(to)?);
        if to < from {
            return Err(NotAPeriod::Backwards(Period { from: to, to: from }));
        }
        Ok(Period { from, to })
    }

    pub fn last_day(self) -> Day {
        let first = Date::new(self.to.year(), self.to.month(), 1);
        Day(first.map_or(Date::MAX, Date::last_of_month))
    }

    /// The period of as many months that follows this one.
    pub fn next(self) -> Period {
        let months = self.to.0 - self.from.0 + 1;
        Period { from: self.to.plus(1), to: self.to.plus(months) }
    }

    /// How many months it is.
    pub fn months(self) -> u32 {
        (self.to.0 - self.from.0).unsigned_abs() + 1
    }

    pub fn overlaps(self, other: Period) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    pub fn lies_in(self, other: Period) -> bool {
        other.from <= self.from && self.to <= other.to
    }

    /// The months between the end of this one and the beginning of a later one, if there are any.
    pub fn gap_before(self, later: Period) -> Option<Period> {
        let gap = Period { from: self.to.plus(1), to: Month(later.from.0 - 1) };
        (gap.from <= gap.to).then_some(gap)
    }

    /// By the beginning, the shorter first.
    pub fn by_start(self) -> impl Ord {
        (self.from, self.to)
    }

    /// By the end; of two that end together the longer is the later, as a half-year comes after its second quarter.
    pub fn by_end(self) -> impl Ord {
        (self.to, std::cmp::Reverse(self.from))
    }

    /// The year and the number of its first month, and of its last.
    pub fn parts(self) -> [(i16, u8); 2] {
        [self.from, self.to].map(|month| (month.year(), month.month().unsigned_abs()))
    }

    /// As a finding writes it: `April 2026`, `April to September 2026`, `October 2026 to March 2027`.
    pub fn long(self) -> impl fmt::Display {
        let Period { from, to } = self;
        if from == to {
            to.long()
        } else if from.year() == to.year() {
            format!("{} to {}", month_name(from.month()), to.long())
        } else {
            format!("{} to {}", from.long(), to.long())
        }
    }

    /// The last month of it, as a paper writes it.
    pub fn long_end(self) -> impl fmt::Display {
        self.to.long()
    }

    /// The first month of it, as a paper writes it.
    pub fn long_start(self) -> impl fmt::Display {
        self.from.long()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to { self.to.fmt(f) } else { write!(f, "{}..{}", self.from, self.to) }
    }
}

impl Month {
    const LAST: Month = Month(9999 * 12 + 11);

    /// The year and the month of `2026-04`, whether or not there is such a month.
    fn digits(text: &str) -> Result<(i32, i32), NotAPeriod> {
        let (year, month) = text.split_once('-').ok_or(NotAPeriod::Form)?;
        let number = |digits: &str, many: usize| {
            let is_number = digits.len() == many && digits.bytes().all(|byte| byte.is_ascii_digit());
            digits.parse().ok().filter(|_| is_number).ok_or(NotAPeriod::Form)
        };
        Ok((number(year, 4)?, number(month, 2)?))
    }

    fn of((year, month): (i32, i32)) -> Result<Month, NotAPeriod> {
        if (1..=12).contains(&month) { Ok(Month(year * 12 + month - 1)) } else { Err(NotAPeriod::NoSuchMonth) }
    }

    /// The month that many months on; the calendar's last where there is none.
    fn plus(self, months: i32) -> Month {
        Month(self.0 + months).min(Month::LAST)
    }

    fn year(self) -> i16 {
        (self.0 / 12) as i16
    }

    fn month(self) -> i8 {
        (self.0 % 12 + 1) as i8
    }

    fn long(self) -> String {
        format!("{} {:04}", month_name(self.month()), self.year())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    #[test]
    fn a_period_has_one_form() {
        for text in ["2026-04..2026-09", "2026-04", "2026-10..2027-03"] {
            assert_eq!(period(text).to_string(), text);
        }
        assert_eq!(period("2026-04..2026-04"), period("2026-04"));
        for other in [
            "",
            "2026",
            "2026-4",
            "04/2026",
            "2026-04-01..2026-09-30",
            "2026-04..09",
            "2026-04 .. 2026-09",
            "2026-04-2026-09",
            "2026-04...2026-09",
            "2026-04..",
            "..",
            "Q1 2026",
            "٢٠٢٦-04",
            "+026-04",
            "2026-+4",
        ] {
            assert_eq!(Period::parse(other), Err(NotAPeriod::Form), "{other}");
        }
    }

    #[test]
    fn months_exist_and_stand_in_order() {
        assert_eq!(Period::parse("2026-13"), Err(NotAPeriod::NoSuchMonth));
        assert_eq!(Period::parse("2026-04..2026-00"), Err(NotAPeriod::NoSuchMonth));
        assert_eq!(Period::parse("2026-09..2026-04"), Err(NotAPeriod::Backwards(period("2026-04..2026-09"))));
    }

    #[test]
    fn the_next_period_is_as_long_and_follows_at_once() {
        assert_eq!(period("2026-04..2026-09").next(), period("2026-10..2027-03"));
        assert_eq!(period("2026-12").next(), period("2027-01"));
        assert_eq!(period("2026-01..2026-12").next().last_day(), Day::parse("2027-12-31").unwrap());
        assert_eq!(period("2024-02").last_day(), Day::parse("2024-02-29").unwrap());
    }

    #[test]
    fn the_calendar_ends_and_nothing_breaks() {
        let last = Day::parse("9999-12-31").unwrap();
        for text in ["9999-12", "0000-01..9999-12"] {
            assert_eq!((period(text).last_day(), period(text).next().last_day()), (last, last));
            assert_eq!(period(text).gap_before(period("0000-01")), None);
        }
        assert_eq!(period("0000-01").long().to_string(), "January 0000");
    }

    #[test]
    fn a_gap_holds_the_months_between() {
        assert_eq!(period("2026-04..2026-06").gap_before(period("2026-10")), Some(period("2026-07..2026-09")));
        assert_eq!(period("2026-04..2026-06").gap_before(period("2026-07")), None);
        assert_eq!(period("2026-04..2026-09").gap_before(period("2026-06")), None);
    }

    #[test]
    fn papers_write_a_period_in_words() {
        let long = |text: &str| period(text).long().to_string();
        assert_eq!(long("2026-04"), "April 2026");
        assert_eq!(long("2026-04..2026-09"), "April to September 2026");
        assert_eq!(long("2026-10..2027-03"), "October 2026 to March 2027");
    }
}
