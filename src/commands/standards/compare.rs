//! `tyst standards compare`: what another edition changes, and for which evidence.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, anyhow};

use super::Shelf;
use crate::catalogues::{Comparison, Concerned};
use crate::cli::{CompareFormat, StandardsCompareArgs};
use crate::commands::surroundings::Surroundings;
use crate::commands::{instead, look, patterns, write_out};
use crate::documents::Problem;
use crate::model::{Catalogue, loose};
use crate::render::page::{markdown, terminal};
use crate::render::standards::comparison::to_json;
use crate::repository::{BUILT_IN, loose_text};
use crate::survey::Survey;
use crate::views::standards::compare::{self, At};
use crate::words::Words;

/// Before an id: the standard as it is built in, whatever the repository lays over it.
const BUILT_IN_ONLY: &str = "built-in:";

pub fn run(args: &StandardsCompareArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let shelf = Shelf::open(args.path.as_deref(), !args.provider.is_empty())?;
    let (old, new) = (Edition::find(&shelf, &args.old)?, Edition::find(&shelf, &args.new)?);
    let comparison = Comparison::of(&shelf.framework, old.catalogue(), new.catalogue());
    let in_doubt = [old.in_doubt(&shelf), new.in_doubt(&shelf)];
    let known: Vec<&str> = shelf.framework.provider_ids.iter().map(String::as_str).collect();
    let providers = patterns(&args.provider, &known, "provider")?;
    let words = surroundings.words(&shelf.framework);
    let with_evidence = shelf.survey(providers, surroundings, |survey| {
        let at = survey.each(|standing| At::of(&comparison, standing));
        written(args, &comparison, in_doubt, Some((survey, &at)), &words, surroundings)
    });
    let bytes = with_evidence.unwrap_or_else(|| written(args, &comparison, in_doubt, None, &words, surroundings))?;
    write_out(args.output.as_deref(), &bytes)?;
    Ok(ExitCode::SUCCESS)
}

fn written(
    args: &StandardsCompareArgs,
    comparison: &Comparison<'_>,
    in_doubt: [Option<&str>; 2],
    evidence: Option<(&Survey<'_>, &[At])>,
    words: &Words,
    surroundings: &Surroundings,
) -> Result<Vec<u8>> {
    let asked = [args.old.as_str(), args.new.as_str()];
    let page = || compare::page(comparison, asked, in_doubt, evidence, words);
    Ok(match args.format {
        CompareFormat::Terminal => terminal::write(&page(), &look(args.output.as_deref(), surroundings)),
        CompareFormat::Markdown => markdown::write(&page()),
        CompareFormat::Json => {
            to_json(comparison, in_doubt.map(|file| file.is_none()), evidence.map(|(_, at)| concerned(at)).as_deref())?
        }
    })
}

fn concerned(at: &[At]) -> Vec<&Concerned> {
    at.iter().filter_map(|at| at.concerned.as_ref()).collect()
}

/// One of the two that are compared.
enum Edition<'s> {
    Known(&'s Catalogue),
    Loose(Box<Catalogue>),
}

impl<'s> Edition<'s> {
    fn find(shelf: &'s Shelf, asked: &str) -> Result<Edition<'s>> {
        if let Some(id) = asked.strip_prefix(BUILT_IN_ONLY) {
            let ids: Vec<&str> = BUILT_IN.iter().map(|(id, _)| *id).collect();
            let built_in = shelf.framework.built_in_catalogue(id);
            return built_in.map(Edition::Known).ok_or_else(|| {
                anyhow!("no standard that is built in is called `{id}`{}", instead(id, &ids, "standards"))
            });
        }
        if shelf.framework.catalogue(asked).is_none() && is_a_file(asked) {
            let text = loose_text(Path::new(asked))?;
            return loose(text).map(|catalogue| Edition::Loose(Box::new(catalogue))).map_err(|it| not_read(asked, &it));
        }
        shelf.catalogue(asked).map(Edition::Known)
    }

    /// A file by itself is in order, or it is not compared.
    fn in_doubt(&self, shelf: &Shelf) -> Option<&str> {
        match self {
            Edition::Known(catalogue) => shelf.framework.file_in_doubt(catalogue),
            Edition::Loose(_) => None,
        }
    }

    fn catalogue(&self) -> &Catalogue {
        match self {
            Edition::Known(catalogue) => catalogue,
            Edition::Loose(catalogue) => catalogue,
        }
    }
}

/// No id has a folder in it, or the ending of a file.
fn is_a_file(asked: &str) -> bool {
    asked.contains(['/', '\\']) || [".yaml", ".yml"].iter().any(|ending| asked.ends_with(ending))
}

/// As many things as are named of a file that cannot be read.
const NAMED: usize = 5;

fn not_read(asked: &str, problems: &[Problem]) -> anyhow::Error {
    let named = problems.iter().take(NAMED);
    let said: String =
        named.map(|problem| format!("\n{}: {}; {}", problem.place, problem.message, problem.help)).collect();
    let more = problems.len().saturating_sub(NAMED);
    let more = if more > 0 { format!("\nand {more} more") } else { String::new() };
    anyhow!("{asked} cannot be compared until it can be read as a catalogue{said}{more}")
}
