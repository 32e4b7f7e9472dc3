//! Which way round the pages of a paper lie: across where a table is wide.

use super::paper::Paper;
use super::widths::{Gauge, is_at_ease, wants};
use crate::page::Block;

/// Blocks on pages that lie the same way round.
#[derive(Debug)]
pub struct Stretch<'p> {
    pub is_turned: bool,
    pub blocks: &'p [Block],
}

/// Pages are turned back for no less than this many rows and paragraphs: about a page.
const WORTH_TURNING_BACK: usize = 20;

/// The stretches of a page's blocks, in order.
pub fn stretches<'p>(blocks: &'p [Block], paper: Paper, gauge: Gauge) -> Vec<Stretch<'p>> {
    let mut stretches: Vec<Stretch<'p>> = Vec::new();
    let mut from = 0;
    let mut is_turned = false;
    let mut at = 0;
    for part in parts(blocks) {
        let is_wide = part.iter().any(|block| is_wide(block, paper, gauge));
        let turns = is_wide || (is_turned && part.iter().map(rows).sum::<usize>() < WORTH_TURNING_BACK);
        if turns != is_turned && at > 0 {
            stretches.push(Stretch { is_turned, blocks: &blocks[from..at] });
            from = at;
        }
        is_turned = turns;
        at += part.len();
    }
    stretches.push(Stretch { is_turned, blocks: &blocks[from..] });
    stretches
}

/// Headings with what stands below them, and what stands above the first with that.
fn parts(blocks: &[Block]) -> Vec<&[Block]> {
    let is_heading = |block: &Block| matches!(block, Block::Heading(..));
    let mut parts = Vec::new();
    let mut from = 0;
    let mut headings = 0;
    for (at, block) in blocks.iter().enumerate() {
        if !is_heading(block) || (at > 0 && is_heading(&blocks[at - 1])) {
            continue;
        }
        headings += 1;
        if headings > 1 {
            parts.push(&blocks[from..at]);
            from = at;
        }
    }
    parts.push(&blocks[from..]);
    parts
}

fn is_wide(block: &Block, paper: Paper, gauge: Gauge) -> bool {
    match block {
        Block::Heading(..) | Block::Paragraph(_) => false,
        Block::Table(grid) => !is_at_ease(&wants(grid, gauge), paper.room()),
    }
}

fn rows(block: &Block) -> usize {
    match block {
        Block::Heading(..) | Block::Paragraph(_) => 1,
        Block::Table(grid) => grid.rows().len() + 2,
    }
}

#[cfg(test)]
mod tests {
    use super::super::paper::A4;
    use super::*;
    use crate::page::{Column, Level, Table};
    use crate::render::page::sample;

    fn heading() -> Block {
        Block::Heading(Level::SECTION, "Heading".into())
    }

    fn table(width: usize) -> Block {
        let words = "so much is said here of what was asked that it wants all the room that a column can have";
        let wide = || Column::wide("Words");
        match width {
            1 => {
                let mut table = Table::new("", [wide()]);
                table.row([words.into()]);
                table.into()
            }
            _ => {
                let mut table = Table::new("", [wide(), wide(), wide()]);
                table.row([words.into(), words.into(), words.into()]);
                table.into()
            }
        }
    }

    fn told(blocks: &[Block]) -> Vec<(bool, usize)> {
        let stretches = stretches(blocks, A4, Gauge::of(sample::labels(), false));
        stretches.iter().map(|stretch| (stretch.is_turned, stretch.blocks.len())).collect()
    }

    #[test]
    fn pages_turn_with_the_heading_of_a_wide_table_and_back_for_about_a_page() {
        let line = || Block::paragraph("a");
        assert_eq!(told(&[]), [(false, 0)]);
        assert_eq!(told(&[line(), heading(), table(1)]), [(false, 3)]);
        assert_eq!(told(&[line(), heading(), table(3)]), [(true, 3)], "the title is not left on a page of its own");
        let mut blocks = vec![line(), heading(), line(), heading(), heading(), table(3), heading(), line()];
        assert_eq!(told(&blocks), [(false, 3), (true, 5)]);
        blocks.extend((0..WORTH_TURNING_BACK).map(|_| line()));
        assert_eq!(told(&blocks), [(false, 3), (true, 3), (false, 2 + WORTH_TURNING_BACK)]);
    }
}
