//! Evidence repositories to measure on: one seed gives the same files everywhere, and faults whose findings are known.

mod faults;
mod record;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde_json::{Value, json};

use faults::{Case, Fault};
use record::Record;
use words::{ITEMS, Item, PAPERS};

/// The day of every check. The dates below are chosen around it.
pub const DAY: &str = "2026-11-22";

/// Raise it whenever a file comes out otherwise than before: repositories of another version are written anew.
const GENERATOR: u32 = 3;

/// Each paper has five records of its provider that always point to it, so faults in fewer than five leave none unused.
const FAULTS_PER_PROVIDER: usize = 3;

#[derive(Clone, Copy)]
pub struct Size {
    pub name: &'static str,
    pub providers: usize,
}

impl Size {
    pub const NOBODY: Size = Size::of("nobody", 0);
    pub const ONE_PROVIDER: Size = Size::of("one-provider", 1);
    pub const S: Size = Size::of("S", 20);
    pub const M: Size = Size::of("M", 400);
    pub const L: Size = Size::of("L", 4_000);

    const fn of(name: &'static str, providers: usize) -> Size {
        Size { name, providers }
    }

    /// Every provider has a record for every item; the few that are left out as a fault do not change a figure.
    pub fn records(self) -> usize {
        self.providers * ITEMS.len()
    }

    /// One record in a hundred; in a small repository each kind once, as long as that is at most one in forty.
    fn faults(self) -> usize {
        (self.records() / 100).max(faults::ALL.len().min(self.records() / 40))
    }
}

/// A repository on disk and what a check of it must say.
pub struct Seeded {
    pub root: PathBuf,
    pub size: Size,
    pub findings: Vec<Finding>,
}

/// As much of a finding as can be foretold without knowing how the file is laid out.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    pub rule: String,
    pub file: String,
    pub item: Option<String>,
}

impl Finding {
    pub fn from_json(value: &Value) -> Option<Finding> {
        Some(Finding {
            rule: value["rule"].as_str()?.to_owned(),
            file: value["file"].as_str()?.to_owned(),
            item: value["item"].as_str().map(str::to_owned),
        })
    }

    fn to_json(&self) -> Value {
        json!({"rule": self.rule, "file": self.file, "item": self.item})
    }
}

/// Writes the repository to `root`, and `<root>.expected.json` beside it. The latter comes last and
/// names what it was made by, so that where it fits, the repository is whole and stays as it is.
pub fn generate(root: &Path, size: Size, seed: u64) -> io::Result<Seeded> {
    let beside = root.with_added_extension("expected.json");
    let made_by = json!({"generator": GENERATOR, "seed": seed, "providers": size.providers});
    let findings = match already_there(&beside, &made_by) {
        Some(findings) if root.is_dir() => findings,
        _ => {
            clear(root, &beside)?;
            let findings = write_repository(root, size, seed)?;
            let listed: Vec<Value> = findings.iter().map(Finding::to_json).collect();
            let expected = json!({"made_by": made_by, "findings": listed});
            fs::write(&beside, format!("{expected:#}\n"))?;
            findings
        }
    };
    let root = root.to_owned();
    Ok(Seeded { root, size, findings })
}

fn already_there(beside: &Path, made_by: &Value) -> Option<Vec<Finding>> {
    let stored: Value = serde_json::from_slice(&fs::read(beside).ok()?).ok()?;
    if stored["made_by"] != *made_by {
        return None;
    }
    let findings = stored["findings"].as_array()?;
    findings.iter().map(Finding::from_json).collect()
}

fn clear(root: &Path, beside: &Path) -> io::Result<()> {
    for gone in [fs::remove_file(beside), fs::remove_dir_all(root)] {
        match gone {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

fn write_repository(root: &Path, size: Size, seed: u64) -> io::Result<Vec<Finding>> {
    fs::create_dir_all(root.join("standards"))?;
    fs::write(root.join("tyst.yaml"), words::TYST_YAML)?;
    fs::write(root.join("standards/bench.yaml"), words::catalogue())?;
    let faults = place_faults(size, seed);
    let nothing_wrong = BTreeMap::new();
    let mut findings: Vec<Finding> = (0..size.providers)
        .into_par_iter()
        .map(|provider| {
            let here = faults.get(&provider).unwrap_or(&nothing_wrong);
            write_provider(root, provider, Random::of(seed, provider as u64), here)
        })
        .collect::<io::Result<Vec<_>>>()?
        .concat();
    findings.sort();
    Ok(findings)
}

/// Which record of which provider has which fault.
type Placed = BTreeMap<usize, BTreeMap<usize, Fault>>;

fn place_faults(size: Size, seed: u64) -> Placed {
    let mut random = Random::of(seed, u64::MAX);
    let mut placed = Placed::new();
    let mut kinds = faults::ALL.iter().cycle().take(size.faults()).peekable();
    while let Some(fault) = kinds.peek() {
        let provider = placed.entry(random.below(size.providers)).or_default();
        let record = random.below(ITEMS.len());
        if provider.len() < FAULTS_PER_PROVIDER && !provider.contains_key(&record) {
            provider.insert(record, **fault);
            kinds.next();
        }
    }
    placed
}

fn write_provider(
    root: &Path,
    number: usize,
    mut random: Random,
    faults: &BTreeMap<usize, Fault>,
) -> io::Result<Vec<Finding>> {
    let (provider, name) = words::provider(number);
    let home = root.join("providers").join(&provider);
    fs::create_dir_all(home.join("evidence"))?;
    fs::write(home.join("provider.yaml"), words::provider_yaml(&provider, &name))?;
    write_papers(&home.join("documents"), &mut random)?;
    let mut findings = Vec::new();
    for (index, item) in ITEMS.iter().enumerate() {
        let sound = Record::sound(item, index, &mut random);
        let Some(fault) = faults.get(&index) else {
            fs::write(home.join(item.record()), sound.text())?;
            continue;
        };
        let mut case = Case::new(&provider, item, sound_neighbour(index, faults), sound, &mut random);
        fault(&mut case);
        for (file, content) in case.files() {
            fs::write(home.join(file), content)?;
        }
        findings.append(&mut case.findings);
    }
    Ok(findings)
}

fn write_papers(documents: &Path, random: &mut Random) -> io::Result<()> {
    fs::create_dir_all(documents.join("logs"))?;
    fs::create_dir_all(documents.join("forms"))?;
    for paper in PAPERS {
        fs::write(documents.join(paper.file), words::paper(paper.title, random))?;
    }
    for log in words::LOGS {
        fs::write(documents.join(log), words::log(random))?;
    }
    Ok(())
}

fn sound_neighbour(index: usize, faults: &BTreeMap<usize, Fault>) -> &'static Item {
    let next = (1..ITEMS.len()).map(|step| (index + step) % ITEMS.len()).find(|other| !faults.contains_key(other));
    &ITEMS[next.expect("few records of a provider are faulty")]
}

/// Splitmix64: a few lines, the same on every machine, good enough to choose words and places.
struct Random(u64);

impl Random {
    const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

    /// A sequence of its own for each provider, so that they can be written in any order.
    fn of(seed: u64, provider: u64) -> Random {
        let mut mixed = Random(seed ^ provider.wrapping_mul(Self::STEP));
        Random(mixed.next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(Self::STEP);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (((self.next() >> 32) * bound as u64) >> 32) as usize
    }

    fn of_these<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// A day in one of these months, never later than the 20th.
    fn day_in(&mut self, months: &[&str]) -> String {
        format!("{}-{:02}", self.of_these(months), 1 + self.below(20))
    }
}
