//! How wide the columns of a table are, in twentieths of a point.

use crate::page::{Cell, Column, Grid, Labels, Para, Run, Status, Text, Width};

/// What a column holds, and how much room that wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wants {
    /// Narrower, and a word would be broken.
    least: u32,
    /// As wide as it is comfortable to read.
    ease: u32,
    width: Width,
}

/// How words are measured.
#[derive(Clone, Copy)]
pub struct Gauge {
    labels: Labels,
    /// How wide letters are, in hundredths of the width of this format's own.
    letters: u32,
}

/// The widest letters that are common in houses' styles, Verdana's, are so much wider.
const WIDEST_LETTERS: u32 = 118;

impl Gauge {
    /// Whose letters they are is not known in a template's styles.
    pub fn of(labels: Labels, has_template: bool) -> Gauge {
        Gauge { labels, letters: if has_template { WIDEST_LETTERS } else { 100 } }
    }

    /// About as wide as a text is in the letters of a table.
    fn measure(self, text: &str) -> u32 {
        let letter = |c: char| match c {
            'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '’' | '(' | ')'
            | '-' | '|' => 65,
            'm' | 'w' | 'M' | 'W' | 'ŵ' | 'Ŵ' | '—' | '@' | '%' => 165,
            'A'..='Z' => 140,
            '\u{1100}'.. => 195,
            _ => 108,
        };
        text.chars().fold(0_u32, |sum, c| sum.saturating_add(letter(c) * self.letters / 100))
    }
}

/// Beside the words of a cell: its margins, and a little for letters that are wider than they are counted for.
const MARGINS: u32 = 200;
/// A word that is longer is broken: it must not crowd the others out.
const LONGEST_WORD: u32 = 2600;
const SHORT: u32 = 2000;
const WORDS: u32 = 1800;
const WIDE: u32 = 4200;

/// What each column of a table wants.
pub fn wants(grid: &Grid, gauge: Gauge) -> Vec<Wants> {
    grid.columns().iter().enumerate().map(|(at, column)| of_column(grid, at, column, gauge)).collect()
}

fn of_column(grid: &Grid, at: usize, column: &Column, gauge: Gauge) -> Wants {
    let rows = grid.rows().iter().filter(|row| !row.is_heading());
    let cells = rows.map(|row| of_cell(&row.cells()[at], gauge));
    // Headings are set bold.
    let heading = of_words(column.words.as_str(), gauge);
    let heading = Measures { word: heading.word * 11 / 10, line: heading.word * 11 / 10 };
    let Measures { word, line } = cells.fold(heading, Measures::or_wider);
    let least = word.min(LONGEST_WORD) + MARGINS;
    let ease = match column.width {
        // A heading of two lines is read as easily as one of one.
        Width::Count => (heading.line / 2 + MARGINS).max(least),
        Width::Short => (line + MARGINS).min(SHORT).max(least),
        Width::Words => (line + MARGINS).min(WORDS).max(least),
        Width::Wide => (line + MARGINS).min(WIDE).max(least),
    };
    Wants { least, ease, width: column.width }
}

/// How wide its widest word and its widest line are.
#[derive(Clone, Copy, Default)]
struct Measures {
    word: u32,
    line: u32,
}

impl Measures {
    fn or_wider(self, other: Measures) -> Measures {
        Measures { word: self.word.max(other.word), line: self.line.max(other.line) }
    }

    fn unbroken(line: u32) -> Measures {
        Measures { word: line, line }
    }
}

fn of_cell(cell: &Cell, gauge: Gauge) -> Measures {
    match cell {
        Cell::Empty => Measures::default(),
        Cell::Count(count) => Measures::unbroken(gauge.measure(&count.to_string())),
        Cell::Day { date, mark } => {
            let mark = mark.iter().map(|(words, _)| of_words(words.as_str(), gauge));
            mark.fold(Measures::unbroken(gauge.measure(date.words.as_str())), Measures::or_wider)
        }
        Cell::Appendix(appendix) => Measures::unbroken(gauge.measure(&gauge.labels.name_of(*appendix))),
        Cell::Status(status) => of_status(status, gauge),
        Cell::Paras(paras) => of_paras(paras, gauge),
    }
}

fn of_status(status: &Status, gauge: Gauge) -> Measures {
    of_paras(&status.paras(), gauge)
}

fn of_paras(paras: &[Para], gauge: Gauge) -> Measures {
    paras.iter().map(|para| of_text(&para.text, gauge)).fold(Measures::default(), Measures::or_wider)
}

fn of_text(text: &Text, gauge: Gauge) -> Measures {
    let words = |run: &Run| match run {
        Run::Words(words, _) | Run::Marked(words, _) => words.as_str().to_owned(),
        Run::Day(date) => date.words.as_str().to_owned(),
        Run::Link { to, words, .. } if words.as_str().trim().is_empty() => to.as_str().to_owned(),
        Run::Link { words, .. } => words.as_str().to_owned(),
        Run::See(appendix) => gauge.labels.name_of(*appendix),
    };
    of_words(&text.runs().iter().map(words).collect::<String>(), gauge)
}

fn of_words(words: &str, gauge: Gauge) -> Measures {
    // Word may break a line behind a hyphen.
    let parts = words.split_inclusive([' ', '-']);
    Measures { word: parts.map(|part| gauge.measure(part.trim_end())).max().unwrap_or(0), line: gauge.measure(words) }
}

/// About how many lines a cell fills that is so wide.
pub fn lines(cell: &Cell, width: u32, gauge: Gauge) -> u32 {
    let room = width.saturating_sub(MARGINS).max(1);
    let of = |paras: &[Para]| {
        let lines = paras.iter().map(|para| of_text(&para.text, gauge).line.div_ceil(room).max(1));
        lines.fold(0, u32::saturating_add)
    };
    match cell {
        Cell::Empty | Cell::Count(_) | Cell::Appendix(_) | Cell::Day { mark: None, .. } => 1,
        Cell::Day { mark: Some(_), .. } => 2,
        Cell::Status(status) => of(&status.paras()),
        Cell::Paras(paras) => of(paras),
    }
}

/// Whether all columns can stand beside each other at their ease.
pub fn is_at_ease(wants: &[Wants], room: u32) -> bool {
    wants.iter().map(|column| u64::from(column.ease)).sum::<u64>() <= u64::from(room)
}

/// The columns that can stand beside each other, where not all can: the first of them beside some of the others, again and again.
pub fn bands(wants: &[Wants], room: u32) -> Vec<Vec<usize>> {
    let Some(first) = wants.first() else { return Vec::new() };
    let mut bands = vec![vec![0]];
    let mut left = room.saturating_sub(first.least);
    for (at, column) in wants.iter().enumerate().skip(1) {
        let is_begun = bands.last().is_some_and(|band| band.len() > 1);
        if is_begun && column.least > left {
            bands.push(vec![0]);
            left = room.saturating_sub(first.least);
        }
        if let Some(band) = bands.last_mut() {
            band.push(at);
        }
        left = left.saturating_sub(column.least);
    }
    bands
}

/// The widths of such columns, which are as wide together as there is room.
pub fn shared(wants: &[Wants], room: u32) -> Vec<u32> {
    let mut widths: Vec<u32> = wants.iter().map(|column| column.ease).collect();
    let sum: u32 = widths.iter().sum();
    if sum > room {
        narrow(&mut widths, wants, sum - room);
    } else {
        widen(&mut widths, wants, room - sum);
    }
    if widths.iter().sum::<u32>().abs_diff(room) > widths.len() as u32 {
        crush(&mut widths, room);
    }
    settle(&mut widths, room);
    widths
}

/// Words that are longer than the room, and columns that take none of what is left, leave nothing but to measure all alike.
fn crush(widths: &mut [u32], room: u32) {
    let sum: u64 = widths.iter().copied().map(u64::from).sum();
    let share = |width: u32| (u64::from(width) * u64::from(room)).checked_div(sum).unwrap_or(0) as u32;
    widths.iter_mut().for_each(|width| *width = share(*width).max(1));
}

/// The widest column bears what is left over by rounding.
fn settle(widths: &mut [u32], room: u32) {
    let sum: u32 = widths.iter().sum();
    if let Some(widest) = widths.iter_mut().max() {
        *widest = (*widest + room).saturating_sub(sum).max(1);
    }
}

/// Columns give up what they have beyond their words, each in its measure.
fn narrow(widths: &mut [u32], wants: &[Wants], by: u32) {
    let spare: Vec<u32> = wants.iter().map(|column| column.ease - column.least).collect();
    let all: u32 = spare.iter().sum();
    let by = by.min(all);
    for (width, spare) in widths.iter_mut().zip(spare) {
        *width -= (u64::from(by) * u64::from(spare)).checked_div(u64::from(all)).unwrap_or(0) as u32;
    }
}

/// What is left goes to the columns with the most to say.
fn widen(widths: &mut [u32], wants: &[Wants], by: u32) {
    let weight = |column: &Wants| match column.width {
        Width::Count | Width::Short => 0,
        Width::Words => 1,
        Width::Wide => 3,
    };
    let all: u32 = wants.iter().map(weight).sum();
    for (width, column) in widths.iter_mut().zip(wants) {
        *width += (u64::from(by) * u64::from(weight(column))).checked_div(u64::from(all)).unwrap_or(0) as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(least: u32, ease: u32, width: Width) -> Wants {
        Wants { least, ease, width }
    }

    #[test]
    fn columns_share_all_the_room_and_words_are_broken_last() {
        let wants = [column(500, 500, Width::Count), column(900, 2000, Width::Words), column(1000, 4200, Width::Wide)];
        assert_eq!(shared(&wants, 6700), [500, 2000, 4200]);
        for room in [100, 1000, 2400, 3000, 5000, 9638, 14570] {
            let widths = shared(&wants, room);
            assert_eq!(widths.iter().sum::<u32>(), room, "{room}");
            let are_whole = widths.iter().zip(&wants).all(|(width, column)| *width >= column.least);
            assert_eq!(are_whole, room >= 2400, "{room} {widths:?}");
        }
        assert_eq!(shared(&[column(300, 300, Width::Count); 3], 900), [300; 3]);
    }

    #[test]
    fn more_columns_than_a_page_is_wide_stand_below_each_other_beside_the_first() {
        let wants = [column(1000, 1000, Width::Short); 6];
        assert_eq!(bands(&wants, 6000), [vec![0, 1, 2, 3, 4, 5]]);
        assert_eq!(bands(&wants, 3500), [vec![0, 1, 2], vec![0, 3, 4], vec![0, 5]]);
        assert_eq!(bands(&wants[..3], 10), [vec![0, 1], vec![0, 2]]);
        assert_eq!(bands(&[], 10), Vec::<Vec<usize>>::new());
    }
}
