//! What changed in a record since it was reviewed, and reviews that changed nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;

use super::lines::{Changes, Lines, State, Touches, Version, When};
use super::records::{Records, Said};
use super::saying;
use super::{Asked, Changed, RecordPast};
use crate::calendar::Day;
use crate::digest::Digest;
use crate::documents::evidence::translation_of;
use crate::documents::substance::{self, Differs, Substance};
use crate::documents::vocabulary::Language;
use crate::model::{Evidence, Target, is_matched, papers_of};
use crate::repository::PaperIdentity;
use crate::repository::git::ContentId;

/// What is known of the review of each record, in their order. What became of their actions is added later.
pub fn of<'h>(
    records: &Records<'h, '_, '_>,
    said: &Said,
    touches: &mut Touches<'h>,
    asked: Asked,
) -> Result<Vec<RecordPast>> {
    let beside = Beside::of(records);
    let mut pasts = Vec::with_capacity(records.current.len());
    for (current, evidence) in records.current.iter().zip(&records.provider.evidence) {
        let mut past = RecordPast::default();
        if let Some(reviewed) = evidence.reviewed().good().filter(|reviewed| reviewed.value <= records.as_of) {
            let mut review = Review::of(records, said, evidence, *current, reviewed.value);
            if asked.changed && review.may_have_changed(&beside) {
                past.changed = review.changed(&beside, touches)?;
            }
            if asked.unchanged_reviews {
                past.unchanged_reviews = review.unchanged(&beside, touches)?;
            }
        }
        pasts.push(past);
    }
    Ok(pasts)
}

/// What git knows of the files beside the records: translations and papers.
struct Beside<'r> {
    /// The last day on which each was written.
    last: HashMap<&'r str, Day>,
    /// Papers that are not there any more.
    gone: BTreeSet<&'r str>,
}

impl<'r> Beside<'r> {
    fn of(records: &'r Records<'_, '_, '_>) -> Beside<'r> {
        let (mut last, mut gone): (HashMap<&str, Day>, BTreeSet<&str>) = (HashMap::new(), BTreeSet::new());
        let documents = format!("providers/{}/documents/", records.provider.id);
        for touch in records.history().touches(records.provider.id) {
            let written = records.history().written(touch.commit);
            last.entry(&touch.path).and_modify(|day| *day = written.max(*day)).or_insert(written);
            if touch.now.is_none() && !records.history().renames.goes_on(touch.commit, &touch.path) {
                gone.extend(touch.path.starts_with(&documents).then_some(&*touch.path));
            }
        }
        for paper in &records.provider.papers {
            gone.remove(format!("{documents}{}", paper.path).as_str());
        }
        Beside { last, gone }
    }
}

/// A record and the day of its review.
struct Review<'r, 'h, 'p, 'a> {
    records: &'r Records<'h, 'p, 'a>,
    said: &'r Said,
    evidence: &'p Evidence<'a>,
    current: usize,
    reviewed: Day,
    /// What set `reviewed` to this day, and whether it brought more than that.
    set_by: Vec<(When, bool)>,
}

impl<'r, 'h, 'p, 'a> Review<'r, 'h, 'p, 'a> {
    fn of(
        records: &'r Records<'h, 'p, 'a>,
        said: &'r Said,
        evidence: &'p Evidence<'a>,
        current: usize,
        reviewed: Day,
    ) -> Review<'r, 'h, 'p, 'a> {
        Review { records, said, evidence, current, reviewed, set_by: Vec::new() }
    }

    fn lines(&self) -> &'r Lines<'h> {
        &self.records.lines
    }

    fn is_after(&self, when: When) -> bool {
        self.records.on(when) > self.reviewed
    }

    /// Whether anything at all was written after the review. Most records end here.
    fn may_have_changed(&self, beside: &Beside<'_>) -> bool {
        let written_after = |path: &str| beside.last.get(path).is_some_and(|day| *day > self.reviewed);
        let is_known = |path: &str| !self.evidence.translations.is_empty() || beside.last.contains_key(path);
        self.lines().ancestors(self.current).iter().any(|version| self.is_after(self.lines().versions[*version].when))
            || self.papers(beside).iter().any(|path| written_after(path))
            || self
                .translations()
                .iter()
                .any(|(path, text)| is_known(path) && (written_after(path) || self.is_edited(path, text.as_deref())))
    }

    fn changed(&mut self, beside: &Beside<'_>, touches: &mut Touches<'h>) -> Result<Option<Changed>> {
        let papers = Lines::of(touches, self.papers(beside).iter().map(String::as_str));
        let mut translations = Lines::of(touches, self.translations().keys().map(String::as_str));
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
        Ok(first.map(|when| Changed { what, on: self.records.on(when), commit: self.records.commit(when) }))
    }

    /// The beginnings of the present run of `reviewed`.
    fn what_set_it(&self, beside: &[&Lines<'_>]) -> Vec<(When, bool)> {
        let lines = self.lines();
        let has_it = |version: &usize| {
            *version == self.current
                || self.said.lately(lines, *version).is_some_and(|said| said.reviewed == Some(self.reviewed))
        };
        let mut set_by = Vec::new();
        let mut seen = BTreeSet::from([self.current]);
        let mut open = vec![self.current];
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
        let now = &self.lines().versions[version];
        let is_other = |parent: &usize| {
            let (then, now) = (self.said.lately(self.lines(), *parent), self.said.lately(self.lines(), version));
            then.zip(now).is_none_or(|(then, now)| now.differs_from(then).anywhere())
        };
        let is_with_it = |other: &Version| other.when == now.when;
        now.parents.iter().all(is_other) || beside.iter().any(|lines| lines.versions.iter().any(is_with_it))
    }

    /// Whether what was written then counts as written after the review. What came with the review itself does not, nor what
    /// that was made on if it had words, ratings or papers of its own: whoever wrote those had the rest before them.
    fn is_late(&self, when: When) -> bool {
        let is_reviewed =
            |(set, brought_more): &(When, bool)| *set == when || *brought_more && self.records.is_in(when, *set);
        self.is_after(when) && !self.set_by.iter().any(is_reviewed)
    }

    fn first(&self, part: Part, touches: &mut Touches<'h>) -> Result<Option<When>> {
        let lines = self.lines();
        let history = self.ancestors();
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
        Ok(lines.first_late(self.current, &own).map(|version| lines.versions[version].when))
    }

    fn ancestors(&self) -> Vec<usize> {
        self.lines().ancestors(self.current)
    }

    /// What each version points to, each paper under the name that it has now.
    fn papers_by_version(&self, history: &[usize], touches: &mut Touches<'h>) -> HashMap<usize, BTreeSet<String>> {
        let documents = self.evidence.file.documents.iter();
        let entries: BTreeMap<String, BTreeSet<String>> = documents
            .zip(&self.evidence.pointers)
            .filter_map(|(entry, pointer)| match &pointer.target {
                Target::Papers(_) => {
                    let found = papers_of(std::iter::once(pointer)).into_iter();
                    let found =
                        found.map(|at| format!("documents/{}", self.records.provider.papers[at].path)).collect();
                    Some((format!("documents/{}", entry.path.value.trim()), found))
                }
                _ => None,
            })
            .collect();
        let mut papers = HashMap::new();
        for version in history {
            let Some(said) = self.said.lately(self.lines(), *version) else { continue };
            let when = self.lines().versions[*version].when;
            let provider = self.lines().versions[*version].path.split('/').nth(1).unwrap_or_default();
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
        let versions = &self.lines().versions;
        let merges = history.iter().copied().filter(|version| versions[*version].parents.len() > 1);
        let wanted: BTreeSet<usize> =
            merges.flat_map(|merge| versions[merge].parents.iter().copied().chain([merge])).collect();
        let mut narratives = HashMap::new();
        for version in wanted {
            let text = match versions[version].state {
                State::Kept(content) => saying::text(&self.records.history().git, &versions[version].path, content)?,
                State::OnDisk | State::Gone => None,
            };
            narratives.insert(version, text.map(|text| saying::lines(&text).into_iter().collect()).unwrap_or_default());
        }
        Ok(narratives)
    }

    /// The paths of the record's translations, there now or at any time, with the text that stands there.
    fn translations(&self) -> BTreeMap<String, Option<String>> {
        let here: HashMap<&str, &str> =
            self.evidence.translations.iter().map(|file| (&**file.text.path(), file.text.content())).collect();
        let first = self.records.provider.framework.language();
        Language::ALL
            .iter()
            .filter(|language| **language != first)
            .map(|language| translation_of(self.evidence.path(), *language))
            .map(|path| (path.clone(), here.get(path.as_str()).map(|text| (*text).to_owned())))
            .collect()
    }

    /// Whether a translation on disk is not as it was committed. One that cannot be read has lost nothing yet.
    fn is_edited(&self, path: &str, text: Option<&str>) -> bool {
        let history = self.records.history();
        if !history.is_on_disk() || text.is_none() && self.records.may_be_here(path) {
            return false;
        }
        let committed = history.committed().and_then(|committed| committed.content_id(path));
        match text {
            Some(text) => !history.contents_of(text).any(|content| committed == Some(content)),
            None => committed.is_some(),
        }
    }

    /// The version of each translation that stands now, with the words of those that only lie on disk.
    fn add_translations_on_disk(&self, lines: &mut Lines<'_>) -> BTreeMap<usize, Option<Digest>> {
        let mut last = BTreeMap::new();
        for (path, text) in self.translations() {
            let known = lines.last_at(&path);
            if self.is_edited(&path, text.as_deref()) {
                let file = self.evidence.translations.iter().find(|file| **file.text.path() == *path);
                let words = file.and_then(|file| substance::words(file.text, file.narrative.span));
                let state = if file.is_some() { State::OnDisk } else { State::Gone };
                let parents = known.into_iter().collect();
                last.insert(lines.push(Version { path: path.into(), when: When::Now, state, parents }), words);
            } else if let Some(known) = self.committed_version(lines, &path) {
                last.insert(known, None);
            }
        }
        last
    }

    /// The version of a file that was committed last.
    fn committed_version(&self, lines: &Lines<'_>, path: &str) -> Option<usize> {
        let content = self.records.history().committed().and_then(|committed| committed.content_id(path));
        content.and_then(|content| lines.version(path, content)).or_else(|| lines.last_at(path))
    }

    fn first_in_translations(&self, lines: &Lines<'_>, last: &BTreeMap<usize, Option<Digest>>) -> Result<Option<When>> {
        let mut words: Vec<Option<Digest>> = Vec::with_capacity(lines.versions.len());
        for (at, version) in lines.versions.iter().enumerate() {
            words.push(match version.state {
                State::Kept(content) => saying::text(&self.records.history().git, &version.path, content)?
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

    /// The papers that the record points to, and those it would point to if they were still there, by path.
    fn papers(&self, beside: &Beside<'_>) -> BTreeSet<String> {
        let documents = format!("providers/{}/documents/", self.records.provider.id);
        let found = papers_of(self.evidence.pointers.iter()).into_iter();
        let found = found.map(|at| format!("{documents}{}", self.records.provider.papers[at].path));
        let meant = |path: &&&str| {
            let inside = path.strip_prefix(documents.as_str()).unwrap_or_default();
            self.evidence.file.documents.iter().any(|entry| is_matched(&entry.path.value, inside))
        };
        found.chain(beside.gone.iter().filter(meant).map(|path| (*path).to_owned())).collect()
    }

    /// Papers count as they are committed.
    fn first_in_papers(&self, lines: &Lines<'_>, beside: &Beside<'_>) -> Result<Option<When>> {
        let last: Vec<usize> =
            self.papers(beside).iter().filter_map(|path| self.committed_version(lines, path)).collect();
        let contents: BTreeSet<ContentId> = lines.versions.iter().filter_map(|version| version.content()).collect();
        let mut papers: HashMap<ContentId, PaperIdentity> = HashMap::new();
        if lines.versions.iter().any(|version| self.is_late(version.when)) {
            for content in contents {
                papers.insert(content, saying::paper(&self.records.history().git, content)?);
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
    fn unchanged(&self, beside: &Beside<'_>, touches: &mut Touches<'h>) -> Result<usize> {
        let lines = self.lines();
        let since = self.last_change_beside(beside, touches)?;
        let (mut count, mut at) = (0, self.current);
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
        let parents = &self.lines().versions[version].parents;
        let reviewed = |version: usize| self.said.lately(self.lines(), version).and_then(|said| said.reviewed);
        let same = parents.iter().copied().find(|parent| reviewed(*parent) == reviewed(version));
        if parents.len() > 1 { same } else { parents.first().copied() }
    }

    /// When a translation or a paper of the record was last changed.
    fn last_change_beside(&self, beside: &Beside<'_>, touches: &mut Touches<'h>) -> Result<Option<When>> {
        let papers = Lines::of(touches, self.papers(beside).iter().map(String::as_str));
        let mut translations = Lines::of(touches, self.translations().keys().map(String::as_str));
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
    review: &'r Review<'v, 'h, 'p, 'a>,
    part: Part,
    papers: HashMap<usize, BTreeSet<String>>,
    narratives: HashMap<usize, BTreeSet<String>>,
}

impl Own<'_, '_, '_, '_, '_> {
    fn said(&self, version: usize) -> Option<&Substance> {
        self.review.said.lately(self.review.lines(), version)
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
        let parents = &self.review.lines().versions[version].parents;
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
