use pulldown_cmark::{Event, Options, Parser, Tag};

use super::*;
use crate::render::findings::sample;

fn in_english(room: usize) -> Look {
    Look { words: Words::of(Language::English), shelf: Shelf::default(), room }
}

fn written_as(outcome: &Outcome, look: &Look) -> String {
    let mut out = Vec::new();
    write(outcome, look, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn written(outcome: &Outcome) -> String {
    written_as(outcome, &in_english(COMMENT))
}

/// Many findings of one rule in many files.
fn many(severity: Severity, files: usize, in_each: usize) -> Vec<Finding> {
    let one = sample::on("x: 1", "1");
    let at = |file: usize| {
        let place = crate::text::Place { file: format!("{severity}-{file:05}.md").into(), ..one.place.clone() };
        Finding { severity, place, ..one.clone() }
    };
    (0..files).flat_map(|file| vec![at(file); in_each]).collect()
}

#[test]
fn a_finding_stands_under_its_provider_and_its_file() {
    let out = written(&sample::everything());
    assert!(out.starts_with(
        "<!-- tyst check -->\n## Check of the evidence\n\n**5 errors, 2 warnings, 2 notes in 204 records"
    ));
    let entry = "[`providers/hafan/evidence/consent.md`](providers/hafan/evidence/consent.md)\n\n\
        - **error**, [line 2](providers/hafan/evidence/consent.md#L2): a second record rates `respect-2017/B2.3` \
        (`duplicate`)<br>note: the first one is here, \
        [`providers/hafan/evidence/b2.md`](providers/hafan/evidence/b2.md#L3)<br>help: keep one of the two and delete the other\n";
    assert!(out.contains(entry), "{out}");
    assert!(out.contains("\n### hafan (5 errors, 2 warnings, 1 note)\n"), "{out}");
    assert!(out.contains("\n### The whole repository (no errors, no warnings, 1 note)\n"), "{out}");
    assert!(out.contains("| hafan | respect-2017 | 46 | 43 | 40 | 30 | 9 | 3 | 1 | 3 | 3 |\n"), "{out}");
}

#[test]
fn the_gravest_come_first_among_providers_and_files_and_in_a_file() {
    let out = written(&sample::everything());
    let at = |what: &str| out.find(what).unwrap_or_else(|| panic!("{what}: {out}"));
    assert!(at("### hafan") < at("### The whole repository"));
    assert!(at("[line 7]") < at("`stale-evidence`"), "an error before a warning");
    assert!(at("(`missing-evidence`)") < at("(`expired-document`)"));
}

#[test]
fn a_long_list_is_folded_away() {
    let out = written(&Outcome { findings: many(Severity::Error, 1, 11), ..sample::nothing() });
    assert!(out.contains(
        "<details><summary><code>error-00000.md</code>: 11 errors, no warnings, no notes</summary>\n\n- **error**"
    ));
    assert_eq!((out.matches("<details>").count(), out.matches("</details>").count()), (1, 1));
    let few = written(&Outcome { findings: many(Severity::Error, 1, 10), ..sample::nothing() });
    assert!(!few.contains("<details>"));
}

#[test]
fn where_there_is_no_room_the_gravest_are_kept_and_the_rest_counted() {
    let findings =
        [many(Severity::Error, 20, 2), many(Severity::Note, 2_000, 2), many(Severity::Warning, 30, 1)].concat();
    let outcome = Outcome { findings, ..sample::nothing() };
    for room in [10_000, 30_000, COMMENT, 900_000] {
        let out = written_as(&outcome, &in_english(room));
        assert!(out.len() <= room, "{} in {room}", out.len());
        let shown = out.matches("\n- **").count();
        assert!(out.len() > room * 3 / 5 || shown == 4_070, "{shown} in {} of {room}", out.len());
        if shown < 4_070 {
            let more =
                format!("**There is no room for {} more findings: `tyst check` shows them all.**\n", 4_070 - shown);
            assert!(out.ends_with(&more), "{room}: {}", &out[out.len() - 200..]);
        }
        let notes = out.matches("\n- **note**").count();
        assert!(notes == 0 || out.matches("\n- **error**").count() == 40, "{room}");
    }
}

#[test]
fn a_table_without_room_says_so() {
    let count = sample::everything().standards[0].clone();
    let standards = vec![count; 3_000];
    let out = written_as(&Outcome { standards, ..sample::everything() }, &in_english(20_000));
    assert!(out.len() <= 20_000);
    let rows = out.matches("\n| hafan |").count();
    assert!(out.contains(&format!("There is no room for {} more rows of this table.", 3_000 - rows)), "{out}");
    assert!(out.contains("(`duplicate`)"), "the findings have the other half");
}

/// What Markdown and HTML make of it: words, the marks that are ours, and links to the repository.
#[test]
fn nothing_in_it_acts() {
    let mut outcome = sample::everything();
    let hostile = "@alice <img src=x onerror=y> [a](javascript:b) #12 !7 o/r#3 ##[x] www.a.example https://b.example | `@bob` $1 \u{202e}";
    for finding in &mut outcome.findings {
        finding.message = hostile.into();
        finding.help = hostile.into();
    }
    outcome.partial[0].note = hostile.into();
    outcome.standards[0].provider = hostile.into();
    outcome.findings[0].provider = Some(hostile.into());
    outcome.findings[0].place.file = format!("{hostile}.md").into();
    let out = written(&outcome);
    let mut html = Vec::new();
    for event in Parser::new_ext(&out, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Html(words) | Event::InlineHtml(words) => html.push(words.trim().to_owned()),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(
                    dest_url.starts_with("providers/")
                        || dest_url.starts_with('%')
                        || dest_url.starts_with("standards/")
                        || dest_url.starts_with("a%3A"),
                    "{dest_url}"
                );
            }
            Event::Start(Tag::Image { .. }) => panic!("an image"),
            _ => {}
        }
    }
    html.retain(|tag| !["<!-- tyst check -->", "<br>"].contains(&tag.as_str()));
    assert!(html.is_empty(), "{html:?}");
    assert_eq!(calls(&out), Vec::<String>::new());
    assert!(!out.contains("##[") && !out.contains('\u{202e}'), "{out}");
}

/// Where somebody would be called: a sign with a name behind it, outside of code.
fn calls(out: &str) -> Vec<String> {
    let mut found = Vec::new();
    for event in Parser::new_ext(out, Options::ENABLE_TABLES) {
        let Event::Text(words) = event else { continue };
        for sign in ['@', '#', '!'] {
            let called = words.split(sign).skip(1).filter(|rest| rest.starts_with(char::is_alphanumeric));
            found.extend(called.map(|rest| format!("{sign}{rest}")));
        }
    }
    found
}

#[test]
fn nothing_of_a_source_line_is_in_it() {
    let out = written(&sample::everything());
    assert!(!out.contains("Heol") && !out.contains("Hafan Cymorth"));
}

#[test]
fn in_welsh_what_is_said_in_english_is_marked_as_that() {
    let look = Look { words: Words::of(Language::Welsh), ..in_english(COMMENT) };
    let out = written_as(&sample::everything(), &look);
    assert!(out.starts_with("<!-- tyst check -->\n<div lang=\"cy\">\n\n## Gwirio'r dystiolaeth\n"), "{out}");
    assert!(out.contains("Tystiolaeth wedi dyddio: <span lang=\"en\">`respect-2017/B2.3` was due"), "{out}");
    assert!(out.ends_with("\n</div>\n"));
}

#[test]
fn nothing_found_is_said() {
    let out = written(&sample::nothing());
    assert!(out.contains("**no findings: 42 records of 2 providers checked, as of 22 November 2026**\n"));
    assert!(!out.contains("###"));
}
