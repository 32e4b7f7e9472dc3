//! The faults that are seeded, each in a record of its own, and the findings that follow from each.

use super::record::{self, Record};
use super::words::{self, Item};
use super::{Finding, Random};

pub type Fault = fn(&mut Case);

/// In this order, again and again, until there are enough.
#[rustfmt::skip]
pub const ALL: [Fault; 22] = [
    stale_evidence, missing_evidence, no_plan, overdue_action, broken_link, unknown_field, unknown_reference, unreadable,
    unused_document, green_without_documents, duplicate, due_soon, plan_complete, expired_document, future_date, impossible_date,
    empty_evidence, not_applicable_unadvised, outside_repository, audience_mismatch, misplaced_file,
    copied_evidence,
];

/// One fault in the making: a sound record to spoil, what else is written, and what a check must say.
pub struct Case<'a> {
    provider: &'a str,
    item: &'a Item,
    /// Another item of the provider, and its record, which is sound.
    neighbour: &'a Item,
    neighbours_record: &'a Record,
    record: Record,
    written: Written,
    /// Files that belong to the fault, from the provider's folder.
    beside: Vec<(String, Vec<u8>)>,
    pub findings: Vec<Finding>,
    random: &'a mut Random,
}

enum Written {
    AsItStands,
    Otherwise(Vec<u8>),
    NotAtAll,
}

impl<'a> Case<'a> {
    pub fn new(
        provider: &'a str,
        item: &'a Item,
        (neighbour, neighbours_record): (&'a Item, &'a Record),
        record: Record,
        random: &'a mut Random,
    ) -> Case<'a> {
        Case {
            provider,
            item,
            neighbour,
            neighbours_record,
            record,
            written: Written::AsItStands,
            beside: Vec::new(),
            findings: Vec::new(),
            random,
        }
    }

    /// What to write, from the provider's folder.
    pub fn files(&mut self) -> Vec<(String, Vec<u8>)> {
        let record = match std::mem::replace(&mut self.written, Written::NotAtAll) {
            Written::AsItStands => Some(self.record.text().into_bytes()),
            Written::Otherwise(bytes) => Some(bytes),
            Written::NotAtAll => None,
        };
        let record = record.map(|bytes| (self.item.record(), bytes));
        self.beside.drain(..).chain(record).collect()
    }

    /// A finding about how the record rates its item.
    fn expect_of_item(&mut self, rule: &str) {
        self.expect(rule, self.item.record(), Some(self.item));
    }

    /// A finding about something else in the record: a key, an action, a paper, a link. It would be one even if the
    /// record rated several items, so it names none.
    fn expect_of_record(&mut self, rule: &str) {
        self.expect(rule, self.item.record(), None);
    }

    fn expect_missing(&mut self) {
        let provider = "provider.yaml".to_owned();
        self.expect("missing-evidence", provider, Some(self.item));
    }

    fn expect(&mut self, rule: &str, file: String, item: Option<&Item>) {
        self.findings.push(Finding {
            rule: rule.to_owned(),
            file: format!("providers/{}/{file}", self.provider),
            item: item.map(Item::reference),
        });
    }

    fn rate(&mut self, rating: &'static str, actions: &[&str]) {
        self.record.rating = rating;
        self.record.advised.clear();
        self.record.actions = actions.iter().map(|action| action.to_string()).collect();
    }

    /// A paper that no other record knows, named for the item so that no two faults meet in it.
    fn own_paper(&mut self, ending: &str) -> String {
        let path = format!("{}-{ending}.txt", self.item.slug());
        let content = b"Kept with the record.\n".to_vec();
        self.beside.push((format!("documents/{path}"), content));
        path
    }

    fn link_to(&mut self, target: &str) {
        self.record.narrative += &format!("\nThe earlier version is [here]({target}).\n");
    }
}

/// Also on the first day that is too late, and never reviewed at all.
fn stale_evidence(case: &mut Case) {
    let first_day = match case.item.yearly() {
        true => "2025-11-21",
        false => "2026-05-21",
    };
    case.record.reviewed = match case.random.below(4) {
        0 => None,
        1 => Some(first_day.to_owned()),
        _ => Some(case.random.day_in(&["2025-02", "2025-05", "2025-10"])),
    };
    case.expect_of_item("stale-evidence");
}

/// Also on the due day itself.
fn due_soon(case: &mut Case) {
    let (due_day, month) = match case.item.yearly() {
        true => ("2025-11-22", "2025-12"),
        false => ("2026-05-22", "2026-06"),
    };
    case.record.reviewed = match case.random.below(4) {
        0 => Some(due_day.to_owned()),
        _ => Some(case.random.day_in(&[month])),
    };
    case.expect_of_item("due-soon");
}

fn missing_evidence(case: &mut Case) {
    case.written = Written::NotAtAll;
    case.expect_missing();
}

fn no_plan(case: &mut Case) {
    let rating = case.random.of_these(&["amber", "red"]);
    case.rate(rating, &[]);
    case.expect_of_item("no-plan");
}

fn plan_complete(case: &mut Case) {
    let done = "{what: Repeat the audit, due: 2026-10-01, done: 2026-09-28}";
    case.rate("amber", &[done]);
    case.expect_of_item("plan-complete");
}

/// Also on the first day that is too late.
fn overdue_action(case: &mut Case) {
    let days = ["2026-11-21", "2026-10-01", "2026-03-31"];
    let action = format!("{{what: Repeat the audit, due: {}}}", case.random.of_these(&days));
    case.rate("amber", &[&action]);
    case.expect_of_record("overdue-action");
}

fn future_date(case: &mut Case) {
    let action = "{what: Repeat the audit, due: 2026-12-10, done: 2026-12-01}";
    match case.random.below(2) {
        0 => case.record.reviewed = Some("2026-11-23".to_owned()),
        _ => case.rate("green", &[action]),
    }
    case.expect_of_record("future-date");
}

/// On a green record, where a plan is not asked for: whether such a day makes a plan is not what is tried here.
fn impossible_date(case: &mut Case) {
    case.rate("green", &["{what: Repeat the audit, due: 2027-02-29}"]);
    case.expect_of_record("impossible-date");
}

/// A path, a pattern, a link, and a name that differs in capitals alone.
fn broken_link(case: &mut Case) {
    match case.random.below(4) {
        0 => case.record.documents.push("withdrawn.txt".to_owned()),
        1 => case.record.documents.push("logs/2024-*.csv".to_owned()),
        2 => case.record.documents.push("Staff-Handbook.txt".to_owned()),
        _ => case.link_to("../documents/withdrawn.txt"),
    }
    case.expect_of_record("broken-link");
}

fn outside_repository(case: &mut Case) {
    let path = "../../../../elsewhere.txt";
    match case.random.below(2) {
        0 => case.record.documents.push(path.to_owned()),
        _ => case.link_to(path),
    }
    case.expect_of_record("outside-repository");
}

fn unused_document(case: &mut Case) {
    let path = case.own_paper("superseded");
    case.expect("unused-document", format!("documents/{path}"), None);
}

fn expired_document(case: &mut Case) {
    let path = case.own_paper("certificate");
    let entry = format!("{{path: {path}, dated: 2025-10-01, expires: 2026-09-30}}");
    case.record.documents.push(entry);
    case.expect_of_record("expired-document");
}

fn audience_mismatch(case: &mut Case) {
    let path = case.own_paper("internal");
    case.record.audience = "public";
    case.record.documents = vec![format!("{{path: {path}, audience: internal}}")];
    case.record.narrative = words::without_links(case.random);
    case.expect_of_record("audience-mismatch");
}

fn green_without_documents(case: &mut Case) {
    case.rate("green", &[]);
    case.record.documents.clear();
    case.record.narrative = words::without_links(case.random);
    case.expect_of_item("green-without-documents");
}

/// Green, because a record that is not applicable and has no words also lacks its reason.
fn empty_evidence(case: &mut Case) {
    case.rate("green", &[]);
    case.record.narrative = case.random.of_these(&["", "TODO\n", "tbc\n"]).to_owned();
    case.expect_of_record("empty-evidence");
}

/// Adviser without a date, so that one thing is to be put right and not two.
fn not_applicable_unadvised(case: &mut Case) {
    case.rate("not-applicable", &[]);
    case.record.advised = record::advice(case.random);
    case.record.advised.pop();
    case.expect_of_item("not-applicable-unadvised");
}

/// Keys that may be left out, so that nothing else follows from their not being understood.
fn unknown_field(case: &mut Case) {
    let owner = ("\nowner:", "\nownr:");
    let collated = ("\ncollated-by:", "\ncolated-by:");
    let audience = ("\naudience:", "\naudiance:");
    let (key, misspelt) = case.random.of_these(&[owner, collated, audience]);
    let text = case.record.text().replacen(key, misspelt, 1);
    case.written = Written::Otherwise(text.into_bytes());
    case.expect_of_record("unknown-field");
}

/// The item that was meant is then without a record.
fn unknown_reference(case: &mut Case) {
    let unknown = ["bench/A11", "bench/F1", "bemch/B3"];
    case.record.items = vec![case.random.of_these(&unknown).to_owned()];
    case.expect_of_record("unknown-reference");
    case.expect_missing();
}

/// A quotation mark that nothing closes, no front matter, and bytes that are not UTF-8. The item is then missing.
fn unreadable(case: &mut Case) {
    let text = case.record.text();
    case.written = Written::Otherwise(match case.random.below(3) {
        0 => text.replacen("\nowner: ", "\nowner: \"", 1).into_bytes(),
        1 => case.record.narrative.clone().into_bytes(),
        _ => [text.as_bytes(), b"Caf\xE9.\n"].concat(),
    });
    case.expect_of_record("unreadable");
    case.expect_missing();
}

/// One finding, at whichever of the two records comes second in the order of their paths.
fn duplicate(case: &mut Case) {
    case.record.items.push(case.neighbour.reference());
    let second = case.item.record().max(case.neighbour.record());
    case.expect("duplicate", second, Some(case.neighbour));
}

/// One finding, at whichever of the two records comes second in the order of their paths.
fn copied_evidence(case: &mut Case) {
    case.record.narrative = case.neighbours_record.narrative.clone();
    let second = case.item.record().max(case.neighbour.record());
    case.expect("copied-evidence", second, None);
}

fn misplaced_file(case: &mut Case) {
    let path = format!("{}-notes.txt", case.item.slug());
    let content = b"Put down in passing.\n".to_vec();
    case.beside.push((path.clone(), content));
    case.expect("misplaced-file", path, None);
}
