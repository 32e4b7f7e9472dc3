//! Writes a paper in the format that is asked for, or that the file's name asks for.

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;

use super::surroundings::Surroundings;
use super::{look, write_out};
use crate::cli::{PaperArgs, PaperFormat, Reader};
use crate::documents::vocabulary::Audience;
use crate::page::Page;
use crate::render::page::{html, markdown, terminal};

pub(super) fn write(page: &Page, args: &PaperArgs, otherwise: PaperFormat, surroundings: &Surroundings) -> Result<()> {
    let output = args.output.as_deref();
    let bytes = match format(args).unwrap_or(otherwise) {
        PaperFormat::Terminal => terminal::write(page, &look(output, surroundings)),
        PaperFormat::Markdown => markdown::write(page),
        PaperFormat::Html => html::write(page),
    };
    write_out(output, &bytes)
}

/// The files that a pack takes of a paper in one format, each with what its name ends in.
pub(super) fn files(page: &Page, format: PaperFormat) -> Result<Vec<(&'static str, Vec<u8>)>> {
    Ok(match format {
        // What is made for the terminal is no paper.
        PaperFormat::Terminal => Vec::new(),
        PaperFormat::Markdown => vec![("md", markdown::write(page))],
        PaperFormat::Html => vec![("html", html::write(page))],
    })
}

/// Who will read it.
pub(super) fn reader(args: &PaperArgs) -> Audience {
    match args.audience {
        Reader::Public => Audience::Public,
        Reader::Commissioner => Audience::Commissioner,
        Reader::Internal => Audience::Internal,
    }
}

/// The format that is asked for, by name or by the ending of the file.
fn format(args: &PaperArgs) -> Option<PaperFormat> {
    args.format.or_else(|| by_ending(args.output.as_deref()?))
}

fn by_ending(path: &Path) -> Option<PaperFormat> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "md" => Some(PaperFormat::Markdown),
        "htm" => Some(PaperFormat::Html),
        "txt" => Some(PaperFormat::Terminal),
        ending => PaperFormat::from_str(ending, true).ok(),
    }
}
