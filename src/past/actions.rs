//! What became of actions: how their due days were moved, and which were taken away without being done.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use anyhow::Result;

use super::lines::{State, Version, When};
use super::matching::{pairs, words_of};
use super::reading::Plans;
use super::records::Records;
use super::{ActionPast, Past, Slip, VanishedAction};
use crate::documents::substance::Planned;

/// Adds to a past what became of the actions.
pub fn add(records: &Records<'_, '_, '_>, past: &mut Past) -> Result<()> {
    let plans = Plans::read(records)?;
    let mut threads = Threads::of(records, &plans);
    threads.follow();
    for (record, current) in past.records.iter_mut().zip(&records.current) {
        record.actions = threads.instances_of(*current).map(|instance| threads.past_of(instance)).collect();
    }
    past.vanished = threads.vanished();
    Ok(())
}

/// Every action in every version, and which came out of which.
struct Threads<'r, 'h, 'p, 'a> {
    records: &'r Records<'h, 'p, 'a>,
    plans: &'r Plans,
    instances: Vec<Instance>,
    /// The instances of each version that can be read, as a range.
    of_version: Vec<Option<(usize, usize)>>,
    /// What each was in the versions before.
    from: Vec<Vec<usize>>,
    /// Instances of one action have one root.
    root: Vec<usize>,
    missing: Vec<Missing>,
}

struct Instance {
    version: usize,
    action: Planned,
}

/// An open action that is not there any more.
#[derive(Clone, Copy)]
struct Missing {
    instance: usize,
    /// When it went.
    when: When,
    /// What was there then is no word of what became of it.
    since: When,
}

impl<'r, 'h, 'p, 'a> Threads<'r, 'h, 'p, 'a> {
    fn of(records: &'r Records<'h, 'p, 'a>, plans: &'r Plans) -> Threads<'r, 'h, 'p, 'a> {
        let (mut instances, mut of_version) = (Vec::new(), Vec::new());
        for version in 0..records.lines.versions.len() {
            let first = instances.len();
            of_version.push(plans.of(version).map(|plan| {
                instances.extend(plan.actions.iter().map(|action| Instance { version, action: action.clone() }));
                (first, instances.len())
            }));
        }
        let from = vec![Vec::new(); instances.len()];
        let root = (0..instances.len()).collect();
        Threads { records, plans, instances, of_version, from, root, missing: Vec::new() }
    }

    fn instances_of(&self, version: usize) -> std::ops::Range<usize> {
        let (first, end) = self.of_version[version].unwrap_or_default();
        first..end
    }

    fn actions_of(&self, version: usize) -> Vec<Planned> {
        self.instances_of(version).map(|instance| self.instances[instance].action.clone()).collect()
    }

    fn is_readable(&self, version: usize) -> bool {
        self.of_version[version].is_some()
    }

    /// The versions that can be read which a version was made from, past those that cannot, and past its absence.
    fn readable_parents(&self, version: usize) -> Vec<usize> {
        let versions = &self.records.lines.versions;
        let (mut open, mut seen) = (versions[version].parents.clone(), BTreeSet::new());
        while let Some(next) = open.pop() {
            if self.is_readable(next) {
                seen.insert(next);
            } else {
                open.extend(&versions[next].parents);
            }
        }
        seen.into_iter().collect()
    }

    /// Goes through the commits, and through what is not committed at last.
    fn follow(&mut self) {
        let mut by_time: BTreeMap<When, Vec<usize>> = BTreeMap::new();
        for (at, version) in self.records.lines.versions.iter().enumerate() {
            by_time.entry(version.when).or_default().push(at);
        }
        for (when, versions) in by_time {
            let mut parents: Vec<(usize, Vec<usize>)> = Vec::new();
            for version in versions {
                let is_gone = self.records.lines.versions[version].state == State::Gone;
                // What cannot be read has lost nothing yet.
                if is_gone || self.is_readable(version) {
                    parents.push((version, self.readable_parents(version)));
                }
            }
            let lost = self.link(&parents);
            self.find_elsewhere(when, &parents, lost);
        }
    }

    /// Links the actions of versions to those of their parents; what is left of the open ones is lost.
    fn link(&mut self, parents: &[(usize, Vec<usize>)]) -> Vec<usize> {
        let mut kept: HashSet<usize> = HashSet::new();
        let mut lost: BTreeSet<usize> = BTreeSet::new();
        for (version, parents) in parents {
            let now = self.actions_of(*version);
            for parent in parents {
                let (of_parent, of_version) = (self.instances_of(*parent).start, self.instances_of(*version).start);
                for (before, after) in pairs(&self.actions_of(*parent), &now) {
                    kept.insert(of_parent + before);
                    self.join(of_parent + before, of_version + after);
                }
            }
        }
        for (_, parents) in parents {
            for parent in parents {
                let is_lost = |instance: &usize| {
                    !kept.contains(instance)
                        && !self.instances[*instance].action.is_done
                        && self.is_lost_by_all(*instance, parents)
                };
                lost.extend(self.instances_of(*parent).filter(is_lost));
            }
        }
        lost.into_iter().collect()
    }

    /// A merge has lost what each side still has open, or one side has and the other never had: what one side did away with is
    /// told of that side.
    fn is_lost_by_all(&self, instance: usize, sides: &[usize]) -> bool {
        let root = self.root_of(instance);
        let is_of_it = |other: usize| self.root_of(other) == root;
        sides.iter().filter(|side| **side != self.instances[instance].version).all(|side| {
            let mut there = self.instances_of(*side).filter(|other| is_of_it(*other)).peekable();
            match there.peek() {
                Some(_) => there.any(|other| !self.instances[other].action.is_done),
                None => {
                    let ever =
                        self.records.lines.ancestors(*side).into_iter().flat_map(|version| self.instances_of(version));
                    !ever.into_iter().any(is_of_it)
                }
            }
        })
    }

    /// An action that a record lost may stand in another one since the same commit, or come back later.
    fn find_elsewhere(&mut self, when: When, parents: &[(usize, Vec<usize>)], lost: Vec<usize>) {
        let mut fresh: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (version, _) in parents {
            for instance in self.instances_of(*version).filter(|instance| self.from[*instance].is_empty()) {
                fresh.entry(words_of(&self.instances[instance].action.what)).or_default().push(instance);
            }
        }
        let mut left = Vec::new();
        for instance in lost {
            match self.fresh_like(instance, &mut fresh) {
                Some(found) => self.join(instance, found),
                None => left.push(Missing { instance, when, since: when }),
            }
        }
        if !fresh.is_empty() {
            for at in 0..self.missing.len() {
                let instance = self.missing[at].instance;
                if let Some(found) = self.fresh_like(instance, &mut fresh) {
                    self.join(instance, found);
                }
            }
        }
        self.missing.extend(left);
    }

    fn fresh_like(&self, instance: usize, fresh: &mut BTreeMap<String, Vec<usize>>) -> Option<usize> {
        let same = fresh.get_mut(&words_of(&self.instances[instance].action.what))?;
        let due = self.instances[instance].action.due;
        let at = same.iter().position(|other| self.instances[*other].action.due == due).unwrap_or(0);
        (!same.is_empty()).then(|| same.remove(at))
    }

    fn join(&mut self, before: usize, after: usize) {
        self.from[after].push(before);
        let (one, other) = (self.root_of(before), self.root_of(after));
        self.root[one.max(other)] = one.min(other);
    }

    fn root_of(&self, instance: usize) -> usize {
        let mut at = instance;
        while self.root[at] != at {
            at = self.root[at];
        }
        at
    }

    fn past_of(&self, instance: usize) -> ActionPast {
        let mut line = vec![instance];
        while let Some(before) = self.before(line[line.len() - 1]) {
            line.push(before);
        }
        let mut past = ActionPast::default();
        let mut last = None;
        for instance in line.into_iter().rev() {
            let Some(due) = self.instances[instance].action.due else { continue };
            let when = self.records.lines.versions[self.instances[instance].version].when;
            if let Some(from) = last.filter(|from| due > *from) {
                past.slips.push(Slip { commit: self.records.commit(when), on: self.records.on(when), from, to: due });
            }
            past.first_due = past.first_due.or(Some(due));
            last = Some(due);
        }
        past
    }

    /// What an action was before; of a merge, on the side that has the same day.
    fn before(&self, instance: usize) -> Option<usize> {
        let due = self.instances[instance].action.due;
        let same = self.from[instance].iter().find(|before| self.instances[**before].action.due == due);
        same.or(self.from[instance].first()).copied()
    }

    /// The missing actions that are not back and that nothing says were done.
    fn vanished(&self) -> Vec<VanishedAction> {
        let mut last: BTreeMap<usize, Missing> = BTreeMap::new();
        for missing in &self.missing {
            last.insert(self.root_of(missing.instance), *missing);
        }
        let passed_over = self.passed_over();
        if last.is_empty() && passed_over.is_empty() {
            return Vec::new();
        }
        let known = Known::of(self);
        let is_lost = |instance: usize, since: When| !known.answers(instance, since);
        for instance in passed_over {
            let root = self.root_of(instance);
            let since = self.version_of(instance).when;
            if !last.contains_key(&root)
                && is_lost(instance, since)
                && let Some(when) = self.merged_without(instance)
            {
                last.insert(root, Missing { instance, when, since });
            }
        }
        let mut vanished: Vec<Missing> =
            last.into_values().filter(|missing| is_lost(missing.instance, missing.since)).collect();
        vanished.sort_by_key(|missing| (missing.when, missing.instance));
        vanished.iter().map(|missing| self.vanished_action(*missing)).collect()
    }

    /// The open actions of versions that nothing was made of: a merge took another side's in their place.
    fn passed_over(&self) -> Vec<usize> {
        let versions = &self.records.lines.versions;
        let mut is_last: Vec<bool> = vec![true; versions.len()];
        for parent in versions.iter().flat_map(|version| &version.parents) {
            is_last[*parent] = false;
        }
        for version in self.records.current.iter().chain(&self.records.unread) {
            is_last[*version] = false;
        }
        let versions = (0..versions.len()).filter(|version| is_last[*version]);
        versions
            .flat_map(|version| self.instances_of(version))
            .filter(|at| !self.instances[*at].action.is_done)
            .collect()
    }

    /// The first merge that has the commit of an action in it, and another file in the place of its record.
    fn merged_without(&self, instance: usize) -> Option<When> {
        let version = self.version_of(instance);
        let (When::Commit(commit), Some(content)) = (version.when, version.content()) else { return None };
        self.records.history().merged_without(commit, &version.path, content).map(When::Commit)
    }

    fn version_of(&self, instance: usize) -> &Version {
        &self.records.lines.versions[self.instances[instance].version]
    }

    /// The versions that count as they stand now.
    fn standing(&self) -> BTreeSet<usize> {
        let unread = self.records.unread.iter().flat_map(|version| self.readable_parents(*version));
        self.records.current.iter().copied().chain(unread).collect()
    }

    fn vanished_action(&self, missing: Missing) -> VanishedAction {
        let Instance { version, action } = &self.instances[missing.instance];
        let items = self.plans.of(*version).map(|plan| plan.items.clone());
        VanishedAction {
            file: self.records.lines.versions[*version].path.clone(),
            items: items.unwrap_or_default(),
            what: action.what.clone(),
            due: action.due,
            commit: self.records.commit(missing.when),
            on: self.records.on(missing.when),
        }
    }
}

/// What is known of all actions, each under its root.
struct Known<'t, 'r, 'h, 'p, 'a> {
    threads: &'t Threads<'r, 'h, 'p, 'a>,
    /// The actions that stand somewhere now.
    standing: HashSet<usize>,
    /// When actions were said to be done.
    done: HashMap<usize, Vec<When>>,
    /// Which actions ever said the same, and since when.
    saying: HashMap<String, BTreeMap<usize, When>>,
}

impl<'t, 'r, 'h, 'p, 'a> Known<'t, 'r, 'h, 'p, 'a> {
    fn of(threads: &'t Threads<'r, 'h, 'p, 'a>) -> Known<'t, 'r, 'h, 'p, 'a> {
        let standing = threads.standing().into_iter().flat_map(|version| threads.instances_of(version));
        let standing = standing.map(|instance| threads.root_of(instance)).collect();
        let mut known = Known { threads, standing, done: HashMap::new(), saying: HashMap::new() };
        for (at, instance) in threads.instances.iter().enumerate() {
            let (root, when) = (threads.root_of(at), threads.version_of(at).when);
            if instance.action.is_done {
                known.done.entry(root).or_default().push(when);
            }
            known.saying.entry(words_of(&instance.action.what)).or_default().entry(root).or_insert(when);
        }
        known
    }

    /// Whether an action that went is back, or was done since. So it is where another record took it over before it went; one
    /// that said the same all along is another action.
    fn answers(&self, instance: usize, since: When) -> bool {
        let root = self.threads.root_of(instance);
        let Some(same) = self.saying.get(&words_of(&self.threads.instances[instance].action.what)) else {
            return false;
        };
        let began = same.get(&root).copied().unwrap_or(since);
        let is_in = |one: When, other: When| self.threads.records.is_in(one, other);
        let taken_over = same.iter().filter(|(_, since)| !is_in(**since, began)).map(|(root, _)| *root);
        std::iter::once(root).chain(taken_over).any(|root| {
            let mut done = self.done.get(&root).into_iter().flatten();
            self.standing.contains(&root) || done.any(|when| !is_in(*when, since))
        })
    }
}
