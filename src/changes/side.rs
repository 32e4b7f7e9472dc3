//! One side of a comparison, read once: what is kept of each provider, and what a check finds.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{Found, is_told, is_told_of_framework};
use super::state::{Beside, State};
use crate::acceptances;
use crate::documents::vocabulary::Audience;
use crate::finding::{self, Finding};
use crate::repository::Repository;
use crate::rules::InForce;
use crate::survey::Survey;

/// One side of a comparison.
#[derive(Debug, Default)]
pub struct Side {
    /// By id.
    pub states: BTreeMap<String, State>,
    /// In the order in which findings are shown.
    pub(super) findings: Vec<Found>,
    /// Those that are accepted on the record.
    pub(super) accepted: Vec<Found>,
    /// Rules that the settings switch off.
    pub(super) switched_off: BTreeSet<&'static str>,
}

impl Side {
    /// What a survey sees, but for the providers that are the same on both sides. `other` is the repository on the other side.
    pub fn of(
        survey: &Survey<'_>,
        other: Option<&Repository>,
        reader: Audience,
        is_left_out: &(dyn Fn(&str) -> bool + Sync),
    ) -> Side {
        let beside = Beside { repository: survey.repository, other };
        let rules = InForce::of(survey.framework, survey.occasion, &BTreeMap::new());
        let seen = survey.each_but(is_left_out, |standing| {
            let provider = standing.provider;
            let state = State::of(provider, survey.occasion, beside, reader);
            let findings = rules.on_provider(standing);
            let told: Vec<bool> = findings.iter().map(|finding| is_told(finding, provider, reader)).collect();
            (provider.is_provider.then_some(state), findings, told)
        });
        let mut side = Side { switched_off: rules.switched_off().into_iter().collect(), ..Side::default() };
        let framework = rules.on_framework(survey.framework);
        let mut told: BTreeMap<Place, bool> = BTreeMap::new();
        let mut findings: Vec<Finding> = framework;
        told.extend(findings.iter().map(|finding| (place(finding), is_told_of_framework(finding, reader))));
        for (state, found, is_told) in seen {
            side.states.extend(state.map(|state| (state.id.clone(), state)));
            told.extend(found.iter().map(place).zip(is_told));
            findings.extend(found);
        }
        side.settle(survey, &rules, findings, |finding| {
            told.get(&place(finding)).copied().unwrap_or_else(|| is_told_of_framework(finding, reader))
        });
        side
    }

    /// Parts what is accepted from what is not, as a check does.
    fn settle(
        &mut self,
        survey: &Survey<'_>,
        rules: &InForce,
        mut findings: Vec<Finding>,
        is_told: impl Fn(&Finding) -> bool,
    ) {
        finding::sort(&mut findings);
        let all: Vec<(Place, Found)> =
            findings.iter().map(|finding| (place(finding), Found::of(finding, is_told(finding)))).collect();
        let applied = acceptances::apply(survey.framework, survey.occasion, |rule| rules.has(rule), &mut findings);
        let left: BTreeSet<Place> = findings.iter().map(place).collect();
        self.accepted = all.into_iter().filter(|(place, _)| !left.contains(place)).map(|(_, found)| found).collect();
        findings.retain(|finding| finding.is_asked_about);
        findings.extend(rules.on_acceptances(&applied));
        finding::sort(&mut findings);
        self.findings = findings.iter().map(|finding| Found::of(finding, is_told(finding))).collect();
    }
}

/// Which finding one is, while all of them stand in one state of the files.
type Place = (&'static str, String, u32, u32, Option<String>, String);

fn place(finding: &Finding) -> Place {
    let (place, item) = (&finding.place, finding.item.as_deref().map(str::to_owned));
    (finding.rule, place.file.to_string(), place.line, place.column, item, finding.message.to_string())
}
