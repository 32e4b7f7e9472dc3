//! What changed, in a sentence.

use super::View;
use crate::changes::{ActionMove, Coverage, EvidenceChange, Move, PaperMove, Presence, ProviderChange, Turn};
use crate::outcome::StandardCount;
use crate::page::Text;
use crate::views::counts::add;
use crate::words::Words;

/// A sentence for each provider.
pub(super) fn of_providers(view: &View<'_>) -> Vec<Text> {
    let changes = view.compared.changes;
    let mut said: Vec<Text> = changes.providers.iter().map(|provider| of_provider(view, provider)).collect();
    // A finding may come or go while nothing else changes.
    let mut others: Vec<&str> =
        changes.findings.all().filter_map(|found| found.provider.as_deref()).filter(|id| !is_among(view, id)).collect();
    others.sort_unstable();
    others.dedup();
    for id in others {
        said.push(view.words.of_provider_changed(Text::from(id).made_strong(), findings(view, Some(id))));
    }
    said
}

/// A sentence for what is no provider's.
pub(super) fn of_repository(view: &View<'_>) -> Vec<Text> {
    let (words, changes) = (view.words, view.compared.changes);
    let found = findings(view, None);
    let rules = |rules: &[&'static str]| words.list(rules.iter().map(|rule| Text::new().code(*rule)));
    let mut said = Vec::new();
    said.extend((!found.is_blank()).then(|| words.of_repository_changed(found)));
    let (off, on) = (&changes.switched_off, &changes.switched_on);
    said.extend((!off.is_empty()).then(|| words.rules_switched_off(rules(off))));
    said.extend((!on.is_empty()).then(|| words.rules_switched_on(rules(on))));
    said
}

fn is_among(view: &View<'_>, id: &str) -> bool {
    view.compared.changes.providers.iter().any(|provider| provider.id == id)
}

fn of_provider(view: &View<'_>, provider: &ProviderChange) -> Text {
    let words = view.words;
    let name = Text::from(provider.name.trim()).made_strong();
    let what = match &provider.presence {
        Presence::New => {
            let count = sum(provider.coverage.iter().filter_map(|coverage| coverage.after.as_ref()));
            let new = words.provider_is_new(count.evidenced, count.applicable, count.standing);
            words.told_apart([new.into()].into_iter().chain(not_blank(findings(view, Some(&provider.id)))).collect())
        }
        Presence::Gone => words.provider_is_gone().into(),
        Presence::Stayed | Presence::RenamedFrom(_) => words.told_apart(parts(view, provider)),
    };
    words.of_provider_changed(name, what)
}

fn sum<'c>(counts: impl Iterator<Item = &'c StandardCount>) -> StandardCount {
    counts.fold(StandardCount::default(), |mut sum, count| {
        add(&mut sum, count);
        sum
    })
}

fn parts(view: &View<'_>, provider: &ProviderChange) -> Vec<Text> {
    let words = view.words;
    let renamed = match &provider.presence {
        Presence::RenamedFrom(from) => words.provider_is_renamed(Text::new().code(from.as_str())),
        Presence::Stayed | Presence::New | Presence::Gone => Text::new(),
    };
    let is_renamed = !renamed.is_blank();
    let rest = [
        ratings(words, provider),
        words.in_a_row(provider.coverage.iter().filter_map(|coverage| moved(words, coverage)).collect()),
        evidence(words, provider),
        freshness(words, provider),
        actions(words, provider),
        papers(words, provider),
        findings(view, Some(&provider.id)),
    ];
    let rest: Vec<Text> = rest.into_iter().filter(|text| !text.is_blank()).collect();
    let nothing_else = (is_renamed && rest.is_empty()).then(|| Text::from(words.provider_otherwise_same()));
    not_blank(renamed).chain(rest).chain(nothing_else).collect()
}

fn not_blank(text: Text) -> impl Iterator<Item = Text> {
    Some(text).filter(|text| !text.is_blank()).into_iter()
}

/// How so many of a kind are said.
type Counting = fn(&Words, usize) -> String;

/// A count of each kind that there is, the gravest kind first.
fn counted<K: PartialEq + Copy>(words: &Words, all: &[K], kinds: &[(K, Counting)]) -> Text {
    let many = |kind: K| all.iter().filter(|known| **known == kind).count();
    let said = kinds.iter().map(|(kind, say)| (many(*kind), say)).filter(|(many, _)| *many > 0);
    words.in_a_row(said.map(|(many, say)| say(words, many).into()).collect())
}

fn ratings(words: &Words, provider: &ProviderChange) -> Text {
    let moves: Vec<Move> = provider.items.iter().filter_map(|item| item.rating).collect();
    counted(
        words,
        &moves,
        &[
            (Move::Lost, Words::ratings_lost),
            (Move::Down, Words::ratings_down),
            (Move::Falls, Words::ratings_fallen),
            (Move::SetAside, Words::ratings_set_aside),
            (Move::Withheld, Words::ratings_withheld),
            (Move::Up, Words::ratings_up),
            (Move::Stands, Words::ratings_stand_again),
            (Move::Gained, Words::ratings_gained),
            (Move::TakenUp, Words::ratings_taken_up),
            (Move::Told, Words::ratings_told),
        ],
    )
}

fn evidence(words: &Words, provider: &ProviderChange) -> Text {
    let changes: Vec<EvidenceChange> = provider.items.iter().filter_map(|item| item.evidence).collect();
    counted(
        words,
        &changes,
        &[
            (EvidenceChange::Unreadable, Words::items_unreadable),
            (EvidenceChange::Removed, Words::items_removed),
            (EvidenceChange::New, Words::items_with_new_evidence),
            (EvidenceChange::Readable, Words::items_readable),
            (EvidenceChange::Renewed, Words::items_renewed),
            (EvidenceChange::Edited, Words::items_edited),
        ],
    )
}

fn freshness(words: &Words, provider: &ProviderChange) -> Text {
    let turns: Vec<Turn> = provider.items.iter().filter_map(|item| item.freshness).collect();
    counted(words, &turns, &[(Turn::Stale, Words::items_became_stale), (Turn::Fresh, Words::items_became_fresh)])
}

fn moved(words: &Words, coverage: &Coverage) -> Option<Text> {
    let counts =
        |count: &Option<StandardCount>| count.as_ref().map_or((0, 0), |count| (count.evidenced, count.applicable));
    let ((before, of_before), (after, of_after)) = (counts(&coverage.before), counts(&coverage.after));
    let catalogue = Text::new().code(coverage.catalogue.as_str());
    if of_before != of_after {
        return Some(words.coverage_moved_with_items(catalogue, before, of_before, after, of_after));
    }
    (before != after).then(|| words.coverage_moved(catalogue, before, after, of_after))
}

fn actions(words: &Words, provider: &ProviderChange) -> Text {
    type IsOne = fn(&ActionMove) -> bool;
    let kinds: [(IsOne, Counting); 8] = [
        (|of| matches!(of, ActionMove::Vanished { .. }), Words::actions_vanished),
        (|of| matches!(of, ActionMove::Undated), Words::actions_undated),
        (|of| matches!(of, ActionMove::Reopened), Words::actions_reopened),
        (|of| matches!(of, ActionMove::Opened), Words::actions_opened),
        (|of| matches!(of, ActionMove::Reworded), Words::actions_reworded),
        (|of| matches!(of, ActionMove::BroughtForward { .. }), Words::actions_brought_forward),
        (|of| matches!(of, ActionMove::Dated), Words::actions_dated),
        (|of| matches!(of, ActionMove::Done), Words::actions_done),
    ];
    let mut said: Vec<Text> = Vec::new();
    for (is_it, say) in kinds {
        let many = provider.actions.iter().filter(|action| is_it(&action.change)).count();
        said.extend((many > 0).then(|| say(words, many).into()));
    }
    let slipped: Vec<i32> = provider
        .actions
        .iter()
        .filter_map(|action| match action.change {
            ActionMove::Slipped { days, .. } => Some(days),
            _ => None,
        })
        .collect();
    let slipped = match slipped.as_slice() {
        [] => None,
        [days] => Some(words.action_slipped(words.so_many_days(*days))),
        several => Some(words.actions_slipped(several.len()).into()),
    };
    words.in_a_row(slipped.into_iter().chain(said).collect())
}

fn papers(words: &Words, provider: &ProviderChange) -> Text {
    let moves: Vec<PaperMove> = provider.papers.iter().map(|paper| paper.change).collect();
    counted(
        words,
        &moves,
        &[
            (PaperMove::Dropped, Words::papers_dropped),
            (PaperMove::Replaced, Words::papers_replaced),
            (PaperMove::Added, Words::papers_added),
        ],
    )
}

/// How many findings of a provider, or of none, came and went.
fn findings(view: &View<'_>, provider: Option<&str>) -> Text {
    let (words, findings) = (view.words, &view.compared.changes.findings);
    let new = findings.new.iter().filter(|found| found.provider.as_deref() == provider).count();
    let gone = findings.gone.iter().filter(|gone| gone.found.provider.as_deref() == provider).count();
    let new = (new > 0).then(|| words.findings_new(new).into());
    let gone = (gone > 0).then(|| words.findings_gone(gone).into());
    words.in_a_row(new.into_iter().chain(gone).collect())
}
