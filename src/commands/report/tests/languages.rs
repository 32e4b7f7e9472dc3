//! Papers in two languages: what is shown in which, and what is marked.

use super::*;

/// A repository in which every word that somebody wrote says what language it is in: English has ENG, Welsh has CYM.
const IN_TWO_LANGUAGES: [(&str, &str); 9] = [
    (
        "tyst.yaml",
        "title: ENG-title
languages: [en, cy]
standards: [small-2020]
accept:
  - {rule: no-plan, at: providers/hafan/evidence/consent.md, because: ENG-reason, by: ENG-adviser, until: 2027-01-01}
",
    ),
    (
        "standards/small-2020.yaml",
        "id: small-2020
title: {en: ENG-standard}
coverage: partial
note: {en: ENG-note}
sections:
  - id: A
    title: {en: ENG-section, cy: CYM-section}
    items:
      - id: 1
        title: {en: ENG-item}
        measures:
          - {id: referred, title: {en: ENG-measure}, unit: {en: ENG-unit}, asks: how-much}
          - {id: heard, title: {en: ENG-measure, cy: CYM-measure}, unit: {en: ENG-unit, cy: CYM-unit}, asks: how-much}
      - {id: 2, title: {cy: CYM-item}, applies: {premises: ENG-own}}
      - {id: 3, title: {en: ENG-item}, applies: {not: {ENG-nation: [ENG-wales, ENG-scotland]}}}
      - {id: 4, title: {en: ENG-item}}
",
    ),
    ("rounds/autumn.yaml", "title: ENG-round\ncloses: 2027-01-29\nstandards: [small-2020]\n"),
    (
        "providers/hafan/provider.yaml",
        "name: Hafan\ncontact: {role: ENG-role, email: standards@hafan.example}\npremises: rented\n",
    ),
    (
        CONSENT,
        "---
ratings: {small-2020/1: amber}
reviewed: 2026-11-02
documents: [{path: form.md, title: ENG-paper}, {path: log.md, title: ENG-paper}]
actions:
  - {what: ENG-action, owner: ENG-owner, due: 2026-11-20, agreed-with: ENG-council}
  - {what: ENG-action, due: 2026-09-01, done: 2026-08-30}
measures:
  - {measure: referred, period: 2026-04..2026-09, value: 41}
  - {measure: heard, period: 2026-04..2026-09, value: 7}
  - {measure: ENG-own, period: 2026-04..2026-09, value: 4, unit: ENG-unit}
---
ENG-words
",
    ),
    (
        "providers/hafan/evidence/consent.cy.md",
        "---\ndocuments: [{path: form.md, title: CYM-paper}]\n---\nCYM-words, [CYM-link](https://a.example) and CYM-words.\n\n- [x] CYM-task\n",
    ),
    (
        "providers/hafan/evidence/aside.md",
        "---\nratings: {small-2020/4: not-applicable}\nreviewed: 2026-11-02\nadvised-by: ENG-adviser\nadvised-on: 2026-10-01\n---\n**ENG-words** with [ENG-link](../documents/log.md) and `ENG-code`.\n\n- [x] ENG-task\n",
    ),
    ("providers/hafan/documents/form.md", ""),
    ("providers/hafan/documents/log.md", ""),
];

#[test]
fn a_title_that_is_still_to_come_hides_none() {
    for title in ["\"\"", "\" \"", "TODO", "I'w gyfieithu"] {
        let translation = format!("---\ndocuments: [{{path: form.md, title: {title}}}]\n---\nCYM-words\n");
        let mut files = IN_TWO_LANGUAGES.to_vec();
        files.retain(|(path, _)| !path.ends_with("consent.cy.md"));
        files.push(("providers/hafan/evidence/consent.cy.md", &translation));
        let welsh = tried(&files, |survey| written_in(Language::Welsh, survey, COMMISSIONER));
        assert!(row(&welsh, "Atodiad 1").contains("<span lang=\"en\">ENG-paper</span>"), "{welsh}");
    }
}

/// The paper without what is marked as being in a language.
fn without_marked(paper: &str, language: &str) -> String {
    let mark = format!("<span lang=\"{language}\">");
    let mut parts = paper.split(&mark);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |rest, part| rest + part.split_once("</span>").unwrap().1)
}

#[test]
fn what_is_in_another_language_is_marked_and_counted_and_nothing_else_is() {
    for round in [None, Some("autumn")] {
        let [english, welsh] = [Language::English, Language::Welsh].map(|language| {
            tried_for(&IN_TWO_LANGUAGES, round, &[], |survey| written_in(language, survey, COMMISSIONER))
        });
        for (paper, own, other, code) in [(&english, "ENG", "CYM", "cy"), (&welsh, "CYM", "ENG", "en")] {
            let unmarked = without_marked(paper, code);
            assert!(!unmarked.contains(other), "{unmarked}");
            assert_eq!(unmarked.matches(own).count(), paper.matches(own).count(), "{paper}");
        }
        let count = |paper: &str, code: &str| {
            let texts = paper.lines().flat_map(|line| line.split(" | ")).flat_map(|cell| cell.split(" <br>"));
            texts.filter(|text| text.contains(&format!("<span lang=\"{code}\">"))).count()
        };
        assert_eq!(count(&english, "cy"), 1, "{english}");
        assert!(english.contains("1 text in this paper has no English and is in another language."), "{english}");
        let said = Words::of(Language::Welsh).texts_in_another_language(count(&welsh, "en"));
        assert!(welsh.contains(&said), "{said} {welsh}");
    }
}

#[test]
fn a_unit_is_said_in_the_language_of_the_paper() {
    let welsh = tried(&IN_TWO_LANGUAGES, |survey| written_in(Language::Welsh, survey, COMMISSIONER));
    assert!(welsh.contains("| CYM-measure | CYM-unit | 7 |"), "{welsh}");
    assert!(
        welsh.contains("<span lang=\"en\">ENG-measure</span> | <span lang=\"en\">ENG-unit</span> | 41 |"),
        "{welsh}"
    );
}

#[test]
fn a_translation_that_says_nothing_yet_hides_no_words() {
    for body in ["", "# Cydsyniad\n", "TODO\n", "I'w gwblhau\n"] {
        let translation = format!("---\ndocuments: [{{path: form.md, title: Ffurflen}}]\n---\n{body}");
        let files = [
            ("tyst.yaml", "title: A region\nlanguages: [en, cy]\nstandards: [small-2020]\n"),
            STANDARD,
            PROVIDER,
            (
                CONSENT,
                "---\nratings: {small-2020/13: green}\nreviewed: 2026-11-02\ndocuments: [{path: form.md, title: Form}]\n---\nWe ask.\n",
            ),
            ("providers/hafan/evidence/consent.cy.md", &translation),
            ("providers/hafan/documents/form.md", ""),
        ];
        let welsh = tried(&files, |survey| written_in(Language::Welsh, survey, COMMISSIONER));
        assert!(
            row(&welsh, "13").contains("| <span lang=\"en\">We ask.</span> <br><br>Gweler Atodiad 1. |"),
            "{welsh}"
        );
        assert!(row(&welsh, "Atodiad 1").contains("Ffurflen <br><br>`form.md`"), "{welsh}");
    }
}
