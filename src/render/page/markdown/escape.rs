//! What keeps text from being read as Markdown or as HTML, on GitHub, on GitLab and by plainer readers.

use std::fmt::Write;

/// Text inside a line or a cell.
///
/// HTML's own characters become entities, since not every reader of Markdown lets a backslash stand before them. Braces are
/// there because sites built from a repository read `{{ }}` and `{% %}` as orders before they read Markdown. A bare address is
/// kept from becoming a link: GitHub's reader takes everything up to the next blank into it, also the marks that follow.
///
/// `@name` would tell somebody, and `#12`, `!12` and `GH-12` would be noted where they lead to. Forges look for these in what they
/// have rendered, so escaping them does not help; a blank of no width after the sign does.
pub(in crate::render) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '~' | '$' | '#' | '^' => out.extend(['\\', c]),
            '%' if text[..at].ends_with('{') => out.push_str("\\%"),
            ':' if text[at..].starts_with("://") => out.push_str("\\:"),
            '.' if ends_in_www(&text[..at]) => out.push_str("\\."),
            // A line of a table or a paragraph never ends within a text.
            '\n' | '\r' => out.push(' '),
            _ => out.push(c),
        }
        if calls_somebody(text, at, c) {
            out.push_str(NO_WIDTH);
        }
    }
    out
}

/// A blank that is not seen.
const NO_WIDTH: &str = "&#8203;";

/// Whether a sign and what follows it is a name, or a number of an issue or a request, to a forge.
fn calls_somebody(text: &str, at: usize, sign: char) -> bool {
    let next = text[at + sign.len_utf8()..].chars().next();
    let before = &text[..at];
    match sign {
        // An address for mail has letters before it.
        '@' => !before.ends_with(|c: char| c.is_alphanumeric()) && next.is_some_and(char::is_alphanumeric),
        '#' | '!' => next.is_some_and(|c| c.is_ascii_digit()),
        '-' => {
            let is_named = before.len() >= 2 && before.is_char_boundary(before.len() - 2);
            is_named
                && before[before.len() - 2..].eq_ignore_ascii_case("gh")
                && next.is_some_and(|c| c.is_ascii_digit())
        }
        _ => false,
    }
}

fn ends_in_www(text: &str) -> bool {
    let mut letters = text.chars().rev();
    (0..3).all(|_| letters.next().is_some_and(|letter| letter.eq_ignore_ascii_case(&'w')))
}

/// A line that begins a paragraph or an entry: what would make it a list, an underline or an order to a runner is escaped.
pub(super) fn opening(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = digits > 0 && line[digits..].starts_with(['.', ')']);
    if is_number {
        format!("{}\\{}", &line[..digits], &line[digits..])
    } else if line.starts_with(['-', '+', '=', ':']) {
        format!("\\{line}")
    } else {
        line
    }
}

/// Words between marks of emphasis. Where Markdown would not take the marks for what they are, because of what stands inside
/// or beside them, the words go without.
pub(super) fn emphasised(words: &str, marks: &str, (before, after): (Option<char>, Option<char>)) -> String {
    let inner = words.trim();
    let is_edge = |c: Option<char>| {
        c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '(' | ')' | '.' | '?' | '!' | '%' | '"'))
    };
    let is_free = |c: Option<char>| {
        c.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':' | ')' | '(' | '?' | '!' | '"'))
    };
    let before = if words.starts_with(' ') { Some(' ') } else { before };
    let after = if words.ends_with(' ') { Some(' ') } else { after };
    let holds = is_edge(inner.chars().next()) && is_edge(inner.chars().last()) && is_free(before) && is_free(after);
    if marks.is_empty() || !holds {
        return text(words);
    }
    let closing: String = marks.chars().rev().collect();
    let blank = |is_there: bool| if is_there { " " } else { "" };
    format!("{}{marks}{}{closing}{}", blank(words.starts_with(' ')), text(inner), blank(words.ends_with(' ')))
}

/// A path or another word that is to be read letter by letter. Nothing can be escaped inside code, so what could be Markdown
/// or HTML, were the code ever broken open, stands as text; and so does what a cell cannot hold.
pub(in crate::render) fn code(words: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || " !\"#%'()*+,-./:;=?@_".contains(c);
    let is_bare = !words.starts_with(' ') && !words.ends_with(' ') && !words.is_empty();
    if is_bare && words.chars().all(is_plain) { format!("`{words}`") } else { text(words) }
}

/// An address as the target of a link: what an address may not hold, and what Markdown could read, is percent-encoded.
pub(in crate::render) fn destination(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            'a'..='z'
            | 'A'..='Z'
            | '0'..='9'
            | '-'
            | '.'
            | '_'
            | '/'
            | ':'
            | '?'
            | '#'
            | '@'
            | '!'
            | '+'
            | ','
            | ';'
            | '='
            | '%'
            | '~' => out.push(c),
            _ => {
                for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                    let _ = write!(out, "%{byte:02X}");
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_markdown_and_html_read_is_escaped() {
        assert_eq!(
            text("a *b* _c_ [d](e) <i> & `f` | ~g~ $h$ #a"),
            r"a \*b\* \_c\_ \[d\](e) &lt;i&gt; &amp; \`f\` \| \~g\~ \$h\$ \#a"
        );
        assert_eq!(text("{{ x }} {% y %}"), r"\{\{ x \}\} \{\% y %\}");
        assert_eq!(text("100% o'r tŷ – \"ie\" (2.3)"), "100% o'r tŷ – \"ie\" (2.3)");
    }

    #[test]
    fn nobody_is_called_and_nothing_is_referred_to() {
        assert_eq!(
            text("@owner a@b.example (@team/x) #12 a/b#3 !4 GH-5"),
            "@&#8203;owner a@b.example (@&#8203;team/x) \\#&#8203;12 a/b\\#&#8203;3 !&#8203;4 GH-&#8203;5"
        );
        assert_eq!(text("# @ ! GH- @\u{301} a-1 ŵ-1"), "\\# @ ! GH- @\u{301} a-1 ŵ-1");
    }

    #[test]
    fn a_line_begins_no_list() {
        assert_eq!(
            ["- a", "+ a", "12. a", "3) a", "=", "::a", "a - b", "2026"].map(|line| opening(line.to_owned())),
            ["\\- a", "\\+ a", "12\\. a", "3\\) a", "\\=", "\\::a", "a - b", "2026"]
        );
    }

    #[test]
    fn code_holds_nothing_that_could_break_it_open() {
        assert_eq!(code("logs/2026-*.csv"), "`logs/2026-*.csv`");
        assert_eq!(code("tŷ (1).docx"), "`tŷ (1).docx`");
        for words in ["a`b", "a|b", "a\\b", "<b>", "&amp;", "[a](b)", " a", "", "{{ a }}"] {
            assert_eq!(code(words), text(words), "{words}");
        }
    }

    #[test]
    fn a_bare_address_takes_nothing_with_it() {
        assert_eq!(text("https://a.example/ and HTTP://b"), r"https\://a.example/ and HTTP\://b");
        assert_eq!(text("www.a.example, WWW.b, w.c"), r"www\.a.example, WWW\.b, w.c");
    }

    #[test]
    fn marks_that_would_not_be_taken_for_marks_are_left_out() {
        assert_eq!(emphasised(" strong ", "**", (None, None)), " **strong** ");
        assert_eq!(emphasised("-strong-", "**", (None, None)), "-strong-");
        assert_eq!(emphasised("in", "*", (Some('f'), None)), "in");
    }

    #[test]
    fn an_address_ends_no_link() {
        assert_eq!(
            destination("https://a.example/b (c)?d=<e>&f=|`"),
            "https://a.example/b%20%28c%29?d=%3Ce%3E&amp;f=%7C%60"
        );
    }
}
