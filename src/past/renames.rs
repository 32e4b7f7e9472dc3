//! Which file of a commit carries on one that the commit took away: through moved files and renamed providers.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use anyhow::Result;

use super::saying;
use crate::documents::evidence::translated;
use crate::documents::folder::{is_ignored, is_translation};
use crate::documents::substance::Substance;
use crate::repository::git::{ContentId, Git, Journal, Touch};

/// A commit and a path in it.
type Spot = (usize, Arc<str>);

/// The files that were moved, whether or not their words were changed in the same commit.
#[derive(Debug, Default)]
pub struct Renames {
    from: HashMap<Spot, Arc<str>>,
    to: HashMap<Spot, Arc<str>>,
}

impl Renames {
    pub fn of(git: &Git, journal: &Journal) -> Result<Renames> {
        let mut renames = Renames::default();
        for (commit, moves) in moves(journal) {
            renames.add(commit, Pairing::of(git, &moves)?);
        }
        Ok(renames)
    }

    /// Where a file that a commit brought was before.
    pub fn source(&self, commit: usize, path: &Arc<str>) -> Option<&Arc<str>> {
        self.from.get(&(commit, path.clone()))
    }

    /// Whether a file that a commit took away goes on elsewhere.
    pub fn goes_on(&self, commit: usize, path: &Arc<str>) -> bool {
        self.to.contains_key(&(commit, path.clone()))
    }

    /// Where a file that a commit took away goes on.
    pub fn target(&self, commit: usize, path: &Arc<str>) -> Option<&Arc<str>> {
        self.to.get(&(commit, path.clone()))
    }

    fn add(&mut self, commit: usize, pairing: Pairing<'_>) {
        for (to, from) in pairing.sources {
            self.to.insert((commit, from.path.clone()), to.path.clone());
            self.from.insert((commit, to.path.clone()), from.path.clone());
        }
    }
}

/// What one commit took away and what it brought.
#[derive(Default)]
struct Moves<'j> {
    gone: Vec<&'j Touch>,
    come: Vec<&'j Touch>,
}

/// By commit, only where something was taken away and something brought.
fn moves(journal: &Journal) -> BTreeMap<usize, Moves<'_>> {
    let all = || journal.touches.values().flatten();
    let mut moves: BTreeMap<usize, Moves<'_>> = BTreeMap::new();
    for gone in all().filter(|touch| touch.now.is_none()) {
        moves.entry(gone.commit).or_default().gone.push(gone);
    }
    for come in all().filter(|touch| touch.now.is_some() && touch.before.iter().all(Option::is_none)) {
        if let Some(moves) = moves.get_mut(&come.commit) {
            moves.come.push(come);
        }
    }
    moves.retain(|_, moves| !moves.come.is_empty());
    moves
}

/// Which of what came carries on which of what went.
struct Pairing<'j> {
    sources: Vec<(&'j Touch, &'j Touch)>,
    /// The paths of what came that have a source.
    found: HashSet<&'j str>,
    /// The new name of a provider, and the old.
    providers: BTreeMap<&'j str, &'j str>,
}

impl<'j> Pairing<'j> {
    fn of(git: &Git, moves: &Moves<'j>) -> Result<Pairing<'j>> {
        let mut pairing = Pairing { sources: Vec::new(), found: HashSet::new(), providers: renamed_providers(moves) };
        pairing.find_the_same(moves);
        pairing.find_edited_records(git, moves)?;
        pairing.find_edited_others(moves);
        Ok(pairing)
    }

    fn link(&mut self, come: &'j Touch, gone: &'j Touch) {
        self.found.insert(&come.path);
        self.sources.push((come, gone));
    }

    fn has_source(&self, come: &Touch) -> bool {
        self.found.contains(&*come.path)
    }

    /// What has the same content, each once as far as that goes; the nearest name first.
    fn find_the_same(&mut self, moves: &Moves<'j>) {
        let mut by_content: HashMap<ContentId, Vec<&'j Touch>> = HashMap::new();
        for gone in &moves.gone {
            for content in content_of(gone) {
                by_content.entry(content).or_default().push(gone);
            }
        }
        for come in &moves.come {
            let Some(same) = come.now.and_then(|now| by_content.get_mut(&now)) else { continue };
            let best = (0..same.len())
                .filter(|at| are_of_a_kind(&same[*at].path, &come.path))
                .max_by_key(|at| (self.nearness(&same[*at].path, &come.path), std::cmp::Reverse(*at)));
            if let Some(best) = best {
                // Many empty papers have one content; each goes to one place while there are enough of them.
                let gone = if same.len() > 1 { same.remove(best) } else { same[best] };
                self.link(come, gone);
            }
        }
    }

    /// Records moved and edited at once: what rates an item that a record rated which is gone.
    fn find_edited_records(&mut self, git: &Git, moves: &Moves<'j>) -> Result<()> {
        let taken: HashSet<&str> = self.sources.iter().map(|(_, from)| &*from.path).collect();
        let come: Vec<&'j Touch> =
            moves.come.iter().copied().filter(|come| is_record(&come.path) && !self.has_source(come)).collect();
        if come.is_empty() {
            return Ok(());
        }
        let mut left: BTreeMap<&str, Vec<(&'j Touch, BTreeSet<String>)>> = BTreeMap::new();
        for gone in moves.gone.iter().filter(|gone| is_record(&gone.path) && !taken.contains(&*gone.path)) {
            let Some((provider, _)) = split(&gone.path) else { continue };
            let rated = items(git, &gone.path, content_of(gone).next())?.unwrap_or_default();
            left.entry(provider).or_default().push((gone, rated));
        }
        for come in come {
            let rated = items(git, &come.path, come.now)?;
            let own = split(&come.path).map(|(provider, _)| provider);
            let before = own.and_then(|own| self.providers.get(own).copied());
            let near = own.into_iter().chain(before).filter_map(|provider| left.get(provider)).flatten();
            let shared = |items: &BTreeSet<String>| rated.as_ref().map_or(0, |rated| rated.intersection(items).count());
            let best = near.map(|(gone, items)| (shared(items), self.nearness(&gone.path, &come.path), *gone));
            let best = best.max_by_key(|(shared, near, gone)| (*shared, *near, std::cmp::Reverse(gone.path.clone())));
            if let Some((shared, near, gone)) = best
                // What cannot be read may still be the record of that name.
                && (shared > 0 || rated.is_none() && near >= SAME_NAME || near == SAME_PLACE)
            {
                self.link(come, gone);
            }
        }
        Ok(())
    }

    /// Translations that went with their records, and papers that went with their provider.
    fn find_edited_others(&mut self, moves: &Moves<'j>) {
        let gone: HashMap<&str, &'j Touch> = moves.gone.iter().map(|gone| (&*gone.path, *gone)).collect();
        let records: HashMap<&'j str, &'j str> =
            self.sources.iter().map(|(to, from)| (&*to.path, &*from.path)).collect();
        for come in moves.come.iter().copied().filter(|come| !is_record(&come.path)) {
            if self.has_source(come) {
                continue;
            }
            let with_record = translated(&come.path).and_then(|(record, language)| {
                let from = records.get(record.as_str())?.strip_suffix(".md")?;
                gone.get(format!("{from}.{language}.md").as_str())
            });
            let with_provider = || {
                let (new, inside) = split(&come.path)?;
                gone.get(format!("providers/{}/{inside}", self.providers.get(new)?).as_str())
            };
            if let Some(from) = with_record.or_else(with_provider).copied() {
                self.link(come, from);
            }
        }
    }

    fn nearness(&self, gone: &str, come: &str) -> u8 {
        let (Some((old, was)), Some((new, is))) = (split(gone), split(come)) else { return 0 };
        let is_same_name = was.rsplit('/').next() == is.rsplit('/').next();
        match () {
            () if self.providers.get(new) == Some(&old) && was == is => SAME_PLACE,
            () if is_same_name && (old == new || self.providers.get(new) == Some(&old)) => SAME_NAME,
            () if old == new => 1,
            () => 0,
        }
    }
}

/// The same place in the folder of a renamed provider.
const SAME_PLACE: u8 = 3;
/// The same name in another folder of the provider.
const SAME_NAME: u8 = 2;

/// A provider is renamed where a commit takes its provider.yaml away and brings another, which has most of its files, or is the only
/// one that can be meant.
fn renamed_providers<'j>(moves: &Moves<'j>) -> BTreeMap<&'j str, &'j str> {
    let named = |touches: &[&'j Touch]| -> BTreeSet<&'j str> {
        let inside = |touch: &&'j Touch| split(&touch.path).filter(|(_, inside)| *inside == "provider.yaml");
        touches.iter().filter_map(inside).map(|(provider, _)| provider).collect()
    };
    let (old, new) = (named(&moves.gone), named(&moves.come));
    let mut shared: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let contents: HashMap<(&str, ContentId), &'j str> = moves
        .gone
        .iter()
        .filter_map(|gone| split(&gone.path).map(|(provider, inside)| (gone, provider, inside)))
        .flat_map(|(gone, provider, inside)| content_of(gone).map(move |content| ((inside, content), provider)))
        .collect();
    for come in &moves.come {
        let Some((provider, inside)) = split(&come.path) else { continue };
        if let Some(from) = come.now.and_then(|now| contents.get(&(inside, now))) {
            *shared.entry((provider, from)).or_default() += 1;
        }
    }
    let only = (old.len() == 1 && new.len() == 1).then(|| old.first().copied()).flatten();
    let from = |provider: &&'j str| {
        let known = old.iter().filter_map(|old| Some((*shared.get(&(*provider, *old))?, *old)));
        Some((*provider, known.max_by_key(|(count, _)| *count).map(|(_, old)| old).or(only)?))
    };
    new.iter().filter_map(from).collect()
}

fn content_of(gone: &Touch) -> impl Iterator<Item = ContentId> {
    gone.before.iter().flatten().copied()
}

/// The items that a record rates; `None` where it cannot be read.
fn items(git: &Git, path: &str, content: Option<ContentId>) -> Result<Option<BTreeSet<String>>> {
    let Some(content) = content else { return Ok(None) };
    let said: Option<Substance> = saying::record(git, path, content)?;
    Ok(said.map(|said| said.ratings.into_keys().collect()))
}

/// `hafan` and `evidence/consent.md`.
fn split(path: &str) -> Option<(&str, &str)> {
    path.strip_prefix("providers/")?.split_once('/')
}

fn are_of_a_kind(one: &str, other: &str) -> bool {
    let kind = |path: &str| split(path).map(|(_, inside)| inside.split('/').next().unwrap_or_default().to_owned());
    kind(one) == kind(other) && is_record(one) == is_record(other)
}

/// Whether a file is a record of evidence, by where it lies.
pub fn is_record(path: &str) -> bool {
    let inside = split(path).map_or("", |(_, inside)| inside);
    inside.starts_with("evidence/") && inside.ends_with(".md") && !is_translation(inside) && !is_ignored(inside)
}
