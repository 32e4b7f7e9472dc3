//! A seal: the SHA-256 of a whole pack.

use std::fmt;
use std::io::{self, Read};

use sha2::{Digest, Sha256};

/// The SHA-256 of a pack, or of what stands in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seal([u8; 32]);

/// As much of a file as is in memory at a time.
pub(super) const BUFFER_BYTES: usize = 64 * 1024;

impl Seal {
    /// As people paste it: in capitals or not, with blanks around it.
    pub fn parse(text: &str) -> Option<Seal> {
        let digits = text.trim().as_bytes();
        let mut seal = [0; 32];
        if digits.len() != 2 * seal.len() {
            return None;
        }
        for (byte, pair) in seal.iter_mut().zip(digits.chunks_exact(2)) {
            let digit = |at: usize| char::from(pair[at]).to_digit(16);
            *byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
        }
        Some(Seal(seal))
    }
}

impl fmt::Display for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// What was read of a stretch of bytes: how long it is, its SHA-256 and the checksum that zip files bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    pub size: u64,
    pub sha256: Seal,
    pub crc32: u32,
}

/// Reads to the end, a buffer at a time, and hands each buffer on.
pub(super) fn measured(mut from: impl Read, mut hand_on: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<Measured> {
    let mut buffer = vec![0; BUFFER_BYTES];
    let (mut size, mut sha256, mut crc32) = (0, Sha256::new(), crc32fast::Hasher::new());
    loop {
        let read = match from.read(&mut buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        if read == 0 {
            return Ok(Measured { size, sha256: Seal(sha256.finalize().into()), crc32: crc32.finalize() });
        }
        let bytes = &buffer[..read];
        size += read as u64;
        sha256.update(bytes);
        crc32.update(bytes);
        hand_on(bytes)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_read_as_it_is_written_and_as_it_is_pasted() {
        let seal = measured(&b"abc"[..], |_| Ok(())).unwrap().sha256;
        let written = seal.to_string();
        assert_eq!(written, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!(Seal::parse(&format!(" {}\n", written.to_uppercase())), Some(seal));
        for other in ["", "ba78", &written[1..], &format!("{written}0"), &written.replace('b', "g"), &"ŵ".repeat(32)] {
            assert_eq!(Seal::parse(other), None, "{other}");
        }
    }
}
