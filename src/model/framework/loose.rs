//! A catalogue that lies in a file by itself, beside any repository.

use std::sync::Arc;

use super::built_in;
use super::reading::nothing_below;
use crate::documents::{Problem, catalogue};
use crate::model::Catalogue;
use crate::repository::BUILT_IN;
use crate::text::Text;

/// Reads a catalogue, or texts to be laid over a built-in one. Nothing is half read: what would be missing from it would look
/// as if the standard did not ask for it.
///
/// # Errors
/// All that is wrong with the file.
pub fn loose(text: Text) -> Result<Catalogue, Vec<Problem>> {
    let text = Arc::new(text);
    let mut problems = Vec::new();
    let catalogue = catalogue::read(&text, &mut problems).and_then(|file| {
        if !file.extends_built_in {
            return Some(Catalogue::build(file, Arc::clone(&text), false, &mut problems));
        }
        if !BUILT_IN.iter().any(|(id, _)| *id == file.id.value) {
            problems.push(nothing_below(&text, &file.id));
            return None;
        }
        let mut catalogue = built_in(&file.id.value);
        catalogue.overlay(file, &text, &mut problems);
        Some(catalogue)
    });
    match catalogue {
        Some(catalogue) if problems.is_empty() => Ok(catalogue),
        _ => Err(problems),
    }
}
