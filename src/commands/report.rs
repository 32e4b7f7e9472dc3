//! `tyst report`: the paper for commissioners.

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use super::{pack, paper, survey};
use crate::cli::{PaperFormat, ReportArgs};
use crate::views::report::{self, Commission};

pub fn run(args: &ReportArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    if let Some(file) = &args.pack {
        return pack::run(file, args, surroundings);
    }
    survey(&args.scope, surroundings, |survey| {
        let commission = Commission {
            reader: paper::reader(&args.paper),
            words: &surroundings.words(survey.framework),
            version: env!("CARGO_PKG_VERSION"),
        };
        let page = report::page(survey, &commission);
        paper::write(&page, &args.paper, PaperFormat::Markdown, surroundings)?;
        Ok(ExitCode::SUCCESS)
    })
}

#[cfg(test)]
mod tests;
