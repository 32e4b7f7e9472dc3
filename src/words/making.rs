//! Accepted findings, and how a paper was made.

use super::Words;
use crate::calendar::Day;
use crate::documents::vocabulary::Audience;
use crate::page::Text;

sentences! {
    pub(super) MAKING;
    accepted_findings;
    accepted_caption;
    nothing_accepted;
    accepted_count(many: usize) -> Text;
    what_is_accepted;
    rule;
    place;
    because;
    accepted_by;
    until;
    ended;
    /// An acceptance that lacks a reason, a name or an end date.
    does_not_hold;
    no_reason;
    how_made;
    made_with(version: &str, as_of: Day) -> String;
    made_for_round(round: Text, closes: Day) -> Text;
    records_read(records: usize, providers: usize) -> Text;
    all_records_read;
    /// A revision is not what was read: files may differ from it.
    stood_at_revision(revision: Text) -> Text;
    read_at_revision(revision: Text, day: Day) -> Text;
    revision_not_known;
    audits_not_read(providers: usize) -> String;
    written_for_public;
    written_for_commissioners;
    written_for_internal;
    records_kept(records: usize) -> String;
    nothing_kept;
    actions_kept(actions: usize) -> String;
    /// What a catalogue says of itself.
    note_on(standard: Text, note: Text) -> Text;
}

impl Words {
    pub fn written_for(&self, reader: Audience) -> &'static str {
        match reader {
            Audience::Public => self.written_for_public(),
            Audience::Commissioner => self.written_for_commissioners(),
            Audience::Internal => self.written_for_internal(),
        }
    }
}
