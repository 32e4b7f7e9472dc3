//! What is compared with what, for whom, and as of which days.

use super::Changes;
use crate::calendar::Day;
use crate::documents::vocabulary::Audience;
use crate::model::Round;
use crate::repository::git::Commit;

/// Changes, and all that has to be said beside them.
#[derive(Debug)]
pub struct Compared<'c> {
    pub changes: &'c Changes,
    pub before: End,
    pub after: End,
    /// Whether each side is judged as of the day on which it landed, and not both as of one day.
    pub is_each_on_its_day: bool,
    pub round: Option<&'c Round>,
    pub reader: Audience,
}

/// One side of a comparison.
#[derive(Clone, Debug)]
pub struct End {
    /// `None` for the files on disk.
    pub commit: Option<Commit>,
    /// The day it is judged as of.
    pub as_of: Day,
    /// Whether there is an evidence repository on this side.
    pub is_there: bool,
}
