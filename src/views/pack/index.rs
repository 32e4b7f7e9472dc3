//! The page of a pack that says what is in it and leads to each file.

use crate::documents::vocabulary::Language;
use crate::pack::{Entry, Kind, Manifest};
use crate::page::{Address, Block, Cell, Column, Level, Page, Para, Run, Style, Table, Text};
use crate::views::language;
use crate::views::pack::{about, left_out};
use crate::words::Words;

/// The page in the language of the words. `manifest` lists all but the pages like it; `names` are those of its providers, by id.
pub fn index(words: &Words, manifest: &Manifest, name: impl Fn(&str) -> String) -> Page {
    let section = |title: &str| Block::Heading(Level::SECTION, title.into());
    let mut blocks = vec![
        Block::paragraph(about(words, manifest)),
        Block::paragraph(words.written_for(manifest.audience)),
        Block::paragraph(words.pack_take_out()),
        section(words.pack_papers()),
        papers(words, manifest, &name).into(),
        section(words.pack_documents()),
    ];
    let documents = documents(words, manifest, &name);
    blocks.push(if documents.is_empty() { Block::paragraph(words.pack_no_documents()) } else { documents.into() });
    let left_out = left_out(words, manifest);
    if !left_out.is_empty() {
        blocks.push(section(words.pack_not_in_it()));
        blocks.extend(left_out);
    }
    blocks.push(section(words.pack_how_to_check()));
    blocks.push(Block::paragraph(Text::sentences([words.pack_check_with(), words.pack_compare_seal().into()])));
    blocks.push(Block::paragraph(words.pack_no_signature()));
    blocks.push(Block::paragraph(words.pack_manifest()));
    let title = words.pack_title(manifest.round.title.trim().into());
    language::page(words, Some(manifest.as_of), title, blocks)
}

/// One row for each paper in a language, with all the formats that it is there in.
fn papers(words: &Words, manifest: &Manifest, name: &impl Fn(&str) -> String) -> Table<3> {
    let columns =
        [Column::words(words.provider()), Column::short(words.pack_language()), Column::words(words.pack_files())];
    let mut table = Table::new(words.pack_papers(), columns);
    let mut papers: Vec<&Entry> = of_kind(manifest, Kind::Paper).collect();
    let order = |entry: &Entry| (entry.what.provider.clone(), entry.what.language.map(Language::code));
    papers.sort_by_key(|entry| order(entry));
    for alike in papers.chunk_by(|one, other| order(one) == order(other)) {
        let what = &alike[0].what;
        let about = what.provider.as_deref().map_or_else(|| words.pack_all_providers().to_owned(), name);
        let language = what.language.map_or(Text::new(), |language| language_named(words, language));
        let files = alike.iter().map(|entry| link(entry, ending(&entry.path)));
        table.row([about.into(), language.into(), Cell::Paras(vec![Para::plain(words.in_a_row(files.collect()))])]);
    }
    table
}

fn documents(words: &Words, manifest: &Manifest, name: &impl Fn(&str) -> String) -> Table<2> {
    let columns = [Column::words(words.provider()), Column::wide(words.paper())];
    let mut table = Table::new(words.pack_documents(), columns);
    for entry in of_kind(manifest, Kind::Document) {
        let provider = entry.what.provider.as_deref().unwrap_or_default();
        let original = entry.what.original.as_deref().unwrap_or(&entry.path);
        let shown = original.strip_prefix(&format!("providers/{provider}/documents/")).unwrap_or(original);
        table.row([name(provider).into(), link(entry, shown).into()]);
    }
    table
}

fn of_kind(manifest: &Manifest, kind: Kind) -> impl Iterator<Item = &Entry> {
    manifest.entries.iter().filter(move |entry| entry.what.kind == kind)
}

/// Each language by its own name.
fn language_named(words: &Words, language: Language) -> Text {
    words.written(Words::of(language).own_name(), language)
}

/// `docx`: what tells the files of one paper apart.
fn ending(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split_once('.').map_or(name, |(_, ending)| ending)
}

fn link(entry: &Entry, words: &str) -> Text {
    Text::new().with(Run::Link { to: Address::of_file(&entry.path), words: words.into(), style: Style::default() })
}
