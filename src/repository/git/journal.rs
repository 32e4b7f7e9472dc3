//! The journal of an evidence repository: which commit touched which file of which provider.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::Result;
use gix::ObjectId;
use gix::bstr::ByteSlice;
use gix::diff::tree::recorder::Change;
use gix::objs::TreeRefIter;

use super::{Commit, CommitId, ContentId, Git, unread};

/// Everything that commits did to providers' files, as far as the history goes.
pub struct Journal {
    /// Every commit, the parents of each before it.
    pub commits: Vec<Commit>,
    /// By the folder name of the provider; in the order of the commits, and of the paths in each.
    pub touches: BTreeMap<String, Vec<Touch>>,
}

/// What one commit did to one file. A merge touches only what it has otherwise than each of its parents: taking over what one of
/// them says is no change of its own.
#[derive(Clone, Debug)]
pub struct Touch {
    /// Which of the journal's commits.
    pub commit: usize,
    /// Relative to the evidence repository.
    pub path: Arc<str>,
    /// What each parent had there, if it had anything; nothing at all for a commit without parents.
    pub before: Vec<Option<ContentId>>,
    /// What the commit has there; `None` where it took the file away.
    pub now: Option<ContentId>,
}

impl Git {
    /// What was done to the providers' files from the beginning up to a commit.
    ///
    /// # Errors
    /// When a commit or a folder cannot be read.
    pub fn journal(&self, until: &Commit) -> Result<Journal> {
        let commits = self.parents_first(until)?;
        let mut at = BTreeMap::new();
        let mut journal = Journal { commits: Vec::with_capacity(commits.len()), touches: BTreeMap::new() };
        let mut paths: BTreeSet<Arc<str>> = BTreeSet::new();
        for (position, commit) in commits.iter().enumerate() {
            at.insert(commit.id, position);
            let providers = self.providers_of(commit)?;
            let parents: Vec<Option<ObjectId>> = commit
                .parents
                .iter()
                .map(|parent| at.get(parent).map(|parent| &commits[*parent]))
                .map(|parent| parent.map_or(Ok(None), |parent| self.providers_of(parent)))
                .collect::<Result<_>>()?;
            if parents.contains(&providers) {
                continue;
            }
            for (path, (before, now)) in self.touched(&parents, providers)? {
                let path = match paths.get(path.as_str()) {
                    Some(path) => path.clone(),
                    None => Arc::from(path),
                };
                paths.insert(path.clone());
                let provider = path.split('/').nth(1).unwrap_or_default().to_owned();
                journal.touches.entry(provider).or_default().push(Touch { commit: position, path, before, now });
            }
        }
        journal.commits = commits;
        Ok(journal)
    }

    /// A commit and all it was made from, the parents of each before it.
    fn parents_first(&self, until: &Commit) -> Result<Vec<Commit>> {
        let mut done: Vec<Commit> = Vec::new();
        let mut seen: BTreeSet<CommitId> = BTreeSet::from([until.id]);
        let mut open = vec![(until.clone(), 0)];
        while let Some((commit, next)) = open.last_mut() {
            match commit.parents.get(*next).copied() {
                Some(parent) => {
                    *next += 1;
                    if seen.insert(parent) {
                        open.push((self.by_id(parent)?, 0));
                    }
                }
                None => done.extend(open.pop().map(|(commit, _)| commit)),
            }
        }
        Ok(done)
    }

    /// The folder `providers/` as it stood at a commit.
    fn providers_of(&self, commit: &Commit) -> Result<Option<ObjectId>> {
        let path = super::super::joined(&self.folder, "providers");
        self.with(|repo| {
            let tree = repo.find_tree(commit.tree).map_err(|error| unread(&error))?;
            let entry = tree.lookup_entry(path.split('/')).map_err(|error| unread(&error))?;
            Ok(entry.filter(|entry| entry.mode().is_tree()).map(|entry| entry.object_id()))
        })
    }

    /// The files that differ from those of every parent, with what each has.
    fn touched(&self, parents: &[Option<ObjectId>], now: Option<ObjectId>) -> Result<BTreeMap<String, Versions>> {
        let none = [None];
        let against = if parents.is_empty() { &none[..] } else { parents };
        let mut touched: Option<BTreeMap<String, Versions>> = None;
        for parent in against {
            let differing = self.differing(*parent, now)?;
            touched = Some(match touched {
                None => differing.into_iter().map(|(path, (before, now))| (path, (vec![before], now))).collect(),
                Some(mut so_far) => {
                    so_far.retain(|path, versions| match differing.get(path) {
                        Some((before, _)) => {
                            versions.0.push(*before);
                            true
                        }
                        None => false,
                    });
                    so_far
                }
            });
        }
        let mut touched = touched.unwrap_or_default();
        if parents.is_empty() {
            touched.values_mut().for_each(|versions| versions.0.clear());
        }
        Ok(touched)
    }

    /// The files that two states of `providers/` have otherwise, by path in the evidence repository.
    fn differing(
        &self,
        before: Option<ObjectId>,
        now: Option<ObjectId>,
    ) -> Result<BTreeMap<String, (Option<ContentId>, Option<ContentId>)>> {
        let changes = self.with(|repo| {
            let tree = |id: Option<ObjectId>| match id {
                Some(id) => repo.find_tree(id).map_err(|error| unread(&error)),
                None => Ok(repo.empty_tree()),
            };
            let (before, now) = (tree(before)?, tree(now)?);
            let mut recorder = gix::diff::tree::Recorder::default();
            gix::diff::tree(
                TreeRefIter::from_bytes(&before.data, before.id.kind()),
                TreeRefIter::from_bytes(&now.data, now.id.kind()),
                gix::diff::tree::State::default(),
                &repo.objects,
                &mut recorder,
            )
            .map_err(|error| unread(&error))?;
            Ok::<_, anyhow::Error>(recorder.records)
        })?;
        let mut differing = BTreeMap::new();
        for change in changes {
            let (path, before, now) = match change {
                Change::Addition { entry_mode, oid, path, .. } => (path, None, entry_mode.is_blob().then_some(oid)),
                Change::Deletion { entry_mode, oid, path, .. } => (path, entry_mode.is_blob().then_some(oid), None),
                Change::Modification { previous_entry_mode, previous_oid, entry_mode, oid, path } => {
                    (path, previous_entry_mode.is_blob().then_some(previous_oid), entry_mode.is_blob().then_some(oid))
                }
            };
            if let (Ok(path), true) = (path.to_str(), before != now) {
                let entry = differing.entry(format!("providers/{path}")).or_insert((None, None));
                // A file that became a folder, or a folder a file, is told as two changes of one path.
                *entry = (entry.0.or(before.map(ContentId)), entry.1.or(now.map(ContentId)));
            }
        }
        Ok(differing)
    }
}

/// What each parent has of a file, and what a commit has.
type Versions = (Vec<Option<ContentId>>, Option<ContentId>);
