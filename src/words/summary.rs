//! The summary of a paper, and what needs attention.

use super::{Words, percent};
use crate::calendar::Day;
use crate::outcome::StandardCount;
use crate::page::Text;

sentences! {
    pub(super) SUMMARY;
    subtitle(day: Day) -> String;
    summary;
    /// The first sentences of a paper: what it is about, with the abbreviations spelt out.
    purpose(who: &str) -> String;
    purpose_of_all(providers: usize) -> String;
    judged(day: Day) -> String;
    judged_for_round(closes: Day, round: Text, made: Day) -> Text;
    contact(who: Text) -> Text;
    /// What a rating is, once for the reader.
    what_stands;
    no_item_applies;
    covered(evidenced: usize, applicable: usize, percent: usize) -> String;
    all_in_time;
    some_in_time(fresh: usize, evidenced: usize, percent: usize) -> String;
    so_many_green(many: usize) -> String;
    so_many_amber(many: usize) -> String;
    so_many_red(many: usize) -> String;
    so_many_not_applicable(many: usize) -> String;
    rated_so(ratings: Text) -> Text;
    every_rating_stands;
    so_many_stand(standing: usize, all: usize) -> String;
    so_many_ruled_out(many: usize) -> String;
    /// Where no item applies, so that there are none for these to be beside.
    so_many_do_not_apply(many: usize) -> String;
    so_many_may_not_apply(many: usize) -> String;
    set_aside_on_advice(many: usize, who: Text) -> Text;
    advised_so_many(who: Text, many: usize) -> Text;
    no_adviser_named;
    adviser_kept;
    /// Said beside every share of a standard of which only a part is known.
    partial(items: usize, file: Text) -> Text;
    counts_caption;
    needs_attention;
    nothing_needs_attention;
    items_to_attend_to;
    what_is_wrong;
    overdue_actions;
    expired_papers(many: usize, papers: Text) -> Text;
    /// How much needs attention at one of several providers.
    attention_of(name: &str, missing: usize, fallen: usize, overdue: usize) -> Text;
}

impl Words {
    pub fn coverage(&self, of: &StandardCount) -> String {
        if of.applicable == 0 {
            return self.no_item_applies().to_owned();
        }
        if of.kept > 0 {
            return self.covered_for_readers(of.evidenced, of.applicable);
        }
        self.covered(of.evidenced, of.applicable, percent(of.evidenced, of.applicable))
    }

    pub fn freshness(&self, of: &StandardCount) -> String {
        if of.fresh == of.evidenced {
            return self.all_in_time().to_owned();
        }
        self.some_in_time(of.fresh, of.evidenced, percent(of.fresh, of.evidenced))
    }

    /// «3 green, 2 amber and 1 not applicable»
    pub fn ratings(&self, of: &StandardCount) -> Text {
        let colours = [
            (of.green, self.so_many_green(of.green)),
            (of.amber, self.so_many_amber(of.amber)),
            (of.red, self.so_many_red(of.red)),
            (of.not_applicable, self.so_many_not_applicable(of.not_applicable)),
        ];
        let said = colours.into_iter().filter(|(number, _)| *number > 0).map(|(_, said)| Text::from(said));
        self.rated_so(self.list(said))
    }

    pub fn how_many_stand(&self, of: &StandardCount) -> String {
        if of.standing == of.evidenced {
            return if of.kept > 0 { self.every_rating_told_stands() } else { self.every_rating_stands() }.to_owned();
        }
        self.so_many_stand(of.standing, of.evidenced)
    }

    /// How many items a condition rules out: said beside every share.
    pub fn ruled_out(&self, of: &StandardCount) -> String {
        if of.applicable == 0 && of.does_not_apply > 0 {
            return self.so_many_do_not_apply(of.does_not_apply);
        }
        self.so_many_ruled_out(of.does_not_apply)
    }
}
