mod figures;
mod languages;
mod pictures;
mod readers;

use crate::documents::vocabulary::{Audience, Language};
use crate::render::page::markdown;
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
    assert!(!line.contains("small-2020.yaml"), "how to know the rest is for those who keep the evidence: {line}");
    let internal = paper_for(Audience::Internal, &[]);
    assert!(internal.contains("lay it in `standards/small-2020.yaml`"), "{internal}");
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
    assert!(paper.contains("`green-without-documents` | Kept from these readers. |  |  | 1 January 2027 |"));
    assert!(paper.contains(
        "`no-plan` | `providers/hafan/evidence/consent.md` | OPEN-REASON | Adviser | 1 January 2026 <br>**ENDED** |"
    ));
    let public = tried(&kept(), |survey| written(survey, Audience::Public));
    assert!(
        section(&public, "Accepted findings").trim().ends_with("on the record in `tyst.yaml`.")
            && public.contains("Kept for commissioners and internal readers.")
    );
    let made = section(&public, "How this paper was made");
    assert!(made.contains("2 items are kept for other readers") && !made.contains("action"), "{made}");
    assert_eq!(
        row(section(&public, "Checklist: The Small Standard"), "23"),
        "| 23 | How links are made | Kept for internal readers. | **KEPT** |"
    );
    assert!(
        row(section(&public, "Summary"), "The Small Standard").contains("| 2 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0 |")
    );
    assert!(!section(&public, "What needs attention").contains("| 23 |"), "{public}");
    assert!(!public.contains("AMBER") && !public.contains("2025") && !public.contains("Figures"), "{public}");
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
        assert!([4, 5, 6, 7, 9, 11].contains(&pipes), "{line}");
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
