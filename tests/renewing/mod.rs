//! Compares what is with what a file expects, and writes the file anew where `TYST_RENEW` is set.

use std::fs;
use std::path::{Path, PathBuf};

/// Requires each file to hold the text beside it, or makes it so under `TYST_RENEW=1`.
pub fn expect_all(files: &[(PathBuf, String)]) {
    #[allow(clippy::disallowed_methods, reason = "a test is told so what to do with what differs")]
    let renew = std::env::var_os("TYST_RENEW").is_some();
    let mut differing = Vec::new();
    for (file, now) in files {
        let expected = fs::read_to_string(file).unwrap_or_default().replace("\r\n", "\n");
        if expected == *now {
            continue;
        }
        if renew {
            write(file, now);
        } else {
            differing.push(format!("{}\n{}", file.display(), difference(&expected, now)));
        }
    }
    assert!(
        differing.is_empty(),
        "{}\n\nRead it, and where it is meant, TYST_RENEW=1 cargo test writes it into the files.",
        differing.join("\n\n"),
    );
}

fn write(file: &Path, text: &str) {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, text))
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

/// The lines between the first that differs and the last, as they should be and as they are.
fn difference(expected: &str, now: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), now.lines().collect());
    let same = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let rest = old.len().min(new.len()) - same;
    let tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(one, other)| one == other).count();
    let marked = |mark: char, lines: &[&str]| lines.iter().map(|line| format!("{mark} {line}\n")).collect::<String>();
    let (old, new) = (&old[same..old.len() - tail], &new[same..new.len() - tail]);
    format!("from line {}:\n{}{}", same + 1, marked('-', old), marked('+', new))
}
