//! The floor: a program that lists a repository and reads every file of it, and does nothing else.

use std::fs::{self, DirEntry, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// How many bytes there were, so that nobody can leave out the reading.
pub fn read_everything(root: &Path) -> io::Result<u64> {
    let parts = parts(root)?;
    let next = AtomicUsize::new(0);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let read = || read_parts(&parts, &next);
        let readers: Vec<_> = (0..threads).map(|_| scope.spawn(read)).collect();
        let bytes = readers.into_iter().map(|reader| reader.join().expect("a reader does not panic"));
        bytes.sum()
    })
}

/// What is handed out to the threads: each provider's folder, and whatever else stands at the top but git's own.
fn parts(root: &Path) -> io::Result<Vec<DirEntry>> {
    let mut parts = Vec::new();
    for entry in fs::read_dir(root)? {
        let entry = entry?;
        if entry.file_name() == ".git" {
            continue;
        } else if entry.file_name() == "providers" {
            for provider in fs::read_dir(entry.path())? {
                parts.push(provider?);
            }
        } else {
            parts.push(entry);
        }
    }
    Ok(parts)
}

fn read_parts(parts: &[DirEntry], next: &AtomicUsize) -> io::Result<u64> {
    let mut buffer = vec![0; 64 * 1024];
    let mut bytes = 0;
    while let Some(part) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
        bytes += read_entry(part, &mut buffer)?;
    }
    Ok(bytes)
}

fn read_entry(entry: &DirEntry, buffer: &mut [u8]) -> io::Result<u64> {
    if !entry.file_type()?.is_dir() {
        return read_file(&entry.path(), buffer);
    }
    let mut bytes = 0;
    for inside in fs::read_dir(entry.path())? {
        bytes += read_entry(&inside?, buffer)?;
    }
    Ok(bytes)
}

/// Not `read_to_end`, which asks for the size of each file first.
fn read_file(path: &Path, buffer: &mut [u8]) -> io::Result<u64> {
    let mut file = File::open(path)?;
    let mut bytes = 0;
    loop {
        match file.read(buffer)? {
            0 => return Ok(bytes),
            read => bytes += read as u64,
        }
    }
}
