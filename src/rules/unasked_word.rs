//! `unasked-word`: a word under `delivers` or `works-with` that no standard asks about, and that may stand for one that it does.

use super::{Look, Rule};
use crate::documents::fields::Words;
use crate::documents::problem::quoted;
use crate::documents::provider::alike;
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "unasked-word",
    severity: Some(Severity::Note),
    under_round: None,
    may_show_source: false,
    page: include_str!("unasked_word.md"),
    looks: &[Look::Provider(check)],
};

/// What a built-in standard asks about, each followed by what is in use though none asks for it.
const KNOWN: &[(&str, &[&str], &[&str])] = &[
    (
        "delivers",
        &[
            "behaviour-change",
            "commissioning",
            "group-work",
            "innovation",
            "motivational-work",
            "prevention",
            "survivor-support",
        ],
        &["integrated-support", "one-to-one"],
    ),
    ("works-with", &["young-people"], &["adults", "children", "men", "women"]),
];

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let Some(file) = standing.provider.file else { return };
    for (name, asked, in_use) in KNOWN {
        let Some(fact) = file.facts.get(*name) else { continue };
        let known: Vec<&str> = asked.iter().chain(*in_use).copied().collect();
        let unasked: Vec<_> = fact.words.iter().filter(|word| is_unasked(word, &known)).collect();
        if unasked.is_empty() {
            continue;
        }
        // A catalogue of the repository's own may be long, so it is looked through only where there is a word to look for.
        let own = standing.provider.framework.own_words(name);
        for word in unasked.into_iter().filter(|word| is_unasked(word, &own)) {
            let place = file.text.place(word.span);
            // A slip that was noticed while reading is the one thing to put right.
            if standing.provider.problems.iter().any(|problem| problem.place == place) {
                continue;
            }
            let message = format!("no standard asks about {} under `{name}`", quoted(&word.value, "what stands here"));
            findings.add(place, message).help(format!(
                "if it stands for one of these, write that, or its items are not asked for: {}",
                asked.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
            ));
        }
    }
}

fn is_unasked(word: &Words<'_>, known: &[&str]) -> bool {
    let said = alike(&word.value);
    !said.is_empty() && !known.iter().any(|known| alike(known) == said)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::Framework;

    #[test]
    fn every_word_that_a_built_in_standard_asks_about_is_known() {
        let framework = Framework::built_in();
        for (name, asked, _) in KNOWN {
            let catalogues = framework.catalogue_ids().into_iter().filter_map(|id| framework.catalogue(id));
            let items = catalogues.flat_map(|catalogue| &catalogue.items);
            let words: BTreeSet<&str> = items
                .flat_map(|item| item.applies.words())
                .filter(|(fact, _)| fact == name)
                .flat_map(|(_, words)| words.iter().map(String::as_str))
                .collect();
            assert_eq!(asked.iter().copied().collect::<BTreeSet<_>>(), words, "{name}");
        }
    }
}
