//! Sealed packs as the program makes them of the example: the same each time, and whole or not there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/mid-and-west-wales");

/// A fresh folder for a test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packs").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn tyst(folder: &Path, set: &[(&str, &str)], words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_tyst"))
        .current_dir(folder)
        .env_clear()
        .envs(set.iter().copied())
        .args(words)
        .output()
        .unwrap()
}

fn pack<'w>(file: &'w str, repository: &'w str, rest: &[&'w str]) -> Vec<&'w str> {
    let words = ["report", repository, "--as-of", "2026-11-22", "--round", "mww-2027-28", "--pack", file];
    [&words[..], rest].concat()
}

#[test]
fn the_same_evidence_gives_the_same_bytes_whoever_packs_it() {
    let folder = folder("same");
    let surroundings: [&[(&str, &str)]; 3] =
        [&[], &[("COLUMNS", "44"), ("TYST_LANG", "cy")], &[("LC_ALL", "cy_GB.UTF-8"), ("TZ", "Asia/Tokyo")]];
    for reader in ["public", "commissioner", "internal"] {
        let made = surroundings.map(|set| {
            let made = tyst(&folder, set, &pack("one.zip", EXAMPLE, &["--audience", reader]));
            assert!(made.status.success() && made.stdout.is_empty(), "{}", String::from_utf8_lossy(&made.stderr));
            fs::read(folder.join("one.zip")).unwrap()
        });
        assert!(made[0] == made[1] && made[0] == made[2], "{reader}");
        let verified = tyst(&folder, &[], &["verify", "one.zip"]);
        assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stdout));
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing is left beside the pack");
}

#[test]
fn the_seal_is_what_other_programs_say_of_the_file() {
    let folder = folder("seal");
    let made = tyst(&folder, &[], &pack("one.zip", EXAMPLE, &["--quiet"]));
    let seal = String::from_utf8(made.stderr).unwrap();
    let hash = <sha2::Sha256 as sha2::Digest>::digest(fs::read(folder.join("one.zip")).unwrap());
    assert_eq!(seal.trim(), hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    let verified = tyst(&folder, &[], &["verify", "one.zip", "--seal", seal.trim()]);
    assert!(verified.status.success());
    let other = "0".repeat(64);
    assert_eq!(tyst(&folder, &[], &["verify", "one.zip", "--seal", &other]).status.code(), Some(1));
}

#[test]
fn a_pack_that_cannot_be_made_leaves_the_one_that_was_there() {
    let folder = folder("kept");
    fs::write(folder.join("one.zip"), "the pack of last year").unwrap();
    let none = ["report", EXAMPLE, "--round", "mww-2027-28", "--provider", "cam-cyntaf", "--pack", "one.zip"];
    let failed = tyst(&folder, &[], &none);
    assert_eq!(failed.status.code(), Some(2), "the round asks nothing of this provider");
    assert_eq!(fs::read(folder.join("one.zip")).unwrap(), b"the pack of last year");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
}
