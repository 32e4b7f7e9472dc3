//! `acceptance-lapsed`: an accepted finding past its end, without a reason, or matching nothing.

use super::{Look, Rule};
use crate::acceptances::{Applied, Fate};
use crate::finding::{Findings, Severity};

pub(super) const RULE: Rule = Rule {
    name: "acceptance-lapsed",
    severity: Severity::Error,
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
            Fate::Incomplete(missing) => (
                start,
                format!("an acceptance wants {missing}"),
                "write why the finding stays (`because`), who says so (`by`, a role) and until when (`until`)",
            ),
            Fate::Ended => {
                let day = until.map(|until| until.value.long().to_string()).unwrap_or_default();
                let span = until.map_or(start, |until| until.span);
                (
                    span,
                    format!("this acceptance ended on {day} and no longer holds"),
                    "put right what was accepted, or have it accepted again with a new date; then delete the old entry",
                )
            }
            Fate::MatchesNothing => (
                start,
                "this acceptance matches no finding".to_owned(),
                "delete it if the finding is put right, or put `rule`, `at` and `nth` right",
            ),
        };
        findings.add(framework.place(span), message).help(help);
    }
}
