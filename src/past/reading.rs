//! What the versions of records say, and what they plan: read from git once for each content, on all processors.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;

use super::lines::{Lines, State};
use super::records::Records;
use super::saying::{self, Glance, Plan};
use crate::documents::substance::Substance;
use crate::repository::git::{ContentId, Git};

/// How many old versions one thread reads at a time.
const VERSIONS_A_TASK: usize = 64;

/// What versions say.
pub struct Said {
    said: HashMap<usize, Arc<Substance>>,
}

impl Said {
    /// Reads the versions that are asked about.
    pub fn read(records: &Records<'_, '_, '_>, versions: &BTreeSet<usize>) -> Result<Said> {
        let old = versions.iter().copied().filter(|version| records.evidence(*version).is_none());
        let read =
            each_content(records, old, |git, path, content| Ok(saying::record(git, path, content)?.map(Arc::new)))?;
        let of = |version: &usize| match records.evidence(*version) {
            Some(evidence) => Some((*version, Arc::new(Substance::of(evidence.file)))),
            None => Some((*version, read.get(&records.lines.versions[*version].content()?)?.clone()?)),
        };
        Ok(Said { said: versions.iter().filter_map(of).collect() })
    }

    /// What a version says, or the last one before it that could be read: what cannot be read has lost nothing yet.
    pub fn lately<'s>(&'s self, lines: &Lines<'_>, version: usize) -> Option<&'s Substance> {
        let mut at = version;
        loop {
            if let Some(said) = self.said.get(&at) {
                return Some(said);
            }
            at = *lines.versions[at].parents.first()?;
        }
    }
}

/// What versions plan. There is nothing for one that cannot be read, nor for one in which nothing lies.
pub struct Plans {
    plans: Vec<Option<Arc<Plan>>>,
}

impl Plans {
    /// Reads every version. What has no word of actions, nor grew out of anything that has, is not looked into any further.
    pub fn read(records: &Records<'_, '_, '_>) -> Result<Plans> {
        let old = (0..records.lines.versions.len()).filter(|version| records.evidence(*version).is_none());
        let read = each_content(records, old, saying::glance)?;
        let mut plans: Vec<Option<Arc<Plan>>> = Vec::with_capacity(records.lines.versions.len());
        // Whether a version, or the last before it that could be read, has any actions.
        let mut has_any: Vec<bool> = Vec::with_capacity(records.lines.versions.len());
        for (at, version) in records.lines.versions.iter().enumerate() {
            let had_any = version.parents.iter().any(|parent| has_any[*parent]);
            let plan = match (records.evidence(at), version.state) {
                (Some(evidence), _) => Some(Arc::new(Plan::of(evidence.file))),
                (None, State::Kept(content)) => match &read[&content] {
                    Glance::Read(plan) => plan.clone(),
                    Glance::Nothing if had_any => saying::plan(&records.history().git, &version.path, content)?,
                    Glance::Nothing => Some(Arc::default()),
                },
                (None, State::OnDisk | State::Gone) => None,
            };
            has_any.push(plan.as_ref().map_or(had_any, |plan| !plan.actions.is_empty()));
            plans.push(plan);
        }
        Ok(Plans { plans })
    }

    pub fn of(&self, version: usize) -> Option<&Plan> {
        self.plans[version].as_deref()
    }
}

fn each_content<R: Send>(
    records: &Records<'_, '_, '_>,
    versions: impl Iterator<Item = usize>,
    read: impl Fn(&Git, &str, ContentId) -> Result<R> + Sync,
) -> Result<HashMap<ContentId, R>> {
    let mut contents: HashMap<ContentId, &str> = HashMap::new();
    for version in versions.map(|at| &records.lines.versions[at]) {
        if let State::Kept(content) = version.state {
            contents.entry(content).or_insert(&version.path);
        }
    }
    let contents: Vec<(ContentId, &str)> = contents.into_iter().collect();
    let git = &records.history().git;
    let found = contents.par_iter().with_min_len(VERSIONS_A_TASK);
    found.map(|(content, path)| Ok((*content, read(git, path, *content)?))).collect()
}
