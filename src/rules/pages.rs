//! The rules' pages run as their tests.
