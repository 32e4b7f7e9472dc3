//! Whether git's own folder holds only what can be read: a pipe or a device in it would be waited for without end, and a file
//! of any length would be taken into memory whole. Nothing that git writes is one of these.

use std::collections::BTreeSet;
use std::fs::{self, FileType};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};

const KIB: u64 = 1024;
const MIB: u64 = 1024 * KIB;

/// The files that are read whole, with what they may take. A repository with a million branches stays within it.
const READ_WHOLE: [(&str, u64); 8] = [
    ("HEAD", 64 * KIB),
    ("commondir", 64 * KIB),
    ("gitdir", 64 * KIB),
    ("config", MIB),
    ("config.worktree", MIB),
    ("shallow", 64 * MIB),
    ("packed-refs", 128 * MIB),
    ("objects/info/alternates", MIB),
];
/// A branch, or a tag: an id, or another's name.
const MAX_REF_BYTES: u64 = 64 * KIB;
/// Folders in folders: the names of branches have parts.
const MAX_DEPTH: usize = 64;
/// How many stores of objects may lend to each other.
const MAX_STORES: usize = 32;

/// Looks at all that will be opened of a `.git`, without opening it.
///
/// # Errors
/// When there is something in it that git did not write, or it is no git folder.
pub(super) fn is_sound(dot_git: &Path) -> Result<()> {
    let about =
        fs::metadata(dot_git).map_err(|_| anyhow!("the `.git` here leads nowhere; clone the repository again"))?;
    let own = if about.is_dir() {
        dot_git.to_owned()
    } else if about.is_file() && about.len() <= MAX_REF_BYTES {
        gix::discover::path::from_gitdir_file(dot_git)
            .map_err(|_| anyhow!("the file `.git` here does not say where git keeps this repository; clone it again"))?
    } else {
        bail!("the `.git` here is neither a folder nor the file that stands for one; clone the repository again");
    };
    if !own.join("HEAD").is_file() {
        bail!("the `.git` here is no git repository: it has no HEAD; clone the repository again");
    }
    let common = common(&own)?;
    for folder in BTreeSet::from([&own, &common]) {
        for (name, most) in READ_WHOLE {
            is_bearable(&folder.join(name), most)?;
        }
        everything_in(folder, 0)?;
        everything_in(&folder.join("refs"), MAX_DEPTH)?;
        everything_in(&folder.join("logs"), MAX_DEPTH)?;
        everything_in(&folder.join("info"), 1)?;
    }
    stores(&common.join("objects"))
}

/// Where a work tree of several keeps what all of them share.
fn common(own: &Path) -> Result<PathBuf> {
    let file = own.join("commondir");
    is_bearable(&file, 64 * KIB)?;
    match gix::discover::path::from_plain_file(&file) {
        None => Ok(own.to_owned()),
        Some(Ok(common)) => Ok(own.join(common)),
        Some(Err(_)) => bail!("what git keeps here is damaged: `commondir` cannot be read; clone the repository again"),
    }
}

/// The stores of objects: its own, and those that it borrows from.
fn stores(objects: &Path) -> Result<()> {
    let mut stores = vec![objects.to_owned()];
    let mut next = 0;
    while let Some(store) = stores.get(next).cloned() {
        next += 1;
        let list = store.join("info/alternates");
        is_bearable(&list, MIB)?;
        everything_in(&store, 1)?;
        let Ok(bytes) = fs::read(&list) else { continue };
        for other in gix::odb::alternate::parse(&bytes).unwrap_or_default() {
            let other = objects.join(other);
            if !stores.contains(&other) {
                stores.push(other);
            }
        }
        if stores.len() > MAX_STORES {
            bail!(
                "what git keeps here borrows from more than {MAX_STORES} other repositories; clone it again without them"
            );
        }
    }
    Ok(())
}

/// A file that is read whole, if it is there, is a plain one of bearable size.
fn is_bearable(file: &Path, most: u64) -> Result<()> {
    match fs::metadata(file) {
        Ok(about) if !about.is_file() || about.len() > most => {
            let name = file.file_name().unwrap_or_default().display();
            bail!(
                "what git keeps here is damaged: `{name}` is no plain file, or far too large; clone the repository again"
            )
        }
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Nothing in a folder, as deep as is said, is what reading would wait for.
fn everything_in(folder: &Path, depth: usize) -> Result<()> {
    let are_refs = folder.ends_with("refs");
    let mut folders = vec![(folder.to_owned(), depth)];
    while let Some((folder, depth)) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                folders.extend(depth.checked_sub(1).map(|depth| (entry.path(), depth)));
                continue;
            }
            if are_refs {
                is_bearable(&entry.path(), MAX_REF_BYTES)?;
            }
            let kind =
                if kind.is_symlink() { fs::metadata(entry.path()).ok().map(|to| to.file_type()) } else { Some(kind) };
            if kind.is_some_and(is_waited_for) {
                bail!(
                    "what git keeps here holds a pipe or a device, which git never writes; clone the repository again"
                );
            }
        }
    }
    Ok(())
}

#[cfg(unix)]
fn is_waited_for(kind: FileType) -> bool {
    use std::os::unix::fs::FileTypeExt;
    kind.is_fifo() || kind.is_char_device() || kind.is_block_device()
}

#[cfg(not(unix))]
fn is_waited_for(_kind: FileType) -> bool {
    false
}
