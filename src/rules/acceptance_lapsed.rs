//! `acceptance-lapsed`: an accepted finding past its end, without a reason, or matching nothing.

use super::{Look, Rule};
use crate::acceptances::{Applied, Fate};
use crate::calendar::Day;
use crate::finding::{Findings, Severity};

pub(super) const RULE: Rule = Rule {
    name: "acceptance-lapsed",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("acceptance_lapsed.md"),
    looks: &[Look::Acceptances(check)],
};

fn check(applied: &Applied<'_>, findings: &mut Findings) {
    let framework = applied.framework;
    for (acceptance, fate) in framework.acceptances.iter().zip(&applied.fates) {
        let until = acceptance.until.good();
        let start = acceptance.rule.as_ref().map_or(acceptance.span, |rule| rule.span);
        let (span, message, help) = match fate {
            Fate::Holds | Fate::NotAsked => continue,
            Fate::Incomplete(what) => (start, format!("this acceptance {what}, so it does not hold"), INCOMPLETE),
            Fate::Ended => {
                (until.map_or(start, |until| until.span), ended(until.map(|until| until.value), applied), ENDED)
            }
            Fate::MatchesNothing => (start, "this acceptance matches no finding".to_owned(), NOTHING),
        };
        findings.add(framework.place(span), message).help(help);
    }
}

fn ended(until: Option<Day>, applied: &Applied<'_>) -> String {
    match until {
        Some(until) if until < applied.as_of => {
            format!("this acceptance ended on {} and no longer holds", until.long())
        }
        Some(until) => format!("this acceptance will have ended on {}, before the round closes", until.long()),
        None => "this acceptance no longer holds".to_owned(),
    }
}

const INCOMPLETE: &str =
    "say what is accepted (`rule`, `at`), why (`because`), who says so (`by`, a role) and until when (`until`)";
const ENDED: &str = "put right what was accepted, or have it accepted again with a new date; then delete the old entry";
const NOTHING: &str = "delete it if the finding is put right, or put `rule`, `at` and `nth` right";
