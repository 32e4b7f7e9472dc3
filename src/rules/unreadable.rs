//! `unreadable`: a file that is not what it should be.

use super::{Look, Rule};
use crate::documents::problem::Kind;
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule {
    name: "unreadable",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: false,
    page: include_str!("unreadable.md"),
    looks: &[Look::Problems(Kind::Unreadable)],
};
