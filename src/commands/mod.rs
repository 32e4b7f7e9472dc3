//! The commands: each is the pipeline in a few lines.

mod check;
mod diff;
mod explain;
mod history;
mod init;
mod pack;
mod paper;
mod report;
mod site;
mod standards;
mod surroundings;
mod table;
mod template;
#[cfg(test)]
mod tried;
mod verify;
mod words;

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};
use clap::Parser;
use glob::Pattern;

use self::surroundings::{Surroundings, progress};
use crate::calendar::Day;
use crate::cli::{Cli, Command, Scope};
use crate::documents::problem::nearest;
use crate::model::{Framework, Occasion, Round, Terms};
use crate::render::page::terminal::Look;
use crate::repository::{Repository, SETTINGS_FILE};
use crate::rules;
use crate::survey::Survey;

/// Something was found at or above the severity asked for.
const FOUND: u8 = 1;
/// It could not run: bad arguments, no repository, an unreadable disk.
const COULD_NOT_RUN: u8 = 2;

/// Runs `tyst` with the given arguments, the first of which is the program's own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(COULD_NOT_RUN) } else { ExitCode::SUCCESS };
        }
    };
    let done = Surroundings::look(&cli).and_then(|surroundings| match cli.command {
        Command::Check(args) => check::run(&args, &surroundings),
        Command::Table(args) => table::run(&args, &surroundings),
        Command::Report(args) => report::run(&args, &surroundings),
        Command::Diff(args) => diff::run(&args, &surroundings),
        Command::History(args) => history::run(&args, &surroundings),
        Command::Verify(args) => verify::run(&args, &surroundings),
        Command::Site(args) => site::run(&args, &surroundings),
        Command::Explain(args) => explain::run(&args, &surroundings),
        Command::Words(args) => words::run(&args, &surroundings),
        Command::Standards(args) => standards::run(&args, &surroundings),
        Command::Init(args) => init::run(&args, &surroundings),
    });
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("tyst: {error:#}");
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}

/// Finds the repository that is asked about and hands a survey of it to `look`.
fn survey<R>(scope: &Scope, surroundings: &Surroundings, look: impl FnOnce(&Survey<'_>) -> Result<R>) -> Result<R> {
    let repository = repository(scope)?;
    let framework = Framework::read(&repository, &rules::names());
    let occasion = occasion(scope, surroundings, &repository, &framework)?;
    let progress = progress(surroundings);
    // Where something is wrong with the repository itself, its findings say more than that there is nothing to judge.
    let is_sound = framework.problems.is_empty();
    if is_sound && framework.provider_ids.is_empty() {
        bail!(
            "there is nothing to judge: the repository has no provider (a folder in providers/ with a provider.yaml)"
        );
    }
    if is_sound && !framework.provider_ids.iter().any(|id| occasion.asks_about_provider(id)) {
        bail!("there is nothing to judge: the round asks about none of these providers");
    }
    look(&Survey { repository: &repository, framework: &framework, occasion: &occasion, progress: &progress })
}

/// The repository that is asked about, on disk or at the revision that is asked for.
fn repository(scope: &Scope) -> Result<Repository> {
    let here = Repository::find(&scope.path)?;
    match &scope.at {
        Some(revision) => here.at(revision),
        None => Ok(here),
    }
}

/// What is asked. A repository at a commit is judged as it stood on that day, unless another is asked for.
fn occasion<'a>(
    scope: &Scope,
    surroundings: &Surroundings,
    repository: &Repository,
    framework: &'a Framework,
) -> Result<Occasion<'a>> {
    let then = repository.commit().map(|commit| commit.landed);
    if scope.as_of.is_none() && repository.commit().is_some_and(|commit| !commit.is_dated()) {
        bail!("that revision says no day on which it was made, so name the day to judge it on with `--as-of`");
    }
    let round = scope.round.as_deref().map(|id| round(framework, id)).transpose()?;
    let providers: Vec<&str> = framework.provider_ids.iter().map(String::as_str).collect();
    Ok(Occasion {
        as_of: scope.as_of.or(then).unwrap_or(surroundings.today),
        round,
        providers: patterns(&scope.provider, &providers, "provider")?,
        standards: patterns(&scope.standard, &framework.catalogue_ids(), "standard")?,
        terms: Terms::default(),
    })
}

/// The occasion of a question about one provider, on a day.
fn occasion_of<'a>(framework: &Framework, provider: &str, as_of: Day) -> Result<Occasion<'a>> {
    Ok(Occasion {
        as_of,
        round: None,
        providers: vec![only(framework, provider)?],
        standards: Vec::new(),
        terms: Terms::default(),
    })
}

/// One provider and no other. It must exist.
fn only(framework: &Framework, provider: &str) -> Result<Pattern> {
    let known: Vec<&str> = framework.provider_ids.iter().map(String::as_str).collect();
    if !known.contains(&provider) {
        bail!("no provider is called `{provider}`{}", instead(provider, &known, "providers"));
    }
    Ok(Pattern::new(&Pattern::escape(provider))?)
}

fn round<'a>(framework: &'a Framework, id: &str) -> Result<&'a Round> {
    framework.round(id).ok_or_else(|| {
        let known: Vec<&str> = framework.rounds.iter().map(|round| round.id.as_str()).collect();
        let why = if framework.problems.is_empty() { "" } else { "; `tyst check` says what cannot be read" };
        anyhow!("there is no round `{id}` that can be read{}{why}", instead(id, &known, "rounds"))
    })
}

/// The repository whose standards are meant as well as those built in. It has to be there where it is named, or where something
/// is asked that only a repository can answer.
fn repository_if_any(path: Option<&Path>, is_asked_about: bool) -> Result<Option<Repository>> {
    match path {
        Some(path) => Repository::find(path).map(Some),
        None if is_asked_about => Repository::find(Path::new(".")).map(Some),
        None => Ok(Repository::find(Path::new(".")).ok()),
    }
}

/// What all providers of a repository are judged by, or what is built in where there is none.
fn framework_of(repository: Option<&Repository>) -> Framework {
    repository.map_or_else(Framework::built_in, |found| Framework::read(found, &rules::names()))
}

/// A standard of the repository's own may be unknown because its file cannot be read.
fn unread_standard(framework: &Framework) -> String {
    let mut files = framework.problems.iter().map(|problem| &problem.place.file);
    let file = files.find(|file| file.starts_with("standards/"));
    file.map(|file| format!("\nsomething is wrong with {file}: `tyst check` says what")).unwrap_or_default()
}

/// Patterns over ids, each of which must mean something: a slip must not look like a clean bill of health.
fn patterns(asked: &[String], known: &[&str], what: &str) -> Result<Vec<Pattern>> {
    let read = |text: &String| {
        let pattern = Pattern::new(text).with_context(|| format!("{text} is no pattern"))?;
        if !known.iter().any(|id| pattern.matches(id)) {
            return Err(anyhow!("no {what} is called `{text}`{}", instead(text, known, &format!("{what}s"))));
        }
        Ok(pattern)
    };
    asked.iter().map(read).collect()
}

fn instead(asked: &str, known: &[&str], what: &str) -> String {
    match nearest(asked, known.iter().copied()) {
        Some(near) => format!("; did you mean `{near}`?"),
        None if known.is_empty() => format!("; there are no {what}"),
        None => format!("; the {what} are {}", known.join(", ")),
    }
}

/// How a page looks at the terminal. A file takes no colour.
fn look(output: Option<&Path>, surroundings: &Surroundings) -> Look {
    Look { colour: surroundings.colour && output.is_none(), width: surroundings.width }
}

/// Writes a result to a file, whole or not at all, or to standard output.
fn write_out(output: Option<&Path>, bytes: &[u8]) -> Result<()> {
    let Some(path) = output.filter(|path| *path != Path::new("-")) else {
        let mut out = io::stdout().lock();
        // Whoever was reading may have read enough, as `head` does; that changes nothing about what was found.
        return match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            done => Ok(done?),
        };
    };
    let cannot = || format!("{} cannot be written", path.display());
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        // A device or a pipe is written to, never put aside; a folder refuses.
        return fs::OpenOptions::new()
            .write(true)
            .open(path)
            .and_then(|mut file| file.write_all(bytes))
            .with_context(cannot);
    }
    write_whole(path, |file| file.write_all(bytes).with_context(cannot))
}

/// Writes a file whole or not at all: what `write` writes gets its name only once all of it is there.
fn write_whole<R>(path: &Path, write: impl FnOnce(&mut fs::File) -> Result<R>) -> Result<R> {
    let cannot = || format!("{} cannot be written", path.display());
    refuse_among_evidence(path)?;
    let path = resolved(path);
    let beside = beside(&path);
    let mut file = fs::OpenOptions::new().read(true).write(true).create_new(true).open(&beside).with_context(cannot)?;
    let written = write(&mut file);
    drop(file);
    let renamed = written.and_then(|written| fs::rename(&beside, &path).with_context(cannot).map(|()| written));
    renamed.inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

/// Where a file is, or will be. A link is followed: what it leads to is written, and the link stays.
fn resolved(path: &Path) -> PathBuf {
    let in_its_folder = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Some(fs::canonicalize(folder).ok()?.join(path.file_name()?))
    };
    fs::canonicalize(path).ok().or_else(in_its_folder).unwrap_or_else(|| path.to_owned())
}

/// What is made must not take the place of evidence, and a paper among evidence would be read as some.
fn refuse_among_evidence(path: &Path) -> Result<()> {
    let whole = resolved(path);
    for top in whole.ancestors().skip(1).filter(|top| top.join(SETTINGS_FILE).is_file()) {
        let first = whole.strip_prefix(top).ok().and_then(|inside| inside.components().next()?.as_os_str().to_str());
        if let Some(SETTINGS_FILE | "providers" | "standards" | "rounds") = first {
            bail!("{} is where an evidence repository keeps its own files; name another file", path.display());
        }
    }
    Ok(())
}

/// A name beside a file that nobody else uses.
fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    name.into()
}
