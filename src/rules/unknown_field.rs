//! `unknown-field`: a key that means nothing where it stands.

use super::{Look, Rule};
use crate::documents::problem::Kind;
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule {
    name: "unknown-field",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: false,
    page: include_str!("unknown_field.md"),
    looks: &[Look::Problems(Kind::UnknownField)],
};
