//! What a table is about, so that formats which put tables on sheets of their own can put like to like.

use super::{Column, Text};

/// What a table is about. Tables of one subject go on one sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Counts for each standard.
    Summary,
    /// Providers by section.
    Providers,
    /// What needs attention.
    Attention,
    Checklist,
    Figures,
    Actions,
    /// What is overdue, and what falls due within a year: reviews, actions, papers, conditions, figures and rounds.
    Due,
    /// Evidence that is stale, or will be soon.
    Reviews,
    /// The papers that evidence points to.
    Documents,
    /// What is set aside, and what does not apply.
    NotApplicable,
    /// Accepted findings.
    Accepted,
    /// Whatever else is listed.
    List,
}

impl Subject {
    pub const ALL: [Subject; 12] = [
        Subject::Summary,
        Subject::Providers,
        Subject::Attention,
        Subject::Checklist,
        Subject::Figures,
        Subject::Actions,
        Subject::Due,
        Subject::Reviews,
        Subject::Documents,
        Subject::NotApplicable,
        Subject::Accepted,
        Subject::List,
    ];

    /// The one of that name.
    pub fn by_id(id: &str) -> Option<Subject> {
        Subject::ALL.into_iter().find(|subject| subject.id() == id)
    }

    /// Its name on the command line and in machine formats: never translated.
    pub fn id(self) -> &'static str {
        match self {
            Subject::Summary => "summary",
            Subject::Providers => "providers",
            Subject::Attention => "attention",
            Subject::Checklist => "checklist",
            Subject::Figures => "figures",
            Subject::Actions => "actions",
            Subject::Due => "due",
            Subject::Reviews => "reviews",
            Subject::Documents => "documents",
            Subject::NotApplicable => "not-applicable",
            Subject::Accepted => "accepted",
            Subject::List => "list",
        }
    }
}

/// What is the same for every row of a table, such as the provider: a column in front, where tables are put together.
#[derive(Clone, Debug)]
pub struct About {
    pub column: Column,
    pub value: Text,
}

impl About {
    pub fn new(column: Column, value: impl Into<Text>) -> About {
        About { column, value: value.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_subject_stands_at_its_own_place() {
        assert!(Subject::ALL.iter().enumerate().all(|(at, subject)| *subject as usize == at));
    }
}
