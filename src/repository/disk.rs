//! An evidence repository in a folder on disk.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use anyhow::Result;

use super::git::Git;
use super::{Closed, Kind, Leads, Listed, Store, Unread, joined};

pub(super) struct Disk {
    root: PathBuf,
    /// Opened when it is first asked for.
    git: OnceLock<Result<Option<Arc<Git>>, String>>,
}

impl Disk {
    pub(super) fn at(root: PathBuf) -> Disk {
        Disk { root, git: OnceLock::new() }
    }

    fn list(&self, path: &str) -> io::Result<Vec<Listed>> {
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

    fn plain(&self, path: &str) -> io::Result<Option<File>> {
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
        File::open(&whole).map(Some)
    }
}

impl Store for Disk {
    fn folder(&self, path: &str) -> Result<Vec<Listed>, Closed> {
        match self.list(path) {
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                Ok(Vec::new())
            }
            Err(_) => Err(Closed::Refused),
            // At the top it is the repository's own.
            Ok(listed) if !path.is_empty() && listed.iter().any(|listed| listed.path.ends_with("/.git")) => {
                Err(Closed::AnotherRepository)
            }
            Ok(listed) => Ok(listed),
        }
    }

    fn read(&self, path: &str, at_most: u64) -> Result<Vec<u8>, Unread> {
        let mut bytes = Vec::with_capacity(4096);
        File::open(self.root.join(path))?.take(at_most + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > at_most { Err(Unread::TooLarge) } else { Ok(bytes) }
    }

    fn open_plain(&self, path: &str) -> Result<Option<Box<dyn Read + '_>>, Unread> {
        Ok(self.plain(path)?.map(|file| Box::new(file) as Box<dyn Read>))
    }

    fn follow(&self, path: &str) -> Leads {
        match (self.root.join(path).canonicalize(), self.root.canonicalize()) {
            (Ok(target), Ok(root)) if !target.starts_with(&root) => Leads::Outside,
            (Ok(target), Ok(_)) if target.is_file() => Leads::ToAFile,
            _ => Leads::Nowhere,
        }
    }

    fn path_of(&self, path: &Path) -> Option<String> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let whole = folder.canonicalize().ok()?.join(path.file_name()?);
        let inside = whole.strip_prefix(&self.root).ok()?;
        let names: Option<Vec<&str>> = inside.components().map(|name| name.as_os_str().to_str()).collect();
        Some(names?.join("/"))
    }

    fn git(&self) -> Result<Option<Arc<Git>>> {
        let open = || Git::around(&self.root).map(|git| git.map(Arc::new)).map_err(|error| format!("{error:#}"));
        self.git.get_or_init(open).clone().map_err(anyhow::Error::msg)
    }
}
