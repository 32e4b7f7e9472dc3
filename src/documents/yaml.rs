//! The one reader of YAML: a tree with spans, over parser events, strict and bounded.
//!
//! Anchors, aliases, merge keys, tags, directives and second documents are refused, each where it stands, and reading goes
//! on. Scalars keep the words as they are written, so `no`, `1.10` and `2026-1-5` are never turned into something else.

use std::borrow::Cow;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError};

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
/// is [`Kind::Refused`] in the tree.
pub fn read<'t>(text: &'t Text, range: Range<usize>, depth: usize, problems: &mut Vec<Problem>) -> Option<Node<'t>> {
    let source = &text.content()[range.clone()];
    let mut options = Options::default();
    options.set_emit_comments(false);
    options.emit_unresolved_aliases = true;
    options.disallow_directives = true;
    options.flow_nesting_limit = depth + 1;
    options.block_nesting_limit = depth + 1;
    let mut builder =
        Builder { text, base: range.start, depth, open: Vec::new(), root: None, problems, is_over: false };
    for next in Parser::new_from_str_with_options(source, options) {
        match next {
            Ok((event, span)) => {
                let start = span.start.byte_offset().unwrap_or(0);
                let end = span.end.byte_offset().unwrap_or(start);
                let span = Span::new(builder.base + start, builder.base + end);
                if !builder.take(event, span) {
                    return None;
                }
                if builder.is_over {
                    break;
                }
            }
            Err(error) => {
                let problem = syntax_problem(text, range.start, source, &error, depth);
                builder.problems.push(problem);
                return None;
            }
        }
    }
    builder.root.or(Some(Node { span: Span::new(range.start, range.start), kind: Kind::Nothing }))
}

struct Builder<'p, 't> {
    text: &'t Text,
    base: usize,
    depth: usize,
    open: Vec<Open<'t>>,
    root: Option<Node<'t>>,
    problems: &'p mut Vec<Problem>,
    is_over: bool,
}

/// A list or keys that are still being read.
struct Open<'t> {
    start: Span,
    is_refused: bool,
    kind: OpenKind<'t>,
}

enum OpenKind<'t> {
    List(Vec<Node<'t>>),
    Map { entries: Vec<Entry<'t>>, key: Option<(Cow<'t, str>, Span)> },
}

impl<'t> Builder<'_, 't> {
    /// Takes one event; false where reading cannot go on.
    fn take(&mut self, event: Event<'t>, span: Span) -> bool {
        match event {
            Event::Scalar(value, style, anchor, tag) => {
                let is_refused = self.refuse_properties(anchor, tag.is_some(), span);
                let kind = match value {
                    _ if is_refused => Kind::Refused,
                    value if style == ScalarStyle::Plain && matches!(&*value, "" | "~" | "null" | "Null" | "NULL") => {
                        if self.is_key_due() {
                            Kind::Scalar(value)
                        } else {
                            Kind::Nothing
                        }
                    }
                    value => Kind::Scalar(value),
                };
                self.put(Node { span, kind });
            }
            Event::SequenceStart(_, anchor, tag) => {
                return self.enter(span, anchor, tag.is_some(), OpenKind::List(Vec::new()));
            }
            Event::MappingStart(_, anchor, tag) => {
                return self.enter(span, anchor, tag.is_some(), OpenKind::Map { entries: Vec::new(), key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => self.leave(span),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.problems.push(Problem::unreadable(
                    self.text.place(span),
                    "a word that begins with `*` would repeat another part of the file, which is not used here",
                    "if it is a pattern, write it in quotes: \"*.pdf\"; if not, write the value out",
                ));
                self.put(Node { span, kind: Kind::Refused });
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                self.problems.push(Problem::unreadable(
                    self.text.place(span),
                    "a second document begins here, and a file holds one",
                    "take the line `---` out, or move what follows to a file of its own",
                ));
                return false;
            }
            _ => {}
        }
        true
    }

    fn is_key_due(&self) -> bool {
        matches!(self.open.last(), Some(Open { kind: OpenKind::Map { key: None, .. }, .. }))
    }

    fn refuse_properties(&mut self, anchor: usize, has_tag: bool, span: Span) -> bool {
        if anchor != 0 {
            self.problems.push(Problem::unreadable(
                self.text.place(span),
                "an anchor (a word that begins with `&`) stands here, and anchors are not used",
                "take the word with `&` out, or write the value in quotes if it belongs to it",
            ));
        }
        if has_tag {
            self.problems.push(Problem::unreadable(
                self.text.place(span),
                "a tag (a word that begins with `!`) stands here, and tags are not used",
                "take the word with `!` out, or write the value in quotes if it belongs to it",
            ));
        }
        anchor != 0 || has_tag
    }

    fn enter(&mut self, span: Span, anchor: usize, has_tag: bool, kind: OpenKind<'t>) -> bool {
        if self.open.len() >= self.depth {
            self.problems.push(too_deep(self.text, span, self.depth));
            return false;
        }
        let is_refused = self.refuse_properties(anchor, has_tag, span);
        self.open.push(Open { start: span, is_refused, kind });
        true
    }

    fn leave(&mut self, end: Span) {
        let Some(open) = self.open.pop() else { return };
        let span = Span { start: open.start.start, end: end.end };
        let kind = match open.kind {
            _ if open.is_refused => Kind::Refused,
            OpenKind::List(nodes) => Kind::List(nodes),
            OpenKind::Map { entries, .. } => Kind::Map(entries),
        };
        self.put(Node { span, kind });
    }

    fn put(&mut self, node: Node<'t>) {
        let Some(open) = self.open.last_mut() else {
            self.root = Some(node);
            return;
        };
        match &mut open.kind {
            OpenKind::List(nodes) => nodes.push(node),
            OpenKind::Map { entries, key } => match key.take() {
                Some((name, key_span)) => entries.push(Entry { key: name, key_span, value: node }),
                None => *key = Some(key_of(self.text, node, self.problems)),
            },
        }
    }
}

/// The text of a key. A list or keys in its place are refused; the value is still read.
fn key_of<'t>(text: &Text, node: Node<'t>, problems: &mut Vec<Problem>) -> (Cow<'t, str>, Span) {
    match node.kind {
        Kind::Scalar(name) if name == "<<" => {
            problems.push(Problem::unreadable(
                text.place(node.span),
                "a merge key (`<<`) stands here, and merging is not used",
                "write the keys out",
            ));
            (Cow::Borrowed(""), node.span)
        }
        Kind::Scalar(name) => (name, node.span),
        Kind::Refused => (Cow::Borrowed(""), node.span),
        Kind::Nothing | Kind::List(_) | Kind::Map(_) => {
            problems.push(Problem::unreadable(
                text.place(node.span),
                "a key must be a single word or phrase",
                "write the key as plain words before the colon; a value in { } or [ ] wants quotes if it is meant as words",
            ));
            (Cow::Borrowed(""), node.span)
        }
    }
}

fn too_deep(text: &Text, span: Span, depth: usize) -> Problem {
    Problem::unreadable(
        text.place(Span { start: span.start, end: span.start + 1 }),
        format!("lists and keys are nested more than {depth} deep here, which is the limit"),
        "say it with fewer levels",
    )
}

/// What the parser says, in plain words. Its own text is never used: it could repeat what stands in the file.
fn syntax_problem(text: &Text, base: usize, source: &str, error: &ScanError, depth: usize) -> Problem {
    let at = error.marker().byte_offset().unwrap_or(0).min(source.len());
    let place = text.place(Span::new(base + at, base + at + 1));
    if matches!(error.kind(), ErrorKind::RecursionLimitExceeded) {
        return too_deep(text, Span::new(base + at, base + at), depth);
    }
    let (message, help) = explained(error.kind());
    Problem::unreadable(place, message, help)
}

fn explained(kind: &ErrorKind) -> (&'static str, &'static str) {
    match kind {
        ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabNotAllowed
        | ErrorKind::TabAtBlockScalarStart => {
            ("a tab stands where YAML wants spaces", "put two spaces in place of each tab at the beginning of the line")
        }
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::DocumentIndicatorInQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent => {
            ("a quotation mark is opened and not closed", "close it on the same line")
        }
        ErrorKind::InvalidTrailingSingleQuotedScalar | ErrorKind::InvalidTrailingDoubleQuotedScalar => (
            "something follows the closing quotation mark",
            "put the whole value in one pair of quotation marks; an apostrophe inside '…' is written twice",
        ),
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidLowSurrogateHexEscape => {
            ("a backslash inside \"…\" means something else in YAML", "use '…' in place of \"…\", or / in place of \\")
        }
        ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::UnclosedFlowCollection { .. } => {
            ("a bracket is opened and not closed", "close the [ with ] or the { with }")
        }
        ErrorKind::MismatchedFlowCollectionEnd { .. } | ErrorKind::MisplacedFlowCollectionEnd => {
            ("a closing bracket does not belong to the one that was opened", "a [ is closed with ], a { with }")
        }
        ErrorKind::ExpectedFlowMappingSeparator | ErrorKind::ExpectedFlowSequenceSeparator => {
            ("a comma or a closing bracket is missing", "put commas between the values, and close the bracket")
        }
        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed => (
            "the line does not begin under the one it belongs to",
            "begin it with as many spaces as the lines beside it have",
        ),
        ErrorKind::InvalidSimpleKey | ErrorKind::SimpleKeyExpected | ErrorKind::ExpectedBlockMappingKey => (
            "this line cannot be read as `key: value`",
            "check for a missing colon and space, or put a value that holds a colon in quotation marks",
        ),
        ErrorKind::UnexpectedCharacter { .. } => {
            ("a value begins with a character that means something else in YAML", "put the value in quotation marks")
        }
        ErrorKind::DirectiveDisallowed => ("a line that begins with % is not used here", "take the line out"),
        ErrorKind::CommentInterceptedScalar | ErrorKind::CommentNotSeparated => {
            ("a comment stands in the middle of a value", "put the comment on a line of its own")
        }
        _ => (
            "this cannot be read as YAML",
            "compare the line with the others: `key: value`, or `- ` before each entry of a list",
        ),
    }
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
