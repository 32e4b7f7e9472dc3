//! Sealed packs: what is in one, what was left out of it, and whether one is whole.

use super::Words;
use crate::calendar::Day;
use crate::pack::{Fault, LeftOut};
use crate::page::Text;

sentences! {
    pub(super) PACKS;
    pack_title(round: Text) -> Text;
    /// What it holds: what a repository had to show.
    pack_about(repository: Text, made: Day, closes: Day) -> Text;
    pack_take_out -> Text;
    pack_papers;
    pack_documents;
    pack_files;
    pack_language;
    pack_no_documents;
    pack_all_providers;
    pack_not_in_it;
    pack_how_to_check;
    pack_check_with -> Text;
    pack_compare_seal;
    pack_no_signature;
    pack_manifest -> Text;
    pack_holds_papers(papers: usize) -> String;
    pack_holds_documents(documents: usize) -> String;
    /// Said to whoever makes a pack, and not in it.
    pack_errors(errors: usize) -> Text;
    pack_seal(seal: Text) -> Text;
    pack_send_seal -> Text;
    pack_kept(many: usize) -> String;
    pack_in_doubt(many: usize) -> Text;
    pack_missing(many: usize) -> Text;
    pack_links(many: usize) -> String;
    pack_too_large(many: usize) -> String;
    pack_web(many: usize) -> String;
    pack_elsewhere(many: usize) -> String;
    pack_whole;
    pack_not_whole;
    pack_says_it_is(pack: Text) -> Text;
    pack_files_whole(files: usize) -> Text;
    pack_seal_as_given;
    pack_not_relied_on;
    more_faults(many: usize) -> String;
    fault_other_seal;
    fault_too_large;
    fault_cut_short;
    fault_added_after;
    fault_added_between;
    fault_other_form;
    fault_too_many_files;
    fault_no_manifest -> Text;
    fault_manifest_too_large -> Text;
    fault_manifest_not_read -> Text;
    fault_manifest_not_known -> Text;
    fault_encrypted(file: Text) -> Text;
    fault_compressed(file: Text) -> Text;
    fault_link(file: Text) -> Text;
    fault_no_file(file: Text) -> Text;
    fault_told_twice(file: Text) -> Text;
    fault_unsafe_name(file: Text) -> Text;
    fault_name_twice(file: Text) -> Text;
    fault_missing(file: Text) -> Text;
    fault_added(file: Text) -> Text;
    fault_changed(file: Text) -> Text;
}

/// As much of a name as is shown: nobody reads on, and a file may name its entries as it likes.
const MAX_NAME_LETTERS: usize = 120;

impl Words {
    /// What was left out of a pack, and why; nothing where nothing was.
    pub fn not_packed(&self, of: &LeftOut) -> Vec<Text> {
        let LeftOut { kept, in_doubt, missing, links, too_large, web, elsewhere } = *of;
        let said: [(usize, &dyn Fn(usize) -> Text); 7] = [
            (kept, &|many| self.pack_kept(many).into()),
            (in_doubt, &|many| self.pack_in_doubt(many)),
            (missing, &|many| self.pack_missing(many)),
            (links, &|many| self.pack_links(many).into()),
            (too_large, &|many| self.pack_too_large(many).into()),
            (web, &|many| self.pack_web(many).into()),
            (elsewhere, &|many| self.pack_elsewhere(many).into()),
        ];
        said.into_iter().filter(|(many, _)| *many > 0).map(|(many, say)| say(many)).collect()
    }

    /// What is wrong with a pack, and what to do about it.
    pub fn fault(&self, fault: &Fault) -> Text {
        match fault {
            Fault::OtherSeal => self.fault_other_seal().into(),
            Fault::TooLarge => self.fault_too_large().into(),
            Fault::CutShort => self.fault_cut_short().into(),
            Fault::AddedAfter => self.fault_added_after().into(),
            Fault::AddedBetween => self.fault_added_between().into(),
            Fault::OtherForm => self.fault_other_form().into(),
            Fault::TooManyFiles => self.fault_too_many_files().into(),
            Fault::NoManifest => self.fault_no_manifest(),
            Fault::ManifestTooLarge => self.fault_manifest_too_large(),
            Fault::ManifestNotRead => self.fault_manifest_not_read(),
            Fault::ManifestNotKnown => self.fault_manifest_not_known(),
            Fault::Encrypted(name) => self.fault_encrypted(named(name)),
            Fault::Compressed(name) => self.fault_compressed(named(name)),
            Fault::Link(name) => self.fault_link(named(name)),
            Fault::NoFile(name) => self.fault_no_file(named(name)),
            Fault::ToldTwice(name) => self.fault_told_twice(named(name)),
            Fault::UnsafeName(name) => self.fault_unsafe_name(named(name)),
            Fault::NameTwice(name) => self.fault_name_twice(named(name)),
            Fault::Missing(name) => self.fault_missing(named(name)),
            Fault::Added(name) => self.fault_added(named(name)),
            Fault::Changed(name) => self.fault_changed(named(name)),
        }
    }
}

fn named(name: &str) -> Text {
    let mut letters = name.chars();
    let mut shown: String = letters.by_ref().take(MAX_NAME_LETTERS).collect();
    if letters.next().is_some() {
        shown.push('…');
    }
    Text::new().code(shown)
}
