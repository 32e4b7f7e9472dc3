//! What changed in one record since its review, and how many reviews before it changed nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;

use super::Changed;
use super::lines::{Changes, Lines, State, Touches, Version, When};
use super::reading::Said;
use super::review::{Beside, Reviewed};
use super::saying;
use crate::digest::Digest;
use crate::documents::substance::{self, Differs, Substance};
use crate::model::{Target, papers_of};
use crate::repository::PaperIdentity;
use crate::repository::git::ContentId;

/// A record since its review.
pub struct Since<'r, 'h, 'p, 'a> {
    record: Reviewed<'r, 'h, 'p, 'a>,
    said: &'r Said,
    /// What set `reviewed` to this day, and whether it brought more than that.
    set_by: Vec<(When, bool)>,
}

impl<'r, 'h, 'p, 'a> Since<'r, 'h, 'p, 'a> {
    pub fn of(record: Reviewed<'r, 'h, 'p, 'a>, said: &'r Said) -> Since<'r, 'h, 'p, 'a> {
        Since { record, said, set_by: Vec::new() }
    }

    /// What differs from what it was on the day of the review.
    pub fn changed(&mut self, beside: &Beside<'_>, touches: &mut Touches<'h>) -> Result<Option<Changed>> {
        let papers = Lines::of(touches, self.record.papers(beside).iter().map(String::as_str));
        let mut translations = Lines::of(touches, self.record.translations().keys().map(String::as_str));
        let translated = self.add_translations_on_disk(&mut translations);
        self.set_by = self.what_set_it(&[&papers, &translations]);
        let words = self.first(Part::Words, touches)?;
        let in_translations = self.first_in_translations(&translations, &translated)?;
        let ratings = self.first(Part::Ratings, touches)?;
        let named = self.first(Part::Papers, touches)?;
        let in_papers = self.first_in_papers(&papers, beside)?;
        let what = Differs {
            words: words.is_some() || in_translations.is_some(),
            ratings: ratings.is_some(),
            papers: named.is_some() || in_papers.is_some(),
        };
        let first = [words, in_translations, ratings, named, in_papers].into_iter().flatten().min();
        Ok(first.map(|when| Changed {
            what,
            on: self.record.records.on(when),
            commit: self.record.records.commit(when),
        }))
    }

    /// The beginnings of the present run of `reviewed`.
    fn what_set_it(&self, beside: &[&Lines<'_>]) -> Vec<(When, bool)> {
        let lines = self.record.lines();
        let has_it = |version: &usize| {
            self.said.lately(lines, *version).is_some_and(|said| said.reviewed == Some(self.record.day))
        };
        let mut set_by = Vec::new();
        let mut seen = BTreeSet::from([self.record.current]);
        let mut open = vec![self.record.current];
        while let Some(next) = open.pop() {
            let version = &lines.versions[next];
            let before: Vec<usize> = version.parents.iter().copied().filter(has_it).collect();
            if before.is_empty() {
                set_by.push((version.when, self.brought_more(next, beside)));
            }
            open.extend(before.into_iter().filter(|parent| seen.insert(*parent)));
        }
        set_by
    }

    /// Whether a version that moved `reviewed` came with words, ratings or papers of its own.
    fn brought_more(&self, version: usize, beside: &[&Lines<'_>]) -> bool {
        let now = &self.record.lines().versions[version];
        let is_other = |parent: &usize| {
            let (then, now) =
                (self.said.lately(self.record.lines(), *parent), self.said.lately(self.record.lines(), version));
            then.zip(now).is_none_or(|(then, now)| now.differs_from(then).anywhere())
        };
        let is_with_it = |other: &Version| other.when == now.when;
        now.parents.iter().all(is_other) || beside.iter().any(|lines| lines.versions.iter().any(is_with_it))
    }

    /// Whether what was written then counts as written after the review. What came with the review itself does not, nor what
    /// that was made on if it had words, ratings or papers of its own: whoever wrote those had the rest before them.
    fn is_late(&self, when: When) -> bool {
        let is_reviewed =
            |(set, brought_more): &(When, bool)| *set == when || *brought_more && self.record.records.is_in(when, *set);
        self.record.is_after(when) && !self.set_by.iter().any(is_reviewed)
    }

    fn first(&self, part: Part, touches: &mut Touches<'h>) -> Result<Option<When>> {
        let lines = self.record.lines();
        let history = self.record.ancestors();
        if history.len() < 2 {
            return Ok(None);
        }
        let papers = match part {
            Part::Papers => self.papers_by_version(&history, touches),
            Part::Words | Part::Ratings => HashMap::new(),
        };
        let narratives = match part {
            Part::Words => self.narratives_of_merges(&history)?,
            Part::Ratings | Part::Papers => HashMap::new(),
        };
        let own = Own { review: self, part, papers, narratives };
        Ok(lines.first_late(self.record.current, &own).map(|version| lines.versions[version].when))
    }

    /// What each version points to, each paper under the name that it has now.
    fn papers_by_version(&self, history: &[usize], touches: &mut Touches<'h>) -> HashMap<usize, BTreeSet<String>> {
        let documents = self.record.evidence.file.documents.iter();
        let entries: BTreeMap<String, BTreeSet<String>> = documents
            .zip(&self.record.evidence.pointers)
            .filter_map(|(entry, pointer)| match &pointer.target {
                Target::Papers(_) => {
                    let found = papers_of(std::iter::once(pointer)).into_iter();
                    let found =
                        found.map(|at| format!("documents/{}", self.record.records.provider.papers[at].path)).collect();
                    Some((format!("documents/{}", entry.path.value.trim()), found))
                }
                _ => None,
            })
            .collect();
        let mut papers = HashMap::new();
        for version in history {
            let Some(said) = self.said.lately(self.record.lines(), *version) else { continue };
            let when = self.record.lines().versions[*version].when;
            let provider = self.record.lines().versions[*version].path.split('/').nth(1).unwrap_or_default();
            let named = said.papers.iter().flat_map(|name| match entries.get(name) {
                Some(found) => found.clone(),
                None => BTreeSet::from([self.name_now(provider, name, when, touches)]),
            });
            papers.insert(*version, named.collect());
        }
        papers
    }

    /// Under what name a paper stands now that was named so at one time.
    fn name_now(&self, provider: &str, name: &str, when: When, touches: &mut Touches<'h>) -> String {
        let mut path = format!("providers/{provider}/{name}");
        let When::Commit(mut since) = when else { return name.to_owned() };
        while let Some((commit, to)) = touches.moved_on(&path, since) {
            (path, since) = (to.to_string(), commit + 1);
        }
        path.splitn(3, '/').nth(2).unwrap_or(name).to_owned()
    }

    /// The lines of the narratives of merges and of what was merged.
    fn narratives_of_merges(&self, history: &[usize]) -> Result<HashMap<usize, BTreeSet<String>>> {
        let versions = &self.record.lines().versions;
        let merges = history.iter().copied().filter(|version| versions[*version].parents.len() > 1);
        let wanted: BTreeSet<usize> =
            merges.flat_map(|merge| versions[merge].parents.iter().copied().chain([merge])).collect();
        let mut narratives = HashMap::new();
        for version in wanted {
            let text = match versions[version].state {
                State::Kept(content) => {
                    saying::text(&self.record.records.history().git, &versions[version].path, content)?
                }
                State::OnDisk | State::Gone => None,
            };
            narratives.insert(version, text.map(|text| saying::lines(&text).into_iter().collect()).unwrap_or_default());
        }
        Ok(narratives)
    }

    /// The version of each translation that stands now, with the words of those that only lie on disk.
    fn add_translations_on_disk(&self, lines: &mut Lines<'_>) -> BTreeMap<usize, Option<Digest>> {
        let mut last = BTreeMap::new();
        for (path, text) in self.record.translations() {
            let known = lines.last_at(&path);
            if self.record.is_edited(&path, text.as_deref()) {
                let file = self.record.evidence.translations.iter().find(|file| **file.text.path() == *path);
                let words = file.and_then(|file| substance::words(file.text, file.narrative.span));
                let state = if file.is_some() { State::OnDisk } else { State::Gone };
                let parents = known.into_iter().collect();
                last.insert(lines.push(Version { path: path.into(), when: When::Now, state, parents }), words);
            } else if let Some(known) = self.record.committed_version(lines, &path) {
                last.insert(known, None);
            }
        }
        last
    }

    fn first_in_translations(&self, lines: &Lines<'_>, last: &BTreeMap<usize, Option<Digest>>) -> Result<Option<When>> {
        let mut words: Vec<Option<Digest>> = Vec::with_capacity(lines.versions.len());
        for (at, version) in lines.versions.iter().enumerate() {
            words.push(match version.state {
                State::Kept(content) => saying::text(&self.record.records.history().git, &version.path, content)?
                    .and_then(|text| saying::translation(&text)),
                State::OnDisk => last.get(&at).copied().flatten(),
                State::Gone => None,
            });
        }
        let is_same = |one: usize, other: usize| words[one] == words[other];
        let is_late = |when: When| self.is_late(when);
        let files = Files { lines, is_same, is_late };
        let first = last.keys().filter_map(|last| lines.first_late(*last, &files)).min();
        Ok(first.map(|version| lines.versions[version].when))
    }

    /// Papers count as they are committed.
    fn first_in_papers(&self, lines: &Lines<'_>, beside: &Beside<'_>) -> Result<Option<When>> {
        let last: Vec<usize> =
            self.record.papers(beside).iter().filter_map(|path| self.record.committed_version(lines, path)).collect();
        let contents: BTreeSet<ContentId> = lines.versions.iter().filter_map(|version| version.content()).collect();
        let mut papers: HashMap<ContentId, PaperIdentity> = HashMap::new();
        if lines.versions.iter().any(|version| self.is_late(version.when)) {
            for content in contents {
                papers.insert(content, saying::paper(&self.record.records.history().git, content)?);
            }
        }
        let is_same = |one: usize, other: usize| match (lines.versions[one].content(), lines.versions[other].content())
        {
            (Some(one), Some(other)) if one != other => {
                papers.get(&one).zip(papers.get(&other)).is_some_and(|(one, other)| one.is_same_as(other))
            }
            (one, other) => one == other,
        };
        let is_late = |when: When| self.is_late(when);
        let files = Files { lines, is_same, is_late };
        let first = last.into_iter().filter_map(|last| lines.first_late(last, &files)).min();
        Ok(first.map(|version| lines.versions[version].when))
    }

    /// How often running `reviewed` was moved and nothing else.
    pub fn unchanged(&self, beside: &Beside<'_>, touches: &mut Touches<'h>) -> Result<usize> {
        let lines = self.record.lines();
        let since = self.last_change_beside(beside, touches)?;
        let (mut count, mut at) = (0, self.record.current);
        let mut now = self.said.lately(lines, at);
        while let Some(parent) = self.only_parent(at) {
            let (Some(is), Some(was)) = (now, self.said.lately(lines, parent)) else { break };
            if is.differs_from(was).anywhere() || is.actions != was.actions {
                break;
            }
            if is.reviewed != was.reviewed {
                if since.is_some_and(|since| lines.versions[parent].when < since) {
                    break;
                }
                count += 1;
            }
            (at, now) = (parent, Some(was));
        }
        Ok(count)
    }

    /// What a version was made from; of a merge, the side whose day of review it has.
    fn only_parent(&self, version: usize) -> Option<usize> {
        let parents = &self.record.lines().versions[version].parents;
        let reviewed = |version: usize| self.said.lately(self.record.lines(), version).and_then(|said| said.reviewed);
        let same = parents.iter().copied().find(|parent| reviewed(*parent) == reviewed(version));
        if parents.len() > 1 { same } else { parents.first().copied() }
    }

    /// When a translation or a paper of the record was last changed.
    fn last_change_beside(&self, beside: &Beside<'_>, touches: &mut Touches<'h>) -> Result<Option<When>> {
        let papers = Lines::of(touches, self.record.papers(beside).iter().map(String::as_str));
        let mut translations = Lines::of(touches, self.record.translations().keys().map(String::as_str));
        self.add_translations_on_disk(&mut translations);
        let is_change = |lines: &Lines<'_>, version: &Version| {
            version.parents.iter().all(|parent| lines.versions[*parent].state != version.state)
        };
        let last = |lines: &Lines<'_>| {
            lines.versions.iter().filter(|version| is_change(lines, version)).map(|version| version.when).max()
        };
        Ok(last(&papers).max(last(&translations)))
    }
}

/// A part of what a record says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Words,
    Ratings,
    Papers,
}

/// One part of a record in its versions.
struct Own<'r, 'v, 'h, 'p, 'a> {
    review: &'r Since<'v, 'h, 'p, 'a>,
    part: Part,
    papers: HashMap<usize, BTreeSet<String>>,
    narratives: HashMap<usize, BTreeSet<String>>,
}

impl Own<'_, '_, '_, '_, '_> {
    fn said(&self, version: usize) -> Option<&Substance> {
        self.review.said.lately(self.review.record.lines(), version)
    }

    /// Whether a merge says what no side says, or leaves out what every side says.
    fn is_of_the_merge(&self, version: usize, sides: &[usize]) -> bool {
        match self.part {
            Part::Words => {
                adds_or_drops(sides.iter().map(|side| self.narratives.get(side)), self.narratives.get(&version))
            }
            Part::Papers => adds_or_drops(sides.iter().map(|side| self.papers.get(side)), self.papers.get(&version)),
            Part::Ratings => {
                let rated = |version: usize| {
                    let ratings = self.said(version).map(|said| &said.ratings);
                    ratings.map(|ratings| ratings.iter().collect::<BTreeSet<_>>()).unwrap_or_default()
                };
                let sides: Vec<_> = sides.iter().map(|side| rated(*side)).collect();
                adds_or_drops(sides.iter().map(Some), Some(&rated(version)))
            }
        }
    }
}

fn adds_or_drops<'s, T: Ord + 's>(
    sides: impl Iterator<Item = Option<&'s BTreeSet<T>>> + Clone,
    merged: Option<&'s BTreeSet<T>>,
) -> bool {
    let Some(merged) = merged else { return false };
    let mut sides = sides.flatten();
    let Some(first) = sides.next() else { return false };
    let others: Vec<_> = sides.collect();
    let adds = merged.iter().any(|one| !first.contains(one) && !others.iter().any(|side| side.contains(one)));
    adds || first.iter().any(|one| !merged.contains(one) && others.iter().all(|side| side.contains(one)))
}

impl Changes for Own<'_, '_, '_, '_, '_> {
    fn is_own(&self, version: usize) -> bool {
        let parents = &self.review.record.lines().versions[version].parents;
        let is_other = !parents.is_empty() && parents.iter().all(|parent| !self.is_same(*parent, version));
        is_other && (parents.len() == 1 || self.is_of_the_merge(version, parents))
    }

    fn is_same(&self, one: usize, other: usize) -> bool {
        let (Some(is), Some(was)) = (self.said(one), self.said(other)) else { return true };
        match self.part {
            Part::Words => is.words == was.words,
            Part::Ratings => is.ratings == was.ratings,
            Part::Papers => self.papers.get(&one) == self.papers.get(&other),
        }
    }

    fn is_late(&self, when: When) -> bool {
        self.review.is_late(when)
    }
}

/// Files beside a record, each compared as a whole; one that was not there is a change.
struct Files<'l, 'h, S, L> {
    lines: &'l Lines<'h>,
    is_same: S,
    is_late: L,
}

impl<S: Fn(usize, usize) -> bool, L: Fn(When) -> bool> Changes for Files<'_, '_, S, L> {
    fn is_own(&self, version: usize) -> bool {
        let version_of = &self.lines.versions[version];
        if version_of.parents.is_empty() {
            return version_of.state != State::Gone;
        }
        version_of.parents.iter().all(|parent| !(self.is_same)(*parent, version))
    }

    fn is_same(&self, one: usize, other: usize) -> bool {
        (self.is_same)(one, other)
    }

    fn is_late(&self, when: When) -> bool {
        (self.is_late)(when)
    }
}
