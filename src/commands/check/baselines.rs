//! The baseline that a check is asked to use or to write.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use anyhow::{Result, bail};

use crate::acceptances::{kind, may_be_in_a_baseline};
use crate::commands::surroundings::Surroundings;
use crate::commands::write_out;
use crate::documents::baseline::{Baseline, FindingKind, MAX_BASELINE_BYTES};
use crate::outcome::Outcome;
use crate::repository::{Repository, Unread, loose_file};
use crate::rules;
use crate::text::Text;

/// A baseline as it stands now, and as it was agreed before a change.
pub struct Baselines {
    now: Baseline,
    agreed: Agreed,
}

enum Agreed {
    /// It lies in no repository, so no change is of it.
    Same,
    AtTheBase(Option<Baseline>),
}

impl Baselines {
    /// The baseline in a file, and, where it lies in the repository, the one at the base of the change.
    ///
    /// # Errors
    /// Where there is none, or none that is text.
    pub fn read(path: &Path, here: &Repository, now: &Repository, base: Option<&Repository>) -> Result<Baselines> {
        let Some(inside) = here.path_of(path) else {
            return Ok(Baselines { now: loose(path)?, agreed: Agreed::Same });
        };
        // What cannot be read at the base agrees to nothing.
        let agreed = base.map(|base| kept(path, &inside, base).ok()).unwrap_or_default();
        Ok(Baselines { now: kept(path, &inside, now)?, agreed: Agreed::AtTheBase(agreed) })
    }

    pub fn now(&self) -> &Baseline {
        &self.now
    }

    pub fn agreed(&self) -> Option<&Baseline> {
        match &self.agreed {
            Agreed::Same => Some(&self.now),
            Agreed::AtTheBase(agreed) => agreed.as_ref(),
        }
    }
}

fn kept(path: &Path, inside: &str, repository: &Repository) -> Result<Baseline> {
    let shown = path.display();
    let folder = inside.rsplit_once('/').map_or("", |(folder, _)| folder);
    let is_there = repository.folder(folder).is_ok_and(|listed| listed.iter().any(|listed| listed.path == inside));
    match repository.paper(inside, MAX_BASELINE_BYTES) {
        _ if !is_there => missing(path, repository.commit().map(|commit| commit.id.short())),
        Ok(bytes) => understood(path, inside, bytes),
        Err(Unread::TooLarge) => bail!("{shown} is larger than any baseline; name the right file"),
        Err(_) => bail!("{shown} cannot be opened as a file; name the right one"),
    }
}

fn loose(path: &Path) -> Result<Baseline> {
    if !path.exists() {
        return missing(path, None);
    }
    let mut bytes = Vec::new();
    loose_file(path)?.take(MAX_BASELINE_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_BASELINE_BYTES {
        bail!("{} is larger than any baseline; name the right file", path.display());
    }
    understood(path, &path.display().to_string().replace('\\', "/"), bytes)
}

fn missing<T>(path: &Path, commit: Option<String>) -> Result<T> {
    let shown = path.display();
    match commit {
        Some(commit) => bail!("at {commit} there was no {shown}: leave out `--baseline`"),
        None => bail!("there is no {shown}: `tyst check --write-baseline {shown}` begins a baseline there"),
    }
}

fn understood(path: &Path, name: &str, bytes: Vec<u8>) -> Result<Baseline> {
    match String::from_utf8(bytes) {
        Ok(content) => Ok(Baseline::read(Text::new(name, content), &rules::names())),
        Err(_) => bail!("{} is not UTF-8 text, so it is no baseline; name the right file", path.display()),
    }
}

/// Writes a baseline: of all that is found, where there is none yet; or else of what is left of it, and nothing more.
///
/// # Errors
/// Where it cannot be written, or what stands there is no baseline.
pub fn write(path: &Path, before: Option<&Baseline>, outcome: &Outcome, surroundings: &Surroundings) -> Result<()> {
    let shown = path.display();
    if let Some(problem) = before.and_then(|before| before.problems.first()) {
        bail!("{shown}, line {}: {}; put that right first: {}", problem.place.line, problem.message, problem.help);
    }
    let counts = match &outcome.baseline {
        Some(baseline) => baseline.still.iter().map(|entry| (entry.kind.clone(), entry.count)).collect(),
        None => found(outcome),
    };
    let mut bytes = Vec::new();
    crate::render::baseline::write(&counts, &mut bytes)?;
    write_out(Some(path), &bytes)?;
    if !surroundings.quiet {
        eprintln!("{}", told(path, before, &counts));
    }
    Ok(())
}

fn found(outcome: &Outcome) -> BTreeMap<FindingKind, usize> {
    let mut counts = BTreeMap::new();
    for finding in outcome.findings.iter().filter(|finding| may_be_in_a_baseline(finding.rule)) {
        *counts.entry(kind(finding)).or_default() += 1;
    }
    counts
}

fn told(path: &Path, before: Option<&Baseline>, counts: &BTreeMap<FindingKind, usize>) -> String {
    let shown = path.display();
    let left: usize = counts.values().sum();
    let findings = |count: usize| if count == 1 { "1 finding".to_owned() } else { format!("{count} findings") };
    match before {
        None => format!("{shown} is a baseline of {} now", findings(left)),
        Some(before) => {
            let all: usize = before.entries.iter().map(|entry| entry.count).sum();
            format!("{} taken out of {shown}, {left} left; nothing was added", findings(all.saturating_sub(left)))
        }
    }
}
