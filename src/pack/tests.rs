use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::*;
use crate::calendar::Day;
use crate::documents::vocabulary::{Audience, Language};
use crate::repository::Repository;

const FORM: &str = "documents/hafan/form.md";
const LOG: &str = "documents/hafan/logs.md";
const PAPER: &str = "papers/en/2027.md";

fn repository(documents: &[(&str, &str)]) -> Repository {
    let file = |(path, text): &(&str, &str)| (format!("providers/hafan/documents/{path}"), (*text).to_owned());
    Repository::of_files(documents.iter().map(file).collect::<BTreeMap<_, _>>())
}

fn wanted(paths: &[&str]) -> Vec<Wanted> {
    paths.iter().map(|path| Wanted { provider: "hafan".into(), path: (*path).into() }).collect()
}

fn manifest(gathered: &Gathered<'_>) -> Manifest {
    Manifest {
        schema: SCHEMA.into(),
        tyst: "0.1.0".into(),
        as_of: Day::parse("2026-11-22").unwrap(),
        round: PackedRound { id: "2027".into(), title: "Round".into(), closes: Day::parse("2027-01-29").unwrap() },
        audience: Audience::Commissioner,
        repository: PackedRepository { title: None, revision: Some("0".repeat(40)) },
        providers: vec!["hafan".into()],
        standards: Vec::new(),
        entries: gathered.entries(),
        left_out: gathered.left_out,
    }
}

fn written(gathered: &Gathered<'_>, manifest: &Manifest) -> Vec<u8> {
    let mut to = Cursor::new(Vec::new());
    gathered.write(manifest, &mut to).unwrap();
    to.into_inner()
}

/// Two documents and a paper.
fn packed() -> (Manifest, Vec<u8>) {
    let repository = repository(&[("form.md", "We ask each time.\n"), ("logs.md", "One\nTwo\n")]);
    let mut gathered = Gathered::of(&repository, wanted(&["logs.md", "form.md"])).unwrap();
    let what = What { language: Some(Language::English), format: Some("markdown".into()), ..What::of(Kind::Paper) };
    gathered.add(PAPER, what, b"# Paper\n".to_vec()).unwrap();
    let manifest = manifest(&gathered);
    let bytes = written(&gathered, &manifest);
    (manifest, bytes)
}

fn looked_at(bytes: &[u8]) -> Option<Verified> {
    verify(&mut Cursor::new(bytes), None).unwrap()
}

fn faults(bytes: &[u8]) -> Vec<Fault> {
    looked_at(bytes).expect("a zip file").faults
}

fn about(fault: fn(String) -> Fault, path: &str) -> Vec<Fault> {
    vec![fault(path.to_owned())]
}

/// Every place where some bytes stand.
fn places(bytes: &[u8], sought: &[u8]) -> Vec<usize> {
    (0..bytes.len()).filter(|at| bytes[*at..].starts_with(sought)).collect()
}

/// Where the header of an entry begins where it stands, and in the list.
fn headers(bytes: &[u8], name: &str) -> [usize; 2] {
    let of = |begins: &[u8], length: usize| {
        let is_named = |at: &usize| bytes[*at + length..].starts_with(name.as_bytes());
        places(bytes, begins).into_iter().find(is_named).unwrap()
    };
    [of(b"PK\x03\x04", 30), of(b"PK\x01\x02", 46)]
}

/// The pack with some bytes replaced by as many others, wherever they stand.
fn replaced(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    assert_eq!(old.len(), new.len());
    let mut bytes = bytes.to_vec();
    for at in places(&bytes, old.as_bytes()) {
        bytes[at..at + new.len()].copy_from_slice(new.as_bytes());
    }
    bytes
}

/// A zip file of these entries, as another program would put it together.
fn zipped(entries: &[(&str, &[u8])], options: SimpleFileOptions) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn plain() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored).system(zip::System::Unix)
}

/// The entries of the pack with others in place of some.
fn with_entries(change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> Vec<u8> {
    let (_, bytes) = packed();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut entries = BTreeMap::new();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut entry, &mut content).unwrap();
        let name = entry.name().unwrap().into_owned();
        entries.insert(name, content);
    }
    change(&mut entries);
    let entries: Vec<(&str, &[u8])> = entries.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zipped(&entries, plain())
}

fn with_manifest(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    with_entries(|entries| {
        let mut manifest: Value = serde_json::from_slice(&entries[MANIFEST]).unwrap();
        change(&mut manifest);
        entries.insert(MANIFEST.into(), serde_json::to_vec(&manifest).unwrap());
    })
}

#[test]
fn a_pack_is_whole_as_it_is_made() {
    let (_, bytes) = packed();
    let found = looked_at(&bytes).unwrap();
    assert_eq!(found.faults, []);
    assert_eq!(found.manifest.unwrap().entries.len(), 3);
    assert_eq!(faults(&with_entries(|_| {})), [], "the same entries put together again are the same pack");
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    assert_eq!(packed().1, packed().1);
}

#[test]
fn another_reader_of_zip_files_finds_the_same() {
    let (manifest, bytes) = packed();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> =
        (0..archive.len()).map(|at| archive.by_index(at).unwrap().name().unwrap().into_owned()).collect();
    assert_eq!(names, [MANIFEST, FORM, LOG, PAPER]);
    for (entry, name) in manifest.entries.iter().zip(&names[1..]) {
        let file = archive.by_name(name).unwrap();
        let is_plain = file.unix_mode() == Some(0o100_644) && file.compression() == CompressionMethod::Stored;
        assert!(
            is_plain && file.size() == entry.size && file.extra_data().is_none_or(|data| data.is_empty()),
            "{name}"
        );
        assert_eq!(file.last_modified().unwrap().to_string(), "2026-11-22 00:00:00");
    }
}

#[test]
fn a_seal_that_came_another_way_is_compared() {
    let (_, bytes) = packed();
    let seal = looked_at(&bytes).unwrap().seal;
    let with = |seal| verify(&mut Cursor::new(&bytes), Some(seal)).unwrap().unwrap();
    assert!(with(seal).faults.is_empty() && with(seal).is_seal_as_given == Some(true));
    let other = with(Seal::parse(&"0".repeat(64)).unwrap());
    assert_eq!((other.faults, other.is_seal_as_given), (vec![Fault::OtherSeal], Some(false)));
}

#[test]
fn contents_that_changed_are_found() {
    let (_, bytes) = packed();
    assert_eq!(faults(&replaced(&bytes, "We ask", "We did")), about(Fault::Changed, FORM));
    let longer = with_entries(|entries| entries.get_mut(FORM).unwrap().push(b'x'));
    assert_eq!(faults(&longer), about(Fault::Changed, FORM));
    // The bytes are right, and the checksum by which other programs judge them is not.
    let mut crc = bytes.clone();
    for (header, at) in headers(&bytes, FORM).into_iter().zip([14, 16]) {
        crc[header + at] ^= 1;
    }
    assert_eq!(faults(&crc), about(Fault::Changed, FORM));
}

#[test]
fn files_taken_out_put_in_or_renamed_are_found() {
    assert_eq!(faults(&with_entries(|entries| _ = entries.remove(LOG))), about(Fault::Missing, LOG));
    let more = with_entries(|entries| _ = entries.insert("papers/cy/more.md".into(), b"more".to_vec()));
    assert_eq!(faults(&more), about(Fault::Added, "papers/cy/more.md"));
    let renamed = with_entries(|entries| {
        let log = entries.remove(LOG).unwrap();
        entries.insert("documents/hafan/logz.md".into(), log);
    });
    assert_eq!(faults(&renamed), [Fault::Missing(LOG.into()), Fault::Added("documents/hafan/logz.md".into())]);
}

#[test]
fn a_name_that_is_there_twice_is_found() {
    let (_, bytes) = packed();
    // Another program of two that unpack this would keep the first, and another the second.
    let twice = replaced(&bytes, LOG, "documents/hafan/form.md");
    assert!(faults(&twice).contains(&Fault::NameTwice(FORM.into())), "{:?}", faults(&twice));
    let alike = with_entries(|entries| _ = entries.insert("documents/hafan/FORM.md".into(), Vec::new()));
    assert!(faults(&alike).contains(&Fault::NameTwice(FORM.into())), "{:?}", faults(&alike));
    let listed = with_manifest(|manifest| {
        let first = manifest["entries"][0].clone();
        manifest["entries"].as_array_mut().unwrap().push(first);
    });
    assert_eq!(faults(&listed), about(Fault::NameTwice, FORM));
}

#[test]
fn a_name_that_leads_out_or_acts_on_a_reader_is_found() {
    let names = [
        "../../etc/cron.d/x",
        "/etc/passwd",
        "C:\\x",
        "a\\..\\b",
        "a/./b",
        "a//b",
        "con.md",
        "a/x. ",
        "a\u{202e}gpj.exe",
    ];
    for name in names {
        let led = with_entries(|entries| _ = entries.insert(name.into(), Vec::new()));
        assert!(faults(&led).contains(&Fault::UnsafeName(name.into())), "{name}: {:?}", faults(&led));
    }
}

#[test]
fn a_pack_that_was_cut_short_is_found_wherever_it_was_cut() {
    let (_, bytes) = packed();
    for length in 1..bytes.len() {
        assert_eq!(faults(&bytes[..length]), [Fault::CutShort], "{length}");
    }
    assert!(looked_at(&[]).is_none());
}

#[test]
fn a_pack_that_holds_zip_files_and_was_cut_short_is_found_too() {
    let inner = zipped(&[("word/document.xml", b"<x/>")], plain());
    let cut = with_entries(|entries| _ = entries.insert("documents/hafan/a.docx".into(), inner));
    for length in (1..cut.len()).step_by(7) {
        let found = faults(&cut[..length]);
        assert!(!found.is_empty() && found.iter().all(|fault| matches!(fault, Fault::CutShort | Fault::AddedBetween)));
    }
}

#[test]
fn what_is_added_around_the_pack_is_found() {
    let (_, bytes) = packed();
    assert_eq!(faults(&[&bytes[..], b"x"].concat()), [Fault::AddedAfter]);
    let mut comment = [&bytes[..], b"comment"].concat();
    comment[bytes.len() - 2] = 7;
    assert_eq!(faults(&comment), [Fault::AddedAfter]);
    assert_eq!(faults(&[&bytes[..], &bytes[..]].concat()), [Fault::AddedBetween]);
    assert_eq!(faults(&[b"#!/bin/sh\n", &bytes[..]].concat()), [Fault::AddedBetween]);
    assert!(looked_at(b"#!/bin/sh\n").is_none() && looked_at(b"PK is no zip file").is_none());
}

#[test]
fn what_is_hidden_between_entries_is_found() {
    let (_, bytes) = packed();
    let end = bytes.len() - 22;
    let list = u32::from_le_bytes(bytes[end + 16..end + 20].try_into().unwrap()) as usize;
    let mut hidden = [&bytes[..list], b"hidden", &bytes[list..]].concat();
    hidden[end + 6 + 16..end + 6 + 20].copy_from_slice(&(list as u32 + 6).to_le_bytes());
    assert_eq!(faults(&hidden), [Fault::AddedBetween]);
    // Two entries that lie over each other, as in files that unpack to more than any disk holds.
    let mut over = bytes.clone();
    let [_, second] = headers(&bytes, LOG);
    over[second + 42..second + 46].copy_from_slice(&0u32.to_le_bytes());
    assert_eq!(faults(&over), [Fault::AddedBetween]);
    // A list that holds an entry more than it says.
    let mut fewer = bytes.clone();
    fewer[end + 8] -= 1;
    fewer[end + 10] -= 1;
    assert_eq!(faults(&fewer), [Fault::OtherForm]);
}

#[test]
fn what_two_programs_would_read_differently_is_found() {
    let (_, bytes) = packed();
    let [local, listed] = headers(&bytes, FORM);
    let changed = |places: &[(usize, u8)]| {
        let mut bytes = bytes.clone();
        for (at, bits) in places {
            bytes[*at] ^= bits;
        }
        faults(&bytes)
    };
    assert_eq!(changed(&[(local + 30, 1)]), about(Fault::ToldTwice, FORM), "another name where it stands");
    assert_eq!(changed(&[(local + 6, 1)]), about(Fault::ToldTwice, FORM), "encrypted where it stands only");
    assert_eq!(changed(&[(local + 6, 1), (listed + 8, 1)]), about(Fault::Encrypted, FORM));
    assert_eq!(changed(&[(local + 8, 8), (listed + 10, 8)]), about(Fault::Compressed, FORM));
    assert_eq!(changed(&[(local + 22, 8), (listed + 24, 8)]), about(Fault::Compressed, FORM), "larger than it is");
    assert_eq!(changed(&[(listed + 41, 0x20)]), about(Fault::Link, FORM), "a symbolic link");
    assert_eq!(changed(&[(listed + 41, 0xc0)]), about(Fault::NoFile, FORM), "a folder");
    assert_eq!(changed(&[(listed + 38, 0x10)]), about(Fault::NoFile, FORM), "a folder of another system");
}

#[test]
fn a_file_that_another_program_put_in_or_on_another_day_is_found() {
    let (_, bytes) = packed();
    let [local, listed] = headers(&bytes, FORM);
    for (where_it_stands, in_the_list) in [(4, 6), (10, 12), (12, 14)] {
        let mut changed = bytes.clone();
        changed[local + where_it_stands] ^= 1;
        changed[listed + in_the_list] ^= 1;
        assert_eq!(faults(&changed), [Fault::OtherForm], "byte {in_the_list} of the entry in the list");
    }
}

/// As files that unpack to more than any disk holds are made.
#[test]
fn a_small_file_that_pretends_to_be_a_large_one_is_not_read() {
    let (_, bytes) = packed();
    let mut large = bytes.clone();
    for (header, ats) in headers(&bytes, FORM).into_iter().zip([[18, 22], [20, 24]]) {
        for at in ats {
            large[header + at..header + at + 4].copy_from_slice(&0xf000_0000_u32.to_le_bytes());
        }
    }
    assert_eq!(faults(&large), [Fault::AddedBetween]);
    let mut list = bytes.clone();
    let end = bytes.len() - 22;
    list[end + 12..end + 16].copy_from_slice(&0xf000_0000_u32.to_le_bytes());
    assert_eq!(faults(&list), [Fault::OtherForm]);
}

/// Whichever byte is changed, it belongs to something.
#[test]
fn no_byte_can_be_changed_unseen() {
    let (_, bytes) = packed();
    for at in 0..bytes.len() {
        for bits in [1, 0x80] {
            let mut changed = bytes.clone();
            changed[at] ^= bits;
            let found = looked_at(&changed);
            assert!(found.is_none_or(|found| !found.faults.is_empty()), "byte {at} of {}", bytes.len());
        }
    }
}

#[test]
fn a_manifest_that_is_not_there_or_not_known_is_found() {
    assert_eq!(faults(&with_entries(|entries| _ = entries.remove(MANIFEST))), [Fault::NoManifest]);
    assert_eq!(faults(&zipped(&[], plain())), [Fault::NoManifest]);
    let as_text = |text: &str| with_entries(|entries| _ = entries.insert(MANIFEST.into(), text.into()));
    for text in ["", "{}", "[", "null", "{\"schema\": \"tyst/pack/1\"}", &"[".repeat(100_000)] {
        assert_eq!(faults(&as_text(text)), [Fault::ManifestNotRead], "{:.20}", text);
    }
    assert_eq!(faults(&as_text("{\"schema\": \"tyst/pack/2\"}")), [Fault::ManifestNotKnown]);
    let day = with_manifest(|manifest| manifest["as_of"] = "soon".into());
    assert_eq!(faults(&day), [Fault::ManifestNotRead]);
    let later = with_manifest(|manifest| manifest["new_key"] = "of a later version".into());
    assert_eq!(faults(&later), []);
}

#[test]
fn the_manifest_of_another_pack_is_found() {
    let repository = repository(&[("other.md", "Other")]);
    let gathered = Gathered::of(&repository, wanted(&["other.md"])).unwrap();
    let other = serde_json::to_vec(&manifest(&gathered)).unwrap();
    let found = faults(&with_entries(|entries| _ = entries.insert(MANIFEST.into(), other)));
    assert_eq!(
        found,
        [
            Fault::Missing("documents/hafan/other.md".into()),
            Fault::Added(FORM.into()),
            Fault::Added(LOG.into()),
            Fault::Added(PAPER.into())
        ]
    );
}

#[test]
fn more_faults_than_anybody_reads_are_counted() {
    let found = looked_at(&with_entries(|entries| {
        entries.extend((0..80).map(|number| (format!("documents/hafan/{number}.md"), Vec::new())));
    }));
    let found = found.unwrap();
    assert_eq!((found.faults.len(), found.unnamed), (50, 30));
}

#[test]
fn documents_get_names_that_every_system_takes_and_the_manifest_keeps_their_own() {
    let names = ["Log.md", "log.md", "aux.md", "a:b?.md", "-rf", "=cmd.csv", "tŷ/ffurflen ŵ.md", "a\u{202e}b.md"];
    let files: Vec<(&str, &str)> = names.iter().map(|name| (*name, *name)).collect();
    let repository = repository(&files);
    let gathered = Gathered::of(&repository, wanted(&names)).unwrap();
    let manifest = manifest(&gathered);
    assert_eq!(faults(&written(&gathered, &manifest)), []);
    let of = |original: &str| {
        let original = format!("providers/hafan/documents/{original}");
        let entry = manifest.entries.iter().find(|entry| entry.what.original.as_ref() == Some(&original));
        entry.unwrap().path.strip_prefix("documents/hafan/").unwrap().to_owned()
    };
    assert_eq!(
        names.map(of),
        ["Log.md", "log~2.md", "_aux.md", "a_b_.md", "-rf", "=cmd.csv", "tŷ/ffurflen ŵ.md", "a_b.md"]
    );
}

/// A repository on disk, taken away when done.
struct OnDisk(PathBuf);

impl OnDisk {
    fn with(name: &str, files: &[(&str, &str)]) -> OnDisk {
        let top = std::env::temp_dir().join(format!("tyst-pack-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&top);
        fs::create_dir_all(&top).unwrap();
        fs::write(top.join("tyst.yaml"), "title: A region\n").unwrap();
        let disk = OnDisk(top);
        for (path, content) in files {
            fs::create_dir_all(disk.document(path).parent().unwrap()).unwrap();
            fs::write(disk.document(path), content).unwrap();
        }
        disk
    }

    fn document(&self, path: &str) -> PathBuf {
        self.0.join("providers/hafan/documents").join(path)
    }
}

impl Drop for OnDisk {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_document_that_changes_or_vanishes_while_it_is_packed_stops_the_pack() {
    type Change = fn(&Path);
    let changes: [(&str, Change); 4] = [
        ("changes", |path| fs::write(path, "We never ask.\n").unwrap()),
        ("grows", |path| fs::write(path, "We ask each time.\nAnd more.\n").unwrap()),
        ("shrinks", |path| fs::write(path, "").unwrap()),
        ("vanishes", |path| fs::remove_file(path).unwrap()),
    ];
    for (name, change) in changes {
        let disk = OnDisk::with(name, &[("form.md", "We ask each time.\n")]);
        let repository = Repository::find(&disk.0).unwrap();
        let gathered = Gathered::of(&repository, wanted(&["form.md"])).unwrap();
        change(&disk.document("form.md"));
        let stopped = gathered.write(&manifest(&gathered), &mut Cursor::new(Vec::new())).unwrap_err();
        assert!(stopped.to_string().contains("nothing was written"), "{name}: {stopped}");
    }
}

#[test]
fn a_document_that_is_too_large_is_counted_and_left_out() {
    let repository = repository(&[("large.md", "12345"), ("small.md", "1234")]);
    let gathered = Gathered::of_documents_up_to(4, &repository, wanted(&["large.md", "small.md"])).unwrap();
    assert_eq!(gathered.left_out, LeftOut { too_large: 1, ..LeftOut::default() });
    assert_eq!(gathered.entries().len(), 1);
}

#[test]
fn a_document_that_git_lfs_keeps_elsewhere_is_not_packed_as_if_it_were_there() {
    let pointer = format!(
        "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 12\n",
        crate::digest::Digest::of(b"the document")
    );
    let repository = repository(&[("form.md", pointer.as_str())]);
    let refused = Gathered::of(&repository, wanted(&["form.md"])).err().unwrap().to_string();
    assert!(refused.contains("nothing was written") && refused.contains("git lfs pull"), "{refused}");
}

#[cfg(unix)]
#[test]
fn a_document_behind_a_link_is_counted_and_left_out() {
    let disk = OnDisk::with("links", &[("form.md", "We ask.\n")]);
    let outside = OnDisk::with("links-outside", &[("secret.md", "Not ours.\n")]);
    std::os::unix::fs::symlink(outside.document("secret.md"), disk.document("link.md")).unwrap();
    std::os::unix::fs::symlink(outside.document(""), disk.document("folder")).unwrap();
    let repository = Repository::find(&disk.0).unwrap();
    let gathered = Gathered::of(&repository, wanted(&["form.md", "link.md", "folder/secret.md"])).unwrap();
    assert_eq!(gathered.left_out, LeftOut { links: 2, ..LeftOut::default() });
    assert_eq!(gathered.entries().len(), 1);
    assert!(Gathered::of(&repository, wanted(&["none.md"])).is_err());
}

const PACK: &str = include_str!("../../schemas/pack-1.schema.json");

#[test]
fn the_schema_holds_for_what_is_written_and_refuses_every_key_left_out_and_every_key_unknown() {
    let schema: Value = serde_json::from_str(PACK).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let validator = jsonschema::validator_for(&schema).unwrap();
    let whole = serde_json::to_value(packed().0).unwrap();
    let problems: Vec<_> = validator.iter_errors(&whole).map(|error| error.to_string()).collect();
    assert!(problems.is_empty(), "{problems:?}");
    for object in ["", "/round", "/repository", "/entries/0", "/left_out"] {
        let keys: Vec<String> = whole.pointer(object).unwrap().as_object().unwrap().keys().cloned().collect();
        for key in keys {
            let mut less = whole.clone();
            less.pointer_mut(object).unwrap().as_object_mut().unwrap().remove(&key);
            assert!(!validator.is_valid(&less), "{object} without {key}");
        }
        let mut more = whole.clone();
        more.pointer_mut(object).unwrap().as_object_mut().unwrap().insert("surprise".into(), Value::Null);
        assert!(!validator.is_valid(&more), "{object} with a surprise");
    }
}
