use super::*;
use crate::repository::git::made::Made;

const CONSENT: &str = "---\nratings:\n  a/1: green\n  a/2: amber\n---\nEveryone signs a form.\n";
const LINKS: &str = "---\nratings:\n  a/3: green\n---\nA policy says how.\n";

const FILES: [(&str, &str); 8] = [
    ("tyst.yaml", "title: Example\n"),
    ("docs/how.md", "How we work\n"),
    ("providers/hafan/provider.yaml", "name: Hafan\n"),
    ("providers/hafan/evidence/consent.md", CONSENT),
    ("providers/hafan/evidence/consent.cy.md", "---\n---\nMae pawb yn llofnodi.\n"),
    ("providers/hafan/evidence/links.md", LINKS),
    ("providers/hafan/documents/form.docx", ""),
    ("providers/newid/provider.yaml", "name: Newid\n"),
];

/// What a change does, seen from a commit to the next, from a commit to the disk, and without git.
fn edits(changes: &[(&str, Option<&str>)]) -> [Edits; 3] {
    let name: String = std::thread::current().name().unwrap().replace(':', "-");
    let made = Made::new(&name);
    let files: Vec<(&str, Option<&str>)> = FILES.iter().map(|(path, content)| (*path, Some(*content))).collect();
    let first = made.commit("2026-11-01", &[], &files);
    let second = made.commit("2026-11-22", &[first], changes);
    made.check_out(second);
    let disk = made.repository();
    let (before, now) = (disk.at(&first.to_string()).unwrap(), disk.at(&second.to_string()).unwrap());
    let mut after: BTreeMap<String, String> =
        FILES.iter().map(|(path, content)| ((*path).to_owned(), (*content).to_owned())).collect();
    let plain = Repository::of_files(after.clone());
    for (path, content) in changes {
        match content {
            Some(content) => drop(after.insert((*path).to_owned(), (*content).to_owned())),
            None => drop(after.remove(*path)),
        }
    }
    [
        Edits::between(&before, &now),
        Edits::between(&before, &disk),
        Edits::between(&plain, &Repository::of_files(after)),
    ]
}

fn moved(edits: &Edits) -> Vec<(&str, &str)> {
    edits.moved.iter().map(|(now, before)| (now.as_str(), before.as_str())).collect()
}

fn concerned(edits: &Edits) -> Vec<&'static str> {
    ["hafan", "newid"].into_iter().filter(|id| edits.concern(id)).collect()
}

#[test]
fn nothing_changed_is_nothing() {
    for edits in edits(&[]) {
        assert!(moved(&edits).is_empty() && edits.edited.is_empty() && concerned(&edits).is_empty(), "{edits:?}");
    }
}

#[test]
fn a_record_that_was_edited_concerns_its_provider_alone_and_its_translation_is_part_of_it() {
    for edits in edits(&[("providers/hafan/evidence/consent.cy.md", Some("---\n---\nMae pawb wedi llofnodi.\n"))]) {
        assert_eq!(concerned(&edits), ["hafan"]);
        assert!(edits.has_edited("providers/hafan/evidence/consent.md"));
        assert!(!edits.has_edited("providers/hafan/evidence/links.md"));
    }
}

#[test]
fn a_file_that_only_moved_is_not_edited() {
    let to = "providers/hafan/evidence/a/seeking-consent.md";
    for edits in edits(&[("providers/hafan/evidence/consent.md", None), (to, Some(CONSENT))]) {
        assert_eq!(moved(&edits)[0], (to, "providers/hafan/evidence/consent.md"));
        assert!(!edits.has_edited(to));
        assert_eq!(concerned(&edits), ["hafan", "newid"], "a link from anywhere may lead nowhere now");
    }
}

#[test]
fn a_record_is_known_by_the_items_that_it_rates() {
    let renewed = CONSENT.replace("signs", "has signed").replace("amber", "green");
    let changes = [
        ("providers/hafan/evidence/consent.md", None),
        ("providers/hafan/evidence/consent.cy.md", None),
        ("providers/hafan/evidence/links.md", None),
        ("providers/hafan/evidence/b.md", Some(renewed.as_str())),
        ("providers/hafan/evidence/b.cy.md", Some("---\n---\nMae pawb wedi.\n")),
        ("providers/hafan/evidence/a.md", Some("---\nratings:\n  a/2: green\n  a/3: green\n---\nAnother policy.\n")),
    ];
    for edits in edits(&changes) {
        let of = |path: &str| edits.moved.get(path).map(String::as_str);
        assert_eq!(of("providers/hafan/evidence/b.md"), Some("providers/hafan/evidence/consent.md"));
        assert_eq!(of("providers/hafan/evidence/b.cy.md"), Some("providers/hafan/evidence/consent.cy.md"));
        assert_eq!(of("providers/hafan/evidence/a.md"), Some("providers/hafan/evidence/links.md"));
        assert!(edits.has_edited("providers/hafan/evidence/b.md"));
    }
}

#[test]
fn a_providers_folder_moves_with_what_was_edited_in_it() {
    let mut changes: Vec<(&str, Option<&str>)> =
        FILES.iter().filter(|(path, _)| path.starts_with("providers/hafan/")).map(|(path, _)| (*path, None)).collect();
    changes.extend([
        ("providers/hafan-cymru/provider.yaml", Some("name: Hafan Cymru\n")),
        ("providers/hafan-cymru/evidence/consent.md", Some(CONSENT)),
        ("providers/hafan-cymru/evidence/links.md", Some(LINKS)),
    ]);
    for edits in edits(&changes) {
        let of = |path: &str| edits.moved.get(path).map(String::as_str);
        assert_eq!(of("providers/hafan-cymru/provider.yaml"), Some("providers/hafan/provider.yaml"));
        assert!(edits.has_edited("providers/hafan-cymru/provider.yaml"));
        assert!(!edits.has_edited("providers/hafan-cymru/evidence/links.md"));
    }
}

#[test]
fn empty_papers_are_not_taken_for_one_another() {
    let changes = [("providers/hafan/documents/form.docx", None), ("providers/hafan/documents/log.docx", Some(""))];
    for edits in edits(&changes) {
        assert_eq!(moved(&edits), []);
    }
}

#[test]
fn the_settings_and_what_is_gone_beside_the_evidence_concern_everybody() {
    for changes in
        [("tyst.yaml", Some("title: Another\n")), ("docs/how.md", None), ("standards/a.yaml", Some("id: a\n"))]
    {
        for edits in edits(&[changes]) {
            assert_eq!(concerned(&edits), ["hafan", "newid"], "{changes:?}");
        }
    }
    for edits in edits(&[("docs/how.md", Some("Otherwise\n"))]) {
        assert_eq!(concerned(&edits), [""; 0]);
    }
}

#[test]
fn lines_that_end_as_another_system_ends_them_are_no_edit() {
    let made = Made::new("line-ends");
    let files: Vec<(&str, Option<&str>)> = FILES.iter().map(|(path, content)| (*path, Some(*content))).collect();
    let first = made.commit("2026-11-01", &[], &files);
    made.check_out(first);
    for (path, content) in FILES {
        made.save(path, content.replace('\n', "\r\n"));
    }
    let disk = made.repository();
    let edits = Edits::between(&disk.at("HEAD").unwrap(), &disk);
    assert!(edits.edited.is_empty() && concerned(&edits).is_empty(), "{edits:?}");
}
