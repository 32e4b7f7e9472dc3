//! The versions of a provider's records, down to those that lie on disk, and what each says.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use anyhow::Result;
use rayon::prelude::*;

use super::history::History;
use super::lines::{Lines, State, Touches, Version, When};
use super::renames::is_record;
use super::{Asked, saying};
use crate::calendar::Day;
use crate::documents::problem::Kind as Problems;
use crate::documents::substance::{Planned, Substance};
use crate::model::{Evidence, Provider};
use crate::repository::git::{CommitId, ContentId};

/// How many old versions one thread reads at a time.
const VERSIONS_A_TASK: usize = 64;

/// The records of a provider and how they came to be.
pub struct Records<'h, 'p, 'a> {
    pub lines: Lines<'h>,
    pub provider: &'p Provider<'a>,
    pub as_of: Day,
    /// The version that stands now, by position in the provider's evidence.
    pub current: Vec<usize>,
    /// The versions that stand now and cannot be read.
    pub unread: Vec<usize>,
    /// Positions in the provider's evidence, by version.
    position: HashMap<usize, usize>,
}

impl<'h, 'p, 'a> Records<'h, 'p, 'a> {
    pub fn of(touches: &mut Touches<'h>, provider: &'p Provider<'a>, as_of: Day) -> Result<Records<'h, 'p, 'a>> {
        let history = touches.history();
        let paths: BTreeSet<&str> =
            history.touches(provider.id).iter().map(|touch| &*touch.path).filter(|path| is_record(path)).collect();
        let lines = Lines::of(touches, paths);
        let mut records =
            Records { lines, provider, as_of, current: Vec::new(), unread: Vec::new(), position: HashMap::new() };
        records.part_those_that_share_a_name_alone()?;
        records.find_current();
        records.position = records.current.iter().enumerate().map(|(position, version)| (*version, position)).collect();
        Ok(records)
    }

    pub fn history(&self) -> &'h History {
        self.lines.history
    }

    /// A record that lies where another lay before carries it on only if it rates some of the same.
    fn part_those_that_share_a_name_alone(&mut self) -> Result<()> {
        let gone = |version: &usize| self.lines.versions[*version].state == State::Gone;
        let come_back: Vec<usize> =
            (0..self.lines.versions.len()).filter(|at| self.lines.versions[*at].parents.iter().any(gone)).collect();
        for at in come_back {
            let before = self.lines.versions[at].parents[0];
            let rated = self.rated(at)?;
            let was = self.lines.versions[before].parents.first().map_or(Ok(None), |was| self.rated(*was))?;
            if let (Some(rated), Some(was)) = (rated, was)
                && rated.is_disjoint(&was)
            {
                self.lines.versions[at].parents.clear();
            }
        }
        Ok(())
    }

    fn rated(&self, version: usize) -> Result<Option<BTreeSet<String>>> {
        let version = &self.lines.versions[version];
        let State::Kept(content) = version.state else { return Ok(None) };
        let said = saying::record(&self.history().git, &version.path, content)?;
        Ok(said.map(|said| said.ratings.into_keys().collect()))
    }

    fn find_current(&mut self) {
        let provider = self.provider;
        let unread: Vec<&str> = provider.unreadable.iter().map(|record| &**record.text.path()).collect();
        let committed = self.committed_and_not_here(&unread);
        let mut moved_from = BTreeSet::new();
        for evidence in &provider.evidence {
            let items: BTreeSet<&str> = evidence.file.ratings.iter().map(|entry| &*entry.item.value).collect();
            let version = self.standing(evidence.path(), evidence.file.text.content(), |records| {
                records.moved_on_disk(evidence, &items, &committed)
            });
            moved_from
                .extend(self.lines.versions[version].parents.iter().map(|at| self.lines.versions[*at].path.clone()));
            self.current.push(version);
        }
        for record in provider.unreadable {
            let version = self.standing(record.text.path(), record.text.content(), |_| None);
            self.unread.push(version);
        }
        for (path, parent) in committed {
            let path: Arc<str> = path.into();
            if !moved_from.contains(&path) {
                self.lines.push(Version { path, when: When::Now, state: State::Gone, parents: vec![parent] });
            }
        }
    }

    /// The version that a file which is here is, or a new one where git has none like it.
    fn standing(&mut self, path: &str, text: &str, moved: impl Fn(&Self) -> Option<usize>) -> usize {
        let history = self.history();
        let known = if history.is_on_disk() {
            history.contents_of(text).find_map(|content| self.lines.version(path, content))
        } else {
            history.committed().and_then(|committed| self.lines.version(path, committed.content_id(path)?))
        };
        known.unwrap_or_else(|| {
            let parent = self.committed_at(path).or_else(|| moved(self));
            let parents = parent.into_iter().collect();
            self.lines.push(Version { path: path.into(), when: When::Now, state: State::OnDisk, parents })
        })
    }

    fn committed_at(&self, path: &str) -> Option<usize> {
        match self.history().committed() {
            Some(committed) => self.lines.version(path, committed.content_id(path)?),
            None => self.lines.last_at(path),
        }
    }

    /// The records that were committed last and are not here, with their versions. One that cannot be read is here.
    fn committed_and_not_here(&self, unread: &[&str]) -> Vec<(String, usize)> {
        let history = self.history();
        let Some(committed) = history.committed().filter(|_| history.is_on_disk()) else { return Vec::new() };
        let here: BTreeSet<&str> =
            self.provider.evidence.iter().map(Evidence::path).chain(unread.iter().copied()).collect();
        let listed = committed.below(&format!("providers/{}/evidence", self.provider.id)).into_iter();
        listed
            .filter(|listed| {
                is_record(&listed.path) && !here.contains(&*listed.path) && !self.may_be_here(&listed.path)
            })
            .filter_map(|listed| {
                let version = self.lines.version(&listed.path, committed.content_id(&listed.path)?)?;
                Some((listed.path, version))
            })
            .collect()
    }

    /// Whether a file, or a folder that it lies in, is there and cannot be read.
    pub fn may_be_here(&self, path: &str) -> bool {
        let unread = self.provider.problems.iter().filter(|problem| problem.kind == Problems::Unreadable);
        unread
            .map(|problem| &*problem.place.file)
            .any(|file| path.strip_prefix(file).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
    }

    /// The committed record that one on disk carries on under another name.
    fn moved_on_disk(
        &self,
        evidence: &Evidence<'_>,
        items: &BTreeSet<&str>,
        committed: &[(String, usize)],
    ) -> Option<usize> {
        let contents: Vec<ContentId> = self.history().contents_of(evidence.file.text.content()).collect();
        let is_same =
            |version: usize| contents.iter().any(|content| self.lines.versions[version].state == State::Kept(*content));
        let same = committed.iter().find(|(_, version)| is_same(*version));
        let shared = |version: usize| {
            let rated = self.rated(version).ok().flatten().unwrap_or_default();
            rated.iter().filter(|item| items.contains(item.as_str())).count()
        };
        let shared = || {
            committed
                .iter()
                .map(|(_, version)| (shared(*version), *version))
                .max_by_key(|(count, at)| (*count, std::cmp::Reverse(*at)))
        };
        same.map(|(_, version)| *version)
            .or_else(|| shared().filter(|(count, _)| *count > 0).map(|(_, version)| version))
    }

    /// The record that stands now as a version, if one does.
    pub fn evidence(&self, version: usize) -> Option<&'p Evidence<'a>> {
        self.position.get(&version).map(|at| &self.provider.evidence[*at])
    }

    pub fn on(&self, when: When) -> Day {
        match when {
            When::Commit(commit) => self.history().written(commit),
            When::Now => self.as_of,
        }
    }

    pub fn commit(&self, when: When) -> Option<CommitId> {
        match when {
            When::Commit(commit) => Some(self.history().id(commit)),
            When::Now => None,
        }
    }

    /// Whether what came to be at one time was there at another.
    pub fn is_in(&self, one: When, other: When) -> bool {
        match (one, other) {
            (_, When::Now) => true,
            (When::Now, When::Commit(_)) => false,
            (When::Commit(one), When::Commit(other)) => self.history().is_in(one, other),
        }
    }

    /// Reads what the versions say that are asked about. Each content is read once.
    pub fn said(&self, asked: Asked) -> Result<Said> {
        let mut wanted: BTreeSet<usize> = BTreeSet::new();
        if asked.actions || asked.unchanged_reviews {
            wanted.extend(0..self.lines.versions.len());
        } else if asked.changed {
            wanted.extend(self.current.iter().flat_map(|current| self.lines.ancestors(*current)));
        }
        for current in &self.current {
            wanted.remove(current);
        }
        let mut contents: HashMap<ContentId, &str> = HashMap::new();
        for version in wanted.iter().map(|at| &self.lines.versions[*at]) {
            if let State::Kept(content) = version.state {
                contents.entry(content).or_insert(&version.path);
            }
        }
        let contents: Vec<(ContentId, &str)> = contents.into_iter().collect();
        let git = &self.history().git;
        let read = contents.par_iter().with_min_len(VERSIONS_A_TASK);
        let read: HashMap<ContentId, Arc<Substance>> = read
            .filter_map(|(content, path)| match saying::record(git, path, *content) {
                Ok(said) => said.map(|said| Ok((*content, Arc::new(said)))),
                Err(error) => Some(Err(error)),
            })
            .collect::<Result<_>>()?;
        let of = |version: &Version| match version.state {
            State::Kept(content) => read.get(&content).cloned(),
            State::OnDisk | State::Gone => None,
        };
        let mut said: Vec<Option<Arc<Substance>>> = self.lines.versions.iter().map(of).collect();
        for (current, evidence) in self.current.iter().zip(&self.provider.evidence) {
            // What was never otherwise has nothing to be compared with.
            if !self.lines.versions[*current].parents.is_empty() {
                said[*current] = Some(Arc::new(Substance::of(evidence.file)));
            }
        }
        Ok(Said { said })
    }

    /// The actions of a version that can be read.
    pub fn actions(&self, said: &Said, version: usize) -> Option<Vec<Planned>> {
        match self.evidence(version) {
            Some(evidence) => Some(evidence.file.actions.iter().map(Planned::of).collect()),
            None => said.of(version).map(|said| said.actions.clone()),
        }
    }
}

/// What versions say.
pub struct Said {
    said: Vec<Option<Arc<Substance>>>,
}

impl Said {
    /// `None` where a version cannot be read.
    pub fn of(&self, version: usize) -> Option<&Substance> {
        self.said[version].as_deref()
    }

    /// What a version says, or the last one before it that could be read: what cannot be read has lost nothing yet.
    pub fn lately<'s>(&'s self, lines: &Lines<'_>, version: usize) -> Option<&'s Substance> {
        let mut at = version;
        loop {
            if let Some(said) = self.of(at) {
                return Some(said);
            }
            at = *lines.versions[at].parents.first()?;
        }
    }
}
