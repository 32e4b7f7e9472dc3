//! `condition-overdue`: a funding condition not met by its date.

use super::{Look, Rule};
use crate::documents::vocabulary::Rating;
use crate::finding::{Findings, Severity};
use crate::model::FundingCondition;
use crate::standing::Standing;

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
            let Some(found) = unmet(standing, condition) else { continue };
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

/// What is so in place of what the condition wants; `None` where it is met, or where its standard is not asked about.
fn unmet(standing: &Standing<'_, '_>, condition: &FundingCondition) -> Option<String> {
    if !standing.is_asked_about(condition.item.catalogue()) {
        return None;
    }
    let Some(answer) = standing.answer_to(&condition.item) else { return Some("it has no evidence".to_owned()) };
    match answer.rating {
        None => Some("its rating cannot be read".to_owned()),
        Some(Rating::NotApplicable) if condition.to != Rating::NotApplicable => {
            Some("it is set aside as not applicable".to_owned())
        }
        Some(rating) if rating < condition.to => Some(format!("it is {rating}")),
        Some(rating) if !answer.stands() => Some(format!("its {rating} does not stand")),
        Some(_) => None,
    }
}
