//! What stands in one cell of a sheet, with its type.

use crate::page::{Address, Cell, Clean, Date, Labels, Para, Run, Text, Tone};

/// What stands in one cell of a sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Empty,
    Number(Number),
    Day(Date),
    Said(Said),
}

/// A number, as it is written: `12`, `3.0`, `86%`.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// 0.86 for `86%`.
    pub value: f64,
    pub decimals: usize,
    pub is_share: bool,
    pub written: String,
}

/// Words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// Of several lines where there are several paragraphs.
    pub words: String,
    /// Where all of it stands for a state.
    pub tone: Option<Tone>,
    /// Where it has one address, and no more.
    pub link: Option<Address>,
}

impl From<String> for Said {
    fn from(words: String) -> Said {
        Said { words, tone: None, link: None }
    }
}

impl From<Said> for Value {
    fn from(said: Said) -> Value {
        if said.words.is_empty() { Value::Empty } else { Value::Said(said) }
    }
}

impl From<String> for Value {
    fn from(words: String) -> Value {
        Said::from(words).into()
    }
}

impl Value {
    fn marked(words: &Clean, tone: Tone) -> Value {
        Said { words: words.as_str().trim().to_owned(), tone: Some(tone), link: None }.into()
    }

    /// A cell as so many values: what of it is kept apart, where there are columns for that, and else all of it in one.
    pub(super) fn of(cell: &Cell, columns: usize, are_figures: bool, labels: &Labels) -> Vec<Value> {
        match (cell, columns) {
            (Cell::Status(status), 3) => {
                let stands = Value::from(status.stands.word.as_str().trim().to_owned());
                vec![Value::marked(&status.word, status.tone), stands, said(&status.beside(), labels).into()]
            }
            (Cell::Day { date, mark }, 2) => {
                let mark = mark.as_ref().map_or(Value::Empty, |(words, tone)| Value::marked(words, *tone));
                vec![Value::Day(date.clone()), mark]
            }
            // Where ratings stand, only ratings do.
            (_, 3) => vec![Value::Empty, Value::Empty, Value::whole(cell, are_figures, labels)],
            (_, columns) => {
                let mut values = vec![Value::Empty; columns];
                if let Some(first) = values.first_mut() {
                    *first = Value::whole(cell, are_figures, labels);
                }
                values
            }
        }
    }

    fn whole(cell: &Cell, are_figures: bool, labels: &Labels) -> Value {
        match cell {
            Cell::Empty => Value::Empty,
            Cell::Count(count) => {
                Number::parse(&count.to_string()).map_or_else(|| Value::from(count.to_string()), Value::Number)
            }
            Cell::Day { date, mark: None } => Value::Day(date.clone()),
            Cell::Day { date, mark: Some((words, _)) } => {
                Value::from(format!("{}\n{}", date.words.as_str(), words.as_str()))
            }
            Cell::Appendix(appendix) => Value::from(labels.name_of(*appendix)),
            Cell::Status(status) => said(&status.paras(), labels).into(),
            Cell::Paras(paras) => {
                let said = said(paras, labels);
                let number = Number::parse(&said.words).filter(|_| are_figures);
                number.map_or_else(|| said.into(), Value::Number)
            }
        }
    }
}

impl Number {
    /// Only what is written back as it was: what a spreadsheet would change stays words.
    fn parse(written: &str) -> Option<Number> {
        let (digits, is_share) = written.strip_suffix('%').map_or((written, false), |digits| (digits, true));
        let decimals = digits.split_once('.').map_or(0, |(_, after)| after.len());
        let value: f64 = digits.parse().ok().filter(|value: &f64| value.is_finite())?;
        // More than fifteen digits are more than a spreadsheet keeps.
        let is_kept = digits.len() <= 15 && format!("{value:.decimals$}") == digits;
        is_kept.then(|| Number {
            value: if is_share { value / 100.0 } else { value },
            decimals,
            is_share,
            written: written.to_owned(),
        })
    }
}

/// Paragraphs one under the other, entries of a list with their marks.
pub(super) fn said(paras: &[Para], labels: &Labels) -> Said {
    let words: Vec<String> = paras.iter().map(|para| written(para, labels)).collect();
    Said { words: words.join("\n"), tone: tone(paras), link: link(paras) }
}

fn written(para: &Para, labels: &Labels) -> String {
    let words = line(&para.text, labels);
    let Some(item) = para.item else { return words };
    let indent = "   ".repeat(item.depth.into());
    let marker = match item.number {
        Some(number) => format!("{number}."),
        None if item.depth == 0 => "•".to_owned(),
        None => "◦".to_owned(),
    };
    format!("{indent}{marker} {words}")
}

/// A text on one line.
pub(super) fn line(text: &Text, labels: &Labels) -> String {
    let words = text.runs().iter().map(|run| match run {
        Run::Words(words, _) | Run::Marked(words, _) => words.as_str().to_owned(),
        Run::Day(date) => date.words.as_str().to_owned(),
        Run::Link { to, words, .. } if says_nothing_else(words, to) => to.as_str().to_owned(),
        Run::Link { to, words, .. } => format!("{} ({})", words.as_str().trim(), to.as_str()),
        Run::See(appendix) => labels.name_of(*appendix),
    });
    words.collect::<String>().trim().to_owned()
}

fn says_nothing_else(words: &Clean, to: &Address) -> bool {
    let words = words.as_str().trim();
    words.is_empty() || words == to.as_str()
}

fn tone(paras: &[Para]) -> Option<Tone> {
    match paras {
        [Para { item: None, text }] => match text.runs() {
            [Run::Marked(_, tone)] => Some(*tone),
            _ => None,
        },
        _ => None,
    }
}

/// A cell can lead to one place. Where there are more, the words say them all.
fn link(paras: &[Para]) -> Option<Address> {
    let mut links = paras.iter().flat_map(|para| para.text.runs()).filter_map(|run| match run {
        Run::Link { to, .. } => Some(to),
        Run::Words(..) | Run::Marked(..) | Run::Day(_) | Run::See(_) => None,
    });
    let first = links.next()?;
    links.all(|other| other == first).then(|| first.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_one_only_where_it_is_shown_as_it_was_written() {
        for written in ["0", "41", "12.50", "-3", "0.5", "9999999", "1.0000", "86%", "7.1%"] {
            assert_eq!(Number::parse(written).map(|number| number.written), Some(written.to_owned()), "{written}");
        }
        for words in [
            "",
            "%",
            "-",
            "007",
            "+3",
            "1e5",
            "1,000",
            "NaN",
            "inf",
            ".5",
            "5.",
            "-0%%",
            "12345678901234567",
            "<5",
            "٣",
        ] {
            assert_eq!(Number::parse(words), None, "{words}");
        }
        assert!(Number::parse("86%").is_some_and(|number| (number.value - 0.86).abs() < f64::EPSILON));
    }
}
