//! `gitlab`: the code quality report that GitLab shows in a merge request, which is a list and nothing around it.

use std::io::{self, Write};

use serde::Serialize;

use crate::finding::{self, Finding, Severity};
use crate::outcome::Outcome;
use crate::visible::visible;

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'static str,
    /// One for each finding: GitLab shows those with the same as one.
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
}

/// A list without entries is written too: where there is no file, GitLab says that there was no report.
///
/// # Errors
/// Whatever `out` says.
pub fn write(outcome: &Outcome, out: &mut dyn Write) -> io::Result<()> {
    let fingerprints = finding::fingerprints(&outcome.findings);
    let issues: Vec<Issue<'_>> =
        outcome.findings.iter().zip(fingerprints).map(|(one, print)| issue(one, print)).collect();
    serde_json::to_writer_pretty(&mut *out, &issues)?;
    writeln!(out)
}

fn issue(finding: &Finding, fingerprint: String) -> Issue<'_> {
    let place = &finding.place;
    Issue {
        description: description(finding),
        check_name: finding.rule,
        fingerprint,
        severity: severity(finding.severity),
        location: Location { path: &place.file, lines: Lines { begin: place.line } },
    }
}

/// What is wrong, and what to do. GitLab shows nothing else of a finding.
fn description(finding: &Finding) -> String {
    match &*finding.help {
        "" => visible(&finding.message),
        help => format!("{}: {}", visible(&finding.message), visible(help)),
    }
}

/// Nothing here is a blocker: who may merge is decided by the pipeline, which fails or does not.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Note => "info",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Value, json};

    use super::*;
    use crate::render::findings::sample;

    /// What GitLab takes, as its documentation says.
    const SCHEMA: &str = include_str!("../../../schemas/gitlab-code-quality.schema.json");

    fn written(outcome: &Outcome) -> String {
        let mut out = Vec::new();
        write(outcome, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn read(outcome: &Outcome) -> Vec<Value> {
        serde_json::from_str(&written(outcome)).unwrap()
    }

    #[test]
    fn an_entry_says_what_where_and_how_grave() {
        let outcome = sample::everything();
        let own = finding::fingerprints(&outcome.findings);
        let at = outcome.findings.iter().position(|finding| finding.rule == "duplicate").unwrap();
        assert_eq!(
            read(&outcome)[at],
            json!({"description": "a second record rates `respect-2017/B2.3`: keep one of the two and delete the other",
                "check_name": "duplicate", "fingerprint": own[at], "severity": "major",
                "location": {"path": sample::CONSENT, "lines": {"begin": 2}}})
        );
        let severities: BTreeSet<String> =
            read(&outcome).iter().map(|issue| issue["severity"].as_str().unwrap().to_owned()).collect();
        assert_eq!(severities.into_iter().collect::<Vec<_>>(), ["info", "major", "minor"]);
    }

    #[test]
    fn nothing_found_is_an_empty_list_without_a_byte_order_mark() {
        assert_eq!(written(&sample::nothing()), "[]\n");
    }

    #[test]
    fn findings_of_one_kind_at_one_place_stay_apart() {
        let outcome = Outcome { findings: vec![sample::on("x: 1", "1"); 30], ..sample::nothing() };
        let prints: BTreeSet<String> =
            read(&outcome).iter().map(|issue| issue["fingerprint"].as_str().unwrap().to_owned()).collect();
        assert_eq!(prints.len(), 30);
    }

    #[test]
    fn the_schema_holds_for_all_that_is_written_and_refuses_what_gitlab_would() {
        let schema: Value = serde_json::from_str(SCHEMA).unwrap();
        assert!(jsonschema::meta::is_valid(&schema));
        let validator = jsonschema::validator_for(&schema).unwrap();
        for outcome in [sample::everything(), sample::nothing()] {
            let report = Value::from(read(&outcome));
            let problems: Vec<_> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
            assert!(problems.is_empty(), "{problems:?}");
        }
        let whole = read(&sample::everything()).remove(0);
        for (pointer, wrong) in [
            ("/severity", json!("error")),
            ("/location/path", json!("./a.md")),
            ("/location/path", json!("/a.md")),
            ("/location/lines/begin", json!(0)),
            ("/fingerprint", json!("")),
        ] {
            let mut issue = whole.clone();
            *issue.pointer_mut(pointer).unwrap() = wrong;
            assert!(!validator.is_valid(&json!([issue])), "{pointer}");
        }
        for key in ["description", "check_name", "fingerprint", "severity", "location"] {
            let mut issue = whole.clone();
            issue.as_object_mut().unwrap().remove(key);
            assert!(!validator.is_valid(&json!([issue])), "{key}");
        }
        assert!(!validator.is_valid(&whole), "an entry without the list");
    }

    #[test]
    fn nothing_in_it_acts() {
        let out = written(&sample::everything());
        assert!(!out.contains("Heol") && !out.contains("##["), "{out}");
        for issue in read(&sample::everything()) {
            let description = issue["description"].as_str().unwrap();
            assert_eq!(visible(description), description);
        }
    }
}
