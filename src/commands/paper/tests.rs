use std::path::PathBuf;

use glob::Pattern;

use super::*;
use crate::calendar::Day;
use crate::documents::vocabulary::{Audience, Language};
use crate::model::{Framework, Occasion, Terms};
use crate::render::page::sheets::{Book, Holds, lost};
use crate::repository::Repository;
use crate::rules;
use crate::survey::Survey;
use crate::views::{report, table};
use crate::words::Words;

/// Every paper of an example: of all and of each provider, in both languages, for each reader; and its tables.
fn papers(example: &str) -> Vec<Page> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples").join(example);
    let repository = Repository::find(&root).unwrap();
    let framework = Framework::read(&repository, &rules::names());
    let each = framework.provider_ids.iter().map(|id| vec![Pattern::new(id).unwrap()]);
    let mut papers = Vec::new();
    for providers in each.chain([Vec::new()]) {
        let as_of = Day::parse("2026-11-22").unwrap();
        let occasion = Occasion { as_of, round: None, providers, standards: Vec::new(), terms: Terms::default() };
        let survey =
            Survey { repository: &repository, framework: &framework, occasion: &occasion, progress: &|_, _| {} };
        for words in [Language::English, Language::Welsh].map(Words::of) {
            for reader in [Audience::Public, Audience::Commissioner, Audience::Internal] {
                papers.push(table::page(&survey, &words, reader));
                papers.push(report::page(&survey, &report::Commission { reader, words: &words, version: "0.0.0" }));
            }
        }
    }
    papers
}

#[test]
fn nothing_of_a_paper_is_lost_in_its_sheets() {
    for page in ["starter", "mid-and-west-wales"].iter().flat_map(|example| papers(example)) {
        assert!(lost::texts(&page).len() > 10);
        assert_eq!(lost::lost(&page, &Book::of(&page)), Vec::<String>::new());
    }
}

#[test]
fn papers_read_back_from_excel_cell_by_cell() {
    for page in papers("mid-and-west-wales").iter().step_by(3) {
        xlsx::read_back::assert_same_cells(page);
    }
}

/// A cell that holds another word than the list beside it would be marked as wrong.
#[test]
fn every_rating_can_be_chosen_from_the_list_of_its_column() {
    let mut ratings = 0;
    for page in papers("mid-and-west-wales") {
        let labels = page.labels.sheets;
        for sheet in Book::of(&page).sheets {
            for (at, column) in sheet.listing.columns.iter().enumerate() {
                let words: Vec<&str> = match column.holds {
                    Holds::Ratings => labels.ratings.iter().map(|(word, _)| *word).collect(),
                    Holds::Stands => labels.stands.to_vec(),
                    Holds::Anything => continue,
                };
                for row in &sheet.listing.rows {
                    let shown = lost::of_value(&row[at]);
                    assert!(shown.is_empty() || words.contains(&shown.as_str()), "{shown}");
                    ratings += usize::from(!shown.is_empty());
                }
            }
        }
    }
    assert!(ratings > 1_000, "{ratings}");
}

#[test]
fn a_paper_is_written_alike_each_time() {
    let page = papers("starter").pop().unwrap();
    assert_eq!(xlsx::write(&page).unwrap(), xlsx::write(&page).unwrap());
}

#[test]
fn only_what_is_no_text_is_refused_by_a_terminal() {
    let all = PaperFormat::value_variants();
    let binary: Vec<_> = all.iter().filter_map(|format| binary_ending(*format)).collect();
    assert_eq!(binary, ["docx", "xlsx"]);
}
