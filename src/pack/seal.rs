//! A seal: the SHA-256 of a whole pack.

use std::io::{self, Read};

use crate::digest::Digest;

/// The SHA-256 of a pack, or of what stands in one.
pub type Seal = Digest;

/// What was read of a stretch of bytes: how long it is, its SHA-256 and the checksum that zip files bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    pub size: u64,
    pub sha256: Seal,
    pub crc32: u32,
}

/// Reads to the end, a buffer at a time, and hands each buffer on.
pub(super) fn measured(from: impl Read, mut hand_on: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<Measured> {
    let (mut size, mut crc32) = (0, crc32fast::Hasher::new());
    let sha256 = Digest::of_all(from, |bytes| {
        size += bytes.len() as u64;
        crc32.update(bytes);
        hand_on(bytes)
    })?;
    Ok(Measured { size, sha256, crc32: crc32.finalize() })
}
