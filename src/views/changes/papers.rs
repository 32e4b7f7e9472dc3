//! The papers that came, went, or are others by the same name.

use super::{View, heading};
use crate::changes::PaperMove;
use crate::page::{Block, Column, Subject, Table, Text};

pub(super) fn table(view: &View<'_>) -> Option<Block> {
    let words = view.words;
    let columns = [Column::wide(words.paper()), Column::words(words.what_happened())];
    let mut table =
        Table::new(words.papers_changed(), columns).about(Subject::Documents, []).grouped_by(words.provider());
    for provider in view.shown().filter(|provider| !provider.papers.is_empty()) {
        if view.are_several() {
            table.heading(heading(&provider.name));
        }
        for paper in &provider.papers {
            let happened = match paper.change {
                PaperMove::Added => words.paper_added(),
                PaperMove::Dropped => words.paper_dropped(),
                PaperMove::Replaced => words.paper_replaced(),
            };
            table.row([Text::new().code(paper.paper.as_str()).into(), happened.into()]);
        }
    }
    (!table.is_empty()).then(|| table.into())
}
