//! What else asks for the same, how far, and who judged so.

use super::Words;
use crate::calendar::Day;
use crate::documents::crosswalk::Kind;
use crate::overlaps::Extent;
use crate::page::Text;

sentences! {
    pub(super) CROSSWALKS;
    what_else_asks;
    asks_for_the_same;
    asks_for_less;
    asks_for_more;
    asks_for_some;
    judged_on_by(on: Day, who: Text) -> Text;
    judged_some_day_by(who: Text) -> Text;
    /// Said once of several, after them.
    all_judged(judged: Text) -> Text;
    /// After the title of a section that is compared as a whole.
    section_as_a_whole(title: Text) -> Text;
    /// Before what is said of a section, and not of the item that is being read.
    of_the_section(id: &str, title: Text) -> Text;
    nothing_else_asks;
    nothing_else_asks_for_section;
    evidence_elsewhere;
    no_evidence_elsewhere;
    answers_all;
    answers_a_part;
}

impl Words {
    /// How what something else asks stands to what is being read.
    pub fn asks(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Equal => self.asks_for_the_same(),
            Kind::Narrower => self.asks_for_less(),
            Kind::Wider => self.asks_for_more(),
            Kind::Overlaps => self.asks_for_some(),
        }
    }

    pub fn judged_by(&self, who: Text, on: Option<Day>) -> Text {
        match on {
            Some(on) => self.judged_on_by(on, who),
            None => self.judged_some_day_by(who),
        }
    }

    pub fn answers_this(&self, extent: Extent) -> &'static str {
        match extent {
            Extent::Wholly => self.answers_all(),
            Extent::InPart => self.answers_a_part(),
        }
    }
}
