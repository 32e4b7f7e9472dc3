//! Measures `tyst check` beside programs that do less, on repositories whose findings are known.

#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, reason = "a bench says what it measured")]
#![allow(clippy::disallowed_methods, reason = "where the build lies and which one to measure stand in the environment")]

mod exactness;
mod floor;
mod goals;
mod instructions;
mod measure;
mod repositories;
mod table;

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use measure::{Cost, Program, by_turns};
use repositories::{BASE, CHANGED, DAY, Months, OutsideGit, SCATTERED, Seeded, Size};
use table::{Row, Table, Unit, median};

const SEED: u64 = 20_261_122;

/// Rounds for what takes tenths of seconds, and for what takes thousandths.
const ROUNDS: usize = 5;
const SHORT_ROUNDS: usize = 40;

/// Ten years.
const MONTHS: usize = 120;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    match arguments.first().and_then(|first| first.to_str()) {
        Some("measure") => return measure::only_child(&arguments[1..]),
        Some("floor") => return read_only(&arguments[1..]),
        _ => {}
    }
    match bench(&Options::among(&arguments)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("check: {error}");
            ExitCode::from(2)
        }
    }
}

fn read_only(folders: &[OsString]) -> ExitCode {
    let bytes = folders.iter().map(|folder| floor::read_everything(folder.as_ref()));
    match bytes.sum::<io::Result<u64>>() {
        Ok(bytes) => {
            println!("{bytes}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("floor: {error}");
            ExitCode::from(2)
        }
    }
}

struct Options {
    /// As `cargo bench` says; `cargo test --benches` does not, and then nothing is measured.
    measure: bool,
    large: bool,
    instructions: bool,
}

impl Options {
    fn among(arguments: &[OsString]) -> Options {
        let mut options = Options { measure: false, large: false, instructions: false };
        for argument in arguments {
            match argument.to_str() {
                Some("--bench") => options.measure = true,
                Some("--large") => options.large = true,
                Some("--instructions") => options.instructions = true,
                _ => eprintln!("check: {argument:?} means nothing here and is passed over"),
            }
        }
        options
    }

    fn sizes(&self) -> Vec<Size> {
        match (self.measure, self.large) {
            (false, _) => vec![Size::S],
            (true, false) => vec![Size::S, Size::M],
            (true, true) => vec![Size::S, Size::M, Size::L],
        }
    }
}

fn bench(options: &Options) -> io::Result<ExitCode> {
    let bench = Bench::new();
    let sizes = options.sizes().into_iter();
    let seeded = sizes.map(|size| bench.repository(size)).collect::<io::Result<Vec<_>>>()?;
    if !bench.all_exact(&seeded)? {
        return Ok(ExitCode::FAILURE);
    }
    match (options.measure, measure::POSSIBLE) {
        (false, _) => {}
        (true, false) => println!("what a program costs cannot be measured on this system"),
        (true, true) => println!("\n{}", Table(bench.rows(&seeded, options)?)),
    }
    Ok(ExitCode::SUCCESS)
}

/// What is measured, and where the repositories are kept between runs.
struct Bench {
    tyst: PathBuf,
    folder: PathBuf,
}

impl Bench {
    fn new() -> Bench {
        let tyst = env::var_os("TYST_BIN").unwrap_or_else(|| env!("CARGO_BIN_EXE_tyst").into());
        let target = env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
        Bench { tyst: tyst.into(), folder: Path::new(&target).join("bench") }
    }

    fn repository(&self, size: Size) -> io::Result<Seeded> {
        repositories::generate(&self.folder.join(size.name), size, SEED)
    }

    fn all_exact(&self, seeded: &[Seeded]) -> io::Result<bool> {
        let mut exact = true;
        for repository in seeded {
            exact &= self.is_exact(repository, repository.size.name)?;
            exact &= self.changes_are_exact(repository)?;
        }
        if let [small, ..] = seeded {
            exact &= self.is_exact(&OutsideGit::copy(small)?.0, "S outside git")?;
        }
        Ok(exact & self.months_are_exact(&self.months(Size::S, 30)?)?)
    }

    fn is_exact(&self, repository: &Seeded, name: &str) -> io::Result<bool> {
        let Seeded { size, findings, .. } = repository;
        let differences = exactness::differences(&self.tyst, repository)?;
        print!("{name}, {} records: ", size.records());
        match differences.is_empty() {
            true => println!("all {} findings, and no others", findings.len()),
            false => println!("findings differ\n  {}", differences.join("\n  ")),
        }
        Ok(differences.is_empty())
    }

    fn changes_are_exact(&self, repository: &Seeded) -> io::Result<bool> {
        let differences = exactness::differences_of_changes(&self.tyst, repository)?;
        match differences.is_empty() {
            true => println!("   all {} changes of a commit, and no others", repository.told.len()),
            false => println!("   changes differ\n  {}", differences.join("\n  ")),
        }
        Ok(differences.is_empty())
    }

    fn months_are_exact(&self, months: &Months) -> io::Result<bool> {
        let differences = exactness::differences_of_months(&self.tyst, months)?;
        match differences.is_empty() {
            true => println!("{} months of {} records: each as it was", months.months, months.size.records()),
            false => println!("months differ\n  {}", differences.join("\n  ")),
        }
        Ok(differences.is_empty())
    }

    fn months(&self, size: Size, months: usize) -> io::Result<Months> {
        let root = self.folder.join(format!("{}-months", size.name));
        Months::generate(&root, size, months, SEED)
    }

    fn rows(&self, seeded: &[Seeded], options: &Options) -> io::Result<Vec<Row>> {
        let [small, medium, ..] = seeded else {
            return Ok(Vec::new());
        };
        let mut rows = Vec::new();
        let mut checks = Vec::new();
        for repository in seeded {
            checks.push((repository.size, self.beside_less(repository, &mut rows)?));
        }
        rows.extend(checks.windows(2).map(|pair| growth(&pair[0], &pair[1])));
        self.short_runs(&mut rows)?;
        self.threads(medium, &mut rows)?;
        self.through_git(medium, &mut rows)?;
        if options.instructions {
            self.instructions(small, &mut rows)?;
        }
        Ok(rows)
    }

    /// `check` beside two programs that read the same files and understand nothing.
    fn beside_less(&self, repository: &Seeded, rows: &mut Vec<Row>) -> io::Result<Vec<Cost>> {
        let floor = Program::new(env::current_exe()?).with("floor").with(&repository.root);
        let find_and_cat = "find \"$0\" -name .git -prune -o -type f -print0 | xargs -0 cat";
        let cat = Program::new("sh").with("-c").with(find_and_cat).with(&repository.root);
        let [floor, cat, check] = by_turns([&floor, &cat, &self.check(repository)], ROUNDS)?;

        let size = repository.size.name;
        let time = |of: &str, costs| Row::new(format!("{size}: {of}"), Unit::Milliseconds, each(costs, processor));
        let ratio = |over: &str, costs| Row::ratio(&format!("{size}: check / {over}"), &check, costs, processor);
        let memory = Row::new(format!("{size}: check, peak memory"), Unit::Mebibytes, each(&check, |cost| cost.peak));
        let goal_at = |which: &str, goal| (size == which).then_some(goal);
        rows.extend([
            time("floor", &floor),
            time("find | xargs cat", &cat),
            time("check", &check),
            ratio("floor", &floor).beside(goal_at("M", goals::CHECK_OVER_FLOOR)),
            ratio("find | xargs cat", &cat).beside(goal_at("M", goals::CHECK_OVER_CAT)),
            memory.beside(goal_at("L", goals::PEAK_MEMORY)),
        ]);
        Ok(check)
    }

    fn short_runs(&self, rows: &mut Vec<Row>) -> io::Result<()> {
        let nothing = Program::new("true");
        let version = Program::new(&self.tyst).with("--version");
        let one_provider = self.check(&self.repository(Size::ONE_PROVIDER)?);
        let [nothing, version, one_provider] = by_turns([&nothing, &version, &one_provider], SHORT_ROUNDS)?;
        let start_up = Row::ratio("tyst --version / true", &version, &nothing, processor);
        let provider = Row::ratio("one provider / tyst --version", &one_provider, &version, processor);
        rows.extend([start_up.beside(goals::START_UP), provider.beside(goals::ONE_PROVIDER)]);
        Ok(())
    }

    fn threads(&self, medium: &Seeded, rows: &mut Vec<Row>) -> io::Result<()> {
        if thread::available_parallelism().map_or(1, usize::from) < 2 {
            println!("two threads over one: not measured, there is one processor");
            return Ok(());
        }
        let [one, two] = [1, 2].map(|threads| self.check(medium).on_threads(threads));
        let [one, two] = by_turns([&one, &two], ROUNDS)?;
        let row = Row::ratio("M: two threads over one, wall", &one, &two, |cost| cost.wall);
        rows.push(row.beside(goals::TWO_THREADS));
        Ok(())
    }

    /// What git keeps: a revision in place of the tree, one commit of changes, and ten years of months; and git itself on the same.
    fn through_git(&self, medium: &Seeded, rows: &mut Vec<Row>) -> io::Result<()> {
        let months = self.months(Size::M, MONTHS)?;
        let check = self.check(medium);
        let revision = self.check(medium).with("--at").with(BASE);
        let range = format!("{BASE}..{CHANGED}");
        let diff = |range: &str| {
            let diff = Program::new(&self.tyst).with("diff").with(range).with("--path").with(&medium.root);
            diff.with("--as-of").with(DAY)
        };
        let scattered = diff(&format!("{BASE}..{SCATTERED}"));
        let diff = diff(&range);
        let stat = git(&medium.root).with("diff").with("--stat").with(&range);
        let history = Program::new(&self.tyst).with("history").with(&months.root);
        let history = history.with("--as-of").with(DAY);
        let log = git(&months.root).with("log").with("--name-only");
        let [check, revision, diff, scattered, stat, history, log] =
            by_turns([&check, &revision, &diff, &scattered, &stat, &history, &log], ROUNDS)?;
        let ratio = |name: &str, of: &[Cost], over: &[Cost]| Row::ratio(name, of, over, processor);
        let time = |of: &str, costs: &[Cost]| Row::new(of, Unit::Milliseconds, each(costs, processor));
        let memory = Row::new("M: history, peak memory", Unit::Mebibytes, each(&history, |cost| cost.peak));
        rows.extend([
            ratio("M: check --at / check", &revision, &check).beside(goals::REVISION_OVER_TREE),
            time("M: diff of 100 records of 4 providers", &diff),
            ratio("M: diff / check", &diff, &check).beside(goals::DIFF_OVER_CHECK),
            ratio("M: diff of 100 records of 100 providers / check", &scattered, &check),
            ratio("M: diff / git diff --stat", &diff, &stat),
            time("M: history of 120 months", &history),
            ratio("M: history / check", &history, &check).beside(goals::HISTORY_OVER_CHECK),
            ratio("M: history / git log --name-only", &history, &log),
            memory,
        ]);
        Ok(())
    }

    fn instructions(&self, small: &Seeded, rows: &mut Vec<Row>) -> io::Result<()> {
        let nobody = self.repository(Size::NOBODY)?;
        match instructions::per_record(&self.tyst, small, &nobody)? {
            Some(count) => {
                let row = Row::new("S: instructions a record", Unit::Count, vec![count]);
                rows.push(row.beside(goals::INSTRUCTIONS));
            }
            None => println!("instructions a record: not measured, there is no valgrind"),
        }
        Ok(())
    }

    fn check(&self, repository: &Seeded) -> Program {
        let check = Program::new(&self.tyst).with("check").with(&repository.root);
        check.with("--as-of").with(DAY)
    }
}

/// The power of the number of records with which the time grows; 1 is in proportion.
fn growth((small, of_small): &(Size, Vec<Cost>), (large, of_large): &(Size, Vec<Cost>)) -> Row {
    let time = |costs: &[Cost]| median(each(costs, processor));
    let times = time(of_large) / time(of_small);
    let records = large.records() as f64 / small.records() as f64;
    let name = format!("growth of check, {} to {}", small.name, large.name);
    Row::new(name, Unit::Plain, vec![times.ln() / records.ln()]).beside(goals::GROWTH)
}

fn git(root: &Path) -> Program {
    Program::new("git").with("-C").with(root)
}

fn processor(cost: &Cost) -> f64 {
    cost.processor
}

fn each(costs: &[Cost], figure: fn(&Cost) -> f64) -> Vec<f64> {
    costs.iter().map(figure).collect()
}
