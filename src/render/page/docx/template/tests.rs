use std::io::Write;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::super::tests::{paragraphs, part};
use super::super::write;
use super::*;
use crate::render::page::sample;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

fn zipped(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A house's own file, with a page of its own, styles under ids of its own, and much that must stay behind.
fn house() -> Vec<(&'static str, String)> {
    let leads = |id: &str, kind: &str, to: &str, mode: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{R}/{kind}\" Target=\"{to}\" {mode}/>")
    };
    let style = |kind: &str, id: &str, name: &str, inside: &str| {
        format!("<w:style w:type=\"{kind}\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{inside}</w:style>")
    };
    vec![
        ("[Content_Types].xml", "<Types>application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml</Types>".into()),
        ("_rels/.rels", format!("<Relationships xmlns=\"{RELS}\">{}</Relationships>", leads("a", "officeDocument", "/word/house.xml", ""))),
        (
            "word/_rels/house.xml.rels",
            format!(
                "<Relationships xmlns=\"{RELS}\">{}{}{}{}</Relationships>",
                leads("a", "styles", "http://elsewhere.example/styles.xml", "TargetMode=\"External\""),
                leads("b", "styles", "../word/./house-styles.xml", ""),
                leads("c", "theme", "theme/theme1.xml", ""),
                leads("d", "fontTable", "fonts.xml", "")
            ),
        ),
        (
            "word/house.xml",
            format!(
                "<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body><w:p><w:r><w:t>Secret words</w:t></w:r></w:p>
                 <w:sectPr><w:headerReference r:id=\"h\"/><w:pgSz w:w=\"12240\" w:h=\"15840\"/>
                 <w:pgMar w:top=\"1440\" w:right=\"1800\" w:bottom=\"1440\" w:left=\"1800\"/></w:sectPr></w:body></w:document>"
            ),
        ),
        (
            "word/house-styles.xml",
            format!(
                "<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"/>
                 <w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>{}{}{}</w:styles>",
                style("paragraph", "berschrift1", "heading 1", "<w:rPr><w:color w:val=\"C0FFEE\"/></w:rPr>"),
                style("paragraph", "Title", "Our slogan", ""),
                style("character", "Quiet", "Quiet", "<w:rPr><w:rPrChange w:author=\"Jane\"/></w:rPr>"),
            ),
        ),
        (
            "word/theme/theme1.xml",
            format!(
                "<a:theme xmlns:a=\"{A}\" xmlns:r=\"{R}\" name=\"Secret theme\"><a:themeElements>
                 <a:clrScheme name=\"House\"><a:dk1><a:srgbClr val=\"123456\"/></a:dk1></a:clrScheme>
                 <a:fontScheme name=\"House\"><a:majorFont><a:latin typeface=\"Gill Sans\"/></a:majorFont></a:fontScheme>
                 <a:fmtScheme><a:bgFillStyleLst><a:blipFill><a:blip r:embed=\"x\"/></a:blipFill></a:bgFillStyleLst></a:fmtScheme>
                 </a:themeElements></a:theme>"
            ),
        ),
        (
            "word/fonts.xml",
            format!("<w:fonts xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:font w:name=\"Gill Sans\"><w:embedRegular r:id=\"f\"/></w:font></w:fonts>"),
        ),
        ("word/header1.xml", "Secret header".into()),
    ]
}

#[test]
fn a_template_lends_its_styles_fonts_colours_and_page_and_nothing_else() {
    let template = Template::read(&zipped(&house())).unwrap();
    let file = write(&sample::everything(), Some(&template));
    let xml = part(&file, "word/document.xml");
    assert!(xml.contains("<w:pStyle w:val=\"berschrift1\"/>") && xml.contains("<w:pStyle w:val=\"TitleTyst1\"/>"));
    assert!(xml.contains("<w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"1800\""), "{xml}");
    assert!(xml.contains("<w:pgSz w:w=\"15840\" w:h=\"12240\" w:orient=\"landscape\"/>"));
    let styles = part(&file, "word/styles.xml");
    assert!(styles.contains("C0FFEE") && styles.contains("minorHAnsi") && styles.contains("TystTableSection"));
    assert!(styles.contains("<w:lang w:val=\"en-GB\"/>") && !styles.contains("en-US"));
    assert!(part(&file, "word/theme.xml").contains("<a:srgbClr val=\"123456\"/>"));
    assert_eq!(part(&file, "word/fontTable.xml").matches("Gill Sans").count(), 1);
    let mut zip = ZipArchive::new(Cursor::new(file.as_slice())).unwrap();
    for at in 0..zip.len() {
        let name = zip.by_index(at).unwrap().name().unwrap().into_owned();
        let text = part(&file, &name);
        for left_behind in ["Secret", "Jane", "embed", "elsewhere", "blip"] {
            assert!(!text.contains(left_behind), "{left_behind} in {name}: {text}");
        }
    }
}

#[test]
fn what_is_no_template_is_refused_and_says_why() {
    let without =
        |name: &str| -> Vec<(&'static str, String)> { house().into_iter().filter(|(own, _)| *own != name).collect() };
    let with = |name: &'static str, text: &str| {
        let mut parts = without(name);
        parts.push((name, text.to_owned()));
        Template::read(&zipped(&parts)).unwrap_err()
    };
    let macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
    assert_eq!(with("[Content_Types].xml", macros), NotATemplate::HasMacros);
    assert_eq!(with("word/vbaProject.bin", ""), NotATemplate::HasMacros);
    assert_eq!(with("[Content_Types].xml", "spreadsheetml"), NotATemplate::NotWord);
    assert_eq!(with("_rels/.rels", &format!("<Relationships xmlns=\"{RELS}\"/>")), NotATemplate::NotWord);
    assert_eq!(with("word/house.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>"), NotATemplate::Broken);
    assert_eq!(with("word/house-styles.xml", "<w:styles"), NotATemplate::Broken);
    let deep = format!("<w:styles xmlns:w=\"{W}\">{}", "<w:style>".repeat(1000));
    assert_eq!(with("word/house-styles.xml", &deep), NotATemplate::TooLarge);
    assert_eq!(with("word/fonts.xml", &" ".repeat(LARGEST_PART as usize + 1)), NotATemplate::TooLarge);
    for missing in ["[Content_Types].xml", "_rels/.rels", "word/house.xml"] {
        assert_eq!(Template::read(&zipped(&without(missing))).unwrap_err(), NotATemplate::NotWord, "{missing}");
    }
    for bytes in [&b""[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1}"] {
        assert_eq!(Template::read(bytes).unwrap_err(), NotATemplate::NotWord);
    }
}

#[test]
fn a_file_cut_short_anywhere_is_refused_or_read_and_nothing_worse() {
    let whole = zipped(&house());
    for end in (0..whole.len()).step_by(7) {
        let _ = Template::read(&whole[..end]);
        let mut changed = whole.clone();
        changed[end] ^= 0x55;
        let _ = Template::read(&changed);
    }
}

#[test]
fn a_paper_can_be_the_template_of_the_next() {
    let first = write(&sample::everything(), None);
    let template = Template::read(&first).unwrap();
    let second = write(&sample::everything(), Some(&template));
    let texts = |file: &[u8]| paragraphs(&part(file, "word/document.xml"));
    assert_eq!(texts(&first), texts(&second));
    let styles = |file: &[u8]| part(file, "word/styles.xml").matches("<w:style ").count();
    assert_eq!(styles(&first), styles(&second));
}

#[test]
fn no_part_is_looked_for_above_the_file() {
    assert_eq!(resolved("word/", "../../../etc/./x.xml"), "etc/x.xml");
    assert_eq!(resolved("word/", "/styles.xml"), "styles.xml");
}
