use std::collections::BTreeSet;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use super::*;

/// What a sentence asks to be filled in, and the forms of each choice that it makes.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asks {
    values: BTreeSet<String>,
    choices: Vec<Vec<String>>,
}

impl Asks {
    fn of(pattern: &Pattern<&str>) -> Asks {
        let mut asks = Asks::default();
        asks.look_through(pattern);
        asks
    }

    fn look_through(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.look_at(inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.look_at(selector);
                    self.choices.push(variants.iter().map(|variant| key(&variant.key)).collect());
                    variants.iter().for_each(|variant| self.look_through(&variant.value));
                }
            }
        }
    }

    fn look_at(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.values.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
                positional.iter().for_each(|argument| self.look_at(argument));
            }
            _ => {}
        }
    }
}

fn key(key: &VariantKey<&str>) -> String {
    match key {
        VariantKey::Identifier { name } => (*name).to_owned(),
        VariantKey::NumberLiteral { value } => (*value).to_owned(),
    }
}

fn source(language: Language) -> &'static str {
    match language {
        Language::English => include_str!("../en.ftl"),
        Language::Welsh => include_str!("../cy.ftl"),
    }
}

/// Every sentence of a file, with what it asks for.
fn asked(language: Language) -> Vec<(String, Asks)> {
    let resource = parser::parse(source(language)).unwrap();
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name.to_owned(), Asks::of(&message.value?))),
        _ => None,
    });
    messages.collect()
}

#[test]
fn each_language_has_every_sentence_once_and_fills_in_what_its_method_gives() {
    let mut given: Vec<(String, BTreeSet<String>)> = crate::words::tests::lists()
        .concat()
        .into_iter()
        .map(|(name, values)| (name.to_owned(), values.iter().map(|value| (*value).to_owned()).collect()))
        .collect();
    let rules = crate::rules::names();
    given.extend(rules.iter().map(|rule| (format!("rule_{}", rule.replace('-', "_")), BTreeSet::new())));
    given.sort_unstable();
    for language in Language::ALL {
        let mut asked: Vec<(String, BTreeSet<String>)> =
            asked(language).into_iter().map(|(name, asks)| (name, asks.values)).collect();
        asked.sort_unstable();
        assert_eq!(asked, given, "{language:?}");
    }
}

/// Any other would be shown as its name.
#[test]
fn a_sentence_that_nothing_is_filled_into_is_said_as_it_stands() {
    for language in Language::ALL {
        let book = Phrasebook::of(language);
        let whole: BTreeSet<String> =
            asked(language).into_iter().filter(|(_, asks)| asks.values.is_empty()).map(|(name, _)| name).collect();
        for phrase in book.phrases().iter().filter(|phrase| whole.contains(&phrase.name)) {
            assert_eq!(book.named(&phrase.name), Some(phrase.source.as_str()), "{language:?} {}", phrase.name);
        }
    }
}

/// As a function that is not there would be, or a term: what a reader would see of it is its code.
#[test]
fn every_sentence_is_filled_in_without_a_fault() {
    for language in Language::ALL {
        let book = Phrasebook::of(language);
        for (name, asks) in asked(language) {
            for number in 0..12 {
                let values: FluentArgs<'_> = asks.values.iter().map(|value| (value.as_str(), number)).collect();
                let pattern = book.bundle.get_message(&name).unwrap().value().unwrap();
                let mut faults = Vec::new();
                let said = book.bundle.format_pattern(pattern, Some(&values), &mut faults);
                assert!(
                    faults.is_empty() && !said.trim().is_empty(),
                    "{language:?} {name} {number}: {said} {faults:?}"
                );
                assert!(
                    said.matches('`').count().is_multiple_of(2),
                    "{language:?} {name} {number}: a tick stands alone"
                );
            }
        }
    }
}

#[test]
fn a_choice_by_number_has_every_form_of_its_language() {
    for (language, forms) in [
        (Language::English, ["one", "other"].as_slice()),
        (Language::Welsh, &["zero", "one", "two", "few", "many", "other"]),
    ] {
        for (name, asks) in asked(language) {
            for choice in asks.choices {
                let has = |form: &&str| choice.iter().any(|key| key == form);
                assert!(forms.iter().all(has), "{language:?} {name}: {choice:?}");
            }
        }
    }
}

#[test]
fn every_welsh_wording_says_whether_it_was_confirmed() {
    for entry in parser::parse(source(Language::Welsh)).unwrap().body {
        if let Entry::Message(message) = entry {
            let comment = message.comment.map(|comment| comment.content.join(" ")).unwrap_or_default();
            let is_said =
                comment == "unverified" || comment.strip_prefix("confirmed: ").is_some_and(|by| !by.is_empty());
            assert!(is_said, "{}: {comment:?}", message.id.name);
        }
    }
}

/// A sentence that is a term and no more says it as the terms do, and is as sure.
#[test]
fn sentences_keep_to_the_terms() {
    let [english, welsh] = Language::ALL.map(|language| Phrasebook::of(language).phrases());
    let mut kept = 0;
    for term in terms() {
        assert!(!term.english.is_empty() && !term.welsh.is_empty(), "{term:?}");
        for phrase in english.iter().filter(|phrase| phrase.source.to_lowercase() == term.english.to_lowercase()) {
            let said = welsh.iter().find(|other| other.name == phrase.name).unwrap();
            assert_eq!(said.source.to_lowercase(), term.welsh.to_lowercase(), "{}", phrase.name);
            assert_eq!(said.status, term.status, "{}", phrase.name);
            kept += 1;
        }
    }
    assert!(kept > 10, "{kept}");
}

#[test]
fn as_many_are_marked_as_are_unverified() {
    for language in Language::ALL {
        let book = Phrasebook::of(language);
        let unverified = book.phrases().iter().filter(|phrase| phrase.status == Status::Unverified).count();
        assert_eq!(book.unverified(), unverified, "{language:?}");
    }
}

#[test]
fn a_phrase_is_shown_as_its_file_has_it() {
    let phrase =
        |name: &str| Phrasebook::of(Language::Welsh).phrases().iter().find(|phrase| phrase.name == name).cloned();
    assert_eq!(
        phrase("standard"),
        Some(Phrase {
            name: "standard".into(),
            source: "Safon".into(),
            status: Status::Confirmed("GOV.UK, alphagov/frontend, cy.yml".into())
        })
    );
    let weeks = phrase("weeks").unwrap();
    assert_eq!((weeks.source.lines().count(), weeks.status), (8, Status::Unverified));
}
