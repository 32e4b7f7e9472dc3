//! Whether an item applies to a provider, from the facts that it states.

use std::collections::BTreeMap;

use crate::documents::condition::Condition;
use crate::documents::problem::is_quotable;
use crate::documents::provider::{Fact, alike};

/// Whether an item applies to a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applies {
    Yes,
    No,
    /// The condition asks about a fact that the provider does not state, or not so that it is understood. The item counts as
    /// applicable until it does.
    Unknown {
        fact: String,
    },
}

/// What a condition asks of one fact, beside what a provider states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    pub fact: String,
    pub any_of: Vec<String>,
    /// The words that the provider states; `None` where it states nothing. A word that could be about a person is `…`.
    pub stated: Option<Vec<String>>,
    /// Whether one of the words is one of those asked for; `None` where that is not known.
    pub holds: Option<bool>,
}

/// The facts that a provider states, by name.
pub type Facts<'t> = BTreeMap<String, Fact<'t>>;

impl Applies {
    /// Whether evidence is wanted.
    pub fn counts(&self) -> bool {
        !matches!(self, Applies::No)
    }

    /// Answers a condition from the facts. What is not stated is not known, unless the rest decides it.
    pub fn answer(condition: &Condition, facts: &Facts<'_>) -> Applies {
        match condition {
            Condition::All(inner) => Applies::join(inner, facts, &Applies::No, Applies::Yes),
            Condition::Any(inner) => Applies::join(inner, facts, &Applies::Yes, Applies::No),
            Condition::Not(inner) => match Applies::answer(inner, facts) {
                Applies::Yes => Applies::No,
                Applies::No => Applies::Yes,
                unknown @ Applies::Unknown { .. } => unknown,
            },
            Condition::Fact { name, any_of, .. } => match facts.get(name) {
                Some(fact) if any_of.iter().any(|word| fact.says(word)) => Applies::Yes,
                Some(fact) if !fact.is_bad && !any_of.iter().any(|word| fact.may_mean(word)) => Applies::No,
                None | Some(_) => Applies::Unknown { fact: name.clone() },
            },
        }
    }

    /// Fact by fact what a condition asks, and what is stated.
    pub fn compared(condition: &Condition, facts: &Facts<'_>) -> Vec<Compared> {
        match condition {
            Condition::All(inner) | Condition::Any(inner) => {
                inner.iter().flat_map(|inner| Applies::compared(inner, facts)).collect()
            }
            Condition::Not(inner) => Applies::compared(inner, facts),
            Condition::Fact { name, any_of, .. } => vec![Compared {
                fact: name.clone(),
                any_of: any_of.clone(),
                stated: facts.get(name).map(words),
                holds: match Applies::answer(condition, facts) {
                    Applies::Yes => Some(true),
                    Applies::No => Some(false),
                    Applies::Unknown { .. } => None,
                },
            }],
        }
    }

    /// One answer from several: `decides` where any of them is that, `otherwise` where none is and all are known.
    fn join(inner: &[Condition], facts: &Facts<'_>, decides: &Applies, otherwise: Applies) -> Applies {
        let answers: Vec<Applies> = inner.iter().map(|condition| Applies::answer(condition, facts)).collect();
        if answers.contains(decides) {
            return decides.clone();
        }
        answers.into_iter().find(|answer| matches!(answer, Applies::Unknown { .. })).unwrap_or(otherwise)
    }
}

fn words(fact: &Fact<'_>) -> Vec<String> {
    let told = |word: &str| if is_quotable(&alike(word)) { word.trim().to_owned() } else { "…".to_owned() };
    fact.words.iter().map(|word| told(&word.value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, Spanned};

    fn is(name: &str, word: &str) -> Condition {
        Condition::Fact { name: name.into(), any_of: vec![word.into()], span: Span::new(0, 0) }
    }

    fn not(condition: Condition) -> Condition {
        Condition::Not(Box::new(condition))
    }

    /// Of a provider in Wales that delivers group work, and says no more.
    fn answer(condition: &Condition) -> Applies {
        let fact =
            |word| Fact { key_span: Span::new(0, 0), words: vec![Spanned::new(word, Span::new(0, 0))], is_bad: false };
        let facts = [("nation".to_owned(), fact("wales".into())), ("delivers".to_owned(), fact("Group work".into()))];
        Applies::answer(condition, &Facts::from(facts))
    }

    #[test]
    fn everyone_is_everyone() {
        assert_eq!(answer(&Condition::EVERYONE), Applies::Yes);
        assert_eq!(answer(&Condition::Any(Vec::new())), Applies::No);
    }

    #[test]
    fn a_fact_is_one_of_its_words() {
        assert_eq!(answer(&is("nation", "wales")), Applies::Yes);
        assert_eq!(answer(&is("nation", "england")), Applies::No);
        assert_eq!(answer(&not(is("nation", "england"))), Applies::Yes);
    }

    #[test]
    fn capitals_and_hyphens_do_not_count() {
        assert_eq!(answer(&is("delivers", "group-work")), Applies::Yes);
    }

    #[test]
    fn what_is_not_stated_is_not_known_unless_the_rest_decides() {
        let unknown = || is("premises", "own");
        assert_eq!(answer(&unknown()), Applies::Unknown { fact: "premises".into() });
        assert_eq!(answer(&not(unknown())), Applies::Unknown { fact: "premises".into() });
        assert_eq!(answer(&Condition::All(vec![unknown(), is("nation", "england")])), Applies::No);
        assert_eq!(answer(&Condition::Any(vec![unknown(), is("nation", "wales")])), Applies::Yes);
        assert!(matches!(answer(&Condition::All(vec![unknown(), is("nation", "wales")])), Applies::Unknown { .. }));
    }

    #[test]
    fn nothing_is_waived_by_a_slip() {
        let fact = |words: &[&'static str]| Fact {
            key_span: Span::new(0, 0),
            words: words.iter().map(|word| Spanned::new((*word).into(), Span::new(0, 0))).collect(),
            is_bad: false,
        };
        let facts = Facts::from([("delivers".to_owned(), fact(&["behavior-change", "groupwork", "men"]))]);
        let answer = |word| Applies::answer(&is("delivers", word), &facts);
        let unknown = Applies::Unknown { fact: "delivers".into() };
        assert_eq!([answer("behaviour-change"), answer("group-work")], [unknown.clone(), unknown]);
        assert_eq!([answer("women"), answer("one-to-one")], [Applies::No, Applies::No]);
    }

    #[test]
    fn each_fact_is_compared_by_itself_and_nothing_about_a_person_is_repeated() {
        let words = |words: &[&'static str]| {
            let words = words.iter().map(|word| Spanned::new((*word).into(), Span::new(0, 0))).collect();
            Fact { key_span: Span::new(0, 0), words, is_bad: false }
        };
        let facts = Facts::from([("nation".to_owned(), words(&["Wales", "Jane Smith 07700 900123"]))]);
        let condition = Condition::Any(vec![not(is("nation", "wales")), is("premises", "own")]);
        let [nation, premises] = &Applies::compared(&condition, &facts)[..] else {
            panic!("two facts are asked about")
        };
        assert_eq!(nation.stated, Some(vec!["Wales".to_owned(), "…".to_owned()]));
        assert_eq!((nation.holds, &premises.stated, premises.holds), (Some(true), &None, None));
    }
}
