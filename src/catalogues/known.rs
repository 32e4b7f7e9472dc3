//! The catalogues that there are, and for whom each is in force.

use crate::documents::vocabulary::Language;
use crate::model::{Catalogue, Framework, Provider};
use crate::survey::Survey;

/// Every catalogue that is known, by id.
#[derive(Debug)]
pub struct Known<'f> {
    /// `None` where there is no repository, so that nothing is in force.
    pub repository: Option<InRepository>,
    pub catalogues: Vec<KnownCatalogue<'f>>,
}

/// What is known of the repository that puts catalogues in force.
#[derive(Debug)]
pub struct InRepository {
    pub title: Option<String>,
    /// The language that its title is written in.
    pub language: Language,
    pub providers: usize,
    /// The names of those in whose provider.yaml something could not be read.
    pub unread: Vec<String>,
    /// Whether all that holds for every provider could be read.
    pub is_read: bool,
}

#[derive(Debug)]
pub struct KnownCatalogue<'f> {
    pub catalogue: &'f Catalogue,
    pub in_force: InForce,
    /// Its file, where something is wrong with that.
    pub in_doubt: Option<&'f str>,
}

/// For whom a catalogue is in force.
#[derive(Debug, Default)]
pub struct InForce {
    /// Whether `tyst.yaml` names it, for every provider that names none of its own.
    pub by_default: bool,
    pub providers: Vec<Named>,
}

/// A provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub id: String,
    pub name: String,
}

/// What is kept of one provider.
struct Seen {
    who: Named,
    catalogues: Vec<String>,
    is_read: bool,
}

impl Known<'_> {
    /// The catalogues built into the program.
    pub fn without_repository(framework: &Framework) -> Known<'_> {
        Known { repository: None, catalogues: all(framework, |_| InForce::default()) }
    }

    /// The catalogues of a repository, and who has to meet each.
    pub fn of<'f>(framework: &'f Framework, survey: &Survey<'_>) -> Known<'f> {
        let seen: Vec<Seen> = survey
            .each(|standing| {
                let provider = standing.provider;
                provider.is_provider.then(|| Seen {
                    who: Named::of(provider),
                    catalogues: provider.catalogues.iter().map(|catalogue| catalogue.id.clone()).collect(),
                    is_read: provider.is_file_read(),
                })
            })
            .into_iter()
            .flatten()
            .collect();
        let in_force = |id: &String| InForce {
            by_default: framework.standards.contains(id),
            providers: seen.iter().filter(|seen| seen.catalogues.contains(id)).map(|seen| seen.who.clone()).collect(),
        };
        let repository = InRepository {
            title: framework.title.clone(),
            language: framework.language(),
            providers: seen.len(),
            unread: seen.iter().filter(|seen| !seen.is_read).map(|seen| seen.who.name.clone()).collect(),
            is_read: framework.is_read(),
        };
        Known { repository: Some(repository), catalogues: all(framework, in_force) }
    }
}

fn all<'f>(framework: &'f Framework, in_force: impl Fn(&String) -> InForce) -> Vec<KnownCatalogue<'f>> {
    let catalogues = framework.catalogue_ids().into_iter().filter_map(|id| framework.catalogue(id));
    let known = |catalogue: &'f Catalogue| KnownCatalogue {
        catalogue,
        in_force: in_force(&catalogue.id),
        in_doubt: framework.file_in_doubt(catalogue),
    };
    catalogues.map(known).collect()
}

impl Named {
    pub fn of(provider: &Provider<'_>) -> Named {
        Named { id: provider.id.to_owned(), name: provider.name().to_owned() }
    }
}
