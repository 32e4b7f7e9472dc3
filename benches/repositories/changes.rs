//! The changes of one commit, each to a record of its own, and what `tyst diff` must say of each.

use serde_json::Value;

use super::Random;
use super::record::Record;
use super::words::{self, Item};

pub type Change = fn(&mut Changed);

/// In this order, again and again, until there are enough.
#[rustfmt::skip]
pub const ALL: [Change; 10] = [
    renewed, moved_and_renewed, moved, worse, better, slipped, vanished, edited, removed, in_other_words,
];

/// The day on which the commit lands.
pub const LANDED: &str = "2026-11-21";

/// A record before and after. Before, it is as sound as the others.
pub struct Changed<'a> {
    provider: &'a str,
    item: &'a Item,
    pub before: Record,
    pub after: Option<Record>,
    /// From the provider's folder.
    pub path_after: String,
    pub told: Vec<Told>,
    random: &'a mut Random,
}

/// As much of a row of `tyst diff` as can be foretold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Told {
    /// Under which key the row stands.
    pub list: String,
    pub provider: String,
    pub item: String,
    /// `green → amber`, `renewed`, `slipped 30`.
    pub what: String,
}

impl Told {
    pub const LISTS: [&str; 3] = ["ratings", "evidence", "actions"];

    /// A row as `tyst/diff/1` has it.
    pub fn from_row(list: &str, row: &Value) -> Option<Told> {
        let word = |key: &str| row[key].as_str();
        let what = match list {
            "ratings" => format!("{} → {}", word("from").unwrap_or("none"), word("to").unwrap_or("none")),
            "actions" if word("change")? == "slipped" => format!("slipped {}", row["days"].as_i64()?),
            _ => word("change")?.to_owned(),
        };
        let (provider, item) = (word("provider")?.to_owned(), word("item")?.to_owned());
        Some(Told { list: list.to_owned(), provider, item, what })
    }

    /// As [`Told::to_json`] wrote it.
    pub fn from_json(value: &Value) -> Option<Told> {
        let [list, provider, item, what] = value.as_array()?.as_slice() else {
            return None;
        };
        let word = |value: &Value| value.as_str().map(str::to_owned);
        Some(Told { list: word(list)?, provider: word(provider)?, item: word(item)?, what: word(what)? })
    }

    pub fn to_json(&self) -> Value {
        serde_json::json!([self.list, self.provider, self.item, self.what])
    }
}

impl<'a> Changed<'a> {
    pub fn new(provider: &'a str, item: &'a Item, sound: Record, random: &'a mut Random) -> Changed<'a> {
        let mut before = sound;
        before.rating = "green";
        before.advised.clear();
        before.actions.clear();
        Changed { provider, item, before, after: None, path_after: item.record(), told: Vec::new(), random }
    }

    /// Amber before, with two open actions.
    fn planned(&mut self) {
        self.before.rating = "amber";
        self.before.actions = vec![self.agree("2026-12-14"), self.publish("2027-02-01")];
    }

    fn agree(&self, due: &str) -> String {
        self.action("Agree with partners", due)
    }

    fn publish(&self, due: &str) -> String {
        self.action("Publish", due)
    }

    /// No other record of the provider plans the same: an action that stands in another record now has moved there.
    fn action(&self, what: &str, due: &str) -> String {
        format!("{{what: {what} the text on {}, due: {due}}}", self.item.slug())
    }

    fn after(&mut self, change: impl FnOnce(&mut Record)) {
        let mut after = self.before.clone();
        change(&mut after);
        self.after = Some(after);
    }

    fn tell(&mut self, list: &str, what: &str) {
        let (provider, item) = (self.provider.to_owned(), self.item.reference());
        self.told.push(Told { list: list.to_owned(), provider, item, what: what.to_owned() });
    }
}

fn renewed(changed: &mut Changed) {
    changed.after(|record| record.reviewed = Some(LANDED.to_owned()));
    changed.tell("evidence", "renewed");
}

fn moved_and_renewed(changed: &mut Changed) {
    renewed(changed);
    moved_elsewhere(changed);
}

/// To another folder, and nothing else: no row.
fn moved(changed: &mut Changed) {
    changed.after(|_| {});
    moved_elsewhere(changed);
}

/// As deep as before, so that links to papers lead where they led.
fn moved_elsewhere(changed: &mut Changed) {
    changed.path_after = format!("evidence/{}-{}.md", changed.item.slug(), changed.random.below(1_000));
}

fn worse(changed: &mut Changed) {
    let plan = changed.agree("2027-01-29");
    changed.after(|record| {
        record.rating = "amber";
        record.actions = vec![plan];
    });
    changed.tell("ratings", "green → amber");
    changed.tell("actions", "opened");
}

fn better(changed: &mut Changed) {
    changed.planned();
    let done = ["2026-12-14", "2027-02-01"].map(|due| format!("{due}, done: 2026-11-20"));
    let done = vec![changed.agree(&done[0]), changed.publish(&done[1])];
    changed.after(|record| {
        record.rating = "green";
        record.actions = done;
    });
    changed.tell("ratings", "amber → green");
    changed.tell("actions", "done");
    changed.tell("actions", "done");
}

fn slipped(changed: &mut Changed) {
    changed.planned();
    let later = changed.agree("2027-01-13");
    changed.after(|record| record.actions[0] = later);
    changed.tell("actions", "slipped 30");
}

fn vanished(changed: &mut Changed) {
    changed.planned();
    changed.after(|record| drop(record.actions.remove(0)));
    changed.tell("actions", "vanished");
}

fn edited(changed: &mut Changed) {
    let more = words::sentence(changed.random);
    changed.after(|record| record.narrative += &format!("\n{more}\n"));
    changed.tell("evidence", "edited");
}

fn removed(changed: &mut Changed) {
    changed.after = None;
    changed.tell("ratings", "green → none");
    changed.tell("evidence", "removed");
}

/// The same rating in Welsh: no row.
fn in_other_words(changed: &mut Changed) {
    changed.after(|record| record.rating = "gwyrdd");
}
