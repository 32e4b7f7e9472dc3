//! `unused-document`: a paper that no record points to.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::Standing;
use crate::text::Place;

pub(super) const RULE: Rule = Rule {
    name: "unused-document",
    severity: Some(Severity::Note),
    under_round: None,
    may_show_source: true,
    page: include_str!("unused_document.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let provider = standing.provider;
    for paper in provider.papers.iter().filter(|paper| paper.audience.is_none() && !paper.may_be_meant) {
        let place = Place::of_file(&format!("providers/{}/documents/{}", provider.id, paper.path));
        findings
            .add(place, "no record points to this paper")
            .help("name it under `documents:` in the record that it supports, or take it out");
    }
}
