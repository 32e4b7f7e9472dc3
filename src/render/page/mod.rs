//! How a page is written: one file per format, each one function from page to bytes.

pub mod docx;
pub mod json;
pub mod markdown;
pub mod terminal;

#[cfg(test)]
mod sample;
