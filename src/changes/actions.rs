//! What became of each action. An action is known by what it says, white space and capitals aside: first in the record that
//! answers the same items, then wherever in the provider it stands.

use std::collections::{BTreeMap, BTreeSet};

use super::state::{ActionState, RecordState, State};
use crate::calendar::Day;
use crate::documents::substance::Planned;
use crate::past;

/// An action about which something is otherwise than it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionChange {
    /// What is to be done, as it is said now, or was said last.
    pub what: String,
    /// What it said before, where it is worded anew.
    pub was: Option<String>,
    /// The items that its record rates.
    pub items: BTreeSet<String>,
    pub change: ActionMove,
    /// The day by which it was to be done, and by which it is.
    pub due: (Option<Day>, Option<Day>),
    /// The record that it stands in, or stood in last, and which of its actions it is.
    pub(super) place: (String, usize),
}

/// What became of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionMove {
    /// It was open, and is gone without being done.
    Vanished {
        /// Whether its record went with it.
        with_its_record: bool,
    },
    /// Due later, by so many days; moved so often in all that is known of it.
    Slipped {
        days: i32,
        /// `None` where git's history is not here.
        times: Option<usize>,
    },
    /// It is open, and has no day any more.
    Undated,
    /// It was done, and is open again.
    Reopened,
    Opened,
    /// Other words, and the same action as far as can be told.
    Reworded,
    BroughtForward {
        days: i32,
    },
    /// It had no day, and has one.
    Dated,
    Done,
}

/// The actions that changed: in the order of the later side, then those that are gone.
pub(super) fn compare(before: Option<&State>, after: Option<&State>) -> Vec<ActionChange> {
    let (was, is) = (Side::of(before), Side::of(after));
    let pairs = paired(&was, &is);
    let mut changes = Vec::new();
    for (at, action) in is.actions.iter().enumerate() {
        let change = match pairs.of_later[at] {
            Some(earlier) => stayed(&was, &was.actions[earlier], &is, action),
            None => came(&was, &is, action),
        };
        changes.extend(change);
    }
    for (at, action) in was.actions.iter().enumerate() {
        if pairs.of_earlier[at].is_none() {
            changes.extend(went(&was, &is, action));
        }
    }
    changes
}

fn stayed(was: &Side<'_>, earlier: &ActionState, is: &Side<'_>, later: &ActionState) -> Option<ActionChange> {
    let (old, new) = (&earlier.planned, &later.planned);
    let is_reworded = earlier.key != later.key;
    let change = match (old.is_done, new.is_done) {
        (false, true) => ActionMove::Done,
        (true, false) => ActionMove::Reopened,
        (true, true) => return None,
        (false, false) => match (old.due, new.due) {
            (Some(old), Some(new)) if new > old => ActionMove::Slipped { days: new.days_since(old), times: None },
            (Some(old), Some(new)) if new < old => ActionMove::BroughtForward { days: old.days_since(new) },
            (Some(_), None) => ActionMove::Undated,
            (None, Some(_)) => ActionMove::Dated,
            _ if is_reworded => ActionMove::Reworded,
            _ => return None,
        },
    };
    let is_told = was.record(earlier).is_shown() && is.record(later).is_shown();
    is_told.then(|| ActionChange {
        what: new.what.clone(),
        was: is_reworded.then(|| old.what.clone()),
        items: is.record(later).items.clone(),
        change,
        due: (old.due, new.due),
        place: (is.record(later).path.clone(), later.nth),
    })
}

/// An action of a record that could not be read before is none that was opened.
fn came(was: &Side<'_>, is: &Side<'_>, action: &ActionState) -> Option<ActionChange> {
    let record = is.record(action);
    if !record.is_shown() || was.is_unreadable(record, is) {
        return None;
    }
    let change = if action.planned.is_done { ActionMove::Done } else { ActionMove::Opened };
    Some(alone(record, action, change, (None, action.planned.due)))
}

fn went(was: &Side<'_>, is: &Side<'_>, action: &ActionState) -> Option<ActionChange> {
    let record = was.record(action);
    if action.planned.is_done || !record.is_shown() || is.is_unreadable(record, was) {
        return None;
    }
    let change = ActionMove::Vanished { with_its_record: !is.answers_any(record) };
    Some(alone(record, action, change, (action.planned.due, None)))
}

fn alone(
    record: &RecordState,
    action: &ActionState,
    change: ActionMove,
    due: (Option<Day>, Option<Day>),
) -> ActionChange {
    ActionChange {
        what: action.planned.what.clone(),
        was: None,
        items: record.items.clone(),
        change,
        due,
        place: (record.path.clone(), action.nth),
    }
}

/// The actions of one side, with what is asked of it about them.
struct Side<'s> {
    state: Option<&'s State>,
    actions: &'s [ActionState],
    by_key: BTreeMap<&'s str, Vec<usize>>,
    /// The items that a record which could be read rates.
    rated: BTreeSet<&'s str>,
}

impl<'s> Side<'s> {
    fn of(state: Option<&'s State>) -> Side<'s> {
        let actions = state.map(|state| state.actions.as_slice()).unwrap_or_default();
        let mut by_key: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, action) in actions.iter().enumerate() {
            by_key.entry(&action.key).or_default().push(at);
        }
        let records = state.map(|state| state.records.as_slice()).unwrap_or_default();
        let rated = records.iter().flat_map(|record| &record.items).map(String::as_str).collect();
        Side { state, actions, by_key, rated }
    }

    /// The record of an action, which is one of its state's.
    fn record(&self, action: &ActionState) -> &'s RecordState {
        let records = self.state.map(|state| state.records.as_slice()).unwrap_or_default();
        &records[action.record]
    }

    /// Whether a record of the other side is here one that cannot be read, as far as can be told.
    fn is_unreadable(&self, record: &RecordState, other: &Side<'_>) -> bool {
        let (Some(state), Some(other)) = (self.state, other.state) else { return false };
        let is_lost = |id: &String| state.item(id).is_some_and(|item| item.is_unreadable);
        !self.answers_any(record) && (state.has_lost(record, other) || record.items.iter().any(is_lost))
    }

    /// Whether any item of a record of the other side is answered here.
    fn answers_any(&self, record: &RecordState) -> bool {
        record.items.iter().any(|item| self.rated.contains(item.as_str()))
    }
}

/// Which action of one side is which of the other.
struct Pairs {
    of_earlier: Vec<Option<usize>>,
    of_later: Vec<Option<usize>>,
}

impl Pairs {
    fn put(&mut self, earlier: usize, later: usize) {
        self.of_earlier[earlier] = Some(later);
        self.of_later[later] = Some(earlier);
    }
}

fn paired(was: &Side<'_>, is: &Side<'_>) -> Pairs {
    let mut pairs = Pairs { of_earlier: vec![None; was.actions.len()], of_later: vec![None; is.actions.len()] };
    let shares = |earlier: &ActionState, later: &ActionState| share_an_item(was.record(earlier), is.record(later));
    let same_day = |earlier: &ActionState, later: &ActionState| earlier.planned.due == later.planned.due;
    // Of several with the same words, those in the same record with the same day are the same, then those in the same record.
    pair_alike(was, is, &mut pairs, |earlier, later| shares(earlier, later) && same_day(earlier, later));
    pair_alike(was, is, &mut pairs, shares);
    pair_alike(was, is, &mut pairs, same_day);
    pair_alike(was, is, &mut pairs, |_, _| true);
    pair_reworded(was, is, &mut pairs);
    pairs
}

fn share_an_item(one: &RecordState, other: &RecordState) -> bool {
    one.items.intersection(&other.items).next().is_some()
}

/// Pairs actions with the same words, in their order.
fn pair_alike(was: &Side<'_>, is: &Side<'_>, pairs: &mut Pairs, are_one: impl Fn(&ActionState, &ActionState) -> bool) {
    for (at, earlier) in was.actions.iter().enumerate() {
        if pairs.of_earlier[at].is_some() {
            continue;
        }
        let alike = is.by_key.get(earlier.key.as_str()).map(Vec::as_slice).unwrap_or_default();
        let free = |later: &&usize| pairs.of_later[**later].is_none() && are_one(earlier, &is.actions[**later]);
        if let Some(later) = alike.iter().find(free).copied() {
            pairs.put(at, later);
        }
    }
}

/// Pairs what is left over in records for the same items, where most of the words are the same or the day is.
fn pair_reworded(was: &Side<'_>, is: &Side<'_>, pairs: &mut Pairs) {
    let mut left: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let is_left = |at: &usize| pairs.of_earlier[*at].is_none() && !was.actions[*at].planned.is_done;
    for at in (0..was.actions.len()).filter(is_left) {
        left.entry(was.actions[at].record).or_default().push(at);
    }
    for earlier in left.values() {
        let Some(first) = earlier.first() else { continue };
        let record = was.record(&was.actions[*first]);
        let later: Vec<usize> = (0..is.actions.len())
            .filter(|at| pairs.of_later[*at].is_none() && share_an_item(record, is.record(&is.actions[*at])))
            .collect();
        let planned = |side: &Side<'_>, of: &[usize]| -> Vec<Planned> {
            of.iter().map(|at| side.actions[*at].planned.clone()).collect()
        };
        for (one, other) in past::pairs(&planned(was, earlier), &planned(is, &later)) {
            pairs.put(earlier[one], later[other]);
        }
    }
}
