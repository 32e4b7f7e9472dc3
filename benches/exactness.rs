//! Whether a check finds the seeded faults, a diff the seeded changes and a history each month, all of them and nothing else.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::repositories::{BASE, CHANGED, DAY, Finding, Months, Seeded, Told};

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

/// Rows of `tyst diff` over the one commit more that are expected and not told, or the other way round.
pub fn differences_of_changes(tyst: &Path, seeded: &Seeded) -> io::Result<Vec<String>> {
    let diff = json_of(
        Command::new(tyst).args(["diff", &format!("{BASE}..{CHANGED}"), "--as-of", DAY, "--path"]).arg(&seeded.root),
    )?;
    let mut told = Vec::new();
    for list in Told::LISTS {
        let rows = diff[list].as_array().ok_or_else(|| io::Error::other(format!("no {list} in its JSON")))?;
        for row in rows {
            let row = Told::from_row(list, row)
                .ok_or_else(|| io::Error::other(format!("a row of {list} says too little")))?;
            told.push(row);
        }
    }
    let mut surplus: BTreeMap<&Told, i64> = BTreeMap::new();
    seeded.told.iter().for_each(|told| *surplus.entry(told).or_default() -= 1);
    told.iter().for_each(|told| *surplus.entry(told).or_default() += 1);
    let differing = surplus.into_iter().filter(|(_, surplus)| *surplus != 0);
    let said = differing.map(|(told, surplus)| {
        let what = if surplus > 0 { "not expected" } else { "not told" };
        let Told { list, provider, item, what: change } = told;
        format!("{what}: {list}, {provider}, {item}: {change}")
    });
    Ok(said.take(SHOWN * Told::LISTS.len()).collect())
}

/// Ends of months at which the history counts otherwise than the records were written.
pub fn differences_of_months(tyst: &Path, months: &Months) -> io::Result<Vec<String>> {
    let after = format!("{}-01", Months::name(months.months));
    let history = json_of(Command::new(tyst).arg("history").arg(&months.root).args(["--as-of", &after]))?;
    let rows = history["rows"].as_array().ok_or_else(|| io::Error::other("no rows in its JSON"))?;
    let mut counted: BTreeMap<&str, [u64; 2]> = BTreeMap::new();
    for row in rows {
        let day = row["day"].as_str().unwrap_or_default();
        let [evidenced, fresh] = counted.entry(day).or_default();
        *evidenced += row["evidenced"].as_u64().unwrap_or_default();
        *fresh += row["fresh"].as_u64().unwrap_or_default();
    }
    let mut differences = Vec::new();
    for month in 0..months.months {
        let expected = [months.size.records(), months.fresh(month)].map(|count| count as u64);
        let name = Months::name(month);
        let ends: Vec<_> = counted.iter().filter(|(day, _)| day.starts_with(&name)).collect();
        match ends.as_slice() {
            [(_, counts)] if **counts == expected => {}
            others => differences.push(format!("{name}: {others:?}, where {expected:?} have evidence and are fresh")),
        }
    }
    Ok(differences.into_iter().take(SHOWN).collect())
}

fn json_of(command: &mut Command) -> io::Result<Value> {
    let output = command.args(["--format", "json"]).output()?;
    if !output.status.success() {
        return Err(io::Error::other(format!("{command:?}: {}", String::from_utf8_lossy(&output.stderr))));
    }
    serde_json::from_slice(&output.stdout).map_err(|error| io::Error::other(format!("{command:?}: {error}")))
}
