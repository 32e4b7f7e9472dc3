//! All providers by section, with counts.

use std::collections::BTreeMap;

use crate::documents::vocabulary::Audience;
use crate::model::Catalogue;
use crate::outcome::StandardCount;
use crate::page::{Block, Cell, Column, Subject, TableAcross, Text};
use crate::standing::Standing;
use crate::survey::Survey;
use crate::views::counts::{Counted, add, kept};
use crate::views::reading::Reading;
use crate::views::sections::Headings;
use crate::views::subjects;
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
    let mut last = None;
    for item in &catalogue.items {
        if last.replace(item.section) == Some(item.section) {
            continue;
        }
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
    table
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
