//! The standards that are known, and the items of one.

use super::Words;
use crate::calendar::{Day, Interval, Period};
use crate::documents::catalogue::Texts;
use crate::page::Text;

sentences! {
    pub(super) CATALOGUES;
    standards;
    standards_of(repository: Text) -> Text;
    only_built_in;
    none_by_default -> Text;
    so_many_by_default(ids: Text) -> Text;
    known_standards;
    id;
    items;
    /// The column that says how much of a standard is known.
    how_much_is_known;
    is_whole;
    is_in_part;
    in_force_for;
    everybody(providers: usize) -> String;
    nobody;
    has_texts_laid_over(id: Text, file: Text) -> Text;
    is_kept_in(id: Text, file: Text) -> Text;
    the_rest_is_built_in;
    everything_is_built_in;
    title_and_published(title: Text, published: &str) -> Text;
    catalogue_not_read(file: Text) -> Text;
    how_to_show_items -> Text;
    all_items(items: usize) -> String;
    some_items(shown: usize, items: usize) -> String;
    no_item_is_known;
    only_section(id: &str, title: Text) -> Text;
    only_stage(stage: usize) -> String;
    only_interval(interval: Interval) -> String;
    no_stages;
    interval_of(interval: Interval, items: usize) -> String;
    the_intervals_are(intervals: Text) -> Text;
    item;
    what_it_asks;
    review_within;
    why_or_why_not;
    part(id: &str, title: Text) -> Text;
    suggested_measures;
    of_stage(stage: usize) -> String;
    not_in_force_for(name: &str) -> String;
    provider_file_not_read(name: &str) -> Text;
    so_many_apply_to(name: &str, apply: usize, shown: usize) -> String;
    so_many_count_as_if(unknown: usize) -> String;
    what_applies(name: &str) -> String;
    what_does_not_apply_to(name: &str) -> String;
    items_known_in_part(items: usize, file: Text) -> Text;
}

impl Words {
    pub fn in_force_by_default(&self, ids: &[&str]) -> Text {
        match ids {
            [] => self.none_by_default(),
            ids => self.so_many_by_default(self.list(ids.iter().map(|id| Text::new().code(*id)))),
        }
    }

    /// Who published a standard and when, as far as its catalogue says.
    pub fn published(&self, publisher: &Texts, day: Option<&str>) -> Option<String> {
        let written = |day: &str| match (Day::parse(day), Period::parse(day)) {
            (Ok(day), _) => self.day(day),
            (_, Ok(month)) => self.period(month),
            (Err(_), Err(_)) => day.to_owned(),
        };
        let day = day.map(written);
        match (self.name(publisher), day) {
            (Some(publisher), Some(day)) => Some(format!("{publisher}, {day}")),
            (Some(publisher), None) => Some(publisher.to_owned()),
            (None, day) => day,
        }
    }

    /// The review intervals that there are, each with the number of its items.
    pub fn intervals(&self, intervals: &[(Interval, usize)]) -> Text {
        let each = intervals.iter().map(|(interval, items)| Text::from(self.interval_of(*interval, *items)));
        self.the_intervals_are(self.list(each))
    }

    /// How many of the items shown apply to a provider, and for how many of those that is not known.
    pub fn applying(&self, name: &str, apply: usize, shown: usize, unknown: usize) -> Text {
        let known = self.so_many_apply_to(name, apply, shown);
        let unknown = (unknown > 0).then(|| self.so_many_count_as_if(unknown).into());
        Text::sentences([known.into()].into_iter().chain(unknown))
    }
}
