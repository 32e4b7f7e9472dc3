//! The examples in a git repository of their own, in which they were committed on the day they were written: what they are
//! tested on is not the history of whoever keeps this project.

#![allow(dead_code, reason = "each test uses what it needs of it")]

use std::fs;
use std::path::Path;
use std::process::Command;

const TOP: &str = env!("CARGO_MANIFEST_DIR");
/// The day on which the examples were written.
pub const DAY: &str = "2026-11-22";

/// A fresh folder that is a git repository, with a copy of the examples in it.
pub fn examples(folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    copy(&Path::new(TOP).join("examples"), &folder.join("examples"));
    for words in [
        &["init", "--quiet", "--initial-branch=main"][..],
        &["add", "--all"],
        &["commit", "--quiet", "--message=The examples"],
    ] {
        let done = git(folder, words).output().unwrap();
        assert!(done.status.success(), "git {words:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
}

/// Git, with none of the settings of this machine. A commit is both written and landed on its `--date=`, at noon.
pub fn git(folder: &Path, words: &[impl AsRef<str>]) -> Command {
    let day = words.iter().find_map(|word| word.as_ref().strip_prefix("--date=")).unwrap_or(DAY);
    let noon = format!("{day}T12:00:00Z");
    let mut git = Command::new("git");
    #[allow(clippy::disallowed_methods, reason = "git is found where this machine has it")]
    let path = std::env::var_os("PATH").unwrap_or_default();
    // A date that git is told twice is read by two rules; this one it reads as it is written.
    let others = words.iter().map(AsRef::as_ref).filter(|word| !word.starts_with("--date="));
    git.args(others).current_dir(folder).env_clear().env("PATH", path);
    git.envs([("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null"), ("TZ", "UTC")]);
    git.envs([("GIT_AUTHOR_DATE", &noon), ("GIT_COMMITTER_DATE", &noon)]);
    for who in ["AUTHOR", "COMMITTER"] {
        git.env(format!("GIT_{who}_NAME"), "Quality lead").env(format!("GIT_{who}_EMAIL"), "quality@hafan.example");
    }
    git
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            let _ = fs::copy(&from, &to).unwrap();
        }
    }
}
