//! What git tells of actions beside the two sides: how often a day was moved, and what was done before it was tidied away.

use std::collections::{BTreeMap, BTreeSet};

use super::{ActionMove, Changes, Presence};
use crate::documents::evidence::translated;
use crate::documents::substance::Substance;
use crate::past::{Asked, History, Past, words_of};
use crate::repository::{Kind, Repository};
use crate::survey::Survey;

/// The past of the providers whose actions have to be followed, by their later id.
#[derive(Debug, Default)]
pub struct Followed(BTreeMap<String, Lines>);

/// The past of one provider's actions.
#[derive(Debug)]
struct Lines {
    /// How often the day of each action was moved later: by its record, in the order of that.
    slips: BTreeMap<String, Vec<usize>>,
    /// What is gone without being done.
    vanished: BTreeSet<String>,
    /// What was open where the two sides parted, so that the later side's history knows of it.
    known: BTreeSet<String>,
}

impl Changes {
    /// The providers of which an action slipped or is gone, with what they were called before.
    pub fn to_follow(&self) -> Vec<(&str, &str)> {
        let asks = |change: ActionMove| matches!(change, ActionMove::Slipped { .. } | ActionMove::Vanished { .. });
        let providers =
            self.providers.iter().filter(|provider| provider.actions.iter().any(|action| asks(action.change)));
        providers
            .map(|provider| match &provider.presence {
                Presence::RenamedFrom(before) => (provider.id.as_str(), before.as_str()),
                Presence::Stayed | Presence::New | Presence::Gone => (provider.id.as_str(), provider.id.as_str()),
            })
            .collect()
    }

    pub fn has_vanished_actions(&self) -> bool {
        let actions = self.providers.iter().flat_map(|provider| &provider.actions);
        actions.into_iter().any(|action| matches!(action.change, ActionMove::Vanished { .. }))
    }

    /// What only git can tell: an action that was done before it was tidied away is done.
    pub fn follow(&mut self, followed: &Followed) {
        self.is_followed = true;
        for provider in &mut self.providers {
            let Some(lines) = followed.0.get(&provider.id) else { continue };
            for action in &mut provider.actions {
                match &mut action.change {
                    ActionMove::Slipped { times, .. } => *times = lines.times(&action.place),
                    change @ ActionMove::Vanished { .. } if lines.was_done(&action.what) => *change = ActionMove::Done,
                    _ => {}
                }
            }
        }
    }
}

impl Followed {
    /// The past of some providers of the later side. `parted` is the repository as it stood where the two sides parted. Of one
    /// whose files git cannot read that far, nothing is known.
    pub fn of(survey: &Survey<'_>, history: &History, parted: &Repository, ids: &[(&str, &str)]) -> Followed {
        let is_there = |id: &str| survey.framework.provider_ids.iter().any(|known| known == id);
        let lines = ids.iter().filter(|(id, _)| is_there(id)).filter_map(|(id, before)| {
            let asked = Asked { actions: true, ..Asked::default() };
            let past = survey.one(id, |standing| {
                let past = Past::of(history, standing.provider, standing.as_of, asked).ok()?;
                let paths = standing.provider.evidence.iter().map(|evidence| evidence.path().to_owned()).collect();
                Some((past, paths))
            });
            let (past, paths): (Past, Vec<String>) = past?;
            Some(((*id).to_owned(), Lines::of(&past, paths, parted, before)))
        });
        Followed(lines.collect())
    }
}

impl Lines {
    fn of(past: &Past, paths: Vec<String>, parted: &Repository, id: &str) -> Lines {
        let slips = past.records.iter().map(|record| record.actions.iter().map(|action| action.slips.len()).collect());
        Lines {
            slips: paths.into_iter().zip(slips).collect(),
            vanished: past.vanished.iter().map(|action| words_of(&action.what)).collect(),
            known: open_actions(parted, id),
        }
    }

    fn times(&self, (record, nth): &(String, usize)) -> Option<usize> {
        self.slips.get(record)?.get(*nth).copied().filter(|times| *times > 0)
    }

    fn was_done(&self, what: &str) -> bool {
        let words = words_of(what);
        self.known.contains(&words) && !self.vanished.contains(&words)
    }
}

/// What the open actions of a provider say.
fn open_actions(repository: &Repository, id: &str) -> BTreeSet<String> {
    let files = repository.below(&format!("providers/{id}/evidence"));
    let is_record = |path: &str| path.ends_with(".md") && translated(path).is_none();
    let records = files.iter().filter(|file| file.kind == Kind::File && is_record(&file.path));
    let substances = records.filter_map(|file| {
        let text = repository.read(&file.path).ok()?;
        Substance::read(&file.path, text.content().as_bytes().to_vec())
    });
    let open = substances.flat_map(|substance| substance.actions).filter(|action| !action.is_done);
    open.map(|action| words_of(&action.what)).collect()
}
