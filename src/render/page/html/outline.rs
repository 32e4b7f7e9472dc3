//! The headings of a page, how deep each lies, and what its parts are called by those that point to them.

use std::collections::BTreeSet;

use super::text::plain;
use crate::page::{Appendix, Block, Grid, Level, Page, Text};

/// What has to be known of a whole page before its first line is written.
pub(super) struct Outline {
    /// One for each block.
    parts: Vec<Part>,
    appendices: BTreeSet<Appendix>,
}

enum Part {
    Heading { id: String, level: u8 },
    Table { id: String, name: Name },
    Paragraph,
}

/// How a table is named to somebody who moves from one to the next: by the words that have these ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) ids: String,
    /// Whether no other table has the same.
    pub(super) is_its_own: bool,
}

impl Outline {
    pub(super) fn of(page: &Page) -> Outline {
        let mut making = Making::default();
        let mut above = None;
        let mut parts = Vec::new();
        for block in &page.blocks {
            parts.push(match block {
                Block::Heading(level, text) => making.heading(*level, text),
                Block::Table(grid) => making.table(grid, block.repeats(above)),
                Block::Paragraph(_) => Part::Paragraph,
            });
            above = Some(block);
        }
        Outline { parts, appendices: page.blocks.iter().flat_map(Block::appendices).collect() }
    }

    /// The ids of the headings right below the title, each with its block.
    pub(super) fn sections(&self) -> Vec<(&str, usize)> {
        let section = |(at, part): (usize, &'_ Part)| match part {
            Part::Heading { level: 2, .. } => Some(at),
            Part::Heading { .. } | Part::Table { .. } | Part::Paragraph => None,
        };
        self.parts.iter().enumerate().filter_map(section).map(|at| (self.id(at), at)).collect()
    }

    /// What a block is called; a paragraph has no name.
    pub(super) fn id(&self, block: usize) -> &str {
        match &self.parts[block] {
            Part::Heading { id, .. } | Part::Table { id, .. } => id,
            Part::Paragraph => "",
        }
    }

    /// How deep a heading lies. No level is left out on the way down, whatever was meant.
    pub(super) fn level(&self, block: usize) -> u8 {
        match &self.parts[block] {
            Part::Heading { level, .. } => *level,
            Part::Table { .. } | Part::Paragraph => Level::SECTION.number(),
        }
    }

    pub(super) fn name(&self, block: usize) -> Option<&Name> {
        match &self.parts[block] {
            Part::Table { name, .. } => Some(name),
            Part::Heading { .. } | Part::Paragraph => None,
        }
    }

    /// Whether the appendix stands somewhere on the page, so that a link to it leads there.
    pub(super) fn has(&self, appendix: Appendix) -> bool {
        self.appendices.contains(&appendix)
    }
}

/// An outline in the making.
#[derive(Default)]
struct Making {
    /// The headings that the next block lies under, the widest first.
    above: Vec<Above>,
    headings: usize,
    tables: usize,
    names: BTreeSet<Vec<String>>,
}

struct Above {
    meant: Level,
    id: String,
    words: String,
}

impl Making {
    fn heading(&mut self, meant: Level, text: &Text) -> Part {
        self.headings += 1;
        let id = format!("section-{}", self.headings);
        self.above.retain(|above| above.meant < meant);
        self.above.push(Above { meant, id: id.clone(), words: plain(text) });
        let level = Level::SECTION.number() + (self.above.len() - 1) as u8;
        Part::Heading { id, level }
    }

    fn table(&mut self, grid: &Grid, is_said_above: bool) -> Part {
        self.tables += 1;
        let id = format!("table-{}", self.tables);
        let own = (!is_said_above).then(|| (id.as_str(), plain(grid.caption())));
        let steps = self.above.iter().map(|above| (above.id.as_str(), above.words.clone())).chain(own);
        let (ids, words): (Vec<&str>, Vec<String>) = steps.unzip();
        let ids = ids.join(" ");
        Part::Table { name: Name { ids, is_its_own: self.names.insert(words) }, id }
    }
}
