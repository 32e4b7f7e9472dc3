//! `tyst report`

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use crate::cli::ReportArgs;

pub fn run(_args: &ReportArgs, _surroundings: &Surroundings) -> Result<ExitCode> {
    anyhow::bail!("not written yet")
}
