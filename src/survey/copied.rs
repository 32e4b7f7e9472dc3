//! What is found where records say word for word what others say: known only once all providers were seen.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Seen, Survey};
use crate::copies::{self, Copied, Spot};
use crate::finding::Finding;
use crate::rules::InForce;
use crate::text::Place;

impl Survey<'_> {
    /// Only the providers with a part in it are read again.
    pub(super) fn copied(&self, rules: &InForce, seen: &mut [Seen]) -> Vec<Finding> {
        let narratives = seen.iter_mut().map(|provider| std::mem::take(&mut provider.narratives)).collect();
        let copies = copies::among(narratives);
        if copies.is_empty() {
            return Vec::new();
        }
        let ids = self.ids();
        let firsts = self.firsts(&ids, &copies);
        let mut by_provider: BTreeMap<usize, Vec<Copied>> = BTreeMap::new();
        for ((provider, record), first) in &copies {
            if let Some(first) = firsts.get(first) {
                by_provider.entry(*provider).or_default().push(Copied { record: *record, first: first.clone() });
            }
        }
        let found = by_provider.par_iter();
        let found =
            found.map(|(provider, copied)| self.one(ids[*provider], |standing| rules.on_copies(standing, copied)));
        found.collect::<Vec<_>>().into_iter().flatten().collect()
    }

    /// Where the records that were copied say it.
    fn firsts(&self, ids: &[&String], copies: &BTreeMap<Spot, Spot>) -> BTreeMap<Spot, Place> {
        let mut wanted: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (provider, record) in copies::firsts(copies) {
            wanted.entry(provider).or_default().push(record);
        }
        let places = wanted.par_iter().map(|(provider, records)| {
            self.one(ids[*provider], |standing| {
                let evidence =
                    records.iter().filter_map(|record| Some((*record, standing.provider.evidence.get(*record)?)));
                evidence.map(|(record, evidence)| ((*provider, record), copies::place(evidence))).collect::<Vec<_>>()
            })
        });
        places.collect::<Vec<_>>().into_iter().flatten().collect()
    }
}
