//! What `explain` says of what else asks for the same, and of the evidence that a provider has for that.

use super::item::stands;
use super::sheet::Sheet;
use crate::model::{Catalogue, Counterpart, Framework, Item};
use crate::overlaps::{Overlap, Overlaps};
use crate::page::Text;
use crate::standing::Standing;
use crate::words::Words;

/// What else asks for an item, and, said apart, what is judged of the sections that it lies in.
pub fn show_for_item(sheet: &mut Sheet, framework: &Framework, catalogue: &Catalogue, item: &Item) {
    let words = sheet.words;
    let of_item = framework.counterparts(item);
    let around = catalogue.sections_around(item.section).into_iter();
    let of_sections: Vec<_> = around
        .map(|section| (section, framework.counterparts_of_section(catalogue, section)))
        .filter(|(_, counterparts)| !counterparts.is_empty())
        .collect();
    if of_item.is_empty() && !is_compared(framework, catalogue) {
        return;
    }
    if of_item.is_empty() && of_sections.is_empty() {
        return sheet.paragraph(words.nothing_else_asks());
    }
    sheet.heading(words.what_else_asks());
    if of_item.is_empty() {
        sheet.paragraph(words.nothing_else_asks());
    } else {
        list(sheet, &of_item);
    }
    for (section, counterparts) in of_sections {
        let section = &catalogue.sections[section];
        sheet.paragraph(&words.of_the_section(&section.id, words.text(&section.title)).to_ticked());
        list(sheet, &counterparts);
    }
}

/// What else asks for all of a section.
pub fn show_for_section(sheet: &mut Sheet, framework: &Framework, catalogue: &Catalogue, section: usize) {
    let words = sheet.words;
    let counterparts = framework.counterparts_of_section(catalogue, section);
    if !counterparts.is_empty() {
        sheet.heading(words.what_else_asks());
        return list(sheet, &counterparts);
    }
    if is_compared(framework, catalogue) {
        let inside = catalogue.inside(section);
        let has_items = catalogue.items.iter().any(|item| inside.contains(&item.section));
        sheet.paragraph(if has_items { words.nothing_else_asks_for_section() } else { words.nothing_else_asks() });
    }
}

/// Whether anything can be said of what else asks for the same.
fn is_compared(framework: &Framework, catalogue: &Catalogue) -> bool {
    framework.crosswalks().iter().any(|crosswalk| crosswalk.is_about(&catalogue.id))
}

fn list(sheet: &mut Sheet, counterparts: &[Counterpart<'_>]) {
    let words = sheet.words;
    let ids: Vec<String> = counterparts.iter().map(Counterpart::id).collect();
    let judge = |other: &Counterpart<'_>| (other.judgement.by.clone(), other.judgement.on);
    let is_one_judge = counterparts.windows(2).all(|two| judge(&two[0]) == judge(&two[1]));
    let said = counterparts.iter().map(|other| said(words, other, !is_one_judge));
    sheet.fields(&ids.iter().map(String::as_str).zip(said).collect::<Vec<_>>());
    if let Some(first) = counterparts.first().filter(|_| is_one_judge) {
        sheet.paragraph(&words.all_judged(judged(words, first)).to_ticked());
    }
}

fn judged(words: Words, other: &Counterpart<'_>) -> Text {
    words.judged_by(other.judgement.by.as_str().into(), other.judgement.on)
}

/// Who judged stands beside each where they are several.
fn said(words: Words, other: &Counterpart<'_>, are_judges_told_apart: bool) -> String {
    let title = words.text(other.title());
    let title = if other.item().is_some() { title } else { words.section_as_a_whole(title) };
    let because = Text::from(other.judgement.because.trim());
    let lines = [title, words.asks(other.kind).into(), because].into_iter();
    let lines = lines.chain(are_judges_told_apart.then(|| judged(words, other)));
    lines.map(|line| line.to_ticked()).collect::<Vec<_>>().join("\n")
}

/// For which of the items that ask for the same a provider has evidence, and how it is rated.
pub fn show_evidence(sheet: &mut Sheet, standing: &Standing<'_, '_>, item: &Item) {
    if !standing.provider.framework.counterparts(item).iter().any(|other| other.item().is_some()) {
        return;
    }
    let words = sheet.words;
    sheet.heading(words.evidence_elsewhere());
    let answering = Overlaps::of(standing).answering(item);
    if answering.is_empty() {
        return sheet.paragraph(words.no_evidence_elsewhere());
    }
    let ids: Vec<String> = answering.iter().map(|overlap| overlap.other.id()).collect();
    let evidence = answering.iter().map(|overlap| evidence(words, standing, overlap));
    sheet.fields(&ids.iter().map(String::as_str).zip(evidence).collect::<Vec<_>>());
}

fn evidence(words: Words, standing: &Standing<'_, '_>, overlap: &Overlap<'_, '_>) -> String {
    let answer = &overlap.evidence.answer;
    let place = answer.evidence.place(answer.rated.span());
    let answers = words.answers_this(overlap.extent());
    let stands = words.stands_so(&stands(words, answer, standing.as_of));
    let rated = words.rated_in(words.rating(overlap.evidence.rating), &place.to_string());
    format!("{answers}\n{rated}\n{stands}")
}
