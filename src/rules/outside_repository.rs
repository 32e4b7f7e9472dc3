//! `outside-repository`: a path that leaves the repository.

use super::{Look, Rule};
use crate::documents::problem::Kind;
use crate::finding::{Findings, Severity};
use crate::model::Target;
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "outside-repository",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("outside_repository.md"),
    looks: &[Look::Problems(Kind::OutsideRepository), Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for evidence in &standing.provider.evidence {
        for pointer in evidence.pointers.iter().filter(|pointer| pointer.target == Target::Outside) {
            let (message, help) = match pointer.entry {
                Some(_) => (
                    "this document lies outside the provider's documents/",
                    "put a copy of the paper under documents/, and name it from there",
                ),
                None => (
                    "this link leads out of the repository",
                    "put what it leads to in the repository, or give its web address",
                ),
            };
            findings.add(evidence.place_of(pointer), message).help(help);
        }
    }
}
