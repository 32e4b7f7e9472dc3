//! `tyst report`: the paper for commissioners.

use std::process::ExitCode;

use anyhow::Result;

use super::surroundings::Surroundings;
use super::{paper, survey};
use crate::cli::{PaperFormat, Reader, ReportArgs};
use crate::documents::vocabulary::Audience;
use crate::views::report::{self, Commission};

pub fn run(args: &ReportArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    survey(&args.scope, surroundings, |survey| {
        let commission = Commission {
            reader: audience(args.audience),
            words: &surroundings.words(survey.framework),
            version: env!("CARGO_PKG_VERSION"),
        };
        let page = report::page(survey, &commission);
        paper::write(&page, &args.paper, PaperFormat::Markdown, surroundings)?;
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
