//! Findings that were here when checks began: which of them are found still, and which entries of the baseline are outdated.

use std::collections::{BTreeMap, BTreeSet};

use super::is_judged;
use crate::documents::baseline::{Baseline, Entry, FindingKind};
use crate::documents::problem::Kind as Problems;
use crate::finding::Finding;
use crate::model::{Framework, Occasion};

/// Rules whose findings are taken into no baseline. What cannot be read is not judged, so who knows what it hides; and what a
/// day that comes puts right by itself would leave an entry behind that nobody made outdated.
const NEVER: [&str; 3] = ["due-soon", "future-date", "unreadable"];

/// A baseline as it was applied.
pub struct Baselined<'a> {
    pub baseline: &'a Baseline,
    /// How each entry stands, in their order.
    pub stands: Vec<Stands>,
    /// The findings that it took out, of those that are asked about.
    pub findings: Vec<Finding>,
}

/// How an entry stands to what is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// So many are found, and no fewer; or it is not all looked at on this occasion.
    Holds,
    /// Only so many are found, which are fewer.
    Outdated(usize),
    /// Findings of its rule are taken into no baseline.
    Never,
}

impl Baselined<'_> {
    /// The entries that are not outdated, each with no more findings than there are.
    pub fn still(&self) -> Vec<Entry> {
        let entries = self.baseline.entries.iter().zip(&self.stands);
        let still = entries.filter_map(|(entry, stands)| match stands {
            Stands::Holds => Some(entry.clone()),
            Stands::Outdated(0) | Stands::Never => None,
            Stands::Outdated(count) => Some(Entry { count: *count, ..entry.clone() }),
        });
        still.collect()
    }
}

/// Whether findings of a rule may be in a baseline.
pub fn may_be_in_a_baseline(rule: &str) -> bool {
    !NEVER.contains(&rule)
}

/// Takes what is in the baseline out of sorted findings, of each kind the first: so many as it counts, and in a change no more
/// than it counted before.
pub(super) fn apply<'a>(
    framework: &Framework,
    occasion: &'a Occasion<'a>,
    is_in_force: &impl Fn(&str) -> bool,
    findings: &mut Vec<Finding>,
) -> Option<Baselined<'a>> {
    let baseline = occasion.terms.baseline?;
    let mut found: BTreeMap<FindingKind, usize> = BTreeMap::new();
    for finding in findings.iter() {
        *found.entry(kind(finding)).or_default() += 1;
    }
    let is_certain = !framework.problems.iter().any(|problem| hides(problem.kind));
    let in_doubt = in_doubt(findings);
    let stands = |entry: &Entry| {
        let count = found.get(&entry.kind).copied().unwrap_or(0);
        let FindingKind { file, rule, .. } = &entry.kind;
        let is_known = || {
            is_certain
                && occasion.is_whole_for(file)
                && is_judged(rule, file, is_in_force, findings)
                && !in_doubt.contains(folder(file))
        };
        match count {
            _ if !may_be_in_a_baseline(rule) => Stands::Never,
            count if count < entry.count && is_known() => Stands::Outdated(count),
            _ => Stands::Holds,
        }
    };
    let stands = baseline.entries.iter().map(stands).collect();
    let findings = take_out(baseline, occasion, findings);
    Some(Baselined { baseline, stands, findings })
}

/// Whether nobody knows, where such a thing is wrong with what all are judged by, what would be found if it were right.
fn hides(kind: Problems) -> bool {
    matches!(kind, Problems::Unreadable | Problems::UnknownReference)
}

/// The folders of providers of whom it is not known by what they are judged.
fn in_doubt(findings: &[Finding]) -> BTreeSet<&str> {
    let hide = findings.iter().filter(|finding| {
        matches!(finding.rule, "unreadable" | "unknown-reference") && finding.place.file.ends_with("/provider.yaml")
    });
    hide.map(|finding| folder(&finding.place.file)).collect()
}

/// `providers/hafan`, or nothing for a file that is no provider's.
fn folder(path: &str) -> &str {
    let id = path.strip_prefix("providers/").and_then(|inside| inside.split('/').next());
    id.map_or("", |id| &path[.."providers/".len() + id.len()])
}

fn take_out(baseline: &Baseline, occasion: &Occasion<'_>, findings: &mut Vec<Finding>) -> Vec<Finding> {
    let mut room: BTreeMap<&FindingKind, usize> = baseline.counts();
    if let Some(base) = occasion.terms.base {
        let agreed = base.baseline.map_or_else(BTreeMap::new, Baseline::counts);
        for (kind, count) in &mut room {
            *count = (*count).min(agreed.get(kind).copied().unwrap_or(0));
        }
    }
    room.retain(|kind, _| may_be_in_a_baseline(&kind.rule));
    let mut taken = Vec::new();
    for finding in std::mem::take(findings) {
        match room.get_mut(&kind(&finding)) {
            Some(left) if *left > 0 => {
                *left -= 1;
                taken.extend(finding.is_asked_about.then_some(finding));
            }
            _ => findings.push(finding),
        }
    }
    taken
}

/// What a baseline tells a finding apart by.
pub fn kind(finding: &Finding) -> FindingKind {
    FindingKind {
        file: finding.place.file.to_string(),
        rule: finding.rule.to_owned(),
        item: finding.item.as_deref().map(str::to_owned),
    }
}
