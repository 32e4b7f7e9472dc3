//! Crosswalks as they are understood: what else asks for what an item or a section asks for. Nothing is concluded from two pairs
//! together: only what somebody judged is said.

use std::collections::HashMap;
use std::sync::Arc;

use super::catalogue::{Catalogue, Item, ItemId, Section};
use crate::documents::catalogue::Texts;
use crate::documents::crosswalk::{Judgement, Kind};
use crate::text::{Place, Span, Text};

/// What somebody judged of two standards.
#[derive(Clone, Debug)]
pub struct Crosswalk {
    /// The ids of the two catalogues.
    pub from: String,
    pub to: String,
    /// What is to be known of all of it, by language.
    pub note: Texts,
    pub pairs: Vec<Pair>,
    /// How many of its pairs name what the catalogues here do not have. They count for nothing.
    pub lost: usize,
    pub(super) origin: Option<Arc<Text>>,
}

/// What somebody judged of one thing on each side.
#[derive(Clone, Debug)]
pub struct Pair {
    pub from: End,
    pub to: End,
    /// How what `from` asks stands to what `to` asks.
    pub kind: Kind,
    pub judgement: Judgement,
    pub span: Span,
}

/// One side of a pair, which exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    Item(ItemId),
    /// By position in its catalogue.
    Section(usize),
}

/// Something that a standard asks: one item, or all of a section.
#[derive(Clone, Copy, Debug)]
pub enum Asking<'f> {
    Item(&'f Item),
    Section(&'f Section),
}

/// What else asks for what is looked from.
#[derive(Clone, Copy, Debug)]
pub struct Counterpart<'f> {
    pub catalogue: &'f Catalogue,
    pub asks: Asking<'f>,
    /// How what it asks stands to what is asked where it is looked from.
    pub kind: Kind,
    pub judgement: &'f Judgement,
    pub crosswalk: &'f Crosswalk,
    span: Span,
}

impl Crosswalk {
    /// `wg-perpetrator-2018--respect-2017`
    pub fn name(&self) -> String {
        name(&self.from, &self.to)
    }

    /// Whether it comes with the program, whose own words are English.
    pub fn is_built_in(&self) -> bool {
        self.origin.is_none()
    }

    pub fn is_about(&self, catalogue: &str) -> bool {
        self.from == catalogue || self.to == catalogue
    }
}

/// What the crosswalk of two standards is called.
pub fn name(from: &str, to: &str) -> String {
    format!("{from}--{to}")
}

impl<'f> Counterpart<'f> {
    /// The item, where the pair names one.
    pub fn item(&self) -> Option<&'f Item> {
        match self.asks {
            Asking::Item(item) => Some(item),
            Asking::Section(_) => None,
        }
    }

    /// With its catalogue: `respect-2017/B2.3`, `respect-2017/A4`.
    pub fn id(&self) -> String {
        match self.asks {
            Asking::Item(item) => item.id.to_string(),
            Asking::Section(section) => format!("{}/{}", self.catalogue.id, section.id),
        }
    }

    pub fn title(&self) -> &'f Texts {
        match self.asks {
            Asking::Item(item) => &item.title,
            Asking::Section(section) => &section.title,
        }
    }

    /// Where it is judged in the repository; nowhere, for what is built into the program.
    pub fn place(&self) -> Option<Place> {
        Some(self.crosswalk.origin.as_ref()?.place(self.span))
    }
}

/// Every crosswalk that there is, and for each item and section the pairs that name it.
#[derive(Debug)]
pub(super) struct Crosswalks {
    /// By name.
    pub(super) all: Vec<Crosswalk>,
    items: HashMap<String, Vec<Seen>>,
    sections: HashMap<String, HashMap<usize, Vec<Seen>>>,
}

/// A pair, by position, and from which of its sides it is seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    crosswalk: usize,
    pair: usize,
    is_from: bool,
}

impl Crosswalks {
    pub(super) fn of(mut all: Vec<Crosswalk>) -> Crosswalks {
        all.sort_by_key(Crosswalk::name);
        let mut crosswalks = Crosswalks { all: Vec::new(), items: HashMap::new(), sections: HashMap::new() };
        for (at, crosswalk) in all.iter().enumerate() {
            for (pair, named) in crosswalk.pairs.iter().enumerate() {
                let seen = |is_from| Seen { crosswalk: at, pair, is_from };
                crosswalks.see(&crosswalk.from, &named.from, seen(true));
                crosswalks.see(&crosswalk.to, &named.to, seen(false));
            }
        }
        Crosswalks { all, ..crosswalks }
    }

    fn see(&mut self, catalogue: &str, end: &End, seen: Seen) {
        match end {
            End::Item(item) => self.items.entry(item.to_string()).or_default().push(seen),
            End::Section(at) => {
                self.sections.entry(catalogue.to_owned()).or_default().entry(*at).or_default().push(seen);
            }
        }
    }

    pub(super) fn of_item(&self, item: &ItemId) -> &[Seen] {
        self.items.get(item.as_str()).map_or(&[], Vec::as_slice)
    }

    pub(super) fn of_section(&self, catalogue: &str, section: usize) -> &[Seen] {
        self.sections.get(catalogue).and_then(|sections| sections.get(&section)).map_or(&[], Vec::as_slice)
    }

    /// The other side of a pair. `catalogue` finds a catalogue by its id.
    pub(super) fn counterpart<'f>(
        &'f self,
        seen: Seen,
        catalogue: impl Fn(&str) -> Option<&'f Catalogue>,
    ) -> Option<Counterpart<'f>> {
        let crosswalk = &self.all[seen.crosswalk];
        let pair = &crosswalk.pairs[seen.pair];
        // The file says how `from` stands to `to`; seen from `from`, the other side stands to it the other way.
        let (id, end, kind) = if seen.is_from {
            (&crosswalk.to, &pair.to, pair.kind.turned())
        } else {
            (&crosswalk.from, &pair.from, pair.kind)
        };
        let catalogue = catalogue(id)?;
        let asks = match end {
            End::Item(item) => Asking::Item(catalogue.item(item.local())?),
            End::Section(at) => Asking::Section(catalogue.sections.get(*at)?),
        };
        Some(Counterpart { catalogue, asks, kind, judgement: &pair.judgement, crosswalk, span: pair.span })
    }
}
