//! Findings that stay, on the record: which are accepted, and what became of each acceptance.

use crate::finding::Finding;
use crate::model::{Acceptance, Framework, Occasion};

/// The acceptances as they were applied.
pub struct Applied<'a> {
    pub framework: &'a Framework,
    /// One for each acceptance, in the order of the settings.
    pub fates: Vec<Fate>,
    /// How many findings were accepted.
    pub accepted: usize,
}

/// What became of an acceptance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Holds,
    /// Not all is asked about on this occasion, so that it matches nothing says nothing.
    NotAsked,
    /// It holds meanwhile, and says too little.
    Incomplete(&'static str),
    /// Past its end. It no longer holds.
    Ended,
    MatchesNothing,
}

/// Takes what is accepted out of sorted findings. Which rules are in force is asked by name: the rules stand below this on
/// the map, since one of them reports what became of the acceptances.
pub fn apply<'a>(
    framework: &'a Framework,
    occasion: &Occasion<'_>,
    is_in_force: impl Fn(&str) -> bool,
    findings: &mut Vec<Finding>,
) -> Applied<'a> {
    let mut is_accepted = vec![false; findings.len()];
    let mut fates = Vec::with_capacity(framework.acceptances.len());
    for acceptance in &framework.acceptances {
        let matching = matching(acceptance, findings);
        let has_ended = acceptance.until.value().is_some_and(|until| until < occasion.day());
        if !has_ended {
            for at in &matching {
                is_accepted[*at] = true;
            }
        }
        fates.push(fate(acceptance, occasion, &is_in_force, has_ended, !matching.is_empty()));
    }
    let accepted = is_accepted.iter().filter(|accepted| **accepted).count();
    let mut keep = is_accepted.into_iter().map(|accepted| !accepted);
    findings.retain(|_| keep.next().unwrap_or(true));
    Applied { framework, fates, accepted }
}

fn fate(
    acceptance: &Acceptance,
    occasion: &Occasion<'_>,
    is_in_force: &impl Fn(&str) -> bool,
    has_ended: bool,
    matches: bool,
) -> Fate {
    let is_missing = |words: Option<&str>| words.is_none_or(|words| words.trim().is_empty());
    let rule = acceptance.rule.as_ref().map(|rule| rule.value.as_str());
    let at = acceptance.at.as_ref().map(|at| at.value.as_str());
    if is_missing(rule) || is_missing(at) {
        Fate::Incomplete("the `rule` and the file (`at`) that it is about")
    } else if is_missing(acceptance.because.as_deref()) {
        Fate::Incomplete("a reason")
    } else if is_missing(acceptance.by.as_deref()) {
        Fate::Incomplete("to say who accepts")
    } else if acceptance.until.is_absent() {
        Fate::Incomplete("an end date")
    } else if has_ended {
        Fate::Ended
    } else if matches {
        Fate::Holds
    } else if !occasion.is_whole() || !rule.is_some_and(is_in_force) {
        // A rule that is off or does not exist finds nothing; the latter is said where the name stands.
        Fate::NotAsked
    } else {
        Fate::MatchesNothing
    }
}

/// The positions of the findings that an acceptance is about: those of its rule in its file, or the `nth` of them.
fn matching(acceptance: &Acceptance, findings: &[Finding]) -> Vec<usize> {
    let (Some(rule), Some(at)) = (&acceptance.rule, &acceptance.at) else { return Vec::new() };
    let path = at.value.strip_prefix("./").unwrap_or(&at.value);
    let is_meant = |finding: &Finding| finding.rule == rule.value && *finding.place.file == *path;
    let all: Vec<usize> = (0..findings.len()).filter(|at| is_meant(&findings[*at])).collect();
    match acceptance.nth {
        None => all,
        Some(nth) => all.get(nth - 1).copied().into_iter().collect(),
    }
}
