//! What one run of a program costs, and several programs run by turns.

use std::ffi::OsString;
use std::io;
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

/// Processor time and peak memory of a child are asked of the system as unix has it.
pub const POSSIBLE: bool = cfg!(unix);

/// A program and its arguments, and on how many threads it is to work where that matters.
pub struct Program {
    words: Vec<OsString>,
    threads: Option<u32>,
}

impl Program {
    pub fn new(program: impl Into<OsString>) -> Program {
        Program { words: vec![program.into()], threads: None }
    }

    pub fn with(mut self, argument: impl Into<OsString>) -> Program {
        self.words.push(argument.into());
        self
    }

    pub fn on_threads(mut self, threads: u32) -> Program {
        self.threads = Some(threads);
        self
    }

    fn run(&self) -> io::Result<Cost> {
        let mut measuring = Command::new(std::env::current_exe()?);
        measuring.args(["measure", "--"]).args(&self.words);
        if let Some(threads) = self.threads {
            measuring.env("RAYON_NUM_THREADS", threads.to_string());
        }
        let output = measuring.stderr(Stdio::inherit()).output()?;
        let said = serde_json::from_slice(&output.stdout).ok();
        let cost = said.as_ref().and_then(Cost::from_json);
        cost.ok_or_else(|| io::Error::other(format!("could not measure {:?}", self.words)))
    }
}

/// In seconds and bytes.
#[derive(Clone, Copy)]
pub struct Cost {
    pub processor: f64,
    pub wall: f64,
    pub peak: f64,
}

impl Cost {
    fn from_json(value: &Value) -> Option<Cost> {
        let figure = |key: &str| value[key].as_f64();
        Some(Cost { processor: figure("user")? + figure("system")?, wall: figure("wall")?, peak: figure("peak")? })
    }
}

/// Each program in turn, `rounds` times over, after one round that is not counted. One list of costs for each program;
/// the costs at the same place belong to the same round, so whatever else the machine did then weighs on all of them.
pub fn by_turns<const N: usize>(programs: [&Program; N], rounds: usize) -> io::Result<[Vec<Cost>; N]> {
    let mut costs = [const { Vec::new() }; N];
    for round in 0..=rounds {
        for (program, costs) in programs.iter().zip(&mut costs) {
            let cost = program.run()?;
            if round > 0 {
                costs.push(cost);
            }
        }
    }
    Ok(costs)
}

/// `measure -- PROGRAM ARGUMENTS`: a process of its own for each run, because the system keeps the peak of memory as one
/// maximum over all the children that a process ever had. It stays small: a child's peak begins with its parent's size.
pub fn only_child(words: &[OsString]) -> ExitCode {
    let [_dashes, program, arguments @ ..] = words else {
        return ExitCode::from(2);
    };
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let begun = Instant::now();
    let status = command.status();
    let wall = begun.elapsed().as_secs_f64();
    // 1 is how a check says that it found something.
    match (status.map(|status| status.code()), children()) {
        (Ok(Some(0 | 1)), Some(children)) => {
            let Children { user, system, peak } = children;
            let cost = json!({"user": user, "system": system, "peak": peak, "wall": wall});
            println!("{cost}");
            ExitCode::SUCCESS
        }
        (ended, _) => {
            eprintln!("{program:?} ended with {ended:?}");
            ExitCode::from(2)
        }
    }
}

struct Children {
    user: f64,
    system: f64,
    peak: f64,
}

#[cfg(unix)]
fn children() -> Option<Children> {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike;

    // macOS counts the peak in bytes, the others in KiB.
    let unit = if cfg!(target_vendor = "apple") { 1.0 } else { 1024.0 };
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).ok()?;
    Some(Children {
        user: usage.user_time().num_microseconds() as f64 / 1e6,
        system: usage.system_time().num_microseconds() as f64 / 1e6,
        peak: usage.max_rss() as f64 * unit,
    })
}

#[cfg(not(unix))]
fn children() -> Option<Children> {
    None
}
