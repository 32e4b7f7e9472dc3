//! `tyst standards`: one file for each of its commands.

mod next;

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use crate::cli::{StandardsArgs, StandardsCommand};

pub fn run(args: &StandardsArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    match &args.command {
        StandardsCommand::Next(args) => next::run(args, surroundings),
    }
}
