//! The rules' pages run as their tests: each example is a small repository, and its marks are what is found in it.

use std::collections::BTreeMap;
use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{RULES, names};
use crate::calendar::Day;
use crate::documents::baseline::Baseline;
use crate::model::{Framework, Occasion, Terms};
use crate::repository::Repository;
use crate::repository::git::made::Made;
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
    kept: Kept,
    /// One after another; only one where it is not kept in git.
    states: Vec<State<'p>>,
}

/// How the repository of an example is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// As texts alone, so that no history is asked of it.
    AsTexts,
    /// In git.
    WithHistory,
    /// In git, and only the newest commit of it is here.
    Shallow,
    /// In no git repository, which is to be said.
    OutsideGit,
}

/// What is changed in the repository at one time.
#[derive(Default)]
struct State<'p> {
    /// The day of the commit; `None` for what is not committed.
    on: Option<&'p str>,
    files: Vec<(&'p str, String)>,
    taken_away: Vec<&'p str>,
}

impl<'p> Example<'p> {
    fn of(heading: &'p str) -> Example<'p> {
        let states = vec![State::default()];
        Example { heading, as_of: AS_OF, round: None, kept: Kept::AsTexts, states }
    }

    fn is_of_what_is_found(&self) -> bool {
        self.heading.starts_with("Found")
    }

    /// A line that says when what follows was written, and where it is kept.
    fn read_of_history(&mut self, line: &'p str) {
        let day = line.strip_prefix("On ").and_then(|rest| rest.strip_suffix(':'));
        if let Some(day) = day.filter(|day| Day::parse(day).is_ok()) {
            self.kept = if self.kept == Kept::AsTexts { Kept::WithHistory } else { self.kept };
            self.begin(Some(day));
        } else if line == "Not committed yet:" {
            self.begin(None);
        } else if let Some(path) = line.strip_prefix("Taken away: `").and_then(|rest| rest.strip_suffix('`')) {
            self.states.last_mut().unwrap().taken_away.push(path);
        } else if line == "In a shallow clone:" {
            self.kept = Kept::Shallow;
        } else if line == "Outside git:" {
            self.kept = Kept::OutsideGit;
        }
    }

    /// What stood before the first day was there from the first commit on.
    fn begin(&mut self, on: Option<&'p str>) {
        match &mut self.states[..] {
            [first] if first.on.is_none() && on.is_some() => first.on = on,
            _ => self.states.push(State { on, ..State::default() }),
        }
    }

    /// What stood there before the change that an example is about; nothing where it is about none.
    fn before(&self) -> BTreeMap<&'p str, &str> {
        let all = self.states.iter().flat_map(|state| &state.files);
        all.filter_map(|(path, content)| Some((path.strip_prefix(BEFORE)?, content.as_str()))).collect()
    }

    /// What each file holds at last, with its marks.
    fn files(&self) -> BTreeMap<&'p str, &str> {
        let mut files: BTreeMap<&str, &str> = IN_ORDER.iter().copied().collect();
        for state in &self.states {
            files.extend(state.files.iter().map(|(path, content)| (*path, content.as_str())));
            files.retain(|path, _| !state.taken_away.contains(path) && !path.starts_with(BEFORE));
        }
        files
    }

    /// The marked lines: `file:line rule`, sorted.
    fn marks(&self) -> Vec<String> {
        let mut marks = Vec::new();
        for (path, content) in self.files() {
            for (at, line) in content.lines().enumerate() {
                let rules = split_mark(line).1;
                marks.extend(rules.iter().map(|rule| format!("{path}:{} {rule}", at + 1)));
            }
        }
        marks.sort();
        marks
    }

    /// What is found: `file:line rule`, sorted; and what is said, for a test that fails.
    fn findings(&self) -> (Vec<String>, Vec<String>) {
        match self.kept {
            Kept::AsTexts | Kept::OutsideGit => {
                let files = self.files().into_iter().map(|(path, content)| (path.to_owned(), without_marks(content)));
                self.found_in(&Repository::of_files(files.collect()))
            }
            Kept::WithHistory | Kept::Shallow => self.found_in(&self.made().repository()),
        }
    }

    /// The repository before the change that an example is about.
    fn base(&self) -> Option<Repository> {
        let before = self.before();
        let files = IN_ORDER.iter().copied().chain(before.iter().map(|(path, content)| (*path, *content)));
        let files = files.map(|(path, content)| (path.to_owned(), without_marks(content))).collect();
        (!before.is_empty()).then(|| Repository::of_files(files))
    }

    fn made(&self) -> Made {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let made = Made::new(&format!("page-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
        let mut last = None;
        for state in self.states.iter().filter(|state| state.on.is_some()) {
            let files = state.files.iter().map(|(path, content)| (*path, Some(without_marks(content))));
            let gone = state.taken_away.iter().map(|path| (*path, None));
            let first =
                IN_ORDER.iter().filter(|_| last.is_none()).map(|(path, content)| (*path, Some((*content).to_owned())));
            let changes: Vec<(&str, Option<String>)> = first.chain(files).chain(gone).collect();
            let changes: Vec<_> = changes.iter().map(|(path, content)| (*path, content.as_deref())).collect();
            last = Some(made.commit(state.on.unwrap(), last.as_slice(), &changes));
        }
        let last = last.expect("an example with a history has a commit");
        made.check_out(last);
        for state in self.states.iter().filter(|state| state.on.is_none()) {
            state.files.iter().for_each(|(path, content)| made.save(path, without_marks(content)));
            state.taken_away.iter().for_each(|path| fs::remove_file(made.folder.join(path)).unwrap());
        }
        if self.kept == Kept::Shallow {
            made.save(".git/shallow", format!("{last}\n"));
        }
        made
    }

    fn found_in(&self, repository: &Repository) -> (Vec<String>, Vec<String>) {
        let framework = Framework::read(repository, &names());
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
        let survey = Survey { repository, framework: &framework, occasion: &occasion, progress: &progress };
        let mut severities = BTreeMap::new();
        if self.kept == Kept::AsTexts {
            severities.insert("no-history".to_owned(), None);
        }
        let outcome = match self.base() {
            None => survey.check(&severities),
            Some(base) => {
                let agreed = base.read(BASELINE).ok().map(|text| Baseline::read(text, &names()));
                since::check(&survey, &base, agreed.as_ref(), &severities)
            }
        };
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

fn without_marks(content: &str) -> String {
    content.lines().map(|line| format!("{}\n", split_mark(line).0)).collect()
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
                let example = examples.last_mut().expect("a block stands under a heading");
                example.states.last_mut().unwrap().files.push((path, content));
            } else {
                content.push_str(line);
                content.push('\n');
                block = Some((path, content));
            }
        } else if let Some(heading) = line.strip_prefix("## ") {
            examples.push(Example::of(heading));
        } else if let Some(path) = line.strip_prefix("```").and_then(|info| info.split_once(' ')).map(|(_, path)| path)
        {
            block = Some((path, String::new()));
        } else if let (Some(day), Some(example)) = (line.strip_prefix("As of "), examples.last_mut()) {
            example.as_of = &day[..AS_OF.len()];
        } else if let (Some(round), Some(example)) = (line.strip_prefix("Judged on the round `"), examples.last_mut()) {
            example.round = round.split('`').next();
        } else if let Some(example) = examples.last_mut() {
            example.read_of_history(line);
        }
    }
    examples.retain(|example| example.heading.starts_with("Found") || example.heading.starts_with("Not found"));
    examples
}

#[test]
fn the_repository_that_examples_stand_in_is_in_order() {
    let example = Example::of("Not found");
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
