//! The document itself: headings, paragraphs and tables, in sections that lie one way round or the other.

use super::letters::{Letters, Links};
use super::lists::Lists;
use super::package::{Part, R, W};
use super::paper::Paper;
use super::stretches::{Stretch, stretches};
use super::styles::{Role, Styles};
use super::table::Set;
use super::widths::Gauge;
use super::xml::{Element, element, says};
use crate::page::{Block, Page};

/// The headers of pages that stand upright and of those that lie across, and the footer of both.
const HEADERS: [(&str, &str); 2] = [("header1.xml", "rId4"), ("header2.xml", "rId5")];
const FOOTER: (&str, &str) = ("footer1.xml", "rId6");

const IN_TEXT: Set = Set { text: Role::Text, bullet: Role::Bullet, number: Role::Number, keeps: false };

/// A document as it is being written.
pub struct Document<'d> {
    pub(super) page: &'d Page,
    pub(super) styles: &'d Styles,
    paper: Paper,
    pub(super) gauge: Gauge,
    pub(super) letters: Letters<'d>,
    pub(super) lists: Lists,
    pub(super) body: Vec<Element>,
}

impl<'d> Document<'d> {
    pub fn new(page: &'d Page, styles: &'d Styles, paper: Paper, gauge: Gauge) -> Document<'d> {
        let letters = Letters::of(&page.blocks, page.labels, styles);
        Document { page, styles, paper, gauge, letters, lists: Lists::default(), body: Vec::new() }
    }

    /// Writes all of the page, and gives its document, the parts that this leads to, and the addresses that it leads to.
    pub fn written(mut self) -> (Element, Vec<Part>, Links) {
        let title = self.letters.runs(&self.page.title);
        self.paragraph(Role::Title, true, None, title);
        let stretches = stretches(&self.page.blocks, self.paper, self.gauge);
        let mut above = None;
        for (at, stretch) in stretches.iter().enumerate() {
            for block in stretch.blocks {
                self.block(block, above, stretch);
                above = Some(block);
            }
            self.end_section(stretch, at + 1 == stretches.len());
        }
        let mut parts = self.around();
        let document = element("w:document").set("xmlns:w", W).set("xmlns:r", R);
        let document = document.with(element("w:body").with_all(self.body));
        parts.push(self.lists.into_part());
        (document, parts, self.letters.links)
    }

    fn block(&mut self, block: &Block, above: Option<&Block>, stretch: &Stretch<'_>) {
        match block {
            Block::Heading(level, text) => {
                self.lists.end();
                let words = self.letters.runs(text);
                self.paragraph(Role::Heading(*level), true, None, words);
            }
            Block::Paragraph(para) => {
                self.after_table();
                let paragraph = self.para(para, IN_TEXT);
                self.body.push(paragraph);
            }
            Block::Table(grid) => self.table(grid, !block.repeats(above), self.paper_of(stretch.is_turned).room()),
        }
    }

    fn paper_of(&self, is_turned: bool) -> Paper {
        if is_turned { self.paper.turned() } else { self.paper }
    }

    /// Word takes two tables without anything between them for one, and wants something behind the last; and words want room.
    pub(super) fn after_table(&mut self) {
        if self.body.last().is_some_and(|last| last.name == "w:tbl") {
            self.paragraph(Role::Between, false, None, Vec::new());
        }
    }

    /// The last section is the document's own; any other ends with the paragraph that bears it.
    fn end_section(&mut self, stretch: &Stretch<'_>, is_last: bool) {
        let header = HEADERS[usize::from(stretch.is_turned)];
        let refers = |name, id| element(name).set("w:type", "default").set("r:id", id);
        let section = element("w:sectPr")
            .with(refers("w:headerReference", header.1))
            .with(refers("w:footerReference", FOOTER.1))
            .with(says("w:type", "nextPage"))
            .with_all(self.paper_of(stretch.is_turned).written());
        if is_last {
            self.after_table();
            self.body.push(section);
        } else {
            let said = element("w:pPr").with(says("w:pStyle", self.styles.id(Role::Between))).with(section);
            self.body.push(element("w:p").with(said));
        }
    }

    pub(super) fn paragraph(&mut self, role: Role, keeps: bool, numbering: Option<Element>, words: Vec<Element>) {
        let paragraph = self.paragraph_of(role, keeps, numbering, words);
        self.body.push(paragraph);
    }

    pub(super) fn paragraph_of(
        &self,
        role: Role,
        keeps: bool,
        numbering: Option<Element>,
        words: Vec<Element>,
    ) -> Element {
        let said = element("w:pPr")
            .with(says("w:pStyle", self.styles.id(role)))
            .with_all(keeps.then(|| element("w:keepNext")))
            .with_all(numbering);
        element("w:p").with(said).with_all(words)
    }

    /// What stands above and below every page: whose the paper is and of which day, and how far the reader has come.
    fn around(&mut self) -> Vec<Part> {
        let headers = HEADERS.into_iter().zip([false, true]).map(|((name, id), is_turned)| {
            let header = self.header(self.paper_of(is_turned).room());
            Part::new(name, id, "header", header.into_part())
        });
        let mut parts: Vec<Part> = headers.collect();
        parts.push(Part::new(FOOTER.0, FOOTER.1, "footer", self.footer().into_part()));
        parts
    }

    fn header(&mut self, room: u32) -> Element {
        let mut words = self.letters.runs(&self.page.title.without_links(&self.page.labels));
        if let Some(date) = &self.page.day {
            words.push(element("w:r").with(element("w:tab")));
            words.push(self.letters.plain(date.words.as_str()));
        }
        let tab = element("w:tab").set("w:val", "right").set("w:pos", room);
        let said = says("w:pStyle", self.styles.id(Role::Header));
        let said = element("w:pPr").with(said).with(element("w:tabs").with(tab));
        element("w:hdr").set("xmlns:w", W).with(element("w:p").with(said).with_all(words))
    }

    /// `Page 2 of 9`
    fn footer(&self) -> Element {
        let plain = |words: &str| self.letters.plain(words);
        let field = |name: &str| element("w:fldSimple").set("w:instr", format!(" {name} ")).with(plain("1"));
        let labels = &self.page.labels;
        let said = says("w:pStyle", self.styles.id(Role::Footer));
        let said = element("w:pPr").with(said).with(says("w:jc", "right"));
        let words = [
            plain(&format!("{} ", labels.page)),
            field("PAGE"),
            plain(&format!(" {} ", labels.of_pages)),
            field("NUMPAGES"),
        ];
        element("w:ftr").set("xmlns:w", W).with(element("w:p").with(said).with_all(words))
    }
}
