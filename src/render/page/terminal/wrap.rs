//! Words of a text, and lines of words.

use crate::page::{Run, Style, Text, Tone};

/// Letters that are not parted from each other.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub letters: String,
    pub style: Style,
    pub tone: Option<Tone>,
    /// Whether a blank stands before it.
    pub has_gap: bool,
}

/// The words of a text, as the terminal shows them.
pub(super) fn words_of(text: &Text, appendix: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut has_gap = false;
    for run in text.runs() {
        let (letters, style, tone) = match run {
            Run::Words(words, style) if style.code => (format!("`{}`", words.as_str()), *style, None),
            Run::Words(words, style) => (words.as_str().to_owned(), *style, None),
            Run::Marked(words, tone) => (words.as_str().to_owned(), Style::default(), Some(*tone)),
            Run::Day(date) => (date.words.as_str().to_owned(), Style::default(), None),
            Run::Link { to, words, .. } if words.as_str().trim().is_empty() || words.as_str() == to.as_str() => {
                (to.as_str().to_owned(), Style::default(), None)
            }
            Run::Link { to, words, .. } => (format!("{} ({})", words.as_str(), to.as_str()), Style::default(), None),
            Run::See(see) => (format!("{appendix} {}", see.number()), Style::default(), None),
        };
        has_gap |= letters.starts_with(' ');
        for letters_of_one in letters.split(' ').filter(|word| !word.is_empty()) {
            words.push(Word { letters: letters_of_one.to_owned(), style, tone, has_gap });
            has_gap = true;
        }
        has_gap = letters.ends_with(' ') || (letters.is_empty() && has_gap);
    }
    words
}

/// Lines of at most `width` letters; a word that is longer is cut.
pub(super) fn wrapped(words: &[Word], width: usize) -> Vec<Vec<Word>> {
    let mut lines: Vec<Vec<Word>> = vec![Vec::new()];
    let mut used = 0;
    for chunk in words.chunk_by(|_, next| !next.has_gap) {
        let length: usize = chunk.iter().map(|word| word.letters.chars().count()).sum();
        let gap = usize::from(used > 0);
        if used + gap + length <= width {
            used += gap + length;
            push(&mut lines, chunk);
        } else {
            if used > 0 {
                lines.push(Vec::new());
            }
            used = cut(&mut lines, chunk, width);
        }
    }
    lines
}

fn push(lines: &mut [Vec<Word>], chunk: &[Word]) {
    if let Some(line) = lines.last_mut() {
        line.extend_from_slice(chunk);
    }
}

/// Puts words that belong together on lines of their own, cut where they must be. How much of the last line is used.
fn cut(lines: &mut Vec<Vec<Word>>, chunk: &[Word], width: usize) -> usize {
    let mut used = 0;
    for word in chunk {
        let letters: Vec<char> = word.letters.chars().collect();
        let mut rest = letters.as_slice();
        while !rest.is_empty() {
            if used == width {
                lines.push(Vec::new());
                used = 0;
            }
            let (now, later) = rest.split_at(rest.len().min(width - used));
            push(lines, &[Word { letters: now.iter().collect(), ..word.clone() }]);
            (used, rest) = (used + now.len(), later);
        }
    }
    used
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &Text, width: usize) -> Vec<String> {
        let join = |line: &Vec<Word>| {
            line.iter()
                .enumerate()
                .map(
                    |(at, word)| {
                        if at > 0 && word.has_gap { format!(" {}", word.letters) } else { word.letters.clone() }
                    },
                )
                .collect()
        };
        wrapped(&words_of(text, "Appendix"), width).iter().map(join).collect()
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(lines(&"one two three".into(), 7), ["one two", "three"]);
        assert_eq!(lines(&"one".into(), 7), ["one"]);
    }

    #[test]
    fn what_stands_together_stays_together() {
        let text = Text::new().words("a ").marked("GREEN", Tone::Green).words(", stale");
        assert_eq!(lines(&text, 8), ["a GREEN,", "stale"]);
        assert_eq!(lines(&text, 7), ["a", "GREEN,", "stale"]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_cut() {
        assert_eq!(lines(&"ab abcdefgh i".into(), 3), ["ab", "abc", "def", "gh", "i"]);
    }
}
