//! Tables. On every page that one comes to stand the headings of its columns, and the section that its rows are of: Word repeats
//! only the first rows of a table, so one whose sections are long is a table for each of them.

use super::colours::ground;
use super::document::Document;
use super::lists::Mark;
use super::styles::Role;
use super::widths::{Wants, bands, lines, shared, wants};
use super::xml::{Element, element, says};
use crate::page::{Cell, Column, Date, Grid, Para, Row, Status, Text, Tone, Width};

/// Sections of no more rows than this are kept on one page, so that nothing needs to be repeated inside them.
const KEPT_TOGETHER: usize = 12;

/// A row of no more lines than this stands on one page. A longer one may go on over the next: it might be longer than any page.
const KEPT_WHOLE: u32 = 15;

impl Document<'_> {
    /// A table, with its caption unless the heading above it says the same.
    pub(super) fn table(&mut self, grid: &Grid, is_captioned: bool, room: u32) {
        if is_captioned && !grid.caption().is_blank() {
            let words = self.letters.runs(grid.caption());
            self.paragraph(Role::Caption, true, None, words);
        }
        let wants = wants(grid, self.gauge);
        for columns in bands(&wants, room) {
            let wants: Vec<Wants> = columns.iter().map(|at| wants[*at]).collect();
            let shape = Shape { grid, widths: shared(&wants, room), columns };
            for part in parts(grid) {
                self.after_table();
                let table = self.part_of_table(&shape, &part);
                self.body.push(table);
            }
        }
    }

    fn part_of_table(&mut self, shape: &Shape<'_>, part: &Part<'_>) -> Element {
        let mut rows = vec![self.column_headings(shape)];
        for (at, row) in part.rows.iter().enumerate() {
            rows.push(match row.heading() {
                Some(depth) => self.section_heading(shape, row, depth, part.repeats && at < headings(part.rows)),
                None => self.row(shape, row, part.keeps_with_next(at)),
            });
        }
        let columns = shape.widths.iter().map(|width| element("w:gridCol").set("w:w", width));
        element("w:tbl").with(self.about(shape, part)).with(element("w:tblGrid").with_all(columns)).with_all(rows)
    }

    /// What is said of a table: to Word, and to people who hear of it.
    fn about(&self, shape: &Shape<'_>, part: &Part<'_>) -> Element {
        let look = element("w:tblLook")
            .set("w:val", "0620")
            .set("w:firstRow", 1)
            .set("w:lastRow", 0)
            .set("w:firstColumn", 0)
            .set("w:lastColumn", 0)
            .set("w:noHBand", 1)
            .set("w:noVBand", 1);
        let about = element("w:tblPr")
            .with(says("w:tblStyle", self.styles.id(Role::Table)))
            .with(element("w:tblW").set("w:w", shape.widths.iter().sum::<u32>()).set("w:type", "dxa"))
            .with(element("w:tblLayout").set("w:type", "fixed"))
            .with(look);
        let said = [("w:tblCaption", shape.grid.caption().to_ticked()), ("w:tblDescription", described(shape, part))];
        about.with_all(
            said.into_iter().filter(|(_, words)| !words.trim().is_empty()).map(|(name, words)| says(name, words)),
        )
    }

    fn column_headings(&mut self, shape: &Shape<'_>) -> Element {
        let cells: Vec<Element> = shape
            .columns()
            .map(|(column, width)| {
                let role = match column.width {
                    Width::Count => Role::CountHeading,
                    Width::Short | Width::Words | Width::Wide => Role::ColumnHeading,
                };
                let words = self.letters.plain(column.words.as_str());
                let words = self.paragraph_of(role, true, None, vec![words]);
                cell(width, 1, None, vec![words])
            })
            .collect();
        row(cells, true, true)
    }

    /// A row over the columns that it says nothing of. What stands before its words stays where it is in other rows.
    fn section_heading(&mut self, shape: &Shape<'_>, of: &Row, depth: usize, is_repeated: bool) -> Element {
        let mut cells: Vec<(u32, usize, &Cell)> = Vec::new();
        for (at, width) in shape.columns.iter().zip(&shape.widths) {
            let here = &of.cells()[*at];
            match cells.last_mut() {
                Some((wide, columns, before)) if says_nothing(here) && !says_nothing(before) => {
                    *wide += width;
                    *columns += 1;
                }
                Some(_) | None => cells.push((*width, 1, here)),
            }
        }
        let fill = if depth == 0 { "CFD8E3" } else { "E1E7EE" };
        let cells = cells.into_iter().map(|(width, columns, content)| {
            let shading = element("w:shd").set("w:val", "clear").set("w:color", "auto").set("w:fill", fill);
            let paragraphs = self.content(content, Set { text: Role::SectionHeading, keeps: true, ..IN_CELLS });
            cell(width, columns, Some(shading), paragraphs)
        });
        let cells = cells.collect();
        row(cells, true, is_repeated)
    }

    fn row(&mut self, shape: &Shape<'_>, of: &Row, keeps: bool) -> Element {
        let cells: Vec<Element> = shape
            .columns()
            .zip(shape.columns.iter().map(|at| &of.cells()[*at]))
            .map(|((column, width), content)| {
                let text = match column.width {
                    Width::Count => Role::CellCount,
                    Width::Short | Width::Words | Width::Wide => Role::CellText,
                };
                let shading = match content {
                    Cell::Status(status) => Some(ground(status.tone, status.stands.is_so)),
                    Cell::Empty | Cell::Count(_) | Cell::Day { .. } | Cell::Appendix(_) | Cell::Paras(_) => None,
                };
                let paragraphs = self.content(content, Set { text, keeps, ..IN_CELLS });
                cell(width, 1, shading, paragraphs)
            })
            .collect();
        let tallest = shape.columns.iter().zip(&shape.widths);
        let tallest = tallest.map(|(at, width)| lines(&of.cells()[*at], *width, self.gauge)).max();
        let is_kept_whole = tallest.is_some_and(|lines| lines <= KEPT_WHOLE);
        row(cells, is_kept_whole, false)
    }

    /// The paragraphs of a cell. There is always one.
    fn content(&mut self, cell: &Cell, set: Set) -> Vec<Element> {
        self.lists.end();
        match cell {
            Cell::Empty => vec![self.paragraph_of(set.text, set.keeps, None, Vec::new())],
            Cell::Count(count) => {
                let words = self.letters.plain(&count.to_string());
                vec![self.paragraph_of(set.text, set.keeps, None, vec![words])]
            }
            Cell::Day { date, mark } => self.day(date, mark.as_ref().map(|(words, tone)| (words.as_str(), *tone)), set),
            Cell::Appendix(appendix) => {
                let words = self.letters.appendix(*appendix);
                vec![self.paragraph_of(set.text, set.keeps, None, words)]
            }
            Cell::Status(status) => self.status(status, set),
            Cell::Paras(paras) => self.paragraphs(paras, set),
        }
    }

    fn day(&mut self, date: &Date, mark: Option<(&str, Tone)>, set: Set) -> Vec<Element> {
        let day = Text::from(date.words.clone());
        let mark = mark.map(|(words, tone)| Text::new().marked(words, tone));
        let paras: Vec<Para> = std::iter::once(day).chain(mark).map(Para::plain).collect();
        self.paragraphs(&paras, set)
    }

    fn status(&mut self, status: &Status, set: Set) -> Vec<Element> {
        self.paragraphs(&status.paras(), set)
    }

    fn paragraphs(&mut self, paras: &[Para], set: Set) -> Vec<Element> {
        if paras.is_empty() {
            return vec![self.paragraph_of(set.text, set.keeps, None, Vec::new())];
        }
        paras.iter().map(|para| self.para(para, set)).collect()
    }

    /// A paragraph or an entry of a list, as it is set where it stands.
    pub(super) fn para(&mut self, para: &Para, set: Set) -> Element {
        let words = self.letters.runs(&para.text);
        let Some(item) = para.item else {
            self.lists.end();
            return self.paragraph_of(set.text, set.keeps, None, words);
        };
        let role = if item.number.is_some() { set.number } else { set.bullet };
        match self.lists.mark(item) {
            Mark::Numbered(numbering) => self.paragraph_of(role, set.keeps, Some(numbering), words),
            Mark::Written(number) => {
                let number = self.letters.plain(&format!("{number}. "));
                self.paragraph_of(role, set.keeps, None, std::iter::once(number).chain(words).collect())
            }
        }
    }
}

/// How paragraphs are set where they stand.
#[derive(Clone, Copy)]
pub(super) struct Set {
    pub text: Role,
    pub bullet: Role,
    pub number: Role,
    /// Whether they stay on the page of what follows.
    pub keeps: bool,
}

const IN_CELLS: Set = Set { text: Role::CellText, bullet: Role::CellBullet, number: Role::CellNumber, keeps: false };

/// Columns of a table that stand beside each other.
struct Shape<'p> {
    grid: &'p Grid,
    columns: Vec<usize>,
    widths: Vec<u32>,
}

impl<'p> Shape<'p> {
    fn columns(&self) -> impl Iterator<Item = (&'p Column, u32)> {
        let grid = self.grid;
        self.columns.iter().zip(&self.widths).map(move |(at, width)| (&grid.columns()[*at], *width))
    }
}

/// Rows that stand in one table of Word's.
struct Part<'p> {
    rows: &'p [Row],
    /// Where the first heading among them stands; as many as they are where there is none.
    first_heading: usize,
    /// Whether it is one section, whose headings stand on each of its pages.
    repeats: bool,
}

impl<'p> Part<'p> {
    fn of(rows: &'p [Row], repeats: bool) -> Part<'p> {
        let first_heading = rows.iter().position(Row::is_heading).unwrap_or(rows.len());
        Part { rows, first_heading, repeats }
    }

    /// Whether a row stays with the next: sections that are not repeated are kept on one page.
    fn keeps_with_next(&self, at: usize) -> bool {
        !self.repeats && self.first_heading < at && self.rows.get(at + 1).is_some_and(|next| !next.is_heading())
    }
}

/// A table whole, or by its sections where those are long.
fn parts(grid: &Grid) -> Vec<Part<'_>> {
    let rows = grid.rows();
    let sections: Vec<&[Row]> = rows.chunk_by(|one, next| one.is_heading() || !next.is_heading()).collect();
    let is_wide = grid.columns().iter().any(|column| column.width == Width::Wide);
    let are_short = sections.iter().all(|section| section.len() - headings(section) <= KEPT_TOGETHER);
    let has_sections = rows.iter().any(Row::is_heading);
    if !has_sections || (are_short && !is_wide) {
        return vec![Part::of(rows, false)];
    }
    sections.into_iter().map(|rows| Part::of(rows, true)).collect()
}

/// How many headings rows begin with.
fn headings(rows: &[Row]) -> usize {
    rows.iter().take_while(|row| row.is_heading()).count()
}

/// What a table is about, for whoever cannot see where it stands.
fn described(shape: &Shape<'_>, part: &Part<'_>) -> String {
    let about = shape.grid.about().iter();
    let about = about.map(|about| format!("{}: {}", about.column.words.as_str(), about.value.to_ticked()));
    let sections = part.rows[..if part.repeats { headings(part.rows) } else { 0 }].iter();
    let section = |row: &Row| {
        let words = row.cells().iter().filter(|cell| !says_nothing(cell)).flat_map(paras_of);
        words.map(|para| para.text.to_ticked()).collect::<Vec<_>>().join(" ")
    };
    about.chain(sections.map(section)).collect::<Vec<_>>().join("; ")
}

fn paras_of(cell: &Cell) -> &[Para] {
    match cell {
        Cell::Paras(paras) => paras,
        Cell::Empty | Cell::Count(_) | Cell::Day { .. } | Cell::Appendix(_) | Cell::Status(_) => &[],
    }
}

fn says_nothing(cell: &Cell) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Paras(paras) => paras.iter().all(|para| para.text.is_blank()),
        Cell::Count(_) | Cell::Day { .. } | Cell::Appendix(_) | Cell::Status(_) => false,
    }
}

fn row(cells: Vec<Element>, is_kept_whole: bool, is_repeated: bool) -> Element {
    let said = [(is_kept_whole, "w:cantSplit"), (is_repeated, "w:tblHeader")];
    let said: Vec<Element> = said.into_iter().filter(|(is_so, _)| *is_so).map(|(_, name)| element(name)).collect();
    let row = element("w:tr");
    let row = if said.is_empty() { row } else { row.with(element("w:trPr").with_all(said)) };
    row.with_all(cells).set_down()
}

fn cell(width: u32, columns: usize, shading: Option<Element>, paragraphs: Vec<Element>) -> Element {
    let said = element("w:tcPr")
        .with(element("w:tcW").set("w:w", width).set("w:type", "dxa"))
        .with_all((columns > 1).then(|| says("w:gridSpan", columns)))
        .with_all(shading);
    element("w:tc").with(said).with_all(paragraphs)
}
