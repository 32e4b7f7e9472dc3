//! How a pack is made: what goes into it is measured, named, written, and measured again while it is written.

use std::io::{self, Read, Seek, Write};

use anyhow::{Context, Result, bail};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::archive::{MAX_BYTES, MAX_ENTRIES};
use super::seal::{Measured, measured};
use super::{Entry, Kind, LeftOut, MANIFEST, Manifest, What, names};
use crate::calendar::Day;
use crate::repository::Repository;

/// No document larger than this is packed.
pub const MAX_DOCUMENT_BYTES: u64 = 100 * 1024 * 1024;

/// What should be in a pack.
#[derive(Debug)]
pub struct Planned {
    /// What it should be called in the pack, where every system allows that.
    pub path: String,
    pub what: What,
    pub content: Content,
}

#[derive(Debug)]
pub enum Content {
    Made(Vec<u8>),
    /// The path of a document in the repository.
    Document(String),
}

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

impl<'r> Gathered<'r> {
    /// Measures everything that was planned, in the order of its paths. Documents that no pack takes are counted.
    ///
    /// # Errors
    /// When a document cannot be read.
    pub fn of(repository: &'r Repository, mut planned: Vec<Planned>) -> Result<Gathered<'r>> {
        planned.sort_by(|one, other| one.path.cmp(&other.path));
        let mut left_out = LeftOut::default();
        let mut kept = Vec::new();
        for one in planned {
            match fitting(repository, &one.content)? {
                Fitting::Fits(measured) => kept.push((one, measured)),
                Fitting::TooLarge => left_out.too_large += 1,
                Fitting::NoPlainFile => left_out.links += 1,
            }
        }
        let paths = names::told_apart(kept.iter().map(|(planned, _)| &planned.path));
        let items = kept.into_iter().zip(paths).map(|((planned, measured), path)| Item::new(path, planned, measured));
        let mut gathered = Gathered { repository, items: items.collect(), left_out };
        gathered.sort();
        Ok(gathered)
    }

    /// Adds what says what is in the pack, which has to know all the rest.
    ///
    /// # Errors
    /// None that can be named: it is read from memory.
    pub fn add_index(&mut self, path: &str, format: &str, bytes: Vec<u8>) -> io::Result<()> {
        let what =
            What { kind: Kind::Index, provider: None, language: None, format: Some(format.to_owned()), original: None };
        let measured = measured(bytes.as_slice(), |_| Ok(()))?;
        let planned = Planned { path: path.to_owned(), what, content: Content::Made(bytes) };
        self.items.push(Item::new(path.to_owned(), planned, measured));
        self.sort();
        Ok(())
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
                    let Some(file) = open(self.repository, path)? else { return changed(path) };
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

    fn sort(&mut self) {
        self.items.sort_by(|one, other| one.entry.path.cmp(&other.entry.path));
    }
}

impl Item {
    fn new(path: String, planned: Planned, measured: Measured) -> Item {
        let entry = Entry { path, size: measured.size, sha256: measured.sha256.to_string(), what: planned.what };
        Item { entry, content: planned.content, measured }
    }
}

enum Fitting {
    Fits(Measured),
    TooLarge,
    NoPlainFile,
}

fn fitting(repository: &Repository, content: &Content) -> Result<Fitting> {
    let path = match content {
        Content::Made(bytes) => return Ok(Fitting::Fits(measured(bytes.as_slice(), |_| Ok(()))?)),
        Content::Document(path) => path,
    };
    let Some(file) = open(repository, path)? else { return Ok(Fitting::NoPlainFile) };
    let found = measured(file.take(MAX_DOCUMENT_BYTES + 1), |_| Ok(())).with_context(|| unreadable(path))?;
    Ok(if found.size > MAX_DOCUMENT_BYTES { Fitting::TooLarge } else { Fitting::Fits(found) })
}

fn open<'r>(repository: &'r Repository, path: &str) -> Result<Option<Box<dyn Read + 'r>>> {
    repository.open_plain(path).with_context(|| unreadable(path))
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
