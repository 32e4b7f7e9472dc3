//! How much of a standard that a provider does not hold its evidence answers already.

use super::{Words, count, percent};
use crate::calendar::Day;
use crate::overlaps::{Extent, ReachCount};

impl Words {
    pub fn next_title(&self, provider: &str) -> String {
        format!("{provider}: what its evidence answers of standards that it does not hold")
    }

    pub fn in_force_for_it(&self, standards: &[String]) -> String {
        match standards {
            [] => "No standard is in force for this provider.".to_owned(),
            [one] => format!("In force for this provider, and so not looked at here: {one}."),
            several => format!("In force for this provider, and so not looked at here: {}.", self.listed(several)),
        }
    }

    pub fn what_a_crosswalk_judges(&self) -> &'static str {
        "What is answered is said by crosswalks: somebody read two standards, and judged which of their items ask for the same. \
         A crosswalk knows nothing of the evidence itself, so nothing is rated here. Read what an item asks, with `tyst explain`, \
         before you add it to a record."
    }

    pub fn what_doubt_is(&self) -> &'static str {
        "“In doubt” is what is answered wholly, by a rating that is amber or red or does not stand. “In part” may rest on a rating \
         of any colour: the last table says which. “Not answered” is what no crosswalk names evidence for; that nobody has compared \
         it does not mean that nothing else asks for it."
    }

    pub fn nothing_beyond(&self) -> &'static str {
        "Every standard that is asked about is in force already: `tyst table` shows where the provider stands with it."
    }

    /// The one share that is given, with the rest of the items beside it.
    pub fn reach(&self, of: &ReachCount) -> String {
        if of.applicable == 0 {
            return "No item of it is known to apply.".to_owned();
        }
        let who = match (of.firmly, of.applicable) {
            (0, 1) => "The one item that applies is not".to_owned(),
            (1, 1) => "The one item that applies is".to_owned(),
            (0, all) => format!("None of the {all} items that apply is"),
            (1, all) => format!("1 of the {all} items that apply is"),
            (firmly, all) => format!("{firmly} of the {all} items that apply are"),
        };
        format!(
            "{who} answered wholly by a green rating that stands ({}%). Of the others, {} answered wholly and in doubt, {} in part \
             and {} not at all.",
            percent(of.firmly, of.applicable),
            if of.weakly == 1 { "1 is".to_owned() } else { format!("{} are", of.weakly) },
            of.in_part,
            of.not_at_all,
        )
    }

    pub fn rated_themselves(&self, items: usize) -> String {
        let are = if items == 1 { "is" } else { "are" };
        format!("{} {are} rated in a record already, which counts before any crosswalk.", count(items, "item", "items"))
    }

    pub fn applies_to_all_known(&self) -> &'static str {
        "Of every item it is known whether it applies."
    }

    /// Items whose condition asks about what the provider does not state.
    pub fn not_known_to_apply(&self, items: usize, facts: &[&str]) -> String {
        let they = if items == 1 { "applies" } else { "apply" };
        let facts: Vec<String> = facts.iter().map(|fact| format!("“{fact}”")).collect();
        format!(
            "Whether {} {they} is not known, and not counted: {} not known for the provider.",
            count(items, "more item", "more items"),
            match facts.as_slice() {
                [one] => format!("{one} is"),
                several => format!("{} are", self.listed(several)),
            }
        )
    }

    pub fn rests_on(&self, judgements: usize, who: &str, on: Option<Day>) -> String {
        let judgements = count(judgements, "judgement", "judgements");
        match on {
            Some(on) => format!("This rests on {judgements} made on {} by: {who}", self.day(on)),
            None => format!("This rests on {judgements} made on a day that is not given by: {who}"),
        }
    }

    pub fn rests_on_no_crosswalk(&self) -> &'static str {
        "No answer rests on a crosswalk."
    }

    pub fn not_compared(&self) -> &'static str {
        "No crosswalk compares this standard with another, so nothing can be said of what other evidence answers of it."
    }

    /// Pairs whose items or sections are not in the catalogues here.
    pub fn pairs_lost(&self, pairs: usize, crosswalk: &str) -> String {
        let name = if pairs == 1 { "names" } else { "name" };
        let they = if pairs == 1 { "counts" } else { "count" };
        format!(
            "{} of the crosswalk {crosswalk} {name} what the standards here do not have, and {they} for nothing.",
            count(pairs, "pair", "pairs")
        )
    }

    /// What a crosswalk says of itself.
    pub fn note_on_crosswalk(&self, crosswalk: &str, note: &str) -> String {
        format!("On the crosswalk {crosswalk}: {note}")
    }

    /// A standard by its title and its id.
    pub fn standard_with_id(&self, title: &str, id: &str) -> String {
        format!("{title} ({id})")
    }

    pub fn standards_side_by_side(&self) -> &'static str {
        "How much of each standard is answered"
    }

    pub fn by_section(&self) -> &'static str {
        "How much of each section is answered"
    }

    pub fn section(&self) -> &'static str {
        "Section"
    }

    pub fn wholly(&self) -> &'static str {
        "Wholly"
    }

    pub fn in_doubt(&self) -> &'static str {
        "In doubt"
    }

    pub fn in_part(&self) -> &'static str {
        "In part"
    }

    pub fn not_answered(&self) -> &'static str {
        "Not answered"
    }

    pub fn not_known(&self) -> &'static str {
        "Not known"
    }

    pub fn do_not_apply(&self) -> &'static str {
        "Do not apply"
    }

    pub fn few_left(&self) -> &'static str {
        "Sections of which three items or fewer are left"
    }

    pub fn few_left_nowhere(&self) -> &'static str {
        "There is no section of which some is answered and three items or fewer are left."
    }

    pub fn nothing_left(&self) -> &'static str {
        "Nothing is left."
    }

    /// Each with its title, and how far it is answered.
    pub fn items_left(&self, items: &[String]) -> String {
        let are = if items.len() == 1 { "is" } else { "are" };
        format!("{} {are} left: {}.", count(items.len(), "item", "items"), items.join("; "))
    }

    pub fn item_left(&self, number: &str, title: &str, why: &str) -> String {
        format!("{number} {title}, {why}")
    }

    /// An item and how it is rated: `respect-2017/A5.2 (AMBER)`.
    pub fn with_status(&self, item: &str, status: &[String]) -> String {
        format!("{item} ({})", status.join(", "))
    }

    /// What answers an item that is left all the same, each with how it is rated.
    pub fn left_in_doubt(&self, by: &[String]) -> String {
        format!("answered by {}", self.listed(by))
    }

    pub fn left_in_part(&self, by: &[String]) -> String {
        format!("answered in part by {}", self.listed(by))
    }

    /// An item that is rated itself, and in doubt.
    pub fn left_rated(&self, status: &[String]) -> String {
        format!("rated in a record already ({})", status.join(", "))
    }

    pub fn left_unanswered(&self) -> &'static str {
        "not answered"
    }

    /// Each with what answers it.
    pub fn items_done(&self, items: &[String]) -> String {
        format!("Answered wholly: {}.", items.join("; "))
    }

    pub fn item_done(&self, number: &str, by: &str) -> String {
        format!("{number} by {by}")
    }

    pub fn item_done_itself(&self, number: &str) -> String {
        format!("{number}, rated in a record already")
    }

    pub fn items_not_known(&self, items: usize) -> String {
        let they = if items == 1 { "applies" } else { "apply" };
        format!("Whether {} {they} is not known.", count(items, "more item", "more items"))
    }

    pub fn what_answers_what(&self) -> &'static str {
        "What answers what"
    }

    pub fn answered_by(&self) -> &'static str {
        "Answered by"
    }

    pub fn rag_status_there(&self) -> &'static str {
        "RAG status there"
    }

    pub fn the_reason(&self) -> &'static str {
        "Why it answers"
    }

    pub fn answered_how(&self, by: &str, extent: Extent) -> String {
        match extent {
            Extent::Wholly => format!("wholly: {by}"),
            Extent::InPart => format!("in part: {by}"),
        }
    }

    pub fn answered_by_itself(&self) -> &'static str {
        "wholly: a rating of its own"
    }

    pub fn whether_it_applies_is_not_known(&self, title: &str) -> String {
        format!("{title} (not known whether it applies)")
    }

    /// A reason, where several have judged.
    pub fn reason_of(&self, because: &str, who: &str, on: Option<Day>) -> String {
        format!("{because} ({})", self.judged_by(who, on))
    }
}
