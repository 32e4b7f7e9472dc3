//! Typed values out of a YAML tree. Every problem of a file is found in one run, each on its span.

use std::borrow::Cow;
use std::collections::HashMap;

use super::problem::{Kind as Problems, Problem, is_quotable, nearest, quoted};
use super::yaml::{Entry, Kind, Node};
use crate::calendar::{Day, Interval, NotADay};
use crate::text::{Span, Spanned, Text};

/// A value that a file may give, and may give wrongly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Given<T> {
    #[default]
    Absent,
    Good(Spanned<T>),
    /// Given, and not to be understood. There is a problem for it already, so no rule needs to miss it.
    Bad(Span),
}

impl<T> Given<T> {
    pub fn good(&self) -> Option<&Spanned<T>> {
        match self {
            Given::Good(value) => Some(value),
            Given::Absent | Given::Bad(_) => None,
        }
    }

    pub fn into_good(self) -> Option<Spanned<T>> {
        match self {
            Given::Good(value) => Some(value),
            Given::Absent | Given::Bad(_) => None,
        }
    }

    pub fn is_absent(&self) -> bool {
        matches!(self, Given::Absent)
    }
}

impl<T: Copy> Given<T> {
    pub fn value(&self) -> Option<T> {
        self.good().map(|good| good.value)
    }
}

/// A word or phrase as it stands in a file.
pub type Words<'t> = Spanned<Cow<'t, str>>;

/// The keys of one thing, of which each is taken once.
pub struct Fields<'t> {
    pub span: Span,
    entries: Vec<Entry<'t>>,
    /// Keys that are given more than once.
    repeated: Vec<Cow<'t, str>>,
}

impl<'t> Fields<'t> {
    pub fn take(&mut self, key: &str) -> Option<Entry<'t>> {
        let at = self.entries.iter().position(|entry| entry.key == key)?;
        Some(self.entries.swap_remove(at))
    }

    /// Takes every key of which this holds, in the order of the file.
    pub fn take_all(&mut self, is_meant: impl Fn(&Entry<'t>) -> bool) -> Vec<Entry<'t>> {
        let mut taken: Vec<Entry<'t>> = self.entries.extract_if(.., |entry| is_meant(entry)).collect();
        taken.sort_by_key(|entry| entry.key_span);
        taken
    }

    /// What nobody took, in the order of the file.
    pub fn rest(mut self) -> Vec<Entry<'t>> {
        self.entries.sort_by_key(|entry| entry.key_span);
        self.entries
    }
}

/// Whether there are so few keys that comparing each with each is the quickest way to see that none is given twice.
fn are_few_and_distinct(entries: &[Entry<'_>]) -> bool {
    entries.len() <= 16
        && entries
            .iter()
            .enumerate()
            .all(|(at, entry)| !entry.key.is_empty() && entries[..at].iter().all(|earlier| earlier.key != entry.key))
}

/// Reads values of one file, and collects what is wrong with them.
pub struct Reader<'r, 't> {
    pub text: &'t Text,
    pub problems: &'r mut Vec<Problem>,
}

impl<'t> Reader<'_, 't> {
    pub fn refuse(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Problem::unreadable(self.text.place(span), message, help));
    }

    /// The keys of `node`, which must be among those known. `what` names the thing for messages: "an action".
    pub fn fields(&mut self, node: Node<'t>, what: &str, known: &[&str]) -> Option<Fields<'t>> {
        let mut fields = self.open_fields(node, what)?;
        self.keep_known(&mut fields, what, known);
        Some(fields)
    }

    /// Leaves out keys that are not among those known, and says so.
    pub fn keep_known(&mut self, fields: &mut Fields<'t>, what: &str, known: &[&str]) {
        fields.entries.retain(|entry| {
            let is_known = known.contains(&&*entry.key);
            if !is_known && !entry.key.is_empty() {
                self.unknown_field(entry, what, known);
            }
            is_known
        });
    }

    /// The keys of `node`, whatever they are called; each may be given once.
    pub fn open_fields(&mut self, node: Node<'t>, what: &str) -> Option<Fields<'t>> {
        let Node { span, kind } = node;
        let entries = match kind {
            Kind::Map(entries) => entries,
            Kind::Refused => return None,
            _ => {
                self.refuse(
                    span,
                    format!("{what} wants keys with values, one `key: value` on each line"),
                    "write each key on a line of its own, with a colon and a space after it",
                );
                return None;
            }
        };
        let (entries, repeated) = self.once_each(entries);
        Some(Fields { span, entries, repeated })
    }

    fn once_each(&mut self, entries: Vec<Entry<'t>>) -> (Vec<Entry<'t>>, Vec<Cow<'t, str>>) {
        let mut repeated = Vec::new();
        if are_few_and_distinct(&entries) {
            return (entries, repeated);
        }
        let mut kept: Vec<Entry<'t>> = Vec::with_capacity(entries.len());
        let mut seen: HashMap<Cow<'t, str>, Span> = HashMap::with_capacity(entries.len());
        for entry in entries {
            if entry.key.is_empty() {
                continue;
            }
            match seen.get(&entry.key) {
                None => {
                    seen.insert(entry.key.clone(), entry.key_span);
                    kept.push(entry);
                }
                Some(first) => {
                    self.given_twice(&entry, *first);
                    repeated.push(entry.key);
                }
            }
        }
        (kept, repeated)
    }

    fn given_twice(&mut self, entry: &Entry<'t>, first: Span) {
        let key = quoted(&entry.key, "this key");
        let mut place = self.text.place(entry.key_span);
        place.source = place.source.filter(|_| is_quotable(&entry.key));
        self.problems.push(
            Problem::new(
                Problems::Duplicate,
                place,
                format!("{key} is given twice, and only one can be meant"),
                "keep the one that is right and delete the other",
            )
            .beside(self.text.place(first), "it is first given here"),
        );
    }

    pub fn unknown_field(&mut self, entry: &Entry<'t>, what: &str, known: &[&str]) {
        let message = format!("{} means nothing in {what}", quoted(&entry.key, "a key that is not known"));
        let help = match nearest(&entry.key, known.iter().copied()) {
            Some(near) => format!("write `{near}` if that is what is meant, or delete the line"),
            None => format!("delete the line, or use one of these keys: {}", listed(known)),
        };
        self.problems.push(Problem::new(Problems::UnknownField, self.text.place(entry.key_span), message, help));
    }

    /// Whether a key that means nothing was told to be this one, in the problems from that position on.
    pub fn has_slip_for(&self, key: &str, since: usize) -> bool {
        let told = format!("write `{key}` ");
        let slips = self.problems[since..].iter().filter(|problem| problem.kind == Problems::UnknownField);
        slips.into_iter().any(|problem| problem.help.starts_with(&told))
    }

    /// The words of a single value. Nothing at all counts as absent.
    pub fn words(&mut self, entry: Option<Entry<'t>>) -> Option<Words<'t>> {
        self.given_words(entry).into_good()
    }

    pub fn given_words(&mut self, entry: Option<Entry<'t>>) -> Given<Cow<'t, str>> {
        let Some(Entry { key, value, .. }) = entry else { return Given::Absent };
        match value.kind {
            Kind::Scalar(words) => Given::Good(Spanned::new(words, value.span)),
            Kind::Nothing => Given::Absent,
            Kind::Refused => Given::Bad(value.span),
            Kind::List(_) | Kind::Map(_) => {
                self.refuse(
                    value.span,
                    format!("{} holds {}, and wants a single value", quoted(&key, "this key"), value.what()),
                    "write one word or phrase after the colon, on the same line",
                );
                Given::Bad(value.span)
            }
        }
    }

    /// A list of words; a single word is a list of one.
    pub fn list_of_words(&mut self, entry: Option<Entry<'t>>) -> Option<Vec<Words<'t>>> {
        let entry = entry?;
        let key = entry.key.clone();
        let nodes = self.list(entry)?;
        let mut all = Vec::with_capacity(nodes.len());
        for node in nodes {
            match node.kind {
                Kind::Scalar(words) => all.push(Spanned::new(words, node.span)),
                Kind::Refused => {}
                _ => self.refuse(
                    node.span,
                    format!("an entry of {} is {}, and wants a single value", quoted(&key, "this key"), node.what()),
                    "write one word or phrase for each entry",
                ),
            }
        }
        Some(all)
    }

    /// The entries of a list; a single value is a list of one.
    pub fn list(&mut self, entry: Entry<'t>) -> Option<Vec<Node<'t>>> {
        match entry.value.kind {
            Kind::List(nodes) => Some(nodes),
            Kind::Scalar(_) => Some(vec![entry.value]),
            Kind::Nothing => Some(Vec::new()),
            Kind::Refused => None,
            Kind::Map(_) => {
                let key = entry.key;
                self.refuse(
                    entry.value.span,
                    format!("{} wants a list", quoted(&key, "this key")),
                    "begin each entry with `- ` on a line of its own",
                );
                None
            }
        }
    }

    pub fn day(&mut self, entry: Option<Entry<'t>>) -> Given<Day> {
        let key = entry.as_ref().map(|entry| entry.key.clone()).unwrap_or_default();
        let words = match self.given_words(entry) {
            Given::Good(words) => words,
            Given::Absent => return Given::Absent,
            Given::Bad(span) => return Given::Bad(span),
        };
        match Day::parse(&words.value) {
            Ok(day) => Given::Good(Spanned::new(day, words.span)),
            Err(NotADay::Impossible) => {
                self.problems.push(Problem::new(
                    Problems::ImpossibleDate,
                    self.text.place(words.span),
                    format!("`{key}` is {}, a day that does not exist", quoted(&words.value, "a date")),
                    "write the day that was meant",
                ));
                Given::Bad(words.span)
            }
            Err(NotADay::Form) => {
                let help = match british_day(&words.value) {
                    Some(day) => format!("if {} is meant, write `{day}`", day.long()),
                    None => "write the year, the month and the day with hyphens: 2026-09-14".to_owned(),
                };
                self.refuse(words.span, format!("`{key}` is not a date of the form 2026-09-14"), help);
                Given::Bad(words.span)
            }
        }
    }

    pub fn interval(&mut self, entry: Option<Entry<'t>>) -> Option<Interval> {
        let key = entry.as_ref().map(|entry| entry.key.clone()).unwrap_or_default();
        let words = self.words(entry)?;
        let interval = Interval::parse(&words.value);
        if interval.is_none() {
            self.refuse(
                words.span,
                format!("`{key}` is not an interval"),
                "write a number and days, weeks, months or years: 6 months",
            );
        }
        interval
    }

    /// Whether nobody can tell what a key is meant to say: it is given twice, or misspelt in a problem from that position on. Such
    /// a slip must not pass for saying nothing.
    pub fn is_in_doubt(&self, fields: &Fields<'t>, key: &str, since: usize) -> bool {
        fields.repeated.iter().any(|repeated| repeated == key) || self.has_slip_for(key, since)
    }

    /// One of a few fixed words.
    pub fn choice<T>(
        &mut self,
        entry: Option<Entry<'t>>,
        parse: impl Fn(&str) -> Option<T>,
        known: &[&str],
    ) -> Given<T> {
        let key = entry.as_ref().map(|entry| entry.key.clone()).unwrap_or_default();
        match self.given_words(entry) {
            Given::Absent => Given::Absent,
            Given::Bad(span) => Given::Bad(span),
            Given::Good(words) => match parse(&words.value) {
                Some(value) => Given::Good(Spanned::new(value, words.span)),
                None => {
                    let help = match nearest(&words.value, known.iter().copied()) {
                        Some(near) => format!("write `{near}` if that is what is meant"),
                        None => format!("write one of {}", listed(known)),
                    };
                    let key = quoted(&key, "what stands here");
                    self.refuse(words.span, format!("{key} is none of {}", listed(known)), help);
                    Given::Bad(words.span)
                }
            },
        }
    }
}

/// `a`, `b` and `c`.
pub fn listed(words: &[&str]) -> String {
    let ticked: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match ticked.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => ticked.concat(),
    }
}

/// The day that `14/09/2026`, `14.9.2026` or `2026-9-14` means in Britain.
fn british_day(words: &str) -> Option<Day> {
    let parts: Vec<&str> = words.trim().split(['/', '.', '-']).collect();
    let [one, month, three] = parts[..] else { return None };
    let (year, day) = if one.len() == 4 { (one, three) } else { (three, one) };
    let short = |part: &str| (1..=2).contains(&part.len());
    (year.len() == 4 && short(month) && short(day))
        .then(|| Day::parse(&format!("{year}-{month:0>2}-{day:0>2}")).ok())
        .flatten()
}
