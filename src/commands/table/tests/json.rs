use serde_json::{Value, json};

use crate::commands::tried::{PROVIDER, SETTINGS, STANDARD, tried};
use crate::documents::vocabulary::Audience;
use crate::render::table::to_json;

const SCHEMA: &str = include_str!("../../../../schemas/table-1.schema.json");

const CONSENT: (&str, &str) = (
    "providers/hafan/evidence/consent.md",
    "---\nratings: {small-2020/13: amber}\nreviewed: 2026-03-01\nactions:\n  - {what: Ask again, owner: Lead, due: 2026-10-01}\n---\nWe ask.\n",
);
const LINKS: (&str, &str) = (
    "providers/hafan/evidence/links.md",
    "---\nratings: {small-2020/23: green}\nreviewed: 2026-11-01\naudience: internal\nactions:\n  - {what: SECRET, due: 2026-12-01}\n---\nSECRET\n",
);

fn table(files: &[(&str, &str)], reader: Audience) -> Value {
    let files: Vec<_> = [SETTINGS, STANDARD, PROVIDER].iter().chain(files).copied().collect();
    let bytes = tried(&files, |survey| to_json(survey, reader)).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn row<'t>(table: &'t Value, item: &str) -> &'t Value {
    table["rows"].as_array().unwrap().iter().find(|row| row["item"] == item).unwrap()
}

#[test]
fn a_row_says_how_an_item_stands_and_why_not() {
    let table = table(&[CONSENT], Audience::Commissioner);
    let row = row(&table, "13");
    assert_eq!([&row["rating"], &row["stands"], &row["applies"]], [&json!("amber"), &json!(false), &json!(true)]);
    assert_eq!(row["why"], json!(["stale since 2026-09-02", "plan overdue since 2026-10-02"]));
    assert_eq!([&row["reviewed"], &row["due"]], [&json!("2026-03-01"), &json!("2026-09-01")]);
    assert_eq!(row["actions"][0]["overdue"], json!(true));
    assert_eq!(row["file"], json!(CONSENT.0));
}

#[test]
fn every_item_has_a_row_whether_it_applies_or_not() {
    let table = table(&[], Audience::Commissioner);
    let applies: Vec<&Value> = table["rows"].as_array().unwrap().iter().map(|row| &row["applies"]).collect();
    assert_eq!(applies, [&json!(true), &json!(false), &json!(true), &json!(false)]);
}

#[test]
fn commissioners_are_told_the_rating_of_a_record_that_is_kept_and_the_public_nothing() {
    let for_commissioners = table(&[LINKS], Audience::Commissioner);
    let told = row(&for_commissioners, "23");
    assert_eq!([&told["rating"], &told["kept"], &told["file"]], [&json!("green"), &json!("internal"), &Value::Null]);
    let for_the_public = table(&[LINKS], Audience::Public);
    let kept = row(&for_the_public, "23");
    assert_eq!([&kept["rating"], &kept["reviewed"], &kept["why"]], [&Value::Null, &Value::Null, &json!([])]);
    for table in [&for_commissioners, &for_the_public] {
        assert!(!table.to_string().contains("SECRET"));
    }
    assert!(table(&[LINKS], Audience::Internal).to_string().contains("SECRET"));
}

#[test]
fn what_could_not_be_read_is_said() {
    let broken = ("providers/hafan/evidence/broken.md", "no front matter");
    let table = table(&[broken], Audience::Commissioner);
    assert_eq!(table["not_read"], json!({"records": 1, "providers": 0, "repository": false}));
}

#[test]
fn the_schema_holds_for_all_that_is_written() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    for reader in Audience::ALL {
        for files in [&[][..], &[CONSENT], &[LINKS], &[CONSENT, LINKS]] {
            let table = table(files, reader);
            let problems: Vec<_> = validator.iter_errors(&table).map(|error| error.to_string()).collect();
            assert!(problems.is_empty(), "{problems:?}");
        }
    }
}

#[test]
fn the_schema_refuses_every_key_left_out_and_every_key_unknown() {
    let validator = jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap();
    let table = table(&[CONSENT], Audience::Commissioner);
    for object in ["", "/not_read", "/rows/0", "/rows/0/actions/0"] {
        let keys: Vec<String> = table.pointer(object).unwrap().as_object().unwrap().keys().cloned().collect();
        assert!(!keys.is_empty());
        for key in keys {
            let mut less = table.clone();
            less.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(&key);
            assert!(!validator.is_valid(&less), "{object} without {key}");
        }
        let mut more = table.clone();
        more.pointer_mut(object).unwrap().as_object_mut().unwrap().insert("surprise".into(), Value::Null);
        assert!(!validator.is_valid(&more), "{object} with a surprise");
    }
}
