//! A baseline as it is written: sorted, one entry on each line, so that what was taken out of it is plain to see.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::documents::baseline::{FindingKind, SCHEMA};

const REMARK: &str = "\
# Findings that were here when checks began: `tyst check --baseline` counts them and does not fail for them.
# This file only shrinks. `tyst check --write-baseline` takes out what has been put right, and adds nothing.
";

/// # Errors
/// Whatever `out` says.
pub fn write(counts: &BTreeMap<FindingKind, usize>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{REMARK}schema: {SCHEMA}")?;
    if counts.is_empty() {
        return writeln!(out, "findings: []");
    }
    writeln!(out, "findings:")?;
    for (FindingKind { file, rule, item }, count) in counts {
        let item = item.as_deref().map(|item| format!("item: {}, ", word(item))).unwrap_or_default();
        writeln!(out, "  - {{file: {}, rule: {}, {item}count: {count}}}", word(file), word(rule))?;
    }
    Ok(())
}

/// A word as YAML takes it: plain where nothing in it could mean anything else.
fn word(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '_');
    // A word by itself could be `null` or `no`, which are none to other readers of YAML.
    let is_more_than_a_word = word.contains(['/', '.', '-']);
    if is_more_than_a_word && word.starts_with(|c: char| c.is_ascii_alphabetic()) && word.chars().all(is_plain) {
        return word.to_owned();
    }
    let mut quoted = String::from("\"");
    for c in word.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if is_seen(c) => quoted.push(c),
            c => quoted.push_str(&format!("\\U{:08X}", u32::from(c))),
        }
    }
    quoted + "\""
}

/// Letters and marks that YAML takes as they are, and that an editor shows as one.
fn is_seen(c: char) -> bool {
    crate::visible::visible(&c.to_string()) == c.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::baseline::Baseline;
    use crate::text::Text;

    fn kind(file: &str, rule: &str, item: Option<&str>) -> FindingKind {
        FindingKind { file: file.to_owned(), rule: rule.to_owned(), item: item.map(str::to_owned) }
    }

    fn written(counts: &BTreeMap<FindingKind, usize>) -> String {
        let mut out = Vec::new();
        write(counts, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn there_is_one_entry_on_each_line_in_order() {
        let counts = BTreeMap::from([
            (kind("rounds/a.yaml", "round-unmet", None), 2),
            (kind("providers/tŷ/provider.yaml", "missing-evidence", Some("a/1")), 1),
        ]);
        let expected = "schema: tyst/baseline/1\nfindings:\n  \
                        - {file: \"providers/tŷ/provider.yaml\", rule: missing-evidence, item: a/1, count: 1}\n  \
                        - {file: rounds/a.yaml, rule: round-unmet, count: 2}\n";
        assert_eq!(written(&counts), format!("{REMARK}{expected}"));
    }

    #[test]
    fn what_is_written_is_read_again_whatever_files_are_called() {
        let hostile = [
            "a b.md",
            "a: b #c.md",
            "- {a}.md",
            "\"q\" 'r' \\s.md",
            "*.md",
            "line\nbreak\r\t.md",
            "\u{85}\u{2028}\u{feff}\u{202e}.md",
            "\u{1b}[31m\u{7f}.md",
            "null",
            "~",
            "1.10",
            "tŷ 漢字 😀.md",
            "",
        ];
        let counts: BTreeMap<FindingKind, usize> =
            hostile.iter().map(|name| (kind(&format!("providers/x/{name}"), "no-plan", Some(name)), 3)).collect();
        let text = written(&counts);
        assert_eq!(text.lines().count(), hostile.len() + 4);
        let baseline = Baseline::read(Text::new("b.yaml", text), &["no-plan"]);
        assert!(baseline.problems.is_empty(), "{:?}", baseline.problems);
        let read: BTreeMap<FindingKind, usize> =
            baseline.entries.into_iter().map(|entry| (entry.kind, entry.count)).collect();
        assert_eq!(read, counts);
        let nothing = Baseline::read(Text::new("b.yaml", written(&BTreeMap::new())), &[]);
        assert!(nothing.problems.is_empty() && nothing.entries.is_empty());
    }
}
