//! `impossible-date`: a day that does not exist, or two that cannot both be right.

use super::{Look, Rule};
use crate::documents::problem::Kind;
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule {
    name: "impossible-date",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("impossible_date.md"),
    looks: &[Look::Problems(Kind::ImpossibleDate)],
};
