//! `tyst standards`: the standards that are known, and for whom each is in force.

use std::process::ExitCode;

use anyhow::Result;

use super::Shelf;
use crate::catalogues::Known;
use crate::cli::{StandardsFormat, StandardsListArgs};
use crate::commands::surroundings::Surroundings;
use crate::commands::{look, write_out};
use crate::render::page::{markdown, terminal};
use crate::render::standards::catalogues::{to_csv, to_json};
use crate::views::standards::list;

pub fn run(args: &StandardsListArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let shelf = Shelf::open(args.path.as_deref(), false)?;
    let known = shelf
        .survey(Vec::new(), surroundings, |survey| Known::of(&shelf.framework, survey))
        .unwrap_or_else(|| Known::without_repository(&shelf.framework));
    let page = || list::page(&known, &surroundings.words(&shelf.framework));
    let bytes = match args.format {
        StandardsFormat::Terminal => terminal::write(&page(), &look(args.output.as_deref(), surroundings)),
        StandardsFormat::Markdown => markdown::write(&page()),
        StandardsFormat::Json => to_json(&known)?,
        StandardsFormat::Csv => to_csv(&known),
    };
    write_out(args.output.as_deref(), &bytes)?;
    Ok(ExitCode::SUCCESS)
}
