//! Two states of a repository, written down as texts, for the tests of what differs between them.

use std::collections::BTreeMap;

use super::{Changes, Side};
use crate::calendar::Day;
use crate::documents::vocabulary::Audience;
use crate::model::{Framework, Occasion, Terms};
use crate::repository::Repository;
use crate::rules;
use crate::survey::Survey;

pub const SETTINGS: (&str, &str) = ("tyst.yaml", "title: A region\nstandards: [small]\n");
pub const STANDARD: (&str, &str) = (
    "standards/small.yaml",
    "id: small\ntitle: {en: Small}\ncoverage: complete\nsections:\n  - id: s\n    title: {en: S}\n    items:\n      \
     - {id: 1, title: {en: One}}\n      - {id: 2, title: {en: Two}}\n      - {id: 3, title: {en: Three}, applies: {premises: own}}\n",
);
pub const PROVIDER: (&str, &str) =
    ("providers/hafan/provider.yaml", "name: Hafan\ncontact: {role: Lead, email: a@hafan.example}\npremises: rented\n");
pub const CONSENT: &str = "providers/hafan/evidence/consent.md";
pub const LINKS: &str = "providers/hafan/evidence/links.md";

/// A record with two actions.
pub const GREEN: &str =
    "---\nratings: {small/1: green}\nreviewed: 2026-09-01\ndocuments: [https://a.example]\n---\nWe ask.\n";
pub const AMBER: &str = "---\nratings: {small/2: amber}\nreviewed: 2026-09-01\nactions:\n  - {what: Meet the council, due: 2027-02-01}\n  \
                     - {what: Write it down, due: 2027-03-01}\n---\nSome links.\n";

pub type Files<'f> = Vec<(&'f str, String)>;

pub fn files<'f>(records: &[(&'f str, &str)]) -> Files<'f> {
    [SETTINGS, STANDARD, PROVIDER].iter().chain(records).map(|(path, text)| (*path, (*text).to_owned())).collect()
}

pub fn repository(files: &Files<'_>) -> Repository {
    let all: BTreeMap<String, String> = files.iter().map(|(path, text)| ((*path).to_owned(), text.clone())).collect();
    Repository::of_files(all)
}

pub fn surveyed<R>(repository: &Repository, look: impl FnOnce(&Survey<'_>) -> R) -> R {
    let framework = Framework::read(repository, &rules::names());
    let as_of = Day::parse("2026-11-22").unwrap();
    let occasion =
        Occasion { as_of, round: None, providers: Vec::new(), standards: Vec::new(), terms: Terms::default() };
    look(&Survey { repository, framework: &framework, occasion: &occasion, progress: &|_, _| {} })
}

fn side(repository: &Repository, other: &Repository, reader: Audience) -> Side {
    surveyed(repository, |survey| Side::of(survey, Some(other), reader, &|_| false))
}

pub fn told_to(reader: Audience, before: &Repository, after: &Repository) -> Changes {
    Changes::of(&side(before, after, reader), &side(after, before, reader), [Some(before), Some(after)], None)
}
