//! What the pages hold, and how they hang together.

use std::fs;
use std::path::Path;

use percent_encoding::percent_decode_str;
use quick_xml::Reader;
use quick_xml::events::Event;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::repository::{KEPT, PUBLIC, Repository, files, provider};

#[test]
fn no_byte_is_meant_for_another_reader() {
    let repository = Repository::usual("readers");
    let site = files(&repository.published());
    for (path, bytes) in &site {
        let text = format!("{path}\n{}", String::from_utf8_lossy(bytes));
        for word in KEPT {
            assert!(!text.contains(word), "{path} holds {word}");
        }
        // The days of records that are kept.
        for day in ["2025-12-24", "24 December 2025", "2026-08-19", "2026-11-18", "18 November 2026"] {
            assert!(!text.contains(day), "{path} tells {day}");
        }
    }
}

#[test]
fn no_byte_tells_what_a_kept_record_says() {
    let one = Repository::usual("one-way");
    let other = Repository::usual("another-way");
    for (reader, word, item, rating) in
        [("commissioner", KEPT[0], 23, "green"), ("internal", KEPT[1], 24, "not-applicable")]
    {
        let record = format!("---\nratings: {{small-2020/{item}: {rating}}}\naudience: {reader}\n---\nOther words.\n");
        other.write(&format!("providers/hafan/evidence/{word}.md"), &record);
    }
    assert!(files(&one.published()) == files(&other.published()));
}

#[test]
fn what_is_for_everybody_is_there() {
    let site = files(&Repository::usual("everybody").published());
    for (path, times) in
        [("en/hafan.html", 7), ("cy/hafan.html", 7), ("en/index.html", 4), ("summary.json", 2), ("en/feed.xml", 6)]
    {
        let text = String::from_utf8_lossy(&site[path]).into_owned();
        assert!(text.matches(PUBLIC).count() >= times, "{path} holds it {} times", text.matches(PUBLIC).count());
    }
    let papers: Vec<&str> = site.keys().filter_map(|path| path.strip_prefix("documents/hafan/")).collect();
    assert_eq!(papers, ["Tŷ form #1.md", "linked.md", "logs/2026-01.csv", "logs/2026-02.csv"]);
    assert_eq!(site["documents/hafan/linked.md"], format!("A log. {PUBLIC}\n").into_bytes());
}

#[test]
fn the_owner_is_told_what_was_left_out_and_why_and_nobody_where_that_is_not_wanted() {
    let repository = Repository::usual("told");
    let said = repository.publish();
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{said:?}");
    let out = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "`quiet` has no page: none of its evidence is public",
        "`providers/hafan/evidence/COMMISSIONERWORD.md`: for commissioners and internal readers",
        "`providers/hafan/evidence/INTERNALWORD.md`: for internal readers",
        "`providers/hafan/documents/INTERNALWORD.md`: for internal readers",
        "`providers/hafan/documents/NOBODYSWORD.md`: no public record that is shown points to it",
        "It has 5 pages and 4 papers.",
        "2 records and 3 papers are not published.",
    ] {
        assert!(out.contains(part), "{part}\n{out}");
    }
    let quiet = repository.publish_into(&repository.site(), &["--quiet"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (0, "", ""));
}

#[test]
fn each_page_leads_to_itself_in_the_other_language() {
    let site = Repository::usual("languages").published();
    for (page, other, language, name) in [
        ("en/index.html", "../cy/index.html", "cy", "Cymraeg"),
        ("en/hafan.html", "../cy/hafan.html", "cy", "Cymraeg"),
        ("cy/index.html", "../en/index.html", "en", "English"),
        ("cy/hafan.html", "../en/hafan.html", "en", "English"),
    ] {
        let html = read(&site.join(page));
        let links: Vec<ElementRef<'_>> = html.select(&all("header a[hreflang], head link[hreflang]")).collect();
        assert_eq!(links.len(), 2, "{page}");
        assert!(links.iter().all(|link| link.attr("href") == Some(other) && link.attr("hreflang") == Some(language)));
        assert_eq!((links[1].attr("lang"), links[1].text().collect::<String>()), (Some(language), name.to_owned()));
        let own = if language == "cy" { "en" } else { "cy" };
        assert_eq!(html.root_element().attr("lang"), Some(own));
    }
    let first = read(&site.join("index.html"));
    let links: Vec<_> = first.select(&all("main a")).filter_map(|link| link.attr("href")).collect();
    assert_eq!(links, ["en/index.html", "cy/index.html"]);
}

#[test]
fn every_link_leads_somewhere() {
    let site = Repository::usual("links").published();
    let mut followed = 0;
    for (path, bytes) in files(&site).iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".xml")) {
        let text = String::from_utf8(bytes.clone()).unwrap();
        let html = Html::parse_document(&text);
        let targets: Vec<String> = match path.ends_with(".xml") {
            true => attributes(&text, "href"),
            false => html.select(&all("[href]")).filter_map(|link| link.attr("href")).map(str::to_owned).collect(),
        };
        for to in targets {
            if to.starts_with("https://") || to.starts_with("mailto:") {
                continue;
            }
            followed += 1;
            match to.strip_prefix('#') {
                Some(id) => assert!(html.select(&all("[id]")).any(|one| one.attr("id") == Some(id)), "{path}: {to}"),
                None => {
                    let file = percent_decode_str(&to).decode_utf8().unwrap();
                    assert!(site.join(path).parent().unwrap().join(&*file).is_file(), "{path}: {to}");
                }
            }
        }
    }
    assert!(followed > 60, "only {followed} links were found");
}

#[test]
fn the_feed_is_xml_and_tells_the_newest_first() {
    let site = Repository::usual("feed").published();
    for language in ["en", "cy"] {
        let text = fs::read_to_string(site.join(language).join("feed.xml")).unwrap();
        let days = texts(&text, "updated");
        assert_eq!(
            days,
            [
                "2026-10-08T00:00:00Z", // the feed itself
                "2026-10-08T00:00:00Z",
                "2026-09-30T00:00:00Z",
                "2026-04-01T00:00:00Z",
                "2026-03-01T00:00:00Z",
            ]
        );
        let ids = texts(&text, "id");
        assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), 5);
        assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45), "{ids:?}");
        assert_eq!(attributes(&text, "xml:lang"), [language]);
    }
    let text = fs::read_to_string(site.join("en/feed.xml")).unwrap();
    let done = format!("Hafan {PUBLIC}: done: Ask <b>all</b> & {PUBLIC}");
    assert!(texts(&text, "title").contains(&done), "{:?}", texts(&text, "title"));
    let welsh = fs::read_to_string(site.join("cy/feed.xml")).unwrap();
    assert!(texts(&welsh, "title").iter().any(|title| title.ends_with(&format!("Ffurflen {PUBLIC}"))));
}

#[test]
fn a_feed_has_fifty_entries_at_most() {
    let repository = Repository::usual("long-feed");
    let done: String = (1..=60)
        .map(|number| format!("  - {{what: Step {number}, done: 2026-0{}-{:02}}}\n", 1 + number / 28, 1 + number % 28))
        .collect();
    repository.change("providers/hafan/evidence/public.md", "actions:\n", &format!("actions:\n{done}"));
    let text = fs::read_to_string(repository.published().join("en/feed.xml")).unwrap();
    assert_eq!(text.matches("<entry>").count(), 50);
    let days = texts(&text, "updated");
    assert!(days.windows(2).all(|two| two[0] >= two[1]), "{days:?}");
}

#[test]
fn the_downloads_have_the_rows_of_the_pages() {
    let site = Repository::usual("rows").published();
    let json = summary(&site);
    let items = json["providers"][0]["standards"][0]["items"].as_array().unwrap();
    let told: Vec<(&str, &str)> =
        items.iter().map(|item| (item["id"].as_str().unwrap(), item["told"].as_str().unwrap())).collect();
    assert_eq!(told, [("13", "rated"), ("14", "rated"), ("23", "kept"), ("24", "kept"), ("25", "not-asked")]);

    let csv = fs::read(site.join("summary.csv")).unwrap();
    let mut reader = csv::Reader::from_reader(csv.strip_prefix(b"\xef\xbb\xbf").unwrap());
    let header = reader.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), items.len());
    let cell =
        |row: &csv::StringRecord, name: &str| row[header.iter().position(|column| column == name).unwrap()].to_owned();
    for (row, item) in rows.iter().zip(items) {
        for key in ["applies", "told", "rating", "reviewed", "due"] {
            assert_eq!(cell(row, key), item[key].as_str().unwrap_or_default(), "{key}");
        }
        assert_eq!(cell(row, "item"), item["id"].as_str().unwrap());
        assert_eq!(cell(row, "title_en"), item["title"]["en"].as_str().unwrap());
    }

    let page = read(&site.join("en/hafan.html"));
    let shown: Vec<(String, String)> = checklist(&page);
    let expected: Vec<(String, String)> = items
        .iter()
        .filter(|item| item["told"] != "not-asked")
        .map(|item| (text_of(&item["id"]), item["rating"].as_str().unwrap_or("kept").to_uppercase()))
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn the_counts_of_the_index_are_those_of_the_summary() {
    let site = Repository::usual("counts").published();
    let counts = summary(&site)["providers"][0]["standards"][0]["counts"].clone();
    let page = read(&site.join("en/index.html"));
    let row = page.select(&all("tbody tr")).find(|row| row.select(&all("td")).next().is_some()).unwrap();
    let shown: Vec<u64> =
        row.select(&all("td")).map(|cell| cell.text().collect::<String>().trim().parse().unwrap()).collect();
    let keys =
        ["applicable", "evidenced", "fresh", "green", "amber", "red", "not_applicable", "missing", "kept", "standing"];
    assert_eq!(shown, keys.map(|key| counts[key].as_u64().unwrap()));
    assert_eq!(shown, [4, 2, 2, 1, 1, 0, 0, 0, 2, 2]);
}

#[test]
fn the_schema_holds_for_the_summary_and_refuses_every_other_key() {
    let schema = include_str!("../../schemas/site-1.schema.json");
    let schema: Value = serde_json::from_str(schema).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let summary = summary(&Repository::usual("schema").published());
    let problems: Vec<_> = validator.iter_errors(&summary).map(|error| error.to_string()).collect();
    assert!(problems.is_empty(), "{problems:?}");
    let standard = "/providers/0/standards/0";
    for object in [
        "",
        "/providers/0",
        "/providers/0/pages",
        standard,
        &format!("{standard}/counts"),
        &format!("{standard}/items/0"),
    ] {
        let keys: Vec<String> = summary.pointer(object).unwrap().as_object().unwrap().keys().cloned().collect();
        for key in keys {
            let mut less = summary.clone();
            less.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(&key);
            assert!(!validator.is_valid(&less), "{object} without {key}");
        }
        let mut more = summary.clone();
        more.pointer_mut(object).unwrap().as_object_mut().unwrap().insert("surprise".into(), Value::Null);
        assert!(!validator.is_valid(&more), "{object} with a surprise");
    }
}

#[test]
fn a_provider_may_be_called_as_a_page_is() {
    let repository = Repository::usual("index");
    let record = "---\nratings: {small-2020/13: green, small-2020/14: green, small-2020/23: green, small-2020/24: green}\nreviewed: \
                  2026-10-08\naudience: public\ndocuments: [a.md]\n---\nSo it is.\n";
    for name in ["index", "con"] {
        repository.write(&format!("providers/{name}/provider.yaml"), &provider(name, "Lead"));
        repository.write(&format!("providers/{name}/evidence/all.md"), record);
        repository.write(&format!("providers/{name}/documents/a.md"), "a\n");
    }
    let site = repository.published();
    for name in ["index", "con"] {
        let page = read(&site.join(format!("en/{name}_.html")));
        assert_eq!(page.select(&all("h1")).next().unwrap().text().collect::<String>(), name);
    }
    assert!(read(&site.join("en/index.html")).select(&all("a[href='con_.html']")).next().is_some());
}

#[test]
fn some_of_the_providers_make_a_site_that_says_so() {
    let repository = Repository::usual("some");
    let said = repository.publish_into(&repository.site(), &["--provider", "ha*"]);
    assert_eq!(said.code, 0, "{said:?}");
    let index = fs::read_to_string(repository.site().join("en/index.html")).unwrap();
    assert!(index.contains("Only some of the providers"), "{index}");
    assert_eq!(summary(&repository.site())["whole"], false);
}

#[test]
fn hostile_words_act_on_nobody() {
    let repository = Repository::usual("hostile");
    let words = "=HYPERLINK(\\\"x\\\") | <script>alert(1)</script> & ]]> \\u202E \\u0007 \\uFFFE";
    repository.change(
        "providers/hafan/evidence/public.md",
        &format!("what: Plan {PUBLIC}"),
        &format!("what: \"{words}\""),
    );
    repository.change(
        "providers/hafan/evidence/public.md",
        "actions:\n",
        &format!("actions:\n  - {{what: \"{words}\", done: 2026-09-29}}\n"),
    );
    repository.change("providers/hafan/provider.yaml", &format!("name: Hafan {PUBLIC}"), &format!("name: \"{words}\""));
    let site = repository.published();
    for (path, bytes) in files(&site) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains(['\u{202e}', '\u{7}']), "{path}");
        if path.ends_with(".html") {
            assert!(Html::parse_document(&text).select(&all("script")).next().is_none(), "{path}");
        }
        if path.ends_with(".xml") {
            assert!(texts(&text, "title").iter().any(|title| title.contains("<script>")), "{path}");
        }
    }
    let csv = fs::read_to_string(site.join("summary.csv")).unwrap();
    assert!(csv.contains(",\"'=HYPERLINK") && !csv.contains(",\"=HYPERLINK"), "{csv}");
}

fn read(page: &Path) -> Html {
    Html::parse_document(&fs::read_to_string(page).unwrap())
}

fn all(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn summary(site: &Path) -> Value {
    serde_json::from_slice(&fs::read(site.join("summary.json")).unwrap()).unwrap()
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

/// The number of each item of the checklists, and the word of its rating.
fn checklist(page: &Html) -> Vec<(String, String)> {
    let (table, rows) = (all("table"), all("tbody tr"));
    let tables = page.select(&table).filter(|table| {
        table
            .select(&all("caption"))
            .next()
            .is_some_and(|caption| caption.text().collect::<String>().starts_with("Checklist"))
    });
    let rows_of = tables.flat_map(|table| table.select(&rows).collect::<Vec<_>>());
    rows_of
        .filter_map(|row| {
            let number = row.select(&all("th[scope='row']")).next()?;
            let rating = row.select(&all(".tag")).next()?;
            Some((
                number.text().collect::<String>().trim().to_owned(),
                rating.text().collect::<String>().trim().to_owned(),
            ))
        })
        .collect()
}

/// The texts of all elements of a name, of XML that has to be well formed.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let (mut texts, mut inside) = (Vec::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) if start.name().0 == name => {
                inside = true;
                texts.push(String::new());
            }
            Event::End(end) if end.name().0 == name => inside = false,
            Event::Text(text) if inside => texts.last_mut().unwrap().push_str(&text),
            Event::GeneralRef(reference) if inside => {
                let letter = match reference.resolve_char_ref().unwrap() {
                    Some(letter) => letter.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&reference).unwrap().to_owned(),
                };
                texts.last_mut().unwrap().push_str(&letter);
            }
            Event::Eof => return texts,
            _ => {}
        }
    }
}

fn attributes(xml: &str, name: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => found.extend(
                start
                    .attributes()
                    .map(Result::unwrap)
                    .filter(|attribute| attribute.key.0 == name)
                    .map(|attribute| attribute.value.into_owned()),
            ),
            Event::Eof => return found,
            _ => {}
        }
    }
}
