//! Tables: a caption, one row of headings, a group of rows for each heading among them, and a name for each row that has one.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::outline::Name;
use super::text::{appendix_id, day, plain, tag};
use super::{LINE, Writer};
use crate::page::{Cell, Column, Grid, Row, Status, Tone, Width};

/// Where a table stands.
pub(super) struct Place<'o> {
    pub(super) id: &'o str,
    pub(super) name: Option<&'o Name>,
    /// Whether the heading above it says what the caption does.
    pub(super) is_said_above: bool,
}

impl Writer<'_> {
    /// A table too wide for the narrowest screen moves by itself, so that the page does not; who uses no mouse must be able to
    /// come to it, and to hear what it is. Two places of a page must not have the same name.
    pub(super) fn table(&self, grid: &Grid, place: &Place<'_>) -> Markup {
        let inner = self.table_itself(grid, place);
        match place.name.filter(|_| room(grid) > NARROWEST) {
            None => html! { (LINE) div.table { (inner) } },
            Some(Name { ids, is_its_own }) => {
                let role = if *is_its_own { "region" } else { "group" };
                html! { (LINE) div.table.wide tabindex="0" role=(role) aria-labelledby=(ids) { (inner) } }
            }
        }
    }

    fn table_itself(&self, grid: &Grid, place: &Place<'_>) -> Markup {
        let name = name_column(grid);
        // A picture of the table stands under its caption already.
        let is_said_above = place.is_said_above || grid.picture().is_some();
        html! {
            table {
                (LINE) caption class=[is_said_above.then_some("unseen")] id=(place.id) {
                    span.still { (self.text(grid.caption())) }
                }
                (LINE) thead { tr { @for column in grid.columns() { (heading(column)) } } }
                @for group in groups(grid.rows()) {
                    (LINE) tbody {
                        @for row in group {
                            (LINE)
                            @match row.heading() {
                                Some(depth) => (self.heading_row(row, depth)),
                                None => (self.row(grid.columns(), row, name)),
                            }
                        }
                    }
                }
                (LINE)
            }
        }
    }

    /// Its last words reach to the end of the row, and where nothing stands before them they begin with it.
    fn heading_row(&self, row: &Row, depth: usize) -> Markup {
        let cells = row.cells();
        let is_said = |cell: &Cell| !is_blank(cell);
        let (first, last) = (cells.iter().position(is_said), cells.iter().rposition(is_said).unwrap_or(0));
        let begin = if first == Some(last) { last } else { 0 };
        html! {
            tr.group.deeper[depth > 0] {
                @for (at, cell) in cells.iter().enumerate().take(last + 1).skip(begin) {
                    @let after = if at == last { cells.len() - last - 1 } else { 0 };
                    @let span = Some(1 + after + if at == begin { begin } else { 0 }).filter(|span| *span > 1);
                    @if is_name(cell) && is_said(cell) {
                        th scope="rowgroup" colspan=[span] { (self.cell(cell)) }
                    } @else {
                        td colspan=[span] { (self.cell(cell)) }
                    }
                }
            }
        }
    }

    fn row(&self, columns: &[Column], row: &Row, name: Option<usize>) -> Markup {
        html! {
            tr {
                @for (at, (column, cell)) in columns.iter().zip(row.cells()).enumerate() {
                    @if Some(at) == name {
                        th scope="row" { (self.cell(cell)) }
                    } @else {
                        td class=[(column.width == Width::Count).then_some("count")] { (self.cell(cell)) }
                    }
                }
            }
        }
    }

    fn cell(&self, cell: &Cell) -> Markup {
        match cell {
            Cell::Empty => html! {},
            Cell::Count(count) => html! { (count) },
            Cell::Day { date, mark } => html! {
                (day(date)) @if let Some((words, tone)) = mark { br; (tag(words, *tone, true)) }
            },
            Cell::Appendix(appendix) => {
                html! { span id=(appendix_id(*appendix)) { (self.page.labels.name_of(*appendix)) } }
            }
            Cell::Status(status) => self.status(status),
            Cell::Paras(paras) => self.inner(paras),
        }
    }

    /// What says that nothing was rated is no rating that could fail to stand.
    fn status(&self, status: &Status) -> Markup {
        let holds = status.stands.is_so || status.tone == Tone::Attention;
        html! {
            (tag(&status.word, status.tone, holds))
            @if !status.why.is_blank() { span.unseen { ", " } span.why { (self.text(&status.why)) } }
            @if !status.more.is_empty() { (self.paragraphs(&status.more.iter().collect::<Vec<_>>())) }
        }
    }
}

fn heading(column: &Column) -> Markup {
    let class = match column.width {
        Width::Count => "count",
        Width::Short => "short",
        Width::Words => "words",
        Width::Wide => "broad",
    };
    let words = column.words.as_str();
    html! { @if words.trim().is_empty() { td class=(class) {} } @else { th scope="col" class=(class) { (words) } } }
}

/// Each heading among the rows begins a group.
fn groups(rows: &[Row]) -> impl Iterator<Item = &[Row]> {
    rows.chunk_by(|_, next| !next.is_heading())
}

/// The column that tells the rows of each group apart: the first whose words no two of them share.
fn name_column(grid: &Grid) -> Option<usize> {
    let may_name = |at: &usize| grid.columns()[*at].width != Width::Wide;
    (0..grid.columns().len()).filter(may_name).find(|at| groups(grid.rows()).all(|group| tells_apart(group, *at)))
}

fn tells_apart(group: &[Row], column: usize) -> bool {
    let mut seen = BTreeSet::new();
    let mut cells = group.iter().filter(|row| !row.is_heading()).map(|row| &row.cells()[column]);
    cells.all(|cell| is_name(cell) && !is_blank(cell) && seen.insert(words(cell)))
}

/// Counts, days and ratings are what is said of something, and never its name.
fn is_name(cell: &Cell) -> bool {
    match cell {
        Cell::Appendix(_) | Cell::Paras(_) => true,
        Cell::Empty | Cell::Count(_) | Cell::Day { .. } | Cell::Status(_) => false,
    }
}

fn is_blank(cell: &Cell) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Paras(paras) => paras.iter().all(|para| para.text.is_blank()),
        Cell::Count(_) | Cell::Day { .. } | Cell::Appendix(_) | Cell::Status(_) => false,
    }
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Paras(paras) => paras.iter().map(|para| plain(&para.text) + "\n").collect(),
        Cell::Appendix(appendix) => appendix.number().to_string(),
        Cell::Empty | Cell::Count(_) | Cell::Day { .. } | Cell::Status(_) => String::new(),
    }
}

/// How many letters of a table fit beside each other on a screen 320 pixels wide, at two for the width of an `em`.
const NARROWEST: usize = 36;

/// How many letters wide a table is at the least, with the widths that the style gives to columns.
fn room(grid: &Grid) -> usize {
    grid.columns().iter().map(room_of).sum()
}

fn room_of(column: &Column) -> usize {
    let least = match column.width {
        Width::Count => 7,
        Width::Short => 15,
        Width::Words => 18,
        Width::Wide => 30,
    };
    let longest = column.words.as_str().split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
    least.max(longest + 2)
}
