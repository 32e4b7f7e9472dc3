//! Where a file of the repository is found, as formats link to it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::render::page::markdown::escape;
use crate::text::Place;

/// A path as a relative address. A colon is written `%3A` too, or what stands before it would be a scheme.
pub(super) fn relative(path: &str) -> String {
    const PATH: AsciiSet = NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(path, &PATH).to_string()
}

/// Where files are shown to who reads of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// What paths are added to, with the `/` at its end; empty where links are relative to the repository.
    address: String,
}

impl Shelf {
    pub fn at(address: &str) -> Shelf {
        Shelf { address: escape::destination(address) }
    }

    pub(super) fn line(&self, place: &Place) -> String {
        // What a forge would show as a text for reading is shown with its lines.
        let is_set = place.file.rsplit('.').next().is_some_and(|end| end.eq_ignore_ascii_case("md"));
        let plain = if is_set && !self.address.is_empty() { "?plain=1" } else { "" };
        format!("{}{plain}#L{}", self.file(&place.file), place.line)
    }

    pub(super) fn file(&self, path: &str) -> String {
        format!("{}{}", self.address, relative(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_led_to_wherever_the_file_is_shown() {
        let place = |file: &str| Place { line: 7, ..Place::of_file(file) };
        let here = Shelf::default();
        assert_eq!(here.line(&place("a b/tŷ.md")), "a%20b/t%C5%B7.md#L7");
        assert_eq!(here.file("javascript:alert(1)"), "javascript%3Aalert%281%29");
        let forge = Shelf::at("https://forge.example/o/r/blob/0123abcd/");
        assert_eq!(forge.line(&place("a.MD")), "https://forge.example/o/r/blob/0123abcd/a.MD?plain=1#L7");
        assert_eq!(forge.line(&place("tyst.yaml")), "https://forge.example/o/r/blob/0123abcd/tyst.yaml#L7");
    }
}
