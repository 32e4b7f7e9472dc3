#![doc = include_str!("README.md")]

mod acceptances;
mod calendar;
mod cli;
mod commands;
mod documents;
mod finding;
mod model;
mod outcome;
mod render;
mod repository;
mod rules;
mod standing;
mod survey;
mod text;

pub use commands::run;
