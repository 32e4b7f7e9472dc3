//! A condition as programs read it, and as a catalogue writes it.

use serde::Serialize;

use crate::documents::condition;

/// `{"all": []}` is everyone.
#[derive(Serialize)]
#[serde(untagged)]
pub enum Condition<'a> {
    All { all: Vec<Condition<'a>> },
    Any { any: Vec<Condition<'a>> },
    Not { not: Box<Condition<'a>> },
    Fact { fact: &'a str, any_of: &'a [String] },
}

impl<'a> Condition<'a> {
    pub fn of(condition: &'a condition::Condition) -> Condition<'a> {
        match condition {
            condition::Condition::All(inner) => Condition::All { all: inner.iter().map(Condition::of).collect() },
            condition::Condition::Any(inner) => Condition::Any { any: inner.iter().map(Condition::of).collect() },
            condition::Condition::Not(inner) => Condition::Not { not: Box::new(Condition::of(inner)) },
            condition::Condition::Fact { name, any_of, .. } => Condition::Fact { fact: name, any_of },
        }
    }
}

/// `delivers: group-work`, or nothing for everyone.
pub fn as_written(condition: &condition::Condition) -> String {
    let several = |inner: &[condition::Condition]| {
        inner.iter().map(|inner| format!("{{{}}}", as_written(inner))).collect::<Vec<_>>().join(", ")
    };
    match condition {
        condition::Condition::All(inner) if inner.is_empty() => String::new(),
        condition::Condition::All(inner) => format!("all: [{}]", several(inner)),
        condition::Condition::Any(inner) => format!("any: [{}]", several(inner)),
        condition::Condition::Not(inner) => format!("not: {{{}}}", as_written(inner)),
        condition::Condition::Fact { name, any_of, .. } => match any_of.as_slice() {
            [word] => format!("{name}: {word}"),
            words => format!("{name}: [{}]", words.join(", ")),
        },
    }
}
