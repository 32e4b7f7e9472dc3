//! Counts over several providers, and what is said beside them.

use crate::model::Catalogue;
use crate::outcome::StandardCount;
use crate::page::Text;
use crate::survey::Survey;
use crate::words::Words;

/// One count for each catalogue, in the order in which they are first met.
pub(super) fn by_catalogue<'s>(
    survey: &'s Survey<'_>,
    standards: &[StandardCount],
) -> Vec<(&'s Catalogue, StandardCount)> {
    let mut all: Vec<(&Catalogue, StandardCount)> = Vec::new();
    for count in standards {
        match all.iter_mut().find(|(catalogue, _)| catalogue.id == count.catalogue) {
            Some((_, sum)) => add(sum, count),
            None => {
                all.extend(survey.framework.catalogue(&count.catalogue).map(|catalogue| (catalogue, count.clone())))
            }
        }
    }
    all
}

/// Coverage, freshness, ratings, and beside them what does not apply and what is not known.
pub(super) fn said(words: &Words, catalogue: &Catalogue, count: &StandardCount) -> Text {
    let mut sentences: Vec<Text> = vec![words.coverage(count).into()];
    if count.evidenced > 0 {
        sentences.push(words.freshness(count).into());
        sentences.push(words.ratings(count));
        sentences.push(words.how_many_stand(count).into());
    }
    sentences.push(words.ruled_out(count).into());
    if catalogue.is_partial {
        let file = Text::new().code(format!("standards/{}.yaml", catalogue.id));
        sentences.push(words.partial(catalogue.items.len(), file));
    }
    Text::sentences(sentences)
}

pub(super) fn add(sum: &mut StandardCount, count: &StandardCount) {
    sum.applicable += count.applicable;
    sum.evidenced += count.evidenced;
    sum.fresh += count.fresh;
    sum.green += count.green;
    sum.amber += count.amber;
    sum.red += count.red;
    sum.not_applicable += count.not_applicable;
    sum.missing += count.missing;
    sum.stale += count.stale;
    sum.standing += count.standing;
    sum.does_not_apply += count.does_not_apply;
}
