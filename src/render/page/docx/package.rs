//! The file around a paper: a zip of parts, what each part is, and how they lead to each other.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::letters::Links;
use super::styles::tag;
use super::xml::{Element, element, says};
use crate::page::Page;

pub const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const MAIN_TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The day of a file that tells of none: the first that a zip can write.
const NO_DAY: (i16, u8, u8) = (1980, 1, 1);

/// A part of the file, beside the document itself.
pub struct Part {
    /// Its name in the folder of the document.
    pub name: &'static str,
    /// By what the document knows it.
    pub id: &'static str,
    kind: &'static str,
    bytes: Vec<u8>,
}

impl Part {
    /// What it is to the document: `styles`, `header`. Its type follows from that.
    pub fn new(name: &'static str, id: &'static str, kind: &'static str, bytes: Vec<u8>) -> Part {
        Part { name, id, kind, bytes }
    }

    fn media_type(&self) -> String {
        match self.kind {
            "theme" => "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
            kind => format!("{MAIN_TYPES}.{kind}+xml"),
        }
    }
}

/// The whole file.
pub fn packed(page: &Page, document: Element, parts: Vec<Part>, links: &Links) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The time of a part says when it was packed, which is nobody's business and never the same.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let document = document.into_part();
    let beside = beside(&parts, links).into_part();
    let (types, first, core) = (types(&parts).into_part(), first().into_part(), core(page).into_part());
    let own = [
        ("[Content_Types].xml", &types),
        ("_rels/.rels", &first),
        ("docProps/core.xml", &core),
        ("word/document.xml", &document),
        ("word/_rels/document.xml.rels", &beside),
    ];
    let own = own.into_iter().map(|(name, bytes)| (name.to_owned(), bytes));
    for (name, bytes) in own.chain(parts.iter().map(|part| (format!("word/{}", part.name), &part.bytes))) {
        let put = zip.start_file(name, options).map_err(std::io::Error::other).and_then(|()| zip.write_all(bytes));
        put.expect("memory takes what is written to it");
    }
    zip.finish().expect("memory takes what is written to it").into_inner()
}

fn types(parts: &[Part]) -> Element {
    let default = |ending: &str, media: &str| element("Default").set("Extension", ending).set("ContentType", media);
    let of = |name: &str, media: &str| element("Override").set("PartName", name).set("ContentType", media);
    element("Types")
        .set("xmlns", format!("{PACKAGE}/content-types"))
        .with(default("rels", "application/vnd.openxmlformats-package.relationships+xml"))
        .with(default("xml", "application/xml"))
        .with(of("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"))
        .with(of("/word/document.xml", &format!("{MAIN_TYPES}.document.main+xml")))
        .with_all(parts.iter().map(|part| of(&format!("/word/{}", part.name), &part.media_type())))
}

fn first() -> Element {
    relationships([
        leads("rId1", &format!("{R}/officeDocument"), "word/document.xml"),
        leads("rId2", &format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"),
    ])
}

fn beside(parts: &[Part], links: &Links) -> Element {
    let inside = parts.iter().map(|part| leads(part.id, &format!("{R}/{}", part.kind), part.name));
    let outside =
        links.all().map(|(address, id)| leads(id, &format!("{R}/hyperlink"), address).set("TargetMode", "External"));
    relationships(inside.chain(outside))
}

fn relationships(all: impl IntoIterator<Item = Element>) -> Element {
    element("Relationships").set("xmlns", format!("{PACKAGE}/relationships")).with_all(all)
}

fn leads(id: &str, kind: &str, to: &str) -> Element {
    element("Relationship").set("Id", id).set("Type", kind).set("Target", to)
}

/// The title, the language and the day. Nobody is named as the author: the program knows of none.
fn core(page: &Page) -> Element {
    let (year, month, day) = page.day.as_ref().map_or(NO_DAY, |date| date.day.parts());
    let moment = format!("{year:04}-{month:02}-{day:02}T00:00:00Z");
    let dated = |name| element(name).set("xsi:type", "dcterms:W3CDTF").text(&moment);
    element("cp:coreProperties")
        .set("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
        .set("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .set("xmlns:dcterms", "http://purl.org/dc/terms/")
        .set("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .with(element("dc:title").text(&page.title.to_ticked()))
        .with(element("dc:language").text(tag(page.language)))
        .with(dated("dcterms:created"))
        .with(dated("dcterms:modified"))
}

/// How Word takes the file: as its own of today, and in the language of the page.
pub fn settings(page: &Page) -> Part {
    let compat = element("w:compatSetting")
        .set("w:name", "compatibilityMode")
        .set("w:uri", "http://schemas.microsoft.com/office/word")
        .set("w:val", 15);
    let colours = [
        ("w:bg1", "light1"),
        ("w:t1", "dark1"),
        ("w:bg2", "light2"),
        ("w:t2", "dark2"),
        ("w:accent1", "accent1"),
        ("w:accent2", "accent2"),
        ("w:accent3", "accent3"),
        ("w:accent4", "accent4"),
        ("w:accent5", "accent5"),
        ("w:accent6", "accent6"),
        ("w:hyperlink", "hyperlink"),
        ("w:followedHyperlink", "followedHyperlink"),
    ];
    let mapping = colours.into_iter().fold(element("w:clrSchemeMapping"), |mapping, (own, of)| mapping.set(own, of));
    let settings = element("w:settings")
        .set("xmlns:w", W)
        .with(says("w:defaultTabStop", 720))
        .with(says("w:characterSpacingControl", "doNotCompress"))
        .with(element("w:compat").with(compat))
        .with(says("w:themeFontLang", tag(page.language)))
        .with(mapping)
        .with(says("w:decimalSymbol", "."))
        .with(says("w:listSeparator", ","));
    Part::new("settings.xml", "rId2", "settings", settings.into_part())
}
