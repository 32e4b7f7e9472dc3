use serde_json::{Value, json};

use super::{catalogues, comparison, items};
use crate::calendar::Interval;
use crate::catalogues::{Again, At, Choice, Chosen, Comparison, Concerned, InForce, ItemAt, Known, Named};
use crate::documents::vocabulary::Rating;
use crate::model::{Applies, Catalogue, Compared, Framework, loose};
use crate::text::Text;

const CATALOGUES: &str = include_str!("../../../schemas/catalogues-1.schema.json");
const STANDARDS: &str = include_str!("../../../schemas/standards-1.schema.json");
const COMPARE: &str = include_str!("../../../schemas/compare-1.schema.json");

/// A standard that holds everything that a shape must be able to write.
fn everything() -> Catalogue {
    let content = "
id: small-2020
title: {en: =The Small Standard, cy: Y Safon Fach}
publisher: Example
published: 2020-04-01
source: https://small.example
coverage: partial
note: {en: Half of it is known.}
sections:
  - id: A
    title: {en: Work, cy: Gwaith}
    note: {en: A note.}
    sections:
      - id: A1
        title: {en: Groups}
        row: 12
        items:
          - id: A1.1
            title: {en: \"Consent, in groups\", cy: Cydsyniad}
            asks: {en: \"Say \\\"how\\\".\\nAnd when.\"}
            source: Page 1
            refresh: 3 years
            refresh_source: Page 2
            stage: 1
            note: {en: A note.}
            parts: [{id: a, title: {en: First, cy: Cyntaf}}, {id: b, title: {en: Second}}]
            measures: [{id: held, title: {en: Groups held, cy: Grwpiau}, asks: how-much, unit: {en: groups}}, {id: case-studies, title: {en: Case studies}}]
            applies: {all: [{delivers: group-work}, {not: {nation: [england, scotland]}}]}
          - {id: A1.2, title: {en: Rooms}, applies: {any: [{premises: own}, {premises: rented}]}}
          - {id: A1.3, title: {en: For all}}
";
    loose(Text::new("standards/small-2020.yaml", content.to_owned())).unwrap()
}

fn hafan() -> Named {
    Named { id: "hafan".to_owned(), name: "Hafan".to_owned() }
}

/// Some of the items, at a provider.
fn chosen<'f>(framework: &'f Framework, catalogue: &'f Catalogue) -> Chosen<'f> {
    let compared = |fact: &str, stated: Option<&str>, holds| Compared {
        fact: fact.to_owned(),
        any_of: vec!["own".to_owned()],
        stated: stated.map(|word| vec![word.to_owned()]),
        holds,
    };
    let mut chosen = Choice { section: Some(0), ..Choice::default() }.of(framework, catalogue);
    let items = vec![
        ItemAt { applies: Applies::No, why: vec![compared("delivers", Some("one-to-one"), Some(false))] },
        ItemAt {
            applies: Applies::Unknown { fact: "premises".to_owned() },
            why: vec![compared("premises", None, None)],
        },
        ItemAt { applies: Applies::Yes, why: Vec::new() },
    ];
    chosen.at = Some(At { who: hafan(), is_in_force: true, is_read: true, items });
    chosen
}

#[test]
fn the_schema_holds_for_the_standards_that_are_known() {
    let framework = Framework::built_in();
    assert_holds(CATALOGUES, &catalogues::to_json(&Known::without_repository(&framework)).unwrap());
    let own = everything();
    let mut known = Known::without_repository(&framework);
    known.catalogues[0].catalogue = &own;
    known.catalogues[0].in_force = InForce { by_default: true, providers: vec![hafan()] };
    let told = assert_holds(CATALOGUES, &catalogues::to_json(&known).unwrap());
    let first = &told["catalogues"][0];
    assert_eq!(first["in_force"], json!({"by_default": true, "providers": [{"id": "hafan", "name": "Hafan"}]}));
    assert_eq!((&first["kept"], &first["file"]), (&json!("file"), &json!("standards/small-2020.yaml")));
}

#[test]
fn the_schema_holds_for_the_items_of_a_standard() {
    let framework = Framework::built_in();
    let catalogue = everything();
    let without = Choice { interval: Interval::parse("6 months"), stage: Some(2), section: None };
    assert_holds(STANDARDS, &items::to_json(&without.of(&framework, &catalogue)).unwrap());
    assert_holds(STANDARDS, &items::to_json(&Choice::default().of(&framework, &catalogue)).unwrap());
    let told = assert_holds(STANDARDS, &items::to_json(&chosen(&framework, &catalogue)).unwrap());
    let first = &told["items"][0];
    assert_eq!(
        first["applies"],
        json!({"all": [{"fact": "delivers", "any_of": ["group-work"]},
                       {"not": {"fact": "nation", "any_of": ["england", "scotland"]}}]})
    );
    assert_eq!(first["title"], json!({"en": "Consent, in groups", "cy": "Cydsyniad"}));
    assert_eq!(
        first["provider"],
        json!({"applies": "no", "why": [{"fact": "delivers", "any_of": ["own"], "stated": ["one-to-one"], "holds": false}]})
    );
    assert_eq!((&first["refresh"], &told["items"][1]["refresh"]), (&json!("3 years"), &json!("6 months")));
    assert_eq!((&first["refresh_from"], &told["items"][1]["refresh_from"]), (&json!("item"), &json!("default")));
    assert_eq!(told["items"][2]["applies"], json!({"all": []}));
    assert_eq!(
        first["measures"],
        json!([{"id": "held", "title": {"en": "Groups held", "cy": "Grwpiau"}, "asks": "how-much", "unit": {"en": "groups"}},
               {"id": "case-studies", "title": {"en": "Case studies"}, "asks": null, "unit": {}}])
    );
    assert_eq!(told["sections"][1]["inside"], "A");
}

#[test]
fn the_schema_holds_for_every_standard_that_is_built_in() {
    let framework = Framework::built_in();
    for id in framework.catalogue_ids() {
        let chosen = Choice::default().of(&framework, framework.catalogue(id).unwrap());
        let value: Value = serde_json::from_slice(&items::to_json(&chosen).unwrap()).unwrap();
        let validator = jsonschema::validator_for(&serde_json::from_str(STANDARDS).unwrap()).unwrap();
        assert!(validator.is_valid(&value), "{id}: {:?}", validator.iter_errors(&value).next());
    }
}

#[test]
fn the_schema_holds_for_a_comparison() {
    let framework = Framework::built_in();
    let old = everything();
    let new = "
id: small-2026
title: {en: The Small Standard 2026}
sections:
  - id: B
    title: {en: Work}
    items:
      - {id: A1.1, title: {en: Consent}, stage: 2, applies: {nation: wales}}
      - {id: A1.3, title: {en: For all}}
      - {id: A1.4, title: {en: New}, asks: {en: Something new}}
";
    let new = loose(Text::new("new.yaml", new.to_owned())).unwrap();
    let compared = Comparison::of(&framework, &old, &new);
    assert_holds(COMPARE, &comparison::to_json(&compared, [true, false], None).unwrap());
    let again = |pair, rating| Again { pair, file: "providers/hafan/evidence/a.md".to_owned(), line: 3, rating };
    let concerned = Concerned {
        who: hafan(),
        again: vec![again(0, Some(Rating::Red)), again(3, None)],
        carried: 1,
        unanswered: vec![2],
    };
    let told = assert_holds(COMPARE, &comparison::to_json(&compared, [true, true], Some(&[&concerned])).unwrap());
    let changes: Vec<&Value> = told["items"].as_array().unwrap().iter().map(|item| &item["change"]).collect();
    assert_eq!(changes, ["changed", "changed", "new", "gone"]);
    let first = &told["items"][0];
    assert_eq!(first["refresh"], json!({"from": "3 years", "to": "6 months"}));
    assert_eq!((&first["stage"]["to"], &first["section"]), (&json!(2), &json!({"from": "A1", "to": "B"})));
    assert_eq!(told["items"][1]["reworded"], Value::Null);
    assert_eq!(told["providers"][0]["again"][1]["item"], "small-2020/A1.2");
    assert_eq!(told["providers"][0]["unanswered"], json!(["small-2026/A1.4"]));
}

#[test]
fn spreadsheets_get_the_items_with_nothing_that_acts_in_them() {
    let framework = Framework::built_in();
    let catalogue = everything();
    let csv = String::from_utf8(items::to_csv(&chosen(&framework, &catalogue))).unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let cell = |row: usize, name: &str| rows[row][header.iter().position(|column| column == name).unwrap()].to_owned();
    assert_eq!(rows.len(), 3);
    assert_eq!(cell(0, "title_en"), "Consent, in groups");
    assert_eq!((cell(0, "title_cy"), cell(1, "title_cy")), ("Cydsyniad".to_owned(), String::new()));
    assert_eq!(cell(0, "asks_en"), "Say \"how\".\nAnd when.");
    assert_eq!((cell(0, "parts_en"), cell(0, "parts_cy")), ("a: First; b: Second".to_owned(), "a: Cyntaf".to_owned()));
    assert_eq!(cell(0, "measures_en"), "held: Groups held; case-studies: Case studies");
    assert_eq!(cell(0, "measures_cy"), "held: Grwpiau");
    assert_eq!(cell(0, "applies"), "all: [{delivers: group-work}, {not: {nation: [england, scotland]}}]");
    assert_eq!((cell(2, "applies"), cell(2, "provider_applies")), (String::new(), "yes".to_owned()));
    assert_eq!(
        (cell(1, "provider_applies"), cell(1, "provider_states")),
        ("not-known".to_owned(), "premises:".to_owned())
    );
    let mut known = Known::without_repository(&framework);
    known.catalogues[0].catalogue = &catalogue;
    let csv = String::from_utf8(catalogues::to_csv(&known)).unwrap();
    assert!(csv.contains("\r\nsmall-2020,'=The Small Standard,Y Safon Fach,Example,2020-04-01,"), "{csv}");
}

/// What is written, which the schema holds for, and would not if a key were left out or another put in.
fn assert_holds(schema: &str, written: &[u8]) -> Value {
    let schema: Value = serde_json::from_str(schema).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let value: Value = serde_json::from_slice(written).unwrap();
    let problems: Vec<_> =
        validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(problems.is_empty(), "{problems:#?}");
    for object in objects(&value) {
        let mut more = value.clone();
        more.pointer_mut(&object).unwrap().as_object_mut().unwrap().insert("Unheard of".into(), true.into());
        assert!(!validator.is_valid(&more), "a key that is not known in {object}");
        for key in value.pointer(&object).unwrap().as_object().unwrap().keys() {
            let mut less = value.clone();
            less.pointer_mut(&object).unwrap().as_object_mut().unwrap().remove(key);
            let is_a_language = matches!(key.as_str(), "en" | "cy");
            assert!(is_a_language || !validator.is_valid(&less), "{object} without {key}");
        }
    }
    value
}

/// Pointers to every object in a value.
fn objects(value: &Value) -> Vec<String> {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(keys) => keys.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => list.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    let below =
        inner.iter().flat_map(|(key, value)| objects(value).into_iter().map(move |path| format!("/{key}{path}")));
    value.is_object().then(String::new).into_iter().chain(below).collect()
}
