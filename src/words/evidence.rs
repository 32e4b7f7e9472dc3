//! The checklist: what stands in its cells beside the words of the records, and what is kept from a reader.

use super::Words;
use crate::documents::vocabulary::Audience;
use crate::page::Text;

sentences! {
    pub(super) EVIDENCE;
    checklist(standard: Text) -> Text;
    /// The references that follow a narrative.
    see(papers: Text) -> Text;
    /// A record that was shown in full a few rows above.
    as_for(item: &str) -> String;
    record_says_nothing;
    kept_for_all;
    kept_for_commissioners;
    kept_for_internal;
    kept_from_reader;
    papers_kept(papers: usize) -> String;
    task_done;
    task_not_done;
    set_aside;
    nothing_set_aside;
    why;
    advised_by;
    advised_on;
    nobody_named;
    no_date;
    items_that_do_not_apply;
    every_item_applies;
    what_does_not_apply;
    applies_where;
}

impl Words {
    /// In place of a record's words.
    pub fn kept(&self, audience: Audience) -> &'static str {
        match audience {
            Audience::Public => self.kept_for_all(),
            Audience::Commissioner => self.kept_for_commissioners(),
            Audience::Internal => self.kept_for_internal(),
        }
    }

    pub fn task(&self, is_done: bool) -> &'static str {
        if is_done { self.task_done() } else { self.task_not_done() }
    }
}
