//! What formats say around the words of a page: the names of sheets, and of the columns that are split in sheets.

use super::Words;
use crate::page::{Labels, Stands, Subject, WebLabels};

sentences! {
    pub(super) LABELS;
    sheet_summary;
    sheet_providers;
    sheet_attention;
    sheet_checklist;
    sheet_figures;
    sheet_actions;
    sheet_due;
    sheet_reviews;
    sheet_documents;
    sheet_not_applicable;
    sheet_accepted;
    sheet_list;
    /// The column that says which standard a row is of: in the columns of the checklist, an item is called a standard.
    catalogue;
    /// The column that says of a rating whether it stands.
    stands;
    does_stand;
    does_not_stand;
    /// The column that says which question a figure answers.
    question_asked;
    /// The column beside a rating.
    why_and_plan;
    skip_to_content;
    contents;
    date_of_page;
    back_to_top;
    /// What stands before the number of a page: `Page 2 of 9`.
    page;
    /// What stands before the number of all pages.
    of_pages;
}

impl Words {
    pub fn labels(&self) -> Labels {
        Labels {
            appendix: self.appendix(),
            subjects: Subject::ALL.map(|subject| self.sheet(subject)),
            page: self.page(),
            of_pages: self.of_pages(),
            web: self.web_labels(),
            sheets: self.sheet_labels(),
        }
    }

    fn web_labels(&self) -> WebLabels {
        WebLabels {
            skip: self.skip_to_content(),
            contents: self.contents(),
            date: self.date_of_page(),
            to_top: self.back_to_top(),
        }
    }

    fn sheet(&self, subject: Subject) -> &'static str {
        match subject {
            Subject::Summary => self.sheet_summary(),
            Subject::Providers => self.sheet_providers(),
            Subject::Attention => self.sheet_attention(),
            Subject::Checklist => self.sheet_checklist(),
            Subject::Figures => self.sheet_figures(),
            Subject::Actions => self.sheet_actions(),
            Subject::Due => self.sheet_due(),
            Subject::Reviews => self.sheet_reviews(),
            Subject::Documents => self.sheet_documents(),
            Subject::NotApplicable => self.sheet_not_applicable(),
            Subject::Accepted => self.sheet_accepted(),
            Subject::List => self.sheet_list(),
        }
    }

    pub fn whether_it_stands(&self, is_so: bool) -> Stands {
        Stands { is_so, word: if is_so { self.does_stand() } else { self.does_not_stand() }.into() }
    }
}
