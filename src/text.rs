//! Files as text: spans into them, and the line and column that a span stands on.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::{Arc, Mutex, OnceLock};

/// A stretch of one file's text, in bytes from the beginning. Kept as `u32`: no text file over 1 MiB is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end.max(start) as u32 }
    }

    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A value and the span it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    pub fn new(value: T, span: Span) -> Spanned<T> {
        Spanned { value, span }
    }
}

/// The text of one file of the repository, without its byte-order mark.
#[derive(Debug)]
pub struct Text {
    path: Arc<str>,
    content: String,
    /// Where each line begins, once the first place is asked for.
    starts: OnceLock<Vec<u32>>,
    /// The lines that places stand on, each kept once however many places there are.
    shown: Mutex<HashMap<u32, Arc<str>>>,
}

impl Text {
    /// `path` is relative to the repository, with `/`.
    pub fn new(path: impl Into<Arc<str>>, content: String) -> Text {
        let content = match content.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => content,
        };
        Text { path: path.into(), content, starts: OnceLock::new(), shown: Mutex::default() }
    }

    pub fn path(&self) -> &Arc<str> {
        &self.path
    }

    pub fn content(&self) -> &str {
        &self.content
    }

    /// The place of a span. A span of several lines is cut to its first: hosts show a finding only where its whole
    /// region was changed, and a person reads one line.
    pub fn place(&self, span: Span) -> Place {
        let content = self.content.as_str();
        let start = floor(content, span.start as usize);
        let starts = self.starts.get_or_init(|| line_starts(content));
        let line = starts.partition_point(|line_start| *line_start as usize <= start);
        let line_start = starts[line - 1] as usize;
        let source = self.line(line as u32, line_start);
        let end = floor(content, span.end as usize).clamp(start, (line_start + source.len()).max(start));
        let column = 1 + count(&content[line_start..start]);
        Place {
            file: Arc::clone(&self.path),
            line: line as u32,
            column,
            end_column: column + count(&content[start..end]),
            source: Some(source),
        }
    }

    /// The words of a line, without its end.
    fn line(&self, line: u32, start: usize) -> Arc<str> {
        let words = || {
            let end = self.content[start..].find('\n').map_or(self.content.len(), |at| start + at);
            self.content[start..end].trim_end_matches('\r').into()
        };
        match self.shown.lock() {
            Ok(mut shown) => Arc::clone(shown.entry(line).or_insert_with(words)),
            Err(_) => words(),
        }
    }

    /// The place of the file as a whole: its first line.
    pub fn top(&self) -> Place {
        self.place(Span::new(0, self.content.find('\n').unwrap_or(self.content.len())))
    }
}

fn line_starts(content: &str) -> Vec<u32> {
    let ends = content.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    std::iter::once(0).chain(ends.map(|(at, _)| at as u32 + 1)).collect()
}

fn count(text: &str) -> u32 {
    text.chars().count() as u32
}

fn floor(content: &str, at: usize) -> usize {
    (0..=at.min(content.len())).rev().find(|at| content.is_char_boundary(*at)).unwrap_or(0)
}

/// Where something stands: a file, a line and columns. Lines and columns count from 1, columns count characters,
/// and the end column is one past the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub file: Arc<str>,
    pub line: u32,
    pub column: u32,
    pub end_column: u32,
    /// The line itself, where the file was read as text.
    pub source: Option<Arc<str>>,
}

impl Place {
    /// A paper or a folder, of which no line can be shown.
    pub fn of_file(path: &str) -> Place {
        Place { file: path.into(), line: 1, column: 1, end_column: 1, source: None }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(content: &str, needle: &str) -> (u32, u32, u32, String) {
        let text = Text::new("a.md", content.to_owned());
        let at = text.content().find(needle).unwrap();
        let place = text.place(Span::new(at, at + needle.len()));
        (place.line, place.column, place.end_column, place.source.unwrap().to_string())
    }

    #[test]
    fn columns_count_characters_and_end_one_past() {
        assert_eq!(place("tŷ: ŵyl\n", "ŵyl"), (1, 5, 8, "tŷ: ŵyl".into()));
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(place("\u{feff}a: b\r\nc: d\r\n", "a"), (1, 1, 2, "a: b".into()));
        assert_eq!(place("\u{feff}a: b\r\nc: d\r\n", "d"), (2, 4, 5, "c: d".into()));
    }

    #[test]
    fn a_span_of_several_lines_is_cut_to_its_first() {
        assert_eq!(place("a: |\r\n  b\r\n", "|\r\n  b"), (1, 4, 5, "a: |".into()));
    }

    #[test]
    fn a_span_past_the_end_stands_at_the_end() {
        let text = Text::new("a.md", "ab\n".into());
        let place = text.place(Span::new(90, 99));
        assert_eq!((place.line, place.column, place.end_column), (2, 1, 1));
    }
}
