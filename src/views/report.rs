//! `tyst report`: the paper for commissioners, of one provider or of them all.

mod accepted;
mod actions;
mod appendices;
mod attention;
mod checklist;
mod due;
mod documents;
mod figures;
mod made;
mod overview;
mod part;
mod planned;
mod reviews;
mod set_aside;
mod small_counts;
mod summary;
mod view;

use self::accepted::accepted;
use self::actions::actions;
pub use self::documents::{Documents, documents};
use self::due::due;
use self::made::how_made;
use self::overview::overview;
use self::part::Part;
use self::view::View;
use crate::documents::vocabulary::Audience;
use crate::outcome::StandardCount;
use crate::page::{Address, Block, Clean, Level, Page, Para, Text};
use crate::survey::Survey;
use crate::views::language::{at_revision, of_survey, repository_title};
use crate::views::providers;
use crate::words::Words;

/// What a paper is made for, and by what.
pub struct Commission<'c> {
    pub reader: Audience,
    pub words: &'c Words,
    /// The version of the program.
    pub version: &'c str,
}

/// Where a reader can open a paper, by its provider and its path under the provider's documents/, if anywhere.
pub type Opens<'o> = &'o (dyn Fn(&str, &str) -> Option<Address> + Sync);

/// The paper about everything that is asked about.
pub fn page(survey: &Survey<'_>, commission: &Commission<'_>) -> Page {
    page_that_opens(survey, commission, &|_, _| None)
}

/// The same with links to the papers that it names.
pub fn page_that_opens(survey: &Survey<'_>, commission: &Commission<'_>, opens: Opens<'_>) -> Page {
    let Commission { reader, words, .. } = *commission;
    let parts = survey.each_told_to(reader, |standing| Part::of(&View { standing, words, reader, opens }));
    let paper = Paper { survey, commission, words, parts };
    let (title, blocks) = match paper.providers().as_slice() {
        [only] => (Clean::trimmed(&only.reading.name).into(), paper.of_one(only)),
        _ => (repository_title(survey, words), paper.of_all()),
    };
    of_survey(survey, words, title, blocks)
}

/// How each of several providers stands with each standard, by what each is called.
pub fn counts(
    survey: &Survey<'_>,
    commission: &Commission<'_>,
    providers: &[(Text, &[StandardCount])],
) -> Option<Block> {
    let is_any = providers.iter().any(|(_, counts)| !counts.is_empty());
    is_any.then(|| summary::counts(survey, commission, providers))
}

/// The parts of a paper, before they are put in order.
struct Paper<'r> {
    survey: &'r Survey<'r>,
    commission: &'r Commission<'r>,
    words: &'r Words,
    parts: Vec<Part>,
}

impl Paper<'_> {
    fn providers(&self) -> Vec<&Part> {
        self.parts.iter().filter(|part| part.reading.is_provider).collect()
    }

    fn of_one(&self, part: &Part) -> Vec<Block> {
        let (words, level) = (self.words, Level::SECTION);
        let mut blocks = self.opening(words.purpose(&part.reading.name));
        blocks.extend(part.contact.clone().map(Block::paragraph));
        blocks.extend(summary::of_one(self.survey, self.commission, part));
        blocks.extend(self.not_read());
        blocks.extend(part.attention(words, level));
        blocks.extend(part.checklists(words, level));
        blocks.extend(part.figures(words, level));
        blocks.extend(actions(words, level, &[part]));
        blocks.extend(due(self, level));
        blocks.extend(part.rest(words, level));
        blocks.extend(accepted(self, level));
        blocks.extend(how_made(self, level));
        blocks
    }

    /// The repository as a whole, then each provider one level down, with appendices numbered across the paper.
    fn of_all(&self) -> Vec<Block> {
        let (words, level) = (self.words, Level::SECTION);
        let providers = self.providers();
        let mut blocks = self.opening(words.purpose_of_all(providers.len()));
        blocks.extend(summary::of_all(self.survey, self.commission, &providers));
        blocks.extend(self.not_read());
        blocks.extend(overview(words, level, &providers));
        blocks.extend(self.by_section(level, &providers));
        blocks.extend(actions(words, level, &providers));
        blocks.extend(due(self, level));
        let mut appendices = 0;
        for part in &providers {
            let mut own = self.own_part(part, level);
            own.iter_mut().for_each(|block| block.renumber(appendices));
            appendices += part.appendices;
            blocks.append(&mut own);
        }
        blocks.extend(accepted(self, level));
        blocks.extend(how_made(self, level));
        blocks
    }

    /// Nothing at all, where none of the providers is asked about any item.
    fn by_section(&self, level: Level, parts: &[&Part]) -> Vec<Block> {
        let counted: Vec<_> = parts.iter().map(|part| (&part.reading, &part.counts)).collect();
        let tables = providers::tables(self.survey, self.words, self.commission.reader, &counted);
        if tables.is_empty() {
            return Vec::new();
        }
        std::iter::once(Block::Heading(level, self.words.providers_by_section().into())).chain(tables).collect()
    }

    fn own_part(&self, part: &Part, level: Level) -> Vec<Block> {
        let (words, below) = (self.words, level.below());
        let mut blocks = vec![Block::Heading(level, Clean::trimmed(&part.reading.name).into())];
        blocks.extend(part.contact.clone().map(Block::paragraph));
        blocks.extend(
            summary::sentences(self.survey, self.commission, &part.standards, &part.advice)
                .into_iter()
                .map(Block::Paragraph),
        );
        blocks.extend(part.attention(words, below));
        blocks.extend(part.checklists(words, below));
        blocks.extend(part.figures(words, below));
        blocks.extend(part.rest(words, below));
        blocks
    }

    /// The day, the heading of the summary, and its first sentences.
    fn opening(&self, purpose: String) -> Vec<Block> {
        let (words, occasion) = (self.words, self.survey.occasion);
        let judged = match occasion.round {
            Some(round) => {
                let title = words.written(&round.title, self.survey.framework.language());
                words.judged_for_round(round.closes, title, occasion.as_of)
            }
            None => words.judged(occasion.as_of).into(),
        };
        vec![
            Block::paragraph(words.subtitle(occasion.as_of)),
            Block::Heading(Level::SECTION, words.summary().into()),
            Block::paragraph(Text::sentences(
                [purpose.into(), judged].into_iter().chain(at_revision(self.survey, words)),
            )),
        ]
    }

    fn not_read(&self) -> Vec<Block> {
        super::reading::not_read(
            self.survey,
            &self.parts.iter().map(|part| &part.reading).collect::<Vec<_>>(),
            self.words,
        )
    }
}

/// Paragraphs under a heading, or what is said where there are none.
fn section(level: Level, title: &str, blocks: Vec<Block>, otherwise: impl FnOnce() -> Para) -> Vec<Block> {
    let mut section = vec![Block::Heading(level, title.into())];
    if blocks.is_empty() {
        section.push(Block::Paragraph(otherwise()));
    }
    section.extend(blocks);
    section
}
