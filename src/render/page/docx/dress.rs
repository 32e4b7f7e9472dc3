//! What styles refer to: the colours and fonts of a theme, and what is known of fonts. Its own, or a template's.

use std::sync::LazyLock;

use super::package::{Part, W};
use super::parse::parse;
use super::template::{Template, colours_and_fonts};
use super::xml::{Element, element};

const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

static OWN_THEME: LazyLock<[Element; 2]> = LazyLock::new(|| {
    let theme = parse(include_bytes!("theme.xml")).expect("the theme of this format can be read");
    colours_and_fonts(&theme).expect("the theme of this format has colours and fonts")
});

static OWN_FONTS: LazyLock<Element> =
    LazyLock::new(|| parse(include_bytes!("fonts.xml")).expect("the fonts of this format can be read"));

/// The theme and the fonts of a file.
pub fn parts(template: Option<&Template>) -> [Part; 2] {
    let lent = |template: &'_ Template| template.theme.clone();
    let colours_and_fonts = template.and_then(lent).unwrap_or_else(|| OWN_THEME.clone());
    let fonts = template.and_then(|template| template.fonts.clone()).unwrap_or_else(|| OWN_FONTS.clone());
    let fonts = Element { attributes: vec![("xmlns:w".into(), W.to_owned())], ..fonts };
    [
        Part::new("theme.xml", "rId7", "theme", theme(colours_and_fonts).into_part()),
        Part::new("fontTable.xml", "rId8", "fontTable", fonts.into_part()),
    ]
}

/// A theme of those colours and fonts. What fills and outlines shapes is no template's: it may hold pictures, and a paper has
/// no shapes.
fn theme([colours, fonts]: [Element; 2]) -> Element {
    let fill = || element("a:solidFill").with(element("a:schemeClr").set("val", "phClr"));
    let line = || element("a:ln").set("w", 9525).with(fill());
    let effect = || element("a:effectStyle").with(element("a:effectLst"));
    let three = |list, of: &dyn Fn() -> Element| element(list).with_all((0..3).map(|_| of()));
    let formats = element("a:fmtScheme")
        .set("name", "")
        .with(three("a:fillStyleLst", &fill))
        .with(three("a:lnStyleLst", &line))
        .with(three("a:effectStyleLst", &effect))
        .with(three("a:bgFillStyleLst", &fill));
    let elements = element("a:themeElements").with(colours).with(fonts).with(formats);
    element("a:theme").set("xmlns:a", A).set("name", "").with(elements)
}
