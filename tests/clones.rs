//! Repositories as git itself makes them, and as somebody hostile may have set them up: whatever way one came here, it shows the
//! same at a revision, or says why not, and nothing that it asks for is run.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod committed;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("clones").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn git(folder: &Path, words: &[&str]) -> String {
    let done = committed::git(folder, words).output().unwrap();
    assert!(done.status.success(), "git {words:?}: {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap().trim().to_owned()
}

/// What `tyst` says in the example of a repository, on standard output and standard error, and its exit code.
fn tyst(repository: &Path, words: &[&str]) -> (String, i32) {
    let mut tyst = Command::new(env!("CARGO_BIN_EXE_tyst"));
    tyst.args(words).args(["--as-of", "2026-11-22", "--quiet"]).env_clear();
    let done = tyst.current_dir(repository.join("examples/mid-and-west-wales")).output().unwrap();
    let said = [done.stdout, done.stderr].concat();
    (String::from_utf8(said).unwrap(), done.status.code().unwrap())
}

/// The examples in two commits.
fn source(name: &str) -> PathBuf {
    let source = folder(name).join("source");
    committed::examples(&source);
    git(&source, &["rm", "--quiet", "-r", "examples/mid-and-west-wales/providers/cam-cyntaf"]);
    git(&source, &["commit", "--quiet", "--message=One less", "--date=2026-11-23"]);
    source
}

fn address(folder: &Path) -> String {
    format!("file://{}", folder.display())
}

#[test]
fn every_way_of_keeping_a_repository_shows_the_same_at_a_revision() {
    let source = source("kept");
    let top = source.parent().unwrap();
    let shown = tyst(&source, &["table", "--at", "HEAD~1"]);
    assert!(shown.0.contains("Cam Cyntaf") && shown.1 == 0, "{}", shown.0);
    git(top, &["clone", "--quiet", &address(&source), "packed"]);
    git(top, &["clone", "--quiet", "--shared", "source", "lent"]);
    git(&source, &["worktree", "add", "--quiet", "--detach", "../beside"]);
    git(top, &["clone", "--quiet", "source", "detached"]);
    git(&top.join("detached"), &["checkout", "--quiet", "--detach"]);
    git(&top.join("detached"), &["pack-refs", "--all"]);
    for name in ["packed", "lent", "beside", "detached"] {
        assert_eq!(tyst(&top.join(name), &["table", "--at", "HEAD~1"]), shown, "{name}");
    }
}

#[test]
fn a_repository_of_longer_ids_is_read_too() {
    let top = folder("sha256");
    let source = top.join("source");
    committed::examples(&source);
    fs::remove_dir_all(source.join(".git")).unwrap();
    git(&source, &["init", "--quiet", "--object-format=sha256"]);
    git(&source, &["add", "--all"]);
    git(&source, &["commit", "--quiet", "--message=The examples"]);
    let id = git(&source, &["rev-parse", "HEAD"]);
    assert_eq!(id.len(), 64);
    for name in ["HEAD", &id, &id[..9]] {
        let (said, code) = tyst(&source, &["table", "--at", name]);
        assert!(said.contains(&id[..9]) && code == 0, "{name}: {said}");
    }
}

#[test]
fn a_clone_that_does_not_have_all_says_so() {
    let source = source("in-part");
    let top = source.parent().unwrap();
    git(&source, &["config", "uploadpack.allowFilter", "true"]);
    git(top, &["clone", "--quiet", "--depth=1", &address(&source), "shallow"]);
    git(top, &["clone", "--quiet", "--no-checkout", "--filter=blob:none", &address(&source), "without-files"]);
    git(top, &["clone", "--quiet", "--no-checkout", "--filter=tree:0", &address(&source), "without-folders"]);
    for name in ["without-files", "without-folders"] {
        let settings = top.join(name).join("examples/mid-and-west-wales/tyst.yaml");
        fs::create_dir_all(settings.parent().unwrap()).unwrap();
        fs::write(settings, "title: Here\n").unwrap();
    }
    // Whatever asked for what is missing would not find it.
    fs::rename(&source, top.join("gone")).unwrap();
    let (said, code) = tyst(&top.join("shallow"), &["check", "--at", "HEAD~1"]);
    assert!(said.contains("this clone is shallow") && code == 2, "{said}");
    assert!(tyst(&top.join("shallow"), &["table", "--at", "HEAD"]).0.contains("Hafan Newid"));
    let (said, code) = tyst(&top.join("without-files"), &["check", "--at", "HEAD"]);
    assert!(said.contains("was left out when this clone was made") && code == 1, "{said}");
    let (said, code) = tyst(&top.join("without-folders"), &["check", "--at", "HEAD"]);
    assert!(said.contains("without a filter") && code == 2, "{said}");
}

#[cfg(unix)]
#[test]
fn nothing_that_a_repository_asks_for_is_run() {
    use std::os::unix::fs::PermissionsExt;
    let source = source("planted");
    let mark = source.parent().unwrap().join("somebody-was-here");
    let command = format!("touch {}; false", mark.display());
    for key in [
        "core.fsmonitor",
        "core.sshCommand",
        "core.editor",
        "core.pager",
        "core.askPass",
        "core.gitProxy",
        "core.alternateRefsCommand",
        "diff.external",
        "diff.planted.textconv",
        "diff.planted.command",
        "filter.planted.smudge",
        "filter.planted.clean",
        "filter.planted.process",
        "merge.planted.driver",
        "credential.helper",
        "uploadpack.packObjectsHook",
        "gpg.program",
        "gpg.ssh.program",
    ] {
        git(&source, &["config", key, &command]);
    }
    git(&source, &["config", "alias.show", &format!("!{command}")]);
    fs::write(source.join(".git/more"), format!("[core]\n\tfsmonitor = \"{command}\"\n")).unwrap();
    git(&source, &["config", "include.path", "more"]);
    fs::write(source.join(".gitattributes"), "* filter=planted diff=planted merge=planted\n").unwrap();
    fs::create_dir_all(source.join(".git/hooks")).unwrap();
    for hook in ["post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman", "pre-commit"] {
        let path = source.join(".git/hooks").join(hook);
        fs::write(&path, format!("#!/bin/sh\n{command}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }
    for words in [
        &["check"][..],
        &["check", "--at", "HEAD~1"],
        &["table", "--at", "main"],
        &["report"],
        &["report", "--at", "HEAD"],
    ] {
        assert!(tyst(&source, words).1 < 2, "{words:?}");
        assert!(!mark.exists(), "{words:?}");
    }
    let _ = committed::git(&source, &["status"]).output();
    assert!(mark.exists(), "git itself runs what was planted, or nothing was");
}
