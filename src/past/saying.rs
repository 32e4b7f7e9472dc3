//! What a version of a file says, read from git.

use anyhow::{Result, bail};

use crate::digest::Digest;
use crate::documents::evidence;
use crate::documents::substance::{self, Substance};
use crate::repository::git::{ContentId, Git};
use crate::repository::{MAX_TEXT_BYTES, PaperIdentity};
use crate::text::Text;

/// The text of a version; `None` where it is no text that a check would read.
pub fn text(git: &Git, path: &str, content: ContentId) -> Result<Option<Text>> {
    let bytes = git.bytes(content, MAX_TEXT_BYTES)?;
    Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()).map(|text| Text::new(path, text)))
}

/// What a version of a record says; `None` where it cannot be read as one.
pub fn record(git: &Git, path: &str, content: ContentId) -> Result<Option<Substance>> {
    Ok(git.bytes(content, MAX_TEXT_BYTES)?.and_then(|bytes| Substance::read(path, bytes)))
}

/// The words of a translation; `None` where there are none.
pub fn translation(text: &Text) -> Option<Digest> {
    let read = evidence::read_translation(text, &mut Vec::new())?;
    substance::words(text, read.narrative.span)
}

/// The lines of a narrative, without white space around them.
pub fn lines(text: &Text) -> Vec<String> {
    let body = evidence::read(text, &mut Vec::new()).map(|record| record.narrative.span);
    let body = body.map_or("", |span| &text.content()[span.range()]);
    body.lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect()
}

/// By what a paper is told from others.
pub fn paper(git: &Git, content: ContentId) -> Result<PaperIdentity> {
    match git.paper_identity(content) {
        Ok(paper) => Ok(paper),
        Err(_) => bail!("what git keeps of a paper is damaged, or was left out when this clone was made"),
    }
}
