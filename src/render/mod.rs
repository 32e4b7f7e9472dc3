//! How things are written: findings and pages, one file per format; and the standards for other programs.

pub mod csv;
pub mod findings;
pub mod page;
pub mod site;
pub mod standards;
