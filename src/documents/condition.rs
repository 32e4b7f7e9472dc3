//! `applies:` — a condition over the facts that a provider states.

use std::collections::BTreeSet;

use super::fields::Reader;
use super::problem::quoted;
use super::provider::alike;
use super::yaml::{Entry, Kind, Node};
use crate::text::Span;

/// To whom an item applies.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Condition {
    /// All of these; none at all is everyone.
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// The fact is stated, and one of its words is one of these.
    Fact {
        name: String,
        any_of: Vec<String>,
        span: Span,
    },
}

impl Condition {
    pub const EVERYONE: Condition = Condition::All(Vec::new());

    /// Every fact that the condition asks about, with where it asks.
    pub fn facts(&self) -> Vec<(&str, Span)> {
        match self {
            Condition::All(inner) | Condition::Any(inner) => inner.iter().flat_map(Condition::facts).collect(),
            Condition::Not(inner) => inner.facts(),
            Condition::Fact { name, span, .. } => vec![(name, *span)],
        }
    }

    /// Every fact that the condition asks about, with the words it asks for.
    pub fn words(&self) -> Vec<(&str, &[String])> {
        match self {
            Condition::All(inner) | Condition::Any(inner) => inner.iter().flat_map(Condition::words).collect(),
            Condition::Not(inner) => inner.words(),
            Condition::Fact { name, any_of, .. } => vec![(name, any_of)],
        }
    }

    /// Whether it asks the same as another, wherever and in whatever order the two are written.
    pub fn asks_the_same(&self, other: &Condition) -> bool {
        self.put_in_order() == other.put_in_order()
    }

    /// The same wherever it stands: what it joins is sorted, each once, and what stands alone is not joined.
    fn put_in_order(&self) -> Condition {
        let several = |inner: &[Condition], join: fn(Vec<Condition>) -> Condition| {
            let mut parts = sorted(inner.iter().map(Self::put_in_order));
            if parts.len() == 1 { parts.remove(0) } else { join(parts) }
        };
        match self {
            Condition::All(inner) => several(inner, Condition::All),
            Condition::Any(inner) => several(inner, Condition::Any),
            Condition::Not(inner) => Condition::Not(Box::new(inner.put_in_order())),
            Condition::Fact { name, any_of, .. } => Condition::Fact {
                name: name.clone(),
                any_of: sorted(any_of.iter().map(|word| alike(word))),
                span: Span::new(0, 0),
            },
        }
    }

    /// Whether it joins several, so that within another it wants brackets to be read rightly.
    pub fn is_joined(&self) -> bool {
        matches!(self, Condition::All(inner) | Condition::Any(inner) if inner.len() > 1)
    }

    /// The condition in words: "`delivers` is `group-work`, and not (`nation` is `england`, or `premises` is `own`)".
    pub fn in_words(&self) -> String {
        let within = |inner: &Condition| {
            if inner.is_joined() { format!("({})", inner.in_words()) } else { inner.in_words() }
        };
        let join = |inner: &[Condition], word: &str| match inner {
            [only] => only.in_words(),
            several => several.iter().map(within).collect::<Vec<_>>().join(word),
        };
        match self {
            Condition::All(inner) if inner.is_empty() => "everyone".to_owned(),
            Condition::All(inner) => join(inner, ", and "),
            Condition::Any(inner) => join(inner, ", or "),
            Condition::Not(inner) => format!("not {}", within(inner)),
            Condition::Fact { name, any_of, .. } => {
                let words: Vec<String> = any_of.iter().map(|word| quoted(word, "a word of its own")).collect();
                format!("{} is {}", quoted(name, "a fact of its own"), words.join(" or "))
            }
        }
    }
}

fn sorted<T: Ord>(parts: impl Iterator<Item = T>) -> Vec<T> {
    parts.collect::<BTreeSet<T>>().into_iter().collect()
}

/// Reads a condition. Where any part of it cannot be read it counts as everyone, and there is a problem for the part: nothing may
/// be waived by a slip.
pub fn read<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>) -> Condition {
    if node.is_nothing() { Condition::EVERYONE } else { of_node(reader, node).unwrap_or(Condition::EVERYONE) }
}

fn of_node<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>) -> Option<Condition> {
    let fields = reader.open_fields(node, "a condition")?;
    let entries = fields.rest();
    let count = entries.len();
    let mut all: Vec<Condition> = entries.into_iter().filter_map(|entry| of_entry(reader, entry)).collect();
    (all.len() == count).then(|| if count == 1 { all.remove(0) } else { Condition::All(all) })
}

fn of_entry<'t>(reader: &mut Reader<'_, 't>, entry: Entry<'t>) -> Option<Condition> {
    match &*entry.key {
        "all" => Some(Condition::All(several(reader, entry)?)),
        "any" => Some(Condition::Any(several(reader, entry)?)),
        "not" => {
            let span = entry.key_span;
            let inner = of_node(reader, entry.value)?;
            if inner == Condition::EVERYONE {
                reader.refuse(
                    span,
                    "a condition is not anything, so it would apply to nobody",
                    "write what it is not: {not: {nation: england}}",
                );
                return None;
            }
            Some(Condition::Not(Box::new(inner)))
        }
        _ => fact(reader, entry),
    }
}

fn fact<'t>(reader: &mut Reader<'_, 't>, entry: Entry<'t>) -> Option<Condition> {
    let (name, span) = (entry.key.to_string(), entry.key_span);
    let before = reader.problems.len();
    let words = reader.list_of_words(Some(entry))?;
    let any_of: Vec<String> = words.into_iter().map(|words| words.value.into_owned()).collect();
    if any_of.is_empty() && reader.problems.len() == before {
        reader.refuse(
            span,
            "a condition names a fact and no word for it",
            "write the fact and its word: {nation: wales}",
        );
    }
    (reader.problems.len() == before && !any_of.is_empty()).then_some(Condition::Fact { name, any_of, span })
}

fn several<'t>(reader: &mut Reader<'_, 't>, entry: Entry<'t>) -> Option<Vec<Condition>> {
    match entry.value.kind {
        Kind::List(nodes) if !nodes.is_empty() => {
            let count = nodes.len();
            let all: Vec<Condition> = nodes.into_iter().filter_map(|node| of_node(reader, node)).collect();
            (all.len() == count).then_some(all)
        }
        _ => {
            let key = entry.key;
            let message = format!("`{key}` wants a list of conditions");
            reader.refuse(entry.value.span, message, format!("write `{key}: [{{…}}, {{…}}]`"));
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(name: &str, words: &[&str], at: usize) -> Condition {
        let any_of = words.iter().map(|word| (*word).to_owned()).collect();
        Condition::Fact { name: name.to_owned(), any_of, span: Span::new(at, at) }
    }

    #[test]
    fn neither_place_nor_order_changes_what_a_condition_asks() {
        let one = Condition::All(vec![is("nation", &["wales", "scotland"], 1), is("delivers", &["group-work"], 2)]);
        let other = Condition::All(vec![is("delivers", &["Group work"], 8), is("nation", &["scotland", "wales"], 9)]);
        assert!(one.asks_the_same(&other));
        assert!(Condition::Any(vec![is("a", &["b"], 1)]).asks_the_same(&is("a", &["b"], 2)));
    }

    /// As deep as a file may nest, and far deeper: what a level costs must not double with each.
    #[test]
    fn conditions_are_compared_however_deep_they_are_nested() {
        let nested = |levels| (0..levels).fold(is("a", &["b"], 0), |inner, _| Condition::Not(Box::new(inner)));
        assert!(nested(500).asks_the_same(&nested(500)));
        assert!(!nested(500).asks_the_same(&nested(501)));
    }

    #[test]
    fn conditions_within_others_stand_in_brackets() {
        let either = || Condition::Any(vec![is("a", &["b", "c"], 0), is("d", &["e"], 0)]);
        let not = Condition::Not(Box::new(either()));
        assert_eq!(either().in_words(), "`a` is `b` or `c`, or `d` is `e`");
        assert_eq!(not.in_words(), "not (`a` is `b` or `c`, or `d` is `e`)");
        let both = Condition::All(vec![either(), not]);
        assert_eq!(both.in_words(), "(`a` is `b` or `c`, or `d` is `e`), and not (`a` is `b` or `c`, or `d` is `e`)");
        assert_eq!(Condition::All(vec![either()]).in_words(), either().in_words());
    }

    #[test]
    fn what_asks_another_thing_is_another_condition() {
        let both = vec![is("a", &["b"], 0), is("c", &["d"], 0)];
        assert!(!Condition::All(both.clone()).asks_the_same(&Condition::Any(both)));
        assert!(!is("a", &["b"], 0).asks_the_same(&Condition::Not(Box::new(is("a", &["b"], 0)))));
        assert!(!is("a", &["b"], 0).asks_the_same(&Condition::EVERYONE));
        assert!(!Condition::Any(Vec::new()).asks_the_same(&Condition::EVERYONE));
    }
}
