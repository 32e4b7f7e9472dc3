//! How things are written: findings and pages, one file per format; and the standards and the table for other programs.

pub mod baseline;
pub mod csv;
pub mod diff;
pub mod findings;
pub mod history;
pub mod pack;
pub mod page;
mod revision;
pub mod site;
pub mod standards;
pub mod table;

pub use revision::AtRevision;
