//! A repository written down as texts, for the tests of what commands show of one.

use std::collections::BTreeMap;

use glob::Pattern;

use crate::calendar::Day;
use crate::model::{Framework, Occasion, Terms};
use crate::repository::Repository;
use crate::rules;
use crate::survey::Survey;

/// A small standard: two sections, one of them with a row of its own, and an item for each kind of condition.
pub(super) const STANDARD: (&str, &str) = (
    "standards/small-2020.yaml",
    "id: small-2020
title: {en: The Small Standard}
coverage: partial
note: {en: \"Half of it is known. `tyst import` takes the rest.\"}
refresh: 6 months
sections:
  - id: s1
    title: {en: Consent}
    row: 12
    items:
      - {id: 13, title: {en: How consent is sought}}
      - {id: 14, title: {en: Consent in groups}, applies: {delivers: group-work}}
  - id: s2
    title: {en: Links}
    row: 22
    items:
      - {id: 23, title: {en: How links are made}}
      - {id: 24, title: {en: A safe building}, applies: {premises: own}}
",
);

pub(super) const PROVIDER: (&str, &str) = (
    "providers/hafan/provider.yaml",
    "name: Hafan\ncontact: {role: Quality lead, email: standards@hafan.example}\ndelivers: [one-to-one]\npremises: rented\n",
);

pub(super) const SETTINGS: (&str, &str) = ("tyst.yaml", "title: A region\nstandards: [small-2020]\n");

/// What `look` makes of a repository of these files as of 22 November 2026.
pub(super) fn tried<R>(files: &[(&str, &str)], look: impl FnOnce(&Survey<'_>) -> R) -> R {
    tried_for(files, None, &[], look)
}

/// As [`tried`], for a round or for some of the providers.
pub(super) fn tried_for<R>(
    files: &[(&str, &str)],
    round: Option<&str>,
    providers: &[&str],
    look: impl FnOnce(&Survey<'_>) -> R,
) -> R {
    let files: BTreeMap<String, String> =
        files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    let repository = Repository::of_files(files);
    let framework = Framework::read(&repository, &rules::names());
    let occasion = Occasion {
        as_of: Day::parse("2026-11-22").unwrap(),
        round: round.map(|id| framework.round(id).unwrap()),
        providers: providers.iter().map(|id| Pattern::new(id).unwrap()).collect(),
        standards: Vec::new(),
        terms: Terms::default(),
    };
    look(&Survey { repository: &repository, framework: &framework, occasion: &occasion, progress: &|_, _| {} })
}
