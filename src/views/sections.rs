//! The headings of a catalogue, in the order of the standard.

use crate::model::{Catalogue, Item, Section};

/// Says each heading once, above the first of its items.
pub(super) struct Headings<'c> {
    catalogue: &'c Catalogue,
    is_said: Vec<bool>,
    has_rows: bool,
}

impl<'c> Headings<'c> {
    pub(super) fn of(catalogue: &'c Catalogue) -> Headings<'c> {
        let has_rows = catalogue.sections.iter().any(|section| section.row.is_some());
        Headings { catalogue, is_said: vec![false; catalogue.sections.len()], has_rows }
    }

    /// The headings that stand above an item and were not said yet, the outermost first.
    pub(super) fn above(&mut self, item: &Item) -> Vec<&'c Section> {
        let mut path = Vec::new();
        let mut depth = usize::MAX;
        for at in (0..=item.section).rev() {
            let section = &self.catalogue.sections[at];
            if section.depth >= depth {
                continue;
            }
            depth = section.depth;
            if !std::mem::replace(&mut self.is_said[at], true) {
                path.push(section);
            }
        }
        path.reverse();
        path
    }

    /// The number that a heading has: the row of the checklist, where that numbers its headings, or else the section's own.
    pub(super) fn number(&self, section: &Section) -> String {
        match section.row {
            Some(row) => row.to_string(),
            None if self.has_rows => String::new(),
            None => section.id.clone(),
        }
    }
}
