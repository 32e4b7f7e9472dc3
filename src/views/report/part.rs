//! What one provider gives to a paper: everything that is said of it, so that the provider itself can be let go.

use super::appendices::Appendices;
use super::planned::{Planned, overdue, planned};
use super::view::View;
use super::{accepted, attention, checklist, figures, reviews, section, set_aside};
use crate::calendar::Interval;
use crate::documents::provider::Contact;
use crate::documents::vocabulary::Audience;
use crate::outcome::StandardCount;
use crate::page::{Block, Level, Para, Text};
use crate::views::counts::{Advice, advice};
use crate::views::reading::Reading;
use crate::views::subjects;
use crate::words::Words;

pub(super) struct Part {
    pub reading: Reading,
    /// A sentence with the single point of contact.
    pub contact: Option<Text>,
    pub standards: Vec<StandardCount>,
    pub advice: Vec<Advice>,
    /// The table of what is wrong with items, and the papers that have expired.
    pub attention: Vec<Block>,
    /// The title of each catalogue, with its checklist.
    checklists: Vec<(Text, Block)>,
    figures: Vec<Block>,
    pub actions: Vec<Planned>,
    /// Actions that are done, of records that the reader may read.
    pub done: usize,
    reviews: Vec<Block>,
    listed: Vec<Block>,
    /// How many appendices it has.
    pub appendices: usize,
    set_aside: Vec<Block>,
    does_not_apply: Vec<Block>,
    pub accepted: Vec<accepted::Shown>,
    pub kept: Kept,
    remind: Interval,
}

/// How much is kept from the reader.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Kept {
    pub records: usize,
    pub papers: usize,
    pub actions: usize,
    pub figures: usize,
}

impl Part {
    pub(super) fn of(view: &View<'_, '_, '_>) -> Part {
        let appendices = Appendices::of(view);
        let records = view.records();
        let actions = |is_read: bool| {
            records
                .iter()
                .filter(move |(evidence, _)| view.may_read(evidence) == is_read)
                .flat_map(|(evidence, _)| &evidence.file.actions)
        };
        let kept = Kept {
            records: records.iter().filter(|(evidence, _)| !view.may_read(evidence)).count(),
            papers: appendices.kept(),
            actions: actions(false).count(),
            figures: records
                .iter()
                .filter(|(evidence, _)| !view.may_read(evidence))
                .map(|(evidence, _)| evidence.file.figures.entries.len())
                .sum(),
        };
        Part {
            reading: Reading::of(view.standing),
            contact: contact(view),
            standards: view.standing.counts(),
            advice: advice(view.standing, view.reader),
            attention: attention::of_items(view, &appendices),
            checklists: checklist::tables(view, &appendices),
            figures: figures::blocks(view),
            actions: planned(view),
            done: actions(true).filter(|action| !action.is_open()).count(),
            reviews: reviews::table(view),
            listed: appendices.blocks(view),
            appendices: appendices.count(),
            set_aside: set_aside::table(view, &appendices),
            does_not_apply: set_aside::that_do_not_apply(view),
            accepted: accepted::of_provider(view),
            kept,
            remind: view.standing.provider.framework.remind,
        }
    }

    /// Items of which no rating is told.
    pub(super) fn items_kept(&self) -> usize {
        self.standards.iter().map(|count| count.kept).sum()
    }

    pub(super) fn attention(&self, words: &Words, level: Level) -> Vec<Block> {
        let mut blocks = self.attention.clone();
        blocks.extend(overdue(words, subjects::provider(words, &self.reading.name), &self.actions));
        let is_asked = self.standards.iter().any(|count| count.applicable > 0);
        section(level, words.needs_attention(), blocks, || {
            Para::plain(match (is_asked, self.items_kept()) {
                (false, _) => words.no_item_applies().to_owned(),
                (true, 0) => words.nothing_needs_attention().to_owned(),
                (true, kept) => words.beside_kept(words.nothing_told_needs_attention(), kept),
            })
        })
    }

    pub(super) fn checklists(&self, words: &Words, level: Level) -> Vec<Block> {
        let of_one =
            |(title, table): &(Text, Block)| [Block::Heading(level, words.checklist(title.clone())), table.clone()];
        self.checklists.iter().flat_map(of_one).collect()
    }

    /// Nothing at all, where no standard looks for figures and no record gives one.
    pub(super) fn figures(&self, words: &Words, level: Level) -> Vec<Block> {
        if self.figures.is_empty() {
            return Vec::new();
        }
        std::iter::once(Block::Heading(level, words.figures().into())).chain(self.figures.clone()).collect()
    }

    /// What follows the checklists and the actions.
    pub(super) fn rest(&self, words: &Words, level: Level) -> Vec<Block> {
        let beside_kept = |said: &str| Para::plain(words.beside_kept(said, self.items_kept()));
        let mut blocks = section(level, words.stale_and_due(), self.reviews.clone(), || {
            beside_kept(&words.nothing_stale(self.remind))
        });
        blocks.extend(section(level, words.appendices(), self.listed.clone(), || beside_kept(words.no_appendices())));
        blocks.extend(section(level, words.set_aside(), self.set_aside.clone(), || {
            beside_kept(words.nothing_set_aside())
        }));
        blocks.extend(section(level, words.items_that_do_not_apply(), self.does_not_apply.clone(), || {
            Para::plain(words.every_item_applies())
        }));
        blocks
    }
}

/// The public finds a service by its own page; whom to ask about evidence is for those who read evidence.
fn contact(view: &View<'_, '_, '_>) -> Option<Text> {
    let Contact::Given { role, email, phone, .. } = view.standing.provider.file.map(|file| &file.contact)? else {
        return None;
    };
    let role = role.as_ref().map(|role| view.written(&role.value));
    let rest = [email, phone].into_iter().flatten().map(|words| Text::from(words.value.trim()));
    let given = role.into_iter().chain(rest).filter(|given| !given.is_blank());
    let given: Vec<Text> = given.collect();
    let is_told = view.reader != Audience::Public && !given.is_empty();
    is_told.then(|| view.words.contact(view.words.in_a_row(given)))
}
