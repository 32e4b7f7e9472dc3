//! Rich text: words with their style, marks, days, links and references. Whatever stands in it has been made visible.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Labels;
use crate::calendar::Day;
use crate::documents::vocabulary::Language;
use crate::visible::visible;

/// One paragraph's worth of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text(Vec<Run>);

/// A stretch of a text that is all of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    Words(Clean, Style),
    /// Words that stand for a state. A format may colour them, and must always write them.
    Marked(Clean, Tone),
    Day(Date),
    Link {
        to: Address,
        words: Clean,
        style: Style,
    },
    /// A reference to an appendix of this page.
    See(Appendix),
}

/// Words of one line: every break and run of blanks is one blank, and no character acts on whoever reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clean(Box<str>);

impl Clean {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Without blanks at either end.
    pub fn trimmed(text: &str) -> Clean {
        Clean::from(text.trim())
    }
}

impl From<&str> for Clean {
    fn from(text: &str) -> Clean {
        // Blanks that keep words together stay as they are.
        let is_blank = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
        let mut line = String::with_capacity(text.len());
        for c in text.chars() {
            match is_blank(c) {
                true if line.ends_with(' ') => {}
                true => line.push(' '),
                false => line.push(c),
            }
        }
        Clean(visible(&line).into())
    }
}

impl From<String> for Clean {
    fn from(text: String) -> Clean {
        Clean::from(text.as_str())
    }
}

/// How words are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    pub strong: bool,
    pub emphasis: bool,
    pub struck: bool,
    pub code: bool,
    /// The language of the words, where it is another than the page's.
    pub language: Option<Language>,
}

impl Style {
    const PLAIN: Style = Style { strong: false, emphasis: false, struck: false, code: false, language: None };
    pub const STRONG: Style = Style { strong: true, ..Style::PLAIN };
    pub const CODE: Style = Style { code: true, ..Style::PLAIN };
}

/// What a marked word means, as a colour would say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Green,
    Amber,
    Red,
    /// Set aside.
    Grey,
    /// Somebody has to do something.
    Attention,
}

/// A day, and how the page's language writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    pub day: Day,
    pub words: Clean,
}

/// A web or mail address: only `http`, `https` and `mailto` make one, so no other can become a link. Or a file of the same site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(Box<str>);

impl Address {
    pub fn parse(text: &str) -> Option<Address> {
        let (scheme, rest) = text.trim().split_once(':')?;
        let scheme = scheme.to_ascii_lowercase();
        let leads_somewhere = match scheme.as_str() {
            "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty()),
            "mailto" => !rest.is_empty(),
            _ => false,
        };
        leads_somewhere.then(|| Address(format!("{scheme}:{}", harmless(rest)).into()))
    }

    /// A file of the site that a page belongs to, by its path from the page. Whatever its name is, it leads to that file.
    pub fn of_file(path: &str) -> Address {
        Address(utf8_percent_encode(path, IN_A_PATH).to_string().into())
    }

    /// As it was written, with the scheme in small letters and blanks and what would act on a reader percent-encoded. It is
    /// not escaped for any format.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// All but what stands for itself in a path, and the strokes between its parts.
const IN_A_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

fn harmless(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        let written = c.encode_utf8(&mut [0; 4]).to_owned();
        if c.is_whitespace() || visible(&written) != written {
            out.extend(written.bytes().map(|byte| format!("%{byte:02X}")));
        } else {
            out.push(c);
        }
    }
    out
}

/// An appendix of a page, numbered from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Appendix(usize);

impl Appendix {
    /// The appendix at that position of the list, from 0.
    pub fn at(position: usize) -> Appendix {
        Appendix(position + 1)
    }

    pub fn number(self) -> usize {
        self.0
    }

    pub fn after(self, others: usize) -> Appendix {
        Appendix(self.0 + others)
    }
}

impl Text {
    pub fn new() -> Text {
        Text::default()
    }

    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|run| matches!(run, Run::Words(words, _) if words.as_str().trim().is_empty()))
    }

    pub fn push(&mut self, run: Run) {
        self.0.push(run);
    }

    pub fn append(&mut self, mut text: Text) {
        self.0.append(&mut text.0);
    }

    /// Sentences one after the other.
    pub fn sentences(sentences: impl IntoIterator<Item = Text>) -> Text {
        sentences.into_iter().reduce(|before, next| before.words(" ").and(next)).unwrap_or_default()
    }

    /// A sentence in which ticks mark what is to be read letter by letter: `` `tyst check` says why ``.
    pub fn ticked(sentence: &str) -> Text {
        let parts = sentence.split('`').enumerate();
        parts
            .filter(|(_, part)| !part.is_empty())
            .fold(Text::new(), |text, (at, part)| if at % 2 == 0 { text.words(part) } else { text.code(part) })
    }

    /// Its words, marked as being in another language than the page.
    pub fn in_language(mut self, language: Language) -> Text {
        for run in &mut self.0 {
            if let Run::Words(_, style) | Run::Link { style, .. } = run {
                style.language = Some(language);
            }
        }
        self
    }

    /// Its words, set strong. What comes to be set alike becomes one run, so that a format that puts marks around strong
    /// words puts them around all of these.
    pub fn made_strong(self) -> Text {
        let mut strong = Text::new();
        for alike in self.0.chunk_by(|one, next| style_of(one).is_some() && style_of(one) == style_of(next)) {
            match style_of(&alike[0]) {
                Some(style) => {
                    let words: String = alike.iter().map(words_of).collect();
                    strong.push(Run::Words(words.into(), Style { strong: true, ..style }));
                }
                None => strong.0.extend_from_slice(alike),
            }
        }
        strong
    }

    pub(super) fn is_in_another_language(&self) -> bool {
        self.0.iter().any(|run| match run {
            Run::Words(_, style) | Run::Link { style, .. } => style.language.is_some(),
            Run::Marked(..) | Run::Day(_) | Run::See(_) => false,
        })
    }

    /// The same words, of which none leads anywhere: for where no link may stand.
    pub fn without_links(&self, labels: &Labels) -> Text {
        let run = |run: &Run| match run {
            Run::Link { words, style, .. } => Run::Words(words.clone(), *style),
            Run::See(appendix) => Run::Words(labels.name_of(*appendix).into(), Style::default()),
            Run::Words(..) | Run::Marked(..) | Run::Day(_) => run.clone(),
        };
        Text(self.0.iter().map(run).collect())
    }

    /// As one line of plain letters, ticks around what is to be read letter by letter.
    pub fn to_ticked(&self) -> String {
        let run = |run: &Run| match run {
            Run::Words(words, style) if style.code => format!("`{}`", words.as_str()),
            Run::Words(words, _) | Run::Marked(words, _) | Run::Link { words, .. } => words.as_str().to_owned(),
            Run::Day(date) => date.words.as_str().to_owned(),
            Run::See(appendix) => appendix.number().to_string(),
        };
        self.0.iter().map(run).collect()
    }

    pub fn words(self, words: impl Into<Clean>) -> Text {
        self.with(Run::Words(words.into(), Style::default()))
    }

    pub fn strong(self, words: impl Into<Clean>) -> Text {
        self.with(Run::Words(words.into(), Style::STRONG))
    }

    pub fn code(self, words: impl Into<Clean>) -> Text {
        self.with(Run::Words(words.into(), Style::CODE))
    }

    pub fn marked(self, words: impl Into<Clean>, tone: Tone) -> Text {
        self.with(Run::Marked(words.into(), tone))
    }

    pub fn and(mut self, text: Text) -> Text {
        self.append(text);
        self
    }

    pub fn with(mut self, run: Run) -> Text {
        self.push(run);
        self
    }

    pub(super) fn renumber(&mut self, by: usize) {
        for run in &mut self.0 {
            if let Run::See(appendix) = run {
                *appendix = appendix.after(by);
            }
        }
    }
}

/// How words that are not to be read letter by letter are set.
fn style_of(run: &Run) -> Option<Style> {
    match run {
        Run::Words(_, style) if !style.code => Some(*style),
        Run::Words(..) | Run::Marked(..) | Run::Day(_) | Run::Link { .. } | Run::See(_) => None,
    }
}

fn words_of(run: &Run) -> &str {
    match run {
        Run::Words(words, _) => words.as_str(),
        Run::Marked(..) | Run::Day(_) | Run::Link { .. } | Run::See(_) => "",
    }
}

impl From<Clean> for Text {
    fn from(words: Clean) -> Text {
        Text::new().with(Run::Words(words, Style::default()))
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Text {
        Text::new().words(words)
    }
}

impl From<String> for Text {
    fn from(words: String) -> Text {
        Text::new().words(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_on_one_line_and_act_on_nobody() {
        assert_eq!(Clean::from("a\r\n  b\tc\u{2028}d\u{1b}[31m\u{202e}e").as_str(), "a b c d\u{241b}[31m\u{fffd}e");
        assert_eq!(Clean::from(" a ").as_str(), " a ");
        assert_eq!(Clean::trimmed("\n a\n").as_str(), "a");
        assert_eq!(Clean::from("3\u{a0}%").as_str(), "3\u{a0}%");
    }

    #[test]
    fn a_file_of_the_site_is_led_to_whatever_its_name_is() {
        let to = |path: &str| Address::of_file(path).as_str().to_owned();
        assert_eq!(to("../documents/hafan/a-b_1.md"), "../documents/hafan/a-b_1.md");
        assert_eq!(to("javascript:alert(1)//x"), "javascript%3Aalert%281%29//x");
        assert_eq!(to("Tŷ #1?.pdf"), "T%C5%B7%20%231%3F.pdf");
    }

    #[test]
    fn only_web_and_mail_addresses_become_links() {
        assert_eq!(
            Address::parse("HTTPS://a.example").map(|to| to.as_str().to_owned()),
            Some("https://a.example".into())
        );
        assert!(Address::parse("mailto:a@b.example").is_some());
        let acting = Address::parse("https://a.example/\u{1b}[31m b\u{202e}").map(|to| to.as_str().to_owned());
        assert_eq!(acting.as_deref(), Some("https://a.example/%1B[31m%20b%E2%80%AE"));
        for other in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//a.example",
            "ftp://a",
            "https:",
            "https://",
            " java\nscript:x",
            "a/b.md",
            "",
        ] {
            assert_eq!(Address::parse(other), None, "{other}");
        }
    }
}
