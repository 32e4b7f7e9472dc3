//! Lists with real numbering: a bullet or a number for each entry, so deep as it lies.

use super::package::{Part, W};
use super::xml::{Element, element, says};
use crate::page::Item;

/// The levels that Word has.
const LEVELS: usize = 9;
/// The bullets of all lists are one numbering, and each numbered list has its own, from the next number on.
const BULLETS: usize = 1;
/// Word counts no further.
const LAST: u64 = 32_767;

/// The lists of a document, in order.
#[derive(Default)]
pub struct Lists {
    /// The level and the first number of each numbered list.
    begun: Vec<(usize, u64)>,
    /// The list that is open at each level, and the number that it came to.
    open: [Option<(usize, u64)>; LEVELS],
}

/// What stands before an entry.
pub enum Mark {
    /// So says the numbering.
    Numbered(Element),
    /// A number that Word cannot count to, as words.
    Written(u64),
}

impl Lists {
    /// What stands before the next entry.
    pub fn mark(&mut self, item: Item) -> Mark {
        let level = usize::from(item.depth).min(LEVELS - 1);
        self.open[level + 1..].fill(None);
        let Some(number) = item.number else {
            self.open[level] = None;
            return Mark::Numbered(numbering(level, BULLETS));
        };
        if number > LAST {
            self.open[level] = None;
            return Mark::Written(number);
        }
        let list = match self.open[level] {
            Some((list, last)) if last + 1 == number => list,
            Some(_) | None => {
                self.begun.push((level, number));
                BULLETS + self.begun.len()
            }
        };
        self.open[level] = Some((list, number));
        Mark::Numbered(numbering(level, list))
    }

    /// What follows is no entry of these lists.
    pub fn end(&mut self) {
        self.open = [None; LEVELS];
    }

    pub fn into_part(self) -> Part {
        let lists = self.begun.iter().enumerate().map(|(at, (level, number))| {
            let start = element("w:lvlOverride").set("w:ilvl", level).with(says("w:startOverride", number));
            list(BULLETS + 1 + at, 1).with(start)
        });
        let numbering = element("w:numbering")
            .set("xmlns:w", W)
            .with(kind(0, |level| ("bullet", ["•", "◦", "–"][level % 3].to_owned())))
            .with(kind(1, |level| ("decimal", format!("%{}.", level + 1))))
            .with(list(BULLETS, 0))
            .with_all(lists);
        Part::new("numbering.xml", "rId3", "numbering", numbering.into_part())
    }
}

fn numbering(level: usize, list: usize) -> Element {
    element("w:numPr").with(says("w:ilvl", level)).with(says("w:numId", list))
}

fn list(number: usize, kind: usize) -> Element {
    element("w:num").set("w:numId", number).with(says("w:abstractNumId", kind))
}

fn kind(id: usize, mark: impl Fn(usize) -> (&'static str, String)) -> Element {
    let level = |level: usize| {
        let (format, text) = mark(level);
        let indent = element("w:ind").set("w:left", 340 * (level + 1)).set("w:hanging", 340);
        element("w:lvl")
            .set("w:ilvl", level)
            .with(says("w:start", 1))
            .with(says("w:numFmt", format))
            .with(says("w:lvlText", text))
            .with(says("w:lvlJc", "left"))
            .with(element("w:pPr").with(indent))
    };
    element("w:abstractNum")
        .set("w:abstractNumId", id)
        .with(says("w:multiLevelType", "multilevel"))
        .with_all((0..LEVELS).map(level))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(items: &[(u8, Option<u64>)]) -> (Vec<String>, Lists) {
        let mut lists = Lists::default();
        let said = items.iter().map(|(depth, number)| match lists.mark(Item { depth: *depth, number: *number }) {
            Mark::Numbered(numbering) => {
                format!("{}/{}", numbering.said("w:numId").unwrap(), numbering.said("w:ilvl").unwrap())
            }
            Mark::Written(number) => number.to_string(),
        });
        (said.collect(), lists)
    }

    #[test]
    fn a_number_goes_on_or_begins_a_list_and_is_never_another() {
        let (marks, lists) = marks(&[
            (0, Some(3)),
            (1, Some(1)),
            (1, None),
            (1, Some(2)),
            (0, Some(4)),
            (0, Some(4)),
            (0, None),
            (200, Some(1)),
            (0, Some(1_000_000)),
        ]);
        assert_eq!(marks, ["2/0", "3/1", "1/1", "4/1", "2/0", "5/0", "1/0", "6/8", "1000000"]);
        assert_eq!(lists.begun, [(0, 3), (1, 1), (1, 2), (0, 4), (8, 1)]);
    }
}
