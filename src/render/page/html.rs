//! A web page: one file that needs no script and asks nothing of anybody, by the conventions of GOV.UK and gov.wales.

mod around;
mod lists;
mod outline;
mod table;
mod text;

use std::ops::Range;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

pub use self::around::{Around, Link};

use self::outline::Outline;
use self::text::{language_of, plain};
use crate::page::{Block, Grid, Page, Para, Text};

/// Everything that decides how a page looks. It must not be escaped on its way into the page, so it has no `<` and no `&`.
const STYLE: &str = include_str!("html/style.css");

/// Writes a page.
pub fn write(page: &Page) -> Vec<u8> {
    write_with(page, &Around::default())
}

/// Writes a page that is one of several: with links to the others.
pub fn write_with(page: &Page, around: &Around) -> Vec<u8> {
    let writer = Writer { page, outline: Outline::of(page) };
    let document = html! {
        (DOCTYPE)
        html lang=(page.language.code()) {
            (head(page, around))
            body id="top" {
                (LINE) a.skip href="#main" { (page.labels.web.skip) }
                (LINE) (around::header(page, around))
                (LINE) main id="main" tabindex="-1" { (writer.main(around)) (LINE) }
                (LINE) footer { p { a href="#top" { (page.labels.web.to_top) } } }
                (LINE)
            }
            (LINE)
        }
        (LINE)
    };
    document.into_string().into_bytes()
}

/// Nothing is laid out by it: it keeps apart what somebody who compares two pages wants on lines of their own.
const LINE: PreEscaped<&str> = PreEscaped("\n");

fn head(page: &Page, around: &Around) -> Markup {
    html! {
        (LINE) head {
            (LINE) meta charset="utf-8";
            (LINE) meta http-equiv="Content-Security-Policy" content=(policy());
            (LINE) meta name="referrer" content="no-referrer";
            (LINE) meta name="viewport" content="width=device-width, initial-scale=1";
            (LINE) meta name="color-scheme" content="light dark";
            (LINE) title lang=[language_of(&page.title)] { (plain(&page.title)) }
            (around::relations(around))
            (LINE) style { (PreEscaped(STYLE)) }
            (LINE)
        }
        (LINE)
    }
}

/// Nothing may be loaded, run or sent, and no style holds but the page's own.
fn policy() -> String {
    let hash = STANDARD.encode(Sha256::digest(STYLE.as_bytes()));
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

/// What the parts of a page are written with.
struct Writer<'p> {
    page: &'p Page,
    outline: Outline,
}

impl Writer<'_> {
    /// The title and what is said at once, the way to the rest, and the rest.
    fn main(&self, around: &Around) -> Markup {
        let blocks = &self.page.blocks;
        let opening = blocks.iter().take_while(|block| !matches!(block, Block::Heading(..))).count();
        html! {
            (LINE) h1 { (self.text(&self.page.title)) }
            (self.blocks(0..opening))
            (self.contents())
            (around::beside(around))
            (self.blocks(opening..blocks.len()))
        }
    }

    /// The sections, where there are more than fit on a screen together.
    fn contents(&self) -> Markup {
        let sections = self.outline.sections();
        html! {
            @if sections.len() > 3 {
                (LINE) nav.contents aria-labelledby="contents" {
                    h2 id="contents" { (self.page.labels.web.contents) }
                    ul {
                        @for (id, block) in sections {
                            @if let Block::Heading(_, text) = &self.page.blocks[block] {
                                (LINE) li { a href={ "#" (id) } { (self.without_links(text)) } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn blocks(&self, these: Range<usize>) -> Markup {
        let blocks: Vec<(usize, &Block)> = these.map(|at| (at, &self.page.blocks[at])).collect();
        html! {
            @for alike in blocks.chunk_by(|(_, one), (_, next)| is_paragraph(one) && is_paragraph(next)) {
                @match alike[0] {
                    (at, Block::Heading(_, text)) => (self.heading(at, text)),
                    (_, Block::Paragraph(_)) => (self.paragraphs(&paragraphs(alike))),
                    (at, Block::Table(grid)) => (self.table_at(at, grid)),
                }
            }
        }
    }

    fn heading(&self, at: usize, text: &Text) -> Markup {
        let (id, level) = (self.outline.id(at), self.outline.level(at));
        let words = self.text(text);
        let heading = match level {
            2 => html! { h2 id=(id) { (words) } },
            3 => html! { h3 id=(id) { (words) } },
            4 => html! { h4 id=(id) { (words) } },
            5 => html! { h5 id=(id) { (words) } },
            _ => html! { h6 id=(id) { (words) } },
        };
        html! { (LINE) (heading) }
    }

    fn table_at(&self, at: usize, grid: &Grid) -> Markup {
        let above = at.checked_sub(1).map(|above| &self.page.blocks[above]);
        let is_said_above = self.page.blocks[at].repeats(above);
        self.table(grid, &table::Place { id: self.outline.id(at), name: self.outline.name(at), is_said_above })
    }
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block, Block::Paragraph(_))
}

fn paragraphs<'p>(blocks: &[(usize, &'p Block)]) -> Vec<&'p Para> {
    let paras = blocks.iter().filter_map(|(_, block)| match block {
        Block::Paragraph(para) => Some(para),
        Block::Heading(..) | Block::Table(_) => None,
    });
    paras.collect()
}

#[cfg(test)]
mod tests;
