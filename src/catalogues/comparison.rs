//! What another edition changes, item by item. Items are matched by their number alone, and by nothing like likeness: an item
//! has moved to another number only where its wording is exactly the same.

use std::collections::{HashMap, HashSet};

use crate::calendar::Interval;
use crate::documents::catalogue::PartEntry;
use crate::model::{Catalogue, Framework, Item, folded};

/// Two catalogues side by side.
#[derive(Debug)]
pub struct Comparison<'c> {
    pub old: &'c Catalogue,
    pub new: &'c Catalogue,
    /// In the order of the new catalogue; what went stands last, in the order of the old.
    pub pairs: Vec<Pair<'c>>,
}

/// What became of one item.
#[derive(Debug)]
pub enum Pair<'c> {
    Both { old: &'c Item, new: &'c Item, changes: Changes },
    New(&'c Item),
    Gone(&'c Item),
}

/// What differs between an item and what it became.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// It has another number, and exactly the same wording.
    pub moved: bool,
    pub title: bool,
    pub asks: bool,
    pub parts: bool,
    /// Its review interval before and after.
    pub refresh: Option<(Interval, Interval)>,
    pub applies: bool,
    pub stage: bool,
    pub section: bool,
}

/// How many items became what. An item that changed in several ways is counted in each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub unchanged: usize,
    /// Those that are still there and not as they were; the counts down to `section` say how.
    pub changed: usize,
    pub moved: usize,
    pub reworded: usize,
    pub refresh: usize,
    pub applies: usize,
    pub stage: usize,
    pub section: usize,
    pub new: usize,
    pub gone: usize,
}

impl Changes {
    pub fn is_reworded(self) -> bool {
        self.title || self.asks || self.parts
    }

    /// Whether it is as it was, under whatever number.
    pub fn is_none_but_the_number(self) -> bool {
        Changes { moved: false, ..self } == Changes::default()
    }

    pub fn is_none(self) -> bool {
        self == Changes::default()
    }
}

impl<'c> Pair<'c> {
    pub fn before(&self) -> Option<&'c Item> {
        match self {
            Pair::Both { old, .. } | Pair::Gone(old) => Some(old),
            Pair::New(_) => None,
        }
    }

    pub fn after(&self) -> Option<&'c Item> {
        match self {
            Pair::Both { new, .. } | Pair::New(new) => Some(new),
            Pair::Gone(_) => None,
        }
    }

    pub fn changes(&self) -> Option<Changes> {
        match self {
            Pair::Both { changes, .. } => Some(*changes),
            Pair::New(_) | Pair::Gone(_) => None,
        }
    }

    /// Whether what was said of the old item can be said of the new one.
    pub fn carries_over(&self) -> bool {
        self.changes().is_some_and(Changes::is_none_but_the_number)
    }
}

impl<'c> Comparison<'c> {
    /// Intervals are those in force in the framework.
    pub fn of(framework: &Framework, old: &'c Catalogue, new: &'c Catalogue) -> Comparison<'c> {
        let moved = moved(old, new);
        let before = |item: &Item| old.item(item.id.local()).or_else(|| moved.get(item.id.local()).copied());
        let pair = |item: &'c Item| match before(item) {
            Some(was) => Pair::Both { old: was, new: item, changes: changes(framework, (old, was), (new, item)) },
            None => Pair::New(item),
        };
        let mut pairs: Vec<Pair<'c>> = new.items.iter().map(pair).collect();
        let moved: HashSet<&str> = moved.values().map(|item| item.id.local()).collect();
        let stays = |item: &Item| new.item(item.id.local()).is_some() || moved.contains(item.id.local());
        pairs.extend(old.items.iter().filter(|item| !stays(item)).map(Pair::Gone));
        Comparison { old, new, pairs }
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for pair in &self.pairs {
            match pair {
                Pair::New(_) => counts.new += 1,
                Pair::Gone(_) => counts.gone += 1,
                Pair::Both { changes, .. } if changes.is_none() => counts.unchanged += 1,
                Pair::Both { changes, .. } => {
                    counts.changed += 1;
                    counts.moved += usize::from(changes.moved);
                    counts.reworded += usize::from(changes.is_reworded());
                    counts.refresh += usize::from(changes.refresh.is_some());
                    counts.applies += usize::from(changes.applies);
                    counts.stage += usize::from(changes.stage);
                    counts.section += usize::from(changes.section);
                }
            }
        }
        counts
    }
}

/// The wording of an item that asks something, to find it again under another number.
type WordingOf = (String, String, Vec<String>);

/// Old items by the number that they have now, where exactly one that went and one that came say exactly the same.
fn moved<'c>(old: &'c Catalogue, new: &'c Catalogue) -> HashMap<&'c str, &'c Item> {
    let gone = by_wording(old, new);
    let came = by_wording(new, old);
    let one_of_each =
        came.iter().filter_map(|(wording, came)| match (came.as_slice(), gone.get(wording)?.as_slice()) {
            ([came], [gone]) => Some((came.id.local(), *gone)),
            _ => None,
        });
    one_of_each.collect()
}

/// The items of a catalogue that another has not. A title alone is too little to know an item by.
fn by_wording<'c>(catalogue: &'c Catalogue, other: &Catalogue) -> HashMap<WordingOf, Vec<&'c Item>> {
    let mut items: HashMap<WordingOf, Vec<&'c Item>> = HashMap::new();
    for item in catalogue.items.iter().filter(|item| other.item(item.id.local()).is_none()) {
        let wording = (folded(&item.title), folded(&item.asks), parts(&item.parts));
        if !wording.1.is_empty() {
            items.entry(wording).or_default().push(item);
        }
    }
    items
}

fn changes(framework: &Framework, (old, was): (&Catalogue, &Item), (new, is): (&Catalogue, &Item)) -> Changes {
    let (before, after) = (framework.refresh(old, was), framework.refresh(new, is));
    Changes {
        moved: was.id.local() != is.id.local(),
        title: folded(&was.title) != folded(&is.title),
        asks: folded(&was.asks) != folded(&is.asks),
        parts: parts(&was.parts) != parts(&is.parts),
        refresh: (!before.is_as_long_as(after)).then_some((before, after)),
        applies: !was.applies.asks_the_same(&is.applies),
        stage: was.stage != is.stage,
        section: old.sections[was.section].id != new.sections[is.section].id,
    }
}

fn parts(parts: &[PartEntry]) -> Vec<String> {
    parts.iter().map(|part| format!("{} {}", part.id, folded(&part.title))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::loose;
    use crate::text::Text;

    fn catalogue(items: &str) -> Catalogue {
        let content = format!(
            "id: a\ntitle: A\nsections:\n  - id: A\n    title: One\n    items:\n{items}  - id: B\n    items: []\n"
        );
        loose(Text::new("a.yaml", content)).unwrap()
    }

    /// `old`, `new` and what changed of each pair, in order.
    fn told(old: &str, new: &str) -> Vec<String> {
        let (old, new) = (catalogue(old), catalogue(new));
        let framework = Framework::built_in();
        let comparison = Comparison::of(&framework, &old, &new);
        let id = |item: Option<&Item>| item.map_or("-", |item| item.id.local()).to_owned();
        let pairs = comparison.pairs.iter();
        let told = pairs.map(|pair| {
            let changes = pair.changes().unwrap_or_default();
            let flags = [
                (changes.moved, "moved"),
                (changes.title, "title"),
                (changes.asks, "asks"),
                (changes.parts, "parts"),
                (changes.refresh.is_some(), "refresh"),
                (changes.applies, "applies"),
                (changes.stage, "stage"),
                (changes.section, "section"),
            ];
            let flags: Vec<&str> = flags.iter().filter(|(is, _)| *is).map(|(_, name)| *name).collect();
            format!("{} {} {}", id(pair.before()), id(pair.after()), flags.join(" ")).trim().to_owned()
        });
        told.collect()
    }

    #[test]
    fn each_thing_that_changes_is_told_apart() {
        let old = "      - {id: 1, title: T, asks: Ask}\n";
        for (new, changed) in [
            ("{id: 1, title: T, asks: \" Ask \"}", "1 1"),
            ("{id: 1, title: {en: T, cy: Th}, asks: Ask}", "1 1"),
            ("{id: 1, title: T, asks: Ask, refresh: 24 weeks}", "1 1 refresh"),
            ("{id: 1, title: T, asks: Ask, refresh: 6 months}", "1 1"),
            ("{id: 1, title: U, asks: Ask, stage: 2}", "1 1 title stage"),
            ("{id: 1, title: T, asks: Ask it, applies: {nation: wales}}", "1 1 asks applies"),
            ("{id: 1, title: T, asks: Ask, parts: [{id: a}]}", "1 1 parts"),
        ] {
            assert_eq!(told(old, &format!("      - {new}\n")), [changed], "{new}");
        }
    }

    #[test]
    fn an_item_has_moved_only_where_its_wording_is_exactly_the_same() {
        let old = "      - {id: 1, title: T, asks: Ask}\n";
        assert_eq!(told(old, "      - {id: 2, title: T, asks: Ask}\n"), ["1 2 moved"]);
        assert_eq!(told(old, "      - {id: 2, title: T, asks: Ask.}\n"), ["- 2", "1 -"]);
        assert_eq!(told("      - {id: 1, title: T}\n", "      - {id: 2, title: T}\n"), ["- 2", "1 -"]);
    }

    #[test]
    fn where_it_may_have_moved_to_either_of_two_nothing_is_guessed() {
        let new = "      - {id: 2, title: T, asks: Ask}\n      - {id: 3, title: T, asks: Ask}\n";
        assert_eq!(told("      - {id: 1, title: T, asks: Ask}\n", new), ["- 2", "- 3", "1 -"]);
    }

    #[test]
    fn every_item_is_counted() {
        let (old, new) = (
            catalogue(
                "      - {id: 1, asks: a}\n      - {id: 2, asks: b}\n      - {id: 3, asks: c}\n      - {id: 4, asks: d}\n",
            ),
            catalogue(
                "      - {id: 1, asks: a}\n      - {id: 2, asks: B, stage: 1}\n      - {id: 5, asks: c}\n      - {id: 6, asks: e}\n",
            ),
        );
        let framework = Framework::built_in();
        let expected =
            Counts { unchanged: 1, changed: 2, moved: 1, reworded: 1, stage: 1, new: 1, gone: 1, ..Counts::default() };
        assert_eq!(Comparison::of(&framework, &old, &new).counts(), expected);
    }
}
