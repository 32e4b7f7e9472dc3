//! The terminal: tables wrapped to its width, colour beside words and never in their place. It has no way to say
//! which language words are in. Where a table would be too narrow
//! to read, its rows stand under each other.

mod arrange;
mod grid;
mod trend;
mod wrap;

use self::wrap::{Word, words_of, wrapped};
use crate::page::{Block, Page, Para, Style, Text, Tone};

/// How the output should look. The command decides: nothing here asks the terminal or the environment.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub colour: bool,
    /// Columns that a line may take.
    pub width: usize,
}

/// Beyond this an eye loses the line.
const WIDEST: usize = 140;
const NARROWEST: usize = 24;

/// Writes a page.
pub fn write(page: &Page, look: &Look) -> Vec<u8> {
    let pen = Pen { colour: look.colour, width: look.width.clamp(NARROWEST, WIDEST), appendix: page.labels.appendix };
    let title = all_strong(&page.title);
    let mut lines = pen.lines(&title, "", "");
    let mut last = None;
    for block in &page.blocks {
        if !continues_a_list(last, block) {
            lines.push(String::new());
        }
        lines.extend(pen.block(block));
        last = Some(block);
    }
    let shown = lines.iter().map(|line| visible_line(line.trim_end()) + "\n");
    shown.collect::<String>().into_bytes()
}

fn continues_a_list(last: Option<&Block>, block: &Block) -> bool {
    let is_item = |block: &Block| matches!(block, Block::Paragraph(Para { item: Some(_), .. }));
    last.is_some_and(is_item) && is_item(block)
}

/// All text is visible already; what is left is an order to GitHub's runner, put together from two of them. Colours are ours.
fn visible_line(line: &str) -> String {
    let line = line.replace("##[", "##\u{fffd}");
    if line.trim_start().starts_with("::") { line.replacen(':', "\u{fffd}", 1) } else { line }
}

/// Writes in one colour scheme, to one width.
struct Pen {
    colour: bool,
    width: usize,
    /// What an appendix is called.
    appendix: &'static str,
}

impl Pen {
    fn block(&self, block: &Block) -> Vec<String> {
        match block {
            Block::Heading(_, text) => self.lines(&all_strong(text), "", ""),
            Block::Paragraph(para) => self.para(para),
            Block::Table(grid) => self.table(grid),
        }
    }

    fn para(&self, para: &Para) -> Vec<String> {
        let Some(item) = para.item else { return self.lines(&para.text, "", "") };
        let marker = item.number.map_or("- ".to_owned(), |number| format!("{number}. "));
        let indent = "  ".repeat(item.depth.into());
        let hang = " ".repeat(indent.len() + marker.len());
        self.lines(&para.text, &format!("{indent}{marker}"), &hang)
    }

    /// A text wrapped to the width, the first line after `first`, the others after `rest`.
    fn lines(&self, text: &Text, first: &str, rest: &str) -> Vec<String> {
        let room = self.width.saturating_sub(rest.chars().count()).max(1);
        let lines = wrapped(&words_of(text, self.appendix), room);
        let painted = lines
            .iter()
            .enumerate()
            .map(|(at, line)| format!("{}{}", if at == 0 { first } else { rest }, self.painted(line)));
        painted.collect()
    }

    /// A line of words with their colours; what is of one colour is painted in one go.
    fn painted(&self, words: &[Word]) -> String {
        let mut line = String::new();
        for alike in words.chunk_by(|one, next| one.style == next.style && one.tone == next.tone) {
            let letters = alike.iter().enumerate().map(|(at, word)| {
                if at > 0 && word.has_gap { format!(" {}", word.letters) } else { word.letters.clone() }
            });
            let (letters, first) = (letters.collect::<String>(), &alike[0]);
            if first.has_gap && !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&self.paint(&letters, first.style, first.tone));
        }
        line
    }

    fn paint(&self, letters: &str, style: Style, tone: Option<Tone>) -> String {
        let mut codes: Vec<&str> = Vec::new();
        if self.colour {
            codes.extend(tone.map(colour));
            codes.extend(
                [(style.strong, "1"), (style.emphasis, "3"), (style.struck, "9")]
                    .iter()
                    .filter(|(is_on, _)| *is_on)
                    .map(|(_, code)| *code),
            );
        }
        if codes.is_empty() { letters.to_owned() } else { format!("\u{1b}[{}m{letters}\u{1b}[0m", codes.join(";")) }
    }
}

fn colour(tone: Tone) -> &'static str {
    match tone {
        Tone::Green => "1;32",
        Tone::Amber => "1;33",
        Tone::Red => "1;31",
        Tone::Grey => "1;36",
        Tone::Attention => "1;35",
    }
}

/// A heading is strong throughout.
fn all_strong(text: &Text) -> Text {
    text.clone().made_strong()
}

#[cfg(test)]
mod tests;
