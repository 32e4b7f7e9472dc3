//! Accepted findings, and how a paper was made.

use super::{Words, count, sentence};
use crate::calendar::Day;
use crate::documents::vocabulary::Audience;

impl Words {
    pub fn accepted_findings(&self) -> &'static str {
        "Accepted findings"
    }

    pub fn accepted_caption(&self) -> &'static str {
        "Findings that stay, on the record in tyst.yaml"
    }

    pub fn nothing_accepted(&self) -> &'static str {
        "No finding is accepted."
    }

    pub fn accepted_count(&self, many: usize) -> String {
        let are = if many == 1 { "is" } else { "are" };
        format!(
            "{} {are} on the record in `tyst.yaml`.",
            sentence(&count(many, "accepted finding", "accepted findings"))
        )
    }

    pub fn what_is_accepted(&self) -> &'static str {
        "A finding is something that the check of the evidence found wrong. These stay, for the reasons given."
    }

    pub fn rule(&self) -> &'static str {
        "Rule"
    }

    pub fn place(&self) -> &'static str {
        "Where"
    }

    pub fn because(&self) -> &'static str {
        "Because"
    }

    pub fn accepted_by(&self) -> &'static str {
        "By"
    }

    pub fn until(&self) -> &'static str {
        "Until"
    }

    pub fn ended(&self) -> &'static str {
        "ENDED"
    }

    /// An acceptance that lacks a reason, a name or an end date.
    pub fn does_not_hold(&self) -> &'static str {
        "DOES NOT HOLD"
    }

    pub fn no_reason(&self) -> &'static str {
        "No reason is given"
    }

    pub fn how_made(&self) -> &'static str {
        "How this paper was made"
    }

    pub fn made_with(&self, version: &str, as_of: Day) -> String {
        format!(
            "It was made by the program tyst, version {version}, as of {}, from the records in the evidence repository.",
            self.day(as_of)
        )
    }

    pub fn made_for_round(&self, round: &str, closes: Day) -> String {
        format!("It was judged on the terms of the round “{round}”, on its closing day, {}.", self.day(closes))
    }

    pub fn records_read(&self, records: usize, providers: usize) -> String {
        let were = if records == 1 { "was" } else { "were" };
        format!(
            "{} of {} {were} read.",
            sentence(&count(records, "record", "records")),
            count(providers, "provider", "providers")
        )
    }

    pub fn all_records_read(&self) -> &'static str {
        "Every record could be read."
    }

    pub fn revision(&self) -> &'static str {
        "The repository stood at revision "
    }

    /// A revision is not what was read: files may differ from it.
    pub fn revision_caution(&self) -> &'static str {
        ". Files were read as they lay on disk; whether they were changed since that revision was not looked at."
    }

    pub fn revision_not_known(&self) -> &'static str {
        "The revision of the repository is not known."
    }

    pub fn audits_not_read(&self, providers: usize) -> String {
        let keep = if providers == 1 { "keeps" } else { "keep" };
        format!(
            "{} {keep} audits, which this version of the program does not read.",
            count(providers, "provider", "providers")
        )
    }

    pub fn written_for(&self, reader: Audience) -> &'static str {
        match reader {
            Audience::Public => "It was written for the public.",
            Audience::Commissioner => "It was written for commissioners.",
            Audience::Internal => "It was written for internal readers, who may read everything. Do not pass it on.",
        }
    }

    pub fn records_kept(&self, records: usize) -> String {
        let one = records == 1;
        format!(
            "{} {} kept for other readers: {} ratings are shown, and {} words, papers, actions and advisers are not.",
            sentence(&count(records, "record", "records")),
            if one { "is" } else { "are" },
            if one { "its" } else { "their" },
            if one { "its" } else { "their" },
        )
    }

    pub fn nothing_kept(&self) -> &'static str {
        "Nothing was kept from them."
    }

    pub fn actions_kept(&self, actions: usize) -> String {
        let are = if actions == 1 { "is" } else { "are" };
        format!(
            "{} {are} in records kept from these readers and not listed.",
            sentence(&count(actions, "action", "actions"))
        )
    }

    /// What a catalogue says of itself.
    pub fn note_on(&self, standard: &str, note: &str) -> String {
        format!("On {standard}: {note}")
    }
}
