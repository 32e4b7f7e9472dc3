//! Narratives that stand in more than one record, of one provider or of several.

use std::collections::{BTreeMap, BTreeSet};

use crate::digest::Digest;
use crate::documents::substance::plain_words;
use crate::model::{Evidence, Provider};
use crate::text::{Place, Span};

/// Shorter narratives may well be the same by chance.
const LEAST_WORDS: usize = 8;

/// The narrative of a record, by which it is remembered until all are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Narrative {
    words: Digest,
    /// By position in the provider's evidence.
    record: u32,
}

/// A record, by the position of its provider and its own.
pub type Spot = (usize, usize);

/// A record that says what another says.
#[derive(Debug)]
pub struct Copied {
    /// By position in the provider's evidence.
    pub record: usize,
    /// The narrative of the first record that says it.
    pub first: Place,
}

/// The narratives of a provider that are long enough to be compared.
pub fn narratives(provider: &Provider<'_>) -> Vec<Narrative> {
    let of = |(at, evidence): (usize, &Evidence<'_>)| {
        let words = plain_words(evidence.file.text, evidence.file.narrative.span);
        let is_long_enough = words.split(' ').nth(LEAST_WORDS - 1).is_some();
        is_long_enough.then(|| Narrative { words: Digest::of(words.as_bytes()), record: at as u32 })
    };
    provider.evidence.iter().enumerate().filter_map(of).collect()
}

/// Each record whose narrative stands in an earlier one too, and the first that has it. The narratives are those of each provider.
pub fn among(providers: Vec<Vec<Narrative>>) -> BTreeMap<Spot, Spot> {
    let mut all: Vec<(Digest, u32, u32)> = Vec::with_capacity(providers.iter().map(Vec::len).sum());
    for (provider, narratives) in providers.into_iter().enumerate() {
        all.extend(narratives.into_iter().map(|narrative| (narrative.words, provider as u32, narrative.record)));
    }
    all.sort_unstable();
    let spot = |(_, provider, record): &(Digest, u32, u32)| (*provider as usize, *record as usize);
    let same = all.chunk_by(|one, other| one.0 == other.0);
    same.flat_map(|same| same[1..].iter().map(|copy| (spot(copy), spot(&same[0])))).collect()
}

/// The first records of those that were copied.
pub fn firsts(copies: &BTreeMap<Spot, Spot>) -> BTreeSet<Spot> {
    copies.values().copied().collect()
}

/// Where the narrative of a record begins. Anybody may be named there, so the line itself is not shown.
pub fn place(evidence: &Evidence<'_>) -> Place {
    let body = evidence.file.narrative.span;
    let said = &evidence.file.text.content()[body.range()];
    let start = body.range().start + (said.len() - said.trim_start().len());
    let end = start + said.trim_start().lines().next().unwrap_or_default().len();
    Place { source: None, ..evidence.place(Span::new(start, end)) }
}
