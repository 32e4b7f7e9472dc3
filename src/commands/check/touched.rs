//! Which files a pull request touches, so that what it is about is shown first.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::outputs::Checked;
use crate::finding::Finding;
use crate::repository::Repository;

/// Of the files in which something was found, those that differ from what the pull request is to be merged into. None where
/// that is not known: no pull request is run, or what it is merged into was not fetched.
pub fn touched(checked: &Checked<'_>) -> BTreeSet<Arc<str>> {
    let Some((base, head)) = both_sides(checked) else { return BTreeSet::new() };
    let files: BTreeSet<&Arc<str>> = checked.outcome.findings.iter().map(|Finding { place, .. }| &place.file).collect();
    files.into_iter().filter(|file| base.content_id(file) != head.content_id(file)).cloned().collect()
}

/// What GitHub checks out for a pull request is its merge, whose first parent is the branch that it is merged into.
fn both_sides(checked: &Checked<'_>) -> Option<(Repository, Repository)> {
    let repository = checked.survey.repository;
    if !checked.surroundings.runner.is_pull_request || repository.commit().is_some() {
        return None;
    }
    let git = repository.git().ok()??;
    let head = git.head().ok()??;
    let [base, _] = head.parents[..] else { return None };
    let base = git.by_id(base).ok()?;
    Some((repository.at_commit(base).ok()?, repository.at_commit(head).ok()?))
}
