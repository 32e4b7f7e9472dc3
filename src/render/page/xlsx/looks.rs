//! How cells look. A colour never stands alone: the word is always there, and a rating of which it is not sure that it stands
//! has an outline in place of its full colour.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use super::heights::SIZE;
use crate::documents::vocabulary::Language;
use crate::page::{Level, Tone};
use crate::render::page::sheets::Holds;

/// The looks of all cells of a file.
pub(super) struct Looks {
    pub title: Format,
    headings: [Format; 3],
    pub caption: Format,
    pub words: Format,
    pub link: Format,
    /// The headings of columns.
    pub column: Format,
    pub words_in_table: Format,
    ratings: Format,
    pub day: Format,
}

/// The colours of a state: its ground, and what is written on it. The two differ by more than 4.5 to 1.
struct Colours {
    ground: Color,
    letters: Color,
}

/// The sizes of letters.
pub(super) const TITLE: f64 = 18.0;
const HEADINGS: [f64; 3] = [14.0, 12.0, SIZE];

const LINES: Color = Color::RGB(0xBF_BF_BF);
const ADDRESS: Color = Color::RGB(0x05_4A_91);

impl Looks {
    pub(super) fn of(language: Language) -> Looks {
        let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let strong = |size: f64| words.clone().set_bold().set_font_size(size);
        let in_table = words.clone().set_border(FormatBorder::Thin).set_border_color(LINES);
        Looks {
            title: strong(TITLE),
            headings: HEADINGS.map(strong),
            caption: strong(SIZE),
            // One that is wrapped is cut off in LibreOffice.
            link: leading(&Format::new().set_align(FormatAlign::Top)),
            column: in_table.clone().set_bold().set_background_color(Color::RGB(0xE7_E6_E6)),
            ratings: in_table.clone().set_bold(),
            day: in_table.clone().set_align(FormatAlign::Left).set_num_format(day(language)),
            words_in_table: in_table,
            words,
        }
    }

    pub(super) fn heading(&self, level: Level) -> &Format {
        &self.headings[depth(level)]
    }

    pub(super) fn cell_of(&self, holds: Holds) -> &Format {
        match holds {
            Holds::Anything | Holds::Stands => &self.words_in_table,
            Holds::Ratings => &self.ratings,
        }
    }

    /// Words for a state, of which nothing beside them says whether they stand.
    pub(super) fn marked(&self, tone: Tone) -> Format {
        let colours = Colours::of(tone);
        let look = self.ratings.clone().set_font_color(colours.letters);
        match tone {
            Tone::Attention => look.set_background_color(colours.ground),
            Tone::Green | Tone::Amber | Tone::Red | Tone::Grey => look.set_border_color(colours.letters),
        }
    }

    /// As it is written: `12`, `3.0`, `86%`.
    pub(super) fn number(&self, decimals: usize, is_share: bool) -> Format {
        let after = if decimals > 0 { format!(".{}", "0".repeat(decimals)) } else { String::new() };
        let format = format!("0{after}{}", if is_share { "%" } else { "" });
        self.words_in_table.clone().set_align(FormatAlign::Right).set_num_format(format)
    }
}

pub(super) fn heading_size(level: Level) -> f64 {
    HEADINGS[depth(level)]
}

/// The first headings under the title, those inside them, and all that lie deeper.
fn depth(level: Level) -> usize {
    usize::from(level.number().saturating_sub(Level::SECTION.number())).min(HEADINGS.len() - 1)
}

/// Words that lead somewhere.
pub(super) fn leading(look: &Format) -> Format {
    look.clone().set_font_color(ADDRESS).set_underline(FormatUnderline::Single)
}

/// A rating that stands.
pub(super) fn full(tone: Tone) -> Format {
    let colours = Colours::of(tone);
    Format::new().set_bold().set_font_color(colours.letters).set_background_color(colours.ground)
}

/// A rating that does not stand.
pub(super) fn outlined(tone: Tone) -> Format {
    let colours = Colours::of(tone);
    let line = Format::new().set_border(FormatBorder::Dotted).set_border_color(colours.letters);
    line.set_italic().set_font_color(colours.letters)
}

impl Colours {
    fn of(tone: Tone) -> Colours {
        let (ground, letters) = match tone {
            Tone::Green => (0xC6_EF_CE, 0x00_55_00),
            Tone::Amber => (0xFF_E6_99, 0x6B_43_00),
            Tone::Red => (0xFF_C7_CE, 0x9C_00_06),
            Tone::Grey => (0xD9_D9_D9, 0x3A_3A_3A),
            Tone::Attention => (0xE9_DD_F5, 0x5A_1E_8C),
        };
        Colours { ground: Color::RGB(ground), letters: Color::RGB(letters) }
    }
}

/// The code before the month makes its name one of the page's language, whatever the computer's is.
fn day(language: Language) -> &'static str {
    match language {
        Language::English => "[$-809]d mmmm yyyy",
        Language::Welsh => "[$-452]d mmmm yyyy",
    }
}
