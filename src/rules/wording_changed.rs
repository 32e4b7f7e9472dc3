//! `wording-changed`: an item says something else than what the record answered.

use super::{Look, Rule};
use crate::documents::evidence::Answers;
use crate::documents::wording::Wording;
use crate::finding::{Findings, Severity};
use crate::model::{Evidence, Item};
use crate::standing::Standing;
use crate::text::Spanned;

pub(super) const RULE: Rule = Rule {
    name: "wording-changed",
    severity: Some(Severity::Note),
    under_round: None,
    may_show_source: true,
    page: include_str!("wording_changed.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for evidence in &standing.provider.evidence {
        match &evidence.file.answers {
            Answers::NotNoted => {}
            Answers::Alone(noted) => one_for_the_record(evidence, noted, findings),
            Answers::ByItem(noted) => {
                for (item, noted) in noted {
                    let rated = evidence.ratings.iter().find(|rated| rated.entry.item.value == item.value);
                    if let Some((_, item)) = rated.and_then(|rated| rated.item) {
                        one_for_the_item(evidence, item, noted, findings);
                    }
                }
            }
        }
    }
}

fn one_for_the_item(evidence: &Evidence<'_>, item: &Item, noted: &Spanned<Wording>, findings: &mut Findings) {
    if item.wording() == noted.value {
        return;
    }
    let id = &item.id;
    findings
        .add(evidence.place(noted.span), format!("the wording of `{id}` is not the one that this record answered"))
        .help(format!(
            "read `tyst explain {id}` again, review the record, and copy the wording that it prints under `answers`"
        ))
        .item(id);
}

/// Of several items it may have answered any, so it is enough that one of them still says so.
fn one_for_the_record(evidence: &Evidence<'_>, noted: &Spanned<Wording>, findings: &mut Findings) {
    let items: Option<Vec<&Item>> = evidence.ratings.iter().map(|rated| Some(rated.item?.1)).collect();
    match items.as_deref() {
        // An item that is not known may be the one: there is a finding for it already.
        None | Some([]) => {}
        Some([only]) => one_for_the_item(evidence, only, noted, findings),
        Some(several) if several.iter().any(|item| item.wording() == noted.value) => {}
        Some(_) => {
            findings
                .add(evidence.place(noted.span), "the wording that this record answered is that of no item it rates")
                .help(
                    "read each item again with `tyst explain`, review the record, and copy the wordings that it prints \
                     under `answers`",
                );
        }
    }
}
