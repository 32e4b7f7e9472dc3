//! The checklist in the guidance's own four columns, with a row for each heading and each item.

use super::appendices::Appendices;
use super::view::View;
use crate::documents::evidence::ActionEntry;
use crate::model::{Applies, Catalogue, Evidence};
use crate::page::{Block, Cell, Column, Para, Run, Subject, Table, Text, Tone};
use crate::standing::ItemStanding;
use crate::views::narrative::{Told, told};
use crate::views::sections::Headings;
use crate::views::status::{self, answer_of, status};

/// The title of each catalogue that is asked about, with its checklist.
pub(super) fn tables(view: &View<'_, '_, '_>, appendices: &Appendices<'_, '_>) -> Vec<(Text, Block)> {
    let catalogues = view.standing.provider.catalogues.iter();
    let tables = catalogues.map(|catalogue| (view.words.title_of(catalogue), table(view, appendices, catalogue)));
    tables.filter(|(_, table)| !table.is_empty()).map(|(title, table)| (title, table.into())).collect()
}

fn table<'p, 'a>(view: &View<'_, 'p, 'a>, appendices: &Appendices<'_, '_>, catalogue: &Catalogue) -> Table<4> {
    let words = view.words;
    let columns = [
        Column::short(words.number()),
        Column::words(words.standard()),
        Column::wide(words.evidence()),
        status::column(words, Column::wide(words.rag_status())),
    ];
    let mut table = Table::new(words.checklist(words.title_of(catalogue)), columns)
        .about(Subject::Checklist, [view.provider(), view.catalogue(catalogue)])
        .grouped_by(words.section());
    let mut headings = Headings::of(catalogue);
    let mut shown: Vec<(&Evidence<'_>, &str)> = Vec::new();
    let asked = view
        .standing
        .items
        .iter()
        .filter(|item| item.asked.catalogue.id == catalogue.id && item.asked.applies.counts());
    for item in asked {
        for section in headings.above(item.asked.item) {
            let cells = [headings.number(section).into(), words.text(&section.title).into(), Cell::Empty, Cell::Empty];
            table.heading_at(section.depth, cells);
        }
        let evidence = evidence(view, appendices, item, &mut shown);
        table.row([
            item.asked.item.id.local().into(),
            words.text(&item.asked.item.title).into(),
            Cell::Paras(evidence),
            status(view.words, view.standing, item, plan(view, item)).into(),
        ]);
    }
    table
}

/// The narrative with its references. A record that answers several items is told at the first of them.
fn evidence<'p, 'a>(
    view: &View<'_, 'p, 'a>,
    appendices: &Appendices<'p, 'a>,
    item: &ItemStanding<'p, 'a>,
    shown: &mut Vec<(&'p Evidence<'a>, &'p str)>,
) -> Vec<Para> {
    let words = view.words;
    if let Some(audience) = item.kept {
        return said(view, item, vec![Para::plain(words.kept(audience))]);
    }
    let Some((answer, _)) = answer_of(item) else {
        return said(view, item, vec![Para::plain(words.no_evidence_yet())]);
    };
    let evidence = answer.evidence;
    if !view.may_read(evidence) {
        return said(view, item, vec![Para::plain(words.kept(evidence.audience))]);
    }
    if let Some((_, first)) = shown.iter().find(|(other, _)| std::ptr::eq(*other, evidence)) {
        return said(view, item, vec![Para::plain(words.as_for(first))]);
    }
    shown.push((evidence, item.asked.item.id.local()));
    said(view, item, narrative(view, appendices, evidence))
}

/// What is said of an item's evidence, and then whether it is in doubt that the item applies at all.
fn said(view: &View<'_, '_, '_>, item: &ItemStanding<'_, '_>, evidence: Vec<Para>) -> Vec<Para> {
    let unknown = match &item.asked.applies {
        Applies::Unknown { fact } => Some(Para::plain(view.words.not_known_for(fact))),
        Applies::Yes | Applies::No => None,
    };
    evidence.into_iter().chain(unknown).collect()
}

/// A record's words, and the papers that they do not name themselves.
pub(super) fn narrative<'p, 'a>(
    view: &View<'_, 'p, 'a>,
    appendices: &Appendices<'p, 'a>,
    evidence: &'p Evidence<'a>,
) -> Vec<Para> {
    let words = view.words;
    let shown = view.narrative(evidence);
    let links: Vec<_> = view.pointers(evidence).filter(|pointer| pointer.entry.is_none()).collect();
    let Told { mut paras, names } = told(
        shown.body,
        shown.language,
        words,
        |nth| appendices.number(evidence, links.get(nth)?),
        |to| appendices.may_know(view, to),
    );
    if paras.is_empty() {
        paras.push(Para::plain(words.record_says_nothing()));
    }
    let mut others: Vec<_> = view
        .pointers(evidence)
        .filter_map(|pointer| appendices.number(evidence, pointer))
        .filter(|number| !names.contains(number))
        .collect();
    others.sort_unstable();
    others.dedup();
    if !others.is_empty() {
        let see = words.list(others.into_iter().map(|other| Text::new().with(Run::See(other))));
        paras.push(Para::plain(words.see(see)));
    }
    let kept = appendices.kept_of(view, evidence);
    paras.extend((kept > 0).then(|| Para::plain(words.papers_kept(kept))));
    paras
}

/// The plan: what is open, soonest first, then what is done.
fn plan(view: &View<'_, '_, '_>, item: &ItemStanding<'_, '_>) -> Vec<Para> {
    let readable = answer_of(item).filter(|(answer, _)| view.may_read(answer.evidence));
    let Some((answer, _)) = readable else { return Vec::new() };
    let mut open: Vec<_> = answer.evidence.file.actions.iter().filter(|action| action.is_open()).collect();
    open.sort_by_key(|action| (action.due.value().is_none(), action.due.value()));
    let done = answer.evidence.file.actions.iter().filter(|action| !action.is_open());
    open.into_iter().chain(done).map(|action| action_para(view, action)).collect()
}

fn action_para(view: &View<'_, '_, '_>, action: &ActionEntry<'_>) -> Para {
    let words = view.words;
    let what = view.written(&action.what.value);
    let mark = |mark: Text| mark.words(": ");
    let text = if action.is_open() {
        let is_overdue = action.due.value().is_some_and(|due| due < view.standing.day);
        let overdue = is_overdue.then(|| mark(Text::new().marked(words.overdue(), Tone::Attention)));
        let [owner, agreed] =
            [&action.owner, &action.agreed_with].map(|who| who.as_ref().map(|who| view.written(&who.value)));
        let terms = words.action_terms(owner, action.due.value(), agreed);
        overdue.unwrap_or_default().and(what).words(" (").and(terms).words(")")
    } else {
        let done = action.done.value().map_or_else(|| words.done().to_owned(), |day| words.done_on(day));
        mark(done.into()).and(what)
    };
    Para::item(text)
}
