//! What is kept of one provider on one side of a comparison, as a reader may know it. It owns what it holds and is small: the files
//! are let go before the next provider is read.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::round::Distance;
use crate::calendar::Day;
use crate::digest::Digest;
use crate::documents::catalogue::Texts;
use crate::documents::evidence::{self, translated, translation_of};
use crate::documents::folder::is_translation;
use crate::documents::measure::FigureEntry;
use crate::documents::problem::Kind;
use crate::documents::substance::{self, Planned};
use crate::documents::vocabulary::{Audience, Language, Rating};
use crate::model::{Evidence, Occasion, Pointer, Provider, Target};
use crate::outcome::StandardCount;
use crate::past::words_of;
use crate::repository::git::ContentId;
use crate::repository::{MAX_TEXT_BYTES, PaperIdentity, Repository};
use crate::standing::{Doubt, Freshness, ItemStanding, Standing};

/// One provider on one side.
#[derive(Clone, Debug)]
pub struct State {
    pub id: String,
    pub name: String,
    /// The language that its records are written in.
    pub language: Language,
    /// Those in force for it, in the order of their catalogues.
    pub items: Vec<ItemState>,
    /// By path.
    pub records: Vec<RecordState>,
    /// In the order of the records.
    pub actions: Vec<ActionState>,
    /// What its records point to, by path from `documents/` on, or by web address.
    pub papers: BTreeMap<String, PaperState>,
    pub counts: Vec<StandardCount>,
    /// How far it is from what a round wants.
    pub distance: Distance,
    /// Files of evidence that do not count, since they cannot be read.
    pub unreadable: BTreeSet<String>,
    /// Papers that such a file may point to.
    pub papers_in_doubt: BTreeSet<String>,
}

/// One item for one provider, as the reader is told of it.
#[derive(Clone, Debug)]
pub struct ItemState {
    pub id: String,
    pub title: Texts,
    /// Whether it applies, as far as is known.
    pub applies: bool,
    /// The rating that counts, if there is one.
    pub rating: Option<Rating>,
    /// Why it does not stand.
    pub doubts: Vec<Doubt>,
    pub freshness: Option<Freshness>,
    /// The day that the record gives for its review.
    pub reviewed: Option<Day>,
    /// Which record answers it.
    pub record: Option<usize>,
    /// Whom the record is kept for, where the reader is told no more than that there is one.
    pub kept: Option<Audience>,
    /// Whether there is a record for it that cannot be read.
    pub is_unreadable: bool,
}

/// One record, with what somebody who reads it would see.
#[derive(Clone, Debug)]
pub struct RecordState {
    pub path: String,
    pub audience: Audience,
    /// Whether the reader may know more of it than its ratings and their dates.
    pub is_told: bool,
    /// Whether it rates anything that is asked about.
    pub is_asked_about: bool,
    /// What it says; not looked at where the other side has the same file at its path.
    pub said: Option<Said>,
    pub actions: Vec<Planned>,
    /// The items that it rates, by id.
    pub items: BTreeSet<String>,
    /// What it points to, by what that is called.
    pub papers: BTreeMap<String, Identity>,
    pub owner: Option<String>,
    pub advice: (Option<String>, Option<Day>),
    pub figures: Vec<String>,
}

/// The words of a record, known by their digest, and those of its translations, by their languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub words: Option<Digest>,
    translations: BTreeMap<String, Option<Digest>>,
}

impl Said {
    fn of(evidence: &Evidence<'_>) -> Said {
        let translations = evidence.translations.iter().filter_map(|translation| {
            let (_, language) = translated(translation.text.path())?;
            Some((language.to_owned(), substance::words(translation.text, translation.narrative.span)))
        });
        let file = evidence.file;
        Said { words: substance::words(file.text, file.narrative.span), translations: translations.collect() }
    }

    /// Of a record that was not looked at, since the same file stands at its path on the other side.
    pub fn read(repository: &Repository, path: &str, first: Language) -> Option<Said> {
        let text = repository.read(path).ok()?;
        let words = substance::words(&text, evidence::read(&text, &mut Vec::new())?.narrative.span);
        let others = Language::ALL.into_iter().filter(|language| *language != first);
        let translations = others.filter_map(|language| {
            let text = repository.read(&translation_of(path, language)).ok()?;
            let translation = evidence::read_translation(&text, &mut Vec::new())?;
            Some((language.code().to_owned(), substance::words(&text, translation.narrative.span)))
        });
        Some(Said { words, translations: translations.collect() })
    }
}

/// What a paper is known by: its content where that is known, so that another name makes no other paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Identity {
    Kept(Content),
    /// A web address, a file that lies elsewhere, or what leads nowhere.
    Named(String),
    /// Another record, by its path and by what it rates.
    Record(String, BTreeSet<String>),
}

/// What a paper holds. It is read only where the other side has something else, or nothing, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    id: Option<ContentId>,
    read: Option<PaperIdentity>,
}

impl Identity {
    pub fn is_same_as(&self, other: &Identity) -> bool {
        match (self, other) {
            (Identity::Kept(one), Identity::Kept(other)) => one.is_same_as(other),
            (Identity::Record(path, items), Identity::Record(other, others)) => {
                path == other || !items.is_disjoint(others)
            }
            _ => self == other,
        }
    }
}

impl Content {
    fn is_same_as(&self, other: &Content) -> bool {
        let is_read_alike = || Some(self.read.as_ref()?.is_same_as(other.read.as_ref()?));
        self.id.is_some() && self.id == other.id || is_read_alike().unwrap_or(false)
    }
}

/// A repository, and the one that it is compared with.
#[derive(Clone, Copy)]
pub struct Beside<'r> {
    pub repository: &'r Repository,
    pub other: Option<&'r Repository>,
}

impl Beside<'_> {
    /// Whether a record and its translations are the same files at the same paths on the other side.
    fn has_the_same(&self, record: &str) -> bool {
        let translations = Language::ALL.map(|language| translation_of(record, language));
        let is_same = |path: &str| self.other.is_some_and(|other| git_id(self.repository, path) == git_id(other, path));
        git_id(self.repository, record).is_some()
            && is_same(record)
            && translations.iter().all(|translation| is_same(translation))
    }

    /// What a file holds; `None` where that cannot be told.
    fn content(&self, path: &str) -> Option<Content> {
        let id = self.repository.content_id(path);
        if id.is_some() && self.other.and_then(|other| other.content_id(path)) == id {
            return Some(Content { id, read: None });
        }
        Some(Content { id, read: Some(self.repository.paper_identity(path).ok()??) })
    }
}

/// What git calls a text, wherever it is read from.
fn git_id(repository: &Repository, path: &str) -> Option<ContentId> {
    let on_disk = || {
        let bytes = repository.paper(path, MAX_TEXT_BYTES).ok()?;
        repository.git().ok()??.content_id(&bytes)
    };
    repository.content_id(path).or_else(|| if repository.commit().is_none() { on_disk() } else { None })
}

/// A paper that records point to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperState {
    pub identity: Identity,
    /// Whether the reader may know of it.
    pub is_told: bool,
}

/// One action.
#[derive(Clone, Debug)]
pub struct ActionState {
    pub planned: Planned,
    /// What it says, white space and capitals aside.
    pub key: String,
    pub record: usize,
    /// Which of its record's actions it is.
    pub nth: usize,
}

impl State {
    pub fn of(provider: &Provider<'_>, occasion: &Occasion<'_>, beside: Beside<'_>, reader: Audience) -> State {
        let standing = Standing::of(provider, occasion).told_to(reader);
        let papers = Papers { provider, beside, known: RefCell::default() };
        let asked: BTreeSet<&str> = standing.items.iter().map(|item| item.asked.item.id.as_str()).collect();
        let asks_about_all = occasion.round.is_none() && occasion.standards.is_empty();
        let is_asked_about = |evidence: &Evidence<'_>| {
            asks_about_all || evidence.ratings.iter().any(|rated| asked.contains(&*rated.entry.item.value))
        };
        let records: Vec<RecordState> = provider
            .evidence
            .iter()
            .map(|evidence| RecordState {
                is_asked_about: is_asked_about(evidence),
                ..record(evidence, &papers, reader)
            })
            .collect();
        let actions = records.iter().enumerate().flat_map(|(at, record)| {
            record.actions.iter().enumerate().map(move |(nth, planned)| ActionState {
                key: words_of(&planned.what),
                planned: planned.clone(),
                record: at,
                nth,
            })
        });
        State {
            id: provider.id.to_owned(),
            name: provider.name().to_owned(),
            language: provider.framework.language(),
            items: standing.items.iter().map(|item| self::item(item, provider)).collect(),
            actions: actions.collect(),
            papers: papers.all(reader, is_asked_about),
            counts: standing.counts(),
            distance: Distance::of(&standing, reader),
            unreadable: unreadable(provider),
            papers_in_doubt: provider
                .papers
                .iter()
                .filter(|paper| paper.may_be_meant)
                .map(|paper| paper.path.to_owned())
                .collect(),
            records,
        }
    }

    pub fn item(&self, id: &str) -> Option<&ItemState> {
        self.items.iter().find(|item| item.id == id)
    }

    /// Whether a record of the other side is among the files that cannot be read here and could there: at its path, or elsewhere
    /// by its name.
    pub fn has_lost(&self, record: &RecordState, other: &State) -> bool {
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let is_known = |path: &str| other.unreadable.iter().any(|known| other.inside(known) == self.inside(path));
        self.unreadable.iter().any(|path| name(path) == name(&record.path) && !is_known(path))
    }

    /// The path of a file from the provider's folder on.
    pub fn inside<'f>(&self, path: &'f str) -> &'f str {
        path.strip_prefix("providers/")
            .and_then(|path| path.strip_prefix(self.id.as_str()))
            .and_then(|path| path.strip_prefix('/'))
            .unwrap_or(path)
    }

    /// The record that answers an item.
    pub fn record_of(&self, item: &ItemState) -> Option<&RecordState> {
        self.records.get(item.record?)
    }
}

impl RecordState {
    /// Whether its actions are told.
    pub fn is_shown(&self) -> bool {
        self.is_told && self.is_asked_about
    }
}

impl ItemState {
    /// Whether there is evidence for it, told or kept.
    pub fn is_evidenced(&self) -> bool {
        self.record.is_some() || self.kept.is_some()
    }

    pub fn stands(&self) -> bool {
        self.rating.is_some() && self.doubts.is_empty()
    }

    /// Whether its evidence is within its interval; `None` where no rating is told.
    pub fn is_fresh(&self) -> Option<bool> {
        self.rating.and(self.freshness).map(Freshness::is_fresh)
    }
}

fn unreadable(provider: &Provider<'_>) -> BTreeSet<String> {
    let evidence = format!("providers/{}/evidence/", provider.id);
    let unread = provider.problems.iter().filter(|problem| problem.kind == Kind::Unreadable);
    let paths = unread.map(|problem| &*problem.place.file).filter(|path| path.starts_with(&evidence));
    paths.filter(|path| !is_translation(path)).map(str::to_owned).collect()
}

fn item(item: &ItemStanding<'_, '_>, provider: &Provider<'_>) -> ItemState {
    let asked = item.asked;
    let answer = item.answer.as_ref();
    let rating = item.rating();
    let position = |evidence: &Evidence<'_>| provider.evidence.iter().position(|known| std::ptr::eq(known, evidence));
    ItemState {
        id: asked.item.id.to_string(),
        title: asked.item.title.clone(),
        applies: asked.applies.counts(),
        rating,
        doubts: rating.and(answer).map(|answer| answer.doubts.clone()).unwrap_or_default(),
        freshness: answer.map(|answer| answer.freshness),
        reviewed: answer.and_then(|answer| answer.evidence.reviewed().value()),
        record: answer.and_then(|answer| position(answer.evidence)),
        kept: item.kept,
        is_unreadable: provider.unreadable_for(asked.item.id.as_str()).is_some(),
    }
}

fn record(evidence: &Evidence<'_>, papers: &Papers<'_, '_>, reader: Audience) -> RecordState {
    let file = evidence.file;
    let plain = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    RecordState {
        path: evidence.path().to_owned(),
        audience: evidence.audience,
        is_told: evidence.is_for(reader),
        is_asked_about: true,
        said: (!papers.beside.has_the_same(evidence.path())).then(|| Said::of(evidence)),
        actions: file.actions.iter().map(Planned::of).collect(),
        items: evidence.ratings.iter().map(|rated| rated.entry.item.value.to_string()).collect(),
        papers: evidence.pointers.iter().flat_map(|pointer| papers.meant(evidence, pointer)).collect(),
        owner: file.owner.as_ref().map(|owner| plain(&owner.value)),
        advice: (file.advised_by.as_ref().map(|by| plain(&by.value)), file.advised_on.value()),
        figures: file.figures.entries.iter().map(figure).collect(),
    }
}

fn figure(figure: &FigureEntry<'_>) -> String {
    let unit = figure.unit.as_ref().map(|unit| unit.value.trim());
    format!("{} {:?} {:?} {unit:?} {:?}", figure.measure.value, figure.period.value(), figure.value, figure.asks)
}

/// The papers of a provider, and what they hold.
struct Papers<'p, 'a> {
    provider: &'p Provider<'a>,
    beside: Beside<'p>,
    /// Those looked at so far, by position: many records point to the same paper.
    known: RefCell<BTreeMap<usize, Identity>>,
}

impl Papers<'_, '_> {
    /// What a record points to with one pointer, by what that is called.
    fn meant(&self, evidence: &Evidence<'_>, pointer: &Pointer) -> Vec<(String, Identity)> {
        match &pointer.target {
            Target::Papers(papers) => papers
                .iter()
                .map(|paper| (self.provider.papers[*paper].path.to_owned(), self.identity(*paper)))
                .collect(),
            Target::File(path) if *path == *evidence.path() => Vec::new(),
            Target::File(path) => vec![(path.clone(), self.of_file(path))],
            Target::Web | Target::Missing(_) | Target::Outside => {
                let address = address(evidence, pointer);
                vec![(address.clone(), Identity::Named(address))]
            }
        }
    }

    fn of_file(&self, path: &str) -> Identity {
        let inside = path.strip_prefix(&format!("providers/{}/", self.provider.id)).unwrap_or(path).to_owned();
        let record = self.provider.evidence.iter().find(|evidence| evidence.path() == path);
        match record {
            Some(record) => {
                let items = record.ratings.iter().map(|rated| rated.entry.item.value.to_string());
                Identity::Record(inside, items.collect())
            }
            None => Identity::Named(inside),
        }
    }

    fn identity(&self, paper: usize) -> Identity {
        let look = || {
            let path = self.provider.papers[paper].path;
            let whole = format!("providers/{}/documents/{path}", self.provider.id);
            self.beside.content(&whole).map_or_else(|| Identity::Named(path.to_owned()), Identity::Kept)
        };
        self.known.borrow_mut().entry(paper).or_insert_with(look).clone()
    }

    /// Everything that the records point to and that is there. What only records point to that are not asked about is not told.
    fn all(&self, reader: Audience, is_asked_about: impl Fn(&Evidence<'_>) -> bool) -> BTreeMap<String, PaperState> {
        let mut all: BTreeMap<String, PaperState> = BTreeMap::new();
        let mut asked: BTreeSet<String> = BTreeSet::new();
        for evidence in &self.provider.evidence {
            let is_asked_about = is_asked_about(evidence);
            for pointer in &evidence.pointers {
                match &pointer.target {
                    Target::Papers(papers) => {
                        for paper in papers {
                            let known = &self.provider.papers[*paper];
                            asked.extend(is_asked_about.then(|| known.path.to_owned()));
                            all.entry(known.path.to_owned()).or_insert_with(|| PaperState {
                                identity: self.identity(*paper),
                                is_told: known.is_for(reader),
                            });
                        }
                    }
                    Target::Web => {
                        let address = address(evidence, pointer);
                        asked.extend(is_asked_about.then(|| address.clone()));
                        let is_told = evidence.audience_of(pointer).max(evidence.audience) <= reader;
                        let paper = PaperState { identity: Identity::Named(address.clone()), is_told };
                        // Where two records differ, the stricter holds.
                        all.entry(address).and_modify(|known| known.is_told &= is_told).or_insert(paper);
                    }
                    Target::File(_) | Target::Missing(_) | Target::Outside => {}
                }
            }
        }
        for (paper, state) in &mut all {
            state.is_told &= asked.contains(paper);
        }
        all
    }
}

/// What stands where a record points to something that is no file here.
fn address(evidence: &Evidence<'_>, pointer: &Pointer) -> String {
    let narrative = match pointer.translation {
        Some(at) => &evidence.translations[at].narrative,
        None => &evidence.file.narrative,
    };
    let link = || narrative.links.iter().find(|link| link.span == pointer.span).map(|link| link.to.trim());
    let entry = pointer.entry.map(|at| evidence.file.documents[at].path.value.trim());
    entry.or_else(link).unwrap_or_default().to_owned()
}
