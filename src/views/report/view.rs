//! One provider's standing as one reader may see it.

use crate::documents::vocabulary::Audience;
use crate::model::Evidence;
use crate::standing::Standing;
use crate::words::Words;

/// What a part of a paper is made from, and for whom.
pub(super) struct View<'v, 'p, 'a> {
    pub standing: &'v Standing<'p, 'a>,
    pub words: &'v Words,
    pub reader: Audience,
}

impl<'p, 'a> View<'_, 'p, 'a> {
    /// Whether the words of a record, its papers, actions and adviser are meant for the reader.
    pub(super) fn may_read(&self, evidence: &Evidence<'_>) -> bool {
        evidence.audience <= self.reader
    }

    /// Whether a paper is meant for the reader. What no record gives an audience is for nobody outside.
    pub(super) fn may_read_paper(&self, paper: usize) -> bool {
        let audience =
            self.standing.provider.papers[paper].audience.map_or(Audience::Internal, |(audience, _)| audience);
        audience <= self.reader
    }

    /// The records that rate an item shown here, each once, in the order of the checklist, with the items that each rates.
    pub(super) fn records(&self) -> Vec<(&'p Evidence<'a>, Vec<&'p str>)> {
        let mut records: Vec<(&'p Evidence<'a>, Vec<&'p str>)> = Vec::new();
        for item in &self.standing.items {
            if item.rating().is_none() {
                continue;
            }
            let Some(answer) = &item.answer else { continue };
            let id = item.asked.item.id.local();
            match records.iter_mut().find(|(evidence, _)| std::ptr::eq(*evidence, answer.evidence)) {
                Some((_, items)) => items.push(id),
                None => records.push((answer.evidence, vec![id])),
            }
        }
        records
    }
}
