//! How findings are written: one file per format, each one function from outcome to bytes.

pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod sarif;

pub use address::Shelf;

mod address;
mod withheld;
mod worst;

#[cfg(test)]
mod sample;
