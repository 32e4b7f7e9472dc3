//! The one reader of YAML: a tree with spans, strict and bounded.
//!
//! Anchors, aliases, merge keys, tags, directives and second documents are refused, each where it stands, and reading goes
//! on. Scalars keep the words as they are written, so `no`, `1.10` and `2026-1-5` are never turned into something else.

mod events;
mod plain;
mod refusals;

use std::borrow::Cow;
use std::ops::Range;

use super::problem::Problem;
use crate::text::{Span, Text};

/// A value in a YAML file.
#[derive(Debug)]
pub struct Node<'t> {
    pub span: Span,
    pub kind: Kind<'t>,
}

#[derive(Debug)]
pub enum Kind<'t> {
    /// Nothing, as after `key:`. A plain `~` or `null` is nothing too.
    Nothing,
    Scalar(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Map(Vec<Entry<'t>>),
    /// What was refused, and has its problem already.
    Refused,
}

/// A key and its value.
#[derive(Debug)]
pub struct Entry<'t> {
    pub key: Cow<'t, str>,
    pub key_span: Span,
    pub value: Node<'t>,
}

impl Node<'_> {
    pub fn is_nothing(&self) -> bool {
        matches!(self.kind, Kind::Nothing)
    }

    /// What kind of thing it is, for a message.
    pub fn what(&self) -> &'static str {
        match self.kind {
            Kind::Nothing => "nothing",
            Kind::Scalar(_) => "a single value",
            Kind::List(_) => "a list",
            Kind::Map(_) => "keys with values",
            Kind::Refused => "something that is refused",
        }
    }
}

/// How deep lists and keys may be nested in front matter.
pub const FRONT_MATTER_DEPTH: usize = 8;
/// How deep lists and keys may be nested in other YAML files.
pub const FILE_DEPTH: usize = 32;

/// Reads the YAML in a stretch of a text. `None`, with a problem, where it is not YAML at all; what is refused inside it
/// is [`Kind::Refused`] in the tree. Front matter as most people write it is read line by line, ten times as fast; whatever
/// is not as plain as that is left to the parser, which also finds the problems.
pub fn read<'t>(text: &'t Text, range: Range<usize>, depth: usize, problems: &mut Vec<Problem>) -> Option<Node<'t>> {
    let source = &text.content()[range.clone()];
    plain::read(source, range.start).or_else(|| events::read(text, range, depth, problems))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems_of(content: &str, depth: usize) -> Vec<String> {
        let text = Text::new("a.yaml", content.to_owned());
        let mut problems = Vec::new();
        read(&text, 0..text.content().len(), depth, &mut problems);
        problems.iter().map(|problem| format!("{}: {}", problem.place, problem.message)).collect()
    }

    fn scalar(content: &str) -> String {
        let text = Text::new("a.yaml", content.to_owned());
        match read(&text, 0..text.content().len(), 8, &mut Vec::new()).unwrap().kind {
            Kind::Map(entries) => match &entries[0].value.kind {
                Kind::Scalar(value) => value.to_string(),
                other => format!("{other:?}"),
            },
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn words_are_kept_as_they_are_written() {
        for word in ["no", "1.10", "2026-1-5", "0123", "1_000", ".5", "yes", "0x1F", "12:30"] {
            assert_eq!(scalar(&format!("a: {word}\n")), word);
        }
    }

    #[test]
    fn nothing_is_not_the_word_null() {
        assert_eq!(scalar("a:\n"), "Nothing");
        assert_eq!(scalar("a: ~\n"), "Nothing");
        assert_eq!(scalar("a: 'null'\n"), "null");
    }

    #[test]
    fn what_is_refused_is_said_where_it_stands_and_reading_goes_on() {
        let said = problems_of("a: &x 1\nb: *x\nc: !!str 2\n<<: {d: 1}\ne: *.pdf\n", 8);
        let places: Vec<_> = said.iter().map(|line| line.split(": ").next().unwrap()).collect();
        assert_eq!(places, ["a.yaml:1:7", "a.yaml:2:4", "a.yaml:3:10", "a.yaml:4:1", "a.yaml:5:4"], "{said:#?}");
    }

    #[test]
    fn directives_and_second_documents_are_refused() {
        assert!(problems_of("%YAML 1.2\n---\na: 1\n", 8)[0].contains('%'));
        assert!(problems_of("a: 1\n---\nb: 2\n", 8)[0].contains("second document"));
        assert!(problems_of("---\na: 1\n", 8).is_empty());
    }

    #[test]
    fn nesting_is_allowed_up_to_the_limit_and_no_deeper() {
        let nested = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
        assert!(problems_of(&nested(8), 8).is_empty());
        assert!(problems_of(&nested(9), 8)[0].contains("more than 8 deep"));
        assert!(problems_of(&nested(200_000), 32)[0].contains("more than 32 deep"));
        let block: String = (0..9).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
        assert!(problems_of(&block, 8).iter().any(|said| said.contains("deep")), "{:?}", problems_of(&block, 8));
    }

    #[test]
    fn a_message_never_repeats_the_file() {
        for broken in [
            "secret\tname: [",
            "\tsecret: 1",
            "a: 'secret",
            "a: \"\\secret\"",
            "a: secret: b",
            "@secret",
            "a: [secret}",
            "secret",
        ] {
            let said = problems_of(broken, 8).join("\n");
            assert!(!said.contains("secret"), "{said}");
        }
    }
}
