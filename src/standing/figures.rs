//! The figures of an item, measure by measure: which periods they are for, which months they leave out, and when the next ones
//! are due.

use std::collections::{HashMap, HashSet};

use super::{Answer, ItemStanding, Standing};
use crate::calendar::{Day, Interval, Period};
use crate::documents::Given;
use crate::documents::catalogue::MeasureEntry;
use crate::documents::measure::FigureEntry;
use crate::documents::vocabulary::{Question, Rating};
use crate::model::{Evidence, ItemFor, english};
use crate::text::Spanned;

/// How long after the end of a period its figures are looked for: to the end of the month after.
const TIME_TO_COUNT: Interval = Interval::months(1);

/// A measure of an item, and the figures that its record gives of it.
#[derive(Debug)]
pub struct Measured<'a> {
    pub name: &'a str,
    /// As the standard suggests it; `None` for the provider's own.
    pub suggested: Option<&'a MeasureEntry>,
    /// In the order of the file.
    pub figures: Vec<&'a FigureEntry<'a>>,
    /// How old its figures may grow.
    interval: Interval,
    /// Whether all that the record gives of it is understood. Where it is not, there is a finding for that, and nothing is said
    /// to be missing or late.
    is_clear: bool,
}

impl<'a> Measured<'a> {
    /// Whether the standard looks for its figures.
    pub fn is_looked_for(&self) -> bool {
        self.suggested.is_some_and(|measure| measure.asks.is_some())
    }

    /// The question that it answers: as the last entry that says so has it, or else the standard.
    pub fn asks(&self) -> Option<Question> {
        let stated = self.figures.iter().rev().find_map(|figure| figure.asks);
        stated.or_else(|| self.suggested?.asks)
    }

    /// What is counted, as the last entry that says so has it.
    pub fn stated_unit(&self) -> Option<&'a str> {
        self.stated_units().last()
    }

    /// Everything that is said to be counted: by the standard, then by each entry.
    pub fn units(&self) -> Vec<&'a str> {
        let suggested = self.suggested.map(|measure| english(&measure.unit).trim()).filter(|unit| !unit.is_empty());
        suggested.into_iter().chain(self.stated_units()).collect()
    }

    fn stated_units(&self) -> impl Iterator<Item = &'a str> {
        let stated = self.figures.iter().filter_map(|figure| Some(figure.unit.as_ref()?.value.trim()));
        stated.filter(|unit| !unit.is_empty())
    }

    /// Whether a figure is looked for, and there is none at all.
    pub fn is_missing(&self) -> bool {
        self.is_clear && self.is_looked_for() && self.figures.is_empty()
    }

    pub fn periods(&self) -> impl Iterator<Item = Spanned<Period>> {
        self.figures.iter().filter_map(|figure| figure.period.good().copied())
    }

    /// The months without a figure between two periods that have one, each beside the later of the two.
    pub fn gaps(&self) -> Vec<(Period, Spanned<Period>)> {
        let mut periods: Vec<Spanned<Period>> = self.periods().filter(|_| self.is_clear).collect();
        periods.sort_by_key(|period| period.value.by_start());
        let mut gaps = Vec::new();
        let mut reached: Option<Period> = None;
        for later in periods {
            gaps.extend(reached.and_then(|reached| reached.gap_before(later.value)).map(|gap| (gap, later)));
            reached = reached.into_iter().chain([later.value]).max_by_key(|period| period.by_end());
        }
        gaps
    }

    pub fn newest(&self) -> Option<Spanned<Period>> {
        self.periods().max_by_key(|period| period.value.by_end())
    }

    /// The day by which the next figures are looked for: the end of the month after the next period of the same length, and never
    /// sooner than the item's evidence is to be looked at again.
    pub fn next_due(&self) -> Option<Day> {
        let newest = self.newest().filter(|_| self.is_clear && self.is_looked_for())?.value;
        let counted = TIME_TO_COUNT.after_end_of_month(newest.next().last_day());
        Some(counted.max(self.interval.after_end_of_month(newest.last_day())))
    }

    /// The day by which figures were due, where they are late on that day.
    pub fn overdue(&self, day: Day) -> Option<Day> {
        self.next_due().filter(|due| *due < day)
    }
}

impl<'a> Standing<'_, 'a> {
    /// The measures of an item that a record rates: those that the standard suggests, then the provider's own.
    pub fn measured(&self, item: &ItemStanding<'_, 'a>) -> Vec<Measured<'a>> {
        let suggested = &item.asked.item.measures;
        let Some(answer) = item.answer.as_ref().filter(|_| item.asked.applies.counts()) else { return Vec::new() };
        let entries = &answer.evidence.file.figures.entries;
        if (suggested.is_empty() && entries.is_empty()) || !is_rated(answer.rating) {
            return Vec::new();
        }
        let mut figures: HashMap<&str, Vec<&'a FigureEntry<'a>>> = HashMap::new();
        for figure in entries {
            figures.entry(&figure.measure.value).or_default().push(figure);
        }
        let mut measured: Vec<Measured<'a>> = Vec::new();
        for measure in suggested {
            let given = figures.remove(measure.id.value.as_str()).unwrap_or_default();
            measured.push(Measured::of(&measure.id.value, Some(measure), given, answer));
        }
        if self.has_own_figures(item.asked, answer.evidence) {
            for name in self.own_measures(answer.evidence) {
                measured.push(Measured::of(name, None, figures.remove(name).unwrap_or_default(), answer));
            }
        }
        measured
    }

    /// Whether the provider's own measures in a record are shown with this one of its items: the first that suggests measures,
    /// or else the first.
    fn has_own_figures(&self, asked: &ItemFor<'_>, evidence: &Evidence<'_>) -> bool {
        let home = self.answered(evidence).find(|asked| !asked.item.measures.is_empty());
        home.or_else(|| self.answered(evidence).next()).is_some_and(|home| home.item.id == asked.item.id)
    }

    /// The names of measures that no item suggests which the record answers, in the order of the file.
    fn own_measures(&self, evidence: &Evidence<'a>) -> Vec<&'a str> {
        let suggested = self.answered(evidence).flat_map(|asked| &asked.item.measures);
        let mut known: HashSet<&str> = suggested.map(|measure| measure.id.value.as_str()).collect();
        let names = evidence.file.figures.entries.iter().map(|figure| &*figure.measure.value);
        names.filter(|name| known.insert(*name)).collect()
    }

    /// The items that a record answers: those that apply, are rated, and have no other record before it.
    fn answered(&self, evidence: &Evidence<'_>) -> impl Iterator<Item = &ItemFor<'a>> {
        let rated = evidence.ratings.iter().filter(|rated| is_rated(rated.rating()));
        let asked = rated.filter_map(|rated| self.provider.item(rated.item?.1.id.as_str()));
        asked.filter(|asked| {
            let first = asked.answers.first().map(|(record, _)| &self.provider.evidence[*record]);
            asked.applies.counts() && first.is_some_and(|first| std::ptr::eq(first.file, evidence.file))
        })
    }
}

/// Set aside as not applicable, an item wants no figures.
fn is_rated(rating: Option<Rating>) -> bool {
    rating.is_some_and(|rating| rating != Rating::NotApplicable)
}

impl<'a> Measured<'a> {
    fn of(
        name: &'a str,
        suggested: Option<&'a MeasureEntry>,
        figures: Vec<&'a FigureEntry<'a>>,
        answer: &Answer<'_, 'a>,
    ) -> Measured<'a> {
        let evidence = answer.evidence;
        let is_clear = !evidence.file.figures.is_one_lost
            && !evidence.misspelt_measures.contains(&name)
            && !figures.iter().any(|figure| matches!(figure.period, Given::Bad(_)));
        Measured { name, suggested, figures, interval: answer.interval, is_clear }
    }
}
