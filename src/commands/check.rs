//! `tyst check`: what is wrong, on the lines it is about.

mod job;
mod outputs;
mod touched;

use std::collections::BTreeMap;
use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};

use self::outputs::{Checked, Outputs};
use super::surroundings::Surroundings;
use super::{FOUND, survey};
use crate::cli::{CheckArgs, FailOn};
use crate::finding::Severity;
use crate::rules;

pub fn run(args: &CheckArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let severities = severities(args)?;
    let outputs = Outputs::asked(args, surroundings)?;
    survey(&args.scope, surroundings, |survey| {
        let outcome = survey.check_telling(outputs.telling(), &severities);
        if !args.scope.standard.is_empty() && outcome.standards.is_empty() && outcome.findings.is_empty() {
            bail!("there is nothing to judge: the standard is in force for none of the providers asked about");
        }
        outputs.write(&Checked { outcome: &outcome, survey, surroundings })?;
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

fn fail_on(asked: FailOn) -> Severity {
    match asked {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Note => Severity::Note,
    }
}
