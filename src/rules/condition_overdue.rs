//! `condition-overdue`: a funding condition not met by its date.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::{Standing, Unmet};

pub(super) const RULE: Rule = Rule {
    name: "condition-overdue",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("condition_overdue.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let provider = standing.provider;
    for round in standing.rounds() {
        for condition in round
            .conditions
            .iter()
            .filter(|condition| condition.provider == provider.id && condition.by.value < standing.day)
        {
            let Some(found) = standing.unmet(condition).map(said) else { continue };
            let (is, by) =
                (if condition.by.value < standing.as_of { "is" } else { "will be" }, condition.by.value.long());
            findings
                .add(
                    round.place(condition.by.span),
                    format!(
                        "this condition of funding {is} overdue: `{}` was to be {} by {by}, and {found}",
                        condition.item, condition.to
                    ),
                )
                .help("agree with the commissioner what happens now, and write the new date here if there is one")
                .item(&condition.item);
        }
    }
}

fn said(unmet: Unmet) -> String {
    match unmet {
        Unmet::NoEvidence => "it has no evidence".to_owned(),
        Unmet::NoRating => "its rating cannot be read".to_owned(),
        Unmet::SetAside => "it is set aside as not applicable".to_owned(),
        Unmet::Only(rating) => format!("it is {rating}"),
        Unmet::DoesNotStand(rating) => format!("its {rating} does not stand"),
    }
}
