//! A pack as a zip file, read as strictly as one can be: each byte belongs to one thing that is said once in each of the two
//! places where zip files say it. A library for zip files forgives what two programs would read differently, so none is used
//! here; the packs that it writes are the proof that this reads what others write (APPNOTE.TXT 6.3, sections 4.3.7 to 4.3.16).

use std::io::{self, BufReader, Read, Seek, SeekFrom};

/// What a zip file begins with: an entry, or its end where it has none.
const LOCAL: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";

const LOCAL_BYTES: u64 = 30;
const CENTRAL_BYTES: u64 = 46;
const END_BYTES: u64 = 22;
/// A comment after the end is no longer than its two bytes for its length can say.
const MAX_COMMENT_BYTES: u64 = 65_535;
/// No list of entries longer than this is read. It holds more than 65,535 entries with names as long as packs have them.
const MAX_LIST_BYTES: u64 = 32 * 1024 * 1024;

/// An entry, as the list at the end of the file tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stored {
    pub name: String,
    pub size: u64,
    pub crc32: u32,
    /// Where its bytes begin.
    pub start: u64,
}

/// What is wrong with the file as a zip file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    CutShort,
    AddedAfter,
    /// Something stands before the first entry, between two, or before the list of them.
    AddedBetween,
    /// It is put together as no pack is: in parts, with 64-bit sizes, or with a list that does not hold what it says.
    OtherForm,
    TooMany,
    Encrypted(String),
    Compressed(String),
    Link(String),
    /// A folder, a device, or another thing that is no file.
    NoFile(String),
    /// The list and the entry itself say different things of it, or something is added to what they say.
    ToldTwice(String),
}

/// The entries of a zip file, as far as they can be told, and what is wrong with it. `None` for what is no zip file at all.
pub(super) fn read(file: &mut (impl Read + Seek)) -> io::Result<Option<(Vec<Stored>, Vec<Flaw>)>> {
    let length = file.seek(SeekFrom::End(0))?;
    let end = match find_end(file, length)? {
        Found::At(end) => end,
        Found::CutShort => return Ok(Some((Vec::new(), vec![Flaw::CutShort]))),
        Found::NoZip => return Ok(None),
    };
    if end + END_BYTES != length {
        return Ok(Some((Vec::new(), vec![Flaw::AddedAfter])));
    }
    let found = Header::<22>::at(file, end)?;
    let [entries, entries_here] = [found.u16(10), found.u16(8)];
    let [list_bytes, list_start] = [u64::from(found.u32(12)), u64::from(found.u32(16))];
    let is_whole = found.u16(4) == 0 && found.u16(6) == 0 && entries == entries_here && found.u16(20) == 0;
    let is_long = [list_bytes, list_start].contains(&u64::from(u32::MAX)) || entries == u16::MAX;
    if !is_whole || is_long || list_start + list_bytes > end {
        return Ok(Some((Vec::new(), vec![Flaw::OtherForm])));
    }
    if list_start + list_bytes < end {
        return Ok(Some((Vec::new(), vec![Flaw::AddedBetween])));
    }
    if list_bytes > MAX_LIST_BYTES {
        return Ok(Some((Vec::new(), vec![Flaw::TooMany])));
    }
    file.seek(SeekFrom::Start(list_start))?;
    let Some(list) = list(&mut BufReader::new(file.by_ref().take(list_bytes)), entries)? else {
        return Ok(Some((Vec::new(), vec![Flaw::OtherForm])));
    };
    entries_of(file, &list, list_start).map(Some)
}

enum Found {
    At(u64),
    CutShort,
    NoZip,
}

/// Where the end of the zip file begins. Papers may be zip files themselves, so what looks like an end further up is one only where
/// a list that it tells of stands before it.
fn find_end(file: &mut (impl Read + Seek), length: u64) -> io::Result<Found> {
    let from = length.saturating_sub(END_BYTES + MAX_COMMENT_BYTES);
    file.seek(SeekFrom::Start(from))?;
    let mut last = Vec::new();
    file.by_ref().take(END_BYTES + MAX_COMMENT_BYTES).read_to_end(&mut last)?;
    let ends = last.array_windows::<22>().enumerate().rev().filter(|(_, window)| window.starts_with(&END));
    for (at, window) in ends {
        let (start, end) = (from + at as u64, Header(*window));
        let is_last = start + END_BYTES == length;
        if is_last || u64::from(end.u32(12)) + u64::from(end.u32(16)) == start {
            return Ok(Found::At(start));
        }
    }
    file.seek(SeekFrom::Start(0))?;
    let mut first = Vec::new();
    file.by_ref().take(LOCAL.len() as u64).read_to_end(&mut first)?;
    let is_zip = !first.is_empty() && (LOCAL.starts_with(&first) || END.starts_with(&first));
    Ok(if is_zip { Found::CutShort } else { Found::NoZip })
}

/// What the list says of one entry.
struct Listed {
    header: Header<46>,
    name: Vec<u8>,
    /// Whether more is said of it than of any entry of a pack.
    says_more: bool,
}

impl Listed {
    /// By which program it was written, for which it can be read, and when: a pack is written by one, in one go.
    fn made(&self) -> [&[u8]; 2] {
        [&self.header.0[4..8], &self.header.0[12..16]]
    }
}

/// The list of entries; `None` where it does not hold what it says.
fn list(from: &mut impl Read, entries: u16) -> io::Result<Option<Vec<Listed>>> {
    let mut list = Vec::new();
    for _ in 0..entries {
        let Some(header) = Header::<46>::next(from, CENTRAL)? else { return Ok(None) };
        let [name, extra, comment] = [28, 30, 32].map(|at| usize::from(header.u16(at)));
        let Some(name) = exactly(from, name)? else { return Ok(None) };
        if exactly(from, extra + comment)?.is_none() {
            return Ok(None);
        }
        list.push(Listed { header, name, says_more: extra + comment > 0 });
    }
    Ok((from.read(&mut [0])? == 0).then_some(list))
}

/// The entries, each looked at where it stands: one after the other without a gap, from the first byte to the list.
fn entries_of(file: &mut (impl Read + Seek), list: &[Listed], list_start: u64) -> io::Result<(Vec<Stored>, Vec<Flaw>)> {
    let (mut entries, mut flaws, mut next) = (Vec::new(), Vec::new(), 0);
    flaws.extend(list.iter().any(|listed| listed.made() != list[0].made()).then_some(Flaw::OtherForm));
    for listed in list {
        let header = &listed.header;
        let shown = String::from_utf8_lossy(&listed.name).into_owned();
        let (start, size) = (u64::from(header.u32(42)), u64::from(header.u32(20)));
        let data = start + LOCAL_BYTES + listed.name.len() as u64;
        if start != next || data + size > list_start {
            flaws.push(Flaw::AddedBetween);
            return Ok((Vec::new(), flaws));
        }
        next = data + size;
        let local = Header::<30>::at(file, start)?;
        let name = exactly(file, listed.name.len())?;
        let is_alike =
            local.0.starts_with(&LOCAL) && local.0[4..30] == header.0[6..32] && name.as_ref() == Some(&listed.name);
        match flaw(listed, &shown) {
            Some(flaw) => flaws.push(flaw),
            None if !is_alike => flaws.push(Flaw::ToldTwice(shown)),
            None => entries.push(Stored { name: shown, size, crc32: header.u32(16), start: data }),
        }
    }
    if next != list_start {
        flaws.push(Flaw::AddedBetween);
    }
    Ok((entries, flaws))
}

/// What is wrong with an entry by what the list says of it.
fn flaw(listed: &Listed, shown: &str) -> Option<Flaw> {
    let header = &listed.header;
    let (flags, method, mode, attributes) = (header.u16(8), header.u16(10), header.u16(40), header.u16(38));
    let is_utf8 = std::str::from_utf8(&listed.name).is_ok_and(|name| name.is_ascii() || flags & UTF8 != 0);
    let named = || shown.to_owned();
    if flags & ENCRYPTED != 0 {
        return Some(Flaw::Encrypted(named()));
    }
    if method != 0 || header.u32(20) != header.u32(24) {
        return Some(Flaw::Compressed(named()));
    }
    if mode & FILE_TYPE == SYMBOLIC_LINK {
        return Some(Flaw::Link(named()));
    }
    if mode & FILE_TYPE != PLAIN_FILE || attributes & DOS_FOLDER != 0 || shown.ends_with('/') {
        return Some(Flaw::NoFile(named()));
    }
    // On a part of its own, written on another system, for some users only, or of a kind of text.
    let is_other = header.u16(34) != 0 || header.u16(4) >> 8 != UNIX || mode & 0o7777 != 0o644 || attributes != 0;
    let says_more = listed.says_more || header.u16(36) != 0 || flags & !UTF8 != 0 || !is_utf8;
    (is_other || says_more).then(|| Flaw::ToldTwice(named()))
}

const ENCRYPTED: u16 = 1;
/// The name is UTF-8.
const UTF8: u16 = 1 << 11;
const FILE_TYPE: u16 = 0o170_000;
const SYMBOLIC_LINK: u16 = 0o120_000;
const PLAIN_FILE: u16 = 0o100_000;
const UNIX: u16 = 3;
const DOS_FOLDER: u16 = 0x10;

/// A header of so many bytes, its numbers with the smallest part first.
struct Header<const BYTES: usize>([u8; BYTES]);

impl<const BYTES: usize> Header<BYTES> {
    fn at(file: &mut (impl Read + Seek), start: u64) -> io::Result<Self> {
        file.seek(SeekFrom::Start(start))?;
        let mut bytes = [0; BYTES];
        file.read_exact(&mut bytes)?;
        Ok(Header(bytes))
    }

    /// The next header, where it begins so.
    fn next(from: &mut impl Read, begins: [u8; 4]) -> io::Result<Option<Self>> {
        let bytes = exactly(from, BYTES)?.and_then(|bytes| <[u8; BYTES]>::try_from(bytes).ok());
        Ok(bytes.filter(|bytes| bytes.starts_with(&begins)).map(Header))
    }

    fn u16(&self, at: usize) -> u16 {
        u16::from_le_bytes([self.0[at], self.0[at + 1]])
    }

    fn u32(&self, at: usize) -> u32 {
        u32::from(self.u16(at)) | u32::from(self.u16(at + 2)) << 16
    }
}

/// So many bytes; `None` where there are fewer.
fn exactly(from: &mut impl Read, bytes: usize) -> io::Result<Option<Vec<u8>>> {
    let mut read = Vec::new();
    from.take(bytes as u64).read_to_end(&mut read)?;
    Ok((read.len() == bytes).then_some(read))
}

/// As much of a zip file as a number of 32 bits can point at.
pub(super) const MAX_BYTES: u64 = u32::MAX as u64 - CENTRAL_BYTES;
/// As many entries as a number of 16 bits can count, less the one that says that there are more.
pub(super) const MAX_ENTRIES: usize = u16::MAX as usize - 1;
