//! Evidence repositories to measure on: one seed gives the same files everywhere, and faults whose findings are known.

mod changes;
mod faults;
mod history;
mod months;
mod record;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde_json::{Value, json};

use changes::{Change, Changed};
use faults::{Case, Fault};
use history::Import;
use record::Record;
use words::{ITEMS, PAPERS};

pub use changes::Told;
pub use months::Months;

/// The day of every check. The dates below are chosen around it.
pub const DAY: &str = "2026-11-22";

/// Raise it whenever a file comes out otherwise than before: repositories of another version are written anew.
const GENERATOR: u32 = 5;

/// Each paper has five records of its provider that always point to it, so faults in fewer than five leave none unused.
const FAULTS_PER_PROVIDER: usize = 3;

/// How many records the commit on the branch [`CHANGED`] changes, as long as that is at most one in ten.
const CHANGES: usize = 100;

/// A change comes from those who keep the evidence of a few providers.
const CHANGES_PER_PROVIDER: usize = 25;

/// The branch that has the files as they lie on disk; the one with a commit more, whose changes are known; and one whose commit
/// touches as many records, no two of one provider.
pub const BASE: &str = "main";
pub const CHANGED: &str = "changed";
pub const SCATTERED: &str = "scattered";

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

    fn changes(self) -> usize {
        CHANGES.min(self.records() / 10)
    }
}

/// A repository on disk and in git, what a check of it must say, and what must be said of the one commit more.
pub struct Seeded {
    pub root: PathBuf,
    pub size: Size,
    pub findings: Vec<Finding>,
    pub told: Vec<Told>,
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
    let expected = match already_there(&beside, &made_by) {
        Some(expected) if root.is_dir() => expected,
        _ => {
            clear(root, &beside)?;
            let expected = write_repository(root, size, seed)?;
            fs::write(&beside, format!("{:#}\n", expected.to_json(&made_by)))?;
            expected
        }
    };
    let Expected { findings, told } = expected;
    Ok(Seeded { root: root.to_owned(), size, findings, told })
}

/// The same files where no git is, in a folder that goes when this does, and what a check of them must say: that there is no
/// history, once, and otherwise the same.
pub struct OutsideGit(pub Seeded);

impl OutsideGit {
    pub fn copy(of: &Seeded) -> io::Result<OutsideGit> {
        let root = std::env::temp_dir().join(format!("tyst-bench-{}", std::process::id()));
        copy(&of.root, &root)?;
        let note = Finding { rule: "no-history".to_owned(), file: "tyst.yaml".to_owned(), item: None };
        let findings = of.findings.iter().cloned().chain([note]).collect();
        Ok(OutsideGit(Seeded { root, size: of.size, findings, told: Vec::new() }))
    }
}

impl Drop for OutsideGit {
    fn drop(&mut self) {
        // What stays in the system's folder for such things is no harm.
        let _ = fs::remove_dir_all(&self.0.root);
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true if entry.file_name() == ".git" => {}
            true => copy(&entry.path(), &to)?,
            false => drop(fs::copy(entry.path(), to)?),
        }
    }
    Ok(())
}

/// What stands beside a repository.
struct Expected {
    findings: Vec<Finding>,
    told: Vec<Told>,
}

impl Expected {
    fn to_json(&self, made_by: &Value) -> Value {
        let findings: Vec<Value> = self.findings.iter().map(Finding::to_json).collect();
        let told: Vec<Value> = self.told.iter().map(Told::to_json).collect();
        json!({"made_by": made_by, "findings": findings, "changes": told})
    }

    fn from_json(value: &Value) -> Option<Expected> {
        let findings = value["findings"].as_array()?.iter().map(Finding::from_json);
        let told = value["changes"].as_array()?.iter().map(Told::from_json);
        Some(Expected { findings: findings.collect::<Option<_>>()?, told: told.collect::<Option<_>>()? })
    }
}

fn already_there(beside: &Path, made_by: &Value) -> Option<Expected> {
    let stored: Value = serde_json::from_slice(&fs::read(beside).ok()?).ok()?;
    if stored["made_by"] != *made_by {
        return None;
    }
    Expected::from_json(&stored)
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

fn write_repository(root: &Path, size: Size, seed: u64) -> io::Result<Expected> {
    fs::create_dir_all(root.join("standards"))?;
    fs::write(root.join("tyst.yaml"), words::TYST_YAML)?;
    fs::write(root.join("standards/bench.yaml"), words::catalogue())?;
    let placed = place(size, seed);
    let nothing = BTreeMap::new();
    let written = (0..size.providers)
        .into_par_iter()
        .map(|provider| {
            let here = placed.get(&provider).unwrap_or(&nothing);
            write_provider(root, provider, Random::of(seed, provider as u64), here)
        })
        .collect::<io::Result<Vec<_>>>()?;
    let mut expected = Expected { findings: Vec::new(), told: Vec::new() };
    let mut import = Import::into(root)?;
    import.commit(BASE, history::BEGUN, None)?;
    import.everything(root)?;
    import.commit(CHANGED, changes::LANDED, Some(BASE))?;
    for provider in written {
        expected.findings.extend(provider.findings);
        expected.told.extend(provider.told);
        for (path, content) in provider.then {
            match content {
                Some(text) => import.file(&path, text.as_bytes())?,
                None => import.gone(&path)?,
            }
        }
    }
    import.commit(SCATTERED, changes::LANDED, Some(BASE))?;
    for provider in 0..size.providers.min(CHANGES) {
        let path = format!("providers/{}/{}", words::provider(provider).0, ITEMS[0].record());
        // One that is missing on purpose stays so.
        let Ok(record) = fs::read(root.join(&path)) else { continue };
        import.file(&path, &[&record, b"\nIt was read again.\n".as_slice()].concat())?;
    }
    import.finish()?;
    expected.findings.sort();
    expected.told.sort();
    Ok(expected)
}

/// What is out of the ordinary about a record.
#[derive(Clone, Copy)]
enum Odd {
    Fault(Fault),
    Change(Change),
}

/// Which record of which provider has which fault or change.
type Placed = BTreeMap<usize, BTreeMap<usize, Odd>>;

fn place(size: Size, seed: u64) -> Placed {
    let mut random = Random::of(seed, u64::MAX);
    let mut placed = Placed::new();
    for fault in faults::ALL.iter().cycle().take(size.faults()) {
        loop {
            let provider = placed.entry(random.below(size.providers)).or_default();
            let record = random.below(ITEMS.len());
            if provider.len() < FAULTS_PER_PROVIDER && !provider.contains_key(&record) {
                provider.insert(record, Odd::Fault(*fault));
                break;
            }
        }
    }
    for (number, change) in changes::ALL.iter().cycle().take(size.changes()).enumerate() {
        let provider = placed.entry(number / CHANGES_PER_PROVIDER).or_default();
        let mut records = std::iter::repeat_with(|| random.below(ITEMS.len()));
        if let Some(record) = records.find(|record| !provider.contains_key(record)) {
            provider.insert(record, Odd::Change(*change));
        }
    }
    placed
}

/// What follows from what is odd about the records of a provider.
#[derive(Default)]
struct Written {
    findings: Vec<Finding>,
    told: Vec<Told>,
    /// What the commit more writes and takes away, from the top.
    then: Vec<(String, Option<String>)>,
}

fn write_provider(root: &Path, number: usize, mut random: Random, odd: &BTreeMap<usize, Odd>) -> io::Result<Written> {
    let (provider, name) = words::provider(number);
    let home = root.join("providers").join(&provider);
    fs::create_dir_all(home.join("evidence"))?;
    fs::write(home.join("provider.yaml"), words::provider_yaml(&provider, &name))?;
    write_papers(&home.join("documents"), &mut random)?;
    let mut written = Written::default();
    let sound = ITEMS.iter().enumerate().map(|(index, item)| Record::sound(item, index, &mut random));
    let sound: Vec<Record> = sound.collect();
    for (index, item) in ITEMS.iter().enumerate() {
        let record = sound[index].clone();
        match odd.get(&index) {
            None => fs::write(home.join(item.record()), record.text())?,
            Some(Odd::Fault(fault)) => {
                let neighbour = sound_neighbour(index, odd);
                let neighbour = (&ITEMS[neighbour], &sound[neighbour]);
                let mut case = Case::new(&provider, item, neighbour, record, &mut random);
                fault(&mut case);
                for (file, content) in case.files() {
                    fs::write(home.join(file), content)?;
                }
                written.findings.append(&mut case.findings);
            }
            Some(Odd::Change(change)) => {
                let mut changed = Changed::new(&provider, item, record, &mut random);
                change(&mut changed);
                fs::write(home.join(item.record()), changed.before.text())?;
                let from_top = |path: &str| format!("providers/{provider}/{path}");
                let after = changed.after.map(|record| record.text());
                if after.is_none() || changed.path_after != item.record() {
                    written.then.push((from_top(&item.record()), None));
                }
                written.then.extend(after.map(|text| (from_top(&changed.path_after), Some(text))));
                written.told.append(&mut changed.told);
            }
        }
    }
    Ok(written)
}

fn write_papers(documents: &Path, random: &mut Random) -> io::Result<()> {
    fs::create_dir_all(documents.join("logs"))?;
    fs::create_dir_all(documents.join("forms"))?;
    papers(random).into_iter().try_for_each(|(file, content)| fs::write(documents.join(file), content))
}

/// Every paper of a provider, from its folder of documents.
fn papers(random: &mut Random) -> Vec<(&'static str, String)> {
    let mut papers = Vec::new();
    papers.extend(PAPERS.iter().map(|paper| (paper.file, words::paper(paper.title, random))));
    papers.extend(words::LOGS.iter().map(|log| (*log, words::log(random))));
    papers
}

/// One with nothing odd about it.
fn sound_neighbour(index: usize, odd: &BTreeMap<usize, Odd>) -> usize {
    let next = (1..ITEMS.len()).map(|step| (index + step) % ITEMS.len()).find(|other| !odd.contains_key(other));
    next.expect("few records of a provider are out of the ordinary")
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
