//! The one place that touches the disk, git and the built-in standards. Everything below sees paths relative to the repository,
//! with `/`, and texts, and cannot tell whether they lie on disk or in a commit.

mod disk;
pub mod git;
mod loose;
#[cfg(test)]
mod memory;
mod paper;
mod pointer;

#[cfg(test)]
use std::collections::BTreeMap;
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};

use self::disk::Disk;
use self::git::{Commit, ContentId, Git};
use self::pointer::{MAX_POINTER_BYTES, Pointer};
use crate::text::Text;
use crate::visible::visible;

pub use self::loose::{loose_file, loose_text};
pub use self::paper::PaperIdentity;

/// The file that marks the top of an evidence repository.
pub const SETTINGS_FILE: &str = "tyst.yaml";

/// No text file longer than this is read.
pub const MAX_TEXT_BYTES: u64 = 1024 * 1024;

/// No paper longer than this is read, and none is packed.
pub const MAX_PAPER_BYTES: u64 = 100 * 1024 * 1024;

/// No folder that holds more than this, at any depth, is listed. In git, a few bytes can say that there are more files than any disk
/// holds.
const MAX_LISTED: usize = 500_000;

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
    /// A folder whose content is not listed.
    Closed(Closed),
    /// A symbolic link. None is ever followed when reading.
    Link,
    /// A pipe, a device or another thing that is not a paper, or a name that is not UTF-8.
    Other,
}

impl Kind {
    /// Whether something is kept here, and not elsewhere or nowhere.
    pub fn is_kept(self) -> bool {
        matches!(self, Kind::File | Kind::Folder | Kind::Closed(_))
    }
}

/// Why a folder is not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// The system does not allow it.
    Refused,
    /// It is a git repository of its own: a submodule, or one that somebody put there.
    AnotherRepository,
    /// What git keeps of it is not here, or is not what git wrote.
    Damaged,
    /// It holds more, or lies deeper, than anything that is evidence.
    TooMuch,
}

/// Why a file gave no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    TooLarge,
    /// The text up to the first byte that is not UTF-8.
    NotUtf8(String),
    /// The file itself is kept elsewhere: this is what Git LFS leaves in its place.
    Pointer,
    /// What git keeps of it is not here, or is not what git wrote.
    Damaged,
    /// There is nothing.
    Missing,
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
        Ok(Repository { store: Box::new(Disk::at(root.to_owned())) })
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
    /// When there is a folder that is not listed.
    pub fn folder(&self, path: &str) -> Result<Vec<Listed>, Closed> {
        let mut listed = self.store.folder(path)?;
        listed.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        Ok(listed)
    }

    /// Everything below a folder, sorted by path. Links are listed and not followed. A folder that is not listed is
    /// [`Kind::Closed`], the one asked about among them.
    pub fn below(&self, path: &str) -> Vec<Listed> {
        let mut all = vec![Listed { path: path.to_owned(), kind: Kind::Folder }];
        let mut next = 0;
        while next < all.len() {
            if all.len() > MAX_LISTED {
                return vec![Listed { path: path.to_owned(), kind: Kind::Closed(Closed::TooMuch) }];
            }
            if all[next].kind == Kind::Folder {
                match self.store.folder(&all[next].path) {
                    Ok(inner) => all.extend(inner),
                    Err(why) => all[next].kind = Kind::Closed(why),
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
    /// When it is too large, not UTF-8, kept elsewhere, or not to be opened.
    pub fn read(&self, path: &str) -> Result<Text, Unread> {
        let bytes = self.store.read(path, MAX_TEXT_BYTES)?;
        if Pointer::read(&bytes).is_some() {
            return Err(Unread::Pointer);
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
    /// When there is nothing at all, the file is kept elsewhere, or it is not to be opened.
    pub fn open_plain(&self, path: &str) -> Result<Option<Box<dyn Read + '_>>, Unread> {
        let Some(mut file) = self.store.open_plain(path)? else { return Ok(None) };
        let mut first = Vec::new();
        file.by_ref().take(MAX_POINTER_BYTES as u64).read_to_end(&mut first)?;
        match Pointer::read(&first) {
            Some(_) => Err(Unread::Pointer),
            None => Ok(Some(Box::new(io::Cursor::new(first).chain(file)))),
        }
    }

    /// The bytes of a paper, which is not text that anybody here understands. Never through a symbolic link.
    ///
    /// # Errors
    /// When it is too large, no plain file, kept elsewhere, or not to be opened.
    pub fn paper(&self, path: &str, at_most: u64) -> Result<Vec<u8>, Unread> {
        up_to(at_most, self.open_plain(path)?)
    }

    /// By what a paper is told from others, on disk or at a commit; `None` where there is no plain file, or git does not keep the
    /// repository. Of a commit only small papers are read for it.
    ///
    /// # Errors
    /// When it is too large, or not to be opened.
    pub fn paper_identity(&self, path: &str) -> Result<Option<PaperIdentity>, Unread> {
        let Some(git) = self.git().ok().flatten() else { return Ok(None) };
        if let Some(id) = self.content_id(path) {
            return git.paper_identity(id).map(Some);
        }
        let file = match self.store.open_plain(path) {
            Ok(Some(file)) => file,
            Ok(None) | Err(Unread::Missing) => return Ok(None),
            Err(unread) => return Err(unread),
        };
        let bytes = up_to(MAX_PAPER_BYTES, Some(file))?;
        Ok(Some(PaperIdentity::of_bytes(&git, &bytes)))
    }

    /// What the repository calls a file that a person names; `None` where the file lies elsewhere, or the repository is not on disk.
    pub fn path_of(&self, path: &Path) -> Option<String> {
        self.store.path_of(path)
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

/// `folder/name`, or `name` at the top.
pub fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// All the bytes of a plain file.
fn up_to(at_most: u64, file: Option<Box<dyn Read + '_>>) -> Result<Vec<u8>, Unread> {
    let file = file.ok_or_else(|| Unread::Refused("it is no plain file".to_owned()))?;
    let mut bytes = Vec::new();
    file.take(at_most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > at_most { Err(Unread::TooLarge) } else { Ok(bytes) }
}

impl From<io::Error> for Unread {
    fn from(error: io::Error) -> Unread {
        match error.kind() {
            io::ErrorKind::NotFound => Unread::Missing,
            kind => Unread::Refused(kind.to_string()),
        }
    }
}

/// What the files are kept in.
trait Store: Send + Sync {
    /// In any order; empty where there is no such folder.
    fn folder(&self, path: &str) -> Result<Vec<Listed>, Closed>;
    /// Whole, or not at all.
    fn read(&self, path: &str, at_most: u64) -> Result<Vec<u8>, Unread>;
    fn open_plain(&self, path: &str) -> Result<Option<Box<dyn Read + '_>>, Unread>;
    fn follow(&self, path: &str) -> Leads;
    fn git(&self) -> Result<Option<Arc<Git>>>;

    fn commit(&self) -> Option<&Commit> {
        None
    }

    fn content_id(&self, _path: &str) -> Option<ContentId> {
        None
    }

    fn path_of(&self, _path: &Path) -> Option<String> {
        None
    }

    fn let_go(&self, _folder: &str) {}
}
