use roxmltree::{Document, Node};

use super::*;
use crate::render::findings::sample;

fn written(outcome: &Outcome) -> String {
    let mut out = Vec::new();
    write(outcome, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn case<'d>(document: &'d Document<'_>, name: &str) -> Node<'d, 'd> {
    let mut all = document.descendants().filter(|node| node.has_tag_name("testcase"));
    all.find(|node| node.attribute("name") == Some(name)).unwrap()
}

fn child<'d>(node: Node<'d, 'd>, name: &str) -> Option<Node<'d, 'd>> {
    node.children().find(|child| child.has_tag_name(name))
}

#[test]
fn items_are_tests_by_provider_and_standard_and_what_is_left_is_by_file() {
    let out = written(&sample::everything());
    let document = Document::parse(&out).unwrap();
    let suites = document.root_element().children().filter(Node::is_element);
    let suites: Vec<_> = suites
        .map(|suite| ["name", "tests", "failures", "errors", "skipped"].map(|key| suite.attribute(key).unwrap()))
        .collect();
    assert_eq!(
        suites,
        [
            ["hafan: respect-2017", "6", "3", "0", "2"],
            ["repository: files", "2", "0", "0", "1"],
            ["hafan: files", "2", "1", "0", "0"],
        ]
    );
    let whole =
        ["name", "tests", "failures", "errors", "skipped"].map(|key| document.root_element().attribute(key).unwrap());
    assert_eq!(whole, ["tyst check", "10", "4", "0", "3"]);
}

#[test]
fn every_count_is_the_count_of_what_stands_there() {
    let out = written(&sample::everything());
    let document = Document::parse(&out).unwrap();
    let counted =
        document.descendants().filter(|node| node.has_tag_name("testsuites") || node.has_tag_name("testsuite"));
    for node in counted {
        for (key, tag) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")]
        {
            let there = node.descendants().filter(|inner| inner.has_tag_name(tag)).count();
            assert_eq!(node.attribute(key).unwrap(), there.to_string(), "{key} of {:?}", node.attribute("name"));
        }
    }
}

#[test]
fn an_item_that_is_well_passes() {
    let out = written(&sample::everything());
    let document = Document::parse(&out).unwrap();
    let passed = case(&document, "A5: Complaints");
    assert_eq!(passed.attribute("classname"), Some("hafan.respect-2017.A"));
    assert_eq!(passed.attribute("file"), Some("providers/hafan/evidence/a5.md"));
    assert_eq!(passed.attribute("line"), Some("3"));
    assert!(!passed.has_children());
}

#[test]
fn an_error_fails_and_a_warning_is_told_beside_it() {
    let out = written(&sample::everything());
    let document = Document::parse(&out).unwrap();
    let failed = case(&document, "B2.3: Consent");
    let failure = child(failed, "failure").unwrap();
    assert_eq!(failure.attribute("type"), Some("duplicate"));
    assert_eq!(
        failure.attribute("message"),
        Some("a second record rates `respect-2017/B2.3` (and 1 more)"),
        "in the order of the findings"
    );
    let text = failure.text().unwrap();
    assert!(text.contains("consent.md:2:7: error[duplicate]: a second record rates `respect-2017/B2.3`\n"), "{text}");
    assert!(text.contains("  note: the first one is here, at providers/hafan/evidence/b2.md:3:7\n"), "{text}");
    assert!(text.contains("  help: keep one of the two and delete the other\n"), "{text}");
    let beside = child(failed, "system-out").unwrap().text().unwrap();
    assert!(beside.contains("warning[stale-evidence]: `respect-2017/B2.3` was due"), "{beside}");
    assert!(!text.contains("stale-evidence"));
}

#[test]
fn what_is_accepted_or_set_aside_is_skipped_with_the_reason() {
    let out = written(&sample::everything());
    let document = Document::parse(&out).unwrap();
    let reason = |name| child(case(&document, name), "skipped").unwrap().attribute("message").unwrap().to_owned();
    assert_eq!(reason("A3"), "accepted on the record: The register is inspected on site.");
    assert_eq!(reason("tyst.yaml"), "accepted on the record: Another program reads it <here>␊##\u{fffd}x]");
    let set_aside =
        document.descendants().find(|node| node.attribute("file") == Some("providers/hafan/evidence/tŷ & gardd.md"));
    let set_aside = child(set_aside.unwrap(), "skipped").unwrap();
    assert_eq!(set_aside.attribute("message"), Some("its record says that it is not applicable"));
}

#[test]
fn nothing_to_judge_is_a_report_all_the_same() {
    let out = written(&sample::nothing());
    let document = Document::parse(&out).unwrap();
    assert_eq!(document.root_element().attribute("tests"), Some("0"));
    assert!(out.ends_with('\n') && out.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"));
}

#[test]
fn nothing_in_it_acts() {
    let out = written(&sample::everything());
    assert!(!out.contains("Heol") && !out.contains("Hafan Cymorth") && !out.contains("##["), "{out}");
    assert!(!out.chars().any(|c| c.is_control() && c != '\n') && !out.contains('\u{202e}'), "{out}");
}
