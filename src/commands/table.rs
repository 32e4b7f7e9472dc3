//! `tyst table`

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use crate::cli::TableArgs;

pub fn run(_args: &TableArgs, _surroundings: &Surroundings) -> Result<ExitCode> {
    anyhow::bail!("not written yet")
}
