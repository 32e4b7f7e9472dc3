//! `missing-evidence`: an item applies to a provider, and no record answers it.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "missing-evidence",
    severity: Severity::Error,
    under_round: None,
    may_show_source: true,
    page: include_str!("missing_evidence.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let provider = standing.provider;
    for item in standing.all_items().filter(|item| item.asked.applies.counts() && item.answer.is_none()) {
        let (catalogue, item) = (item.asked.catalogue, item.asked.item);
        let id = &item.id;
        let finding = findings.add(provider.place(), format!("no evidence for `{id}`, {}", item.title()));
        finding.item(id);
        if let Some((record, span)) = provider.unreadable_for(id.as_str()) {
            finding.note(record.text.place(span.span), "this record rates it, and could not be read");
            finding.help("put right what makes that record unreadable");
            continue;
        }
        if let Some(place) = catalogue.place(item) {
            finding.note(place, "the standard asks for it here");
        }
        finding.help(
            "add a record to the provider's evidence/ that rates it; `tyst explain` and its id says what is asked",
        );
    }
}
