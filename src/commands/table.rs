//! `tyst table`: the red, amber, green table.

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use super::{survey, write_out};
use crate::cli::{TableArgs, TableFormat};
use crate::render::page::terminal::Look;
use crate::render::page::{markdown, terminal};
use crate::views;

pub fn run(args: &TableArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    survey(&args.scope, surroundings, |survey| {
        let page = views::table::page(survey, &surroundings.words(survey.framework));
        let bytes = match args.format {
            TableFormat::Terminal => terminal::write(&page, &look(args, surroundings)),
            TableFormat::Markdown => markdown::write(&page),
        };
        write_out(args.output.as_deref(), &bytes)?;
        Ok(ExitCode::SUCCESS)
    })
}

/// A file takes no colour.
fn look(args: &TableArgs, surroundings: &Surroundings) -> Look {
    Look { colour: surroundings.colour && args.output.is_none(), width: surroundings.width }
}

#[cfg(test)]
mod tests;
