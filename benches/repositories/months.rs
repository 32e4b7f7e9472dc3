//! Evidence that is renewed month by month, in git alone: what `tyst history` is measured on.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::history::Import;
use super::record::Record;
use super::words::{self, ITEMS};
use super::{BASE, GENERATOR, Random, Size};

/// The first month, and the day of it on which everything is reviewed.
const FIRST: (usize, usize) = (2016, 12);

/// Of so many records, one is renewed each month.
const ROUND: usize = 50;

pub struct Months {
    pub root: PathBuf,
    pub size: Size,
    pub months: usize,
}

impl Months {
    /// Written anew only when the generator changes.
    pub fn generate(root: &Path, size: Size, months: usize, seed: u64) -> io::Result<Months> {
        let written = Months { root: root.to_owned(), size, months };
        let made_by = json!({"generator": GENERATOR, "seed": seed, "providers": size.providers, "months": months});
        let beside = root.with_added_extension("made-by.json");
        let stored = fs::read(&beside).ok().and_then(|stored| serde_json::from_slice::<Value>(&stored).ok());
        if stored.as_ref() != Some(&made_by) || !root.is_dir() {
            super::clear(root, &beside)?;
            written.write(seed)?;
            fs::write(&beside, format!("{made_by:#}\n"))?;
        }
        Ok(written)
    }

    /// The settings alone lie on disk; they say that this is an evidence repository.
    fn write(&self, seed: u64) -> io::Result<()> {
        let mut import = Import::into(&self.root)?;
        fs::write(self.root.join("tyst.yaml"), words::TYST_YAML)?;
        let mut records = self.records(seed);
        for month in 0..self.months {
            let day = day(month, 15);
            import.commit(BASE, &day, None)?;
            if month == 0 {
                import.file("tyst.yaml", words::TYST_YAML.as_bytes())?;
                import.file("standards/bench.yaml", words::catalogue().as_bytes())?;
                self.write_providers(seed, &mut import)?;
            }
            for (index, (path, record)) in records.iter_mut().enumerate() {
                if month == 0 || renewed(index, month) {
                    record.reviewed = Some(day.clone());
                    import.file(path, record.text().as_bytes())?;
                }
            }
        }
        import.finish()
    }

    fn records(&self, seed: u64) -> Vec<(String, Record)> {
        let mut records = Vec::with_capacity(self.size.records());
        for provider in 0..self.size.providers {
            let (id, _) = words::provider(provider);
            let mut random = Random::of(seed, provider as u64);
            for (index, item) in ITEMS.iter().enumerate() {
                let record = Record { rating: "green", advised: Vec::new(), ..Record::sound(item, index, &mut random) };
                records.push((format!("providers/{id}/{}", item.record()), record));
            }
        }
        records
    }

    fn write_providers(&self, seed: u64, import: &mut Import) -> io::Result<()> {
        for provider in 0..self.size.providers {
            let (id, name) = words::provider(provider);
            import.file(&format!("providers/{id}/provider.yaml"), words::provider_yaml(&id, &name).as_bytes())?;
            let mut random = Random::of(seed, provider as u64);
            for (file, content) in super::papers(&mut random) {
                import.file(&format!("providers/{id}/documents/{file}"), content.as_bytes())?;
            }
        }
        Ok(())
    }

    /// How many records are fresh on the last day of a month, by its number.
    pub fn fresh(&self, month: usize) -> usize {
        let records = 0..self.size.records();
        let fresh = records.filter(|index| {
            // Reviewed on the 15th, so on the last day of the sixth month after it the interval is over.
            let interval = if ITEMS[index % ITEMS.len()].yearly() { 12 } else { 6 };
            month - last_renewed(*index, month) < interval
        });
        fresh.count()
    }

    /// `2026-11`, by its number.
    pub fn name(month: usize) -> String {
        day(month, 1)[..7].to_owned()
    }
}

/// One record of every provider each month, so that no provider stays as it was.
fn renewed(index: usize, month: usize) -> bool {
    (index + month).is_multiple_of(ROUND)
}

fn last_renewed(index: usize, month: usize) -> usize {
    (1..=month).rev().find(|month| renewed(index, *month)).unwrap_or(0)
}

fn day(month: usize, day: usize) -> String {
    let month = FIRST.1 - 1 + month;
    format!("{}-{:02}-{day:02}", FIRST.0 + month / 12, month % 12 + 1)
}
