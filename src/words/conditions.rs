//! To whom an item applies, in plain words.

use super::Words;
use crate::documents::condition::Condition;

impl Words {
    /// «where the provider delivers group-work, and not where it is in england»
    pub fn condition(&self, condition: &Condition) -> String {
        match condition {
            Condition::All(inner) if inner.is_empty() => "to everyone".to_owned(),
            Condition::All(inner) => self.conditions(inner, ", and "),
            Condition::Any(inner) => self.conditions(inner, ", or "),
            Condition::Not(inner) => format!("not {}", self.condition(inner)),
            Condition::Fact { name, any_of, .. } => self.fact(name, &any_of.join(" or ")),
        }
    }

    fn conditions(&self, inner: &[Condition], between: &str) -> String {
        inner.iter().map(|condition| self.condition(condition)).collect::<Vec<_>>().join(between)
    }

    fn fact(&self, name: &str, words: &str) -> String {
        match name {
            "delivers" => format!("where the provider delivers {words}"),
            "works-with" => format!("where the provider works with {words}"),
            "nation" => format!("where the nation is {words}"),
            "region" => format!("where the region is {words}"),
            _ => format!("where the provider states {name}: {words}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
            Words::ENGLISH.condition(&condition),
            "where the provider delivers group-work, and not where the nation is england or scotland"
        );
        assert_eq!(Words::ENGLISH.condition(&fact("premises", &["own"])), "where the provider states premises: own");
    }
}
