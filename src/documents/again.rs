//! What was read and understood of a provider's folder before, so that of another state of it only what is new is.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::evidence::{self, EvidenceFile, TranslationFile};
use super::folder::RECORDS_A_TASK;
use super::problem::Problem;
use crate::repository::git::ContentId;
use crate::repository::{Repository, Unread};
use crate::text::Text;

/// The texts of files that git keeps, by what git calls their content: for each place where it stood, one.
#[derive(Default)]
pub struct WasRead(Mutex<HashMap<ContentId, Vec<Arc<Text>>>>);

impl WasRead {
    /// The text of a file: one that has it already, where it stood in the same place with the same content.
    pub(super) fn text(&self, repository: &Repository, path: &str) -> Result<Arc<Text>, Unread> {
        let Some(content) = repository.content_id(path) else { return repository.read(path).map(Arc::new) };
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let here = |texts: &Vec<Arc<Text>>| texts.iter().find(|text| **text.path() == *path).cloned();
        if let Some(text) = known().get(&content).and_then(here) {
            return Ok(text);
        }
        let text = Arc::new(repository.read(path)?);
        known().entry(content).or_default().push(Arc::clone(&text));
        Ok(text)
    }
}

/// What texts say, each understood once. A text is known by where it lies in memory, where it stays as long as this does.
#[derive(Default)]
pub struct Understood<'t> {
    records: HashMap<*const Text, Understanding<EvidenceFile<'t>>>,
    translations: HashMap<*const Text, Understanding<TranslationFile<'t>>>,
}

/// A document, as far as it could be read, and what is wrong with it.
struct Understanding<Document> {
    document: Option<Arc<Document>>,
    problems: Vec<Problem>,
}

impl<'t> Understood<'t> {
    /// Understands what is new among these.
    pub(super) fn take_in(&mut self, records: &'t [Arc<Text>], translations: &'t [Arc<Text>]) {
        take_in(&mut self.records, records, read_record);
        take_in(&mut self.translations, translations, |text| Understanding::of(text, evidence::read_translation));
    }

    /// A record that was taken in, and what is wrong with it.
    pub(super) fn record(&self, text: &Text) -> (Option<Arc<EvidenceFile<'t>>>, &[Problem]) {
        Understanding::told(self.records.get(&std::ptr::from_ref(text)))
    }

    /// A translation that was taken in, and what is wrong with it.
    pub(super) fn translation(&self, text: &Text) -> (Option<Arc<TranslationFile<'t>>>, &[Problem]) {
        Understanding::told(self.translations.get(&std::ptr::from_ref(text)))
    }
}

fn take_in<'t, Document: Send + Sync>(
    known: &mut HashMap<*const Text, Understanding<Document>>,
    texts: &'t [Arc<Text>],
    understand: impl Fn(&'t Text) -> Understanding<Document> + Sync,
) {
    let new: Vec<&Text> =
        texts.iter().map(|text| &**text).filter(|text| !known.contains_key(&std::ptr::from_ref(*text))).collect();
    let read: Vec<_> = new.par_iter().with_min_len(RECORDS_A_TASK).map(|text| understand(text)).collect();
    known.extend(new.into_iter().map(std::ptr::from_ref).zip(read));
}

impl<Document> Understanding<Document> {
    fn of<'t>(
        text: &'t Text,
        read: impl Fn(&'t Text, &mut Vec<Problem>) -> Option<Document>,
    ) -> Understanding<Document> {
        let mut problems = Vec::new();
        let document = read(text, &mut problems).map(Arc::new);
        Understanding { document, problems }
    }

    fn told(known: Option<&Self>) -> (Option<Arc<Document>>, &[Problem]) {
        known.map_or((None, &[]), |known| (known.document.clone(), &known.problems))
    }
}

fn read_record(text: &Text) -> Understanding<EvidenceFile<'_>> {
    let mut read = Understanding::of(text, evidence::read);
    if read.problems.len() > MAX_PROBLEMS {
        read.problems.truncate(MAX_PROBLEMS);
        read.problems.push(Problem::unreadable(
            text.top(),
            format!("more than {MAX_PROBLEMS} things are wrong with how this file is written; the first are named"),
            "put those right, and check again",
        ));
    }
    read
}

/// As many things as are named of one record. What has more is no record that somebody wrote.
const MAX_PROBLEMS: usize = 100;
