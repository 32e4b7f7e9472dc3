//! What `explain` says of what else asks for the same, and of the evidence that a provider has for that.

use super::item::stands;
use super::sheet::Sheet;
use crate::model::{Catalogue, Counterpart, Framework, Item};
use crate::overlaps::{Overlap, Overlaps};
use crate::standing::Standing;
use crate::words::Words;

const WORDS: &Words = &Words::ENGLISH;

/// What else asks for an item, and, said apart, what is judged of the sections that it lies in.
pub fn show_for_item(sheet: &mut Sheet, framework: &Framework, catalogue: &Catalogue, item: &Item) {
    let of_item = framework.counterparts(item);
    let around = catalogue.sections_around(item.section).into_iter();
    let of_sections: Vec<_> = around
        .map(|section| (section, framework.counterparts_of_section(catalogue, section)))
        .filter(|(_, counterparts)| !counterparts.is_empty())
        .collect();
    if of_item.is_empty() && !framework.crosswalks().iter().any(|crosswalk| crosswalk.is_about(&catalogue.id)) {
        return;
    }
    if of_item.is_empty() && of_sections.is_empty() {
        return sheet.paragraph(WORDS.nothing_else_asks());
    }
    sheet.heading(WORDS.what_else_asks());
    if of_item.is_empty() {
        sheet.paragraph(WORDS.nothing_else_asks());
    } else {
        list(sheet, &of_item);
    }
    for (section, counterparts) in of_sections {
        let section = &catalogue.sections[section];
        sheet.paragraph(&WORDS.of_the_section(&section.id, section.title()));
        list(sheet, &counterparts);
    }
}

/// What else asks for all of a section.
pub fn show_for_section(sheet: &mut Sheet, framework: &Framework, catalogue: &Catalogue, section: usize) {
    let counterparts = framework.counterparts_of_section(catalogue, section);
    if !counterparts.is_empty() {
        sheet.heading(WORDS.what_else_asks());
        list(sheet, &counterparts);
    }
}

fn list(sheet: &mut Sheet, counterparts: &[Counterpart<'_>]) {
    let ids: Vec<String> = counterparts.iter().map(Counterpart::id).collect();
    let said: Vec<(&str, String)> =
        ids.iter().map(String::as_str).zip(counterparts.iter().map(|other| said(other))).collect();
    sheet.fields(&said);
}

fn said(other: &Counterpart<'_>) -> String {
    let title = match other.item() {
        Some(item) => item.title().to_owned(),
        None => WORDS.section_as_a_whole(other.title()),
    };
    let judged = WORDS.judged_by(&other.judgement.by, other.judgement.on);
    let lines = [title, WORDS.asks(other.kind).to_owned(), other.judgement.because.clone(), judged];
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).join("\n")
}

/// For which of the items that ask for the same a provider has evidence, and how it is rated.
pub fn show_evidence(sheet: &mut Sheet, standing: &Standing<'_, '_>, item: &Item) {
    if !standing.provider.framework.counterparts(item).iter().any(|other| other.item().is_some()) {
        return;
    }
    sheet.heading(WORDS.evidence_elsewhere());
    let answering = Overlaps::of(standing).answering(item);
    if answering.is_empty() {
        return sheet.paragraph(WORDS.no_evidence_elsewhere());
    }
    let ids: Vec<String> = answering.iter().map(|overlap| overlap.other.id()).collect();
    let evidence = answering.iter().map(|overlap| evidence(standing, overlap));
    sheet.fields(&ids.iter().map(String::as_str).zip(evidence).collect::<Vec<_>>());
}

fn evidence(standing: &Standing<'_, '_>, overlap: &Overlap<'_, '_>) -> String {
    let answer = &overlap.evidence.answer;
    let place = answer.evidence.place(answer.rated.span());
    let answers = WORDS.answers_this(overlap.extent());
    let stands = stands(answer, standing.as_of);
    format!("{answers}\nrated {}, in {place}\nstands: {stands}", overlap.evidence.rating)
}
