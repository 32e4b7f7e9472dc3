//! Histories of repositories made commit by commit.

use super::*;
use crate::repository::git::made::Made;
use crate::repository::git::{CommitId, ContentId};
use crate::rules;
use crate::survey::Survey;

const SETTINGS: (&str, Option<&str>) = ("tyst.yaml", Some("title: Made\nstandards: [small]\n"));
const STANDARD: (&str, Option<&str>) = ("standards/small.yaml", Some(SMALL));
const SMALL: &str = "id: small\ntitle: {en: Small}\nrefresh: 2 months\nsections:\n  - id: s\n    title: {en: S}\n    items:\n      - {id: 1, title: {en: One}}\n      - {id: 2, title: {en: Two}}\n";
const HAFAN: (&str, Option<&str>) = ("providers/hafan/provider.yaml", Some("name: Hafan\n"));
const RECORD: &str = "providers/hafan/evidence/one.md";
const OTHER: &str = "providers/hafan/evidence/two.md";

/// A record that rates an item green, reviewed on a day.
fn green(item: u8, reviewed: &str) -> String {
    format!(
        "---\nratings: {{small/{item}: green}}\nreviewed: {reviewed}\ndocuments: [{{path: https://hafan.example}}]\n---\nWe do.\n"
    )
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn told(made: &Made, head: CommitId, as_of: &str, reader: Audience) -> History {
    made.check_out(head);
    let repository = made.repository();
    let git = repository.git().unwrap().unwrap();
    let points = points(&repository, &git, &git.by_id(head).unwrap(), Some(day(as_of)), None).unwrap();
    History::of(points, Asked { providers: vec![], standards: vec![], reader }, &|_, _| {})
}

/// Green, missing and stale of `hafan` with `small`, by day: `2026-01-31 1 1 0`; `?` where it could not be read.
fn line(history: &History, provider: &str) -> Vec<String> {
    let lines = history.lines();
    let Some(line) = lines.iter().find(|line| line.provider.id == provider && line.catalogue.id == "small") else {
        return vec![];
    };
    let points = history.points.all.iter().zip(&line.at);
    points
        .filter_map(|(point, at)| match at {
            At::Nothing => None,
            At::NotRead => Some(format!("{} ?", point.day)),
            At::Counted(count) => Some(format!("{} {} {} {}", point.day, count.green, count.missing, count.stale)),
        })
        .collect()
}

fn hafan(made: &Made, head: CommitId, as_of: &str) -> Vec<String> {
    line(&told(made, head, as_of, Audience::Internal), "hafan")
}

/// That each point says what `tyst table --at` says of the same commit as of the same day.
fn agrees_with_the_table(made: &Made, history: &History) {
    for (at, point) in history.points.all.iter().enumerate() {
        let repository = made.repository().at_commit(point.commit.clone()).unwrap();
        let framework = Framework::read(&repository, &rules::names());
        if point.framework().is_none() {
            continue;
        }
        let occasion =
            Occasion { as_of: point.day, round: None, providers: vec![], standards: vec![], terms: Terms::default() };
        let survey =
            Survey { repository: &repository, framework: &framework, occasion: &occasion, progress: &|_, _| {} };
        let table = survey.each(|standing| {
            let is_counted = standing.provider.is_provider && standing.provider.is_file_read();
            if is_counted { standing.counts() } else { vec![] }
        });
        let counted = history.providers.iter().filter_map(|provider| provider.states[at].counts());
        assert_eq!(counted.flatten().collect::<Vec<_>>(), table.iter().flatten().collect::<Vec<_>>(), "{}", point.day);
    }
}

#[test]
fn each_month_ends_with_what_had_landed_by_then_and_is_judged_as_of_its_last_day() {
    let made = Made::new("month-ends");
    let first = made.commit("2026-12-31", &[], &[SETTINGS, STANDARD, HAFAN, (RECORD, Some(&green(1, "2026-12-30")))]);
    let second = made.commit("2027-02-28", &[first], &[(OTHER, Some(&green(2, "2027-02-28")))]);
    let third = made.commit("2027-04-01", &[second], &[(RECORD, Some(&green(1, "2027-04-01")))]);
    let history = told(&made, third, "2027-05-15", Audience::Internal);
    assert_eq!(
        line(&history, "hafan"),
        [
            "2026-12-31 1 1 0",
            "2027-01-31 1 1 0",
            "2027-02-28 2 0 0", // The review of 30 December is due on this day.
            "2027-03-31 2 0 1",
            "2027-04-30 2 0 1", // That of 28 February was due on 28 April.
            "2027-05-15 2 0 1",
        ]
    );
    let ends: Vec<bool> = history.points.all.iter().map(|point| point.is_month_end).collect();
    assert_eq!(ends, [true, true, true, true, true, false]);
    agrees_with_the_table(&made, &history);
}

#[test]
fn the_day_itself_is_no_second_point_where_a_month_ends_with_it() {
    let made = Made::new("one-point");
    let first = made.commit("2026-02-28", &[], &[SETTINGS, STANDARD, HAFAN]);
    assert_eq!(hafan(&made, first, "2026-02-28"), ["2026-02-28 0 2 0"]);
    let second = made.commit("2026-03-20", &[first], &[(RECORD, Some(&green(1, "2026-03-20")))]);
    let history = told(&made, second, "2026-03-10", Audience::Internal);
    assert_eq!(line(&history, "hafan"), ["2026-02-28 0 2 0", "2026-03-10 0 2 0"]);
    assert_eq!(history.points.later, 1);
}

#[test]
fn what_is_merged_stands_from_the_day_of_the_merge() {
    let made = Made::new("merged");
    let base = made.commit("2026-01-10", &[], &[SETTINGS, STANDARD, HAFAN]);
    let side = made.commit("2026-01-20", &[base], &[(RECORD, Some(&green(1, "2026-01-20")))]);
    let main = made.commit("2026-01-25", &[base], &[("README.md", Some("words"))]);
    let merge = made.commit("2026-02-10", &[main, side], &[(RECORD, Some(&green(1, "2026-01-20")))]);
    assert_eq!(hafan(&made, merge, "2026-02-28"), ["2026-01-31 0 2 0", "2026-02-28 1 1 0"]);
}

#[test]
fn what_was_squashed_or_rebased_stands_from_the_day_it_landed() {
    let made = Made::new("squashed");
    let base = made.commit("2026-01-10", &[], &[SETTINGS, STANDARD, HAFAN]);
    let squash = made.commit_on("2026-01-20", "2026-03-02", &[base], &[(RECORD, Some(&green(1, "2026-03-01")))]);
    assert_eq!(hafan(&made, squash, "2026-03-31"), ["2026-01-31 0 2 0", "2026-02-28 0 2 0", "2026-03-31 1 1 0"]);
}

#[test]
fn no_commit_stands_before_its_parent_whatever_its_date_says() {
    let made = Made::new("backwards");
    let first = made.commit("2026-01-10", &[], &[SETTINGS, STANDARD, HAFAN]);
    let second = made.commit("2026-03-10", &[first], &[(OTHER, Some(&green(2, "2026-03-01")))]);
    let third = made.commit("2026-02-10", &[second], &[(RECORD, Some(&green(1, "2026-02-01")))]);
    assert_eq!(hafan(&made, third, "2026-03-31"), ["2026-01-31 0 2 0", "2026-02-28 0 2 0", "2026-03-31 2 0 0"]);
}

#[test]
fn a_history_begins_with_the_repository_and_not_with_git() {
    let made = Made::new("begins");
    let before = made.commit("2025-06-01", &[], &[("README.md", Some("nothing yet"))]);
    let first = made.commit("2026-01-10", &[before], &[SETTINGS, STANDARD, HAFAN]);
    assert_eq!(hafan(&made, first, "2026-02-05"), ["2026-01-31 0 2 0", "2026-02-05 0 2 0"]);
}

#[test]
fn a_provider_is_told_of_from_when_it_comes_until_it_goes() {
    let made = Made::new("comes-and-goes");
    let first = made.commit("2026-01-10", &[], &[SETTINGS, STANDARD, HAFAN, (RECORD, Some(&green(1, "2026-01-10")))]);
    // The folder is renamed: one ends, and another begins.
    let renamed = made.commit(
        "2026-02-10",
        &[first],
        &[
            (HAFAN.0, None),
            (RECORD, None),
            ("providers/newydd/provider.yaml", HAFAN.1),
            ("providers/newydd/evidence/one.md", Some(&green(1, "2026-01-10"))),
        ],
    );
    let history = told(&made, renamed, "2026-03-31", Audience::Internal);
    assert_eq!(line(&history, "hafan"), ["2026-01-31 1 1 0"]);
    assert_eq!(line(&history, "newydd"), ["2026-02-28 1 1 0", "2026-03-31 1 1 1"]);
    agrees_with_the_table(&made, &history);
}

#[test]
fn a_standard_is_counted_from_when_it_is_in_force() {
    let made = Made::new("standard-added");
    let none = ("tyst.yaml", Some("title: Made\nstandards: [respect-2017]\n"));
    let first = made.commit("2026-01-10", &[], &[none, STANDARD, HAFAN, (RECORD, Some(&green(1, "2026-01-10")))]);
    let second = made.commit("2026-02-10", &[first], &[SETTINGS]);
    let history = told(&made, second, "2026-02-28", Audience::Internal);
    assert_eq!(line(&history, "hafan"), ["2026-02-28 1 1 0"]);
    let ids: Vec<&str> = history.catalogues().iter().map(|catalogue| catalogue.id.as_str()).collect();
    assert_eq!(ids, ["small", "respect-2017"], "those in force last stand first");
    agrees_with_the_table(&made, &history);
}

#[test]
fn what_could_not_be_read_is_a_gap_and_never_nought() {
    let made = Made::new("gaps");
    let first = made.commit("2026-01-10", &[], &[SETTINGS, STANDARD, HAFAN]);
    let broken = made.commit("2026-02-10", &[first], &[("tyst.yaml", Some("title: [\n"))]);
    let mended = made.commit("2026-03-10", &[broken], &[SETTINGS]);
    let standard = made.commit("2026-04-10", &[mended], &[(STANDARD.0, Some("id: [\n"))]);
    let mended = made.commit("2026-05-10", &[standard], &[STANDARD]);
    let provider = made.commit("2026-06-10", &[mended], &[(HAFAN.0, Some("name: [\n"))]);
    let history = told(&made, provider, "2026-06-30", Audience::Internal);
    assert_eq!(
        line(&history, "hafan"),
        ["2026-01-31 0 2 0", "2026-02-28 ?", "2026-03-31 0 2 0", "2026-04-30 ?", "2026-05-31 0 2 0", "2026-06-30 ?"]
    );
    let files = history.points.all.iter().filter_map(|point| match &point.stood {
        Stood::InDoubt { file, .. } => Some(file.as_str()),
        Stood::Read(_) | Stood::Gone => None,
    });
    assert_eq!(files.collect::<Vec<_>>(), ["tyst.yaml", "standards/small.yaml"]);
}

#[test]
fn where_there_was_no_repository_for_a_while_nothing_is_counted() {
    let made = Made::new("gone");
    let first = made.commit("2026-01-10", &[], &[SETTINGS, STANDARD, HAFAN]);
    let gone = made.commit("2026-02-10", &[first], &[("tyst.yaml", None)]);
    let back = made.commit("2026-03-10", &[gone], &[SETTINGS]);
    let history = told(&made, back, "2026-03-31", Audience::Internal);
    assert_eq!(line(&history, "hafan"), ["2026-01-31 0 2 0", "2026-03-31 0 2 0"]);
    assert!(matches!(history.points.all[1].stood, Stood::Gone));
}

#[test]
fn a_record_that_cannot_be_read_is_counted_as_unread() {
    let made = Made::new("unread");
    let first = made.commit("2026-01-10", &[], &[SETTINGS, STANDARD, HAFAN, (RECORD, Some(&green(1, "2026-01-10")))]);
    let broken = made.commit("2026-02-10", &[first], &[(RECORD, Some("---\nratings: [\n---\n"))]);
    let history = told(&made, broken, "2026-02-28", Audience::Internal);
    assert_eq!(line(&history, "hafan"), ["2026-01-31 1 1 0", "2026-02-28 0 2 0"]);
    assert_eq!(history.providers[0].states.iter().map(State::unread).collect::<Vec<_>>(), [0, 1]);
}

/// The folder of the provider stays as it is, and what it says comes to lead nowhere.
#[test]
fn what_a_record_points_at_elsewhere_is_looked_for_on_each_day() {
    let made = Made::new("elsewhere");
    let record = green(1, "2026-01-10") + "See [the policy](../../../shared/policy.md).\n";
    let first = made.commit(
        "2026-01-10",
        &[],
        &[SETTINGS, STANDARD, HAFAN, (RECORD, Some(&record)), ("shared/policy.md", Some("policy"))],
    );
    let second = made.commit("2026-02-10", &[first], &[("shared/policy.md", None)]);
    let history = told(&made, second, "2026-02-28", Audience::Internal);
    let lines = history.lines();
    let standing: Vec<usize> = lines[0]
        .at
        .iter()
        .map(|at| if let At::Counted(count) = at { count.standing } else { panic!("{at:?}") })
        .collect();
    assert_eq!(standing, [1, 0]);
    agrees_with_the_table(&made, &history);
}

#[test]
fn the_public_is_not_told_what_was_public_once() {
    let made = Made::new("public");
    let open = |item: u8, audience: &str| {
        green(item, "2026-01-10").replacen("---\n", &format!("---\naudience: {audience}\n"), 1)
    };
    let first = made.commit(
        "2026-01-10",
        &[],
        &[
            SETTINGS,
            STANDARD,
            HAFAN,
            (RECORD, Some(&open(1, "public"))),
            (OTHER, Some(&open(2, "public"))),
            ("providers/aeth/provider.yaml", Some("name: Aeth\n")),
        ],
    );
    let second = made.commit(
        "2026-02-10",
        &[first],
        &[(OTHER, Some(&open(2, "internal"))), ("providers/aeth/provider.yaml", None)],
    );
    let history = told(&made, second, "2026-02-28", Audience::Public);
    assert_eq!(line(&history, "hafan"), ["2026-01-31 1 0 0", "2026-02-28 1 0 0"]);
    let kept = |history: &History| -> Vec<usize> {
        let counts = history.providers[0].states.iter().filter_map(State::counts).flatten();
        counts.map(|count| count.kept).collect()
    };
    assert_eq!(kept(&history), [1, 1]);
    assert_eq!(history.providers.len(), 1, "who is there no more is not named");
    let commissioner = told(&made, second, "2026-02-28", Audience::Commissioner);
    assert_eq!(line(&commissioner, "hafan"), ["2026-01-31 2 0 0", "2026-02-28 2 0 0"]);
    assert_eq!(commissioner.providers.len(), 2);
}

#[test]
fn a_day_before_the_first_commit_has_no_history() {
    let made = Made::new("too-early");
    let first = made.commit("2026-01-10", &[], &[SETTINGS]);
    made.check_out(first);
    let repository = made.repository();
    let git = repository.git().unwrap().unwrap();
    let head = git.by_id(first).unwrap();
    let refused = |as_of: &str, from: Option<&str>| {
        format!("{:#}", points(&repository, &git, &head, Some(day(as_of)), from.map(day)).err().unwrap())
    };
    assert!(refused("2026-01-09", None).contains("by 2026-01-09 nothing was committed here"));
    assert!(refused("2026-02-09", Some("2026-03-01")).contains("`--from`"));
    assert!(refused("2326-02-09", None).contains("more than a hundred years"));
}

#[test]
fn a_day_from_which_to_tell_leaves_the_days_before_it_out() {
    let made = Made::new("from");
    let first = made.commit("2026-01-10", &[], &[SETTINGS]);
    made.check_out(first);
    let repository = made.repository();
    let git = repository.git().unwrap().unwrap();
    let points =
        points(&repository, &git, &git.by_id(first).unwrap(), Some(day("2026-04-02")), Some(day("2026-03-01")));
    let days: Vec<String> = points.unwrap().all.iter().map(|point| point.day.to_string()).collect();
    assert_eq!(days, ["2026-03-31", "2026-04-02"]);
}

/// Takes away what git keeps under an id, as a clone with a filter leaves it out.
fn lose(made: &Made, id: ContentId) {
    let id = format!("{id:?}");
    let id = id.trim_start_matches("Sha1(").trim_end_matches(')');
    std::fs::remove_file(made.folder.join(".git/objects").join(&id[..2]).join(&id[2..])).unwrap();
}

#[test]
fn what_git_does_not_have_is_not_missing_from_the_evidence() {
    let made = Made::new("lost");
    let old = green(1, "2026-01-09");
    let first = made.commit("2026-01-10", &[], &[SETTINGS, STANDARD, HAFAN, (RECORD, Some(&old))]);
    let second = made.commit("2026-02-10", &[first], &[(RECORD, Some(&green(1, "2026-02-09")))]);
    made.check_out(second);
    let git = made.repository().git().unwrap().unwrap();
    lose(&made, git.content_id(old.as_bytes()).unwrap());
    assert_eq!(hafan(&made, second, "2026-02-28"), ["2026-01-31 ?", "2026-02-28 1 1 0"]);

    let whole = made.repository().at_commit(git.by_id(first).unwrap()).unwrap().content_id("").unwrap();
    lose(&made, whole);
    let repository = made.repository();
    let git = repository.git().unwrap().unwrap();
    let refused = points(&repository, &git, &git.by_id(second).unwrap(), Some(day("2026-02-28")), None).err().unwrap();
    assert!(format!("{refused:#}").contains("left out when this clone was made"), "{refused:#}");
}
