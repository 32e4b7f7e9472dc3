//! Tables. A row of the wrong width does not compile.

use super::{Appendix, Block, Clean, Date, Para, Text, Tone};

/// A table of so many columns, as a view fills it.
#[derive(Clone, Debug)]
pub struct Table<const COLUMNS: usize> {
    caption: Text,
    columns: [Column; COLUMNS],
    rows: Vec<Row>,
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    /// The caption says what the table shows to somebody who comes upon it alone.
    pub fn new(caption: impl Into<Text>, columns: [Column; COLUMNS]) -> Table<COLUMNS> {
        Table { caption: caption.into(), columns, rows: Vec::new() }
    }

    pub fn row(&mut self, cells: [Cell; COLUMNS]) {
        self.rows.push(Row { is_heading: false, cells: cells.into() });
    }

    /// A row that is the heading of those below it.
    pub fn heading(&mut self, cells: [Cell; COLUMNS]) {
        self.rows.push(Row { is_heading: true, cells: cells.into() });
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<const COLUMNS: usize> From<Table<COLUMNS>> for Block {
    fn from(table: Table<COLUMNS>) -> Block {
        Block::Table(Grid { caption: table.caption, columns: table.columns.into(), rows: table.rows })
    }
}

/// A table with a column for each of some things that are known only once it is filled, such as periods, between columns that are
/// always there. A row gives its cells by the thing that each column is for, so it has as many as there are columns.
#[derive(Clone, Debug)]
pub struct TableAcross<const BEFORE: usize, const AFTER: usize, Thing> {
    caption: Text,
    before: [Column; BEFORE],
    across: Vec<(Thing, Column)>,
    after: [Column; AFTER],
    rows: Vec<Row>,
}

impl<const BEFORE: usize, const AFTER: usize, Thing> TableAcross<BEFORE, AFTER, Thing> {
    pub fn new(
        caption: impl Into<Text>,
        before: [Column; BEFORE],
        across: Vec<(Thing, Column)>,
        after: [Column; AFTER],
    ) -> Self {
        TableAcross { caption: caption.into(), before, across, after, rows: Vec::new() }
    }

    pub fn row(&mut self, before: [Cell; BEFORE], cell: impl Fn(&Thing) -> Cell, after: [Cell; AFTER]) {
        let across = self.across.iter().map(|(thing, _)| cell(thing));
        self.rows.push(Row { is_heading: false, cells: before.into_iter().chain(across).chain(after).collect() });
    }

    /// A row that is the heading of those below it, and says nothing of any column.
    pub fn heading(&mut self, before: [Cell; BEFORE]) {
        let empty = std::iter::repeat_n(Cell::Empty, self.across.len() + AFTER);
        self.rows.push(Row { is_heading: true, cells: before.into_iter().chain(empty).collect() });
    }
}

impl<const BEFORE: usize, const AFTER: usize, Thing> From<TableAcross<BEFORE, AFTER, Thing>> for Block {
    fn from(table: TableAcross<BEFORE, AFTER, Thing>) -> Block {
        let across = table.across.into_iter().map(|(_, column)| column);
        let columns = table.before.into_iter().chain(across).chain(table.after).collect();
        Block::Table(Grid { caption: table.caption, columns, rows: table.rows })
    }
}

/// A table as renderers see it. It is made from a [`Table`] or a [`TableAcross`] only, so each row is as wide as the columns are
/// many.
#[derive(Clone, Debug)]
pub struct Grid {
    caption: Text,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

impl Grid {
    pub fn caption(&self) -> &Text {
        &self.caption
    }

    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(super) fn in_another_language(&self) -> usize {
        let paras = self.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| match cell {
            Cell::Paras(paras) => paras.as_slice(),
            Cell::Empty | Cell::Count(_) | Cell::Day { .. } | Cell::Appendix(_) => &[],
        });
        let texts = paras.map(|para| &para.text).chain([&self.caption]);
        texts.filter(|text| text.is_in_another_language()).count()
    }

    pub(super) fn renumber(&mut self, by: usize) {
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            match cell {
                Cell::Empty | Cell::Count(_) | Cell::Day { .. } => {}
                Cell::Appendix(appendix) => *appendix = appendix.after(by),
                Cell::Paras(paras) => paras.iter_mut().for_each(|para| para.text.renumber(by)),
            }
        }
    }
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    is_heading: bool,
    cells: Vec<Cell>,
}

impl Row {
    /// Whether it is the heading of the rows below it.
    pub fn is_heading(&self) -> bool {
        self.is_heading
    }

    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }
}

/// A column: what it is called, and how much room it wants.
#[derive(Clone, Debug)]
pub struct Column {
    pub words: Clean,
    pub width: Width,
}

/// How much room a column wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Numbers that are counted with, set to the right.
    Count,
    /// An id, a day, a word or two.
    Short,
    /// A few words.
    Words,
    /// Whole paragraphs.
    Wide,
}

impl Column {
    pub fn count(words: impl Into<Clean>) -> Column {
        Column { words: words.into(), width: Width::Count }
    }

    pub fn short(words: impl Into<Clean>) -> Column {
        Column { words: words.into(), width: Width::Short }
    }

    pub fn words(words: impl Into<Clean>) -> Column {
        Column { words: words.into(), width: Width::Words }
    }

    pub fn wide(words: impl Into<Clean>) -> Column {
        Column { words: words.into(), width: Width::Wide }
    }
}

/// What stands in one place of a table.
#[derive(Clone, Debug)]
pub enum Cell {
    Empty,
    Count(usize),
    /// A day, and a mark where there is something the matter with it.
    Day {
        date: Date,
        mark: Option<(Clean, Tone)>,
    },
    /// The appendix itself, which references lead to.
    Appendix(Appendix),
    Paras(Vec<Para>),
}

impl From<Text> for Cell {
    fn from(text: Text) -> Cell {
        Cell::Paras(vec![Para::plain(text)])
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Cell {
        if words.is_empty() { Cell::Empty } else { Cell::from(Text::from(words)) }
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Cell {
        Cell::from(words.as_str())
    }
}
