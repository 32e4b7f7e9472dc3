//! Word: a document with real headings, lists, captions and tables, as people with and without sight can read it.

mod colours;
mod document;
mod dress;
mod letters;
mod lists;
mod package;
mod paper;
mod parse;
mod stretches;
mod styles;
mod table;
mod template;
mod widths;
mod xml;

use self::document::Document;
use self::package::Part;
use self::paper::A4;
use self::styles::Styles;
pub use self::template::Template;
use self::widths::Gauge;
use crate::page::Page;

/// Writes a page, in the style of a template where there is one.
pub fn write(page: &Page, template: Option<&Template>) -> Vec<u8> {
    let styles = Styles::of(template.and_then(|template| template.styles.as_ref()), page.language);
    let paper = template.and_then(|template| template.paper).unwrap_or(A4);
    let (document, mut parts, links) =
        Document::new(page, &styles, paper, Gauge::of(page.labels, template.is_some())).written();
    parts.push(package::settings(page));
    parts.extend(dress::parts(template));
    parts.push(Part::new("styles.xml", "rId1", "styles", styles.into_part()));
    package::packed(page, document, parts, &links)
}

#[cfg(test)]
mod tests;
