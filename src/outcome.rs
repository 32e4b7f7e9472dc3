//! What one check found: the findings in order, and the counts beside them.

use std::sync::Arc;

use crate::calendar::Day;
use crate::documents::baseline::Entry;
use crate::finding::{Finding, Severity};
use crate::repository::git::Commit;

/// Everything that `tyst check` says, free of any format.
#[derive(Debug)]
pub struct Outcome {
    /// The day the check was made for.
    pub as_of: Day,
    /// The commit that was checked; `None` where it was what lies on disk.
    pub at: Option<Commit>,
    /// The round it was judged on, with its closing day.
    pub round: Option<JudgedRound>,
    /// Sorted by file, line, column and rule. Accepted findings are not among them.
    pub findings: Vec<Finding>,
    /// Findings accepted on the record, sorted likewise.
    pub accepted: Vec<Accepted>,
    /// What became of the baseline, where there is one.
    pub baseline: Option<InBaseline>,
    /// What was left out of a change that is judged by itself.
    pub since: Option<LeftOut>,
    /// The items that apply, in the order of their providers and catalogues; none where no format tells them.
    pub items: Vec<JudgedItem>,
    /// How many providers were checked.
    pub providers: usize,
    /// How many files of evidence were read, well or not.
    pub records: usize,
    /// One for each provider and catalogue, in that order.
    pub standards: Vec<StandardCount>,
    /// Catalogues in force of which only a part is known, with the note that says so.
    pub partial: Vec<PartialCatalogue>,
    /// Rules that the settings or the command line switched off.
    pub switched_off: Vec<&'static str>,
}

/// A finding that stays, with the reason given for it.
#[derive(Clone, Debug)]
pub struct Accepted {
    pub finding: Finding,
    pub because: String,
}

/// An item that applies to a provider, for formats that tell what is well beside what is not.
#[derive(Clone, Debug)]
pub struct JudgedItem {
    pub provider: Arc<str>,
    /// With its catalogue: `respect-2017/B2.3`.
    pub id: String,
    pub section: String,
    /// Empty where it has none that may be repeated.
    pub title: String,
    /// Where it is rated, or would be asked for.
    pub file: Arc<str>,
    pub line: u32,
    /// Whether its record says that it is not applicable.
    pub is_set_aside: bool,
}

/// What a baseline took out.
#[derive(Clone, Debug)]
pub struct InBaseline {
    /// The findings, sorted by file, line, column and rule.
    pub findings: Vec<Finding>,
    /// The entries that are not outdated, each with no more findings than there are.
    pub still: Vec<Entry>,
}

/// What a change neither brings nor touches.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// The id of the commit that the change is made on.
    pub base: String,
    /// How many findings of those that were looked for were there before, in files that the change leaves as they are.
    pub findings: usize,
    /// How many providers were not looked at, since nothing of theirs differs.
    pub providers: usize,
}

/// The round that a check was judged on.
#[derive(Clone, Debug)]
pub struct JudgedRound {
    /// The file name without its ending: `mww-2027-28`.
    pub id: String,
    pub title: String,
    pub closes: Day,
}

/// How far one provider has come with one catalogue. `applicable` is `evidenced`, `missing` and `kept` together; `evidenced` is
/// `fresh` and `stale` together, and also `green`, `amber`, `red` and `not_applicable` together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StandardCount {
    pub provider: String,
    pub catalogue: String,
    /// Items that apply to the provider.
    pub applicable: usize,
    /// Of those, items with a rating in a record that could be read.
    pub evidenced: usize,
    /// Of the evidenced, those reviewed within their interval.
    pub fresh: usize,
    pub green: usize,
    pub amber: usize,
    pub red: usize,
    /// Set aside as not applicable in a record.
    pub not_applicable: usize,
    pub missing: usize,
    /// Of the applicable, those of whose record the reader is told no more than that it is kept. A check tells all, so it has none.
    pub kept: usize,
    /// Of the evidenced, those not reviewed within their interval, or of which that is not known.
    pub stale: usize,
    /// Of the evidenced, those whose rating stands: fresh, planned, papers found.
    pub standing: usize,
    /// The others, by what they are rated.
    pub fallen: Fallen,
    /// Items of the catalogue whose condition does not hold for the provider.
    pub does_not_apply: usize,
    /// Of the applicable, those of which it is not known whether they apply, since the provider does not state a fact.
    pub may_not_apply: usize,
}

/// How many ratings of each word do not stand. Together they are what is `evidenced` and not `standing`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fallen {
    pub green: usize,
    pub amber: usize,
    pub red: usize,
    pub not_applicable: usize,
}

/// A catalogue of which only a part is known.
#[derive(Clone, Debug)]
pub struct PartialCatalogue {
    pub id: String,
    pub note: String,
}

impl Outcome {
    /// How many findings there are of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether anything was found at that severity or above.
    pub fn reaches(&self, severity: Severity) -> bool {
        self.findings.iter().any(|finding| finding.severity >= severity)
    }
}
