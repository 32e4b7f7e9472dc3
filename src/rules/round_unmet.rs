//! `round-unmet`: what a round asks of a provider is not so on its closing day.

use super::{Look, Rule};
use crate::documents::round::Ask;
use crate::documents::vocabulary::Rating;
use crate::finding::{Findings, Severity};
use crate::outcome::StandardCount;
use crate::standing::{Answer, Plan, Standing};
use crate::text::Place;

pub(super) const RULE: Rule = Rule {
    name: "round-unmet",
    severity: Some(Severity::Error),
    under_round: None,
    may_show_source: true,
    page: include_str!("round_unmet.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let Some(round) = standing.round else { return };
    let count = standing.count();
    for ask in &round.asks {
        if let Some(found) = unmet(ask.value, standing, &count) {
            let name = standing.provider.id;
            let finding =
                findings.add(round.place(ask.span), format!("`{name}` does not meet what the round asks: {found}"));
            finding.help(help(ask.value));
            for (place, what) in in_the_way(ask.value, standing) {
                finding.note(place, what);
            }
        }
    }
}

fn unmet(ask: Ask, standing: &Standing<'_, '_>, count: &StandardCount) -> Option<String> {
    let short = standing.shortfall(ask, count);
    let found = || match ask {
        Ask::Coverage(asked) => {
            let (evidenced, applicable) = (count.evidenced, count.applicable);
            let beside = beside_the_share(standing, count);
            format!("{evidenced} of {applicable} items are evidenced, and {asked}% is asked{beside}")
        }
        Ask::Red(asked) => too_many(count.red, "red", asked),
        Ask::Amber(asked) => too_many(count.amber, "amber", asked),
        Ask::AmberWithPlan if short == 1 => "1 amber item has no plan with a date still to come".to_owned(),
        Ask::AmberWithPlan => format!("{short} amber items have no plan with a date still to come"),
        Ask::Disputed(_) => {
            "there are audits, which this version does not read, so what is disputed is not known".to_owned()
        }
    };
    (short > 0).then(found)
}

/// What is not in a share, so that it cannot mislead: «; 2 of them are set aside as not applicable, 13 more do not apply».
fn beside_the_share(standing: &Standing<'_, '_>, count: &StandardCount) -> String {
    let (is, does) = (|many| if many == 1 { "is" } else { "are" }, |many| if many == 1 { "does" } else { "do" });
    let aside = count.not_applicable;
    let out = count.does_not_apply;
    let mut beside = Vec::new();
    beside.extend((aside > 0).then(|| format!("{aside} of them {} set aside as not applicable", is(aside))));
    let unsure = count.may_not_apply;
    let really = if unsure == 1 { "applies" } else { "apply" };
    beside.extend((unsure > 0).then(|| format!("whether {unsure} of the {} {really} is not known", count.applicable)));
    beside.extend((out > 0).then(|| format!("{out} more {} not apply", does(out))));
    let asked = standing.provider.catalogues.iter().filter(|catalogue| standing.asks_about(catalogue));
    let partial = asked.filter(|catalogue| catalogue.is_partial);
    beside.extend(partial.map(|catalogue| format!("only a part of `{}` is known", catalogue.id)));
    if beside.is_empty() { String::new() } else { format!(" ({})", beside.join(", ")) }
}

fn too_many(count: usize, rating: &str, asked: usize) -> String {
    let items = if count == 1 { "1 item is".to_owned() } else { format!("{count} items are") };
    match asked {
        0 => format!("{items} {rating}, and none may be"),
        _ => format!("{items} {rating}, and {asked} may be"),
    }
}

/// The ratings that are in the way, or are in a share and set aside, where there are so few that naming each helps.
fn in_the_way(ask: Ask, standing: &Standing<'_, '_>) -> Vec<(Place, String)> {
    let rating = match ask {
        Ask::Red(_) => Rating::Red,
        Ask::Amber(_) | Ask::AmberWithPlan => Rating::Amber,
        Ask::Coverage(_) => Rating::NotApplicable,
        Ask::Disputed(_) => return Vec::new(),
    };
    let is_in_the_way = |answer: &Answer<'_, '_>| {
        answer.rating == Some(rating) && (ask != Ask::AmberWithPlan || !matches!(answer.plan, Plan::Open { .. }))
    };
    let answers = standing.answers().filter(|(_, answer)| is_in_the_way(answer));
    let named: Vec<_> = answers
        .map(|(item, answer)| {
            (
                answer.evidence.place(answer.rated.span()),
                format!("`{}` is {rating}{}", item.asked.item.id, advice(answer)),
            )
        })
        .collect();
    if named.len() <= MOST_NAMED { named } else { Vec::new() }
}

/// On whose advice, without a word that may be a person's name.
fn advice(answer: &Answer<'_, '_>) -> &'static str {
    match answer.rating {
        Some(Rating::NotApplicable) if answer.evidence.is_adviser_named() => ", on the advice that the record names",
        Some(Rating::NotApplicable) => ", on nobody's advice",
        _ => "",
    }
}

const MOST_NAMED: usize = 10;

fn help(ask: Ask) -> &'static str {
    match ask {
        Ask::Coverage(_) => "add the records that are missing; `missing-evidence` names each",
        Ask::Red(_) => "put right what is red before the round closes, or talk to the commissioner about it now",
        Ask::Amber(_) => "put right what is amber before the round closes, or talk to the commissioner about it now",
        Ask::AmberWithPlan => "agree an action with a date after the round closes for each amber item",
        Ask::Disputed(_) => "look through the provider's audits by eye",
    }
}
