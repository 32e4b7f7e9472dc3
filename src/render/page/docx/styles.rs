//! The styles of a paper: its own, or a template's with those that it lacks.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::parse::parse;
use super::xml::{Element, element, says};
use crate::documents::vocabulary::Language;
use crate::page::{Level, Tone};

/// What a style is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Title,
    Heading(Level),
    Text,
    Bullet,
    Number,
    Caption,
    Header,
    Footer,
    Link,
    Code,
    Tone(Tone),
    Table,
    CellText,
    CellCount,
    CellBullet,
    CellNumber,
    ColumnHeading,
    CountHeading,
    SectionHeading,
    /// Between two tables, which would be one without it; and at the end of a section.
    Between,
}

impl Role {
    /// The id of the style among this format's own.
    fn own(self) -> &'static str {
        match self {
            Role::Title => "Title",
            // The title of a page is no heading in Word, so what lies below it comes first.
            Role::Heading(level) => match level.number() {
                0..=2 => "Heading1",
                3 => "Heading2",
                4 => "Heading3",
                5 => "Heading4",
                _ => "Heading5",
            },
            Role::Text => "Normal",
            Role::Bullet => "ListBullet",
            Role::Number => "ListNumber",
            Role::Caption => "Caption",
            Role::Header => "Header",
            Role::Footer => "Footer",
            Role::Link => "Hyperlink",
            Role::Code => "HTMLCode",
            Role::Tone(Tone::Green) => "TystGreen",
            Role::Tone(Tone::Amber) => "TystAmber",
            Role::Tone(Tone::Red) => "TystRed",
            Role::Tone(Tone::Grey) => "TystSetAside",
            Role::Tone(Tone::Attention) => "TystAttention",
            Role::Table => "TystTable",
            Role::CellText => "TystTableText",
            Role::CellCount => "TystTableCount",
            Role::CellBullet => "TystTableBullet",
            Role::CellNumber => "TystTableNumber",
            Role::ColumnHeading => "TystTableHeading",
            Role::CountHeading => "TystTableCountHeading",
            Role::SectionHeading => "TystTableSection",
            Role::Between => "TystBetweenTables",
        }
    }
}

static OWN: LazyLock<Element> =
    LazyLock::new(|| parse(include_bytes!("styles.xml")).expect("the styles of this format can be read"));

/// The styles of one file.
pub struct Styles {
    /// The id that each of this format's own styles has in the file.
    ids: BTreeMap<&'static str, String>,
    part: Element,
}

impl Styles {
    /// This format's own styles, or a template's with those of them that it lacks.
    pub fn of(template: Option<&Element>, language: Language) -> Styles {
        let theirs = template.map_or_else(|| element("w:styles"), cleaned);
        let ids = ids(&theirs);
        let lacking = OWN.elements().filter(|own| is_lacking(own, &theirs)).map(|own| renamed(own, &ids));
        let part = element("w:styles")
            .set("xmlns:w", super::package::W)
            .with(defaults(&theirs, language))
            .with_all(theirs.elements().filter(|element| element.name != "w:docDefaults").cloned())
            .with_all(lacking);
        Styles { ids, part }
    }

    pub fn id(&self, role: Role) -> &str {
        self.ids.get(role.own()).map_or(role.own(), String::as_str)
    }

    pub fn into_part(self) -> Vec<u8> {
        self.part.into_part()
    }
}

/// A template's styles without what would lead out of them: numbering, which stays behind; the language, which is the page's;
/// tabs, which stand where the template's own headers want them; and who changed what, and when.
fn cleaned(styles: &Element) -> Element {
    let mut styles = styles.clone();
    styles.keep(&|element| {
        let is_of_a_person = element.attributes.iter().any(|(name, _)| name == "w:author");
        !is_of_a_person && !matches!(element.name.as_ref(), "w:numPr" | "w:lang" | "w:tabs" | "w:rsid")
    });
    styles
}

/// The id that each own style has in the file: that of theirs which means the same, or one that is not taken.
fn ids(theirs: &Element) -> BTreeMap<&'static str, String> {
    let taken: Vec<&str> = theirs.elements().filter_map(|style| style.attribute("w:styleId")).collect();
    let own = OWN.elements().filter_map(|style| Some((style.attribute("w:styleId")?, style)));
    let id = |(id, style): (&'static str, &Element)| {
        let same = same(style, theirs).and_then(|same| same.attribute("w:styleId")).map(str::to_owned);
        (id, same.unwrap_or_else(|| not_taken(id, &taken)))
    };
    own.map(id).collect()
}

fn not_taken(id: &str, taken: &[&str]) -> String {
    let is_free = |id: &String| !taken.iter().any(|taken| taken.eq_ignore_ascii_case(id));
    let others = (1..).map(|number| format!("{id}Tyst{number}"));
    std::iter::once(id.to_owned()).chain(others).find(is_free).unwrap_or_default()
}

fn is_lacking(own: &Element, theirs: &Element) -> bool {
    own.name == "w:style" && same(own, theirs).is_none()
}

/// The style of theirs that has the same name, whatever its id; or that all of its kind are based on, as ours is.
fn same<'t>(own: &Element, theirs: &'t Element) -> Option<&'t Element> {
    let kind = own.attribute("w:type");
    let is_alike = |style: &&Element| {
        style.name == "w:style" && style.attribute("w:type") == kind && style.attribute("w:styleId").is_some()
    };
    let name = own.said("w:name").unwrap_or_default();
    let is_default = |style: &Element| matches!(style.attribute("w:default"), Some("1" | "true" | "on"));
    let is_named = |style: &&Element| style.said("w:name").is_some_and(|own| own.eq_ignore_ascii_case(name));
    let named = theirs.elements().filter(is_alike).find(is_named);
    named.or_else(|| theirs.elements().filter(is_alike).find(|style| is_default(own) && is_default(style)))
}

/// An own style under the id that it has in the file, with those of the styles that it names.
fn renamed(own: &Element, ids: &BTreeMap<&'static str, String>) -> Element {
    let new = |id: &str| ids.get(id).cloned().unwrap_or_else(|| id.to_owned());
    let mut style = own.clone();
    let own_id = style.attributes.iter_mut().filter(|(name, _)| name == "w:styleId");
    own_id.for_each(|(_, id)| *id = new(id));
    let others = style.elements_mut().filter(|said| matches!(said.name.as_ref(), "w:basedOn" | "w:next"));
    others.flat_map(|said| &mut said.attributes).for_each(|(_, id)| *id = new(id));
    style
}

/// What holds where no style says otherwise, in the language of the page.
fn defaults(theirs: &Element, language: Language) -> Element {
    let own = OWN.first("w:docDefaults");
    let defaults = theirs.first("w:docDefaults");
    let part = |name: &str| defaults.or(own).and_then(|defaults| defaults.first(name));
    let letters = part("w:rPrDefault").and_then(|letters| letters.first("w:rPr")).cloned();
    let letters = in_language(letters.unwrap_or_else(|| element("w:rPr")), language);
    let whole = element("w:docDefaults").with(element("w:rPrDefault").with(letters));
    whole.with_all(part("w:pPrDefault").cloned())
}

/// The schema has the language near the end of what is said of letters, and these alone behind it.
fn in_language(letters: Element, language: Language) -> Element {
    let is_behind =
        |element: &&Element| matches!(element.name.as_ref(), "w:eastAsianLayout" | "w:specVanish" | "w:oMath");
    let (behind, before): (Vec<&Element>, Vec<&Element>) = letters.elements().partition(is_behind);
    element("w:rPr")
        .with_all(before.into_iter().cloned())
        .with(says("w:lang", tag(language)))
        .with_all(behind.into_iter().cloned())
}

/// A language as Word names it, so that its dictionaries are those of this country.
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::Welsh => "cy-GB",
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// This format's own style for a purpose.
    pub(in super::super) fn own(role: Role) -> &'static Element {
        OWN.elements().find(|style| style.attribute("w:styleId") == Some(role.own())).expect("a style for it")
    }

    const ROLES: [Role; 24] = [
        Role::Title,
        Role::Heading(Level::SECTION),
        Role::Text,
        Role::Bullet,
        Role::Number,
        Role::Caption,
        Role::Header,
        Role::Footer,
        Role::Link,
        Role::Code,
        Role::Tone(Tone::Green),
        Role::Tone(Tone::Amber),
        Role::Tone(Tone::Red),
        Role::Tone(Tone::Grey),
        Role::Tone(Tone::Attention),
        Role::Table,
        Role::CellText,
        Role::CellCount,
        Role::CellBullet,
        Role::CellNumber,
        Role::ColumnHeading,
        Role::CountHeading,
        Role::SectionHeading,
        Role::Between,
    ];

    #[test]
    fn there_is_a_style_for_every_purpose() {
        ROLES.into_iter().for_each(|role| assert!(own(role).first("w:name").is_some()));
        let deepest = (0..9).fold(Level::SECTION, |level, _| level.below());
        assert_eq!(own(Role::Heading(deepest)).said("w:name"), Some("heading 5"));
    }

    fn style(id: &str, name: &str) -> Element {
        let style = element("w:style").set("w:type", "paragraph").set("w:styleId", id);
        style.with(says("w:name", name))
    }

    #[test]
    fn a_templates_styles_are_found_by_name_and_those_it_lacks_are_added_under_free_ids() {
        let theirs = element("w:styles")
            .with(style("Standard", "normal").set("w:default", "1"))
            .with(style("berschrift1", "Heading 1"))
            .with(style("Title", "House slogan"))
            .with(style("tysttabletext", "Our own"));
        let styles = Styles::of(Some(&theirs), Language::Welsh);
        assert_eq!(styles.id(Role::Heading(Level::SECTION)), "berschrift1");
        assert_eq!([styles.id(Role::Text), styles.id(Role::Title)], ["Standard", "TitleTyst1"]);
        assert_eq!(styles.id(Role::CellText), "TystTableTextTyst1");
        let added = styles.part.elements().find(|style| style.attribute("w:styleId") == Some("TitleTyst1")).unwrap();
        assert_eq!([added.said("w:name"), added.said("w:basedOn")], [Some("Title"), Some("Standard")]);
        let ids: Vec<_> = styles.part.elements().filter_map(|style| style.attribute("w:styleId")).collect();
        let own = OWN.elements().filter(|element| element.name == "w:style").count();
        assert_eq!(ids.len(), 4 + own - 2, "{ids:?}");
    }

    #[test]
    fn a_template_lends_no_numbering_no_language_and_no_names_of_people() {
        let letters = element("w:rPr")
            .with(says("w:lang", "fr-FR"))
            .with(says("w:sz", 20))
            .with(element("w:specVanish"))
            .with(element("w:rPrChange").set("w:author", "A. Person"));
        let theirs = element("w:styles")
            .with(element("w:docDefaults").with(element("w:rPrDefault").with(letters.clone())))
            .with(
                style("a", "heading 1")
                    .with(element("w:pPr").with(element("w:numPr")).with(element("w:tabs")))
                    .with(letters),
            );
        let part = String::from_utf8(Styles::of(Some(&theirs), Language::Welsh).into_part()).unwrap();
        assert!(part.contains("<w:rPr><w:sz w:val=\"20\"/><w:lang w:val=\"cy-GB\"/><w:specVanish/></w:rPr>"), "{part}");
        for left_behind in ["fr-FR", "numPr", "tabs", "Person"] {
            assert!(!part.contains(left_behind), "{left_behind}");
        }
    }
}
