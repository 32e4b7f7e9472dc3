//! What a job on GitHub is told beside its log: its summary, which people read, and outputs, which later steps read.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::outputs::Checked;
use crate::finding::Severity;
use crate::outcome::Outcome;
use crate::render::findings::markdown;

/// As long as a step's summary may grow, in bytes: beyond 1 MiB GitHub drops all of it.
const SUMMARY: u64 = 900_000;

/// With less room than this not even the figures would fit.
const LEAST: u64 = 4_000;

/// Adds to the files that the runner names. What was found stays found where that fails: a line on standard error says so.
pub fn tell(checked: &Checked<'_>) {
    let runner = &checked.surroundings.runner;
    let told = [
        ("the job's summary", runner.summary.as_deref().map(|path| add_to_summary(path, checked))),
        ("the step's outputs", runner.output.as_deref().map(|path| add_outputs(path, checked.outcome))),
    ];
    for (what, done) in told {
        if let Some(Err(error)) = done {
            eprintln!("tyst: {what} could not be written, and what was found stands in the log alone: {error}");
        }
    }
}

fn add_to_summary(path: &Path, checked: &Checked<'_>) -> io::Result<()> {
    let (mut file, length) = opened(path)?;
    let room = SUMMARY.saturating_sub(length);
    if room < LEAST {
        return Err(io::Error::other("what is in it already leaves no room"));
    }
    let mut text = if length > 0 { b"\n".to_vec() } else { Vec::new() };
    let room = room as usize - text.len();
    markdown::write(checked.outcome, &checked.comment(room), &mut text)?;
    file.write_all(&text)
}

/// Numbers and one of four words: nothing that a file could have put there.
fn add_outputs(path: &Path, outcome: &Outcome) -> io::Result<()> {
    let (mut file, _) = opened(path)?;
    let gap = if ends_in_a_line(&mut file)? { "" } else { "\n" };
    let [errors, warnings, notes] =
        [Severity::Error, Severity::Warning, Severity::Note].map(|severity| outcome.count(severity));
    let worst = outcome.findings.iter().map(|finding| finding.severity).max().map_or("none", Severity::name);
    let findings = outcome.findings.len();
    let outputs =
        format!("{gap}findings={findings}\nerrors={errors}\nwarnings={warnings}\nnotes={notes}\nworst={worst}\n");
    file.write_all(outputs.as_bytes())
}

/// A file to be added to, and how long it is. A pipe would wait for somebody to read it, and a device is nobody's summary.
fn opened(path: &Path) -> io::Result<(File, u64)> {
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(io::Error::other("it is no plain file"));
    }
    let file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
    let length = file.metadata()?.len();
    Ok((file, length))
}

/// Whether what an earlier command added is a whole line, or nothing.
fn ends_in_a_line(file: &mut File) -> io::Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(true);
    }
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}
