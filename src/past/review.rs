//! The records that were reviewed, and those among them in which anything may have changed since.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use anyhow::Result;

use super::lines::{Lines, Touches, When};
use super::reading::Said;
use super::records::Records;
use super::since::Since;
use super::{Asked, RecordPast};
use crate::calendar::Day;
use crate::documents::evidence::translation_of;
use crate::documents::vocabulary::Language;
use crate::model::{Evidence, is_matched, papers_of};

/// What is known of the review of each record, in their order. What became of their actions is added later.
pub fn of<'h>(records: &Records<'h, '_, '_>, touches: &mut Touches<'h>, asked: Asked) -> Result<Vec<RecordPast>> {
    let beside = Beside::of(records);
    let reviews = (0..records.current.len()).filter_map(|position| Reviewed::of(records, position));
    let looked_at: Vec<(Reviewed<'_, '_, '_, '_>, bool)> = reviews
        .map(|reviewed| {
            let may_have_changed = asked.changed && reviewed.may_have_changed(&beside);
            (reviewed, may_have_changed)
        })
        .filter(|(_, may_have_changed)| asked.unchanged_reviews || *may_have_changed)
        .collect();
    let versions = looked_at.iter().flat_map(|(reviewed, _)| reviewed.ancestors()).collect();
    let said = Said::read(records, &versions)?;
    let mut pasts: Vec<RecordPast> = records.current.iter().map(|_| RecordPast::default()).collect();
    for (reviewed, may_have_changed) in looked_at {
        let past = &mut pasts[reviewed.position];
        let mut since = Since::of(reviewed, &said);
        if may_have_changed {
            past.changed = since.changed(&beside, touches)?;
        }
        if asked.unchanged_reviews {
            past.unchanged_reviews = since.unchanged(&beside, touches)?;
        }
    }
    Ok(pasts)
}

/// What git knows of the files beside the records: translations and papers.
pub struct Beside<'r> {
    /// The last day on which each was written.
    last: HashMap<&'r str, Day>,
    /// Papers that are not there any more.
    gone: BTreeSet<&'r str>,
}

impl<'r> Beside<'r> {
    fn of(records: &'r Records<'_, '_, '_>) -> Beside<'r> {
        let (mut last, mut gone): (HashMap<&str, Day>, BTreeSet<&str>) = (HashMap::new(), BTreeSet::new());
        let documents = format!("providers/{}/documents/", records.provider.id);
        for touch in records.history().touches(records.provider.id) {
            let written = records.history().written(touch.commit);
            last.entry(&touch.path).and_modify(|day| *day = written.max(*day)).or_insert(written);
            if touch.now.is_none() && !records.history().renames.goes_on(touch.commit, &touch.path) {
                gone.extend(touch.path.starts_with(&documents).then_some(&*touch.path));
            }
        }
        for paper in &records.provider.papers {
            gone.remove(format!("{documents}{}", paper.path).as_str());
        }
        Beside { last, gone }
    }
}

/// A record that was reviewed, and on which day.
pub struct Reviewed<'r, 'h, 'p, 'a> {
    pub records: &'r Records<'h, 'p, 'a>,
    pub evidence: &'p Evidence<'a>,
    /// By position in the provider's evidence.
    position: usize,
    /// The version that stands now.
    pub current: usize,
    pub day: Day,
}

impl<'r, 'h, 'p, 'a> Reviewed<'r, 'h, 'p, 'a> {
    /// `None` where no day is given, or none that can be right.
    fn of(records: &'r Records<'h, 'p, 'a>, position: usize) -> Option<Reviewed<'r, 'h, 'p, 'a>> {
        let evidence = &records.provider.evidence[position];
        let day = evidence.reviewed().value().filter(|day| *day <= records.as_of)?;
        Some(Reviewed { records, evidence, position, current: records.current[position], day })
    }

    pub fn lines(&self) -> &'r Lines<'h> {
        &self.records.lines
    }

    pub fn is_after(&self, when: When) -> bool {
        self.records.on(when) > self.day
    }

    /// Whether anything at all was written after the review. Most records end here.
    fn may_have_changed(&self, beside: &Beside<'_>) -> bool {
        let written_after = |path: &str| beside.last.get(path).is_some_and(|day| *day > self.day);
        let is_known = |path: &str| !self.evidence.translations.is_empty() || beside.last.contains_key(path);
        self.lines().ancestors(self.current).iter().any(|version| self.is_after(self.lines().versions[*version].when))
            || self.papers(beside).iter().any(|path| written_after(path))
            || self
                .translations()
                .iter()
                .any(|(path, text)| is_known(path) && (written_after(path) || self.is_edited(path, text.as_deref())))
    }

    pub fn ancestors(&self) -> Vec<usize> {
        self.lines().ancestors(self.current)
    }

    /// The paths of the record's translations, there now or at any time, with the text that stands there.
    pub fn translations(&self) -> BTreeMap<String, Option<String>> {
        let here: HashMap<&str, &str> =
            self.evidence.translations.iter().map(|file| (&**file.text.path(), file.text.content())).collect();
        let first = self.records.provider.framework.language();
        Language::ALL
            .iter()
            .filter(|language| **language != first)
            .map(|language| translation_of(self.evidence.path(), *language))
            .map(|path| (path.clone(), here.get(path.as_str()).map(|text| (*text).to_owned())))
            .collect()
    }

    /// Whether a translation on disk is not as it was committed. One that cannot be read has lost nothing yet.
    pub fn is_edited(&self, path: &str, text: Option<&str>) -> bool {
        let history = self.records.history();
        if !history.is_on_disk() || text.is_none() && self.records.may_be_here(path) {
            return false;
        }
        let committed = history.committed().and_then(|committed| committed.content_id(path));
        match text {
            Some(text) => !history.contents_of(text).any(|content| committed == Some(content)),
            None => committed.is_some(),
        }
    }

    /// The papers that the record points to, and those it would point to if they were still there, by path.
    pub fn papers(&self, beside: &Beside<'_>) -> BTreeSet<String> {
        let documents = format!("providers/{}/documents/", self.records.provider.id);
        let found = papers_of(self.evidence.pointers.iter()).into_iter();
        let found = found.map(|at| format!("{documents}{}", self.records.provider.papers[at].path));
        let meant = |path: &&&str| {
            let inside = path.strip_prefix(documents.as_str()).unwrap_or_default();
            self.evidence.file.documents.iter().any(|entry| is_matched(&entry.path.value, inside))
        };
        found.chain(beside.gone.iter().filter(meant).map(|path| (*path).to_owned())).collect()
    }

    /// The version of a file that was committed last.
    pub fn committed_version(&self, lines: &Lines<'_>, path: &str) -> Option<usize> {
        let content = self.records.history().committed().and_then(|committed| committed.content_id(path));
        content.and_then(|content| lines.version(path, content)).or_else(|| lines.last_at(path))
    }
}
