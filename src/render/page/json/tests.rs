use serde_json::{Value, json};

use super::*;
use crate::render::page::sample;

const SCHEMA: &str = include_str!("../../../../schemas/report-1.schema.json");

fn written(page: &Page) -> Value {
    serde_json::from_slice(&write(page)).unwrap()
}

/// The words of a text, one stretch after the other.
fn said(text: &Value) -> String {
    text.as_array().unwrap().iter().map(|part| part["words"].as_str().unwrap()).collect()
}

#[test]
fn the_page_that_holds_everything_is_as_the_schema_says() {
    let schema = serde_json::from_str(SCHEMA).unwrap();
    let report = written(&sample::everything());
    let wrong: Vec<String> =
        jsonschema::validator_for(&schema).unwrap().iter_errors(&report).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn the_schema_knows_every_subject_and_no_other() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let subject = schema["$defs"]["table"]["properties"]["subject"]["enum"].as_array().unwrap();
    let known: Vec<&str> = subject.iter().map(|id| id.as_str().unwrap()).collect();
    assert_eq!(known, crate::page::Subject::ALL.map(crate::page::Subject::id));
}

#[test]
fn every_kind_of_run_says_what_it_is() {
    let page = written(&sample::everything());
    let text = &page["blocks"][2]["text"];
    assert_eq!(said(text), "Plain, strong, emphasis, struck, a/b_c.md, AMBER, 15 March 2026, a [link] and Appendix 2.");
    let expected = [
        json!({"words": "strong", "strong": true}),
        json!({"words": "emphasis", "emphasis": true}),
        json!({"words": "struck", "struck": true}),
        json!({"words": "a/b_c.md", "code": true}),
        json!({"words": "AMBER", "tone": "amber"}),
        json!({"words": "15 March 2026", "day": "2026-03-15"}),
        json!({"words": "a [link]", "link": "https://a.example/x(1)?y=<z>"}),
        json!({"words": "Appendix 2", "appendix": 2}),
    ];
    let parts = text.as_array().unwrap();
    for part in expected {
        assert!(parts.contains(&part), "{part} is not in {parts:#?}");
    }
}

#[test]
fn rows_keep_their_order_and_cells_what_they_are() {
    let page = written(&sample::everything());
    let table = page["blocks"].as_array().unwrap().iter().find(|block| block["kind"] == "table").unwrap();
    assert_eq!([&table["subject"], &table["groups"]], [&json!("checklist"), &json!("Section")]);
    assert_eq!(said(&table["about"][0]["value"]), "Tŷ Gobaith");
    let rows = table["rows"].as_array().unwrap();
    let headings: Vec<&Value> = rows.iter().map(|row| &row["heading"]).collect();
    assert_eq!(headings, [&json!(0), &json!(1), &Value::Null, &Value::Null]);
    let [rating, due, papers] = [3, 4, 5].map(|at| &rows[2]["cells"][at]);
    assert_eq!([&rating["rating"], &rating["stands"]], [&json!({"words": "AMBER", "tone": "amber"}), &json!(false)]);
    assert_eq!(said(&rating["why"]), "stale since 15 March 2026");
    assert_eq!([&due["day"], &due["mark"], &papers["count"]], [&json!("2026-10-30"), &Value::Null, &json!(2)]);
    assert_eq!(rows[3]["cells"][4]["mark"], json!({"words": "OVERDUE", "tone": "attention"}));
    assert_eq!(rows[3]["cells"][2], Value::Null);
}
