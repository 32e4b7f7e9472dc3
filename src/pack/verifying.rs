//! Whether a pack is whole: each file that its manifest names is there as it was, and nothing else is.
//!
//! Nothing is unpacked. Bytes are read a buffer at a time and let go; only the list of entries and the manifest are kept, and both
//! may only be so long.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Read, Seek, SeekFrom};

use serde::Deserialize;

use super::archive::{self, Flaw, MAX_BYTES, Stored};
use super::seal::{Seal, measured};
use super::{MANIFEST, Manifest, SCHEMA, names};

/// No manifest longer than this is read.
const MAX_MANIFEST_BYTES: u64 = 32 * 1024 * 1024;
/// As many things are named as somebody would read.
const MAX_FAULTS: usize = 50;

/// What is found of a pack.
#[derive(Debug)]
pub struct Verified {
    pub seal: Seal,
    /// Whether it is the seal that was given; `None` where none was.
    pub is_seal_as_given: Option<bool>,
    /// What it says of itself, where that could be read.
    pub manifest: Option<Manifest>,
    /// What is wrong with it. It is whole where nothing is.
    pub faults: Vec<Fault>,
    /// How many more things are wrong with it.
    pub unnamed: usize,
}

/// One thing that is wrong with a pack.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    OtherSeal,
    TooLarge,
    CutShort,
    AddedAfter,
    AddedBetween,
    OtherForm,
    TooManyFiles,
    NoManifest,
    ManifestTooLarge,
    ManifestNotRead,
    /// It is of a version that this program does not know.
    ManifestNotKnown,
    Encrypted(String),
    Compressed(String),
    Link(String),
    NoFile(String),
    ToldTwice(String),
    UnsafeName(String),
    NameTwice(String),
    Missing(String),
    Added(String),
    Changed(String),
}

impl Fault {
    /// Its name in machine formats: never translated.
    pub fn id(&self) -> &'static str {
        match self {
            Fault::OtherSeal => "other-seal",
            Fault::TooLarge => "too-large",
            Fault::CutShort => "cut-short",
            Fault::AddedAfter => "added-after",
            Fault::AddedBetween => "added-between",
            Fault::OtherForm => "other-form",
            Fault::TooManyFiles => "too-many-files",
            Fault::NoManifest => "no-manifest",
            Fault::ManifestTooLarge => "manifest-too-large",
            Fault::ManifestNotRead => "manifest-not-read",
            Fault::ManifestNotKnown => "manifest-not-known",
            Fault::Encrypted(_) => "encrypted",
            Fault::Compressed(_) => "compressed",
            Fault::Link(_) => "link",
            Fault::NoFile(_) => "no-file",
            Fault::ToldTwice(_) => "told-twice",
            Fault::UnsafeName(_) => "unsafe-name",
            Fault::NameTwice(_) => "name-twice",
            Fault::Missing(_) => "missing",
            Fault::Added(_) => "added",
            Fault::Changed(_) => "changed",
        }
    }

    /// The file of the pack that it is about.
    pub fn path(&self) -> Option<&str> {
        match self {
            Fault::OtherSeal
            | Fault::TooLarge
            | Fault::CutShort
            | Fault::AddedAfter
            | Fault::AddedBetween
            | Fault::OtherForm
            | Fault::TooManyFiles
            | Fault::NoManifest
            | Fault::ManifestTooLarge
            | Fault::ManifestNotRead
            | Fault::ManifestNotKnown => None,
            Fault::Encrypted(path)
            | Fault::Compressed(path)
            | Fault::Link(path)
            | Fault::NoFile(path)
            | Fault::ToldTwice(path)
            | Fault::UnsafeName(path)
            | Fault::NameTwice(path)
            | Fault::Missing(path)
            | Fault::Added(path)
            | Fault::Changed(path) => Some(path),
        }
    }
}

impl From<Flaw> for Fault {
    fn from(flaw: Flaw) -> Fault {
        match flaw {
            Flaw::CutShort => Fault::CutShort,
            Flaw::AddedAfter => Fault::AddedAfter,
            Flaw::AddedBetween => Fault::AddedBetween,
            Flaw::OtherForm => Fault::OtherForm,
            Flaw::TooMany => Fault::TooManyFiles,
            Flaw::Encrypted(name) => Fault::Encrypted(name),
            Flaw::Compressed(name) => Fault::Compressed(name),
            Flaw::Link(name) => Fault::Link(name),
            Flaw::NoFile(name) => Fault::NoFile(name),
            Flaw::ToldTwice(name) => Fault::ToldTwice(name),
        }
    }
}

/// Looks through a pack. `given` is the seal that came another way. `None` where the file is no zip file at all.
///
/// # Errors
/// When the system refuses to read the file.
pub fn verify(file: &mut (impl Read + Seek), given: Option<Seal>) -> io::Result<Option<Verified>> {
    file.seek(SeekFrom::Start(0))?;
    let whole = measured(&mut *file, |_| Ok(()))?;
    let Some((entries, flaws)) = archive::read(file)? else { return Ok(None) };
    let mut look = Look { file, faults: flaws.into_iter().map(Fault::from).collect() };
    let manifest = look.names_and_manifest(&entries)?;
    let is_seal_as_given = given.map(|given| given == whole.sha256);
    look.faults.extend((is_seal_as_given == Some(false)).then_some(Fault::OtherSeal));
    look.faults.extend((whole.size > MAX_BYTES).then_some(Fault::TooLarge));
    if let Some(manifest) = &manifest {
        look.contents(manifest, &entries)?;
    }
    let mut faults = look.faults;
    faults.sort();
    faults.dedup();
    let unnamed = faults.len().saturating_sub(MAX_FAULTS);
    faults.truncate(MAX_FAULTS);
    Ok(Some(Verified { seal: whole.sha256, is_seal_as_given, manifest, faults, unnamed }))
}

struct Look<'f, F> {
    file: &'f mut F,
    faults: Vec<Fault>,
}

impl<F: Read + Seek> Look<'_, F> {
    fn names_and_manifest(&mut self, entries: &[Stored]) -> io::Result<Option<Manifest>> {
        // Where the entries could not be told, what is wrong with the file says more than that one is not there.
        let are_told = self.faults.iter().all(|fault| fault.path().is_some_and(|path| path != MANIFEST));
        let mut taken = BTreeSet::new();
        for entry in entries {
            if !names::is_safe(&entry.name) {
                self.faults.push(Fault::UnsafeName(entry.name.clone()));
            }
            if !taken.insert(names::alike(&entry.name)) {
                self.faults.push(Fault::NameTwice(entry.name.clone()));
            }
        }
        match entries.iter().find(|entry| entry.name == MANIFEST) {
            Some(entry) => self.manifest(entry),
            None => {
                self.faults.extend(are_told.then_some(Fault::NoManifest));
                Ok(None)
            }
        }
    }

    fn manifest(&mut self, entry: &Stored) -> io::Result<Option<Manifest>> {
        if entry.size > MAX_MANIFEST_BYTES {
            self.faults.push(Fault::ManifestTooLarge);
            return Ok(None);
        }
        let mut bytes = Vec::new();
        let measured = measured(self.bytes_of(entry)?, |read| {
            bytes.extend_from_slice(read);
            Ok(())
        })?;
        if measured.crc32 != entry.crc32 {
            self.faults.push(Fault::Changed(MANIFEST.to_owned()));
        }
        let of_version: Result<OfVersion, _> = serde_json::from_slice(&bytes);
        match (of_version, serde_json::from_slice(&bytes)) {
            (Ok(of_version), _) if of_version.schema != SCHEMA => self.faults.push(Fault::ManifestNotKnown),
            (Ok(_), Ok(manifest)) => return Ok(Some(manifest)),
            (Err(_), _) | (_, Err(_)) => self.faults.push(Fault::ManifestNotRead),
        }
        Ok(None)
    }

    /// Each entry beside what the manifest says of it.
    fn contents(&mut self, manifest: &Manifest, entries: &[Stored]) -> io::Result<()> {
        let mut there: BTreeMap<&str, &Stored> = entries.iter().map(|entry| (entry.name.as_str(), entry)).collect();
        there.remove(MANIFEST);
        let flawed: BTreeSet<String> = self.faults.iter().filter_map(Fault::path).map(str::to_owned).collect();
        let mut named = BTreeSet::new();
        for said in &manifest.entries {
            if !named.insert(said.path.as_str()) || said.path == MANIFEST {
                self.faults.push(Fault::NameTwice(said.path.clone()));
                continue;
            }
            let Some(entry) = there.remove(said.path.as_str()) else {
                self.faults.extend((!flawed.contains(&said.path)).then(|| Fault::Missing(said.path.clone())));
                continue;
            };
            let found = measured(self.bytes_of(entry)?, |_| Ok(()))?;
            let is_so = found.size == said.size
                && found.crc32 == entry.crc32
                && Seal::parse(&said.sha256) == Some(found.sha256);
            self.faults.extend((!is_so).then(|| Fault::Changed(said.path.clone())));
        }
        self.faults.extend(there.into_keys().map(|name| Fault::Added(name.to_owned())));
        Ok(())
    }

    fn bytes_of(&mut self, entry: &Stored) -> io::Result<impl Read> {
        self.file.seek(SeekFrom::Start(entry.start))?;
        Ok(self.file.by_ref().take(entry.size))
    }
}

#[derive(Deserialize)]
struct OfVersion {
    schema: String,
}
