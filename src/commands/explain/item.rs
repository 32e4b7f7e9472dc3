//! What `explain` says of one item: what it asks, where to read it, whether it applies to a provider, and what answers it.

use super::catalogue::{default, says};
use super::sheet::Sheet;
use crate::calendar::Day;
use crate::documents::catalogue::MeasureEntry;
use crate::documents::condition::Condition;
use crate::documents::provider::ProviderFile;
use crate::documents::vocabulary::Rating;
use crate::model::{Applies, Catalogue, Facts, Framework, Item, ItemFor};
use crate::page::Text;
use crate::standing::{Answer, Freshness, ItemStanding, Plan, Standing};
use crate::views::applying::why;
use crate::words::Words;

pub fn explain(sheet: &mut Sheet, framework: &Framework, catalogue: &Catalogue, item: &Item) {
    let words = sheet.words;
    let section = &catalogue.sections[item.section];
    sheet.title(&format!("{}: {}", item.id, words.told(&item.title)));
    sheet.fields(&[
        (words.label_standard(), words.told(&catalogue.title)),
        (
            words.label_section(),
            format!("{} {}\n{}", section.id, words.told(&section.title), words.told(&section.note)),
        ),
        (words.label_asks(), words.told(&item.asks)),
        (words.label_parts(), parts(words, item)),
        (words.label_measures(), measures(words, item)),
        (words.label_original(), original(catalogue, item)),
        (words.label_review(), review(words, framework, catalogue, item)),
        (words.label_applies(), words.condition(&item.applies).to_ticked()),
        (words.label_stage(), item.stage.map(|stage| words.stage_of_accreditation(stage.into())).unwrap_or_default()),
        (words.label_note(), words.told(&item.note)),
    ]);
    if catalogue.is_partial {
        sheet.paragraph(&words.only_a_part_known(&catalogue.id));
    }
}

fn parts(words: Words, item: &Item) -> String {
    item.parts.iter().map(|part| format!("{}: {}\n", part.id, words.told(&part.title))).collect()
}

fn measures(words: Words, item: &Item) -> String {
    let figures = |measure: &MeasureEntry| {
        measure.asks.map(|question| format!(" {}", words.looked_for(question, &words.told(&measure.unit))))
    };
    item.measures
        .iter()
        .map(|measure| {
            let figures = figures(measure).unwrap_or_default();
            format!("{}: {}{figures}\n", measure.id.value, words.told(&measure.title))
        })
        .collect()
}

fn original(catalogue: &Catalogue, item: &Item) -> String {
    [item.source.as_deref(), catalogue.source.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn review(words: Words, framework: &Framework, catalogue: &Catalogue, item: &Item) -> String {
    let (interval, stated) = match (item.refresh, catalogue.refresh) {
        (Some(interval), _) => (interval, says(words, item.refresh_source.as_deref())),
        (None, Some(interval)) => (interval, words.as_for_the_whole(&says(words, catalogue.refresh_source.as_deref()))),
        (None, None) => default(words, framework),
    };
    words.review_within_of_one(interval, &stated)
}

/// How to record evidence: a file to begin with.
pub fn show_how_to_record(sheet: &mut Sheet, item: &Item, day: Day) {
    let words = sheet.words;
    sheet.heading(words.how_to_record());
    sheet.paragraph(words.begin_a_file());
    let rating = format!("  {}: amber", item.id);
    let wording = format!("  {}: {}", item.id, item.wording());
    let owner = format!("owner: {}", words.example_owner());
    let paper = format!("  - {}", words.example_paper());
    let action = format!("  - what: {}", words.example_action());
    let due = format!("    due: {}", day.plus_days(90));
    let reviewed = format!("reviewed: {day}");
    let lines = [
        ("---", ""),
        ("ratings:", ""),
        (&rating, words.which_ratings()),
        ("answers:", words.what_you_read()),
        (&wording, ""),
        (&reviewed, words.the_day_you_checked()),
        (&owner, words.a_role()),
        ("documents:", ""),
        (&paper, words.it_lies_in_documents()),
        ("actions:", words.amber_and_red_want()),
        (&action, ""),
        (&due, ""),
        ("---", ""),
        (words.example_words(), ""),
    ];
    let column = lines.iter().filter(|(_, note)| !note.is_empty()).map(|(line, _)| line.len()).max().unwrap_or(0);
    let noted = lines.map(|(line, note)| match note {
        "" => line.to_owned(),
        note => format!("{line:column$}  # {note}"),
    });
    sheet.example(&noted.join("\n"));
    if let Some(measure) = item.measures.iter().find(|measure| measure.asks.is_some()) {
        let line = format!("- {{measure: {}, period: 2026-04..2026-09, value: …}}", measure.id.value);
        sheet.paragraph(&words.figures_go_here(Text::new().code(line)).to_ticked());
    }
}

/// Whether the item applies to a provider and why, and what answers it; or, where nothing does and something should, how to
/// begin.
pub fn explain_for(sheet: &mut Sheet, standing: &Standing<'_, '_>, item: &Item) {
    let (words, provider) = (sheet.words, standing.provider);
    sheet.heading(&words.at_provider(provider.name(), standing.as_of));
    if provider.file.is_none() && provider.items.is_empty() {
        let file = format!("providers/{}/provider.yaml", provider.id);
        return sheet.fields(&[(words.label_applies(), words.applies_not_known(&file))]);
    }
    let Some(found) = standing.items.iter().find(|found| found.asked.item.id == item.id) else {
        let ids: Vec<&str> = provider.catalogues.iter().map(|catalogue| catalogue.id.as_str()).collect();
        return sheet.fields(&[(words.label_applies(), words.not_in_force(item.id.catalogue(), &ids))]);
    };
    sheet.fields(&[(words.label_applies(), applies(words, found.asked, provider.file))]);
    match &found.answer {
        Some(answer) => answered(sheet, standing, found, answer),
        None => {
            sheet.fields(&[(words.label_record(), unanswered(words, standing, found))]);
            if found.asked.applies.counts() {
                show_how_to_record(sheet, item, standing.as_of);
            }
        }
    }
}

fn applies(words: Words, asked: &ItemFor<'_>, file: Option<&ProviderFile<'_>>) -> String {
    let none = Facts::new();
    let facts = file.map_or(&none, |file| &file.facts);
    let condition = &asked.item.applies;
    let compared = Applies::compared(condition, facts);
    let said = why(&words, *condition == Condition::EVERYONE, &asked.applies, &compared);
    said.iter().map(Text::to_ticked).collect::<Vec<_>>().join("\n")
}

fn answered(sheet: &mut Sheet, standing: &Standing<'_, '_>, found: &ItemStanding<'_, '_>, answer: &Answer<'_, '_>) {
    let words = sheet.words;
    let again = found.asked.answers[1..].iter().map(|(record, line)| {
        let evidence = &standing.provider.evidence[*record];
        format!("\n{}", words.rated_again_in(&evidence.place(evidence.ratings[*line].span()).to_string()))
    });
    let counts = found.asked.applies.counts();
    let stands = if counts { stands(words, answer, standing.as_of) } else { words.it_is_not_counted().to_owned() };
    let rating = answer.rating.map_or(words.a_word_that_is_no_rating(), |rating| words.rating(rating));
    sheet.fields(&[
        (words.label_record(), format!("{}{}", answer.evidence.place(answer.rated.span()), again.collect::<String>())),
        (words.label_rating(), rating.to_owned()),
        (words.label_advised(), advised(words, answer)),
        (
            words.label_owner(),
            answer.evidence.file.owner.as_ref().map_or_else(String::new, |owner| owner.value.to_string()),
        ),
        (words.label_reviewed(), reviewed(words, answer)),
        (words.label_plan(), plan(words, answer.plan)),
        (words.label_stands(), stands),
    ]);
}

/// On whose advice it is set aside, and when that was given.
fn advised(words: Words, answer: &Answer<'_, '_>) -> String {
    if answer.rating != Some(Rating::NotApplicable) {
        return String::new();
    }
    let file = answer.evidence.file;
    let adviser = file.advised_by.as_ref().filter(|_| answer.evidence.is_adviser_named());
    let by = adviser.map_or(words.no_adviser_named(), |adviser| adviser.value.trim());
    match file.advised_on.good() {
        Some(on) => words.advised_by_on(by, on.value),
        None => words.advised_by_whom(by),
    }
}

fn unanswered(words: Words, standing: &Standing<'_, '_>, found: &ItemStanding<'_, '_>) -> String {
    match standing.provider.unreadable_for(found.asked.item.id.as_str()) {
        Some((record, _)) => words.none_that_counts(record.text.path()),
        None => words.no_record().to_owned(),
    }
}

fn reviewed(words: Words, answer: &Answer<'_, '_>) -> String {
    match answer.freshness {
        Freshness::Fresh { reviewed, due, .. } => words.due_again(reviewed, due),
        Freshness::Stale { reviewed, due, .. } => words.was_due_again(reviewed, due),
        Freshness::NeverReviewed => words.never().to_owned(),
        Freshness::ReviewedInFuture => words.on_a_day_to_come().to_owned(),
        Freshness::Unclear => words.on_a_day_not_read().to_owned(),
    }
}

fn plan(words: Words, plan: Plan) -> String {
    match plan {
        Plan::NotWanted => String::new(),
        Plan::Open { next } => words.next_action_due(next),
        Plan::Overdue { since } => words.all_overdue(since),
        Plan::Complete => words.every_action_done().to_owned(),
        Plan::None => words.no_action_has_a_date().to_owned(),
        Plan::Unclear => words.action_date_not_read().to_owned(),
    }
}

pub fn stands(words: Words, answer: &Answer<'_, '_>, as_of: Day) -> String {
    if answer.stands() {
        return words.stands_yes().to_owned();
    }
    let doubts: Vec<String> = answer.doubts.iter().map(|doubt| words.doubt(*doubt, None, as_of)).collect();
    let why = if doubts.is_empty() { words.rating_not_read().to_owned() } else { doubts.join("; ") };
    words.stands_no(&why)
}
