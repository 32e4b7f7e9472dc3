//! How much of a standard that a provider does not hold its evidence answers already.

use super::{Words, percent};
use crate::calendar::Day;
use crate::overlaps::{Extent, ReachCount};
use crate::page::Text;

sentences! {
    pub(super) NEXT;
    next_title(provider: &str) -> String;
    nothing_in_force_for_it;
    these_in_force_for_it(standards: Text) -> Text;
    what_a_crosswalk_judges -> Text;
    what_doubt_is;
    nothing_beyond -> Text;
    nothing_is_known_to_apply;
    /// The one share that is given, with the rest of the items beside it.
    reached(firmly: usize, applicable: usize, percent: usize, weakly: usize, partly: usize, not: usize) -> String;
    rated_themselves(items: usize) -> String;
    applies_to_all_known;
    so_many_not_known_to_apply(items: usize, many: usize, facts: Text) -> Text;
    quoted_fact(fact: Text) -> Text;
    rests_on_day(judgements: usize, on: Day, who: Text) -> Text;
    rests_on_some_day(judgements: usize, who: Text) -> Text;
    rests_on_no_crosswalk;
    not_compared;
    /// Pairs whose items or sections are not in the catalogues here.
    pairs_lost(pairs: usize, crosswalk: &str) -> String;
    /// What a crosswalk says of itself.
    note_on_crosswalk(crosswalk: &str, note: Text) -> Text;
    /// A standard by its title and its id.
    standard_with_id(title: Text, id: &str) -> Text;
    standards_side_by_side;
    by_section;
    section;
    wholly;
    in_doubt;
    in_part;
    not_answered;
    not_known;
    do_not_apply;
    few_left;
    few_left_nowhere;
    nothing_left;
    /// Of a standard that is known only in part.
    nothing_known_left;
    /// Each with its title, and how far it is answered.
    items_left(items: usize, named: Text) -> Text;
    item_left(number: &str, title: Text, why: Text) -> Text;
    /// An item and how it is rated: `respect-2017/A5.2 (AMBER)`.
    with_status(item: &str, status: Text) -> Text;
    /// What answers an item that is left all the same, each with how it is rated.
    left_in_doubt(by: Text) -> Text;
    left_in_part(by: Text) -> Text;
    /// An item that is rated itself, and in doubt.
    left_rated(status: Text) -> Text;
    left_unanswered;
    /// Each with what answers it.
    items_done(named: Text) -> Text;
    item_done(number: &str, by: &str) -> String;
    item_done_itself(number: &str) -> String;
    items_not_known(items: usize) -> String;
    what_answers_what;
    answered_by;
    rag_status_there;
    the_reason;
    answered_wholly(by: &str) -> String;
    answered_in_part(by: &str) -> String;
    answered_by_itself;
    whether_it_applies_is_not_known(title: Text) -> Text;
    /// A reason, where several have judged.
    reason_of(because: Text, judged: Text) -> Text;
}

impl Words {
    pub fn in_force_for_it(&self, standards: &[&str]) -> Text {
        if standards.is_empty() {
            return self.nothing_in_force_for_it().into();
        }
        self.these_in_force_for_it(self.listed(standards))
    }

    pub fn reach(&self, of: &ReachCount) -> String {
        if of.applicable == 0 {
            return self.nothing_is_known_to_apply().to_owned();
        }
        let share = percent(of.firmly, of.applicable);
        self.reached(of.firmly, of.applicable, share, of.weakly, of.in_part, of.not_at_all)
    }

    /// Items whose condition asks about what the provider does not state.
    pub fn not_known_to_apply(&self, items: usize, facts: &[&str]) -> Text {
        let named = facts.iter().map(|fact| self.quoted_fact(self.key(fact)));
        self.so_many_not_known_to_apply(items, facts.len(), self.list(named))
    }

    pub fn rests_on(&self, judgements: usize, who: Text, on: Option<Day>) -> Text {
        match on {
            Some(on) => self.rests_on_day(judgements, on, who),
            None => self.rests_on_some_day(judgements, who),
        }
    }

    pub fn answered_how(&self, by: &str, extent: Extent) -> String {
        match extent {
            Extent::Wholly => self.answered_wholly(by),
            Extent::InPart => self.answered_in_part(by),
        }
    }
}
