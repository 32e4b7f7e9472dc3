//! Runs the console blocks of README.md, docs/ and tests/sessions/, and requires what they show. See tests/README.md.
//!
//! Not `trycmd`: it has no way to change a file between two commands, which the README's first session has to, and wants a
//! second copy of the examples beside every page that runs in a folder of its own.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod committed;
mod renewing;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const TOP: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn every_session_goes_as_it_is_written() {
    let sessions = sessions();
    assert!(sessions.len() > 10, "only {} sessions were found", sessions.len());
    let told: Vec<_> = sessions.iter().map(|session| (session.clone(), retold(session))).collect();
    renewing::expect_all(&told);
}

/// The pages that have something to run.
fn sessions() -> Vec<PathBuf> {
    let mut pages = vec![Path::new(TOP).join("README.md")];
    for folder in ["docs", "tests/sessions"] {
        let listed = fs::read_dir(Path::new(TOP).join(folder)).unwrap();
        pages.extend(
            listed.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|end| end == "md")),
        );
    }
    pages.sort();
    pages.retain(|page| fs::read_to_string(page).unwrap().contains("```console"));
    pages
}

/// A page as it would read if its sessions were run now, in a fresh git repository that holds a copy of the examples.
fn retold(page: &Path) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sessions").join(page.file_stem().unwrap());
    committed::examples(&folder);
    let text = fs::read_to_string(page).unwrap().replace("\r\n", "\n");
    let mut lines = text.lines();
    let mut retold = Vec::new();
    while let Some(line) = lines.next() {
        retold.push(line.to_owned());
        let Some(fence) = fence(line) else { continue };
        let inside: Vec<&str> = lines.by_ref().take_while(|line| !closes(line, fence)).collect();
        let info = line[fence.len()..].trim();
        match info.split_once(' ') {
            _ if info == "console" => retold.extend(run(&inside, &folder, page)),
            Some((_, file)) => {
                save(&folder.join(file), &inside);
                retold.extend(inside.iter().map(|line| (*line).to_owned()));
            }
            None => retold.extend(inside.iter().map(|line| (*line).to_owned())),
        }
        retold.push(fence.to_owned());
    }
    retold.join("\n") + "\n"
}

/// The backticks that a line begins a block with.
fn fence(line: &str) -> Option<&str> {
    let ticks = line.len() - line.trim_start_matches('`').len();
    (ticks >= 3).then(|| &line[..ticks])
}

fn closes(line: &str, fence: &str) -> bool {
    line.starts_with(fence) && line.bytes().all(|byte| byte == b'`')
}

/// A block whose opening line names a file is that file, saved.
fn save(path: &Path, lines: &[&str]) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let content: String = lines.iter().map(|line| format!("{line}\n")).collect();
    fs::write(path, content).unwrap();
}

/// A console block as it goes now: what stands before the first command, then each command, what it says, and its exit code
/// unless that is 0.
fn run(block: &[&str], folder: &Path, page: &Path) -> Vec<String> {
    let starts: Vec<usize> = (0..block.len()).filter(|at| block[*at].starts_with("$ ")).collect();
    assert!(!starts.is_empty(), "{}: a console block without a command", page.display());
    let mut told: Vec<String> = block[..starts[0]].iter().map(|line| (*line).to_owned()).collect();
    for (at, start) in starts.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or(block.len());
        let command = block[*start].trim_start_matches("$ ");
        let (said, code) =
            spoken(command, folder).unwrap_or_else(|error| panic!("{}: {command}: {error}", page.display()));
        let mut now: Vec<String> = said.trim_end().lines().map(str::to_owned).collect();
        now.extend((code != 0).then(|| format!("? {code}")));
        let shown: Vec<String> = block[start + 1..end].iter().map(|line| (*line).to_owned()).collect();
        let shown = &shown[..shown.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1)];
        told.extend((at > 0).then(String::new));
        told.push(block[*start].to_owned());
        told.extend_from_slice(if is_short_for(shown, &now) { shown } else { &now });
    }
    told
}

/// Whether what is shown is what is said, any number of whole lines left out where `...` stands.
fn is_short_for(shown: &[String], said: &[String]) -> bool {
    match shown.split_first() {
        None => said.is_empty(),
        Some((dots, rest)) if dots == "..." => (0..=said.len()).any(|left_out| is_short_for(rest, &said[left_out..])),
        Some((line, rest)) => said.first() == Some(line) && is_short_for(rest, &said[1..]),
    }
}

/// What a command says, standard output and standard error as they come, and its exit code. Of other programs than tyst only git
/// runs, with none of the settings of this machine; a commit both is written and lands on its `--date=`, at noon.
fn spoken(command: &str, folder: &Path) -> io::Result<(String, i32)> {
    let words = words(command);
    let (program, words) = words.split_first().unwrap();
    let mut run = match program.as_str() {
        "tyst" => {
            let mut tyst = Command::new(env!("CARGO_BIN_EXE_tyst"));
            tyst.args(words).current_dir(folder).env_clear().env("COLUMNS", "100");
            tyst
        }
        "git" => committed::git(folder, words),
        _ => panic!("only tyst and git run in a console block; show other commands in a sh block"),
    };
    let (mut reader, writer) = io::pipe()?;
    let mut child = run.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer).spawn()?;
    // It holds the other end of what is read.
    drop(run);
    let mut said = String::new();
    reader.read_to_string(&mut said)?;
    Ok((said, child.wait()?.code().unwrap_or(-1)))
}

/// The words of a command; what stands in quotation marks is one.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut rest = command.trim_start();
    while let Some(first) = rest.chars().next() {
        let end = if matches!(first, '"' | '\'') { first } else { ' ' };
        let start = rest.trim_start_matches(['"', '\'']);
        let (word, after) = start.split_once(end).unwrap_or((start, ""));
        words.push(word.to_owned());
        rest = after.trim_start();
    }
    words
}
