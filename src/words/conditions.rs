//! To whom an item applies, in plain words.

use super::Words;
use crate::documents::condition::Condition;

sentences! {
    pub(super) CONDITIONS;
    applies_to_everyone;
    and_also(before: &str, next: &str) -> String;
    or_else(before: &str, next: &str) -> String;
    either_word(before: &str, next: &str) -> String;
    not_so(condition: &str) -> String;
    where_delivers(words: &str) -> String;
    where_works_with(words: &str) -> String;
    where_nation(words: &str) -> String;
    where_region(words: &str) -> String;
    where_states(name: &str, words: &str) -> String;
}

impl Words {
    /// «where the provider delivers group-work, and not where the nation is england»
    pub fn condition(&self, condition: &Condition) -> String {
        match condition {
            Condition::All(inner) if inner.is_empty() => self.applies_to_everyone().to_owned(),
            Condition::All(inner) => self.conditions(inner, Words::and_also),
            Condition::Any(inner) => self.conditions(inner, Words::or_else),
            Condition::Not(inner) => self.not_so(&self.condition_within(inner)),
            Condition::Fact { name, any_of, .. } => self.fact(name, &self.either(any_of)),
        }
    }

    /// `a or b`
    pub(super) fn either(&self, words: &[String]) -> String {
        words.iter().cloned().reduce(|before, next| self.either_word(&before, &next)).unwrap_or_default()
    }

    fn conditions(&self, inner: &[Condition], join: fn(&Words, &str, &str) -> String) -> String {
        match inner {
            [only] => self.condition(only),
            several => several
                .iter()
                .map(|condition| self.condition_within(condition))
                .reduce(|before, next| join(self, &before, &next))
                .unwrap_or_default(),
        }
    }

    /// As it stands within another, so that it cannot be read with what is beside it.
    fn condition_within(&self, condition: &Condition) -> String {
        let words = self.condition(condition);
        if condition.is_joined() { format!("({words})") } else { words }
    }

    fn fact(&self, name: &str, words: &str) -> String {
        match name {
            "delivers" => self.where_delivers(words),
            "works-with" => self.where_works_with(words),
            "nation" => self.where_nation(words),
            "region" => self.where_region(words),
            _ => self.where_states(name, words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::vocabulary::Language;
    use crate::text::Span;

    #[test]
    fn conditions_are_said_in_words() {
        let fact = |name: &str, words: &[&str]| Condition::Fact {
            name: name.to_owned(),
            any_of: words.iter().map(|word| (*word).to_owned()).collect(),
            span: Span::new(0, 0),
        };
        let condition = Condition::All(vec![
            fact("delivers", &["group-work"]),
            Condition::Not(Box::new(fact("nation", &["england", "scotland"]))),
        ]);
        assert_eq!(
            Words::of(Language::English).condition(&condition),
            "where the provider delivers group-work, and not where the nation is england or scotland"
        );
        let nested = Condition::Any(vec![condition, Condition::Not(Box::new(fact("premises", &["own"])))]);
        assert_eq!(
            Words::of(Language::English).condition(&Condition::Not(Box::new(nested))),
            "not ((where the provider delivers group-work, and not where the nation is england or scotland), or not where \
             the provider states premises: own)"
        );
        assert_eq!(
            Words::of(Language::English).condition(&fact("premises", &["own"])),
            "where the provider states premises: own"
        );
    }
}
