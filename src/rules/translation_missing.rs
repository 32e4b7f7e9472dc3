//! `translation-missing`: a public record in one language, in a repository of two.

use super::{Look, Rule};
use crate::documents::evidence::{TranslationFile, translation_of};
use crate::documents::narrative::Says;
use crate::documents::problem::Kind;
use crate::documents::vocabulary::{Audience, Language};
use crate::finding::{Findings, Severity};
use crate::model::Evidence;
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
            let mut translations = evidence.translations.iter();
            match translations.find(|translation| translation.language() == Some(*language)) {
                Some(translation) if translation.narrative.says == Says::Something => {}
                // What cannot be read has its finding.
                _ if is_unreadable(standing, evidence, *language) => {}
                Some(translation) => says_nothing(translation, findings),
                None => is_not_there(evidence, *language, findings),
            }
        }
    }
}

fn says_nothing(translation: &TranslationFile<'_>, findings: &mut Findings) {
    let what = match translation.narrative.says {
        Says::Placeholder => "the record is public, and only a placeholder stands where the translation should be",
        Says::Nothing | Says::Something => "the record is public, and its translation has no words",
    };
    findings.add(translation.text.top(), what).help("write here what the record says, or delete this file until then");
}

fn is_unreadable(standing: &Standing<'_, '_>, evidence: &Evidence<'_>, language: Language) -> bool {
    let path = translation_of(evidence.path(), language);
    standing.provider.problems.iter().any(|problem| problem.kind == Kind::Unreadable && *problem.place.file == path)
}

fn is_not_there(evidence: &Evidence<'_>, language: Language, findings: &mut Findings) {
    let code = language.code();
    findings.add(evidence.file.text.top(), format!("this record is public and has no {} words", name(language))).help(
        format!("put a file beside it with the same name that ends in `.{code}.md`: the words alone, without ratings"),
    );
}

fn name(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Language::Welsh => "Welsh",
    }
}
