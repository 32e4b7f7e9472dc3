//! `misplaced-file`: a file or folder where nothing will read it.

use super::{Look, Rule};
use crate::documents::problem::Kind;
use crate::finding::Severity;

pub(super) const RULE: Rule = Rule {
    name: "misplaced-file",
    severity: Some(Severity::Warning),
    under_round: None,
    may_show_source: true,
    page: include_str!("misplaced_file.md"),
    looks: &[Look::Problems(Kind::Misplaced)],
};
