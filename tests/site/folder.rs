//! What becomes of the folder: written whole or not at all, and nothing in it is lost that the site did not put there.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::repository::{PUBLIC, Repository, Said, files};

const LIST: &str = ".tyst-site.json";

#[test]
fn the_same_evidence_makes_the_same_bytes_and_a_second_run_changes_nothing() {
    let repository = Repository::usual("same");
    let site = repository.published();
    let first = files(&site);
    let when = modified(&site);
    let again = repository.publish();
    assert!(again.out.contains("Nothing has changed since it was written before."), "{}", again.out);
    assert_eq!(files(&site), first);
    assert_eq!(modified(&site), when, "files were written again");
    let other = site.with_file_name("other");
    assert_eq!(repository.publish_into(&other, &[]).code, 0);
    assert_eq!(files(&other), first);
}

#[test]
fn what_is_no_longer_public_goes_and_what_is_not_the_sites_stays() {
    let repository = Repository::usual("goes");
    let site = repository.published();
    fs::write(site.join("CNAME"), "hafan.example\n").unwrap();
    fs::create_dir_all(site.join("documents/hafan/logs/mine")).unwrap();
    fs::write(site.join("documents/hafan/logs/mine/a.txt"), "mine").unwrap();
    fs::create_dir_all(site.join(".git/objects")).unwrap();
    fs::write(site.join(".git/objects/1"), "git").unwrap();
    repository.change("providers/hafan/evidence/public.md", "audience: public", "audience: internal");
    let said = repository.publish();
    assert_eq!(said.code, 0, "{said:?}");
    let left: Vec<String> = files(&site).into_keys().collect();
    assert_eq!(
        left,
        [
            ".git/objects/1",
            LIST,
            "CNAME",
            "cy/feed.xml",
            "cy/index.html",
            "documents/hafan/logs/mine/a.txt",
            "en/feed.xml",
            "en/index.html",
            "index.html",
            "summary.csv",
            "summary.json"
        ]
    );
    let out = said.out.replace('\n', " ");
    assert!(out.contains("6 of an earlier site were taken away"), "{out}");
    for other in ["`.git/`", "`CNAME`", "`documents/hafan/logs/mine/`"] {
        assert!(out.contains(other), "{other}: {out}");
    }
    assert!(!files(&site).values().any(|bytes| String::from_utf8_lossy(bytes).contains(&format!("Hafan {PUBLIC}"))));
}

#[test]
fn a_folder_that_the_site_emptied_is_taken_away() {
    let repository = Repository::usual("emptied");
    let site = repository.published();
    assert!(site.join("documents/hafan/logs").is_dir());
    repository.change("providers/hafan/evidence/public.md", "audience: public", "audience: internal");
    repository.published();
    assert!(!site.join("documents").exists());
}

#[test]
fn what_somebody_else_put_there_is_not_written_over() {
    let repository = Repository::usual("foreign");
    let site = repository.site();
    fs::create_dir_all(site.join("en")).unwrap();
    fs::write(site.join("en/index.html"), "mine").unwrap();
    assert_could_not(&repository.publish(), "not from an earlier site: en/index.html");
    assert_eq!(files(&site), BTreeMap::from([("en/index.html".to_owned(), b"mine".to_vec())]));
}

#[test]
fn what_was_changed_by_hand_is_not_written_over_and_not_removed() {
    for (test, path, hide) in [("changed", "cy/hafan.html", false), ("changed-and-gone", "en/hafan.html", true)] {
        let repository = Repository::usual(test);
        let site = repository.published();
        fs::write(site.join(path), "changed by hand").unwrap();
        if hide {
            repository.change("providers/hafan/evidence/public.md", "audience: public", "audience: internal");
        }
        let before = files(&site);
        assert_could_not(&repository.publish(), &format!("changed since: {path}"));
        assert_eq!(files(&site), before);
        fs::remove_file(site.join(path)).unwrap();
        repository.published();
    }
}

/// A run may be broken off at any point between the first file that is put in place and the last.
#[test]
fn a_run_that_was_broken_off_is_made_whole_by_the_next() {
    let repository = Repository::usual("broken-off");
    let old = files(&repository.published());
    repository.change("providers/hafan/evidence/public.md", "Consent is sought.", "Consent is always sought.");
    repository.change("providers/hafan/evidence/public.md", "  - logs/*.csv\n", "");
    let other = repository.site().with_file_name("other");
    assert_eq!(repository.publish_into(&other, &[]).code, 0);
    let new = files(&other);
    let both = both(&old[LIST], &new[LIST]);
    let paths: Vec<&String> = new.keys().filter(|path| *path != LIST && old.get(*path) != new.get(*path)).collect();
    assert!(paths.len() >= 3, "{paths:?}");
    for done in 0..=paths.len() {
        let site = repository.site();
        fs::remove_dir_all(&site).unwrap();
        put(&site, &old);
        fs::write(site.join(LIST), &both).unwrap();
        for path in &paths[..done] {
            fs::write(site.join(path), &new[*path]).unwrap();
        }
        fs::create_dir(site.join(".tyst-site.part")).unwrap();
        fs::write(site.join(".tyst-site.part/7"), "half of a pa").unwrap();
        let said = repository.publish();
        assert_eq!(said.code, 0, "{said:?}");
        assert_eq!(files(&site), new, "after {done} files");
        assert!(!site.join(".tyst-site.part").exists());
    }
}

#[test]
fn what_lies_in_the_workshop_and_was_not_made_there_stays() {
    let repository = Repository::usual("workshop");
    let workshop = repository.site().join(".tyst-site.part");
    fs::create_dir_all(&workshop).unwrap();
    fs::write(workshop.join("notes.txt"), "mine").unwrap();
    assert_could_not(&repository.publish(), "cannot be written in");
    assert_eq!(fs::read_to_string(workshop.join("notes.txt")).unwrap(), "mine");
    assert_eq!(files(&repository.site()).len(), 1);
}

#[test]
fn a_list_that_leads_out_of_the_folder_is_not_believed() {
    let repository = Repository::usual("list");
    let site = repository.published();
    let outside = site.with_file_name("outside.txt");
    fs::write(&outside, "mine").unwrap();
    let hash = "e4d0a5ab1a4bf14d56c2b3ab9d6d2a7b1d8d0a2f5c3a7f0e3f7c3d3c2b1a0f9e";
    for path in ["../outside.txt", "/etc/hosts", ".", "en/../../outside.txt", ""] {
        let list = format!("{{\"schema\": \"tyst/site-files/1\", \"files\": {{\"{path}\": [\"{hash}\"]}}}}");
        fs::write(site.join(LIST), list).unwrap();
        assert_could_not(&repository.publish(), "is not the list of a site");
    }
    for list in ["", "[]", "{\"schema\": \"tyst/site-files/9\", \"files\": {}}"] {
        fs::write(site.join(LIST), list).unwrap();
        assert_could_not(&repository.publish(), "is not the list of a site");
    }
    assert_eq!(fs::read_to_string(outside).unwrap(), "mine");
}

#[test]
fn a_site_does_not_lie_in_evidence_and_evidence_not_in_a_site() {
    let repository = Repository::usual("places");
    let evidence = &repository.folder;
    for (place, why) in [
        (evidence.clone(), "holds the evidence repository"),
        (evidence.join("providers"), "where evidence is kept"),
        (evidence.join("providers/hafan/documents/site"), "where evidence is kept"),
        (evidence.join("standards/site"), "where evidence is kept"),
        (evidence.join("rounds"), "where evidence is kept"),
        (evidence.join(".git/site"), "git keeps its own files"),
        (evidence.join("public/../providers/x"), "leads nowhere"),
        (evidence.parent().unwrap().to_owned(), "holds the evidence repository"),
        (evidence.join("tyst.yaml"), "is a file"),
        (evidence.join("tyst.yaml/site"), "leads nowhere"),
    ] {
        assert_could_not(&repository.publish_into(&place, &[]), why);
    }
    let inside = evidence.join("public");
    assert_eq!(repository.publish_into(&inside, &[]).code, 0);
    assert_eq!(repository.publish_into(&inside, &[]).code, 0);
}

#[cfg(unix)]
#[test]
fn no_link_is_followed() {
    use std::os::unix::fs::symlink;

    let repository = Repository::usual("symbolic");
    let site = repository.site();
    let outside = site.with_file_name("outside");
    fs::create_dir_all(&outside).unwrap();
    fs::create_dir_all(&site).unwrap();
    symlink(&outside, site.join("en")).unwrap();
    assert_could_not(&repository.publish(), "not from an earlier site: en/");
    assert_eq!(files(&outside).len(), 0);
    fs::remove_file(site.join("en")).unwrap();

    // A folder of the site that became a link: what it leads to is not the site's.
    repository.published();
    fs::rename(site.join("cy"), outside.join("cy")).unwrap();
    symlink(outside.join("cy"), site.join("cy")).unwrap();
    let before = files(&outside);
    repository.change("providers/hafan/evidence/public.md", "audience: public", "audience: internal");
    assert_could_not(&repository.publish(), "not from an earlier site: cy/");
    assert_eq!(files(&outside), before);
}

#[cfg(unix)]
#[test]
fn a_paper_that_is_a_link_is_left_out() {
    let repository = Repository::usual("linked-paper");
    let documents = repository.folder.join("providers/hafan/documents");
    fs::remove_file(documents.join("linked.md")).unwrap();
    std::os::unix::fs::symlink("INTERNALWORD.md", documents.join("linked.md")).unwrap();
    let said = repository.publish();
    assert_eq!(said.code, 0, "{said:?}");
    assert!(
        said.out.contains("`providers/hafan/documents/linked.md`: cannot be opened and read, or is a symbolic link")
    );
    let site = files(&repository.site());
    assert!(!site.contains_key("documents/hafan/linked.md"));
    assert!(!site.values().any(|bytes| String::from_utf8_lossy(bytes).contains("INTERNALWORD")));
    assert!(!String::from_utf8_lossy(&site["en/hafan.html"]).contains("documents/hafan/linked.md\""));
}

#[test]
fn a_paper_that_git_lfs_keeps_elsewhere_is_left_out_and_told() {
    let repository = Repository::usual("lfs");
    let pointer = format!("version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 12\n", "ab".repeat(32));
    fs::write(repository.folder.join("providers/hafan/documents/linked.md"), &pointer).unwrap();
    let said = repository.publish();
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("`providers/hafan/documents/linked.md`: kept elsewhere by Git LFS"), "{}", said.out);
    let site = files(&repository.site());
    assert!(!site.values().any(|bytes| String::from_utf8_lossy(bytes).contains("git-lfs")));
}

#[test]
fn a_paper_that_is_too_large_is_left_out_and_told() {
    let repository = Repository::usual("large");
    let paper = fs::File::create(repository.folder.join("providers/hafan/documents/linked.md")).unwrap();
    paper.set_len(25 * 1024 * 1024 + 1).unwrap();
    let said = repository.publish();
    assert_eq!(said.code, 0, "{said:?}");
    assert!(said.out.contains("`providers/hafan/documents/linked.md`: larger than 25 MiB"), "{}", said.out);
    let site = files(&repository.site());
    assert!(!site.contains_key("documents/hafan/linked.md"));
    let summary: Value = serde_json::from_slice(&site["summary.json"]).unwrap();
    assert_eq!(summary["providers"][0]["papers"].as_array().unwrap().len(), 3);
}

fn assert_could_not(said: &Said, why: &str) {
    assert_eq!((said.code, said.out.as_str()), (2, ""), "{said:?}");
    assert!(said.err.contains(why), "{why}: {}", said.err);
}

fn modified(site: &Path) -> Vec<std::time::SystemTime> {
    files(site).keys().map(|path| fs::metadata(site.join(path)).unwrap().modified().unwrap()).collect()
}

fn put(site: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (path, bytes) in files {
        let path = site.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// The list while one site takes the place of another: it has what is old and what is new.
fn both(old: &[u8], new: &[u8]) -> String {
    let mut both: Value = serde_json::from_slice(old).unwrap();
    let new: Value = serde_json::from_slice(new).unwrap();
    for (path, hashes) in new["files"].as_object().unwrap() {
        let known = both["files"].as_object_mut().unwrap().entry(path).or_insert_with(|| Value::Array(Vec::new()));
        known.as_array_mut().unwrap().extend(hashes.as_array().unwrap().iter().cloned());
    }
    both.to_string()
}
