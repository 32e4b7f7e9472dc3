//! What the documents mean together: ids resolved, papers found, conditions answered.

mod applies;
mod catalogue;
mod crosswalk;
mod evidence;
mod framework;
mod measures;
mod occasion;
mod papers;
mod provider;
mod round;
mod wording;

pub use applies::{Applies, Compared, Facts};
pub use catalogue::{Catalogue, Item, ItemId, Kept, Section, english};
pub use crosswalk::{Counterpart, Crosswalk};
pub use evidence::{Evidence, Rated};
pub use framework::{Acceptance, Framework, loose};
pub use occasion::{Agreed, Occasion, Terms};
pub use papers::{Missing, Pointer, Target, is_matched, papers_of};
pub use provider::{ItemFor, Provider};
pub use round::{FundingCondition, Round};
pub use wording::folded;
