//! The summary: plain sentences, and a row of counts for each standard.

use super::Commission;
use super::part::Part;
use crate::outcome::StandardCount;
use crate::page::{Block, Cell, Column, Group, Para, Subject, TableAcross, Text};
use crate::survey::Survey;
use crate::views::counts::{Advice, Counted, by_catalogue, kept, said};
use crate::views::pictures::{self, bar};
use crate::views::subjects;
use crate::words::Words;

pub(super) fn of_one(survey: &Survey<'_>, commission: &Commission<'_>, part: &Part) -> Vec<Block> {
    let words = commission.words;
    let mut blocks: Vec<Block> =
        sentences(survey, commission, &part.standards, &part.advice).into_iter().map(Block::Paragraph).collect();
    blocks.push(Block::paragraph(words.what_stands()));
    let about = [subjects::provider(words, &part.reading.name)];
    let mut table = table(commission, words.catalogue()).about(Subject::Summary, about);
    for count in &part.standards {
        row(&mut table, title(survey, words, count), count);
    }
    if !table.is_empty() {
        let bars = part.standards.iter().map(|count| bar(words, title(survey, words, count), count)).collect();
        blocks.push(table.drawn(pictures::bars(words, vec![Group { heading: None, bars }])).into());
    }
    blocks
}

pub(super) fn of_all(survey: &Survey<'_>, commission: &Commission<'_>, parts: &[&Part]) -> Vec<Block> {
    let words = commission.words;
    let standards: Vec<StandardCount> = parts.iter().flat_map(|part| part.standards.clone()).collect();
    let advice: Vec<Advice> = parts.iter().flat_map(|part| part.advice.clone()).collect();
    if standards.is_empty() {
        return vec![Block::paragraph(words.no_providers())];
    }
    let mut blocks = vec![Block::paragraph(words.counted_for_each_provider())];
    blocks.extend(sentences(survey, commission, &standards, &advice).into_iter().map(Block::Paragraph));
    blocks.push(Block::paragraph(words.what_stands()));
    let rows: Vec<_> =
        parts.iter().map(|part| (Text::from(part.reading.name.trim()), part.standards.as_slice())).collect();
    let table = counts(survey, commission, &rows);
    blocks.push(table);
    blocks
}

/// A row for each provider under each standard.
pub(super) fn counts(
    survey: &Survey<'_>,
    commission: &Commission<'_>,
    providers: &[(Text, &[StandardCount])],
) -> Block {
    let words = commission.words;
    let mut table = table(commission, words.provider()).about(Subject::Summary, []).grouped_by(words.catalogue());
    let all: Vec<StandardCount> = providers.iter().flat_map(|(_, counts)| *counts).cloned().collect();
    let mut groups = Vec::new();
    for (catalogue, _) in by_catalogue(survey, &all) {
        table.heading([words.title_of(catalogue).into()]);
        let mut bars = Vec::new();
        for (name, counts) in providers {
            for count in counts.iter().filter(|count| count.catalogue == catalogue.id) {
                bars.push(bar(words, name.clone(), count));
                row(&mut table, name.clone(), count);
            }
        }
        groups.push(Group { heading: Some(words.title_of(catalogue)), bars });
    }
    table.drawn(pictures::bars(words, groups)).into()
}

/// An entry for each standard: coverage, freshness and ratings, with what does not apply and what is not known beside them.
pub(super) fn sentences(
    survey: &Survey<'_>,
    commission: &Commission<'_>,
    standards: &[StandardCount],
    advice: &[Advice],
) -> Vec<Para> {
    let Commission { words, reader, .. } = *commission;
    let each = by_catalogue(survey, standards).into_iter();
    each.map(|(catalogue, count)| {
        Para::item(
            words.title_of(catalogue).made_strong().words(": ").and(said(words, reader, catalogue, &count, advice)),
        )
    })
    .collect()
}

fn title(survey: &Survey<'_>, words: &Words, count: &StandardCount) -> Text {
    let catalogue = survey.framework.catalogue(&count.catalogue);
    catalogue.map_or_else(|| count.catalogue.as_str().into(), |catalogue| words.title_of(catalogue))
}

type Across = TableAcross<1, 0, Counted>;

fn table(commission: &Commission<'_>, first: &'static str) -> Across {
    let words = commission.words;
    let mut columns: Vec<(Counted, Column)> = vec![
        (|count| count.applicable, Column::count(words.apply())),
        (|count| count.evidenced, Column::count(words.evidenced())),
        (|count| count.fresh, Column::count(words.fresh())),
        (|count| count.green, Column::count(words.green())),
        (|count| count.amber, Column::count(words.amber())),
        (|count| count.red, Column::count(words.red())),
        (|count| count.not_applicable, Column::count(words.not_applicable())),
        (|count| count.missing, Column::count(words.missing())),
    ];
    columns.extend(kept(words, commission.reader));
    columns.push((|count| count.standing, Column::count(words.ratings_that_stand())));
    TableAcross::new(words.counts_caption(), [Column::words(first)], columns, [])
}

fn row(table: &mut Across, name: Text, count: &StandardCount) {
    table.row([name.into()], |counted| Cell::Count(counted(count)), []);
}
