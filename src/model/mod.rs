//! What the documents mean together: ids resolved, papers found, conditions answered.

mod applies;
mod catalogue;
mod crosswalk;
mod evidence;
mod framework;
mod occasion;
mod papers;
mod provider;
mod round;

pub use applies::Applies;
pub use catalogue::{Catalogue, Item, ItemId, Section, english};
pub use crosswalk::Counterpart;
pub use evidence::{Evidence, Rated};
pub use framework::{Acceptance, Framework};
pub use occasion::Occasion;
pub use papers::{Missing, Pointer, Target, papers_of};
pub use provider::{ItemFor, Provider};
pub use round::{FundingCondition, Round};
