//! Every example checks as `tests/examples/` says, and every format gives the same bytes each time. See tests/README.md.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod committed;
mod renewing;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use std::sync::LazyLock;

use serde_json::Value;

use committed::DAY;

const TOP: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn every_example_has_the_findings_that_are_expected_and_no_others() {
    let cases = cases();
    assert!(cases.len() >= 3, "only {} examples were found", cases.len());
    let told: Vec<_> = cases.iter().map(|case| (case.expectation(), case.findings())).collect();
    renewing::expect_all(&told);
}

#[test]
fn the_starter_has_no_findings() {
    let starter = Case { name: "starter".to_owned(), round: None };
    assert_eq!(starter.findings(), "");
}

#[test]
fn the_faults_that_an_example_is_told_to_have_are_those_that_are_found() {
    let case = Case { name: "mid-and-west-wales".to_owned(), round: None };
    let found: Vec<String> = case.findings().lines().map(without_column_and_words).collect();
    assert_eq!(sorted(told_faults(&case)), sorted(found));
}

/// `providers/cam-cyntaf/provider.yaml:1 missing-evidence mww-new-services-2026/M3.2`
fn without_column_and_words(line: &str) -> String {
    let words: Vec<&str> = line.splitn(5, ' ').collect();
    let (place, _column) = words[0].rsplit_once(':').unwrap();
    format!("{place} {} {}", words[2], words[3])
}

/// The rows of the tables in an example's README, under the heading of each provider.
fn told_faults(case: &Case) -> Vec<String> {
    let page = fs::read_to_string(Path::new(TOP).join("examples").join(&case.name).join("README.md")).unwrap();
    let (mut faults, mut provider) = (Vec::new(), String::new());
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            provider = heading.to_lowercase().replace(' ', "-");
        } else if line.starts_with("| `") && provider != "under-the-round" {
            let cells: Vec<&str> = line.split('|').map(|cell| cell.trim().trim_matches('`')).collect();
            let item = if cells[3].is_empty() { "-" } else { cells[3] };
            faults.push(format!("providers/{provider}/{} {} {item}", cells[1], cells[2]));
        }
    }
    faults
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}

#[test]
fn every_format_gives_the_same_bytes_each_time_and_on_any_number_of_threads() {
    for case in cases() {
        for format in ["human", "json", "sarif", "github"] {
            let first = case.check(format, None);
            assert!(!first.is_empty(), "{case:?} as {format} says nothing");
            for threads in [None, Some("1"), Some("4")] {
                let again = case.check(format, threads);
                assert!(again == first, "{case:?} as {format} differs with RAYON_NUM_THREADS={threads:?}");
            }
        }
    }
}

/// The examples, in a git repository of their own.
static EXAMPLES: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples");
    committed::examples(&folder);
    folder.join("examples")
});

/// An example, as it stands or under one of its rounds.
#[derive(Debug)]
struct Case {
    name: String,
    round: Option<String>,
}

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for name in names(&Path::new(TOP).join("examples")) {
        let folder = Path::new(TOP).join("examples").join(&name);
        if !folder.join("tyst.yaml").is_file() {
            continue;
        }
        let rounds = names(&folder.join("rounds")).into_iter();
        let rounds = rounds.map(|round| round.trim_end_matches(".yaml").to_owned());
        cases.extend(std::iter::once(None).chain(rounds.map(Some)).map(|round| Case { name: name.clone(), round }));
    }
    cases
}

/// The names in a folder, sorted; none where there is no such folder.
fn names(folder: &Path) -> Vec<String> {
    let listed = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> = listed.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

impl Case {
    fn expectation(&self) -> PathBuf {
        let round = self.round.as_ref().map(|round| format!("--{round}")).unwrap_or_default();
        Path::new(TOP).join("tests/examples").join(format!("{}{round}.txt", self.name))
    }

    /// One line for each finding: `file:line:column severity rule item message`.
    fn findings(&self) -> String {
        let outcome: Value = serde_json::from_slice(&self.check("json", None)).unwrap();
        let findings = outcome["findings"].as_array().unwrap().iter();
        findings
            .map(|finding| {
                let text = |key: &str| finding[key].as_str().unwrap_or("-").to_owned();
                let (file, severity, rule, item, message) =
                    (text("file"), text("severity"), text("rule"), text("item"), text("message"));
                format!("{file}:{}:{} {severity} {rule} {item} {message}\n", finding["line"], finding["column"])
            })
            .collect()
    }

    fn check(&self, format: &str, threads: Option<&str>) -> Vec<u8> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tyst"));
        command
            .args(["check", "--as-of", DAY, "--format", format])
            .args(self.round.iter().flat_map(|round| ["--round", round]));
        command.arg(&self.name).current_dir(&*EXAMPLES);
        command.env_clear().env("COLUMNS", "100").envs(threads.map(|threads| ("RAYON_NUM_THREADS", threads)));
        let ran = command.output().unwrap();
        assert!(ran.stderr.is_empty(), "{self:?}: {}", String::from_utf8_lossy(&ran.stderr));
        assert!(matches!(ran.status.code(), Some(0 | 1)), "{self:?}: {:?}", ran.status);
        ran.stdout
    }
}
