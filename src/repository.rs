//! The one place that touches the disk, git and the built-in standards. Everything below sees paths relative to the repository,
//! with `/`, and texts, and cannot tell whether they lie on disk or in a commit.

pub mod git;

#[cfg(test)]
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use anyhow::{Context, Result, bail};

use self::git::{Commit, ContentId, Git};
use crate::text::Text;
use crate::visible::visible;

/// The file that marks the top of an evidence repository.
pub const SETTINGS_FILE: &str = "tyst.yaml";

/// No text file longer than this is read.
pub const MAX_TEXT_BYTES: u64 = 1024 * 1024;

/// The catalogues that ship inside the program, by id.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("mww-domestic-abuse-2021", include_str!("../standards/mww-domestic-abuse-2021.yaml")),
    ("respect-2017", include_str!("../standards/respect-2017.yaml")),
    ("wg-good-practice-2019", include_str!("../standards/wg-good-practice-2019.yaml")),
    ("wg-perpetrator-2018", include_str!("../standards/wg-perpetrator-2018.yaml")),
];

/// The crosswalks that ship inside the program, by name: the ids of the two standards with `--` between them.
pub const BUILT_IN_CROSSWALKS: &[(&str, &str)] = &[
    (
        "mww-domestic-abuse-2021--respect-2017",
        include_str!("../standards/crosswalks/mww-domestic-abuse-2021--respect-2017.yaml"),
    ),
    (
        "wg-good-practice-2019--respect-2017",
        include_str!("../standards/crosswalks/wg-good-practice-2019--respect-2017.yaml"),
    ),
    (
        "wg-good-practice-2019--wg-perpetrator-2018",
        include_str!("../standards/crosswalks/wg-good-practice-2019--wg-perpetrator-2018.yaml"),
    ),
    (
        "wg-perpetrator-2018--respect-2017",
        include_str!("../standards/crosswalks/wg-perpetrator-2018--respect-2017.yaml"),
    ),
];

/// An evidence repository, wherever it is kept.
pub struct Repository {
    store: Box<dyn Store>,
}

/// What is listed in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Relative to the repository, with `/`.
    pub path: String,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    File,
    Folder,
    /// A folder that cannot be listed.
    Closed,
    /// A symbolic link. None is ever followed when reading.
    Link,
    /// A pipe, a device or another thing that is not a paper, or a name that is not UTF-8.
    Other,
}

impl Kind {
    /// Whether something is kept here, and not elsewhere or nowhere.
    pub fn is_kept(self) -> bool {
        matches!(self, Kind::File | Kind::Folder | Kind::Closed)
    }
}

/// Why a file gave no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    TooLarge,
    /// The text up to the first byte that is not UTF-8.
    NotUtf8(String),
    /// What the system said, in its own fixed words.
    Refused(String),
}

/// Where a symbolic link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    ToAFile,
    Nowhere,
    Outside,
}

impl Repository {
    /// The repository that `path` lies in: the nearest folder at it or above it that holds a `tyst.yaml`.
    ///
    /// # Errors
    /// When there is no such path, or no `tyst.yaml` at it or above it.
    pub fn find(path: &Path) -> Result<Repository> {
        let start = path.canonicalize().with_context(|| format!("there is no {}", path.display()))?;
        let root = start.ancestors().find(|folder| folder.join(SETTINGS_FILE).is_file());
        let Some(root) = root else {
            bail!(
                "there is no {SETTINGS_FILE} in {} or in any folder above it\n\
                 name the folder of an evidence repository, or start one with `tyst init`",
                path.display()
            );
        };
        Ok(Repository { store: Box::new(Disk { root: root.to_owned(), git: OnceLock::new() }) })
    }

    /// The same repository as it stood at a revision that git keeps.
    ///
    /// # Errors
    /// When it lies in no git repository, git knows no such revision, or there was no evidence repository here then.
    pub fn at(&self, revision: &str) -> Result<Repository> {
        let Some(git) = self.git()? else {
            bail!("this is no git repository, so it has no revision `{}`", visible(revision));
        };
        let commit = git.commit(revision)?;
        self.at_commit(commit)
    }

    /// The same repository as it stood at a commit.
    ///
    /// # Errors
    /// When it lies in no git repository, or there was no evidence repository here then.
    pub fn at_commit(&self, commit: Commit) -> Result<Repository> {
        let git = self.git()?.context("this is no git repository, so it has no revisions")?;
        Ok(Repository { store: Box::new(git::Tree::at(git, commit)?) })
    }

    /// A repository of the given files, by path.
    #[cfg(test)]
    pub fn of_files(files: BTreeMap<String, String>) -> Repository {
        Repository { store: Box::new(memory::Memory(files)) }
    }

    /// What stands in one folder, sorted by name. Empty where there is no such folder.
    ///
    /// # Errors
    /// When the system refuses to list a folder that exists.
    pub fn folder(&self, path: &str) -> io::Result<Vec<Listed>> {
        let mut listed = match self.store.folder(path) {
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Vec::new(),
            other => other?,
        };
        listed.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        Ok(listed)
    }

    /// Everything below a folder, sorted by path. Links are listed and not followed. A folder that the system refuses to list
    /// is [`Kind::Closed`], the one asked about among them.
    pub fn below(&self, path: &str) -> Vec<Listed> {
        let mut all = vec![Listed { path: path.to_owned(), kind: Kind::Folder }];
        let mut next = 0;
        while next < all.len() {
            if all[next].kind == Kind::Folder {
                match self.store.folder(&all[next].path) {
                    Ok(inner) => all.extend(inner),
                    Err(_) => all[next].kind = Kind::Closed,
                }
            }
            next += 1;
        }
        if all[0].kind == Kind::Folder {
            all.swap_remove(0);
        }
        all.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        all
    }

    /// The text of a file.
    ///
    /// # Errors
    /// When it is too large, not UTF-8, or not to be opened.
    pub fn read(&self, path: &str) -> Result<Text, Unread> {
        let bytes =
            self.store.read(path, MAX_TEXT_BYTES + 1).map_err(|error| Unread::Refused(error.kind().to_string()))?;
        if bytes.len() as u64 > MAX_TEXT_BYTES {
            return Err(Unread::TooLarge);
        }
        match String::from_utf8(bytes) {
            Ok(content) => Ok(Text::new(path, content)),
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                Err(Unread::NotUtf8(String::from_utf8_lossy(&error.as_bytes()[..good]).into_owned()))
            }
        }
    }

    /// The bytes of a plain file; `None` where there is none, or one that is only reached through a symbolic link.
    ///
    /// # Errors
    /// When there is nothing at all, or the system refuses to open it.
    pub fn open_plain(&self, path: &str) -> io::Result<Option<Box<dyn Read + '_>>> {
        self.store.open_plain(path)
    }

    /// The bytes of a paper, which is not text that anybody here understands. Never through a symbolic link.
    ///
    /// # Errors
    /// When it is too large, no plain file, or not to be opened.
    pub fn paper(&self, path: &str, at_most: u64) -> Result<Vec<u8>, Unread> {
        let refused = |error: io::Error| Unread::Refused(error.kind().to_string());
        let Some(file) = self.open_plain(path).map_err(refused)? else {
            return Err(Unread::Refused("it is no plain file".to_owned()));
        };
        let mut bytes = Vec::new();
        file.take(at_most + 1).read_to_end(&mut bytes).map_err(refused)?;
        if bytes.len() as u64 > at_most { Err(Unread::TooLarge) } else { Ok(bytes) }
    }

    /// Where the symbolic link at `path` leads.
    pub fn follow(&self, path: &str) -> Leads {
        self.store.follow(path)
    }

    /// What git keeps of the repository; `None` where it lies in no git repository.
    ///
    /// # Errors
    /// When it lies in one that cannot be read.
    pub fn git(&self) -> Result<Option<Arc<Git>>> {
        self.store.git()
    }

    /// The commit that the files are read from; `None` where they are read from disk.
    pub fn commit(&self) -> Option<&Commit> {
        self.store.commit()
    }

    /// What git calls the content of a file or folder; `None` where it is not read from a commit, or not there. The repository
    /// itself is the empty path.
    pub fn content_id(&self, path: &str) -> Option<ContentId> {
        self.store.content_id(path)
    }

    /// Forgets what was listed below a folder. Whoever goes through many folders at many commits would run out of memory otherwise.
    pub fn let_go(&self, folder: &str) {
        self.store.let_go(folder);
    }

    /// The id of the commit that the files are read from, or else of the one that the git work tree around them stands at, where
    /// it lies in one and that can be read. Files on disk may have been changed since.
    pub fn revision(&self) -> Option<String> {
        let head = || self.git().ok().flatten()?.head().ok().flatten();
        Some(self.commit().cloned().or_else(head)?.id.to_string())
    }
}

/// The text of a file that a person names, beside any repository.
///
/// # Errors
/// When it is not to be opened, too large, or not UTF-8.
pub fn loose_text(path: &Path) -> Result<Text> {
    let shown = path.display();
    let mut bytes = Vec::new();
    if !path.exists() {
        bail!("there is no {shown}");
    }
    if path.is_dir() {
        bail!("{shown} is a folder, and a file is wanted");
    }
    let file = File::open(path).with_context(|| format!("{shown} cannot be opened"))?;
    file.take(MAX_TEXT_BYTES + 1).read_to_end(&mut bytes).with_context(|| format!("{shown} cannot be read"))?;
    if bytes.len() as u64 > MAX_TEXT_BYTES {
        bail!("{shown} is larger than 1 MiB, which is the limit for text");
    }
    let content = String::from_utf8(bytes).ok().with_context(|| format!("{shown} is not UTF-8 text"))?;
    Ok(Text::new(shown.to_string().replace('\\', "/"), content))
}

/// A file that a person names, beside any repository, to be read where it stands.
///
/// # Errors
/// When there is none, or none that can be opened.
pub fn loose_file(path: &Path) -> Result<File> {
    let shown = path.display();
    let about = std::fs::metadata(path).ok().with_context(|| format!("there is no {shown}"))?;
    if !about.is_file() {
        bail!("{shown} is no file, and a file is wanted");
    }
    File::open(path).with_context(|| format!("{shown} cannot be opened"))
}

/// What the files are kept in.
trait Store: Send + Sync {
    fn folder(&self, path: &str) -> io::Result<Vec<Listed>>;
    fn read(&self, path: &str, at_most: u64) -> io::Result<Vec<u8>>;
    fn open_plain(&self, path: &str) -> io::Result<Option<Box<dyn Read + '_>>>;
    fn follow(&self, path: &str) -> Leads;
    fn git(&self) -> Result<Option<Arc<Git>>>;

    fn commit(&self) -> Option<&Commit> {
        None
    }

    fn content_id(&self, _path: &str) -> Option<ContentId> {
        None
    }

    fn let_go(&self, _folder: &str) {}
}

/// A folder on disk.
struct Disk {
    root: PathBuf,
    /// Opened when it is first asked for.
    git: OnceLock<Result<Option<Arc<Git>>, String>>,
}

impl Store for Disk {
    fn folder(&self, path: &str) -> io::Result<Vec<Listed>> {
        let mut listed = Vec::new();
        for entry in fs::read_dir(self.root.join(path))? {
            let entry = entry?;
            let file_type = entry.file_type()?;
            let name = entry.file_name();
            let kind = match name.to_str() {
                None => Kind::Other,
                Some(_) if file_type.is_symlink() => Kind::Link,
                Some(_) if file_type.is_dir() => Kind::Folder,
                Some(_) if file_type.is_file() => Kind::File,
                Some(_) => Kind::Other,
            };
            listed.push(Listed { path: joined(path, &name.to_string_lossy()), kind });
        }
        Ok(listed)
    }

    fn read(&self, path: &str, at_most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(4096);
        File::open(self.root.join(path))?.take(at_most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn open_plain(&self, path: &str) -> io::Result<Option<Box<dyn Read + '_>>> {
        let mut whole = self.root.clone();
        for part in path.split('/') {
            whole.push(part);
            if fs::symlink_metadata(&whole)?.is_symlink() {
                return Ok(None);
            }
        }
        // A pipe in its place would never end.
        if !fs::symlink_metadata(&whole)?.is_file() {
            return Ok(None);
        }
        Ok(Some(Box::new(File::open(&whole)?)))
    }

    fn follow(&self, path: &str) -> Leads {
        match (self.root.join(path).canonicalize(), self.root.canonicalize()) {
            (Ok(target), Ok(root)) if !target.starts_with(&root) => Leads::Outside,
            (Ok(target), Ok(_)) if target.is_file() => Leads::ToAFile,
            _ => Leads::Nowhere,
        }
    }

    fn git(&self) -> Result<Option<Arc<Git>>> {
        let open = || Git::around(&self.root).map(|git| git.map(Arc::new)).map_err(|error| format!("{error:#}"));
        self.git.get_or_init(open).clone().map_err(anyhow::Error::msg)
    }
}

/// `folder/name`, or `name` at the top.
pub fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// Repositories that tests write down as texts.
#[cfg(test)]
mod memory {
    use super::*;

    pub struct Memory(pub BTreeMap<String, String>);

    impl Store for Memory {
        fn folder(&self, path: &str) -> io::Result<Vec<Listed>> {
            let prefix = if path.is_empty() { String::new() } else { format!("{path}/") };
            let mut listed: BTreeMap<String, Kind> = BTreeMap::new();
            for file in self.0.keys().filter_map(|file| file.strip_prefix(&prefix)) {
                match file.split_once('/') {
                    Some((folder, _)) => listed.insert(joined(path, folder), Kind::Folder),
                    None => listed.insert(joined(path, file), Kind::File),
                };
            }
            Ok(listed.into_iter().map(|(path, kind)| Listed { path, kind }).collect())
        }

        fn read(&self, path: &str, _at_most: u64) -> io::Result<Vec<u8>> {
            self.0.get(path).map(|text| text.clone().into_bytes()).ok_or_else(|| io::ErrorKind::NotFound.into())
        }

        fn open_plain(&self, path: &str) -> io::Result<Option<Box<dyn Read + '_>>> {
            let text = self.0.get(path).ok_or(io::ErrorKind::NotFound)?;
            Ok(Some(Box::new(text.as_bytes())))
        }

        fn follow(&self, _path: &str) -> Leads {
            Leads::Nowhere
        }

        fn git(&self) -> Result<Option<Arc<Git>>> {
            Ok(None)
        }
    }
}
