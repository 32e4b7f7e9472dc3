//! The rules' pages run as their tests: each example is a small repository, and its marks are what is found in it.

use std::collections::BTreeMap;

use super::{RULES, names};
use crate::calendar::Day;
use crate::documents::baseline::Baseline;
use crate::model::{Framework, Occasion, Terms};
use crate::outcome::Outcome;
use crate::repository::Repository;
use crate::since;
use crate::survey::Survey;

/// The day of every example that names no other.
const AS_OF: &str = "2026-11-22";

/// The repository that every example stands in, which is in order.
const IN_ORDER: &[(&str, &str)] = &[
    ("tyst.yaml", "title: Example services\nstandards: [example]\naudience: commissioner\n"),
    (
        "standards/example.yaml",
        "id: example
title: {en: An example standard}
publisher: Example
coverage: complete
sections:
  - id: s1
    title: {en: Consent}
    items:
      - id: \"1\"
        title: {en: How consent is sought}
        asks: {en: Say how consent is sought.}
        source: Example, row 1
  - id: s2
    title: {en: Partner work}
    items:
      - id: \"2\"
        title: {en: How links are made}
        asks: {en: Say how links to other services are made.}
        source: Example, row 2
",
    ),
    (
        "providers/hafan/provider.yaml",
        "name: Hafan
contact: {role: Quality lead, email: standards@hafan.example}
nation: wales
delivers: [behaviour-change]
",
    ),
    (
        "providers/hafan/evidence/consent.md",
        "---
ratings:
  example/1: green
reviewed: 2026-09-14
documents: [consent-form.docx]
---
Everyone signs a consent form before work starts.
",
    ),
    (
        "providers/hafan/evidence/links.md",
        "---
ratings:
  example/2: green
reviewed: 2026-09-14
documents: [links-policy.docx]
---
A policy says how we link with other services.
",
    ),
    ("providers/hafan/documents/consent-form.docx", ""),
    ("providers/hafan/documents/links-policy.docx", ""),
];

/// What the baseline of an example is called.
const BASELINE: &str = "tyst-baseline.yaml";

/// What stands before the name of a file as it was before the change that an example is about.
const BEFORE: &str = "before: ";

/// One `## Found` or `## Not found` of a page.
struct Example<'p> {
    heading: &'p str,
    as_of: &'p str,
    round: Option<&'p str>,
    files: Vec<(&'p str, String)>,
}

impl Example<'_> {
    fn is_of_what_is_found(&self) -> bool {
        self.heading.starts_with("Found")
    }

    /// The marked lines: `file:line rule`, sorted.
    fn marks(&self) -> Vec<String> {
        let mut marks = Vec::new();
        for (path, content) in self.now() {
            for (at, line) in content.lines().enumerate() {
                let rules = split_mark(line).1;
                marks.extend(rules.iter().map(|rule| format!("{path}:{} {rule}", at + 1)));
            }
        }
        marks.sort();
        marks
    }

    fn now(&self) -> impl Iterator<Item = (&str, &String)> {
        self.files.iter().filter(|(path, _)| !path.starts_with(BEFORE)).map(|(path, content)| (*path, content))
    }

    /// What stood there before the change; nothing where the example is about no change.
    fn before(&self) -> impl Iterator<Item = (&str, &String)> {
        self.files.iter().filter_map(|(path, content)| Some((path.strip_prefix(BEFORE)?, content)))
    }

    fn check(&self) -> Outcome {
        let repository = in_order_but_for(self.now());
        let framework = Framework::read(&repository, &names());
        let round = self.round.map(|id| framework.round(id).expect("the example's round can be read"));
        let baseline = repository.read(BASELINE).ok().map(|text| Baseline::read(text, &names()));
        let occasion = Occasion {
            as_of: Day::parse(self.as_of).unwrap(),
            round,
            providers: Vec::new(),
            standards: Vec::new(),
            terms: Terms { baseline: baseline.as_ref(), ..Terms::default() },
        };
        let progress = |_, _| {};
        let survey =
            Survey { repository: &repository, framework: &framework, occasion: &occasion, progress: &progress };
        if self.before().next().is_none() {
            return survey.check(&BTreeMap::new());
        }
        let base = in_order_but_for(self.before());
        let agreed = base.read(BASELINE).ok().map(|text| Baseline::read(text, &names()));
        since::check(&survey, &base, agreed.as_ref(), &BTreeMap::new())
    }

    /// What is found: `file:line rule`, sorted; and what is said, for a test that fails.
    fn findings(&self) -> (Vec<String>, Vec<String>) {
        let outcome = self.check();
        let mut found: Vec<String> = outcome
            .findings
            .iter()
            .map(|finding| format!("{}:{} {}", finding.place.file, finding.place.line, finding.rule))
            .collect();
        found.sort();
        let said = outcome
            .findings
            .iter()
            .map(|finding| format!("{}: {}\n    {}", finding.place, finding.message, finding.help));
        (found, said.collect())
    }
}

/// The repository that is in order, with other files in it or in place of some.
fn in_order_but_for<'f>(others: impl Iterator<Item = (&'f str, &'f String)>) -> Repository {
    let mut files: BTreeMap<String, String> =
        IN_ORDER.iter().map(|(path, content)| ((*path).to_owned(), (*content).to_owned())).collect();
    for (path, content) in others {
        let clean: String = content.lines().map(|line| format!("{}\n", split_mark(line).0)).collect();
        files.insert(path.to_owned(), clean);
    }
    Repository::of_files(files)
}

/// A line without its mark, and the rules that are marked on it.
fn split_mark(line: &str) -> (&str, Vec<&str>) {
    let marked = line.split_once("# <- ").or_else(|| line.split_once("<!-- <- "));
    match marked {
        Some((line, rules)) => {
            let rules = rules.trim_end().trim_end_matches("-->");
            (line.trim_end(), rules.split(',').map(str::trim).collect())
        }
        None => (line, Vec::new()),
    }
}

/// The examples of a page, in order.
fn examples(page: &str) -> Vec<Example<'_>> {
    let mut examples: Vec<Example<'_>> = Vec::new();
    let mut block: Option<(&str, String)> = None;
    for line in page.lines() {
        if let Some((path, mut content)) = block.take() {
            if line.starts_with("```") {
                examples.last_mut().expect("a block stands under a heading").files.push((path, content));
            } else {
                content.push_str(line);
                content.push('\n');
                block = Some((path, content));
            }
        } else if let Some(heading) = line.strip_prefix("## ") {
            examples.push(Example { heading, as_of: AS_OF, round: None, files: Vec::new() });
        } else if let Some(path) = line.strip_prefix("```").and_then(|info| info.split_once(' ')).map(|(_, path)| path)
        {
            block = Some((path, String::new()));
        } else if let (Some(day), Some(example)) = (line.strip_prefix("As of "), examples.last_mut()) {
            example.as_of = &day[..AS_OF.len()];
        } else if let (Some(round), Some(example)) = (line.strip_prefix("Judged on the round `"), examples.last_mut()) {
            example.round = round.split('`').next();
        }
    }
    examples.retain(|example| example.heading.starts_with("Found") || example.heading.starts_with("Not found"));
    examples
}

#[test]
fn the_repository_that_examples_stand_in_is_in_order() {
    let example = Example { heading: "Not found", as_of: AS_OF, round: None, files: Vec::new() };
    assert_eq!(example.findings().1, Vec::<String>::new());
}

#[test]
fn every_example_finds_what_it_marks_and_nothing_else() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for example in examples(rule.page) {
            let (found, said) = example.findings();
            let marks = example.marks();
            if found != marks {
                wrong.push(format!("{} / {}\n  marked {marks:#?}\n  found {said:#?}", rule.name, example.heading));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_page_has_a_case_that_is_found_and_one_that_is_not() {
    for rule in RULES {
        let examples = examples(rule.page);
        let marks_itself =
            |example: &Example<'_>| example.marks().iter().any(|mark| mark.ends_with(&format!(" {}", rule.name)));
        assert!(examples.iter().any(|example| example.is_of_what_is_found() && marks_itself(example)), "{}", rule.name);
        let marks_nothing = |example: &&Example<'_>| !example.is_of_what_is_found();
        assert!(examples.iter().filter(marks_nothing).count() > 0, "{}", rule.name);
        assert!(examples.iter().filter(marks_nothing).all(|example| example.marks().is_empty()), "{}", rule.name);
    }
}

#[test]
fn every_finding_of_an_example_says_what_to_do() {
    for example in RULES.iter().flat_map(|rule| examples(rule.page)) {
        for said in example.findings().1 {
            assert!(!said.trim_end().ends_with('\n') && said.lines().count() == 2, "{said}");
            let (message, help) = said.split_once('\n').unwrap();
            assert!(!help.trim().is_empty(), "{message}");
            assert!(!message.ends_with('.') && !help.ends_with('.'), "{said}");
        }
    }
}

#[test]
fn rules_are_sorted_and_named_as_users_write_them() {
    let names = names();
    assert!(names.is_sorted());
    for rule in RULES {
        assert!(rule.name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", rule.name);
        assert!(rule.page.starts_with(&format!("# {}\n\n", rule.name)), "{}", rule.name);
        assert!(rule.summary().ends_with('.') && rule.summary().len() < 300, "{}", rule.name);
    }
}
