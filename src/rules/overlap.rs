//! `overlap`: an item has no evidence, and a crosswalk says that other evidence of the provider answers it.

use super::{Look, Rule};
use crate::finding::Findings;
use crate::overlaps::{Extent, Overlap, Overlaps};
use crate::standing::{ItemStanding, Standing};
use crate::text::Place;

pub(super) const RULE: Rule = Rule {
    name: "overlap",
    severity: None,
    under_round: None,
    may_show_source: true,
    page: include_str!("overlap.md"),
    looks: &[Look::Provider(check)],
};

fn check(standing: &Standing<'_, '_>, findings: &mut Findings) {
    let missing: Vec<_> = standing.all_items().filter(|item| is_missing(standing, item)).collect();
    if missing.is_empty() {
        return;
    }
    let overlaps = Overlaps::of(standing);
    for item in missing.into_iter().map(|missing| missing.asked.item) {
        let answering = overlaps.answering(item);
        let Some((best, others)) = answering.split_first() else { continue };
        let finding = findings.add(place(best), message(item.id.as_str(), best));
        finding.item(&item.id).help(help(item.id.as_str(), best.extent()));
        for other in others {
            finding.note(place(other), note(other.extent()));
        }
        if let Some(judged) = best.other.place() {
            // A reason stands on that line, in words that may be anybody's.
            finding.note(Place { source: None, ..judged }, "the crosswalk judges so here");
        }
    }
}

/// Not where a record that cannot be read rates it: that record is what is to be put right.
fn is_missing(standing: &Standing<'_, '_>, item: &ItemStanding<'_, '_>) -> bool {
    let is_without = item.asked.applies.counts() && item.answer.is_none();
    is_without && standing.provider.unreadable_for(item.asked.item.id.as_str()).is_none()
}

fn place(overlap: &Overlap<'_, '_>) -> Place {
    let answer = &overlap.evidence.answer;
    answer.evidence.place(answer.rated.span())
}

fn message(id: &str, overlap: &Overlap<'_, '_>) -> String {
    let other = overlap.other.id();
    let rating = overlap.evidence.rating;
    let rated = if overlap.evidence.answer.stands() {
        format!("rated {rating} here")
    } else {
        format!("whose rating here, {rating}, does not stand")
    };
    let far = match overlap.extent() {
        Extent::Wholly => "answers it",
        Extent::InPart => "answers a part of it",
    };
    format!("no evidence for `{id}`, and a crosswalk says that evidence for `{other}`, {rated}, {far}")
}

fn help(id: &str, extent: Extent) -> String {
    match extent {
        Extent::Wholly => format!(
            "read what it asks with `tyst explain {id}`; if this record shows that too, add `{id}` with a rating of its own \
             under `ratings:` here"
        ),
        Extent::InPart => format!(
            "read what it asks with `tyst explain {id}`; say the rest here and add `{id}` with a rating of its own under \
             `ratings:`, or write another record"
        ),
    }
}

fn note(extent: Extent) -> &'static str {
    match extent {
        Extent::Wholly => "this evidence answers it too",
        Extent::InPart => "this evidence answers a part of it",
    }
}
