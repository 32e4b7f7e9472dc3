//! Words that are longer than a cell can hold go on in the next one, and say so.

use super::{Book, Heading, Line, Listing, Said, Value};

impl Book {
    /// The same, with no more than so many letters in any cell, counted as Excel counts.
    pub fn within(self, most: usize, goes_on: &str) -> Book {
        let pieces = |said: Said| parted(said, most, goes_on).into_iter().map(Line::Words);
        let whole = |words: String| parted(words.into(), most, goes_on).into_iter().map(|said| said.words);
        let lines = self.lines.into_iter().flat_map(|line| -> Vec<Line> {
            match line {
                Line::Title(words) => whole(words).map(Line::Title).collect(),
                Line::Heading(level, words) => whole(words).map(|words| Line::Heading(level, words)).collect(),
                Line::Words(said) => pieces(said).collect(),
                Line::Caption(words) => whole(words).map(Line::Caption).collect(),
                Line::Table(listing) => vec![Line::Table(listing.within(most, goes_on))],
                Line::See { caption, words, sheet } => {
                    let pieces = whole(caption);
                    pieces.map(|caption| Line::See { caption, words: words.clone(), sheet: sheet.clone() }).collect()
                }
            }
        });
        let lines = lines.collect();
        let sheets = self.sheets.into_iter().map(|mut sheet| {
            sheet.listing = sheet.listing.within(most, goes_on);
            sheet
        });
        Book { lines, sheets: sheets.collect(), ..self }
    }
}

impl Listing {
    /// A column whose cells go on has others beside it with its own name and a number.
    fn within(self, most: usize, goes_on: &str) -> Listing {
        let Listing { columns, rows, front } = self;
        let rows: Vec<Vec<Vec<Value>>> = rows
            .into_iter()
            .map(|row| row.into_iter().map(|value| parted_value(value, most, goes_on)).collect())
            .collect();
        let needs = |at: usize| rows.iter().map(|row| row[at].len()).max().unwrap_or(1).max(1);
        let widths: Vec<usize> = (0..columns.len()).map(needs).collect();
        let rows = rows.into_iter().map(|row| {
            let cells = row.into_iter().zip(&widths).flat_map(|(mut pieces, width)| {
                pieces.resize(*width, Value::Empty);
                pieces
            });
            cells.collect()
        });
        Listing {
            rows: rows.collect(),
            front: widths.iter().take(front).sum(),
            columns: columns.into_iter().zip(&widths).flat_map(|(column, width)| numbered(column, *width)).collect(),
        }
    }
}

fn numbered(column: Heading, columns: usize) -> impl Iterator<Item = Heading> {
    (1..=columns).map(move |number| match number {
        1 => column.clone(),
        _ => Heading { words: format!("{} ({number})", column.words), ..column.clone() },
    })
}

fn parted_value(value: Value, most: usize, goes_on: &str) -> Vec<Value> {
    match value {
        Value::Said(said) => parted(said, most, goes_on).into_iter().map(Value::from).collect(),
        Value::Empty | Value::Number(_) | Value::Day(_) => vec![value],
    }
}

/// Words as pieces, each but the last with the note that it goes on.
fn parted(said: Said, most: usize, goes_on: &str) -> Vec<Said> {
    if said.words.encode_utf16().count() <= most {
        return vec![said];
    }
    let note = format!(" {goes_on}");
    let room = most.saturating_sub(note.encode_utf16().count()).max(2);
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for c in said.words.chars() {
        if used + c.len_utf16() > room {
            pieces.push(String::new());
            used = 0;
        }
        used += c.len_utf16();
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    let last = pieces.len() - 1;
    let pieces = pieces.into_iter().enumerate();
    pieces.map(|(at, words)| Said { words: if at < last { words + &note } else { words }, ..said.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_long_words_is_lost_and_each_piece_says_that_it_goes_on() {
        let words = "abcdefghij🏴k".repeat(3);
        let pieces: Vec<String> = parted(words.clone().into(), 10, "[+]").into_iter().map(|said| said.words).collect();
        assert!(pieces.iter().all(|piece| piece.encode_utf16().count() <= 10), "{pieces:?}");
        let joined: String = pieces.iter().map(|piece| piece.trim_end_matches(" [+]")).collect();
        assert_eq!(joined, words);
        let (last, before) = pieces.split_last().unwrap();
        assert!(before.iter().all(|piece| piece.ends_with(" [+]")) && !last.ends_with("[+]"));
        assert_eq!(parted("abcdefghij".to_owned().into(), 10, "[+]").len(), 1);
    }
}
