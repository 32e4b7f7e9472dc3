//! What each output says, free of any format: each view ends in a page.

mod counts;
mod language;
mod narrative;
mod pictures;
mod providers;
mod reading;
mod sections;
mod status;
mod subjects;

pub mod applying;
pub mod history;
pub mod changes;
pub mod next;
pub mod pack;
pub mod report;
pub mod site;
pub mod standards;
pub mod table;
pub mod wording;
