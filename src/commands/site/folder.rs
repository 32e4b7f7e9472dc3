//! Puts a site into a folder: whole or not at all. It removes what it put there before, and nothing else.

mod list;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};

use self::list::List;
use crate::digest::Digest;
use crate::repository::SETTINGS_FILE;
use crate::visible::visible;

/// The files of a site by their paths in it, with `/`.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// Where files lie until all of them are written. Nobody else names a folder so.
const WORKSHOP: &str = ".tyst-site.part";
/// As many paths as an error names.
const MOST_NAMED: usize = 10;

/// A folder that a site may be put into.
#[derive(Debug)]
pub(super) struct Folder(PathBuf);

/// What was done.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Done {
    /// Files that are new or other than they were.
    pub written: usize,
    /// Files of an earlier site that this one does not have.
    pub removed: usize,
    /// What lies in the folder and is not the site's, a folder with `/` at its end.
    pub others: Vec<String>,
}

impl Folder {
    /// # Errors
    /// A folder that evidence lies in, or that lies in evidence: there a site would publish it, or be taken for it.
    pub(super) fn at(path: &Path, repository: &Path) -> Result<Folder> {
        let folder = resolved(path)?;
        let repository = fs::canonicalize(repository).unwrap_or_else(|_| repository.to_owned());
        let shown = path.display();
        if repository.starts_with(&folder) {
            bail!("{shown} holds the evidence repository itself; name a folder beside it, or a new one inside it");
        }
        if folder.components().any(|part| part.as_os_str() == ".git") {
            bail!("{shown} is where git keeps its own files; name another folder");
        }
        for top in folder.ancestors().filter(|top| top.join(SETTINGS_FILE).is_file()) {
            let inside = folder.strip_prefix(top).unwrap_or(Path::new(""));
            match inside.components().next().and_then(|first| first.as_os_str().to_str()) {
                None => bail!("{shown} is an evidence repository; name a folder beside it, or a new one inside it"),
                Some(first @ ("providers" | "standards" | "rounds")) => {
                    bail!(
                        "{shown} lies in {first}/ of an evidence repository, where evidence is kept; name another folder"
                    )
                }
                Some(_) => {}
            }
        }
        Ok(Folder(folder))
    }

    /// # Errors
    /// Something of somebody else's in the way, before anything is written; or what the system says.
    pub(super) fn put(&self, files: &Files) -> Result<Done> {
        let list = List::read(&self.0)?;
        let plan = self.plan(files, &list)?;
        let done = Done {
            written: plan.write.len(),
            removed: plan.remove.len(),
            others: self.others(|path| files.contains_key(path) || list.has(path)),
        };
        if !plan.write.is_empty() || !plan.remove.is_empty() || list != List::of(files) {
            self.carry_out(&plan, &list, files)?;
        }
        Ok(done)
    }

    fn plan<'f>(&self, files: &'f Files, list: &List) -> Result<Plan<'f>> {
        let mut plan = Plan::default();
        let (mut foreign, mut changed) = (Vec::new(), Vec::new());
        for (path, bytes) in files {
            match self.found(path)? {
                Found::Nothing => plan.write.push((path, bytes)),
                Found::File(hash) if list.wrote(path, &hash) => {
                    if hash != hash_of(bytes) {
                        plan.write.push((path, bytes));
                    }
                }
                Found::File(_) if list.has(path) => changed.push(path.as_str()),
                Found::File(_) | Found::Other => foreign.push(path.as_str()),
            }
        }
        for path in list.paths().filter(|path| !files.contains_key(*path)) {
            match self.found(path)? {
                Found::Nothing => {}
                Found::File(hash) if list.wrote(path, &hash) => plan.remove.push(path.to_owned()),
                // What is no longer public must not stay published, and what somebody changed must not be lost.
                Found::File(_) | Found::Other => changed.push(path),
            }
        }
        if !foreign.is_empty() {
            bail!(
                "nothing was written: these would be written over, and are not from an earlier site: {}\n\
                 move them away, or name another folder",
                named(&foreign)
            );
        }
        if !changed.is_empty() {
            bail!(
                "nothing was written: these are from an earlier site, and were changed since: {}\n\
                 move them away or delete them; what a page says is changed in the evidence",
                named(&changed)
            );
        }
        Ok(plan)
    }

    /// What stands at a path. No symbolic link is followed on the way, or at its end.
    fn found(&self, path: &str) -> Result<Found> {
        let mut at = self.0.clone();
        let mut parts = Path::new(path).components().peekable();
        while let Some(part) = parts.next() {
            at.push(part);
            let there = match fs::symlink_metadata(&at) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
                there => there.with_context(|| format!("{} cannot be looked at", at.display()))?,
            };
            match parts.peek() {
                Some(_) if there.is_dir() => {}
                None if there.is_file() => {
                    return Ok(Found::File(
                        hash_of_file(&at).with_context(|| format!("{} cannot be read", at.display()))?,
                    ));
                }
                _ => return Ok(Found::Other),
            }
        }
        Ok(Found::Other)
    }

    /// What is in the folder beside the site. A folder that holds nothing of the site is named, and not looked into.
    fn others(&self, is_ours: impl Fn(&str) -> bool) -> Vec<String> {
        let mut others = Vec::new();
        let mut folders = vec![String::new()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(self.0.join(&folder)).into_iter().flatten().flatten() {
                let path = format!("{folder}{}", entry.file_name().to_string_lossy());
                let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                if path == list::NAME || path == WORKSHOP || is_ours(&path) {
                    continue;
                }
                match is_folder {
                    true if self.holds_ours(&path, &is_ours) => folders.push(format!("{path}/")),
                    true => others.push(format!("{path}/")),
                    false => others.push(path),
                }
            }
        }
        others.sort();
        others
    }

    fn holds_ours(&self, folder: &str, is_ours: &impl Fn(&str) -> bool) -> bool {
        let entries = fs::read_dir(self.0.join(folder)).into_iter().flatten().flatten();
        let mut entries = entries.map(|entry| {
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            (format!("{folder}/{}", entry.file_name().to_string_lossy()), is_folder)
        });
        entries.any(|(path, is_folder)| is_ours(&path) || (is_folder && self.holds_ours(&path, is_ours)))
    }

    /// Everything is written in the workshop first. The list then says what is old and what is new before either is touched, so
    /// that a run that is broken off at any point is known for what it is by the next.
    fn carry_out(&self, plan: &Plan<'_>, list: &List, files: &Files) -> Result<()> {
        let workshop = self.0.join(WORKSHOP);
        let made = missing_folders(&self.0);
        let written = self.write_in(&workshop, plan).and_then(|()| self.save(&workshop, &list.and(files)));
        if written.is_err() {
            clear(&workshop);
            made.iter().for_each(|folder| drop(fs::remove_dir(folder)));
        }
        written.with_context(|| format!("nothing was written: {} cannot be written in", self.0.display()))?;
        self.put_in_place(&workshop, plan).and_then(|()| self.save(&workshop, &List::of(files))).with_context(
            || format!("{} is half old and half new; run `tyst site` again, and it is made whole", self.0.display()),
        )?;
        clear(&workshop);
        Ok(())
    }

    fn write_in(&self, workshop: &Path, plan: &Plan<'_>) -> io::Result<()> {
        fs::create_dir_all(&self.0)?;
        clear(workshop);
        fs::create_dir(workshop)?;
        for (number, (_, bytes)) in plan.write.iter().enumerate() {
            File::create_new(workshop.join(number.to_string()))?.write_all(bytes)?;
        }
        Ok(())
    }

    fn put_in_place(&self, workshop: &Path, plan: &Plan<'_>) -> io::Result<()> {
        for (number, (path, _)) in plan.write.iter().enumerate() {
            let to = self.0.join(path);
            fs::create_dir_all(to.parent().unwrap_or(&self.0))?;
            fs::rename(workshop.join(number.to_string()), to)?;
        }
        for path in &plan.remove {
            let gone = self.0.join(path);
            fs::remove_file(&gone)?;
            // A folder that something is left in stays: removing it fails.
            let inside = gone.ancestors().skip(1).take_while(|folder| *folder != self.0);
            let _ = inside.map(fs::remove_dir).find(Result::is_err);
        }
        Ok(())
    }

    fn save(&self, workshop: &Path, list: &List) -> io::Result<()> {
        let written = workshop.join("list");
        fs::write(&written, list.to_bytes())?;
        fs::rename(written, self.0.join(list::NAME))
    }
}

/// What is to be done, once nothing is in the way.
#[derive(Debug, Default)]
struct Plan<'f> {
    write: Vec<(&'f String, &'f Vec<u8>)>,
    remove: Vec<String>,
}

/// What stands at a path.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    Nothing,
    /// A file, by the hash of what it holds.
    File(String),
    /// A folder, a link, or a device; or one of these on the way, where a folder should be.
    Other,
}

/// The folder by its true name, whether it is there yet or not.
fn resolved(path: &Path) -> Result<PathBuf> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    if path.exists() && !path.is_dir() {
        bail!("{} is a file, and a site is a folder; name another", path.display());
    }
    let there = path.ancestors().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    let there = there.map(|folder| (folder, fs::canonicalize(folder))).find_map(|(at, found)| Some((at, found.ok()?)));
    let Some((at, found)) = there else { bail!("{} leads nowhere; name another folder", path.display()) };
    let rest = if at == Path::new(".") { path.strip_prefix(".").unwrap_or(path) } else { path.strip_prefix(at)? };
    if !found.is_dir() || !rest.components().all(|part| matches!(part, Component::Normal(_))) {
        bail!("{} leads nowhere; name another folder", path.display());
    }
    Ok(found.join(rest))
}

/// The folders on the way that are not there yet, the innermost first.
fn missing_folders(folder: &Path) -> Vec<PathBuf> {
    folder.ancestors().take_while(|folder| !folder.exists()).map(Path::to_owned).collect()
}

/// Takes away what an earlier run left in the workshop, and the workshop. What it never puts there stays, and so does the folder.
fn clear(workshop: &Path) {
    if fs::symlink_metadata(workshop).is_ok_and(|there| there.is_dir()) {
        for entry in fs::read_dir(workshop).into_iter().flatten().flatten() {
            let is_made_here = entry
                .file_name()
                .to_str()
                .is_some_and(|name| name == "list" || name.bytes().all(|c| c.is_ascii_digit()));
            if is_made_here && entry.file_type().is_ok_and(|kind| kind.is_file()) {
                let _ = fs::remove_file(entry.path());
            }
        }
        let _ = fs::remove_dir(workshop);
    }
}

fn hash_of(bytes: &[u8]) -> String {
    Digest::of(bytes).to_string()
}

fn hash_of_file(path: &Path) -> io::Result<String> {
    Ok(Digest::of_all(File::open(path)?, |_| Ok(()))?.to_string())
}

fn named(paths: &[&str]) -> String {
    let first: Vec<String> = paths.iter().take(MOST_NAMED).map(|path| visible(path)).collect();
    let more = paths.len().saturating_sub(MOST_NAMED);
    let rest = if more > 0 { format!(", and {more} more") } else { String::new() };
    format!("{}{rest}", first.join(", "))
}
