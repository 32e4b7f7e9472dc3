//! What a check says of a baseline, and of what was there before a change.

use super::Words;
use crate::outcome::Outcome;

sentences! {
    pub(super) SINCE;
    so_many_in_the_baseline(findings: usize) -> String;
    only_since(commit: &str) -> String;
    so_many_before(findings: usize) -> String;
    so_many_not_touched(providers: usize) -> String;
}

/// As much of a commit's id as people write.
const SHORT: usize = 9;

impl Words {
    /// What is counted and not shown: what is in the baseline, and what was there before a change. Nothing from a file is in it.
    pub fn not_shown(&self, outcome: &Outcome) -> Vec<String> {
        let baseline = outcome.baseline.iter().map(|baseline| self.so_many_in_the_baseline(baseline.findings.len()));
        let since = outcome.since.iter().flat_map(|since| {
            let commit: String = since.base.chars().take(SHORT).collect();
            let before = (since.findings > 0).then(|| self.so_many_before(since.findings));
            let passed_over = (since.providers > 0).then(|| self.so_many_not_touched(since.providers));
            [Some(self.only_since(&commit)), before, passed_over].into_iter().flatten()
        });
        baseline.chain(since).collect()
    }
}
