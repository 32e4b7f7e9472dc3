//! What `explain` says of the rules: their list, and the page of one.

use std::mem::take;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use super::sheet::Sheet;
use crate::documents::vocabulary::Language;
use crate::finding::Severity;
use crate::model::Framework;
use crate::rules::{RULES, Rule};
use crate::words::Words;

pub fn list(sheet: &mut Sheet, framework: &Framework) {
    let words = sheet.words;
    let rows: Vec<(usize, [String; 2], String)> = RULES
        .iter()
        .map(|rule| {
            let severity = set_here(framework, rule).unwrap_or(rule.severity);
            let round = rule.under_round.map(|grave| words.under_a_round(words.severity(grave)));
            let said = [Some(summary(words, rule)), round].into_iter().flatten().collect::<Vec<_>>().join(" ");
            (0, [rule.name.to_owned(), words.severity_or_off(severity).to_owned()], said)
        })
        .collect();
    sheet.title(words.the_rules());
    sheet.rows(&rows);
    sheet.heading(words.more_to_explain());
    sheet.fields(&[
        ("tyst explain stale-evidence", words.explains_a_rule().to_owned()),
        ("tyst explain respect-2017", words.explains_a_standard().to_owned()),
        ("tyst explain respect-2017/B2.3", words.explains_an_item().to_owned()),
    ]);
    sheet.paragraph(&words.standards_known_here(&framework.catalogue_ids().join(", ")));
}

/// The pages are in English; in another language there is what a rule finds, in a few words.
fn summary(words: Words, rule: &Rule) -> String {
    match words.rule_title(rule.name) {
        Some(title) if words.language() != Language::English => format!("{title}."),
        _ => rule.summary().to_owned(),
    }
}

pub fn explain(sheet: &mut Sheet, framework: &Framework, rule: &Rule) {
    let words = sheet.words;
    sheet.title(&words.rule_title(rule.name).map_or(rule.name.to_owned(), |title| format!("{}: {title}", rule.name)));
    sheet.paragraph(&severity(words, framework, rule));
    if words.language() != Language::English {
        sheet.paragraph(words.page_in_english());
    }
    page(sheet, rule.page);
}

/// `severity: warning; error under a round`, and what this repository makes of it.
fn severity(words: Words, framework: &Framework, rule: &Rule) -> String {
    let own = words.rule_severity(rule.severity, rule.under_round);
    match set_here(framework, rule) {
        Some(set) => format!("{own}; {}", words.severity_here(words.severity_or_off(set))),
        None => own,
    }
}

fn set_here(framework: &Framework, rule: &Rule) -> Option<Option<Severity>> {
    framework.severities.get(rule.name).map(|set| set.value)
}

/// A rule's page, all but its title. Pages are made of headings, paragraphs, points and examples, which a test holds them to.
fn page(sheet: &mut Sheet, page: &str) {
    let mut words = String::new();
    let mut file = None;
    for event in Parser::new(page) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::Code(code) => words.push_str(&format!("`{code}`")),
            Event::SoftBreak => words.push(' '),
            Event::Start(Tag::List(_)) => sheet.gap(),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                file = info.split_once(' ').map(|(_, file)| file.to_owned());
            }
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => words.clear(),
            Event::End(TagEnd::Heading(_)) => sheet.heading(&take(&mut words)),
            Event::End(TagEnd::Paragraph) => sheet.paragraph(&take(&mut words)),
            Event::End(TagEnd::Item) => sheet.point(&take(&mut words)),
            Event::End(TagEnd::CodeBlock) => example(sheet, file.take(), &take(&mut words)),
            _ => {}
        }
    }
}

fn example(sheet: &mut Sheet, file: Option<String>, content: &str) {
    match file {
        Some(file) if content.trim().is_empty() => sheet.paragraph(&format!("And a file `{file}`.")),
        Some(file) => {
            sheet.paragraph(&format!("In `{file}`:"));
            sheet.example(content);
        }
        None => sheet.example(content),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_made_of_what_is_shown() {
        for rule in RULES {
            for event in Parser::new(rule.page) {
                let is_shown = match &event {
                    Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::End(_) => true,
                    Event::Start(tag) => matches!(
                        tag,
                        Tag::Heading { level: HeadingLevel::H1 | HeadingLevel::H2, .. }
                            | Tag::Paragraph
                            | Tag::List(None)
                            | Tag::Item
                            | Tag::CodeBlock(CodeBlockKind::Fenced(_))
                    ),
                    _ => false,
                };
                assert!(is_shown, "{}: {event:?} is not shown by `tyst explain`", rule.name);
            }
        }
    }
}
