//! What is said of the program's own wording.

use crate::page::Text;

sentences! {
    pub(super) WORDING;
    wording;
    wording_so_far(unverified: usize, all: usize) -> String;
    wording_how_to(file: Text) -> Text;
    wording_terms;
    wording_sentences(braces: Text) -> Text;
    wording_name;
    wording_english;
    wording_welsh;
    wording_status;
    wording_confirmed(by: &str) -> String;
    wording_unverified;
}
