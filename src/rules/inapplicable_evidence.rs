//! `inapplicable-evidence`: a record for an item that does not apply to the provider.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::model::Applies;
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "inapplicable-evidence",
    severity: Some(Severity::Note),
    under_round: None,
    may_show_source: true,
    page: include_str!("inapplicable_evidence.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for evidence in &standing.provider.evidence {
        for rated in &evidence.ratings {
            let Some((catalogue, item)) = rated.item else {
                continue;
            };
            let id = &item.id;
            let place = || evidence.place(rated.span());
            match standing.provider.item(id.as_str()).map(|asked| &asked.applies) {
                Some(Applies::Yes | Applies::Unknown { .. }) => {}
                Some(Applies::No) => {
                    findings
                        .add(place(), format!("`{id}` does not apply to this provider"))
                        .help(format!(
                            "it applies where {}; take the line out, or put the facts in provider.yaml right",
                            item.applies.in_words()
                        ))
                        .item(id);
                }
                // Where the settings could not be read, what is in force is not known.
                None if !standing.provider.framework.is_settings_read => {}
                None => {
                    findings
                        .add(
                            place(),
                            format!(
                                "`{}` is not in force for this provider, so this rating is not counted",
                                catalogue.id
                            ),
                        )
                        .help("name it under `standards:` in provider.yaml or tyst.yaml, or take the line out")
                        .item(id);
                }
            }
        }
    }
}
