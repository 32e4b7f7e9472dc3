//! What a change brings or touches: the findings now that were not there before it, and those in files that it edits.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};

use crate::documents::baseline::Baseline;
use crate::edits::Edits;
use crate::finding::Severity;
use crate::finding::matching::Matching;
use crate::model::{Agreed, Framework, Occasion, Terms};
use crate::outcome::{LeftOut, Outcome};
use crate::repository::Repository;
use crate::rules;
use crate::survey::Survey;
use crate::visible::visible;

/// The repository as it stood before a change that is meant for `revision`: at the commit that both have grown from, so that what
/// others did there meanwhile is none of the change.
///
/// # Errors
/// Where git cannot tell.
pub fn base(repository: &Repository, revision: &str) -> Result<Repository> {
    let shown = visible(revision);
    let Some(git) = repository.git()? else {
        bail!("this is no git repository, so nobody knows what changed since `{shown}`: leave out `--since`");
    };
    let now = match repository.commit() {
        Some(commit) => commit.clone(),
        None => {
            git.head()?.context("nothing is committed here yet, so nothing can be compared: leave out `--since`")?
        }
    };
    let asked = git.commit(revision)?;
    let Some(base) = git.merge_base(&asked, &now)? else {
        let next = if git.is_shallow() {
            "this clone is shallow: fetch the whole history"
        } else {
            "name a revision that this one has grown from"
        };
        bail!("`{shown}` and what is checked have no commit in common; {next}");
    };
    let id = base.id.short();
    repository.at_commit(base).with_context(|| format!("nothing can be compared with {id}"))
}

/// What is found in a change, judged on the same day and by the same rules as its base. Of the base, only what the change may have
/// touched is looked at.
pub fn check(
    survey: &Survey<'_>,
    base: &Repository,
    agreed: Option<&Baseline>,
    severities: &BTreeMap<String, Option<Severity>>,
) -> Outcome {
    let framework = Framework::read(base, &rules::names());
    let mut edits = Edits::between(base, survey.repository);
    for path in recounted(agreed, survey.occasion.terms.baseline) {
        edits.concern_whom(path);
    }
    let agreed = Agreed { framework: &framework, baseline: agreed };
    let before = Terms { edits: Some(&edits), base: None, baseline: agreed.baseline };
    let now = Terms { edits: Some(&edits), base: Some(&agreed), baseline: survey.occasion.terms.baseline };
    let occasion = |terms| Occasion { terms, ..survey.occasion.clone() };
    let (before, now) = (occasion(before), occasion(now));
    let before = Survey { repository: base, framework: &framework, occasion: &before, ..*survey }.check(severities);
    let mut outcome = Survey { occasion: &now, ..*survey }.check(severities);
    let findings = leave_out(&before, &mut outcome, &edits);
    let ids = survey.framework.provider_ids.iter();
    let passed_over = ids.filter(|id| survey.occasion.asks_about_provider(id) && !edits.concern(id));
    let base = base.commit().map(|commit| commit.id.to_string()).unwrap_or_default();
    outcome.since = Some(LeftOut { base, findings, providers: passed_over.count() });
    outcome
}

/// The files of which a baseline counts more findings, or fewer, than it did.
fn recounted<'b>(before: Option<&'b Baseline>, now: Option<&'b Baseline>) -> BTreeSet<&'b str> {
    let counts = |baseline: Option<&'b Baseline>| baseline.map_or_else(BTreeMap::new, Baseline::counts);
    let (before, now) = (counts(before), counts(now));
    let kinds = before.keys().chain(now.keys());
    kinds.filter(|kind| before.get(*kind) != now.get(*kind)).map(|kind| kind.file.as_str()).collect()
}

/// Leaves out what was found before as well, in files that the change leaves as they are; and counts it.
fn leave_out(before: &Outcome, now: &mut Outcome, edits: &Edits) -> usize {
    let matching = Matching::of(&before.findings, &now.findings, &edits.moved);
    let all = now.findings.len();
    let mut is_new = matching.before.iter().map(Option::is_none);
    now.findings.retain(|finding| is_new.next().unwrap_or(true) || edits.has_edited(&finding.place.file));
    all - now.findings.len()
}

#[cfg(test)]
mod tests;
