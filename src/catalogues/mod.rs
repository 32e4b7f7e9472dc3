//! What is told of the catalogues: which are in force for whom, which items of one are asked for, and what another edition
//! changes.

mod choice;
mod comparison;
mod concerned;
mod known;

pub use choice::{At, Choice, Chosen, ItemAt};
pub use comparison::{Changes, Comparison, Counts, Pair};
pub use concerned::{Again, Concerned};
pub use known::{InForce, Known, KnownCatalogue, Named};
