//! `tyst standards`: the standards that are known, the items of one, what another edition changes, and
//! how much of a standard that a provider does not hold is answered already.

mod compare;
mod list;
mod next;
mod show;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, anyhow};
use glob::Pattern;

use super::surroundings::{Surroundings, progress};
use super::{framework_of, instead, repository_if_any, unread_standard};
use crate::cli::{StandardsArgs, StandardsCommand};
use crate::model::{Catalogue, Framework, Occasion, Terms};
use crate::repository::Repository;
use crate::survey::Survey;

pub fn run(args: &StandardsArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    match &args.command {
        None => list::run(&args.list, surroundings),
        Some(StandardsCommand::Show(args)) => show::run(args, surroundings),
        Some(StandardsCommand::Compare(args)) => compare::run(args, surroundings),
        Some(StandardsCommand::Next(args)) => next::run(args, surroundings),
    }
}

/// What is known, with a repository or without one.
struct Shelf {
    repository: Option<Repository>,
    framework: Framework,
}

impl Shelf {
    fn open(path: Option<&Path>, is_repository_asked_about: bool) -> Result<Shelf> {
        let repository = repository_if_any(path, is_repository_asked_about)?;
        let framework = framework_of(repository.as_ref());
        Ok(Shelf { repository, framework })
    }

    fn catalogue(&self, id: &str) -> Result<&Catalogue> {
        self.framework.catalogue(id).ok_or_else(|| {
            let instead = instead(id, &self.framework.catalogue_ids(), "standards");
            anyhow!("no standard is called `{id}`{instead}{}", unread_standard(&self.framework))
        })
    }

    /// What `look` makes of a survey of the repository, where there is one. No day counts here: nothing is judged.
    fn survey<R>(
        &self,
        providers: Vec<Pattern>,
        surroundings: &Surroundings,
        look: impl FnOnce(&Survey<'_>) -> R,
    ) -> Option<R> {
        let repository = self.repository.as_ref()?;
        let occasion = Occasion {
            as_of: surroundings.today,
            round: None,
            providers,
            standards: Vec::new(),
            terms: Terms::default(),
        };
        let progress = progress(surroundings);
        Some(look(&Survey { repository, framework: &self.framework, occasion: &occasion, progress: &progress }))
    }
}
