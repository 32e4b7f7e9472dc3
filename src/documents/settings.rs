//! `tyst.yaml`: the repository's title, languages, standards in force, defaults and acceptances.

use std::ops::RangeInclusive;

use super::evidence::read_audience;
use super::fields::{Fields, Given, Reader, Words};
use super::problem::{Kind as Problems, Problem, quoted};
use super::vocabulary::{Audience, Language};
use super::yaml::{self, Entry, Node};
use crate::calendar::{Day, Interval};
use crate::finding::Severity;
use crate::text::{Span, Spanned, Text};

const FIELDS: &[&str] =
    &["title", "languages", "standards", "refresh", "remind", "audience", "small-counts", "rules", "accept"];
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
    pub audience: Given<Audience>,
    /// The least count of people or things that the public is told.
    pub small_counts: Given<u32>,
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
        audience: read_audience(&mut reader, &mut fields, 0),
        small_counts: read_small_counts(&mut reader, &mut fields),
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

/// Below 3 a single person could be told; above 100 no count is small.
pub const SMALL_COUNTS: RangeInclusive<u32> = 3..=100;

fn read_small_counts<'t>(reader: &mut Reader<'_, 't>, fields: &mut Fields<'t>) -> Given<u32> {
    let is_in_doubt = reader.is_in_doubt(fields, "small-counts", 0);
    let words = match reader.given_words(fields.take("small-counts")) {
        _ if is_in_doubt => return Given::Bad(fields.span),
        Given::Absent => return Given::Absent,
        Given::Bad(span) => return Given::Bad(span),
        Given::Good(words) => words,
    };
    let is_whole = words.value.bytes().all(|byte| byte.is_ascii_digit());
    match words.value.parse().ok().filter(|count| is_whole && SMALL_COUNTS.contains(count)) {
        Some(count) => Given::Good(Spanned::new(count, words.span)),
        None => {
            let (least, most) = (SMALL_COUNTS.start(), SMALL_COUNTS.end());
            let help = "write the least count that the public may be told: `small-counts: 5`";
            reader.refuse(words.span, format!("`small-counts` is not a whole number from {least} to {most}"), help);
            Given::Bad(words.span)
        }
    }
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
