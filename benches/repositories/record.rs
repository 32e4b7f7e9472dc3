//! One evidence record with nothing wrong in it, as its parts and as its file.

use std::fmt::Write;

use super::Random;
use super::words::{self, Item, PAPERS};

const RECENT: [&str; 5] = ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"];
const AHEAD: [&str; 4] = ["2026-12", "2027-01", "2027-02", "2027-03"];

#[derive(Clone)]
pub struct Record {
    pub items: Vec<String>,
    pub rating: &'static str,
    pub reviewed: Option<String>,
    pub owner: &'static str,
    pub advised: Vec<String>,
    pub documents: Vec<String>,
    pub actions: Vec<String>,
    pub audience: &'static str,
    pub narrative: String,
}

impl Record {
    /// Nothing here is public: a paper has the strictest audience of the records that share it, so a public record beside
    /// these would lean on papers kept from the public.
    pub fn sound(item: &Item, index: usize, random: &mut Random) -> Record {
        let rating = match random.below(25) {
            0..=17 => "green",
            18..=22 => "amber",
            23 => "red",
            _ => "not-applicable",
        };
        let (advised, actions) = match rating {
            "green" => (vec![], vec![]),
            "not-applicable" => (advice(random), vec![]),
            _ => (vec![], vec![open_action(random)]),
        };
        let papers = papers_for(index, random);
        let links = &papers[2..3 + random.below(2)];
        let documents = [words::document(papers[0]), words::document(papers[1]), words::PATTERN.to_owned()];
        Record {
            items: vec![item.reference()],
            rating,
            reviewed: Some(random.day_in(&RECENT)),
            owner: random.of_these(&words::OWNERS),
            advised,
            documents: documents.into(),
            actions,
            audience: "commissioner",
            narrative: words::narrative(links, random),
        }
    }

    pub fn text(&self) -> String {
        let mut text = String::with_capacity(1024);
        self.write_front_matter(&mut text).expect("a string takes all that is written to it");
        text + &self.narrative
    }

    fn write_front_matter(&self, text: &mut String) -> std::fmt::Result {
        writeln!(text, "---\nratings:")?;
        for item in &self.items {
            writeln!(text, "  {item}: {}", self.rating)?;
        }
        if let Some(day) = &self.reviewed {
            writeln!(text, "reviewed: {day}")?;
        }
        writeln!(text, "owner: {}\ncollated-by: [Administrator]", self.owner)?;
        for line in &self.advised {
            writeln!(text, "{line}")?;
        }
        write_list(text, "documents", &self.documents)?;
        write_list(text, "actions", &self.actions)?;
        writeln!(text, "audience: {}\n---", self.audience)
    }
}

fn write_list(text: &mut String, key: &str, entries: &[String]) -> std::fmt::Result {
    if !entries.is_empty() {
        writeln!(text, "{key}:")?;
    }
    for entry in entries {
        writeln!(text, "  - {entry}")?;
    }
    Ok(())
}

/// Four papers, no two the same, the first by the record's place among the provider's, so that none is left unused.
fn papers_for(index: usize, random: &mut Random) -> [usize; 4] {
    let further = [1, 4, 7].map(|step| step + random.below(3));
    let steps = [0, further[0], further[1], further[2]];
    steps.map(|step| (index + step) % PAPERS.len())
}

fn open_action(random: &mut Random) -> String {
    let (what, due) = (random.of_these(&words::ACTIONS), random.day_in(&AHEAD));
    format!("{{what: {what}, due: {due}}}")
}

pub fn advice(random: &mut Random) -> Vec<String> {
    vec!["advised-by: Regional VAWDASV adviser".to_owned(), format!("advised-on: {}", random.day_in(&RECENT))]
}
