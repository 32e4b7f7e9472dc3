//! Which findings come first where there is no room for all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::finding::{Finding, Severity};

/// Which findings have that severity, the first of every rule before the second of any: sixty missing items must not take
/// the room from the one name that was left in.
///
/// Those in files that are `touched` go before all others.
pub(super) fn by_variety(findings: &[Finding], severity: Severity, touched: &BTreeSet<Arc<str>>) -> Vec<usize> {
    let mut seen: BTreeMap<(bool, &str), usize> = BTreeMap::new();
    let of_severity = findings.iter().enumerate().filter(|(_, finding)| finding.severity == severity);
    let mut ranked: Vec<_> = of_severity
        .map(|(index, finding)| {
            let is_elsewhere = !touched.contains(&finding.place.file);
            let earlier = seen.entry((is_elsewhere, finding.rule)).or_default();
            *earlier += 1;
            (is_elsewhere, *earlier, index)
        })
        .collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(.., index)| index).collect()
}

/// All of them, the gravest first.
pub(super) fn worst_first(findings: &[Finding], touched: &BTreeSet<Arc<str>>) -> Vec<usize> {
    Severity::ALL.into_iter().rev().flat_map(|severity| by_variety(findings, severity, touched)).collect()
}
