//! A repository of git, written commit by commit as fast as git takes it: nothing is checked out and no index is made.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use jiff::civil::Date;
use jiff::tz::TimeZone;

/// The base of every repository: before any record was reviewed, so that nothing changed since it was.
pub const BEGUN: &str = "2015-01-05";

/// What is written into git as it goes. Dropping it unfinished leaves a repository without the last commits.
pub struct Import {
    root: PathBuf,
    git: Child,
    stream: BufWriter<ChildStdin>,
}

impl Import {
    /// A new repository in `root`, which may hold files already.
    pub fn into(root: &Path) -> io::Result<Import> {
        fs::create_dir_all(root)?;
        done(git(root).args(["init", "--quiet", "--initial-branch=main"]))?;
        let mut import = git(root);
        import.args(["fast-import", "--quiet"]).stdin(Stdio::piped());
        let mut git = import.spawn()?;
        let stream = git.stdin.take().ok_or_else(|| io::Error::other("git takes no input"))?;
        Ok(Import { root: root.to_owned(), git, stream: BufWriter::with_capacity(1 << 20, stream) })
    }

    /// A commit, both written and landed at noon of that day: on top of the branch, or of another that it begins from. What it
    /// changes is told after it.
    pub fn commit(&mut self, branch: &str, day: &str, from: Option<&str>) -> io::Result<()> {
        let date: Date = day.parse().map_err(io::Error::other)?;
        let noon = date.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).map_err(io::Error::other)?;
        let seconds = noon.timestamp().as_second();
        writeln!(self.stream, "commit refs/heads/{branch}")?;
        writeln!(self.stream, "committer Quality lead <quality@bench.example> {seconds} +0000")?;
        writeln!(self.stream, "data 0")?;
        match from {
            Some(from) => writeln!(self.stream, "from refs/heads/{from}"),
            None => Ok(()),
        }
    }

    pub fn file(&mut self, path: &str, content: &[u8]) -> io::Result<()> {
        writeln!(self.stream, "M 100644 inline {}", quoted(path))?;
        writeln!(self.stream, "data {}", content.len())?;
        self.stream.write_all(content)?;
        writeln!(self.stream)
    }

    pub fn gone(&mut self, path: &str) -> io::Result<()> {
        writeln!(self.stream, "D {}", quoted(path))
    }

    /// Everything that lies in `root`, other than what is git's own.
    pub fn everything(&mut self, root: &Path) -> io::Result<()> {
        self.folder(root, "")
    }

    fn folder(&mut self, folder: &Path, path: &str) -> io::Result<()> {
        let mut entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            let name = name.to_str().ok_or_else(|| io::Error::other("a name that is not UTF-8"))?;
            let path = if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") };
            match entry.file_type()?.is_dir() {
                true if name == ".git" => {}
                true => self.folder(&entry.path(), &path)?,
                false => self.file(&path, &fs::read(entry.path())?)?,
            }
        }
        Ok(())
    }

    /// What a stream leaves is packed as it came, each file as what differs from the one before it, fifty deep. It is packed again
    /// as a clone would have it.
    pub fn finish(self) -> io::Result<()> {
        let Import { root, git: mut import, stream } = self;
        drop(stream.into_inner().map_err(io::IntoInnerError::into_error)?);
        match import.wait()?.success() {
            true => done(git(&root).args(["repack", "-adfq"])),
            false => Err(io::Error::other("git fast-import failed")),
        }
    }
}

/// Git in that folder, with none of the settings of this machine.
pub fn git(root: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(root).env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", nowhere());
    git
}

fn nowhere() -> PathBuf {
    PathBuf::from(if cfg!(windows) { "NUL" } else { "/dev/null" })
}

fn done(command: &mut Command) -> io::Result<()> {
    match command.status()?.success() {
        true => Ok(()),
        false => Err(io::Error::other(format!("{command:?} failed"))),
    }
}

/// As fast-import reads a path that holds a space.
fn quoted(path: &str) -> String {
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
}
