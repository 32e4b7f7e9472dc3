//! How items moved from day to day: a strip of pillars for each kind, so that its letter tells it as well as its colour.

use maud::{Markup, html};

use super::super::{LINE, Writer};
use super::{LENGTH, Place, class, hatching};
use crate::page::{DayOfTrend, Panel, Shade, Stage, Trend};

/// How high a strip is: as high is a pillar of all items.
const HIGH: usize = 24;
/// From the foot of a strip to that of the next.
const STEP: usize = 30;
/// Where pillars begin, after the letter, and how much room is left behind them for a number.
const LEFT: usize = 22;
const RIGHT: usize = 40;
/// Between days of two years.
const APART: usize = 4;
/// However few there are, pillars do not grow wider than this.
const WIDEST: usize = 16;
/// For the names of years.
const FOOT: usize = 18;

impl Writer<'_> {
    pub(super) fn trend(&self, trend: &Trend, panel: &Panel) -> Markup {
        let axis = Axis::of(&trend.days);
        let shades: Vec<Shade> = panel.shades().collect();
        let height = shades.len().max(1) * STEP + FOOT;
        html! {
            (LINE) div role="img" aria-label=(panel.said.as_str()) {
                span.name { (self.without_links(&panel.label)) }
                svg.trend viewBox=(format!("0 0 {LENGTH} {height}")) aria-hidden="true" {
                    @for (at, shade) in shades.iter().enumerate() { (strip(trend, panel, &axis, *shade, (at + 1) * STEP)) }
                    @for (name, middle) in &axis.groups {
                        text.axis x=(middle) y=(height - 4) font-size="12" { (name) }
                    }
                }
            }
        }
    }
}

/// What the cross over a day means, where there is one.
pub(super) fn unread(trend: &Trend) -> Markup {
    let is_any = trend.panels.iter().any(|panel| panel.stages.contains(&Stage::NotRead));
    html! {
        @if is_any {
            (LINE) ul.legend {
                li {
                    svg.swatch viewBox="0 0 22 22" aria-hidden="true" {
                        path.lost d=(cross(Place { x: 4, y: 4, width: 14, height: 14 })) {}
                    }
                    (trend.not_read.words.as_str())
                }
            }
        }
    }
}

/// Where each day stands.
struct Axis {
    days: Vec<usize>,
    width: usize,
    /// What there is room to name of the groups, and where the middle of each is.
    groups: Vec<(String, usize)>,
}

impl Axis {
    fn of(days: &[DayOfTrend]) -> Axis {
        let groups: Vec<&[DayOfTrend]> = days.chunk_by(|one, next| one.group == next.group).collect();
        let room = (LENGTH - LEFT - RIGHT).saturating_sub(APART * groups.len().saturating_sub(1));
        let step = room.checked_div(days.len()).unwrap_or(WIDEST).clamp(2, WIDEST);
        let mut axis = Axis { days: Vec::new(), width: step - 1, groups: Vec::new() };
        let mut x = LEFT;
        for group in groups {
            let (start, name) = (x, group[0].group.as_str());
            axis.days.extend((0..group.len()).map(|at| start + at * step));
            x += group.len() * step;
            if 7 * name.chars().count() <= x - start + APART {
                axis.groups.push((name.to_owned(), start + (x - start) / 2));
            }
            x += APART;
        }
        axis
    }
}

fn strip(trend: &Trend, panel: &Panel, axis: &Axis, shade: Shade, foot: usize) -> Markup {
    let kind = &trend.legend.kinds[shade as usize];
    let (mut plain, mut hollow, mut lines, mut lost) = (String::new(), String::new(), String::new(), String::new());
    let mut base = String::new();
    for (stage, x) in panel.stages.iter().zip(&axis.days) {
        let place = |y: usize, height: usize| Place { x: *x, y, width: axis.width, height };
        match stage {
            Stage::Nothing => continue,
            Stage::NotRead => lost += &cross(place(foot - HIGH / 2, axis.width.min(HIGH / 2))),
            Stage::Items(stack) => {
                let portion = stack.of(shade);
                let most = panel.most();
                let whole = high(portion.plain + portion.hatched, most);
                let standing =
                    if portion.hatched == 0 { whole } else { high(portion.plain, most).min(whole.saturating_sub(2)) };
                plain += &pillar(place(foot - standing, standing));
                let fallen = place(foot - whole, whole - standing);
                hollow += &pillar(fallen);
                lines += &if fallen.height > 0 { hatching(fallen) } else { String::new() };
            }
        }
        base += &format!("M{x} {foot}h{}", axis.width);
    }
    let (name, middle) = (class(shade), foot - HIGH / 2 + 5);
    html! {
        text.tells x="10" y=(middle) font-size="14" { (kind.letter.as_str()) }
        path.base d=(base) {}
        @if !plain.is_empty() { path class={ "pillars plain-" (name) } d=(plain) {} }
        @if !hollow.is_empty() {
            path class={ "hollow hatched-" (name) } d=(hollow) {}
            path class={ "lines-" (name) } d=(lines) {}
        }
        @if !lost.is_empty() { path.lost d=(lost) {} }
        text.tells x=(LENGTH - RIGHT / 2) y=(middle) font-size="14" { (now(panel, shade)) }
    }
}

/// How many there are on the last day.
fn now(panel: &Panel, shade: Shade) -> String {
    match panel.stages.last() {
        Some(Stage::Items(stack)) => {
            let portion = stack.of(shade);
            (portion.plain + portion.hatched).to_string()
        }
        Some(Stage::NotRead) => "?".to_owned(),
        Some(Stage::Nothing) | None => "–".to_owned(),
    }
}

/// Its share of all, and never so low that it is not seen.
fn high(count: usize, most: usize) -> usize {
    let share = (count * HIGH).checked_div(most).unwrap_or(0);
    if count == 0 { 0 } else { share.max(3) }
}

fn pillar(Place { x, y, width, height }: Place) -> String {
    if height == 0 { String::new() } else { format!("M{x} {y}h{width}v{height}h-{width}z") }
}

fn cross(Place { x, y, width, height }: Place) -> String {
    let (right, bottom) = (x + width, y + height);
    format!("M{x} {y}L{right} {bottom}M{right} {y}L{x} {bottom}")
}
