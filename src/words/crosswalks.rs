//! What else asks for the same, how far, and who judged so.

use super::Words;
use crate::calendar::Day;
use crate::documents::crosswalk::Kind;
use crate::overlaps::Extent;

impl Words {
    pub fn what_else_asks(&self) -> &'static str {
        "What else asks for this"
    }

    /// How what something else asks stands to what is being read.
    pub fn asks(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Equal => "asks for the same",
            Kind::Narrower => "asks for less: it is a part of this",
            Kind::Wider => "asks for more: all of this is within it",
            Kind::Overlaps => "asks for some of the same",
        }
    }

    pub fn judged_by(&self, who: &str, on: Option<Day>) -> String {
        match on {
            Some(on) => format!("judged on {} by: {who}", self.day(on)),
            None => format!("judged on a day that is not given by: {who}"),
        }
    }

    /// After the title of a section that is compared as a whole.
    pub fn section_as_a_whole(&self, title: &str) -> String {
        format!("{title} (the section as a whole)")
    }

    /// Before what is said of a section, and not of the item that is being read.
    pub fn of_the_section(&self, id: &str, title: &str) -> String {
        format!("Of its section as a whole, {id} {title}:")
    }

    pub fn nothing_else_asks(&self) -> &'static str {
        "No crosswalk names anything else that asks for this."
    }

    pub fn evidence_elsewhere(&self) -> &'static str {
        "Evidence for what else asks for this"
    }

    pub fn no_evidence_elsewhere(&self) -> &'static str {
        "This provider has none that counts."
    }

    pub fn answers_this(&self, extent: Extent) -> &'static str {
        match extent {
            Extent::Wholly => "answers all of this, as judged",
            Extent::InPart => "answers a part of this, as judged",
        }
    }
}
