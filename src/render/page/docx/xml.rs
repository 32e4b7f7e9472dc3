//! XML as a tree, written with every text escaped and nothing in it that XML cannot hold.

use std::borrow::Cow;

use quick_xml::escape::escape;

/// An element, with its prefix as this format writes it: `w:p`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    pub name: Cow<'static, str>,
    pub attributes: Vec<(Cow<'static, str>, String)>,
    pub inside: Vec<Node>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Element(Element),
    Text(String),
    /// As it stands in the file.
    Written(String),
}

pub fn element(name: &'static str) -> Element {
    Element::named(name)
}

/// An element that says one thing: `<w:jc w:val="right"/>`.
pub fn says(name: &'static str, value: impl ToString) -> Element {
    element(name).set("w:val", value)
}

impl Element {
    pub fn named(name: impl Into<Cow<'static, str>>) -> Element {
        Element { name: name.into(), attributes: Vec::new(), inside: Vec::new() }
    }

    pub fn set(mut self, name: &'static str, value: impl ToString) -> Element {
        self.attributes.push((name.into(), value.to_string()));
        self
    }

    pub fn with(mut self, element: Element) -> Element {
        self.push(element);
        self
    }

    pub fn with_all(mut self, elements: impl IntoIterator<Item = Element>) -> Element {
        self.inside.extend(elements.into_iter().map(Node::Element));
        self
    }

    pub fn text(mut self, text: &str) -> Element {
        self.inside.push(Node::Text(text.to_owned()));
        self
    }

    pub fn push(&mut self, element: Element) {
        self.inside.push(Node::Element(element));
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.inside.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) | Node::Written(_) => None,
        })
    }

    pub fn elements_mut(&mut self) -> impl Iterator<Item = &mut Element> {
        self.inside.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) | Node::Written(_) => None,
        })
    }

    /// The first element of a name directly inside.
    pub fn first(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.name == name)
    }

    /// What the first element of a name directly inside says.
    pub fn said(&self, name: &str) -> Option<&str> {
        self.first(name)?.attribute("w:val")
    }

    /// Leaves only such elements inside, however deep.
    pub fn keep(&mut self, is_kept: &impl Fn(&Element) -> bool) {
        self.inside.retain(|node| match node {
            Node::Element(element) => is_kept(element),
            Node::Text(_) | Node::Written(_) => true,
        });
        self.elements_mut().for_each(|element| element.keep(is_kept));
    }

    /// The same, with what is inside it written down already: as a tree, a large table takes many times the room.
    pub fn set_down(mut self) -> Element {
        let mut written = String::new();
        self.inside.iter().for_each(|node| node.write(&mut written));
        self.inside = vec![Node::Written(written)];
        self
    }

    /// As a part of a file.
    pub fn into_part(self) -> Vec<u8> {
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        self.write(&mut out);
        out.into_bytes()
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            out.push_str(&escaped(value));
            out.push('"');
        }
        if self.inside.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        self.inside.iter().for_each(|node| node.write(out));
        out.push_str("</");
        out.push_str(&self.name);
        out.push('>');
    }
}

impl Node {
    fn write(&self, out: &mut String) {
        match self {
            Node::Element(element) => element.write(out),
            Node::Text(text) => out.push_str(&escaped(text)),
            Node::Written(written) => out.push_str(written),
        }
    }
}

/// XML 1.0 has no way to write some characters, not even as references.
fn escaped(text: &str) -> String {
    let possible = |c: char| match c {
        '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'.. => c,
        _ => '\u{fffd}',
    };
    escape(text.chars().map(possible).collect::<String>()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_down_is_written_as_it_would_have_been() {
        let tree = || element("a").set("b", 1).with(element("c").text("<&>")).with(element("d"));
        assert_eq!(tree().set_down().into_part(), tree().into_part());
    }

    #[test]
    fn no_text_becomes_markup_and_none_is_beyond_xml() {
        let part = element("a").set("b", "\"<&>'\u{ffff}").text("</a>&amp;\0\u{b}\u{fffe}ŵ\u{1f3f4}").into_part();
        let text = String::from_utf8(part).unwrap();
        assert!(text.ends_with(
            "<a b=\"&quot;&lt;&amp;&gt;&apos;\u{fffd}\">&lt;/a&gt;&amp;amp;\u{fffd}\u{fffd}\u{fffd}ŵ\u{1f3f4}</a>"
        ));
    }
}
