//! The summary of a paper, and what needs attention.

use super::{Words, count, percent};
use crate::calendar::Day;
use crate::outcome::StandardCount;

impl Words {
    pub fn subtitle(&self, day: Day) -> String {
        format!("How the standards are met, {}", self.day(day))
    }

    pub fn summary(&self) -> &'static str {
        "Summary"
    }

    /// The first sentences of a paper: what it is about, with the abbreviations spelt out.
    pub fn purpose(&self, who: &str) -> String {
        format!(
            "This paper shows how {who} meets standards for services that work with perpetrators of violence against women, \
             domestic abuse and sexual violence (VAWDASV). Each item of a standard is rated red, amber or green (RAG)."
        )
    }

    pub fn purpose_of_all(&self, providers: usize) -> String {
        let meet = if providers == 1 { "meets" } else { "meet" };
        format!(
            "This paper shows how {} {meet} standards for services that work with perpetrators of violence against women, \
             domestic abuse and sexual violence (VAWDASV). Each item of a standard is rated red, amber or green (RAG).",
            count(providers, "provider", "providers")
        )
    }

    pub fn judged(&self, day: Day) -> String {
        format!("Everything is judged as of {}.", self.day(day))
    }

    pub fn judged_for_round(&self, closes: Day, round: &str, made: Day) -> String {
        format!(
            "Everything is judged as it will be on {}, when the round “{round}” closes. The paper was made on {}.",
            self.day(closes),
            self.day(made)
        )
    }

    pub fn contact(&self, who: &str) -> String {
        format!("Single point of contact: {who}.")
    }

    /// What a rating is, once for the reader.
    pub fn what_stands(&self) -> &'static str {
        "A rating stands while its evidence is fresh, what it points to is there, and the plan it needs is in time. \
         Where one does not stand, the reason is beside it."
    }

    pub fn coverage(&self, of: &StandardCount) -> String {
        if of.applicable == 0 {
            return "No item applies.".to_owned();
        }
        let apply = if of.applicable == 1 { "item that applies" } else { "items that apply" };
        let have = if of.evidenced == 1 { "has" } else { "have" };
        format!(
            "{} of {} {apply} {have} evidence ({}%).",
            of.evidenced,
            of.applicable,
            percent(of.evidenced, of.applicable)
        )
    }

    pub fn freshness(&self, of: &StandardCount) -> String {
        if of.fresh == of.evidenced {
            return "All of it was reviewed in time (100%).".to_owned();
        }
        let was = if of.fresh == 1 { "was" } else { "were" };
        format!("{} of these {} {was} reviewed in time ({}%).", of.fresh, of.evidenced, percent(of.fresh, of.evidenced))
    }

    pub fn ratings(&self, of: &StandardCount) -> String {
        let colours =
            [(of.green, "green"), (of.amber, "amber"), (of.red, "red"), (of.not_applicable, "not applicable")];
        let said: Vec<String> =
            colours.iter().filter(|(number, _)| *number > 0).map(|(number, word)| format!("{number} {word}")).collect();
        let stand = match (of.standing, of.evidenced) {
            (standing, all) if standing == all => "Every rating stands.".to_owned(),
            (1, all) => format!("1 of {all} ratings stands."),
            (standing, all) => format!("{standing} of {all} ratings stand."),
        };
        format!("Rated {}. {stand}", self.listed(&said))
    }

    /// How many items a condition rules out: said beside every share.
    pub fn ruled_out(&self, of: &StandardCount) -> String {
        match of.does_not_apply {
            0 => "No item is left out as not applying.".to_owned(),
            1 => "1 more item does not apply and is not counted.".to_owned(),
            many => format!("{many} more items do not apply and are not counted."),
        }
    }

    /// Said beside every share of a standard of which only a part is known.
    pub fn partial(&self, items: usize, id: &str) -> String {
        format!(
            "Only {} of this standard {} known here, so these figures are not about the whole checklist. To cover the rest, \
             import the full checklist from your own copy of the standard: lay it in `standards/{id}.yaml`.",
            count(items, "item", "items"),
            if items == 1 { "is" } else { "are" },
        )
    }

    pub fn counts_caption(&self) -> &'static str {
        "Items of each standard, by how they stand"
    }

    pub fn needs_attention(&self) -> &'static str {
        "What needs attention"
    }

    pub fn nothing_needs_attention(&self) -> &'static str {
        "Every item that applies has evidence, every rating stands, and no action is overdue."
    }

    pub fn items_to_attend_to(&self) -> &'static str {
        "Items without evidence, and ratings that do not stand"
    }

    pub fn what_is_wrong(&self) -> &'static str {
        "What is wrong"
    }

    pub fn overdue_actions(&self) -> &'static str {
        "Overdue actions"
    }

    pub fn expired_papers(&self, many: usize) -> &'static str {
        if many == 1 { "A paper that has expired: " } else { "Papers that have expired: " }
    }

    /// How much needs attention at one of several providers.
    pub fn attention_of(&self, name: &str, missing: usize, do_not_stand: usize, overdue: usize) -> String {
        format!(
            "{name}: {} without evidence, {} not stand, {}.",
            count(missing, "item", "items"),
            count(do_not_stand, "rating that does", "ratings that do"),
            count(overdue, "overdue action", "overdue actions")
        )
    }
}
