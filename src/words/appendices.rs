//! The papers that evidence points to.

use super::{Words, count, sentence};

impl Words {
    pub fn appendices(&self) -> &'static str {
        "Appendices"
    }

    pub fn appendices_caption(&self) -> &'static str {
        "Papers that the evidence points to"
    }

    pub fn where_papers_lie(&self, folder: &str) -> [String; 2] {
        ["The papers themselves are kept with the evidence, under ".to_owned(), folder.to_owned()]
    }

    pub fn no_appendices(&self) -> &'static str {
        "The evidence points to no papers."
    }

    pub fn papers_left_out(&self, papers: usize) -> String {
        let are = if papers == 1 { "is" } else { "are" };
        let they = if papers == 1 { "it is" } else { "they are" };
        format!(
            "{} {are} not listed, since {they} kept from these readers.",
            sentence(&count(papers, "paper", "papers"))
        )
    }

    pub fn appendix_number(&self) -> &'static str {
        "No"
    }

    pub fn paper(&self) -> &'static str {
        "Paper"
    }

    pub fn dated(&self) -> &'static str {
        "Dated"
    }

    pub fn expires(&self) -> &'static str {
        "Expires"
    }

    pub fn expired(&self) -> &'static str {
        "EXPIRED"
    }

    pub fn answers(&self) -> &'static str {
        "Answers"
    }

    /// Before the files that a pattern matches.
    pub fn files_of_a_pattern(&self, files: usize) -> String {
        format!("{}: ", count(files, "file", "files"))
    }
}
