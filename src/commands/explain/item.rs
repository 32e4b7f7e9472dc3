//! What `explain` says of one item: what it asks, where to read it, whether it applies to a provider, and what answers it.

use super::catalogue::{default, says};
use super::sheet::Sheet;
use crate::calendar::Day;
use crate::documents::catalogue::MeasureEntry;
use crate::documents::condition::Condition;
use crate::documents::provider::ProviderFile;
use crate::documents::vocabulary::{Language, Rating};
use crate::model::{Applies, Catalogue, Facts, Framework, Item, ItemFor, english};
use crate::page::Text;
use crate::standing::{Answer, Freshness, ItemStanding, Plan, Standing};
use crate::views::applying::why;
use crate::words::Words;

pub fn explain(sheet: &mut Sheet, framework: &Framework, catalogue: &Catalogue, item: &Item) {
    let section = &catalogue.sections[item.section];
    sheet.title(&format!("{}: {}", item.id, item.title()));
    sheet.fields(&[
        ("standard", catalogue.title().to_owned()),
        ("section", format!("{} {}", section.id, section.title())),
        ("asks", english(&item.asks).to_owned()),
        ("parts", parts(item)),
        ("measures", measures(item)),
        ("original", original(catalogue, item)),
        ("review", review(framework, catalogue, item)),
        ("applies to", to_whom(&item.applies)),
        ("stage", item.stage.map(|stage| format!("{stage} of accreditation")).unwrap_or_default()),
        ("note", english(&item.note).to_owned()),
    ]);
    if catalogue.is_partial {
        sheet.paragraph(&format!("Only a part of {} is known here: `tyst explain {}`.", catalogue.id, catalogue.id));
    }
}

fn parts(item: &Item) -> String {
    item.parts.iter().map(|part| format!("{}: {}\n", part.id, english(&part.title))).collect()
}

fn measures(item: &Item) -> String {
    item.measures
        .iter()
        .map(|measure| format!("{}: {}{}\n", measure.id.value, english(&measure.title), figures(measure)))
        .collect()
}

/// Which figures are looked for, in brackets.
fn figures(measure: &MeasureEntry) -> String {
    let (Some(question), unit) = (measure.asks, english(&measure.unit)) else { return String::new() };
    if unit.is_empty() {
        format!(" ({})", question.word())
    } else {
        format!(" ({}, counted in {unit})", question.word())
    }
}

fn original(catalogue: &Catalogue, item: &Item) -> String {
    [item.source.as_deref(), catalogue.source.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn review(framework: &Framework, catalogue: &Catalogue, item: &Item) -> String {
    let (interval, stated) = match (item.refresh, catalogue.refresh) {
        (Some(interval), _) => (interval, says(item.refresh_source.as_deref())),
        (None, Some(interval)) => {
            (interval, format!("as for the whole standard, {}", says(catalogue.refresh_source.as_deref())))
        }
        (None, None) => default(framework),
    };
    format!("within {interval}, {stated}")
}

fn to_whom(condition: &Condition) -> String {
    match condition {
        Condition::All(inner) if inner.is_empty() => "everyone".to_owned(),
        condition => format!("those of whom this holds: {}", condition.in_words()),
    }
}

/// How to record evidence: a file to begin with.
pub fn show_how_to_record(sheet: &mut Sheet, item: &Item, day: Day) {
    sheet.heading("How to record evidence");
    sheet.paragraph(
        "Begin a file that ends in `.md` in the provider's `evidence` folder, or add the lines under `ratings` and \
         `answers` to a record that answers this already:",
    );
    let rating = format!("  {}: amber", item.id);
    let wording = format!("  {}: {}", item.id, item.wording());
    let due = format!("    due: {}", day.plus_days(90));
    let reviewed = format!("reviewed: {day}");
    let lines = [
        ("---", ""),
        ("ratings:", ""),
        (&rating, "green, amber, red or not-applicable"),
        ("answers:", "what you have just read, so that a change of its words is noticed"),
        (&wording, ""),
        (&reviewed, "the day on which you checked that all of it is true"),
        ("owner: Practice manager", "a role, never a person"),
        ("documents:", ""),
        ("  - name-of-a-paper.docx", "it lies in the provider's documents folder"),
        ("actions:", "amber and red want a plan with a date"),
        ("  - what: What will be done next", ""),
        (&due, ""),
        ("---", ""),
        ("Say here in two or three sentences how it is met, and how one can see that.", ""),
    ];
    let column = lines.iter().filter(|(_, note)| !note.is_empty()).map(|(line, _)| line.len()).max().unwrap_or(0);
    let noted = lines.map(|(line, note)| match note {
        "" => line.to_owned(),
        note => format!("{line:column$}  # {note}"),
    });
    sheet.example(&noted.join("\n"));
    if let Some(measure) = item.measures.iter().find(|measure| measure.asks.is_some()) {
        sheet.paragraph(&format!(
            "Figures are looked for here. They go above the second `---`, under `measures:`, a line for each measure and each \
             period: `- {{measure: {}, period: 2026-04..2026-09, value: …}}`",
            measure.id.value
        ));
    }
}

/// Whether the item applies to a provider and why, and what answers it; or, where nothing does and something should, how to
/// begin.
pub fn explain_for(sheet: &mut Sheet, standing: &Standing<'_, '_>, item: &Item) {
    let provider = standing.provider;
    sheet.heading(&format!("At {}, as of {}", provider.name(), standing.as_of.long()));
    if provider.file.is_none() && provider.items.is_empty() {
        return sheet.fields(&[(
            "applies",
            format!("not known: providers/{}/provider.yaml is not there or cannot be read", provider.id),
        )]);
    }
    let Some(found) = standing.items.iter().find(|found| found.asked.item.id == item.id) else {
        let ids: Vec<&str> = provider.catalogues.iter().map(|catalogue| catalogue.id.as_str()).collect();
        let in_force = match ids.as_slice() {
            [] => "no standard is".to_owned(),
            [only] => format!("{only} is"),
            several => format!("{} are", several.join(", ")),
        };
        return sheet.fields(&[("applies", format!("no: {} is not in force for it; {in_force}", item.id.catalogue()))]);
    };
    sheet.fields(&[("applies", applies(found.asked, provider.file))]);
    match &found.answer {
        Some(answer) => answered(sheet, standing, found, answer),
        None => {
            sheet.fields(&[("record", unanswered(standing, found))]);
            if found.asked.applies.counts() {
                show_how_to_record(sheet, item, standing.as_of);
            }
        }
    }
}

fn applies(asked: &ItemFor<'_>, file: Option<&ProviderFile<'_>>) -> String {
    let none = Facts::new();
    let facts = file.map_or(&none, |file| &file.facts);
    let condition = &asked.item.applies;
    let compared = Applies::compared(condition, facts);
    let said = why(&Words::of(Language::English), *condition == Condition::EVERYONE, &asked.applies, &compared);
    said.iter().map(Text::to_ticked).collect::<Vec<_>>().join("\n")
}

fn answered(sheet: &mut Sheet, standing: &Standing<'_, '_>, found: &ItemStanding<'_, '_>, answer: &Answer<'_, '_>) {
    let again = found.asked.answers[1..].iter().map(|(record, line)| {
        let evidence = &standing.provider.evidence[*record];
        format!("\nrated again in {}", evidence.place(evidence.ratings[*line].span()))
    });
    sheet.fields(&[
        ("record", format!("{}{}", answer.evidence.place(answer.rated.span()), again.collect::<String>())),
        ("rating", answer.rating.map_or_else(|| "a word that is no rating".to_owned(), |rating| rating.to_string())),
        ("advised", advised(answer)),
        ("owner", answer.evidence.file.owner.as_ref().map_or_else(String::new, |owner| owner.value.to_string())),
        ("reviewed", reviewed(answer)),
        ("plan", plan(answer.plan)),
        (
            "stands",
            if found.asked.applies.counts() { stands(answer, standing.as_of) } else { "it is not counted".to_owned() },
        ),
    ]);
}

/// On whose advice it is set aside, and when that was given.
fn advised(answer: &Answer<'_, '_>) -> String {
    if answer.rating != Some(Rating::NotApplicable) {
        return String::new();
    }
    let file = answer.evidence.file;
    let adviser = file.advised_by.as_ref().filter(|_| answer.evidence.is_adviser_named());
    let by = adviser.map_or("nobody who is named", |adviser| adviser.value.trim());
    let on = file.advised_on.good().map(|on| format!(", on {}", on.value.long()));
    format!("by {by}{}", on.unwrap_or_default())
}

fn unanswered(standing: &Standing<'_, '_>, found: &ItemStanding<'_, '_>) -> String {
    match standing.provider.unreadable_for(found.asked.item.id.as_str()) {
        Some((record, _)) => {
            format!("none that counts: {} rates it and cannot be read; `tyst check` says why", record.text.path())
        }
        None => "none".to_owned(),
    }
}

fn reviewed(answer: &Answer<'_, '_>) -> String {
    match answer.freshness {
        Freshness::Fresh { reviewed, due, .. } => format!("{}; due again by {}", reviewed.long(), due.long()),
        Freshness::Stale { reviewed, due, .. } => format!("{}; was due again by {}", reviewed.long(), due.long()),
        Freshness::NeverReviewed => "never".to_owned(),
        Freshness::ReviewedInFuture => "on a day that has not come yet".to_owned(),
        Freshness::Unclear => "on a day that cannot be read".to_owned(),
    }
}

fn plan(plan: Plan) -> String {
    match plan {
        Plan::NotWanted => String::new(),
        Plan::Open { next } => format!("the next action is due on {}", next.long()),
        Plan::Overdue { since } => format!("every open action is overdue, the first since {}", since.long()),
        Plan::Complete => "every action is done".to_owned(),
        Plan::None => "no open action has a date".to_owned(),
        Plan::Unclear => "the date of an open action cannot be read".to_owned(),
    }
}

pub fn stands(answer: &Answer<'_, '_>, as_of: Day) -> String {
    if answer.stands() {
        return "yes".to_owned();
    }
    let doubts: Vec<String> =
        answer.doubts.iter().map(|doubt| Words::of(Language::English).doubt(*doubt, None, as_of)).collect();
    format!("no: {}", if doubts.is_empty() { "the rating cannot be read".to_owned() } else { doubts.join("; ") })
}
