//! What another edition of a standard changes, and for whose evidence.

use super::{asks, code, filled};
use crate::catalogues::{Changes, Comparison, Concerned, Pair};
use crate::documents::catalogue::{PartEntry, Texts};
use crate::documents::vocabulary::Language;
use crate::model::{Catalogue, Item};
use crate::page::{Block, Cell, Column, Level, Page, Para, Table, Text};
use crate::standing::Standing;
use crate::survey::Survey;
use crate::views::language::with_its_language;
use crate::views::reading::{Reading, not_read};
use crate::views::status::tone;
use crate::words::Words;

/// What a provider's evidence has to do with it, and what of its evidence could be read.
pub struct At {
    pub concerned: Option<Concerned>,
    reading: Reading,
}

impl At {
    pub fn of(comparison: &Comparison<'_>, standing: &Standing<'_, '_>) -> At {
        At { concerned: Concerned::of(comparison, standing), reading: Reading::of(standing) }
    }
}

/// The comparison, and with a repository what it means for the evidence in it.
/// `asked` is how the two were named by whoever asked: one id may stand for what is built in and for what is laid over it.
pub fn page(
    comparison: &Comparison<'_>,
    asked: [&str; 2],
    in_doubt: [Option<&str>; 2],
    evidence: Option<(&Survey<'_>, &[At])>,
    words: &Words,
) -> Page {
    let (old, new) = (comparison.old, comparison.new);
    let about = words.compared_editions(code(asked[0]), words.title_of(old), code(asked[1]), words.title_of(new));
    let mut blocks =
        vec![Block::paragraph(about), Block::paragraph(words.changes_counted(&comparison.counts()).made_strong())];
    blocks.extend(in_doubt.iter().flatten().map(|file| Block::paragraph(words.catalogue_not_read(code(file)))));
    let partial = [(old, asked[0]), (new, asked[1])].into_iter().filter(|(catalogue, _)| catalogue.is_partial);
    blocks.extend(partial.map(|(_, asked)| Block::paragraph(words.compared_in_part(code(asked)))));
    blocks.extend(filled(changed(comparison, words)));
    let new_ones = comparison.pairs.iter().filter_map(|pair| matches!(pair, Pair::New(_)).then_some(pair.after()?));
    blocks.extend(filled(told(words.new_items(), new_ones, words)));
    let gone = comparison.pairs.iter().filter_map(|pair| matches!(pair, Pair::Gone(_)).then_some(pair.before()?));
    blocks.extend(filled(told(words.items_that_are_gone(), gone, words)));
    match evidence {
        None => blocks.push(Block::paragraph(words.no_evidence_to_compare())),
        Some((survey, at)) => blocks.extend(for_evidence(comparison, survey, at, words)),
    }
    with_its_language(words, None, words.what_changes(asked[0], asked[1]).into(), blocks)
}

/// One row for each thing that changed, under the item that it changed in.
fn changed(comparison: &Comparison<'_>, words: &Words) -> Table<3> {
    let columns = [Column::words(words.what_changed()), Column::wide(words.before()), Column::wide(words.now())];
    let mut table = Table::new(words.items_that_changed(), columns);
    for pair in &comparison.pairs {
        let Pair::Both { old, new, changes } = pair else { continue };
        if changes.is_none() {
            continue;
        }
        table.heading([new.id.local().into(), words.text(&new.title).into(), Cell::Empty]);
        for row in rows(comparison, (old, new), *changes, words) {
            table.row(row);
        }
    }
    table
}

fn rows(comparison: &Comparison<'_>, (old, new): (&Item, &Item), changes: Changes, words: &Words) -> Vec<[Cell; 3]> {
    let row = |is: bool, what: &'static str, of: &dyn Fn(&Catalogue, &Item) -> Cell| {
        is.then(|| [what.into(), of(comparison.old, old), of(comparison.new, new)])
    };
    let told = |said: Text| if said.is_blank() { Cell::from(words.nothing()) } else { Cell::from(said) };
    let review = changes.refresh.map(|(before, after)| {
        [words.its_review().into(), words.interval(before).into(), words.interval(after).into()]
    });
    let moved = changes.moved.then(|| {
        let (from, to) = (old.id.local(), new.id.local());
        [words.its_number().into(), from.into(), words.moved_from(to, from).into()]
    });
    let before_review = [
        moved,
        row(changes.title, words.its_title(), &|_, item| told(judged_by(&item.title, words))),
        row(changes.asks, words.its_asks(), &|_, item| told(judged_by(&item.asks, words))),
        row(changes.parts, words.its_parts(), &|_, item| parts(&item.parts, words)),
    ];
    let after_review = [
        row(changes.applies, words.its_condition(), &|_, item| words.condition(&item.applies).into()),
        row(changes.stage, words.its_stage(), &|_, item| {
            told(item.stage.map(|stage| stage.to_string()).unwrap_or_default().into())
        }),
        row(changes.section, words.its_section(), &|catalogue, item| {
            let section = &catalogue.sections[item.section];
            words.part(&section.id, words.text(&section.title)).into()
        }),
    ];
    before_review.into_iter().flatten().chain(review).chain(after_review.into_iter().flatten()).collect()
}

fn parts(parts: &[PartEntry], words: &Words) -> Cell {
    if parts.is_empty() {
        return words.nothing().into();
    }
    let part = |part: &PartEntry| Para::item(words.part(&part.id, judged_by(&part.title, words)));
    Cell::Paras(parts.iter().map(part).collect())
}

/// Whether an item is worded otherwise is judged by its English, so that is what is shown of either.
fn judged_by(texts: &Texts, words: &Words) -> Text {
    words.text_in(Language::English, texts)
}

fn told<'c>(caption: &str, items: impl Iterator<Item = &'c Item>, words: &Words) -> Table<3> {
    let columns = [Column::short(words.number()), Column::words(words.item()), Column::wide(words.what_it_asks())];
    let mut table = Table::new(caption, columns);
    for item in items {
        table.row([item.id.local().into(), words.text(&item.title).into(), asks(words, item)]);
    }
    table
}

fn for_evidence(comparison: &Comparison<'_>, survey: &Survey<'_>, at: &[At], words: &Words) -> Vec<Block> {
    let (old, new) = (&comparison.old.id, &comparison.new.id);
    let mut blocks = Vec::new();
    for concerned in at.iter().filter_map(|at| at.concerned.as_ref()) {
        if blocks.is_empty() && old != new {
            let named = words.new_names_wanted(code(new), code(&format!("{new}/…")), code(&format!("{old}/…")));
            let is_any_moved = comparison.counts().moved > 0;
            let renumbered = is_any_moved.then(|| words.new_numbers_wanted().into());
            blocks.push(Block::paragraph(Text::sentences([named].into_iter().chain(renumbered))));
        }
        blocks.push(Block::Heading(Level::SECTION, concerned.who.name.trim().into()));
        blocks.extend(for_provider(comparison, concerned, words));
    }
    if blocks.is_empty() {
        blocks.push(Block::paragraph(words.concerns_nobody()));
    }
    blocks.extend(not_read(survey, &at.iter().map(|at| &at.reading).collect::<Vec<_>>(), words));
    blocks
}

fn for_provider(comparison: &Comparison<'_>, concerned: &Concerned, words: &Words) -> Vec<Block> {
    let carried = (concerned.carried > 0).then(|| words.ratings_that_carry_over(concerned.carried));
    let mut blocks: Vec<Block> = carried.map(Block::paragraph).into_iter().collect();
    blocks.push(
        filled(again(comparison, concerned, words)).unwrap_or_else(|| Block::paragraph(words.nothing_to_read_again())),
    );
    blocks.push(
        filled(unanswered(comparison, concerned, words))
            .unwrap_or_else(|| Block::paragraph(words.everything_is_answered())),
    );
    blocks
}

fn again(comparison: &Comparison<'_>, concerned: &Concerned, words: &Words) -> Table<4> {
    let columns = [
        Column::short(words.number()),
        Column::wide(words.record()),
        Column::short(words.rag_status()),
        Column::words(words.what_changed()),
    ];
    let mut table = Table::new(words.records_to_read_again(&concerned.who.name), columns);
    for again in &concerned.again {
        let pair = &comparison.pairs[again.pair];
        let rating = match again.rating {
            Some(rating) => Text::new().marked(words.rating(rating), tone(rating)),
            None => words.no_rating().into(),
        };
        table.row([
            pair.before().map_or(Cell::Empty, |old| old.id.local().into()),
            Text::new().code(again.file.as_str()).into(),
            rating.into(),
            words.changed_how(pair.changes()).into(),
        ]);
    }
    table
}

fn unanswered(comparison: &Comparison<'_>, concerned: &Concerned, words: &Words) -> Table<2> {
    let columns = [Column::short(words.number()), Column::wide(words.item())];
    let mut table = Table::new(words.items_nothing_answers(&concerned.who.name), columns);
    for item in concerned.unanswered.iter().filter_map(|at| comparison.pairs[*at].after()) {
        table.row([item.id.local().into(), words.text(&item.title).into()]);
    }
    table
}
