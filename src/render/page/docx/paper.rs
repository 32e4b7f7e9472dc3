//! The sheet of paper: how large it is, how wide its margins are, and which way round it lies.

use super::xml::{Element, element};

/// A sheet of paper and its margins, in twentieths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paper {
    width: u32,
    height: u32,
    margins: Margins,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Margins {
    top: u32,
    right: u32,
    bottom: u32,
    left: u32,
    header: u32,
    footer: u32,
    gutter: u32,
}

/// Two centimetres.
const MARGIN: u32 = 1134;

pub const A4: Paper = Paper {
    width: 11906,
    height: 16838,
    margins: Margins {
        top: MARGIN,
        right: MARGIN,
        bottom: MARGIN,
        left: MARGIN,
        header: MARGIN / 2,
        footer: MARGIN / 2,
        gutter: 0,
    },
};

/// Word takes no larger sheet.
const LARGEST: u32 = 31_680;
/// Less room than this between the margins, and nobody could read what stands there: seven centimetres.
const LEAST_ROOM: u32 = 3969;

impl Paper {
    /// The paper of a section of somebody else's file, upright, unless it is none that could be written on.
    pub fn of(section: &Element) -> Option<Paper> {
        let size = section.first("w:pgSz")?;
        let margins = section.first("w:pgMar")?;
        let measure = |element: &Element, name: &str| element.attribute(name).and_then(twentieths);
        let margin = |name: &str| measure(margins, name);
        let (one, other) = (measure(size, "w:w")?, measure(size, "w:h")?);
        let paper = Paper {
            width: one.min(other),
            height: one.max(other),
            margins: Margins {
                top: margin("w:top")?,
                right: margin("w:right")?,
                bottom: margin("w:bottom")?,
                left: margin("w:left")?,
                header: margin("w:header").unwrap_or(MARGIN / 2),
                footer: margin("w:footer").unwrap_or(MARGIN / 2),
                gutter: margin("w:gutter").unwrap_or(0),
            },
        };
        paper.can_be_written_on().then_some(paper)
    }

    /// Either way round.
    fn can_be_written_on(self) -> bool {
        let Margins { top, right, bottom, left, header, footer, gutter } = self.margins;
        let all = [self.width, self.height, top, right, bottom, left, header, footer, gutter];
        all.iter().all(|measure| *measure <= LARGEST)
            && self.width >= left + right + gutter + LEAST_ROOM
            && self.width >= top + bottom + LEAST_ROOM
    }

    /// The same sheet with its longer side across.
    pub fn turned(self) -> Paper {
        Paper { width: self.height, height: self.width, ..self }
    }

    /// How much room there is between the margins.
    pub fn room(self) -> u32 {
        self.width - self.margins.left - self.margins.right - self.margins.gutter
    }

    /// What a section says of its paper.
    pub fn written(self) -> [Element; 2] {
        let Margins { top, right, bottom, left, header, footer, gutter } = self.margins;
        let size = element("w:pgSz").set("w:w", self.width).set("w:h", self.height);
        let margins = element("w:pgMar")
            .set("w:top", top)
            .set("w:right", right)
            .set("w:bottom", bottom)
            .set("w:left", left)
            .set("w:header", header)
            .set("w:footer", footer)
            .set("w:gutter", gutter);
        let is_across = self.width > self.height;
        [if is_across { size.set("w:orient", "landscape") } else { size }, margins]
    }
}

/// A measure: twentieths of a point, or a number with its unit. Margins may be negative, which says that text may overlap the
/// header; it may not here.
fn twentieths(text: &str) -> Option<u32> {
    let text = text.trim().trim_start_matches('-');
    let unit = text.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (number, unit) = text.split_at(unit);
    let in_twentieths = match unit {
        "" => 1.0,
        "pt" => 20.0,
        "in" => 1440.0,
        "cm" => 1440.0 / 2.54,
        "mm" => 144.0 / 2.54,
        "pc" | "pi" => 240.0,
        _ => return None,
    };
    let measure = number.parse::<f64>().ok()? * in_twentieths;
    (0.0..=f64::from(LARGEST)).contains(&measure).then_some(measure.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(width: &str, margin: &str) -> Element {
        let size = element("w:pgSz").set("w:w", "297mm").set("w:h", width);
        let sides = ["w:top", "w:right", "w:bottom", "w:left"];
        let margins = sides.into_iter().fold(element("w:pgMar"), |margins, side| margins.set(side, margin));
        element("w:sectPr").with(size).with(margins)
    }

    #[test]
    fn a_sheet_is_read_upright_with_its_units_and_turned_on_its_side() {
        let paper = Paper::of(&section("210mm", "-2cm")).unwrap();
        assert_eq!([paper.width, paper.height, paper.room()], [11906, 16838, 9638]);
        assert_eq!(paper, A4);
        assert_eq!([paper.turned().width, paper.turned().room()], [16838, 14570]);
    }

    #[test]
    fn a_sheet_that_nobody_could_write_on_is_none() {
        for (width, margin) in
            [("11906", "8cm"), ("1", "0"), ("99999999999", "0"), ("NaN", "1"), ("", ""), ("1e9in", "0")]
        {
            assert_eq!(Paper::of(&section(width, margin)), None, "{width} {margin}");
        }
        assert_eq!(Paper::of(&element("w:sectPr")), None);
    }
}
