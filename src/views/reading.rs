//! What was read, and what could not be: said wherever something is counted.

use std::collections::BTreeSet;

use crate::documents::folder::is_translation;
use crate::documents::problem::Kind;
use crate::page::{Block, Text};
use crate::standing::Standing;
use crate::survey::Survey;
use crate::words::Words;

/// What was read of one provider.
#[derive(Debug)]
pub(super) struct Reading {
    /// Whether the folder is a provider at all.
    pub is_provider: bool,
    pub name: String,
    /// Files of evidence, read well or not.
    pub records: usize,
    /// Of those, the ones that do not count.
    pub unread: usize,
    /// Whether something in its provider.yaml does not count.
    pub is_provider_file_bad: bool,
    /// Whether it keeps audits, which this version does not read.
    pub has_audits: bool,
}

impl Reading {
    pub(super) fn of(standing: &Standing<'_, '_>) -> Reading {
        let provider = standing.provider;
        let bad: BTreeSet<&str> = provider
            .problems
            .iter()
            .filter(|problem| problem.kind == Kind::Unreadable)
            .map(|problem| &*problem.place.file)
            .collect();
        let evidence = format!("providers/{}/evidence/", provider.id);
        let unread = bad.iter().filter(|path| path.starts_with(&evidence) && !is_translation(path)).count();
        Reading {
            is_provider: provider.file.is_some() || !provider.items.is_empty(),
            name: Some(provider.name().trim()).filter(|name| !name.is_empty()).unwrap_or(provider.id).to_owned(),
            records: provider.evidence.len() + unread,
            unread,
            is_provider_file_bad: bad.contains(format!("providers/{}/provider.yaml", provider.id).as_str()),
            has_audits: provider.has_audits,
        }
    }
}

/// A paragraph for everything that was not read, of the providers shown and of the repository's own files.
pub(super) fn not_read(survey: &Survey<'_>, readings: &[&Reading], words: &Words) -> Vec<Block> {
    let unread: usize = readings.iter().map(|reading| reading.unread).sum();
    let folders = readings.iter().filter(|reading| !reading.is_provider).count();
    let mut said: Vec<Text> = Vec::new();
    said.extend((unread > 0).then(|| words.unread(unread)));
    said.extend(
        readings
            .iter()
            .filter(|reading| reading.is_provider && reading.is_provider_file_bad)
            .map(|reading| words.provider_not_read(&reading.name)),
    );
    said.extend((folders > 0).then(|| words.folders_left_out(folders)));
    let framework = survey.framework.problems.iter().any(|problem| problem.kind == Kind::Unreadable);
    said.extend(framework.then(|| words.framework_not_read()));
    said.into_iter().map(Block::paragraph).collect()
}
