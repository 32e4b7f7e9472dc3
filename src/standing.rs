//! Where a provider stands: for each item, whether it is evidenced, how it is rated, and whether the rating stands.

mod asks;
mod conditions;
mod figures;
mod judged;
mod readers;

use crate::calendar::{Day, Interval};
use crate::documents::Given;
use crate::documents::narrative::Says;
use crate::documents::vocabulary::{Audience, Rating};
use crate::finding::Finding;
use crate::model::{Applies, Catalogue, Evidence, Item, ItemFor, ItemId, Occasion, Provider, Rated, Round};
use crate::outcome::StandardCount;
use crate::text::Place;

pub use conditions::Unmet;
pub use figures::Measured;

/// A provider's standing on one occasion.
#[derive(Debug)]
pub struct Standing<'p, 'a> {
    pub provider: &'p Provider<'a>,
    /// The items asked about, in the order of their catalogues.
    pub items: Vec<ItemStanding<'p, 'a>>,
    /// The items in force that are not asked about. They are judged all the same: an acceptance may pick one of several
    /// findings in a file, and which one that is must not depend on the question.
    others: Vec<ItemStanding<'p, 'a>>,
    /// The day that was judged on.
    pub day: Day,
    /// The day of the check; later than it nothing may be dated.
    pub as_of: Day,
    /// The round whose terms are judged on.
    pub round: Option<&'p Round>,
    occasion: &'p Occasion<'p>,
    /// Which records answer an item that is asked about, by position.
    asked: Vec<bool>,
}

/// One item for one provider.
#[derive(Debug)]
pub struct ItemStanding<'p, 'a> {
    pub asked: &'p ItemFor<'a>,
    /// The record that answers it, if one does that could be read.
    pub answer: Option<Answer<'p, 'a>>,
    /// Whom that record is kept for, where the reader is told no more of it; there is no answer then.
    pub kept: Option<Audience>,
}

/// How a record answers an item.
#[derive(Debug)]
pub struct Answer<'p, 'a> {
    pub evidence: &'p Evidence<'a>,
    pub rated: &'p Rated<'a>,
    /// The stated rating; `None` where the word is no rating.
    pub rating: Option<Rating>,
    pub interval: Interval,
    pub freshness: Freshness,
    pub plan: Plan,
    /// Why the rating does not stand, gravest first; it stands where there is nothing here.
    pub doubts: Vec<Doubt>,
}

/// How old an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Reviewed, and due again on `due`; `soon` within the reminder period.
    Fresh {
        reviewed: Day,
        due: Day,
        soon: bool,
    },
    /// Reviewed, and stale from `since`, the day after it was due.
    Stale {
        reviewed: Day,
        due: Day,
        since: Day,
    },
    NeverReviewed,
    /// The day of the review lies after the day of the check.
    ReviewedInFuture,
    /// A day is given, and is none.
    Unclear,
}

impl Freshness {
    pub fn is_fresh(self) -> bool {
        matches!(self, Freshness::Fresh { .. })
    }

    pub fn reviewed(self) -> Option<Day> {
        match self {
            Freshness::Fresh { reviewed, .. } | Freshness::Stale { reviewed, .. } => Some(reviewed),
            Freshness::NeverReviewed | Freshness::ReviewedInFuture | Freshness::Unclear => None,
        }
    }

    /// The last day on which it is fresh.
    pub fn due(self) -> Option<Day> {
        match self {
            Freshness::Fresh { due, .. } | Freshness::Stale { due, .. } => Some(due),
            Freshness::NeverReviewed | Freshness::ReviewedInFuture | Freshness::Unclear => None,
        }
    }
}

/// What is planned for a rating that wants a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Green and not applicable want none.
    NotWanted,
    /// An open action, due on or after the day; the next one.
    Open { next: Day },
    /// Open actions with dates, all of them past.
    Overdue { since: Day },
    /// Every action is done, and the rating is still amber or red.
    Complete,
    /// No open action that has a date.
    None,
    /// An action one of whose dates could not be read; there is a problem for it.
    Unclear,
}

/// Why a rating does not stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    RatedTwice,
    StaleSince(Day),
    NeverReviewed,
    ReviewUnclear,
    NoWords,
    NotAdvised,
    NoPlan,
    PlanComplete,
    PlanOverdueSince(Day),
    NoPapers,
    PaperMissing,
}

impl<'p, 'a> Standing<'p, 'a> {
    /// Judges a provider on an occasion.
    pub fn of(provider: &'p Provider<'a>, occasion: &'p Occasion<'p>) -> Standing<'p, 'a> {
        let mut standing = Standing {
            provider,
            items: Vec::with_capacity(provider.items.len()),
            others: Vec::new(),
            day: occasion.day(),
            as_of: occasion.as_of,
            round: occasion.round,
            occasion,
            asked: vec![false; provider.evidence.len()],
        };
        for asked in &provider.items {
            let answer = standing.answer(asked.catalogue, asked.item, &asked.answers);
            let item = ItemStanding { asked, answer, kept: None };
            if standing.asks_about(asked.catalogue) {
                for (record, _) in &asked.answers {
                    standing.asked[*record] = true;
                }
                standing.items.push(item);
            } else {
                standing.others.push(item);
            }
        }
        standing.ask_about_records_without_items();
        standing
    }

    /// A record that answers no item in force is asked about with the whole, and left aside where only a part is asked.
    fn ask_about_records_without_items(&mut self) {
        if !self.asks_about_all() {
            return;
        }
        for (asked, evidence) in self.asked.iter_mut().zip(&self.provider.evidence) {
            let is_in_force =
                |rated: &Rated<'_>| rated.item.is_some_and(|(_, item)| self.provider.item(item.id.as_str()).is_some());
            *asked |= !evidence.ratings.iter().any(is_in_force);
        }
    }

    /// Whether the occasion asks about a catalogue. A round asks about its own standards and no others.
    pub fn asks_about(&self, catalogue: &Catalogue) -> bool {
        let is_the_rounds = |round: &Round| round.standards.as_ref().is_none_or(|ids| ids.contains(&catalogue.id));
        self.occasion.asks_about_catalogue(&catalogue.id) && self.round.is_none_or(is_the_rounds)
    }

    /// Whether a finding about this provider is asked about: one about an item if its standard is, and one about a record if
    /// any of its items is. What is wrong with a file that is no record is always asked about.
    pub fn asks_about_finding(&self, finding: &Finding) -> bool {
        let item = finding.item.as_deref().and_then(|item| self.provider.framework.item(item));
        if let Some((catalogue, _)) = item.filter(|_| self.inside(&finding.place).is_some()) {
            return self.asks_about(catalogue);
        }
        if self.inside(&finding.place).is_some_and(|path| path.starts_with("documents/")) {
            return self.asks_about_all(); // A paper belongs to no standard.
        }
        // Records are in the order of their paths.
        let record = self.provider.evidence.binary_search_by(|evidence| evidence.path().cmp(&*finding.place.file));
        record.map_or(true, |record| self.asked[record] || finding.is_about_the_file)
    }

    /// Where in the provider's folder a place is, if it is there.
    fn inside<'f>(&self, place: &'f Place) -> Option<&'f str> {
        place.file.strip_prefix("providers/")?.strip_prefix(self.provider.id)?.strip_prefix('/')
    }

    fn asks_about_all(&self) -> bool {
        self.occasion.round.is_none() && self.occasion.standards.is_empty()
    }

    /// Whether the person who asks wants to hear about a catalogue at all.
    pub fn is_asked_about(&self, catalogue: &str) -> bool {
        self.occasion.asks_about_catalogue(catalogue)
    }

    /// Every item in force, asked about or not.
    pub fn all_items(&self) -> impl Iterator<Item = &ItemStanding<'p, 'a>> {
        self.items.iter().chain(&self.others)
    }

    /// How an item is answered, also one of a catalogue that the round does not ask about.
    pub fn answer_to(&self, item: &ItemId) -> Option<&Answer<'p, 'a>> {
        self.all_items().find(|known| known.asked.item.id == *item)?.answer.as_ref()
    }

    /// Every answer to an item that applies and is asked about.
    pub fn answers(&self) -> impl Iterator<Item = (&ItemStanding<'p, 'a>, &Answer<'p, 'a>)> {
        answers(self.items.iter())
    }

    /// Every answer to an item that applies, asked about or not.
    pub fn all_answers(&self) -> impl Iterator<Item = (&ItemStanding<'p, 'a>, &Answer<'p, 'a>)> {
        answers(self.all_items())
    }

    /// How the records answer an item of any standard, in force or not, by the lines of `ratings:` that rate it.
    pub fn answer(&self, catalogue: &Catalogue, item: &Item, lines: &[(usize, usize)]) -> Option<Answer<'p, 'a>> {
        let (record, line) = *lines.first()?;
        let evidence = &self.provider.evidence[record];
        let rated = &evidence.ratings[line];
        let rating = rated.rating();
        let interval = self.provider.framework.refresh(catalogue, item);
        let freshness = self.freshness(evidence, interval);
        let plan = rating.map_or(Plan::NotWanted, |rating| plan(evidence, rating, self.day));
        let doubts = doubts(lines.len() > 1, evidence, rating, freshness, plan);
        Some(Answer { evidence, rated, rating, interval, freshness, plan, doubts })
    }

    fn freshness(&self, evidence: &Evidence<'_>, interval: Interval) -> Freshness {
        let reviewed = match evidence.reviewed() {
            Given::Absent => return Freshness::NeverReviewed,
            Given::Bad(_) => return Freshness::Unclear,
            Given::Good(reviewed) if reviewed.value > self.as_of => return Freshness::ReviewedInFuture,
            Given::Good(reviewed) => reviewed.value,
        };
        let due = interval.after(reviewed);
        if self.day > due {
            return Freshness::Stale { reviewed, due, since: due.plus_days(1) };
        }
        let soon = self.day >= self.provider.framework.remind.before(due);
        Freshness::Fresh { reviewed, due, soon }
    }

    /// The rounds whose conditions are looked at: the one that is judged on, or all.
    pub fn rounds(&self) -> impl Iterator<Item = &'p Round> {
        let all = self.provider.framework.rounds.iter();
        let chosen = self.round;
        all.filter(move |round| chosen.is_none_or(|chosen| chosen.id == round.id))
    }

    /// The counts of all catalogues asked about together.
    pub fn count(&self) -> StandardCount {
        let mut count = StandardCount { provider: self.provider.id.to_owned(), ..StandardCount::default() };
        for item in &self.items {
            item.count_into(&mut count);
        }
        count
    }

    /// The counts for each catalogue asked about, in order.
    pub fn counts(&self) -> Vec<StandardCount> {
        let asked = self.provider.catalogues.iter().filter(|catalogue| self.asks_about(catalogue));
        asked.map(|catalogue| self.count_of(catalogue)).collect()
    }

    fn count_of(&self, catalogue: &Catalogue) -> StandardCount {
        let mut count = StandardCount {
            provider: self.provider.id.to_owned(),
            catalogue: catalogue.id.clone(),
            ..StandardCount::default()
        };
        for item in self.items.iter().filter(|item| item.asked.catalogue.id == catalogue.id) {
            item.count_into(&mut count);
        }
        count
    }
}

fn answers<'s, 'p: 's, 'a: 'p>(
    items: impl Iterator<Item = &'s ItemStanding<'p, 'a>>,
) -> impl Iterator<Item = (&'s ItemStanding<'p, 'a>, &'s Answer<'p, 'a>)> {
    items.filter(|item| item.asked.applies.counts()).filter_map(|item| Some((item, item.answer.as_ref()?)))
}

impl ItemStanding<'_, '_> {
    /// The stated rating of an item that applies.
    pub fn rating(&self) -> Option<Rating> {
        self.answer.as_ref().filter(|_| self.asked.applies.counts())?.rating
    }

    /// Adds the item to the counts of its catalogue.
    pub fn count_into(&self, count: &mut StandardCount) {
        if self.asked.applies == Applies::No {
            count.does_not_apply += 1;
            return;
        }
        count.applicable += 1;
        count.may_not_apply += usize::from(matches!(self.asked.applies, Applies::Unknown { .. }));
        if self.kept.is_some() {
            count.kept += 1;
            return;
        }
        let Some((answer, rating)) = self.answer.as_ref().and_then(|answer| Some((answer, answer.rating?))) else {
            count.missing += 1;
            return;
        };
        count.evidenced += 1;
        let (of_it, fallen) = match rating {
            Rating::Green => (&mut count.green, &mut count.fallen.green),
            Rating::Amber => (&mut count.amber, &mut count.fallen.amber),
            Rating::Red => (&mut count.red, &mut count.fallen.red),
            Rating::NotApplicable => (&mut count.not_applicable, &mut count.fallen.not_applicable),
        };
        *of_it += 1;
        *fallen += usize::from(!answer.stands());
        if answer.freshness.is_fresh() {
            count.fresh += 1
        } else {
            count.stale += 1
        }
        count.standing += usize::from(answer.stands());
    }
}

impl Answer<'_, '_> {
    /// Whether the rating stands: fresh, planned, papers found.
    pub fn stands(&self) -> bool {
        self.rating.is_some() && self.doubts.is_empty()
    }
}

fn plan(evidence: &Evidence<'_>, rating: Rating, day: Day) -> Plan {
    if !rating.wants_a_plan() {
        return Plan::NotWanted;
    }
    let actions = &evidence.file.actions;
    let open = || actions.iter().filter(|action| action.is_open());
    let dates = || open().filter_map(|action| action.due.value());
    if let Some(next) = dates().filter(|due| *due >= day).min() {
        return Plan::Open { next };
    }
    if actions
        .iter()
        .any(|action| matches!(action.done, Given::Bad(_)) || (action.is_open() && matches!(action.due, Given::Bad(_))))
    {
        return Plan::Unclear;
    }
    match dates().min() {
        Some(due) => Plan::Overdue { since: due.plus_days(1) },
        None if !actions.is_empty() && open().next().is_none() => Plan::Complete,
        None => Plan::None,
    }
}

fn doubts(
    is_rated_twice: bool,
    evidence: &Evidence<'_>,
    rating: Option<Rating>,
    freshness: Freshness,
    plan: Plan,
) -> Vec<Doubt> {
    let stale = match freshness {
        Freshness::Fresh { .. } => None,
        Freshness::Stale { since, .. } => Some(Doubt::StaleSince(since)),
        Freshness::NeverReviewed => Some(Doubt::NeverReviewed),
        Freshness::ReviewedInFuture | Freshness::Unclear => Some(Doubt::ReviewUnclear),
    };
    let unplanned = match plan {
        Plan::NotWanted | Plan::Open { .. } => None,
        Plan::Overdue { since } => Some(Doubt::PlanOverdueSince(since)),
        Plan::Complete => Some(Doubt::PlanComplete),
        Plan::None | Plan::Unclear => Some(Doubt::NoPlan),
    };
    let is_green = rating == Some(Rating::Green);
    let is_advised = evidence.is_adviser_named() && evidence.file.advised_on.good().is_some();
    [
        (is_rated_twice || evidence.is_doubled).then_some(Doubt::RatedTwice),
        stale,
        (evidence.file.narrative.says != Says::Something).then_some(Doubt::NoWords),
        (rating == Some(Rating::NotApplicable) && !is_advised).then_some(Doubt::NotAdvised),
        unplanned,
        (is_green && !evidence.has_pointers()).then_some(Doubt::NoPapers),
        evidence.lost_pointer().map(|_| Doubt::PaperMissing),
    ]
    .into_iter()
    .flatten()
    .collect()
}
