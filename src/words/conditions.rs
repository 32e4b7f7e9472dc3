//! To whom an item applies, in plain words.

use super::Words;
use crate::documents::condition::Condition;
use crate::documents::vocabulary::Language;
use crate::page::Text;

sentences! {
    pub(super) CONDITIONS;
    applies_to_everyone;
    and_also(before: Text, next: Text) -> Text;
    or_else(before: Text, next: Text) -> Text;
    either_word(before: Text, next: Text) -> Text;
    not_so(condition: Text) -> Text;
    where_delivers(words: Text) -> Text;
    where_works_with(words: Text) -> Text;
    where_nation(words: Text) -> Text;
    where_region(words: Text) -> Text;
    where_states(name: Text, words: Text) -> Text;
}

impl Words {
    /// «where the provider delivers group-work, and not where the nation is england»
    pub fn condition(&self, condition: &Condition) -> Text {
        match condition {
            Condition::All(inner) if inner.is_empty() => self.applies_to_everyone().into(),
            Condition::All(inner) => self.conditions(inner, Words::and_also),
            Condition::Any(inner) => self.conditions(inner, Words::or_else),
            Condition::Not(inner) => self.not_so(self.condition_within(inner)),
            Condition::Fact { name, any_of, .. } => self.fact(name, self.either(any_of)),
        }
    }

    /// `a or b`
    pub(super) fn either(&self, words: &[String]) -> Text {
        self.joined(words.iter().map(|word| self.key(word)).collect(), Words::either_word)
    }

    /// The name of a fact, or a word that one is given: as `provider.yaml` has it, which is in English in every repository, like
    /// its other keys.
    pub(super) fn key(&self, key: &str) -> Text {
        self.written(key, Language::English)
    }

    fn conditions(&self, inner: &[Condition], join: fn(&Words, Text, Text) -> Text) -> Text {
        match inner {
            [only] => self.condition(only),
            several => self.joined(several.iter().map(|condition| self.condition_within(condition)).collect(), join),
        }
    }

    /// As it stands within another, so that it cannot be read with what is beside it.
    fn condition_within(&self, condition: &Condition) -> Text {
        let words = self.condition(condition);
        if condition.is_joined() { Text::from("(").and(words).words(")") } else { words }
    }

    fn fact(&self, name: &str, words: Text) -> Text {
        match name {
            "delivers" => self.where_delivers(words),
            "works-with" => self.where_works_with(words),
            "nation" => self.where_nation(words),
            "region" => self.where_region(words),
            _ => self.where_states(self.key(name), words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Run;
    use crate::text::Span;

    fn fact(name: &str, words: &[&str]) -> Condition {
        Condition::Fact {
            name: name.to_owned(),
            any_of: words.iter().map(|word| (*word).to_owned()).collect(),
            span: Span::new(0, 0),
        }
    }

    #[test]
    fn conditions_are_said_in_words() {
        let condition = Condition::All(vec![
            fact("delivers", &["group-work"]),
            Condition::Not(Box::new(fact("nation", &["england", "scotland"]))),
        ]);
        assert_eq!(
            Words::of(Language::English).condition(&condition).to_ticked(),
            "where the provider delivers group-work, and not where the nation is england or scotland"
        );
        let nested = Condition::Any(vec![condition, Condition::Not(Box::new(fact("premises", &["own"])))]);
        assert_eq!(
            Words::of(Language::English).condition(&Condition::Not(Box::new(nested))).to_ticked(),
            "not ((where the provider delivers group-work, and not where the nation is england or scotland), or not where \
             the provider states premises: own)"
        );
        assert_eq!(
            Words::of(Language::English).condition(&fact("premises", &["own"])).to_ticked(),
            "where the provider states premises: own"
        );
    }

    #[test]
    fn the_words_of_facts_are_english_in_a_welsh_sentence() {
        let condition = Condition::Not(Box::new(fact("premises", &["own", "shared"])));
        let said = Words::of(Language::Welsh).condition(&condition);
        assert_eq!(said.to_ticked(), "nid lle mae'r darparwr yn nodi premises: own neu shared");
        let english = said.runs().iter().filter_map(|run| match run {
            Run::Words(words, style) if style.language == Some(Language::English) => Some(words.as_str()),
            _ => None,
        });
        assert_eq!(english.collect::<Vec<_>>(), ["premises", "own", "shared"]);
    }
}
