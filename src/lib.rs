#![doc = include_str!("README.md")]

mod text;
mod visible;
mod calendar;
mod digest;
mod repository;
mod finding;
mod documents;
mod edits;
mod model;
mod outcome;
mod standing;
mod past;
mod copies;
mod overlaps;
mod acceptances;
mod rules;
mod survey;
mod since;
mod history;
mod changes;
mod publication;
mod catalogues;
mod pack;
mod page;
mod words;
mod views;
mod render;
mod cli;
mod commands;

pub use commands::run;
