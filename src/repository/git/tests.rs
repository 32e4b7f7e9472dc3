//! What git keeps is read as it was written, and nothing else comes out.

use std::fs;

use super::made::Made;
use super::*;
use crate::repository::{Kind, Repository};

const SETTINGS: &str = "title: Made\nlanguages: [en]\n";
const RECORD: &str = "providers/hafan/evidence/consent.md";

#[test]
fn a_repository_is_read_as_it_stood_at_each_commit() {
    let made = Made::new("as-it-stood");
    let first = made.commit("2026-03-01", &[], &[("tyst.yaml", Some(SETTINGS)), (RECORD, Some("one"))]);
    let second = made.commit("2026-04-01", &[first], &[(RECORD, Some("two")), ("standards/a.yaml", Some("id: a"))]);
    made.check_out(second);
    let here = made.repository();
    let text = |repository: &Repository| repository.read(RECORD).unwrap().content().to_owned();
    assert_eq!(text(&here), "two");
    assert_eq!(text(&here.at("HEAD").unwrap()), "two");
    let then = here.at("main~1").unwrap();
    assert_eq!(text(&then), "one");
    assert_eq!(then.commit().unwrap().landed, Day::parse("2026-03-01").unwrap());
    assert_eq!(then.revision().unwrap(), first.to_string());
    assert_eq!(then.folder("standards").unwrap(), []);
    let below: Vec<_> = then.below("providers").into_iter().map(|listed| (listed.path, listed.kind)).collect();
    assert_eq!(
        below,
        [
            ("providers/hafan".to_owned(), Kind::Folder),
            ("providers/hafan/evidence".to_owned(), Kind::Folder),
            (RECORD.to_owned(), Kind::File),
        ]
    );
    assert_ne!(then.content_id("providers/hafan"), here.at("main").unwrap().content_id("providers/hafan"));
}

#[test]
fn an_evidence_repository_in_a_folder_of_a_larger_one_has_that_folders_history() {
    let made = Made::new("inner");
    let inner = format!("council/evidence/{RECORD}");
    let first =
        made.commit("2026-03-01", &[], &[("council/evidence/tyst.yaml", Some(SETTINGS)), (&inner, Some("one"))]);
    let second =
        made.commit("2026-04-01", &[first], &[(&inner, Some("two")), ("providers/other/a.md", Some("not ours"))]);
    made.check_out(second);
    let here = Repository::find(&made.folder.join("council/evidence/providers")).unwrap();
    assert_eq!(here.at("HEAD~1").unwrap().read(RECORD).unwrap().content(), "one");
    let git = here.git().unwrap().unwrap();
    let journal = git.journal(&git.head().unwrap().unwrap()).unwrap();
    let touched: Vec<_> = journal.touches["hafan"].iter().map(|touch| (touch.commit, &*touch.path)).collect();
    assert_eq!(touched, [(0, RECORD), (1, RECORD)]);
    assert_eq!(journal.touches.len(), 1);
}

#[test]
fn a_merge_touches_only_what_it_has_otherwise_than_each_parent() {
    let made = Made::new("merges");
    let other = "providers/hafan/evidence/log.md";
    let base =
        made.commit("2026-03-01", &[], &[("tyst.yaml", Some(SETTINGS)), (RECORD, Some("base")), (other, Some("base"))]);
    let ours = made.commit("2026-03-02", &[base], &[(RECORD, Some("ours"))]);
    let theirs = made.commit("2026-03-03", &[base], &[(RECORD, Some("theirs")), (other, Some("theirs"))]);
    let merge = made.commit("2026-03-04", &[ours, theirs], &[(RECORD, Some("both")), (other, Some("theirs"))]);
    made.check_out(merge);
    let git = made.repository().git().unwrap().unwrap();
    let journal = git.journal(&git.by_id(merge).unwrap()).unwrap();
    assert_eq!(journal.commits.iter().map(|commit| commit.id).collect::<Vec<_>>(), [base, ours, theirs, merge]);
    let touches = &journal.touches["hafan"];
    let of_merge: Vec<_> = touches.iter().filter(|touch| touch.commit == 3).collect();
    assert_eq!(of_merge.len(), 1);
    assert_eq!(&*of_merge[0].path, RECORD);
    assert_eq!(of_merge[0].before, [git.content_id(b"ours"), git.content_id(b"theirs")]);
    assert_eq!(of_merge[0].now, git.content_id(b"both"));
    assert!(touches[0].before.is_empty(), "nothing stood before the first commit");
    assert_eq!(git.merge_base(&git.by_id(ours).unwrap(), &git.by_id(theirs).unwrap()).unwrap().unwrap().id, base);
    let line: Vec<_> = git.first_parents(&git.by_id(merge).unwrap()).unwrap().iter().map(|commit| commit.id).collect();
    assert_eq!(line, [merge, ours, base]);
}

#[test]
fn a_rebase_keeps_the_day_a_change_was_written() {
    let made = Made::new("rebased");
    let commit = made.commit_on("2026-03-01", "2026-05-09", &[], &[("tyst.yaml", Some(SETTINGS))]);
    made.check_out(commit);
    let commit = made.repository().git().unwrap().unwrap().by_id(commit).unwrap();
    assert_eq!((commit.written, commit.landed), (Day::parse("2026-03-01").unwrap(), Day::parse("2026-05-09").unwrap()));
}

#[test]
fn what_a_shallow_clone_left_behind_is_not_looked_for() {
    let made = Made::new("shallow");
    let first = made.commit("2026-03-01", &[], &[("tyst.yaml", Some(SETTINGS))]);
    let second = made.commit("2026-04-01", &[first], &[(RECORD, Some("two"))]);
    made.check_out(second);
    assert!(!made.repository().git().unwrap().unwrap().is_shallow());
    fs::write(made.folder.join(".git/shallow"), format!("{second}\n")).unwrap();
    let id = first.to_string();
    fs::remove_file(made.folder.join(".git/objects").join(&id[..2]).join(&id[2..])).unwrap();
    let git = made.repository().git().unwrap().unwrap();
    assert!(git.is_shallow());
    assert_eq!(git.journal(&git.head().unwrap().unwrap()).unwrap().commits.len(), 1);
    let error = format!("{:#}", made.repository().at("HEAD~1").err().unwrap());
    assert!(error.contains("shallow"), "{error}");
}

#[test]
fn a_repository_outside_git_has_no_history() {
    let made = Made::new("without");
    made.save("tyst.yaml", SETTINGS);
    fs::remove_dir_all(made.folder.join(".git")).unwrap();
    let here = made.repository();
    assert!(here.git().unwrap().is_none());
    assert!(here.revision().is_none());
    assert!(format!("{:#}", here.at("HEAD").err().unwrap()).contains("no git repository"));
}

#[test]
fn a_git_folder_that_is_none_is_said_and_never_believed() {
    let made = Made::new("broken");
    made.save("tyst.yaml", SETTINGS);
    fs::remove_file(made.folder.join(".git/HEAD")).unwrap();
    assert!(format!("{:#}", made.repository().git().err().unwrap()).contains("no HEAD"));
    assert!(made.repository().revision().is_none());
}

#[test]
fn a_commit_touches_what_it_changed_whatever_order_git_keeps_names_in() {
    let made = Made::new("names");
    let path = |name: &str| format!("providers/hafan/evidence/{name}");
    let (file, inner, hyphen, later) = (path("a.md"), path("a/x.md"), path("a-b.md"), path("a0.md"));
    let all = [&file, &inner, &hyphen, &later].map(|path| (path.as_str(), Some("one")));
    let first = made.commit("2026-03-01", &[], &[&[("tyst.yaml", Some(SETTINGS))], &all[..]].concat());
    let second = made.commit("2026-03-02", &[first], &[(&inner, Some("two")), (&hyphen, Some("two")), (&later, None)]);
    made.check_out(second);
    let git = made.repository().git().unwrap().unwrap();
    let journal = git.journal(&git.by_id(second).unwrap()).unwrap();
    let of = |commit: usize| {
        let touches = journal.touches["hafan"].iter().filter(move |touch| touch.commit == commit);
        touches.map(|touch| (touch.path.to_string(), touch.now.is_some())).collect::<Vec<_>>()
    };
    assert_eq!(of(0).len(), 4);
    assert_eq!(of(1), [(hyphen.clone(), true), (inner.clone(), true), (later.clone(), false)]);
}
