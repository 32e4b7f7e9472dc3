//! What was read, and what could not be: said wherever something is counted.

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
        let unread = provider.unread_records();
        Reading {
            is_provider: provider.is_provider,
            name: provider.name().to_owned(),
            records: provider.evidence.len() + unread,
            unread,
            is_provider_file_bad: !provider.is_file_read(),
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
    said.extend((!survey.framework.is_read()).then(|| words.framework_not_read()));
    said.into_iter().map(Block::paragraph).collect()
}
