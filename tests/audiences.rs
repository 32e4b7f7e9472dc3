//! Nothing reaches a reader that was not meant for them, in any format: words of every audience are sown into every place where
//! words can stand, and looked for in the bytes.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]

mod committed;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;

const READERS: [&str; 3] = ["public", "commissioner", "internal"];

fn rank(audience: &str) -> usize {
    READERS.iter().position(|known| *known == audience).unwrap()
}

/// A word that stands in one place, and who may find it in a report.
struct Sown {
    word: String,
    /// The widest reader that is told it; `None` where papers tell it to nobody.
    told_to: Option<&'static str>,
    /// The language of the papers that it is told in, where it is only one.
    only_in: Option<&'static str>,
    /// Whether it is told only where the whole repository is asked about.
    of_the_whole: bool,
}

/// All that one paper says, in lower case.
#[derive(Debug, PartialEq, Eq)]
struct Paper {
    bytes: String,
    /// Without what stands between `<` and `>`: there numbers are widths and colours.
    text: String,
}

impl Paper {
    fn of(bytes: String) -> Paper {
        let text = bytes.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
        Paper { text: text.collect::<Vec<_>>().join(" "), bytes }
    }

    fn says(&self, sown: &Sown) -> bool {
        match sown.word.parse() {
            Err(_) => self.bytes.contains(&sown.word),
            Ok(number) => {
                self.bytes.contains(&format!("{number}-03-04"))
                    || self.bytes.contains(&format!("<v>{}</v>", serial(number)))
                    || self.text.split(|c: char| !c.is_ascii_digit()).any(|known| known == sown.word)
            }
        }
    }
}

/// The 4 March of a year as spreadsheets count days.
fn serial(year: u32) -> u32 {
    let is_leap =
        |year: u32| u32::from(year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)));
    (1900..year.clamp(1900, 3000)).map(|year| 365 + is_leap(year)).sum::<u32>() + 31 + 28 + is_leap(year) + 4 + 1
}

/// The files of a repository, and the words that are sown into them.
#[derive(Default)]
struct Field {
    files: BTreeMap<String, String>,
    sown: Vec<Sown>,
}

impl Field {
    fn sow(
        &mut self,
        told_to: Option<&'static str>,
        only_in: Option<&'static str>,
        kept_for: &str,
        place: &str,
    ) -> String {
        let word = format!("{kept_for}seed{place}");
        assert!(word.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{word} would be escaped somewhere");
        self.sown.push(Sown { word: word.clone(), told_to, only_in, of_the_whole: false });
        word
    }

    /// Told to whom it is meant for.
    fn told(&mut self, audience: &'static str, place: &str) -> String {
        self.sow(Some(audience), None, audience, place)
    }

    /// Told to nobody: papers have no place for it.
    fn untold(&mut self, audience: &str, place: &str) -> String {
        self.sow(None, None, audience, place)
    }

    /// A number, or the year of a 4 March: that is written alike in each language.
    fn number(&mut self, number: u32, audience: &'static str) {
        self.sown.push(Sown { word: number.to_string(), told_to: Some(audience), only_in: None, of_the_whole: false });
    }

    fn file(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.files.insert(path.into(), text.into());
    }
}

/// A year for each audience and place.
fn year(audience: &str, nth: u32) -> u32 {
    2100 + 10 * rank(audience) as u32 + nth
}

fn sown() -> Field {
    let mut field = Field::default();
    let mut accepted = String::new();
    for audience in READERS {
        record(&mut field, audience, &mut accepted);
        aside(&mut field, audience);
    }
    let [slip, because, by] = ["slip", "slipbecause", "slipby"].map(|place| field.told("internal", place));
    field.sown.iter_mut().rev().take(3).for_each(|sown| sown.of_the_whole = true);
    writeln!(
        accepted,
        "  - {{rule: no-plan, at: Providers/hafan/evidence/{slip}.md, because: {because}, by: {by}, until: 2027-01-01}}"
    )
    .unwrap();
    let comment = field.untold("internal", "settingscomment");
    field.file(
        "tyst.yaml",
        format!("title: A region # {comment}\nlanguages: [en, cy]\nstandards: [small]\naccept:\n{accepted}"),
    );
    let items: String = READERS.iter().fold(String::new(), |items, audience| {
        items + &format!("      - {{id: {audience}, title: {{en: Of the {audience}}}}}\n      - {{id: {audience}-aside, title: {{en: Beside the {audience}}}}}\n")
    });
    field.file(
        "standards/small.yaml",
        format!("id: small\ntitle: {{en: Small}}\ncoverage: complete\nsections:\n  - id: s\n    title: {{en: Section}}\n    items:\n{items}      - {{id: unread, title: {{en: Unread}}}}\n"),
    );
    provider(&mut field);
    field.file("providers/llwybr/provider.yaml", "name: Llwybr\ncontact: {role: Lead}\n");
    let because = field.untold("internal", "condition");
    field.file(
        "rounds/next.yaml",
        format!("title: The next round\ncloses: 2027-01-29\nconditions:\n  - {{provider: hafan, item: small/internal, to: green, by: 2027-03-31, because: {because}}}\n"),
    );
    field
}

fn provider(field: &mut Field) {
    let [role, email, phone] = ["role", "email", "phone"].map(|place| field.told("commissioner", place));
    let fact = field.untold("internal", "fact");
    field.file(
        "providers/hafan/provider.yaml",
        format!(
            "name: Hafan\ncontact: {{role: {role}, email: {email}@hafan.example, phone: {phone}}}\npremises: [{fact}]\n"
        ),
    );
    let [name, words, loose, audit] =
        ["unreadname", "unreadwords", "loosepaper", "audit"].map(|place| field.untold("internal", place));
    field.file(
        format!("providers/hafan/evidence/{name}.md"),
        format!("---\nratings: {{small/unread: green}}\nowner: [{words}\n---\n{words}\n"),
    );
    field.file(format!("providers/hafan/documents/{loose}.md"), "");
    field.file("providers/hafan/audits/one.yaml", format!("kind: self-audit\non: 2026-10-12\nby: {audit}\n"));
}

/// A record with everything that a record can say, and papers for those who may read less than it.
fn record(field: &mut Field, audience: &'static str, accepted: &mut String) {
    let at_least = |other: &'static str| if rank(other) > rank(audience) { other } else { audience };
    // The words of a record are told in the language of the paper.
    let narrative = ["body", "linktext", "alt", "host", "code", "cell"];
    let [body, text, alt, host, code, cell] =
        narrative.map(|place| field.sow(Some(audience), Some("en"), audience, place));
    let rest = ["what", "actionowner", "agreed", "done", "measure", "unit"];
    let [what, owner, agreed, done, measure, unit] = rest.map(|place| field.told(audience, place));
    let value = 9_000_000 + year(audience, 9);
    field.number(value, audience);
    let welsh = field.sow(Some(audience), Some("cy"), audience, "cymraeg");
    let nobody =
        ["owner", "collator", "title", "yaml", "inline", "lines", "block", "inlist", "incell", "target", "definition"]
            .map(|place| field.untold(audience, place));
    let [owns, collates, title, yaml, inline, lines, block, in_list, in_cell, target, definition] = nobody;
    let papers = papers(field, audience, &at_least);
    let year = |nth| self::year(audience, nth);
    let due = year(1);
    field.number(due, audience);
    // The dates of a rating are told to commissioners with it.
    let reviewed = 1900 + (year(0) - 2100) / 10;
    let told_to = if audience == "internal" { "commissioner" } else { audience };
    field.number(reviewed, told_to);
    let name = field.sow(Some(at_least("commissioner")), None, audience, "recordname");
    let digest = format!("sha256-{}", format!("{}abc", year(2)).repeat(10)).chars().take(71).collect::<String>();
    field.sown.push(Sown { word: digest.clone(), told_to: None, only_in: None, of_the_whole: false });
    let (because, by) = (
        field.sow(Some(at_least("commissioner")), None, audience, "because"),
        field.sow(Some(at_least("commissioner")), None, audience, "acceptedby"),
    );
    writeln!(
        accepted,
        "  - {{rule: no-plan, at: providers/hafan/evidence/{name}.md, because: {because}, by: {by}, until: 2027-01-01}}"
    )
    .unwrap();
    field.file(
        format!("providers/hafan/evidence/{name}.md"),
        format!(
            "---\ntitle: {title}\nratings:\n  small/{audience}: amber # {yaml}\nanswers: {digest}\nreviewed: {reviewed}-03-04\nowner: {owns}\n\
             collated-by: [{collates}]\naudience: {audience}\ndocuments:\n{papers}actions:\n  - {{what: {what}, owner: {owner}, due: {due}-03-04, \
             agreed-with: {agreed}}}\n  - {{what: {done}, due: 2026-03-04, done: 2026-03-03}}\nmeasures:\n  - {{measure: {measure}, period: 2026-01, \
             value: {value}, unit: {unit}}}\n---\n{body} [{text}](https://{host}.example/) ![{alt}](x.png) `{code}` [x](../documents/{target}.md) \
             <!-- {inline} --> and <!-- a\n{lines}\nb --> on.\n\n<!-- {block}\n\n{block} -->\n\n- one <!-- {in_list}\n  {in_list} --> two\n\n\
             | a | b |\n|---|---|\n| {cell} | <!-- {in_cell} --> |\n\n[//]: # ({definition})\n"
        ),
    );
    let in_welsh = field.untold(audience, "welshcomment");
    let welsh_title = field.sow(Some(audience), Some("cy"), audience, "welshtitle");
    field.file(
        format!("providers/hafan/evidence/{name}.cy.md"),
        format!("---\ndocuments:\n  - {{path: translated-{audience}.md, title: {welsh_title}}}\n---\n{welsh} <!-- {in_welsh} -->\n"),
    );
    field.file(format!("providers/hafan/documents/translated-{audience}.md"), "");
}

/// A paper for each reader, named by a record of an audience: none is told wider than the record is.
fn papers(field: &mut Field, record: &'static str, at_least: &impl Fn(&'static str) -> &'static str) -> String {
    let mut entries = format!("  - translated-{record}.md\n");
    for own in READERS {
        let told_to = at_least(own);
        let [path, title, host] =
            ["path", "title", "host"].map(|place| field.told(told_to, &format!("{record}{own}{place}")));
        let [dated, expires] = [1950, 2200].map(|from| from + year(record, 0) % 100 + year(own, 0) % 100 / 10);
        field.number(dated, told_to);
        field.number(expires, told_to);
        let audience = if rank(own) < rank(record) { String::new() } else { format!(", audience: {own}") };
        writeln!(
            entries,
            "  - {{path: {path}/paper.md, title: {title}, dated: {dated}-03-04, expires: {expires}-03-04{audience}}}\n  - \
             {{path: \"https://{host}.example/\"{audience}}}"
        )
        .unwrap();
        // A pack holds the paper itself.
        field.file(format!("providers/hafan/documents/{path}/paper.md"), path);
    }
    entries
}

/// A record that sets an item aside.
fn aside(field: &mut Field, audience: &'static str) {
    let [by, why] = ["adviser", "why"].map(|place| field.told(audience, place));
    let on = 1930 + (year(audience, 0) - 2100) / 10;
    field.number(on, audience);
    field.file(
        format!("providers/hafan/evidence/{audience}-aside.md"),
        format!("---\nratings: {{small/{audience}-aside: not-applicable}}\nreviewed: 2026-10-01\naudience: {audience}\nadvised-by: {by}\nadvised-on: {on}-03-04\n---\n{why}\n"),
    );
}

/// A repository on disk.
struct Sowing {
    folder: PathBuf,
}

impl Sowing {
    fn of(name: &str, files: &BTreeMap<String, String>) -> Sowing {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("audiences").join(name);
        let _ = fs::remove_dir_all(&folder);
        for (path, text) in files {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Sowing { folder }
    }

    /// All that one paper says, as lower-case text, whatever it is packed in.
    fn paper(&self, command: &str, reader: &str, way: &[String], rest: &[&str]) -> Paper {
        let written = Command::new(env!("CARGO_BIN_EXE_tyst"))
            .env_clear()
            .env("COLUMNS", "20000")
            .arg(command)
            .arg(&self.folder)
            .args(["--as-of", "2026-11-22", "--audience", reader])
            .args(way)
            .args(rest)
            .output()
            .unwrap();
        // A paper has not every sheet.
        let is_sheet_missing = way.iter().any(|option| option == "--sheet") && written.stdout.is_empty();
        assert!(
            is_sheet_missing || (written.status.success() && !written.stdout.is_empty()),
            "{command} {way:?} {rest:?}: {}",
            String::from_utf8_lossy(&written.stderr)
        );
        Paper::of(unpacked(&written.stdout).to_lowercase())
    }
}

/// The text of a file; of a zip, that of everything in it, with the names of its parts.
fn unpacked(bytes: &[u8]) -> String {
    if !bytes.starts_with(b"PK") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::from_utf8_lossy(zip.comment()).into_owned();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let mut inside = Vec::new();
        part.read_to_end(&mut inside).unwrap();
        write!(all, "\n{}\n{}", part.name().unwrap(), unpacked(&inside)).unwrap();
    }
    all
}

/// Every way in which a paper can be written, as the program says itself: each format, and each sheet where a format holds one.
fn ways() -> Vec<Vec<String>> {
    let formats = possible("--format");
    assert!(formats.contains(&"markdown".to_owned()), "{formats:?}");
    let sheets =
        possible("--sheet").into_iter().map(|sheet| ["--format", "csv", "--sheet", &sheet].map(str::to_owned).to_vec());
    let sheets: Vec<Vec<String>> = sheets.collect();
    formats.into_iter().map(|format| vec!["--format".to_owned(), format]).chain(sheets).collect()
}

/// What an option may be; nothing where there is no such option.
fn possible(option: &str) -> Vec<String> {
    let refused = Command::new(env!("CARGO_BIN_EXE_tyst")).args(["report", option, "none-such"]).output().unwrap();
    let said = String::from_utf8(refused.stderr).unwrap();
    let listed = said.split_once("[possible values: ").and_then(|(_, rest)| rest.split_once(']'));
    let listed = listed.map(|(listed, _)| listed.split(',').map(|value| value.trim().to_owned()).collect());
    listed.unwrap_or_default()
}

const LANGUAGES: [&str; 2] = ["en", "cy"];
const SCOPES: [&[&str]; 4] = [
    &[],
    &["--round", "next"],
    &["--provider", "hafan", "--standard", "small"],
    &["--provider", "hafan", "--round", "next"],
];

/// Every scope in one format; in the others, which are made of the same page, the widest and the narrowest.
fn scopes(way: &[String]) -> Vec<&'static [&'static str]> {
    let is_one = way.contains(&"markdown".to_owned());
    SCOPES.into_iter().enumerate().filter(|(at, _)| is_one || [0, 3].contains(at)).map(|(_, scope)| scope).collect()
}

fn may(reader: &str, told_to: &str) -> bool {
    rank(reader) >= rank(told_to)
}

#[test]
fn nothing_reaches_a_reader_that_was_not_meant_for_them() {
    let field = sown();
    let sowing = Sowing::of("sown", &field.files);
    let ways = ways();
    let mut found = Vec::new();
    for (command, reader) in ["report", "table"].into_iter().flat_map(|command| READERS.map(|reader| (command, reader)))
    {
        let kept = field.sown.iter().filter(|sown| !sown.told_to.is_some_and(|told_to| may(reader, told_to)));
        let kept: Vec<&Sown> = kept.collect();
        for (way, scope) in ways.iter().flat_map(|way| scopes(way).into_iter().map(move |scope| (way, scope))) {
            for language in LANGUAGES {
                let paper = sowing.paper(command, reader, way, &[scope, &["--lang", language]].concat());
                for sown in kept.iter().filter(|sown| paper.says(sown)) {
                    found.push(format!(
                        "{} in {command} --audience {reader} {way:?} --lang {language} {scope:?}",
                        sown.word
                    ));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Without this, the test above could not fail.
#[test]
fn what_is_meant_for_a_reader_is_there() {
    let field = sown();
    let sowing = Sowing::of("there", &field.files);
    let markdown = ["--format", "markdown"].map(str::to_owned);
    let mut missing = Vec::new();
    for (reader, language) in READERS.into_iter().flat_map(|reader| LANGUAGES.map(|language| (reader, language))) {
        for scope in SCOPES {
            let paper = sowing.paper("report", reader, &markdown, &[scope, &["--lang", language]].concat());
            let meant = field.sown.iter().filter(|sown| sown.told_to.is_some_and(|told_to| may(reader, told_to)));
            let meant = meant.filter(|sown| sown.only_in.is_none_or(|only| only == language));
            let meant = meant.filter(|sown| !sown.of_the_whole || scope.is_empty());
            for sown in meant.filter(|sown| !paper.says(sown)) {
                missing.push(format!("{} for {reader} in {language} {scope:?}", sown.word));
            }
        }
    }
    missing.sort();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// What the public is told of a record that is kept is that it is there: whatever it says, the public paper has the same bytes.
#[test]
fn no_count_tells_the_public_what_a_kept_record_says() {
    let ways = ways();
    let field = sown();
    let sowing = Sowing::of("one-way", &field.files);
    let others: Vec<Sowing> = ["green", "red", "not-applicable", "no-rating"]
        .into_iter()
        .map(|rating| Sowing::of(rating, &otherwise(&field.files, rating)))
        .collect();
    for (command, way) in ["report", "table"].into_iter().flat_map(|command| ways.iter().map(move |way| (command, way)))
    {
        for scope in scopes(way) {
            let paper = sowing.paper(command, "public", way, scope);
            // The other formats are made of the same page.
            let most = if way.contains(&"markdown".to_owned()) { others.len() } else { 1 };
            for other in &others[..most] {
                let name = other.folder.display();
                assert_eq!(paper, other.paper(command, "public", way, scope), "{name} {command} {way:?} {scope:?}");
            }
        }
    }
    let markdown = ["--format", "markdown"].map(str::to_owned);
    for (command, other) in
        ["report", "table"].into_iter().flat_map(|command| others.iter().map(move |other| (command, other)))
    {
        let commissioners = sowing.paper(command, "commissioner", &markdown, &[]);
        assert_ne!(commissioners, other.paper(command, "commissioner", &markdown, &[]), "they are told ratings");
    }
}

/// The same repository, where every record that the public may not read says something else: a rating, and nothing beside it.
fn otherwise(files: &BTreeMap<String, String>, rating: &str) -> BTreeMap<String, String> {
    let is_kept = |text: &str| text.contains("audience: internal\n") || text.contains("audience: commissioner\n");
    let one = |(path, text): (&String, &String)| {
        let ratings: Vec<&str> = text.lines().filter(|line| line.trim_start().starts_with("small/")).collect();
        let item = ratings.first().or(text.lines().find(|line| line.starts_with("ratings: {")).as_ref()).copied();
        let item = item.map(|line| line.trim_start().trim_start_matches("ratings: {").split(':').next().unwrap());
        let text = match item.filter(|_| is_kept(text)) {
            Some(item) => {
                let audience = if text.contains("audience: internal\n") { "internal" } else { "commissioner" };
                format!("---\nratings: {{{item}: {rating}}}\naudience: {audience}\n---\nOther words.\n")
            }
            None => text.clone(),
        };
        (path.clone(), text)
    };
    let otherwise: BTreeMap<String, String> = files.iter().map(one).collect();
    let changed = files.iter().filter(|(path, text)| otherwise[*path] != **text).count();
    assert_eq!(changed, 4, "each record that is kept is another");
    otherwise
}

/// Which record stands first in the folder is chance, so it decides nothing.
#[test]
fn an_item_that_two_records_rate_is_kept_where_one_of_them_is() {
    let rated = |rating: &str, audience: &str| {
        format!("---\nratings: {{small/public: {rating}}}\nreviewed: 2026-11-01\naudience: {audience}\n---\nWords.\n")
    };
    let papers: Vec<Paper> = ["a", "z"]
        .into_iter()
        .map(|name| {
            let mut files = sown().files;
            files.retain(|path, _| !path.starts_with("providers/hafan/evidence/"));
            files.insert("providers/hafan/evidence/m.md".to_owned(), rated("green", "public"));
            files.insert(format!("providers/hafan/evidence/{name}.md"), rated("red", "internal"));
            let csv = ["--format", "csv", "--sheet", "checklist"].map(str::to_owned);
            Sowing::of(&format!("twice-{name}"), &files).paper("report", "public", &csv, &["--provider", "hafan"])
        })
        .collect();
    assert_eq!(papers[0], papers[1]);
    assert!(papers[0].bytes.contains("kept") && !papers[0].bytes.contains("green"), "{}", papers[0].bytes);
}

/// A sealed pack for a reader, as lower-case text with everything in it unpacked, and as it is.
fn pack(sowing: &Sowing, reader: &str) -> (String, Vec<u8>) {
    let file = sowing.folder.with_extension(format!("{reader}.zip"));
    let made = Command::new(env!("CARGO_BIN_EXE_tyst"))
        .env_clear()
        .arg("report")
        .arg(&sowing.folder)
        .args(["--as-of", "2026-11-22", "--round", "next", "--audience", reader, "--pack"])
        .arg(&file)
        .output()
        .unwrap();
    let said = String::from_utf8(made.stderr).unwrap();
    assert!(made.status.success() && said.contains("seal"), "{said}");
    let bytes = fs::read(file).unwrap();
    (said.to_lowercase() + &unpacked(&bytes).to_lowercase(), bytes)
}

#[test]
fn nothing_in_a_pack_is_for_another_reader_than_its_own() {
    let field = sown();
    let sowing = Sowing::of("packed", &field.files);
    for reader in READERS {
        let (pack, _) = pack(&sowing, reader);
        let is_told = |sown: &&Sown| sown.told_to.is_some_and(|told_to| may(reader, told_to));
        let kept: Vec<&str> = field
            .sown
            .iter()
            .filter(|sown| !is_told(sown) && is_a_word(sown) && pack.contains(&sown.word))
            .map(|sown| sown.word.as_str())
            .collect();
        assert!(kept.is_empty(), "{reader}: {kept:?}");
        let lost: Vec<&str> = field
            .sown
            .iter()
            .filter(|sown| is_told(sown) && !sown.of_the_whole && !pack.contains(&sown.word))
            .map(|sown| sown.word.as_str())
            .collect();
        assert!(lost.is_empty(), "{reader}: {lost:?}");
    }
}

/// A number of four digits may stand in a checksum by chance.
fn is_a_word(sown: &Sown) -> bool {
    sown.word.len() > 4 || sown.word.parse::<u32>().is_err()
}

#[test]
fn no_pack_tells_the_public_what_a_kept_record_says() {
    let field = sown();
    let (_, one) = pack(&Sowing::of("packed-one-way", &field.files), "public");
    for rating in ["green", "not-applicable", "no-rating"] {
        let other = Sowing::of(&format!("packed-{rating}"), &otherwise(&field.files, rating));
        assert!(pack(&other, "public").1 == one, "{rating}");
    }
}

/// A git repository in which the records come with the second commit, and say something else on disk.
fn with_history(name: &str, rating: &str) -> Sowing {
    let files = sown().files;
    let is_record = |path: &str| path.starts_with("providers/hafan/evidence/");
    let without = files.iter().filter(|(path, _)| !is_record(path));
    let sowing = Sowing::of(name, &without.map(|(path, text)| (path.clone(), text.clone())).collect());
    let git = |words: &[&str]| {
        let done = committed::git(&sowing.folder, words).output().unwrap();
        assert!(done.status.success(), "git {words:?}: {}", String::from_utf8_lossy(&done.stderr));
    };
    git(&["init", "--quiet", "--initial-branch=main"]);
    for records in [None, Some(&files), Some(&otherwise(&files, rating))] {
        for (path, text) in records.into_iter().flatten() {
            let path = sowing.folder.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        git(&["add", "--all"]);
        git(&["commit", "--quiet", "--message=More"]);
    }
    sowing
}

/// What a diff says.
fn diff(sowing: &Sowing, range: &str, reader: &str, rest: &[&str]) -> Paper {
    let written = Command::new(env!("CARGO_BIN_EXE_tyst"))
        .env_clear()
        .env("COLUMNS", "20000")
        .args(["diff", range, "--as-of", "2026-11-22", "--audience", reader, "--path"])
        .arg(&sowing.folder)
        .args(rest)
        .output()
        .unwrap();
    let is_sheet_missing = rest.contains(&"--sheet") && written.stdout.is_empty();
    assert!(
        is_sheet_missing || written.status.success(),
        "{range} {rest:?}: {}",
        String::from_utf8_lossy(&written.stderr)
    );
    Paper::of(unpacked(&written.stdout).to_lowercase())
}

#[test]
fn no_diff_tells_a_reader_what_was_not_meant_for_them() {
    let field = sown();
    let sowing = with_history("differing", "red");
    let ranges = ["HEAD~2..HEAD~1", "HEAD~1..HEAD~2", "HEAD~1..HEAD"];
    let mut found = Vec::new();
    for (reader, way) in READERS.into_iter().flat_map(|reader| ways().into_iter().map(move |way| (reader, way))) {
        // A finding names its file to those who keep the evidence, as a check does.
        let is_file = |sown: &Sown| reader == "internal" && sown.word == "internalseedunreadname";
        let is_kept = |sown: &&Sown| !sown.told_to.is_some_and(|told_to| may(reader, told_to)) && !is_file(sown);
        let kept: Vec<&Sown> = field.sown.iter().filter(is_kept).collect();
        let way: Vec<&str> = way.iter().map(String::as_str).collect();
        // The other formats are made of the same page.
        let is_one = way.contains(&"markdown") || way.contains(&"json");
        let scopes: &[&[&str]] = if is_one { &[&[], &["--round", "next"]] } else { &[&[]] };
        for range in if is_one { &ranges[..] } else { &ranges[..1] } {
            for scope in scopes {
                let paper = diff(&sowing, range, reader, &[&way[..], scope].concat());
                // Ids of commits hold digits by chance.
                let kept = kept.iter().filter(|sown| is_a_word(sown) && paper.says(sown));
                found
                    .extend(kept.map(|sown| format!("{} in {range} --audience {reader} {way:?} {scope:?}", sown.word)));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Without this, the test above could not fail.
#[test]
fn a_diff_tells_each_reader_of_actions_and_papers_that_are_meant_for_them() {
    let sowing = with_history("differing-told", "red");
    for reader in READERS {
        for range in ["HEAD~2..HEAD~1", "HEAD~1..HEAD~2"] {
            let paper = diff(&sowing, range, reader, &["--format", "markdown"]);
            for audience in READERS.into_iter().filter(|audience| may(reader, audience)) {
                for word in [format!("{audience}seedwhat"), format!("{audience}seed{audience}{audience}path")] {
                    assert!(paper.bytes.contains(&word), "{word} for {reader} in {range}: {}", paper.bytes);
                }
            }
        }
    }
}

#[test]
fn no_diff_tells_the_public_how_a_kept_record_changed() {
    for rating in ["green", "not-applicable", "no-rating"] {
        let sowing = with_history(&format!("differing-{rating}"), rating);
        let public = diff(&sowing, "HEAD~1..HEAD", "public", &["--format", "markdown"]);
        assert!(public.bytes.contains("nothing that the public would see has changed."), "{rating}: {}", public.bytes);
        let commissioners = diff(&sowing, "HEAD~1..HEAD", "commissioner", &["--format", "markdown"]);
        assert!(!commissioners.bytes.contains("nothing that a commissioner"), "{rating}");
    }
}
