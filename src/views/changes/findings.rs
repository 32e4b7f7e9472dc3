//! The findings that came and went. Their words are English, whatever the page is in.

use super::View;
use crate::changes::{Found, Presence};
use crate::documents::vocabulary::Language;
use crate::page::{Block, Cell, Column, Subject, Table, Text, Tone};

pub(super) fn table(view: &View<'_>) -> Option<Block> {
    let words = view.words;
    let columns = [
        Column::short(words.what_happened()),
        Column::wide(words.what_is_wrong()),
        Column::wide(words.where_it_stands()),
    ];
    let mut table = Table::new(words.findings_changed(), columns).about(Subject::Attention, []);
    let changes = &view.compared.changes.findings;
    for found in changes.new.iter().filter(|found| is_shown(view, found)) {
        table.row(row(view, Text::new().marked(words.finding_new(), Tone::Attention), found));
    }
    for gone in changes.gone.iter().filter(|gone| is_shown(view, &gone.found)) {
        let happened = if gone.is_accepted { words.finding_accepted() } else { words.finding_gone() };
        table.row(row(view, happened.into(), &gone.found));
    }
    (!table.is_empty()).then(|| table.into())
}

/// Those of a provider that came or went are counted in its sentence.
fn is_shown(view: &View<'_>, found: &Found) -> bool {
    let providers = &view.compared.changes.providers;
    let of = found.provider.as_deref().and_then(|id| providers.iter().find(|provider| provider.id == id));
    of.is_none_or(|provider| !matches!(provider.presence, Presence::New | Presence::Gone))
}

fn row(view: &View<'_>, happened: Text, found: &Found) -> [Cell; 3] {
    let message = match view.words.language() {
        Language::English => Text::ticked(&found.message),
        Language::Welsh => Text::ticked(&found.message).in_language(Language::English),
    };
    let place = Text::new().code(format!("{}:{}", found.file, found.line));
    [happened.into(), message.words(" (").code(found.rule).words(")").into(), place.into()]
}
