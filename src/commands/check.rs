//! `tyst check`: what is wrong, on the lines it is about.

mod baselines;
mod job;
mod outputs;
mod touched;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};

use self::baselines::Baselines;
use self::outputs::{Checked, Outputs};
use super::surroundings::Surroundings;
use super::{FOUND, survey};
use crate::cli::{CheckArgs, FailOn};
use crate::documents::baseline::Baseline;
use crate::finding::Severity;
use crate::model::{Occasion, Terms};
use crate::outcome::Outcome;
use crate::repository::Repository;
use crate::rules;
use crate::since;
use crate::survey::{Survey, Telling};

pub fn run(args: &CheckArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let severities = severities(args)?;
    let outputs = Outputs::asked(args, surroundings)?;
    survey(&args.scope, surroundings, |survey| {
        let outcome = judged(args, survey, outputs.telling(), &severities, surroundings)?;
        let is_whole = outcome.since.is_none();
        if is_whole && !args.scope.standard.is_empty() && outcome.standards.is_empty() && outcome.findings.is_empty() {
            bail!("there is nothing to judge: the standard is in force for none of the providers asked about");
        }
        outputs.write(&Checked { outcome: &outcome, survey, surroundings })?;
        if outcome.reaches(fail_on(args.fail_on)) {
            return Ok(ExitCode::from(FOUND));
        }
        if is_whole && outcome.providers == 0 {
            bail!("there was nothing to judge: no provider could be read");
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// Everything that is found, or what a change brings and touches, as it is asked for.
fn judged(
    args: &CheckArgs,
    survey: &Survey<'_>,
    telling: Telling,
    severities: &Severities,
    surroundings: &Surroundings,
) -> Result<Outcome> {
    if let Some(path) = &args.write_baseline {
        return baseline_written(path, args, survey, severities, surroundings);
    }
    let base = args.since.as_deref().map(|revision| since::base(survey.repository, revision)).transpose()?;
    let baselines = baselines(args.baseline.as_deref(), args, survey, base.as_ref())?;
    let occasion = with_baseline(survey, baselines.as_ref().map(Baselines::now));
    let survey = Survey { occasion: &occasion, ..*survey };
    Ok(match &base {
        Some(base) => since::check(&survey, base, baselines.as_ref().and_then(Baselines::agreed), severities),
        None => survey.check_telling(telling, severities),
    })
}

fn baselines(
    path: Option<&Path>,
    args: &CheckArgs,
    survey: &Survey<'_>,
    base: Option<&Repository>,
) -> Result<Option<Baselines>> {
    let read = |path| Baselines::read(path, &Repository::find(&args.scope.path)?, survey.repository, base);
    path.map(read).transpose()
}

fn with_baseline<'o>(survey: &Survey<'o>, baseline: Option<&'o Baseline>) -> Occasion<'o> {
    Occasion { terms: Terms { baseline, ..survey.occasion.terms }, ..survey.occasion.clone() }
}

/// What is found once the baseline is written.
fn baseline_written(
    path: &Path,
    args: &CheckArgs,
    survey: &Survey<'_>,
    severities: &Severities,
    surroundings: &Surroundings,
) -> Result<Outcome> {
    let check = |before: Option<&Baselines>| {
        let occasion = with_baseline(survey, before.map(Baselines::now));
        Survey { occasion: &occasion, ..*survey }.check(severities)
    };
    let before = baselines(Some(path).filter(|path| path.exists()), args, survey, None)?;
    let found = check(before.as_ref());
    baselines::write(path, before.as_ref().map(Baselines::now), &found, surroundings)?;
    let now = baselines(Some(path), args, survey, None)?;
    Ok(check(now.as_ref()))
}

/// How grave rules are, as the command line says; `None` for off.
type Severities = BTreeMap<String, Option<Severity>>;

fn severities(args: &CheckArgs) -> Result<Severities> {
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
