//! The papers that evidence points to: each once, numbered in the order in which the checklist comes to them.

use std::collections::{BTreeMap, BTreeSet};

use super::view::View;
use crate::calendar::Day;
use crate::documents::evidence::DocumentEntry;
use crate::documents::vocabulary::Audience;
use crate::model::{Evidence, Pointer, Target};
use crate::page::{Address, Appendix, Block, Cell, Column, Para, Run, Style, Subject, Table, Text, Tone};

/// What a record points at, whoever points at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key<'a> {
    /// By position among the provider's papers.
    Paper(usize),
    Pattern(&'a str),
    Web(&'a str),
}

/// The appendices of one provider.
pub(super) struct Appendices<'p, 'a> {
    listed: Vec<Listed<'p, 'a>>,
    numbers: BTreeMap<Key<'a>, usize>,
    /// Papers and addresses that a record points at and that the reader may not see.
    kept: BTreeSet<Key<'a>>,
    /// The strictest audience of each web address.
    web: BTreeMap<&'a str, Audience>,
}

struct Listed<'p, 'a> {
    key: Key<'a>,
    /// The papers of a pattern that the reader may see.
    files: Vec<usize>,
    title: Option<Text>,
    dated: Option<Day>,
    expires: Option<Day>,
    answers: Vec<&'p str>,
}

impl<'p, 'a> Appendices<'p, 'a> {
    pub(super) fn of(view: &View<'_, 'p, 'a>) -> Appendices<'p, 'a> {
        let mut appendices =
            Appendices { listed: Vec::new(), numbers: BTreeMap::new(), kept: BTreeSet::new(), web: web(view) };
        let records = view.records();
        for (evidence, items) in records.iter().filter(|(evidence, _)| view.may_read(evidence)) {
            for pointer in view.pointers(evidence) {
                appendices.list(view, evidence, pointer, items);
            }
        }
        for (evidence, _) in records.iter().filter(|(evidence, _)| !view.may_read(evidence)) {
            for pointer in view.pointers(evidence) {
                appendices.kept.extend(parts(evidence, pointer));
            }
        }
        let shown: BTreeSet<Key<'_>> = appendices
            .listed
            .iter()
            .flat_map(|listed| listed.files.iter().map(|at| Key::Paper(*at)).chain([listed.key]))
            .collect();
        appendices.kept.retain(|key| !shown.contains(key));
        appendices
    }

    fn list(&mut self, view: &View<'_, 'p, 'a>, evidence: &'p Evidence<'a>, pointer: &Pointer, items: &[&'p str]) {
        let Some(key) = key(evidence, pointer) else { return };
        let kept: Vec<Key<'a>> =
            parts(evidence, pointer).into_iter().filter(|part| !self.may_see(view, *part)).collect();
        self.kept.extend(kept);
        let files: Vec<usize> = papers(pointer).iter().copied().filter(|paper| view.may_read_paper(*paper)).collect();
        let is_shown = match key {
            Key::Web(_) => self.may_see(view, key),
            Key::Paper(_) | Key::Pattern(_) => !files.is_empty(),
        };
        if !is_shown {
            return;
        }
        let at = *self.numbers.entry(key).or_insert(self.listed.len());
        if at == self.listed.len() {
            self.listed.push(Listed { key, files, title: None, dated: None, expires: None, answers: Vec::new() });
        }
        let listed = &mut self.listed[at];
        let new = items.iter().filter(|item| !listed.answers.contains(item)).collect::<Vec<_>>();
        listed.answers.extend(new);
        if let Some(entry) = pointer.entry.map(|at| &evidence.file.documents[at]) {
            listed.learn(entry, view.title(evidence, entry));
        }
    }

    fn may_see(&self, view: &View<'_, '_, '_>, key: Key<'_>) -> bool {
        match key {
            Key::Paper(paper) => view.may_read_paper(paper),
            Key::Web(address) => self.web.get(address).is_some_and(|audience| *audience <= view.reader),
            Key::Pattern(_) => true,
        }
    }

    /// Whether the reader may know of a web address, so far as any record says.
    pub(super) fn may_know(&self, view: &View<'_, '_, '_>, address: &str) -> bool {
        self.web.get(address.trim()).is_none_or(|audience| *audience <= view.reader)
    }

    /// The appendix that a pointer leads to, unless it leads to none or to one that is kept from the reader.
    pub(super) fn number(&self, evidence: &'p Evidence<'a>, pointer: &Pointer) -> Option<Appendix> {
        self.numbers.get(&key(evidence, pointer)?).map(|at| Appendix::at(*at))
    }

    pub(super) fn count(&self) -> usize {
        self.listed.len()
    }

    /// How many papers are kept from the reader.
    pub(super) fn kept(&self) -> usize {
        self.kept.len()
    }

    /// How many of the papers that this record points at are.
    pub(super) fn kept_of(&self, view: &View<'_, 'p, 'a>, evidence: &'p Evidence<'a>) -> usize {
        let kept: BTreeSet<Key<'_>> = view
            .pointers(evidence)
            .flat_map(|pointer| parts(evidence, pointer))
            .filter(|key| self.kept.contains(key))
            .collect();
        kept.len()
    }

    /// Those past their date.
    pub(super) fn expired(&self, day: Day) -> Vec<Appendix> {
        (0..self.listed.len())
            .filter(|at| self.listed[*at].expires.is_some_and(|expires| expires < day))
            .map(Appendix::at)
            .collect()
    }

    /// What each paper that has a last day is called, the items that it answers, and that day.
    pub(super) fn expiring<'s>(
        &'s self,
        view: &'s View<'_, '_, '_>,
    ) -> impl Iterator<Item = (Text, &'s [&'p str], Day)> {
        let name = |listed| self.paper(view, listed).into_iter().next().map(|para| para.text).unwrap_or_default();
        self.listed.iter().filter_map(move |listed| Some((name(listed), listed.answers.as_slice(), listed.expires?)))
    }

    pub(super) fn blocks(&self, view: &View<'_, 'p, 'a>) -> Vec<Block> {
        let words = view.words;
        let kept = (!self.kept.is_empty()).then(|| Block::paragraph(words.papers_left_out(self.kept.len())));
        if self.listed.is_empty() {
            return kept.into_iter().collect();
        }
        let mut blocks = vec![Block::paragraph(self.where_papers_are(view))];
        blocks.extend(kept);
        let columns = [
            Column::short(words.appendix_number()),
            Column::words(words.paper()),
            Column::short(words.dated()),
            Column::marked_days(words.expires(), words.state()),
            Column::words(words.answers()),
        ];
        let mut table = Table::new(words.appendices_caption(), columns).about(Subject::Documents, [view.provider()]);
        for (at, listed) in self.listed.iter().enumerate() {
            table.row(self.row(view, at, listed));
        }
        blocks.push(table.into());
        blocks
    }

    fn where_papers_are(&self, view: &View<'_, '_, '_>) -> Text {
        if self.listed.iter().flat_map(|listed| &listed.files).any(|paper| view.opens(*paper).is_some()) {
            return view.words.papers_can_be_opened().into();
        }
        let folder = Text::new().code(format!("providers/{}/documents/", view.standing.provider.id));
        view.words.where_papers_lie(folder)
    }

    fn row(&self, view: &View<'_, '_, '_>, at: usize, listed: &Listed<'_, '_>) -> [Cell; 5] {
        let words = view.words;
        let day = |day: Option<Day>, mark| day.map_or(Cell::Empty, |day| Cell::Day { date: words.date(day), mark });
        let is_past = listed.expires.is_some_and(|expires| expires < view.standing.day);
        [
            Cell::Appendix(Appendix::at(at)),
            Cell::Paras(self.paper(view, listed)),
            day(listed.dated, None),
            day(listed.expires, is_past.then(|| (words.expired().into(), Tone::Attention))),
            words.listed(&listed.answers).into(),
        ]
    }

    fn paper(&self, view: &View<'_, '_, '_>, listed: &Listed<'_, '_>) -> Vec<Para> {
        let title = listed.title.clone().map(Para::plain);
        let mut paras: Vec<Para> = title.into_iter().collect();
        match listed.key {
            Key::Paper(at) => paras.push(Para::plain(named(view, at))),
            Key::Web(address) => paras.push(Para::plain(match Address::parse(address) {
                Some(to) => Text::new().with(Run::Link { words: to.as_str().into(), to, style: Style::default() }),
                None => Text::new().code(address),
            })),
            Key::Pattern(pattern) => {
                paras.push(Para::plain(Text::new().code(pattern)));
                let names = listed.files.iter().map(|file| match self.numbers.get(&Key::Paper(*file)) {
                    Some(at) => Text::new().with(Run::See(Appendix::at(*at))),
                    None => named(view, *file),
                });
                let names = view.words.list(names);
                paras.push(Para::plain(view.words.files_of_a_pattern(listed.files.len(), names)));
            }
        }
        paras
    }
}

impl Listed<'_, '_> {
    /// What the first entry says that says it.
    fn learn(&mut self, entry: &DocumentEntry<'_>, title: Option<Text>) {
        self.title = self.title.take().or(title);
        self.dated = self.dated.or(entry.dated.value());
        self.expires = self.expires.or(entry.expires.value());
    }
}

/// A paper by its path, which leads to it where the reader can open it.
fn named(view: &View<'_, '_, '_>, paper: usize) -> Text {
    let path = view.standing.provider.papers[paper].path;
    match view.opens(paper) {
        Some(to) => Text::new().with(Run::Link { to, words: path.into(), style: Style::CODE }),
        None => Text::new().code(path),
    }
}

fn papers(pointer: &Pointer) -> &[usize] {
    match &pointer.target {
        Target::Papers(papers) => papers,
        Target::File(_) | Target::Web | Target::Missing(_) | Target::Outside => &[],
    }
}

/// A pattern that one paper has a name like stands for that paper.
fn key<'a>(evidence: &Evidence<'a>, pointer: &Pointer) -> Option<Key<'a>> {
    let file: &'a _ = evidence.file;
    let written = pointer.entry.map(|at| file.documents[at].path.value.trim());
    match (&pointer.target, written) {
        (Target::Papers(papers), _) if papers.len() == 1 => Some(Key::Paper(papers[0])),
        (Target::Papers(_), Some(pattern)) => Some(Key::Pattern(pattern)),
        (Target::Web, Some(address)) => Some(Key::Web(address)),
        (Target::Papers(_) | Target::Web, None) | (Target::File(_) | Target::Missing(_) | Target::Outside, _) => None,
    }
}

/// The single papers and addresses that a pointer leads to.
fn parts<'a>(evidence: &Evidence<'a>, pointer: &Pointer) -> Vec<Key<'a>> {
    match key(evidence, pointer) {
        Some(Key::Pattern(_)) => papers(pointer).iter().map(|paper| Key::Paper(*paper)).collect(),
        key => key.into_iter().collect(),
    }
}

/// An address has the strictest audience that any record gives it, as papers have.
fn web<'a>(view: &View<'_, '_, 'a>) -> BTreeMap<&'a str, Audience> {
    let mut web = BTreeMap::new();
    for evidence in &view.standing.provider.evidence {
        for pointer in &evidence.pointers {
            if let Some(Key::Web(address)) = key(evidence, pointer) {
                let audience = evidence.audience_of(pointer);
                web.entry(address).and_modify(|known: &mut Audience| *known = audience.max(*known)).or_insert(audience);
            }
        }
    }
    web
}
