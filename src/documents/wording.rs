//! The wording that a record answered, noted as a digest: `sha256-` and 64 hexadecimal digits.

use std::fmt;

use crate::digest::Digest;

const PREFIX: &str = "sha256-";

/// What an item says, as short as can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording(Digest);

impl Wording {
    /// The digest of a text.
    pub fn of(text: &str) -> Wording {
        Wording(Digest::of(text.as_bytes()))
    }

    pub fn parse(text: &str) -> Option<Wording> {
        Digest::parse(text.trim().strip_prefix(PREFIX)?).map(Wording)
    }
}

impl fmt::Display for Wording {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}{}", self.0)
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
