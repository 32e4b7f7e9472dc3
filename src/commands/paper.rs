//! Writes a paper in the format that is asked for, or that the file's name asks for.

use std::path::Path;

use anyhow::Result;
use clap::ValueEnum;

use super::surroundings::Surroundings;
use super::{look, template, write_out};
use crate::cli::{PaperArgs, PaperFormat};
use crate::page::Page;
use crate::render::page::{docx, json, markdown, terminal};

pub(super) fn write(page: &Page, args: &PaperArgs, otherwise: PaperFormat, surroundings: &Surroundings) -> Result<()> {
    let output = args.output.as_deref();
    let format = format(args).unwrap_or(otherwise);
    let template = template::of(args, format)?;
    let bytes = match format {
        PaperFormat::Terminal => terminal::write(page, &look(output, surroundings)),
        PaperFormat::Markdown => markdown::write(page),
        PaperFormat::Docx => docx::write(page, template.as_ref()),
        PaperFormat::Json => json::write(page),
    };
    write_out(output, &bytes)
}

/// The format that is asked for, by name or by the ending of the file.
fn format(args: &PaperArgs) -> Option<PaperFormat> {
    args.format.or_else(|| by_ending(args.output.as_deref()?))
}

fn by_ending(path: &Path) -> Option<PaperFormat> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "md" => Some(PaperFormat::Markdown),
        "txt" => Some(PaperFormat::Terminal),
        ending => PaperFormat::from_str(ending, true).ok(),
    }
}
