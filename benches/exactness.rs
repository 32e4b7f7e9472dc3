//! Whether a check finds the seeded faults, all of them and nothing else.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::repositories::{DAY, Finding, Seeded};

/// Of each rule, so that one that fails everywhere neither fills the screen nor hides another.
const SHOWN: usize = 5;

/// What is expected and not reported, or the other way round, rule by rule. Empty when all is well.
pub fn differences(tyst: &Path, seeded: &Seeded) -> io::Result<Vec<String>> {
    let reported = reported(tyst, &seeded.root)?;
    let mut surplus: BTreeMap<&Finding, i64> = BTreeMap::new();
    for finding in &seeded.findings {
        *surplus.entry(finding).or_default() -= 1;
    }
    for finding in &reported {
        *surplus.entry(finding).or_default() += 1;
    }
    let mut places: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
    for (finding, surplus) in surplus.into_iter().filter(|(_, surplus)| *surplus != 0) {
        let what = if surplus > 0 { "not expected" } else { "not reported" };
        let item = finding.item.as_deref().unwrap_or("no item");
        let place = format!("{}, {item}", finding.file);
        let times = surplus.unsigned_abs() as usize;
        places.entry((&finding.rule, what)).or_default().extend(vec![place; times]);
    }
    Ok(places.iter().map(|((rule, what), places)| in_words(rule, what, places)).collect())
}

fn in_words(rule: &str, what: &str, places: &[String]) -> String {
    let shown = &places[..places.len().min(SHOWN)];
    let rest = if shown.len() < places.len() { "\n    …" } else { "" };
    format!("{what}: {} of {rule}\n    {}{rest}", places.len(), shown.join("\n    "))
}

fn reported(tyst: &Path, root: &Path) -> io::Result<Vec<Finding>> {
    let failed = |why: &str| io::Error::other(format!("{tyst:?} check {root:?}: {why}"));
    let mut check = Command::new(tyst);
    check.arg("check").arg(root);
    check.args(["--as-of", DAY, "--format", "json"]);
    let output = check.output().map_err(|error| failed(&error.to_string()))?;
    if !matches!(output.status.code(), Some(0 | 1)) {
        return Err(failed(&String::from_utf8_lossy(&output.stderr)));
    }
    let report = serde_json::from_slice::<Value>(&output.stdout);
    let report = report.map_err(|error| failed(&error.to_string()))?;
    let findings = report["findings"].as_array().ok_or_else(|| failed("no findings in its JSON"))?;
    let findings: Option<_> = findings.iter().map(Finding::from_json).collect();
    findings.ok_or_else(|| failed("a finding without a rule or a file"))
}
