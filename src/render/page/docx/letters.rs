//! Rich text as runs of letters and links.

use std::collections::{BTreeMap, BTreeSet};

use super::styles::{Role, Styles, tag};
use super::xml::{Element, element, says};
use crate::page::{Address, Appendix, Block, Labels, Run, Style, Text};

/// Longer addresses than this are cut or refused by one program or another.
const LONGEST_ADDRESS: usize = 2000;

/// The web addresses that a document leads to, each once, with its id.
#[derive(Default)]
pub struct Links(BTreeMap<String, String>);

impl Links {
    fn id(&mut self, address: String) -> String {
        let next = self.0.len() + 1;
        self.0.entry(address).or_insert_with(|| format!("link{next}")).clone()
    }

    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(address, id)| (address.as_str(), id.as_str()))
    }
}

/// Writes letters of one document.
pub struct Letters<'s> {
    styles: &'s Styles,
    labels: Labels,
    /// The appendices that stand in the document, which references can lead to.
    appendices: BTreeSet<Appendix>,
    /// Those that were come to.
    passed: BTreeSet<Appendix>,
    pub links: Links,
}

impl<'s> Letters<'s> {
    pub fn of(blocks: &[Block], labels: Labels, styles: &'s Styles) -> Letters<'s> {
        let appendices = blocks.iter().flat_map(Block::appendices).collect();
        Letters { styles, labels, appendices, passed: BTreeSet::new(), links: Links::default() }
    }

    pub fn runs(&mut self, text: &Text) -> Vec<Element> {
        text.runs().iter().map(|run| self.run(run)).collect()
    }

    fn run(&mut self, run: &Run) -> Element {
        match run {
            Run::Words(words, style) => self.words(words.as_str(), *style, style.code.then_some(Role::Code)),
            Run::Marked(words, tone) => self.words(words.as_str(), Style::default(), Some(Role::Tone(*tone))),
            Run::Day(date) => self.plain(date.words.as_str()),
            Run::Link { to, words, style } => self.link(to, words.as_str(), *style),
            Run::See(appendix) => self.see(*appendix),
        }
    }

    /// Words with nothing to say of them.
    pub fn plain(&self, words: &str) -> Element {
        self.words(words, Style::default(), None)
    }

    fn words(&self, words: &str, style: Style, role: Option<Role>) -> Element {
        let text = element("w:t").set("xml:space", "preserve").text(words);
        let said: Vec<Element> = said(style, role.map(|role| self.styles.id(role))).collect();
        let run = element("w:r");
        let run = if said.is_empty() { run } else { run.with(element("w:rPr").with_all(said)) };
        run.with(text)
    }

    fn link(&mut self, to: &Address, words: &str, style: Style) -> Element {
        let shown = if words.trim().is_empty() { to.as_str() } else { words };
        let address = encoded(to.as_str());
        if address.len() > LONGEST_ADDRESS {
            return self.words(shown, style, None);
        }
        let id = self.links.id(address);
        let words = self.words(shown, style, Some(Role::Link));
        element("w:hyperlink").set("r:id", id).set("w:history", 1).with(words)
    }

    fn see(&self, appendix: Appendix) -> Element {
        let words = self.labels.name_of(appendix);
        match self.appendices.contains(&appendix) {
            true => {
                let words = self.words(&words, Style::default(), Some(Role::Link));
                element("w:hyperlink").set("w:anchor", bookmark(appendix)).set("w:history", 1).with(words)
            }
            false => self.plain(&words),
        }
    }

    /// An appendix itself, which references lead to.
    pub fn appendix(&mut self, appendix: Appendix) -> Vec<Element> {
        let words = self.plain(&self.labels.name_of(appendix));
        if !self.passed.insert(appendix) {
            return vec![words];
        }
        let (id, name) = (appendix.number(), bookmark(appendix));
        let start = element("w:bookmarkStart").set("w:id", id).set("w:name", name);
        vec![start, words, element("w:bookmarkEnd").set("w:id", id)]
    }
}

fn bookmark(appendix: Appendix) -> String {
    format!("appendix_{}", appendix.number())
}

/// What is said of letters, in the order of the schema.
fn said(style: Style, character_style: Option<&str>) -> impl Iterator<Item = Element> {
    let both = |is_so: bool, names: [&'static str; 2]| names.into_iter().filter(move |_| is_so).map(element);
    let one = |is_so: bool, name: &'static str| is_so.then(|| element(name));
    let character_style = character_style.map(|id| says("w:rStyle", id));
    let language = style.language.map(|language| says("w:lang", tag(language)));
    character_style
        .into_iter()
        .chain(both(style.strong, ["w:b", "w:bCs"]))
        .chain(both(style.emphasis, ["w:i", "w:iCs"]))
        .chain(one(style.struck, "w:strike"))
        .chain(one(style.code, "w:noProof"))
        .chain(language)
}

/// An address in the characters that an address may have, so that no program finds the file broken for it.
fn encoded(address: &str) -> String {
    let bytes = address.as_bytes();
    let is_escape = |at: usize| bytes.get(at + 1..at + 3).is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
    let mut out = String::with_capacity(address.len());
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            b'%' if !is_escape(at) => out.push_str("%25"),
            b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' | b'[' | b']' | 0..=b' ' | 0x7f.. => {
                out.push_str(&format!("%{byte:02X}"));
            }
            byte => out.push(char::from(*byte)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_only_what_an_address_may_have() {
        let address = Address::parse("https://a.example/ŵ[1]?x=<\"{b}|\\^`>&y=%2f%zz%").unwrap();
        assert_eq!(
            encoded(address.as_str()),
            "https://a.example/%C5%B5%5B1%5D?x=%3C%22%7Bb%7D%7C%5C%5E%60%3E&y=%2f%25zz%25"
        );
    }
}
