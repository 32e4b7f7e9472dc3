//! A table inside a narrative, told as a list: a cell of a paper holds no table of its own.

use crate::page::{Para, Text};

#[derive(Default)]
pub(super) struct Table {
    headings: Vec<Text>,
    row: Vec<Text>,
    rows: Vec<Vec<Text>>,
}

impl Table {
    pub(super) fn cell(&mut self, text: Text) {
        self.row.push(text);
    }

    pub(super) fn end_of_head(&mut self) {
        self.headings = std::mem::take(&mut self.row);
    }

    pub(super) fn end_of_row(&mut self) {
        self.rows.push(std::mem::take(&mut self.row));
    }

    /// Each row is an entry: its first cell, then what each other column says of it.
    pub(super) fn into_paras(self) -> Vec<Para> {
        if self.rows.iter().flatten().all(Text::is_blank) {
            let text = joined(self.headings);
            return if text.is_blank() { Vec::new() } else { vec![Para::plain(text)] };
        }
        let is_pair = self.headings.len() == 2;
        let headings = self.headings;
        let entries = self.rows.into_iter().filter(|row| !row.iter().all(Text::is_blank));
        entries.map(|row| Para::item(entry(&headings, row, is_pair))).collect()
    }
}

fn entry(headings: &[Text], row: Vec<Text>, is_pair: bool) -> Text {
    let mut cells = headings.iter().zip(row);
    let about = cells.next().map(|(_, first)| first.made_strong()).unwrap_or_default();
    let said = cells.filter(|(_, cell)| !cell.is_blank()).map(|(heading, cell)| {
        let mut text = Text::new();
        if !is_pair && !heading.is_blank() {
            text.append(heading.clone());
            text.append(": ".into());
        }
        text.append(cell);
        text
    });
    let said = joined(said.collect());
    match (about.is_blank(), said.is_blank()) {
        (true, _) => said,
        (false, true) => about,
        (false, false) => {
            let mut text = about;
            text.append(if is_pair { ": ".into() } else { " – ".into() });
            text.append(said);
            text
        }
    }
}

fn joined(texts: Vec<Text>) -> Text {
    texts.into_iter().filter(|text| !text.is_blank()).enumerate().fold(Text::new(), |mut all, (at, text)| {
        if at > 0 {
            all.append("; ".into());
        }
        all.append(text);
        all
    })
}
