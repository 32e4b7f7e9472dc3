//! At which revision a work tree of git stands, read from git's own files: no other program is run.
//!
//! What these files say is not trusted. Each is a plain file, read up to a bound, and nothing but a commit's id comes out.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// `HEAD`, a reference, or the line that says where git keeps its own.
const MAX_LINE_BYTES: u64 = 4096;
/// All references in one file, in repositories with many.
const MAX_PACKED_BYTES: u64 = 16 * 1024 * 1024;
/// References may lead to references; git follows no more than this either.
const MAX_STEPS: usize = 5;

/// The id of the commit that the work tree around `folder` stands at.
pub(super) fn revision(folder: &Path) -> Option<String> {
    let git = folder.ancestors().find_map(git_folder)?;
    let common = match line(&git.join("commondir")) {
        Some(common) => git.join(common),
        None => git.clone(),
    };
    let mut name = "HEAD".to_owned();
    for _ in 0..MAX_STEPS {
        let here = if name == "HEAD" {
            line(&git.join("HEAD"))
        } else {
            line(&git.join(&name)).or_else(|| line(&common.join(&name)))
        };
        let Some(said) = here else { return packed(&common, &name) };
        match said.strip_prefix("ref:") {
            Some(next) => name = reference(next.trim())?,
            None => return commit(&said),
        }
    }
    None
}

/// Where git keeps what belongs to the work tree at `folder`: `.git`, or the folder that a file `.git` names.
fn git_folder(folder: &Path) -> Option<PathBuf> {
    let git = folder.join(".git");
    if git.is_dir() {
        return Some(git);
    }
    let named = line(&git)?;
    Some(folder.join(named.strip_prefix("gitdir:")?.trim()))
}

/// The first line of a small file.
fn line(path: &Path) -> Option<String> {
    let text = text(path, MAX_LINE_BYTES)?;
    let line = text.lines().next()?.trim();
    (!line.is_empty()).then(|| line.to_owned())
}

/// The text of a plain file: a pipe or a device in its place would never end.
fn text(path: &Path, at_most: u64) -> Option<String> {
    let is_plain = std::fs::metadata(path).is_ok_and(|file| file.is_file());
    let mut bytes = Vec::new();
    File::open(path).ok().filter(|_| is_plain)?.take(at_most).read_to_end(&mut bytes).ok()?;
    String::from_utf8(bytes).ok()
}

/// A reference that names a place below `refs/` and nothing outside it.
fn reference(name: &str) -> Option<String> {
    let is_part = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', ':', '\0']);
    (name.starts_with("refs/") && name.split('/').all(is_part)).then(|| name.to_owned())
}

fn packed(common: &Path, name: &str) -> Option<String> {
    let packed = text(&common.join("packed-refs"), MAX_PACKED_BYTES)?;
    packed.lines().find_map(|line| {
        let (id, of) = line.split_once(' ')?;
        (of.trim_end() == name).then(|| commit(id)).flatten()
    })
}

/// A commit's id: 40 or 64 digits.
fn commit(id: &str) -> Option<String> {
    let is_id = matches!(id.len(), 40 | 64) && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_id.then(|| id.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const ID: &str = "0123456789abcdef0123456789abcdef01234567";

    /// A folder of its own for each test, taken away when done.
    struct Folder(PathBuf);

    impl Folder {
        fn with(name: &str, files: &[(&str, &str)]) -> Folder {
            let folder = std::env::temp_dir().join(format!("tyst-revision-{}-{name}", std::process::id()));
            let _ = fs::remove_dir_all(&folder);
            fs::create_dir_all(folder.join("evidence/inner")).unwrap();
            for (path, content) in files {
                let path = folder.join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, content).unwrap();
            }
            Folder(folder)
        }

        fn revision(&self) -> Option<String> {
            revision(&self.0.join("evidence/inner"))
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn a_branch_leads_to_its_commit() {
        let loose = Folder::with(
            "loose",
            &[(".git/HEAD", "ref: refs/heads/main\n"), (".git/refs/heads/main", &format!("{ID}\n"))],
        );
        assert_eq!(loose.revision().as_deref(), Some(ID));
        let packed = format!(
            "# pack-refs with: peeled\n{} refs/heads/other\n{ID} refs/heads/main\n^{}\n",
            "1".repeat(40),
            "2".repeat(40)
        );
        let packed = Folder::with("packed", &[(".git/HEAD", "ref: refs/heads/main\n"), (".git/packed-refs", &packed)]);
        assert_eq!(packed.revision().as_deref(), Some(ID));
    }

    #[test]
    fn a_detached_head_is_its_commit() {
        assert_eq!(Folder::with("detached", &[(".git/HEAD", ID)]).revision().as_deref(), Some(ID));
        let long = "a".repeat(64);
        assert_eq!(Folder::with("sha256", &[(".git/HEAD", &long)]).revision(), Some(long));
    }

    #[test]
    fn a_second_work_tree_is_found_where_its_file_says() {
        let files = [
            (".git", "gitdir: main/worktrees/b\n"),
            ("main/worktrees/b/HEAD", "ref: refs/heads/b\n"),
            ("main/worktrees/b/commondir", "../..\n"),
            ("main/refs/heads/b", ID),
        ];
        assert_eq!(Folder::with("worktree", &files).revision().as_deref(), Some(ID));
    }

    #[test]
    fn nothing_but_a_commit_comes_out() {
        for (at, head) in [
            "a secret",
            "ref: ../../secret",
            "ref: /etc/passwd",
            "ref: refs/../../secret",
            "ref: refs/heads/none",
            "",
            "0123",
            "ref: refs/heads/loop",
        ]
        .iter()
        .enumerate()
        {
            let files = [(".git/HEAD", *head), ("secret", ID), (".git/refs/heads/loop", "ref: refs/heads/loop")];
            assert_eq!(Folder::with(&format!("odd-{at}"), &files).revision(), None, "{head}");
        }
        assert_eq!(Folder::with("odd-file", &[(".git", "not a work tree")]).revision(), None);
    }
}
