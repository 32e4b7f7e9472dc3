//! A provider: who it is, who to ask, and the facts that conditions ask about.

use std::collections::BTreeMap;

use super::fields::{Reader, Words};
use super::problem::{Kind as Problems, Problem, nearest};
use super::yaml::{self, Kind};
use crate::text::{Span, Spanned, Text};

/// Facts that the format names; a provider may state others.
pub const NAMED_FACTS: &[&str] = &["region", "nation", "delivers", "works-with"];
/// Everything that the format names for a provider.
pub const FIELDS: &[&str] = &["name", "contact", "standards", "region", "nation", "delivers", "works-with"];
/// The nations that a provider can work in, and what they are called in Welsh.
const NATIONS: &[(&str, &str)] =
    &[("wales", "cymru"), ("england", "lloegr"), ("scotland", "yr-alban"), ("northern-ireland", "gogledd-iwerddon")];
/// More words than this are not read of one fact: each of them is compared with each word that a condition asks for.
const MAX_WORDS: usize = 100;
const CONTACT_FIELDS: &[&str] = &["role", "email", "phone"];

/// What a `provider.yaml` says.
#[derive(Debug)]
pub struct ProviderFile<'t> {
    pub text: &'t Text,
    pub name: Option<Words<'t>>,
    pub contact: Contact<'t>,
    pub standards: Option<Vec<Words<'t>>>,
    pub facts: BTreeMap<String, Fact<'t>>,
}

/// The single point of contact.
#[derive(Debug)]
pub enum Contact<'t> {
    Absent,
    /// Given, and not to be understood; there is a problem for it.
    Bad,
    Given {
        span: Span,
        role: Option<Words<'t>>,
        email: Option<Words<'t>>,
        phone: Option<Words<'t>>,
    },
}

/// A fact that a provider states: a word, or a list of words.
#[derive(Debug)]
pub struct Fact<'t> {
    pub key_span: Span,
    pub words: Vec<Words<'t>>,
    /// Whether what stands there could not be read or understood; there is a problem for it.
    pub is_bad: bool,
}

impl Fact<'_> {
    /// Whether one of its words is this one. Capitals do not count, nor whether words are joined by hyphens.
    pub fn says(&self, word: &str) -> bool {
        self.words.iter().any(|own| alike(&own.value) == alike(word))
    }

    /// Whether one of its words may be a slip for this one, so that it is not known what it says.
    pub fn may_mean(&self, word: &str) -> bool {
        self.words.iter().any(|own| meant(&own.value, [word]).is_some())
    }
}

/// The word that is meant, where one stands that is nearly it: the same letters but for one or two, or but for the hyphens, as
/// `groupwork` for `group-work`. Shorter words are likelier to be other words.
pub fn meant<'k>(word: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let bare = |word: &str| alike(word).replace('-', "");
    nearest(word, known).filter(|near| bare(word) == bare(near) || word.chars().count() >= 6)
}

/// A word of a fact as it is compared: `Group work` and `group-work` are one.
pub fn alike(word: &str) -> String {
    word.trim().to_lowercase().replace([' ', '_'], "-")
}

/// Reads a `provider.yaml`. Where it cannot be read at all, nothing is known of the provider but its folder.
pub fn read<'t>(text: &'t Text, problems: &mut Vec<Problem>) -> Option<ProviderFile<'t>> {
    let node = yaml::read(text, 0..text.content().len(), yaml::FILE_DEPTH, problems)?;
    let mut reader = Reader { text, problems };
    if node.is_nothing() {
        reader.refuse(
            Span::new(0, 0),
            "the file is empty",
            "write the provider's `name:`, `contact:` and what it `delivers:`",
        );
        return None;
    }
    let mut fields = reader.open_fields(node, "a provider")?;
    let name = reader.words(fields.take("name"));
    if name.as_ref().is_none_or(|name| name.value.trim().is_empty()) {
        let top = Span::new(fields.span.start as usize, fields.span.start as usize);
        reader.refuse(top, "the provider has no `name`", "add `name:` and the name as it should stand in papers");
    }
    let contact = match fields.take("contact") {
        None => Contact::Absent,
        Some(entry) if entry.value.is_nothing() => Contact::Absent,
        Some(entry) => read_contact(&mut reader, entry.value),
    };
    let standards = reader.list_of_words(fields.take("standards"));
    let mut facts = BTreeMap::new();
    for entry in fields.rest() {
        let (key, key_span) = (entry.key.to_string(), entry.key_span);
        if matches!(entry.value.kind, Kind::Map(_)) && is_nearly_known(&key) {
            reader.unknown_field(&entry, "provider.yaml", FIELDS);
            continue;
        }
        let before = reader.problems.len();
        let mut words = reader.list_of_words(Some(entry)).unwrap_or_default();
        refuse_too_many(&mut reader, &mut words);
        if key == "nation" {
            words.iter_mut().for_each(|word| read_nation(&mut reader, word));
        }
        let is_bad = reader.problems.len() > before;
        if is_bad || words.iter().any(|word| !word.value.trim().is_empty()) {
            facts.insert(key, Fact { key_span, words, is_bad });
        }
    }
    Some(ProviderFile { text, name, contact, standards, facts })
}

fn refuse_too_many(reader: &mut Reader<'_, '_>, words: &mut Vec<Words<'_>>) {
    if let Some(beyond) = words.get(MAX_WORDS) {
        let message = format!("a fact has more than {MAX_WORDS} words, which is the limit");
        reader.refuse(beyond.span, message, "keep those that a standard asks about, as in `delivers: [group-work]`");
        words.truncate(MAX_WORDS);
    }
}

/// A Welsh name stands for the English one, which conditions are about. Another word would put the provider outside every
/// nation, and waive what is asked of it there.
fn read_nation(reader: &mut Reader<'_, '_>, word: &mut Words<'_>) {
    let said = alike(&word.value);
    let known = NATIONS.iter().find(|(english, welsh)| [*english, *welsh].contains(&said.as_str()));
    if let Some((english, _)) = known {
        word.value = (*english).into();
    } else if !said.is_empty() {
        let message = "this is no nation that is known here";
        let help = "write `wales`, `england`, `scotland` or `northern-ireland`; until then what depends on it counts as applicable";
        reader.problems.push(Problem::new(Problems::UnknownReference, reader.text.place(word.span), message, help));
    }
}

fn is_nearly_known(key: &str) -> bool {
    !FIELDS.contains(&key) && nearest(key, FIELDS.iter().copied()).is_some()
}

fn read_contact<'t>(reader: &mut Reader<'_, 't>, node: yaml::Node<'t>) -> Contact<'t> {
    let span = node.span;
    if let Kind::Scalar(words) = node.kind {
        // An address alone is somebody to ask, and who it is has to be said: the rule no-contact does.
        let is_address = words.contains('@');
        let words = Some(Spanned::new(words, span));
        let (role, email) = if is_address { (None, words) } else { (words, None) };
        return Contact::Given { span, role, email, phone: None };
    }
    let Some(mut fields) = reader.fields(node, "a contact", CONTACT_FIELDS) else { return Contact::Bad };
    Contact::Given {
        span,
        role: reader.words(fields.take("role")),
        email: reader.words(fields.take("email")),
        phone: reader.words(fields.take("phone")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nation_is_one_that_is_known_and_what_else_stands_there_is_not_repeated() {
        for (nation, problems) in [("Wales", 0), ("[wales, Northern Ireland]", 0), ("Jane", 1), ("[wales, jersey]", 1)]
        {
            let text = Text::new("provider.yaml", format!("name: Hafan\nnation: {nation}\n"));
            let mut found = Vec::new();
            let provider = read(&text, &mut found).unwrap();
            assert_eq!((found.len(), provider.facts["nation"].is_bad), (problems, problems > 0), "{nation}");
            assert!(found.iter().all(|problem| !problem.message.contains("Jane") && !problem.help.contains("Jane")));
        }
    }

    /// Each of them would be compared with each of tens of thousands that a catalogue may ask for.
    #[test]
    fn of_more_words_than_a_fact_may_have_the_first_count_and_the_rest_is_not_known() {
        for (many, problems) in [(MAX_WORDS, 0), (MAX_WORDS + 1, 1)] {
            let words: Vec<String> = (0..many).map(|number| format!("service-{number}")).collect();
            let text = Text::new("provider.yaml", format!("name: Hafan\ndelivers: [{}]\n", words.join(", ")));
            let mut found = Vec::new();
            let provider = read(&text, &mut found).unwrap();
            let delivers = &provider.facts["delivers"];
            assert_eq!((found.len(), delivers.is_bad, delivers.words.len()), (problems, problems > 0, MAX_WORDS));
            assert!(delivers.says("service-99"));
        }
    }

    #[test]
    fn a_nation_may_have_its_welsh_name() {
        let text = Text::new("provider.yaml", "name: Hafan\nnation: [Cymru, Yr Alban]\n".to_owned());
        let mut found = Vec::new();
        let provider = read(&text, &mut found).unwrap();
        let words: Vec<&str> = provider.facts["nation"].words.iter().map(|word| &*word.value).collect();
        assert_eq!((words, found.len()), (vec!["wales", "scotland"], 0));
    }
}
