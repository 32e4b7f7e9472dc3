//! What a check asks of the past: of all providers, or where it cannot be told of one, of none.

use super::{Seen, Survey};
use crate::finding::Finding;
use crate::model::Framework;
use crate::past::{History, Past, Unusable};
use crate::rules::InForce;
use crate::standing::Standing;

impl Survey<'_> {
    /// The history, where any rule asks for it.
    pub(super) fn history(&self, rules: &InForce) -> Option<Result<History, Unusable>> {
        rules.asked_of_the_past().anything().then(|| History::of(self.repository))
    }

    pub(super) fn past(
        &self,
        rules: &InForce,
        history: Option<&Result<History, Unusable>>,
        standing: &Standing<'_, '_>,
    ) -> Result<Vec<Finding>, Unusable> {
        let Some(history) = history else { return Ok(Vec::new()) };
        let history = history.as_ref().map_err(|why| *why)?;
        let past = Past::of(history, standing.provider, standing.as_of, rules.asked_of_the_past());
        past.map(|past| rules.on_past(standing, &past)).map_err(|_| Unusable::Damaged)
    }
}

/// What the rules that ask of the past found; or that they could not run, all of them, where it cannot be told of one provider.
pub(super) fn found(framework: &Framework, rules: &mut InForce, seen: &mut [Seen]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for provider in seen {
        match &mut provider.past {
            Ok(found) => findings.append(found),
            Err(why) => return rules.without_history(framework, *why),
        }
    }
    findings
}
