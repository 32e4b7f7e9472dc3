//! `tyst.yaml`: the repository's title, languages, standards in force, defaults and acceptances.

use super::fields::{Given, Reader, Words};
use super::problem::{Kind as Problems, Problem, quoted};
use super::vocabulary::{Audience, Language};
use super::yaml::{self, Entry, Node};
use crate::calendar::{Day, Interval};
use crate::finding::Severity;
use crate::text::{Span, Spanned, Text};

const FIELDS: &[&str] = &["title", "languages", "standards", "refresh", "remind", "audience", "rules", "accept"];
const ACCEPT_FIELDS: &[&str] = &["rule", "at", "nth", "because", "by", "until"];
const SEVERITIES: &[&str] = &["error", "warning", "note", "off"];

/// What `tyst.yaml` says.
#[derive(Debug, Default)]
pub struct SettingsFile<'t> {
    /// Whether it could be read. An empty file can.
    pub is_read: bool,
    pub title: Option<Words<'t>>,
    /// The languages that records are written in; the first is that of a record without another in its name.
    pub languages: Vec<Language>,
    pub standards: Option<Vec<Words<'t>>>,
    pub refresh: Option<Interval>,
    pub remind: Option<Interval>,
    pub audience: Option<Spanned<Audience>>,
    pub rules: Vec<RuleEntry<'t>>,
    pub accept: Vec<AcceptEntry<'t>>,
}

/// `unused-document: off`
#[derive(Debug)]
pub struct RuleEntry<'t> {
    pub rule: Words<'t>,
    /// `None` for off.
    pub severity: Option<Severity>,
}

/// One entry of `accept:`.
#[derive(Debug)]
pub struct AcceptEntry<'t> {
    pub span: Span,
    pub rule: Option<Words<'t>>,
    pub at: Option<Words<'t>>,
    pub nth: Given<usize>,
    pub because: Option<Words<'t>>,
    pub by: Option<Words<'t>>,
    pub until: Given<Day>,
}

/// Reads a severity, or `off`.
pub fn severity(word: &str) -> Option<Option<Severity>> {
    match word {
        "error" => Some(Some(Severity::Error)),
        "warning" => Some(Some(Severity::Warning)),
        "note" => Some(Some(Severity::Note)),
        "off" => Some(None),
        _ => None,
    }
}

/// Reads `tyst.yaml`. What cannot be read stands at its default, and there is a problem for it.
pub fn read<'t>(text: &'t Text, problems: &mut Vec<Problem>) -> SettingsFile<'t> {
    let Some(node) = yaml::read(text, 0..text.content().len(), yaml::FILE_DEPTH, problems) else {
        return SettingsFile::default();
    };
    let mut reader = Reader { text, problems };
    if node.is_nothing() {
        return SettingsFile { is_read: true, ..SettingsFile::default() };
    }
    let Some(mut fields) = reader.fields(node, "tyst.yaml", FIELDS) else { return SettingsFile::default() };
    SettingsFile {
        is_read: true,
        title: reader.words(fields.take("title")),
        languages: read_languages(&mut reader, fields.take("languages")),
        standards: reader.list_of_words(fields.take("standards")),
        refresh: reader.interval(fields.take("refresh")),
        remind: reader.interval(fields.take("remind")),
        audience: reader
            .choice(fields.take("audience"), Audience::parse, &Audience::ALL.map(Audience::word))
            .into_good(),
        rules: read_rules(&mut reader, fields.take("rules")),
        accept: read_accept(&mut reader, fields.take("accept")),
    }
}

fn read_languages<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Vec<Language> {
    let mut languages = Vec::new();
    for word in reader.list_of_words(entry).unwrap_or_default() {
        let place = reader.text.place(word.span);
        match Language::parse(&word.value) {
            Some(language) if languages.contains(&language) => {
                let message = format!("{} is named twice", quoted(&word.value, "a language"));
                reader.problems.push(Problem::new(Problems::Duplicate, place, message, "name each language once"));
            }
            Some(language) => languages.push(language),
            None => {
                let message = format!("{} is no language that is known here", quoted(&word.value, "what stands here"));
                let help = "write `en` for English or `cy` for Welsh";
                reader.problems.push(Problem::new(Problems::UnknownReference, place, message, help));
            }
        }
    }
    languages
}

fn read_rules<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Vec<RuleEntry<'t>> {
    let Some(entry) = entry.filter(|entry| !entry.value.is_nothing()) else { return Vec::new() };
    let Some(fields) = reader.open_fields(entry.value, "`rules`") else { return Vec::new() };
    let mut rules = Vec::new();
    for entry in fields.rest() {
        let rule = Spanned::new(entry.key.clone(), entry.key_span);
        if let Some(severity) = reader.choice(Some(entry), severity, SEVERITIES).into_good() {
            rules.push(RuleEntry { rule, severity: severity.value });
        }
    }
    rules
}

fn read_accept<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Vec<AcceptEntry<'t>> {
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return Vec::new() };
    nodes.into_iter().filter_map(|node| read_acceptance(reader, node)).collect()
}

fn read_acceptance<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>) -> Option<AcceptEntry<'t>> {
    let mut fields = reader.fields(node, "an acceptance", ACCEPT_FIELDS)?;
    let nth = read_nth(reader, fields.take("nth"));
    Some(AcceptEntry {
        span: fields.span,
        rule: reader.words(fields.take("rule")),
        at: reader.words(fields.take("at")),
        nth,
        because: reader.words(fields.take("because")),
        by: reader.words(fields.take("by")),
        until: reader.day(fields.take("until")),
    })
}

fn read_nth<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Given<usize> {
    match reader.given_words(entry) {
        Given::Absent => Given::Absent,
        Given::Bad(span) => Given::Bad(span),
        Given::Good(words) => match words.value.parse() {
            Ok(nth) if nth > 0 => Given::Good(Spanned::new(nth, words.span)),
            _ => {
                let help = "write which one of several in the file is meant: `nth: 2`";
                reader.refuse(words.span, "`nth` is not a number from 1", help);
                Given::Bad(words.span)
            }
        },
    }
}
