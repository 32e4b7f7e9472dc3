//! What `tyst explain` says of rules, standards and items, beside what their own pages and catalogues say.

use super::Words;
use crate::calendar::{Day, Interval};
use crate::documents::catalogue::Texts;
use crate::documents::vocabulary::Question;
use crate::finding::Severity;
use crate::page::Text;

sentences! {
    pub(super) EXPLAINING;
    the_rules;
    more_to_explain;
    explains_a_rule;
    explains_a_standard;
    explains_an_item;
    standards_known_here(ids: &str) -> String;
    page_in_english;
    off;
    under_a_round(severity: &str) -> String;
    severity_is(severity: &str) -> String;
    severity_under_round(severity: &str, round: &str) -> String;
    off_until_switched_on;
    severity_here(severity: &str) -> String;
    label_published;
    label_original;
    label_kept_in;
    label_coverage;
    label_review;
    label_note;
    label_standard;
    label_section;
    label_row;
    label_asks;
    label_parts;
    label_measures;
    label_stage;
    label_applies;
    label_record;
    label_rating;
    label_advised;
    advised_by_on(by: &str, on: Day) -> String;
    advised_by_whom(by: &str) -> String;
    label_owner;
    label_reviewed;
    label_plan;
    label_stands;
    principles;
    sections_and_items;
    row_of_checklist(row: usize) -> String;
    section_with_row(title: &str, row: usize) -> String;
    says_what_it_asks(item: &str) -> String;
    nothing_known_of_this;
    kept_in_the_program;
    kept_with_texts_of(file: &str) -> String;
    covers_part(items: usize, sections: usize) -> String;
    covers_all(items: usize, sections: usize) -> String;
    review_within_of_all(interval: Interval, stated: &str) -> String;
    review_within_of_one(interval: Interval, stated: &str) -> String;
    as_the_standard_says;
    as_stated_in(source: &str) -> String;
    as_for_the_whole(stated: &str) -> String;
    as_settings_say;
    as_by_default;
    looked_for_of(question: &str) -> String;
    looked_for_counted_in(question: &str, unit: &str) -> String;
    stage_of_accreditation(stage: usize) -> String;
    only_a_part_known(id: &str) -> String;
    how_to_record;
    begin_a_file;
    which_ratings;
    what_you_read;
    the_day_you_checked;
    a_role;
    example_owner;
    example_paper;
    example_action;
    example_words;
    it_lies_in_documents;
    amber_and_red_want;
    figures_go_here(line: Text) -> Text;
    at_provider(name: &str, as_of: Day) -> String;
    applies_not_known(file: &str) -> String;
    not_in_force_and_none(id: &str) -> String;
    not_in_force_but_one(id: &str, other: &str) -> String;
    not_in_force_but_several(id: &str, others: &str) -> String;
    rated_again_in(place: &str) -> String;
    a_word_that_is_no_rating;
    it_is_not_counted;
    none_that_counts(file: &str) -> String;
    no_record;
    due_again(reviewed: Day, due: Day) -> String;
    was_due_again(reviewed: Day, due: Day) -> String;
    never;
    on_a_day_to_come;
    on_a_day_not_read;
    next_action_due(next: Day) -> String;
    all_overdue(since: Day) -> String;
    every_action_done;
    no_action_has_a_date;
    action_date_not_read;
    stands_yes;
    stands_no(why: &str) -> String;
    rating_not_read;
    rated_in(rating: &str, place: &str) -> String;
    stands_so(stands: &str) -> String;
}

impl Words {
    /// How grave a rule is where nobody says otherwise, and under a round.
    pub fn rule_severity(&self, own: Option<Severity>, under_round: Option<Severity>) -> String {
        let own = own.map_or(self.off_until_switched_on(), |own| self.severity(own));
        match under_round {
            Some(round) => self.severity_under_round(own, self.severity(round)),
            None => self.severity_is(own),
        }
    }

    pub fn severity_or_off(&self, severity: Option<Severity>) -> &'static str {
        severity.map_or(self.off(), |severity| self.severity(severity))
    }

    /// Whether all of a standard is known, and how many items and sections that is.
    pub fn covers(&self, is_partial: bool, items: usize, sections: usize) -> String {
        if is_partial { self.covers_part(items, sections) } else { self.covers_all(items, sections) }
    }

    /// That a standard is not in force, and which are.
    pub fn not_in_force(&self, id: &str, others: &[&str]) -> String {
        match others {
            [] => self.not_in_force_and_none(id),
            [other] => self.not_in_force_but_one(id, other),
            several => self.not_in_force_but_several(id, &several.join(", ")),
        }
    }

    /// Which figures are looked for, in brackets.
    pub fn looked_for(&self, question: Question, unit: &str) -> String {
        match unit {
            "" => self.looked_for_of(question.word()),
            unit => self.looked_for_counted_in(question.word(), unit),
        }
    }

    /// A text as `explain` shows it: on one line, with its ticks.
    pub fn told(&self, texts: &Texts) -> String {
        self.text(texts).to_ticked()
    }
}
