//! `tyst table`: the red, amber, green table.

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use super::{paper, survey};
use crate::cli::{PaperFormat, TableArgs};
use crate::views;

pub fn run(args: &TableArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    survey(&args.scope, surroundings, |survey| {
        let reader = paper::reader(&args.paper);
        let page = views::table::page(survey, &surroundings.words(survey.framework), reader);
        paper::write(&page, &args.paper, PaperFormat::Terminal, surroundings)?;
        Ok(ExitCode::SUCCESS)
    })
}

#[cfg(test)]
mod tests;
