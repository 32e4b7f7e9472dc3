//! Paragraphs, and lists inside lists.

use maud::{Markup, html};

use super::{LINE, Writer};
use crate::page::{Item, Para};

/// An entry of a list, with what lies inside it.
struct Entry<'p> {
    para: &'p Para,
    number: Option<u64>,
    inside: &'p [(&'p Para, Item)],
}

impl Writer<'_> {
    pub(super) fn paragraphs(&self, paras: &[&Para]) -> Markup {
        html! {
            @for alike in paras.chunk_by(|one, next| one.item.is_some() == next.item.is_some()) {
                @let items: Vec<(&Para, Item)> = alike.iter().filter_map(|para| Some((*para, para.item?))).collect();
                @if items.is_empty() {
                    @for para in alike { (LINE) p { (self.text(&para.text)) } }
                } @else {
                    (self.list(&items))
                }
            }
        }
    }

    /// What stands in one place of a table: a single text needs no paragraph around it.
    pub(super) fn inner(&self, paras: &[Para]) -> Markup {
        match paras {
            [Para { item: None, text }] => self.text(text),
            _ => self.paragraphs(&paras.iter().collect::<Vec<_>>()),
        }
    }

    /// Entries with a number and entries without are lists of their own.
    fn list(&self, items: &[(&Para, Item)]) -> Markup {
        let entries = entries(items);
        html! {
            @for alike in entries.chunk_by(|one, next| one.number.is_some() == next.number.is_some()) {
                (LINE)
                @match alike[0].number {
                    None => ul { @for entry in alike { (LINE) li { (self.entry(entry)) } } },
                    Some(_) => ol { @for entry in alike { (LINE) li value=[entry.number] { (self.entry(entry)) } } },
                }
            }
        }
    }

    fn entry(&self, entry: &Entry<'_>) -> Markup {
        html! {
            (self.text(&entry.para.text))
            @if !entry.inside.is_empty() { (self.list(entry.inside)) }
        }
    }
}

/// Whatever lies deeper than the entry before it lies inside that.
fn entries<'p>(items: &'p [(&'p Para, Item)]) -> Vec<Entry<'p>> {
    let mut entries = Vec::new();
    let mut rest = items;
    while let [(para, item), others @ ..] = rest {
        let deeper = others.iter().take_while(|(_, other)| other.depth > item.depth).count();
        let (inside, after) = others.split_at(deeper);
        // Browsers count no further than this.
        entries.push(Entry { para, number: item.number.map(|number| number % 1_000_000), inside });
        rest = after;
    }
    entries
}
