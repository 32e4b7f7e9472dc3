//! The Word file that lends its styles to a paper, where one is asked for.

use std::io::Read;

use anyhow::{Context, Result, anyhow};

use crate::cli::PaperArgs;
use crate::render::page::docx::Template;
use crate::repository::loose_file;

pub(super) fn of(args: &PaperArgs) -> Result<Option<Template>> {
    let Some(path) = &args.template else { return Ok(None) };
    let mut bytes = Vec::new();
    loose_file(path)?
        .take(Template::LARGEST + 1)
        .read_to_end(&mut bytes)
        .with_context(|| format!("the template {} cannot be read", path.display()))?;
    Template::read(&bytes).map(Some).map_err(|why| anyhow!("the template {} {why}", path.display()))
}
