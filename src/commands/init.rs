//! `tyst init`: a new evidence repository, as `examples/starter` shows it.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::surroundings::Surroundings;
use super::write_out;
use crate::cli::InitArgs;
use crate::repository::{Repository, SETTINGS_FILE};

/// What is written: exactly the files of `examples/starter`, which a test holds it to.
const STARTER: &[(&str, &str)] = &[
    ("README.md", include_str!("../../examples/starter/README.md")),
    (
        "providers/our-service/documents/consent-form.md",
        include_str!("../../examples/starter/providers/our-service/documents/consent-form.md"),
    ),
    (
        "providers/our-service/evidence/consent.md",
        include_str!("../../examples/starter/providers/our-service/evidence/consent.md"),
    ),
    (
        "providers/our-service/evidence/evaluation.md",
        include_str!("../../examples/starter/providers/our-service/evidence/evaluation.md"),
    ),
    (
        "providers/our-service/evidence/links-with-other-services.md",
        include_str!("../../examples/starter/providers/our-service/evidence/links-with-other-services.md"),
    ),
    ("providers/our-service/provider.yaml", include_str!("../../examples/starter/providers/our-service/provider.yaml")),
    // Last, because it is what makes the folder an evidence repository.
    (SETTINGS_FILE, include_str!("../../examples/starter/tyst.yaml")),
];

pub fn run(args: &InitArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    refuse_what_is_there(&args.path)?;
    write_all(&args.path, STARTER)?;
    if !surroundings.quiet {
        write_out(None, said(&args.path).as_bytes())?;
    }
    Ok(ExitCode::SUCCESS)
}

fn refuse_what_is_there(folder: &Path) -> Result<()> {
    let there = folder.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("."));
    let there = if there.as_os_str().is_empty() { Path::new(".") } else { there };
    if !there.is_dir() {
        bail!("{} is a file, and an evidence repository is a folder", shown(there));
    }
    if Repository::find(there).is_ok() {
        bail!("{} lies in an evidence repository already; `tyst check` says how it stands", shown(folder));
    }
    let taken: Vec<String> = STARTER
        .iter()
        .map(|(path, _)| folder.join(path))
        .filter(|path| path.exists())
        .map(|path| shown(&path))
        .collect();
    if !taken.is_empty() {
        bail!("nothing was written, so as not to write over what is there already: {}", taken.join(", "));
    }
    Ok(())
}

/// Writes every file, or none: what was made before one of them failed is taken away again. No file is ever overwritten.
fn write_all(folder: &Path, files: &[(&str, &str)]) -> Result<()> {
    let mut made = Made::default();
    let written = files.iter().try_for_each(|(path, content)| {
        made.file(&folder.join(path), content).with_context(|| format!("{path} cannot be written, so nothing was"))
    });
    if written.is_err() {
        made.take_away();
    }
    written
}

/// The folders and files that were made, in order.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn file(&mut self, path: &Path, content: &str) -> io::Result<()> {
        self.folder(path.parent().unwrap_or(Path::new("")))?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        self.files.push(path.to_owned());
        file.write_all(content.as_bytes())
    }

    fn folder(&mut self, path: &Path) -> io::Result<()> {
        if path.as_os_str().is_empty() || path.is_dir() {
            return Ok(());
        }
        self.folder(path.parent().unwrap_or(Path::new("")))?;
        fs::create_dir(path)?;
        self.folders.push(path.to_owned());
        Ok(())
    }

    /// What cannot be taken away stays: the first error is the one to tell.
    fn take_away(&self) {
        for file in self.files.iter().rev() {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

fn said(folder: &Path) -> String {
    let folder = shown(folder);
    let mut said = String::new();
    let _ = writeln!(said, "A new evidence repository is in {folder}:\n");
    for (path, _) in STARTER {
        let _ = writeln!(said, "  {path}");
    }
    let check = if folder == "this folder" { "tyst check".to_owned() } else { format!("tyst check {folder}") };
    let _ = write!(
        said,
        "\nNext:\n\
         \x20 1. Open {SETTINGS_FILE} and change the title.\n\
         \x20 2. Open providers/our-service/provider.yaml and say who you are and what you offer.\n\
         \x20 3. Type `{check}`. It says what is missing or out of date, and on which line.\n\
         \n\
         README.md in the new folder says the rest.\n"
    );
    said
}

/// A folder as a sentence names it, with `/` on every system.
fn shown(folder: &Path) -> String {
    let name = folder.display().to_string().replace('\\', "/");
    let name = name.trim_end_matches('/').to_owned();
    if name.is_empty() || name == "." { "this folder".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/starter");

    #[test]
    fn what_is_written_is_exactly_the_starter_example() {
        let mut there = Vec::new();
        let mut folders = vec![PathBuf::from(EXAMPLE)];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                match path.strip_prefix(EXAMPLE).unwrap().to_str().unwrap().replace('\\', "/") {
                    _ if path.is_dir() => folders.push(path),
                    name => there.push(name),
                }
            }
        }
        there.sort();
        let mut written: Vec<&str> = STARTER.iter().map(|(path, _)| *path).collect();
        written.sort_unstable();
        assert_eq!(written, there);
    }

    #[test]
    fn nothing_is_left_of_what_could_not_be_written_whole() {
        let top = empty_folder("half-way");
        let files = [("inner/a.md", "a"), ("inner/a.md/b.md", "a file cannot be a folder")];
        assert!(write_all(&top.join("new"), &files).is_err());
        assert_eq!(fs::read_dir(&top).unwrap().count(), 0);
    }

    #[test]
    fn what_was_there_before_stays_when_writing_fails() {
        let top = empty_folder("kept");
        fs::write(top.join("b.md"), "mine").unwrap();
        assert!(write_all(&top, &[("a.md", "a"), ("b.md", "theirs")]).is_err());
        assert_eq!(fs::read_dir(&top).unwrap().count(), 1);
        assert_eq!(fs::read_to_string(top.join("b.md")).unwrap(), "mine");
    }

    fn empty_folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("tyst-init-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }
}
