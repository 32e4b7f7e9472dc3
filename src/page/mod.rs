//! A page: what an output says, free of any format. Views make it, renderers write it.

mod labels;
mod picture;
mod status;
mod subject;
mod table;
mod text;

use crate::documents::vocabulary::Language;
use crate::repository::git::Commit;

pub use labels::{Labels, SheetLabels, WebLabels};
pub use picture::{
    Bar, DUE, DayOfTrend, Drawing, Group, HeatCell, HeatRow, Kind, Legend, Month, Panel, Picture, Portion, Shade,
    Stack, Stage, Trend,
};
pub use status::{Stands, Status};
pub use subject::{About, Subject};
pub use table::{Cell, Column, Grid, Row, Table, TableAcross, Width};
pub use text::{Address, Appendix, Clean, Date, Run, Style, Text, Tone};

/// A whole paper, or a table with what is said around it.
#[derive(Debug)]
pub struct Page {
    pub title: Text,
    /// The language that it is written in. What stands in another is marked.
    pub language: Language,
    /// The day that it tells of. A file of the page bears this date and no other.
    pub day: Option<Date>,
    /// The commit that it tells of; `None` where it is what lies on disk.
    pub at: Option<Commit>,
    pub labels: Labels,
    pub blocks: Vec<Block>,
}

/// What a page is made of, in order.
#[derive(Clone, Debug)]
pub enum Block {
    Heading(Level, Text),
    Paragraph(Para),
    Table(Grid),
}

/// How many texts of a page are in another language than it is, wholly or in part.
pub fn in_another_language(title: &Text, blocks: &[Block]) -> usize {
    let once = |(at, block): (usize, &Block)| {
        let above = at.checked_sub(1).map(|above| &blocks[above]);
        let said_above = above.filter(|above| block.repeats(Some(above))).map_or(0, Block::in_another_language);
        block.in_another_language() - said_above
    };
    usize::from(title.is_in_another_language()) + blocks.iter().enumerate().map(once).sum::<usize>()
}

/// How deep a heading lies. The page's title is the first level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Level(u8);

impl Level {
    pub const SECTION: Level = Level(2);

    /// One deeper; six is the deepest that any format has.
    pub fn below(self) -> Level {
        Level((self.0 + 1).min(6))
    }

    pub fn number(self) -> u8 {
        self.0
    }
}

/// A paragraph, or an entry of a list. A run of entries is a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Para {
    pub item: Option<Item>,
    pub text: Text,
}

/// An entry of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// How many lists its list lies inside.
    pub depth: u8,
    /// Its number, where the list is numbered.
    pub number: Option<u64>,
}

impl Para {
    pub fn plain(text: impl Into<Text>) -> Para {
        Para { item: None, text: text.into() }
    }

    pub fn item(text: impl Into<Text>) -> Para {
        Para { item: Some(Item { depth: 0, number: None }), text: text.into() }
    }
}

impl Block {
    pub fn paragraph(text: impl Into<Text>) -> Block {
        Block::Paragraph(Para::plain(text))
    }

    pub fn item(text: impl Into<Text>) -> Block {
        Block::Paragraph(Para::item(text))
    }

    /// Whether it is a table whose caption is what the block above it says as a heading, so that it needs not be said again.
    pub fn repeats(&self, above: Option<&Block>) -> bool {
        matches!((above, self), (Some(Block::Heading(_, heading)), Block::Table(grid)) if heading == grid.caption())
    }

    /// The appendices that stand in it, which references lead to.
    pub fn appendices(&self) -> impl Iterator<Item = Appendix> {
        let rows = match self {
            Block::Heading(..) | Block::Paragraph(_) => &[],
            Block::Table(grid) => grid.rows(),
        };
        rows.iter().flat_map(Row::cells).filter_map(|cell| match cell {
            Cell::Appendix(appendix) => Some(*appendix),
            Cell::Empty | Cell::Count(_) | Cell::Day { .. } | Cell::Status(_) | Cell::Paras(_) => None,
        })
    }

    fn in_another_language(&self) -> usize {
        match self {
            Block::Heading(_, text) => usize::from(text.is_in_another_language()),
            Block::Paragraph(para) => usize::from(para.text.is_in_another_language()),
            Block::Table(table) => table.in_another_language(),
        }
    }

    /// Moves every appendix that is named here on by so many, so that parts written apart can be numbered across a paper.
    pub fn renumber(&mut self, by: usize) {
        match self {
            Block::Heading(_, text) => text.renumber(by),
            Block::Paragraph(para) => para.text.renumber(by),
            Block::Table(table) => table.renumber(by),
        }
    }
}
