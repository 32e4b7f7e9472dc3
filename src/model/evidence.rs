//! A record of evidence as it is understood: what it rates, and what it points at.

use super::catalogue::{Catalogue, Item};
use super::papers::{Finder, Pointer, Target};
use crate::calendar::Day;
use crate::documents::Given;
use crate::documents::evidence::{EvidenceFile, RatingEntry, TranslationFile};
use crate::documents::narrative::is_placeholder_or_blank;
use crate::documents::vocabulary::{Audience, Rating};
use crate::text::{Place, Span};

/// One record of evidence.
#[derive(Debug)]
pub struct Evidence<'a> {
    pub file: &'a EvidenceFile<'a>,
    pub ratings: Vec<Rated<'a>>,
    /// Its own audience, or the repository's.
    pub audience: Audience,
    /// What it points at: entries of `documents:`, then links in the narrative, then links in translations.
    pub pointers: Vec<Pointer>,
    /// By position among the documents' translations: the same narrative in another language.
    pub translations: Vec<&'a TranslationFile<'a>>,
    /// Whether a key is given twice, so that what the record says is in doubt.
    pub is_doubled: bool,
    /// Measures whose names are misspelt in it, as far as can be told.
    pub misspelt_measures: Vec<&'a str>,
}

/// One line of a record's `ratings:`.
#[derive(Debug)]
pub struct Rated<'a> {
    /// `None` where no such item exists; there is a problem for it.
    pub item: Option<(&'a Catalogue, &'a Item)>,
    pub entry: &'a RatingEntry<'a>,
}

impl Rated<'_> {
    pub fn rating(&self) -> Option<Rating> {
        self.entry.rating.map(|rating| rating.value)
    }

    /// Where the rating is written: from the item to the word.
    pub fn span(&self) -> Span {
        let end = self.entry.rating.map_or(self.entry.item.span.end, |rating| rating.span.end);
        Span { start: self.entry.item.span.start, end }
    }
}

impl<'a> Evidence<'a> {
    pub fn path(&self) -> &'a str {
        self.file.text.path()
    }

    pub fn place(&self, span: Span) -> Place {
        self.file.text.place(span)
    }

    /// The place of a pointer, in the record or in its translation.
    pub fn place_of(&self, pointer: &Pointer) -> Place {
        match pointer.translation {
            Some(at) => self.translations[at].text.place(pointer.span),
            None => self.place(pointer.span),
        }
    }

    /// The audience of a document as this record gives it: its own, or the record's.
    pub fn audience_of(&self, pointer: &Pointer) -> Audience {
        pointer.entry.map_or(self.audience, |at| stated_or(&self.file.documents[at].audience, self.audience))
    }

    /// Whether its words, papers, actions and figures are meant for a reader.
    pub fn is_for(&self, reader: Audience) -> bool {
        self.audience <= reader
    }

    pub fn reviewed(&self) -> &Given<Day> {
        &self.file.reviewed
    }

    /// Whether it says who advised that something does not apply, and not only that this is still to come.
    pub fn is_adviser_named(&self) -> bool {
        self.file.advised_by.as_ref().is_some_and(|adviser| !is_placeholder_or_blank(&adviser.value))
    }

    /// Whether there is anything to point at, beside the record itself.
    pub fn has_pointers(&self) -> bool {
        self.pointers.iter().any(|pointer| !matches!(&pointer.target, Target::File(path) if *path == *self.path()))
    }

    /// The first thing it points at that is not found.
    pub fn lost_pointer(&self) -> Option<&Pointer> {
        self.pointers.iter().find(|pointer| !pointer.target.is_found())
    }
}

/// The audience that is stated, or else another. One that is stated and not understood is for nobody outside.
pub(super) fn stated_or(stated: &Given<Audience>, otherwise: Audience) -> Audience {
    match stated {
        Given::Good(audience) => audience.value,
        Given::Absent => otherwise,
        Given::Bad(_) => Audience::Internal,
    }
}

/// What a record points at, in the order in which it is written.
pub(super) fn pointers(
    finder: &Finder<'_>,
    file: &EvidenceFile<'_>,
    translations: &[&TranslationFile<'_>],
) -> Vec<Pointer> {
    let entries = file.documents.iter().enumerate().map(|(at, document)| Pointer {
        span: document.path.span,
        entry: Some(at),
        translation: None,
        target: finder.document(&document.path.value),
    });
    let links = file.narrative.links.iter().map(|link| Pointer {
        span: link.span,
        entry: None,
        translation: None,
        target: finder.link(file.text.path(), &link.to),
    });
    let translated = translations.iter().enumerate().flat_map(|(at, translation)| {
        translation.narrative.links.iter().map(move |link| Pointer {
            span: link.span,
            entry: None,
            translation: Some(at),
            target: finder.link(translation.text.path(), &link.to),
        })
    });
    entries.chain(links).chain(translated).collect()
}
