//! A provider with its evidence: which items apply to it, which record answers each, and which papers are pointed at.

use std::collections::HashMap;

use super::catalogue::{Catalogue, Item};
use super::framework::{Framework, once_each};
use super::papers::{Finder, Paper, Pointer, Target, papers_of};
use crate::documents::condition::Condition;
use crate::documents::evidence::{EvidenceFile, RatingEntry, TranslationFile};
use crate::documents::folder::{ProviderDocuments, UnreadableRecord, translated};
use crate::documents::problem::{Kind as Problems, nearest, quoted};
use crate::documents::provider::{Contact, FIELDS, Fact, NAMED_FACTS, ProviderFile};
use crate::documents::vocabulary::{Audience, Rating};
use crate::documents::{Given, Problem};
use crate::repository::Repository;
use crate::text::{Place, Span, Spanned};

/// A provider, and everything that its folder says.
#[derive(Debug)]
pub struct Provider<'a> {
    /// The folder's name.
    pub id: &'a str,
    pub framework: &'a Framework,
    pub file: Option<&'a ProviderFile<'a>>,
    /// The catalogues in force for it, in the order in which they are named.
    pub catalogues: Vec<&'a Catalogue>,
    /// Every item of those catalogues, in order.
    pub items: Vec<ItemFor<'a>>,
    /// The records that could be read, by path.
    pub evidence: Vec<Evidence<'a>>,
    /// The records that could not.
    pub unreadable: &'a [UnreadableRecord<'a>],
    pub papers: Vec<Paper<'a>>,
    /// Whether it keeps audits, which this version does not read.
    pub has_audits: bool,
    pub problems: Vec<Problem>,
    position: HashMap<&'a str, usize>,
}

/// An item of a catalogue in force, and whether it applies to the provider.
#[derive(Debug)]
pub struct ItemFor<'a> {
    pub catalogue: &'a Catalogue,
    pub item: &'a Item,
    pub applies: Applies,
    /// The records that rate it, by position; the first one's rating is shown, and more than one is a fault.
    pub answers: Vec<(usize, usize)>,
}

/// Whether an item applies to a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applies {
    Yes,
    No,
    /// The condition asks about a fact that the provider does not state. The item counts as applicable until it does.
    Unknown {
        fact: String,
    },
}

impl Applies {
    /// Whether evidence is wanted.
    pub fn counts(&self) -> bool {
        !matches!(self, Applies::No)
    }
}

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
        let stated = pointer.entry.and_then(|at| self.file.documents[at].audience);
        stated.map_or(self.audience, |audience| audience.value)
    }

    pub fn reviewed(&self) -> &Given<crate::calendar::Day> {
        &self.file.reviewed
    }
}

impl<'a> Provider<'a> {
    /// Resolves what a provider's documents say. `also` are catalogues in force beside its own: those that a round asks about.
    pub fn build(
        repository: &Repository,
        framework: &'a Framework,
        documents: &'a ProviderDocuments<'a>,
        also: &[String],
    ) -> Provider<'a> {
        let mut provider = Provider {
            id: &documents.folder.id,
            framework,
            file: documents.provider.as_ref(),
            catalogues: Vec::new(),
            items: Vec::new(),
            evidence: Vec::new(),
            unreadable: &documents.unreadable,
            papers: documents.folder.papers.iter().map(|paper| Paper { path: &paper.path, audience: None }).collect(),
            has_audits: documents.folder.has_audits(),
            problems: documents.problems.clone(),
            position: HashMap::new(),
        };
        if !documents.folder.is_provider() {
            return provider;
        }
        provider.check_facts();
        provider.put_in_force(also);
        provider.read_evidence(repository, documents);
        provider.find_answers();
        provider.find_audiences();
        provider
    }

    /// Where findings about the provider as a whole stand.
    pub fn place(&self) -> Place {
        match self.file {
            Some(file) => file.text.top(),
            None => Place::of_file(&format!("providers/{}/provider.yaml", self.id)),
        }
    }

    /// As papers call it: its name, or its folder's name where it has none.
    pub fn name(&self) -> &str {
        self.file.and_then(|file| file.name.as_ref()).map_or(self.id, |name| &name.value)
    }

    pub fn contact(&self) -> Option<&Contact<'a>> {
        self.file.map(|file| &file.contact)
    }

    fn fact(&self, name: &str) -> Option<&'a Fact<'a>> {
        self.file?.facts.get(name)
    }

    /// A fact whose name is nearly a known one, and that nothing asks about, is a slip.
    fn check_facts(&mut self) {
        let Some(file) = self.file else { return };
        for (name, fact) in &file.facts {
            if NAMED_FACTS.contains(&name.as_str()) || self.framework.asks_about_fact(name) {
                continue;
            }
            if let Some(near) = nearest(name, FIELDS.iter().copied()) {
                let message = format!("{} means nothing in a provider", quoted(name, "a key that is not known"));
                let help = format!("write `{near}` if that is what is meant, or give the fact a name of its own");
                self.problems.push(Problem::new(Problems::UnknownField, file.text.place(fact.key_span), message, help));
            }
        }
    }

    fn put_in_force(&mut self, also: &[String]) {
        let mut ids = self.own_standards().unwrap_or_else(|| self.framework.standards.clone());
        for id in also {
            if !ids.contains(id) {
                ids.push(id.clone());
            }
        }
        if ids.is_empty() && self.file.is_some() {
            let help = "name the standards under `standards:` here, or in tyst.yaml for every provider";
            self.problems.push(Problem::unreadable(self.place(), "no standard is in force for this provider", help));
        }
        self.catalogues = ids.iter().filter_map(|id| self.framework.catalogue(id)).collect();
        for catalogue in self.catalogues.clone() {
            for item in &catalogue.items {
                let applies = self.applies(&item.applies);
                self.position.insert(item.id.as_str(), self.items.len());
                self.items.push(ItemFor { catalogue, item, applies, answers: Vec::new() });
            }
        }
    }

    fn own_standards(&mut self) -> Option<Vec<String>> {
        let file = self.file?;
        let ids = once_each(file.text, &file.standards.as_ref()?.ids, "standard", &mut self.problems);
        for id in &ids {
            if self.framework.catalogue(&id.value).is_none() {
                self.problems.push(self.framework.unknown_catalogue(&id.value, file.text.place(id.span)));
            }
        }
        Some(ids.into_iter().map(|id| id.value).collect())
    }

    /// Answers a condition from the facts. What is not stated is not known, unless the rest decides it.
    fn applies(&self, condition: &Condition) -> Applies {
        match condition {
            Condition::All(inner) => self.join(inner, &Applies::No, Applies::Yes),
            Condition::Any(inner) => self.join(inner, &Applies::Yes, Applies::No),
            Condition::Not(inner) => match self.applies(inner) {
                Applies::Yes => Applies::No,
                Applies::No => Applies::Yes,
                unknown @ Applies::Unknown { .. } => unknown,
            },
            Condition::Fact { name, any_of, .. } => match self.fact(name) {
                None => Applies::Unknown { fact: name.clone() },
                Some(fact) if fact.words.iter().any(|word| any_of.iter().any(|any| *any == word.value)) => Applies::Yes,
                Some(_) => Applies::No,
            },
        }
    }

    /// One answer from several: `decides` where any of them is that, `otherwise` where none is and all are known.
    fn join(&self, inner: &[Condition], decides: &Applies, otherwise: Applies) -> Applies {
        let answers: Vec<Applies> = inner.iter().map(|condition| self.applies(condition)).collect();
        if answers.contains(decides) {
            return decides.clone();
        }
        answers.into_iter().find(|answer| matches!(answer, Applies::Unknown { .. })).unwrap_or(otherwise)
    }

    fn read_evidence(&mut self, repository: &Repository, documents: &'a ProviderDocuments<'a>) {
        let finder = Finder::new(repository, documents.folder);
        let mut translations: HashMap<String, Vec<&'a TranslationFile<'a>>> = HashMap::new();
        for translation in &documents.translations {
            if let Some((record, _)) = translated(translation.text.path()) {
                translations.entry(record).or_default().push(translation);
            }
        }
        for file in &documents.records {
            let translations = translations.remove(&**file.text.path()).unwrap_or_default();
            let evidence = self.record(&finder, file, translations);
            self.evidence.push(evidence);
        }
    }

    fn record(
        &mut self,
        finder: &Finder<'_>,
        file: &'a EvidenceFile<'a>,
        translations: Vec<&'a TranslationFile<'a>>,
    ) -> Evidence<'a> {
        let ratings = file.ratings.iter().map(|entry| self.rated(file, entry)).collect();
        let is_doubled = self
            .problems
            .iter()
            .any(|problem| problem.kind == Problems::Duplicate && problem.place.file == *file.text.path());
        let pointers = pointers(finder, file, &translations);
        let audience = file.audience.map_or(self.framework.audience, |audience| audience.value);
        Evidence { file, ratings, audience, pointers, translations, is_doubled }
    }

    fn rated(&mut self, file: &'a EvidenceFile<'a>, entry: &'a RatingEntry<'a>) -> Rated<'a> {
        let id = &*entry.item.value;
        let item = match self.position.get(id) {
            Some(at) => Some((self.items[*at].catalogue, self.items[*at].item)),
            None => self.framework.item(id),
        };
        if item.is_none() {
            self.problems.push(self.framework.unknown_item(id, file.text.place(entry.item.span)));
        }
        Rated { item, entry }
    }

    fn find_answers(&mut self) {
        for (record, evidence) in self.evidence.iter().enumerate() {
            for (line, rated) in evidence.ratings.iter().enumerate() {
                if let Some(at) = rated.item.and_then(|(_, item)| self.position.get(item.id.as_str())) {
                    self.items[*at].answers.push((record, line));
                }
            }
        }
    }

    /// A document has the strictest audience that any record gives it.
    fn find_audiences(&mut self) {
        for (record, evidence) in self.evidence.iter().enumerate() {
            for pointer in &evidence.pointers {
                let audience = evidence.audience_of(pointer);
                for paper in papers_of(std::iter::once(pointer)) {
                    let strictest = &mut self.papers[paper].audience;
                    if strictest.is_none_or(|(known, _)| audience > known) {
                        *strictest = Some((audience, record));
                    }
                }
            }
        }
        let unreadable = self.unreadable.iter().filter_map(|record| record.partly.as_ref());
        for path in unreadable.flat_map(|record| &record.documents).map(|document| &*document.path.value) {
            // A record that does not count still shows that somebody needs the paper; nobody outside may read it meanwhile.
            if let Some(paper) = self.papers.iter_mut().find(|paper| paper.path == path) {
                paper.audience.get_or_insert((Audience::Internal, usize::MAX));
            }
        }
    }

    /// The item in force with that id.
    pub fn item(&self, id: &str) -> Option<&ItemFor<'a>> {
        self.position.get(id).map(|at| &self.items[*at])
    }

    /// Every fact that an item of the catalogues meant asks about and the provider does not state, with the first item that
    /// asks.
    pub fn unstated_facts(&self, is_meant: impl Fn(&Catalogue) -> bool) -> Vec<(String, &ItemFor<'a>, Span)> {
        let mut unstated: Vec<(String, &ItemFor<'a>, Span)> = Vec::new();
        for item in self.items.iter().filter(|item| is_meant(item.catalogue)) {
            for (name, span) in item.item.applies.facts() {
                if self.fact(name).is_none() && !unstated.iter().any(|(known, ..)| known == name) {
                    unstated.push((name.to_owned(), item, span));
                }
            }
        }
        unstated
    }

    /// Records that do not count, and that rate this item as far as can be made out.
    pub fn unreadable_for(&self, id: &str) -> Option<(&UnreadableRecord<'a>, Spanned<()>)> {
        self.unreadable.iter().find_map(|record| {
            let ratings = &record.partly.as_ref()?.ratings;
            let entry = ratings.iter().find(|entry| entry.item.value == id)?;
            Some((record, Spanned::new((), entry.item.span)))
        })
    }
}

fn pointers(finder: &Finder<'_>, file: &EvidenceFile<'_>, translations: &[&TranslationFile<'_>]) -> Vec<Pointer> {
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

/// The papers that a record points at and that are there.
impl Evidence<'_> {
    pub fn has_pointers(&self) -> bool {
        !self.pointers.is_empty()
    }

    pub fn lost_pointer(&self) -> Option<&Pointer> {
        self.pointers.iter().find(|pointer| !pointer.target.is_found())
    }

    pub fn papers(&self) -> impl Iterator<Item = usize> {
        papers_of(self.pointers.iter()).into_iter()
    }

    pub fn points_to(&self, target: &Target) -> bool {
        self.pointers.iter().any(|pointer| pointer.target == *target)
    }
}
