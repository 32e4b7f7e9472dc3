//! A crosswalk: which items and sections of two standards ask for the same, as somebody judged.

use std::collections::HashMap;
use std::fmt;

use super::catalogue::{Texts, read_texts};
use super::fields::{Fields, Given, Reader, Words};
use super::narrative::is_placeholder_or_blank;
use super::problem::{Kind as Problems, Problem};
use super::yaml::{self, Entry, Node};
use crate::calendar::Day;
use crate::text::{Place, Span, Spanned, Text};

const FIELDS: &[&str] = &["from", "to", "judged-by", "judged-on", "note", "pairs"];
const PAIR_FIELDS: &[&str] = &["from", "to", "kind", "because", "judged-by", "judged-on"];

/// How what one thing asks stands to what another asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// It asks for the same.
    Equal,
    /// It asks for less, and is a part of the other.
    Narrower,
    /// It asks for more, and all of the other is within it.
    Wider,
    /// It asks for some of the same.
    Overlaps,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Equal, Kind::Narrower, Kind::Wider, Kind::Overlaps];

    pub fn word(self) -> &'static str {
        match self {
            Kind::Equal => "equal",
            Kind::Narrower => "narrower",
            Kind::Wider => "wider",
            Kind::Overlaps => "overlaps",
        }
    }

    fn parse(word: &str) -> Option<Kind> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// As it is seen from the other side.
    pub fn turned(self) -> Kind {
        match self {
            Kind::Narrower => Kind::Wider,
            Kind::Wider => Kind::Narrower,
            Kind::Equal | Kind::Overlaps => self,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// What a crosswalk's file says.
#[derive(Debug)]
pub struct CrosswalkFile {
    /// The id of the catalogue on one side.
    pub from: Spanned<String>,
    /// The id of the catalogue on the other.
    pub to: Spanned<String>,
    pub note: Texts,
    pub pairs: Vec<PairEntry>,
}

/// What somebody judged of one thing on each side.
#[derive(Debug)]
pub struct PairEntry {
    /// The id of an item or a section inside its catalogue.
    pub from: Spanned<String>,
    pub to: Spanned<String>,
    /// How what `from` asks stands to what `to` asks, and who says so; `None` where the pair does not say all of it, so that it
    /// does not count. There is a problem for that already.
    pub judged: Option<(Kind, Judgement)>,
}

/// Why a pair is one, and who says so. A pair without a reason or a judge is not believed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Judgement {
    pub because: String,
    pub by: String,
    /// `None` where nobody says when.
    pub on: Option<Day>,
}

/// Who judged, and when.
struct Judge<'t> {
    by: Option<Words<'t>>,
    on: Option<Day>,
}

/// Reads a crosswalk. `None`, with a problem, where it is not YAML or does not say what it compares.
pub fn read(text: &Text, problems: &mut Vec<Problem>) -> Option<CrosswalkFile> {
    let node = yaml::read(text, 0..text.content().len(), yaml::FILE_DEPTH, problems)?;
    let mut reader = Reader { text, problems };
    let since = reader.problems.len();
    let mut fields = reader.fields(node, "a crosswalk", FIELDS)?;
    let top = Span { end: fields.span.start, ..fields.span };
    let sides = (reader.words(fields.take("from")), reader.words(fields.take("to")));
    let judge = read_judge(&mut reader, &mut fields);
    let note = read_texts(&mut reader, fields.take("note"));
    let pairs = fields.take("pairs");
    if pairs.is_none() && !reader.has_slip_for("pairs", since) {
        reader.refuse(top, "a crosswalk has no `pairs`", "add `pairs:` and a list of what asks for the same");
    }
    let pairs = read_pairs(&mut reader, pairs, &judge);
    let (Some(from), Some(to)) = sides else {
        let help = "add `from:` and `to:` with the ids of the two standards";
        reader.refuse(top, "a crosswalk does not say which two standards it compares", help);
        return None;
    };
    if from.value == to.value {
        let help = "name two standards: `from` and `to` are their ids";
        reader.refuse(to.span, "a crosswalk compares a standard with itself", help);
        return None;
    }
    Some(CrosswalkFile { from: owned(from), to: owned(to), note, pairs })
}

fn owned(words: Words<'_>) -> Spanned<String> {
    Spanned::new(words.value.into_owned(), words.span)
}

/// Who judged, as the file or one pair says. A placeholder names nobody.
fn read_judge<'t>(reader: &mut Reader<'_, 't>, fields: &mut Fields<'t>) -> Judge<'t> {
    let by = reader.words(fields.take("judged-by")).filter(|by| !is_placeholder_or_blank(&by.value));
    Judge { by, on: reader.day(fields.take("judged-on")).value() }
}

fn read_pairs<'t>(reader: &mut Reader<'_, 't>, entry: Option<Entry<'t>>, judge: &Judge<'t>) -> Vec<PairEntry> {
    let Some(nodes) = entry.and_then(|entry| reader.list(entry)) else { return Vec::new() };
    let mut pairs: Vec<PairEntry> = Vec::with_capacity(nodes.len());
    let mut seen: HashMap<(String, String), Span> = HashMap::new();
    for node in nodes {
        let Some(pair) = read_pair(reader, node, judge) else { continue };
        let sides = (pair.from.value.clone(), pair.to.value.clone());
        match seen.get(&sides) {
            Some(first) => given_twice(reader, pair.from.span, *first),
            None => {
                seen.insert(sides, pair.from.span);
                pairs.push(pair);
            }
        }
    }
    pairs
}

/// The lines are not shown: a reason stands on them, in words that may be anybody's.
fn given_twice(reader: &mut Reader<'_, '_>, again: Span, first: Span) {
    let unshown = |span| Place { source: None, ..reader.text.place(span) };
    let help = "keep the one that is right and delete the other";
    let problem = Problem::new(Problems::Duplicate, unshown(again), "this pair is given twice", help);
    reader.problems.push(problem.beside(unshown(first), "it is first given here"));
}

fn read_pair<'t>(reader: &mut Reader<'_, 't>, node: Node<'t>, file: &Judge<'t>) -> Option<PairEntry> {
    let mut fields = reader.fields(node, "a pair", PAIR_FIELDS)?;
    let span = fields.span;
    let from = reader.words(fields.take("from"));
    let to = reader.words(fields.take("to"));
    let kind = reader.choice(fields.take("kind"), Kind::parse, &Kind::ALL.map(Kind::word));
    let because = reader.words(fields.take("because")).filter(|reason| !is_placeholder_or_blank(&reason.value));
    let own = read_judge(reader, &mut fields);
    let by = own.by.as_ref().or(file.by.as_ref()).map(|by| by.value.to_string());
    // Whoever judged this pair alone did not do so on the day of the others.
    let on = if own.by.is_some() { own.on } else { own.on.or(file.on) };
    let mut lacks = |what, help| reader.refuse(span, what, help);
    if from.is_none() || to.is_none() {
        lacks(
            "a pair does not name what it compares",
            "give `from` and `to`, each the id of an item or a section of its standard",
        );
    }
    if matches!(kind, Given::Absent) {
        lacks("a pair does not say of what `kind` it is", "write `equal`, `narrower`, `wider` or `overlaps`");
    }
    if because.is_none() {
        lacks("a pair gives no reason, so it does not count", "add `because:` and what the two have in common");
    }
    if by.is_none() {
        lacks(
            "nobody is named who judged this pair, so it does not count",
            "add `judged-by:` to the pair, or once to the file",
        );
    }
    let judgement = because.zip(by).map(|(because, by)| Judgement {
        because: because.value.trim().to_owned(),
        by: by.trim().to_owned(),
        on,
    });
    Some(PairEntry { from: owned(from?), to: owned(to?), judged: kind.value().zip(judgement) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "from: a-2020\nto: b-2021\njudged-by: The region\njudged-on: 2026-11-22\n";

    fn read_of(content: &str) -> (Option<CrosswalkFile>, Vec<String>) {
        let text = Text::new("standards/crosswalks/a-2020--b-2021.yaml", content.to_owned());
        let mut problems = Vec::new();
        let file = read(&text, &mut problems);
        (file, problems.iter().map(|problem| format!("{}: {}", problem.place.line, problem.message)).collect())
    }

    #[test]
    fn a_pair_is_judged_by_its_own_judge_or_by_the_files() {
        let (file, problems) = read_of(&format!(
            "{HEAD}note: {{en: A note.}}\npairs:\n\
             - {{from: s1, to: \"4\", kind: overlaps, because: Both ask for forms.}}\n\
             - {{from: 13, to: B2.3, kind: narrower, because: \"Forms, and more.\", judged-by: A practitioner}}\n"
        ));
        assert!(problems.is_empty(), "{problems:?}");
        let pairs = file.unwrap().pairs;
        let judged: Vec<_> = pairs.into_iter().filter_map(|pair| pair.judged).collect();
        let said: Vec<_> = judged.iter().map(|(kind, judged)| (*kind, judged.by.as_str(), judged.on)).collect();
        let day = Day::parse("2026-11-22").ok();
        assert_eq!(said, [(Kind::Overlaps, "The region", day), (Kind::Narrower, "A practitioner", None)]);
    }

    #[test]
    fn what_a_pair_lacks_is_said_at_the_pair_and_the_others_are_kept() {
        let (file, problems) = read_of(
            "from: a-2020\nto: b-2021\npairs:\n\
             - {from: 1, to: 1, kind: equal, because: tbc, judged-by: The region}\n\
             - {from: 2, to: 2, kind: equal, because: The same form.}\n\
             - {from: 3, kind: equal, because: The same form., judged-by: The region}\n\
             - {from: 4, to: 4, because: The same form., judged-by: The region}\n\
             - {from: 5, to: 5, kind: same, because: The same form., judged-by: The region}\n\
             - {from: 6, to: 6, kind: equal, because: The same form., judged-by: The region, judged-on: 2026-02-30}\n\
             - only words\n\
             - {from: 6, to: 6, kind: wider, because: The same form., judged-by: The region}\n\
             - {from: 7, to: 7, kind: equal, becuase: The same form., judged-by: The region}\n",
        );
        assert_eq!(
            problems,
            [
                "4: a pair gives no reason, so it does not count",
                "5: nobody is named who judged this pair, so it does not count",
                "6: a pair does not name what it compares",
                "7: a pair does not say of what `kind` it is",
                "8: `kind` is none of `equal`, `narrower`, `wider` and `overlaps`",
                "9: `judged-on` is `2026-02-30`, a day that does not exist",
                "10: a pair wants keys with values, one `key: value` on each line",
                "11: this pair is given twice",
                "12: `becuase` means nothing in a pair",
                "12: a pair gives no reason, so it does not count",
            ]
        );
        let counting = file.unwrap().pairs.into_iter().filter_map(|pair| Some((pair.from.value, pair.judged?.1.on)));
        assert_eq!(counting.collect::<Vec<_>>(), [("6".to_owned(), None)]);
    }

    #[test]
    fn a_crosswalk_compares_two_standards() {
        for (content, said) in [
            ("", "1: a crosswalk wants keys with values, one `key: value` on each line"),
            ("to: b-2021\npairs: []\n", "1: a crosswalk does not say which two standards it compares"),
            ("from: a-2020\nto: a-2020\npairs: []\n", "2: a crosswalk compares a standard with itself"),
        ] {
            let (file, problems) = read_of(content);
            assert!(file.is_none());
            assert_eq!(problems, [said]);
        }
        assert_eq!(read_of(HEAD).1, ["1: a crosswalk has no `pairs`"]);
        assert_eq!(read_of(&format!("{HEAD}pair: []\n")).1, ["5: `pair` means nothing in a crosswalk"]);
    }

    #[test]
    fn a_kind_turned_twice_is_itself() {
        for kind in Kind::ALL {
            assert_eq!(kind.turned().turned(), kind);
            assert_eq!(Kind::parse(kind.word()), Some(kind));
        }
        assert_eq!(Kind::Narrower.turned(), Kind::Wider);
    }
}
