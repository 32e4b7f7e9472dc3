//! `tyst diff`: what a change does, in a sentence for each provider, and then in short tables of what there is.

mod actions;
mod coverage;
mod findings;
mod items;
mod papers;
mod round;
mod said;

use super::language::with_its_language;
use crate::changes::{Compared, End, Presence, ProviderChange};
use crate::documents::vocabulary::Audience;
use crate::model::Framework;
use crate::page::{Block, Cell, Page, Text};
use crate::words::Words;

/// The page of a comparison. The framework is that of the later side, where there is one.
pub fn page(compared: &Compared<'_>, framework: &Framework, words: &Words) -> Page {
    let view = View { compared, framework, words };
    let mut blocks: Vec<Block> = round::said(&view).into_iter().map(Block::paragraph).collect();
    blocks.extend(view.said());
    blocks.push(Block::paragraph(view.between()));
    blocks.extend(items::table(&view));
    blocks.extend(actions::table(&view));
    blocks.extend(papers::table(&view));
    blocks.extend(findings::table(&view));
    blocks.extend(coverage::table(&view));
    blocks.extend(round::table(&view));
    blocks.extend((!framework.is_read()).then(|| Block::paragraph(words.framework_not_read())));
    let title = framework.title.as_deref().map(|title| words.written(title, framework.language()));
    let title = words.changes_of(title.unwrap_or_else(|| words.evidence_repository().into()));
    with_its_language(words, Some(compared.after.as_of), title, blocks)
}

/// What is shown, and in whose words.
struct View<'v> {
    compared: &'v Compared<'v>,
    framework: &'v Framework,
    words: &'v Words,
}

impl<'v> View<'v> {
    /// The first thing that a busy person reads.
    fn said(&self) -> Vec<Block> {
        if self.compared.changes.is_nothing() {
            return vec![Block::paragraph(match self.compared.reader {
                Audience::Public => self.words.nothing_changed_for_public(),
                Audience::Commissioner => self.words.nothing_changed_for_commissioner(),
                Audience::Internal => self.words.nothing_changed_for_internal(),
            })];
        }
        let mut said = said::of_providers(self);
        said.extend(said::of_repository(self));
        let is_one = said.len() == 1;
        said.into_iter().map(|said| if is_one { Block::paragraph(said) } else { Block::item(said) }).collect()
    }

    /// What is compared with what, and as of which day.
    fn between(&self) -> Text {
        let (words, compared) = (self.words, self.compared);
        let mut sentences = vec![words.compared_with(self.before(), self.after())];
        sentences.extend((!compared.before.is_there).then(|| words.nothing_there_before().into()));
        sentences.extend((!compared.after.is_there).then(|| words.nothing_there_after().into()));
        sentences.push(match compared.round {
            Some(round) => {
                words.both_judged_on_round(words.written(&round.title, self.framework.language()), round.closes)
            }
            None if compared.is_each_on_its_day => {
                words.each_judged_on(compared.before.as_of, compared.after.as_of).into()
            }
            None => words.both_judged_on(compared.after.as_of).into(),
        });
        let is_any_gone = compared.changes.has_vanished_actions();
        let is_unsure = is_any_gone && !compared.changes.is_followed;
        sentences.extend(is_unsure.then(|| words.actions_not_followed().into()));
        Text::sentences(sentences)
    }

    fn before(&self) -> Text {
        self.end(&self.compared.before, Words::commit_before)
    }

    fn after(&self) -> Text {
        self.end(&self.compared.after, Words::commit_after)
    }

    fn end(&self, end: &End, commit: fn(&Words, Text, crate::calendar::Day) -> Text) -> Text {
        match &end.commit {
            Some(found) => commit(self.words, Text::new().code(found.id.short()), found.landed),
            None => self.words.files_on_disk().into(),
        }
    }

    /// The providers whose changes are shown row by row: one that came or went is told in its sentence.
    fn shown(&self) -> impl Iterator<Item = &'v ProviderChange> {
        let is_shown = |provider: &&ProviderChange| !matches!(provider.presence, Presence::New | Presence::Gone);
        self.compared.changes.providers.iter().filter(is_shown)
    }

    /// Whether rows have to say whose they are.
    fn are_several(&self) -> bool {
        self.compared.changes.providers.len() > 1
    }

    /// An item by its id, or several; one alone with its title.
    fn items_named<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> Text {
        let ids: Vec<Text> = ids.into_iter().map(Text::from).collect();
        self.words.in_a_row(ids)
    }
}

/// A heading row: the name of a provider, and nothing else.
fn heading<const COLUMNS: usize>(name: &str) -> [Cell; COLUMNS] {
    let mut cells = [const { Cell::Empty }; COLUMNS];
    if let Some(first) = cells.first_mut() {
        *first = Text::from(name.trim()).into();
    }
    cells
}
