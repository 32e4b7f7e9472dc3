//! `tyst words`: the program's own wording in Welsh, for whoever looks through it.

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use super::{look, write_out};
use crate::cli::{TableFormat, WordsArgs};
use crate::model::Framework;
use crate::render::page::{markdown, terminal};
use crate::views;

pub fn run(args: &WordsArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let page = views::wording::page(&surroundings.words(&Framework::built_in()), args.unverified);
    let bytes = match args.format {
        TableFormat::Terminal => terminal::write(&page, &look(args.output.as_deref(), surroundings)),
        TableFormat::Markdown => markdown::write(&page),
    };
    write_out(args.output.as_deref(), &bytes)?;
    Ok(ExitCode::SUCCESS)
}
