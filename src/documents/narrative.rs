//! The body of a record: whether it says anything, what it links to, and that it stays within bounds.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::problem::Problem;
use crate::text::{Span, Text};

/// How many cells the tables of one body may have.
pub const MAX_TABLE_CELLS: usize = 10_000;

/// How many links to files one body may have.
pub const MAX_LINKS: usize = 10_000;

/// The extensions of Markdown that forges read.
pub const MARKDOWN: Options =
    Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH).union(Options::ENABLE_TASKLISTS);

/// What a narrative holds, without its words.
#[derive(Debug)]
pub struct Narrative<'t> {
    /// The body of the file.
    pub span: Span,
    pub says: Says,
    /// Links and pictures that do not lead to a web address, in order.
    pub links: Vec<Link<'t>>,
    /// What is meant as a link, and is read as plain words because its address has spaces in it.
    pub not_links: Vec<Span>,
}

/// Whether a narrative says anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    Something,
    /// No words but headings and comments.
    Nothing,
    /// Only a placeholder such as TODO.
    Placeholder,
}

#[derive(Debug)]
pub struct Link<'t> {
    /// As written, before percent-decoding and with its fragment.
    pub to: Cow<'t, str>,
    pub span: Span,
}

/// Reads a body for what it links to and whether it says anything.
pub fn read<'t>(text: &'t Text, body: Range<usize>, problems: &mut Vec<Problem>) -> Narrative<'t> {
    let source = &text.content()[body.clone()];
    let span = Span::new(body.start, body.end);
    let mut narrative = Narrative { span, says: Says::Nothing, links: Vec::new(), not_links: Vec::new() };
    let mut cells = 0;
    let mut scan = Paragraphs::default();
    let mut end_of_bracket = usize::MAX;
    for (event, range) in Parser::new_ext(source, MARKDOWN).into_offset_iter() {
        if let Event::Text(words) = &event {
            if range.start == end_of_bracket && has_address_with_spaces(words) {
                narrative.not_links.push(Span::new(body.start + range.start, body.start + range.end));
            }
            end_of_bracket = if words.ends_with(']') { range.end } else { usize::MAX };
        }
        match event {
            Event::Start(Tag::TableCell) => {
                cells += 1;
                if cells > MAX_TABLE_CELLS {
                    problems.push(Problem::unreadable(
                        text.place(Span::new(body.start + range.start, body.start + range.end)),
                        format!("the tables of this record have more than {MAX_TABLE_CELLS} cells, which is the limit"),
                        "keep the table as a paper under documents/ and point to it",
                    ));
                    return narrative;
                }
                scan.end_of_paragraph();
            }
            Event::Start(Tag::Link { link_type, ref dest_url, .. } | Tag::Image { link_type, ref dest_url, .. }) => {
                if narrative.links.len() >= MAX_LINKS {
                    let place = text.place(Span::new(body.start + range.start, body.start + range.start + 1));
                    let message = format!("this record has more than {MAX_LINKS} links to files, which is the limit");
                    let help = "keep long lists as a paper under documents/ and point to it";
                    problems.push(Problem::unreadable(place, message, help));
                    return narrative;
                }
                if is_local(link_type, dest_url) {
                    let to = located(source, range, dest_url);
                    let span = Span::new(body.start + to.start, body.start + to.end);
                    narrative.links.push(Link { to: Cow::Owned(dest_url.to_string()), span });
                }
                scan.words(&event);
            }
            event => scan.words(&event),
        }
    }
    narrative.says = scan.says();
    narrative
}

/// `(../documents/easy read.docx)`, as it stands after `]`: the address of a file, by its ending, with spaces in it.
fn has_address_with_spaces(words: &str) -> bool {
    let address = words.strip_prefix('(').and_then(|words| words.split_once(')')).map(|(address, _)| address.trim());
    let ends_as_a_file = |address: &str| {
        let ending = address.rsplit_once('.').map_or("", |(_, ending)| ending);
        (2..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    address.is_some_and(|address| address.contains(' ') && ends_as_a_file(address))
}

/// Whether a link is meant for a file: not a web address, a mail address or a place in the same text.
pub fn is_local(link_type: LinkType, to: &str) -> bool {
    !matches!(link_type, LinkType::Autolink | LinkType::Email) && !to.is_empty() && !to.starts_with('#') && !is_web(to)
}

/// Whether an address leads to the web, to mail or to a telephone. `//host/…` is a web address too.
pub fn is_web(to: &str) -> bool {
    let scheme = to.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    to.starts_with("//") || matches!(scheme.as_deref(), Some("http" | "https" | "mailto" | "tel" | "sms" | "ftp"))
}

/// Where the address itself stands inside a link, or the link if it stands elsewhere (a reference).
fn located(source: &str, link: Range<usize>, to: &str) -> Range<usize> {
    match source[link.clone()].rfind(to) {
        Some(at) => link.start + at..link.start + at + to.len(),
        None => link,
    }
}

/// Gathers the words of one paragraph after another, without keeping them.
#[derive(Default)]
struct Paragraphs {
    heading: bool,
    /// Inside an HTML comment, which may go on over several events.
    comment: bool,
    paragraph: String,
    has_words: bool,
    has_placeholder: bool,
}

/// As many letters as tell a placeholder from words.
const ENOUGH: usize = 160;

impl Paragraphs {
    fn words(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Heading { .. }) => self.heading = true,
            Event::End(TagEnd::Heading(_)) => self.heading = false,
            Event::Text(words) | Event::Code(words) => self.add(words),
            Event::Start(Tag::HtmlBlock) => self.comment = false,
            Event::Html(html) | Event::InlineHtml(html) => self.html(html),
            Event::SoftBreak | Event::HardBreak => self.add(" "),
            Event::End(
                TagEnd::Paragraph | TagEnd::Item | TagEnd::TableCell | TagEnd::CodeBlock | TagEnd::HtmlBlock,
            ) => self.end_of_paragraph(),
            _ => {}
        }
    }

    fn add(&mut self, words: &str) {
        if !self.heading && !self.has_words && self.paragraph.len() < ENOUGH {
            self.paragraph.push_str(words);
        }
    }

    /// HTML is text to a reader here, tags and all, but for its comments.
    fn html(&mut self, html: &str) {
        let mut rest = html;
        while !rest.is_empty() {
            let mark = if self.comment { "-->" } else { "<!--" };
            let (before, after) = rest.split_once(mark).map_or((rest, None), |(before, after)| (before, Some(after)));
            if !self.comment {
                self.add(before);
            }
            self.comment = if after.is_some() { !self.comment } else { self.comment };
            rest = after.unwrap_or("");
        }
    }

    fn end_of_paragraph(&mut self) {
        if self.paragraph.is_empty() {
            return;
        }
        let paragraph = std::mem::take(&mut self.paragraph);
        if is_placeholder(&paragraph) {
            self.has_placeholder = true;
        } else if paragraph.chars().any(char::is_alphanumeric) {
            self.has_words = true;
        }
    }

    fn says(mut self) -> Says {
        self.end_of_paragraph();
        match self {
            Paragraphs { has_words: true, .. } => Says::Something,
            Paragraphs { has_placeholder: true, .. } => Says::Placeholder,
            _ => Says::Nothing,
        }
    }
}

/// Words that say that words are still to come, in English and Welsh.
const PLACEHOLDERS: &[&str] = &[
    "todo",
    "to do",
    "tbc",
    "tba",
    "tbd",
    "to be confirmed",
    "to be added",
    "to be completed",
    "to be written",
    "to be translated",
    "to follow",
    "translation to follow",
    "placeholder",
    "n/a",
    "na",
    "none",
    "xxx",
    "lorem ipsum",
    "i'w gadarnhau",
    "i'w chadarnhau",
    "i'w cadarnhau",
    "i'w gwblhau",
    "i'w chwblhau",
    "i'w cwblhau",
    "i'w ychwanegu",
    "i'w hychwanegu",
    "i'w ysgrifennu",
    "i'w llenwi",
    "i'w gyfieithu",
    "i'w chyfieithu",
    "i'w cyfieithu",
    "i ddilyn",
    "cyfieithiad i ddilyn",
];

/// Words that say nothing yet: none at all, or a placeholder.
pub fn is_placeholder_or_blank(words: &str) -> bool {
    words.trim().is_empty() || is_placeholder(words)
}

/// A paragraph that is only such a word, or begins with TODO, TBC, TBA or TBD and a colon.
fn is_placeholder(paragraph: &str) -> bool {
    let plain = paragraph.to_lowercase().replace('\u{2019}', "'");
    let bare = plain.trim_matches(|c: char| !c.is_alphanumeric());
    let opening = ["todo:", "tbc:", "tba:", "tbd:", "to do:"];
    PLACEHOLDERS.contains(&bare) || opening.iter().any(|word| plain.trim_start().starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn narrative(body: &str) -> (Says, Vec<String>, usize) {
        let text = Text::new("a.md", body.to_owned());
        let mut problems = Vec::new();
        let narrative = read(&text, 0..body.len(), &mut problems);
        (
            narrative.says,
            narrative.links.iter().map(|link| text.content()[link.span.range()].to_owned()).collect(),
            problems.len(),
        )
    }

    #[test]
    fn headings_and_comments_say_nothing() {
        for body in [
            "",
            "\n\n",
            "# Consent\n",
            "<!-- say how -->\n",
            "<!--\nsay how\n-->\n",
            "<!-- a --><!-- b -->",
            "<!--\n\nsay\n",
            "---\n",
            "# A\n\n<!-- b -->\n\n## C\n",
            "Consent\n=======\n",
            "[a]: b.md\n",
        ] {
            assert_eq!(narrative(body).0, Says::Nothing, "{body:?}");
        }
    }

    #[test]
    fn a_placeholder_is_not_words() {
        for body in [
            "TODO",
            "tbc.",
            "*To be confirmed*",
            "# Consent\n\nTBC\n",
            "- TODO\n- TBC\n",
            "TODO: say how",
            "I’w gadarnhau",
            "I'w chyfieithu.",
            "Cyfieithiad i ddilyn",
            "(Translation to follow)",
            "...",
        ] {
            assert_ne!(narrative(body).0, Says::Something, "{body:?}");
        }
        assert_eq!(narrative("TODO").0, Says::Placeholder);
    }

    #[test]
    fn words_say_something_wherever_they_stand() {
        for body in [
            "We ask.",
            "- We ask\n",
            "| a | b |\n|---|---|\n| c | d |\n",
            "> We ask",
            "`form.docx`",
            "<p>We ask</p>",
            "<!-- a --> We ask.",
            "<!--\na\n--> We ask.\n",
            "TODO\n\nWe ask.",
            "Nothing yet planned",
        ] {
            assert_eq!(narrative(body).0, Says::Something, "{body:?}");
        }
    }

    #[test]
    fn links_to_files_are_found_where_they_stand() {
        let (_, links, _) = narrative(
            "See [form](../d/form.docx), ![p](p.png \"t\"), [w](https://a.example), <https://b.example>, [h](#x) and [r][r].\n\n[r]: r.md\n",
        );
        assert_eq!(links, ["../d/form.docx", "p.png", "[r][r]"]);
    }

    #[test]
    fn an_address_with_spaces_is_no_link_and_is_noticed() {
        let not_links = |body: &str| {
            let text = Text::new("a.md", body.to_owned());
            read(&text, 0..body.len(), &mut Vec::new()).not_links.len()
        };
        assert_eq!(not_links("See the [form](../documents/easy read.docx).\n"), 1);
        for body in [
            "See [1] (and the note.md of last year).",
            "[form](<easy read.docx>)",
            "[a](b.md \"A title\")",
            "`[a](b c.md)`",
            "a] (b c.md)",
        ] {
            assert_eq!(not_links(body), 0, "{body}");
        }
    }

    #[test]
    fn links_have_a_limit() {
        assert_eq!(narrative(&"[a](b.md) ".repeat(MAX_LINKS)).2, 0);
        assert_eq!(narrative(&"[a](b.md) ".repeat(MAX_LINKS + 1)).2, 1);
    }

    #[test]
    fn tables_have_a_limit() {
        let table = |rows: usize| format!("| a | b |\n|---|---|\n{}", "| c | d |\n".repeat(rows));
        assert_eq!(narrative(&table(4_999)).2, 0);
        assert_eq!(narrative(&table(5_000)).2, 1);
    }
}
