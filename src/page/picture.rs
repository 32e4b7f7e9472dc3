//! Pictures: what a table says, drawn for those who would rather look. A format that cannot draw leaves them out and loses nothing.

use super::{Clean, Text};
use crate::calendar::Day;

/// A picture of what stands in a table, which is its long text alternative.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What it shows, in one sentence.
    pub alt: Clean,
    pub drawing: Drawing,
}

#[derive(Clone, Debug)]
pub enum Drawing {
    /// How the items of each standard stand.
    Bars { legend: Legend, groups: Vec<Group> },
    /// How the items of each section stand at each provider.
    HeatMap { legend: Legend, rows: Vec<HeatRow> },
    /// What falls due, month by month.
    Timeline { kinds: [Kind; DUE], months: Vec<Month> },
    /// How the items of each moved from day to day.
    Trend(Trend),
}

/// How items moved over the days of a history: for each provider a panel, with a stage for each day.
#[derive(Clone, Debug)]
pub struct Trend {
    pub legend: Legend,
    /// What a day is called of which nothing could be read.
    pub not_read: Kind,
    /// What a small letter means, where letters stand for items.
    pub small_letters: Clean,
    pub days: Vec<DayOfTrend>,
    pub panels: Vec<Panel>,
}

#[derive(Clone, Debug)]
pub struct DayOfTrend {
    pub day: Day,
    /// What days beside each other are called together: a year, or some years of which only the ends are shown.
    pub group: Clean,
}

#[derive(Clone, Debug)]
pub struct Panel {
    pub label: Text,
    /// One for each day.
    pub stages: Vec<Stage>,
    /// What it shows, in words.
    pub said: Clean,
}

/// How items stood on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// There was nothing that could have items.
    Nothing,
    NotRead,
    Items(Stack),
}

impl Stage {
    pub fn stack(&self) -> Option<&Stack> {
        match self {
            Stage::Items(stack) => Some(stack),
            Stage::Nothing | Stage::NotRead => None,
        }
    }
}

impl Panel {
    /// As what any of its items is counted on any of its days.
    pub fn shades(&self) -> impl Iterator<Item = Shade> {
        let sum = Stack::sum(self.stages.iter().filter_map(Stage::stack));
        Shade::ALL.into_iter().zip(sum.0).filter(|(_, portion)| *portion != Portion::default()).map(|(shade, _)| shade)
    }

    /// The most items that there are on a day.
    pub fn most(&self) -> usize {
        self.stages.iter().filter_map(Stage::stack).map(Stack::items).max().unwrap_or(0)
    }
}

/// How a picture of items tells them apart.
#[derive(Clone, Debug)]
pub struct Legend {
    /// In the order of [`Shade::ALL`].
    pub kinds: [Kind; Shade::ALL.len()],
    /// What hatching means.
    pub hatched: Clean,
    /// What the number beside a cross counts.
    pub crossed: Clean,
}

/// A kind of thing that a picture tells apart: never by its colour or shape alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    pub letter: Clean,
    pub words: Clean,
}

/// As what an item is counted, in the order in which pictures show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    Green,
    Amber,
    Red,
    /// Set aside.
    Grey,
    /// There is nothing to rate.
    Blank,
    /// Nothing is told of it.
    Kept,
}

impl Shade {
    pub const ALL: [Shade; 6] = [Shade::Green, Shade::Amber, Shade::Red, Shade::Grey, Shade::Blank, Shade::Kept];
}

/// How many items of one kind there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Portion {
    pub plain: usize,
    /// Those that do not count for what they say. They never look like the others.
    pub hatched: usize,
}

/// All items of something, one above the other, in the order of [`Shade::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stack(pub [Portion; Shade::ALL.len()]);

impl Stack {
    pub fn items(&self) -> usize {
        self.0.iter().map(|portion| portion.plain + portion.hatched).sum()
    }

    /// All items of several together.
    pub fn sum<'s>(stacks: impl Iterator<Item = &'s Stack>) -> Stack {
        stacks.fold(Stack::default(), |mut sum, stack| {
            for (all, portion) in sum.0.iter_mut().zip(stack.0) {
                all.plain += portion.plain;
                all.hatched += portion.hatched;
            }
            sum
        })
    }

    pub fn of(&self, shade: Shade) -> Portion {
        self.0[shade as usize]
    }

    pub fn hatched(&self) -> usize {
        self.0.iter().map(|portion| portion.hatched).sum()
    }
}

/// Bars under one heading, such as a standard's.
#[derive(Clone, Debug)]
pub struct Group {
    pub heading: Option<Text>,
    pub bars: Vec<Bar>,
}

#[derive(Clone, Debug)]
pub struct Bar {
    pub label: Text,
    pub stack: Stack,
    /// What it shows, in words.
    pub said: Clean,
}

#[derive(Clone, Debug)]
pub struct HeatRow {
    pub label: Text,
    pub cells: Vec<HeatCell>,
    /// What its cells show, in words.
    pub said: Clean,
}

#[derive(Clone, Debug)]
pub struct HeatCell {
    /// A number or a few letters.
    pub label: Clean,
    pub stack: Stack,
}

/// How many kinds of things fall due.
pub const DUE: usize = 6;

/// What falls due in one month, or what should have been done before.
#[derive(Clone, Debug)]
pub struct Month {
    pub label: Text,
    pub is_past: bool,
    /// How many of each kind.
    pub counts: [usize; DUE],
    /// What it shows, in words.
    pub said: Clean,
}
