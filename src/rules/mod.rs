//! The rules: the only makers of findings. Each is a pair of files, its check and its page.

mod acceptance_lapsed;
mod audience_mismatch;
mod baseline_outdated;
mod broken_link;
mod changed_since_review;
mod condition_overdue;
mod copied_evidence;
mod due_soon;
mod duplicate;
mod empty_evidence;
mod expired_document;
mod future_date;
mod green_without_documents;
mod impossible_date;
mod inapplicable_evidence;
mod measure_late;
mod measure_missing;
mod misplaced_file;
mod missing_evidence;
mod newly_accepted;
mod no_contact;
mod no_history;
mod no_plan;
mod not_applicable_unadvised;
mod nothing_applies;
mod outside_repository;
mod overdue_action;
mod overlap;
mod plan_complete;
mod reviewed_without_change;
mod round_unmet;
mod slipped_action;
mod stale_evidence;
mod translation_missing;
mod unasked_word;
mod unknown_field;
mod unknown_reference;
mod unreadable;
mod unused_document;
mod vanished_action;
mod wording_changed;

#[cfg(test)]
mod pages;

use std::collections::BTreeMap;

use crate::acceptances::Applied;
use crate::copies::Copied;
use crate::documents::Problem;
use crate::documents::problem::{Kind, nearest};
use crate::finding::{Finding, Findings, Severity};
use crate::model::{Framework, Occasion};
use crate::past::{Asked, Past, Unusable};
use crate::standing::Standing;
use crate::text::Place;

/// One thing that `check` looks for.
pub struct Rule {
    /// As users write it: `stale-evidence`.
    pub name: &'static str,
    /// How grave it is where nobody says otherwise; `None` for a rule that is off until somebody switches it on.
    pub severity: Option<Severity>,
    /// How grave it is when judged on a round, where that differs.
    pub under_round: Option<Severity>,
    /// Whether the terminal may show the line it is about. Not where the line may hold what must not be repeated.
    pub may_show_source: bool,
    /// What `explain` prints, and what runs as the rule's tests.
    pub page: &'static str,
    looks: &'static [Look],
}

/// What a rule looks at.
enum Look {
    /// The problems of its kind, noticed while reading.
    Problems(Kind),
    /// One provider and its standing.
    Provider(fn(&Standing<'_, '_>, &mut Findings)),
    /// One provider, its standing, and what git tells of how it came about.
    Past(fn(&Standing<'_, '_>, &Past, &mut Findings)),
    /// That git tells nothing.
    NoHistory(fn(&WithoutHistory, &mut Findings)),
    /// One provider, and those of its records that say what another says.
    Copies(fn(&Standing<'_, '_>, &[Copied], &mut Findings)),
    /// The acceptances and the baseline, once everything else is found.
    Acceptances(fn(&Applied<'_>, &mut Findings)),
}

/// A history that cannot be used, and the rules that wanted it.
pub struct WithoutHistory {
    pub why: Unusable,
    place: Place,
    rules: Vec<&'static str>,
}

impl Rule {
    fn asks_of_the_past(&self) -> bool {
        self.looks.iter().any(|look| matches!(look, Look::Past(_)))
    }

    /// What the rule finds, in a sentence: the first paragraph of its page.
    pub fn summary(&self) -> &'static str {
        self.page.split("\n\n").nth(1).unwrap_or("").trim()
    }
}

/// Every rule, by name.
pub static RULES: &[Rule] = &[
    acceptance_lapsed::RULE,
    audience_mismatch::RULE,
    baseline_outdated::RULE,
    broken_link::RULE,
    changed_since_review::RULE,
    condition_overdue::RULE,
    copied_evidence::RULE,
    due_soon::RULE,
    duplicate::RULE,
    empty_evidence::RULE,
    expired_document::RULE,
    future_date::RULE,
    green_without_documents::RULE,
    impossible_date::RULE,
    inapplicable_evidence::RULE,
    measure_late::RULE,
    measure_missing::RULE,
    misplaced_file::RULE,
    missing_evidence::RULE,
    newly_accepted::RULE,
    no_contact::RULE,
    no_history::RULE,
    no_plan::RULE,
    not_applicable_unadvised::RULE,
    nothing_applies::RULE,
    outside_repository::RULE,
    overdue_action::RULE,
    overlap::RULE,
    plan_complete::RULE,
    reviewed_without_change::RULE,
    round_unmet::RULE,
    slipped_action::RULE,
    stale_evidence::RULE,
    translation_missing::RULE,
    unasked_word::RULE,
    unknown_field::RULE,
    unknown_reference::RULE,
    unreadable::RULE,
    unused_document::RULE,
    vanished_action::RULE,
    wording_changed::RULE,
];

/// The names of all rules.
pub fn names() -> Vec<&'static str> {
    RULES.iter().map(|rule| rule.name).collect()
}

/// The rule of that name.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

/// The name of the rule that was probably meant.
pub fn near(name: &str) -> Option<&'static str> {
    nearest(name, names())
}

/// The rules in force on an occasion, and how grave each is.
pub struct InForce {
    rules: Vec<(&'static Rule, Severity)>,
}

impl InForce {
    /// What the command line says counts before what the settings say, and that before a rule's own severity. In a change, the graver
    /// holds of what the settings say and said.
    pub fn of(framework: &Framework, occasion: &Occasion<'_>, asked: &BTreeMap<String, Option<Severity>>) -> InForce {
        let severity = |rule: &'static Rule| {
            let own = occasion.round.and(rule.under_round).or(rule.severity);
            let set = |framework: &Framework| framework.severities.get(rule.name).map_or(own, |set| set.value);
            // A change may make a rule graver, and not milder.
            let agreed = occasion.terms.base.and_then(|base| set(base.framework));
            asked.get(rule.name).copied().unwrap_or(set(framework).max(agreed))
        };
        InForce { rules: RULES.iter().filter_map(|rule| Some((rule, severity(rule)?))).collect() }
    }

    /// The rules that somebody switched off: not those that nobody switched on.
    pub fn switched_off(&self) -> Vec<&'static str> {
        let is_off = |rule: &&Rule| rule.severity.is_some() && !self.has(rule.name);
        RULES.iter().filter(is_off).map(|rule| rule.name).collect()
    }

    pub fn has(&self, name: &str) -> bool {
        self.rules.iter().any(|(rule, _)| rule.name == name)
    }

    /// What is found in the files that are no provider's own.
    pub fn on_framework(&self, framework: &Framework) -> Vec<Finding> {
        let mut findings = Findings::about(None);
        self.each(&mut findings, |look, findings| {
            if let Look::Problems(kind) = look {
                report(*kind, &framework.problems, framework, findings);
            }
        });
        findings.into_list()
    }

    /// What is found about one provider.
    pub fn on_provider(&self, standing: &Standing<'_, '_>) -> Vec<Finding> {
        let mut findings = Findings::about(Some(standing.provider.id));
        self.each(&mut findings, |look, findings| match look {
            Look::Problems(kind) => report(*kind, &standing.provider.problems, standing.provider.framework, findings),
            Look::Provider(check) => check(standing, findings),
            Look::Past(_) | Look::NoHistory(_) | Look::Copies(_) | Look::Acceptances(_) => {}
        });
        asked_about(standing, findings)
    }

    /// What these rules ask of the past.
    pub fn asked_of_the_past(&self) -> Asked {
        Asked {
            changed: self.has(changed_since_review::RULE.name),
            unchanged_reviews: self.has(reviewed_without_change::RULE.name),
            actions: self.has(slipped_action::RULE.name) || self.has(vanished_action::RULE.name),
        }
    }

    /// What is found in the past of one provider.
    pub fn on_past(&self, standing: &Standing<'_, '_>, past: &Past) -> Vec<Finding> {
        let mut findings = Findings::about(Some(standing.provider.id));
        self.each(&mut findings, |look, findings| {
            if let Look::Past(check) = look {
                check(standing, past, findings);
            }
        });
        asked_about(standing, findings)
    }

    /// What is found where there is no history to be used. The rules that ask for one are in force no longer.
    pub fn without_history(&mut self, framework: &Framework, why: Unusable) -> Vec<Finding> {
        let asking = self.rules.extract_if(.., |(rule, _)| rule.asks_of_the_past());
        let without =
            WithoutHistory { why, place: framework.top(), rules: asking.map(|(rule, _)| rule.name).collect() };
        let mut findings = Findings::about(None);
        self.each(&mut findings, |look, findings| {
            if let Look::NoHistory(check) = look {
                check(&without, findings);
            }
        });
        findings.into_list()
    }

    /// Whether narratives are held against each other.
    pub fn ask_for_copies(&self) -> bool {
        self.has(copied_evidence::RULE.name)
    }

    /// What is found where records of one provider say what others say.
    pub fn on_copies(&self, standing: &Standing<'_, '_>, copied: &[Copied]) -> Vec<Finding> {
        let mut findings = Findings::about(Some(standing.provider.id));
        self.each(&mut findings, |look, findings| {
            if let Look::Copies(check) = look {
                check(standing, copied, findings);
            }
        });
        asked_about(standing, findings)
    }

    /// What is found about the acceptances and the baseline.
    pub fn on_acceptances(&self, applied: &Applied<'_>) -> Vec<Finding> {
        let mut findings = Findings::about(None);
        self.each(&mut findings, |look, findings| match look {
            Look::Acceptances(check) => check(applied, findings),
            Look::Problems(kind) => {
                let problems = applied.baseline.as_ref().map(|baselined| &*baselined.baseline.problems);
                report(*kind, problems.unwrap_or_default(), applied.framework, findings);
            }
            Look::Provider(_) | Look::Past(_) | Look::NoHistory(_) | Look::Copies(_) => {}
        });
        findings.into_list()
    }

    fn each(&self, findings: &mut Findings, mut run: impl FnMut(&Look, &mut Findings)) {
        for (rule, severity) in &self.rules {
            findings.of_rule(rule.name, *severity, rule.may_show_source);
            for look in rule.looks {
                run(look, findings);
            }
        }
    }
}

/// The findings about one provider, each with whether it is asked about.
fn asked_about(standing: &Standing<'_, '_>, findings: Findings) -> Vec<Finding> {
    let mut list = findings.into_list();
    for finding in &mut list {
        finding.is_asked_about = standing.asks_about_finding(finding);
    }
    list
}

fn report(kind: Kind, problems: &[Problem], framework: &Framework, findings: &mut Findings) {
    for problem in problems.iter().filter(|problem| problem.kind == kind) {
        let finding = findings.add(problem.place.clone(), problem.message.as_str());
        finding.is_about_the_file = true;
        finding.help(problem.help.as_str());
        if let Some((place, note)) = &problem.note {
            finding.note(place.clone(), *note);
        }
        if let Some((_, item)) = problem.item.as_deref().and_then(|item| framework.item(item)) {
            finding.item(&item.id);
        }
    }
}
