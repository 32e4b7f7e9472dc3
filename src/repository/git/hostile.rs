//! What somebody may have put in git's place: it is refused, or said of the one thing that it concerns, and the rest is read.

use std::fs;
use std::path::PathBuf;

use gix::objs::Kind as Object;

use super::made::Made;
use super::*;
use crate::repository::{Kind, Leads, Listed, Repository};

const SETTINGS: &str = "title: Made\nlanguages: [en]\n";
const RECORD: &str = "providers/hafan/evidence/consent.md";
const FOLDER: &str = "providers/hafan/evidence";

/// One commit of one record.
fn made(name: &str) -> (Made, CommitId) {
    let made = Made::new(name);
    let commit = made.commit("2026-03-01", &[], &[("tyst.yaml", Some(SETTINGS)), (RECORD, Some("one"))]);
    made.check_out(commit);
    (made, commit)
}

/// A commit whose `providers/hafan/evidence/` is a tree of these entries.
fn with_evidence(made: &Made, entries: &[(&str, &[u8], ObjectId)]) -> Repository {
    let mut tree = made.tree_of(entries);
    for name in ["evidence", "hafan", "providers"] {
        let settings = made.write(Object::Blob, SETTINGS.as_bytes());
        let top: &[(&str, &[u8], ObjectId)] = &[("40000", name.as_bytes(), tree), ("100644", b"tyst.yaml", settings)];
        tree = made.tree_of(if name == "providers" { top } else { &top[..1] });
    }
    let who = "Quality lead <quality@hafan.example> 1772366400 +0000";
    let commit = format!("tree {tree}\nauthor {who}\ncommitter {who}\n\nmade\n");
    let id = made.write(Object::Commit, commit.as_bytes());
    made.repository().at(&id.to_string()).unwrap()
}

fn kinds(repository: &Repository, folder: &str) -> Vec<(String, Kind)> {
    repository.below(folder).into_iter().map(|Listed { path, kind }| (path, kind)).collect()
}

#[test]
fn what_is_lost_damaged_or_forged_is_said_and_the_rest_is_read() {
    let (made, commit) = made("damaged");
    let other = "providers/hafan/evidence/log.md";
    let second = made.commit("2026-03-02", &[commit], &[(other, Some("two"))]);
    let id = made.repository().at(&second.to_string()).unwrap().content_id(RECORD).unwrap();
    let (file, forged) = (made.object_file(id.0), made.object_file(made.write(Object::Blob, b"ten")));
    let whole = fs::read(&file).unwrap();
    for bytes in [Some(whole[..whole.len() / 2].to_vec()), Some(Vec::new()), None, Some(fs::read(forged).unwrap())] {
        fs::remove_file(&file).unwrap();
        fs::write(&file, bytes.clone().unwrap_or_default()).unwrap();
        if bytes.is_none() {
            fs::remove_file(&file).unwrap();
        }
        let then = made.repository().at(&second.to_string()).unwrap();
        assert_eq!(then.read(RECORD).unwrap_err(), Unread::Damaged);
        assert_eq!(then.read(other).unwrap().content(), "two");
        fs::write(&file, &whole).unwrap();
    }
}

#[test]
fn a_commit_that_is_not_what_its_id_says_is_not_believed() {
    let (made, first) = made("forged");
    let second = made.commit("2026-11-01", &[first], &[(RECORD, Some("two"))]);
    let (one, other) = (made.object_file(first.0), made.object_file(second.0));
    fs::remove_file(&one).unwrap();
    fs::copy(other, &one).unwrap();
    let error = format!("{:#}", made.repository().at(&first.to_string()).err().unwrap());
    assert!(error.contains("damaged, or is not here"), "{error}");
}

#[test]
fn names_that_git_never_writes_are_no_files_and_take_nothing_else_with_them() {
    let (made, _) = made("names");
    let blob = made.write(Object::Blob, b"one");
    let names: [&[u8]; 8] = [b"..", b".", b".git", b"/etc/passwd", b"a/b.md", b"", b"bad\xff.md", b"twice.md"];
    for name in names {
        let then = with_evidence(
            &made,
            &[("100644", b"consent.md", blob), ("100644", name, blob), ("100644", b"twice.md", blob)],
        );
        let listed = kinds(&then, FOLDER);
        let files = listed.iter().filter(|(_, kind)| *kind == Kind::File).map(|(path, _)| path.as_str());
        let expected: &[&str] =
            if name == b"twice.md" { &[RECORD] } else { &[RECORD, "providers/hafan/evidence/twice.md"] };
        assert_eq!(files.collect::<Vec<_>>(), expected);
        assert!(listed.iter().any(|(_, kind)| *kind == Kind::Other), "{name:?}");
        assert!(listed.iter().all(|(path, _)| !path.split('/').any(|part| matches!(part, "" | "." | ".." | ".git"))));
        assert_eq!(then.read(RECORD).unwrap().content(), "one");
    }
}

#[test]
fn folders_without_end_are_closed() {
    let (made, _) = made("endless");
    let blob = made.write(Object::Blob, b"one");
    let mut deep = made.tree_of(&[("100644", b"a.md", blob)]);
    for _ in 0..3000 {
        deep = made.tree_of(&[("40000", b"d", deep)]);
    }
    let then = with_evidence(&made, &[("100644", b"consent.md", blob), ("40000", b"deep", deep)]);
    let listed = kinds(&then, FOLDER);
    assert!(listed.iter().any(|(_, kind)| *kind == Kind::Closed(Closed::TooMuch)));
    assert_eq!(listed[0], (RECORD.to_owned(), Kind::File));
    // Eight thousand million files in three folders.
    let names: Vec<String> = (0..2000).map(|name| format!("{name:04}")).collect();
    let mut many = made.tree_of(&names.iter().map(|name| ("100644", name.as_bytes(), blob)).collect::<Vec<_>>());
    for _ in 0..2 {
        many = made.tree_of(&names.iter().map(|name| ("40000", name.as_bytes(), many)).collect::<Vec<_>>());
    }
    let then = with_evidence(&made, &[("100644", b"consent.md", blob), ("40000", b"many", many)]);
    assert_eq!(kinds(&then, FOLDER), [(FOLDER.to_owned(), Kind::Closed(Closed::TooMuch))]);
    let git = then.git().unwrap().unwrap();
    let error = git.journal(then.commit().unwrap()).err().unwrap();
    assert!(format!("{error:#}").contains("more files"), "{error:#}");
}

#[test]
fn another_repository_inside_is_told_on_disk_and_at_a_revision() {
    let (made, _) = made("inside");
    let blob = made.write(Object::Blob, b"one");
    let elsewhere = ObjectId::from_hex(b"1111111111111111111111111111111111111111").unwrap();
    let then = with_evidence(&made, &[("100644", b"consent.md", blob), ("160000", b"other", elsewhere)]);
    made.save("providers/hafan/evidence/other/.git", "gitdir: ../../../../.git/modules/other\n");
    made.save("providers/hafan/evidence/other/log.md", "of another repository");
    let other = ("providers/hafan/evidence/other".to_owned(), Kind::Closed(Closed::AnotherRepository));
    for repository in [then, made.repository()] {
        assert_eq!(kinds(&repository, FOLDER), [(RECORD.to_owned(), Kind::File), other.clone()]);
        assert_eq!(repository.folder(&other.0), Err(Closed::AnotherRepository));
    }
}

#[test]
fn a_folder_that_looks_like_gits_own_is_a_folder() {
    let (made, first) = made("bare");
    for (name, content) in
        [("HEAD", "ref: refs/heads/evil\n"), ("config", "[core]\n\tbare = true\n"), ("refs/a", ""), ("objects/b", "")]
    {
        made.save(&format!("{FOLDER}/{name}"), content);
    }
    let inside = Repository::find(&made.folder.join(FOLDER)).unwrap();
    assert_eq!(inside.at("HEAD").unwrap().commit().unwrap().id, first);
}

#[test]
fn links_at_a_revision_lead_where_they_would_on_disk() {
    let (made, _) = made("links");
    let blob = made.write(Object::Blob, b"one");
    let link = |to: &str| made.write(Object::Blob, to.as_bytes());
    let entries = [
        ("a", link("consent.md")),
        ("b", link("../../../../outside")),
        ("c", link("/etc/passwd")),
        ("d", link("d")),
        ("e", link("a")),
        ("f", link("nowhere")),
    ];
    let mut all = vec![("100644", b"consent.md".as_slice(), blob)];
    all.extend(entries.iter().map(|(name, id)| ("120000", name.as_bytes(), *id)));
    let then = with_evidence(&made, &all);
    let leads: Vec<_> = entries.iter().map(|(name, _)| then.follow(&format!("{FOLDER}/{name}"))).collect();
    use Leads::{Nowhere, Outside, ToAFile};
    assert_eq!(leads, [ToAFile, Outside, Outside, Nowhere, ToAFile, Nowhere]);
    assert!(then.open_plain(&format!("{FOLDER}/a")).unwrap().is_none());
}

#[test]
fn tags_are_followed_to_their_commit_and_no_further_than_it() {
    let (made, first) = made("tags");
    let tag = |of: &str, kind: &str| {
        made.write(
            Object::Tag,
            format!("object {of}\ntype {kind}\ntag t\ntagger T <t@t.example> 1 +0000\n\nm\n").as_bytes(),
        )
    };
    let one = tag(&first.to_string(), "commit");
    let two = tag(&one.to_string(), "tag");
    let of_a_file = tag(&made.write(Object::Blob, b"one").to_string(), "blob");
    let broken = made.write(Object::Tag, b"no tag at all");
    for (name, id) in [("one", one), ("two", two), ("file", of_a_file), ("broken", broken)] {
        made.branch(name, CommitId(id));
    }
    let git = made.repository().git().unwrap().unwrap();
    for name in ["one", "two", "two^{}", "two~0", "main^0"] {
        assert_eq!(git.commit(name).unwrap().id, first, "{name}");
    }
    assert!(git.commit("file").unwrap_err().to_string().contains("is no commit"));
    for name in ["broken", "broken~1", "broken^{commit}"] {
        assert!(git.commit(name).unwrap_err().to_string().contains("damaged"), "{name}");
    }
}

#[test]
fn the_beginning_of_two_ids_is_neither() {
    let (made, mut last) = made("ambiguous");
    let mut seen = BTreeSet::from([last.to_string()[..4].to_owned()]);
    let both = loop {
        last = made.commit("2026-04-01", &[last], &[]);
        let beginning = last.to_string()[..4].to_owned();
        if !seen.insert(beginning.clone()) {
            break beginning;
        }
    };
    let git = made.repository().git().unwrap().unwrap();
    assert!(git.commit(&both).unwrap_err().to_string().contains("more than one commit"));
    assert_eq!(git.commit(&last.to_string()[..20]).unwrap().id, last);
}

#[test]
fn a_date_that_no_calendar_has_is_the_first_that_git_has() {
    let (made, first) = made("dates");
    let tree = made.write(Object::Tree, b"");
    let dated = |date: &str| {
        let who = format!("Lead <lead@hafan.example> {date}");
        let commit = format!("tree {tree}\nparent {first}\nauthor {who}\ncommitter {who}\n\nmade\n");
        let id = CommitId(made.write(Object::Commit, commit.as_bytes()));
        made.repository().git().unwrap().unwrap().by_id(id).unwrap()
    };
    for date in ["99999999999999999999 +0000", "9999999999999 +0000", "+0000", ""] {
        let commit = dated(date);
        assert!(!commit.is_dated(), "{date}: {}", commit.landed);
    }
    for (date, day) in
        [("1772366400 +9999", "2026-03-01"), ("1772366400 +1400", "2026-03-02"), ("1772366400 -1300", "2026-02-28")]
    {
        assert_eq!(dated(date).landed, Day::parse(day).unwrap(), "{date}");
    }
}

#[cfg(unix)]
#[test]
fn what_would_be_read_without_end_is_not_opened() {
    let (made, _) = made("devices");
    let git = made.folder.join(".git");
    let names = [
        "HEAD",
        "config",
        "commondir",
        "shallow",
        "packed-refs",
        "objects/info/alternates",
        "refs/heads/main",
        "refs/tags/x",
        "logs/HEAD",
        "objects/pack/pack-1.idx",
        "objects/ab/cdef",
        "index",
    ];
    for name in names {
        let path = git.join(name);
        let kept = fs::read(&path).ok();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let _ = fs::remove_file(&path);
        std::os::unix::fs::symlink("/dev/zero", &path).unwrap();
        let error = format!("{:#}", made.repository().git().err().unwrap());
        assert!(error.contains("clone the repository again"), "{name}: {error}");
        fs::remove_file(&path).unwrap();
        if let Some(kept) = kept {
            fs::write(&path, kept).unwrap();
        }
    }
    assert!(made.repository().git().is_ok());
}

#[test]
fn what_is_larger_than_git_ever_makes_it_is_not_taken_into_memory() {
    let (made, _) = made("huge");
    for name in ["HEAD", "config", "packed-refs", "shallow", "refs/heads/main", "objects/info/alternates"] {
        let path: PathBuf = made.folder.join(".git").join(name);
        let kept = fs::read(&path).ok();
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::File::create(&path).unwrap().set_len(1 << 40).unwrap();
        let error = format!("{:#}", made.repository().git().err().unwrap());
        assert!(error.contains("far too large"), "{name}: {error}");
        fs::remove_file(&path).unwrap();
        if let Some(kept) = kept {
            fs::write(&path, kept).unwrap();
        }
    }
}

#[test]
fn nothing_is_concluded_of_branches_that_are_kept_otherwise_than_in_files() {
    let (made, _) = made("reftable");
    fs::write(
        made.folder.join(".git/config"),
        "[core]\nrepositoryformatversion = 1\n[extensions]\nrefStorage = reftable\n",
    )
    .unwrap();
    assert!(format!("{:#}", made.repository().git().err().unwrap()).contains("git refs migrate"));
}

#[test]
fn an_empty_repository_has_no_commit_and_says_so() {
    let made = Made::new("unborn");
    made.save("tyst.yaml", SETTINGS);
    let here = made.repository();
    assert_eq!(here.git().unwrap().unwrap().head().unwrap(), None);
    assert!(format!("{:#}", here.at("HEAD").err().unwrap()).contains("no commit here yet"));
}

#[test]
fn what_two_unrelated_or_shallow_histories_have_grown_from_is_nothing_or_not_known() {
    let (made, first) = made("unrelated");
    let other = made.commit("2026-03-02", &[], &[("tyst.yaml", Some(SETTINGS))]);
    let git = made.repository().git().unwrap().unwrap();
    let commit = |id| git.by_id(id).unwrap();
    assert_eq!(git.merge_base(&commit(first), &commit(other)).unwrap(), None);
    fs::write(made.folder.join(".git/shallow"), format!("{first}\n")).unwrap();
    let git = made.repository().git().unwrap().unwrap();
    let error = git.merge_base(&commit(first), &commit(other)).unwrap_err().to_string();
    assert!(error.contains("shallow"), "{error}");
}

#[test]
fn a_criss_cross_has_a_base_and_a_merge_of_many_all_its_parents() {
    let (made, base) = made("criss-cross");
    let change = |day: &str, parents: &[CommitId], text: &str| made.commit(day, parents, &[(RECORD, Some(text))]);
    let (one, two) = (change("2026-03-02", &[base], "1"), change("2026-03-03", &[base], "2"));
    let (left, right) = (change("2026-03-04", &[one, two], "3"), change("2026-03-05", &[two, one], "4"));
    let many: Vec<CommitId> = std::iter::once(right).chain((0..200).map(|_| left)).collect();
    let octopus = change("2026-03-06", &many, "5");
    let git = made.repository().git().unwrap().unwrap();
    let commit = |id| git.by_id(id).unwrap();
    let found = git.merge_base(&commit(left), &commit(right)).unwrap().unwrap().id;
    assert!([one, two].contains(&found));
    assert_eq!(git.commit(&format!("{octopus}^201")).unwrap().id, left);
    assert_eq!(git.journal(&commit(octopus)).unwrap().commits.len(), 6);
}

#[test]
fn a_paper_is_the_same_through_lfs_and_with_either_line_ends() {
    let (made, first) = made("papers");
    let (text, form) = ("providers/hafan/documents/a.txt", "providers/hafan/documents/form.pdf");
    let pdf = "%PDF-1.7 a form";
    let pointer = format!(
        "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize {}\n",
        crate::digest::Digest::of(pdf.as_bytes()),
        pdf.len()
    );
    let second = made.commit("2026-03-02", &[first], &[(text, Some("one\ntwo\n")), (form, Some(&pointer))]);
    made.check_out(second);
    made.save(text, "one\r\ntwo\r\n");
    made.save(form, pdf);
    let (here, then) = (made.repository(), made.repository().at("HEAD").unwrap());
    let same = |path: &str| {
        here.paper_identity(path).unwrap().unwrap().is_same_as(&then.paper_identity(path).unwrap().unwrap())
    };
    assert!(same(text) && same(form));
    assert_eq!(then.open_plain(form).err(), Some(Unread::Pointer));
    assert_eq!(then.paper(form, 1000), Err(Unread::Pointer));
    assert_eq!(here.paper(form, 1000), Ok(pdf.into()));
    assert_eq!(then.read(form).unwrap_err(), Unread::Pointer);
    made.save(text, "one\r\nthree\r\n");
    made.save(form, "%PDF-1.7 another form");
    assert!(!same(text) && !same(form));
    assert_eq!(here.paper_identity("providers/hafan/documents/none.pdf"), Ok(None));
}
