//! Files that a person names, beside any repository.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::MAX_TEXT_BYTES;
use crate::text::Text;

/// The text of a file.
///
/// # Errors
/// When it is not to be opened, too large, or not UTF-8.
pub fn loose_text(path: &Path) -> Result<Text> {
    let shown = path.display();
    let mut bytes = Vec::new();
    if !path.exists() {
        bail!("there is no {shown}");
    }
    if path.is_dir() {
        bail!("{shown} is a folder, and a file is wanted");
    }
    let file = File::open(path).with_context(|| format!("{shown} cannot be opened"))?;
    file.take(MAX_TEXT_BYTES + 1).read_to_end(&mut bytes).with_context(|| format!("{shown} cannot be read"))?;
    if bytes.len() as u64 > MAX_TEXT_BYTES {
        bail!("{shown} is larger than 1 MiB, which is the limit for text");
    }
    let content = String::from_utf8(bytes).ok().with_context(|| format!("{shown} is not UTF-8 text"))?;
    Ok(Text::new(shown.to_string().replace('\\', "/"), content))
}

/// A file to be read where it stands.
///
/// # Errors
/// When there is none, or none that can be opened.
pub fn loose_file(path: &Path) -> Result<File> {
    let shown = path.display();
    let about = fs::metadata(path).ok().with_context(|| format!("there is no {shown}"))?;
    if !about.is_file() {
        bail!("{shown} is no file, and a file is wanted");
    }
    File::open(path).with_context(|| format!("{shown} cannot be opened"))
}
