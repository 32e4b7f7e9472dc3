//! What is written holds to its schema, and counts nothing that is not known.

use serde_json::{Value, json};

use super::*;
use crate::calendar;
use crate::documents::vocabulary::Audience;
use crate::history::{Asked, points};
use crate::repository::git::made::Made;

const SCHEMA: &str = include_str!("../../../schemas/history-1.schema.json");
const SETTINGS: &str = "title: Made\nstandards: [wg-perpetrator-2018]\n";

/// A repository whose settings cannot be read in February.
fn told(made: &Made) -> History {
    let first = made.commit(
        "2026-01-10",
        &[],
        &[("tyst.yaml", Some(SETTINGS)), ("providers/hafan/provider.yaml", Some("name: Hafan\n"))],
    );
    let broken = made.commit("2026-02-10", &[first], &[("tyst.yaml", Some("title: [\n"))]);
    let mended = made.commit("2026-03-10", &[broken], &[("tyst.yaml", Some(SETTINGS))]);
    made.check_out(mended);
    let repository = made.repository();
    let git = repository.git().unwrap().unwrap();
    let as_of = calendar::Day::parse("2026-03-20").unwrap();
    let points = points(&repository, &git, &git.by_id(mended).unwrap(), Some(as_of), None).unwrap();
    let asked = Asked { providers: vec![], standards: vec![], reader: Audience::Commissioner };
    History::of(points, asked, &|_, _| {})
}

#[test]
fn the_schema_holds_also_where_something_could_not_be_read() {
    let made = Made::new("history-json");
    let written: Value = serde_json::from_slice(&to_json(&told(&made)).unwrap()).unwrap();
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let faults: Vec<String> =
        jsonschema::validator_for(&schema).unwrap().iter_errors(&written).map(|error| error.to_string()).collect();
    assert_eq!(faults, [""; 0]);
    let rows = written["rows"].as_array().unwrap();
    assert_eq!(rows.iter().map(|row| &row["read"]).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!([&rows[1]["applicable"], &rows[1]["missing"]], [&Value::Null, &Value::Null]);
    assert_eq!(written["days"][1]["unread_file"], json!("tyst.yaml"));
    assert_eq!(written["days"][2]["month_end"], json!(false));
}

#[test]
fn a_row_of_csv_is_a_day_a_provider_and_a_standard() {
    let made = Made::new("history-csv");
    let written = String::from_utf8(to_csv(&told(&made))).unwrap();
    let lines: Vec<&str> = written.trim_start_matches('\u{feff}').lines().collect();
    let all = crate::model::Framework::built_in().catalogue("wg-perpetrator-2018").unwrap().items.len();
    assert_eq!(
        lines,
        [
            "day,provider,catalogue,read,applicable,evidenced,missing,kept,fresh,stale,green,amber,red,not_applicable,standing,unread_records".to_owned(),
            format!("2026-01-31,hafan,wg-perpetrator-2018,yes,{all},0,{all},0,0,0,0,0,0,0,0,0"),
            "2026-02-28,hafan,wg-perpetrator-2018,no,,,,,,,,,,,,".to_owned(),
            format!("2026-03-20,hafan,wg-perpetrator-2018,yes,{all},0,{all},0,0,0,0,0,0,0,0,0"),
        ]
    );
}
