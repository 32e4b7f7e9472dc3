//! Every sentence that papers and tables say to people, in one place. English only, for now.
//!
//! A view asks for a sentence by what it means and never joins words of its own, so another language needs nothing but this.

mod actions;
mod appendices;
mod conditions;
mod crosswalks;
mod evidence;
mod making;
mod next;
mod ratings;
mod standing;
mod summary;

use crate::calendar::Day;
use crate::page::Date;

/// The words of one language.
#[derive(Debug)]
pub struct Words(());

impl Words {
    pub const ENGLISH: Words = Words(());

    pub fn appendix(&self) -> &'static str {
        "Appendix"
    }

    /// `15 March 2026`
    pub fn day(&self, day: Day) -> String {
        day.long().to_string()
    }

    pub fn date(&self, day: Day) -> Date {
        Date { day, words: self.day(day).into() }
    }

    /// What stands before and after each thing of a list of so many: `a, b and c`.
    pub fn between(&self, at: usize, many: usize) -> &'static str {
        match at {
            0 => "",
            at if at + 1 == many => " and ",
            _ => ", ",
        }
    }

    pub fn listed(&self, things: &[String]) -> String {
        things.iter().enumerate().map(|(at, thing)| format!("{}{thing}", self.between(at, things.len()))).collect()
    }
}

/// «no items», «1 item», «2 items».
fn count(number: usize, one: &str, many: &str) -> String {
    match number {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        _ => format!("{number} {many}"),
    }
}

/// The first letter as a capital: what may stand inside a sentence begins one.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// How many in a hundred, never more than there are: 199 of 200 is 99, and only all is 100.
fn percent(part: usize, whole: usize) -> usize {
    (part * 100).checked_div(whole).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_all_is_a_hundred_percent() {
        assert_eq!([percent(199, 200), percent(200, 200), percent(0, 200), percent(0, 0)], [99, 100, 0, 0]);
    }

    #[test]
    fn a_list_ends_in_and() {
        let listed = |things: &[&str]| {
            Words::ENGLISH.listed(&things.iter().map(|thing| (*thing).to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(
            [listed(&[]), listed(&["a"]), listed(&["a", "b"]), listed(&["a", "b", "c"])],
            ["", "a", "a and b", "a, b and c"]
        );
    }
}
