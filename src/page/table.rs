//! Tables. A row of the wrong width does not compile.

use super::{About, Appendix, Block, Clean, Date, Para, Picture, Status, Subject, Text, Tone};
use crate::calendar::Period;

/// A table of so many columns, as a view fills it.
#[derive(Clone, Debug)]
pub struct Table<const COLUMNS: usize> {
    top: Top,
    columns: [Column; COLUMNS],
    rows: Vec<Row>,
}

/// What stands over a table, and what it is about.
#[derive(Clone, Debug)]
struct Top {
    caption: Text,
    subject: Subject,
    about: Vec<About>,
    groups: Option<Clean>,
    picture: Option<Box<Picture>>,
}

impl Top {
    fn of(caption: Text) -> Top {
        Top { caption, subject: Subject::List, about: Vec::new(), groups: None, picture: None }
    }
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    /// The caption says what the table shows to somebody who comes upon it alone.
    pub fn new(caption: impl Into<Text>, columns: [Column; COLUMNS]) -> Table<COLUMNS> {
        Table { top: Top::of(caption.into()), columns, rows: Vec::new() }
    }

    /// What it is about, and what is the same for each of its rows.
    pub fn about(mut self, subject: Subject, about: impl IntoIterator<Item = About>) -> Self {
        self.top.subject = subject;
        self.top.about = about.into_iter().collect();
        self
    }

    /// What the headings among its rows are, in a word.
    pub fn grouped_by(mut self, groups: impl Into<Clean>) -> Self {
        self.top.groups = Some(groups.into());
        self
    }

    /// With a picture of what stands in it.
    pub fn drawn(mut self, picture: Picture) -> Self {
        self.top.picture = Some(Box::new(picture));
        self
    }

    pub fn row(&mut self, cells: [Cell; COLUMNS]) {
        self.rows.push(Row { heading: None, cells: cells.into() });
    }

    /// A row that is the heading of those below it.
    pub fn heading(&mut self, cells: [Cell; COLUMNS]) {
        self.heading_at(0, cells);
    }

    /// A heading that lies so deep inside other headings.
    pub fn heading_at(&mut self, depth: usize, cells: [Cell; COLUMNS]) {
        self.rows.push(Row { heading: Some(depth), cells: cells.into() });
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<const COLUMNS: usize> From<Table<COLUMNS>> for Block {
    fn from(table: Table<COLUMNS>) -> Block {
        Block::Table(Grid { top: table.top, columns: table.columns.into(), rows: table.rows })
    }
}

/// A table with a column for each of some things that are known only once it is filled, such as periods, between columns that are
/// always there. A row gives its cells by the thing that each column is for, so it has as many as there are columns.
#[derive(Clone, Debug)]
pub struct TableAcross<const BEFORE: usize, const AFTER: usize, Thing> {
    top: Top,
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
        TableAcross { top: Top::of(caption.into()), before, across, after, rows: Vec::new() }
    }

    /// What it is about, and what is the same for each of its rows.
    pub fn about(mut self, subject: Subject, about: impl IntoIterator<Item = About>) -> Self {
        self.top.subject = subject;
        self.top.about = about.into_iter().collect();
        self
    }

    /// What the headings among its rows are, in a word.
    pub fn grouped_by(mut self, groups: impl Into<Clean>) -> Self {
        self.top.groups = Some(groups.into());
        self
    }

    /// With a picture of what stands in it.
    pub fn drawn(mut self, picture: Picture) -> Self {
        self.top.picture = Some(Box::new(picture));
        self
    }

    pub fn row(&mut self, before: [Cell; BEFORE], cell: impl Fn(&Thing) -> Cell, after: [Cell; AFTER]) {
        let across = self.across.iter().map(|(thing, _)| cell(thing));
        self.rows.push(Row { heading: None, cells: before.into_iter().chain(across).chain(after).collect() });
    }

    /// A row that is the heading of those below it, and says nothing of any column.
    pub fn heading(&mut self, before: [Cell; BEFORE]) {
        self.heading_at(0, before);
    }

    /// A heading that lies so deep inside other headings.
    pub fn heading_at(&mut self, depth: usize, before: [Cell; BEFORE]) {
        let empty = std::iter::repeat_n(Cell::Empty, self.across.len() + AFTER);
        self.rows.push(Row { heading: Some(depth), cells: before.into_iter().chain(empty).collect() });
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<const BEFORE: usize, const AFTER: usize, Thing> From<TableAcross<BEFORE, AFTER, Thing>> for Block {
    fn from(table: TableAcross<BEFORE, AFTER, Thing>) -> Block {
        let across = table.across.into_iter().map(|(_, column)| column);
        let columns = table.before.into_iter().chain(across).chain(table.after).collect();
        Block::Table(Grid { top: table.top, columns, rows: table.rows })
    }
}

/// A table as renderers see it. It is made from a [`Table`] or a [`TableAcross`] only, so each row is as wide as the columns are
/// many.
#[derive(Clone, Debug)]
pub struct Grid {
    top: Top,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

impl Grid {
    pub fn caption(&self) -> &Text {
        &self.top.caption
    }

    pub fn subject(&self) -> Subject {
        self.top.subject
    }

    /// What is the same for each of its rows.
    pub fn about(&self) -> &[About] {
        &self.top.about
    }

    /// What the headings among its rows are, in a word.
    pub fn groups(&self) -> Option<&Clean> {
        self.top.groups.as_ref()
    }

    /// A picture of what stands in it.
    pub fn picture(&self) -> Option<&Picture> {
        self.top.picture.as_deref()
    }

    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(super) fn in_another_language(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let texts = cells.flat_map(Cell::texts).chain([&self.top.caption]);
        texts.filter(|text| text.is_in_another_language()).count()
    }

    pub(super) fn renumber(&mut self, by: usize) {
        for cell in self.rows.iter_mut().flat_map(|row| &mut row.cells) {
            match cell {
                Cell::Empty | Cell::Count(_) | Cell::Day { .. } => {}
                Cell::Appendix(appendix) => *appendix = appendix.after(by),
                Cell::Paras(paras) | Cell::Status(Status { more: paras, .. }) => {
                    paras.iter_mut().for_each(|para| para.text.renumber(by))
                }
            }
        }
    }
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    heading: Option<usize>,
    cells: Vec<Cell>,
}

impl Row {
    /// Whether it is the heading of the rows below it.
    pub fn is_heading(&self) -> bool {
        self.heading.is_some()
    }

    /// In how many other headings its rows lie inside, where it is a heading.
    pub fn heading(&self) -> Option<usize> {
        self.heading
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
    /// What the columns are called that it becomes where a format keeps apart what others write in one cell: a day and its mark; a
    /// rating, whether it stands, and what is said of it. Empty where it stays one.
    pub apart: Vec<Clean>,
    /// The months that its figures are for, so that the columns of several tables can be put in the order of time.
    pub period: Option<Period>,
}

/// How much room a column wants, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    fn of(words: impl Into<Clean>, width: Width) -> Column {
        Column { words: words.into(), width, apart: Vec::new(), period: None }
    }

    /// Days, some of which are marked.
    pub fn marked_days(words: impl Into<Clean>, mark: impl Into<Clean>) -> Column {
        let words = words.into();
        Column { apart: vec![words.clone(), mark.into()], ..Column::short(words) }
    }

    /// Ratings: kept apart, the word, whether it stands, and the rest.
    pub fn ratings(column: Column, apart: [impl Into<Clean>; 3]) -> Column {
        Column { apart: apart.map(Into::into).into(), ..column }
    }

    /// Figures for some months.
    pub fn figures(words: impl Into<Clean>, period: Period) -> Column {
        Column { period: Some(period), ..Column::count(words) }
    }

    pub fn count(words: impl Into<Clean>) -> Column {
        Column::of(words, Width::Count)
    }

    pub fn short(words: impl Into<Clean>) -> Column {
        Column::of(words, Width::Short)
    }

    pub fn words(words: impl Into<Clean>) -> Column {
        Column::of(words, Width::Words)
    }

    pub fn wide(words: impl Into<Clean>) -> Column {
        Column::of(words, Width::Wide)
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
    Status(Status),
    Paras(Vec<Para>),
}

impl Cell {
    fn texts(&self) -> Vec<&Text> {
        match self {
            Cell::Empty | Cell::Count(_) | Cell::Day { .. } | Cell::Appendix(_) => Vec::new(),
            Cell::Status(status) => {
                std::iter::once(&status.why).chain(status.more.iter().map(|para| &para.text)).collect()
            }
            Cell::Paras(paras) => paras.iter().map(|para| &para.text).collect(),
        }
    }
}

impl From<Text> for Cell {
    fn from(text: Text) -> Cell {
        Cell::Paras(vec![Para::plain(text)])
    }
}

impl From<Status> for Cell {
    fn from(status: Status) -> Cell {
        Cell::Status(status)
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
