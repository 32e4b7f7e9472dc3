//! A sealed pack: papers and documents in one zip file, with a manifest by which anybody can tell whether it is whole.

mod archive;
mod manifest;
mod names;
mod seal;
mod sealing;
mod verifying;

pub use manifest::{Entry, Kind, LeftOut, Manifest, PackedRepository, PackedRound, SCHEMA, What};
pub use seal::Seal;
pub use sealing::{Gathered, Wanted};
pub use verifying::{Fault, Verified, verify};

/// Where the manifest stands in a pack.
pub const MANIFEST: &str = "manifest.json";

#[cfg(test)]
mod tests;
