//! The list of the files that make up a site, kept beside them: what is on it may be written over and removed, and nothing else.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use super::{Files, hash_of};

/// The name of the list. It begins with a dot, so that servers do not serve it and it is not taken for a page.
pub(super) const NAME: &str = ".tyst-site.json";
const SCHEMA: &str = "tyst/site-files/1";
/// No list that was written here is longer.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// The files of a site, each with the SHA-256 of what was written. It has two of these while a new site takes the place of an old.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    schema: String,
    files: BTreeMap<String, BTreeSet<String>>,
}

impl List {
    /// The list in a folder; an empty one where there is none.
    pub(super) fn read(folder: &Path) -> Result<List> {
        let path = folder.join(NAME);
        match fs::symlink_metadata(&path) {
            Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Ok(List::default());
            }
            Ok(there) if there.is_file() => {}
            _ => bail!("nothing was written: {} is no file that can be read; name another folder", path.display()),
        }
        let mut bytes = Vec::new();
        File::open(&path)
            .and_then(|file| file.take(MAX_BYTES).read_to_end(&mut bytes))
            .with_context(|| format!("nothing was written: {} cannot be read", path.display()))?;
        match serde_json::from_slice::<List>(&bytes) {
            Ok(list) if list.schema == SCHEMA && list.files.keys().all(|path| stays_inside(path)) => Ok(list),
            // What the file says is not repeated: it is not known who wrote it.
            _ => bail!(
                "nothing was written: {} is not the list of a site as this program writes it, so nobody knows what may be written \
                 over\nname another folder, or move everything out of this one",
                path.display()
            ),
        }
    }

    pub(super) fn of(files: &Files) -> List {
        let files = files.iter().map(|(path, bytes)| (path.clone(), BTreeSet::from([hash_of(bytes)]))).collect();
        List { schema: SCHEMA.to_owned(), files }
    }

    /// The old files and the new ones.
    pub(super) fn and(&self, files: &Files) -> List {
        let mut both = List::of(files);
        for (path, hashes) in &self.files {
            both.files.entry(path.clone()).or_default().extend(hashes.iter().cloned());
        }
        both
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Whether a file was written here, and is as it was written.
    pub(super) fn wrote(&self, path: &str, hash: &str) -> bool {
        self.files.get(path).is_some_and(|hashes| hashes.contains(hash))
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        // Into memory, from strings alone, nothing can fail.
        let mut bytes = serde_json::to_vec_pretty(self).unwrap_or_default();
        bytes.push(b'\n');
        bytes
    }
}

/// Whether a path leads to something inside the folder: the list lies where others may write.
fn stays_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components();
    !path.is_empty() && path != NAME && parts.all(|part| matches!(part, Component::Normal(_)))
}
