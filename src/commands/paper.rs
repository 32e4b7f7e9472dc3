//! Writes a paper in the format that is asked for, or that the file's name asks for.

mod one_sheet;

use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::ValueEnum;

use super::surroundings::Surroundings;
use super::{look, template, write_out};
use crate::cli::{PaperArgs, PaperFormat, Reader};
use crate::documents::vocabulary::Audience;
use crate::page::Page;
use crate::render::page::docx::Template;
use crate::render::page::{docx, html, json, markdown, terminal, xlsx};

pub(super) fn write(page: &Page, args: &PaperArgs, otherwise: PaperFormat, surroundings: &Surroundings) -> Result<()> {
    let output = args.output.as_deref();
    let format = format(args)?.unwrap_or(otherwise);
    if args.sheet.is_some() && format != PaperFormat::Csv {
        bail!("--sheet picks the one sheet that csv holds, and this is written in another format: add `--format csv`");
    }
    refuse_on_terminal(format, output, surroundings)?;
    if args.template.is_some() && format != PaperFormat::Docx {
        bail!("a template lends its styles to Word files only: add --format docx, or leave --template out");
    }
    let template = template::of(args)?;
    let bytes = match format {
        PaperFormat::Terminal => terminal::write(page, &look(output, surroundings)),
        PaperFormat::Markdown => markdown::write(page),
        PaperFormat::Docx => docx::write(page, template.as_ref()),
        PaperFormat::Json => json::write(page),
        PaperFormat::Html => html::write(page),
        PaperFormat::Xlsx => excel(page)?,
        PaperFormat::Csv => one_sheet::write(page, args.sheet, surroundings)?,
    };
    write_out(output, &bytes)
}

/// The file that a pack takes of a paper in one format, with what its name ends in.
pub(super) fn file(
    page: &Page,
    format: PaperFormat,
    template: Option<&Template>,
) -> Result<Option<(&'static str, Vec<u8>)>> {
    Ok(match format {
        // What is made for the terminal is no paper.
        PaperFormat::Terminal => None,
        PaperFormat::Markdown => Some(("md", markdown::write(page))),
        PaperFormat::Json => Some(("json", json::write(page))),
        PaperFormat::Docx => Some(("docx", docx::write(page, template))),
        PaperFormat::Html => Some(("html", html::write(page))),
        PaperFormat::Xlsx => Some(("xlsx", excel(page)?)),
        // The Excel file holds every sheet; one more file for each of them would hide the papers.
        PaperFormat::Csv => one_sheet::meant(page).map(|bytes| ("csv", bytes)),
    })
}

fn excel(page: &Page) -> Result<Vec<u8>> {
    xlsx::write(page).context("this does not fit into a file for Excel: ask for less")
}

/// Who will read it.
pub(super) fn reader(args: &PaperArgs) -> Audience {
    match args.audience {
        Reader::Public => Audience::Public,
        Reader::Commissioner => Audience::Commissioner,
        Reader::Internal => Audience::Internal,
    }
}

/// A terminal shows letters; what is none of these spoils it.
fn refuse_on_terminal(format: PaperFormat, output: Option<&Path>, surroundings: &Surroundings) -> Result<()> {
    let goes_to_terminal = surroundings.is_terminal && output.is_none_or(|path| path == Path::new("-"));
    match binary_ending(format) {
        Some(ending) if goes_to_terminal => {
            bail!("{ending} is no text that a terminal could show: write it to a file with `-o FILE.{ending}`")
        }
        Some(_) | None => Ok(()),
    }
}

/// The ending of files in a format that is not text.
fn binary_ending(format: PaperFormat) -> Option<&'static str> {
    match format {
        PaperFormat::Docx => Some("docx"),
        PaperFormat::Xlsx => Some("xlsx"),
        PaperFormat::Terminal | PaperFormat::Markdown | PaperFormat::Html | PaperFormat::Json | PaperFormat::Csv => {
            None
        }
    }
}

/// The format that is asked for, by name or by the ending of the file.
pub(super) fn format(args: &PaperArgs) -> Result<Option<PaperFormat>> {
    let ending = args.output.as_deref().and_then(Path::extension);
    match (args.format, ending) {
        (Some(format), _) => Ok(Some(format)),
        (None, None) => Ok(None),
        // A file must not be called one thing and hold another.
        (None, Some(ending)) => match ending.to_str().and_then(by_ending) {
            Some(format) => Ok(Some(format)),
            None => bail!(
                "the ending of that file says no format that papers are written in: end it in .docx, .xlsx, .html, .md, .csv, .json or \
                 .txt, or name the format with `--format`"
            ),
        },
    }
}

fn by_ending(ending: &str) -> Option<PaperFormat> {
    match ending.to_ascii_lowercase().as_str() {
        "md" => Some(PaperFormat::Markdown),
        "htm" => Some(PaperFormat::Html),
        "txt" => Some(PaperFormat::Terminal),
        ending => PaperFormat::from_str(ending, true).ok(),
    }
}

#[cfg(test)]
mod tests;
