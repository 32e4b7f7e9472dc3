//! What a record points at: papers under its provider's documents/, patterns over them, web addresses, and other files.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};

use glob::{MatchOptions, Pattern};
use percent_encoding::percent_decode_str;

use crate::documents::folder::{PaperFile, ProviderFolder};
use crate::documents::narrative::is_web;
use crate::documents::problem::nearest;
use crate::documents::vocabulary::Audience;
use crate::repository::{Kind, Leads, Repository};
use crate::text::Span;

/// A paper under a provider's documents/, and who may read it.
#[derive(Debug)]
pub struct Paper<'a> {
    /// Relative to the provider's documents/.
    pub path: &'a str,
    /// The strictest audience that any record gives it, and which record that is; `None` where none points at it.
    pub audience: Option<(Audience, usize)>,
    /// Whether a record that cannot be read may point at it.
    pub may_be_meant: bool,
}

impl Paper<'_> {
    /// Whether it is meant for a reader. What no record gives an audience is for nobody outside, and so is what a record that
    /// cannot be read may keep stricter than the others do.
    pub fn is_for(&self, reader: Audience) -> bool {
        match self.audience {
            Some((audience, _)) if !self.may_be_meant => audience <= reader,
            Some(_) | None => reader == Audience::Internal,
        }
    }
}

/// One thing that a record points at.
#[derive(Debug)]
pub struct Pointer {
    /// Where it is written, in the record's own file.
    pub span: Span,
    /// Which entry of `documents:` it is; `None` for a link in the narrative.
    pub entry: Option<usize>,
    /// Which translation the link stands in, if it does.
    pub translation: Option<usize>,
    pub target: Target,
}

/// What is found where a record points.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    /// Papers, by position among the provider's: one for a path, any number for a pattern.
    Papers(Vec<usize>),
    /// Another file or folder of the repository, by its path.
    File(String),
    Web,
    Missing(Missing),
    Outside,
}

/// Why nothing is found.
#[derive(Debug, PartialEq, Eq)]
pub enum Missing {
    /// No such file; the nearest one that there is.
    File { near: Option<String> },
    /// The same name with other letter case, which some systems forgive and others do not.
    Case { there: String },
    /// A folder, and a document is a file.
    Folder,
    /// No file has a name like the pattern.
    Pattern,
    /// The pattern itself cannot be understood.
    BadPattern,
    /// Backslashes, which only one system reads as a path.
    Backslash,
}

impl Target {
    /// Whether there is something to point at. A web address is taken at its word.
    pub fn is_found(&self) -> bool {
        matches!(self, Target::Papers(_) | Target::File(_) | Target::Web)
    }
}

/// A path longer than this leads nowhere on any system.
const MAX_PATH_BYTES: usize = 4096;
/// A pattern longer than this is not matched.
const MAX_PATTERN_BYTES: usize = 256;
/// A near name is looked for so many times for each provider: more are no slips, and each look costs time.
const MAX_HINTS: u32 = 200;
/// How many steps the patterns of one provider may take together, at the worst: some seconds.
const MAX_STEPS: u64 = 1_000_000_000;
/// And how many for one paper that is gone.
const MAX_STEPS_FOR_ONE: u64 = 1_000_000;

const MATCH: MatchOptions =
    MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: false };

/// Finds what records point at.
pub struct Finder<'f> {
    repository: &'f Repository,
    folder: &'f ProviderFolder,
    /// `providers/hafan/documents/`
    documents: String,
    /// How many steps its patterns may still take.
    steps_left: Cell<u64>,
    /// For how many lost papers a near name is still looked for.
    hints_left: Cell<u32>,
    /// What each pattern found.
    matched: RefCell<HashMap<String, Option<Vec<usize>>>>,
}

impl<'f> Finder<'f> {
    pub fn new(repository: &'f Repository, folder: &'f ProviderFolder) -> Finder<'f> {
        Finder {
            repository,
            folder,
            documents: format!("providers/{}/documents/", folder.id),
            steps_left: Cell::new(MAX_STEPS),
            hints_left: Cell::new(MAX_HINTS),
            matched: RefCell::default(),
        }
    }

    /// What an entry of `documents:` leads to. A path is tried as it stands before it is read as a pattern.
    pub fn document(&self, path: &str) -> Target {
        if let Some(at) = self.paper(path) {
            return self.at(at);
        }
        if is_web(path) {
            return Target::Web;
        }
        if leaves_by_its_form(path) {
            return Target::Outside;
        }
        if path.contains('\\') {
            return Target::Missing(Missing::Backslash);
        }
        let Some(path) = normal("", path) else { return Target::Outside };
        if let Some(at) = self.paper(&path) {
            return self.at(at);
        }
        if path.contains(['*', '?', '[']) {
            return self.pattern(&path);
        }
        Target::Missing(self.missing_paper(&path))
    }

    /// What a link in the narrative of `from` leads to. It starts from the record's own file, as a forge reads it.
    pub fn link(&self, from: &str, to: &str) -> Target {
        let path = to.split(['#', '?']).next().unwrap_or(to);
        let Ok(path) = percent_decode_str(path).decode_utf8() else {
            return Target::Missing(Missing::File { near: None });
        };
        if leaves_by_its_form(&path) {
            return Target::Outside;
        }
        if path.contains('\\') {
            return Target::Missing(Missing::Backslash);
        }
        let base = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        let Some(path) = normal(base, &path) else { return Target::Outside };
        if let Some(at) = path.strip_prefix(&self.documents).and_then(|paper| self.paper(paper)) {
            return self.at(at);
        }
        if self.is_there(&path) { Target::File(path) } else { Target::Missing(self.missing_file(base, &path)) }
    }

    /// The papers that the text of a record names, as far as can be made out of one that cannot be read.
    pub fn named_in(&self, from: &str, text: &str) -> BTreeSet<usize> {
        let words = text.split(|c: char| {
            c.is_whitespace() || matches!(c, '"' | '\'' | '[' | ']' | '{' | '}' | '(' | ')' | ',' | '<' | '>')
        });
        let targets = words.filter(|word| !word.is_empty()).flat_map(|word| {
            let path = word.split(['#', '?']).next().unwrap_or(word);
            let linked = percent_decode_str(path).decode_utf8().ok().and_then(|path| self.linked_paper(from, &path));
            let named = self
                .paper(word)
                .map(|at| vec![at])
                .or_else(|| word.contains('*').then(|| self.matching(word)).flatten());
            named.into_iter().flatten().chain(linked)
        });
        targets.collect()
    }

    fn linked_paper(&self, from: &str, path: &str) -> Option<usize> {
        let base = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        self.paper(normal(base, path)?.strip_prefix(&self.documents)?)
    }

    fn paper(&self, path: &str) -> Option<usize> {
        self.folder.papers.binary_search_by(|paper| paper.path.as_str().cmp(path)).ok()
    }

    fn at(&self, at: usize) -> Target {
        match self.folder.papers[at].link {
            None | Some(Leads::ToAFile) => Target::Papers(vec![at]),
            Some(Leads::Outside) => Target::Outside,
            Some(Leads::Nowhere) => Target::Missing(Missing::File { near: None }),
        }
    }

    fn pattern(&self, path: &str) -> Target {
        match self.matching(path) {
            None => Target::Missing(Missing::BadPattern),
            Some(found) if found.is_empty() => Target::Missing(Missing::Pattern),
            Some(found) => Target::Papers(found),
        }
    }

    /// The papers that a pattern finds; `None` for one that cannot be understood or would take too long. Many records use the same
    /// pattern, so each is matched once.
    fn matching(&self, path: &str) -> Option<Vec<usize>> {
        if let Some(found) = self.matched.borrow().get(path) {
            return found.clone();
        }
        let found = self.matched_anew(path);
        self.matched.borrow_mut().insert(path.to_owned(), found.clone());
        found
    }

    fn matched_anew(&self, path: &str) -> Option<Vec<usize>> {
        let pattern = Pattern::new(path).ok().filter(|_| path.len() <= MAX_PATTERN_BYTES)?;
        let is_met = |paper: &PaperFile| {
            pattern.matches_with(&paper.path, MATCH) && matches!(paper.link, None | Some(Leads::ToAFile))
        };
        // Papers are sorted, so those that begin as the pattern does stand together.
        let literal = path.split(['*', '?', '[']).next().unwrap_or_default();
        let papers = &self.folder.papers;
        let first = papers.partition_point(|paper| paper.path.as_str() < literal);
        let begin_alike = papers[first..].iter().take_while(|paper| paper.path.starts_with(literal)).count();
        let meant = first..first + begin_alike;
        self.spend(path, &papers[meant.clone()])?;
        Some(meant.filter(|at| is_met(&papers[*at])).collect())
    }

    /// Matching tries each star at each letter, so it costs a name's length to the power of the stars. `None` where that is more
    /// than is left.
    fn spend(&self, pattern: &str, papers: &[PaperFile]) -> Option<()> {
        let runs = pattern.as_bytes().windows(2).filter(|two| two[0] != b'*' && two[1] == b'*').count();
        let stars = (runs + usize::from(pattern.starts_with('*'))).max(1) as u32;
        let steps = |paper: &PaperFile| (paper.path.len() as u64).saturating_pow(stars);
        let cost = papers.iter().fold(0, |sum: u64, paper| sum.saturating_add(steps(paper)));
        self.steps_left.set(self.steps_left.get().checked_sub(cost)?);
        Some(())
    }

    fn missing<'n>(&self, path: &str, names: impl Iterator<Item = &'n str> + Clone) -> Missing {
        let Some(left) = self.hints_left.get().checked_sub(1) else { return Missing::File { near: None } };
        self.hints_left.set(left);
        let lower = path.to_lowercase();
        let is_alike = |name: &&str| name.len().abs_diff(path.len()) <= 3 && name.to_lowercase() == lower;
        if let Some(there) = names.clone().find(is_alike) {
            return Missing::Case { there: there.to_owned() };
        }
        let near = if path.len() <= MAX_PATTERN_BYTES { nearest(path, names) } else { None };
        Missing::File { near: near.map(str::to_owned) }
    }

    fn missing_paper(&self, path: &str) -> Missing {
        let names = || self.folder.papers.iter().map(|paper| paper.path.as_str());
        if names().any(|name| name.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))) {
            return Missing::Folder;
        }
        self.missing(path, names())
    }

    /// Whether a path is in the repository. The provider's own folder is listed already; elsewhere the listings are asked, so
    /// that case counts on every system. No symbolic link is followed on the way.
    fn is_there(&self, path: &str) -> bool {
        let own = format!("providers/{}", self.folder.id);
        if path == own || path.is_empty() {
            return true;
        }
        if path.starts_with(&format!("{own}/")) {
            return self.folder.listed.contains(path);
        }
        let is_listed = |end: usize| {
            let (parent, path) = (path[..end].rsplit_once('/').map_or("", |(parent, _)| parent), &path[..end]);
            let listed = self.repository.folder(parent).unwrap_or_default();
            listed.iter().any(|one| one.path == path && matches!(one.kind, Kind::File | Kind::Folder))
        };
        let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
        path.len() <= MAX_PATH_BYTES && ends.into_iter().all(is_listed)
    }

    fn missing_file(&self, base: &str, path: &str) -> Missing {
        match self.missing(path, self.folder.listed.iter().map(String::as_str)) {
            Missing::Case { there } => Missing::Case { there: relative(base, &there) },
            Missing::File { near } => Missing::File { near: near.map(|near| relative(base, &near)) },
            other => other,
        }
    }
}

/// Whether an entry of `documents:` would mean a paper that is not there any more.
pub fn is_matched(entry: &str, paper: &str) -> bool {
    let Some(path) = normal("", entry) else { return false };
    if path == paper || !path.contains(['*', '?', '[']) {
        return path == paper;
    }
    let stars = path.bytes().filter(|byte| *byte == b'*').count() as u32;
    let is_bounded = path.len() <= MAX_PATTERN_BYTES && (paper.len() as u64).saturating_pow(stars) <= MAX_STEPS_FOR_ONE;
    is_bounded && Pattern::new(&path).is_ok_and(|pattern| pattern.matches_with(paper, MATCH))
}

/// An absolute path, a drive, a share or an address of another kind.
fn leaves_by_its_form(path: &str) -> bool {
    let scheme_or_drive = path.split_once(':').is_some_and(|(before, _)| {
        before.starts_with(|c: char| c.is_ascii_alphabetic())
            && before.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    });
    path.starts_with(['/', '\\', '~']) && !path.starts_with("~$") || scheme_or_drive
}

/// `base` and `path` together, without `.` and `..`. `None` where that leaves the top.
fn normal(base: &str, path: &str) -> Option<String> {
    let mut whole = String::with_capacity(base.len() + path.len() + 1);
    whole.push_str(base);
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if whole.is_empty() => return None,
            ".." => whole.truncate(whole.rfind('/').unwrap_or(0)),
            part => {
                if !whole.is_empty() {
                    whole.push('/');
                }
                whole.push_str(part);
            }
        }
    }
    Some(whole)
}

/// A path from the folder `base`, as a link in a file of that folder is written.
fn relative(base: &str, path: &str) -> String {
    let shared = base.split('/').zip(path.split('/')).take_while(|(one, other)| one == other).count();
    let up = base.split('/').count() - shared;
    let down = path.split('/').skip(shared);
    std::iter::repeat_n("..", up).chain(down).collect::<Vec<_>>().join("/")
}

/// The positions that pointers lead to, each once.
pub fn papers_of<'p>(pointers: impl Iterator<Item = &'p Pointer>) -> BTreeSet<usize> {
    pointers
        .filter_map(|pointer| match &pointer.target {
            Target::Papers(papers) => Some(papers.iter().copied()),
            Target::File(_) | Target::Web | Target::Missing(_) | Target::Outside => None,
        })
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn repository() -> Repository {
        let files = [
            "providers/hafan/provider.yaml",
            "providers/hafan/evidence/consent.md",
            "providers/hafan/documents/Form.docx",
            "providers/hafan/documents/logs/2026-01.csv",
            "providers/hafan/documents/logs/2026-02.csv",
            "providers/hafan/documents/a [b].txt",
            "providers/hafan/documents/ffurflen ŵ.md",
            "providers/llwybr/provider.yaml",
        ];
        Repository::of_files(files.iter().map(|path| ((*path).to_owned(), String::new())).collect::<BTreeMap<_, _>>())
    }

    fn document(path: &str) -> Target {
        let repository = repository();
        let folder = ProviderFolder::read(&repository, "hafan");
        Finder::new(&repository, &folder).document(path)
    }

    fn link(to: &str) -> Target {
        let repository = repository();
        let folder = ProviderFolder::read(&repository, "hafan");
        Finder::new(&repository, &folder).link("providers/hafan/evidence/consent.md", to)
    }

    #[test]
    fn a_path_is_tried_as_it_stands_before_it_is_a_pattern() {
        assert!(matches!(document("a [b].txt"), Target::Papers(found) if found.len() == 1));
        assert!(matches!(document("logs/2026-*.csv"), Target::Papers(found) if found.len() == 2));
        assert!(matches!(document("logs/../Form.docx"), Target::Papers(_)));
        assert_eq!(document("*.pdf"), Target::Missing(Missing::Pattern));
        assert_eq!(document("[a"), Target::Missing(Missing::BadPattern));
    }

    #[test]
    fn case_counts_on_every_system() {
        assert_eq!(document("form.docx"), Target::Missing(Missing::Case { there: "Form.docx".into() }));
        assert_eq!(
            link("../Documents/Form.docx"),
            Target::Missing(Missing::Case { there: "../documents/Form.docx".into() })
        );
    }

    #[test]
    fn nothing_leaves_the_repository() {
        for path in ["../x", "/etc/passwd", "C:/x", "c:\\x", "\\\\host\\x", "a/../../x", "file:///x", "~/x"] {
            assert_eq!(document(path), Target::Outside, "{path}");
        }
        for path in ["../../../../x", "/x", "C:/x", "file:///x", "%2e%2e/../../../x", "javascript:alert(1)"] {
            assert_eq!(link(path), Target::Outside, "{path}");
        }
    }

    #[test]
    fn links_start_from_the_records_own_file() {
        assert!(matches!(link("../documents/Form.docx#page=2"), Target::Papers(_)));
        assert!(matches!(link("../documents/ffurflen%20%C5%B5.md"), Target::Papers(_)));
        assert!(matches!(link("../../llwybr/provider.yaml"), Target::File(_)));
        assert!(matches!(link("../../llwybr"), Target::File(_)));
        assert!(matches!(link("consent.md"), Target::File(_)));
        assert!(matches!(link("../../nobody/provider.yaml"), Target::Missing(_)));
        assert!(matches!(link("documents/Form.docx"), Target::Missing(_)));
    }

    #[test]
    fn web_addresses_are_taken_at_their_word() {
        assert_eq!(document("https://hafan.example/policy.pdf"), Target::Web);
        assert_eq!(document("HTTP://hafan.example"), Target::Web);
    }

    #[test]
    fn a_pattern_cannot_take_for_ever() {
        assert_eq!(document(&"*a".repeat(200)), Target::Missing(Missing::BadPattern));
    }
}
