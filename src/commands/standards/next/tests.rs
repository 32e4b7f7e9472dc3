//! What is said of a standard that a provider does not hold: how each item is answered, and the shape for other programs.

use crate::documents::vocabulary::Language;
use crate::words::Words;
use serde_json::{Value, json};

use super::*;
use crate::commands::tried::{PROVIDER, SETTINGS, STANDARD, tried};

/// A standard that the provider does not hold.
const LARGE: (&str, &str) = (
    "standards/large-2021.yaml",
    "id: large-2021
title: {en: The Large Standard}
coverage: complete
sections:
  - id: L
    title: {en: The work}
    sections:
      - id: L1
        title: {en: Consent}
        items:
          - {id: L1.1, title: {en: A form}}
          - {id: L1.2, title: {en: A form in groups}, applies: {delivers: group-work}}
          - {id: L1.3, title: {en: A leaflet}}
      - id: L2
        title: {en: Links}
        items:
          - {id: L2.1, title: {en: A policy}}
          - {id: L2.2, title: {en: An agreement}}
          - {id: L2.3, title: {en: Interpreters}, applies: {interprets: signs}}
          - {id: L2.4, title: {en: A register}}
          - {id: L2.5, title: {en: A review}}
          - {id: L2.6, title: {en: A contact}}
",
);

const CROSSWALK: (&str, &str) = (
    "standards/crosswalks/small-2020--large-2021.yaml",
    "from: small-2020
to: large-2021
judged-by: The region
judged-on: 2026-06-30
note: {en: Read by two advisers.}
pairs:
  - {from: 13, to: L1.1, kind: equal, because: Both ask for a form.}
  - {from: 13, to: L1.3, kind: narrower, because: The leaflet says more than the form.}
  - {from: 23, to: L2.1, kind: wider, because: The links need a policy and more.}
  - {from: 13, to: L2.1, kind: overlaps, because: The policy names the form.}
  - {from: 24, to: L2.2, kind: equal, because: A building needs an agreement., judged-by: A practitioner}
  - {from: 13, to: L2.3, kind: equal, because: The form is signed.}
  - {from: s2, to: L2, kind: equal, because: Both are about links.}
",
);

fn record(name: &str, ratings: &str, rest: &str) -> (String, String) {
    let content = format!("---\nratings:\n{ratings}reviewed: 2026-11-16\n{rest}---\nSo it is done.\n");
    (format!("providers/hafan/evidence/{name}.md"), content)
}

/// Consent is green and stands; links are amber with a plan.
fn usual() -> Vec<(String, String)> {
    vec![
        record("consent", "  small-2020/13: green\n", "documents: [form.docx]\n"),
        record("links", "  small-2020/23: amber\n", "actions:\n  - {what: Sign the agreement, due: 2026-12-18}\n"),
        ("providers/hafan/documents/form.docx".to_owned(), String::new()),
    ]
}

/// What `look` makes of how far the large standard is answered.
fn reached<R>(records: &[(String, String)], look: impl Fn(&Survey<'_>, &Standing<'_, '_>) -> R + Sync) -> R
where
    R: Send,
{
    let mut files = vec![SETTINGS, PROVIDER, STANDARD, LARGE, CROSSWALK];
    files.extend(records.iter().map(|(path, content)| (path.as_str(), content.as_str())));
    tried(&files, |survey| {
        assert!(survey.framework.problems.is_empty(), "{:?}", survey.framework.problems);
        survey.each(|standing| look(survey, standing)).remove(0)
    })
}

fn json_of(records: &[(String, String)]) -> Value {
    reached(records, |_, standing| {
        let reaches = Overlaps::of(standing).beyond(|id| id == "large-2021");
        serde_json::from_slice(&to_json(standing, &reaches).unwrap()).unwrap()
    })
}

fn page_of(records: &[(String, String)]) -> String {
    reached(records, |survey, standing| {
        let reaches = Overlaps::of(standing).beyond(|id| id == "large-2021");
        let page = views::next::page(survey, standing, &reaches, &Words::of(Language::English));
        String::from_utf8(markdown::write(&page)).unwrap()
    })
}

/// One item of the large standard, as it is written for other programs.
fn item(next: &Value, id: &str) -> Value {
    let sections = next["standards"][0]["sections"].as_array().unwrap().iter();
    let mut items = sections.flat_map(|section| section["items"].as_array().unwrap());
    items.find(|item| item["id"] == id).unwrap().clone()
}

fn answered(next: &Value, id: &str) -> String {
    item(next, id)["answered"].as_str().unwrap().to_owned()
}

#[test]
fn every_item_is_counted_once() {
    let next = json_of(&usual());
    assert_eq!(
        next["standards"][0]["counts"],
        json!({"applicable": 7, "wholly": 1, "wholly_in_doubt": 1, "in_part": 1, "not_answered": 4, "rated_itself": 0,
            "set_aside": 0, "not_known": 1, "does_not_apply": 1})
    );
    assert_eq!(next["standards"][0]["facts_not_known"], json!(["interprets"]));
    let applies = |id| item(&next, id)["applies"].clone();
    assert_eq!([applies("L1.2"), applies("L2.3"), applies("L2.4")], ["no", "not-known", "yes"]);
}

#[test]
fn the_best_answer_counts_and_says_what_it_rests_on() {
    let next = json_of(&usual());
    assert_eq!(
        item(&next, "L2.1")["by"],
        json!([{"item": "small-2020/23", "rating": "amber", "stands": true, "why": [],
            "file": "providers/hafan/evidence/links.md", "line": 3,
            "judgement": {"crosswalk": "small-2020--large-2021", "kind": "wider",
                "because": "The links need a policy and more.", "by": "The region", "on": "2026-06-30"}}])
    );
    assert_eq!([answered(&next, "L1.3"), answered(&next, "L2.1")], ["in-part", "wholly-in-doubt"]);
    assert_eq!(next["standards"][0]["judges"], json!([{"by": "The region", "on": "2026-06-30", "judgements": 3}]));
}

#[test]
fn parts_stand_beside_each_other_and_not_beside_the_whole() {
    let leaflet = CROSSWALK.1.replace("from: 23, to: L2.1, kind: wider", "from: 23, to: L1.3, kind: overlaps");
    let crosswalk = (CROSSWALK.0.to_owned(), leaflet);
    let next = json_of(&[usual(), vec![crosswalk]].concat());
    let by = |id: &str| {
        let by = item(&next, id)["by"].as_array().unwrap().clone();
        by.iter().map(|by| by["item"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(by("L1.3"), ["small-2020/13", "small-2020/23"]);
    assert_eq!(by("L2.1"), ["small-2020/13"]);
    let usual = json_of(&usual());
    assert_eq!(item(&usual, "L2.1")["by"].as_array().unwrap().len(), 1);
}

#[test]
fn a_rating_that_does_not_stand_leaves_what_it_answers_in_doubt() {
    let mut records = usual();
    records[0].1 = records[0].1.replace("2026-11-16", "2026-01-05");
    let next = json_of(&records);
    assert_eq!(answered(&next, "L1.1"), "wholly-in-doubt");
    let by = &item(&next, "L1.1")["by"][0];
    assert_eq!((by["rating"].as_str(), by["stands"].as_bool()), (Some("green"), Some(false)));
    assert_eq!(by["why"], json!(["stale since 6 July 2026 (review was due by 5 July 2026)"]));
}

#[test]
fn what_is_set_aside_or_does_not_apply_answers_nothing() {
    let aside = record("consent", "  small-2020/13: not-applicable\n", "");
    let elsewhere = record("building", "  small-2020/24: green\n", "documents: [form.docx]\n");
    let paper = ("providers/hafan/documents/form.docx".to_owned(), String::new());
    let next = json_of(&[aside, elsewhere, paper]);
    assert_eq!([answered(&next, "L1.1"), answered(&next, "L2.2")], ["not-answered", "not-answered"]);
    assert_eq!(next["standards"][0]["judges"], json!([]));
}

#[test]
fn an_item_that_is_rated_itself_rests_on_that_rating_alone() {
    let own = |rating| record("own", &format!("  large-2021/L1.1: {rating}\n"), "");
    let mut records = usual();
    records.push(own("red"));
    let next = json_of(&records);
    assert_eq!(answered(&next, "L1.1"), "wholly-in-doubt");
    let by = &item(&next, "L1.1")["by"][0];
    assert_eq!((by["item"].as_str(), by["rating"].as_str()), (Some("large-2021/L1.1"), Some("red")));
    assert!(by["judgement"].is_null());
    assert_eq!(next["standards"][0]["counts"]["rated_itself"], 1);
    records[3] = own("not-applicable");
    assert_eq!(answered(&json_of(&records), "L1.1"), "not-answered");
}

#[test]
fn what_a_record_sets_aside_is_said_beside_the_share_and_on_whose_advice() {
    let advised = "advised-by: Regional adviser\nadvised-on: 2026-10-02\n";
    let records = [usual(), vec![record("own", "  large-2021/L1.3: not-applicable\n", advised)]].concat();
    let next = json_of(&records);
    let counts = &next["standards"][0]["counts"];
    assert_eq!([&counts["applicable"], &counts["not_answered"], &counts["set_aside"]], [7, 5, 1]);
    let page = page_of(&records);
    let beside = "(14%). Of the others, 1 is answered wholly and in doubt, 0 in part and 5 not at all. 1 more item does not \
                  apply and is not counted. Whether 1 more item applies is not known, and not counted: “interprets” is not \
                  known for the provider. 1 item is set aside as not applicable; advised by: Regional adviser (1).";
    assert!(page.contains(beside), "{page}");
    assert!(page.contains("1 item is left: L1.3 A leaflet, rated in a record already (NOT APPLICABLE)."), "{page}");
}

#[test]
fn of_a_standard_known_in_part_nothing_that_is_known_is_left() {
    let leaflet = record("leaflet", "  large-2021/L1.3: green\n", "documents: [form.docx]\n");
    let records = [usual(), vec![leaflet]].concat();
    assert!(page_of(&records).contains("- **L1 Consent**: Nothing is left."));
    let partial = LARGE.1.replace("coverage: complete", "coverage: partial\nnote: {en: Half of it.}");
    let page = page_of(&[records, vec![(LARGE.0.to_owned(), partial)]].concat());
    assert!(page.contains("- **L1 Consent**: Nothing that is known here is left."), "{page}");
}

#[test]
fn what_was_not_read_is_said() {
    assert_eq!(json_of(&usual())["not_read"], json!({"records": 0, "provider": false, "repository": false}));
    let mut records = usual();
    records[0].1 = "---\nratings: [\n---\nSo it is done.\n".to_owned();
    let next = json_of(&records);
    assert_eq!(next["not_read"]["records"], 1);
    assert_eq!(answered(&next, "L1.1"), "not-answered");
    assert!(page_of(&records).contains("1 record could not be read and does not count"));
}

#[test]
fn a_section_of_which_little_is_left_says_what_and_what_answers_the_rest() {
    let next = json_of(&usual());
    let sections = next["standards"][0]["sections"].as_array().unwrap();
    let few: Vec<_> = sections.iter().map(|section| (&section["id"], &section["few_left"])).collect();
    assert_eq!(few, [(&json!("L1"), &json!(true)), (&json!("L2"), &json!(false))]);
    let page = page_of(&usual());
    let said = "- **L1 Consent**: 1 item is left: L1.3 A leaflet, answered in part by small-2020/13 (GREEN). \
                Answered wholly: L1.1 by small-2020/13.";
    assert!(page.contains(said), "{page}");
}

#[test]
fn a_share_has_beside_it_what_is_not_counted_and_who_judged() {
    let page = page_of(&usual());
    let share = "1 of the 7 items that apply is answered wholly by a green rating that stands (14%). Of the others, 1 is answered \
                 wholly and in doubt, 1 in part and 4 not at all. 1 more item does not apply and is not counted. Whether 1 more \
                 item applies is not known, and not counted: “interprets” is not known for the provider.";
    assert!(page.contains(share), "{page}");
    assert_eq!(page.matches('%').count(), 1, "{page}");
    assert!(page.contains("- This rests on 3 judgements made on 30 June 2026 by: The region"), "{page}");
    assert!(page.contains("- On the crosswalk small-2020--large-2021: Read by two advisers."), "{page}");
}

#[test]
fn judges_are_told_apart_where_there_are_several() {
    let premises = PROVIDER.1.replace("premises: rented", "premises: own");
    let building = record("building", "  small-2020/24: green\n", "documents: [form.docx]\n");
    let files: Vec<(String, String)> = [usual(), vec![building, (PROVIDER.0.to_owned(), premises)]].concat();
    let page = page_of(&files);
    assert!(page.contains("- This rests on 1 judgement made on a day that is not given by: A practitioner"), "{page}");
    assert!(
        page.contains("A building needs an agreement. (judged on a day that is not given by: A practitioner)"),
        "{page}"
    );
}

const SCHEMA: &str = include_str!("../../../../schemas/next-1.schema.json");

#[test]
fn the_schema_holds_for_all_that_is_written() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let own = record("own", "  large-2021/L1.1: red\n", "");
    for records in [Vec::new(), usual(), vec![own]] {
        let next = json_of(&records);
        let problems: Vec<_> = validator.iter_errors(&next).map(|error| error.to_string()).collect();
        assert!(problems.is_empty(), "{problems:?}");
    }
}

#[test]
fn the_schema_refuses_every_key_left_out_and_every_key_unknown() {
    let validator = jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap();
    let next = json_of(&usual());
    let standard = "/standards/0";
    let item = "/standards/0/sections/0/items/0";
    let inner = ["counts", "crosswalks/0", "judges/0", "sections/0"].map(|inner| format!("{standard}/{inner}"));
    let inner = inner.into_iter().chain([item.to_owned(), format!("{item}/by/0"), format!("{item}/by/0/judgement")]);
    for object in ["".to_owned(), "/not_read".to_owned(), standard.to_owned()].into_iter().chain(inner) {
        let keys: Vec<String> = next.pointer(&object).unwrap().as_object().unwrap().keys().cloned().collect();
        assert!(!keys.is_empty());
        for key in keys {
            let mut less = next.clone();
            less.pointer_mut(&object).unwrap().as_object_mut().unwrap().remove(&key);
            assert!(!validator.is_valid(&less), "{object} without {key}");
        }
        let mut more = next.clone();
        more.pointer_mut(&object).unwrap().as_object_mut().unwrap().insert("surprise".into(), Value::Null);
        assert!(!validator.is_valid(&more), "{object} with a surprise");
    }
}
