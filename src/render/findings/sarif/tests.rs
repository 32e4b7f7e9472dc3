use serde_json::{Value, json};

use super::*;
use crate::render::findings::sample;
use crate::rules::RULES;

fn written_with(outcome: &Outcome, text_of: &dyn Fn(&str) -> Option<String>) -> String {
    let mut out = Vec::new();
    write(outcome, &Tool { version: "0.1.0", home: None, tells_accepted: true, rules: RULES }, text_of, &mut out)
        .unwrap();
    String::from_utf8(out).unwrap()
}

fn written(outcome: &Outcome) -> String {
    written_with(outcome, &|file| (file == sample::CONSENT).then(sample::consent))
}

fn read(outcome: &Outcome) -> Value {
    serde_json::from_str(&written(outcome)).unwrap()
}

fn result(log: &Value, rule: &str) -> Value {
    let results = log["runs"][0]["results"].as_array().unwrap();
    results.iter().find(|result| result["ruleId"] == rule).unwrap().clone()
}

#[test]
fn the_run_says_how_it_was_made() {
    let log = read(&sample::everything());
    assert_eq!(log["$schema"], "https://json.schemastore.org/sarif-2.1.0.json");
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["automationDetails"]["id"], "tyst/check/");
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(run["invocations"], json!([{"executionSuccessful": true}]));
    assert_eq!(run["originalUriBaseIds"]["%SRCROOT%"]["description"]["text"], "the root of the repository");
    assert_eq!(run["tool"]["driver"]["semanticVersion"], "0.1.0");
    assert_eq!(run["results"].as_array().unwrap().len(), 9 + 2);
}

#[test]
fn every_rule_is_described_also_one_that_found_nothing() {
    for outcome in [sample::everything(), sample::nothing()] {
        let log = read(&outcome);
        let described = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
        assert_eq!(described.len(), RULES.len());
        for (described, rule) in described.iter().zip(RULES) {
            assert_eq!(described["id"], rule.name);
            let configuration = match rule.severity {
                Some(severity) => json!({"level": severity.name()}),
                None => json!({"enabled": false, "level": "note"}),
            };
            assert_eq!(described["defaultConfiguration"], configuration);
            assert_eq!(described["help"], json!({"text": rule.page, "markdown": rule.page}));
            for text in [&described["shortDescription"]["text"], &described["fullDescription"]["text"]] {
                let length = text.as_str().unwrap().chars().count();
                assert!((1..=LONGEST).contains(&length), "{}: {length}", rule.name);
            }
        }
    }
}

#[test]
fn a_rule_has_a_name_beside_its_id_where_the_two_differ() {
    assert_eq!(pascal_case("stale-evidence").as_deref(), Some("StaleEvidence"));
    assert_eq!(pascal_case("duplicate"), None);
}

#[test]
fn a_description_is_whole_paragraphs_within_githubs_length() {
    let page = |filler: usize| {
        let filler = "x".repeat(filler);
        format!(
            "# no-plan\n\nNothing is\nplanned.\n\nAn amber rating\nwants a plan.\n\n{filler}\n\nIt ends.\n\n## Found\n\ny\n"
        )
    };
    let first = "Nothing is planned.\n\nAn amber rating wants a plan.";
    assert_eq!(opening(&page(1)), format!("{first}\n\nx\n\nIt ends."));
    assert_eq!(opening(&page(LONGEST - 20)), first);
    assert_eq!(in_one_line(&"ŵ".repeat(2_000)).chars().count(), LONGEST);
}

#[test]
fn a_result_has_its_place_its_second_place_and_what_to_do() {
    let outcome = sample::everything();
    let own = finding::fingerprints(&outcome.findings);
    let at = outcome.findings.iter().position(|finding| finding.rule == "duplicate").unwrap();
    let base = "%SRCROOT%";
    assert_eq!(
        result(&read(&outcome), "duplicate"),
        json!({"ruleId": "duplicate", "ruleIndex": RULES.iter().position(|rule| rule.name == "duplicate").unwrap(), "level": "error",
            "message": {"text": "a second record rates `respect-2017/B2.3`.\nkeep one of the two and delete the other"},
            "locations": [{"physicalLocation": {
                "artifactLocation": {"uri": "providers/hafan/evidence/consent.md", "uriBaseId": base},
                "region": {"startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 24}}}],
            "relatedLocations": [{"id": 1, "physicalLocation": {
                "artifactLocation": {"uri": "providers/hafan/evidence/b2.md", "uriBaseId": base},
                "region": {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 24}},
                "message": {"text": "the first one is here"}}],
            "partialFingerprints": {"tyst/v1": own[at]}})
    );
}

#[test]
fn paths_are_relative_addresses() {
    let log = read(&sample::everything());
    let uri = |rule| result(&log, rule)["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].clone();
    assert_eq!(uri("expired-document"), "providers/hafan/documents/polisi%20t%C5%B7%2C%20100%25.pdf");
    assert_eq!(uri("misplaced-file"), "%3A%3Aerror%3A%3Ax%2Cy%3D100%25.md");
}

#[test]
fn a_paper_has_a_line_for_github_and_no_columns() {
    let paper = result(&read(&sample::everything()), "expired-document");
    assert_eq!(paper["locations"][0]["physicalLocation"]["region"], json!({"startLine": 1}));
}

#[test]
fn a_line_is_hashed_as_github_does_it() {
    let text = "item: respect-2017/B2.3\r\nrating: amber\r\n\r\ntŷ, ŵyl 🏴\r\n";
    let mut finding = sample::on("x: 1", "1");
    finding.place = sample::place(sample::CONSENT, text, "amber");
    let log = written_with(&sample::only(finding), &|file| (file == sample::CONSENT).then(|| text.to_owned()));
    let log: Value = serde_json::from_str(&log).unwrap();
    assert_eq!(log["runs"][0]["results"][0]["partialFingerprints"]["primaryLocationLineHash"], "2d5a58ce1fa1cb68:1");
}

#[test]
fn no_hash_is_made_of_a_line_that_may_not_be_shown() {
    let out = written(&sample::everything());
    assert!(
        !out.contains("primaryLocationLineHash"),
        "the hundred units reach the withheld line from every line above it"
    );
    let mut outcome = sample::everything();
    outcome.findings.retain(|finding| finding.may_show_source);
    let hashed = read(&outcome);
    assert!(result(&hashed, "duplicate")["partialFingerprints"]["primaryLocationLineHash"].is_string());
    assert!(result(&hashed, "expired-document")["partialFingerprints"]["primaryLocationLineHash"].is_null());
}

#[test]
fn nothing_of_a_source_line_is_in_it() {
    let out = written(&sample::everything());
    assert!(!out.contains("Heol") && !out.contains("Hafan Cymorth") && !out.contains("snippet"));
}

#[test]
fn beyond_githubs_limit_the_gravest_are_kept_and_the_rest_counted() {
    let one = sample::on("x: 1", "1");
    let severities = [Severity::Note, Severity::Warning, Severity::Error];
    let findings = severities.into_iter().cycle().take(9_000).map(|severity| Finding { severity, ..one.clone() });
    let run = read(&Outcome { findings: findings.collect(), ..sample::nothing() })["runs"][0].take();
    let results = run["results"].as_array().unwrap();
    let of_level = |level| results.iter().filter(|result| result["level"] == level).count();
    assert_eq!((of_level("error"), of_level("warning"), of_level("note")), (3_000, 2_000, 0));
    assert_eq!(results[0]["level"], "warning", "they keep their order");
    let notifications = &run["invocations"][0]["toolExecutionNotifications"];
    assert_eq!(notifications.as_array().unwrap().len(), 1);
    assert!(notifications[0]["message"]["text"].as_str().unwrap().contains("left out: 4000."));
}

#[test]
fn an_accepted_finding_is_told_with_the_reason_but_not_to_github() {
    let outcome = sample::everything();
    let log = read(&outcome);
    let because = |justification| json!([{"kind": "external", "status": "accepted", "justification": justification}]);
    assert_eq!(result(&log, "green-without-documents")["suppressions"], because("The register is inspected on site."));
    assert!(result(&log, "duplicate").get("suppressions").is_none());
    let mut out = Vec::new();
    let tool = Tool { version: "0.1.0", home: None, tells_accepted: false, rules: RULES };
    write(&outcome, &tool, &|_| None, &mut out).unwrap();
    let results = serde_json::from_slice::<Value>(&out).unwrap()["runs"][0]["results"].take();
    assert_eq!(results.as_array().unwrap().len(), outcome.findings.len());
    assert!(!String::from_utf8(out).unwrap().contains("suppressions"));
}

#[test]
fn no_two_results_have_one_fingerprint_and_a_finding_has_the_one_of_other_formats() {
    let mut outcome = sample::everything();
    let finding = outcome.findings[0].clone();
    outcome.accepted.push(Accepted { finding, because: "x".to_owned() });
    let log = read(&outcome);
    let results = log["runs"][0]["results"].as_array().unwrap();
    let prints: Vec<&str> =
        results.iter().map(|result| result["partialFingerprints"]["tyst/v1"].as_str().unwrap()).collect();
    let each: std::collections::BTreeSet<_> = prints.iter().collect();
    assert_eq!(each.len(), results.len());
    assert_eq!(prints[..outcome.findings.len()], finding::fingerprints(&outcome.findings)[..]);
}

#[test]
fn nothing_in_a_message_is_a_link_or_acts() {
    let mut finding = sample::on("x: 1", "1");
    finding.message = "see [this](https://b.example) \u{202e}".into();
    assert_eq!(message(&finding), "see [this] (https://b.example) \u{fffd}");
}
