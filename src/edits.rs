//! What a change did to the files of a repository: which it edited, moved and took away.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::digest::Digest;
use crate::documents::evidence::{self, translated};
use crate::documents::folder::is_ignored;
use crate::finding::matching::Moved;
use crate::repository::git::{ContentId, Git};
use crate::repository::{Kind, Leads, Listed, Repository, SETTINGS_FILE};

/// No paper larger than this is compared byte by byte: it counts as edited wherever it is not known to be the same.
const MAX_COMPARED_BYTES: u64 = 512 * 1024 * 1024;

/// The folders at the top that hold what every provider is judged by.
const FOR_ALL: [&str; 2] = ["standards", "rounds"];

/// What differs between two states of a repository, the base and now.
#[derive(Debug, Default)]
pub struct Edits {
    pub moved: Moved,
    /// Files that hold something else now, or are new, by the path that each has now; of a translation, that of its record. A file
    /// that only moved is none of them, and neither is one whose lines only end otherwise.
    edited: BTreeSet<String>,
    /// The folder names of providers, now, in whose folders anything differs.
    providers: BTreeSet<String>,
    /// Whether what every provider is judged by differs.
    is_for_all: bool,
    /// Whether a file is gone from where it was, so that a link from anywhere may lead nowhere now.
    is_any_gone: bool,
}

impl Edits {
    /// What differs now from the base.
    pub fn between(base: &Repository, now: &Repository) -> Edits {
        let sides = Sides { base, now, git: base.git().ok().flatten() };
        let ids = provider_ids(base).into_iter().chain(provider_ids(now)).collect::<BTreeSet<_>>();
        let folders: Vec<(String, Differing)> = ids
            .into_par_iter()
            .map(|id| {
                let differing = sides.in_folder(&format!("providers/{id}"));
                (id, differing)
            })
            .collect();
        let for_all = sides.for_all();
        let mut edits = Edits {
            is_for_all: !for_all.is_empty(),
            is_any_gone: folders.iter().any(|(_, differing)| differing.has_gone()) || sides.is_gone_elsewhere(),
            ..Edits::default()
        };
        let differs = |(id, differing): &(String, Differing)| (!differing.is_empty()).then(|| id.clone());
        edits.providers = folders.iter().filter_map(differs).collect();
        let mut all = for_all;
        for (_, differing) in folders {
            all.files.extend(differing.files);
        }
        edits.moved = all.moved(&sides);
        edits.edited = all.edited(&edits.moved);
        edits
    }

    /// Whether a file, or the same record in another language, was edited.
    pub fn has_edited(&self, path: &str) -> bool {
        self.edited.contains(&record(path))
    }

    /// Lets whoever a file is about be concerned, though the file is as it was.
    pub fn concern_whom(&mut self, path: &str) {
        match in_provider(path) {
            Some((provider, _)) => drop(self.providers.insert(provider.to_owned())),
            None => self.is_for_all = true,
        }
    }

    /// Whether what is found about a provider may be otherwise now.
    pub fn concern(&self, provider: &str) -> bool {
        self.is_for_all || self.is_any_gone || self.providers.contains(provider)
    }
}

/// The path of a record, of whose translations this may be one.
fn record(path: &str) -> String {
    let of = translated(path).filter(|_| is_evidence(path));
    of.map_or_else(|| path.to_owned(), |(record, _)| record)
}

fn provider_ids(repository: &Repository) -> Vec<String> {
    let listed = repository.folder("providers").unwrap_or_default();
    let folders = listed.into_iter().filter(|listed| listed.kind == Kind::Folder);
    folders.filter_map(|listed| Some(listed.path.strip_prefix("providers/")?.to_owned())).collect()
}

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Content {
    Git(ContentId),
    Bytes(Digest),
    Link(Leads),
    /// Nothing that can be compared, so it is not known to be the same as anything.
    Unknown,
}

impl Content {
    fn is(self, other: Content) -> bool {
        self == other && self != Content::Unknown
    }

    /// What bytes are known by.
    fn of(bytes: &[u8], git: Option<&Git>) -> Content {
        match git {
            Some(git) => git.content_id(bytes).map_or(Content::Unknown, Content::Git),
            None => Content::Bytes(Digest::of(bytes)),
        }
    }

    /// By this a file is known again elsewhere. A link or what cannot be read is not.
    fn name(self) -> Option<String> {
        match self {
            Content::Git(id) => Some(format!("{id:?}")),
            Content::Bytes(digest) => Some(digest.to_string()),
            Content::Link(_) | Content::Unknown => None,
        }
    }
}

/// The two states that are compared.
struct Sides<'r> {
    base: &'r Repository,
    now: &'r Repository,
    git: Option<Arc<Git>>,
}

impl Sides<'_> {
    fn is_same_in_git(&self, path: &str) -> bool {
        self.base.content_id(path).is_some_and(|id| self.now.content_id(path) == Some(id))
    }

    fn in_folder(&self, folder: &str) -> Differing {
        let mut differing = Differing::default();
        if self.is_same_in_git(folder) {
            return differing;
        }
        let (before, now) = (files(self.base, folder), files(self.now, folder));
        for path in before.keys().chain(now.keys()).collect::<BTreeSet<_>>() {
            let was = before.get(path).map(|kind| content(self.base, self.git.as_deref(), path, *kind, None));
            let is = now.get(path).map(|kind| content(self.now, self.git.as_deref(), path, *kind, was));
            if !was.zip(is).is_some_and(|(was, is)| was.is(is)) {
                differing.files.insert(path.clone(), (was, is));
            }
        }
        differing
    }

    /// What every provider is judged by.
    fn for_all(&self) -> Differing {
        let mut differing = Differing::default();
        for folder in FOR_ALL {
            differing.files.extend(self.in_folder(folder).files);
        }
        let git = self.git.as_deref();
        let was = content(self.base, git, SETTINGS_FILE, Kind::File, None);
        let is = content(self.now, git, SETTINGS_FILE, Kind::File, Some(was));
        if !was.is(is) {
            differing.files.insert(SETTINGS_FILE.to_owned(), (Some(was), Some(is)));
        }
        differing
    }

    /// Whether anything that lies beside the evidence is gone from where it was.
    fn is_gone_elsewhere(&self) -> bool {
        let top = |repository: &Repository| repository.folder("").unwrap_or_default();
        let now = top(self.now);
        top(self.base).into_iter().filter(is_beside).any(|listed| {
            let is_there = now.contains(&listed);
            let is_whole = || self.is_same_in_git(&listed.path) || !self.is_any_gone_below(&listed.path);
            !is_there || (listed.kind == Kind::Folder && !is_whole())
        })
    }

    fn is_any_gone_below(&self, folder: &str) -> bool {
        let now: BTreeSet<String> = self.now.below(folder).into_iter().map(|listed| listed.path).collect();
        self.base.below(folder).iter().any(|listed| !now.contains(&listed.path))
    }

    /// The items that a record rates.
    fn rated(&self, repository: &Repository, path: &str) -> BTreeSet<String> {
        let Ok(text) = repository.read(path) else { return BTreeSet::new() };
        let record = evidence::read(&text, &mut Vec::new());
        let ratings = record.into_iter().flat_map(|record| record.ratings);
        ratings.map(|entry| entry.item.value.into_owned()).collect()
    }
}

/// What is read in a folder, with what each is; nothing where there is no such folder.
fn files(repository: &Repository, folder: &str) -> BTreeMap<String, Kind> {
    if repository.folder(folder).is_ok_and(|listed| listed.is_empty()) {
        return BTreeMap::new();
    }
    let is_read = |path: &str| !is_ignored(path.get(folder.len() + 1..).unwrap_or_default());
    let all = repository.below(folder).into_iter();
    let files = all.filter(|Listed { path, kind }| *kind != Kind::Folder && is_read(path));
    files.map(|Listed { path, kind }| (path, kind)).collect()
}

/// Whether it lies beside the evidence, and is kept here.
fn is_beside(listed: &Listed) -> bool {
    let path = listed.path.as_str();
    let is_ours = path == SETTINGS_FILE || path == "providers" || FOR_ALL.contains(&path) || path == ".git";
    !is_ours && listed.kind != Kind::Other
}

/// What stands at a path. On disk lines may end otherwise than git keeps them, which is no other content: what git keeps is
/// asked first.
fn content(repository: &Repository, git: Option<&Git>, path: &str, kind: Kind, base: Option<Content>) -> Content {
    if let Some(id) = repository.content_id(path) {
        return Content::Git(id);
    }
    match kind {
        Kind::Link => Content::Link(repository.follow(path)),
        Kind::File => {
            let Ok(bytes) = repository.paper(path, MAX_COMPARED_BYTES) else { return Content::Unknown };
            let whole = Content::of(&bytes, git);
            if base.is_none_or(|base| base.is(whole)) || !bytes.contains(&b'\r') {
                return whole;
            }
            let plain = Content::of(&with_plain_line_ends(&bytes), git);
            if base.is_some_and(|base| base.is(plain)) { plain } else { whole }
        }
        Kind::Folder | Kind::Closed(_) | Kind::Other => Content::Unknown,
    }
}

fn with_plain_line_ends(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        if *byte != b'\r' || bytes.get(at + 1) != Some(&b'\n') {
            plain.push(*byte);
        }
    }
    plain
}

/// The files that differ, by path, with what stood and what stands there.
#[derive(Default)]
struct Differing {
    files: BTreeMap<String, (Option<Content>, Option<Content>)>,
}

impl Differing {
    fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    fn has_gone(&self) -> bool {
        self.files.values().any(|(_, now)| now.is_none())
    }

    fn gone(&self) -> impl Iterator<Item = (&String, Content)> {
        self.files.iter().filter_map(|(path, (was, is))| Some((path, was.filter(|_| is.is_none())?)))
    }

    fn added(&self) -> impl Iterator<Item = (&String, Content)> {
        self.files.iter().filter_map(|(path, (was, is))| Some((path, is.filter(|_| was.is_none())?)))
    }

    /// Which files were moved: those that hold what another held, then those that stand where they stood in a provider's folder
    /// that was itself moved, then records that rate what another rated.
    fn moved(&self, sides: &Sides<'_>) -> Moved {
        let was: BTreeMap<&str, Content> = self.gone().map(|(path, content)| (path.as_str(), content)).collect();
        let is: BTreeMap<&str, Content> = self.added().map(|(path, content)| (path.as_str(), content)).collect();
        let mut pairs =
            Pairs { gone: was.keys().copied().collect(), new: is.keys().copied().collect(), moved: Moved::new() };
        let file_name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
        pairs.pair(
            |before| Some((was[before].name()?, file_name(before))),
            |now| Some((is[now].name()?, file_name(now))),
        );
        // Nothing is known again by holding nothing.
        let nothing = Content::of(b"", sides.git.as_deref()).name();
        let is_known_by = |content: Content| content.name().filter(|name| Some(name) != nothing.as_ref());
        pairs.pair(|before| is_known_by(was[before]), |now| is_known_by(is[now]));
        let folders = moved_folders(&pairs.moved);
        let folder_before = |now: &str| {
            let (provider, inside) = in_provider(now)?;
            Some((folders.get(provider)?.clone(), inside.to_owned()))
        };
        pairs.pair(|before| in_provider(before).map(|(id, inside)| (id.to_owned(), inside.to_owned())), folder_before);
        pairs.pair_records(sides, &folders);
        pairs.pair_translations();
        pairs.moved
    }

    fn edited(&self, moved: &Moved) -> BTreeSet<String> {
        let is_only_moved = |path: &String, is: Content| {
            let before = moved.get(path).and_then(|before| self.files.get(before)?.0);
            before.is_some_and(|was| was.is(is))
        };
        let now = self.files.iter().filter_map(|(path, (_, is))| Some((path, (*is)?)));
        now.filter(|(path, is)| !is_only_moved(path, *is)).map(|(path, _)| record(path)).collect()
    }
}

/// Where a path in a provider's folder lies: the folder's name, and the path from there.
fn in_provider(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix("providers/")?.split_once('/')
}

/// The folders of providers from which most files were moved, by the folder that they were moved to.
fn moved_folders(moved: &Moved) -> BTreeMap<String, String> {
    let mut files: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (now, before) in moved {
        if let (Some((now, _)), Some((before, _))) = (in_provider(now), in_provider(before)) {
            *files.entry((now, before)).or_default() += 1;
        }
    }
    let mut most: Vec<(usize, &str, &str)> =
        files.into_iter().map(|((now, before), count)| (count, now, before)).collect();
    most.sort_unstable();
    most.into_iter().map(|(_, now, before)| (now.to_owned(), before.to_owned())).collect()
}

/// Files that are gone and files that are new, as they are paired.
struct Pairs<'d> {
    gone: BTreeSet<&'d str>,
    new: BTreeSet<&'d str>,
    moved: Moved,
}

impl<'d> Pairs<'d> {
    /// Pairs what has one key on both sides, in the order of the paths.
    fn pair<K: Ord>(&mut self, before: impl Fn(&str) -> Option<K>, now: impl Fn(&str) -> Option<K>) {
        let mut gone: BTreeMap<K, Vec<&'d str>> = BTreeMap::new();
        for path in self.gone.iter().rev() {
            if let Some(key) = before(path) {
                gone.entry(key).or_default().push(path);
            }
        }
        for path in self.new.clone() {
            if let Some(before) = now(path).and_then(|key| gone.get_mut(&key)?.pop()) {
                self.add(before, path);
            }
        }
    }

    fn add(&mut self, before: &'d str, now: &'d str) {
        self.gone.remove(before);
        self.new.remove(now);
        self.moved.insert(now.to_owned(), before.to_owned());
    }

    /// Pairs records that rate the same items for the same provider, those first that have most in common: an item has one record.
    fn pair_records(&mut self, sides: &Sides<'_>, folders: &BTreeMap<String, String>) {
        let records = |paths: &BTreeSet<&'d str>| -> Vec<(&'d str, &'d str)> {
            let all = paths.iter().filter_map(|path| Some((in_provider(path)?.0, *path)));
            all.filter(|(_, path)| is_evidence(path) && translated(path).is_none()).collect()
        };
        let mut rated: BTreeMap<(&str, String), &'d str> = BTreeMap::new();
        for (provider, path) in records(&self.gone) {
            rated.extend(sides.rated(sides.base, path).into_iter().map(|item| ((provider, item), path)));
        }
        let mut in_common: BTreeMap<(&'d str, &'d str), usize> = BTreeMap::new();
        for (provider, path) in records(&self.new) {
            let before = folders.get(provider).map_or(provider, String::as_str);
            for item in sides.rated(sides.now, path) {
                if let Some(gone) = rated.get(&(before, item)) {
                    *in_common.entry((gone, path)).or_default() += 1;
                }
            }
        }
        let mut most: Vec<_> = in_common.into_iter().map(|(pair, items)| (Reverse(items), pair)).collect();
        most.sort_unstable();
        for (_, (before, now)) in most {
            if self.gone.contains(before) && self.new.contains(now) {
                self.add(before, now);
            }
        }
    }

    /// A translation goes with its record.
    fn pair_translations(&mut self) {
        let moved = self.moved.clone();
        let of = |path: &str| translated(path).map(|(record, language)| (record, language.to_owned()));
        let of_before =
            |path: &str| of(path).and_then(|(record, language)| Some((moved.get(&record)?.clone(), language)));
        self.pair(of, of_before);
    }
}

fn is_evidence(path: &str) -> bool {
    in_provider(path).is_some_and(|(_, inside)| inside.starts_with("evidence/") && inside.ends_with(".md"))
}

#[cfg(test)]
mod tests;
