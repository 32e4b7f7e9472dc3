//! Gathers the paragraphs of a narrative, event by event.

use std::collections::BTreeSet;

use pulldown_cmark::{Tag, TagEnd};

use super::table::Table;
use super::without_comments;
use crate::documents::vocabulary::Language;
use crate::page::{Address, Appendix, Clean, Item, Para, Run, Style, Text};

#[derive(Default)]
pub(super) struct Gather {
    pub paras: Vec<Para>,
    pub names: BTreeSet<Appendix>,
    /// An HTML block, which may come in several pieces.
    pub html: String,
    text: Text,
    style: Style,
    /// The lists that are open, each with its next number if it has numbers.
    lists: Vec<Option<u64>>,
    /// The entry whose first paragraph is still to come.
    item: Option<Item>,
    /// Links and pictures that are open, the innermost last.
    links: Vec<Link>,
    table: Option<Table>,
    is_code: bool,
}

struct Link {
    to: Option<Address>,
    see: Vec<Appendix>,
    words: String,
    /// An address that the reader may not know of, and what is said in its place where the words themselves say it.
    kept: Option<(String, &'static str)>,
}

impl Gather {
    /// Of a narrative in another language than the page's, if it is in one.
    pub(super) fn of(language: Option<Language>) -> Gather {
        Gather { style: Style { language, ..Style::default() }, ..Gather::default() }
    }

    pub(super) fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { .. } => {
                self.end_of_paragraph();
                self.style.strong = true;
            }
            Tag::Strong => self.style.strong = true,
            Tag::Emphasis => self.style.emphasis = true,
            Tag::Strikethrough => self.style.struck = true,
            Tag::CodeBlock(_) => {
                self.end_of_paragraph();
                self.is_code = true;
            }
            Tag::List(first) => {
                self.end_of_paragraph();
                self.lists.push(*first);
            }
            Tag::Item => self.start_item(),
            Tag::Table(_) => {
                self.end_of_paragraph();
                self.table = Some(Table::default());
            }
            // Paragraphs inside a quotation are paragraphs; the rest opens nothing of its own.
            _ => {}
        }
    }

    pub(super) fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.end_of_paragraph();
                self.style.strong = false;
            }
            TagEnd::Strong => self.style.strong = false,
            TagEnd::Emphasis => self.style.emphasis = false,
            TagEnd::Strikethrough => self.style.struck = false,
            TagEnd::CodeBlock => {
                self.end_of_paragraph();
                self.is_code = false;
            }
            TagEnd::List(_) => {
                self.end_of_paragraph();
                self.lists.pop();
            }
            TagEnd::HtmlBlock => self.end_of_html(),
            TagEnd::TableCell | TagEnd::TableHead | TagEnd::TableRow | TagEnd::Table => self.end_of_table(tag),
            TagEnd::Item => {
                self.end_of_paragraph();
                self.item = None;
            }
            _ => self.end_of_paragraph_if(tag),
        }
    }

    fn end_of_paragraph_if(&mut self, tag: TagEnd) {
        if matches!(tag, TagEnd::Paragraph | TagEnd::BlockQuote(_)) {
            self.end_of_paragraph();
        }
    }

    fn start_item(&mut self) {
        self.end_of_paragraph();
        let depth = self.lists.len().saturating_sub(1).min(8) as u8;
        let number = self.lists.last_mut().and_then(|next| {
            let number = *next;
            *next = next.map(|number| number.saturating_add(1));
            number
        });
        self.item = Some(Item { depth, number });
    }

    pub(super) fn words(&mut self, words: &str) {
        if self.is_code {
            for line in words.lines() {
                self.code(line);
                self.end_of_paragraph();
            }
        } else if let Some(link) = self.links.last_mut() {
            link.words.push_str(words);
        } else {
            self.text.push(Run::Words(words.into(), self.style));
        }
    }

    /// Whether a task is done, which the page says and not the narrative.
    pub(super) fn task(&mut self, mark: &str) {
        self.text.push(Run::Words(format!("{mark} ").into(), Style { language: None, ..self.style }));
    }

    pub(super) fn code(&mut self, words: &str) {
        match self.links.last_mut() {
            Some(link) => link.words.push_str(words),
            None => self.text.push(Run::Words(words.into(), Style { code: true, ..self.style })),
        }
    }

    pub(super) fn open_link(&mut self, to: Option<Address>, see: Option<Appendix>) {
        self.links.push(Link { to, see: see.into_iter().collect(), words: String::new(), kept: None });
    }

    pub(super) fn open_kept_link(&mut self, address: String, instead: &'static str) {
        self.links.push(Link { to: None, see: Vec::new(), words: String::new(), kept: Some((address, instead)) });
    }

    /// A picture inside a link gives its words to the link.
    pub(super) fn close_link(&mut self) {
        let Some(mut link) = self.links.pop() else { return };
        if let Some((_, instead)) = link.kept.take_if(|(address, _)| link.words.contains(address.as_str())) {
            link.words = instead.to_owned();
        }
        self.names.extend(&link.see);
        if let Some(outer) = self.links.last_mut() {
            outer.words.push_str(&link.words);
            outer.see.extend(link.see);
            return;
        }
        self.text.push(match link.to {
            Some(to) => Run::Link { words: Clean::trimmed(&link.words), to, style: self.style },
            None => Run::Words(link.words.into(), self.style),
        });
        for see in link.see {
            self.text.append(Text::from(" (").with(Run::See(see)).words(")"));
        }
    }

    /// In a cell of a table a break is a blank: what stands in a cell is one line of an entry.
    pub(super) fn break_line(&mut self) {
        if self.table.is_some() || !self.links.is_empty() {
            self.words(" ");
        } else {
            self.end_of_paragraph();
        }
    }

    pub(super) fn end_of_paragraph(&mut self) {
        let text = std::mem::take(&mut self.text);
        if !text.is_blank() {
            self.paras.push(Para { item: self.item.take(), text });
        }
    }

    fn end_of_html(&mut self) {
        let html = std::mem::take(&mut self.html);
        self.words(without_comments(&html).trim());
        self.end_of_paragraph();
    }

    fn end_of_table(&mut self, tag: TagEnd) {
        let text = std::mem::take(&mut self.text);
        let Some(table) = &mut self.table else { return };
        match tag {
            TagEnd::TableCell => table.cell(text),
            TagEnd::TableHead => table.end_of_head(),
            TagEnd::TableRow => table.end_of_row(),
            _ => {
                let table = self.table.take().unwrap_or_default();
                self.paras.extend(table.into_paras());
            }
        }
    }
}
