//! The shape of each file on disk: what it says, with spans kept and problems collected. Nothing is refused here; what
//! cannot be read becomes a [`Problem`], and reading goes on.

pub mod again;
pub mod baseline;
pub mod catalogue;
pub mod condition;
pub mod crosswalk;
pub mod evidence;
pub mod fields;
pub mod folder;
pub mod measure;
pub mod narrative;
pub mod problem;
pub mod provider;
pub mod round;
pub mod settings;
pub mod substance;
pub mod vocabulary;
pub mod wording;
mod yaml;

pub use fields::Given;
pub use problem::Problem;
