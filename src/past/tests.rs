//! Histories made commit by commit, and what they tell.

use std::fs;
use std::process::{Command, Stdio};

use super::*;
use crate::documents::folder::ProviderFolder;
use crate::model::{Framework, Provider};
use crate::repository::Repository;
use crate::repository::git::made::Made;

const SETTINGS: (&str, Option<&str>) =
    ("tyst.yaml", Some("title: Made\nstandards: [wg-perpetrator-2018]\nlanguages: [en, cy]\n"));
const PROVIDER: &str = "name: Hafan\ncontact: {role: Quality lead, email: quality@hafan.example}\nnation: wales\n";
const HAFAN: (&str, Option<&str>) = ("providers/hafan/provider.yaml", Some(PROVIDER));
const CONSENT: &str = "providers/hafan/evidence/consent.md";
const FORM: &str = "providers/hafan/documents/form.txt";
const TODAY: &str = "2026-11-22";

/// A record for consent, reviewed on a day, with a narrative and lines under `actions:`.
fn record(reviewed: &str, words: &str, actions: &[&str]) -> String {
    rated("13: amber", reviewed, words, actions)
}

fn rated(rating: &str, reviewed: &str, words: &str, actions: &[&str]) -> String {
    let mut text =
        format!("---\nratings:\n  wg-perpetrator-2018/{rating}\nreviewed: {reviewed}\ndocuments: [form.txt]\n");
    if !actions.is_empty() {
        text += "actions:\n";
    }
    for action in actions {
        text += &format!("  - {{{action}}}\n");
    }
    text + "---\n" + words + "\n"
}

const ALL: Asked = Asked { changed: true, unchanged_reviews: true, actions: true };

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The past of what lies on disk, of a provider.
fn past_of(made: &Made, provider: &str) -> Past {
    past_in(&made.repository(), provider)
}

fn past_in(repository: &Repository, provider: &str) -> Past {
    let framework = Framework::read(repository, &[]);
    let history = History::of(repository).unwrap();
    let folder = ProviderFolder::read(repository, provider);
    let documents = folder.documents();
    let provider = Provider::build(repository, &framework, &documents, &[]);
    Past::of(&history, &provider, day(TODAY), ALL).unwrap()
}

/// In a line what changed in the only record, and when: `words 2026-10-03`.
fn changed(past: &Past) -> String {
    assert_eq!(past.records.len(), 1);
    past.records[0].changed.map_or("nothing".to_owned(), |changed| {
        let Differs { words, ratings, papers } = changed.what;
        let parts = [("words", words), ("ratings", ratings), ("papers", papers)];
        let parts: Vec<&str> = parts.iter().filter(|(_, is_so)| *is_so).map(|(part, _)| *part).collect();
        format!("{} {}{}", parts.join(" "), changed.on, if changed.commit.is_none() { " on disk" } else { "" })
    })
}

/// The slips of the only action of the only record.
fn slips(past: &Past) -> Vec<(String, String)> {
    let [action] = &past.records[0].actions[..] else { panic!("{:?}", past.records) };
    action.slips.iter().map(|slip| (slip.from.to_string(), slip.to.to_string())).collect()
}

fn vanished(past: &Past) -> Vec<&str> {
    past.vanished.iter().map(|action| action.what.as_str()).collect()
}

/// A repository whose only record was reviewed and committed on 1 March 2026.
struct Begun {
    made: Made,
    first: CommitId,
}

fn begun(name: &str, actions: &[&str]) -> Begun {
    let made = Made::new(&format!("past-{name}"));
    let text = record("2026-03-01", "Everyone signs.\n\nIn good time.", actions);
    let first = made.commit("2026-03-01", &[], &[SETTINGS, HAFAN, (CONSENT, Some(&text)), (FORM, Some("a form\n"))]);
    Begun { made, first }
}

impl Begun {
    /// The past as it is with a commit checked out.
    fn past(&self, commit: CommitId) -> Past {
        self.made.check_out(commit);
        past_of(&self.made, "hafan")
    }

    fn then(&self, day: &str, parent: CommitId, text: &str) -> CommitId {
        self.made.commit(day, &[parent], &[(CONSENT, Some(text))])
    }
}

#[test]
fn words_written_after_the_review_have_changed_since() {
    let begun = begun("words", &[]);
    let edited = begun.then("2026-04-01", begun.first, &record("2026-03-01", "Everyone signs twice.", &[]));
    let again = begun.then("2026-05-01", edited, &record("2026-03-01", "Everyone signs thrice.", &[]));
    let past = begun.past(again);
    assert_eq!(changed(&past), "words 2026-04-01");
    assert_eq!(past.records[0].changed.unwrap().commit, Some(edited));
    let reviewed = begun.then("2026-05-09", again, &record("2026-05-08", "Everyone signs thrice.", &[]));
    assert_eq!(changed(&begun.past(reviewed)), "nothing");
}

#[test]
fn what_was_written_before_or_on_the_day_of_the_review_has_not() {
    let begun = begun("before", &[]);
    let same_day = begun.then("2026-03-01", begun.first, &record("2026-03-01", "Everyone signs twice.", &[]));
    assert_eq!(changed(&begun.past(same_day)), "nothing");
    let backdated = begun.made.commit_on(
        "2026-02-20",
        "2026-06-01",
        &[same_day],
        &[(CONSENT, Some(&record("2026-03-01", "Nobody signs.", &[])))],
    );
    assert_eq!(changed(&begun.past(backdated)), "nothing", "the author's day counts");
}

#[test]
fn a_review_that_is_committed_later_brings_its_own_words() {
    let begun = begun("late-commit", &[]);
    let late = begun.then("2026-05-20", begun.first, &record("2026-05-08", "Everyone signs twice.", &[]));
    assert_eq!(changed(&begun.past(late)), "nothing");
    let after = begun.then("2026-05-21", late, &record("2026-05-08", "Everyone signs thrice.", &[]));
    assert_eq!(changed(&begun.past(after)), "words 2026-05-21");
}

#[test]
fn a_date_that_is_set_to_before_an_edit_does_not_cover_it() {
    let begun = begun("date-alone", &[]);
    let edited = begun.then("2026-05-10", begun.first, &record("2026-03-01", "Everyone signs twice.", &[]));
    let dated = begun.then("2026-05-20", edited, &record("2026-05-08", "Everyone signs twice.", &[]));
    assert_eq!(changed(&begun.past(dated)), "words 2026-05-10");
    let with_words = begun.then("2026-05-20", edited, &record("2026-05-08", "Everyone signs thrice.", &[]));
    assert_eq!(changed(&begun.past(with_words)), "nothing");
}

#[test]
fn what_was_undone_is_no_change_and_what_was_undone_too_far_is() {
    let begun = begun("revert", &[]);
    let words = |words: &str, rating: &str| rated(rating, "2026-03-01", words, &[]);
    let edited = begun.then("2026-04-01", begun.first, &words("Everyone signs twice.", "13: green"));
    let back = begun.then("2026-04-02", edited, &words("Everyone signs.\n\nIn good time.", "13: green"));
    assert_eq!(changed(&begun.past(back)), "ratings 2026-04-01");
    let back = begun.then("2026-04-03", back, &words("Everyone *signs*. In good time.", "13: oren"));
    assert_eq!(changed(&begun.past(back)), "nothing");
    // Before the review it said something else, and says so again.
    let early = begun.then("2026-02-01", begun.first, &record("2026-03-01", "Everyone signs twice.", &[]));
    let too_far = begun.then("2026-04-01", early, &record("2026-03-01", "Everyone signs.\n\nIn good time.", &[]));
    assert_eq!(changed(&begun.past(too_far)), "words 2026-04-01");
}

#[test]
fn a_squash_a_cherry_pick_and_a_rebase_are_no_change() {
    let begun = begun("rebase", &[]);
    let text = record("2026-05-08", "Everyone signs twice.", &[]);
    let squashed =
        begun.made.commit("2026-06-01", &[], &[SETTINGS, HAFAN, (CONSENT, Some(&text)), (FORM, Some("a form\n"))]);
    assert_eq!(changed(&begun.past(squashed)), "nothing");
    let edit = record("2026-05-08", "Everyone signs twice, as they should.", &[]);
    let rebased = begun.made.commit_on("2026-05-01", "2026-07-01", &[squashed], &[(CONSENT, Some(&edit))]);
    assert_eq!(changed(&begun.past(rebased)), "nothing");
    let picked = begun.made.commit_on("2026-05-09", "2026-07-01", &[squashed], &[(CONSENT, Some(&edit))]);
    assert_eq!(changed(&begun.past(picked)), "words 2026-05-09");
}

#[test]
fn a_merge_counts_for_what_each_side_wrote() {
    let begun = begun("merge", &[]);
    let text = |one: &str, other: &str| record("2026-03-01", &format!("{one}\n\n{other}"), &[]);
    let ours = begun.then("2026-02-20", begun.first, &text("Everyone signs here.", "In good time."));
    let early = begun.then("2026-02-21", begun.first, &text("Everyone signs.", "In very good time."));
    let late = begun.then("2026-04-01", begun.first, &text("Everyone signs.", "In very good time."));
    let both = text("Everyone signs here.", "In very good time.");
    let clean = begun.made.commit("2026-06-01", &[ours, early], &[(CONSENT, Some(&both))]);
    assert_eq!(changed(&begun.past(clean)), "nothing", "the merge has no words of its own");
    let with_late = begun.made.commit("2026-06-01", &[ours, late], &[(CONSENT, Some(&both))]);
    assert_eq!(changed(&begun.past(with_late)), "words 2026-04-01");
    let dropped = begun.made.commit("2026-06-01", &[ours, late], &[]);
    assert_eq!(changed(&begun.past(dropped)), "nothing", "the late words were not taken");
    let evil = text("Everyone signs here.", "In no time.");
    let evil = begun.made.commit("2026-06-01", &[ours, early], &[(CONSENT, Some(&evil))]);
    assert_eq!(changed(&begun.past(evil)), "words 2026-06-01");
}

#[test]
fn what_was_edited_on_one_side_and_renamed_on_the_other_is_followed() {
    let begun = begun("merge-renamed", &[]);
    let moved = "providers/hafan/evidence/work/consent.md";
    let text = record("2026-03-01", "Everyone signs.\n\nIn good time.", &[]);
    let renamed = begun.made.commit("2026-04-01", &[begun.first], &[(CONSENT, None), (moved, Some(&text))]);
    let edit = record("2026-03-01", "Everyone signs.\n\nIn no time.", &[]);
    let edited = begun.then("2026-04-02", begun.first, &edit);
    let merged = begun.made.commit("2026-06-01", &[renamed, edited], &[(moved, Some(&edit))]);
    assert_eq!(changed(&begun.past(merged)), "words 2026-04-02");
}

#[test]
fn a_record_is_followed_through_new_names_and_other_providers() {
    let begun = begun("renamed", &["what: Write to housing, due: 2026-12-01"]);
    let moved = "providers/hafan/evidence/work/agreement.md";
    let text = |due: &str, words: &str| record("2026-03-01", words, &[&format!("what: Write to housing, due: {due}")]);
    let renamed = text("2026-12-01", "Everyone signs.\n\nIn good time.");
    let renamed = begun.made.commit("2026-04-01", &[begun.first], &[(CONSENT, None), (moved, Some(&renamed))]);
    let past = begun.past(renamed);
    assert_eq!((changed(&past).as_str(), slips(&past), vanished(&past)), ("nothing", vec![], vec![]));
    let edited = text("2026-12-31", "Everyone signs.\n\nIn good time.");
    let new = "providers/newid/evidence/consent.md";
    let provider = begun.made.commit(
        "2026-05-01",
        &[renamed],
        &[
            (moved, None),
            (new, Some(&edited)),
            (HAFAN.0, None),
            ("providers/newid/provider.yaml", Some(PROVIDER)),
            (FORM, None),
            ("providers/newid/documents/form.txt", Some("a form\n")),
        ],
    );
    begun.made.check_out(provider);
    let past = past_of(&begun.made, "newid");
    assert_eq!(changed(&past), "nothing");
    assert_eq!(slips(&past), [("2026-12-01".into(), "2026-12-31".into())]);
    let words = text("2026-12-31", "Nobody signs.");
    let words = begun.made.commit("2026-05-02", &[provider], &[(new, Some(&words))]);
    begun.made.check_out(words);
    assert_eq!(changed(&past_of(&begun.made, "newid")), "words 2026-05-02");
}

#[test]
fn papers_count_by_what_is_in_them() {
    let begun = begun("papers", &[]);
    let lines = begun.made.commit("2026-04-01", &[begun.first], &[(FORM, Some("a form\r\n"))]);
    assert_eq!(changed(&begun.past(lines)), "nothing", "line ends");
    let pointer = format!(
        "version https://git-lfs.github.com/spec/v1\noid sha256:{}\nsize 7\n",
        crate::digest::Digest::of(b"a form\n")
    );
    let lfs = begun.made.commit("2026-04-01", &[begun.first], &[(FORM, Some(&pointer))]);
    assert_eq!(changed(&begun.past(lfs)), "nothing", "Git LFS");
    let new = begun.made.commit("2026-04-01", &[begun.first], &[(FORM, Some("another form\n"))]);
    assert_eq!(changed(&begun.past(new)), "papers 2026-04-01");
    let back = begun.made.commit("2026-04-02", &[new], &[(FORM, Some("a form\n"))]);
    assert_eq!(changed(&begun.past(back)), "nothing", "undone");
    let text = record("2026-03-01", "Everyone signs.\n\nIn good time.", &[]).replace("form.txt", "forms/new.txt");
    let moved = "providers/hafan/documents/forms/new.txt";
    let renamed = begun.made.commit(
        "2026-04-01",
        &[begun.first],
        &[(FORM, None), (moved, Some("a form\n")), (CONSENT, Some(&text))],
    );
    assert_eq!(changed(&begun.past(renamed)), "nothing", "a paper renamed, and the record with it");
    let step = begun.made.commit("2026-04-01", &[begun.first], &[(FORM, None), (moved, Some("a form\n"))]);
    let step = begun.then("2026-04-03", step, &text);
    assert_eq!(changed(&begun.past(step)), "nothing", "a paper renamed, and the record later");
    let other = "providers/hafan/documents/other.txt";
    let named = record("2026-03-01", "Everyone signs.\n\nIn good time.", &[]).replace("form.txt", "other.txt");
    let named = begun.made.commit("2026-04-01", &[begun.first], &[(other, Some("x")), (CONSENT, Some(&named))]);
    assert_eq!(changed(&begun.past(named)), "papers 2026-04-01");
}

#[test]
fn a_pattern_finds_what_came_and_what_went() {
    let made = Made::new("past-pattern");
    let text = record("2026-03-01", "Everyone signs.", &[]).replace("form.txt", "\"logs/*.csv\"");
    let (one, two) = ("providers/hafan/documents/logs/1.csv", "providers/hafan/documents/logs/2.csv");
    let first = made.commit(
        "2026-03-01",
        &[],
        &[SETTINGS, HAFAN, (CONSENT, Some(&text)), (one, Some("1\n")), (two, Some("2\n"))],
    );
    let begun = Begun { made, first };
    let come = begun.made.commit("2026-04-01", &[first], &[("providers/hafan/documents/logs/3.csv", Some("3\n"))]);
    assert_eq!(changed(&begun.past(come)), "papers 2026-04-01");
    let went = begun.made.commit("2026-04-02", &[first], &[(one, None)]);
    assert_eq!(changed(&begun.past(went)), "papers 2026-04-02");
    let elsewhere = begun.made.commit("2026-04-03", &[first], &[("providers/hafan/documents/3.csv", Some("3\n"))]);
    assert_eq!(changed(&begun.past(elsewhere)), "nothing");
    let moved = begun.made.commit(
        "2026-04-03",
        &[first],
        &[(one, None), ("providers/hafan/documents/logs/3.csv", Some("1\n"))],
    );
    assert_eq!(changed(&begun.past(moved)), "nothing");
}

#[test]
fn a_translation_is_part_of_the_words() {
    let begun = begun("translation", &[]);
    let welsh = "providers/hafan/evidence/consent.cy.md";
    let there = begun.made.commit("2026-02-01", &[begun.first], &[(welsh, Some("Mae pawb yn llofnodi.\n"))]);
    assert_eq!(changed(&begun.past(there)), "nothing");
    let edited = begun.made.commit("2026-04-01", &[there], &[(welsh, Some("Does neb yn llofnodi.\n"))]);
    assert_eq!(changed(&begun.past(edited)), "words 2026-04-01");
    let wrapped = begun.made.commit("2026-04-01", &[there], &[(welsh, Some("Mae *pawb*\nyn llofnodi.\n"))]);
    assert_eq!(changed(&begun.past(wrapped)), "nothing");
    begun.made.check_out(there);
    begun.made.save(welsh, "Does neb yn llofnodi.\n");
    assert_eq!(changed(&past_of(&begun.made, "hafan")), "words 2026-11-22 on disk");
    fs::remove_file(begun.made.folder.join(welsh)).unwrap();
    assert_eq!(changed(&past_of(&begun.made, "hafan")), "words 2026-11-22 on disk");
    let with_review = begun.made.commit(
        "2026-05-20",
        &[there],
        &[
            (welsh, Some("Does neb yn llofnodi.\n")),
            (CONSENT, Some(&record("2026-05-08", "Everyone signs.\n\nIn good time.", &[]))),
        ],
    );
    assert_eq!(changed(&begun.past(with_review)), "nothing");
}

#[test]
fn what_is_not_committed_counts_as_written_today() {
    let begun = begun("disk", &["what: Write to housing, due: 2026-12-01"]);
    begun.made.check_out(begun.first);
    let action = ["what: Write to housing, due: 2026-12-05"];
    begun.made.save(CONSENT, record("2026-03-01", "Nobody signs.", &action));
    let past = past_of(&begun.made, "hafan");
    assert_eq!(changed(&past), "words 2026-11-22 on disk");
    assert_eq!(slips(&past), [("2026-12-01".into(), "2026-12-05".into())]);
    begun.made.save(CONSENT, record("2026-11-22", "Nobody signs.", &action));
    assert_eq!(changed(&past_of(&begun.made, "hafan")), "nothing", "the review itself is not committed yet");
    begun.made.save(CONSENT, record("2026-03-01", "Everyone signs.\n\nIn good time.", &[]).replace('\n', "\r\n"));
    let past = past_of(&begun.made, "hafan");
    assert_eq!((changed(&past).as_str(), vanished(&past)), ("nothing", vec!["Write to housing"]));
    fs::rename(begun.made.folder.join(CONSENT), begun.made.folder.join("providers/hafan/evidence/b.md")).unwrap();
    begun.made.save("providers/hafan/evidence/b.md", record("2026-03-01", "Nobody signs.", &action));
    let past = past_of(&begun.made, "hafan");
    assert_eq!((changed(&past).as_str(), vanished(&past)), ("words 2026-11-22 on disk", vec![]), "moved on disk");
    let here = begun.made.repository();
    let committed = past_in(&here.at("HEAD").unwrap(), "hafan");
    assert_eq!(
        (changed(&committed).as_str(), slips(&committed)),
        ("nothing", vec![]),
        "the commit knows nothing of it"
    );
}

#[test]
fn a_record_that_git_does_not_know_has_no_past() {
    let begun = begun("unknown", &[]);
    begun.made.check_out(begun.first);
    fs::remove_dir_all(begun.made.folder.join(".git/refs/heads")).unwrap();
    fs::create_dir_all(begun.made.folder.join(".git/refs/heads")).unwrap();
    let past = past_of(&begun.made, "hafan");
    assert_eq!((changed(&past).as_str(), past.records[0].unchanged_reviews), ("nothing", 0), "before the first commit");
}

#[test]
fn reviews_are_counted_back_to_the_last_change() {
    let begun = begun("reviews", &[]);
    let review =
        |day: &str, parent: CommitId| begun.then(day, parent, &record(day, "Everyone signs.\n\nIn good time.", &[]));
    let reviews = |commit: CommitId| begun.past(commit).records[0].unchanged_reviews;
    let one = review("2026-04-01", begun.first);
    let wrapped = begun.then("2026-04-02", one, &record("2026-04-01", "Everyone signs. *In good time.*", &[]));
    let two = review("2026-05-01", wrapped);
    let three = review("2026-06-01", two);
    assert_eq!([begun.first, one, two, three].map(reviews), [0, 1, 2, 3]);
    let paper = begun.made.commit("2026-06-02", &[three], &[(FORM, Some("a new form\n"))]);
    assert_eq!(reviews(review("2026-07-01", paper)), 0, "a new paper");
    let action = begun.then(
        "2026-07-01",
        three,
        &record("2026-07-01", "Everyone signs.\n\nIn good time.", &["what: Ask, due: 2026-12-01"]),
    );
    assert_eq!(reviews(action), 0, "a new action");
    let merged = begun.made.commit("2026-07-01", &[three, one], &[("tyst.yaml", SETTINGS.1)]);
    assert_eq!(reviews(merged), 3, "a merge");
}

#[test]
fn an_action_slips_as_often_as_its_day_moves_later() {
    let begun = begun("slips", &["what: Write to adult services, due: 2026-06-01"]);
    let to = |day: &str, parent: CommitId, action: &str| {
        begun.then(day, parent, &record("2026-03-01", "Everyone signs.", &[action]))
    };
    let once = to("2026-05-30", begun.first, "what: Write to adult services, due: 2026-07-01");
    let reworded = to("2026-06-10", once, "what: Write again to adult services, due: 2026-07-01");
    let undated = to("2026-06-20", reworded, "what: Write again to adult services");
    let done = to("2026-06-21", undated, "what: Write again to adult services, due: 2026-07-01, done: 2026-06-21");
    let opened = to("2026-06-30", done, "what: Write again to adult services, due: 2026-08-15");
    let past = begun.past(opened);
    let pairs = |list: &[(&str, &str)]| {
        list.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(slips(&past), pairs(&[("2026-06-01", "2026-07-01"), ("2026-07-01", "2026-08-15")]));
    assert_eq!(past.records[0].actions[0].first_due, Some(day("2026-06-01")));
    assert_eq!(past.records[0].actions[0].slips[1].commit, Some(opened));
    assert_eq!(vanished(&past), Vec::<&str>::new());
    let forward = to("2026-04-01", begun.first, "what: Write to adult services, due: 2026-05-01");
    assert_eq!(slips(&begun.past(forward)), []);
}

#[test]
fn a_merge_of_two_slips_tells_those_of_the_side_it_kept() {
    let begun = begun("slips-merge", &["what: Write to adult services, due: 2026-06-01"]);
    let text =
        |due: &str| record("2026-03-01", "Everyone signs.", &[&format!("what: Write to adult services, due: {due}")]);
    let ours = begun.then("2026-05-01", begun.first, &text("2026-07-01"));
    let theirs = begun.then("2026-05-02", begun.first, &text("2026-08-01"));
    let merged = begun.made.commit("2026-05-03", &[ours, theirs], &[(CONSENT, Some(&text("2026-08-01")))]);
    assert_eq!(slips(&begun.past(merged)), [("2026-06-01".into(), "2026-08-01".into())]);
}

#[test]
fn an_action_that_was_removed_and_put_back_has_not_vanished_and_keeps_its_slips() {
    let begun = begun("back", &["what: Write to adult services, due: 2026-06-01"]);
    let removed = begun.then("2026-05-01", begun.first, &record("2026-03-01", "Everyone signs.", &[]));
    assert_eq!(vanished(&begun.past(removed)), ["Write to adult services"]);
    let back = begun.then(
        "2026-05-02",
        removed,
        &record("2026-03-01", "Everyone signs.", &["what: Write to adult services, due: 2026-09-01"]),
    );
    let past = begun.past(back);
    assert_eq!(vanished(&past), Vec::<&str>::new());
    assert_eq!(slips(&past), [("2026-06-01".into(), "2026-09-01".into())]);
    let done = begun.then(
        "2026-05-03",
        back,
        &record("2026-03-01", "Everyone signs.", &["what: Write to adult services, done: 2026-05-03"]),
    );
    let tidied = begun.then("2026-05-04", done, &record("2026-03-01", "Everyone signs.", &[]));
    assert_eq!(vanished(&begun.past(tidied)), Vec::<&str>::new(), "done, and then tidied away");
}

#[test]
fn what_cannot_be_read_has_lost_nothing_and_changed_nothing_yet() {
    let begun = begun("unreadable", &["what: Write to adult services, due: 2026-06-01"]);
    let broken = begun.then("2026-05-01", begun.first, "---\nratings: [\n---\nwords");
    assert_eq!(vanished(&begun.past(broken)), Vec::<&str>::new());
    let mended = begun.then(
        "2026-05-02",
        broken,
        &record("2026-03-01", "Everyone signs.\n\nIn good time.", &["what: Write to adult services, due: 2026-07-01"]),
    );
    let past = begun.past(mended);
    assert_eq!(changed(&past), "nothing");
    assert_eq!(slips(&past), [("2026-06-01".into(), "2026-07-01".into())]);
    let emptied = begun.then("2026-05-02", broken, &record("2026-03-01", "Everyone signs.\n\nIn good time.", &[]));
    assert_eq!(vanished(&begun.past(emptied)), ["Write to adult services"]);
}

#[test]
fn an_action_goes_with_its_record_and_stays_with_the_record_that_takes_it_over() {
    let begun = begun("record-gone", &["what: Write to adult services, due: 2026-06-01"]);
    let gone = begun.made.commit("2026-05-01", &[begun.first], &[(CONSENT, None)]);
    let past = begun.past(gone);
    assert_eq!(vanished(&past), ["Write to adult services"]);
    assert_eq!((&*past.vanished[0].file, past.vanished[0].commit), (CONSENT, Some(gone)));
    assert_eq!(past.vanished[0].items, ["wg-perpetrator-2018/13"]);
    let other = "providers/hafan/evidence/other.md";
    let text = rated("23: amber", "2026-03-01", "Other words.", &["what: write to adult services, due: 2026-07-01"]);
    let moved = begun.made.commit("2026-05-01", &[begun.first], &[(CONSENT, None), (other, Some(&text))]);
    let past = begun.past(moved);
    assert_eq!(vanished(&past), Vec::<&str>::new());
    assert_eq!(slips(&past), [("2026-06-01".into(), "2026-07-01".into())]);
}

#[test]
fn what_another_record_planned_all_along_is_another_action() {
    let begun = begun("alike", &["what: Write to adult services, due: 2026-06-01"]);
    let (other, action) = ("providers/hafan/evidence/other.md", ["what: Write to adult services, due: 2026-07-01"]);
    let text = rated("23: amber", "2026-03-01", "Other words.", &action);
    let first =
        [SETTINGS, HAFAN, (other, Some(&text)), (CONSENT, Some(&record("2026-03-01", "Everyone signs.", &action)))];
    let alike = begun.made.commit("2026-03-01", &[], &first);
    let gone = begun.then("2026-05-01", alike, &record("2026-03-01", "Everyone signs.", &[]));
    assert_eq!(vanished(&begun.past(gone)), ["Write to adult services"]);
    let taken_over = begun.made.commit("2026-05-01", &[begun.first], &[(other, Some(&text))]);
    let gone = begun.then("2026-05-02", taken_over, &record("2026-03-01", "Everyone signs.", &[]));
    assert_eq!(vanished(&begun.past(gone)), Vec::<&str>::new(), "taken over in a commit before");
}

#[test]
fn what_one_branch_did_with_an_action_is_told_of_that_branch() {
    let begun = begun("branches", &["what: Write to adult services, due: 2026-06-01"]);
    let open = ["what: Write to adult services, due: 2026-06-01"];
    let done = ["what: Write to adult services, due: 2026-06-01, done: 2026-05-01"];
    let text = |words: &str, actions: &[&str]| record("2026-03-01", words, actions);
    let finished = begun.then("2026-05-01", begun.first, &text("Everyone signs.", &done));
    let edited = begun.then("2026-05-02", begun.first, &text("Everyone signs here.", &open));
    let merged = begun.made.commit("2026-05-03", &[finished, edited], &[(CONSENT, Some(&text("All sign here.", &[])))]);
    assert_eq!(vanished(&begun.past(merged)), Vec::<&str>::new(), "done on one side");
    let dropped = begun.then("2026-05-01", begun.first, &text("Everyone signs.", &[]));
    let merged = begun.made.commit("2026-05-03", &[dropped, edited], &[(CONSENT, Some(&text("All sign here.", &[])))]);
    let past = begun.past(merged);
    assert_eq!((vanished(&past), past.vanished[0].commit), (vec!["Write to adult services"], Some(dropped)));
    let kept = begun.made.commit("2026-05-03", &[dropped, edited], &[(CONSENT, Some(&text("All sign here.", &open)))]);
    assert_eq!(vanished(&begun.past(kept)), Vec::<&str>::new(), "kept by the merge");
    let evil =
        begun.made.commit("2026-05-03", &[edited, begun.first], &[(CONSENT, Some(&text("All sign here.", &[])))]);
    assert_eq!(begun.past(evil).vanished[0].commit, Some(evil), "dropped by the merge itself");
}

#[test]
fn an_action_that_a_merge_passed_over_is_told_of_the_merge() {
    let begun = begun("passed-over", &[]);
    let text = |words: &str, actions: &[&str]| record("2026-03-01", words, actions);
    let ours = begun.then("2026-05-01", begun.first, &text("Everyone signs here.", &[]));
    let action = ["what: Write to adult services, due: 2026-06-01"];
    let theirs = begun.then("2026-05-02", begun.first, &text("Everyone signs.", &action));
    let merged = begun.made.commit("2026-05-03", &[ours, theirs], &[("tyst.yaml", SETTINGS.1)]);
    let past = begun.past(merged);
    assert_eq!((vanished(&past), past.vanished[0].commit), (vec!["Write to adult services"], Some(merged)));
    let done = ["what: Write to adult services, due: 2026-06-01, done: 2026-05-04"];
    let back = begun.then("2026-05-04", merged, &text("Everyone signs here.", &done));
    assert_eq!(vanished(&begun.past(back)), Vec::<&str>::new());
}

#[test]
fn a_thousand_commits_are_followed() {
    let begun = begun("thousand", &["what: Write to adult services, due: 2026-06-01"]);
    let mut last = begun.first;
    for number in 0..1000 {
        let words = format!("Everyone signs. {number} did.");
        let due = day("2026-06-01").plus_days(number / 100);
        last = begun.then(
            "2026-05-01",
            last,
            &record("2026-03-01", &words, &[&format!("what: Write to adult services, due: {due}")]),
        );
    }
    let past = begun.past(last);
    assert_eq!(changed(&past), "words 2026-05-01");
    assert_eq!(slips(&past).len(), 9);
}

#[test]
fn a_history_that_is_not_whole_is_none() {
    let begun = begun("whole", &[]);
    let edited = begun.then("2026-04-01", begun.first, &record("2026-03-01", "Everyone signs twice.", &[]));
    begun.made.check_out(edited);
    fs::write(begun.made.folder.join(".git/shallow"), format!("{edited}\n")).unwrap();
    assert_eq!(History::of(&begun.made.repository()).err(), Some(Unusable::Shallow));
    fs::remove_file(begun.made.folder.join(".git/shallow")).unwrap();
    let id = begun.first.to_string();
    let object = begun.made.folder.join(".git/objects").join(&id[..2]).join(&id[2..]);
    fs::remove_file(object).unwrap();
    assert_eq!(History::of(&begun.made.repository()).err(), Some(Unusable::Damaged));
    fs::remove_dir_all(begun.made.folder.join(".git")).unwrap();
    assert_eq!(History::of(&begun.made.repository()).err(), Some(Unusable::NoGit));
}

/// Where there is a git: merges as it makes them, and a history in packs.
#[test]
fn histories_that_git_itself_makes_are_read_alike() {
    let begun = begun("by-git", &["what: Write to adult services, due: 2026-06-01"]);
    begun.made.check_out(begun.first);
    let git = |words: &[&str]| {
        let mut git = Command::new("git");
        git.args(words).current_dir(&begun.made.folder).stdout(Stdio::null()).stderr(Stdio::null());
        for who in ["AUTHOR", "COMMITTER"] {
            git.env(format!("GIT_{who}_NAME"), "x").env(format!("GIT_{who}_EMAIL"), "x@hafan.example");
            git.env(format!("GIT_{who}_DATE"), "2026-04-01T12:00:00Z");
        }
        git.status().is_ok_and(|status| status.success())
    };
    if !git(&["reset", "--hard", "--quiet"]) {
        return;
    }
    assert!(git(&["checkout", "-q", "-b", "side"]));
    begun.made.save(
        CONSENT,
        record("2026-03-01", "Everyone signs.\n\nIn no time.", &["what: Write to adult services, due: 2026-06-01"]),
    );
    assert!(git(&["commit", "-q", "-a", "-m", "side"]));
    assert!(git(&["checkout", "-q", "main"]));
    begun.made.save(
        CONSENT,
        record("2026-03-01", "Everyone signs.\n\nIn good time.", &["what: Write to adult services, due: 2026-07-01"]),
    );
    assert!(git(&["commit", "-q", "-a", "-m", "main"]));
    assert!(git(&["merge", "-q", "-m", "merge", "side"]));
    assert!(git(&["gc", "-q"]));
    let past = past_of(&begun.made, "hafan");
    assert_eq!(changed(&past), "words 2026-04-01");
    assert_eq!(slips(&past), [("2026-06-01".into(), "2026-07-01".into())]);
}
