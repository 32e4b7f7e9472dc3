//! `translation-missing`: a public record in one language, in a repository of two.

use super::{Look, Rule};
use crate::documents::vocabulary::{Audience, Language};
use crate::finding::{Findings, Severity};
use crate::standing::Standing;

pub(super) const RULE: Rule = Rule {
    name: "translation-missing",
    severity: Some(Severity::Note),
    under_round: None,
    may_show_source: true,
    page: include_str!("translation_missing.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let framework = standing.provider.framework;
    let others = || framework.languages.iter().skip(1);
    for evidence in standing.provider.evidence.iter().filter(|evidence| evidence.audience == Audience::Public) {
        for language in others() {
            let has = evidence.translations.iter().any(|translation| translation.language() == Some(*language));
            if has {
                continue;
            }
            let code = language.code();
            findings
                .add(evidence.file.text.top(), format!("this record is public and has no {} words", name(*language)))
                .help(format!(
                    "put a file beside it with the same name that ends in `.{code}.md`: the words alone, without ratings"
                ));
        }
    }
}

fn name(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::Welsh => "Welsh",
    }
}
