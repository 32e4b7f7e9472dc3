//! The feed, as Atom (RFC 4287).

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::calendar::Day;
use crate::views::site::{Entry, FEED, Feed, INDEX};

/// # Errors
/// None that can be named: everything is written into memory.
pub fn write(feed: &Feed) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let whole = writer.create_element("feed");
    let whole = whole.with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.language.code())]);
    whole.write_inner_content(|writer| {
        text(writer, "id", &feed.id)?;
        text(writer, "title", &feed.title)?;
        text(writer, "updated", &moment(feed.updated))?;
        writer.create_element("author").write_inner_content(|writer| text(writer, "name", &feed.author))?;
        link(writer, "self", "application/atom+xml", FEED)?;
        link(writer, "alternate", "text/html", INDEX)?;
        feed.entries.iter().try_for_each(|one| entry(writer, one))
    })?;
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn entry(writer: &mut Writer<Vec<u8>>, entry: &Entry) -> io::Result<()> {
    writer.create_element("entry").write_inner_content(|writer| {
        text(writer, "id", &entry.id)?;
        text(writer, "title", &entry.title)?;
        text(writer, "updated", &moment(entry.day))?;
        link(writer, "alternate", "text/html", &entry.page)?;
        text(writer, "summary", &entry.summary)
    })?;
    Ok(())
}

fn text(writer: &mut Writer<Vec<u8>>, name: &str, words: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(words))?;
    Ok(())
}

fn link(writer: &mut Writer<Vec<u8>>, relation: &str, kind: &str, to: &str) -> io::Result<()> {
    writer.create_element("link").with_attributes([("rel", relation), ("type", kind), ("href", to)]).write_empty()?;
    Ok(())
}

/// Evidence gives days, and a feed wants moments: the first of the day.
fn moment(day: Day) -> String {
    format!("{day}T00:00:00Z")
}
