//! How a page is written: one file per format, each one function from page to bytes.

pub mod csv;
pub mod html;
mod divided;
pub mod docx;
pub mod json;
pub mod markdown;
pub mod sheets;
pub mod terminal;
pub mod xlsx;

#[cfg(test)]
mod sample;
