//! Which lines of a file may be shown.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::finding::Finding;

/// The lines that may hold what must not be repeated. Any finding that stands on one is shown without its source, also
/// when its own rule would allow it.
pub(super) struct Withheld<'a>(BTreeSet<(&'a str, u32)>);

impl<'a> Withheld<'a> {
    pub(super) fn by(findings: impl IntoIterator<Item = &'a Finding>) -> Withheld<'a> {
        let unshowable = findings.into_iter().filter(|finding| !finding.may_show_source);
        Withheld(unshowable.map(|finding| (&*finding.place.file, finding.place.line)).collect())
    }

    pub(super) fn holds(&self, file: &str, mut lines: RangeInclusive<u32>) -> bool {
        lines.any(|line| self.0.contains(&(file, line)))
    }
}
