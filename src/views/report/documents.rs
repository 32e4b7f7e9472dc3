//! The documents that go with papers: those that evidence shown points at and the reader may see, and how many do not go.

use std::collections::BTreeSet;

use super::appendices::{Appendices, Key};
use super::view::View;
use crate::documents::vocabulary::Audience;
use crate::model::Target;
use crate::pack::LeftOut;
use crate::standing::Standing;
use crate::survey::Survey;
use crate::words::Words;

/// The documents of one provider.
#[derive(Debug)]
pub struct Documents {
    /// The provider's id.
    pub provider: String,
    pub name: String,
    /// Relative to the provider's documents/, sorted.
    pub shown: Vec<String>,
    pub left_out: LeftOut,
}

/// The documents that go with the papers of each provider, in all of these languages: a translation may point at others. A folder
/// that is no provider has none, and no paper.
pub fn documents(survey: &Survey<'_>, languages: &[Words], reader: Audience) -> Vec<Documents> {
    let of_each = survey
        .each_told_to(reader, |standing| standing.provider.is_provider.then(|| of_one(standing, languages, reader)));
    of_each.into_iter().flatten().collect()
}

fn of_one(standing: &Standing<'_, '_>, languages: &[Words], reader: Audience) -> Documents {
    let (mut shown, mut kept, mut web) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let (mut missing, mut elsewhere) = (BTreeSet::new(), BTreeSet::new());
    for words in languages {
        let view = View { standing, words, reader, opens: &|_, _| None };
        let appendices = Appendices::of(&view);
        shown.extend(appendices.papers());
        kept.extend(appendices.kept_keys());
        web.extend(appendices.addresses());
        for (evidence, _) in view.records().iter().filter(|(evidence, _)| view.may_read(evidence)) {
            for pointer in view.pointers(evidence) {
                match &pointer.target {
                    Target::Missing(_) | Target::Outside => {
                        missing.insert((evidence.path(), pointer.translation, pointer.span.start));
                    }
                    Target::File(path) if *path != *evidence.path() => {
                        elsewhere.insert(path.clone());
                    }
                    Target::File(_) | Target::Papers(_) | Target::Web => {}
                }
            }
        }
    }
    kept.retain(|key| !matches!(key, Key::Paper(paper) if shown.contains(paper)));
    let papers = &standing.provider.papers;
    // What a record that cannot be read says of a paper may be that nobody outside is to see it.
    let is_in_doubt = |key: &Key<'_>| match key {
        Key::Paper(at) => papers[*at].audience.is_some_and(|(audience, _)| audience <= reader),
        Key::Pattern(_) | Key::Web(_) => false,
    };
    let in_doubt = kept.iter().filter(|key| is_in_doubt(key)).count();
    Documents {
        provider: standing.provider.id.to_owned(),
        name: standing.provider.name().to_owned(),
        shown: shown.into_iter().map(|at| papers[at].path.to_owned()).collect(),
        left_out: LeftOut {
            kept: kept.len() - in_doubt,
            in_doubt,
            missing: missing.len(),
            web: web.len(),
            elsewhere: elsewhere.len(),
            ..LeftOut::default()
        },
    }
}
