//! `unknown-reference`: a word that names nothing, and a fact that a condition asks about and nobody states.

use super::{Look, Rule};
use crate::documents::problem::{Kind, is_quotable, quoted};
use crate::finding::{Findings, Severity};
use crate::standing::Standing;
use crate::text::Place;

pub(super) const RULE: Rule = Rule {
    name: "unknown-reference",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: false,
    page: include_str!("unknown_reference.md"),
    looks: &[Look::Problems(Kind::UnknownReference), Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let provider = standing.provider;
    if provider.file.is_none() {
        return;
    }
    for (fact, asking, span) in provider.unstated_facts(|catalogue| standing.asks_about(catalogue)) {
        let item = &asking.item.id;
        let named = quoted(&fact, "the fact that its condition asks about");
        let key = if is_quotable(&fact) { format!("`{fact}:`") } else { "the fact".to_owned() };
        let finding = findings.add(
            provider.place(),
            format!("the provider does not state {named}, which decides whether `{item}` applies"),
        );
        finding.help(format!("add {key} and a word, or a list of words; until then the item counts as applicable"));
        if let Some(place) = asking.catalogue.place_of(span) {
            finding.note(Place { source: None, ..place }, "the condition asks here");
        }
    }
}
