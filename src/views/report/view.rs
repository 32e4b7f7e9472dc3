//! One provider's standing as one reader may see it.

use super::Opens;
use crate::documents::evidence::{DocumentEntry, EvidenceFile, TranslationFile};
use crate::documents::narrative::{Says, is_placeholder_or_blank};
use crate::documents::vocabulary::{Audience, Language};
use crate::model::{Catalogue, Evidence, Pointer};
use crate::page::{About, Address, Text};
use crate::standing::Standing;
use crate::views::subjects;
use crate::words::Words;

/// What a part of a paper is made from, and for whom.
pub(super) struct View<'v, 'p, 'a> {
    pub standing: &'v Standing<'p, 'a>,
    pub words: &'v Words,
    pub reader: Audience,
    pub opens: Opens<'v>,
}

/// The words of a record that a paper shows.
pub(super) struct Told<'a> {
    pub body: &'a str,
    pub language: Language,
    /// Which of the record's translations they are.
    pub translation: Option<usize>,
}

impl<'p, 'a> View<'_, 'p, 'a> {
    /// Whether the words of a record, its papers, actions and adviser are meant for the reader.
    pub(super) fn may_read(&self, evidence: &Evidence<'_>) -> bool {
        evidence.is_for(self.reader)
    }

    /// Whose a table is, where tables of several providers are put together.
    pub(super) fn provider(&self) -> About {
        subjects::provider(self.words, self.standing.provider.name())
    }

    /// Which standard a table is about, likewise.
    pub(super) fn catalogue(&self, catalogue: &Catalogue) -> About {
        subjects::catalogue(self.words, catalogue)
    }

    /// What somebody wrote in the first language of the repository.
    pub(super) fn written(&self, words: &str) -> Text {
        self.words.written(words, self.standing.provider.framework.language())
    }

    /// A record's words in the language of the paper, where there are such, or else in its own.
    pub(super) fn narrative(&self, evidence: &Evidence<'a>) -> Told<'a> {
        match self.translation(evidence).filter(|(_, translation)| translation.narrative.says == Says::Something) {
            Some((at, translation)) => Told {
                body: &translation.text.content()[translation.narrative.span.range()],
                language: self.words.language(),
                translation: Some(at),
            },
            None => {
                let file: &'a EvidenceFile<'a> = evidence.file;
                Told {
                    body: &file.text.content()[file.narrative.span.range()],
                    language: self.standing.provider.framework.language(),
                    translation: None,
                }
            }
        }
    }

    /// A record's translation into the language of the paper, with its position. It may say nothing yet.
    fn translation(&self, evidence: &Evidence<'a>) -> Option<(usize, &'a TranslationFile<'a>)> {
        let language = Some(self.words.language());
        let mut translations = evidence.translations.iter().copied().enumerate();
        translations.find(|(_, translation)| translation.language() == language)
    }

    /// What a record points at: the papers that it names, and the links of the narrative that is shown.
    pub(super) fn pointers<'e>(&self, evidence: &'e Evidence<'a>) -> impl Iterator<Item = &'e Pointer> + use<'e, 'a> {
        let shown = self.narrative(evidence).translation;
        evidence.pointers.iter().filter(move |pointer| pointer.entry.is_some() || pointer.translation == shown)
    }

    /// The title of a paper as a record gives it, in the language of the paper where it does.
    pub(super) fn title(&self, evidence: &Evidence<'a>, entry: &DocumentEntry<'_>) -> Option<Text> {
        let translation = self.translation(evidence);
        let titles = translation.iter().flat_map(|(_, translation)| &translation.titles);
        let mut own = titles.filter(|(path, _)| path.value == entry.path.value).map(|(_, title)| &title.value);
        match own.find(|title| !is_placeholder_or_blank(title)) {
            Some(title) => Some(Text::from(title.trim())),
            None => entry.title.as_ref().map(|title| self.written(&title.value)).filter(|title| !title.is_blank()),
        }
    }

    /// Whether a paper is meant for the reader.
    pub(super) fn may_read_paper(&self, paper: usize) -> bool {
        self.standing.provider.papers[paper].is_for(self.reader)
    }

    /// Where the reader can open a paper of the provider, if anywhere.
    pub(super) fn opens(&self, paper: usize) -> Option<Address> {
        let provider = self.standing.provider;
        (self.opens)(provider.id, provider.papers[paper].path)
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
