//! Histories made commit by commit, and what they tell.
