//! What a change accepts of itself: it counts only as far as it was agreed before the change, and is told.

use std::collections::BTreeMap;

use super::{Applied, Fate, matching_where, path, unheld};
use crate::calendar::Day;
use crate::documents::baseline::{Baseline, Entry};
use crate::edits::Edits;
use crate::finding::Finding;
use crate::model::{Acceptance, Occasion};

/// How much more an acceptance accepts than was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newly {
    Accepted,
    /// It was agreed until this day, which is earlier.
    Longer(Day),
    /// One of several findings was agreed, or another one.
    More,
}

/// Leaves out of what is accepted what was not accepted before the change.
pub(super) fn keep_agreed(
    agreed: &[Acceptance],
    occasion: &Occasion<'_>,
    findings: &[Finding],
    accepted_by: &mut [Option<&Acceptance>],
) {
    let mut was_accepted = vec![false; findings.len()];
    for acceptance in agreed.iter().filter(|acceptance| unheld(acceptance, occasion).is_none()) {
        for at in matching_where(acceptance, findings, |finding| before(&finding.place.file, occasion.terms.edits)) {
            was_accepted[at] = true;
        }
    }
    for (accepted_by, _) in accepted_by.iter_mut().zip(was_accepted).filter(|(_, was_accepted)| !was_accepted) {
        *accepted_by = None;
    }
}

/// The path that a file had before the change.
fn before<'p>(path: &'p str, edits: Option<&'p Edits>) -> &'p str {
    edits.and_then(|edits| edits.moved.get(path)).map_or(path, String::as_str)
}

/// The acceptances that accept more than was agreed before the change, with how much. What does not hold anyway is left to the rule
/// that says so.
pub fn newly_accepted<'a>(applied: &Applied<'a>) -> Vec<(&'a Acceptance, Newly)> {
    let Some(base) = applied.occasion.terms.base else { return Vec::new() };
    let acceptances = applied.framework.acceptances.iter().zip(&applied.fates);
    let holding = acceptances.filter(|(_, fate)| **fate == Fate::Holds).map(|(acceptance, _)| acceptance);
    let newly = |acceptance: &'a Acceptance| {
        Some((acceptance, newly(acceptance, &base.framework.acceptances, applied.occasion)?))
    };
    holding.filter_map(newly).collect()
}

/// How much more an acceptance accepts than those that were agreed; `None` where it is no more.
fn newly(acceptance: &Acceptance, agreed: &[Acceptance], occasion: &Occasion<'_>) -> Option<Newly> {
    let place = before(path(acceptance), occasion.terms.edits);
    let rule = |acceptance: &Acceptance| acceptance.rule.as_ref().map(|rule| rule.value.clone());
    let is_same = |before: &&Acceptance| rule(before) == rule(acceptance) && path(before) == place;
    let is_incomplete = |before: &Acceptance| matches!(unheld(before, occasion), Some(Fate::Incomplete(_)));
    let same: Vec<&Acceptance> = agreed.iter().filter(is_same).filter(|before| !is_incomplete(before)).collect();
    if same.is_empty() {
        return Some(Newly::Accepted);
    }
    let covers = |before: &&&Acceptance| before.nth.is_absent() || before.nth.value() == acceptance.nth.value();
    let until = same.iter().filter(covers).filter_map(|before| before.until.value()).max();
    match until {
        None => Some(Newly::More),
        Some(until) if acceptance.until.value().is_some_and(|now| now > until) => Some(Newly::Longer(until)),
        Some(_) => None,
    }
}

/// The entries of a baseline that count more findings than were agreed before the change, with how many were.
pub fn newly_entered<'a>(baseline: &'a Baseline, agreed: Option<&Baseline>) -> Vec<(&'a Entry, usize)> {
    let counts = agreed.map_or_else(BTreeMap::new, Baseline::counts);
    let agreed = |entry: &Entry| counts.get(&entry.kind).copied().unwrap_or(0);
    baseline
        .entries
        .iter()
        .map(|entry| (entry, agreed(entry)))
        .filter(|(entry, agreed)| entry.count > *agreed)
        .collect()
}
