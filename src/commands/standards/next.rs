//! `tyst standards next`: how much of the standards that a provider does not hold its evidence answers already.

use std::process::ExitCode;

use anyhow::{Result, bail};
use glob::Pattern;

use crate::cli::{NextArgs, NextFormat};
use crate::commands::surroundings::{Surroundings, progress};
use crate::commands::{look, occasion_of, patterns, write_out};
use crate::model::Framework;
use crate::overlaps::Overlaps;
use crate::render::page::{markdown, terminal};
use crate::render::standards::next::to_json;
use crate::repository::Repository;
use crate::rules;
use crate::standing::Standing;
use crate::survey::Survey;
use crate::views;

pub fn run(args: &NextArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let repository = Repository::find(&args.path)?;
    let framework = Framework::read(&repository, &rules::names());
    let standards = patterns(&args.standard, &framework.catalogue_ids(), "standard")?;
    let occasion = occasion_of(&framework, &args.provider, args.as_of.unwrap_or(surroundings.today))?;
    let progress = progress(surroundings);
    let survey = Survey { repository: &repository, framework: &framework, occasion: &occasion, progress: &progress };
    let bytes = survey.one(&args.provider, |standing| written(&survey, standing, &standards, args, surroundings))?;
    write_out(args.output.as_deref(), &bytes)?;
    Ok(ExitCode::SUCCESS)
}

fn written(
    survey: &Survey<'_>,
    standing: &Standing<'_, '_>,
    standards: &[Pattern],
    args: &NextArgs,
    surroundings: &Surroundings,
) -> Result<Vec<u8>> {
    what_is_in_force_is_known(standing)?;
    let is_asked_about = |id: &str| standards.is_empty() || standards.iter().any(|pattern| pattern.matches(id));
    let reaches = Overlaps::of(standing).beyond(is_asked_about);
    let page = || views::next::page(survey, standing, &reaches, &surroundings.words(survey.framework));
    Ok(match args.format {
        NextFormat::Terminal => terminal::write(&page(), &look(args.output.as_deref(), surroundings)),
        NextFormat::Markdown => markdown::write(&page()),
        NextFormat::Json => to_json(standing, &reaches)?,
    })
}

/// Where it is not, every standard would look like one that the provider does not hold.
fn what_is_in_force_is_known(standing: &Standing<'_, '_>) -> Result<()> {
    let provider = standing.provider;
    let Some(file) = provider.file else {
        bail!("providers/{}/provider.yaml is not there or cannot be read; `tyst check` says why", provider.id);
    };
    if file.standards.is_none() && !provider.framework.is_settings_read {
        bail!("tyst.yaml cannot be read, so which standards are in force is not known; `tyst check` says why");
    }
    Ok(())
}

#[cfg(test)]
mod tests;
