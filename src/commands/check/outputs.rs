//! What one check writes: each format that is asked for, to the log of the run or to a file of its own.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::super::surroundings::Surroundings;
use super::super::{resolved, write_out};
use super::job;
use super::touched::touched;
use crate::cli::{CheckArgs, CheckFormat};
use crate::outcome::Outcome;
use crate::render::findings::{github, gitlab, human, json, junit, markdown, sarif};
use crate::rules::RULES;
use crate::survey::{Survey, Telling};

/// What was found, and where.
#[derive(Clone, Copy)]
pub struct Checked<'a> {
    pub outcome: &'a Outcome,
    pub survey: &'a Survey<'a>,
    pub surroundings: &'a Surroundings,
}

impl Checked<'_> {
    /// How a comment looks for which there is so much room, in bytes.
    pub fn comment(&self, room: usize) -> markdown::Look {
        let words = self.surroundings.words(self.survey.framework);
        markdown::Look { words, shelf: self.surroundings.runner.shelf.clone(), room }
    }

    fn job(&self) -> github::Job {
        github::Job { touched: touched(self), has_summary: self.surroundings.runner.summary.is_some() }
    }
}

/// Every output that is asked for. No two of them go to the same place.
pub struct Outputs(Vec<Output>);

struct Output {
    format: CheckFormat,
    /// The file; none for standard output.
    file: Option<PathBuf>,
}

impl Outputs {
    /// # Errors
    /// Where two would be written to one place, or a file is named that nothing is written to.
    pub fn asked(args: &CheckArgs, surroundings: &Surroundings) -> Result<Outputs> {
        let mut outputs = Vec::new();
        for asked in &args.format {
            let file = asked.file.clone().or_else(|| args.output.clone()).filter(|file| file != Path::new("-"));
            let format = meant(asked.format, file.as_deref(), surroundings)?;
            outputs.push(Output { format, file });
        }
        if args.output.is_some() && args.format.iter().all(|asked| asked.file.is_some()) {
            bail!("every format names its own file, so nothing is left for `--output`: leave it out");
        }
        refuse_one_place_for_two(&outputs)?;
        Ok(Outputs(outputs))
    }

    /// What has to be known for them.
    pub fn telling(&self) -> Telling {
        let is_told = self.0.iter().any(|output| output.format == CheckFormat::Junit);
        if is_told { Telling::ItemsToo } else { Telling::Findings }
    }

    /// Writes every one of them, also where another cannot be written.
    ///
    /// # Errors
    /// Those that could not be written.
    pub fn write(&self, checked: &Checked<'_>) -> Result<()> {
        let written: Vec<Result<()>> = self.0.iter().map(|output| output.write(checked)).collect();
        if self.0.iter().any(|output| output.format == CheckFormat::Github) {
            job::tell(checked);
        }
        let failures = written.into_iter().filter_map(Result::err).map(|error| format!("{error:#}"));
        let failures: Vec<String> = failures.collect();
        if failures.is_empty() { Ok(()) } else { bail!("{}", failures.join("\n")) }
    }
}

/// The format that is meant by `auto`: GitHub reads workflow commands in a log, and people read any other.
fn meant(format: CheckFormat, file: Option<&Path>, surroundings: &Surroundings) -> Result<CheckFormat> {
    match (format, file) {
        (CheckFormat::Auto, Some(_)) => {
            bail!("`auto` is for the log of a run; name the format that the file is to have")
        }
        (CheckFormat::Auto, None) if surroundings.runner.is_github => Ok(CheckFormat::Github),
        (CheckFormat::Auto, None) => Ok(CheckFormat::Human),
        (format, _) => Ok(format),
    }
}

fn refuse_one_place_for_two(outputs: &[Output]) -> Result<()> {
    let place = |output: &Output| output.file.as_deref().map(resolved);
    for (at, output) in outputs.iter().enumerate() {
        if !outputs[..at].iter().any(|earlier| place(earlier) == place(output)) {
            continue;
        }
        match &output.file {
            None => bail!(
                "only one format can go to standard output: give the others a file, as in `--format sarif=findings.sarif`"
            ),
            Some(file) => {
                bail!("two formats cannot go to the same file, {}: name another for one of them", file.display())
            }
        }
    }
    Ok(())
}

impl Output {
    fn write(&self, checked: &Checked<'_>) -> Result<()> {
        write_out(self.file.as_deref(), &self.rendered(checked)?)
    }

    fn rendered(&self, checked: &Checked<'_>) -> Result<Vec<u8>> {
        let Checked { outcome, survey, .. } = checked;
        let mut bytes = Vec::new();
        match self.format {
            CheckFormat::Human | CheckFormat::Auto => human::write(outcome, &self.look(checked), &mut bytes)?,
            CheckFormat::Json => json::write(outcome, &mut bytes)?,
            CheckFormat::Sarif => {
                let text_of = |path: &str| survey.repository.read(path).ok().map(|text| text.content().to_owned());
                let tells_accepted = !checked.surroundings.runner.is_github;
                let tool = sarif::Tool { version: env!("CARGO_PKG_VERSION"), home: None, tells_accepted, rules: RULES };
                sarif::write(outcome, &tool, &text_of, &mut bytes)?;
            }
            CheckFormat::Github => github::write(outcome, &checked.job(), &mut bytes)?,
            CheckFormat::Gitlab => gitlab::write(outcome, &mut bytes)?,
            CheckFormat::Junit => junit::write(outcome, &mut bytes)?,
            CheckFormat::Markdown => markdown::write(outcome, &checked.comment(markdown::COMMENT), &mut bytes)?,
        }
        Ok(bytes)
    }

    /// A file takes no colour.
    fn look(&self, checked: &Checked<'_>) -> human::Look {
        let surroundings = checked.surroundings;
        human::Look {
            words: surroundings.words(checked.survey.framework),
            colour: surroundings.colour && self.file.is_none(),
            width: surroundings.width,
            quiet: surroundings.quiet,
        }
    }
}
