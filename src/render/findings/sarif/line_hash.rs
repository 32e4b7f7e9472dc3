//! GitHub's own fingerprint of a line, `primaryLocationLineHash`, as `upload-sarif` computes it (github/codeql-action,
//! `src/fingerprints.ts`): it warns where a file brings another.
//!
//! Spaces and tabs do not count, every line end is one LF, and a last character 65535 stands for the end of the file.
//! A line's hash is a polynomial in 37, modulo 2^64, over the hundred UTF-16 units from the line's beginning, with noughts
//! past the end. A number says which of the lines with that hash it is.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

const BLOCK: usize = 100;
const BASE: u64 = 37;
const END_OF_FILE: u16 = 65535;

pub(super) struct LineHash {
    /// `c129715d7a2bc9a3:1`.
    pub(super) value: String,
    /// The lines that were read for it: a hundred units reach into those below.
    pub(super) lines: RangeInclusive<u32>,
}

/// The hash of each line of a file, the first line first.
pub(super) fn line_hashes(text: &str) -> Vec<LineHash> {
    let units = counted_units(text);
    let line_ends = units.iter().enumerate().filter(|(_, unit)| **unit == u16::from(b'\n'));
    let starts: Vec<usize> = std::iter::once(0).chain(line_ends.map(|(at, _)| at + 1)).collect();
    let mut seen: BTreeMap<u64, u32> = BTreeMap::new();
    let mut hashes = Vec::with_capacity(starts.len());
    for (index, (line, start)) in (1u32..).zip(&starts).enumerate() {
        let hash = hash(&units[*start..]);
        let ordinal = seen.entry(hash).and_modify(|count| *count += 1).or_insert(1);
        let reached = (line..).zip(&starts[index..]).take_while(|(_, other)| **other < start + BLOCK);
        let last = reached.last().map_or(line, |(last, _)| last);
        hashes.push(LineHash { value: format!("{hash:x}:{ordinal}"), lines: line..=last });
    }
    hashes
}

fn counted_units(text: &str) -> Vec<u16> {
    let mut units = Vec::with_capacity(text.len() + 1);
    let mut after_return = false;
    for unit in text.encode_utf16() {
        let end_of_same_line = after_return && unit == u16::from(b'\n');
        // A blank between CR and LF makes two line ends of them, there as here.
        after_return = unit == u16::from(b'\r');
        if unit == u16::from(b' ') || unit == u16::from(b'\t') || end_of_same_line {
            continue;
        }
        units.push(if after_return { u16::from(b'\n') } else { unit });
    }
    units.push(END_OF_FILE);
    units
}

fn hash(units: &[u16]) -> u64 {
    let padded = units.iter().copied().chain(std::iter::repeat(0)).take(BLOCK);
    padded.fold(0u64, |hash, unit| hash.wrapping_mul(BASE).wrapping_add(u64::from(unit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(text: &str) -> Vec<String> {
        line_hashes(text).into_iter().map(|hash| hash.value).collect()
    }

    #[test]
    fn one_letter_can_be_worked_out_by_hand() {
        let expected =
            97u64.wrapping_mul(BASE.wrapping_pow(99)).wrapping_add(65535u64.wrapping_mul(BASE.wrapping_pow(98)));
        assert_eq!(hashes("a"), [format!("{expected:x}:1")]);
    }

    /// The expected values come from running GitHub's algorithm on the same texts.
    #[test]
    fn the_values_are_githubs() {
        for (text, expected) in [
            ("", &["c129715d7a2bc9a3:1"][..]),
            ("\n", &["3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1"]),
            ("a\r \nb", &["67c066a59e652f5e:1", "cc4c43d77869440f:1", "8ee5a81e681643c1:1"]),
            (
                "item: respect-2017/B2.3\r\nrating: amber\r\n\r\ntŷ, ŵyl 🏴\r\n",
                &[
                    "95133edde137ebd4:1",
                    "2d5a58ce1fa1cb68:1",
                    "53b8fb0fefe7a8f8:1",
                    "219c2347ad5ad96e:1",
                    "c129715d7a2bc9a3:1",
                ],
            ),
        ] {
            assert_eq!(hashes(text), expected, "{text:?}");
        }
        let long = "Ymyrraeth â chyflawnwyr. ".repeat(9) + "\nail linell";
        assert_eq!(hashes(&long), ["34f4292211de3276:1", "bc1cbb2a1c0dd171:1"]);
    }

    #[test]
    fn blanks_and_the_kind_of_line_end_do_not_count() {
        let plain = hashes("a\nb\n\nc\n");
        for other in ["a\r\nb\r\n\r\nc\r\n", "a\rb\r\rc\r", "  a\t\n\tb\n \n c \n  "] {
            assert_eq!(hashes(other), plain, "{other:?}");
        }
    }

    #[test]
    fn lines_with_one_hash_are_numbered() {
        let hashes = hashes(&"Lorem ipsum dolor sit amet, a line of text.\n".repeat(9));
        let of_the_first = hashes[0].trim_end_matches(":1");
        assert_eq!(hashes[4], format!("{of_the_first}:5"));
        assert_eq!(hashes.len(), 10);
    }

    #[test]
    fn a_hash_knows_which_lines_it_was_made_of() {
        let text = format!("{}\nb\n{}\nd\n", "a".repeat(99), "c".repeat(200));
        let lines: Vec<_> = line_hashes(&text).into_iter().map(|hash| hash.lines).collect();
        assert_eq!(lines, [1..=1, 2..=3, 3..=3, 4..=5, 5..=5]);
    }
}
