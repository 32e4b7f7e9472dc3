//! What sheets are called: as the page calls them, as far as spreadsheets allow.

use crate::page::{Page, Subject};

/// The most that a sheet's name may have, counted as Excel counts.
const LONGEST: usize = 31;

/// Not in the name of any sheet.
const REFUSED: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// The names of the sheet that tells of all and of the others.
pub(super) fn names(page: &Page, subjects: &[Subject]) -> Vec<String> {
    let all = std::iter::once(&Subject::Summary).chain(subjects);
    all.fold(Vec::new(), |mut names, subject| {
        names.push(unused(page.labels.subject(*subject), &names));
        names
    })
}

/// Spreadsheets take names for the same that differ in capitals alone.
fn unused(wanted: &str, names: &[String]) -> String {
    let is_free = |name: &String| !names.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let first = std::iter::once(allowed(wanted, ""));
    let numbered = (2..).map(|number| allowed(wanted, &format!(" {number}")));
    first.chain(numbered).find(is_free).unwrap_or_default()
}

fn allowed(wanted: &str, after: &str) -> String {
    let mut name = String::new();
    let mut room = LONGEST - after.len();
    for c in wanted.chars() {
        let c = if REFUSED.contains(&c) || c.is_control() { '-' } else { c };
        let Some(left) = room.checked_sub(c.len_utf16()) else { break };
        room = left;
        name.push(c);
    }
    let name = name.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    format!("{}{after}", if name.is_empty() { "-" } else { name })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_that_spreadsheets_take() {
        assert_eq!(unused("'a/b: [c]*?'", &[]), "a-b- -c---");
        assert_eq!(unused("", &[]), "-");
        let long = unused("A sheet that has far too long a name for any", &[]);
        assert_eq!(long, "A sheet that has far too long a");
        assert_eq!(unused(&long.to_uppercase(), &[long]), "A SHEET THAT HAS FAR TOO LONG 2");
        let flags = unused(&"🏴".repeat(20), &[]);
        assert_eq!(flags.encode_utf16().count(), 30);
    }
}
