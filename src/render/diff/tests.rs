use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::*;
use crate::changes::tried::{AMBER, CONSENT, Files, GREEN, LINKS, files, repository, told_to};
use crate::changes::{Changes, End};
use crate::documents::vocabulary::Language;
use crate::model::Framework;
use crate::page::Page;
use crate::repository::git::made::Made;
use crate::rules;
use crate::views;
use crate::words::Words;

const SCHEMA: &str = include_str!("../../../schemas/diff-1.schema.json");

/// Each kind of change at once: one record removed, one renewed and edited, an action that slipped and one that vanished, papers
/// that came and went, and a rule that was switched off.
fn everything() -> (Files<'static>, Files<'static>) {
    let before = files(&[(CONSENT, GREEN), (LINKS, AMBER)]);
    let links = AMBER
        .replace("amber", "red")
        .replace("2026-09-01", "2026-11-01")
        .replace("Some", "Few")
        .replace("due: 2027-02-01", "due: 2027-02-02")
        .replace("  - {what: Write it down, due: 2027-03-01}\n", "documents: [https://b.example, lost.pdf]\n");
    let mut after = files(&[(LINKS, &links)]);
    after.push(("tyst.yaml", "standards: [small]\nrules: {due-soon: off}\n".to_owned()));
    after.push(("providers/newid/provider.yaml", "name: Newid\n".to_owned()));
    (before, after)
}

fn changes(before: &Files<'_>, after: &Files<'_>) -> Changes {
    told_to(Audience::Commissioner, &repository(before), &repository(after))
}

/// Changes from a commit to the files on disk.
fn with_compared<R>(changes: &Changes, look: impl FnOnce(&Compared<'_>) -> R) -> R {
    let as_of = Day::parse("2026-11-22").unwrap();
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let made = Made::new(&format!("compared-{}", MADE.fetch_add(1, Ordering::Relaxed)));
    let id = made.commit("2026-11-01", &[], &[("tyst.yaml", Some("standards: []\n"))]);
    let commit = made.repository_at(id);
    look(&Compared {
        changes,
        before: End { commit: commit.commit().cloned(), as_of, is_there: true },
        after: End { commit: None, as_of, is_there: true },
        is_each_on_its_day: false,
        round: None,
        reader: Audience::Commissioner,
    })
}

fn json(changes: &Changes) -> Value {
    serde_json::from_slice(&with_compared(changes, to_json).unwrap()).unwrap()
}

fn page(changes: &Changes, after: &Files<'_>, language: Language) -> Page {
    let framework = Framework::read(&repository(after), &rules::names());
    with_compared(changes, |compared| views::changes::page(compared, &framework, &Words::of(language)))
}

#[test]
fn the_schema_holds_for_all_that_is_written() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let (before, after) = everything();
    for (before, after) in [(&before, &after), (&after, &before), (&before, &before)] {
        let diff = json(&changes(before, after));
        let problems: Vec<_> = validator.iter_errors(&diff).map(|error| error.to_string()).collect();
        assert!(problems.is_empty(), "{problems:?}\n{diff:#}");
    }
}

#[test]
fn the_schema_refuses_every_key_left_out_and_every_key_unknown() {
    let validator = jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap();
    let (before, after) = everything();
    let diff = json(&changes(&before, &after));
    for object in [
        "",
        "/providers/0",
        "/ratings/0",
        "/ratings/0/stands",
        "/ratings/0/why",
        "/evidence/0",
        "/evidence/0/reviewed",
        "/actions/0",
        "/documents/0",
        "/findings",
        "/findings/new/0",
        "/coverage/0",
        "/coverage/0/after",
        "/rules",
    ] {
        let keys: Vec<String> = diff.pointer(object).unwrap().as_object().unwrap().keys().cloned().collect();
        for key in keys {
            let mut less = diff.clone();
            less.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(&key);
            assert!(!validator.is_valid(&less), "{object} without {key}");
        }
        let mut more = diff.clone();
        more.pointer_mut(object).unwrap().as_object_mut().unwrap().insert("surprise".into(), Value::Null);
        assert!(!validator.is_valid(&more), "{object} with a surprise");
    }
}

#[test]
fn nothing_that_changed_is_said_for_each_reader() {
    let (before, _) = everything();
    let nothing = changes(&before, &before);
    let page = page(&nothing, &before, Language::English);
    let said = String::from_utf8(comment(&page, &Words::of(Language::English))).unwrap();
    assert!(
        said.starts_with(
            "<!-- tyst diff -->\n# What changed: A region\n\nNothing that a commissioner would see has changed.\n"
        ),
        "{said}"
    );
    assert_eq!(json(&nothing)["changed"], false);
}

#[test]
fn a_comment_fits_into_what_forges_take_and_counts_what_does_not() {
    let action = |at: usize| format!("  - {{what: Number {at} {}, due: 2027-02-01}}\n", "long ".repeat(60));
    let many: String = (0..180).map(action).collect();
    let before = files(&[(CONSENT, GREEN), (LINKS, AMBER)]);
    let after = files(&[
        (CONSENT, &GREEN.replace("---\nWe", &format!("actions:\n{many}---\nWe"))),
        (LINKS, &AMBER.replace("actions:\n", &format!("actions:\n{many}"))),
    ]);
    for language in Language::ALL {
        let page = page(&changes(&before, &after), &after, language);
        let said = String::from_utf8(comment(&page, &Words::of(language))).unwrap();
        let length = said.chars().count();
        assert!((60_000..=65_536).contains(&length), "{length}");
        let shown = said.matches("Number ").count();
        let left_out: usize = said
            .lines()
            .rev()
            .find(|line| line.contains("tyst diff"))
            .unwrap()
            .split(|c: char| !c.is_ascii_digit())
            .find_map(|number| number.parse().ok())
            .unwrap();
        assert!(shown < 360 && left_out >= 360 - shown, "{shown} {left_out}");
        assert_eq!(said.matches("<div").count(), said.matches("</div>").count());
    }
}

#[test]
fn what_somebody_wrote_acts_on_no_forge() {
    let hostile = "\"@owner #12 !3 <img src=x onerror=alert(1)> | ![x](https://x.example/y.png) [a](javascript:alert(1)) <!-- tyst diff -->\"";
    let before = files(&[(LINKS, AMBER)]);
    let after = files(&[(LINKS, &AMBER.replace("Write it down, due", &format!("{hostile}, due")))]);
    let page = page(&changes(&before, &after), &after, Language::English);
    let said = String::from_utf8(comment(&page, &Words::of(Language::English))).unwrap();
    let row = said.lines().find(|line| line.contains("owner")).unwrap().replace("\\]", "");
    for acting in ["@owner", "#12", "!3", "<img", "](", "![", "<!--"] {
        assert!(!row.contains(acting), "{acting}: {row}");
    }
    assert_eq!(said.matches("<!--").count(), 1);
    assert_eq!(row.replace("\\|", "").matches('|').count(), 4, "{row}");
}

#[test]
fn the_same_changes_give_the_same_bytes() {
    let (before, after) = everything();
    assert_eq!(json(&changes(&before, &after)), json(&changes(&before, &after)));
}
