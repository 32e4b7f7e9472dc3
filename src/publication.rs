//! What of each provider the public may see, what stands in the way of publishing it, and what is left out and why.

mod changes;
mod obstacles;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Day;
use crate::documents::vocabulary::{Audience, Rating};
use crate::model::{Applies, Evidence, Provider, papers_of};
use crate::outcome::StandardCount;
use crate::standing::{Doubt, ItemStanding, Standing};
use crate::survey::Survey;

pub use self::changes::{Change, What};
pub use self::obstacles::in_the_way;

/// What of one provider is published, and what is not.
#[derive(Debug)]
pub struct Published {
    pub id: String,
    pub name: String,
    /// Whether any of its evidence is; where none is, there is no page of it, and it is named nowhere.
    pub is_shown: bool,
    pub standards: Vec<StandardShown>,
    /// The papers that public evidence points at, by their paths under the provider's documents/, sorted.
    pub papers: BTreeSet<String>,
    pub changes: Vec<Change>,
    pub left_out: LeftOut,
    /// The files that pages would be made from, as findings name them.
    files: BTreeSet<String>,
    /// The ids of the standards in force, known or not.
    in_force: BTreeSet<String>,
}

/// How a provider stands with one standard, as the public may know it.
#[derive(Debug)]
pub struct StandardShown {
    pub count: StandardCount,
    pub items: Vec<ItemShown>,
}

/// How a provider stands with one item, as the public may know it.
#[derive(Debug)]
pub struct ItemShown {
    /// With its catalogue: `respect-2017/B2.3`.
    pub id: String,
    pub applies: Applies,
    pub told: Told,
}

/// What the public is told of an item.
#[derive(Debug)]
pub enum Told {
    Rated(RatingShown),
    /// There is a record that is not for the public.
    Kept,
    Missing,
    /// The item does not apply, so nothing is asked.
    NotAsked,
}

#[derive(Debug)]
pub struct RatingShown {
    pub rating: Rating,
    /// Why it does not stand; it stands where there is nothing here.
    pub doubts: Vec<Doubt>,
    pub reviewed: Option<Day>,
    pub due: Option<Day>,
}

/// What is not published, by paths in the repository, and why.
#[derive(Debug, Default)]
pub struct LeftOut {
    pub records: Vec<(String, WhyNot)>,
    pub papers: Vec<(String, WhyNot)>,
}

/// Why something is not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It is for these readers.
    KeptFor(Audience),
    /// A record that answers nothing that is asked of the provider, so that no page shows it.
    AnswersNothing,
    /// It cannot be opened, or is a symbolic link.
    CannotBeRead,
    /// A paper that Git LFS keeps elsewhere.
    KeptElsewhere,
    /// A paper that no record which is shown points at.
    NotPointedAt,
    /// A paper that a record which cannot be read may keep from the public.
    InDoubt,
    TooLarge,
    /// A paper beyond what all papers together may take.
    NoRoom,
}

/// What may be published of each provider asked about.
pub fn of(survey: &Survey<'_>) -> Vec<Published> {
    let published = survey
        .each_told_to(Audience::Public, |standing| standing.provider.is_provider.then(|| Published::of(standing)));
    published.into_iter().flatten().collect()
}

impl Published {
    fn of(standing: &Standing<'_, '_>) -> Published {
        let provider = standing.provider;
        let shown = shown(standing);
        let papers = papers(provider, &shown);
        Published {
            id: provider.id.to_owned(),
            name: provider.name().to_owned(),
            is_shown: !shown.is_empty(),
            standards: standards(standing),
            changes: changes::of(standing, &shown, &papers),
            left_out: left_out(provider, &shown, &papers),
            files: obstacles::files(provider, &shown, &papers),
            in_force: obstacles::in_force(provider),
            papers: papers.iter().map(|paper| provider.papers[*paper].path.to_owned()).collect(),
        }
    }
}

/// The records that pages show, each once, with the items that each answers.
type Shown<'p, 'a> = Vec<(&'p Evidence<'a>, Vec<&'p str>)>;

fn shown<'p, 'a>(standing: &Standing<'p, 'a>) -> Shown<'p, 'a> {
    let mut shown: Shown<'p, 'a> = Vec::new();
    for item in standing.items.iter().filter(|item| item.rating().is_some()) {
        let Some(answer) = &item.answer else { continue };
        let id = item.asked.item.id.as_str();
        match shown.iter_mut().find(|(evidence, _)| std::ptr::eq(*evidence, answer.evidence)) {
            Some((_, items)) => items.push(id),
            None => shown.push((answer.evidence, vec![id])),
        }
    }
    shown
}

/// The papers that such records point at and that everybody may read, by position.
fn papers(provider: &Provider<'_>, shown: &Shown<'_, '_>) -> BTreeSet<usize> {
    let pointed = papers_of(shown.iter().flat_map(|(evidence, _)| &evidence.pointers));
    pointed.into_iter().filter(|paper| is_for_all(provider, *paper)).collect()
}

fn is_for_all(provider: &Provider<'_>, paper: usize) -> bool {
    let paper = &provider.papers[paper];
    paper.audience.is_some_and(|(audience, _)| audience == Audience::Public) && !paper.may_be_meant
}

fn standards(standing: &Standing<'_, '_>) -> Vec<StandardShown> {
    let of = |count: StandardCount| {
        let items = standing.items.iter().filter(|item| item.asked.catalogue.id == count.catalogue);
        StandardShown { items: items.map(item).collect(), count }
    };
    standing.counts().into_iter().map(of).collect()
}

fn item(item: &ItemStanding<'_, '_>) -> ItemShown {
    let answer = item.answer.as_ref().filter(|_| item.rating().is_some());
    let told = match (answer, item.rating()) {
        _ if item.asked.applies == Applies::No => Told::NotAsked,
        _ if item.kept.is_some() => Told::Kept,
        (Some(answer), Some(rating)) => Told::Rated(RatingShown {
            rating,
            doubts: answer.doubts.clone(),
            reviewed: answer.freshness.reviewed(),
            due: answer.freshness.due(),
        }),
        _ => Told::Missing,
    };
    ItemShown { id: item.asked.item.id.to_string(), applies: item.asked.applies.clone(), told }
}

fn left_out(provider: &Provider<'_>, shown: &Shown<'_, '_>, papers: &BTreeSet<usize>) -> LeftOut {
    let why = |evidence: &Evidence<'_>| match evidence.audience {
        Audience::Public => WhyNot::AnswersNothing,
        audience => WhyNot::KeptFor(audience),
    };
    let is_shown = |evidence: &Evidence<'_>| shown.iter().any(|(one, _)| std::ptr::eq(*one, evidence));
    let kept = provider.evidence.iter().filter(|evidence| !is_shown(evidence));
    let unread = obstacles::unread_records(provider).map(|path| (path.to_owned(), WhyNot::CannotBeRead));
    let records: BTreeMap<String, WhyNot> =
        kept.map(|evidence| (evidence.path().to_owned(), why(evidence))).chain(unread).collect();
    let others = (0..provider.papers.len()).filter(|paper| !papers.contains(paper));
    LeftOut {
        records: records.into_iter().collect(),
        papers: others.map(|paper| (paper_path(provider, paper), why_not(provider, paper))).collect(),
    }
}

fn why_not(provider: &Provider<'_>, paper: usize) -> WhyNot {
    let paper = &provider.papers[paper];
    match paper.audience {
        Some((audience, _)) if audience != Audience::Public => WhyNot::KeptFor(audience),
        _ if paper.may_be_meant => WhyNot::InDoubt,
        _ => WhyNot::NotPointedAt,
    }
}

/// Where a paper lies in the repository.
fn paper_path(provider: &Provider<'_>, paper: usize) -> String {
    path_of_paper(provider.id, provider.papers[paper].path)
}

/// Where a paper of a provider lies in the repository.
pub fn path_of_paper(provider: &str, paper: &str) -> String {
    format!("providers/{provider}/documents/{paper}")
}
