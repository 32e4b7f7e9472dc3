//! The marks of what falls due: a shape and a letter for each kind.

use maud::{Markup, html};

use crate::page::{DUE, Kind};

/// An outline, and where the foot of its letter stands.
pub(super) struct Shape {
    outline: &'static str,
    foot: (u8, u8),
}

impl Shape {
    const fn of(outline: &'static str, foot: (u8, u8)) -> Shape {
        Shape { outline, foot }
    }
}

/// A circle, a square, a leaf with a folded corner, a diamond, a triangle and a flag.
pub(super) const SHAPES: [Shape; DUE] = [
    Shape::of("M1 12a11 11 0 1 0 22 0a11 11 0 1 0-22 0Z", (12, 17)),
    Shape::of("M2 2h20v20h-20Z", (12, 17)),
    Shape::of("M3 1h12l6 6v16h-18ZM15 1v6h6", (12, 20)),
    Shape::of("M12 0.5L23.5 12L12 23.5L0.5 12Z", (12, 17)),
    Shape::of("M12 0.5L23.5 23.5h-23Z", (12, 21)),
    Shape::of("M2 24V1h21l-5 8l5 8h-21", (10, 14)),
];

pub(super) fn mark(shape: &Shape, kind: &Kind) -> Markup {
    let (x, y) = shape.foot;
    html! {
        svg.mark viewBox="0 0 24 24" aria-hidden="true" {
            path.shape d=(shape.outline) {}
            text.letter x=(x) y=(y) font-size="13" { (kind.letter.as_str()) }
        }
    }
}
