//! What `explain` says of the rules: their list, and the page of one.

use std::mem::take;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Parser, Tag, TagEnd};

use super::sheet::Sheet;
use crate::finding::Severity;
use crate::model::Framework;
use crate::rules::{RULES, Rule};

pub fn list(sheet: &mut Sheet, framework: &Framework) {
    let rows: Vec<(usize, [String; 2], String)> = RULES
        .iter()
        .map(|rule| {
            let severity = set_here(framework, rule).unwrap_or(rule.severity);
            let round = rule.under_round.map(|grave| format!(" Under a round: {grave}.")).unwrap_or_default();
            (0, [rule.name.to_owned(), word(severity).to_owned()], format!("{}{round}", rule.summary()))
        })
        .collect();
    sheet.title("The rules");
    sheet.rows(&rows);
    sheet.heading("More");
    sheet.fields(&[
        ("tyst explain stale-evidence", "what a rule finds, why, and what to do".to_owned()),
        ("tyst explain respect-2017", "a standard's items".to_owned()),
        ("tyst explain respect-2017/B2.3", "what an item asks, and how to record evidence for it".to_owned()),
    ]);
    sheet.paragraph(&format!("The standards that are known here: {}.", framework.catalogue_ids().join(", ")));
}

pub fn explain(sheet: &mut Sheet, framework: &Framework, rule: &Rule) {
    sheet.title(rule.name);
    sheet.paragraph(&severity(framework, rule));
    page(sheet, rule.page);
}

/// `severity: warning; error under a round`, and what this repository makes of it.
fn severity(framework: &Framework, rule: &Rule) -> String {
    let round = rule.under_round.map(|grave| format!("; {grave} under a round")).unwrap_or_default();
    let here = set_here(framework, rule).map(|set| format!("; {} in this repository, as tyst.yaml says", word(set)));
    let own = rule.severity.map_or("off, until `rules:` in tyst.yaml switches it on", Severity::name);
    format!("severity: {own}{round}{}", here.unwrap_or_default())
}

fn set_here(framework: &Framework, rule: &Rule) -> Option<Option<Severity>> {
    framework.severities.get(rule.name).copied()
}

fn word(severity: Option<Severity>) -> &'static str {
    severity.map_or("off", Severity::name)
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
