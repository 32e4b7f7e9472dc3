//! One thing to tell the author: the rule that found it, how grave it is, where it stands, what is wrong and what to do next.

pub mod matching;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::text::Place;

/// How grave a finding is. Ordered: a note is less than a warning, a warning less than an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Note,
    Warning,
    Error,
}

impl Severity {
    pub const ALL: [Severity; 3] = [Severity::Note, Severity::Warning, Severity::Error];

    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A finding. Made by [`Findings::add`] only, which asks for its place.
#[derive(Clone, Debug)]
pub struct Finding {
    pub rule: &'static str,
    pub severity: Severity,
    pub place: Place,
    /// What is wrong, in one line that stands alone.
    pub message: Box<str>,
    /// The next thing to do.
    pub help: Box<str>,
    /// Second places that explain the first.
    pub notes: Vec<Note>,
    /// The folder name of the provider that it is about.
    pub provider: Option<Arc<str>>,
    /// The item that it is about, with its catalogue: `respect-2017/B2.3`.
    pub item: Option<Box<str>>,
    /// Whether the source line may be shown. Where a line may hold what must not be repeated, it may not.
    pub may_show_source: bool,
    /// Whether it is about how a file is written, whatever it rates.
    pub is_about_the_file: bool,
    /// Whether the occasion asks about it. What it does not ask about is left out once the acceptances are applied.
    pub is_asked_about: bool,
}

/// A second place that explains a finding.
#[derive(Clone, Debug)]
pub struct Note {
    pub place: Place,
    pub message: Box<str>,
}

impl Finding {
    pub fn note(&mut self, place: Place, message: impl Into<Box<str>>) -> &mut Finding {
        self.notes.push(Note { place, message: message.into() });
        self
    }

    pub fn help(&mut self, help: impl Into<Box<str>>) -> &mut Finding {
        self.help = help.into();
        self
    }

    /// Names the item that the finding is about.
    pub fn item(&mut self, item: impl fmt::Display) -> &mut Finding {
        self.item = Some(item.to_string().into());
        self
    }
}

/// Collects the findings of one rule after another.
#[derive(Debug, Default)]
pub struct Findings {
    list: Vec<Finding>,
    rule: &'static str,
    severity: Option<Severity>,
    may_show_source: bool,
    provider: Option<Arc<str>>,
}

impl Findings {
    /// What is added from now on is about this provider.
    pub fn about(provider: Option<&str>) -> Findings {
        Findings { provider: provider.map(Into::into), ..Findings::default() }
    }

    /// What is added from now on comes from this rule.
    pub fn of_rule(&mut self, rule: &'static str, severity: Severity, may_show_source: bool) {
        self.rule = rule;
        self.severity = Some(severity);
        self.may_show_source = may_show_source;
    }

    /// Adds a finding. The message says what is wrong in one line that stands alone: lower case, no full stop, names in backticks.
    pub fn add(&mut self, place: Place, message: impl Into<Box<str>>) -> &mut Finding {
        self.list.push(Finding {
            rule: self.rule,
            severity: self.severity.unwrap_or(Severity::Error),
            place,
            message: message.into(),
            help: "".into(),
            notes: Vec::new(),
            provider: self.provider.clone(),
            item: None,
            may_show_source: self.may_show_source,
            is_about_the_file: false,
            is_asked_about: true,
        });
        let last = self.list.len() - 1;
        &mut self.list[last]
    }

    pub fn into_list(self) -> Vec<Finding> {
        self.list
    }
}

/// Puts findings in the order in which they are always shown: file, line, column, rule. Where all four are the same they stay in
/// the order in which they were found, which is the catalogue's.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|one, other| order(one).cmp(&order(other)));
}

fn order(finding: &Finding) -> (&str, u32, u32, &str) {
    (&finding.place.file, finding.place.line, finding.place.column, finding.rule)
}

/// A fingerprint for each finding, in the order given, which must be the sorted one.
///
/// It is made of the rule, the file, the item and which one of those it is in the file: never of a line number, so that it
/// outlives moved lines, and never of words or values, so that nothing can be guessed back from it.
pub fn fingerprints<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Vec<String> {
    let mut seen: BTreeMap<(&str, &str, Option<&str>), u32> = BTreeMap::new();
    findings
        .into_iter()
        .map(|finding| {
            let kind = (finding.rule, &*finding.place.file, finding.item.as_deref());
            let ordinal = seen.entry(kind).and_modify(|count| *count += 1).or_insert(1);
            fingerprint(finding, *ordinal)
        })
        .collect()
}

fn fingerprint(finding: &Finding, ordinal: u32) -> String {
    let mut hash = Sha256::new();
    for part in [finding.rule, &finding.place.file, finding.item.as_deref().unwrap_or("")] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.update(ordinal.to_le_bytes());
    hash.finalize()[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, Text};

    fn finding(content: &str, needle: &str) -> Finding {
        let text = Text::new("a.md", content.into());
        let at = content.find(needle).unwrap();
        let mut findings = Findings::default();
        findings.of_rule("no-plan", Severity::Error, true);
        findings.add(text.place(Span::new(at, at + needle.len())), "amber, and nothing planned").item("example/1");
        findings.into_list().remove(0)
    }

    #[test]
    fn a_fingerprint_outlives_moved_lines() {
        let before = [finding("x: 1\n", "x")];
        let after = [finding("new\n\nx: 1\n", "x")];
        assert_eq!(fingerprints(&before), fingerprints(&after));
    }

    #[test]
    fn two_of_a_kind_in_one_file_have_two_fingerprints() {
        let both = fingerprints(&[finding("x: 1\n", "x"), finding("x: 1\n", "1")]);
        assert_ne!(both[0], both[1]);
    }

    #[test]
    fn findings_are_sorted_by_file_line_and_column() {
        let mut findings = vec![finding("a\nx: 1", "1"), finding("a\nx: 1", "x"), finding("a\nx: 1", "a")];
        sort(&mut findings);
        let places: Vec<_> = findings.iter().map(|finding| (finding.place.line, finding.place.column)).collect();
        assert_eq!(places, [(1, 1), (2, 1), (2, 4)]);
    }
}
