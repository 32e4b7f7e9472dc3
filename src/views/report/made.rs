//! How a paper was made: with what, from what, for whom, and what was left out.

use super::Paper;
use super::part::Kept;
use crate::documents::vocabulary::Audience;
use crate::page::{Block, Level, Text};

pub(super) fn how_made(paper: &Paper<'_>, level: Level) -> Vec<Block> {
    let words = paper.words;
    let occasion = paper.survey.occasion;
    let mut blocks = vec![Block::Heading(level, words.how_made().into())];
    blocks.push(Block::paragraph(words.made_with(paper.commission.version, occasion.as_of)));
    let language = paper.survey.framework.language();
    blocks.extend(
        occasion
            .round
            .map(|round| Block::paragraph(words.made_for_round(words.written(&round.title, language), round.closes))),
    );
    blocks.push(Block::paragraph(records(paper)));
    let repository = paper.survey.repository;
    blocks.push(Block::paragraph(match (repository.commit(), repository.revision()) {
        (Some(commit), _) => words.read_at_revision(Text::new().code(commit.id.to_string()), commit.landed),
        (None, Some(revision)) => words.stood_at_revision(Text::new().code(revision)),
        (None, None) => words.revision_not_known().into(),
    }));
    let audited = paper.providers().iter().filter(|part| part.reading.has_audits).count();
    blocks.extend((audited > 0).then(|| Block::paragraph(words.audits_not_read(audited))));
    blocks.extend(readers(paper));
    let in_part = paper.survey.partial(paper.parts.iter().flat_map(|part| &part.standards));
    let noted = in_part.iter().filter(|partial| !partial.note.is_empty());
    let notes = noted.filter_map(|partial| paper.survey.framework.catalogue(&partial.id));
    blocks.extend(
        notes.map(|catalogue| Block::paragraph(words.note_on(words.title_of(catalogue), words.text(&catalogue.note)))),
    );
    blocks
}

fn records(paper: &Paper<'_>) -> Text {
    let words = paper.words;
    let sum = |of: fn(&crate::views::reading::Reading) -> usize| {
        paper.parts.iter().map(|part| of(&part.reading)).sum::<usize>()
    };
    let (records, unread) = (sum(|reading| reading.records), sum(|reading| reading.unread));
    let read = words.records_read(records - unread, paper.providers().len());
    let rest = if unread > 0 { words.unread(unread) } else { words.all_records_read().into() };
    Text::sentences([read, rest])
}

/// For whom the paper was written, and how much was kept from them.
fn readers(paper: &Paper<'_>) -> Vec<Block> {
    let words = paper.words;
    let kept = paper.parts.iter().fold(Kept::default(), |sum, part| Kept {
        records: sum.records + part.kept.records,
        papers: sum.papers + part.kept.papers,
        actions: sum.actions + part.kept.actions,
        figures: sum.figures + part.kept.figures,
    });
    let items = paper.parts.iter().map(|part| part.items_kept()).sum();
    let mut sentences = vec![words.written_for(paper.commission.reader).to_owned()];
    sentences.extend((items > 0).then(|| words.items_kept(items)));
    sentences.extend((kept.records > 0).then(|| words.records_kept(kept.records)));
    sentences.extend((kept.papers > 0).then(|| words.papers_left_out(kept.papers)));
    sentences.extend((kept.actions > 0).then(|| words.actions_kept(kept.actions)));
    sentences.extend((kept.figures > 0).then(|| words.figures_kept(kept.figures)));
    // Of the public, whom to ask and what was accepted is kept in any case.
    let is_all_told = paper.commission.reader != Audience::Public && kept.records + kept.papers == 0;
    if is_all_told {
        sentences.push(words.nothing_kept().to_owned());
    }
    vec![Block::paragraph(sentences.join(" "))]
}
