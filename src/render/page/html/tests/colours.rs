//! The colours of the style, light and dark: whether words can be read on their ground.

use std::collections::BTreeMap;

use crate::render::page::html::STYLE;

/// The colours by name.
type Palette = BTreeMap<&'static str, [f64; 3]>;

/// Words and what they stand on, with the least contrast. WCAG asks for 4.5 of words; 7 is what it asks where it asks for most.
const WORDS: &[(&str, &str, f64)] = &[
    ("ink", "paper", 7.0),
    ("ink", "band", 7.0),
    ("quiet", "paper", 7.0),
    ("link", "paper", 7.0),
    ("visited", "paper", 7.0),
    ("link", "band", 7.0),
    ("visited", "band", 7.0),
    ("focus-ink", "focus", 7.0),
    ("green", "green-ground", 7.0),
    ("amber", "amber-ground", 7.0),
    ("red", "red-ground", 7.0),
    ("grey", "grey-ground", 7.0),
    ("attention", "attention-ground", 7.0),
    // Letters in the parts of a picture.
    ("on-dark", "solid-green", 4.5),
    ("on-light", "solid-amber", 7.0),
    ("on-dark", "solid-red", 4.5),
    ("on-light", "solid-grey", 7.0),
    // A rating that does not stand, on its hatching.
    ("ink", "green-ground", 7.0),
    ("ink", "amber-ground", 7.0),
    ("ink", "red-ground", 7.0),
    ("ink", "grey-ground", 7.0),
];

/// Lines that have to be seen, and what they stand on.
const LINES: &[(&str, &str, f64)] = &[
    ("edge", "paper", 3.0),
    ("focus-line", "paper", 3.0),
    ("green-edge", "paper", 3.0),
    ("amber-edge", "paper", 3.0),
    ("red-edge", "paper", 3.0),
    ("grey-edge", "paper", 3.0),
    ("attention-edge", "paper", 3.0),
    ("edge", "band", 3.0),
    // Parts of a picture that stand beside each other, and the outlines of those that are as light as the paper.
    ("solid-green", "solid-amber", 3.0),
    ("solid-amber", "solid-red", 3.0),
    ("solid-red", "solid-grey", 3.0),
    ("solid-green", "paper", 3.0),
    ("solid-red", "paper", 3.0),
];

#[test]
fn words_can_be_read_in_light_and_dark() {
    let (light, dark) = palettes();
    assert_eq!(light.keys().collect::<Vec<_>>(), dark.keys().collect::<Vec<_>>(), "each colour has both");
    for (name, palette) in [("light", &light), ("dark", &dark)] {
        for (one, other, least) in WORDS.iter().chain(LINES) {
            let found = contrast(palette[one], palette[other]);
            assert!(found >= *least, "{name}: {one} on {other} is {found:.2}, less than {least}");
        }
    }
}

#[test]
fn every_colour_is_named_and_held_to_its_ground() {
    let (light, _) = palettes();
    let held = |name: &&str| WORDS.iter().chain(LINES).any(|(one, other, _)| one == name || other == name);
    // Between rows, where nothing is lost with it.
    let others: Vec<_> = light.keys().copied().filter(|name| !held(name)).collect();
    assert_eq!(others, ["line"]);
    let rules = STYLE.rsplit_once("--attention-edge").unwrap().1;
    assert!(!rules.contains('#'), "a colour that has no name:{rules}");
}

/// Ratings are told apart by their shape as well, whole and open.
#[test]
fn each_state_has_a_shape_of_its_own() {
    let shape = |class: &str| {
        let (_, rest) = STYLE.split_once(&format!("\n{class}::before {{ content: ")).unwrap();
        rest.split(';').next().unwrap()
    };
    let shapes =
        [".green", ".amber", ".red", ".grey", ".attention", ".green.open", ".amber.open", ".red.open"].map(shape);
    let told_apart: std::collections::BTreeSet<_> = shapes.iter().collect();
    assert_eq!(told_apart.len(), shapes.len());
}

fn palettes() -> (Palette, Palette) {
    let mut roots = STYLE.split(":root {").skip(1).map(|rest| palette(rest.split('}').next().unwrap()));
    (roots.next().unwrap(), roots.next().unwrap())
}

fn palette(rules: &'static str) -> Palette {
    let colours = rules.lines().filter_map(|line| line.trim().strip_prefix("--")?.strip_suffix(';')?.split_once(": #"));
    colours.map(|(name, code)| (name, [0, 2, 4].map(|at| channel(&code[at..at + 2])))).collect()
}

/// As WCAG 2.2 defines relative luminance.
fn channel(hex: &str) -> f64 {
    let part = f64::from(u8::from_str_radix(hex, 16).unwrap()) / 255.0;
    if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let light = |[red, green, blue]: [f64; 3]| 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}
