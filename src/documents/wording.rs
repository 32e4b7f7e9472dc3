//! The wording that a record answered, noted as a digest: `sha256-` and 64 hexadecimal digits.

use std::fmt;

use sha2::{Digest, Sha256};

const PREFIX: &str = "sha256-";
const BYTES: usize = 32;

/// What an item says, as short as can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording([u8; BYTES]);

impl Wording {
    /// The digest of a text.
    pub fn of(text: &str) -> Wording {
        Wording(Sha256::digest(text.as_bytes()).into())
    }

    pub fn parse(text: &str) -> Option<Wording> {
        let digits = text.trim().strip_prefix(PREFIX)?.as_bytes();
        let mut digest = [0; BYTES];
        if digits.len() != 2 * BYTES {
            return None;
        }
        for (byte, pair) in digest.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = hexadecimal(pair[0])? << 4 | hexadecimal(pair[1])?;
        }
        Some(Wording(digest))
    }
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}

impl fmt::Display for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_what_is_read() {
        let written = "sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Wording::of("").to_string(), written);
        assert_eq!(Wording::parse(written), Some(Wording::of("")));
        assert_eq!(Wording::parse(&written.to_uppercase().replace("SHA", "sha")), Some(Wording::of("")));
    }

    #[test]
    fn anything_else_is_none() {
        let digits = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        for other in
            ["", "sha256-", digits, &format!("sha256-{digits}0"), &format!("sha256-{}ŷ", &digits[2..]), "sha1-00"]
        {
            assert_eq!(Wording::parse(other), None, "{other}");
        }
    }
}
