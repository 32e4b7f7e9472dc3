//! The fixed words of the format: ratings, audiences, languages and the questions that figures answer.

use std::fmt;

/// How well an item is met, as the guidance rates it: red, amber or green, or set aside as not applicable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    Red,
    Amber,
    Green,
    NotApplicable,
}

impl Rating {
    /// The words that a record may use, English and Welsh. The first four are the ones that messages name.
    pub const WORDS: &[(&'static str, Rating)] = &[
        ("green", Rating::Green),
        ("amber", Rating::Amber),
        ("red", Rating::Red),
        ("not-applicable", Rating::NotApplicable),
        ("gwyrdd", Rating::Green),
        ("oren", Rating::Amber),
        ("ambr", Rating::Amber),
        ("coch", Rating::Red),
        ("amherthnasol", Rating::NotApplicable),
    ];

    /// Reads a word, in capitals or not.
    pub fn parse(word: &str) -> Option<Rating> {
        Self::WORDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word.trim())).map(|(_, rating)| *rating)
    }

    /// As it is written in a record.
    pub fn word(self) -> &'static str {
        match self {
            Rating::Red => "red",
            Rating::Amber => "amber",
            Rating::Green => "green",
            Rating::NotApplicable => "not-applicable",
        }
    }

    /// Amber and red want a plan.
    pub fn wants_a_plan(self) -> bool {
        matches!(self, Rating::Amber | Rating::Red)
    }
}

impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A language that records and papers are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    English,
    Welsh,
}

impl Language {
    pub const ALL: [Language; 2] = [Language::English, Language::Welsh];

    pub fn parse(code: &str) -> Option<Language> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// As files, web pages and screen readers name it (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Welsh => "cy",
        }
    }
}

/// Who may read something. Ordered from the widest to the strictest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    Public,
    Commissioner,
    Internal,
}

impl Audience {
    pub const ALL: [Audience; 3] = [Audience::Public, Audience::Commissioner, Audience::Internal];

    pub fn parse(word: &str) -> Option<Audience> {
        Self::ALL.into_iter().find(|audience| audience.word() == word)
    }

    pub fn word(self) -> &'static str {
        match self {
            Audience::Public => "public",
            Audience::Commissioner => "commissioner",
            Audience::Internal => "internal",
        }
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// The three questions of results-based accountability, one of which a figure helps to answer. In the order in which they are
/// asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    HowMuch,
    HowWell,
    BetterOff,
}

impl Question {
    pub const ALL: [Question; 3] = [Question::HowMuch, Question::HowWell, Question::BetterOff];

    pub fn parse(word: &str) -> Option<Question> {
        Self::ALL.into_iter().find(|question| question.word() == word)
    }

    pub fn word(self) -> &'static str {
        match self {
            Question::HowMuch => "how-much",
            Question::HowWell => "how-well",
            Question::BetterOff => "better-off",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratings_may_be_welsh_and_in_capitals() {
        assert_eq!(Rating::parse("GREEN"), Some(Rating::Green));
        assert_eq!(Rating::parse("Oren"), Some(Rating::Amber));
        assert_eq!(Rating::parse("ambr"), Some(Rating::Amber));
        assert_eq!(Rating::parse("coch"), Some(Rating::Red));
        assert_eq!(Rating::parse("amherthnasol"), Some(Rating::NotApplicable));
        assert_eq!(Rating::parse("no"), None);
    }
}
