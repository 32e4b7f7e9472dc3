//! What a check adds to the files of a job on GitHub, in the environment that GitHub's runner makes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod committed;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

const EXAMPLE: &str = "examples/mid-and-west-wales";

/// A fresh folder with what the runner lays there: two empty files.
fn job(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("runner").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for file in ["summary", "output"] {
        fs::write(folder.join(file), "").unwrap();
    }
    folder
}

/// The examples, in a git repository of their own.
static EXAMPLES: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("runner-examples");
    committed::examples(&folder);
    folder
});

fn check(job: &Path, words: &[&str]) -> Output {
    let mut tyst = Command::new(env!("CARGO_BIN_EXE_tyst"));
    tyst.args(["check", EXAMPLE, "--as-of", "2026-11-22"]).args(words).current_dir(&*EXAMPLES).env_clear();
    tyst.env("GITHUB_ACTIONS", "true").env("GITHUB_STEP_SUMMARY", job.join("summary"));
    tyst.env("GITHUB_OUTPUT", job.join("output")).output().unwrap()
}

fn text(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn the_summary_and_the_outputs_are_added_to_and_what_was_there_stays() {
    let job = job("added");
    fs::write(job.join("summary"), "# An earlier command").unwrap();
    fs::write(job.join("output"), "earlier=1").unwrap();
    let done = check(&job, &["--format", "auto"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(done.stderr.is_empty(), "{}", String::from_utf8_lossy(&done.stderr));
    let summary = text(job.join("summary"));
    assert!(summary.starts_with("# An earlier command\n<!-- tyst check -->\n## Check of the evidence\n"), "{summary}");
    assert!(summary.contains("| cam-cyntaf | wg-perpetrator-2018 | 3 |"), "{summary}");
    assert_eq!(summary.matches("\n- **error**").count(), 27);
    assert_eq!(text(job.join("output")), "earlier=1\nfindings=46\nerrors=27\nwarnings=9\nnotes=10\nworst=error\n");
    let log = String::from_utf8(done.stdout).unwrap();
    assert_eq!(log.matches("::error ").count(), 10);
    assert!(log.contains("::notice::GitHub shows 10 annotations of a kind, and there are 17 more errors, 1 more note: the job's summary lists them\n"));
}

#[test]
fn other_formats_leave_the_job_alone() {
    let job = job("others");
    check(&job, &["--format", "json"]);
    assert!(text(job.join("summary")).is_empty() && text(job.join("output")).is_empty());
}

#[test]
fn a_summary_never_grows_beyond_what_github_takes() {
    let job = job("long");
    fs::write(job.join("summary"), "x".repeat(890_000)).unwrap();
    check(&job, &["--format", "github"]);
    let summary = text(job.join("summary"));
    assert!((890_000..=900_000).contains(&summary.len()), "{}", summary.len());
    assert!(summary.trim_end().ends_with("more findings: `tyst check` shows them all.**"), "{}", &summary[890_000..]);
    let done = check(&job, &["--format", "github"]);
    assert_eq!(text(job.join("summary")), summary);
    assert_eq!(done.status.code(), Some(1), "what was found stays found");
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(
        said,
        "tyst: the job's summary could not be written, and what was found stands in the log alone: what is in it already \
         leaves no room\n"
    );
}

#[test]
fn a_file_that_is_none_is_one_line_on_standard_error() {
    let job = job("none");
    fs::remove_file(job.join("summary")).unwrap();
    fs::create_dir(job.join("summary")).unwrap();
    let done = check(&job, &["--format", "github"]);
    assert_eq!(done.status.code(), Some(1));
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(said.ends_with("stands in the log alone: it is no plain file\n") && said.lines().count() == 1, "{said}");
    assert!(text(job.join("output")).starts_with("findings=46\n"));
}

/// Whoever opens a pipe to write waits for a reader, and there is none.
#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let job = job("pipe");
    fs::remove_file(job.join("output")).unwrap();
    let made = Command::new("mkfifo").arg(job.join("output")).status().unwrap();
    assert!(made.success());
    let done = check(&job, &["--format", "github"]);
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8(done.stderr).unwrap().contains("the step's outputs could not be written"));
}

/// What GitHub checks out for a pull request is its merge into the base.
#[test]
fn what_a_pull_request_touches_is_annotated_first() {
    let job = job("touched");
    let top = job.join("evidence");
    committed::examples(&top);
    let git = |words: &[&str]| assert!(committed::git(&top, words).output().unwrap().status.success(), "{words:?}");
    git(&["checkout", "--quiet", "-b", "change"]);
    for number in 1..=3 {
        let record = format!("{EXAMPLE}/providers/nant-y-bont/evidence/zz-last-{number}.md");
        fs::write(top.join(record), "---\nratings:\n  respect-2017/Z9: grin\nreviewed: 2026-13-45\n---\nx\n").unwrap();
    }
    git(&["add", "--all"]);
    git(&["commit", "--quiet", "--message=A change"]);
    git(&["checkout", "--quiet", "main"]);
    git(&["merge", "--quiet", "--no-ff", "--message=Its merge", "change"]);
    let annotated = |event: &str| {
        let mut tyst = Command::new(env!("CARGO_BIN_EXE_tyst"));
        tyst.args(["check", EXAMPLE, "--as-of", "2026-11-22", "--format", "github"]).current_dir(&top).env_clear();
        let log = String::from_utf8(tyst.env("GITHUB_EVENT_NAME", event).output().unwrap().stdout).unwrap();
        let errors: Vec<&str> = log.lines().filter(|line| line.starts_with("::error ")).collect();
        (errors.iter().filter(|line| line.contains("/zz-last-")).count(), errors.len())
    };
    assert_eq!(annotated("pull_request"), (9, 10));
    assert_eq!(annotated("push"), (0, 10));
}
