//! Any YAML: the tree built from a parser's events.

use std::borrow::Cow;
use std::ops::Range;

use granit_parser::{Event, Options, Parser, ScalarStyle, StructureStyle};

use super::refusals::{syntax_problem, too_deep};
use super::{Entry, Kind, Node};
use crate::documents::problem::Problem;
use crate::text::{Span, Text};

/// Reads the YAML in a stretch of a text.
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
    style: StructureStyle,
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
            Event::SequenceStart(style, anchor, tag) => {
                let properties = (anchor, tag.is_some());
                return self.enter(span, properties, style, OpenKind::List(Vec::new()));
            }
            Event::MappingStart(style, anchor, tag) => {
                let properties = (anchor, tag.is_some());
                return self.enter(span, properties, style, OpenKind::Map { entries: Vec::new(), key: None });
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
                self.text.place(self.sign_before(span, '&')),
                "an anchor (a word that begins with `&`) stands here, and anchors are not used",
                "take the word with `&` out, or write the value in quotes if it belongs to it",
            ));
        }
        if has_tag {
            self.problems.push(Problem::unreadable(
                self.text.place(self.sign_before(span, '!')),
                "a tag (a word that begins with `!`) stands here, and tags are not used",
                "take the word with `!` out, or write the value in quotes if it belongs to it",
            ));
        }
        anchor != 0 || has_tag
    }

    /// The word that begins with a sign, in the line of the value that it belongs to or in a line above.
    fn sign_before(&self, span: Span, sign: char) -> Span {
        let before = &self.text.content()[self.base..span.start as usize];
        let Some(at) = before.rfind(sign).map(|at| at - before[..at].chars().rev().take_while(|c| *c == sign).count())
        else {
            return span;
        };
        let word = before[at..].split_whitespace().next().map_or(1, str::len);
        Span::new(self.base + at, self.base + at + word)
    }

    fn enter(
        &mut self,
        span: Span,
        (anchor, has_tag): (usize, bool),
        style: StructureStyle,
        kind: OpenKind<'t>,
    ) -> bool {
        if self.open.len() >= self.depth {
            self.problems.push(too_deep(self.text, span, self.depth));
            return false;
        }
        let is_refused = self.refuse_properties(anchor, has_tag, span);
        self.open.push(Open { start: span, style, is_refused, kind });
        true
    }

    fn leave(&mut self, end: Span) {
        let Some(open) = self.open.pop() else { return };
        let span = match open.style {
            StructureStyle::Flow => Span { start: open.start.start, end: end.end },
            StructureStyle::Block => from_first_to_last(&open),
        };
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

/// A list or keys without brackets stand from their first word to their last.
fn from_first_to_last(open: &Open<'_>) -> Span {
    let ends = match &open.kind {
        OpenKind::List(nodes) => nodes.first().zip(nodes.last()).map(|(first, last)| (first.span.start, last.span.end)),
        OpenKind::Map { entries, .. } => {
            entries.first().zip(entries.last()).map(|(first, last)| (first.key_span.start, last.value.span.end))
        }
    };
    let (start, end) = ends.unwrap_or((open.start.start, open.start.start));
    Span { start, end }
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
        Kind::Scalar(name) if name.is_empty() => {
            problems.push(Problem::unreadable(
                text.place(node.span),
                "a key is empty",
                "write the key before the colon, or delete the line",
            ));
            (name, node.span)
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
