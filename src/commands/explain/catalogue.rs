//! What `explain` says of a standard: where it comes from, how much of it is known, and its sections and items.

use super::sheet::Sheet;
use crate::calendar::Interval;
use crate::model::{Catalogue, Framework, Kept};
use crate::words::Words;

pub fn explain(sheet: &mut Sheet, framework: &Framework, catalogue: &Catalogue) {
    let words = sheet.words;
    let published = words.published(&catalogue.publisher, catalogue.published.as_deref());
    let covers = words.covers(catalogue.is_partial, catalogue.items.len(), catalogue.sections.len());
    sheet.title(&format!("{}: {}", catalogue.id, words.told(&catalogue.title)));
    sheet.fields(&[
        (words.label_published(), published.unwrap_or_default()),
        (words.label_original(), catalogue.source.clone().unwrap_or_default()),
        (words.label_kept_in(), kept_in(words, catalogue)),
        (words.label_coverage(), covers),
        (words.label_review(), review(words, framework, catalogue)),
        (words.label_note(), words.told(&catalogue.note)),
    ]);
    if !catalogue.principles.is_empty() {
        let principles = catalogue.principles.iter();
        sheet.heading(words.principles());
        sheet.rows(&principles.map(|part| (0, [part.id.clone()], words.told(&part.title))).collect::<Vec<_>>());
    }
    sheet.heading(words.sections_and_items());
    contents(sheet, catalogue, 0, catalogue.sections.len());
}

pub fn explain_section(sheet: &mut Sheet, catalogue: &Catalogue, section: usize) {
    let words = sheet.words;
    let inside = catalogue.inside(section);
    let named = &catalogue.sections[section];
    sheet.title(&format!("{}/{}: {}", catalogue.id, named.id, words.told(&named.title)));
    sheet.fields(&[
        (words.label_standard(), words.told(&catalogue.title)),
        (words.label_row(), named.row.map(|row| words.row_of_checklist(row as usize)).unwrap_or_default()),
        (words.label_note(), words.told(&named.note)),
    ]);
    contents(sheet, catalogue, inside.start, inside.end);
}

/// The sections from one position to another, and their items, each set in below its section.
fn contents(sheet: &mut Sheet, catalogue: &Catalogue, from: usize, to: usize) {
    let words = sheet.words;
    let mut rows = Vec::new();
    let top = catalogue.sections.get(from).map_or(0, |section| section.depth);
    for (at, section) in catalogue.sections.iter().enumerate().take(to).skip(from) {
        let indent = 2 * (section.depth - top);
        let title = words.told(&section.title);
        let title = section.row.map_or(title.clone(), |row| words.section_with_row(&title, row as usize));
        rows.push((indent, [section.id.clone()], title));
        let items = catalogue.items.iter().filter(|item| item.section == at);
        rows.extend(items.map(|item| (indent + 2, [item.id.local().to_owned()], words.told(&item.title))));
    }
    sheet.rows(&rows);
    match catalogue.items.iter().find(|item| (from..to).contains(&item.section)) {
        Some(item) => sheet.paragraph(&words.says_what_it_asks(item.id.as_str())),
        None => sheet.paragraph(words.nothing_known_of_this()),
    }
}

fn kept_in(words: Words, catalogue: &Catalogue) -> String {
    match catalogue.kept() {
        Kept::BuiltIn => words.kept_in_the_program().to_owned(),
        Kept::LaidOver(file) => words.kept_with_texts_of(file),
        Kept::Own(file) => file.to_owned(),
    }
}

fn review(words: Words, framework: &Framework, catalogue: &Catalogue) -> String {
    let (interval, stated) = match catalogue.refresh {
        Some(interval) => (interval, says(words, catalogue.refresh_source.as_deref())),
        None => default(words, framework),
    };
    words.review_within_of_all(interval, &stated)
}

/// Where an interval is stated, as far as the catalogue says.
pub fn says(words: Words, source: Option<&str>) -> String {
    source.map_or_else(|| words.as_the_standard_says().to_owned(), |source| words.as_stated_in(source))
}

/// The interval where no standard states one, and where that comes from.
pub fn default(words: Words, framework: &Framework) -> (Interval, String) {
    let stated = if framework.is_refresh_stated { words.as_settings_say() } else { words.as_by_default() };
    (framework.refresh, stated.to_owned())
}
