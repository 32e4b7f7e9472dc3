//! The standards that are known, and for whom each is in force.

use super::kept;
use crate::catalogues::{InForce, Known, KnownCatalogue};
use crate::model::Catalogue;
use crate::page::{Block, Cell, Column, Page, Table, Text};
use crate::views::language::with_its_language;
use crate::words::Words;

pub fn page(known: &Known<'_>, words: &Words) -> Page {
    let Some(repository) = &known.repository else {
        let blocks =
            vec![Block::paragraph(words.only_built_in()), without_force(known, words).into(), how_to_show(words)];
        return with_its_language(words, None, words.standards().into(), blocks);
    };
    let mut blocks = vec![Block::paragraph(words.in_force_by_default(&by_default(known)))];
    blocks.push(with_force(known, repository.providers, words).into());
    blocks.extend(kept_where(known, words));
    blocks.push(how_to_show(words));
    let unread = repository.unread.iter().map(|name| words.provider_not_read(name));
    let in_doubt = known.catalogues.iter().filter_map(|known| known.in_doubt);
    let unread = unread.chain(in_doubt.map(|file| words.catalogue_not_read(Text::new().code(file))));
    let unread = unread.chain((!repository.is_read).then(|| words.framework_not_read()));
    blocks.extend(unread.map(Block::paragraph));
    let title = repository.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    let title = title.map(|title| words.standards_of(words.written(title, repository.language)));
    with_its_language(words, None, title.unwrap_or_else(|| words.standards().into()), blocks)
}

fn how_to_show(words: &Words) -> Block {
    Block::paragraph(words.how_to_show_items())
}

fn by_default<'k>(known: &'k Known<'_>) -> Vec<&'k str> {
    let named = known.catalogues.iter().filter(|known| known.in_force.by_default);
    named.map(|known| known.catalogue.id.as_str()).collect()
}

fn without_force(known: &Known<'_>, words: &Words) -> Table<4> {
    let [id, standard, items, how_much] = columns(words);
    let mut table = Table::new(words.known_standards(), [id, standard, items, how_much]);
    for KnownCatalogue { catalogue, .. } in &known.catalogues {
        table.row(about(catalogue, words));
    }
    table
}

fn with_force(known: &Known<'_>, providers: usize, words: &Words) -> Table<5> {
    let [id, standard, items, how_much] = columns(words);
    let columns = [id, standard, items, how_much, Column::words(words.in_force_for())];
    let mut table = Table::new(words.known_standards(), columns);
    for KnownCatalogue { catalogue, in_force, .. } in &known.catalogues {
        let [id, standard, items, how_much] = about(catalogue, words);
        table.row([id, standard, items, how_much, force_of(in_force, providers, words).into()]);
    }
    table
}

fn columns(words: &Words) -> [Column; 4] {
    [
        Column::short(words.id()),
        Column::words(words.standard()),
        Column::count(words.items()),
        Column::short(words.how_much_is_known()),
    ]
}

fn about(catalogue: &Catalogue, words: &Words) -> [Cell; 4] {
    let published = words.published(&catalogue.publisher, catalogue.published.as_deref());
    let title = words.title_of(catalogue);
    [
        Text::from(catalogue.id.as_str()).into(),
        published
            .map_or_else(|| title.clone(), |published| words.title_and_published(title.clone(), &published))
            .into(),
        Cell::Count(catalogue.items.len()),
        if catalogue.is_partial { words.is_in_part() } else { words.is_whole() }.into(),
    ]
}

fn force_of(in_force: &InForce, providers: usize, words: &Words) -> Text {
    let names: Vec<&str> = in_force.providers.iter().map(|provider| provider.name.as_str()).collect();
    match names.len() {
        0 => words.nobody().into(),
        many if many == providers && many > 1 => words.everybody(many).into(),
        _ => words.listed(&names),
    }
}

/// Where each is kept, as far as it is not simply built in.
fn kept_where(known: &Known<'_>, words: &Words) -> Vec<Block> {
    let said = known.catalogues.iter().filter_map(|known| kept(words, known.catalogue));
    let mut blocks: Vec<Block> = said.map(Block::item).collect();
    let rest = if blocks.is_empty() { words.everything_is_built_in() } else { words.the_rest_is_built_in() };
    blocks.push(Block::item(rest));
    blocks
}
