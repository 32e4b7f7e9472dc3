//! An outcome that holds everything a format must be able to write, for the tests of all of them.

use crate::calendar::Day;
use crate::finding::{self, Finding, Findings, Severity};
use crate::outcome::{
    Accepted, Fallen, InBaseline, JudgedItem, JudgedRound, LeftOut, Outcome, PartialCatalogue, StandardCount,
};
use crate::text::{Place, Span, Text};

/// What must appear in no output: it stands on a line that may not be shown.
pub(super) const SECRET: &str = "Mrs S. of 14 Heol y Bryn";

pub(super) const CONSENT: &str = "providers/hafan/evidence/consent.md";

/// The text of [`CONSENT`], where `SECRET` stands on line 7.
pub(super) fn consent() -> String {
    format!("---\nitem: respect-2017/B2.3\nrating: amber\nreviewed: 2026-01-14\n---\n\nSeen: {SECRET}, tŷ ar y bryn.\n")
}

const BASE: &str = "5bad0a1a9a2f7e1c4d3b2a190807060504030201";

pub(super) fn everything() -> Outcome {
    let mut findings = [missing(), in_the_record(), of_a_paper(), hostile()].concat();
    finding::sort(&mut findings);
    Outcome {
        as_of: day("2026-11-22"),
        at: None,
        round: Some(JudgedRound {
            id: "mww-2027-28".into(),
            title: "Mid and West Wales commissioning round 2027/28".into(),
            closes: day("2027-01-29"),
        }),
        findings,
        accepted: accepted(),
        items: items(),
        baseline: Some(InBaseline { findings: vec![on("title: x", "x")], still: Vec::new() }),
        since: Some(LeftOut { base: BASE.to_owned(), findings: 17, providers: 3 }),
        providers: 4,
        records: 204,
        standards: vec![counted("hafan", "respect-2017"), counted("tŷ-gwyn", "wg-perpetrator-2018")],
        partial: vec![PartialCatalogue {
            id: "wg-perpetrator-2018".into(),
            note: "only the items quoted in the 2021 review are here".into(),
        }],
        switched_off: vec!["overlap", "reviewed-without-change"],
    }
}

pub(super) fn nothing() -> Outcome {
    Outcome {
        findings: Vec::new(),
        round: None,
        accepted: Vec::new(),
        items: Vec::new(),
        baseline: None,
        since: None,
        records: 42,
        providers: 2,
        partial: Vec::new(),
        switched_off: Vec::new(),
        ..everything()
    }
}

pub(super) fn only(finding: Finding) -> Outcome {
    Outcome { findings: vec![finding], ..nothing() }
}

/// A finding on the word `marked` of a file `a.md` that holds only that line.
pub(super) fn on(line: &str, marked: &str) -> Finding {
    let mut findings = Findings::about(None);
    findings.of_rule("no-plan", Severity::Error, true);
    findings.add(place("a.md", line, marked), "amber, and nothing planned");
    findings.into_list().remove(0)
}

pub(super) fn place(file: &str, content: &str, marked: &str) -> Place {
    let at = content.find(marked).expect("the marked words stand in the text");
    Text::new(file, content.to_owned()).place(Span::new(at, at + marked.len()))
}

/// Three items missing at one place: what the terminal shows as one stack.
fn missing() -> Vec<Finding> {
    let mut findings = Findings::about(Some("hafan"));
    findings.of_rule("missing-evidence", Severity::Error, true);
    for (item, title) in [("A1", "Polisi llywodraethu"), ("A2", "Diogelu’r tŷ"), ("B2.3", "Consent")] {
        findings
            .add(
                place("providers/hafan/provider.yaml", "name: Hafan Cymorth\n", "name: Hafan Cymorth"),
                format!("no evidence for `respect-2017/{item}`, {title}"),
            )
            .item(format!("respect-2017/{item}"))
            .note(Place::of_file("standards/respect-2017.yaml"), "the standard asks for it here")
            .help(format!("`tyst add evidence respect-2017/{item} --provider hafan` starts a record"));
    }
    findings.into_list()
}

fn in_the_record() -> Vec<Finding> {
    let text = consent();
    let mut findings = Findings::about(Some("hafan"));
    findings.of_rule("duplicate", Severity::Error, true);
    findings
        .add(place(CONSENT, &text, "respect-2017/B2.3"), "a second record rates `respect-2017/B2.3`")
        .item("respect-2017/B2.3")
        .note(
            place("providers/hafan/evidence/b2.md", "---\n# cydsyniad\nitem: respect-2017/B2.3\n", "respect-2017/B2.3"),
            "the first one is here",
        )
        .help("keep one of the two and delete the other");
    findings.of_rule("stale-evidence", Severity::Warning, true);
    findings
        .add(place(CONSENT, &text, "2026-01-14"), "`respect-2017/B2.3` was due for review on 14 July 2026")
        .item("respect-2017/B2.3")
        .help("read it again, then `tyst review providers/hafan/evidence/consent.md`");
    findings.of_rule("personal-data", Severity::Error, false);
    findings
        .add(place(CONSENT, &text, SECRET), "a name with a title, value not shown")
        .note(place(CONSENT, &text, SECRET), "an address stands beside it")
        .help("write what the service does, not whom it met");
    findings.of_rule("due-soon", Severity::Note, true);
    findings
        .add(place(CONSENT, &text, "Seen"), "the word `Seen` stands on a line that another rule withholds")
        .note(place(CONSENT, &text, "Seen"), "and so does this");
    findings.into_list()
}

/// Items that are missing, rated twice, accepted, set aside and well.
fn items() -> Vec<JudgedItem> {
    let item = |id: &str, title: &str, file: &str, line, is_set_aside| JudgedItem {
        provider: "hafan".into(),
        id: format!("respect-2017/{id}"),
        section: id.chars().take(1).collect(),
        title: title.into(),
        file: file.into(),
        line,
        is_set_aside,
    };
    let provider = "providers/hafan/provider.yaml";
    vec![
        item("A1", "Polisi llywodraethu", provider, 1, false),
        item("A2", "Diogelu’r tŷ", provider, 1, false),
        item("A3", "", "providers/hafan/evidence/a3.md", 3, false),
        item("A4", "Premises <\u{1b}&\u{202e}\"]]>", "providers/hafan/evidence/tŷ & gardd.md", 3, true),
        item("A5", "Complaints", "providers/hafan/evidence/a5.md", 3, false),
        item("B2.3", "Consent", "providers/hafan/evidence/b2.md", 3, false),
    ]
}

/// One about an item, and one about the settings of the repository.
fn accepted() -> Vec<Accepted> {
    let text = "---\nitem: respect-2017/A3\nrating: green\n---\n";
    let mut of_item = Findings::about(Some("hafan"));
    of_item.of_rule("green-without-documents", Severity::Warning, true);
    of_item
        .add(
            place("providers/hafan/evidence/a3.md", text, "green"),
            "`respect-2017/A3` is green, and points at nothing",
        )
        .item("respect-2017/A3");
    let mut of_settings = Findings::about(None);
    of_settings.of_rule("unknown-field", Severity::Error, true);
    of_settings.add(place("tyst.yaml", "title: x\ncolour: red\n", "colour"), "`colour` means nothing here");
    let reasons = ["The register is inspected on site.", "Another program reads it <here>\n##[x]"];
    let findings = of_item.into_list().into_iter().chain(of_settings.into_list());
    findings.zip(reasons).map(|(finding, because)| Accepted { finding, because: because.to_owned() }).collect()
}

fn of_a_paper() -> Vec<Finding> {
    let mut findings = Findings::about(Some("hafan"));
    findings.of_rule("expired-document", Severity::Warning, true);
    findings
        .add(
            Place::of_file("providers/hafan/documents/polisi tŷ, 100%.pdf"),
            "a paper that expired on 1 March 2026: see [1]",
        )
        .help("replace it, or take it off the record");
    findings.into_list()
}

fn hostile() -> Vec<Finding> {
    let mut findings = Findings::about(None);
    findings.of_rule("misplaced-file", Severity::Note, true);
    findings
        .add(
            place("::error::x,y=100%.md", "\u{1b}[2Jsource ##[error]gone \u{202e}drawkcab\n", "source"),
            "first\n::stop-commands::token\r\n50%, a: b \u{1b}[31mred\u{202e} ##[add-mask]x",
        )
        .help("second\n::add-mask::y")
        .note(Place::of_file("a::b.md"), "third\n::debug::z");
    findings.into_list()
}

fn counted(provider: &str, catalogue: &str) -> StandardCount {
    StandardCount {
        provider: provider.into(),
        catalogue: catalogue.into(),
        applicable: 46,
        evidenced: 43,
        fresh: 40,
        green: 30,
        amber: 9,
        red: 3,
        not_applicable: 1,
        missing: 3,
        kept: 0,
        stale: 3,
        standing: 35,
        fallen: Fallen { green: 5, amber: 2, red: 0, not_applicable: 1 },
        does_not_apply: 12,
        may_not_apply: 0,
    }
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}
