//! How things are written: findings and pages, one file per format.

pub mod findings;
pub mod next;
pub mod page;
