//! All providers by section, with counts and a map of them.

use std::collections::BTreeMap;

use super::counts::{Counted, add, kept};
use super::pictures::{heat_map, heat_row};
use super::reading::Reading;
use super::sections::Headings;
use super::subjects;
use crate::documents::vocabulary::Audience;
use crate::model::{Catalogue, Item};
use crate::outcome::StandardCount;
use crate::page::{Block, Cell, Column, Picture, Subject, TableAcross, Text};
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
pub(super) fn tables(
    survey: &Survey<'_>,
    words: &Words,
    reader: Audience,
    providers: &[(&Reading, &Counts)],
) -> Vec<Block> {
    let mut ids: Vec<&String> = Vec::new();
    for id in providers.iter().flat_map(|(_, counts)| &counts.catalogues) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter()
        .filter_map(|id| survey.framework.catalogue(id))
        .map(|catalogue| table(catalogue, words, reader, providers).into())
        .collect()
}

fn table(catalogue: &Catalogue, words: &Words, reader: Audience, providers: &[(&Reading, &Counts)]) -> Across {
    let first = [Column::words(words.provider())];
    let mut table = TableAcross::new(words.title_of(catalogue), first, columns(words, reader), [])
        .about(Subject::Providers, [subjects::catalogue(words, catalogue)])
        .grouped_by(words.section());
    let providers: Vec<_> = providers.iter().filter(|(_, counts)| counts.has(&catalogue.id)).collect();
    let mut headings = Headings::of(catalogue);
    for item in firsts(catalogue) {
        for section in headings.above(item) {
            let number = Text::from(headings.number(section));
            let is_numbered = !number.is_blank();
            let number = if is_numbered { number.words(" ") } else { Text::new() };
            table.heading_at(section.depth, [number.and(words.text(&section.title)).into()]);
        }
        let key = (catalogue.id.clone(), item.section);
        for (reading, counts) in &providers {
            row(&mut table, &reading.name, counts.sections.get(&key).unwrap_or(&StandardCount::default()));
        }
    }
    table.heading([words.whole_standard().into()]);
    for (reading, counts) in &providers {
        row(&mut table, &reading.name, &counts.whole(&catalogue.id));
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

type Across = TableAcross<1, 0, Counted>;

fn columns(words: &Words, reader: Audience) -> Vec<(Counted, Column)> {
    let mut columns: Vec<(Counted, Column)> = vec![
        (|count| count.applicable, Column::count(words.apply())),
        (|count| count.green, Column::count(words.green())),
        (|count| count.amber, Column::count(words.amber())),
        (|count| count.red, Column::count(words.red())),
        (|count| count.not_applicable, Column::count(words.not_applicable())),
        (|count| count.missing, Column::count(words.missing())),
    ];
    columns.extend(kept(words, reader));
    columns.push((|count| count.evidenced - count.standing, Column::count(words.ratings_that_do_not_stand())));
    columns
}

fn row(table: &mut Across, name: &str, count: &StandardCount) {
    table.row([name.trim().into()], |counted| Cell::Count(counted(count)), []);
}
