//! Which providers are the same on both sides, so that nothing of them needs to be read.

use std::collections::BTreeSet;

use crate::repository::git::Git;
use crate::repository::{Kind, Listed, Repository, SETTINGS_FILE, joined};
use rayon::prelude::*;

/// What holds for every provider, beside the settings.
const SHARED: [&str; 2] = ["standards", "rounds"];
/// No file larger than this is compared by its content; it counts as another.
const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// The providers whose folders are the same in a commit and in another state of the repository. None at all where what holds for
/// every provider is not the same, since each is then judged otherwise.
pub fn unchanged(before: &Repository, after: &Repository, ids: &[String]) -> BTreeSet<String> {
    let Ok(Some(git)) = before.git() else { return BTreeSet::new() };
    let sides = Sides { before, after, git: &git };
    if !sides.is_same_file(SETTINGS_FILE) || !SHARED.iter().all(|folder| sides.is_same_folder(folder)) {
        return BTreeSet::new();
    }
    let same: Vec<&String> = ids.par_iter().filter(|id| sides.is_same_folder(&format!("providers/{id}"))).collect();
    let are_names_same = same.len() == ids.len() || sides.has_same_names("");
    same.into_iter().filter(|id| are_names_same || !leads_outside(after, id)).cloned().collect()
}

struct Sides<'r> {
    before: &'r Repository,
    after: &'r Repository,
    git: &'r Git,
}

impl Sides<'_> {
    fn is_same_file(&self, path: &str) -> bool {
        let Some(before) = self.before.content_id(path) else { return false };
        match self.after.commit() {
            Some(_) => self.after.content_id(path) == Some(before),
            None => {
                let bytes = self.after.paper(path, MAX_FILE_BYTES).ok();
                bytes.and_then(|bytes| self.git.content_id(&bytes)) == Some(before)
            }
        }
    }

    fn is_same_folder(&self, path: &str) -> bool {
        if self.after.commit().is_some() {
            return self.before.content_id(path) == self.after.content_id(path);
        }
        let listed = |repository: &Repository| -> Vec<Listed> {
            repository.below(path).into_iter().filter(|listed| listed.kind != Kind::Folder).collect()
        };
        let (before, after) = (listed(self.before), listed(self.after));
        before == after && before.par_iter().all(|file| file.kind == Kind::File && self.is_same_file(&file.path))
    }

    /// Whether no file or folder came or went: only where one did can a link from elsewhere lead to something else than before.
    fn has_same_names(&self, folder: &str) -> bool {
        let list = |repository: &Repository| repository.folder(folder).unwrap_or_default();
        let (before, after) = (list(self.before), list(self.after));
        let below = || before.iter().filter(|listed| listed.kind == Kind::Folder).map(|listed| listed.path.as_str());
        let is_same =
            |path: &str| self.after.commit().is_some() && self.before.content_id(path) == self.after.content_id(path);
        before.iter().filter(is_kept).eq(after.iter().filter(is_kept))
            && below().all(|path| is_same(path) || self.has_same_names(path))
    }
}

/// What git keeps for itself, and what a tool leaves at the top, are no evidence.
fn is_kept(listed: &&Listed) -> bool {
    !listed.path.split('/').any(|name| name.starts_with('.'))
}

/// Whether a provider may point to something beyond its own folder.
fn leads_outside(repository: &Repository, id: &str) -> bool {
    let listed = repository.below(&joined("providers", id));
    listed.par_iter().any(|listed| match listed.kind {
        Kind::Folder => false,
        Kind::File if listed.path.ends_with(".md") => {
            let folders = listed.path.split('/').count() - 3;
            repository.read(&listed.path).map_or(true, |text| goes_up_further(text.content(), folders))
        }
        Kind::File => false,
        Kind::Link | Kind::Closed(_) | Kind::Other => true,
    })
}

/// Whether anything that may be a link goes up more often than its record lies in folders of its provider.
fn goes_up_further(text: &str, folders: usize) -> bool {
    let decoded = text.contains('%').then(|| text.to_ascii_lowercase().replace("%2e", ".").replace("%2f", "/"));
    let may_be_links = decoded.as_deref().unwrap_or(text).split(['\n', '(', ')', '<', '>', '[', ']', '"', '\'']);
    may_be_links.into_iter().any(|link| ups(link) > folders)
}

/// How many of the parts of a path lead up, with whatever stands before it.
fn ups(path: &str) -> usize {
    path.split('/').filter(|part| part.split([' ', '\t', ':']).any(|word| word == "..")).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_outside_where_it_goes_up_often_enough() {
        let own = "See [a](../documents/a.pdf) and [b](../documents/b.pdf), [c](x/../../documents/c.pdf).";
        assert!(!goes_up_further(own, 2) && goes_up_further(own, 1), "c goes up twice");
        assert!(!goes_up_further("[a](../documents/a.pdf) [b](../documents/b.pdf)\n../x and so on", 1));
        for link in ["[a](../../llwybr/a.md)", "[a]: ../../llwybr/a.md", "<../a b/../../c>", "(%2e%2E/..%2Fllwybr)"] {
            assert!(goes_up_further(link, 1), "{link}");
        }
    }
}
