//! The commit that something tells of, as other programs are told of it.

use serde::Serialize;

use crate::repository::git::Commit;

#[derive(Serialize)]
pub struct AtRevision {
    revision: String,
    /// On which it came to stand where it stands.
    day: String,
}

impl AtRevision {
    pub fn of(commit: &Commit) -> AtRevision {
        AtRevision { revision: commit.id.to_string(), day: commit.landed.to_string() }
    }
}
