//! One provider through all its months. Its folder is read once for each state that it was in, each file once for each content
//! that it had, and what stays as it is is only judged anew, since it grows older.

use std::collections::HashSet;
use std::ops::Range;

use super::points::{Points, Stood, Whole};
use super::{ProviderHistory, State};
use crate::documents::again::{Understood, WasRead};
use crate::documents::folder::ProviderFolder;
use crate::documents::vocabulary::Audience;
use crate::model::{ItemId, Occasion, Provider, Target};
use crate::repository::git::ContentId;
use crate::standing::Standing;

/// How a provider stood at each point, each with its occasion. `None` where it is not for this reader: the public is told nothing of
/// a provider that is there no more.
pub(super) fn history(
    points: &Points,
    occasions: &[Occasion<'_>],
    id: &str,
    reader: Audience,
) -> Option<ProviderHistory> {
    let top = format!("providers/{id}");
    let stretches = stretches(points, &top, id);
    let history = Through { points, occasions, reader, top: &top }.told(id, &stretches);
    for whole in points.all.iter().filter_map(|point| point.stood.whole()) {
        whole.repository.let_go(&top);
    }
    history
}

/// Points one after the other between which nothing changed in a provider's folder.
struct Stretch<'p> {
    points: Range<usize>,
    /// As it was at the first of them.
    whole: &'p Whole,
    content: ContentId,
    folder: ProviderFolder,
}

/// The stretches in which the provider was there and what was in force for it is known.
fn stretches<'p>(points: &'p Points, top: &str, id: &str) -> Vec<Stretch<'p>> {
    let was_read = WasRead::default();
    let mut stretches: Vec<Stretch<'_>> = Vec::new();
    for (at, point) in points.all.iter().enumerate() {
        let Stood::Read(whole) = &point.stood else { continue };
        let Some(content) = whole.repository.content_id(top) else { continue };
        match stretches.last_mut() {
            Some(last) if last.goes_on(at, whole, content) => last.points.end = at + 1,
            _ => stretches.push(Stretch {
                points: at..at + 1,
                whole,
                content,
                folder: ProviderFolder::read_again(&whole.repository, id, &was_read),
            }),
        }
    }
    stretches
}

impl Stretch<'_> {
    fn goes_on(&self, at: usize, whole: &Whole, content: ContentId) -> bool {
        self.points.end == at
            && self.content == content
            && std::ptr::eq(&*self.whole.framework, &*whole.framework)
            && (!self.folder.has_links() || self.whole.is_same(whole))
    }
}

/// A provider's way through all points.
struct Through<'h> {
    points: &'h Points,
    occasions: &'h [Occasion<'h>],
    reader: Audience,
    top: &'h str,
}

impl Through<'_> {
    fn told(&self, id: &str, stretches: &[Stretch<'_>]) -> Option<ProviderHistory> {
        let mut understood = Understood::default();
        let only = match self.reader {
            Audience::Public => Some(self.told_now(stretches, &mut understood)?),
            Audience::Commissioner | Audience::Internal => None,
        };
        let mut name = id.to_owned();
        let mut states: Vec<State> = self.points.all.iter().map(|point| self.unread(&point.stood)).collect();
        for stretch in stretches {
            if !stretch.folder.is_all_there {
                states[stretch.points.clone()].fill_with(|| State::NotRead);
                continue;
            }
            self.each_built(stretch, &mut understood, |provider, at| {
                name = provider.name().to_owned();
                states[at] = self.state(provider, at, only.as_ref());
            });
        }
        Some(ProviderHistory { id: id.to_owned(), name, states })
    }

    /// The provider at each point of a stretch, built anew only where something elsewhere that it points at may have changed.
    fn each_built<'s>(
        &self,
        stretch: &'s Stretch<'_>,
        understood: &mut Understood<'s>,
        mut look: impl FnMut(&Provider<'_>, usize),
    ) {
        let documents = stretch.folder.documents_again(understood);
        let mut at = stretch.points.start;
        while let Some(Stood::Read(whole)) = self.points.all.get(at).map(|point| &point.stood) {
            let provider = Provider::build(&whole.repository, &whole.framework, &documents, &[]);
            let is_changed = |next: &usize| {
                points_elsewhere(&provider, self.top)
                    && self.points.all[*next].stood.whole().is_none_or(|next| !next.is_same(whole))
            };
            let end = (at + 1..stretch.points.end).find(is_changed).unwrap_or(stretch.points.end);
            (at..end).for_each(|at| look(&provider, at));
            if end == stretch.points.end {
                return;
            }
            at = end;
        }
    }

    fn state(&self, provider: &Provider<'_>, at: usize, only: Option<&HashSet<ItemId>>) -> State {
        if !provider.is_provider {
            return State::NotThere;
        }
        if !provider.is_file_read() {
            return State::NotRead;
        }
        let standing = Standing::of(provider, &self.occasions[at]).told_to(self.reader);
        let standing = match only {
            Some(items) => standing.told_only_of(items),
            None => standing,
        };
        State::Counted { standards: standing.counts(), unread: provider.unread_records() }
    }

    /// Of what the public is told today. What was public once and is kept from it since is not to be told by its history.
    fn told_now<'s>(&self, stretches: &'s [Stretch<'_>], understood: &mut Understood<'s>) -> Option<HashSet<ItemId>> {
        let last = self.points.all.len().checked_sub(1)?;
        let Some(stretch) = stretches.last().filter(|stretch| stretch.points.contains(&last)) else {
            return (self.unread(&self.points.all[last].stood) == State::NotRead).then(HashSet::new);
        };
        if !stretch.folder.is_all_there {
            return Some(HashSet::new());
        }
        let mut told = None;
        self.each_built(stretch, understood, |provider, at| {
            if at == last && provider.is_provider {
                told = Some(Standing::of(provider, &self.occasions[at]).told_of(Audience::Public));
            }
        });
        told
    }

    /// Where nothing of it could be read: whether there was anything to read.
    fn unread(&self, stood: &Stood) -> State {
        let file = format!("{}/provider.yaml", self.top);
        match stood {
            Stood::InDoubt { whole, .. } if whole.repository.content_id(&file).is_some() => State::NotRead,
            Stood::InDoubt { .. } | Stood::Read(_) | Stood::Gone => State::NotThere,
        }
    }
}

/// Whether something that a record points at lies elsewhere in the repository, or may come to.
fn points_elsewhere(provider: &Provider<'_>, top: &str) -> bool {
    let links =
        provider.evidence.iter().flat_map(|evidence| &evidence.pointers).filter(|pointer| pointer.entry.is_none());
    let is_inside = |path: &str| path.strip_prefix(top).is_some_and(|rest| rest.starts_with('/'));
    links.into_iter().any(|pointer| match &pointer.target {
        Target::File(path) => !is_inside(path),
        Target::Missing(_) => true,
        Target::Papers(_) | Target::Web | Target::Outside => false,
    })
}
