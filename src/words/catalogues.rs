//! The standards that are known, and the items of one.

use super::{Words, count};
use crate::calendar::{Day, Interval};

impl Words {
    pub fn standards(&self) -> &'static str {
        "Standards"
    }

    pub fn standards_of(&self, repository: &str) -> String {
        format!("Standards of {repository}")
    }

    pub fn only_built_in(&self) -> &'static str {
        "There is no evidence repository here. These standards come with the program, and none of them is in force."
    }

    pub fn in_force_by_default(&self, ids: &[String]) -> String {
        match ids {
            [] => "`tyst.yaml` names no standard that is known here, so only those are in force that a provider names for itself.".to_owned(),
            ids => {
                let ids: Vec<String> = ids.iter().map(|id| format!("`{id}`")).collect();
                format!("`tyst.yaml` puts {} in force for every provider that names none of its own.", self.listed(&ids))
            }
        }
    }

    pub fn known_standards(&self) -> &'static str {
        "The standards that are known"
    }

    pub fn id(&self) -> &'static str {
        "Id"
    }

    pub fn items(&self) -> &'static str {
        "Items"
    }

    /// The column that says how much of a standard is known.
    pub fn how_much_is_known(&self) -> &'static str {
        "Known"
    }

    pub fn is_whole(&self) -> &'static str {
        "whole"
    }

    pub fn is_in_part(&self) -> &'static str {
        "in part"
    }

    pub fn in_force_for(&self) -> &'static str {
        "In force for"
    }

    pub fn everybody(&self, providers: usize) -> String {
        format!("all {}", count(providers, "provider", "providers"))
    }

    pub fn nobody(&self) -> &'static str {
        "nobody"
    }

    pub fn has_texts_laid_over(&self, id: &str, file: &str) -> String {
        format!("`{id}` comes with the program, and `{file}` lays texts of its own over it.")
    }

    pub fn is_kept_in(&self, id: &str, file: &str) -> String {
        format!("`{id}` is the repository's own, in `{file}`.")
    }

    pub fn the_rest_is_built_in(&self) -> &'static str {
        "What is not named here comes with the program as it is."
    }

    pub fn everything_is_built_in(&self) -> &'static str {
        "All of them come with the program, as they are."
    }

    /// Who published a standard and when, as far as its catalogue says.
    pub fn published(&self, publisher: Option<&str>, day: Option<&str>) -> Option<String> {
        let day = day.map(|day| Day::parse(day).map_or_else(|_| day.to_owned(), |day| self.day(day)));
        match (publisher, day) {
            (Some(publisher), Some(day)) => Some(format!("{publisher}, {day}")),
            (Some(publisher), None) => Some(publisher.to_owned()),
            (None, day) => day,
        }
    }

    pub fn title_and_published(&self, title: &str, published: &str) -> String {
        format!("{title} ({published})")
    }

    pub fn catalogue_not_read(&self, file: &str) -> String {
        format!("Something in `{file}` is wrong, so part of it may be missing here; `tyst check` says what.")
    }

    pub fn how_to_show_items(&self) -> &'static str {
        "`tyst standards show` with an id shows the items of one."
    }

    pub fn all_items(&self, items: usize) -> String {
        format!("All {} that are known.", count(items, "item", "items"))
    }

    pub fn some_items(&self, shown: usize, items: usize) -> String {
        format!("{shown} of {} that are known.", count(items, "item", "items"))
    }

    pub fn no_item_is_known(&self) -> &'static str {
        "No item of this standard is known here."
    }

    pub fn only_section(&self, id: &str, title: &str) -> String {
        format!("Only what lies in section {id}, {title}.")
    }

    pub fn only_stage(&self, stage: u8) -> String {
        format!("Only stage {stage} of accreditation.")
    }

    pub fn only_interval(&self, interval: Interval) -> String {
        format!("Only what is to be reviewed within {}.", self.interval(interval))
    }

    pub fn no_stages(&self) -> &'static str {
        "No item of this standard has a stage here."
    }

    /// The review intervals that there are, each with the number of its items.
    pub fn intervals(&self, intervals: &[(Interval, usize)]) -> String {
        let said: Vec<String> = intervals
            .iter()
            .map(|(interval, items)| format!("{} for {}", self.interval(*interval), count(*items, "item", "items")))
            .collect();
        format!("The review intervals of this standard are {}.", self.listed(&said))
    }

    pub fn interval(&self, interval: Interval) -> String {
        interval.to_string()
    }

    pub fn item(&self) -> &'static str {
        "Item"
    }

    pub fn what_it_asks(&self) -> &'static str {
        "What it asks"
    }

    pub fn review_within(&self) -> &'static str {
        "Review within"
    }

    /// The column that says to whom an item applies: `to everyone`, `where …`.
    pub fn to_whom(&self) -> &'static str {
        "Applies"
    }

    pub fn why_or_why_not(&self) -> &'static str {
        "Why"
    }

    pub fn part(&self, id: &str, title: &str) -> String {
        format!("{id}: {title}")
    }

    pub fn of_stage(&self, stage: u8) -> String {
        format!("Stage {stage} of accreditation.")
    }

    pub fn not_in_force_for(&self, name: &str) -> String {
        format!("This standard is not in force for {name}. What follows is how it would be.")
    }

    pub fn provider_file_not_read(&self, name: &str) -> String {
        format!(
            "{name}: its `provider.yaml` is not there or cannot be read, so its facts are not known; `tyst check` says why."
        )
    }

    /// How many of the items shown apply to a provider, and for how many of those that is not known.
    pub fn applying(&self, name: &str, apply: usize, shown: usize, unknown: usize) -> String {
        let they = if apply == 1 { "applies" } else { "apply" };
        let known = format!("{apply} of {} {they} to {name}.", count(shown, "item", "items"));
        match unknown {
            0 => known,
            1 => format!("{known} For 1 of these it is not known, so it counts as if it did."),
            _ => format!("{known} For {unknown} of these it is not known, so they count as if they did."),
        }
    }

    pub fn what_applies(&self, name: &str) -> String {
        format!("What applies to {name}")
    }

    pub fn what_does_not_apply_to(&self, name: &str) -> String {
        format!("What does not apply to {name}")
    }
}
