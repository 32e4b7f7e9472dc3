//! `json`: the outcome for other programs, versioned, as `schemas/check-1.schema.json` describes it.
//!
//! The types below are that shape and nothing else. Keys are only ever added within a version.

use std::io::{self, Write};

use serde::Serialize;

use crate::finding::{self, Severity};
use crate::outcome::{self, Outcome};
use crate::render::AtRevision;

#[derive(Serialize)]
struct Check<'a> {
    schema: &'static str,
    as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<AtRevision>,
    round: Option<&'a str>,
    since: Option<Since<'a>>,
    summary: Summary<'a>,
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Since<'a> {
    base: &'a str,
    findings_before: usize,
    providers_not_touched: usize,
}

#[derive(Serialize)]
struct Summary<'a> {
    providers: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    accepted: usize,
    baseline: usize,
    standards: Vec<Standard<'a>>,
}

#[derive(Serialize)]
struct Standard<'a> {
    provider: &'a str,
    catalogue: &'a str,
    applicable: usize,
    evidenced: usize,
    fresh: usize,
    green: usize,
    amber: usize,
    red: usize,
    not_applicable: usize,
    missing: usize,
    stale: usize,
    standing: usize,
    does_not_apply: usize,
    may_not_apply: usize,
    coverage: &'static str,
}

#[derive(Serialize)]
struct Finding<'a> {
    rule: &'static str,
    severity: &'static str,
    message: &'a str,
    help: &'a str,
    file: &'a str,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    provider: Option<&'a str>,
    item: Option<&'a str>,
    related: Vec<Related<'a>>,
    fingerprint: String,
}

#[derive(Serialize)]
struct Related<'a> {
    file: &'a str,
    line: u32,
    message: &'a str,
}

/// # Errors
/// Whatever `out` says.
pub fn write(outcome: &Outcome, out: &mut dyn Write) -> io::Result<()> {
    let check = Check {
        schema: "tyst/check/1",
        as_of: outcome.as_of.to_string(),
        at: outcome.at.as_ref().map(AtRevision::of),
        round: outcome.round.as_ref().map(|round| round.id.as_str()),
        since: outcome.since.as_ref().map(since),
        summary: summary(outcome),
        findings: findings(&outcome.findings),
    };
    serde_json::to_writer_pretty(&mut *out, &check)?;
    writeln!(out)
}

fn since(since: &outcome::LeftOut) -> Since<'_> {
    Since { base: &since.base, findings_before: since.findings, providers_not_touched: since.providers }
}

fn summary(outcome: &Outcome) -> Summary<'_> {
    Summary {
        providers: outcome.providers,
        errors: outcome.count(Severity::Error),
        warnings: outcome.count(Severity::Warning),
        notes: outcome.count(Severity::Note),
        accepted: outcome.accepted.len(),
        baseline: outcome.baseline.as_ref().map_or(0, |baseline| baseline.findings.len()),
        standards: outcome.standards.iter().map(|count| standard(outcome, count)).collect(),
    }
}

/// Beside the counts what they are not about: what does not apply, what may not, and whether all of the standard is known.
fn standard<'o>(outcome: &outcome::Outcome, count: &'o outcome::StandardCount) -> Standard<'o> {
    let is_partial = outcome.partial.iter().any(|partial| partial.id == count.catalogue);
    Standard {
        provider: &count.provider,
        catalogue: &count.catalogue,
        applicable: count.applicable,
        evidenced: count.evidenced,
        fresh: count.fresh,
        green: count.green,
        amber: count.amber,
        red: count.red,
        not_applicable: count.not_applicable,
        missing: count.missing,
        stale: count.stale,
        standing: count.standing,
        does_not_apply: count.does_not_apply,
        may_not_apply: count.may_not_apply,
        coverage: if is_partial { "partial" } else { "complete" },
    }
}

fn findings(findings: &[finding::Finding]) -> Vec<Finding<'_>> {
    findings
        .iter()
        .zip(finding::fingerprints(findings))
        .map(|(finding, fingerprint)| Finding {
            rule: finding.rule,
            severity: finding.severity.name(),
            message: &finding.message,
            help: &finding.help,
            file: &finding.place.file,
            line: finding.place.line,
            column: finding.place.column,
            end_line: finding.place.line,
            end_column: finding.place.end_column,
            provider: finding.provider.as_deref(),
            item: finding.item.as_deref(),
            related: finding.notes.iter().map(related).collect(),
            fingerprint,
        })
        .collect()
}

fn related(note: &finding::Note) -> Related<'_> {
    Related { file: &note.place.file, line: note.place.line, message: &note.message }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::render::findings::sample;

    const SCHEMA: &str = include_str!("../../../schemas/check-1.schema.json");

    fn written(outcome: &Outcome) -> String {
        let mut out = Vec::new();
        write(outcome, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn read(outcome: &Outcome) -> Value {
        serde_json::from_str(&written(outcome)).unwrap()
    }

    #[test]
    fn the_outcome_that_holds_everything() {
        let check = read(&sample::everything());
        assert_eq!(check["round"], "mww-2027-28");
        assert_eq!(
            check["summary"],
            json!({"providers": 4, "errors": 5, "warnings": 2, "notes": 2, "accepted": 2, "baseline": 1, "standards": [
                {"provider": "hafan", "catalogue": "respect-2017", "applicable": 46, "evidenced": 43, "fresh": 40, "green": 30,
                 "amber": 9, "red": 3, "not_applicable": 1, "missing": 3, "stale": 3, "standing": 35, "does_not_apply": 12,
                 "may_not_apply": 0, "coverage": "complete"},
                {"provider": "tŷ-gwyn", "catalogue": "wg-perpetrator-2018", "applicable": 46, "evidenced": 43, "fresh": 40,
                 "green": 30, "amber": 9, "red": 3, "not_applicable": 1, "missing": 3, "stale": 3, "standing": 35,
                 "does_not_apply": 12, "may_not_apply": 0, "coverage": "partial"}]})
        );
        let duplicate =
            check["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == "duplicate").unwrap();
        assert_eq!(
            *duplicate,
            json!({"rule": "duplicate", "severity": "error", "message": "a second record rates `respect-2017/B2.3`",
                "help": "keep one of the two and delete the other", "file": sample::CONSENT, "line": 2, "column": 7,
                "end_line": 2, "end_column": 24, "provider": "hafan", "item": "respect-2017/B2.3",
                "related": [{"file": "providers/hafan/evidence/b2.md", "line": 3, "message": "the first one is here"}],
                "fingerprint": duplicate["fingerprint"]})
        );
    }

    #[test]
    fn keys_keep_the_order_that_is_documented() {
        let mut outcome = sample::nothing();
        outcome.standards.clear();
        let head = "{\n  \"schema\": \"tyst/check/1\",\n  \"as_of\": \"2026-11-22\",\n  \"round\": null,\n  \"since\": null,\n  \"summary\": {\n    \
                    \"providers\": 2,\n    \"errors\": 0,\n    \"warnings\": 0,\n    \"notes\": 0,\n    \"accepted\": 0,\n    \"baseline\": 0,\n    \
                    \"standards\": []\n  },\n  \"findings\": []\n}\n";
        assert_eq!(written(&outcome), head);
    }

    #[test]
    fn the_schema_holds_for_all_that_is_written() {
        let schema: Value = serde_json::from_str(SCHEMA).unwrap();
        assert!(jsonschema::meta::is_valid(&schema));
        let validator = jsonschema::validator_for(&schema).unwrap();
        for outcome in [sample::everything(), sample::nothing()] {
            let check = read(&outcome);
            let problems: Vec<_> = validator.iter_errors(&check).map(|error| error.to_string()).collect();
            assert!(problems.is_empty(), "{problems:?}");
        }
    }

    #[test]
    fn the_schema_refuses_every_key_left_out_and_every_key_unknown() {
        let validator = jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap();
        let check = read(&sample::everything());
        for object in ["", "/summary", "/summary/standards/0", "/findings/2", "/findings/2/related/0"] {
            let keys: Vec<String> = check.pointer(object).unwrap().as_object().unwrap().keys().cloned().collect();
            assert!(!keys.is_empty());
            for key in keys {
                let mut less = check.clone();
                less.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(&key);
                assert!(!validator.is_valid(&less), "{object} without {key}");
            }
            let mut more = check.clone();
            more.pointer_mut(object).unwrap().as_object_mut().unwrap().insert("surprise".into(), Value::Null);
            assert!(!validator.is_valid(&more), "{object} with a surprise");
        }
    }

    #[test]
    fn nothing_of_a_source_line_is_in_it() {
        let out = written(&sample::everything());
        assert!(!out.contains("Heol") && !out.contains("Hafan Cymorth"));
    }

    #[test]
    fn the_same_outcome_gives_the_same_bytes() {
        assert_eq!(written(&sample::everything()), written(&sample::everything()));
    }
}
