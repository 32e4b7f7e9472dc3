//! `missing-evidence`: an item applies to a provider, and no record answers it.

use super::{Look, Rule};
use crate::documents::problem::is_tellable;
use crate::finding::{Findings, Severity};
use crate::standing::Standing;
use crate::text::Place;

pub(super) const RULE: Rule = Rule {
    name: "missing-evidence",
    severity: Some(Severity::Error),
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
        let title = Some(item.title()).filter(|title| !title.is_empty() && is_tellable(title));
        let title = title.map(|title| format!(", {title}")).unwrap_or_default();
        let finding = findings.add(provider.place(), format!("no evidence for `{id}`{title}"));
        finding.item(id);
        if let Some((record, span)) = provider.unreadable_for(id.as_str()) {
            let place = Place { source: None, ..record.text.place(span.span) };
            finding.note(place, "this record rates it, and could not be read");
            finding.help("put right what makes that record unreadable");
            continue;
        }
        if let Some(place) = catalogue.place(item) {
            finding.note(place, "the standard asks for it here");
        }
        finding.help(if provider.unreadable.is_empty() { ADD } else { READ_FIRST });
    }
}

const ADD: &str =
    "add a record to the provider's evidence/ that rates it; `tyst explain` with the item's id says what is asked";
const READ_FIRST: &str =
    "put right the records that cannot be read, one of which may rate it; if none does, add a record that does";
