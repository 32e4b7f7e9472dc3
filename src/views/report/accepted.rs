//! Accepted findings: what stays as it is, why, who says so and until when. They are always counted.

use super::Paper;
use super::view::View;
use crate::documents::evidence::translated;
use crate::documents::narrative::is_placeholder_or_blank;
use crate::documents::vocabulary::Audience;
use crate::model::{Acceptance, Provider};
use crate::page::{Block, Cell, Column, Level, Para, Subject, Table, Text, Tone};
use crate::words::Words;

/// An acceptance about one provider's files, as the reader may see it.
pub(super) struct Shown {
    /// Which one of the settings' list it is.
    at: usize,
    /// Whether its place, and with it the reason, is meant for the reader.
    is_open: bool,
}

/// The acceptances about the files of a provider.
pub(super) fn of_provider(view: &View<'_, '_, '_>) -> Vec<Shown> {
    let provider = view.standing.provider;
    let folder = format!("providers/{}/", provider.id);
    let own = provider.framework.acceptances.iter().enumerate();
    let own = own.filter_map(|(at, acceptance)| Some((at, path(acceptance)?.strip_prefix(&folder)?)));
    own.map(|(at, path)| Shown { at, is_open: may_know(provider, path, view.reader) }).collect()
}

fn path(acceptance: &Acceptance) -> Option<&str> {
    let at = &acceptance.at.as_ref()?.value;
    Some(at.strip_prefix("./").unwrap_or(at))
}

/// Whether a reader may know of a file of a provider. What is not known is for nobody outside.
fn may_know(provider: &Provider<'_>, path: &str, reader: Audience) -> bool {
    if path == "provider.yaml" || reader == Audience::Internal {
        return true;
    }
    if let Some(paper) = path.strip_prefix("documents/") {
        return provider.papers.iter().any(|known| known.path == paper && known.is_for(reader));
    }
    let whole = format!("providers/{}/{path}", provider.id);
    let record = translated(&whole).map_or_else(|| whole.clone(), |(record, _)| record);
    provider.evidence.iter().any(|evidence| evidence.path() == record && evidence.is_for(reader))
}

/// Whether a path is one of the repository's own files, of which every reader of acceptances may know. A path that is no file's
/// may be a slip for one that is kept.
fn is_the_repositorys(path: Option<&str>) -> bool {
    path.is_some_and(|path| path == "tyst.yaml" || path.starts_with("standards/") || path.starts_with("rounds/"))
}

/// The section of a paper. The public gets the count alone.
pub(super) fn accepted(paper: &Paper<'_>, level: Level) -> Vec<Block> {
    let words = paper.words;
    let acceptances = &paper.survey.framework.acceptances;
    let mut shown: Vec<(usize, bool)> =
        paper.parts.iter().flat_map(|part| &part.accepted).map(|shown| (shown.at, shown.is_open)).collect();
    if paper.survey.occasion.is_whole() {
        // What is about no provider's files is about the repository's own.
        let others = (0..acceptances.len())
            .filter(|at| !path(&acceptances[*at]).is_some_and(|path| path.starts_with("providers/")));
        let is_open =
            |at: usize| paper.commission.reader == Audience::Internal || is_the_repositorys(path(&acceptances[at]));
        shown.extend(others.map(|at| (at, is_open(at))).collect::<Vec<_>>());
    }
    shown.sort_unstable();
    let mut blocks = vec![Block::Heading(level, words.accepted_findings().into())];
    if shown.is_empty() {
        blocks.push(Block::paragraph(words.nothing_accepted()));
        return blocks;
    }
    blocks.push(Block::paragraph(words.accepted_count(shown.len())));
    if paper.commission.reader != Audience::Public {
        blocks.push(Block::paragraph(words.what_is_accepted()));
        blocks.push(table(paper, &shown));
    }
    blocks
}

fn table(paper: &Paper<'_>, shown: &[(usize, bool)]) -> Block {
    let words = paper.words;
    let columns = [
        Column::words(words.rule()),
        Column::words(words.place()),
        Column::wide(words.because()),
        Column::words(words.accepted_by()),
        Column::marked_days(words.until(), words.state()),
    ];
    let mut table = Table::new(words.accepted_caption(), columns).about(Subject::Accepted, []);
    for (at, is_open) in shown {
        table.row(row(paper, words, &paper.survey.framework.acceptances[*at], *is_open));
    }
    table.into()
}

fn row(paper: &Paper<'_>, words: &Words, acceptance: &Acceptance, is_open: bool) -> [Cell; 5] {
    let code = |text: Option<&str>| text.map_or(Cell::Empty, |text| Text::new().code(text).into());
    let language = paper.survey.framework.language();
    let said = |text: &Option<String>, otherwise: &str| -> Cell {
        said(text).map_or_else(|| otherwise.into(), |text| words.written(text, language)).into()
    };
    let (place, because, by) = if is_open {
        let [because, by] = [said(&acceptance.because, words.no_reason()), said(&acceptance.by, words.nobody_named())];
        (code(path(acceptance)), because, by)
    } else {
        (words.kept_from_reader().into(), Cell::Empty, Cell::Empty)
    };
    let rule = acceptance.rule.as_ref().map_or(Cell::Empty, |rule| named(words, &rule.value, is_open));
    [rule, place, because, by, until(paper, words, acceptance)]
}

/// What a rule finds, and its name. What is no rule's name is words of the author's.
fn named(words: &Words, rule: &str, is_open: bool) -> Cell {
    let name = Para::plain(Text::new().code(rule));
    match words.rule_title(rule).map(Para::plain) {
        Some(title) => Cell::Paras(vec![title, name]),
        None if is_open => Cell::Paras(vec![name]),
        None => Cell::Empty,
    }
}

fn said(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|text| !is_placeholder_or_blank(text))
}

/// The end date, and whether the acceptance still holds.
fn until(paper: &Paper<'_>, words: &Words, acceptance: &Acceptance) -> Cell {
    let is_complete = said(&acceptance.because).is_some() && said(&acceptance.by).is_some();
    let Some(until) = acceptance.until.value() else {
        return Text::from(words.no_date()).words(", ").marked(words.does_not_hold(), Tone::Attention).into();
    };
    let mark = match until < paper.survey.occasion.day() {
        true => Some(words.ended()),
        false if !is_complete => Some(words.does_not_hold()),
        false => None,
    };
    Cell::Day { date: words.date(until), mark: mark.map(|mark| (mark.into(), Tone::Attention)) }
}
