//! `broken-link`: a document, pattern or link that leads nowhere.

use super::{Look, Rule};
use crate::documents::problem::quoted_path;
use crate::finding::{Findings, Severity};
use crate::model::{Missing, Target};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "broken-link",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("broken_link.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for evidence in &standing.provider.evidence {
        for pointer in &evidence.pointers {
            let Target::Missing(missing) = &pointer.target else { continue };
            let (message, help) = explained(missing, pointer.entry.is_some());
            findings.add(evidence.place_of(pointer), message).help(help);
        }
        let narrative = &evidence.file.narrative;
        let translated = evidence.translations.iter().map(|translation| (translation.text, &translation.narrative));
        for (text, narrative) in std::iter::once((evidence.file.text, narrative)).chain(translated) {
            for span in &narrative.not_links {
                findings
                    .add(text.place(*span), "this is no link, because its address has spaces in it")
                    .help("write %20 in place of each space, as in ../documents/easy%20read.docx");
            }
        }
    }
}

fn explained(missing: &Missing, is_document: bool) -> (&'static str, String) {
    let meant = |name: &str| {
        format!(
            "write {}, if that is what is meant",
            quoted_path(name, "the exact name of the file there that is nearly the same")
        )
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
            "this pattern cannot be understood, or has too many stars for so many papers",
            "use * for any letters and ? for one, with one or two stars, and begin it as the papers' names begin"
                .to_owned(),
        ),
        Missing::Backslash => (
            "this path is written with \\, which only one system reads",
            "write it with / in place of each \\".to_owned(),
        ),
    }
}
