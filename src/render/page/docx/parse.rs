//! Parts of somebody else's file as a tree: bounded, without entities, and with nothing in it that is not Word's own.

use quick_xml::NsReader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, NamespaceResolver, ResolveResult};

use super::xml::{Element, Node};

/// Deeper than any file of Word's, and far from where a stack ends.
const DEEPEST: usize = 100;
const MOST_ELEMENTS: usize = 1_000_000;

/// Why a part cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    Broken,
    TooLarge,
}

/// What a namespace is to this format. Prefixes are a matter of each file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Vocabulary {
    Prefixed(&'static str),
    /// Of packages, which name their parts by it.
    Package,
    /// It points at another part, or out of the file.
    Reference,
    None,
    Other,
}

/// Reads a part. What is of no vocabulary that this format writes is left out, and so is every element that points at another
/// part.
pub fn parse(bytes: &[u8]) -> Result<Element, Unread> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unread::Broken)?;
    let mut reader = NsReader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let mut open: Vec<Option<Element>> = Vec::new();
    let mut elements = 0;
    loop {
        match reader.read_event().map_err(|_| Unread::Broken)? {
            Event::Start(start) => {
                elements += 1;
                if open.len() == DEEPEST || elements > MOST_ELEMENTS {
                    return Err(Unread::TooLarge);
                }
                open.push(ours(&start, reader.resolver())?);
            }
            Event::End(_) => {
                let closed = open.pop().ok_or(Unread::Broken)?;
                match (open.last_mut(), closed) {
                    (None, closed) => return closed.ok_or(Unread::Broken),
                    (Some(Some(outer)), Some(closed)) => outer.inside.push(Node::Element(closed)),
                    (Some(_), _) => {}
                }
            }
            // Entities are declared here, and nowhere else.
            Event::DocType(_) | Event::Eof => return Err(Unread::Broken),
            Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::GeneralRef(_) => {}
        }
    }
}

/// An element with the prefix that this format gives it.
fn ours(start: &BytesStart<'_>, names: &NamespaceResolver) -> Result<Option<Element>, Unread> {
    let (namespace, local) = names.resolve_element(start.name());
    let Some(name) = name(vocabulary(&namespace), local.as_ref()) else { return Ok(None) };
    let mut element = Element::named(name);
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|_| Unread::Broken)?;
        if attribute.key.as_namespace_binding().is_some() {
            continue;
        }
        let (namespace, local) = names.resolve_attribute(attribute.key);
        let vocabulary = vocabulary(&namespace);
        if vocabulary == Vocabulary::Reference {
            return Ok(None);
        }
        let value = attribute.normalized_value(XmlVersion::default()).map_err(|_| Unread::Broken)?;
        if let Some(name) = self::name(vocabulary, local.as_ref()) {
            element.attributes.push((name.into(), value.into_owned()));
        }
    }
    Ok(Some(element))
}

fn name(vocabulary: Vocabulary, local: &str) -> Option<String> {
    let is_name =
        local.starts_with(|c: char| c.is_ascii_alphabetic()) && local.chars().all(|c| c.is_ascii_alphanumeric());
    match vocabulary {
        Vocabulary::Prefixed(prefix) if is_name => Some(format!("{prefix}:{local}")),
        Vocabulary::Package | Vocabulary::None if is_name => Some(local.to_owned()),
        Vocabulary::Prefixed(_)
        | Vocabulary::Package
        | Vocabulary::None
        | Vocabulary::Reference
        | Vocabulary::Other => None,
    }
}

fn vocabulary(namespace: &ResolveResult<'_>) -> Vocabulary {
    match namespace {
        ResolveResult::Unbound => Vocabulary::None,
        ResolveResult::Unknown(_) => Vocabulary::Other,
        ResolveResult::Bound(Namespace(uri)) => match AsRef::<str>::as_ref(uri) {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Vocabulary::Prefixed("w"),
            "http://schemas.openxmlformats.org/drawingml/2006/main" | "http://purl.oclc.org/ooxml/drawingml/main" => {
                Vocabulary::Prefixed("a")
            }
            "http://schemas.openxmlformats.org/package/2006/relationships"
            | "http://schemas.openxmlformats.org/package/2006/content-types" => Vocabulary::Package,
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            | "http://purl.oclc.org/ooxml/officeDocument/relationships" => Vocabulary::Reference,
            _ => Vocabulary::Other,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::xml::{element, says};
    use super::*;

    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    #[test]
    fn prefixes_are_a_matter_of_each_file_and_what_is_foreign_or_points_away_is_left_out() {
        let file = format!(
            "\u{feff}<?xml version=\"1.0\"?><x:styles xmlns:x=\"{W}\" xmlns:o=\"urn:other\"
               xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">
             <x:b x:val=\"&lt;1&#65;\" o:val=\"2\"/><o:b><x:i/></o:b><x:embedRegular r:id=\"rId1\"/></x:styles>"
        );
        assert_eq!(parse(file.as_bytes()), Ok(element("w:styles").with(says("w:b", "<1A"))));
    }

    #[test]
    fn what_is_broken_deep_or_declares_entities_is_refused() {
        let deep = format!("<w:a xmlns:w=\"{W}\">{}", "<w:a>".repeat(DEEPEST));
        assert_eq!(parse(deep.as_bytes()), Err(Unread::TooLarge));
        for broken in [
            "",
            "<a>",
            "<a></b>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "<a b=\"&c;\"/>",
            "<a b=1/>",
            "<a b=\"1\" b=\"2\"/>",
            "text",
            "<urn:a/>",
        ] {
            assert_eq!(parse(broken.as_bytes()), Err(Unread::Broken), "{broken}");
        }
        assert_eq!(parse(b"\xff\xfe<\0a\0/\0>\0"), Err(Unread::Broken));
    }
}
