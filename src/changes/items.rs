//! What became of each item: its rating, its evidence, and how fresh that is.

use std::collections::BTreeMap;

use super::papers::are_same;
use super::renamed::View;
use super::state::{ItemState, RecordState, Said, State};
use crate::documents::vocabulary::Rating;

/// An item about which something is otherwise than it was.
#[derive(Clone, Debug)]
pub struct ItemChange {
    /// As it was and as it is; `None` where its standard is not in force for the provider.
    pub before: Option<ItemState>,
    pub after: Option<ItemState>,
    pub rating: Option<Move>,
    pub evidence: Option<EvidenceChange>,
    /// In what the record differs.
    pub changed: Vec<Part>,
    pub freshness: Option<Turn>,
    /// The record, as it is or else as it was, where the reader may know more of it than the rating.
    pub file: Option<String>,
}

/// How a rating moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Move {
    Down,
    Up,
    /// There is none any more.
    Lost,
    /// There was none.
    Gained,
    /// Set aside as not applicable.
    SetAside,
    /// Rated again after it was set aside.
    TakenUp,
    /// The word is the same, and no longer stands.
    Falls,
    /// The word is the same, and stands again.
    Stands,
    /// It is kept from the reader from now on.
    Withheld,
    /// It was kept from the reader until now.
    Told,
}

/// What happened to the evidence for an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceChange {
    New,
    /// It could not be read, and can be.
    Readable,
    /// Reviewed later than it was.
    Renewed,
    Edited,
    Removed,
    /// It can no longer be read, so it does not count.
    Unreadable,
}

/// A part of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Words,
    Papers,
    Figures,
    Audience,
    Owner,
    Advice,
    /// The day of the review is earlier than it was, or gone.
    Reviewed,
}

/// Whether evidence became stale or fresh.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Stale,
    Fresh,
}

/// The items of a provider that changed, in the order of their catalogues. A side on which there was no such provider is `None`.
pub(super) fn compare(before: Option<View<'_>>, after: Option<View<'_>>) -> Vec<ItemChange> {
    let is_new_or_gone = before.is_none() || after.is_none();
    let all = |side: Option<View<'_>>| side.map(|side| side.state.items.as_slice()).unwrap_or_default().to_vec();
    let mut was: BTreeMap<String, ItemState> = all(before).into_iter().map(|item| (item.id.clone(), item)).collect();
    let mut pairs: Vec<(Option<ItemState>, Option<ItemState>)> =
        all(after).into_iter().map(|item| (was.remove(&item.id), Some(item))).collect();
    // What is no longer in force comes last, in the order that it had.
    pairs.extend(all(before).into_iter().filter(|item| was.contains_key(&item.id)).map(|item| (Some(item), None)));
    let changes = pairs.into_iter().map(|(mut was, mut is)| {
        let states = (before.map(|side| side.state), after.map(|side| side.state));
        tell_what_is_lost(states.0, states.1, &mut was, &mut is);
        let sides = Sides { before, after, was: was.as_ref(), is: is.as_ref() };
        let (evidence, changed) = sides.evidence(is_new_or_gone);
        let (rating, freshness, file) = (sides.rating(), sides.freshness(), sides.file());
        ItemChange { rating, evidence, changed, freshness, file, before: was, after: is }
    });
    changes.filter(ItemChange::is_any).collect()
}

/// Where a record cannot be read at all, what it rates is known only from the other side.
fn tell_what_is_lost(
    before: Option<&State>,
    after: Option<&State>,
    was: &mut Option<ItemState>,
    is: &mut Option<ItemState>,
) {
    let (Some(before), Some(after), Some(was), Some(is)) = (before, after, was, is) else { return };
    let has_lost = |state: &State, record: Option<&RecordState>, other: &State| {
        record.is_some_and(|record| state.has_lost(record, other))
    };
    if was.is_evidenced() && !is.is_evidenced() {
        is.is_unreadable |= has_lost(after, before.record_of(was), before);
    } else if is.is_evidenced() && !was.is_evidenced() {
        was.is_unreadable |= has_lost(before, after.record_of(is), after);
    }
}

impl ItemChange {
    fn is_any(&self) -> bool {
        self.rating.is_some() || self.evidence.is_some() || self.freshness.is_some()
    }

    /// The item itself, as it is or else as it was.
    pub fn item(&self) -> Option<&ItemState> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// An item on both sides, with the provider's state on each.
struct Sides<'s> {
    before: Option<View<'s>>,
    after: Option<View<'s>>,
    was: Option<&'s ItemState>,
    is: Option<&'s ItemState>,
}

impl<'s> Sides<'s> {
    fn rating(&self) -> Option<Move> {
        let rating = |item: Option<&ItemState>| item.and_then(|item| item.rating);
        let is_kept = |item: Option<&ItemState>| item.is_some_and(|item| item.kept.is_some());
        let stands = |item: Option<&ItemState>| item.is_some_and(ItemState::stands);
        match (rating(self.was), rating(self.is)) {
            (None, None) => None,
            (None, Some(_)) if is_kept(self.was) => Some(Move::Told),
            (Some(_), None) if is_kept(self.is) => Some(Move::Withheld),
            (None, Some(_)) => Some(Move::Gained),
            (Some(_), None) => Some(Move::Lost),
            (Some(was), Some(is)) if was == is => match (stands(self.was), stands(self.is)) {
                (true, false) => Some(Move::Falls),
                (false, true) => Some(Move::Stands),
                _ => None,
            },
            (Some(_), Some(Rating::NotApplicable)) => Some(Move::SetAside),
            (Some(Rating::NotApplicable), Some(_)) => Some(Move::TakenUp),
            (Some(was), Some(is)) => Some(if is > was { Move::Up } else { Move::Down }),
        }
    }

    /// What happened to the evidence. Where an item is asked for on one side alone, its record is no newer or older for that.
    fn evidence(&self, is_new_or_gone: bool) -> (Option<EvidenceChange>, Vec<Part>) {
        let applies = |item: Option<&ItemState>| item.is_some_and(|item| item.applies);
        let is_asked_for = applies(self.was) && applies(self.is);
        if !(is_new_or_gone || is_asked_for) {
            return (None, Vec::new());
        }
        let is_evidenced = |item: Option<&ItemState>| item.is_some_and(ItemState::is_evidenced);
        let is_lost = |item: Option<&ItemState>| item.is_some_and(|item| item.is_unreadable);
        let change = match (is_evidenced(self.was), is_evidenced(self.is)) {
            (false, false) => None,
            (false, true) if is_lost(self.was) => Some(EvidenceChange::Readable),
            (false, true) => Some(EvidenceChange::New),
            (true, false) if is_lost(self.is) => Some(EvidenceChange::Unreadable),
            (true, false) => Some(EvidenceChange::Removed),
            (true, true) => return self.edited(),
        };
        (change, Vec::new())
    }

    fn edited(&self) -> (Option<EvidenceChange>, Vec<Part>) {
        let (Some(was), Some(is)) = (self.was, self.is) else { return (None, Vec::new()) };
        if was.kept.is_some() || is.kept.is_some() {
            let is_moved = was.kept.is_some() != is.kept.is_some();
            return (
                is_moved.then_some(EvidenceChange::Edited),
                is_moved.then_some(Part::Audience).into_iter().collect(),
            );
        }
        let mut changed = match (
            self.before.and_then(|side| side.state.record_of(was)),
            self.after.and_then(|side| side.state.record_of(is)),
        ) {
            (Some(was), Some(is)) => self.parts(was, is),
            _ => Vec::new(),
        };
        changed.extend((is.reviewed < was.reviewed).then_some(Part::Reviewed));
        let is_renewed = is.reviewed > was.reviewed;
        let change = if is_renewed {
            Some(EvidenceChange::Renewed)
        } else {
            (!changed.is_empty()).then_some(EvidenceChange::Edited)
        };
        (change, changed)
    }

    fn freshness(&self) -> Option<Turn> {
        match (self.was?.is_fresh()?, self.is?.is_fresh()?) {
            (true, false) => Some(Turn::Stale),
            (false, true) => Some(Turn::Fresh),
            _ => None,
        }
    }

    fn file(&self) -> Option<String> {
        let told =
            |record: Option<&RecordState>| record.filter(|record| record.is_told).map(|record| record.path.clone());
        let is = self.is.and_then(|item| self.after?.state.record_of(item));
        let was = self.was.and_then(|item| self.before?.state.record_of(item));
        if is.is_some() { told(is) } else { told(was) }
    }
}

impl Sides<'_> {
    /// In what two states of a record differ, as far as the reader may know it.
    fn parts(&self, was: &RecordState, is: &RecordState) -> Vec<Part> {
        if !was.is_told && !is.is_told {
            return Vec::new();
        }
        let audience = was.audience != is.audience;
        if was.is_told != is.is_told {
            return audience.then_some(Part::Audience).into_iter().collect();
        }
        let differs = [
            (Part::Words, !self.say_the_same(was, is)),
            (Part::Papers, !are_same(&was.papers, &is.papers)),
            (Part::Figures, was.figures != is.figures),
            (Part::Audience, audience),
            (Part::Owner, was.owner != is.owner),
            (Part::Advice, was.advice != is.advice),
        ];
        differs.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part).collect()
    }

    /// Whether two records have the same words. One that was not looked at is the same file on the other side; beside another
    /// record it is looked at now.
    fn say_the_same(&self, was: &RecordState, is: &RecordState) -> bool {
        if was.said.is_none() && is.said.is_none() && was.path == is.path {
            return true;
        }
        let said = |side: Option<View<'_>>, record: &RecordState| match &record.said {
            Some(said) => Some(said.clone()),
            None => side.and_then(|side| Said::read(side.repository, &record.path, side.state.language)),
        };
        said(self.before, was) == said(self.after, is)
    }
}
