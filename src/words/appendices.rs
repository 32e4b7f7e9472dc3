//! The papers that evidence points to.

use crate::page::Text;

sentences! {
    pub(super) APPENDICES;
    appendices;
    appendices_caption;
    where_papers_lie(folder: Text) -> Text;
    papers_can_be_opened;
    no_appendices;
    papers_left_out(papers: usize) -> String;
    appendix_number;
    paper;
    dated;
    expires;
    expired;
    answers;
    /// The files that a pattern matches.
    files_of_a_pattern(files: usize, names: Text) -> Text;
}
