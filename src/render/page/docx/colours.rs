//! The colours of ratings. Each is pale enough for words on it, and is never all that tells.

use super::xml::{Element, element};
use crate::page::Tone;

/// The ground of a cell that holds a rating. Where the rating does not stand, it is only hatched.
pub fn ground(tone: Tone, stands: bool) -> Element {
    let shading = element("w:shd");
    match stands {
        true => shading.set("w:val", "clear").set("w:color", "auto").set("w:fill", pale(tone)),
        false => shading.set("w:val", "thinDiagStripe").set("w:color", pale(tone)).set("w:fill", "FFFFFF"),
    }
}

fn pale(tone: Tone) -> &'static str {
    match tone {
        Tone::Green => "CDE9D2",
        Tone::Amber => "FFE3A6",
        Tone::Red => "F8CFCB",
        Tone::Grey => "E0E3E8",
        Tone::Attention => "E8D8F5",
    }
}

#[cfg(test)]
mod tests {
    use super::super::styles::Role;
    use super::super::styles::tests::own;
    use super::*;

    const TONES: [Tone; 5] = [Tone::Green, Tone::Amber, Tone::Red, Tone::Grey, Tone::Attention];

    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let share = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
    }

    /// As WCAG 2.2 counts it.
    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn what_is_written_on_a_colour_can_be_read() {
        let ink = own(Role::CellText).first("w:rPr").and_then(|letters| letters.said("w:color")).unwrap();
        for tone in TONES {
            let style = own(Role::Tone(tone));
            let letters = style.first("w:rPr").unwrap();
            let word = letters.said("w:color").unwrap();
            assert_eq!(letters.first("w:shd").unwrap().attribute("w:fill"), Some(pale(tone)));
            for letters in [word, ink] {
                assert!(contrast(letters, pale(tone)) > 7.0, "{tone:?} {letters}: {}", contrast(letters, pale(tone)));
            }
        }
    }
}
