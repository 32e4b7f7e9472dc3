//! Text for a terminal: headings, paragraphs filled to the width, aligned columns, examples set in.

use crate::visible::{visible, visible_at_line_start};
use crate::words::Words;

/// Beyond this many columns an eye loses the line.
const WIDEST: usize = 100;
/// A column of names is no wider than this.
const WIDEST_NAME: usize = 26;

pub struct Sheet {
    /// What is said beside what it holds.
    pub words: Words,
    text: String,
    width: usize,
    colour: bool,
}

impl Sheet {
    pub fn new(words: Words, width: usize, colour: bool) -> Sheet {
        Sheet { words, text: String::new(), width: width.clamp(40, WIDEST), colour }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn append(&mut self, other: Sheet) {
        self.gap();
        self.text.push_str(&other.text);
    }

    pub fn title(&mut self, words: &str) {
        self.headed(words, '=');
    }

    pub fn heading(&mut self, words: &str) {
        self.headed(words, '-');
    }

    fn headed(&mut self, words: &str, underline: char) {
        self.gap();
        for line in filled(words, self.width) {
            if self.colour {
                self.line(&format!("\x1b[1m{line}\x1b[0m"));
            } else {
                self.line(&line);
                self.line(&underline.to_string().repeat(line.chars().count()));
            }
        }
    }

    pub fn paragraph(&mut self, words: &str) {
        self.gap();
        for line in filled(words, self.width) {
            self.line(&line);
        }
    }

    /// One point of a list.
    pub fn point(&mut self, words: &str) {
        for (at, line) in filled(words, self.width - 2).iter().enumerate() {
            self.line(&format!("{} {line}", if at == 0 { "-" } else { " " }));
        }
    }

    /// Names and what is said of each, in two columns. What is not said is left out.
    pub fn fields(&mut self, fields: &[(&str, String)]) {
        self.gap();
        let said = || fields.iter().filter(|(_, words)| !words.is_empty());
        let column = said().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        for (name, words) in said() {
            for (at, line) in words.lines().enumerate() {
                self.row(if at == 0 { name } else { "" }, line, column, 0);
            }
        }
    }

    /// Rows of a list in columns, the last of which is filled. `indent` is how far each is set in.
    pub fn rows<const N: usize>(&mut self, rows: &[(usize, [String; N], String)]) {
        self.gap();
        let width_of = |at: usize| {
            let widths = rows.iter().map(|(_, cells, _)| cells[at].chars().count());
            widths.max().unwrap_or(0).min(WIDEST_NAME)
        };
        let widths: Vec<usize> = (0..N).map(width_of).collect();
        for (indent, cells, last) in rows {
            let cells: Vec<String> = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}")).collect();
            let cells = cells.join("  ");
            self.row(&cells, last, cells.chars().count(), *indent);
        }
    }

    fn row(&mut self, name: &str, words: &str, column: usize, indent: usize) {
        let before = indent + column + 2;
        let mut name = visible(name);
        for line in filled(words, self.width.saturating_sub(before).max(20)) {
            self.line(&format!("{:indent$}{name:column$}  {line}", ""));
            name.clear();
        }
    }

    /// An example, as it stands.
    pub fn example(&mut self, text: &str) {
        self.gap();
        for line in text.lines() {
            self.line(&format!("    {}", visible(line)));
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// A blank line, between blocks.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

/// Words in lines no longer than the width. A word that is longer has a line of its own, and what stands in backticks is
/// not broken: somebody may want to type it.
fn filled(words: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in whole_words(words) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    lines.iter().map(|line| visible_at_line_start(line)).collect()
}

/// The words of a text, those between two backticks as one.
fn whole_words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    for word in text.split_whitespace().map(visible) {
        let turns = word.matches('`').count() % 2 == 1;
        match words.last_mut() {
            Some(open) if is_open => {
                open.push(' ');
                open.push_str(&word);
            }
            _ => words.push(word),
        }
        is_open ^= turns;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::vocabulary::Language;

    #[test]
    fn lines_are_filled_and_never_longer_than_the_width() {
        assert_eq!(filled("one two  three\nfour", 9), ["one two", "three", "four"]);
        assert_eq!(filled("a-word-that-is-longer b", 9), ["a-word-that-is-longer", "b"]);
        assert!(filled("", 9).is_empty());
    }

    #[test]
    fn what_somebody_may_want_to_type_stays_on_one_line() {
        assert_eq!(filled("now type `tyst check`, and read", 12), ["now type", "`tyst check`,", "and read"]);
    }

    #[test]
    fn columns_are_aligned_and_wrapped_text_hangs() {
        let mut sheet = Sheet::new(Words::of(Language::English), 40, false);
        sheet.fields(&[("asks", "one two three four five six seven eight".into()), ("stage", String::new())]);
        sheet.rows(
            &[(0, ["a"], "x"), (2, ["bcd"], "y")]
                .map(|(indent, cells, last)| (indent, cells.map(str::to_owned), last.to_owned())),
        );
        assert_eq!(sheet.text(), "asks  one two three four five six seven\n      eight\n\na    x\n  bcd  y\n");
    }

    #[test]
    fn nothing_from_a_file_acts_on_a_terminal() {
        let mut sheet = Sheet::new(Words::of(Language::English), 80, false);
        sheet.title("a\x1b[31mb");
        sheet.paragraph("::error::c");
        sheet.example("d\x07");
        assert!(!sheet.text().contains(['\x1b', '\x07']) && !sheet.text().contains("\n::"), "{}", sheet.text());
    }
}
