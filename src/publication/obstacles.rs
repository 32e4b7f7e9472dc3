//! What stands in the way of publishing.

use std::collections::BTreeSet;

use super::{Published, Shown, paper_path};
use crate::documents::evidence::translated;
use crate::documents::folder::is_translation;
use crate::documents::problem::Kind as Problems;
use crate::documents::vocabulary::Audience;
use crate::finding::{Finding, Severity};
use crate::model::Provider;
use crate::repository::SETTINGS_FILE;
use crate::text::Place;

/// The errors that stand in anything that would be published. Where there is one, nothing is.
///
/// Errors in records that are not public do not stand in the way: nothing of them is published, and a provider that is working
/// on its plans must not be kept from showing what is ready. Accepted findings are not among the findings of a check, so they do
/// not either. A rule that looks for what must not be published stands in the way by being an error, as every rule does.
pub fn in_the_way(published: &[Published], findings: Vec<Finding>) -> Vec<Finding> {
    let is_in_the_way = |finding: &Finding| {
        let of_all = is_of_all(published, &finding.place);
        let mut places = std::iter::once(&finding.place).chain(finding.notes.iter().map(|note| &note.place));
        finding.severity == Severity::Error
            && (of_all || places.any(|place| published.iter().any(|one| one.files.contains(&*place.file))))
    };
    findings.into_iter().filter(is_in_the_way).collect()
}

/// Whether a place is in the settings, or in a standard that a published provider is held to.
fn is_of_all(published: &[Published], place: &Place) -> bool {
    let standard = place.file.strip_prefix("standards/").and_then(|file| file.strip_suffix(".yaml"));
    let mut shown = published.iter().filter(|one| one.is_shown);
    *place.file == *SETTINGS_FILE
        || standard.is_some_and(|standard| shown.any(|published| published.in_force.contains(standard)))
}

/// The files that pages about a provider would be made from. What cannot be read is among them: nobody knows for whom it is, and
/// what it answers would be told to be missing.
pub(super) fn files(provider: &Provider<'_>, shown: &Shown<'_, '_>, papers: &BTreeSet<usize>) -> BTreeSet<String> {
    let public = || provider.evidence.iter().filter(|evidence| evidence.audience == Audience::Public);
    let mut files: BTreeSet<String> = public().map(|evidence| evidence.path().to_owned()).collect();
    files.extend(public().flat_map(|evidence| &evidence.translations).map(|words| words.text.path().to_string()));
    files.extend(papers.iter().map(|paper| paper_path(provider, *paper)));
    files.extend(unread(provider).filter(|path| may_be_public(provider, path)).map(str::to_owned));
    let may_be_shown = !shown.is_empty() || (!provider.is_file_read() && public().next().is_some());
    files.extend(may_be_shown.then(|| provider.place().file.to_string()));
    files
}

/// Whether a file that cannot be read may be meant for everybody. The words of a record in another language are for those whom the
/// record is for; the provider's own file is judged by itself.
fn may_be_public(provider: &Provider<'_>, path: &str) -> bool {
    let record = translated(path).map(|(record, _)| record);
    let known = record.and_then(|record| provider.evidence.iter().find(|evidence| *evidence.path() == *record));
    *path != *provider.place().file && known.is_none_or(|evidence| evidence.audience == Audience::Public)
}

/// Files and folders of the provider that cannot be read.
fn unread<'p>(provider: &'p Provider<'_>) -> impl Iterator<Item = &'p str> {
    let unread = provider.problems.iter().filter(|problem| problem.kind == Problems::Unreadable);
    unread.map(|problem| &*problem.place.file)
}

/// Records, and folders of records, that cannot be read.
pub(super) fn unread_records<'p>(provider: &'p Provider<'_>) -> impl Iterator<Item = &'p str> {
    let evidence = format!("providers/{}/evidence", provider.id);
    unread(provider).filter(move |path| path.starts_with(&evidence) && !is_translation(path))
}

/// The ids of the standards that a provider is held to: by itself, or else by the repository. One that cannot be read is not among
/// the catalogues.
pub(super) fn in_force(provider: &Provider<'_>) -> BTreeSet<String> {
    let own = provider.file.and_then(|file| file.standards.as_ref());
    match own {
        Some(own) => own.iter().map(|id| id.value.to_string()).collect(),
        None => provider.framework.standards.iter().cloned().collect(),
    }
}
