//! Which action of one version of a record is which of another.

use std::collections::{BTreeMap, HashMap};

use crate::documents::substance::Planned;

/// Of two lists longer than this together, only actions with the same words or the same day are told to be the same.
const MAX_PAIRS: usize = 10_000;

/// Pairs of positions in two lists: the same words and day first, then the same words, then what was only reworded.
pub fn pairs(before: &[Planned], after: &[Planned]) -> Vec<(usize, usize)> {
    let mut matching = Matching { before, after, pairs: Vec::new() };
    matching.pair_by(|action| Some((words_of(&action.what), action.due)));
    matching.pair_by(|action| Some(words_of(&action.what)));
    matching.pair_the_reworded();
    matching.pair_by(|action| action.due);
    matching.pairs
}

/// What an action says, whatever its capitals and white space.
pub fn words_of(what: &str) -> String {
    what.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

struct Matching<'a> {
    before: &'a [Planned],
    after: &'a [Planned],
    pairs: Vec<(usize, usize)>,
}

impl Matching<'_> {
    fn left(&self) -> (Vec<usize>, Vec<usize>) {
        let is_left =
            |at: &usize, taken: fn(&(usize, usize)) -> usize| !self.pairs.iter().any(|pair| taken(pair) == *at);
        let before = (0..self.before.len()).filter(|at| is_left(at, |pair| pair.0));
        let after = (0..self.after.len()).filter(|at| is_left(at, |pair| pair.1));
        (before.collect(), after.collect())
    }

    /// Pairs what has the same key, in order.
    fn pair_by<K: std::hash::Hash + Eq>(&mut self, key: impl Fn(&Planned) -> Option<K>) {
        let (before, after) = self.left();
        let mut by_key: HashMap<K, std::collections::VecDeque<usize>> = HashMap::new();
        for at in after {
            if let Some(key) = key(&self.after[at]) {
                by_key.entry(key).or_default().push_back(at);
            }
        }
        for at in before {
            let same = key(&self.before[at]).and_then(|key| by_key.get_mut(&key)?.pop_front());
            self.pairs.extend(same.map(|same| (at, same)));
        }
    }

    /// Pairs what has most words in common, the nearest first.
    fn pair_the_reworded(&mut self) {
        let (before, after) = self.left();
        if before.len() * after.len() > MAX_PAIRS {
            return;
        }
        let mut near: Vec<(u32, usize, usize)> = Vec::new();
        for one in &before {
            for other in &after {
                let shared = shared_words(&self.before[*one].what, &self.after[*other].what);
                near.extend((shared > 500).then_some((shared, *one, *other)));
            }
        }
        near.sort_by_key(|(shared, one, other)| (std::cmp::Reverse(*shared), *one, *other));
        for (_, one, other) in near {
            if !self.pairs.iter().any(|pair| pair.0 == one || pair.1 == other) {
                self.pairs.push((one, other));
            }
        }
    }
}

/// How many of a thousand words two texts have in common.
fn shared_words(one: &str, other: &str) -> u32 {
    let count = |text: &str| {
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *counts.entry(word.to_lowercase()).or_default() += 1;
        }
        counts
    };
    let (one, other) = (count(one), count(other));
    let all: u32 = one.values().chain(other.values()).sum();
    let shared: u32 = one.iter().filter_map(|(word, count)| Some(*count.min(other.get(word)?))).sum();
    (2000 * shared).checked_div(all).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;

    fn actions(list: &[(&str, &str)]) -> Vec<Planned> {
        let planned = |(what, due): &(&str, &str)| Planned {
            what: (*what).to_owned(),
            due: Day::parse(due).ok(),
            is_done: false,
        };
        list.iter().map(planned).collect()
    }

    #[test]
    fn two_with_the_same_words_are_told_apart_by_their_day() {
        let before = actions(&[("Brief staff", "2026-10-01"), ("Brief staff", "2026-12-01")]);
        let after = actions(&[("brief  staff", "2026-12-01")]);
        assert_eq!(pairs(&before, &after), [(1, 0)]);
    }

    #[test]
    fn a_reworded_action_is_the_one_with_most_words_or_the_same_day() {
        let before = actions(&[("Write to adult services", "2026-10-01"), ("Buy a van", "2026-11-01")]);
        let after = actions(&[("Rent a car", "2026-11-01"), ("Write again to adult services", "2026-12-01")]);
        let mut found = pairs(&before, &after);
        found.sort();
        assert_eq!(found, [(0, 1), (1, 0)]);
    }

    #[test]
    fn another_action_is_another() {
        let before = actions(&[("Write to adult services", "2026-10-01")]);
        assert_eq!(pairs(&before, &actions(&[("Buy a van", "2026-11-01")])), []);
        assert_eq!(
            pairs(&actions(&[("Buy a van", "")]), &actions(&[("Train staff", "")])),
            [],
            "no day is no same day"
        );
    }

    #[test]
    fn long_lists_take_no_longer_than_they_must() {
        let many: Vec<(String, String)> = (0..3000).map(|at| (format!("Action {at} of many"), String::new())).collect();
        let many: Vec<(&str, &str)> = many.iter().map(|(what, due)| (what.as_str(), due.as_str())).collect();
        let (before, after) = (actions(&many), actions(&many[1..]));
        assert_eq!(pairs(&before, &after).len(), 2999);
    }
}
