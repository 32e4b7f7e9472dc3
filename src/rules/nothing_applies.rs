//! `nothing-applies`: a standard is in force for a provider, and none of its items applies or is known.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::model::Catalogue;
use crate::standing::Standing;
use crate::text::Place;

pub(super) const RULE: Rule = Rule {
    name: "nothing-applies",
    severity: Some(Severity::Warning),
    under_round: Some(Severity::Error),
    may_show_source: true,
    page: include_str!("nothing_applies.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let provider = standing.provider;
    for catalogue in provider.catalogues.iter().filter(|catalogue| standing.asks_about(catalogue)) {
        let id = &catalogue.id;
        if catalogue.items.is_empty() {
            findings
                .add(place(standing, catalogue), format!("`{id}` is in force, and none of its items is known"))
                .help(format!("write its items into `standards/{id}.yaml`, or take the standard out"));
            continue;
        }
        let mut items = provider.items.iter().filter(|item| std::ptr::eq(item.catalogue, *catalogue));
        if items.any(|item| item.applies.counts()) {
            continue;
        }
        findings.add(place(standing, catalogue), format!("`{id}` is in force, and none of its items applies")).help(
            format!(
                "see `tyst standards show {id} --provider {}`; put the facts in provider.yaml right, or take the standard out",
                provider.id
            ),
        );
    }
}

/// Where the provider names the standard; the top of its file, where another file puts it in force.
fn place(standing: &Standing<'_, '_>, catalogue: &Catalogue) -> Place {
    let file = standing.provider.file;
    let named = file.and_then(|file| {
        let word = file.standards.iter().flatten().find(|word| *word.value == catalogue.id)?;
        Some(file.text.place(word.span))
    });
    named.unwrap_or_else(|| standing.provider.place())
}
