//! What is wrong with a file as it is written, noticed while reading it. Each kind is reported by the rule of its name.

use crate::text::Place;

/// The rule that reports a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The file is not what it should be. What it says does not count.
    Unreadable,
    UnknownField,
    /// A word that should name something that exists.
    UnknownReference,
    Duplicate,
    ImpossibleDate,
    Misplaced,
    OutsideRepository,
}

/// One thing that is wrong with a file.
#[derive(Clone, Debug)]
pub struct Problem {
    pub kind: Kind,
    pub place: Place,
    pub message: String,
    pub help: String,
    /// A second place that explains the first, with what it says there.
    pub note: Option<(Place, &'static str)>,
    /// The item it is about.
    pub item: Option<String>,
}

impl Problem {
    pub fn new(kind: Kind, place: Place, message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem { kind, place, message: message.into(), help: help.into(), note: None, item: None }
    }

    pub fn unreadable(place: Place, message: impl Into<String>, help: impl Into<String>) -> Problem {
        Problem::new(Kind::Unreadable, place, message, help)
    }

    pub fn beside(mut self, place: Place, note: &'static str) -> Problem {
        self.note = Some((place, note));
        self
    }

    pub fn about(mut self, item: impl Into<String>) -> Problem {
        self.item = Some(item.into());
        self
    }
}

/// A word from a file as a message may quote it: in backticks if it is a single token that could be an id, a key, a rating
/// or a date; `otherwise` if not. A message must never repeat what could identify a person, and messages reach public logs.
pub fn quoted(word: &str, otherwise: &str) -> String {
    if is_quotable(word) { format!("`{word}`") } else { otherwise.to_owned() }
}

/// The name of a file that is there, as a message may quote it: a path each of whose parts could be an id, with an ending.
pub fn quoted_path(path: &str, otherwise: &str) -> String {
    let is_quotable = path.len() <= 200 && path.split('/').all(|part| part == ".." || is_quotable(part));
    if is_quotable { format!("`{path}`") } else { otherwise.to_owned() }
}

/// A token of letters, digits and `-_./`, beginning with a letter or holding the shape of a date, no longer than an id is,
/// and with no more digits in a run than a year has. Ids and keys have few digits and no capital letters among them, which
/// keeps out most reference numbers of people too.
pub fn is_quotable(word: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/');
    if word.is_empty() || word.chars().count() > 60 || !word.chars().all(allowed) {
        return false;
    }
    let digits = word.chars().filter(|c| c.is_numeric()).count();
    let starts_with_letter = word.starts_with(char::is_alphabetic);
    longest_run(word) <= 4
        && if starts_with_letter {
            digits <= 7 && has_few_numbers(word) && !is_reference_number(word)
        } else {
            digits <= 8 && is_dateish(word)
        }
}

/// Words of a catalogue as a message may repeat them: a title, unless it holds what could be a number of a person.
pub fn is_tellable(title: &str) -> bool {
    longest_run(title) <= 4 && !title.contains('@') && title.chars().filter(|c| c.is_numeric()).count() <= 8
}

/// What an id in a catalogue may look like: a token that is short, and has no more digits than a clause or a row needs, so that
/// messages may name it.
pub fn is_id_token(word: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let digits = word.chars().filter(|c| c.is_numeric()).count();
    !word.is_empty() && word.chars().count() <= 60 && word.chars().all(allowed) && digits <= 8 && longest_run(word) <= 4
}

fn longest_run(word: &str) -> usize {
    word.split(|c: char| !c.is_numeric()).map(|run| run.chars().count()).max().unwrap_or(0)
}

/// Capital letters and digits in one part of the word, otherwise than in the id of a clause (`A3.10`): numbers of people and
/// places are written so.
fn is_reference_number(word: &str) -> bool {
    word.split(['-', '_', '/']).any(|part| {
        let has = |test: fn(char) -> bool| part.chars().any(test);
        let digits = part.chars().filter(char::is_ascii_digit).count();
        let is_mixed = has(char::is_alphabetic) && digits > 0;
        is_mixed && (has(char::is_uppercase) || digits >= 3) && !is_clause(part)
    })
}

/// `A1`, `B2.10`, `WG13`: up to three letters, then numbers of one or two digits.
fn is_clause(part: &str) -> bool {
    let letters = part.chars().take_while(char::is_ascii_alphabetic).count();
    let is_number = |number: &str| (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    (1..=3).contains(&letters) && part[letters..].split('.').all(is_number)
}

/// Three numbers of which one is a year of four digits, or one short number.
fn is_dateish(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().all(is_number)
        && match parts[..] {
            [number] => number.len() <= 3,
            [one, _, three] => one.len() == 4 || three.len() == 4,
            _ => false,
        }
}

/// Ids have a year, or two; numbers of people that are written with hyphens have more groups of digits.
fn has_few_numbers(word: &str) -> bool {
    let name = word.split('/').next().unwrap_or(word);
    name.split(|c: char| !c.is_numeric()).filter(|run| !run.is_empty()).count() <= 2
}

/// Nearness is asked of so many words at most: a hint is not worth more time than that.
const MAX_COMPARED: usize = 1_000;

/// The known word that a word was probably meant to be, if it is near enough: one slip, or one in three letters, and
/// no more than three.
pub fn nearest<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let most = (word.chars().count() / 3).clamp(1, 3);
    let word = word.to_lowercase();
    // Bytes, at up to four a letter: a cheap way to pass over what cannot be near.
    let may_be_near = |candidate: &&str| candidate.len().abs_diff(word.len()) <= 4 * most;
    known
        .into_iter()
        .filter(may_be_near)
        .take(MAX_COMPARED)
        .map(|candidate| (strsim::damerau_levenshtein(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_keys_ratings_and_dates_may_be_quoted() {
        for word in
            ["wg-perpetrator-2018/13", "respect-2017/B2.33", "colated-by", "GREEN", "2026-9-14", "14/09/2026", "31"]
        {
            assert!(is_quotable(word), "{word}");
        }
    }

    #[test]
    fn what_could_identify_a_person_is_never_quoted() {
        for word in [
            "07700900123",
            "07700-900-123",
            "999-000-0018",
            "999 000 0018",
            "QQ123456C",
            "A1234BC",
            "A123456",
            "a@b.example",
            "Jane Doe",
            "SW1A-1AA-2003",
            "2003/0062845E",
            "01/02/2003/4",
            "",
            "CF000AA",
            "12-34-56",
            "qq-12-34-56-c",
            "٩٩٩٠٠٠٠٠١٨",
        ] {
            assert!(!is_quotable(word), "{word}");
        }
    }

    #[test]
    fn the_nearest_word_is_near() {
        assert_eq!(nearest("colated-by", ["collated-by", "owner"]), Some("collated-by"));
        assert_eq!(nearest("gren", ["green", "red"]), Some("green"));
        assert_eq!(nearest("zebra", ["green", "red"]), None);
    }
}
