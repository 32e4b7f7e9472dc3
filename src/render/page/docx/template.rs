//! A provider's own Word file, which lends a paper its styles, its fonts and colours, and its page; and nothing else.

use std::fmt;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::paper::Paper;
use super::parse::{Unread, parse};
use super::xml::Element;

/// What a paper takes from somebody else's file.
#[derive(Debug)]
pub struct Template {
    pub(super) styles: Option<Element>,
    /// The colours and the fonts that its styles may name.
    pub(super) theme: Option<[Element; 2]>,
    pub(super) fonts: Option<Element>,
    pub(super) paper: Option<Paper>,
}

/// Why a file cannot be a template. The sentence follows the name of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotATemplate {
    NotWord,
    HasMacros,
    TooLarge,
    Broken,
}

impl fmt::Display for NotATemplate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NotATemplate::NotWord => {
                "is not a Word file that can be read here: save it in Word as a .docx without a password"
            }
            NotATemplate::HasMacros => "has macros, which no paper may have: save it in Word as a .docx without them",
            NotATemplate::TooLarge => "is too large for a template: save a .docx that holds the styles and little else",
            NotATemplate::Broken => "is a Word file that is broken: open it in Word, and save it anew as a .docx",
        })
    }
}

impl From<Unread> for NotATemplate {
    fn from(unread: Unread) -> NotATemplate {
        match unread {
            Unread::Broken => NotATemplate::Broken,
            Unread::TooLarge => NotATemplate::TooLarge,
        }
    }
}

impl Template {
    /// No more of a file than this is looked at.
    pub const LARGEST: u64 = 32 * 1024 * 1024;

    /// Reads a template.
    ///
    /// # Errors
    /// Whatever is not a Word file without macros, of a size that a template may have.
    pub fn read(bytes: &[u8]) -> Result<Template, NotATemplate> {
        if bytes.len() as u64 > Template::LARGEST {
            return Err(NotATemplate::TooLarge);
        }
        let mut file = File::open(bytes)?;
        file.refuse_macros()?;
        let main = file.main()?;
        let document = file.part(&main)?.ok_or(NotATemplate::NotWord)?;
        if document.name != "w:document" {
            return Err(NotATemplate::NotWord);
        }
        let beside = file.beside(&main)?;
        let mut part = |kind: &str| match beside.iter().find(|(own, _)| own == kind) {
            Some((_, name)) => file.part(name),
            None => Ok(None),
        };
        Ok(Template {
            styles: part("styles")?.filter(|part| part.name == "w:styles"),
            theme: part("theme")?.and_then(|theme| colours_and_fonts(&theme)),
            fonts: part("fontTable")?.filter(|part| part.name == "w:fonts"),
            paper: paper(&document),
        })
    }
}

/// The last section of a document is the one that stands for it.
fn paper(document: &Element) -> Option<Paper> {
    Paper::of(document.first("w:body")?.first("w:sectPr")?)
}

pub(super) fn colours_and_fonts(theme: &Element) -> Option<[Element; 2]> {
    let elements = theme.first("a:themeElements")?;
    Some([elements.first("a:clrScheme")?.clone(), elements.first("a:fontScheme")?.clone()])
}

/// A part may be so large, unpacked.
const LARGEST_PART: u64 = 24 * 1024 * 1024;
const MOST_PARTS: usize = 5000;

/// A file of parts.
struct File<'b>(ZipArchive<Cursor<&'b [u8]>>);

impl<'b> File<'b> {
    fn open(bytes: &'b [u8]) -> Result<File<'b>, NotATemplate> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotATemplate::NotWord)?;
        if archive.len() > MOST_PARTS { Err(NotATemplate::TooLarge) } else { Ok(File(archive)) }
    }

    fn refuse_macros(&mut self) -> Result<(), NotATemplate> {
        let is_code = |name: &str| name.to_ascii_lowercase().contains("vba");
        let types = self.bytes("[Content_Types].xml")?.ok_or(NotATemplate::NotWord)?;
        let types = String::from_utf8_lossy(&types).to_ascii_lowercase();
        if !types.contains("wordprocessingml") && !types.contains("vnd.ms-word") {
            return Err(NotATemplate::NotWord);
        }
        if types.contains("macroenabled") || self.0.file_names().any(|name| name.is_ok_and(|name| is_code(&name))) {
            Err(NotATemplate::HasMacros)
        } else {
            Ok(())
        }
    }

    /// The part that the file is about.
    fn main(&mut self) -> Result<String, NotATemplate> {
        let beside = self.beside("")?;
        let main = beside.into_iter().find(|(kind, _)| kind == "officeDocument");
        main.map(|(_, name)| name).ok_or(NotATemplate::NotWord)
    }

    /// The parts that a part leads to, by what they are to it. What lies outside the file is none of them.
    fn beside(&mut self, part: &str) -> Result<Vec<(String, String)>, NotATemplate> {
        let (folder, own) = part.rsplit_once('/').unwrap_or(("", part));
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let Some(list) = self.part(&format!("{folder}_rels/{own}.rels"))? else { return Ok(Vec::new()) };
        let inside = list.elements().filter(|one| one.attribute("TargetMode") != Some("External"));
        let named = inside.filter_map(|one| {
            let kind = one.attribute("Type")?.rsplit('/').next()?;
            Some((kind.to_owned(), resolved(&folder, one.attribute("Target")?)))
        });
        Ok(named.collect())
    }

    fn part(&mut self, name: &str) -> Result<Option<Element>, NotATemplate> {
        Ok(self.bytes(name)?.map(|bytes| parse(&bytes)).transpose()?)
    }

    fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, NotATemplate> {
        let Some(at) = self.0.index_for_name(name) else { return Ok(None) };
        let part = self.0.by_index(at).map_err(|_| NotATemplate::Broken)?;
        let mut bytes = Vec::new();
        // What the file says of its size may not be true.
        part.take(LARGEST_PART + 1).read_to_end(&mut bytes).map_err(|_| NotATemplate::Broken)?;
        if bytes.len() as u64 > LARGEST_PART { Err(NotATemplate::TooLarge) } else { Ok(Some(bytes)) }
    }
}

/// The name of a part, as another in that folder names it. There is nothing above the file, and nothing is looked for there.
fn resolved(folder: &str, target: &str) -> String {
    let whole = target.strip_prefix('/').map_or_else(|| format!("{folder}{target}"), str::to_owned);
    let mut steps: Vec<&str> = Vec::new();
    for step in whole.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

#[cfg(test)]
pub(super) mod tests;
