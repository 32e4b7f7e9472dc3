//! Tables on the terminal: side by side where the width allows it, and under each other where it does not.

use comfy_table::presets::NOTHING;
use comfy_table::{
    Cell as Shown, CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, Table, TableStyle,
};

use super::arrange::{BESIDE, Wants, arranged};
use super::wrap::words_of;
use super::{Pen, all_strong};
use crate::page::{Cell, Column, Drawing, Grid, Para, Row, Text, Width};

/// Lines between columns and under the headings, and no more.
const LIGHT: TableStyle = NOTHING
    .header_lines(ContentLineStyle::none().junction('│'))
    .header_separator(LineStyle::none().fill('─').junction('┼'))
    .content_lines(ContentLineStyle::none().junction('│'));

/// Holds the place of a heading row, which goes over all columns. No text has it: what acts on a terminal was made visible.
const HEADING: char = '\u{1}';

impl Pen {
    pub(super) fn table(&self, grid: &Grid) -> Vec<String> {
        let mut lines = self.lines(&all_strong(grid.caption()), "", "");
        lines.push(String::new());
        // What else can be drawn says nothing here that the table does not say better.
        if let Some(Drawing::Trend(trend)) = grid.picture().map(|picture| &picture.drawing) {
            lines.extend(self.trend(trend));
        }
        let wants: Vec<Wants> = (0..grid.columns().len()).map(|at| self.wants(grid, at)).collect();
        lines.extend(match arranged(&wants, self.width) {
            Some(widths) => self.side_by_side(grid, &widths),
            None => self.stacked(grid),
        });
        lines
    }

    fn wants(&self, grid: &Grid, at: usize) -> Wants {
        let column = &grid.columns()[at];
        let heading = Text::from(column.words.as_str());
        let rows = grid.rows().iter().filter(|row| !row.is_heading());
        let mut texts: Vec<Text> = rows.flat_map(|row| self.paras(&row.cells()[at])).map(|para| para.text).collect();
        texts.push(heading);
        let longest = |measure: fn(&Text, &str) -> usize| {
            texts.iter().map(|text| measure(text, self.appendix)).max().unwrap_or(1)
        };
        Wants { word: longest(longest_word), line: longest(whole_line), width: column.width }
    }

    fn side_by_side(&self, grid: &Grid, widths: &[usize]) -> Vec<String> {
        let mut table = Table::new();
        table
            .load_style(LIGHT)
            .force_no_tty()
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(self.width as u16 + 1);
        let heading = |column: &Column| vec![Para::plain(Text::new().strong(column.words.as_str()))];
        table.set_header(
            grid.columns().iter().zip(widths).map(|(column, width)| self.shown(&heading(column), column, *width)),
        );
        for row in grid.rows() {
            table.add_row(if row.is_heading() {
                vec![Shown::new(HEADING)]
            } else {
                self.cells(row, grid.columns(), widths)
            });
        }
        let padded = widths.iter().map(|width| (width + 2) as u16);
        table.set_constraints(padded.map(|width| ColumnConstraint::Absolute(comfy_table::Width::Fixed(width))));
        let whole = widths.iter().map(|width| width + BESIDE).sum::<usize>() - 1;
        let mut headings = grid.rows().iter().filter(|row| row.is_heading());
        let over_all = |line: String| match line.contains(HEADING) {
            true => headings.next().map_or(Vec::new(), |row| self.over_all_columns(row, whole)),
            false => vec![line],
        };
        table.lines().flat_map(over_all).collect()
    }

    /// `── 12 Consent ─────`
    fn over_all_columns(&self, row: &Row, whole: usize) -> Vec<String> {
        let mut lines = self.lines(&all_strong(&self.in_one(row.cells())), "── ", "   ");
        let words: usize = whole_line(&self.in_one(row.cells()), self.appendix);
        if let [only] = lines.as_mut_slice() {
            only.push(' ');
            only.push_str(&"─".repeat(whole.saturating_sub(words + 4)));
        }
        lines
    }

    fn cells(&self, row: &Row, columns: &[Column], widths: &[usize]) -> Vec<Shown> {
        let cells = row.cells().iter().zip(columns).zip(widths);
        cells.map(|((cell, column), width)| self.shown(&self.paras(cell), column, *width)).collect()
    }

    /// The lines of a cell, broken here: a colour then never runs from one line into the next.
    fn shown(&self, paras: &[Para], column: &Column, width: usize) -> Shown {
        let pen = Pen { width, ..*self };
        let lines: Vec<String> = paras.iter().flat_map(|para| pen.para(para)).collect();
        let shown = Shown::new(lines.join("\n"));
        match column.width {
            Width::Count => shown.set_alignment(CellAlignment::Right),
            Width::Short | Width::Words | Width::Wide => shown,
        }
    }

    /// Each row as a few lines: what it is about, then what the other columns say of it.
    fn stacked(&self, grid: &Grid) -> Vec<String> {
        // A number says little without what it is the number of; a day says enough.
        let is_numbered = matches!(grid.columns(), [first, second, ..] if first.width == Width::Short && second.width != Width::Count);
        let leads = grid.columns().len().min(if is_numbered { 2 } else { 1 });
        let mut lines = Vec::new();
        for row in grid.rows() {
            if row.is_heading() {
                lines.extend((!lines.is_empty()).then(String::new));
                lines.extend(self.lines(&all_strong(&self.in_one(row.cells())), "── ", "   "));
                continue;
            }
            let (about, said) = row.cells().split_at(leads);
            lines.extend(self.lines(&all_strong(&self.in_one(about)), "", "  "));
            lines.extend(self.said(said.iter().zip(&grid.columns()[leads..])));
        }
        lines
    }

    fn said<'g>(&self, said: impl Iterator<Item = (&'g Cell, &'g Column)>) -> Vec<String> {
        let mut lines = Vec::new();
        let mut counts = Vec::new();
        for (cell, column) in said {
            if let Cell::Count(count) = cell {
                counts.push(Text::from(format!("{}: {count}", column.words.as_str())));
                continue;
            }
            for (at, para) in self.paras(cell).into_iter().enumerate() {
                lines.extend(if at == 0 {
                    self.lines(&Text::from(format!("{}: ", column.words.as_str())).and(para.text), "  ", "    ")
                } else {
                    let pen = Pen { width: self.width - 4, ..*self };
                    pen.para(&para).into_iter().map(|line| format!("    {line}")).collect()
                });
            }
        }
        if !counts.is_empty() {
            lines.extend(self.lines(&joined(counts.into_iter(), ", "), "  ", "  "));
        }
        lines
    }

    fn in_one(&self, cells: &[Cell]) -> Text {
        joined(cells.iter().flat_map(|cell| self.paras(cell)).map(|para| para.text), " ")
    }

    fn paras(&self, cell: &Cell) -> Vec<Para> {
        match cell {
            Cell::Empty => Vec::new(),
            Cell::Count(count) => vec![Para::plain(count.to_string())],
            Cell::Day { date, mark } => {
                let text = Text::from(date.words.as_str());
                vec![Para::plain(
                    mark.iter().fold(text, |text, (words, tone)| text.words(" ").marked(words.as_str(), *tone)),
                )]
            }
            Cell::Appendix(appendix) => vec![Para::plain(format!("{} {}", self.appendix, appendix.number()))],
            Cell::Status(status) => status.paras(),
            Cell::Paras(paras) => paras.clone(),
        }
    }
}

fn longest_word(text: &Text, appendix: &str) -> usize {
    let words = words_of(text, appendix);
    words
        .chunk_by(|_, next| !next.has_gap)
        .map(|chunk| chunk.iter().map(|word| word.letters.chars().count()).sum())
        .max()
        .unwrap_or(0)
}

fn whole_line(text: &Text, appendix: &str) -> usize {
    let words = words_of(text, appendix);
    words.iter().enumerate().map(|(at, word)| word.letters.chars().count() + usize::from(at > 0 && word.has_gap)).sum()
}

fn joined(texts: impl Iterator<Item = Text>, between: &str) -> Text {
    texts.enumerate().fold(Text::new(), |mut all, (at, text)| {
        if at > 0 {
            all = all.words(between);
        }
        all.append(text);
        all
    })
}
