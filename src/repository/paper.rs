//! What a paper is known by, however and wherever it is kept.

use super::git::{ContentId, Git};
use super::pointer::Pointer;
use super::{MAX_TEXT_BYTES, Unread};
use crate::digest::Digest;

/// Tells whether two papers are the same one. A file that Git LFS keeps elsewhere is the same as the pointer to it, and a text is
/// the same with the line ends of either system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperIdentity {
    /// Git's name for its bytes, and for the text with `\n` at the ends of its lines where that is another.
    content: Vec<ContentId>,
    /// Of the file itself; not known of a large one that git keeps, which is not read for this.
    sha256: Option<Digest>,
}

impl PaperIdentity {
    pub(super) fn of_bytes(git: &Git, bytes: &[u8]) -> PaperIdentity {
        match Pointer::read(bytes) {
            Some(pointer) => PaperIdentity::elsewhere(pointer),
            None => {
                let with_plain_ends = with_plain_ends(bytes);
                let content = std::iter::once(bytes).chain(with_plain_ends.as_deref());
                PaperIdentity {
                    content: content.filter_map(|bytes| git.content_id(bytes)).collect(),
                    sha256: Some(Digest::of(bytes)),
                }
            }
        }
    }

    /// Of a paper that git keeps. Only a small one is read, which may be a pointer, or a text.
    ///
    /// # Errors
    /// When git does not have it, or has it damaged.
    pub(super) fn of_content(git: &Git, id: ContentId) -> Result<PaperIdentity, Unread> {
        if git.size(id).is_some_and(|size| size > MAX_TEXT_BYTES) {
            return Ok(PaperIdentity { content: vec![id], sha256: None });
        }
        git.file(id, MAX_TEXT_BYTES).map(|bytes| PaperIdentity::of_bytes(git, &bytes))
    }

    fn elsewhere(pointer: Pointer) -> PaperIdentity {
        PaperIdentity { content: Vec::new(), sha256: Some(pointer.sha256) }
    }

    pub fn is_same_as(&self, other: &PaperIdentity) -> bool {
        let is_same_file = self.sha256.is_some() && self.sha256 == other.sha256;
        is_same_file || self.content.iter().any(|id| other.content.contains(id))
    }
}

/// A text with `\n` at the ends of its lines, where it has others. What holds a zero byte is no text, as git sees it.
fn with_plain_ends(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.contains(&0) || !bytes.array_windows().any(|pair| pair == b"\r\n") {
        return None;
    }
    let mut plain = Vec::with_capacity(bytes.len());
    for (at, byte) in bytes.iter().enumerate() {
        if *byte != b'\r' || bytes.get(at + 1) != Some(&b'\n') {
            plain.push(*byte);
        }
    }
    Some(plain)
}
