//! The SHA-256 of bytes, written as 64 digits and read back.

use std::fmt;
use std::io::{self, Read};

use sha2::{Digest as _, Sha256};

const BYTES: usize = 32;
/// As much of a file as is in memory at a time.
const BUFFER_BYTES: usize = 64 * 1024;

/// What bytes are known by: no two contents that anybody has found have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Digest([u8; BYTES]);

impl Digest {
    pub fn of(bytes: &[u8]) -> Digest {
        Digest(Sha256::digest(bytes).into())
    }

    /// Reads to the end, a buffer at a time, and hands each buffer on.
    ///
    /// # Errors
    /// What the system says, or whoever the buffers are handed to.
    pub fn of_all(mut from: impl Read, mut hand_on: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<Digest> {
        let mut buffer = vec![0; BUFFER_BYTES];
        let mut hash = Sha256::new();
        loop {
            let read = match from.read(&mut buffer) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            if read == 0 {
                return Ok(Digest(hash.finalize().into()));
            }
            hash.update(&buffer[..read]);
            hand_on(&buffer[..read])?;
        }
    }

    /// In capitals or not.
    pub fn parse(text: &str) -> Option<Digest> {
        let digits = text.as_bytes();
        let mut digest = [0; BYTES];
        if digits.len() != 2 * BYTES {
            return None;
        }
        for (byte, pair) in digest.iter_mut().zip(digits.chunks_exact(2)) {
            let digit = |at: usize| char::from(pair[at]).to_digit(16);
            *byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
        }
        Some(Digest(digest))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_other_programs_say() {
        let said = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Digest::of(b"abc").to_string(), said);
        assert_eq!(Digest::of_all(&b"abc"[..], |_| Ok(())).unwrap(), Digest::of(b"abc"));
        assert_eq!(Digest::parse(&said.to_uppercase()), Some(Digest::of(b"abc")));
    }

    #[test]
    fn anything_else_is_none() {
        let said = Digest::of(b"abc").to_string();
        for other in ["", "ba78", &said[1..], &format!("{said}0"), &said.replace('b', "g"), &"ŵ".repeat(32)] {
            assert_eq!(Digest::parse(other), None, "{other}");
        }
    }
}
