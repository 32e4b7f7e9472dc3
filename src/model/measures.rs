//! Which measures the items of a record suggest, and names that are nearly one of theirs.

use std::collections::HashMap;

use super::evidence::Rated;
use crate::documents::Problem;
use crate::documents::catalogue::MeasureEntry;
use crate::documents::evidence::EvidenceFile;
use crate::documents::problem::{Kind as Problems, nearest, quoted};

fn suggested<'a>(ratings: &[Rated<'a>]) -> impl Iterator<Item = &'a MeasureEntry> {
    ratings.iter().filter_map(|rated| rated.item).flat_map(|(_, item)| &item.measures)
}

/// Whether an item of the record suggests a measure of that name. Any other is the provider's own.
pub(super) fn is_suggested(ratings: &[Rated<'_>], name: &str) -> bool {
    suggested(ratings).any(|measure| measure.id.value == name)
}

/// The measures that misspelt names were probably meant to be.
pub(super) fn misspelt<'a>(
    file: &EvidenceFile<'_>,
    ratings: &[Rated<'a>],
    problems: &mut Vec<Problem>,
) -> Vec<&'a str> {
    let mut near: HashMap<&str, Option<&'a str>> = HashMap::new();
    for name in file.figures.entries.iter().map(|figure| &figure.measure) {
        let meant = *near.entry(&name.value).or_insert_with(|| {
            let known = suggested(ratings).map(|measure| measure.id.value.as_str());
            if is_suggested(ratings, &name.value) { None } else { nearest(&name.value, known) }
        });
        if let Some(meant) = meant {
            let message = format!(
                "{} is no measure that the items of this record suggest",
                quoted(&name.value, "what stands here")
            );
            let help = format!("write `{meant}` if that is what is meant; give a measure of your own another name");
            problems.push(Problem::new(Problems::UnknownReference, file.text.place(name.span), message, help));
        }
    }
    let mut meant: Vec<&str> = near.into_values().flatten().collect();
    meant.sort_unstable();
    meant.dedup();
    meant
}
