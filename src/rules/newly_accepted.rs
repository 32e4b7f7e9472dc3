//! `newly-accepted`: a change accepts a finding, or makes a rule milder, of which nothing was agreed before it.

use super::{Look, RULES, Rule};
use crate::acceptances::{Applied, Newly, newly_accepted, newly_entered};
use crate::documents::baseline::Baseline;
use crate::finding::{Findings, Severity};
use crate::model::{Agreed, Framework};
use crate::text::{Place, Span};

pub(super) const RULE: Rule = Rule {
    name: "newly-accepted",
    severity: Some(Severity::Warning),
    under_round: None,
    may_show_source: true,
    page: include_str!("newly_accepted.md"),
    looks: &[Look::Acceptances(check)],
};

fn check(applied: &Applied<'_>, findings: &mut Findings) {
    let Some(base) = applied.occasion.terms.base else { return };
    acceptances(applied, findings);
    milder_rules(applied.framework, base.framework, findings);
    if let Some(baselined) = &applied.baseline {
        entries(baselined.baseline, base, findings);
    }
}

fn acceptances(applied: &Applied<'_>, findings: &mut Findings) {
    for (acceptance, newly) in newly_accepted(applied) {
        let start = acceptance.rule.as_ref().map_or(acceptance.span, |rule| rule.span);
        let until = acceptance.until.good().map_or(start, |until| until.span);
        let (span, message) = match newly {
            Newly::Accepted => {
                (start, "this change accepts a finding; until it is merged, that does not count".to_owned())
            }
            Newly::Longer(agreed) => {
                (until, format!("this change accepts a finding for longer; agreed until now is {}", agreed.long()))
            }
            Newly::More => {
                (start, "this change accepts more than one finding, or another one, than was agreed".to_owned())
            }
        };
        findings.add(applied.framework.place(span), message).help(ACCEPTED);
    }
}

const ACCEPTED: &str = "whoever reviews this change decides whether the finding may stay, for that reason and so long";

fn milder_rules(now: &Framework, before: &Framework, findings: &mut Findings) {
    for rule in RULES {
        let severity =
            |framework: &Framework| framework.severities.get(rule.name).map_or(rule.severity, |set| set.value);
        let (is, was) = (severity(now), severity(before));
        if is >= was {
            continue;
        }
        let word = |severity: Option<Severity>| severity.map_or("off", Severity::name);
        let message = format!(
            "this change makes `{}` milder, from {} to {}; until it is merged, that does not count",
            rule.name,
            word(was),
            word(is)
        );
        findings.add(place(now, rule.name), message).help(MILDER);
    }
}

const MILDER: &str = "whoever reviews this change decides whether the rule may be milder for everybody";

/// Where the rule is named, or, where it is no more, where the settings begin.
fn place(framework: &Framework, rule: &str) -> Place {
    framework.place(framework.severities.get(rule).map_or(Span::new(0, 0), |set| set.span))
}

fn entries(baseline: &Baseline, base: &Agreed<'_>, findings: &mut Findings) {
    let newly = newly_entered(baseline, base.baseline);
    if base.baseline.is_none() && !newly.is_empty() {
        let count: usize = newly.iter().map(|(entry, _)| entry.count).sum();
        let of = if count == 1 { "1 finding" } else { &format!("{count} findings") };
        let message = format!("this change begins a baseline with {of}; until it is merged, none of it counts");
        findings.add(baseline.top(), message).help(ENTERED);
        return;
    }
    for (entry, agreed) in newly {
        let message = match agreed {
            0 => "this change adds an entry to the baseline, which only shrinks".to_owned(),
            agreed => {
                format!("this change counts {} here in place of {agreed}, and a baseline only shrinks", entry.count)
            }
        };
        findings.add(baseline.place(entry), message).help(ADDED);
    }
}

const ENTERED: &str = "whoever reviews this change decides whether so much may stay as it is for now";
const ADDED: &str = "put the finding right, or accept it in tyst.yaml with a reason and an end";
