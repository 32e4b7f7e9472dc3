//! Names that every system takes: what Windows refuses, what would leave the folder and what would act on a reader is replaced,
//! always in the same way.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::visible::visible;

/// As many bytes as a folder's or a file's name may take.
const MAX_PART_BYTES: usize = 80;
/// As many as a whole path may: Windows allows 260 letters, with the folder that somebody unpacks into.
const MAX_PATH_BYTES: usize = 180;
/// An ending longer than this is none.
const MAX_ENDING_BYTES: usize = 12;

#[rustfmt::skip]
const RESERVED: [&str; 32] = [
    "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
    "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
    "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
];

/// Whether a path means the same on every system, and leads nowhere but into the folder that it is unpacked in.
pub(super) fn is_safe(path: &str) -> bool {
    safe(path) == path
}

/// A path that does. One that does already stays as it is.
pub(super) fn safe(path: &str) -> String {
    let parts: Vec<String> = path.split('/').map(safe_part).collect();
    let whole = parts.join("/");
    if whole.len() <= MAX_PATH_BYTES {
        return whole;
    }
    let name = shortened(parts.last().map_or("", String::as_str), MAX_PART_BYTES, path);
    parts.iter().take(2).chain([&name]).map(String::as_str).collect::<Vec<_>>().join("/")
}

/// Paths that stay apart on systems that do not tell capitals from small letters, or one way of writing an accent from another.
/// The same paths in the same order are always told apart in the same way.
pub(super) fn told_apart(paths: impl IntoIterator<Item = impl AsRef<str>>) -> Vec<String> {
    let paths: Vec<String> = paths.into_iter().map(|path| safe(path.as_ref())).collect();
    let mut taken: BTreeSet<String> =
        paths.iter().flat_map(|path| path.match_indices('/').map(|(at, _)| alike(&path[..at]))).collect();
    let apart = paths.iter().map(|path| {
        let mut free = path.clone();
        let mut number = 2;
        while !taken.insert(alike(&free)) {
            free = numbered(path, number);
            number += 1;
        }
        free
    });
    apart.collect()
}

/// What two paths share that some system takes for one.
pub(super) fn alike(path: &str) -> String {
    path.nfc().flat_map(char::to_lowercase).nfc().collect()
}

fn safe_part(part: &str) -> String {
    let is_refused = |c: char| matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let shown = visible(part);
    let letters = part.chars().zip(shown.chars());
    let mut name: String = letters.map(|(c, shown)| if c != shown || is_refused(c) { '_' } else { c }).collect();
    let end = name.trim_end_matches(['.', ' ']).len();
    let ends = name.len() - end;
    name.truncate(end);
    name.push_str(&"_".repeat(ends));
    if name.is_empty() || name.starts_with(' ') {
        name = format!("_{}", name.trim_start());
    }
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_uppercase();
    if RESERVED.contains(&stem.as_str()) {
        name.insert(0, '_');
    }
    if name.len() > MAX_PART_BYTES { shortened(&name, MAX_PART_BYTES, part) } else { name }
}

/// A name cut short, with its ending and eight digits that come of all that it is short for.
fn shortened(name: &str, room: usize, short_for: &str) -> String {
    let (stem, ending) = split(name);
    let hash = Sha256::digest(short_for.as_bytes());
    let digits: String = hash.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let mark = format!("~{digits}{ending}");
    format!("{}{mark}", cut(stem, room - mark.len()))
}

fn numbered(path: &str, number: usize) -> String {
    let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
    let (stem, ending) = split(name);
    let mark = format!("~{number}{ending}");
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}{}{mark}", cut(stem, MAX_PART_BYTES - mark.len()))
}

/// A name and its ending: `form` and `.docx`.
fn split(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(at) if at > 0 && name.len() - at <= MAX_ENDING_BYTES => name.split_at(at),
        _ => (name, ""),
    }
}

fn cut(text: &str, room: usize) -> &str {
    let mut end = room.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_stay_as_they_are() {
        for path in
            ["documents/hafan/consent/Ffurflen gydsynio tŷ.docx", "papers/cy/mww-2027-28--hafan.md", "a/.b", "a/~$b"]
        {
            assert_eq!(safe(path), path);
        }
    }

    #[test]
    fn what_some_system_refuses_is_replaced() {
        for (path, named) in [
            ("a/b\\c.md", "a/b_c.md"),
            ("a/b:c|d<e>f\"g?h*i", "a/b_c_d_e_f_g_h_i"),
            ("a/b. .", "a/b___"),
            ("a/../b", "a/__/b"),
            ("/etc/passwd", "_/etc/passwd"),
            ("a//b/", "a/_/b/_"),
            ("./a", "_/a"),
            ("a/ b", "a/_b"),
            ("con/Aux.txt/nul .tar.gz/LPT².x/COM1", "_con/_Aux.txt/_nul .tar.gz/_LPT².x/_COM1"),
            ("a/\u{202e}cod.exe\n\u{1b}[31m", "a/_cod.exe__[31m"),
            ("a/##[group]", "a/##_group]"),
            ("", "_"),
        ] {
            assert_eq!(safe(path), named, "{path:?}");
            assert!(!is_safe(path) && is_safe(named));
        }
    }

    #[test]
    fn long_names_are_cut_and_keep_their_ending() {
        let long = format!("documents/hafan/{}.docx", "ŵ".repeat(200));
        let named = safe(&long);
        assert!(named.ends_with(".docx") && named.rsplit('/').next().unwrap().len() <= MAX_PART_BYTES, "{named}");
        assert_ne!(named, safe(&long.replacen('ŵ', "ŷ", 200)));
        let deep = format!("documents/hafan/{}form.docx", "a folder with a long name/".repeat(20));
        let named = safe(&deep);
        assert!(named.starts_with("documents/hafan/form~") && named.ends_with(".docx"), "{named}");
        assert!(is_safe(&named) && named.len() <= MAX_PATH_BYTES);
    }

    #[test]
    fn whatever_is_named_once_is_named_so_again() {
        let odd = ["con.", "nul .", " . ", "..", "\u{feff}", "aux.".repeat(40).leak(), "COM1 ", " con", "_ ", "LPT³. "];
        for name in odd {
            for path in [name.to_owned(), format!("a/{name}"), format!("{name}/{name}")] {
                assert!(is_safe(&safe(&path)), "{path:?} is named {:?}", safe(&path));
            }
        }
    }

    #[test]
    fn names_that_some_system_takes_for_one_are_told_apart() {
        let apart = |paths: &[&str]| told_apart(paths);
        assert_eq!(apart(&["d/Log.md", "d/log.md", "d/LOG.md"]), ["d/Log.md", "d/log~2.md", "d/LOG~3.md"]);
        assert_eq!(apart(&["d/w\u{302}.md", "d/ŵ.md"]), ["d/w\u{302}.md", "d/ŵ~2.md"]);
        assert_eq!(apart(&["d/a:b", "d/a_b"]), ["d/a_b", "d/a_b~2"]);
        assert_eq!(apart(&["d/A", "d/a/b"]), ["d/A~2", "d/a/b"]);
        assert_eq!(apart(&["d/Logs/x", "d/logs/y", "d/logs/X"]), ["d/Logs/x", "d/logs/y", "d/logs/X~2"]);
        assert_eq!(apart(&["d/a~2", "d/A", "d/a"]), ["d/a~2", "d/A", "d/a~3"]);
    }
}
