//! The feed: what happened to public evidence, newest first.

use sha2::{Digest, Sha256};

use super::page_name;
use crate::calendar::Day;
use crate::documents::catalogue::Texts;
use crate::documents::vocabulary::Language;
use crate::page::Text;
use crate::publication::{Change, Published, What};
use crate::survey::Survey;
use crate::views::language::repository_title;
use crate::words::Words;

/// A feed is to be read, not kept: it has no more entries than this.
const MOST: usize = 50;

/// A feed in one language.
#[derive(Debug)]
pub struct Feed {
    pub id: String,
    pub language: Language,
    pub title: String,
    /// Who publishes it: what the repository is called, since people are not named.
    pub author: String,
    /// The newest day of an entry; the day of the site where there is none.
    pub updated: Day,
    /// Newest first.
    pub entries: Vec<Entry>,
}

/// One entry of a feed.
#[derive(Debug)]
pub struct Entry {
    pub id: String,
    pub day: Day,
    pub title: String,
    pub summary: String,
    /// The page that it is about, by its name beside the feed.
    pub page: String,
}

pub fn feed(survey: &Survey<'_>, words: &Words, published: &[Published]) -> Feed {
    let mut all: Vec<(&Published, &Change)> = published
        .iter()
        .filter(|one| one.is_shown)
        .flat_map(|one| one.changes.iter().map(move |change| (one, change)))
        .collect();
    all.sort_by_key(|(one, change)| (std::cmp::Reverse(change.day), &one.id, &change.what));
    all.truncate(MOST);
    let author = repository_title(survey, words);
    Feed {
        id: id([words.language().code(), survey.framework.title.as_deref().unwrap_or_default()]),
        language: words.language(),
        title: words.feed_title(author.clone()).to_ticked(),
        author: author.to_ticked(),
        updated: all.first().map_or(survey.occasion.as_of, |(_, change)| change.day),
        entries: all.into_iter().map(|(one, change)| entry(survey, words, one, change)).collect(),
    }
}

fn entry(survey: &Survey<'_>, words: &Words, one: &Published, change: &Change) -> Entry {
    let (title, summary) = match &change.what {
        What::Reviewed(items) => {
            (words.feed_reviewed(&one.name, local_ids(words, items)), titles(survey, words, items))
        }
        What::Done { what, items } => (words.feed_done(&one.name, words.text(what)), titles(survey, words, items)),
        What::Dated { paper, title } => {
            let title = words.text(title);
            let named = if title.is_blank() { Text::from(paper.as_str()) } else { title };
            (words.feed_dated(&one.name, named), Text::from(paper.as_str()))
        }
    };
    Entry {
        id: id(key(words.language(), one, change).iter().map(String::as_str)),
        day: change.day,
        title: title.to_ticked(),
        summary: summary.to_ticked(),
        page: page_name(&one.id),
    }
}

fn local_ids(words: &Words, items: &[String]) -> Text {
    let local: Vec<&str> =
        items.iter().map(|item| item.split_once('/').map_or(item.as_str(), |(_, local)| local)).collect();
    words.listed(&local)
}

fn titles(survey: &Survey<'_>, words: &Words, items: &[String]) -> Text {
    let items = items.iter().filter_map(|item| survey.framework.item(item));
    words.told_apart(
        items.map(|(_, item)| Text::from(item.id.local()).words(" ").and(words.text(&item.title))).collect(),
    )
}

/// What an entry is known by. Where a file is moved or a title is mended, it stays the same entry.
fn key(language: Language, one: &Published, change: &Change) -> Vec<String> {
    let mut key = vec![language.code().to_owned(), one.id.clone(), change.day.to_string()];
    let said = |texts: &Texts| texts.iter().flat_map(|(code, text)| [code.clone(), text.clone()]).collect::<Vec<_>>();
    match &change.what {
        What::Reviewed(items) => key.extend(std::iter::once("reviewed".to_owned()).chain(items.iter().cloned())),
        What::Done { what, items } => {
            key.extend(std::iter::once("done".to_owned()).chain(said(what)).chain(items.iter().cloned()))
        }
        What::Dated { paper, .. } => key.extend(["dated".to_owned(), paper.clone()]),
    }
    key
}

/// A name that is the same wherever and whenever the same thing is told of: RFC 9562, version 8, of a SHA-256.
fn id<'k>(key: impl IntoIterator<Item = &'k str>) -> String {
    let mut hash = Sha256::new();
    for part in key {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let mut bytes: [u8; 16] = std::array::from_fn({
        let hash = hash.finalize();
        move |at| hash[at]
    });
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
