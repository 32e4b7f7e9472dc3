use crate::documents::vocabulary::Language;
use crate::words::Words;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::*;
use crate::commands::tried::{PROVIDER, SETTINGS, STANDARD, tried, tried_for};
use crate::survey::Survey;

const COMMISSIONER: Audience = Audience::Commissioner;

fn written(survey: &Survey<'_>, reader: Audience) -> String {
    written_in(Language::English, survey, reader)
}

fn written_in(language: Language, survey: &Survey<'_>, reader: Audience) -> String {
    let commission = Commission { reader, words: &Words::of(language), version: "0.0.0" };
    String::from_utf8(markdown::write(&report::page(survey, &commission))).unwrap()
}

fn paper_for(reader: Audience, files: &[(&str, &str)]) -> String {
    let files: Vec<_> = [SETTINGS, STANDARD, PROVIDER].iter().chain(files).copied().collect();
    tried(&files, |survey| written(survey, reader))
}

fn paper(files: &[(&str, &str)]) -> String {
    paper_for(COMMISSIONER, files)
}

/// The first row of the paper in whose first cell this stands.
fn row<'p>(paper: &'p str, first: &str) -> &'p str {
    paper
        .lines()
        .find(|line| line.starts_with(&format!("| {first} |")))
        .unwrap_or_else(|| panic!("no row {first} in:\n{paper}"))
}

/// A section of the paper.
fn section<'p>(paper: &'p str, heading: &str) -> &'p str {
    let (_, rest) = paper.split_once(&format!("# {heading}\n")).unwrap_or_else(|| panic!("no {heading} in:\n{paper}"));
    rest.split("\n#").next().unwrap()
}

const CONSENT: &str = "providers/hafan/evidence/consent.md";

#[test]
fn a_rating_that_does_not_stand_says_so_beside_it() {
    let paper = paper(&[
        (CONSENT, "---\nratings: {small-2020/13: green}\nreviewed: 2025-09-14\ndocuments: [form.md]\n---\nWe ask.\n"),
        ("providers/hafan/documents/form.md", ""),
        (
            "providers/hafan/evidence/links.md",
            "---\nratings: {small-2020/23: amber}\nreviewed: 2026-11-02\nactions: [{what: Meet, owner: Lead, due: 2026-10-01, agreed-with: the council}, {what: Write, due: 2026-09-01, done: 2026-08-30}]\n---\nSome links.\n",
        ),
    ]);
    let consent = "| 13 | How consent is sought | We ask. <br><br>See Appendix 1. | **GREEN**, stale since 15 March 2026 (review was due by 14 March 2026) |";
    assert_eq!(row(section(&paper, "Checklist: The Small Standard"), "13"), consent);
    let links = "| 23 | How links are made | Some links. | **AMBER**, plan overdue since 2 October 2026 <br><br>• **OVERDUE**: Meet (Lead, due 1 October 2026, agreed with the council) <br>• Done on 30 August 2026: Write |";
    assert_eq!(row(section(&paper, "Checklist: The Small Standard"), "23"), links);
    let attention = section(&paper, "What needs attention");
    assert!(
        attention.contains(
            "| 13 | How consent is sought | **GREEN**, stale since 15 March 2026 (review was due by 14 March 2026) |"
        ),
        "{attention}"
    );
    assert!(attention.contains("| 1 October 2026 <br>**OVERDUE** | Meet | Lead | the council | 23 |"), "{attention}");
    let stale = section(&paper, "Stale and due for review");
    assert!(stale.contains("| 13 | How consent is sought | **GREEN** | 14 September 2025 | 14 March 2026 | **stale since 15 March 2026** |"), "{stale}");
}

#[test]
fn headings_keep_the_checklists_own_numbers_and_carry_no_rating() {
    let paper = paper(&[]);
    assert!(section(&paper, "Checklist: The Small Standard").contains("| **12** | **Consent** |  |  |\n| 13 | How consent is sought | No evidence yet | **NOT RATED** |\n| **22** | **Links** |  |  |\n"));
}

#[test]
fn where_nothing_applies_nothing_is_said_to_be_well() {
    let only = STANDARD.1.replace("title: {en: How", "applies: {delivers: group-work}, title: {en: How");
    let paper = paper(&[(STANDARD.0, &only)]);
    assert!(paper.contains("No item applies. 4 items do not apply and are not counted."), "{paper}");
    assert_eq!(section(&paper, "What needs attention").trim(), "No item applies.");
    let other = ("providers/other/provider.yaml", "name: Other\ndelivers: [one-to-one]\npremises: rented\n");
    let paper = self::paper(&[(STANDARD.0, &only), other]);
    assert!(paper.contains("an item is counted once for each provider"), "{paper}");
    assert_eq!(section(&paper, "What needs attention").trim(), "- Hafan: No item applies.\n- Other: No item applies.");
}

#[test]
fn what_does_not_apply_is_no_row_and_is_said_beside_every_share() {
    let paper = paper(&[]);
    assert!(!section(&paper, "Checklist: The Small Standard").contains("Consent in groups"));
    assert!(
        section(&paper, "Items that do not apply")
            .contains("| 14 | Consent in groups | where the provider delivers group-work |")
    );
    let line = paper.lines().find(|line| line.contains("0%")).unwrap();
    assert!(line.contains("0 of 2 items that apply have evidence (0%). 2 more items do not apply and are not counted. Only 4 items of this standard are known here"), "{line}");
    assert!(line.contains("lay it in `standards/small-2020.yaml`"), "{line}");
}

#[test]
fn an_item_of_which_it_is_not_known_whether_it_applies_says_so() {
    let files = [
        SETTINGS,
        STANDARD,
        ("providers/hafan/provider.yaml", "name: Hafan\ncontact: {role: Lead}\ndelivers: [group-work]\n"),
    ];
    let paper = tried(&files, |survey| written(survey, COMMISSIONER));
    assert!(
        row(section(&paper, "Checklist: The Small Standard"), "24")
            .contains("It is not known whether this applies: “premises” is not known for the provider.")
    );
    assert!(section(&paper, "What needs attention").contains("“premises” is not known"));
}

#[test]
fn what_is_set_aside_says_why_and_on_whose_advice() {
    let paper = paper(&[
        (
            CONSENT,
            "---\nratings: {small-2020/13: not-applicable}\nreviewed: 2026-11-02\nadvised-by: Regional adviser\nadvised-on: 2026-10-01\n---\nOthers ask.\n",
        ),
        (
            "providers/hafan/evidence/links.md",
            "---\nratings: {small-2020/23: not-applicable}\nreviewed: 2026-11-02\n---\nNo links.\n",
        ),
    ]);
    let set_aside = section(&paper, "Not applicable, and on whose advice");
    assert!(
        set_aside.contains("| 13 | How consent is sought | Others ask. | Regional adviser | 1 October 2026 |"),
        "{set_aside}"
    );
    assert!(set_aside.contains("| 23 | How links are made | No links. | Nobody is named | No date |"), "{set_aside}");
    assert!(
        row(section(&paper, "Checklist: The Small Standard"), "23")
            .contains("**NOT APPLICABLE**, without an adviser and a date")
    );
}

#[test]
fn a_paper_is_listed_once_and_numbered() {
    let record = "---\nratings: {small-2020/13: green}\nreviewed: 2026-11-02\ndocuments:\n  - {path: form.md, title: The form, dated: 2026-01-31, expires: 2026-10-31}\n  - logs/*.csv\n  - https://a.example/policy\n---\nSee the [form](../documents/form.md).\n";
    let links =
        "---\nratings: {small-2020/23: green}\nreviewed: 2026-11-02\ndocuments: [form.md, logs/2.csv]\n---\nLinks.\n";
    let paper = paper(&[
        (CONSENT, record),
        ("providers/hafan/evidence/links.md", links),
        ("providers/hafan/documents/form.md", ""),
        ("providers/hafan/documents/logs/1.csv", ""),
        ("providers/hafan/documents/logs/2.csv", ""),
    ]);
    let checklist = section(&paper, "Checklist: The Small Standard");
    assert!(
        row(checklist, "13").contains("See the form (Appendix 1). <br><br>See Appendix 2 and Appendix 3. |"),
        "{checklist}"
    );
    assert!(row(checklist, "23").contains("See Appendix 1 and Appendix 4. |"), "{checklist}");
    let appendices = section(&paper, "Appendices");
    let rows: Vec<&str> = appendices.lines().filter(|line| line.starts_with("| Appendix")).collect();
    assert_eq!(
        rows,
        [
            "| Appendix 1 | The form <br><br>`form.md` | 31 January 2026 | 31 October 2026 <br>**EXPIRED** | 13 and 23 |",
            "| Appendix 2 | `logs/*.csv` <br><br>2 files: `logs/1.csv` and Appendix 4 |  |  | 13 |",
            "| Appendix 3 | [https\\://a.example/policy](https://a.example/policy) |  |  | 13 |",
            "| Appendix 4 | `logs/2.csv` |  |  | 23 |",
        ]
    );
    assert!(section(&paper, "What needs attention").contains("A paper that has expired: Appendix 1."));
}

#[test]
fn appendices_are_numbered_across_the_paper() {
    let record = "---\nratings: {small-2020/13: green}\nreviewed: 2026-11-02\ndocuments: [a.md, b.md]\n---\nWe [ask](../documents/b.md).\n";
    let files = [
        SETTINGS,
        STANDARD,
        PROVIDER,
        (CONSENT, record),
        ("providers/hafan/documents/a.md", ""),
        ("providers/hafan/documents/b.md", ""),
        ("providers/llwybr/provider.yaml", PROVIDER.1),
        ("providers/llwybr/evidence/consent.md", record),
        ("providers/llwybr/documents/a.md", ""),
        ("providers/llwybr/documents/b.md", ""),
    ];
    let paper = tried(&files, |survey| written(survey, COMMISSIONER));
    let rows: Vec<&str> = paper.lines().filter(|line| line.starts_with("| Appendix")).map(|line| &line[..21]).collect();
    assert_eq!(
        rows,
        ["| Appendix 1 | `a.md`", "| Appendix 2 | `b.md`", "| Appendix 3 | `a.md`", "| Appendix 4 | `b.md`"]
    );
    assert!(
        paper.contains("We ask (Appendix 2). <br><br>See Appendix 1.")
            && paper.contains("We ask (Appendix 4). <br><br>See Appendix 3.")
    );
    assert!(
        paper.starts_with("# A region\n")
            && paper.contains("\n## Hafan\n")
            && paper.contains("\n### Checklist: The Small Standard\n")
    );
    assert_eq!(
        tried_for(&files, None, &["llwybr"], |survey| written(survey, COMMISSIONER)).matches("| Appendix 1 |").count(),
        1
    );
}

#[test]
fn a_record_that_answers_two_items_is_told_once_in_each_checklist() {
    let record = "---\nratings: {small-2020/13: green, small-2020/23: red}\nreviewed: 2026-11-02\nactions: [{what: Meet, due: 2027-01-01}]\n---\nAll at once.\n";
    let paper = paper(&[(CONSENT, record)]);
    let checklist = section(&paper, "Checklist: The Small Standard");
    assert!(row(checklist, "13").contains("All at once."));
    assert!(
        row(checklist, "23").contains("| As for 13 above. | **RED** <br><br>• Meet (due 1 January 2027) |"),
        "{checklist}"
    );
    assert!(section(&paper, "Actions by date").contains("| 1 January 2027 | Meet |  |  | 13 and 23 |"));
}

#[test]
fn files_that_could_not_be_read_are_counted() {
    let paper = paper(&[
        (CONSENT, "---\nratings:\n\tsmall-2020/13: green\n---\nTabs.\n"),
        ("providers/hafan/evidence/none.md", "No front matter.\n"),
    ]);
    let said = "2 records could not be read and do not count; `tyst check` says why.";
    assert!(section(&paper, "Summary").contains(said) && section(&paper, "How this paper was made").contains(said));
    assert!(row(section(&paper, "Checklist: The Small Standard"), "13").contains("**NOT RATED**"));
    let folder = tried(&[SETTINGS, STANDARD, PROVIDER, ("providers/empty/evidence/a.md", "")], |survey| {
        written(survey, COMMISSIONER)
    });
    assert!(folder.contains("1 folder under `providers/` has no `provider.yaml` and is left out"));
    assert!(
        tried(&[SETTINGS, STANDARD], |survey| written(survey, COMMISSIONER)).contains("There is no provider to show.")
    );
}

#[test]
fn under_a_round_it_is_judged_on_the_closing_day() {
    let files = [
        SETTINGS,
        STANDARD,
        PROVIDER,
        ("rounds/next.yaml", "title: The next round\ncloses: 2027-01-29\n"),
        (
            CONSENT,
            "---\nratings: {small-2020/13: green}\nreviewed: 2026-07-10\ndocuments: [https://a.example]\n---\nWe ask.\n",
        ),
    ];
    let paper = tried_for(&files, Some("next"), &[], |survey| written(survey, COMMISSIONER));
    assert!(paper.contains("as it will be on 29 January 2027, when the round “The next round” closes. The paper was made on 22 November 2026."));
    assert!(
        row(section(&paper, "Checklist: The Small Standard"), "13")
            .contains("**GREEN**, will be stale from 11 January 2027 (review is due by 10 January 2027)")
    );
}

/// Two records, the second for internal eyes, and papers for different readers.
fn kept() -> [(&'static str, &'static str); 9] {
    [
        (
            "tyst.yaml",
            "title: A region\nstandards: [small-2020]\naccept:\n  - {rule: green-without-documents, at: providers/hafan/evidence/secret-record.md, because: SECRET-REASON, by: Adviser, until: 2027-01-01}\n  - {rule: no-plan, at: providers/hafan/evidence/consent.md, because: OPEN-REASON, by: Adviser, until: 2026-01-01}\n",
        ),
        STANDARD,
        PROVIDER,
        (
            CONSENT,
            "---\nratings: {small-2020/13: green}\nreviewed: 2026-11-02\naudience: commissioner\ndocuments:\n  - {path: open.md, title: OPEN-TITLE}\n  - {path: secret-paper.md, title: SECRET-TITLE, audience: internal}\n  - {path: \"https://secret-host.example/x\", audience: internal}\n---\nWe [ask them](../documents/open.md) and [write it down](../documents/secret-linked.md).\n",
        ),
        (
            "providers/hafan/evidence/secret-record.md",
            "---\nratings: {small-2020/23: amber}\nreviewed: 2025-01-01\naudience: internal\nowner: SECRET-OWNER\nadvised-by: SECRET-ADVISER\ndocuments:\n  - {path: secret-linked.md, title: SECRET-TITLE}\n  - {path: shared.md, title: SECRET-SHARED, audience: public}\nactions:\n  - {what: SECRET-ACTION, owner: SECRET-OWNER, due: 2026-01-01, agreed-with: SECRET-WHO}\nmeasures:\n  - {measure: SECRET-MEASURE, period: 2026-01, value: 7712, unit: SECRET-UNIT}\n---\nSECRET-WORDS with [SECRET-LINK](https://secret-web.example).\n",
        ),
        ("providers/hafan/documents/open.md", ""),
        ("providers/hafan/documents/secret-paper.md", ""),
        ("providers/hafan/documents/secret-linked.md", ""),
        ("providers/hafan/documents/shared.md", ""),
    ]
}

#[test]
fn what_is_kept_from_a_reader_is_not_in_the_bytes() {
    let paper = tried(&kept(), |survey| written(survey, COMMISSIONER));
    assert!(!paper.to_lowercase().contains("secret") && !paper.contains("7712"), "{paper}");
    for open in [
        "OPEN-TITLE",
        "OPEN-REASON",
        "We ask them (Appendix 1) and write it down.",
        "`providers/hafan/evidence/consent.md`",
    ] {
        assert!(paper.contains(open), "{open} in {paper}");
    }
    let public = tried(&kept(), |survey| written(survey, Audience::Public));
    for word in ["secret", "open-title", "open-reason", "we ask", "providers/hafan/evidence", "standards@hafan.example"]
    {
        assert!(!public.to_lowercase().contains(word), "{word} in {public}");
    }
    let internal = tried(&kept(), |survey| written(survey, Audience::Internal));
    for secret in [
        "SECRET-TITLE",
        "SECRET-ACTION",
        "SECRET-WORDS",
        "SECRET-OWNER",
        "SECRET-REASON",
        "SECRET-SHARED",
        "| SECRET-MEASURE | SECRET-UNIT | 7712 |",
        "secret-paper.md",
        "secret-host",
        "OPEN-TITLE",
    ] {
        assert!(internal.contains(secret), "{secret} in {internal}");
    }
}

#[test]
fn what_is_kept_is_counted_and_its_rating_stays() {
    let paper = tried(&kept(), |survey| written(survey, COMMISSIONER));
    assert_eq!(
        row(section(&paper, "Checklist: The Small Standard"), "23"),
        "| 23 | How links are made | Kept for internal readers. | **AMBER**, stale since 2 July 2025 (review was due by 1 July 2025), plan overdue since 2 January 2026 |"
    );
    assert!(
        row(section(&paper, "Checklist: The Small Standard"), "13").contains("3 papers are kept from these readers."),
        "{paper}"
    );
    let made = section(&paper, "How this paper was made");
    assert!(made.contains("1 record is kept for other readers"), "{made}");
    assert!(made.contains("4 papers are not listed, since they are kept from these readers. 1 action is in records kept from these readers and not listed. 1 figure is in records kept from these readers and not shown."), "{made}");
    let figures = section(&paper, "Figures");
    assert!(figures.contains("The figures for 23, How links are made, are kept for internal readers."), "{figures}");
    assert!(section(&paper, "Accepted findings").contains("2 accepted findings are on the record"));
    assert!(paper.contains("`green-without-documents` | Kept from these readers. |  | Adviser | 1 January 2027 |"));
    assert!(paper.contains(
        "`no-plan` | `providers/hafan/evidence/consent.md` | OPEN-REASON | Adviser | 1 January 2026 <br>**ENDED** |"
    ));
    let public = tried(&kept(), |survey| written(survey, Audience::Public));
    assert!(
        section(&public, "Accepted findings").trim().ends_with("on the record in `tyst.yaml`.")
            && public.contains("Kept for commissioners and internal readers.")
    );
    assert!(section(&public, "How this paper was made").contains("2 records are kept for other readers"));
}

/// A standard that looks for two figures, and suggests a measure.
const MEASURED: (&str, &str) = (
    "standards/small-2020.yaml",
    "id: small-2020
title: {en: The Small Standard}
sections:
  - id: s1
    title: {en: Outcomes}
    items:
      - id: 1
        title: {en: An outcome}
        measures:
          - {id: wait, title: {en: Days until the first call}, asks: how-well, unit: days}
          - {id: referrals, title: {en: People referred}, asks: how-much, unit: people}
          - {id: campaigns, title: {en: Part in campaigns}}
      - id: 2
        title: {en: Another outcome}
        measures: [{id: calls, title: {en: First calls}, asks: how-much}]
",
);

fn measured(measures: &str, reader: Audience) -> String {
    let record = format!(
        "---\nratings: {{small-2020/1: amber, small-2020/2: amber}}\nreviewed: 2026-11-02\naudience: public\nmeasures:\n{measures}---\nWords.\n"
    );
    let files = [SETTINGS, MEASURED, PROVIDER, (CONSENT, &record)];
    tried(&files, |survey| written(survey, reader))
}

fn rows(section: &str) -> Vec<&str> {
    section.lines().filter(|line| line.starts_with('|') && !line.starts_with("| ---")).collect()
}

#[test]
fn figures_stand_under_their_questions_by_period() {
    let paper = measured(
        "  - {measure: referrals, period: 2026-04..2026-09, value: 41}
  - {measure: referrals, period: 2025-10..2026-03, value: 38}
  - {measure: wait, period: 2024-10..2025-03, value: 4.50}
  - {measure: wait, period: 2025-10..2026-03, value: 6}
  - {measure: told, period: 2026-04..2026-06, value: 86%, asks: better-off, unit: of survivors}
  - {measure: told, period: 2026-04..2026-06, value: 87%}
  - {measure: calls, period: 2026-09..2026-11, value: <5}
",
        COMMISSIONER,
    );
    let figures = section(&paper, "Figures");
    for length in ["3 months", "6 months"] {
        assert!(figures.contains(&format!("**Figures for 1, An outcome, by periods of {length}**")), "{figures}");
    }
    assert_eq!(
        rows(figures),
        [
            "| Measure | Counted in | April to June 2026 | Next due by |",
            "| **Is anyone better off?** |  |  |  |",
            "| told | of survivors | 86% <br><br>87% <br><br>**GIVEN TWICE** | not looked for |",
            "| Measure | Counted in | October 2024 to March 2025 | April to September 2025 | October 2025 to March 2026 | April to September 2026 | Next due by |",
            "| **How much was done?** |  |  |  |  |  |  |",
            "| People referred | people | not given | not given | 38 | 41 | 30 April 2027 |",
            "| **How well was it done?** |  |  |  |  |  |  |",
            "| Days until the first call | days | 4.50 | **MISSING** | 6 | **LATE** | 31 October 2026 <br>**LATE** |",
            "| Measure | Counted in | September to November 2026 | Next due by |",
            "| **How much was done?** |  |  |  |",
            "| First calls |  | fewer than 5 <br><br>**NOT OVER YET** | 31 May 2027 |",
        ]
    );
}

#[test]
fn the_newest_six_periods_are_shown_and_the_others_counted() {
    let months: String =
        (1..=8).map(|month| format!("  - {{measure: referrals, period: 2026-0{month}, value: {month}0}}\n")).collect();
    let paper = measured(&format!("{months}  - {{measure: wait, period: 2026-13, value: 3}}\n"), COMMISSIONER);
    let figures = section(&paper, "Figures");
    assert!(rows(figures)[2].contains("| people | 30 | 40 | 50 | 60 | 70 | 80 | 28 February 2027 |"), "{figures}");
    assert!(figures.contains("2 earlier periods are in the records and not shown here."), "{figures}");
    assert!(figures.contains("1 figure has a period that cannot be right, and is not shown."), "{figures}");
    assert!(
        figures
            .contains("For 2, Another outcome, no figure is given yet. The standard looks for these:\n\n- First calls"),
        "{figures}"
    );
}

#[test]
fn the_public_is_told_no_small_count_and_that_it_is_not() {
    let measures = "  - {measure: referrals, period: 2026-04..2026-09, value: 3}\n  - {measure: wait, period: 2026-04..2026-09, value: 2}\n";
    let public = measured(measures, Audience::Public);
    assert!(section(&public, "Figures").contains("| people | fewer than 5 |") && public.contains("| days | 2 |"));
    assert!(section(&public, "Figures").contains("Counts of 0 to 4 are shown as “fewer than 5”"), "{public}");
    let paper = measured(measures, COMMISSIONER);
    assert!(paper.contains("| people | 3 |") && !paper.contains("fewer than 5"), "{paper}");
}

#[test]
fn a_paper_without_figures_says_nothing_of_them() {
    let paper = paper(&[(CONSENT, "---\nratings: {small-2020/13: green}\nreviewed: 2026-11-02\n---\nWe ask.\n")]);
    assert!(!paper.contains("Figures"), "{paper}");
}

const HOSTILE: &[&str] = &[
    "a | b",
    "a\\",
    "<script>alert(1)</script>",
    "</td></tr></table>",
    "<br>",
    "<!-- x",
    "&lt;b&gt;",
    "[x](javascript:alert(1))",
    "![x](data:image/png;base64,AA)",
    "`|`",
    "``",
    "~~~",
    "# h",
    "- i",
    "1. i",
    "> q",
    "***",
    "| --- |",
    "{{ x }}",
    "$$",
    "[^1]",
    "www.a.example",
    "::error::x",
    "-->",
    "]",
    "}",
    "%",
    "'",
];

/// A text as a value of YAML.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[test]
fn hostile_evidence_breaks_no_table_and_smuggles_no_html() {
    for text in HOSTILE {
        let q = quoted(text);
        let record = format!(
            "---\nratings: {{small-2020/13: not-applicable}}\nreviewed: 2026-11-02\nowner: {q}\nadvised-by: {q}\nadvised-on: 2026-10-01\ndocuments:\n  - {{path: a.md, title: {q}}}\n  - {{path: \"https://a.example/|<b>\", title: {q}}}\nactions:\n  - {{what: {q}, owner: {q}, due: 2027-01-01, agreed-with: {q}}}\n  - {{what: {q}, due: 2026-10-01, done: 2026-10-01}}\n---\nBefore {text} after.\n\n{text}\n\n| a | b |\n|---|---|\n| {text} | {text} |\n\n- {text}\n\n[{text}](../documents/a.md) [{text}](javascript:x) [{text}](https://a.example/<|>)\n"
        );
        let provider = format!("name: {q}\ncontact: {{role: {q}}}\ndelivers: [one-to-one]\n");
        let settings = format!(
            "title: {q}\nstandards: [small-2020]\naccept:\n  - {{rule: {q}, at: tyst.yaml, because: {q}, by: {q}, until: 2027-01-01}}\n"
        );
        let figures = format!(
            "---\nratings: {{small-2020/23: amber}}\nreviewed: 2026-11-02\nmeasures:\n  - {{measure: {q}, period: 2026-01, value: 41, unit: {q}}}\n---\nWords.\n"
        );
        let files = [
            ("tyst.yaml", settings.as_str()),
            STANDARD,
            ("providers/hafan/provider.yaml", &provider),
            (CONSENT, &record),
            ("providers/hafan/evidence/figures.md", &figures),
            ("providers/hafan/documents/a.md", ""),
            ("providers/llwybr/provider.yaml", &provider),
            ("providers/llwybr/evidence/consent.md", &record),
            ("providers/llwybr/documents/a.md", ""),
        ];
        for providers in [&["hafan"][..], &[]] {
            let paper = tried_for(&files, None, providers, |survey| written(survey, COMMISSIONER));
            assert!(!paper.contains("could not be read"), "the test's own YAML holds: {text}");
            assert_is_sound(&paper);
        }
    }
}

fn assert_is_sound(paper: &str) {
    let mut columns = 0;
    let mut cells = 0;
    for event in Parser::new_ext(paper, Options::all() - Options::ENABLE_YAML_STYLE_METADATA_BLOCKS) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => assert_eq!(&*html, "<br>", "{paper}"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(dest_url.starts_with("https://") || dest_url.starts_with("mailto:"), "{dest_url}")
            }
            Event::Start(Tag::Table(alignments)) => columns = alignments.len(),
            Event::Start(Tag::TableRow | Tag::TableHead) => cells = 0,
            Event::Start(Tag::TableCell) => cells += 1,
            Event::End(TagEnd::TableRow | TagEnd::TableHead) => assert_eq!(cells, columns, "{paper}"),
            Event::Start(
                Tag::Image { .. }
                | Tag::CodeBlock(_)
                | Tag::BlockQuote(_)
                | Tag::HtmlBlock
                | Tag::FootnoteDefinition(_),
            )
            | Event::Rule => {
                panic!("nothing of the kind is written: {event:?}\n{paper}")
            }
            _ => {}
        }
    }
    let rows = paper.lines().filter(|line| line.starts_with('|'));
    for line in rows {
        let pipes = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
        assert!([4, 5, 6, 7, 11].contains(&pipes), "{line}");
    }
    for heading in ["Summary", "Actions by date", "Appendices", "How this paper was made"] {
        section(paper, heading);
    }
}

#[test]
fn the_same_repository_gives_the_same_bytes() {
    let once = tried(&kept(), |survey| written(survey, COMMISSIONER));
    assert_eq!(once, tried(&kept(), |survey| written(survey, COMMISSIONER)));
}

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
