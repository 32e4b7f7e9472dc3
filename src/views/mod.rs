//! What each output says, free of any format: each view ends in a page.

mod counts;
mod narrative;
mod reading;
mod sections;
mod status;

pub mod next;
pub mod report;
pub mod table;
