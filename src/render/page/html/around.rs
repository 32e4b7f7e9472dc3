//! What stands around a page that is one of several: the way to the others. All of it is of the program's making.

use maud::{Markup, html};

use super::LINE;
use crate::documents::vocabulary::Language;
use crate::page::Page;

/// The links around a page. A page that stands alone has none.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// To the first page, in the header.
    pub home: Option<Link>,
    /// To the same page in another language, in the header.
    pub other_language: Option<Link>,
    /// To what goes with the page, such as its table for spreadsheets: a list below the first sentences, with its heading.
    pub beside: Option<(String, Vec<Link>)>,
    /// The feed that tells of changes, for programs that look for one: where it is, and what it is called.
    pub feed: Option<Link>,
}

/// A link inside a site. Where it leads is the site's own: a path from this page, made of ids and never of what somebody wrote.
#[derive(Clone, Debug)]
pub struct Link {
    pub to: String,
    pub words: String,
    /// The language of the words and of what they lead to, where it is another than the page's.
    pub language: Option<Language>,
}

impl Link {
    fn code(&self) -> Option<&'static str> {
        self.language.map(Language::code)
    }
}

/// The day that the page tells of, and the ways out of it.
pub(super) fn header(page: &Page, around: &Around) -> Markup {
    html! {
        @if page.day.is_some() || around.home.is_some() || around.other_language.is_some() {
            header {
                @if let Some(home) = &around.home { p.home { (link(home)) } }
                @if let Some(date) = &page.day {
                    p.day { (page.labels.web.date) ": " time datetime=(date.day) { (date.words.as_str()) } }
                }
                @if let Some(other) = &around.other_language { p.language { (link(other)) } }
            }
        }
    }
}

pub(super) fn beside(around: &Around) -> Markup {
    html! {
        @if let Some((heading, links)) = &around.beside {
            (LINE) nav.beside aria-labelledby="beside" {
                h2 id="beside" { (heading) }
                ul { @for one in links { (LINE) li { (link(one)) } } }
            }
        }
    }
}

/// The same for programs.
pub(super) fn relations(around: &Around) -> Markup {
    html! {
        @if let Some(other) = &around.other_language {
            (LINE) link rel="alternate" hreflang=[other.code()] href=(other.to);
        }
        @if let Some(feed) = &around.feed {
            (LINE) link rel="alternate" type="application/atom+xml" href=(feed.to) title=(feed.words);
        }
    }
}

fn link(link: &Link) -> Markup {
    html! { a href=(link.to) lang=[link.code()] hreflang=[link.code()] { (link.words) } }
}
