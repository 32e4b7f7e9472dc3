//! Git repositories that tests make, commit by commit, each with the days that the test says.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use gix::ObjectId;
use gix::objs::Write as _;
use gix::objs::tree::{Entry, EntryKind};

use super::CommitId;
use crate::calendar::Day;
use crate::repository::Repository;

/// A git repository in a folder of its own, taken away when done. Its main branch stands at the commit made last.
pub struct Made {
    pub folder: PathBuf,
    repo: gix::Repository,
    /// The files of each commit.
    files: RefCell<BTreeMap<CommitId, Files>>,
}

type Files = BTreeMap<String, Vec<u8>>;

impl Made {
    /// An empty one. The name is the test's own: two tests that run side by side have two.
    pub fn new(name: &str) -> Made {
        let folder = std::env::temp_dir().join(format!("tyst-made-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let options = gix::open::Options::isolated();
        let kind = gix::create::Kind::WithWorktree;
        let repo =
            gix::ThreadSafeRepository::init_opts(&folder, kind, gix::create::Options::default(), options).unwrap();
        fs::write(folder.join(".git/HEAD"), "ref: refs/heads/main\n").unwrap();
        Made { folder, repo: repo.to_thread_local(), files: RefCell::default() }
    }

    /// A commit written and landed on a day, on the given parents: the files of the first, changed as said; `None` takes one away.
    pub fn commit(&self, day: &str, parents: &[CommitId], changes: &[(&str, Option<&str>)]) -> CommitId {
        self.commit_on(day, day, parents, changes)
    }

    /// The same, where the day on which it landed is another than the one on which it was written.
    pub fn commit_on(
        &self,
        written: &str,
        landed: &str,
        parents: &[CommitId],
        changes: &[(&str, Option<&str>)],
    ) -> CommitId {
        let mut files = parents.first().map_or_else(Files::new, |parent| self.files.borrow()[parent].clone());
        for (path, content) in changes {
            match content {
                Some(content) => drop(files.insert((*path).to_owned(), content.as_bytes().to_vec())),
                None => drop(files.remove(*path).expect("what is taken away was there")),
            }
        }
        let tree = self.tree(&files, "");
        let commit = gix::objs::Commit {
            tree,
            parents: parents.iter().map(|parent| parent.0).collect(),
            author: who(written),
            committer: who(landed),
            encoding: None,
            message: format!("number {}", self.files.borrow().len()).into(),
            extra_headers: Vec::new(),
        };
        let id = CommitId(self.repo.write_object(&commit).unwrap().detach());
        self.files.borrow_mut().insert(id, files);
        self.branch("main", id);
        id
    }

    /// Sets a branch to a commit.
    pub fn branch(&self, name: &str, commit: CommitId) {
        let path = self.folder.join(".git/refs/heads").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("{commit}\n")).unwrap();
    }

    /// Writes the files of a commit to the work tree, in place of what is there, and lets the main branch stand there.
    pub fn check_out(&self, commit: CommitId) {
        for entry in fs::read_dir(&self.folder).unwrap().map(Result::unwrap).filter(|entry| entry.file_name() != ".git")
        {
            let path = entry.path();
            if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
        }
        for (path, content) in &self.files.borrow()[&commit] {
            self.save(path, content);
        }
        self.branch("main", commit);
    }

    /// Writes a file to the work tree.
    pub fn save(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// The evidence repository at the top of the work tree, read from disk.
    pub fn repository(&self) -> Repository {
        Repository::find(Path::new(&self.folder)).unwrap()
    }

    /// The same as it stands at a commit.
    pub fn repository_at(&self, commit: CommitId) -> Repository {
        let on_disk = || Repository::find(Path::new(&self.folder));
        if on_disk().is_err() {
            self.check_out(commit);
        }
        let here = on_disk().unwrap();
        let commit = here.git().unwrap().unwrap().by_id(commit).unwrap();
        here.at_commit(commit).unwrap()
    }

    /// Writes an object of any bytes under the name that it then has.
    pub fn write(&self, kind: gix::objs::Kind, bytes: &[u8]) -> ObjectId {
        self.repo.write_buf(kind, bytes).unwrap()
    }

    /// Writes a tree of these entries, as they stand: mode, name, object.
    pub fn tree_of(&self, entries: &[(&str, &[u8], ObjectId)]) -> ObjectId {
        let mut bytes = Vec::new();
        for (mode, name, id) in entries {
            bytes.extend([mode.as_bytes(), b" ", name, b"\0", id.as_slice()].concat());
        }
        self.write(gix::objs::Kind::Tree, &bytes)
    }

    /// The file that git keeps an object in.
    pub fn object_file(&self, id: ObjectId) -> PathBuf {
        let name = id.to_string();
        self.folder.join(".git/objects").join(&name[..2]).join(&name[2..])
    }

    fn tree(&self, files: &Files, folder: &str) -> ObjectId {
        let mut entries: BTreeMap<&str, (EntryKind, ObjectId)> = BTreeMap::new();
        for (path, content) in files {
            let Some(inside) = path.strip_prefix(folder) else { continue };
            match inside.split_once('/') {
                Some((name, _)) if entries.contains_key(name) => {}
                Some((name, _)) => {
                    entries.insert(name, (EntryKind::Tree, self.tree(files, &format!("{folder}{name}/"))));
                }
                None => {
                    entries.insert(inside, (EntryKind::Blob, self.repo.write_blob(content).unwrap().detach()));
                }
            }
        }
        let mut tree = gix::objs::Tree::empty();
        tree.entries.extend(entries.into_iter().map(|(name, (kind, oid))| Entry {
            mode: kind.into(),
            filename: name.into(),
            oid,
        }));
        tree.entries.sort();
        self.repo.write_object(&tree).unwrap().detach()
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Noon of that day, in the time of Greenwich.
fn who(day: &str) -> gix::actor::Signature {
    let (year, month, date) = Day::parse(day).unwrap().parts();
    let noon = jiff::civil::date(year, month as i8, date as i8).at(12, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
    gix::actor::Signature {
        name: "Quality lead".into(),
        email: "quality@hafan.example".into(),
        time: gix::date::Time::new(noon.unwrap().timestamp().as_second(), 0),
    }
}
