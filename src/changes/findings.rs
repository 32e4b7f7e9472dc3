//! Findings that came and went. One is known by its rule, its provider, its item and its file, through renames; and where several
//! are alike in that, by what it says and what it marks. Its line is no part of it.

use std::collections::BTreeMap;

use crate::documents::fields::Given;
use crate::documents::vocabulary::Audience;
use crate::finding::{Finding, Severity};
use crate::model::{Evidence, Provider};
use crate::text::Span;

/// A finding, and whether the reader may know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub rule: &'static str,
    pub severity: Severity,
    pub file: String,
    pub line: u32,
    pub message: String,
    pub provider: Option<String>,
    pub item: Option<String>,
    /// The words that it marks on its line.
    marked: String,
    pub is_told: bool,
}

/// What came and what went, each in the order in which findings are shown.
#[derive(Clone, Debug, Default)]
pub struct FindingChanges {
    pub new: Vec<Found>,
    pub gone: Vec<Gone>,
}

/// A finding that is no more.
#[derive(Clone, Debug)]
pub struct Gone {
    pub found: Found,
    /// Whether it is still so, and accepted on the record.
    pub is_accepted: bool,
}

impl FindingChanges {
    pub fn all(&self) -> impl Iterator<Item = &Found> {
        self.new.iter().chain(self.gone.iter().map(|gone| &gone.found))
    }
}

impl Found {
    pub(super) fn of(finding: &Finding, is_told: bool) -> Found {
        let place = &finding.place;
        let columns = place.column.saturating_sub(1) as usize..place.end_column.saturating_sub(1) as usize;
        let line = place.source.as_deref().unwrap_or_default();
        Found {
            rule: finding.rule,
            severity: finding.severity,
            file: place.file.to_string(),
            line: place.line,
            message: finding.message.to_string(),
            provider: finding.provider.as_deref().map(str::to_owned),
            item: finding.item.as_deref().map(str::to_owned),
            marked: line.chars().skip(columns.start).take(columns.len()).collect(),
            is_told,
        }
    }
}

/// Whether a reader may know of a finding about a provider. The public reads no findings.
pub(super) fn is_told(finding: &Finding, provider: &Provider<'_>, reader: Audience) -> bool {
    let own = format!("providers/{}/", provider.id);
    match reader {
        Audience::Internal => true,
        Audience::Public => false,
        Audience::Commissioner => match finding.place.file.strip_prefix(&own) {
            None => !finding.place.file.starts_with("providers/"),
            Some("provider.yaml") => true,
            Some(inside) => match inside.strip_prefix("documents/") {
                Some(paper) => provider.papers.iter().any(|known| known.path == paper && known.is_for(reader)),
                None => is_told_of_record(finding, provider, reader),
            },
        },
    }
}

/// Whether a reader may know of a finding about what all providers are judged by. What is accepted may be kept from them.
pub(super) fn is_told_of_framework(finding: &Finding, reader: Audience) -> bool {
    match reader {
        Audience::Internal => true,
        Audience::Commissioner => finding.rule != "acceptance-lapsed",
        Audience::Public => false,
    }
}

/// Of a record that cannot be read it is not known for whom it is.
fn is_told_of_record(finding: &Finding, provider: &Provider<'_>, reader: Audience) -> bool {
    let file = &*finding.place.file;
    let is_it = |evidence: &&Evidence<'_>| {
        evidence.path() == file || evidence.translations.iter().any(|translation| **translation.text.path() == *file)
    };
    let Some(evidence) = provider.evidence.iter().find(is_it) else { return false };
    evidence.is_for(reader) && !kept_lines(evidence, reader).any(|lines| lines.contains(&finding.place.line))
}

/// The lines of a record on which papers stand that are kept from a reader.
fn kept_lines(evidence: &Evidence<'_>, reader: Audience) -> impl Iterator<Item = std::ops::RangeInclusive<u32>> {
    let kept = evidence.pointers.iter().filter(move |pointer| evidence.audience_of(pointer) > reader);
    kept.filter_map(|pointer| Some(&evidence.file.documents[pointer.entry?])).map(move |entry| {
        let days = [&entry.dated, &entry.expires].map(|day| match day {
            Given::Good(day) => Some(day.span),
            Given::Bad(span) => Some(*span),
            Given::Absent => None,
        });
        let spans = [Some(entry.path.span), entry.title.as_ref().map(|title| title.span)].into_iter().chain(days);
        let lines: Vec<u32> = spans.flatten().map(|span: Span| evidence.place(span).line).collect();
        lines.iter().min().copied().unwrap_or(1)..=lines.iter().max().copied().unwrap_or(0)
    })
}

/// What came and what went. `renamed` gives the later name of a file or a provider that is called otherwise now.
pub(super) fn compare(before: &[Found], after: &[Found], accepted: &[Found], renamed: &Renamed) -> FindingChanges {
    let was: Vec<Found> = before.iter().map(|found| renamed.apply(found)).collect();
    let (gone, new) = unmatched(&was, after);
    let is_accepted = |at: &usize| unmatched(std::slice::from_ref(&was[*at]), accepted).0.is_empty();
    FindingChanges {
        gone: gone
            .iter()
            .filter(|at| before[**at].is_told)
            .map(|at| Gone { found: before[*at].clone(), is_accepted: is_accepted(at) })
            .collect(),
        new: new.into_iter().filter(|at| after[*at].is_told).map(|at| after[at].clone()).collect(),
    }
}

/// The positions on each side of what the other side does not have.
fn unmatched(was: &[Found], is: &[Found]) -> (Vec<usize>, Vec<usize>) {
    let mut left: (Vec<usize>, Vec<usize>) = ((0..was.len()).collect(), (0..is.len()).collect());
    let same: [fn(&Found) -> Key<'_>; 3] = [
        |found| Some([found.rule, provider(found), item(found), &found.file, &found.message, &found.marked]),
        // What it says may count or name a day, and so be another sentence about the same thing.
        |found| {
            (!found.marked.is_empty())
                .then(|| [found.rule, provider(found), item(found), &found.file, "", &found.marked])
        },
        |found| found.item.as_deref().map(|item| [found.rule, provider(found), item, "", "", ""]),
    ];
    for key in same {
        left = without_pairs(was, is, left, key);
    }
    left
}

/// By what two findings are one; `None` where they are none.
type Key<'f> = Option<[&'f str; 6]>;

fn provider(found: &Found) -> &str {
    found.provider.as_deref().unwrap_or_default()
}

fn item(found: &Found) -> &str {
    found.item.as_deref().unwrap_or_default()
}

fn without_pairs(
    was: &[Found],
    is: &[Found],
    (before, after): (Vec<usize>, Vec<usize>),
    key: fn(&Found) -> Key<'_>,
) -> (Vec<usize>, Vec<usize>) {
    let mut free: BTreeMap<[&str; 6], usize> = BTreeMap::new();
    for key in after.iter().filter_map(|at| key(&is[*at])) {
        *free.entry(key).or_default() += 1;
    }
    let mut taken: BTreeMap<[&str; 6], usize> = BTreeMap::new();
    let gone = before.into_iter().filter(|at| {
        let Some(key) = key(&was[*at]) else { return true };
        match free.get_mut(&key).filter(|many| **many > 0) {
            Some(many) => {
                *many -= 1;
                *taken.entry(key).or_default() += 1;
                false
            }
            None => true,
        }
    });
    let gone: Vec<usize> = gone.collect();
    let new = after.into_iter().filter(|at| {
        let taken = key(&is[*at]).and_then(|key| taken.get_mut(&key)).filter(|many| **many > 0);
        taken.map(|many| *many -= 1).is_none()
    });
    (gone, new.collect())
}

/// What is called otherwise on the later side.
#[derive(Debug, Default)]
pub(super) struct Renamed {
    /// The later name of each provider, and of each file of its.
    pub providers: BTreeMap<String, String>,
    pub files: BTreeMap<String, String>,
}

impl Renamed {
    fn apply(&self, found: &Found) -> Found {
        let provider = found.provider.as_ref().map(|id| self.providers.get(id).unwrap_or(id).clone());
        Found { file: self.file(&found.file), provider, ..found.clone() }
    }

    fn file(&self, path: &str) -> String {
        if let Some(later) = self.files.get(path) {
            return later.clone();
        }
        let parts = path.strip_prefix("providers/").and_then(|inside| inside.split_once('/'));
        match parts.and_then(|(id, rest)| Some((self.providers.get(id)?, rest))) {
            Some((later, rest)) => format!("providers/{later}/{rest}"),
            None => path.to_owned(),
        }
    }
}
