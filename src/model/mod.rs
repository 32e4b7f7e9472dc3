//! What the documents mean together: ids resolved, papers found, conditions answered.

mod catalogue;
mod framework;
mod occasion;
mod papers;
mod provider;
mod round;

pub use catalogue::{Catalogue, Item, ItemId, english};
pub use framework::{Acceptance, Framework};
pub use occasion::Occasion;
pub use papers::{Missing, Paper, Pointer, Target, papers_of};
pub use provider::{Applies, Evidence, ItemFor, Provider, Rated};
pub use round::{FundingCondition, Round};
