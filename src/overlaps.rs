//! Which evidence of a provider answers an item of another standard, as crosswalks judge, and how much of a standard is answered.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use crate::calendar::Day;
use crate::documents::crosswalk::Kind;
use crate::documents::vocabulary::Rating;
use crate::model::{Applies, Catalogue, Counterpart, Item};
use crate::standing::{Answer, Standing};

/// The evidence of one provider, by what it rates, be that in force or not.
pub struct Overlaps<'s, 'p, 'a> {
    standing: &'s Standing<'p, 'a>,
    lines: HashMap<&'a str, Vec<(usize, usize)>>,
}

/// Evidence with a rating that says how well something is met: not one that sets it aside.
pub struct Evidenced<'p, 'a> {
    pub answer: Answer<'p, 'a>,
    pub rating: Rating,
}

/// Evidence for one item that answers another, as a crosswalk judges.
pub struct Overlap<'p, 'a> {
    pub other: Counterpart<'a>,
    pub evidence: Evidenced<'p, 'a>,
}

/// How far something is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Extent {
    Wholly,
    InPart,
}

impl Extent {
    /// How far evidence for something answers, by how what it asks stands to what is to be answered.
    pub fn of(kind: Kind) -> Extent {
        match kind {
            Kind::Equal | Kind::Wider => Extent::Wholly,
            Kind::Narrower | Kind::Overlaps => Extent::InPart,
        }
    }
}

impl Evidenced<'_, '_> {
    /// Green, and the rating stands: what is amber or red, stale or without its papers is not to be leaned on.
    pub fn is_firm(&self) -> bool {
        self.rating == Rating::Green && self.answer.stands()
    }
}

impl Overlap<'_, '_> {
    pub fn extent(&self) -> Extent {
        Extent::of(self.other.kind)
    }

    /// What answers most and is firmest comes first.
    fn rank(&self) -> impl Ord + use<> {
        (self.extent(), !self.evidence.is_firm(), !self.evidence.answer.stands(), Reverse(self.evidence.rating))
    }
}

impl<'s, 'p, 'a> Overlaps<'s, 'p, 'a> {
    pub fn of(standing: &'s Standing<'p, 'a>) -> Overlaps<'s, 'p, 'a> {
        Overlaps { standing, lines: standing.provider.ratings() }
    }

    /// The evidence for other items that answers this one, the best first. A section answers nothing: it says only that
    /// somewhere in it something of the kind is asked.
    pub fn answering(&self, item: &Item) -> Vec<Overlap<'p, 'a>> {
        let counterparts = self.standing.provider.framework.counterparts(item).into_iter();
        let mut found: Vec<Overlap<'p, 'a>> = counterparts
            .filter_map(|other| Some(Overlap { evidence: self.evidence(other.catalogue, other.item()?)?, other }))
            .collect();
        found.sort_by_key(Overlap::rank);
        found
    }

    /// The evidence for an item itself. What does not apply to the provider is not counted anywhere, and so answers nothing.
    pub fn evidence(&self, catalogue: &Catalogue, item: &Item) -> Option<Evidenced<'p, 'a>> {
        let answer = self.rated(catalogue, item)?;
        let rating = answer.rating.filter(|rating| *rating != Rating::NotApplicable)?;
        self.standing.provider.applies(item).counts().then_some(Evidenced { answer, rating })
    }

    fn rated(&self, catalogue: &Catalogue, item: &Item) -> Option<Answer<'p, 'a>> {
        self.standing.answer(catalogue, item, self.lines.get(item.id.as_str())?)
    }

    /// How much the evidence answers of each standard that is not in force for the provider, of those that are asked about.
    pub fn beyond(&self, is_asked_about: impl Fn(&str) -> bool) -> Vec<Reach<'p, 'a>> {
        let provider = self.standing.provider;
        let is_in_force = |id: &str| provider.catalogues.iter().any(|catalogue| catalogue.id == id);
        let ids = provider.framework.catalogue_ids().into_iter();
        let beyond = ids.filter(|id| !is_in_force(id) && is_asked_about(id));
        beyond.filter_map(|id| provider.framework.catalogue(id)).map(|catalogue| self.reach(catalogue)).collect()
    }

    /// How much of a standard the evidence answers. Where a record rates an item itself, that rating alone counts, whatever
    /// other evidence there is.
    fn reach(&self, catalogue: &'a Catalogue) -> Reach<'p, 'a> {
        let reached = |item: &'a Item| {
            let rated = self.rated(catalogue, item);
            let answers = match rated {
                Some(_) => self.evidence(catalogue, item).map(Answered::Itself).into_iter().collect(),
                None => self.answering_alike(item),
            };
            let set_aside = rated.filter(|answer| answer.rating == Some(Rating::NotApplicable));
            ReachedItem { item, applies: self.standing.provider.applies(item), answers, set_aside }
        };
        Reach { catalogue, items: catalogue.items.iter().map(reached).collect() }
    }

    /// What answers an item as far as the best does: parts add up, and beside the whole a part says nothing.
    fn answering_alike(&self, item: &Item) -> Vec<Answered<'p, 'a>> {
        let mut answering = self.answering(item);
        if let Some(best) = answering.first().map(Overlap::extent) {
            answering.retain(|overlap| overlap.extent() == best);
        }
        answering.into_iter().map(Answered::Through).collect()
    }
}

/// How much of a standard a provider's evidence answers.
pub struct Reach<'p, 'a> {
    pub catalogue: &'a Catalogue,
    /// In the order of the standard.
    pub items: Vec<ReachedItem<'p, 'a>>,
}

/// One item of a standard, and what answers it.
pub struct ReachedItem<'p, 'a> {
    pub item: &'a Item,
    pub applies: Applies,
    /// The best first, and all of them as far as it does.
    pub answers: Vec<Answered<'p, 'a>>,
    /// The record that sets it aside as not applicable; nothing answers it then.
    pub set_aside: Option<Answer<'p, 'a>>,
}

/// What answers an item.
pub enum Answered<'p, 'a> {
    /// A record rates it.
    Itself(Evidenced<'p, 'a>),
    Through(Overlap<'p, 'a>),
}

/// How well an item is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Wholly, by a green rating that stands.
    Firmly,
    /// Wholly, by a rating that is amber or red, or does not stand.
    Weakly,
    InPart,
    NotAtAll,
}

/// The items of a standard or a section, counted. `applicable` is the four classes together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReachCount {
    pub applicable: usize,
    pub firmly: usize,
    pub weakly: usize,
    pub in_part: usize,
    pub not_at_all: usize,
    /// Of the answered, those that a record rates themselves.
    pub themselves: usize,
    /// Of those not answered, those that a record sets aside as not applicable.
    pub set_aside: usize,
    /// Items of which it is not known whether they apply: in none of the above.
    pub not_known: usize,
    pub does_not_apply: usize,
}

impl<'p, 'a> Answered<'p, 'a> {
    pub fn evidence(&self) -> &Evidenced<'p, 'a> {
        match self {
            Answered::Itself(evidence) | Answered::Through(Overlap { evidence, .. }) => evidence,
        }
    }

    /// What a crosswalk judges, where the item itself is not rated.
    pub fn judged(&self) -> Option<&Counterpart<'a>> {
        match self {
            Answered::Itself(_) => None,
            Answered::Through(overlap) => Some(&overlap.other),
        }
    }

    pub fn extent(&self) -> Extent {
        self.judged().map_or(Extent::Wholly, |other| Extent::of(other.kind))
    }
}

impl ReachedItem<'_, '_> {
    pub fn class(&self) -> Class {
        match self.answers.first() {
            None => Class::NotAtAll,
            Some(answered) if answered.extent() == Extent::InPart => Class::InPart,
            Some(answered) if answered.evidence().is_firm() => Class::Firmly,
            Some(_) => Class::Weakly,
        }
    }

    pub fn is_applicable(&self) -> bool {
        self.applies == Applies::Yes
    }

    /// Whether something is still to be done for it.
    pub fn is_left(&self) -> bool {
        self.is_applicable() && self.class() != Class::Firmly
    }

    fn count_into(&self, count: &mut ReachCount) {
        match self.applies {
            Applies::No => count.does_not_apply += 1,
            Applies::Unknown { .. } => count.not_known += 1,
            Applies::Yes => {
                count.applicable += 1;
                count.themselves += usize::from(matches!(self.answers.first(), Some(Answered::Itself(_))));
                count.set_aside += usize::from(self.set_aside.is_some());
                match self.class() {
                    Class::Firmly => count.firmly += 1,
                    Class::Weakly => count.weakly += 1,
                    Class::InPart => count.in_part += 1,
                    Class::NotAtAll => count.not_at_all += 1,
                }
            }
        }
    }
}

/// Counts items.
pub fn count(items: &[ReachedItem<'_, '_>]) -> ReachCount {
    let mut count = ReachCount::default();
    items.iter().for_each(|item| item.count_into(&mut count));
    count
}

/// As many items as may be left of a section for it to be worth naming them.
const FEW: usize = 3;

/// Whether some of a section is answered, and no more than a few items of it are left.
pub fn are_few_left(items: &[ReachedItem<'_, '_>]) -> bool {
    let is_begun = items.iter().any(|item| item.is_applicable() && !item.answers.is_empty());
    is_begun && items.iter().filter(|item| item.is_left()).count() <= FEW
}

impl<'p, 'a> Reach<'p, 'a> {
    /// The items of each section that has any, in the order of the standard.
    pub fn sections(&self) -> impl Iterator<Item = &[ReachedItem<'p, 'a>]> {
        self.items.chunk_by(|one, next| one.item.section == next.item.section)
    }

    /// What crosswalks judge of the items that are counted as answered.
    pub fn judgements(&self) -> impl Iterator<Item = &Counterpart<'a>> {
        let counted = self.items.iter().filter(|item| item.is_applicable());
        counted.flat_map(|item| &item.answers).filter_map(Answered::judged)
    }

    /// Who made these judgements, when, and how many.
    pub fn judges(&self) -> Vec<(&'a str, Option<Day>, usize)> {
        let mut judges: BTreeMap<(&str, Option<Day>), usize> = BTreeMap::new();
        for other in self.judgements() {
            *judges.entry((other.judgement.by.as_str(), other.judgement.on)).or_default() += 1;
        }
        judges.into_iter().map(|((by, on), many)| (by, on, many)).collect()
    }

    /// The facts that decide whether items apply, and that the provider does not state, each once.
    pub fn facts_not_known(&self) -> Vec<&str> {
        let mut facts: Vec<&str> = Vec::new();
        for item in &self.items {
            if let Applies::Unknown { fact } = &item.applies
                && !facts.contains(&fact.as_str())
            {
                facts.push(fact);
            }
        }
        facts
    }
}
