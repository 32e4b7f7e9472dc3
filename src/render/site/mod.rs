//! What of the public pages is for programs and spreadsheets: versioned, each shape its own, as its schema describes it.

pub mod feed;
pub mod summary;
