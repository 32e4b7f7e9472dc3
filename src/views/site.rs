//! `tyst site`: the page that leads to the others, the choice of a language, the feed, and what is said when all is done.

mod done;
mod feed;

use super::language::{page, repository_title, with_its_language};
use super::report::{self, Commission};
use crate::documents::vocabulary::Language;
use crate::model::Catalogue;
use crate::outcome::StandardCount;
use crate::page::{Address, Block, Level, Page, Para, Run, Style, Text};
use crate::publication::Published;
use crate::survey::Survey;
use crate::words::Words;

pub use self::done::{Done, done};
pub use self::feed::{Entry, Feed, feed};

/// What goes with every page of a language, by its name beside the pages.
pub const FEED: &str = "feed.xml";
/// What lies above the pages of both languages.
pub const SUMMARY_JSON: &str = "summary.json";
pub const SUMMARY_CSV: &str = "summary.csv";
/// The page that leads to the others.
pub const INDEX: &str = "index.html";

/// The name of a provider's page. No provider's id has a stroke below the line in it, so none is taken twice.
pub fn page_name(provider: &str) -> String {
    // Names that a system keeps for itself, with any ending, and the page that leads to the others.
    const TAKEN: [&str; 5] = ["index", "aux", "con", "nul", "prn"];
    let is_port = provider.len() == 4 && (provider.starts_with("com") || provider.starts_with("lpt"));
    if TAKEN.contains(&provider) || is_port { format!("{provider}_.html") } else { format!("{provider}.html") }
}

/// Where the pages of a language lie.
pub fn folder_of(language: Language) -> &'static str {
    language.code()
}

/// The page that leads to the others. `is_limited` says that only some of the providers were asked for.
pub fn index(survey: &Survey<'_>, commission: &Commission<'_>, published: &[Published], is_limited: bool) -> Page {
    let words = commission.words;
    let as_of = survey.occasion.as_of;
    let shown: Vec<&Published> = published.iter().filter(|one| one.is_shown).collect();
    let mut blocks = vec![
        Block::paragraph(words.subtitle(as_of)),
        Block::Heading(Level::SECTION, words.summary().into()),
        Block::paragraph(format!("{} {}", words.purpose_of_site(shown.len()), words.judged(as_of))),
    ];
    blocks.extend(is_limited.then(|| Block::paragraph(words.site_of_some())));
    blocks.push(Block::paragraph(words.only_public()));
    blocks.push(Block::Heading(Level::SECTION, words.site_providers().into()));
    blocks.extend(shown.iter().map(|one| Block::item(to_page(one))));
    blocks.extend(shown.is_empty().then(|| Block::paragraph(words.nothing_is_public())));
    blocks.extend(how_things_stand(survey, commission, &shown));
    blocks.extend(standards(survey, words, &shown));
    blocks.push(Block::Heading(Level::SECTION, words.downloads().into()));
    blocks.extend(downloads(words).into_iter().map(|(to, said)| Block::item(link(to, said))));
    blocks.push(Block::Heading(Level::SECTION, words.how_pages_made().into()));
    blocks.push(Block::paragraph(words.made_with(commission.version, as_of)));
    with_its_language(words, Some(as_of), repository_title(survey, words), blocks)
}

/// What goes with the pages of a language: where it is from them, and what it is.
pub fn downloads(words: &Words) -> [(String, &'static str); 3] {
    [
        (format!("../{SUMMARY_CSV}"), words.download_csv()),
        (format!("../{SUMMARY_JSON}"), words.download_json()),
        (FEED.to_owned(), words.download_feed()),
    ]
}

/// The first page of all: the same site in each language. It is in the repository's own.
pub fn choice(survey: &Survey<'_>, words: &Words) -> Page {
    let to = |language: Language| {
        let style = Style { language: (language != words.language()).then_some(language), ..Style::default() };
        let to = Address::of_file(&format!("{}/{INDEX}", folder_of(language)));
        Block::item(Text::new().with(Run::Link { to, words: Words::of(language).own_name().into(), style }))
    };
    let first = words.language();
    let others = Language::ALL.into_iter().filter(|language| *language != first);
    let blocks = std::iter::once(first).chain(others).map(to).collect();
    page(words, None, repository_title(survey, words), blocks)
}

fn to_page(one: &Published) -> Text {
    link(page_name(&one.id), one.name.trim())
}

fn link(to: String, words: &str) -> Text {
    Text::new().with(Run::Link { to: Address::of_file(&to), words: words.into(), style: Style::default() })
}

fn how_things_stand(survey: &Survey<'_>, commission: &Commission<'_>, shown: &[&Published]) -> Vec<Block> {
    let words = commission.words;
    let counts: Vec<(Text, Vec<StandardCount>)> = shown
        .iter()
        .map(|one| (to_page(one), one.standards.iter().map(|standard| standard.count.clone()).collect()))
        .collect();
    let rows: Vec<(Text, &[StandardCount])> =
        counts.iter().map(|(name, counts)| (name.clone(), counts.as_slice())).collect();
    let Some(table) = report::counts(survey, commission, &rows) else { return Vec::new() };
    vec![Block::Heading(Level::SECTION, words.how_things_stand().into()), Block::paragraph(words.what_stands()), table]
}

/// The standards that the providers shown are held to, with who publishes each, and what of it is not known here.
fn standards(survey: &Survey<'_>, words: &Words, shown: &[&Published]) -> Vec<Block> {
    let mut ids: Vec<&str> = Vec::new();
    for count in shown.iter().flat_map(|one| &one.standards) {
        if !ids.contains(&count.count.catalogue.as_str()) {
            ids.push(&count.count.catalogue);
        }
    }
    let catalogues: Vec<&Catalogue> = ids.into_iter().filter_map(|id| survey.framework.catalogue(id)).collect();
    if catalogues.is_empty() {
        return Vec::new();
    }
    let entries = catalogues.into_iter().map(|catalogue| Block::Paragraph(Para::item(standard(words, catalogue))));
    std::iter::once(Block::Heading(Level::SECTION, words.site_standards().into())).chain(entries).collect()
}

fn standard(words: &Words, catalogue: &Catalogue) -> Text {
    let title = words.title_of(catalogue).made_strong();
    let publisher = words.name(&catalogue.publisher).map(Text::from);
    let source = catalogue.source.as_deref().and_then(Address::parse);
    let source =
        source.map(|to| Text::new().with(Run::Link { words: to.as_str().into(), to, style: Style::default() }));
    let said = words.in_a_row([Some(title), publisher, source].into_iter().flatten().collect());
    match catalogue.is_partial {
        true => said.words(". ").words(words.known_in_part_only(catalogue.items.len())),
        false => said,
    }
}
