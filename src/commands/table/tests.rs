mod json;

use super::*;
use crate::commands::tried::{PROVIDER, SETTINGS, STANDARD, tried};
use crate::documents::vocabulary::Language;
use crate::render::page::terminal;
use crate::render::page::terminal::Look;
use crate::words::Words;

fn shown(files: &[(&str, &str)], width: usize) -> String {
    let files: Vec<_> = [SETTINGS, STANDARD].iter().chain(files).copied().collect();
    let page = tried(&files, |survey| views::table::page(survey, &Words::of(Language::English)));
    String::from_utf8(terminal::write(&page, &Look { colour: false, width })).unwrap()
}

const CONSENT: &str =
    "---\nratings: {small-2020/13: green}\nreviewed: 2025-09-14\ndocuments: [https://a.example]\n---\nWe ask.\n";
const LINKS: &str = "---\nratings: {small-2020/23: amber}\nreviewed: 2026-11-02\nactions: [{what: Meet, due: 2026-10-01}, {what: Write, due: 2027-02-01}]\n---\nSome.\n";

#[test]
fn one_provider_is_shown_item_by_item() {
    let files =
        [PROVIDER, ("providers/hafan/evidence/consent.md", CONSENT), ("providers/hafan/evidence/links.md", LINKS)];
    let expected = "
Hafan

As of 22 November 2026.

The Small Standard

 No │ Standard              │ RAG status                       │ Reviewed          │ Due           │ Next action
────┼───────────────────────┼──────────────────────────────────┼───────────────────┼───────────────┼───────────────────────────────
── 12 Consent ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 13 │ How consent is sought │ GREEN, stale since 15 March 2026 │ 14 September 2025 │ 14 March 2026 │
── 22 Links ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 23 │ How links are made    │ AMBER                            │ 2 November 2026   │ 2 May 2027    │ OVERDUE, 1 October 2026: Meet
";
    let shown = shown(&files, 140);
    assert!(format!("\n{shown}").contains(expected.trim_end()), "{shown}");
}

#[test]
fn a_standard_without_a_title_is_called_by_its_id() {
    let untitled = "id: own\nsections: [{id: s, title: S, items: [{id: 1, title: T}]}]\n";
    let files = [("tyst.yaml", "standards: [own]\n"), ("standards/own.yaml", untitled), PROVIDER];
    let shown = shown(&files, 200);
    assert!(shown.contains("own: 0 of 1 item that applies has evidence"), "{shown}");
}

/// Where nothing is in force for it either, it must not be taken for a folder that is none.
#[test]
fn a_provider_whose_file_cannot_be_read_is_a_provider() {
    let files = [("tyst.yaml", "standards: [\n"), ("providers/hafan/provider.yaml", "name: [\n")];
    let shown = shown(&files, 200);
    assert!(shown.contains("hafan: something in its `provider.yaml` could not be read"), "{shown}");
    assert!(!shown.contains("left out"), "{shown}");
}

#[test]
fn several_providers_are_shown_with_counts() {
    let files = [
        PROVIDER,
        ("providers/llwybr/provider.yaml", "name: Llwybr\ndelivers: [group-work]\npremises: own\n"),
        ("providers/hafan/evidence/consent.md", CONSENT),
    ];
    let shown = shown(&files, 100);
    for line in [
        "── 12 Consent ──",
        " Hafan    │     1 │     1 │     0 │   0 │              0 │       0 │            1",
        "── Whole standard ──",
        " Llwybr   │     4 │     0 │     0 │   0 │              0 │       4 │            0",
    ] {
        assert!(shown.contains(line), "{line} in\n{shown}");
    }
    let said = shown.replace('\n', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("- The Small Standard: 1 of 6 items that apply has evidence (16%)."), "{said}");
    assert!(said.contains("Only 4 items of this standard are known here"), "{said}");
}

#[test]
fn records_that_could_not_be_read_are_counted() {
    let shown = shown(&[PROVIDER, ("providers/hafan/evidence/consent.md", "words alone\n")], 100);
    assert!(shown.contains("1 record could not be read and does not count; `tyst check` says why."), "{shown}");
}
