//! `tyst report`: the paper for commissioners.

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use super::{survey, write_out};
use crate::cli::{Reader, ReportArgs, ReportFormat};
use crate::documents::vocabulary::Audience;
use crate::render::page::markdown;
use crate::views::report::{self, Commission};

pub fn run(args: &ReportArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    survey(&args.scope, surroundings, |survey| {
        let commission = Commission {
            reader: audience(args.audience),
            words: &surroundings.words(survey.framework),
            version: env!("CARGO_PKG_VERSION"),
        };
        let page = report::page(survey, &commission);
        let bytes = match args.format {
            ReportFormat::Markdown => markdown::write(&page),
        };
        write_out(args.output.as_deref(), &bytes)?;
        Ok(ExitCode::SUCCESS)
    })
}

fn audience(reader: Reader) -> Audience {
    match reader {
        Reader::Public => Audience::Public,
        Reader::Commissioner => Audience::Commissioner,
        Reader::Internal => Audience::Internal,
    }
}

#[cfg(test)]
mod tests;
