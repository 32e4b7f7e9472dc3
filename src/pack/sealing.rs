//! How a pack is made: what goes into it is measured, named, written, and measured again while it is written.

use std::collections::BTreeMap;
use std::io::{self, Read, Seek, Write};

use anyhow::{Context, Result, anyhow, bail};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::archive::{MAX_BYTES, MAX_ENTRIES};
use super::seal::{Measured, measured};
use super::{Entry, Kind, LeftOut, MANIFEST, Manifest, What, names};
use crate::calendar::Day;
use crate::repository::{MAX_PAPER_BYTES, Repository, Unread};

/// What will be in a pack, measured and named.
pub struct Gathered<'r> {
    repository: &'r Repository,
    items: Vec<Item>,
    pub left_out: LeftOut,
}

struct Item {
    entry: Entry,
    content: Content,
    measured: Measured,
}

enum Content {
    Made(Vec<u8>),
    /// The path of a document in the repository.
    Document(String),
}

/// A document that should be in a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wanted {
    pub provider: String,
    /// Relative to the provider's documents/.
    pub path: String,
}

impl<'r> Gathered<'r> {
    /// Measures documents and names them, in the order of their providers and paths. Those that no pack takes are counted.
    ///
    /// # Errors
    /// When a document cannot be read.
    pub fn of(repository: &'r Repository, wanted: Vec<Wanted>) -> Result<Gathered<'r>> {
        Gathered::of_documents_up_to(MAX_PAPER_BYTES, repository, wanted)
    }

    pub(super) fn of_documents_up_to(
        most: u64,
        repository: &'r Repository,
        mut wanted: Vec<Wanted>,
    ) -> Result<Gathered<'r>> {
        wanted.sort();
        let mut gathered = Gathered { repository, items: Vec::new(), left_out: LeftOut::default() };
        let mut taken = Vec::new();
        for document in wanted {
            let original = format!("providers/{}/documents/{}", document.provider, document.path);
            let file = match repository.open_plain(&original) {
                Ok(Some(file)) => file,
                Ok(None) => {
                    gathered.left_out.links += 1;
                    continue;
                }
                Err(Unread::TooLarge) => {
                    gathered.left_out.too_large += 1;
                    continue;
                }
                Err(unread) => return Err(refused(&original, &unread)),
            };
            let found = measured(file.take(most + 1), |_| Ok(())).with_context(|| unreadable(&original))?;
            if found.size > most {
                gathered.left_out.too_large += 1;
                continue;
            }
            taken.push((document, original, found));
        }
        let paths = taken.iter().map(|(document, ..)| format!("documents/{}/{}", document.provider, document.path));
        for ((document, original, measured), path) in taken.iter().zip(names::told_apart(paths)) {
            let what = What {
                provider: Some(document.provider.clone()),
                original: Some(original.clone()),
                ..What::of(Kind::Document)
            };
            gathered.items.push(Item::new(path, what, Content::Document(original.clone()), *measured));
        }
        gathered.items.sort_by(|one, other| one.entry.path.cmp(&other.entry.path));
        Ok(gathered)
    }

    /// Adds what was made for the pack. No name is given twice: documents lie in a folder of their own.
    ///
    /// # Errors
    /// None that can be named: it is read from memory.
    pub fn add(&mut self, path: &str, what: What, bytes: Vec<u8>) -> io::Result<()> {
        let measured = measured(bytes.as_slice(), |_| Ok(()))?;
        let path = names::safe(path);
        let at = self.items.partition_point(|item| item.entry.path < path);
        self.items.insert(at, Item::new(path, what, Content::Made(bytes), measured));
        Ok(())
    }

    /// Where each document lies in the pack.
    pub fn documents(&self) -> BTreeMap<Wanted, String> {
        let entries = self.items.iter().map(|item| &item.entry);
        let document = |entry: &Entry| {
            let provider = entry.what.provider.clone()?;
            let path =
                entry.what.original.as_ref()?.strip_prefix(&format!("providers/{provider}/documents/"))?.to_owned();
            Some((Wanted { provider, path }, entry.path.clone()))
        };
        entries.filter_map(document).collect()
    }

    pub fn entries(&self) -> Vec<Entry> {
        self.items.iter().map(|item| item.entry.clone()).collect()
    }

    /// Writes the pack, its manifest first.
    ///
    /// Nothing in it is compressed: what is large, such as PDF, Word and Excel files, is compressed in itself, the same inputs give
    /// the same bytes on every machine and with every release of a library that compresses, and whoever verifies the pack reads each
    /// byte as it stands, so that no small file can pretend to be a large one.
    ///
    /// # Errors
    /// When it would be larger than a zip file can be, when a document is no longer what it was when it was measured, or when the
    /// system refuses to write.
    pub fn write(&self, manifest: &Manifest, to: &mut (impl Write + Seek)) -> Result<()> {
        let mut about = serde_json::to_vec_pretty(manifest)?;
        about.push(b'\n');
        let size = self.items.iter().map(|item| item.measured.size).sum::<u64>() + about.len() as u64;
        // Beside its bytes, an entry has its name and what is said of it, in two places.
        let around = 1024 * (self.items.len() as u64 + 1);
        if size + around > MAX_BYTES || self.items.len() >= MAX_ENTRIES {
            bail!("the pack would hold more than 4 GB or 65,000 files; make one for fewer providers with `--provider`");
        }
        let options = options(manifest.as_of);
        let mut zip = ZipWriter::new(to);
        zip.start_file(MANIFEST, options)?;
        zip.write_all(&about)?;
        for item in &self.items {
            zip.start_file(item.entry.path.as_str(), options)?;
            let written = match &item.content {
                Content::Made(bytes) => measured(bytes.as_slice(), |bytes| zip.write_all(bytes))?,
                Content::Document(path) => {
                    let open = self.repository.open_plain(path).map_err(|unread| refused(path, &unread))?;
                    let Some(file) = open else { return changed(path) };
                    measured(file.take(item.measured.size + 1), |bytes| zip.write_all(bytes))?
                }
            };
            if written != item.measured {
                return changed(&item.entry.path);
            }
        }
        zip.finish()?.flush()?;
        Ok(())
    }
}

impl Item {
    fn new(path: String, what: What, content: Content, measured: Measured) -> Item {
        let entry = Entry { path, size: measured.size, sha256: measured.sha256.to_string(), what };
        Item { entry, content, measured }
    }
}

/// Why nothing is packed where a document cannot be.
fn refused(path: &str, unread: &Unread) -> anyhow::Error {
    match unread {
        Unread::Pointer => anyhow!(
            "{path} is not here: Git LFS keeps it elsewhere and left a pointer in its place, so nothing was written; fetch it with \
             `git lfs pull`, and make the pack of the files on disk"
        ),
        Unread::Damaged => anyhow!(
            "what git keeps of {path} is damaged, or was left out when this clone was made, so nothing was written; clone the whole \
             repository again, without a filter"
        ),
        Unread::TooLarge | Unread::NotUtf8(_) | Unread::Missing | Unread::Refused(_) => anyhow!(unreadable(path)),
    }
}

fn unreadable(path: &str) -> String {
    format!("{path} cannot be read, so nothing was written; make it readable, or take it out of the evidence")
}

fn changed(path: &str) -> Result<()> {
    bail!("{path} changed while the pack was made, so nothing was written; make it again")
}

/// The same for every entry on every system: the day of the paper, a plain file that everybody may read, nothing compressed.
fn options(day: Day) -> SimpleFileOptions {
    let (year, month, day) = day.parts();
    // A zip file knows no day before 1980 or after 2107.
    let at = u16::try_from(year).ok().and_then(|year| DateTime::from_date_and_time(year, month, day, 0, 0, 0).ok());
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(at.unwrap_or_default())
        .system(System::Unix)
        .unix_permissions(0o644)
}
