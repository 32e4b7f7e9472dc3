//! How much room each column of a table gets.

use crate::page::Width;

/// What a column takes beside its words: a blank on each side, and the line.
pub(super) const BESIDE: usize = 3;

/// How much room a column could use.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wants {
    /// Its longest word.
    pub word: usize,
    /// Its longest line, if no line were broken.
    pub line: usize,
    pub width: Width,
}

impl Wants {
    /// The least room in which it can be read.
    fn least(self) -> usize {
        match self.width {
            Width::Count | Width::Short => self.word,
            Width::Words => self.word.min(20).max(self.line.min(14)),
            Width::Wide => self.word.min(30).max(self.line.min(28)),
        }
        .max(1)
    }
}

/// The room for each column, or `None` where the width is not enough to read them side by side.
pub(super) fn arranged(wants: &[Wants], width: usize) -> Option<Vec<usize>> {
    let mut widths: Vec<usize> = wants.iter().map(|wants| wants.least()).collect();
    let taken = widths.iter().map(|width| width + BESIDE).sum::<usize>() - 1;
    let mut left = width.checked_sub(taken)?;
    // Numbers and days first: they are short, and broken ones read badly. The rest grows evenly, up to what it can use.
    for (at, wants) in wants.iter().enumerate().filter(|(_, wants)| matches!(wants.width, Width::Count | Width::Short))
    {
        let more = wants.line.saturating_sub(widths[at]).min(left);
        widths[at] += more;
        left -= more;
    }
    while left > 0 {
        let growing = (0..wants.len()).filter(|at| widths[*at] < wants[*at].line);
        let Some(narrowest) = growing.min_by_key(|at| (widths[*at] * share(wants[*at].width), *at)) else { break };
        widths[narrowest] += 1;
        left -= 1;
    }
    Some(widths)
}

/// Paragraphs get twice the room of words.
fn share(width: Width) -> usize {
    match width {
        Width::Wide => 1,
        Width::Count | Width::Short | Width::Words => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: Wants = Wants { word: 3, line: 3, width: Width::Short };
    const DAY: Wants = Wants { word: 9, line: 16, width: Width::Short };
    const WORDS: Wants = Wants { word: 10, line: 60, width: Width::Words };

    #[test]
    fn days_stand_on_one_line_before_words_get_more() {
        assert_eq!(arranged(&[NUMBER, DAY, WORDS], 60), Some(vec![3, 16, 33]));
    }

    #[test]
    fn columns_take_no_more_than_they_use() {
        assert_eq!(arranged(&[NUMBER, DAY], 200), Some(vec![3, 16]));
    }

    #[test]
    fn a_width_that_is_not_enough_says_so() {
        assert_eq!(arranged(&[NUMBER, DAY, WORDS], 30), None);
    }
}
