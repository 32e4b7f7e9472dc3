//! A standard as it is in force: its sections in order, and its items.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::calendar::Interval;
use crate::documents::Problem;
use crate::documents::catalogue::{CatalogueFile, ItemEntry, MeasureEntry, PartEntry, SectionEntry, Texts};
use crate::documents::condition::Condition;
use crate::documents::problem::Kind as Problems;
use crate::text::{Place, Span, Text};

/// An edition of a standard. A new edition is a new catalogue.
#[derive(Debug)]
pub struct Catalogue {
    pub id: String,
    pub title: Texts,
    /// A name, which may have a form in each language.
    pub publisher: Texts,
    pub published: Option<String>,
    /// Where the original is published.
    pub source: Option<String>,
    /// Whether only a part of the standard is known.
    pub is_partial: bool,
    pub note: Texts,
    /// How old its evidence may grow where an item says nothing; `None` for the repository's interval.
    pub refresh: Option<Interval>,
    pub refresh_source: Option<String>,
    pub principles: Vec<PartEntry>,
    /// In the order of the standard; a section stands before those inside it.
    pub sections: Vec<Section>,
    /// In the order of the standard.
    pub items: Vec<Item>,
    by_id: HashMap<String, usize>,
    origin: Origin,
}

/// A heading of a standard.
#[derive(Debug)]
pub struct Section {
    pub id: String,
    pub title: Texts,
    /// The number that the heading has in the source's checklist. Headings carry no rating.
    pub row: Option<u32>,
    pub note: Texts,
    /// How many sections it lies inside.
    pub depth: usize,
}

/// One thing that a standard asks for. Only items are rated.
#[derive(Debug)]
pub struct Item {
    pub id: ItemId,
    /// Its section, by position in the catalogue.
    pub section: usize,
    pub title: Texts,
    /// What it asks for, in our own plain words.
    pub asks: Texts,
    /// Where to read the original wording.
    pub source: Option<String>,
    /// How old its evidence may grow, where the source states it.
    pub refresh: Option<Interval>,
    pub refresh_source: Option<String>,
    pub applies: Condition,
    pub parts: Vec<PartEntry>,
    /// What the standard suggests to measure.
    pub measures: Vec<MeasureEntry>,
    /// The stage of accreditation, where the source states it.
    pub stage: Option<u8>,
    pub note: Texts,
    span: Span,
}

/// The id of an item that exists: it is made only with the item.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId {
    whole: String,
    catalogue: usize,
}

impl ItemId {
    fn new(catalogue: &str, local: &str) -> ItemId {
        ItemId { whole: format!("{catalogue}/{local}"), catalogue: catalogue.len() }
    }

    /// `respect-2017/B2.3`
    pub fn as_str(&self) -> &str {
        &self.whole
    }

    /// `respect-2017`
    pub fn catalogue(&self) -> &str {
        &self.whole[..self.catalogue]
    }

    /// `B2.3`
    pub fn local(&self) -> &str {
        &self.whole[self.catalogue + 1..]
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.whole)
    }
}

/// The file that a catalogue was read from.
#[derive(Clone, Debug)]
struct Origin {
    text: Arc<Text>,
    is_built_in: bool,
    /// The file whose texts are laid over it.
    overlay: Option<Arc<str>>,
}

/// Where a catalogue is kept. Files are paths in the repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept<'c> {
    BuiltIn,
    /// Built in, with the texts of this file laid over it.
    LaidOver(&'c str),
    /// In a file of its own.
    Own(&'c str),
}

/// The English of a text by language, or whatever language there is.
pub fn english(texts: &Texts) -> &str {
    texts.get("en").or_else(|| texts.values().next()).map_or("", String::as_str)
}

impl Item {
    pub fn title(&self) -> &str {
        english(&self.title)
    }
}

impl Catalogue {
    /// Numbers the sections and items of a file, and refuses ids that stand twice.
    pub fn build(file: CatalogueFile, text: Arc<Text>, is_built_in: bool, problems: &mut Vec<Problem>) -> Catalogue {
        let mut catalogue = Catalogue {
            id: file.id.value,
            title: file.title,
            publisher: file.publisher,
            published: file.published,
            source: file.source,
            is_partial: file.is_partial,
            note: file.note,
            refresh: file.refresh,
            refresh_source: file.refresh_source,
            principles: file.principles,
            sections: Vec::new(),
            items: Vec::new(),
            by_id: HashMap::new(),
            origin: Origin { text, is_built_in, overlay: None },
        };
        let mut seen = HashMap::new();
        for section in file.sections {
            catalogue.add_section(section, 0, &mut seen, problems);
        }
        catalogue
    }

    fn add_section(
        &mut self,
        entry: SectionEntry,
        depth: usize,
        seen: &mut HashMap<String, Span>,
        problems: &mut Vec<Problem>,
    ) {
        if let Some(first) = seen.insert(entry.id.value.clone(), entry.id.span) {
            problems.push(self.given_twice("section", "in the catalogue", entry.id.span, first));
        }
        let position = self.sections.len();
        self.sections.push(Section { id: entry.id.value, title: entry.title, row: entry.row, note: entry.note, depth });
        for item in entry.items {
            self.add_item(item, position, problems);
        }
        for inner in entry.sections {
            self.add_section(inner, depth + 1, seen, problems);
        }
    }

    fn add_item(&mut self, entry: ItemEntry, section: usize, problems: &mut Vec<Problem>) {
        if let Some(first) = self.by_id.get(&entry.id.value) {
            problems.push(self.given_twice("item", "in the catalogue", entry.id.span, self.items[*first].span));
            return;
        }
        self.by_id.insert(entry.id.value.clone(), self.items.len());
        let measures = self.each_once(entry.measures, problems);
        self.items.push(Item {
            id: ItemId::new(&self.id, &entry.id.value),
            section,
            title: entry.title,
            asks: entry.asks,
            source: entry.source,
            refresh: entry.refresh,
            refresh_source: entry.refresh_source,
            applies: entry.applies,
            parts: entry.parts,
            measures,
            stage: entry.stage,
            note: entry.note,
            span: entry.id.span,
        });
    }

    /// The measures of an item.
    fn each_once(&self, measures: Vec<MeasureEntry>, problems: &mut Vec<Problem>) -> Vec<MeasureEntry> {
        let mut seen: HashMap<String, Span> = HashMap::new();
        let mut is_first = |measure: &MeasureEntry| match seen.get(&measure.id.value) {
            Some(first) => {
                problems.push(self.given_twice("measure", "for this item", measure.id.span, *first));
                false
            }
            None => seen.insert(measure.id.value.clone(), measure.id.span).is_none(),
        };
        measures.into_iter().filter(&mut is_first).collect()
    }

    fn given_twice(&self, what: &str, within: &str, span: Span, first: Span) -> Problem {
        let text = &self.origin.text;
        let message = format!("the id of this {what} is given twice {within}");
        Problem::new(Problems::Duplicate, text.place(span), message, "give one of the two an id of its own")
            .beside(text.place(first), "it is first given here")
    }

    /// The item with that id inside the catalogue: `B2.3`.
    pub fn item(&self, local: &str) -> Option<&Item> {
        self.by_id.get(local).map(|at| &self.items[*at])
    }

    pub fn publisher(&self) -> Option<&str> {
        Some(english(&self.publisher).trim()).filter(|name| !name.is_empty())
    }

    pub fn note(&self) -> &str {
        english(&self.note)
    }

    /// The section with that id, by position.
    pub fn section(&self, id: &str) -> Option<usize> {
        self.sections.iter().position(|section| section.id == id)
    }

    /// A section and all those inside it, by position.
    pub fn inside(&self, section: usize) -> Range<usize> {
        let depth = self.sections[section].depth;
        let after = self.sections[section + 1..].iter().position(|later| later.depth <= depth);
        section..after.map_or(self.sections.len(), |after| section + 1 + after)
    }

    pub fn kept(&self) -> Kept<'_> {
        match &self.origin {
            Origin { overlay: Some(file), .. } => Kept::LaidOver(file),
            Origin { is_built_in: true, .. } => Kept::BuiltIn,
            Origin { text, .. } => Kept::Own(text.path()),
        }
    }

    /// A section and those that it lies inside, by position, the innermost first.
    pub fn sections_around(&self, section: usize) -> Vec<usize> {
        let mut around = Vec::new();
        let mut depth = usize::MAX;
        for at in (0..=section).rev() {
            if self.sections[at].depth < depth {
                depth = self.sections[at].depth;
                around.push(at);
            }
        }
        around
    }

    /// Where an item stands in the repository; nowhere, for what is built into the program.
    pub fn place(&self, item: &Item) -> Option<Place> {
        self.place_of(item.span)
    }

    /// Where a stretch of the catalogue's own file stands in the repository.
    pub fn place_of(&self, span: Span) -> Option<Place> {
        (!self.origin.is_built_in).then(|| self.origin.text.place(span))
    }

    /// Lays the texts of an overlay over this catalogue's own. An overlay says nothing but texts, of what is there.
    pub fn overlay(&mut self, file: CatalogueFile, text: &Text, problems: &mut Vec<Problem>) {
        self.origin.overlay = Some(Arc::clone(text.path()));
        self.title.extend(file.title);
        self.note.extend(file.note);
        for section in file.sections {
            self.overlay_section(section, text, problems);
        }
    }

    fn overlay_section(&mut self, entry: SectionEntry, text: &Text, problems: &mut Vec<Problem>) {
        match self.sections.iter_mut().find(|section| section.id == entry.id.value) {
            Some(section) => {
                section.title.extend(entry.title);
                section.note.extend(entry.note);
            }
            None => problems.push(unknown_in_overlay("section", text.place(entry.id.span))),
        }
        for item in entry.items {
            self.overlay_item(item, text, problems);
        }
        for inner in entry.sections {
            self.overlay_section(inner, text, problems);
        }
    }

    fn overlay_item(&mut self, entry: ItemEntry, text: &Text, problems: &mut Vec<Problem>) {
        let Some(at) = self.by_id.get(&entry.id.value) else {
            problems.push(unknown_in_overlay("item", text.place(entry.id.span)));
            return;
        };
        let item = &mut self.items[*at];
        item.title.extend(entry.title);
        item.asks.extend(entry.asks);
        item.note.extend(entry.note);
        item.source = entry.source.or(item.source.take());
    }
}

fn unknown_in_overlay(what: &str, place: Place) -> Problem {
    let message = format!("the built-in catalogue has no {what} with this id");
    Problem::new(
        Problems::UnknownReference,
        place,
        message,
        "`tyst explain` with the catalogue's id lists what it holds; to add to it, leave out `extends:` and write the whole catalogue here",
    )
}
