//! YAML as most people write it: keys, lists and short brackets of plain words, one to a line, with nothing odd in it.
//!
//! This is a short cut and decides nothing: what it reads it reads exactly as the parser does, which a test holds it to on
//! many thousands of documents, and at the first thing that is out of the ordinary it gives up and leaves the whole to the
//! parser. So it knows no problem, and no message.

use std::borrow::Cow;

use super::{Entry, Kind, Node};
use crate::text::Span;

/// Reads a plain document; `None` for any other. `base` is where it begins in its file.
pub(super) fn read(source: &str, base: usize) -> Option<Node<'_>> {
    let mut reader = Plain { source, base, lines: lines(source)?, next: 0 };
    let node = reader.block(0, 1)?;
    (reader.next == reader.lines.len()).then_some(node)
}

/// Deeper than this is not plain. The parser allows at least as much.
const DEEPEST: usize = 4;

struct Plain<'t> {
    source: &'t str,
    base: usize,
    lines: Vec<Line>,
    next: usize,
}

/// A line without its indentation, its end and the spaces before that.
#[derive(Clone, Copy)]
struct Line {
    indent: usize,
    start: usize,
    end: usize,
}

fn lines(source: &str) -> Option<Vec<Line>> {
    let mut lines = Vec::with_capacity(16);
    let mut at = 0;
    for whole in source.split_inclusive('\n') {
        let line = whole.strip_suffix('\n').unwrap_or(whole);
        let line = line.strip_suffix('\r').unwrap_or(line).trim_end_matches(' ');
        let words = line.trim_start_matches(' ');
        if words.is_empty() || !words.chars().all(is_plain) {
            return None;
        }
        lines.push(Line {
            indent: line.len() - words.len(),
            start: at + line.len() - words.len(),
            end: at + line.len(),
        });
        at += whole.len();
    }
    Some(lines)
}

/// Letters, digits and the signs of ordinary writing. No tab, no `#`, nothing that YAML reads as something else anywhere.
fn is_plain(c: char) -> bool {
    match c {
        '#' => false,
        ' '..='~' => true,
        '\u{2018}' | '\u{2019}' | '\u{2013}' | '\u{2014}' | '\u{201c}' | '\u{201d}' | '\u{a3}' => true,
        c => !c.is_ascii() && c.is_alphabetic(),
    }
}

impl<'t> Plain<'t> {
    fn line(&self) -> Option<Line> {
        self.lines.get(self.next).copied()
    }

    fn words(&self, line: Line) -> &'t str {
        &self.source[line.start..line.end]
    }

    /// The line in hand, if it is indented so far.
    fn line_at(&self, indent: usize) -> Option<Line> {
        self.line().filter(|line| line.indent == indent)
    }

    /// A list or keys, all of whose lines are indented alike. The line after it must not be indented more.
    fn block(&mut self, indent: usize, depth: usize) -> Option<Node<'t>> {
        if depth > DEEPEST {
            return None;
        }
        let first = self.line_at(indent)?;
        let node =
            if self.words(first).starts_with("- ") { self.list(indent, depth)? } else { self.map(indent, depth)? };
        self.line().is_none_or(|line| line.indent <= indent).then_some(node)
    }

    fn list(&mut self, indent: usize, depth: usize) -> Option<Node<'t>> {
        let mut nodes = Vec::new();
        while let Some(line) = self.line_at(indent) {
            let Some(rest) = self.words(line).strip_prefix("- ") else { break };
            let rest = rest.trim_start_matches(' ');
            let start = line.end - rest.len();
            if key_end(rest).is_some() {
                let inner = indent + start - line.start;
                self.lines[self.next] = Line { indent: inner, start, end: line.end };
                nodes.push(self.block(inner, depth + 1)?);
            } else {
                self.next += 1;
                nodes.push(self.value(rest, start)?);
                self.nothing_hangs_below(indent)?;
            }
        }
        let span = Span { start: nodes.first()?.span.start, end: nodes.last()?.span.end };
        Some(Node { span, kind: Kind::List(nodes) })
    }

    fn map(&mut self, indent: usize, depth: usize) -> Option<Node<'t>> {
        let mut entries: Vec<Entry<'t>> = Vec::with_capacity(8);
        while let Some(line) = self.line_at(indent) {
            let words = self.words(line);
            if words.starts_with("- ") && !entries.is_empty() {
                break;
            }
            let end = key_end(words)?;
            let key_span = self.span(line.start, line.start + end);
            let rest = words[end + 1..].trim_start_matches(' ');
            self.next += 1;
            let value = if rest.is_empty() {
                self.below(indent, depth)?
            } else {
                let value = self.value(rest, line.end - rest.len())?;
                self.nothing_hangs_below(indent)?;
                value
            };
            entries.push(Entry { key: Cow::Borrowed(&words[..end]), key_span, value });
        }
        let span = Span { start: entries.first()?.key_span.start, end: entries.last()?.value.span.end };
        Some(Node { span, kind: Kind::Map(entries) })
    }

    /// What a key without a value of its own holds: the lines below it, or a list that begins under the key itself.
    fn below(&mut self, indent: usize, depth: usize) -> Option<Node<'t>> {
        let line = self.line()?;
        let is_list = self.words(line).starts_with("- ");
        (line.indent > indent || (line.indent == indent && is_list)).then_some(())?;
        self.block(line.indent, depth + 1)
    }

    /// A value that goes on in the next line is not plain.
    fn nothing_hangs_below(&self, indent: usize) -> Option<()> {
        self.line().is_none_or(|line| line.indent <= indent).then_some(())
    }

    fn value(&self, words: &'t str, start: usize) -> Option<Node<'t>> {
        if let Some(inside) = words.strip_prefix('[') {
            return self.brackets(inside.strip_suffix(']')?, start, words.len(), false);
        }
        if let Some(inside) = words.strip_prefix('{') {
            return self.brackets(inside.strip_suffix('}')?, start, words.len(), true);
        }
        is_plain_scalar(words, false).then(|| self.scalar(words, start))
    }

    /// `[a, b]` or `{a: b, c: d}`, with nothing inside that has brackets or quotation marks of its own.
    fn brackets(&self, inside: &'t str, start: usize, length: usize, is_map: bool) -> Option<Node<'t>> {
        let (mut nodes, mut entries) = (Vec::new(), Vec::new());
        let mut at = start + 1;
        for part in inside.split(',') {
            let words = part.trim_matches(' ');
            let from = at + part.len() - part.trim_start_matches(' ').len();
            if is_map {
                let (key, rest) = words.split_at(key_end(words)?);
                let value = rest[1..].trim_start_matches(' ');
                let value_start = from + words.len() - value.len();
                is_plain_scalar(value, true).then_some(())?;
                let key_span = self.span(from, from + key.len());
                entries.push(Entry { key: Cow::Borrowed(key), key_span, value: self.scalar(value, value_start) });
            } else {
                is_plain_scalar(words, true).then_some(())?;
                nodes.push(self.scalar(words, from));
            }
            at += part.len() + 1;
        }
        let kind = if is_map { Kind::Map(entries) } else { Kind::List(nodes) };
        Some(Node { span: self.span(start, start + length), kind })
    }

    fn scalar(&self, words: &'t str, start: usize) -> Node<'t> {
        Node { span: self.span(start, start + words.len()), kind: Kind::Scalar(Cow::Borrowed(words)) }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.base + start, self.base + end)
    }
}

/// Where the key of `key: value` ends, if the words begin with a plain key.
fn key_end(words: &str) -> Option<usize> {
    let end = words.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '/')))?;
    let is_key = (1..=200).contains(&end)
        && words.as_bytes()[0].is_ascii_alphanumeric()
        && words[end..].starts_with(':')
        && matches!(words.as_bytes().get(end + 1), None | Some(b' '))
        && !is_null(&words[..end]);
    is_key.then_some(end)
}

/// Words that YAML reads as they stand. They begin with a letter or a digit, and hold no colon but inside a word.
fn is_plain_scalar(words: &str, in_brackets: bool) -> bool {
    let bytes = words.as_bytes();
    let is_apart = |at: usize| !bytes.get(at + 1).is_some_and(|next| next.is_ascii_alphanumeric() || *next == b'/');
    let is_odd = |(at, byte): (usize, &u8)| match byte {
        b':' => in_brackets || is_apart(at),
        b'[' | b']' | b'{' | b'}' | b',' => in_brackets,
        _ => false,
    };
    words.starts_with(char::is_alphanumeric) && !is_null(words) && !bytes.iter().enumerate().any(is_odd)
}

fn is_null(words: &str) -> bool {
    matches!(words, "null" | "Null" | "NULL")
}

#[cfg(test)]
mod tests {
    use super::super::events;
    use super::*;
    use crate::text::Text;

    /// A tree as words, spans and all.
    fn told(node: &Node<'_>) -> String {
        let span = format!("{}..{}", node.span.start, node.span.end);
        match &node.kind {
            Kind::Nothing => format!("nothing@{span}"),
            Kind::Refused => format!("refused@{span}"),
            Kind::Scalar(words) => format!("{words:?}@{span}"),
            Kind::List(nodes) => format!("[{}]@{span}", nodes.iter().map(told).collect::<Vec<_>>().join(", ")),
            Kind::Map(entries) => {
                let told = |entry: &Entry<'_>| {
                    format!("{:?}@{}..{}: {}", entry.key, entry.key_span.start, entry.key_span.end, told(&entry.value))
                };
                format!("{{{}}}@{span}", entries.iter().map(told).collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// What the parser makes of a document, if it finds nothing wrong with it.
    fn parsed(text: &Text) -> Option<String> {
        let mut problems = Vec::new();
        let node = events::read(text, 0..text.content().len(), 8, &mut problems);
        node.filter(|_| problems.is_empty()).map(|node| told(&node))
    }

    fn agrees(content: &str) -> bool {
        let text = Text::new("a.md", content.to_owned());
        let Some(plain) = read(text.content(), 0) else { return false };
        assert_eq!(Some(told(&plain)), parsed(&text), "{content:?}");
        true
    }

    const RECORD: &str = "ratings:
  wg-perpetrator-2018/13: green
  respect-2017/B2.3: Amber
reviewed: 2026-09-14
owner: Practice manager
collated-by: [Administrator, Duty worker's deputy]
documents:
- consent-form-easy-read.docx
- {path: supervision/2026-*.pdf, title: Supervision log, dated: 2026-08-30, audience: internal}
-   https://hafan.example/policy.pdf
actions:
  - what: Add the limits of confidentiality to the case-file checklist
    owner: Practice manager
    due: 2026-12-18
  - {what: Brief sessional staff – twice, due: 2026-10-01, done: 2026-09-28}
audience: public
";

    #[test]
    fn a_record_as_people_write_it_is_plain() {
        assert!(agrees(RECORD));
        assert!(agrees(&RECORD.replace('\n', "\r\n")));
        assert!(agrees(RECORD.trim_end()));
    }

    #[test]
    fn what_is_out_of_the_ordinary_is_left_to_the_parser() {
        for odd in [
            "",
            "a",
            "a:",
            "a: b\n\nc: d\n",
            "a: b # c\n",
            "a: 'b'\n",
            "a: \"b\"\n",
            "a: &b c\n",
            "a: *b\n",
            "a: |\n  b\n",
            "a: b\n  c\n",
            "a: b: c\n",
            "a: [b, [c]]\n",
            "a: []\n",
            "a: {}\n",
            "a: {b}\n",
            "a: [b: c]\n",
            "a: ~\n",
            "a: null\n",
            "- - a\n",
            "a:\tb\n",
            "? a\n",
            "a: -\n",
            "-\n",
            "a: b\n- c\n",
            "a: [b,]\n",
            "a: {b: c, d}\n",
            "<<: a\n",
            "null: a\n",
            "a b: c\n",
            "a: b:\n",
            "a: [b\n",
            "%a: b\n",
        ] {
            assert!(!agrees(odd), "{odd:?}");
        }
    }

    /// A small deterministic random: splitmix64.
    struct Random(u64);

    impl Random {
        fn below(&mut self, limit: usize) -> usize {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            ((z ^ (z >> 31)) % limit as u64) as usize
        }

        fn of<T: Copy>(&mut self, all: &[T]) -> T {
            all[self.below(all.len())]
        }
    }

    const PIECES: &[&str] = &[
        "a",
        "due",
        "2026-12-18",
        "Ŵyl",
        "it's",
        "x/B2.3",
        "no",
        "1.10",
        "~",
        "null",
        ": ",
        ":",
        "- ",
        "-",
        ", ",
        ",",
        "[",
        "]",
        "{",
        "}",
        "\n",
        "\n",
        "\n  ",
        "\n  ",
        "\n    ",
        "\n ",
        "\n- ",
        "\n  - ",
        " ",
        "  ",
        "#",
        " #",
        "'",
        "\"",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "? ",
        "\t",
        "\r\n",
        "…",
        "’",
        "a: b",
        "a: b\n",
        "- a\n",
        "k: [a, b]",
        "k: {a: b, c: d}",
        "a:\n",
        "a:\n  ",
        "\\",
        "...",
        "---",
        "\u{85}",
        "\u{a0}",
        "=",
        "<<",
        "é",
    ];

    /// Documents put together from pieces, and a sound record with pieces put in and taken out.
    fn document(random: &mut Random) -> String {
        if random.below(2) == 0 {
            return (0..1 + random.below(14)).map(|_| random.of(PIECES)).collect();
        }
        let mut content = RECORD.to_owned();
        for _ in 0..random.below(4) {
            let mut at = random.below(content.len());
            while !content.is_char_boundary(at) {
                at -= 1;
            }
            if random.below(3) == 0 {
                content.truncate(at);
                content.push('\n');
            } else {
                content.insert_str(at, random.of(PIECES));
            }
        }
        content
    }

    #[test]
    fn whatever_it_reads_it_reads_as_the_parser_does() {
        let rounds = 60_000;
        let mut random = Random(1);
        let plain = (0..rounds).filter(|_| agrees(&document(&mut random))).count();
        assert!(plain > rounds / 20, "only {plain} of {rounds} were plain");
    }
}
