//! A provider's folder: which file in it is what, and the texts of those that are read.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::again::{Understood, WasRead};
use super::evidence::{EvidenceFile, TranslationFile, translated};
use super::problem::{Kind as Problems, Problem, nearest};
use super::provider::{self, ProviderFile};
use crate::repository::{Closed, Kind, Leads, Listed, Repository, Unread};
use crate::text::{Place, Span, Text};

/// The folder of a provider, read and not yet understood.
#[derive(Debug)]
pub struct ProviderFolder {
    pub id: String,
    provider: Option<Arc<Text>>,
    records: Vec<Arc<Text>>,
    translations: Vec<Arc<Text>>,
    /// Papers under `documents/`, by path from there, sorted.
    pub papers: Vec<PaperFile>,
    /// Every file and folder in the folder, by path relative to the repository. Links are not among them.
    pub listed: BTreeSet<String>,
    /// How many files of evidence there are, readable or not.
    pub record_count: usize,
    /// How many translations there are, readable or not.
    pub translation_count: usize,
    /// Whether git has all that it lists: a clone may have been made without, or something was damaged.
    pub is_all_there: bool,
    pub problems: Vec<Problem>,
}

/// A paper under a provider's `documents/`.
#[derive(Debug, Clone)]
pub struct PaperFile {
    /// Relative to the provider's `documents/`.
    pub path: String,
    /// Where it leads, if it is a symbolic link.
    pub link: Option<Leads>,
}

/// What the files of a provider say.
#[derive(Debug)]
pub struct ProviderDocuments<'f> {
    pub folder: &'f ProviderFolder,
    pub provider: Option<ProviderFile<'f>>,
    pub records: Vec<Arc<EvidenceFile<'f>>>,
    /// Records that could not be read: none of what they rate counts.
    pub unreadable: Vec<UnreadableRecord<'f>>,
    pub translations: Vec<Arc<TranslationFile<'f>>>,
    pub problems: Vec<Problem>,
}

/// A record that does not count, with what could be made out of it.
#[derive(Debug)]
pub struct UnreadableRecord<'f> {
    pub text: &'f Text,
    /// What was read before the problem, if anything was.
    pub partly: Option<Arc<EvidenceFile<'f>>>,
}

/// How many records one thread takes at a time.
pub(super) const RECORDS_A_TASK: usize = 64;

impl ProviderFolder {
    /// Lists and reads the folder of one provider.
    pub fn read(repository: &Repository, id: &str) -> ProviderFolder {
        ProviderFolder::read_again(repository, id, &WasRead::default())
    }

    /// The same, where other states of it were read before: what they have in common is not read again.
    pub fn read_again(repository: &Repository, id: &str, was_read: &WasRead) -> ProviderFolder {
        let top = format!("providers/{id}");
        let mut problems = Vec::new();
        let listed = repository.below(&top);
        let mut sorted = Sorted::of(repository, &top, &listed, &mut problems);
        if sorted.provider.is_none() {
            sorted = Sorted::default();
        }
        let mut unread = Vec::new();
        let mut texts = |paths: &[String]| read_all(repository, paths, was_read, &mut unread);
        let records = texts(&sorted.records);
        let translations = texts(&sorted.translations);
        let provider = texts(sorted.provider.as_slice()).pop();
        let is_lost = |listed: &Listed| listed.kind == Kind::Closed(Closed::Damaged);
        let is_all_there = !listed.iter().any(is_lost) && !unread.iter().any(|(_, unread)| *unread == Unread::Damaged);
        problems.extend(unread.into_iter().map(|(path, unread)| not_read(&path, unread)));
        ProviderFolder {
            id: id.to_owned(),
            provider,
            records,
            translations,
            record_count: sorted.records.len(),
            translation_count: sorted.translations.len(),
            is_all_there,
            papers: sorted.papers,
            listed: listed.into_iter().filter(|listed| listed.kind.is_kept()).map(|listed| listed.path).collect(),
            problems,
        }
    }

    /// Whether it has a `provider.yaml`. Nothing else in the folder counts where it has none.
    pub fn is_provider(&self) -> bool {
        self.listed.contains(&format!("providers/{}/provider.yaml", self.id))
    }

    pub fn has_audits(&self) -> bool {
        let audits = format!("providers/{}/audits/", self.id);
        self.listed.iter().any(|path| path.starts_with(&audits) && path.ends_with(".yaml"))
    }

    /// Whether what is listed in it depends on files elsewhere: where a symbolic link leads.
    pub fn has_links(&self) -> bool {
        self.papers.iter().any(|paper| paper.link.is_some())
    }

    /// Understands each file by itself.
    pub fn documents(&self) -> ProviderDocuments<'_> {
        self.documents_again(&mut Understood::default())
    }

    /// The same, where other states of the folder were understood before.
    pub fn documents_again<'f>(&'f self, understood: &mut Understood<'f>) -> ProviderDocuments<'f> {
        understood.take_in(&self.records, &self.translations);
        let mut problems = self.problems.clone();
        let provider = self.provider.as_ref().and_then(|text| provider::read(text, &mut problems));
        let (mut records, mut unreadable) = (Vec::with_capacity(self.records.len()), Vec::new());
        for text in &self.records {
            let (record, found) = understood.record(text);
            let counts = !found.iter().any(|problem| problem.kind == Problems::Unreadable);
            problems.extend_from_slice(found);
            match record {
                Some(record) if counts => records.push(record),
                partly => unreadable.push(UnreadableRecord { text, partly }),
            }
        }
        let mut translations = Vec::with_capacity(self.translations.len());
        for text in &self.translations {
            let (translation, found) = understood.translation(text);
            problems.extend_from_slice(found);
            translations.extend(translation);
        }
        ProviderDocuments { folder: self, provider, records, unreadable, translations, problems }
    }
}

fn read_all(
    repository: &Repository,
    paths: &[String],
    was_read: &WasRead,
    unread: &mut Vec<(String, Unread)>,
) -> Vec<Arc<Text>> {
    let read = |path: &String| was_read.text(repository, path);
    let read: Vec<_> = paths.par_iter().with_min_len(RECORDS_A_TASK).map(read).collect();
    let mut texts = Vec::with_capacity(read.len());
    for (path, read) in paths.iter().zip(read) {
        match read {
            Ok(text) => texts.push(text),
            Err(why) => unread.push((path.clone(), why)),
        }
    }
    texts
}

/// Reads a text file. `None`, with a problem at its place, where it is too large, not UTF-8 or not to be opened.
pub fn read_text(repository: &Repository, path: &str, problems: &mut Vec<Problem>) -> Option<Text> {
    repository.read(path).map_err(|unread| problems.push(not_read(path, unread))).ok()
}

fn not_read(path: &str, unread: Unread) -> Problem {
    match unread {
        Unread::TooLarge => Problem::unreadable(
            Place::of_file(path),
            "the file is larger than 1 MiB, which is the limit for text",
            "shorten it, or keep what is long as a paper under documents/",
        ),
        Unread::NotUtf8(good) => {
            let text = Text::new(path, good);
            let end = text.content().len();
            let place = Place { source: None, ..text.place(Span::new(end, end)) };
            Problem::unreadable(
                place,
                "from here on the file is not UTF-8 text",
                "save it again with the encoding UTF-8",
            )
        }
        Unread::Pointer => Problem::unreadable(
            Place::of_file(path),
            "this is what Git LFS leaves in the place of a file, and the file itself is not here",
            "fetch it with `git lfs pull`; better, keep text out of LFS, where git cannot say what changed in it",
        ),
        Unread::Damaged => Problem::unreadable(
            Place::of_file(path),
            "what git keeps of this file is damaged, or was left out when this clone was made",
            "clone the whole repository again, without a filter, and check again",
        ),
        Unread::Missing => Problem::unreadable(
            Place::of_file(path),
            "the file is not there any more",
            "check again once nothing else is at work here",
        ),
        Unread::Refused(why) => Problem::unreadable(
            Place::of_file(path),
            format!("the file cannot be opened: {why}"),
            "make the file readable, and check again",
        ),
    }
}

/// The files of a provider's folder, by what they are for.
#[derive(Default)]
struct Sorted {
    provider: Option<String>,
    records: Vec<String>,
    translations: Vec<String>,
    papers: Vec<PaperFile>,
}

impl Sorted {
    fn of(repository: &Repository, top: &str, listed: &[Listed], problems: &mut Vec<Problem>) -> Sorted {
        let mut sorted = Sorted::default();
        let mut unknown_folders = BTreeSet::new();
        for Listed { path, kind } in listed {
            if let Kind::Closed(why) = *kind {
                problems.push(closed(path, why));
                continue;
            }
            let inside = &path[top.len() + 1..];
            if is_ignored(inside) || *kind == Kind::Folder {
                continue;
            }
            if let Some((folder, _)) = inside.split_once('/').filter(|(folder, _)| !is_known_folder(folder)) {
                // A folder that nothing reads is one thing to put right, not one for each file in it.
                if unknown_folders.insert(folder) {
                    problems.push(misplaced(
                        path,
                        "nothing reads the folder that this lies in",
                        help_for_folder(folder),
                    ));
                }
                continue;
            }
            match (*kind, inside.split_once('/')) {
                (Kind::Other, _) => problems.push(misplaced(
                    path,
                    "this is no file that can be read, or its name is not UTF-8",
                    "take it out, or give it a plain name",
                )),
                (_, Some(("documents", paper))) => {
                    let link = (*kind == Kind::Link).then(|| repository.follow(path));
                    sorted.papers.push(PaperFile { path: paper.to_owned(), link });
                }
                (Kind::Link, _) => problems.push(link(path, repository.follow(path))),
                (Kind::File, None) if inside == "provider.yaml" => sorted.provider = Some(path.clone()),
                (Kind::File, Some(("evidence", record))) if record.ends_with(".md") => {
                    if is_translation(record) {
                        sorted.translations.push(path.clone())
                    } else {
                        sorted.records.push(path.clone())
                    }
                }
                (Kind::File, Some(("audits", audit))) if audit.ends_with(".yaml") => {}
                _ => problems.push(misplaced(path, "nothing reads what lies here", help_for(inside))),
            }
        }
        sorted.part_with_orphans(problems);
        let is_there = |name: &str| listed.iter().any(|listed| listed.path == name);
        if !is_there(top) && !is_there(&format!("{top}/provider.yaml")) {
            // A folder without its provider.yaml is one thing to put right, not one for each file in it.
            problems.retain(|problem| problem.kind != Problems::Misplaced);
            let inside = listed.iter().find(|listed| listed.kind == Kind::File).map_or(top, |listed| &listed.path);
            problems.push(misplaced(
                inside,
                "the provider's folder has no provider.yaml, so nothing in it is read",
                help_for_provider(top, listed),
            ));
        }
        sorted
    }

    /// Leaves out translations whose records are not there, and says so. What such a file says is not looked at: it may well be
    /// the record itself, in its only language.
    fn part_with_orphans(&mut self, problems: &mut Vec<Problem>) {
        let records: BTreeSet<&str> = self.records.iter().map(String::as_str).collect();
        self.translations.retain(|path| {
            let record = translated(path).map(|(record, _)| record).unwrap_or_default();
            let is_there = records.contains(record.as_str());
            if !is_there {
                let name = record.rsplit('/').next().unwrap_or_default();
                let help =
                    format!("put the record beside it, named {name}, or give this file that name if it is the record");
                let message = "this is a translation, and the record it belongs to is not there";
                problems.push(misplaced(path, message, help));
            }
            is_there
        });
    }
}

fn help_for_provider(top: &str, listed: &[Listed]) -> String {
    let names = listed.iter().filter_map(|listed| listed.path.strip_prefix(top)?.strip_prefix('/'));
    let near = names.filter(|name| !name.contains('/')).find(|name| nearest(name, ["provider.yaml"]).is_some());
    match near {
        Some(name) => format!("rename {name} to provider.yaml"),
        None => "add provider.yaml with the provider's `name:`, `contact:` and what it `delivers:`".to_owned(),
    }
}

fn help_for_folder(folder: &str) -> String {
    match nearest(folder, ["evidence", "documents", "audits"]) {
        Some(near) => format!("rename the folder to `{near}`"),
        None => "move papers to documents/ and records to evidence/, or take the folder out".to_owned(),
    }
}

/// `consent.cy.md` carries the Welsh of `consent.md`.
pub fn is_translation(record: &str) -> bool {
    translated(record).is_some()
}

fn is_known_folder(inside: &str) -> bool {
    matches!(inside, "evidence" | "documents" | "audits")
}

/// What systems and editors leave behind, and a page for readers of the folder.
pub fn is_ignored(inside: &str) -> bool {
    let in_evidence = inside.starts_with("evidence/");
    inside.split('/').any(|name| name.starts_with('.'))
        || inside.rsplit('/').next().is_some_and(|name| {
            name.starts_with("~$")
                || ["thumbs.db", "desktop.ini"].iter().any(|other| name.eq_ignore_ascii_case(other))
                || (name.eq_ignore_ascii_case("readme.md") && !in_evidence && !inside.starts_with("documents/"))
        })
}

/// A folder that is not listed.
pub fn closed(path: &str, why: Closed) -> Problem {
    let (message, help) = match why {
        Closed::Refused => {
            ("the folder cannot be listed, so nothing in it is read", "allow the folder to be read, and check again")
        }
        Closed::AnotherRepository => (
            "this is another git repository inside this one, so nothing in it is read",
            "put the files themselves here, in place of the other repository",
        ),
        Closed::Damaged => (
            "what git keeps of this folder is damaged, or was left out when this clone was made, so nothing in it is read",
            "clone the whole repository again, without a filter, and check again",
        ),
        Closed::TooMuch => (
            "the folder holds more, or lies deeper, than any evidence does, so nothing in it is read",
            "take out what is not evidence",
        ),
    };
    Problem::unreadable(Place::of_file(path), message, help)
}

/// A symbolic link where a file or folder should be.
pub fn link(path: &str, leads: Leads) -> Problem {
    let place = Place::of_file(path);
    match leads {
        Leads::Outside => Problem::new(
            Problems::OutsideRepository,
            place,
            "this is a link to something outside the repository, and is not followed",
            "put the file itself here",
        ),
        Leads::ToAFile | Leads::Nowhere => Problem::new(
            Problems::Misplaced,
            place,
            "this is a link, and links are not followed here",
            "put the file itself here",
        ),
    }
}

/// A problem with where a file or folder lies.
pub fn misplaced(path: &str, message: &str, help: impl Into<String>) -> Problem {
    Problem::new(Problems::Misplaced, Place::of_file(path), message, help)
}

fn help_for(inside: &str) -> &'static str {
    let name = inside.rsplit('/').next().unwrap_or(inside);
    if matches!(name, "provider.yml" | "Provider.yaml") {
        "rename it to provider.yaml"
    } else if inside.starts_with("evidence/") && (name.to_lowercase().ends_with(".md") || name.ends_with(".markdown")) {
        "rename it so that it ends in .md"
    } else if inside.starts_with("evidence/") {
        "move a paper to documents/ and name it in a record's `documents:`; a record is a .md file"
    } else if name.ends_with(".md") {
        "move a record to evidence/, and a paper to documents/"
    } else if inside.starts_with("audits/") {
        "an audit is a .yaml file; move a paper to documents/"
    } else {
        "move a paper to documents/ and a record to evidence/; delete it if it is neither"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_is_told_by_its_ending() {
        assert_eq!(translated("a/consent.cy.md"), Some(("a/consent.md".into(), "cy")));
        assert_eq!(translated("consent.md"), None);
        assert_eq!(translated("version-1.2.md"), None);
    }

    #[test]
    fn what_systems_leave_behind_is_ignored() {
        for path in [".DS_Store", "evidence/.gitkeep", "documents/~$log.docx", "documents/Thumbs.db", "README.md"] {
            assert!(is_ignored(path), "{path}");
        }
        for path in ["evidence/README.md", "documents/readme.md", "evidence/a.md"] {
            assert!(!is_ignored(path), "{path}");
        }
    }
}
