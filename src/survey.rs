//! Goes through the providers of a repository, one at a time and several side by side: list, read, understand, judge, let go.
//! So memory does not grow with the repository, only with what was found in it.

mod copied;
mod past;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::acceptances;
use crate::copies::{self, Narrative};
use crate::documents::folder::ProviderFolder;
use crate::documents::vocabulary::Audience;
use crate::finding::{self, Finding, Severity};
use crate::model::{Framework, Occasion, Provider};
use crate::outcome::{InBaseline, JudgedItem, JudgedRound, Outcome, PartialCatalogue, StandardCount};
use crate::past::Unusable;
use crate::repository::Repository;
use crate::rules::InForce;
use crate::standing::Standing;

/// Told how many providers of how many are done.
pub type Progress<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// What is kept of a check. Items are many, and few formats tell them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    Findings,
    ItemsToo,
}

/// A repository, its framework, and the occasion on which it is looked at.
pub struct Survey<'a> {
    pub repository: &'a Repository,
    pub framework: &'a Framework,
    pub occasion: &'a Occasion<'a>,
    pub progress: Progress<'a>,
}

impl Survey<'_> {
    /// What `look` makes of each provider asked about, in the order of their ids. A folder without a provider.yaml is
    /// looked at too: what is wrong with it has to be said somewhere.
    pub fn each<R: Send>(&self, look: impl Fn(&Standing<'_, '_>) -> R + Sync) -> Vec<R> {
        self.each_told_to(Audience::Internal, look)
    }

    /// The same of what a reader may know.
    pub fn each_told_to<R: Send>(&self, reader: Audience, look: impl Fn(&Standing<'_, '_>) -> R + Sync) -> Vec<R> {
        self.of_each(reader, &|_| false, look)
    }

    /// As [`Survey::each`], but for those that are left out.
    pub fn each_but<R: Send>(
        &self,
        is_left_out: &(dyn Fn(&str) -> bool + Sync),
        look: impl Fn(&Standing<'_, '_>) -> R + Sync,
    ) -> Vec<R> {
        self.of_each(Audience::Internal, is_left_out, look)
    }

    fn of_each<R: Send>(
        &self,
        reader: Audience,
        is_left_out: &(dyn Fn(&str) -> bool + Sync),
        look: impl Fn(&Standing<'_, '_>) -> R + Sync,
    ) -> Vec<R> {
        let mut ids = self.ids();
        ids.retain(|id| !is_left_out(id));
        let done = AtomicUsize::new(0);
        ids.par_iter()
            .map(|id| {
                let seen = self.one_told_to(reader, id, &look);
                (self.progress)(1 + done.fetch_add(1, Ordering::Relaxed), ids.len());
                seen
            })
            .collect()
    }

    /// The providers asked about.
    fn ids(&self) -> Vec<&String> {
        self.framework.provider_ids.iter().filter(|id| self.occasion.asks_about_provider(id)).collect()
    }

    /// What `look` sees of one provider, by the name of its folder.
    pub fn one<R>(&self, id: &str, look: impl FnOnce(&Standing<'_, '_>) -> R) -> R {
        self.one_told_to(Audience::Internal, id, look)
    }

    /// The same of what a reader may know.
    pub fn one_told_to<R>(&self, reader: Audience, id: &str, look: impl FnOnce(&Standing<'_, '_>) -> R) -> R {
        let folder = ProviderFolder::read(self.repository, id);
        let documents = folder.documents();
        let also = self.occasion.round.and_then(|round| round.standards.as_deref()).unwrap_or_default();
        let provider = Provider::build(self.repository, self.framework, &documents, also);
        look(&Standing::of(&provider, self.occasion).told_to(reader))
    }

    /// Everything that a check finds. `severities` are those of the command line.
    pub fn check(&self, severities: &BTreeMap<String, Option<Severity>>) -> Outcome {
        self.check_telling(Telling::Findings, severities)
    }

    /// The same, with what some formats tell beside the findings.
    pub fn check_telling(&self, telling: Telling, severities: &BTreeMap<String, Option<Severity>>) -> Outcome {
        let mut rules = InForce::of(self.framework, self.occasion, severities);
        let mut outcome = self.outcome(&rules);
        let history = self.history(&rules);
        let mut seen = self.each(|standing| Seen {
            is_provider: standing.provider.is_provider,
            findings: rules.on_provider(standing),
            past: self.past(&rules, history.as_ref(), standing),
            narratives: if rules.ask_for_copies() { copies::narratives(standing.provider) } else { Vec::new() },
            records: standing.provider.record_count,
            counts: standing.counts(),
            items: match telling {
                Telling::Findings => Vec::new(),
                Telling::ItemsToo => standing.judged_items(),
            },
        });
        let mut findings = rules.on_framework(self.framework);
        findings.extend(self.copied(&rules, &mut seen));
        findings.extend(past::found(self.framework, &mut rules, &mut seen));
        for provider in seen {
            findings.extend(provider.findings);
            outcome.providers += usize::from(provider.is_provider);
            outcome.records += provider.records;
            outcome.standards.extend(provider.counts);
            outcome.items.extend(provider.items);
        }
        finding::sort(&mut findings);
        let applied = acceptances::apply(self.framework, self.occasion, |rule| rules.has(rule), &mut findings);
        findings.retain(|finding| finding.is_asked_about);
        findings.extend(rules.on_acceptances(&applied));
        finding::sort(&mut findings);
        outcome.accepted = applied.accepted;
        outcome.baseline =
            applied.baseline.map(|baselined| InBaseline { still: baselined.still(), findings: baselined.findings });
        outcome.partial = self.partial(outcome.standards.iter());
        Outcome { findings, ..outcome }
    }

    fn outcome(&self, rules: &InForce) -> Outcome {
        let round = self.occasion.round.map(|round| JudgedRound {
            id: round.id.clone(),
            title: round.title.clone(),
            closes: round.closes,
        });
        Outcome {
            as_of: self.occasion.as_of,
            at: self.repository.commit().cloned(),
            round,
            findings: Vec::new(),
            accepted: Vec::new(),
            items: Vec::new(),
            baseline: None,
            since: None,
            providers: 0,
            records: 0,
            standards: Vec::new(),
            partial: Vec::new(),
            switched_off: rules.switched_off(),
        }
    }

    /// The catalogues among those counted of which only a part is known.
    pub fn partial<'c>(&self, counts: impl Iterator<Item = &'c StandardCount>) -> Vec<PartialCatalogue> {
        let ids: std::collections::BTreeSet<&str> = counts.map(|count| count.catalogue.as_str()).collect();
        let catalogues =
            ids.into_iter().filter_map(|id| self.framework.catalogue(id)).filter(|catalogue| catalogue.is_partial);
        catalogues
            .map(|catalogue| PartialCatalogue { id: catalogue.id.clone(), note: catalogue.note().trim().to_owned() })
            .collect()
    }
}

/// What a check keeps of one provider.
struct Seen {
    is_provider: bool,
    findings: Vec<Finding>,
    /// What is found in its past, or why that cannot be read.
    past: Result<Vec<Finding>, Unusable>,
    narratives: Vec<Narrative>,
    records: usize,
    counts: Vec<StandardCount>,
    items: Vec<JudgedItem>,
}
