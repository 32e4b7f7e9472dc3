//! What happened to public evidence, by the dates that the evidence itself gives: the entries of the feed.

use std::collections::BTreeSet;

use super::Shown;
use crate::calendar::Day;
use crate::documents::catalogue::Texts;
use crate::documents::evidence::DocumentEntry;
use crate::documents::vocabulary::Audience;
use crate::model::{Evidence, Pointer, Target};
use crate::standing::Standing;

/// One thing that happened on a day.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    pub day: Day,
    pub what: What,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The evidence for these items was reviewed.
    Reviewed(Vec<String>),
    /// An action was done, for these items.
    Done { what: Texts, items: Vec<String> },
    /// A paper bears this day. By its path or web address, and what it is called.
    Dated { paper: String, title: Texts },
}

/// Each once. A day that has not come yet is none that anything happened on.
pub(super) fn of(standing: &Standing<'_, '_>, shown: &Shown<'_, '_>, papers: &BTreeSet<usize>) -> Vec<Change> {
    let all = shown.iter().flat_map(|(evidence, items)| {
        let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        reviewed(evidence, &items)
            .into_iter()
            .chain(done(standing, evidence, &items))
            .chain(dated(standing, evidence, papers))
    });
    let changes: BTreeSet<Change> = all.filter(|change| change.day <= standing.as_of).collect();
    changes.into_iter().collect()
}

fn reviewed(evidence: &Evidence<'_>, items: &[String]) -> Option<Change> {
    Some(Change { day: evidence.reviewed().value()?, what: What::Reviewed(items.to_vec()) })
}

fn done(standing: &Standing<'_, '_>, evidence: &Evidence<'_>, items: &[String]) -> Vec<Change> {
    let done = evidence.file.actions.iter().filter_map(|action| Some((action, action.done.value()?)));
    done.map(|(action, day)| {
        let what = in_its_language(standing, &action.what.value);
        Change { day, what: What::Done { what, items: items.to_vec() } }
    })
    .collect()
}

fn dated(standing: &Standing<'_, '_>, evidence: &Evidence<'_>, papers: &BTreeSet<usize>) -> Vec<Change> {
    let pointers = evidence.pointers.iter().filter(|pointer| is_told(standing, evidence, pointer, papers));
    let entries = pointers.filter_map(|pointer| Some(&evidence.file.documents[pointer.entry?]));
    let dated = entries.filter_map(|entry| Some((entry, entry.dated.value()?)));
    dated
        .map(|(entry, day)| {
            let title = title(standing, evidence, entry);
            Change { day, what: What::Dated { paper: entry.path.value.trim().to_owned(), title } }
        })
        .collect()
}

/// Whether everybody may know of what is pointed at: of all papers that a pattern finds, and of an address wherever it stands.
fn is_told(standing: &Standing<'_, '_>, evidence: &Evidence<'_>, pointer: &Pointer, papers: &BTreeSet<usize>) -> bool {
    match &pointer.target {
        Target::Papers(meant) => !meant.is_empty() && meant.iter().all(|paper| papers.contains(paper)),
        Target::Web => is_told_by_all(standing, written(evidence, pointer)),
        Target::File(_) | Target::Missing(_) | Target::Outside => false,
    }
}

fn written<'e>(evidence: &'e Evidence<'_>, pointer: &Pointer) -> Option<&'e str> {
    pointer.entry.map(|at| evidence.file.documents[at].path.value.trim())
}

/// An address has the strictest audience that any record gives it, as papers have.
fn is_told_by_all(standing: &Standing<'_, '_>, address: Option<&str>) -> bool {
    let all =
        standing.provider.evidence.iter().flat_map(|evidence| evidence.pointers.iter().map(move |one| (evidence, one)));
    let mut same = all.filter(|(evidence, pointer)| written(evidence, pointer) == address);
    address.is_some() && same.all(|(evidence, pointer)| evidence.audience_of(pointer) == Audience::Public)
}

/// What a paper is called, by language.
fn title(standing: &Standing<'_, '_>, evidence: &Evidence<'_>, entry: &DocumentEntry<'_>) -> Texts {
    let own = entry.title.as_ref().map(|title| in_its_language(standing, &title.value)).unwrap_or_default();
    let translated = evidence.translations.iter().filter_map(|translation| {
        let (_, title) = translation.titles.iter().find(|(path, _)| path.value == entry.path.value)?;
        Some((translation.language()?.code().to_owned(), title.value.trim().to_owned()))
    });
    own.into_iter().chain(translated).filter(|(_, title)| !title.is_empty()).collect()
}

/// Records are written in the first language of the repository.
fn in_its_language(standing: &Standing<'_, '_>, words: &str) -> Texts {
    let language = standing.provider.framework.language();
    Texts::from([(language.code().to_owned(), words.trim().to_owned())])
}
