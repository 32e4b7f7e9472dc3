//! A baseline: the findings that were here when checks began, one entry for those of one rule about one item in one file.

use std::collections::BTreeMap;

use super::fields::{Given, Reader};
use super::problem::{Kind as Problems, Problem, nearest, quoted};
use super::yaml::{self, Entry as Pair, Node};
use crate::text::{Place, Span, Text};

/// No baseline longer than this is read.
pub const MAX_BASELINE_BYTES: u64 = 16 * 1024 * 1024;

/// The name and version of its shape.
pub const SCHEMA: &str = "tyst/baseline/1";

const FIELDS: &[&str] = &["schema", "findings"];
const ENTRY_FIELDS: &[&str] = &["file", "rule", "item", "count"];

/// What a baseline says.
#[derive(Debug)]
pub struct Baseline {
    text: Text,
    /// In the order of the file; no two are about the same.
    pub entries: Vec<Entry>,
    pub problems: Vec<Problem>,
}

/// So many findings of one kind, as they stand in a baseline.
#[derive(Clone, Debug)]
pub struct Entry {
    pub kind: FindingKind,
    pub count: usize,
    pub span: Span,
}

/// What a baseline tells findings apart by: never a line, which moves, nor words, which could be anybody's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FindingKind {
    pub file: String,
    pub rule: String,
    pub item: Option<String>,
}

impl Baseline {
    /// Understands a baseline. What cannot be understood of it counts for nothing, and there is a problem for it.
    pub fn read(text: Text, rules: &[&'static str]) -> Baseline {
        let mut problems = Vec::new();
        let entries = read_entries(&text, rules, &mut problems);
        Baseline { text, entries, problems }
    }

    /// Where an entry stands.
    pub fn place(&self, entry: &Entry) -> Place {
        self.text.place(entry.span)
    }

    /// Where the file begins.
    pub fn top(&self) -> Place {
        self.text.top()
    }

    /// How many findings of each kind are in it.
    pub fn counts(&self) -> BTreeMap<&FindingKind, usize> {
        self.entries.iter().map(|entry| (&entry.kind, entry.count)).collect()
    }
}

fn read_entries(text: &Text, rules: &[&'static str], problems: &mut Vec<Problem>) -> Vec<Entry> {
    let Some(node) = yaml::read(text, 0..text.content().len(), yaml::FILE_DEPTH, problems) else { return Vec::new() };
    let mut reader = Reader { text, problems };
    let Some(mut fields) = reader.open_fields(node, "a baseline") else { return Vec::new() };
    let schema = fields.take("schema");
    let place = schema.as_ref().map_or(Span::new(0, 0), |pair| pair.value.span);
    if reader.words(schema).is_none_or(|words| words.value != SCHEMA) {
        let help = "let `tyst check --write-baseline` write it: delete this file, or name another";
        reader.refuse(place, format!("a baseline says `schema: {SCHEMA}`, and this file does not"), help);
        return Vec::new();
    }
    reader.keep_known(&mut fields, "a baseline", FIELDS);
    let Some(nodes) = fields.take("findings").and_then(|pair: Pair<'_>| reader.list(pair)) else { return Vec::new() };
    let mut entries: Vec<Entry> = Vec::with_capacity(nodes.len());
    let mut first: BTreeMap<FindingKind, Span> = BTreeMap::new();
    for node in nodes {
        let Some(entry) = read_entry(&mut reader, node, rules) else { continue };
        match first.get(&entry.kind) {
            Some(before) => {
                let message = "a second entry is about the same rule, file and item";
                let problem = Problem::new(Problems::Duplicate, text.place(entry.span), message, ONE_OF_TWO);
                reader.problems.push(problem.beside(text.place(*before), "the first one is here"));
            }
            None => {
                first.insert(entry.kind.clone(), entry.span);
                entries.push(entry);
            }
        }
    }
    entries
}

const ONE_OF_TWO: &str = "delete one of the two; `tyst check` says if the other counts too much";

fn read_entry<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>, rules: &[&'static str]) -> Option<Entry> {
    let text = reader.text;
    let span = node.span;
    let mut fields = reader.fields(node, "an entry of a baseline", ENTRY_FIELDS)?;
    let (file, rule) = (reader.words(fields.take("file")), reader.words(fields.take("rule")));
    let (item, count) = (reader.given_words(fields.take("item")), reader.given_words(fields.take("count")));
    let (Some(file), Some(rule)) = (file, rule) else {
        reader.refuse(
            span,
            "an entry of a baseline names a `file` and a `rule`",
            "delete the entry, or add what is missing",
        );
        return None;
    };
    if !rules.contains(&&*rule.value) {
        let message = format!("{} is no rule", quoted(&rule.value, "what stands here"));
        let help = match nearest(&rule.value, rules.iter().copied()) {
            Some(near) => format!("write `{near}` if that is what is meant, or delete the entry"),
            None => "delete the entry; `tyst explain` lists the rules".to_owned(),
        };
        reader.problems.push(Problem::new(Problems::UnknownReference, text.place(rule.span), message, help));
        return None;
    }
    let count = match count {
        Given::Absent => 1,
        Given::Bad(_) => return None,
        Given::Good(words) => match words.value.parse() {
            Ok(count) if count > 0 => count,
            _ => {
                reader.refuse(
                    words.span,
                    "`count` is not a number from 1",
                    "write how many findings there are: `count: 2`",
                );
                return None;
            }
        },
    };
    let item = match item {
        Given::Absent => None,
        Given::Bad(_) => return None,
        Given::Good(words) => Some(words.value.into_owned()),
    };
    let kind = FindingKind { file: file.value.into_owned(), rule: rule.value.into_owned(), item };
    Some(Entry { kind, count, span })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(content: &str) -> (Vec<String>, Vec<String>) {
        let baseline =
            Baseline::read(Text::new("tyst-baseline.yaml", content.to_owned()), &["no-plan", "stale-evidence"]);
        let entries = baseline.entries.iter().map(|Entry { kind, count, span }| {
            let item = kind.item.as_deref().unwrap_or("-");
            format!("{}: {} {} {item} {count}", baseline.text.place(*span).line, kind.file, kind.rule)
        });
        let problems = baseline.problems.iter().map(|problem| format!("{}: {}", problem.place.line, problem.message));
        (entries.collect(), problems.collect())
    }

    #[test]
    fn an_entry_stands_on_its_line() {
        let (entries, problems) = read(
            "# why\nschema: tyst/baseline/1\nfindings:\n  - {file: a.md, rule: no-plan, item: a/1, count: 2}\n  \
             - {file: \"b \\\"c\\\".md\", rule: stale-evidence}\n",
        );
        assert_eq!(entries, ["4: a.md no-plan a/1 2", "5: b \"c\".md stale-evidence - 1"]);
        assert_eq!(problems, [""; 0]);
    }

    #[test]
    fn nothing_to_accept_is_a_baseline_too() {
        assert_eq!(read("schema: tyst/baseline/1\nfindings: []\n"), (vec![], vec![]));
    }

    #[test]
    fn what_cannot_be_understood_counts_for_nothing_and_hides_nothing_else() {
        let (entries, problems) = read(
            "schema: tyst/baseline/1\nfindings:\n  - {file: a.md, rule: no-plam}\n  - {file: a.md}\n  \
             - {file: a.md, rule: no-plan, count: 0}\n  - {file: a.md, rule: no-plan, count: -1}\n  - words\n  \
             - {file: a.md, rule: no-plan, line: 3}\n  - {file: a.md, rule: no-plan}\n",
        );
        assert_eq!(entries, ["8: a.md no-plan - 1"]);
        let lines: Vec<&str> = problems.iter().map(|problem| problem.split(": ").next().unwrap()).collect();
        assert_eq!(lines, ["3", "4", "5", "6", "7", "8", "9"], "{problems:#?}");
    }

    #[test]
    fn another_file_is_no_baseline() {
        for other in ["", "title: Our evidence\n", "words\n", "[", "schema: tyst/baseline/2\nfindings: []\n", "- a\n"] {
            let (entries, problems) = read(other);
            assert_eq!((entries.len(), problems.is_empty()), (0, false), "{other}");
        }
    }
}
