//! Names of measures that are nearly that of one which the items of the record suggest. Any other is the provider's own.

use std::collections::HashMap;

use super::evidence::Rated;
use crate::documents::Problem;
use crate::documents::evidence::EvidenceFile;
use crate::documents::problem::{Kind as Problems, nearest, quoted};

/// The measures that misspelt names were probably meant to be.
pub(super) fn misspelt<'a>(
    file: &EvidenceFile<'_>,
    ratings: &[Rated<'a>],
    problems: &mut Vec<Problem>,
) -> Vec<&'a str> {
    let items = ratings.iter().filter_map(|rated| rated.item);
    let suggested = items.flat_map(|(_, item)| item.measures.iter().map(|measure| measure.id.value.as_str()));
    let mut near: HashMap<&str, Option<&'a str>> = HashMap::new();
    for name in file.figures.entries.iter().map(|figure| &figure.measure) {
        let meant = *near.entry(&name.value).or_insert_with(|| {
            let is_suggested = suggested.clone().any(|known| known == name.value);
            if is_suggested { None } else { nearest(&name.value, suggested.clone()) }
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
