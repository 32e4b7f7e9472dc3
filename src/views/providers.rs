//! All providers by section, with counts and a map of them.

use std::collections::BTreeMap;

use super::counts::add;
use super::pictures::{heat_map, heat_row};
use super::reading::Reading;
use super::sections::Headings;
use super::subjects;
use crate::model::{Catalogue, Item};
use crate::outcome::StandardCount;
use crate::page::{Block, Cell, Column, Picture, Subject, Table, Text};
use crate::standing::Standing;
use crate::survey::Survey;
use crate::words::Words;

/// One provider's counts, by catalogue and section.
pub(super) struct Counts {
    /// The catalogues asked about, in the order in which they are in force.
    catalogues: Vec<String>,
    sections: BTreeMap<(String, usize), StandardCount>,
}

impl Counts {
    pub(super) fn of(standing: &Standing<'_, '_>) -> Counts {
        let mut counts = Counts { catalogues: Vec::new(), sections: BTreeMap::new() };
        for item in &standing.items {
            let catalogue = &item.asked.catalogue.id;
            if counts.catalogues.last() != Some(catalogue) {
                counts.catalogues.push(catalogue.clone());
            }
            item.count_into(counts.sections.entry((catalogue.clone(), item.asked.item.section)).or_default());
        }
        counts
    }

    fn whole(&self, catalogue: &str) -> StandardCount {
        let of_it = self.sections.iter().filter(|((id, _), _)| id == catalogue);
        of_it.fold(StandardCount::default(), |mut sum, (_, count)| {
            add(&mut sum, count);
            sum
        })
    }

    fn has(&self, catalogue: &str) -> bool {
        self.catalogues.iter().any(|id| id == catalogue)
    }
}

/// A table for each catalogue that any of the providers is asked about.
pub(super) fn tables(survey: &Survey<'_>, words: &Words, providers: &[(&Reading, &Counts)]) -> Vec<Block> {
    let mut ids: Vec<&String> = Vec::new();
    for id in providers.iter().flat_map(|(_, counts)| &counts.catalogues) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter()
        .filter_map(|id| survey.framework.catalogue(id))
        .map(|catalogue| table(catalogue, words, providers).into())
        .collect()
}

fn table(catalogue: &Catalogue, words: &Words, providers: &[(&Reading, &Counts)]) -> Table<8> {
    let columns = [
        Column::words(words.provider()),
        Column::count(words.apply()),
        Column::count(words.green()),
        Column::count(words.amber()),
        Column::count(words.red()),
        Column::count(words.not_applicable()),
        Column::count(words.missing()),
        Column::count(words.ratings_that_do_not_stand()),
    ];
    let mut table = Table::new(words.title_of(catalogue), columns)
        .about(Subject::Providers, [subjects::catalogue(words, catalogue)])
        .grouped_by(words.section());
    let providers: Vec<_> = providers.iter().filter(|(_, counts)| counts.has(&catalogue.id)).collect();
    let mut headings = Headings::of(catalogue);
    for item in firsts(catalogue) {
        for section in headings.above(item) {
            let number = Text::from(headings.number(section));
            let is_numbered = !number.is_blank();
            let number = if is_numbered { number.words(" ") } else { Text::new() };
            table.heading_at(section.depth, heading(number.and(words.text(&section.title))));
        }
        let key = (catalogue.id.clone(), item.section);
        for (reading, counts) in &providers {
            table.row(row(&reading.name, counts.sections.get(&key).unwrap_or(&StandardCount::default())));
        }
    }
    table.heading(heading(words.whole_standard().into()));
    for (reading, counts) in &providers {
        table.row(row(&reading.name, &counts.whole(&catalogue.id)));
    }
    let providers: Vec<_> = providers.into_iter().copied().collect();
    table.drawn(map(catalogue, words, &providers))
}

/// A cell for each section that has rows in the table, called as it is called there. A heading that the standard does not number
/// is called by its id.
fn map(catalogue: &Catalogue, words: &Words, providers: &[(&Reading, &Counts)]) -> Picture {
    let headings = Headings::of(catalogue);
    let sections = firsts(catalogue).map(|item| {
        let section = &catalogue.sections[item.section];
        let number = headings.number(section);
        (item.section, if number.is_empty() { section.id.clone() } else { number })
    });
    let sections: Vec<(usize, String)> = sections.collect();
    let row = |(reading, counts): &(&Reading, &Counts)| {
        let count = |at: usize| counts.sections.get(&(catalogue.id.clone(), at)).cloned().unwrap_or_default();
        let counted = sections.iter().map(|(at, number)| (number.clone(), count(*at))).collect();
        heat_row(words, reading.name.trim().into(), counted)
    };
    heat_map(words, providers.iter().map(row).collect())
}

/// The first item of each section that has any.
fn firsts(catalogue: &Catalogue) -> impl Iterator<Item = &Item> {
    let mut last = None;
    catalogue.items.iter().filter(move |item| last.replace(item.section) != Some(item.section))
}

fn heading(words: Text) -> [Cell; 8] {
    let [two, three, four, five, six, seven, eight] = std::array::from_fn(|_| Cell::Empty);
    [words.into(), two, three, four, five, six, seven, eight]
}

fn row(name: &str, count: &StandardCount) -> [Cell; 8] {
    let numbers = [
        count.applicable,
        count.green,
        count.amber,
        count.red,
        count.not_applicable,
        count.missing,
        count.evidenced - count.standing,
    ];
    let [one, two, three, four, five, six, seven] = numbers.map(Cell::Count);
    [name.trim().into(), one, two, three, four, five, six, seven]
}
