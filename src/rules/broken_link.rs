//! `broken-link`: a document, pattern or link that leads nowhere.

use super::{Look, Rule};
use crate::documents::problem::quoted_path;
use crate::finding::{Findings, Severity};
use crate::model::{Missing, Target};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "broken-link",
    severity: Severity::Error,
    under_round: None,
    may_show_source: true,
    page: include_str!("broken_link.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for evidence in standing.provider.evidence.iter() {
        for pointer in &evidence.pointers {
            let Target::Missing(missing) = &pointer.target else { continue };
            let (message, help) = explained(missing, pointer.entry.is_some());
            findings.add(evidence.place_of(pointer), message).help(help);
        }
    }
}

fn explained(missing: &Missing, is_document: bool) -> (&'static str, String) {
    let meant = |name: &str| {
        format!("write {}, if that is what is meant", quoted_path(name, "the name of the file that is there"))
    };
    match missing {
        Missing::Case { there } => ("this file is named with other capital letters than here", meant(there)),
        Missing::File { near: Some(near) } => ("there is no such file", meant(near)),
        Missing::File { near: None } if is_document => {
            ("there is no such file", "add the paper under the provider's documents/, or put its name right".to_owned())
        }
        Missing::File { near: None } => (
            "this link leads nowhere",
            "put it right: a link starts from this record's own file, as in ../documents/form.docx".to_owned(),
        ),
        Missing::Folder => (
            "this is a folder, and a document is a file",
            "name the files, or write a pattern: folder/*.pdf".to_owned(),
        ),
        Missing::Pattern => (
            "no file has a name like this pattern",
            "put the pattern right, or add the papers that it should find".to_owned(),
        ),
        Missing::BadPattern => (
            "this pattern cannot be understood, or has too many stars",
            "use * for any letters and ? for one, with six stars at most".to_owned(),
        ),
        Missing::Backslash => (
            "this path is written with \\, which only one system reads",
            "write it with / in place of each \\".to_owned(),
        ),
    }
}
