//! Findings that stay, on the record: which are accepted, which are in the baseline, and what became of each acceptance and entry.

mod baselined;
mod newly;

use crate::calendar::Day;
use crate::documents::Given;
use crate::documents::narrative::is_placeholder_or_blank;
use crate::finding::Finding;
use crate::model::{Acceptance, Framework, Occasion};
use crate::outcome::Accepted;

pub use baselined::{Baselined, Stands, kind, may_be_in_a_baseline};
pub use newly::{Newly, newly_accepted, newly_entered};

/// The acceptances as they were applied.
pub struct Applied<'a> {
    pub framework: &'a Framework,
    /// The day of the check.
    pub as_of: Day,
    /// One for each acceptance, in the order of the settings.
    pub fates: Vec<Fate>,
    /// The findings that are accepted and asked about, sorted as they were.
    pub accepted: Vec<Accepted>,
    /// What became of the baseline, where there is one.
    pub baseline: Option<Baselined<'a>>,
    /// The occasion itself, for what a change makes milder.
    pub occasion: &'a Occasion<'a>,
}

/// What became of an acceptance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Holds,
    /// Not all is asked about on this occasion, so that it matches nothing says nothing; or what it says cannot be read,
    /// and there is a problem for it.
    NotAsked,
    /// It says too little, so it does not hold.
    Incomplete(&'static str),
    /// Past its end. It no longer holds.
    Ended,
    MatchesNothing,
}

/// Takes what is accepted out of sorted findings, which are those of whole files: which one of several in a file is meant must
/// not depend on what is asked about. Which rules are in force is asked by name: the rules stand below this on the map, since
/// one of them reports what became of the acceptances.
pub fn apply<'a>(
    framework: &'a Framework,
    occasion: &'a Occasion<'a>,
    is_in_force: impl Fn(&str) -> bool,
    findings: &mut Vec<Finding>,
) -> Applied<'a> {
    let mut accepted_by = vec![None; findings.len()];
    let mut fates = Vec::with_capacity(framework.acceptances.len());
    for acceptance in &framework.acceptances {
        let matching = matching(acceptance, findings);
        let fate = unheld(acceptance, occasion).unwrap_or_else(|| {
            let rule = acceptance.rule.as_ref().map_or("", |rule| &rule.value);
            let is_known =
                occasion.is_whole_for(path(acceptance)) && is_judged(rule, path(acceptance), &is_in_force, findings);
            if !matching.is_empty() || !is_known { Fate::Holds } else { Fate::MatchesNothing }
        });
        if fate == Fate::Holds {
            for at in matching {
                accepted_by[at].get_or_insert(acceptance);
            }
        }
        fates.push(fate);
    }
    if let Some(base) = occasion.terms.base {
        newly::keep_agreed(&base.framework.acceptances, occasion, findings, &mut accepted_by);
    }
    let accepted = taken_out(findings, accepted_by);
    let baseline = baselined::apply(framework, occasion, &is_in_force, findings);
    Applied { framework, as_of: occasion.as_of, fates, accepted, baseline, occasion }
}

/// Takes out what is accepted, and keeps of it what is asked about.
fn taken_out(findings: &mut Vec<Finding>, accepted_by: Vec<Option<&Acceptance>>) -> Vec<Accepted> {
    let mut accepted = Vec::new();
    let all = std::mem::take(findings);
    for (finding, acceptance) in all.into_iter().zip(accepted_by) {
        match acceptance {
            None => findings.push(finding),
            Some(acceptance) if finding.is_asked_about => {
                let because = acceptance.because.as_deref().unwrap_or_default().trim().to_owned();
                accepted.push(Accepted { finding, because });
            }
            Some(_) => {}
        }
    }
    accepted
}

/// Why an acceptance does not hold, by what it says itself.
fn unheld(acceptance: &Acceptance, occasion: &Occasion<'_>) -> Option<Fate> {
    let is_missing = |words: Option<&str>| words.is_none_or(is_placeholder_or_blank);
    let rule = acceptance.rule.as_ref().map(|rule| rule.value.as_str());
    let at = acceptance.at.as_ref().map(|at| at.value.as_str());
    if at.and_then(provider_of).is_some_and(|provider| !occasion.asks_about_provider(provider)) {
        return Some(Fate::NotAsked);
    }
    if matches!(acceptance.nth, Given::Bad(_)) || matches!(acceptance.until, Given::Bad(_)) {
        Some(Fate::NotAsked)
    } else if is_missing(rule) || is_missing(at) {
        Some(Fate::Incomplete("does not say which `rule` and which file (`at`) it is about"))
    } else if is_missing(acceptance.because.as_deref()) {
        Some(Fate::Incomplete("gives no reason"))
    } else if is_missing(acceptance.by.as_deref()) {
        Some(Fate::Incomplete("does not say who accepts"))
    } else if acceptance.until.is_absent() {
        Some(Fate::Incomplete("has no end date"))
    } else {
        acceptance.until.value().filter(|until| *until < occasion.day()).map(|_| Fate::Ended)
    }
}

/// Whether a rule looks at a file on this occasion at all: a rule that is off or does not exist finds nothing, some are
/// judged on a round alone, and a record that cannot be read is not judged.
fn is_judged(rule: &str, path: &str, is_in_force: &impl Fn(&str) -> bool, findings: &[Finding]) -> bool {
    let is_unreadable = |finding: &Finding| finding.rule == "unreadable" && *finding.place.file == *path;
    is_in_force(rule) && rule != "round-unmet" && !findings.iter().any(is_unreadable)
}

/// The positions of the findings that an acceptance is about: those of its rule in its file, or the `nth` of them.
fn matching(acceptance: &Acceptance, findings: &[Finding]) -> Vec<usize> {
    matching_where(acceptance, findings, |finding| &finding.place.file)
}

/// The same, where findings are in other files by now than the acceptance says.
fn matching_where<'f>(
    acceptance: &Acceptance,
    findings: &'f [Finding],
    file: impl Fn(&'f Finding) -> &'f str,
) -> Vec<usize> {
    let Some(rule) = &acceptance.rule else { return Vec::new() };
    let path = path(acceptance);
    let is_meant = |finding: &'f Finding| finding.rule == rule.value && file(finding) == path;
    let all: Vec<usize> = (0..findings.len()).filter(|at| is_meant(&findings[*at])).collect();
    match acceptance.nth {
        Given::Absent => all,
        Given::Good(nth) => all.get(nth.value - 1).copied().into_iter().collect(),
        Given::Bad(_) => Vec::new(),
    }
}

/// The file that it is about, as findings name it.
fn path(acceptance: &Acceptance) -> &str {
    let at = acceptance.at.as_ref().map_or("", |at| &at.value);
    at.strip_prefix("./").unwrap_or(at)
}

fn provider_of(path: &str) -> Option<&str> {
    path.strip_prefix("providers/")?.split('/').next()
}
