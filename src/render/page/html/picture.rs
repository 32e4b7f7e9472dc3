//! Pictures: drawn small, row by row, so that words stay readable where a whole drawing would shrink. Each row is one image that
//! says in words what it shows, and the table that follows says it again.

mod mark;
mod trend;

use maud::{Markup, html};

use self::mark::{SHAPES, mark};
use super::super::divided::divided;
use super::{LINE, Writer};
use crate::page::{
    Bar, DUE, Drawing, Group, HeatCell, HeatRow, Kind, Legend, Month, Picture, Portion, Shade, Stack, Stage, Text,
};

impl Writer<'_> {
    /// A picture, under the caption of its table where nothing above says it.
    pub(super) fn picture(&self, picture: &Picture, caption: Option<&Text>) -> Markup {
        html! {
            figure.picture {
                (LINE) figcaption {
                    @if let Some(caption) = caption { strong { (self.text(caption)) } br; (LINE) }
                    (picture.alt.as_str())
                }
                @match &picture.drawing {
                    Drawing::Bars { legend, groups } => {
                        @let stacks = groups.iter().flat_map(|group| &group.bars).map(|bar| &bar.stack);
                        (legend_of(legend, &Stack::sum(stacks), false))
                        @for group in groups { (self.bars(legend, group)) }
                    }
                    Drawing::HeatMap { legend, rows } => {
                        @let stacks = rows.iter().flat_map(|row| &row.cells).map(|cell| &cell.stack);
                        (legend_of(legend, &Stack::sum(stacks), true))
                        (LINE) div.heat { @for row in rows { (self.heat_row(legend, row)) } }
                    }
                    Drawing::Trend(trend) => {
                        @let stacks = trend.panels.iter().flat_map(|panel| &panel.stages).filter_map(Stage::stack);
                        (legend_of(&trend.legend, &Stack::sum(stacks), false))
                        (trend::unread(trend))
                        (LINE) div.trends { @for panel in &trend.panels { (self.trend(trend, panel)) } }
                    }
                    Drawing::Timeline { kinds, months } => {
                        (kinds_of(kinds, months))
                        (LINE) div.months { @for month in months { (self.month(kinds, month)) } }
                    }
                }
                (LINE)
            }
            (LINE)
        }
    }

    fn bars(&self, legend: &Legend, group: &Group) -> Markup {
        html! {
            @if let Some(heading) = &group.heading { (LINE) p.names { (self.text(heading)) } }
            (LINE) div.bars { @for bar in &group.bars { (self.bar(legend, bar)) } }
        }
    }

    /// What is inside an image is no link, whatever its name is elsewhere.
    fn bar(&self, legend: &Legend, bar: &Bar) -> Markup {
        html! {
            (LINE) div role="img" aria-label=(bar.said.as_str()) {
                span.name { (self.without_links(&bar.label)) }
                (lying(legend, &bar.stack))
                span.numbers { @for part in parts(legend, &bar.stack) { span { (swatch(&part)) (part.count) } } }
            }
        }
    }

    fn heat_row(&self, legend: &Legend, row: &HeatRow) -> Markup {
        html! {
            (LINE) div role="img" aria-label=(row.said.as_str()) {
                span.name { (self.without_links(&row.label)) }
                span.cells { @for cell in &row.cells { (heat_cell(legend, cell)) } }
            }
        }
    }

    fn month(&self, kinds: &[Kind; DUE], month: &Month) -> Markup {
        html! {
            (LINE) div.past[month.is_past] role="img" aria-label=(month.said.as_str()) {
                span.name { (self.without_links(&month.label)) }
                span.marks {
                    @for ((kind, shape), count) in kinds.iter().zip(&SHAPES).zip(month.counts) {
                        @if count > MOST_MARKS {
                            (mark(shape, kind)) span.many { "× " (count) }
                        } @else {
                            @for _ in 0..count { (mark(shape, kind)) }
                        }
                    }
                }
            }
        }
    }
}

/// More marks of one kind than this are told as a number.
const MOST_MARKS: usize = 8;

/// What each kind is that is drawn, and what hatching and the cross say where there are any.
fn legend_of(legend: &Legend, drawn: &Stack, is_crossed: bool) -> Markup {
    let kinds = Shade::ALL.into_iter().zip(&legend.kinds).zip(drawn.0);
    let kinds = kinds.filter(|(_, portion)| *portion != Portion::default()).map(|(kind, _)| kind);
    let hatched = Part { shade: Shade::Grey, letter: "", count: 0, is_hatched: true };
    html! {
        @if drawn.items() > 0 {
            (LINE) ul.legend {
                @for (shade, kind) in kinds {
                    @let part = Part { shade, letter: kind.letter.as_str(), count: 0, is_hatched: false };
                    (LINE) li { (swatch(&part)) (kind.words.as_str()) }
                }
                @if drawn.hatched() > 0 {
                    (LINE) li { (swatch(&hatched)) (legend.hatched.as_str()) }
                    @if is_crossed { (LINE) li { (legend.crossed.as_str()) } }
                }
                (LINE)
            }
        }
    }
}

fn kinds_of(kinds: &[Kind; DUE], months: &[Month]) -> Markup {
    let is_drawn = |at: usize| months.iter().any(|month| month.counts[at] > 0);
    let kinds = kinds.iter().zip(&SHAPES).enumerate().filter(|(at, _)| is_drawn(*at));
    html! {
        (LINE) ul.legend {
            @for (_, (kind, shape)) in kinds { (LINE) li { (mark(shape, kind)) (kind.words.as_str()) } }
            (LINE)
        }
    }
}

/// A part of a stack: all of one kind that do stand, or all that do not.
struct Part<'l> {
    shade: Shade,
    /// Blank where it is about no kind.
    letter: &'l str,
    count: usize,
    is_hatched: bool,
}

/// The parts of a stack that there are any of, in order.
fn parts<'l>(legend: &'l Legend, stack: &Stack) -> Vec<Part<'l>> {
    let kinds = Shade::ALL.into_iter().zip(&legend.kinds).zip(stack.0);
    let both = kinds.flat_map(|((shade, kind), Portion { plain, hatched })| {
        [(plain, false), (hatched, true)].map(|(count, is_hatched)| Part {
            shade,
            letter: kind.letter.as_str(),
            count,
            is_hatched,
        })
    });
    both.filter(|part| part.count > 0).collect()
}

/// Where a part is drawn.
#[derive(Clone, Copy)]
struct Place {
    x: usize,
    y: usize,
    width: usize,
    height: usize,
}

const SWATCH: Place = Place { x: 1, y: 1, width: 20, height: 20 };

fn swatch(part: &Part<'_>) -> Markup {
    html! {
        svg.swatch viewBox="0 0 22 22" aria-hidden="true" { (drawn(part, SWATCH, part.letter)) }
    }
}

/// As wide as a bar is at the least, so that its letters never shrink.
const LENGTH: usize = 280;
const THICKNESS: usize = 26;
/// No part is narrower than its letter.
const NARROWEST: usize = 16;
/// Parts do not touch, so that no two colours need be told apart along an edge.
const GAP: usize = 2;

/// A bar with its parts beside each other.
fn lying(legend: &Legend, stack: &Stack) -> Markup {
    let parts = parts(legend, stack);
    let lengths = lengths(&parts, LENGTH - 2, NARROWEST);
    let starts = starts(1, &lengths);
    html! {
        svg.stack viewBox=(format!("0 0 {LENGTH} {THICKNESS}")) aria-hidden="true" {
            @for ((part, width), x) in parts.iter().zip(lengths).zip(starts) {
                (drawn(part, Place { x, y: 1, width, height: THICKNESS - 2 }, &words(part, width)))
            }
        }
    }
}

const CELL: usize = 48;
/// No part is lower than its letter and number.
const LOWEST: usize = 18;
const TALLEST: usize = 38;

fn heat_cell(legend: &Legend, cell: &HeatCell) -> Markup {
    let parts = parts(legend, &cell.stack);
    let hatched = cell.stack.hatched();
    html! {
        span.cell {
            (cell.label.as_str())
            @if parts.is_empty() { br; "–" } @else { (standing(&parts)) }
            @if hatched > 0 { span.crossed { "× " (hatched) } }
        }
    }
}

/// A stack with its parts one above the other. It grows where they are too many for its height.
fn standing(parts: &[Part<'_>]) -> Markup {
    let needed = parts.len() * (LOWEST + GAP) - GAP;
    let heights = lengths(parts, TALLEST.max(needed), LOWEST);
    let starts = starts(1, &heights);
    let whole = 2 + heights.iter().sum::<usize>() + (parts.len() - 1) * GAP;
    html! {
        svg viewBox=(format!("0 0 {CELL} {whole}")) aria-hidden="true" {
            @for ((part, height), y) in parts.iter().zip(heights).zip(starts) {
                (drawn(part, Place { x: 1, y, width: CELL - 2, height }, &lettered(part)))
            }
        }
    }
}

fn lengths(parts: &[Part<'_>], room: usize, least: usize) -> Vec<usize> {
    let counts: Vec<usize> = parts.iter().map(|part| part.count).collect();
    divided(&counts, room.saturating_sub(GAP * parts.len().saturating_sub(1)), least)
}

fn starts(first: usize, lengths: &[usize]) -> Vec<usize> {
    let mut next = first;
    let start = |length: &usize| {
        let after = next + length + GAP;
        std::mem::replace(&mut next, after)
    };
    lengths.iter().map(start).collect()
}

/// The letter, and the number where there is room for both.
fn words(part: &Part<'_>, width: usize) -> String {
    let both = lettered(part);
    if room_for(&both) <= width { both } else { part.letter.to_owned() }
}

fn lettered(part: &Part<'_>) -> String {
    format!("{} {}", part.letter, part.count)
}

/// How wide words are at the most, in letters of the size in which they are drawn.
fn room_for(words: &str) -> usize {
    6 + 9 * words.chars().count()
}

/// A part with its words. Where it is hatched, they stand on a plate of their own.
fn drawn(part: &Part<'_>, place: Place, words: &str) -> Markup {
    let Place { x, y, width, height } = place;
    let shade = class(part.shade);
    let (ground, on) = if part.is_hatched { ("hatched", "hatched") } else { ("plain", shade) };
    let (middle, base) = (x + width / 2, y + height / 2 + 5);
    let plate = room_for(words).min(width.saturating_sub(2));
    html! {
        rect class={ (ground) "-" (shade) } x=(x) y=(y) width=(width) height=(height) {}
        @if part.is_hatched {
            path class={ "lines-" (shade) } d=(hatching(place)) {}
            @if !words.is_empty() {
                rect.plate x=(middle - plate / 2) y=(y + height / 2 - 7) width=(plate) height="14" {}
            }
        }
        @if !words.is_empty() {
            text class={ "on-" (on) } x=(middle) y=(base) font-size="14" { (words) }
        }
    }
}

fn class(shade: Shade) -> &'static str {
    match shade {
        Shade::Green => "green",
        Shade::Amber => "amber",
        Shade::Red => "red",
        Shade::Grey => "grey",
        Shade::Blank => "blank",
        Shade::Kept => "kept",
    }
}

/// Slanting lines across a place, cut at its edges. Drawn and not a pattern, which would need a name that no other has.
fn hatching(Place { x, y, width, height }: Place) -> String {
    const APART: usize = 6;
    let line = |at: usize| {
        let (from, down) = (x + at.min(width), y + at.saturating_sub(width));
        let (to, below) = (x + at.saturating_sub(height), y + at.min(height));
        format!("M{from} {down}L{to} {below}")
    };
    (APART..width + height).step_by(APART).map(line).collect()
}
