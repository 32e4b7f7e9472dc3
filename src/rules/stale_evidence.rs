//! `stale-evidence`: a rating whose evidence was not reviewed within its interval, or never.

use super::{Look, Rule};
use crate::finding::{Findings, Severity};
use crate::standing::{Freshness, Standing};

pub(super) const RULE: Rule = Rule {
    name: "stale-evidence",
    severity: Some(Severity::Warning),
    under_round: Some(Severity::Error),
    may_show_source: true,
    page: include_str!("stale_evidence.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    for (item, answer) in standing.all_answers() {
        let id = &item.asked.item.id;
        let evidence = answer.evidence;
        match answer.freshness {
            Freshness::Stale { reviewed, due, since } => {
                let is = if since > standing.as_of { "will be stale from" } else { "has been stale since" };
                let message = format!(
                    "`{id}` {is} {}: reviewed on {}, due again by {} ({})",
                    since.long(),
                    reviewed.long(),
                    due.long(),
                    answer.interval,
                );
                let span = evidence.reviewed().good().map_or(answer.rated.span(), |reviewed| reviewed.span);
                findings.add(evidence.place(span), message).help(HELP).item(id);
            }
            Freshness::NeverReviewed => {
                findings
                    .add(evidence.place(answer.rated.span()), format!("`{id}` is rated, but has never been reviewed"))
                    .help("read the record and its papers again, then add `reviewed:` and the date on which you did")
                    .item(id);
            }
            // The day itself is wrong, which is a finding of its own.
            Freshness::Fresh { .. } | Freshness::ReviewedInFuture | Freshness::Unclear => {}
        }
    }
}

const HELP: &str = "read the record and its papers again, put right what has changed, and set `reviewed:` to the date on which you did";
