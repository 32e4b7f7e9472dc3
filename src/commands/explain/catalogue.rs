//! What `explain` says of a standard: where it comes from, how much of it is known, and its sections and items.

use super::sheet::Sheet;
use crate::calendar::Interval;
use crate::model::{Catalogue, Framework, Kept, english};

pub fn explain(sheet: &mut Sheet, framework: &Framework, catalogue: &Catalogue) {
    sheet.title(&format!("{}: {}", catalogue.id, catalogue.title()));
    sheet.fields(&[
        ("published", published(catalogue)),
        ("original", catalogue.source.clone().unwrap_or_default()),
        ("kept in", kept_in(catalogue)),
        ("coverage", coverage(catalogue)),
        ("review", review(framework, catalogue)),
        ("note", catalogue.note().to_owned()),
    ]);
    if !catalogue.principles.is_empty() {
        let principles = catalogue.principles.iter();
        sheet.heading("Principles");
        sheet.rows(&principles.map(|part| (0, [part.id.clone()], english(&part.title).to_owned())).collect::<Vec<_>>());
    }
    sheet.heading("Sections and items");
    contents(sheet, catalogue, 0, catalogue.sections.len());
}

pub fn explain_section(sheet: &mut Sheet, catalogue: &Catalogue, section: usize) {
    let inside = catalogue.inside(section);
    let named = &catalogue.sections[section];
    sheet.title(&format!("{}/{}: {}", catalogue.id, named.id, named.title()));
    sheet.fields(&[
        ("standard", catalogue.title().to_owned()),
        ("row", named.row.map(|row| format!("{row} of the checklist")).unwrap_or_default()),
        ("note", english(&named.note).to_owned()),
    ]);
    contents(sheet, catalogue, inside.start, inside.end);
}

/// The sections from one position to another, and their items, each set in below its section.
fn contents(sheet: &mut Sheet, catalogue: &Catalogue, from: usize, to: usize) {
    let mut rows = Vec::new();
    let top = catalogue.sections.get(from).map_or(0, |section| section.depth);
    for (at, section) in catalogue.sections.iter().enumerate().take(to).skip(from) {
        let indent = 2 * (section.depth - top);
        let row = section.row.map(|row| format!(" (row {row})")).unwrap_or_default();
        rows.push((indent, [section.id.clone()], format!("{}{row}", section.title())));
        let items = catalogue.items.iter().filter(|item| item.section == at);
        rows.extend(items.map(|item| (indent + 2, [item.id.local().to_owned()], item.title().to_owned())));
    }
    sheet.rows(&rows);
    if let Some(item) = catalogue.items.iter().find(|item| (from..to).contains(&item.section)) {
        sheet.paragraph(&format!("`tyst explain {}` says what an item asks.", item.id));
    } else {
        sheet.paragraph("No item of this is known here.");
    }
}

fn published(catalogue: &Catalogue) -> String {
    let words = [catalogue.publisher.as_deref(), catalogue.published.as_deref()];
    words.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn kept_in(catalogue: &Catalogue) -> String {
    match catalogue.kept() {
        Kept::BuiltIn => "this program".to_owned(),
        Kept::LaidOver(file) => format!("this program, with the texts of {file} laid over"),
        Kept::Own(file) => file.to_owned(),
    }
}

fn coverage(catalogue: &Catalogue) -> String {
    let known = if catalogue.is_partial { "partial: only some of its items are known" } else { "complete" };
    let s = if catalogue.items.len() == 1 { "" } else { "s" };
    format!("{known}; {} item{s} in {} sections", catalogue.items.len(), catalogue.sections.len())
}

fn review(framework: &Framework, catalogue: &Catalogue) -> String {
    let (interval, stated) = match catalogue.refresh {
        Some(interval) => (interval, says(catalogue.refresh_source.as_deref())),
        None => default(framework),
    };
    format!("within {interval}, {stated}; where an item has an interval of its own, that holds")
}

/// Where an interval is stated, as far as the catalogue says.
pub fn says(source: Option<&str>) -> String {
    source.map_or_else(|| "as the standard says".to_owned(), |source| format!("as stated in: {source}"))
}

/// The interval where no standard states one, and where that comes from.
pub fn default(framework: &Framework) -> (Interval, String) {
    let stated = if framework.is_refresh_stated {
        "as tyst.yaml says, since the standard states no interval"
    } else {
        "the default, since neither the standard nor tyst.yaml states an interval"
    };
    (framework.refresh, stated.to_owned())
}
