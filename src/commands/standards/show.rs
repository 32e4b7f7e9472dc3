//! `tyst standards show`: the items of a standard, and which of them apply to a provider.

use std::process::ExitCode;

use anyhow::{Result, anyhow};

use super::Shelf;
use crate::catalogues::Choice;
use crate::cli::{StandardsFormat, StandardsShowArgs};
use crate::commands::surroundings::Surroundings;
use crate::commands::{look, only, write_out};
use crate::documents::problem::nearest;
use crate::model::Catalogue;
use crate::render::page::{markdown, terminal};
use crate::render::standards::items::{to_csv, to_json};
use crate::views::standards::show;

pub fn run(args: &StandardsShowArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let shelf = Shelf::open(args.rest.path.as_deref(), args.provider.is_some())?;
    let catalogue = shelf.catalogue(&args.id)?;
    let section = args.section.as_deref().map(|id| section(catalogue, id)).transpose()?;
    let choice = Choice { section, stage: args.stage, interval: args.interval };
    let mut chosen = choice.of(&shelf.framework, catalogue);
    if let Some(provider) = &args.provider {
        let only = only(&shelf.framework, provider)?;
        chosen.at =
            shelf.survey(vec![only], surroundings, |survey| survey.one(provider, |standing| chosen.at(standing)));
    }
    let output = args.rest.output.as_deref();
    let page = || show::page(&chosen, &surroundings.words(&shelf.framework));
    let bytes = match args.rest.format {
        StandardsFormat::Terminal => terminal::write(&page(), &look(output, surroundings)),
        StandardsFormat::Markdown => markdown::write(&page()),
        StandardsFormat::Json => to_json(&chosen)?,
        StandardsFormat::Csv => to_csv(&chosen),
    };
    write_out(output, &bytes)?;
    Ok(ExitCode::SUCCESS)
}

fn section(catalogue: &Catalogue, asked: &str) -> Result<usize> {
    catalogue.section(asked).ok_or_else(|| {
        let id = &catalogue.id;
        let sections = &catalogue.sections;
        let row = sections.iter().find(|section| section.row.is_some_and(|row| row.to_string() == asked));
        let near = nearest(asked, sections.iter().map(|section| section.id.as_str()));
        match (row, near) {
            // The next number is no slip for this one.
            (Some(section), _) => {
                anyhow!("{id} has no section `{asked}`; row {asked} of its checklist is section `{}`", section.id)
            }
            (None, Some(near)) => anyhow!("{id} has no section `{asked}`; did you mean `{near}`?"),
            (None, None) => anyhow!("{id} has no section `{asked}`; `tyst explain {id}` lists its sections"),
        }
    })
}
