//! What a person may call a commit: a branch, a tag, the beginning of an id, `main@{1}`, and how many commits before any of these.

use anyhow::{Context, Result, anyhow, bail};
use gix::ObjectId;
use gix::objs::{Kind, TagRefIter};
use gix::revision::spec::parse::{ObjectKindHint, Options};

use super::{Commit, CommitId, Git};
use crate::visible::visible;

/// A longer name is none.
const MAX_NAME_BYTES: usize = 1000;
/// A tag may be of a tag, but nobody makes so many.
const MAX_TAGS: usize = 32;
/// The least of an id that is looked for, as git has it.
const MIN_DIGITS: usize = 4;

/// One step from a commit to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// `~3`: so many commits back, of a merge always to what it was merged into.
    Back(usize),
    /// `^2`: to one of its parents; 0 is itself.
    Parent(usize),
}

/// What a name alone, without steps, stands for.
enum Named {
    Object(ObjectId),
    /// More than one commit has an id that begins so.
    Several,
    Nothing,
}

impl Git {
    /// The commit that a person names: a branch, a tag, `HEAD~2`, the beginning of an id.
    ///
    /// # Errors
    /// When there is none, or more than one, or it is not here.
    pub fn commit(&self, name: &str) -> Result<Commit> {
        let shown = visible(name);
        let unknown = || anyhow!("git knows no revision `{shown}`{}", self.hint());
        let (base, steps) = taken_apart(name).ok_or_else(unknown)?;
        let mut commit = match self.named(base)? {
            Named::Object(id) => self.peeled(id)?.ok_or_else(|| anyhow!("`{shown}` is no commit; name one"))?,
            Named::Several => {
                bail!("more than one commit has an id that begins with `{}`: write more of it", visible(base))
            }
            Named::Nothing => return Err(unknown()),
        };
        for step in steps {
            commit = self.gone(commit, step)?.ok_or_else(unknown)?;
        }
        Ok(commit)
    }

    /// The commit that an object is, or that it is a tag of; `None` where it is neither. Gix would follow tags too, but stops the
    /// program at one that is not written as tags are.
    pub(super) fn peeled(&self, id: ObjectId) -> Result<Option<Commit>> {
        let mut id = id;
        for _ in 0..MAX_TAGS {
            let (kind, bytes) =
                self.object(id, None, super::MAX_COMMIT_BYTES).map_err(|_| self.not_here(CommitId(id)))?;
            match kind {
                Kind::Commit => return self.by_id(CommitId(id)).map(Some),
                Kind::Tag => {
                    let target = TagRefIter::from_bytes(&bytes, id.kind()).target_id();
                    id = target.map_err(|_| self.not_here(CommitId(id)))?;
                }
                Kind::Tree | Kind::Blob => return Ok(None),
            }
        }
        Ok(None)
    }

    fn named(&self, base: &str) -> Result<Named> {
        if matches!(base, "HEAD" | "@") {
            let head = self.head()?.context("git has no commit here yet; make one")?;
            return Ok(Named::Object(head.id.0));
        }
        Ok(self.with(|repo| {
            let committish = Options { object_kind_hint: Some(ObjectKindHint::Committish), ..Options::default() };
            let found = gix::revision::Spec::from_bstr(base, repo, committish).ok().and_then(|spec| spec.single());
            if let Some(id) = found {
                return Named::Object(id.detach());
            }
            match beginning(base, repo.object_hash()).and_then(|id| repo.objects.lookup_prefix(id, None).ok().flatten())
            {
                Some(Ok(id)) => Named::Object(id),
                Some(Err(())) => Named::Several,
                None => Named::Nothing,
            }
        }))
    }

    fn gone(&self, from: Commit, step: Step) -> Result<Option<Commit>> {
        let mut commit = from;
        let (times, which) = match step {
            Step::Back(times) => (times, 0),
            Step::Parent(0) => (0, 0),
            Step::Parent(which) => (1, which - 1),
        };
        for _ in 0..times {
            let Some(parent) = commit.parents.get(which) else { return Ok(None) };
            commit = self.by_id(*parent)?;
        }
        Ok(Some(commit))
    }
}

/// A name and the steps from there; `None` for what is no name of a commit.
fn taken_apart(name: &str) -> Option<(&str, Vec<Step>)> {
    let (base, mut rest) = name.split_at(name.find(['~', '^']).unwrap_or(name.len()));
    if base.is_empty() || base.starts_with([':', '-']) || name.len() > MAX_NAME_BYTES || asks_the_clock(base) {
        return None;
    }
    let mut steps = Vec::new();
    while let Some(sign) = rest.chars().next() {
        rest = &rest[1..];
        if let Some(after) = ["{}", "{commit}"].iter().find_map(|peel| rest.strip_prefix(peel)).filter(|_| sign == '^')
        {
            rest = after;
            continue;
        }
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let number = if digits == 0 { 1 } else { rest[..digits].parse().ok()? };
        steps.push(match sign {
            '~' => Step::Back(number),
            '^' => Step::Parent(number),
            _ => return None,
        });
        rest = &rest[digits..];
    }
    Some((base, steps))
}

/// The beginning of an id. Gix reads one of a SHA-256 repository as if it were of a SHA-1 one.
fn beginning(digits: &str, kind: gix::hash::Kind) -> Option<gix::hash::Prefix> {
    let whole = kind.len_in_hex();
    if !(MIN_DIGITS..=whole).contains(&digits.len()) {
        return None;
    }
    let id = ObjectId::from_hex(format!("{digits:0<whole$}").as_bytes()).ok()?;
    gix::hash::Prefix::new(&id, digits.len()).ok()
}

/// `main@{yesterday}` is another commit tomorrow; `main@{1}` and `main@{u}` do not ask what day it is.
fn asks_the_clock(base: &str) -> bool {
    let mut inside = base.split("@{").skip(1).map(|after| after.split('}').next().unwrap_or_default());
    inside.any(|word| word.parse::<i64>().is_err() && !matches!(word, "u" | "upstream" | "push"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_apart_as_git_takes_it() {
        use Step::{Back, Parent};
        for (name, base, steps) in [
            ("main", "main", vec![]),
            ("HEAD~2", "HEAD", vec![Back(2)]),
            ("HEAD~", "HEAD", vec![Back(1)]),
            ("v1^{}~3^2", "v1", vec![Back(3), Parent(2)]),
            ("@^^0", "@", vec![Parent(1), Parent(0)]),
            ("@{-1}", "@{-1}", vec![]),
            ("main@{u}^{commit}", "main@{u}", vec![]),
        ] {
            assert_eq!(taken_apart(name), Some((base, steps)), "{name}");
        }
    }

    #[test]
    fn what_names_no_commit_is_taken_for_none() {
        let long = "a".repeat(2000);
        for name in [
            "",
            "~1",
            "^main",
            "HEAD^{tree}",
            "HEAD~x",
            "@{yesterday}",
            "HEAD^{/word}",
            ":/word",
            "--all",
            "a~99999999999999999999",
            &long,
        ] {
            assert_eq!(taken_apart(name), None, "{name}");
        }
    }
}
