//! A provider with its evidence: which items apply to it, which record answers each, and which papers are pointed at.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::applies::{Applies, Facts};
use super::catalogue::{Catalogue, Item};
use super::evidence::{Evidence, Rated, pointers, stated_or};
use super::framework::{Framework, once_each};
use super::measures;
use super::papers::{Finder, Paper, papers_of};
use crate::documents::Problem;
use crate::documents::evidence::{EvidenceFile, RatingEntry, TranslationFile, translated};
use crate::documents::folder::{ProviderDocuments, UnreadableRecord, is_translation};
use crate::documents::problem::{Kind as Problems, nearest, quoted};
use crate::documents::provider::{FIELDS, Fact, NAMED_FACTS, ProviderFile, alike, meant};
use crate::repository::Repository;
use crate::text::{Place, Span, Spanned};

/// A provider, and everything that its folder says.
#[derive(Debug)]
pub struct Provider<'a> {
    /// The folder's name.
    pub id: &'a str,
    pub framework: &'a Framework,
    /// Whether the folder is a provider at all.
    pub is_provider: bool,
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
    /// How many files of evidence there are, readable or not.
    pub record_count: usize,
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
            is_provider: documents.folder.is_provider(),
            file: documents.provider.as_ref(),
            catalogues: Vec::new(),
            items: Vec::new(),
            evidence: Vec::new(),
            unreadable: &documents.unreadable,
            papers: documents
                .folder
                .papers
                .iter()
                .map(|paper| Paper { path: &paper.path, audience: None, may_be_meant: false })
                .collect(),
            record_count: if documents.folder.is_provider() { documents.folder.record_count } else { 0 },
            has_audits: documents.folder.has_audits(),
            problems: documents.problems.clone(),
            position: HashMap::new(),
        };
        if !provider.is_provider {
            return provider;
        }
        provider.check_facts();
        provider.put_in_force(also);
        provider.check_words_of_facts();
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
        let name = self.file.and_then(|file| file.name.as_ref()).map_or("", |name| name.value.trim());
        if name.is_empty() { self.id } else { name }
    }

    /// Whether everything in its provider.yaml could be read.
    pub fn is_file_read(&self) -> bool {
        let file = self.place().file;
        !self.unread_files().contains(&*file)
    }

    /// How many records could not be read, and folders of records that could not be looked into.
    pub fn unread_records(&self) -> usize {
        let evidence = format!("providers/{}/evidence/", self.id);
        self.unread_files().iter().filter(|path| path.starts_with(&evidence) && !is_translation(path)).count()
    }

    fn unread_files(&self) -> BTreeSet<&str> {
        let unread = self.problems.iter().filter(|problem| problem.kind == Problems::Unreadable);
        unread.map(|problem| &*problem.place.file).collect()
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
                let message = format!("{} means nothing in provider.yaml", quoted(name, "a key that is not known"));
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
        if ids.is_empty() && self.file.is_some() && self.framework.is_settings_read {
            let help = "name the standards under `standards:` here, or in tyst.yaml for every provider";
            self.problems.push(Problem::unreadable(self.place(), "no standard is in force for this provider", help));
        }
        self.catalogues = ids.iter().filter_map(|id| self.framework.catalogue(id)).collect();
        for catalogue in self.catalogues.clone() {
            for item in &catalogue.items {
                let applies = self.applies(item);
                self.position.insert(item.id.as_str(), self.items.len());
                self.items.push(ItemFor { catalogue, item, applies, answers: Vec::new() });
            }
        }
    }

    /// Whether an item applies, be its standard in force or not.
    pub fn applies(&self, item: &Item) -> Applies {
        match self.file {
            Some(file) => Applies::answer(&item.applies, &file.facts),
            None => Applies::answer(&item.applies, &Facts::new()),
        }
    }

    /// Every line of `ratings:` that rates an item, in force or not, by the item's id.
    pub fn ratings(&self) -> HashMap<&'a str, Vec<(usize, usize)>> {
        let mut lines: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
        for (record, evidence) in self.evidence.iter().enumerate() {
            for (line, rated) in evidence.ratings.iter().enumerate() {
                if let Some((_, item)) = rated.item {
                    lines.entry(item.id.as_str()).or_default().push((record, line));
                }
            }
        }
        lines
    }

    /// A word of a fact that is nearly one that a condition asks for is a slip, and it would decide what applies.
    fn check_words_of_facts(&mut self) {
        let Some(file) = self.file else { return };
        let mut asked: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, words) in self.items.iter().flat_map(|item| item.item.applies.words()) {
            asked.entry(name).or_default().extend(words.iter().map(String::as_str));
        }
        // Every other word for a nation is refused where it is read.
        for (name, fact) in file.facts.iter().filter(|(name, _)| *name != "nation") {
            let Some(known) = asked.get(name.as_str()) else { continue };
            for word in fact.words.iter().filter(|word| !known.iter().any(|known| alike(known) == alike(&word.value))) {
                if let Some(near) = meant(&word.value, known.iter().copied()) {
                    let message =
                        format!("{} is no word that any standard asks about", quoted(&word.value, "what stands here"));
                    let help = format!(
                        "write `{near}` if that is what is meant, since it decides what applies; until then what depends on it \
                         counts as applicable"
                    );
                    let place = file.text.place(word.span);
                    self.problems.push(Problem::new(Problems::UnknownReference, place, message, help));
                }
            }
        }
    }

    fn own_standards(&mut self) -> Option<Vec<String>> {
        let file = self.file?;
        let ids = once_each(file.text, file.standards.as_ref()?, "standard", &mut self.problems);
        for id in &ids {
            if self.framework.catalogue(&id.value).is_none() {
                self.problems.extend(self.framework.unknown_catalogue(&id.value, file.text.place(id.span)));
            }
        }
        Some(ids.into_iter().map(|id| id.value).collect())
    }

    fn read_evidence(&mut self, repository: &Repository, documents: &'a ProviderDocuments<'a>) {
        let finder = Finder::new(repository, documents.folder);
        let mut translations: HashMap<String, Vec<&'a TranslationFile<'a>>> = HashMap::new();
        for translation in &documents.translations {
            if let Some((record, _)) = translated(translation.text.path()) {
                translations.entry(record).or_default().push(&**translation);
            }
        }
        for record in &documents.unreadable {
            for paper in finder.named_in(record.text.path(), record.text.content()) {
                self.papers[paper].may_be_meant = true;
            }
        }
        let is_record_lost = documents.records.len() + documents.unreadable.len() < documents.folder.record_count;
        if is_record_lost || documents.translations.len() < documents.folder.translation_count {
            // Of a file that cannot be read at all, nothing is known.
            self.papers.iter_mut().for_each(|paper| paper.may_be_meant = true);
        }
        for file in &documents.records {
            let mut translations = translations.remove(&**file.text.path()).unwrap_or_default();
            translations.retain(|translation| self.is_in_another_language(translation));
            let evidence = self.record(&finder, file, translations);
            self.evidence.push(evidence);
        }
    }

    /// Records are in the first language of the repository, so nothing would ever show their words in it a second time.
    fn is_in_another_language(&mut self, translation: &TranslationFile<'_>) -> bool {
        let is_so = translation.language() != Some(self.framework.language());
        // Where the settings cannot be read, nobody knows which language that is.
        if !is_so && self.framework.is_settings_read {
            let message = "this translation is into the language that the record itself is in";
            let help = "keep the words of one of the two, in the record; or put first, under `languages:` in tyst.yaml, the \
                        language that records are written in";
            self.problems.push(Problem::new(Problems::Misplaced, translation.text.top(), message, help));
        }
        is_so
    }

    fn record(
        &mut self,
        finder: &Finder<'_>,
        file: &'a EvidenceFile<'a>,
        translations: Vec<&'a TranslationFile<'a>>,
    ) -> Evidence<'a> {
        let ratings: Vec<Rated<'_>> = file.ratings.iter().map(|entry| self.rated(file, entry)).collect();
        let misspelt_measures = measures::misspelt(file, &ratings, &mut self.problems);
        let is_doubled = self
            .problems
            .iter()
            .any(|problem| problem.kind == Problems::Duplicate && problem.place.file == *file.text.path());
        for translation in &translations {
            self.check_titles(file, translation);
        }
        let pointers = pointers(finder, file, &translations);
        let audience = stated_or(&file.audience, self.framework.audience);
        Evidence { file, ratings, audience, pointers, translations, is_doubled, misspelt_measures }
    }

    /// A translation gives titles to the papers that its record names, and to no others.
    fn check_titles(&mut self, file: &EvidenceFile<'_>, translation: &TranslationFile<'_>) {
        for (path, _) in &translation.titles {
            if !file.documents.iter().any(|document| document.path.value == path.value) {
                let message = "the record itself does not name this paper";
                let help = "write the path as the record has it, or add it to the record's `documents:`";
                let place = translation.text.place(path.span);
                self.problems.push(Problem::new(Problems::UnknownReference, place, message, help));
            }
        }
    }

    fn rated(&mut self, file: &'a EvidenceFile<'a>, entry: &'a RatingEntry<'a>) -> Rated<'a> {
        let id = &*entry.item.value;
        let item = match self.position.get(id) {
            Some(at) => Some((self.items[*at].catalogue, self.items[*at].item)),
            None => self.framework.item(id),
        };
        if item.is_none() {
            self.problems.extend(self.framework.unknown_item(id, file.text.place(entry.item.span)));
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
