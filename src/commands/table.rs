//! `tyst table`: the red, amber, green table.

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use super::{look, survey, write_out};
use crate::cli::{TableArgs, TableFormat};
use crate::render::page::{markdown, terminal};
use crate::views;

pub fn run(args: &TableArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    survey(&args.scope, surroundings, |survey| {
        let page = views::table::page(survey, &surroundings.words(survey.framework));
        let bytes = match args.format {
            TableFormat::Terminal => terminal::write(&page, &look(args.output.as_deref(), surroundings)),
            TableFormat::Markdown => markdown::write(&page),
        };
        write_out(args.output.as_deref(), &bytes)?;
        Ok(ExitCode::SUCCESS)
    })
}

#[cfg(test)]
mod tests;
