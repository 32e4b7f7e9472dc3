//! The public pages: what they hold and what they never hold, how they hang together, and what becomes of the folder.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

#[path = "site/folder.rs"]
mod folder;
#[path = "site/pages.rs"]
mod pages;
#[path = "site/refusals.rs"]
mod refusals;
#[path = "site/repository.rs"]
mod repository;
