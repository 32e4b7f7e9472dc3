#![doc = include_str!("README.md")]

mod text;
mod calendar;
mod repository;
mod finding;
mod documents;
mod model;
mod outcome;
mod standing;
mod acceptances;
mod rules;
mod survey;
mod render;
mod cli;
mod commands;

pub use commands::run;
