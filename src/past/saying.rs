//! What a version of a file says, read from git.

use anyhow::Result;

use crate::digest::Digest;
use crate::documents::evidence;
use crate::documents::substance::{self, Substance};
use crate::repository::MAX_TEXT_BYTES;
use crate::repository::git::{ContentId, Git};
use crate::text::Text;

/// The text of a version; `None` where it is no text that a check would read.
pub fn text(git: &Git, path: &str, content: ContentId) -> Result<Option<Text>> {
    let bytes = git.bytes(content, MAX_TEXT_BYTES)?;
    Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()).map(|text| Text::new(path, text)))
}

/// What a version of a record says; `None` where it cannot be read as one.
pub fn record(git: &Git, path: &str, content: ContentId) -> Result<Option<Substance>> {
    Ok(git.bytes(content, MAX_TEXT_BYTES)?.and_then(|bytes| Substance::read(path, bytes)))
}

/// The words of a translation; `None` where there are none.
pub fn translation(text: &Text) -> Option<Digest> {
    let read = evidence::read_translation(text, &mut Vec::new())?;
    substance::words(text, read.narrative.span)
}

/// The lines of a narrative, without white space around them.
pub fn lines(text: &Text) -> Vec<String> {
    let body = evidence::read(text, &mut Vec::new()).map(|record| record.narrative.span);
    let body = body.map_or("", |span| &text.content()[span.range()]);
    body.lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect()
}

/// What a paper is known by: a paper in text is the same with either line ends, and one that Git LFS keeps elsewhere is known by
/// what stands for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    whole: Digest,
    as_text: Digest,
}

/// No paper larger than this is looked into; its own name in git tells it from others.
const MAX_PAPER_BYTES: u64 = 64 * 1024 * 1024;
/// What stands for a file that Git LFS keeps elsewhere is shorter.
const MAX_POINTER_BYTES: usize = 1024;

impl Paper {
    /// `None` where it is too large to be looked into.
    pub fn read(git: &Git, content: ContentId) -> Result<Option<Paper>> {
        Ok(git.bytes(content, MAX_PAPER_BYTES)?.map(|bytes| Paper::of(&bytes)))
    }

    fn of(bytes: &[u8]) -> Paper {
        if let Some(whole) = pointed_at(bytes) {
            return Paper { whole, as_text: whole };
        }
        let whole = Digest::of(bytes);
        let is_text = !bytes.contains(&0) && bytes.windows(2).any(|two| two == b"\r\n");
        let as_text = if is_text { Digest::of(&with_plain_ends(bytes)) } else { whole };
        Paper { whole, as_text }
    }

    pub fn is(&self, other: &Paper) -> bool {
        self.whole == other.whole || self.as_text == other.as_text
    }
}

/// The SHA-256 of the file that a pointer of Git LFS stands for.
fn pointed_at(bytes: &[u8]) -> Option<Digest> {
    let pointer = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= MAX_POINTER_BYTES)?;
    let rest = pointer.strip_prefix("version https://git-lfs.github.com/spec/v1\n")?;
    rest.lines().find_map(|line| Digest::parse(line.strip_prefix("oid sha256:")?.trim_end()))
}

fn with_plain_ends(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        if !(*byte == b'\r' && bytes.get(at + 1) == Some(&b'\n')) {
            plain.push(*byte);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_the_same_with_either_line_ends_and_through_lfs() {
        let content = b"one\r\ntwo\r\n";
        let pointer =
            format!("version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 10\n", Digest::of(content));
        let paper = Paper::of(content);
        assert!(paper.is(&Paper::of(b"one\ntwo\n")));
        assert!(paper.is(&Paper::of(pointer.as_bytes())));
        assert!(!paper.is(&Paper::of(b"one\nthree\n")));
        assert!(!Paper::of(b"a\0b\r\n").is(&Paper::of(b"a\0b\n")), "what is no text has no line ends");
    }
}
