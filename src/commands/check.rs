//! `tyst check`: what is wrong, on the lines it is about.

use std::collections::BTreeMap;
use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};

use super::surroundings::Surroundings;
use super::{FOUND, survey, write_out};
use crate::cli::{CheckArgs, CheckFormat, FailOn};
use crate::finding::Severity;
use crate::model::Framework;
use crate::outcome::Outcome;
use crate::render::findings::{github, human, json, sarif};
use crate::repository::Repository;
use crate::rules::{self, RULES};

pub fn run(args: &CheckArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let severities = severities(args)?;
    survey(&args.scope, surroundings, |survey| {
        let outcome = survey.check(&severities);
        if !args.scope.standard.is_empty() && outcome.standards.is_empty() && outcome.findings.is_empty() {
            bail!("there is nothing to judge: the standard is in force for none of the providers asked about");
        }
        let bytes = rendered(args, &outcome, survey.repository, survey.framework, surroundings)?;
        write_out(args.output.as_deref(), &bytes)?;
        if outcome.reaches(fail_on(args.fail_on)) {
            return Ok(ExitCode::from(FOUND));
        }
        if outcome.providers == 0 {
            bail!("there was nothing to judge: no provider could be read");
        }
        Ok(ExitCode::SUCCESS)
    })
}

fn severities(args: &CheckArgs) -> Result<BTreeMap<String, Option<Severity>>> {
    for (name, _) in &args.rule {
        if rules::rule(name).is_none() {
            let near = rules::near(name)
                .map_or("`tyst explain` lists them".to_owned(), |near| format!("did you mean {near}?"));
            return Err(anyhow!("there is no rule {name}; {near}"));
        }
    }
    Ok(args.rule.iter().cloned().collect())
}

fn rendered(
    args: &CheckArgs,
    outcome: &Outcome,
    repository: &Repository,
    framework: &Framework,
    surroundings: &Surroundings,
) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match args.format {
        CheckFormat::Human => {
            let to_terminal = args.output.is_none();
            let look = human::Look {
                words: surroundings.words(framework),
                colour: surroundings.colour && to_terminal,
                width: surroundings.width,
                quiet: surroundings.quiet,
            };
            human::write(outcome, &look, &mut bytes)?;
        }
        CheckFormat::Json => json::write(outcome, &mut bytes)?,
        CheckFormat::Sarif => {
            let text_of = |path: &str| repository.read(path).ok().map(|text| text.content().to_owned());
            let tool = sarif::Tool { version: env!("CARGO_PKG_VERSION"), home: None, rules: RULES };
            sarif::write(outcome, &tool, &text_of, &mut bytes)?;
        }
        CheckFormat::Github => github::write(outcome, &mut bytes)?,
    }
    Ok(bytes)
}

fn fail_on(asked: FailOn) -> Severity {
    match asked {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Note => Severity::Note,
    }
}
