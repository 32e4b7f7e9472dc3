//! Writes a paper in the format that is asked for, or that the file's name asks for.

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;

use super::surroundings::Surroundings;
use super::{look, write_out};
use crate::cli::{PaperArgs, PaperFormat, Reader};
use crate::documents::vocabulary::Audience;
use crate::page::Page;
use crate::render::page::terminal::Look;
use crate::render::page::{html, markdown, terminal};

pub(super) fn write(page: &Page, args: &PaperArgs, otherwise: PaperFormat, surroundings: &Surroundings) -> Result<()> {
    let output = args.output.as_deref();
    let format = format(args).unwrap_or(otherwise);
    write_out(output, &rendered(page, format, &look(output, surroundings))?)
}

/// A paper as one format writes it.
pub(super) fn rendered(page: &Page, format: PaperFormat, look: &Look) -> Result<Vec<u8>> {
    Ok(match format {
        PaperFormat::Terminal => terminal::write(page, look),
        PaperFormat::Markdown => markdown::write(page),
        PaperFormat::Html => html::write(page),
    })
}

/// What the name of a file of that format ends in.
pub(super) fn ending(format: PaperFormat) -> String {
    match format {
        PaperFormat::Terminal => "txt".to_owned(),
        PaperFormat::Markdown => "md".to_owned(),
        named => named.to_possible_value().map_or_else(String::new, |named| named.get_name().to_owned()),
    }
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
