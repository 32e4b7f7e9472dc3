//! A record of evidence: Markdown with YAML front matter; and its second language, which carries the narrative alone.

use std::borrow::Cow;
use std::ops::Range;

use super::fields::{Fields, Given, Reader, Words};
use super::measure::{self, Figures};
use super::narrative::{self, Narrative};
use super::problem::{Kind as Problems, Problem, nearest, quoted};
use super::vocabulary::{Audience, Language, Rating};
use super::wording::Wording;
use super::yaml::{self, Entry, Kind, Node};
use crate::calendar::Day;
use crate::text::{Span, Spanned, Text};

/// Front matter longer than this is not read.
pub const MAX_FRONT_MATTER_BYTES: usize = 64 * 1024;

const FIELDS: &[&str] = &[
    "ratings",
    "answers",
    "reviewed",
    "owner",
    "collated-by",
    "documents",
    "actions",
    "measures",
    "audience",
    "advised-by",
    "advised-on",
    "title",
];
const TRANSLATED_FIELDS: &[&str] = &["title", "documents"];
const DOCUMENT_FIELDS: &[&str] = &["path", "title", "dated", "expires", "audience"];
const TITLE_FIELDS: &[&str] = &["path", "title"];
const ACTION_FIELDS: &[&str] = &["what", "owner", "due", "agreed-with", "done"];

/// What one record says.
#[derive(Debug)]
pub struct EvidenceFile<'t> {
    pub text: &'t Text,
    pub ratings: Vec<RatingEntry<'t>>,
    pub answers: Answers<'t>,
    pub reviewed: Given<Day>,
    pub owner: Option<Words<'t>>,
    pub documents: Vec<DocumentEntry<'t>>,
    pub actions: Vec<ActionEntry<'t>>,
    pub figures: Figures<'t>,
    pub audience: Given<Audience>,
    pub advised_by: Option<Words<'t>>,
    pub advised_on: Given<Day>,
    pub narrative: Narrative<'t>,
}

/// `wg-perpetrator-2018/13: green`
#[derive(Debug)]
pub struct RatingEntry<'t> {
    pub item: Words<'t>,
    /// `None` where the word is no rating; there is a problem for it.
    pub rating: Option<Spanned<Rating>>,
}

/// The wording that a record answered, as the tool noted it.
#[derive(Debug)]
pub enum Answers<'t> {
    NotNoted,
    /// One for the whole record.
    Alone(Spanned<Wording>),
    /// One for each item, by the item's id as it stands under `ratings`.
    ByItem(Vec<(Words<'t>, Spanned<Wording>)>),
}

/// One entry of `documents:`.
#[derive(Debug)]
pub struct DocumentEntry<'t> {
    pub path: Words<'t>,
    pub title: Option<Words<'t>>,
    pub dated: Given<Day>,
    pub expires: Given<Day>,
    pub audience: Given<Audience>,
}

/// One entry of `actions:`.
#[derive(Debug)]
pub struct ActionEntry<'t> {
    pub what: Words<'t>,
    pub owner: Option<Words<'t>>,
    pub due: Given<Day>,
    pub agreed_with: Option<Words<'t>>,
    pub done: Given<Day>,
}

impl ActionEntry<'_> {
    pub fn is_open(&self) -> bool {
        self.done.is_absent()
    }
}

/// A record's narrative in another language: `consent.cy.md` beside `consent.md`.
#[derive(Debug)]
pub struct TranslationFile<'t> {
    pub text: &'t Text,
    /// The path of a paper as the record names it, and what it is called in this language.
    pub titles: Vec<(Words<'t>, Words<'t>)>,
    pub narrative: Narrative<'t>,
}

/// Reads a record. `None`, with a problem, where it has no front matter that could be read.
pub fn read<'t>(text: &'t Text, problems: &mut Vec<Problem>) -> Option<EvidenceFile<'t>> {
    let (front, body) = split(text, problems)?;
    let Some(front) = front else {
        problems.push(Problem::unreadable(
            text.top(),
            "the file has no front matter",
            "begin it with a line `---`, then `ratings:` and what it rates, then another line `---`, then the words",
        ));
        return None;
    };
    let node = yaml::read(text, front, yaml::FRONT_MATTER_DEPTH, problems)?;
    let mut reader = Reader { text, problems };
    if node.is_nothing() {
        reader.problems.push(no_ratings(text.top()));
        return None;
    }
    let mut fields = reader.fields(node, "a record of evidence", FIELDS)?;
    let ratings = read_ratings(&mut reader, &mut fields);
    let answers = fields.take("answers").map_or(Answers::NotNoted, |entry| read_answers(&mut reader, entry, &ratings));
    // Read for what is wrong with them; nothing asks for them yet.
    reader.words(fields.take("title"));
    reader.list_of_words(fields.take("collated-by"));
    let record = EvidenceFile {
        text,
        ratings,
        answers,
        reviewed: reader.day(fields.take("reviewed")),
        owner: reader.words(fields.take("owner")),
        documents: read_documents(&mut reader, fields.take("documents")),
        actions: read_actions(&mut reader, fields.take("actions")),
        figures: measure::read(&mut reader, fields.take("measures")),
        audience: read_audience(&mut reader, &mut fields, 0),
        advised_by: reader.words(fields.take("advised-by")),
        advised_on: reader.day(fields.take("advised-on")),
        narrative: narrative::read(text, body, reader.problems),
    };
    Some(record)
}

/// Reads a record's second language. Front matter is welcome there only for titles.
pub fn read_translation<'t>(text: &'t Text, problems: &mut Vec<Problem>) -> Option<TranslationFile<'t>> {
    let (front, body) = split(text, problems)?;
    let node = match front {
        Some(front) => Some(yaml::read(text, front, yaml::FRONT_MATTER_DEPTH, problems)?),
        None => None,
    };
    let mut reader = Reader { text, problems };
    let mut titles = Vec::new();
    if let Some(node) = node.filter(|node| !node.is_nothing()) {
        let mut fields = reader.open_fields(node, "a translation")?;
        reader.words(fields.take("title"));
        for entry in fields.rest() {
            match &*entry.key {
                "ratings" => reader.problems.push(Problem::new(
                    Problems::Duplicate,
                    text.place(entry.key_span),
                    "ratings are repeated in the second language, where they could come to differ",
                    "delete `ratings:` here; the record in the first language carries it for both",
                )),
                "documents" => titles = read_titles(&mut reader, Some(entry)),
                _ => {
                    reader.unknown_field(&entry, "a translation, which carries the narrative alone", TRANSLATED_FIELDS)
                }
            }
        }
    }
    Some(TranslationFile { text, titles, narrative: narrative::read(text, body, reader.problems) })
}

impl TranslationFile<'_> {
    /// The language that its name gives.
    pub fn language(&self) -> Option<Language> {
        translated(self.text.path()).and_then(|(_, code)| Language::parse(code))
    }
}

/// The record that a translation belongs to, and its language.
pub fn translated(path: &str) -> Option<(String, &str)> {
    let stem = path.strip_suffix(".md")?;
    let (record, language) = stem.rsplit_once('.')?;
    Language::parse(language).map(|_| (format!("{record}.md"), language))
}

/// The path of a record's translation into a language.
pub fn translation_of(record: &str, language: Language) -> String {
    format!("{}.{}.md", record.strip_suffix(".md").unwrap_or(record), language.code())
}

fn read_titles<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Vec<(Words<'t>, Words<'t>)> {
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return Vec::new() };
    let mut titles = Vec::new();
    for node in nodes {
        let what = "a paper in a translation, which carries its title alone";
        let Some(mut fields) = reader.fields(node, what, TITLE_FIELDS) else { continue };
        titles.extend(reader.words(fields.take("path")).zip(reader.words(fields.take("title"))));
    }
    titles
}

/// The front matter, if there is one, and the body.
fn split(text: &Text, problems: &mut Vec<Problem>) -> Option<(Option<Range<usize>>, Range<usize>)> {
    let content = text.content();
    let first = content.find('\n').map_or(content.len(), |at| at + 1);
    if content[..first].trim_end() != "---" {
        return Some((None, 0..content.len()));
    }
    let mut at = first;
    for line in content[first..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((Some(first..at), at + line.len()..content.len()));
        }
        at += line.len();
        if at - first > MAX_FRONT_MATTER_BYTES {
            problems.push(Problem::unreadable(
                text.top(),
                "the front matter is longer than 64 KiB, which is the limit",
                "close it with a line `---`, and keep long texts in the narrative or in a paper",
            ));
            return None;
        }
    }
    problems.push(Problem::unreadable(
        text.top(),
        "the front matter is opened and not closed",
        "put a line `---` after the last key, before the words",
    ));
    None
}

fn no_ratings(place: crate::text::Place) -> Problem {
    Problem::unreadable(
        place,
        "the record rates nothing",
        "add `ratings:` and, indented under it, the item and its rating: `wg-perpetrator-2018/13: green`",
    )
}

fn read_ratings<'t>(reader: &mut Reader<'_, 't>, fields: &mut Fields<'t>) -> Vec<RatingEntry<'t>> {
    let Some(Entry { value, key_span, .. }) = fields.take("ratings") else {
        // A key that is nearly `ratings` has its finding already, and is the one thing to put right.
        if !reader.has_slip_for("ratings", 0) {
            let start = fields.span.start;
            let place = reader.text.place(Span { start, end: line_end(reader.text, start) });
            reader.problems.push(no_ratings(place));
        }
        return Vec::new();
    };
    if value.is_nothing() {
        reader.problems.push(no_ratings(reader.text.place(key_span)));
        return Vec::new();
    }
    let Some(fields) = reader.open_fields(value, "`ratings`") else { return Vec::new() };
    let ratings: Vec<_> = fields.rest().into_iter().map(|entry| read_rating(reader, entry)).collect();
    if ratings.is_empty() {
        reader.problems.push(no_ratings(reader.text.place(key_span)));
    }
    ratings
}

fn line_end(text: &Text, from: u32) -> u32 {
    let rest = &text.content()[from as usize..];
    from + rest.find(['\r', '\n']).unwrap_or(rest.len()) as u32
}

fn read_rating<'t>(reader: &mut Reader<'_, 't>, entry: Entry<'t>) -> RatingEntry<'t> {
    let item = Spanned::new(entry.key.clone(), entry.key_span);
    let key_span = entry.key_span;
    let rating = match reader.given_words(Some(entry)) {
        Given::Good(word) => match Rating::parse(&word.value) {
            Some(rating) => Some(Spanned::new(rating, word.span)),
            None => {
                let problem = unknown_rating(reader.text, &word);
                reader.problems.push(problem.about(&*item.value));
                None
            }
        },
        Given::Absent => {
            let named = quoted(&item.value, "this item");
            reader.refuse(
                key_span,
                format!("{named} is named and not rated"),
                "write green, amber, red or not-applicable after the colon",
            );
            None
        }
        Given::Bad(_) => None,
    };
    RatingEntry { item, rating }
}

fn unknown_rating(text: &Text, word: &Words<'_>) -> Problem {
    let known = Rating::WORDS.iter().map(|(word, _)| *word);
    let help = match nearest(&word.value, known) {
        Some(near) => format!("write `{near}` if that is what is meant"),
        None => "write green, amber, red or not-applicable".to_owned(),
    };
    let message = format!("{} is no rating", quoted(&word.value, "what stands here"));
    Problem::new(Problems::UnknownReference, text.place(word.span), message, help)
}

fn read_answers<'t>(reader: &mut Reader<'_, 't>, entry: Entry<'t>, ratings: &[RatingEntry<'t>]) -> Answers<'t> {
    if !matches!(entry.value.kind, Kind::Map(_)) {
        return read_wording(reader, entry.value).map_or(Answers::NotNoted, Answers::Alone);
    }
    let Some(fields) = reader.open_fields(entry.value, "`answers`") else { return Answers::NotNoted };
    let mut noted = Vec::new();
    for entry in fields.rest() {
        if ratings.iter().any(|rated| rated.item.value == entry.key) {
            let item = Spanned::new(entry.key, entry.key_span);
            noted.extend(read_wording(reader, entry.value).map(|wording| (item, wording)));
        } else if !ratings.is_empty() {
            // Where nothing is rated, that is the one thing to put right.
            let problem = not_rated(reader.text, &entry, ratings);
            reader.problems.push(problem);
        }
    }
    Answers::ByItem(noted)
}

fn read_wording<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>) -> Option<Spanned<Wording>> {
    let wording = match &node.kind {
        Kind::Nothing | Kind::Refused => return None,
        Kind::Scalar(word) => Wording::parse(word),
        Kind::List(_) | Kind::Map(_) => None,
    };
    if wording.is_none() {
        // No reason to lose the rating: nobody writes this by hand.
        let message = "what stands here is no wording: that is `sha256-` and 64 digits or letters from a to f";
        let help = "copy it from what `tyst explain` prints for the item, or delete it";
        reader.problems.push(Problem::new(Problems::UnknownReference, reader.text.place(node.span), message, help));
    }
    wording.map(|wording| Spanned::new(wording, node.span))
}

fn not_rated(text: &Text, entry: &Entry<'_>, ratings: &[RatingEntry<'_>]) -> Problem {
    let message = format!("{} is under `answers` and not under `ratings`", quoted(&entry.key, "this item"));
    let near = nearest(&entry.key, ratings.iter().map(|rated| &*rated.item.value));
    // Another number is another item, and no slip for this one.
    let is_numbered_alike = |near: &&str| without_digits(near) == without_digits(&entry.key);
    let help = match near.filter(|near| !is_numbered_alike(near)) {
        Some(near) => format!("write {} if that is what is meant", quoted(near, "it as it stands under `ratings`")),
        None => "rate it in this record, or delete the line".to_owned(),
    };
    Problem::new(Problems::UnknownReference, text.place(entry.key_span), message, help)
}

fn without_digits(id: &str) -> String {
    id.chars().filter(|c| !c.is_ascii_digit()).collect()
}

/// Who may read something. `since` is where in the problems those of its own keys begin.
pub(super) fn read_audience<'t>(reader: &mut Reader<'_, 't>, fields: &mut Fields<'t>, since: usize) -> Given<Audience> {
    let is_in_doubt = reader.is_in_doubt(fields, "audience", since);
    let given = reader.choice(fields.take("audience"), Audience::parse, &Audience::ALL.map(Audience::word));
    if is_in_doubt { Given::Bad(fields.span) } else { given }
}

fn read_documents<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Vec<DocumentEntry<'t>> {
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return Vec::new() };
    nodes.into_iter().filter_map(|node| read_document(reader, node)).collect()
}

fn read_document<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>) -> Option<DocumentEntry<'t>> {
    let node = match node.kind {
        Kind::Scalar(path) => {
            let path = Spanned::new(path, node.span);
            return Some(DocumentEntry {
                path,
                title: None,
                dated: Given::Absent,
                expires: Given::Absent,
                audience: Given::Absent,
            });
        }
        _ => node,
    };
    let (span, since) = (node.span, reader.problems.len());
    let mut fields = reader.fields(node, "a document", DOCUMENT_FIELDS)?;
    let Some(path) = reader.words(fields.take("path")) else {
        reader.refuse(
            span,
            "a document has no `path`",
            "name the file under the provider's documents/: `path: consent-form.docx`",
        );
        return None;
    };
    let document = DocumentEntry {
        path,
        title: reader.words(fields.take("title")),
        dated: reader.day(fields.take("dated")),
        expires: reader.day(fields.take("expires")),
        audience: read_audience(reader, &mut fields, since),
    };
    if let (Some(dated), Some(expires)) = (document.dated.good(), document.expires.good())
        && expires.value < dated.value
    {
        reader.problems.push(
            Problem::new(
                Problems::ImpossibleDate,
                reader.text.place(expires.span),
                "the paper expires before it is dated",
                "check both dates against the paper itself",
            )
            .beside(reader.text.place(dated.span), "it is dated here"),
        );
    }
    Some(document)
}

fn read_actions<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>) -> Vec<ActionEntry<'t>> {
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return Vec::new() };
    nodes.into_iter().filter_map(|node| read_action(reader, node)).collect()
}

fn read_action<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>) -> Option<ActionEntry<'t>> {
    if let Kind::Scalar(_) = node.kind {
        reader.refuse(
            node.span,
            "an action is written as bare words",
            "write `- {what: …, due: YYYY-MM-DD}`, so that it has a date",
        );
        return None;
    }
    let span = node.span;
    let mut fields = reader.fields(node, "an action", ACTION_FIELDS)?;
    let what = reader.words(fields.take("what"));
    let action = ActionEntry {
        what: what.unwrap_or(Spanned::new(Cow::Borrowed(""), span)),
        owner: reader.words(fields.take("owner")),
        due: reader.day(fields.take("due")),
        agreed_with: reader.words(fields.take("agreed-with")),
        done: reader.day(fields.take("done")),
    };
    if action.what.value.trim().is_empty() {
        reader.refuse(span, "an action does not say what is to be done", "add `what:` and a few words");
    }
    Some(action)
}
