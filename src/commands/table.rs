//! `tyst table`: the red, amber, green table.

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use super::{paper, survey, write_out};
use crate::cli::{PaperFormat, TableArgs};
use crate::render::table::to_json;
use crate::views;

pub fn run(args: &TableArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    survey(&args.scope, surroundings, |survey| {
        let reader = paper::reader(&args.paper);
        if paper::format(&args.paper)? == Some(PaperFormat::Json) {
            write_out(args.paper.output.as_deref(), &to_json(survey, reader)?)?;
            return Ok(ExitCode::SUCCESS);
        }
        let page = views::table::page(survey, &surroundings.words(survey.framework), reader);
        paper::write(&page, &args.paper, PaperFormat::Terminal, surroundings)?;
        Ok(ExitCode::SUCCESS)
    })
}

#[cfg(test)]
mod tests;
