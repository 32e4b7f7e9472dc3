//! How items moved from day to day, in letters: a line of blocks for each kind, or where the width is small a line of plain letters
//! for each day.

use super::super::divided::divided;
use super::Pen;
use crate::page::{DayOfTrend, Panel, Shade, Stack, Stage, Text, Trend};

/// An eighth of a line, two, and so on to the whole.
const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/// Before the blocks: two blanks, a letter, a blank.
const BEFORE: usize = 4;
/// Behind them: a blank, and a number.
const BEHIND: usize = 6;
const CROSS: char = '×';

impl Pen {
    pub(super) fn trend(&self, trend: &Trend) -> Vec<String> {
        let groups = trend.days.chunk_by(is_together).count();
        let is_wide = BEFORE + trend.days.len() + groups.saturating_sub(1) + BEHIND <= self.width;
        let mut lines = self.legend(trend, is_wide);
        for panel in &trend.panels {
            lines.push(String::new());
            lines.extend(self.lines(&panel.label, "", ""));
            lines.extend(if is_wide { across(trend, panel) } else { self.down(trend, panel) });
        }
        lines.push(String::new());
        lines
    }

    fn legend(&self, trend: &Trend, is_wide: bool) -> Vec<String> {
        let is_shown = |shade: &Shade| trend.panels.iter().any(|panel| panel.shades().any(|one| one == *shade));
        let stacks = || trend.panels.iter().flat_map(|panel| &panel.stages).filter_map(Stage::stack);
        let kinds = Shade::ALL.into_iter().filter(is_shown).map(|shade| &trend.legend.kinds[shade as usize]);
        let is_lost = trend.panels.iter().any(|panel| panel.stages.contains(&Stage::NotRead));
        let kinds = kinds.chain(is_lost.then_some(&trend.not_read));
        let mut said: Vec<String> =
            kinds.map(|kind| format!("{}: {}", kind.letter.as_str(), kind.words.as_str())).collect();
        let fallen = if is_wide { &trend.legend.crossed } else { &trend.small_letters };
        said.extend((Stack::sum(stacks()).hatched() > 0).then(|| fallen.as_str().to_owned()));
        self.lines(&Text::from(said.join("; ")), "", "")
    }

    /// A line for each day: a letter for each item, or for its share where they are more than fit.
    fn down(&self, trend: &Trend, panel: &Panel) -> Vec<String> {
        let line = |(day, stage): (&DayOfTrend, &Stage)| {
            let day = day.day.to_string();
            let room = self.width.saturating_sub(day.len() + 1);
            let letters = match stage {
                Stage::Nothing => return None,
                Stage::NotRead => trend.not_read.letter.as_str().to_owned(),
                Stage::Items(stack) => {
                    letters(trend, stack, (stack.items() * room.min(panel.most())).div_ceil(panel.most().max(1)))
                }
            };
            Some(format!("{day} {letters}"))
        };
        trend.days.iter().zip(&panel.stages).filter_map(line).collect()
    }
}

fn is_together(one: &DayOfTrend, next: &DayOfTrend) -> bool {
    one.group == next.group
}

fn across(trend: &Trend, panel: &Panel) -> Vec<String> {
    let line = |letter: &str, count: &dyn Fn(&Stack) -> usize| {
        let mut line = format!("  {letter} ");
        for (at, stage) in panel.stages.iter().enumerate() {
            if at > 0 && !is_together(&trend.days[at - 1], &trend.days[at]) {
                line.push(' ');
            }
            line.push(match stage {
                Stage::Nothing => ' ',
                Stage::NotRead => '?',
                Stage::Items(stack) => block(count(stack), panel.most()),
            });
        }
        let now = panel.stages.last().and_then(Stage::stack).map(|stack| format!(" {}", count(stack)));
        line + &now.unwrap_or_default()
    };
    let mut lines: Vec<String> = panel
        .shades()
        .map(|shade| {
            let letter = trend.legend.kinds[shade as usize].letter.as_str();
            line(letter, &|stack| stack.of(shade).plain + stack.of(shade).hatched)
        })
        .collect();
    if panel.stages.iter().filter_map(Stage::stack).any(|stack| stack.hatched() > 0) {
        lines.push(line(&CROSS.to_string(), &Stack::hatched));
    }
    let years = years(&trend.days);
    lines.extend((!years.trim().is_empty()).then_some(years));
    lines
}

fn block(count: usize, most: usize) -> char {
    match (count * BLOCKS.len()).div_ceil(most.max(1)) {
        0 => '.',
        eighths => BLOCKS[eighths.min(BLOCKS.len()) - 1],
    }
}

/// What the days are called together, each where it begins, as far as there is room.
fn years(days: &[DayOfTrend]) -> String {
    let mut line = " ".repeat(BEFORE);
    for group in days.chunk_by(is_together) {
        let name = group[0].group.as_str();
        let named = if name.chars().count() <= group.len() { name } else { "" };
        line += &format!("{named:<width$} ", width = group.len());
    }
    line
}

/// So many letters for a stack, each kind by its share; small ones for what does not stand.
fn letters(trend: &Trend, stack: &Stack, room: usize) -> String {
    let parts: Vec<(usize, String)> = Shade::ALL
        .into_iter()
        .flat_map(|shade| {
            let (portion, letter) = (stack.of(shade), trend.legend.kinds[shade as usize].letter.as_str());
            [(portion.plain, letter.to_owned()), (portion.hatched, letter.to_lowercase())]
        })
        .filter(|(count, _)| *count > 0)
        .collect();
    let counts: Vec<usize> = parts.iter().map(|(count, _)| *count).collect();
    let lengths = divided(&counts, room, 1);
    parts.iter().zip(lengths).map(|((_, letter), length)| letter.repeat(length)).collect()
}
