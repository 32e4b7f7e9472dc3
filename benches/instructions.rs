//! How many instructions a record takes, counted by callgrind: a figure that a busy machine does not move.

use std::io;
use std::path::Path;
use std::process::Command;

use crate::repositories::{DAY, Seeded};

/// `None` where there is no valgrind. What the program does before and after the records is counted on a repository of
/// nobody and taken off.
pub fn per_record(tyst: &Path, seeded: &Seeded, nobody: &Seeded) -> io::Result<Option<f64>> {
    let (Some(all), Some(fixed)) = (of_check(tyst, seeded)?, of_check(tyst, nobody)?) else {
        return Ok(None);
    };
    Ok(Some((all - fixed) / seeded.size.records() as f64))
}

fn of_check(tyst: &Path, seeded: &Seeded) -> io::Result<Option<f64>> {
    let mut callgrind = Command::new("valgrind");
    callgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    callgrind.arg(tyst).arg("check").arg(&seeded.root).args(["--as-of", DAY]);
    let output = match callgrind.env("RAYON_NUM_THREADS", "1").output() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        output => output?,
    };
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected :"));
    match (output.status.code(), collected.and_then(|(_, count)| count.trim().parse().ok())) {
        (Some(0 | 1), Some(count)) => Ok(Some(count)),
        _ => Err(io::Error::other(format!("callgrind counted nothing in {:?}", seeded.root))),
    }
}
