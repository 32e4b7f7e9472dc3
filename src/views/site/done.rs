//! What is said on the terminal when a site is written: what it has, what was left out and why, and what to do next.

use crate::page::{Block, Level, Page, Text};
use crate::publication::{LeftOut, Published, WhyNot};
use crate::survey::Survey;
use crate::views::language::page;
use crate::words::Words;

/// What was written where.
#[derive(Clone, Copy, Debug)]
pub struct Done<'d> {
    /// The folder as it was named.
    pub folder: &'d str,
    pub pages: usize,
    pub papers: usize,
    /// Files that are new or other than they were.
    pub changed: usize,
    /// Files of an earlier site that are gone.
    pub removed: usize,
    /// What lies in the folder and is not the site's.
    pub others: &'d [String],
}

pub fn done(survey: &Survey<'_>, words: &Words, published: &[Published], done: &Done<'_>) -> Page {
    let mut blocks = vec![Block::paragraph(words.site_written(done.pages, done.papers))];
    blocks.push(Block::paragraph(match (done.changed, done.removed) {
        (0, 0) => words.site_unchanged().to_owned(),
        (changed, removed) => words.site_changed(changed, removed),
    }));
    blocks.extend(left_out(words, published));
    blocks.extend(others(words, done.others));
    blocks.push(Block::Heading(Level::SECTION, words.next_steps().into()));
    blocks.push(Block::item(words.look_at_every_page(Text::new().code(format!("{}/index.html", done.folder)))));
    blocks.push(Block::item(words.put_on_the_web()));
    if published.iter().all(|one| !one.is_shown) {
        blocks.push(Block::item(words.how_to_make_public()));
    }
    page(words, Some(survey.occasion.as_of), words.site_is_in(Text::new().code(done.folder)), blocks)
}

fn left_out(words: &Words, published: &[Published]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let sum = |of: fn(&LeftOut) -> usize| published.iter().map(|one| of(&one.left_out)).sum::<usize>();
    let (records, papers) = (sum(|left_out| left_out.records.len()), sum(|left_out| left_out.papers.len()));
    let hidden: Vec<&Published> = published.iter().filter(|one| !one.is_shown).collect();
    if records + papers + hidden.len() == 0 {
        return vec![Block::paragraph(words.nothing_left_out())];
    }
    blocks.push(Block::Heading(Level::SECTION, words.left_out().into()));
    blocks.push(Block::paragraph(words.so_many_left_out(records, papers)));
    blocks.extend(hidden.iter().map(|one| Block::item(words.no_page_of(Text::new().code(one.id.as_str())))));
    for one in published {
        let entries = one.left_out.records.iter().chain(&one.left_out.papers);
        blocks
            .extend(entries.map(|(path, why)| {
                Block::item(Text::new().code(path.as_str()).words(": ").words(reason(words, *why)))
            }));
    }
    blocks
}

fn reason(words: &Words, why: WhyNot) -> &'static str {
    match why {
        WhyNot::KeptFor(audience) => words.whom_it_is_for(audience),
        WhyNot::AnswersNothing => words.answers_nothing(),
        WhyNot::CannotBeRead => words.is_not_read(),
        WhyNot::KeptElsewhere => words.paper_kept_elsewhere(),
        WhyNot::NotPointedAt => words.not_pointed_at(),
        WhyNot::InDoubt => words.paper_in_doubt(),
        WhyNot::TooLarge => words.paper_too_large(),
        WhyNot::NoRoom => words.paper_without_room(),
    }
}

fn others(words: &Words, others: &[String]) -> Vec<Block> {
    if others.is_empty() {
        return Vec::new();
    }
    let list = others.iter().map(|path| Block::item(Text::new().code(path.as_str())));
    std::iter::once(Block::paragraph(words.left_as_it_is(others.len()))).chain(list).collect()
}
