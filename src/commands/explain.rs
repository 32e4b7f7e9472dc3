//! `tyst explain`

use std::process::ExitCode;

use anyhow::Result;

use crate::cli::ExplainArgs;

pub fn run(_args: &ExplainArgs) -> Result<ExitCode> {
    anyhow::bail!("not written yet")
}
