//! The summary: plain sentences, and a row of counts for each standard.

use super::part::Part;
use crate::outcome::StandardCount;
use crate::page::{Block, Cell, Column, Group, Para, Subject, Table, Text};
use crate::survey::Survey;
use crate::views::counts::{Advice, by_catalogue, said};
use crate::views::pictures::{self, bar};
use crate::views::subjects;
use crate::words::Words;

pub(super) fn of_one(survey: &Survey<'_>, words: &Words, part: &Part) -> Vec<Block> {
    let mut blocks: Vec<Block> =
        sentences(survey, words, &part.standards, &part.advice).into_iter().map(Block::Paragraph).collect();
    blocks.push(Block::paragraph(words.what_stands()));
    let about = [subjects::provider(words, &part.reading.name)];
    let mut table =
        Table::new(words.counts_caption(), columns(words, words.catalogue())).about(Subject::Summary, about);
    for count in &part.standards {
        table.row(row(title(survey, words, count), count));
    }
    if !table.is_empty() {
        let bars = part.standards.iter().map(|count| bar(words, title(survey, words, count), count)).collect();
        blocks.push(table.drawn(pictures::bars(words, vec![Group { heading: None, bars }])).into());
    }
    blocks
}

pub(super) fn of_all(survey: &Survey<'_>, words: &Words, parts: &[&Part]) -> Vec<Block> {
    let standards: Vec<StandardCount> = parts.iter().flat_map(|part| part.standards.clone()).collect();
    let advice: Vec<Advice> = parts.iter().flat_map(|part| part.advice.clone()).collect();
    if standards.is_empty() {
        return vec![Block::paragraph(words.no_providers())];
    }
    let mut blocks = vec![Block::paragraph(words.counted_for_each_provider())];
    blocks.extend(sentences(survey, words, &standards, &advice).into_iter().map(Block::Paragraph));
    blocks.push(Block::paragraph(words.what_stands()));
    let mut table = Table::new(words.counts_caption(), columns(words, words.provider()))
        .about(Subject::Summary, [])
        .grouped_by(words.catalogue());
    let mut groups = Vec::new();
    for (catalogue, _) in by_catalogue(survey, &standards) {
        let [_, empty @ ..]: [Cell; 10] = std::array::from_fn(|_| Cell::Empty);
        let [two, three, four, five, six, seven, eight, nine, ten] = empty;
        table.heading([words.title_of(catalogue).into(), two, three, four, five, six, seven, eight, nine, ten]);
        let mut bars = Vec::new();
        for part in parts {
            for count in part.standards.iter().filter(|count| count.catalogue == catalogue.id) {
                let name = Text::from(part.reading.name.trim());
                bars.push(bar(words, name.clone(), count));
                table.row(row(name, count));
            }
        }
        groups.push(Group { heading: Some(words.title_of(catalogue)), bars });
    }
    blocks.push(table.drawn(pictures::bars(words, groups)).into());
    blocks
}

/// An entry for each standard: coverage, freshness and ratings, with what does not apply and what is not known beside them.
pub(super) fn sentences(
    survey: &Survey<'_>,
    words: &Words,
    standards: &[StandardCount],
    advice: &[Advice],
) -> Vec<Para> {
    let each = by_catalogue(survey, standards).into_iter();
    each.map(|(catalogue, count)| {
        Para::item(words.title_of(catalogue).made_strong().words(": ").and(said(words, catalogue, &count, advice)))
    })
    .collect()
}

fn title(survey: &Survey<'_>, words: &Words, count: &StandardCount) -> Text {
    let catalogue = survey.framework.catalogue(&count.catalogue);
    catalogue.map_or_else(|| count.catalogue.as_str().into(), |catalogue| words.title_of(catalogue))
}

fn columns(words: &Words, first: &'static str) -> [Column; 10] {
    [
        Column::words(first),
        Column::count(words.apply()),
        Column::count(words.evidenced()),
        Column::count(words.fresh()),
        Column::count(words.green()),
        Column::count(words.amber()),
        Column::count(words.red()),
        Column::count(words.not_applicable()),
        Column::count(words.missing()),
        Column::count(words.ratings_that_stand()),
    ]
}

fn row(name: Text, count: &StandardCount) -> [Cell; 10] {
    [
        name.into(),
        Cell::Count(count.applicable),
        Cell::Count(count.evidenced),
        Cell::Count(count.fresh),
        Cell::Count(count.green),
        Cell::Count(count.amber),
        Cell::Count(count.red),
        Cell::Count(count.not_applicable),
        Cell::Count(count.missing),
        Cell::Count(count.standing),
    ]
}
