//! `tyst site`: the public pages of a repository, in both languages, in a folder.

mod folder;

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;

use anyhow::{Result, bail};

use self::folder::{Files, Folder};
use super::surroundings::Surroundings;
use super::{FOUND, look, survey, write_out};
use crate::cli::{Scope, SiteArgs};
use crate::documents::vocabulary::{Audience, Language};
use crate::model::{Occasion, Terms};
use crate::outcome::Outcome;
use crate::page::Address;
use crate::publication::{self, Published, WhyNot, path_of_paper};
use crate::render::findings::human;
use crate::render::page::html::{self, Around, Link};
use crate::render::page::terminal;
use crate::render::site::feed;
use crate::render::site::summary::Summary;
use crate::repository::Unread;
use crate::survey::Survey;
use crate::views::report::{self, Commission};
use crate::views::site::{self, FEED, INDEX, SUMMARY_CSV, SUMMARY_JSON, folder_of, page_name};
use crate::words::Words;

/// A paper that is larger is no page of anybody's. What `words` say of it has this number.
const LARGEST_PAPER: u64 = 25 * 1024 * 1024;
/// As much as all papers may take together, since they are held in memory until all is ready.
const ALL_PAPERS: u64 = 250 * 1024 * 1024;

pub fn run(args: &SiteArgs, surroundings: &Surroundings) -> Result<ExitCode> {
    let folder = Folder::at(&args.output, &args.path)?;
    survey(&scope(args), surroundings, |survey| {
        let outcome = survey.check(&BTreeMap::new());
        if outcome.providers == 0 && outcome.findings.is_empty() {
            bail!("there was nothing to judge: no provider could be read");
        }
        let mut published = publication::of(survey);
        let in_the_way = publication::in_the_way(&published, outcome.findings.clone());
        if !in_the_way.is_empty() {
            return refused(Outcome { findings: in_the_way, ..outcome }, survey, surroundings);
        }
        let mut files = papers(survey, &mut published);
        let papers = files.len();
        add_pages(&mut files, survey, &published, !args.provider.is_empty())?;
        let done = folder.put(&files)?;
        if !surroundings.quiet {
            let done = site::Done {
                folder: &args.output.display().to_string().replace('\\', "/"),
                pages: files.keys().filter(|path| path.ends_with(".html") && !path.starts_with(PAPERS)).count(),
                papers,
                changed: done.written,
                removed: done.removed,
                others: &done.others,
            };
            let page = site::done(survey, &surroundings.words(survey.framework), &published, &done);
            write_out(None, &terminal::write(&page, &look(None, surroundings)))?;
        }
        Ok(ExitCode::SUCCESS)
    })
}

fn scope(args: &SiteArgs) -> Scope {
    Scope {
        path: args.path.clone(),
        as_of: args.as_of,
        at: None,
        round: None,
        provider: args.provider.clone(),
        standard: Vec::new(),
    }
}

/// The findings as a check shows them, and that nothing was written.
fn refused(outcome: Outcome, survey: &Survey<'_>, surroundings: &Surroundings) -> Result<ExitCode> {
    let words = surroundings.words(survey.framework);
    let look = human::Look { words, colour: surroundings.colour, width: surroundings.width, quiet: true };
    let mut bytes = Vec::new();
    human::write(&outcome, &look, &mut bytes)?;
    bytes.extend(format!("\n{}\n", words.in_the_way(outcome.findings.len())).into_bytes());
    write_out(None, &bytes)?;
    Ok(ExitCode::from(FOUND))
}

/// Where papers lie in a site.
const PAPERS: &str = "documents/";

/// The papers that are published. One that cannot be is left out, and said to be.
fn papers(survey: &Survey<'_>, published: &mut [Published]) -> Files {
    let mut files = Files::new();
    let mut room = ALL_PAPERS;
    for one in published.iter_mut().filter(|one| one.is_shown) {
        for paper in std::mem::take(&mut one.papers) {
            let path = path_of_paper(&one.id, &paper);
            match survey.repository.paper(&path, LARGEST_PAPER) {
                Ok(bytes) if bytes.len() as u64 <= room => {
                    room -= bytes.len() as u64;
                    files.insert(format!("{PAPERS}{}/{paper}", one.id), bytes);
                    one.papers.insert(paper);
                }
                Ok(_) => one.left_out.papers.push((path, WhyNot::NoRoom)),
                Err(Unread::TooLarge) => one.left_out.papers.push((path, WhyNot::TooLarge)),
                Err(Unread::Pointer) => one.left_out.papers.push((path, WhyNot::KeptElsewhere)),
                Err(Unread::NotUtf8(_) | Unread::Damaged | Unread::Missing | Unread::Refused(_)) => {
                    one.left_out.papers.push((path, WhyNot::CannotBeRead));
                }
            }
        }
        one.left_out.papers.sort_by(|(one, _), (other, _)| one.cmp(other));
    }
    files
}

fn add_pages(files: &mut Files, survey: &Survey<'_>, published: &[Published], is_limited: bool) -> Result<()> {
    let opened: BTreeSet<String> = files.keys().cloned().collect();
    let first = Words::of(survey.framework.language());
    files.insert(INDEX.to_owned(), html::write(&site::choice(survey, &first)));
    for language in Language::ALL {
        let words = Words::of(language);
        let commission = Commission { reader: Audience::Public, words: &words, version: env!("CARGO_PKG_VERSION") };
        let folder = folder_of(language);
        let index = site::index(survey, &commission, published, is_limited);
        files.insert(format!("{folder}/{INDEX}"), html::write_with(&index, &around(&words, INDEX)));
        for one in published.iter().filter(|one| one.is_shown) {
            let name = page_name(&one.id);
            let page = provider_page(survey, &commission, &one.id, &opened)?;
            files.insert(format!("{folder}/{name}"), html::write_with(&page, &around(&words, &name)));
        }
        files.insert(format!("{folder}/{FEED}"), feed::write(&site::feed(survey, &words, published))?);
    }
    let (framework, as_of) = (survey.framework, survey.occasion.as_of);
    let summary = Summary { framework, as_of, is_whole: !is_limited, published };
    files.insert(SUMMARY_JSON.to_owned(), summary.to_json()?);
    files.insert(SUMMARY_CSV.to_owned(), summary.to_csv());
    Ok(())
}

/// The report of one provider, as the public may read it, with its papers to be opened.
fn provider_page(
    survey: &Survey<'_>,
    commission: &Commission<'_>,
    provider: &str,
    opened: &BTreeSet<String>,
) -> Result<crate::page::Page> {
    let occasion = Occasion {
        as_of: survey.occasion.as_of,
        round: None,
        providers: vec![super::only(survey.framework, provider)?],
        standards: Vec::new(),
        terms: Terms::default(),
    };
    let survey = Survey { occasion: &occasion, progress: &|_, _| {}, ..*survey };
    Ok(report::page_that_opens(&survey, commission, &|provider, paper| {
        let path = format!("{PAPERS}{provider}/{paper}");
        opened.contains(&path).then(|| Address::of_file(&format!("../{path}")))
    }))
}

/// The ways from a page to the same page in the other language, to the first page, and to what changed.
fn around(words: &Words, name: &str) -> Around {
    let other = Language::ALL.into_iter().find(|language| *language != words.language());
    let link = |to: String, words: &str| Link { to, words: words.to_owned(), language: None };
    Around {
        home: (name != INDEX).then(|| link(INDEX.to_owned(), words.site_home())),
        other_language: other.map(|language| Link {
            language: Some(language),
            ..link(format!("../{}/{}", folder_of(language), encoded(name)), Words::of(language).own_name())
        }),
        feed: Some(link(FEED.to_owned(), words.download_feed())),
        ..Around::default()
    }
}

/// The name of a page as a link to it is written.
fn encoded(name: &str) -> String {
    Address::of_file(name).as_str().to_owned()
}
