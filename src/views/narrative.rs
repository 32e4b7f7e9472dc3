//! A record's narrative as it stands in a paper: Markdown read into paragraphs and entries of lists, with its links and
//! references. HTML is words like others; comments, which no forge shows, are left out.

mod gather;
mod table;

use std::borrow::Cow;
use std::collections::BTreeSet;

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};

use self::gather::Gather;
use crate::documents::narrative::{MARKDOWN, is_local};
use crate::documents::vocabulary::Language;
use crate::page::{Address, Appendix, Para};
use crate::words::Words;

/// A narrative, and the appendices that it names on its way.
#[derive(Debug)]
pub(super) struct Told {
    pub paras: Vec<Para>,
    pub names: BTreeSet<Appendix>,
}

/// Reads a narrative written in a language. `appendix` says which appendix the link at that position, among those to files,
/// leads to; `may_know` whether the reader may know of an address.
pub(super) fn told(
    body: &str,
    language: Language,
    words: &Words,
    appendix: impl Fn(usize) -> Option<Appendix>,
    may_know: impl Fn(&str) -> bool,
) -> Told {
    let mut gather = Gather::of(Some(language).filter(|language| *language != words.language()));
    let mut local_links = 0;
    for event in Parser::new_ext(body, MARKDOWN) {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. }) => {
                let see = if is_local(link_type, &dest_url) {
                    local_links += 1;
                    appendix(local_links - 1)
                } else {
                    None
                };
                if may_know(&dest_url) {
                    gather.open_link(address(link_type, &dest_url), see);
                } else {
                    gather.open_kept_link(dest_url.into_string(), words.kept_from_reader());
                }
            }
            Event::End(TagEnd::Link | TagEnd::Image) => gather.close_link(),
            Event::Start(tag) => gather.start(&tag),
            Event::End(tag) => gather.end(tag),
            Event::Text(text) => gather.words(&text),
            Event::Code(text) => gather.code(&text),
            Event::Html(html) => gather.html.push_str(&html),
            Event::InlineHtml(html) if is_line_break(&html) => gather.break_line(),
            Event::InlineHtml(html) => gather.words(&without_comments(&html)),
            Event::SoftBreak => gather.words(" "),
            Event::HardBreak => gather.break_line(),
            Event::Rule => gather.end_of_paragraph(),
            Event::TaskListMarker(is_done) => gather.task(words.task(is_done)),
            // Not among the extensions that are read.
            Event::FootnoteReference(text) | Event::InlineMath(text) | Event::DisplayMath(text) => gather.words(&text),
        }
    }
    gather.end_of_paragraph();
    Told { paras: gather.paras, names: gather.names }
}

fn address(link_type: LinkType, to: &str) -> Option<Address> {
    match link_type {
        LinkType::Email => Address::parse(&format!("mailto:{to}")),
        _ => Address::parse(to),
    }
}

fn is_line_break(html: &str) -> bool {
    let bare: String = html.chars().filter(|c| !c.is_whitespace() && *c != '/').collect();
    bare.eq_ignore_ascii_case("<br>")
}

fn without_comments(html: &str) -> Cow<'_, str> {
    let Some((before, rest)) = html.split_once("<!--") else { return Cow::Borrowed(html) };
    let after = rest.split_once("-->").map_or("", |(_, after)| after);
    Cow::Owned(format!("{before}{}", without_comments(after)))
}

#[cfg(test)]
mod tests;
