//! Accepted findings: what stays as it is, why, who says so and until when. They are always counted.

use super::Paper;
use super::view::View;
use crate::documents::folder::translated;
use crate::documents::vocabulary::Audience;
use crate::model::{Acceptance, Provider};
use crate::page::{Block, Cell, Column, Level, Para, Table, Text, Tone};
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
    own.map(|(at, path)| Shown { at, is_open: audience(provider, path) <= view.reader }).collect()
}

fn path(acceptance: &Acceptance) -> Option<&str> {
    let at = &acceptance.at.as_ref()?.value;
    Some(at.strip_prefix("./").unwrap_or(at))
}

/// Who may know of a file of a provider. What cannot be told is for nobody outside.
fn audience(provider: &Provider<'_>, path: &str) -> Audience {
    if path == "provider.yaml" {
        return Audience::Public;
    }
    if let Some(paper) = path.strip_prefix("documents/") {
        let paper = provider.papers.iter().find(|known| known.path == paper);
        return paper.and_then(|paper| paper.audience).map_or(Audience::Internal, |(audience, _)| audience);
    }
    let whole = format!("providers/{}/{path}", provider.id);
    let record = translated(&whole).map_or_else(|| whole.clone(), |(record, _)| record);
    provider
        .evidence
        .iter()
        .find(|evidence| evidence.path() == record)
        .map_or(Audience::Internal, |evidence| evidence.audience)
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
        shown.extend(others.map(|at| (at, true)).collect::<Vec<_>>());
    }
    shown.sort_unstable();
    let mut blocks = vec![Block::Heading(level, words.accepted_findings().into())];
    if shown.is_empty() {
        blocks.push(Block::paragraph(words.nothing_accepted()));
        return blocks;
    }
    blocks.push(Block::paragraph(Text::ticked(&words.accepted_count(shown.len()))));
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
        Column::short(words.until()),
    ];
    let mut table = Table::new(words.accepted_caption(), columns);
    for (at, is_open) in shown {
        table.row(row(paper, words, &paper.survey.framework.acceptances[*at], *is_open));
    }
    table.into()
}

fn row(paper: &Paper<'_>, words: &Words, acceptance: &Acceptance, is_open: bool) -> [Cell; 5] {
    let code = |text: Option<&str>| text.map_or(Cell::Empty, |text| Text::new().code(text).into());
    let plain = |text: &Option<String>| text.as_deref().map_or(Cell::Empty, |text| text.trim().into());
    let until = acceptance.until.value().map_or(words.no_date().into(), |until| {
        let has_ended = until < paper.survey.occasion.day();
        Cell::Day { date: words.date(until), mark: has_ended.then(|| (words.ended().into(), Tone::Attention)) }
    });
    let (place, because) = if is_open {
        (code(path(acceptance)), plain(&acceptance.because))
    } else {
        (Cell::Paras(vec![Para::plain(words.kept_from_reader())]), Cell::Empty)
    };
    [code(acceptance.rule.as_ref().map(|rule| rule.value.as_str())), place, because, plain(&acceptance.by), until]
}
