use super::tried::{
    AMBER, CONSENT, Files, GREEN, LINKS, PROVIDER, SETTINGS, STANDARD, files, repository, surveyed, told_to,
};
use super::*;
use crate::calendar::Day;
use crate::documents::vocabulary::{Audience, Rating};
use crate::model::{Framework, Occasion, Terms};
use crate::past::History;
use crate::repository::Repository;
use crate::repository::git::CommitId;
use crate::repository::git::made::Made;
use crate::survey::Survey;

/// What a commissioner is told of two states written down as texts.
fn changes(before: &Files<'_>, after: &Files<'_>) -> Changes {
    told_to(Audience::Commissioner, &repository(before), &repository(after))
}

/// What changes at one record, where the other stays.
fn of_consent(before: &str, after: &str) -> Changes {
    changes(&files(&[(CONSENT, before), (LINKS, AMBER)]), &files(&[(CONSENT, after), (LINKS, AMBER)]))
}

/// `small/1 Up New [Words]`, for each item.
fn items(changes: &Changes) -> Vec<String> {
    let said = |item: &ItemChange| {
        let mut said = item.item().unwrap().id.clone();
        said += &item.rating.map_or(String::new(), |rating| format!(" {rating:?}"));
        said += &item.evidence.map_or(String::new(), |evidence| format!(" {evidence:?}"));
        if !item.changed.is_empty() {
            said += &format!(" {:?}", item.changed);
        }
        said + &item.freshness.map_or(String::new(), |turn| format!(" became {turn:?}"))
    };
    changes.providers.iter().flat_map(|provider| &provider.items).map(said).collect()
}

fn actions(changes: &Changes) -> Vec<String> {
    let all = changes.providers.iter().flat_map(|provider| &provider.actions);
    all.map(|action| format!("{}: {:?}", action.what, action.change)).collect()
}

fn papers(changes: &Changes) -> Vec<String> {
    let all = changes.providers.iter().flat_map(|provider| &provider.papers);
    all.map(|paper| format!("{} {:?}", paper.paper, paper.change)).collect()
}

fn rules_of<'c>(found: impl Iterator<Item = &'c Found>) -> Vec<&'static str> {
    found.map(|found| found.rule).collect()
}

fn assert_nothing(changes: &Changes) {
    assert!(changes.is_nothing(), "{changes:#?}");
}

#[test]
fn a_rename_alone_is_nothing() {
    let moved = "providers/hafan/evidence/a/b/agreed.md";
    assert_nothing(&changes(&files(&[(CONSENT, GREEN), (LINKS, AMBER)]), &files(&[(moved, GREEN), (LINKS, AMBER)])));
}

#[test]
fn other_words_for_the_same_are_nothing() {
    let other = "---\nreviewed: 2026-09-01\nratings:\n  small/1: Gwyrdd\ndocuments:\n  - path: https://a.example\n---\n\nWe  *ask*.\r\n";
    assert_nothing(&of_consent(GREEN, other));
}

#[test]
fn a_record_both_moved_and_renewed_is_renewed() {
    let renewed = GREEN.replace("2026-09-01", "2026-11-01");
    let moved = "providers/hafan/evidence/agreed.md";
    let changes = changes(&files(&[(CONSENT, GREEN)]), &files(&[(moved, &renewed)]));
    assert_eq!(items(&changes), ["small/1 Renewed"]);
    assert_eq!(changes.providers[0].items[0].file.as_deref(), Some(moved));
}

#[test]
fn a_rating_that_moved_alone_is_no_edit() {
    assert_eq!(items(&of_consent(GREEN, &GREEN.replace("green", "red"))), ["small/1 Down"]);
    assert_eq!(items(&of_consent(&GREEN.replace("green", "red"), GREEN)), ["small/1 Up"]);
    assert_eq!(items(&of_consent(GREEN, &GREEN.replace("green", "not-applicable"))), ["small/1 SetAside"]);
    assert_eq!(items(&of_consent(&GREEN.replace("green", "not-applicable"), GREEN)), ["small/1 TakenUp"]);
}

#[test]
fn an_edit_says_what_was_edited() {
    let edited = |from: &str, to: &str| items(&of_consent(GREEN, &GREEN.replace(from, to)));
    assert_eq!(edited("We ask", "We always ask"), ["small/1 Edited [Words]"]);
    assert_eq!(edited("https://a.example", "https://b.example"), ["small/1 Edited [Papers]"]);
    assert_eq!(edited("reviewed", "owner: Lead\nreviewed"), ["small/1 Edited [Owner]"]);
    assert_eq!(edited("reviewed", "audience: public\nreviewed"), ["small/1 Edited [Audience]"]);
    assert_eq!(edited("reviewed", "advised-by: Adviser\nreviewed"), ["small/1 Edited [Advice]"]);
    assert_eq!(edited("2026-09-01", "2026-08-01"), ["small/1 Edited [Reviewed]"]);
    let renewed = GREEN.replace("2026-09-01", "2026-11-01").replace("We ask", "We always ask");
    assert_eq!(items(&of_consent(GREEN, &renewed)), ["small/1 Renewed [Words]"]);
}

#[test]
fn a_translation_is_a_part_of_the_words() {
    let welsh = "providers/hafan/evidence/consent.cy.md";
    let settings = ("tyst.yaml", "languages: [en, cy]\nstandards: [small]\n");
    let with = |words: &str| files(&[(CONSENT, GREEN), (welsh, words), settings]);
    assert_eq!(items(&changes(&with("Gofynnwn.\n"), &with("Gofynnwn bob tro.\n"))), ["small/1 Edited [Words]"]);
}

#[test]
fn a_record_split_in_two_or_joined_is_nothing_where_words_and_papers_stay() {
    let both = GREEN.replace("{small/1: green}", "{small/1: green, small/2: green}");
    let other = GREEN.replace("small/1", "small/2");
    let (one, two) = (files(&[(CONSENT, &both)]), files(&[(CONSENT, GREEN), (LINKS, &other)]));
    assert_nothing(&changes(&one, &two));
    assert_nothing(&changes(&two, &one));
}

#[test]
fn new_and_removed_evidence_gains_and_loses_a_rating() {
    let (without, with) = (files(&[(LINKS, AMBER)]), files(&[(CONSENT, GREEN), (LINKS, AMBER)]));
    let new = changes(&without, &with);
    assert_eq!(items(&new), ["small/1 Gained New"]);
    assert_eq!(rules_of(new.findings.gone.iter().map(|gone| &gone.found)), ["missing-evidence"]);
    let coverage = &new.providers[0].coverage[0];
    assert_eq!([&coverage.before, &coverage.after].map(|count| count.as_ref().unwrap().evidenced), [1, 2]);
    assert_eq!(items(&changes(&with, &without)), ["small/1 Lost Removed"]);
}

#[test]
fn a_record_that_became_unreadable_has_lost_its_rating() {
    for broken in ["", "---\nratings: [\n---\n", "---\nratings: {small/1: green}\nreviewed: May\n---\nWe ask.\n"] {
        assert_eq!(items(&of_consent(GREEN, broken)), ["small/1 Lost Unreadable"], "{broken}");
        assert_eq!(items(&of_consent(broken, GREEN)), ["small/1 Gained Readable"], "{broken}");
    }
    let lost = of_consent(GREEN, "---\nratings: [\n---\n");
    assert_eq!(lost.providers[0].items[0].before.as_ref().unwrap().rating, Some(Rating::Green));
    assert_eq!(
        rules_of(lost.findings.new.iter()),
        ["missing-evidence"],
        "of a file that cannot be read, readers are told no more"
    );
}

#[test]
fn actions_of_a_record_that_cannot_be_read_have_neither_vanished_nor_been_opened() {
    let (whole, broken) = (files(&[(LINKS, AMBER)]), files(&[(LINKS, "---\nratings: [\n---\n")]));
    assert!(actions(&changes(&whole, &broken)).is_empty());
    assert!(actions(&changes(&broken, &whole)).is_empty());
}

#[test]
fn a_rating_that_no_longer_stands_is_said_though_its_word_stays() {
    let stale = GREEN.replace("2026-09-01", "2026-01-01");
    assert_eq!(items(&of_consent(&stale, GREEN)), ["small/1 Stands Renewed became Fresh"]);
    assert_eq!(items(&of_consent(GREEN, &stale)), ["small/1 Falls Edited [Reviewed] became Stale"]);
    let unplanned = AMBER.replace("due: 2027", "due: 2025");
    let fallen = changes(&files(&[(LINKS, AMBER)]), &files(&[(LINKS, &unplanned)]));
    assert_eq!(items(&fallen), ["small/2 Falls"]);
}

#[test]
fn an_item_that_comes_to_apply_is_no_new_evidence() {
    let three = GREEN.replace("small/1", "small/3");
    let rented = files(&[(CONSENT, &three)]);
    let own: Files<'_> =
        rented.iter().map(|(path, text)| (*path, text.replace("premises: rented", "premises: own"))).collect();
    assert_eq!(items(&changes(&rented, &own)), ["small/3 Gained"]);
    assert_eq!(items(&changes(&own, &rented)), ["small/3 Lost"]);
}

#[test]
fn a_provider_is_new_gone_or_renamed() {
    let here = files(&[(CONSENT, GREEN), (LINKS, AMBER)]);
    let renamed: Files<'_> = vec![
        (SETTINGS.0, SETTINGS.1.to_owned()),
        (STANDARD.0, STANDARD.1.to_owned()),
        ("providers/newid/provider.yaml", PROVIDER.1.to_owned()),
        ("providers/newid/evidence/consent.md", GREEN.to_owned()),
        ("providers/newid/evidence/links.md", AMBER.to_owned()),
    ];
    let changed = changes(&here, &renamed);
    assert_eq!(changed.providers.len(), 1, "{changed:#?}");
    assert_eq!(changed.providers[0].presence, Presence::RenamedFrom("hafan".to_owned()));
    assert!(items(&changed).is_empty() && actions(&changed).is_empty() && changed.findings.all().next().is_none());

    let nobody = renamed[..2].to_vec();
    let new = changes(&nobody, &here);
    assert_eq!((new.providers[0].id.as_str(), &new.providers[0].presence), ("hafan", &Presence::New));
    assert_eq!(items(&new), ["small/1 Gained New", "small/2 Gained New"]);
    let gone = changes(&here, &nobody);
    assert_eq!(gone.providers[0].presence, Presence::Gone);
    assert_eq!(items(&gone), ["small/1 Lost Removed", "small/2 Lost Removed"]);
    assert_eq!(actions(&gone).len(), 2);
}

/// What becomes of the two actions of a record.
fn of_actions(from: &str, to: &str) -> Vec<String> {
    actions(&changes(&files(&[(LINKS, AMBER)]), &files(&[(LINKS, &AMBER.replace(from, to))])))
}

#[test]
fn actions_are_followed_by_what_they_say() {
    assert!(of_actions("Meet the council", "meet  the COUNCIL").is_empty());
    assert_eq!(
        of_actions("due: 2027-02-01", "due: 2027-03-03"),
        ["Meet the council: Slipped { days: 30, times: None }"]
    );
    assert_eq!(of_actions("due: 2027-02-01", "due: 2027-01-31"), ["Meet the council: BroughtForward { days: 1 }"]);
    assert_eq!(of_actions("due: 2027-02-01}", "due: 2027-02-01, done: 2026-11-01}"), ["Meet the council: Done"]);
    assert_eq!(of_actions(", due: 2027-02-01", ""), ["Meet the council: Undated"]);
    assert_eq!(of_actions("Meet the council", "Call them"), ["Call them: Reworded"]);
    assert_eq!(
        of_actions("Meet the council, due: 2027-02-01", "Meet the council soon, due: 2027-02-05"),
        ["Meet the council soon: Slipped { days: 4, times: None }"]
    );
    assert_eq!(
        of_actions("Meet the council, due: 2027-02-01", "Paint a wall, due: 2027-05-05"),
        ["Paint a wall: Opened", "Meet the council: Vanished { with_its_record: false }"]
    );
    assert_eq!(of_actions("actions:\n", "actions:\n  - {what: A third, due: 2027-04-01}\n"), ["A third: Opened"]);
}

#[test]
fn two_actions_with_the_same_words_are_told_apart_by_their_day() {
    let twice = AMBER.replace("Write it down", "Meet the council");
    let one_done = twice.replace("due: 2027-03-01}", "due: 2027-03-01, done: 2026-11-01}");
    let changed = changes(&files(&[(LINKS, &twice)]), &files(&[(LINKS, &one_done)]));
    assert_eq!(actions(&changed), ["Meet the council: Done"]);
    assert_eq!(changed.providers[0].actions[0].due.0, Day::parse("2027-03-01").ok());
}

#[test]
fn an_action_that_moved_to_another_record_has_not_vanished() {
    let action = "  - {what: Write it down, due: 2027-03-01}\n";
    let (without, with) = (AMBER.replace(action, ""), GREEN.replace("---\nWe", &format!("actions:\n{action}---\nWe")));
    let moved = changes(&files(&[(CONSENT, GREEN), (LINKS, AMBER)]), &files(&[(CONSENT, &with), (LINKS, &without)]));
    assert!(actions(&moved).is_empty(), "{moved:#?}");
}

#[test]
fn a_done_action_that_is_tidied_away_has_not_vanished() {
    let done = AMBER.replace("due: 2027-03-01}", "due: 2027-03-01, done: 2026-11-01}");
    let tidied = AMBER.replace("  - {what: Write it down, due: 2027-03-01}\n", "");
    assert!(actions(&changes(&files(&[(LINKS, &done)]), &files(&[(LINKS, &tidied)]))).is_empty());
}

#[test]
fn the_open_actions_of_a_removed_record_vanish_with_it() {
    let removed = changes(&files(&[(CONSENT, GREEN), (LINKS, AMBER)]), &files(&[(CONSENT, GREEN)]));
    assert_eq!(
        actions(&removed),
        ["Meet the council: Vanished { with_its_record: true }", "Write it down: Vanished { with_its_record: true }"]
    );
}

#[test]
fn a_finding_that_moved_with_its_line_or_its_file_is_the_same() {
    let lost = GREEN.replace("https://a.example", "lost.pdf");
    let lower = lost.replace("---\nratings", "---\n# a remark\n\nratings");
    assert_nothing(&of_consent(&lost, &lower));
    let moved = "providers/hafan/evidence/a/consent.md";
    assert_nothing(&changes(&files(&[(CONSENT, &lost)]), &files(&[(moved, &lost)])));
}

#[test]
fn another_finding_of_the_same_kind_is_new() {
    let (one, other) = (GREEN.replace("https://a.example", "a.pdf"), GREEN.replace("https://a.example", "b.pdf"));
    let changed = of_consent(&one, &other);
    assert_eq!(rules_of(changed.findings.new.iter()), ["broken-link"]);
    assert_eq!(rules_of(changed.findings.gone.iter().map(|gone| &gone.found)), ["broken-link"]);
}

#[test]
fn a_finding_that_is_accepted_now_is_gone_and_said_to_be_accepted() {
    let lost = GREEN.replace("https://a.example", "lost.pdf");
    let before = files(&[(CONSENT, &lost)]);
    let accept = format!(
        "standards: [small]\naccept:\n  - {{rule: broken-link, at: {CONSENT}, because: On paper, by: Adviser, until: 2027-01-01}}\n"
    );
    let after = files(&[(CONSENT, &lost), ("tyst.yaml", &accept)]);
    let changed = changes(&before, &after);
    assert_eq!(changed.findings.gone.len(), 1, "{changed:#?}");
    assert!(changed.findings.gone[0].is_accepted);
}

#[test]
fn a_rule_that_is_switched_off_is_said() {
    let off = "standards: [small]\nrules: {broken-link: off}\n";
    let lost = GREEN.replace("https://a.example", "lost.pdf");
    let changed = changes(&files(&[(CONSENT, &lost)]), &files(&[(CONSENT, &lost), ("tyst.yaml", off)]));
    assert_eq!(changed.switched_off, ["broken-link"]);
    assert_eq!(rules_of(changed.findings.gone.iter().map(|gone| &gone.found)), ["broken-link"]);
}

#[test]
fn what_is_kept_from_a_reader_changes_nothing_for_them() {
    let internal = AMBER.replace("reviewed", "audience: internal\nreviewed");
    let edited = internal
        .replace("Some links", "Other links")
        .replace("Meet the council", "Meet somebody")
        .replace("---\nOther", "documents: [https://x.example, lost.pdf]\n---\nOther");
    let (before, after) = (repository(&files(&[(LINKS, &internal)])), repository(&files(&[(LINKS, &edited)])));
    for reader in [Audience::Public, Audience::Commissioner] {
        let changed = told_to(reader, &before, &after);
        // That a paper is missing is a doubt about a rating that they are told.
        assert!(actions(&changed).is_empty() && papers(&changed).is_empty() && changed.findings.new.is_empty());
        let items = items(&changed);
        assert_eq!(items, if reader == Audience::Public { vec![] } else { vec!["small/2 Falls"] });
    }
    let all = told_to(Audience::Internal, &before, &after);
    assert_eq!(items(&all), ["small/2 Falls Edited [Words, Papers]"]);
}

#[test]
fn a_commissioner_is_told_how_the_rating_of_a_kept_record_moves_and_the_public_is_not() {
    let internal = GREEN.replace("reviewed", "audience: internal\nreviewed");
    let red = internal.replace("green", "red");
    let (before, after) = (repository(&files(&[(CONSENT, &internal)])), repository(&files(&[(CONSENT, &red)])));
    let told = told_to(Audience::Commissioner, &before, &after);
    assert_eq!(items(&told), ["small/1 Down"]);
    assert_eq!(told.providers[0].items[0].file, None);
    assert_nothing(&told_to(Audience::Public, &before, &after));
}

#[test]
fn evidence_that_comes_to_be_kept_is_withheld_and_not_lost() {
    let internal = GREEN.replace("reviewed", "audience: internal\nreviewed");
    let public = GREEN.replace("reviewed", "audience: public\nreviewed");
    let (one, other) = (repository(&files(&[(CONSENT, &public)])), repository(&files(&[(CONSENT, &internal)])));
    assert_eq!(items(&told_to(Audience::Public, &one, &other)), ["small/1 Withheld Edited [Audience]"]);
    assert_eq!(items(&told_to(Audience::Public, &other, &one)), ["small/1 Told Edited [Audience]"]);
}

const PAPERS: &str =
    "---\nratings: {small/1: green}\nreviewed: 2026-09-01\ndocuments: [form.txt, log.txt]\n---\nWe ask.\n";

#[test]
fn papers_are_known_by_their_content() {
    let made = Made::new("changes-papers");
    let base: Vec<(&str, Option<&str>)> = [SETTINGS, STANDARD, PROVIDER, (CONSENT, PAPERS)]
        .into_iter()
        .chain([("providers/hafan/documents/form.txt", "A form"), ("providers/hafan/documents/log.txt", "A log")])
        .map(|(path, text)| (path, Some(text)))
        .collect();
    let first = made.commit("2026-09-02", &[], &base);
    let renamed = PAPERS.replace("form.txt", "forms/new.txt");
    let second = made.commit(
        "2026-09-03",
        &[first],
        &[
            (CONSENT, Some(&renamed)),
            ("providers/hafan/documents/form.txt", None),
            ("providers/hafan/documents/forms/new.txt", Some("A form")),
        ],
    );
    let third = made.commit("2026-09-04", &[first], &[("providers/hafan/documents/log.txt", Some("Another log"))]);
    let fourth = made.commit("2026-09-05", &[first], &[(CONSENT, Some(&PAPERS.replace(", log.txt", "")))]);
    made.check_out(first);
    let at = |commit: CommitId| {
        let here = made.repository();
        let commit = here.git().unwrap().unwrap().by_id(commit).unwrap();
        here.at_commit(commit).unwrap()
    };
    let between = |one, other| told_to(Audience::Commissioner, &at(one), &at(other));
    assert_nothing(&between(first, second));
    let replaced = between(first, third);
    assert_eq!(
        (papers(&replaced), items(&replaced)),
        (vec!["log.txt Replaced".to_owned()], vec!["small/1 Edited [Papers]".to_owned()])
    );
    assert_eq!(papers(&between(first, fourth)), ["log.txt Dropped"]);
    assert_eq!(papers(&between(fourth, first)), ["log.txt Added"]);
    assert_nothing(&told_to(Audience::Commissioner, &at(first), &made.repository()));
}

/// Commits that change the record of links, one after the other.
fn line(made: &Made, records: &[&str]) -> Vec<CommitId> {
    let mut commits: Vec<CommitId> = Vec::new();
    for (at, record) in records.iter().enumerate() {
        let mut changes = vec![(LINKS, Some(*record))];
        if at == 0 {
            changes.extend([SETTINGS, STANDARD, PROVIDER].map(|(path, text)| (path, Some(text))));
        }
        let day = format!("2026-10-{:02}", at + 1);
        commits.push(made.commit(&day, commits.last().map_or(&[], std::slice::from_ref), &changes));
    }
    commits
}

fn followed(made: &Made, before: CommitId, after: CommitId) -> Changes {
    let here = made.repository();
    let git = here.git().unwrap().unwrap();
    let at = |id| here.at_commit(git.by_id(id).unwrap()).unwrap();
    let (before, after) = (at(before), at(after));
    let mut changes = told_to(Audience::Commissioner, &before, &after);
    let history = History::of(&after).unwrap_or_else(|unusable| panic!("{unusable:?}"));
    let ids = changes.to_follow();
    let followed = surveyed(&after, |survey| Followed::of(survey, &history, &before, &ids));
    changes.follow(&followed);
    changes
}

#[test]
fn an_action_done_and_then_tidied_away_in_between_is_done() {
    let done = AMBER.replace("due: 2027-03-01}", "due: 2027-03-01, done: 2026-10-01}");
    let tidied = AMBER.replace("  - {what: Write it down, due: 2027-03-01}\n", "");
    let made = Made::new("changes-tidied");
    let commits = line(&made, &[AMBER, &done, &tidied]);
    made.check_out(commits[2]);
    assert_eq!(actions(&followed(&made, commits[0], commits[2])), ["Write it down: Done"]);

    let made = Made::new("changes-vanished");
    let commits = line(&made, &[AMBER, &AMBER.replace("Some", "Few"), &tidied]);
    made.check_out(commits[2]);
    assert_eq!(
        actions(&followed(&made, commits[0], commits[2])),
        ["Write it down: Vanished { with_its_record: false }"]
    );
}

#[test]
fn how_often_an_action_slipped_is_counted_in_all_its_history() {
    let due = |day: &str| AMBER.replace("due: 2027-03-01", &format!("due: {day}"));
    let made = Made::new("changes-slips");
    let commits = line(&made, &[&due("2026-12-01"), &due("2027-01-01"), &due("2027-02-01"), &due("2027-03-01")]);
    made.check_out(commits[3]);
    let changed = followed(&made, commits[1], commits[3]);
    assert_eq!(actions(&changed), ["Write it down: Slipped { days: 59, times: Some(3) }"]);
}

#[test]
fn a_provider_whose_folder_is_the_same_is_left_out_unless_it_leads_elsewhere() {
    let made = Made::new("changes-unchanged");
    let other = ("providers/newid/provider.yaml", "name: Newid\n");
    let mut base: Vec<(&str, Option<&str>)> =
        [SETTINGS, STANDARD, PROVIDER, (CONSENT, GREEN), other].map(|(path, text)| (path, Some(text))).to_vec();
    let first = made.commit("2026-10-01", &[], &base);
    let edited = made.commit("2026-10-02", &[first], &[(CONSENT, Some(&GREEN.replace("We ask", "We do")))]);
    let added = made.commit("2026-10-03", &[first], &[(LINKS, Some(AMBER))]);
    let settled = made.commit("2026-10-04", &[first], &[("tyst.yaml", Some("standards: []\n"))]);
    let leading = GREEN.replace("We ask", "See [it](../../hafan/evidence/links.md)");
    base.push(("providers/newid/evidence/a.md", Some(&leading)));
    let with_link = made.commit("2026-10-05", &[], &base);
    let link_and_added = made.commit("2026-10-06", &[with_link], &[(LINKS, Some(AMBER))]);
    made.check_out(first);
    let at = |commit: CommitId| {
        let here = made.repository();
        here.at_commit(here.git().unwrap().unwrap().by_id(commit).unwrap()).unwrap()
    };
    let ids = ["hafan".to_owned(), "newid".to_owned()];
    let same =
        |one: &Repository, other: &Repository| -> Vec<String> { unchanged(one, other, &ids).into_iter().collect() };
    assert_eq!(same(&at(first), &at(first)), ["hafan", "newid"]);
    assert_eq!(same(&at(first), &at(edited)), ["newid"]);
    assert_eq!(same(&at(first), &at(added)), ["newid"], "it leads nowhere else");
    assert!(same(&at(first), &at(settled)).is_empty());
    assert!(same(&at(with_link), &at(link_and_added)).is_empty(), "what it leads to came");
    assert_eq!(same(&at(edited), &made.repository()), ["newid"]);
    assert_eq!(same(&at(first), &made.repository()), ["hafan", "newid"]);
}

#[test]
fn what_belongs_to_no_standard_that_is_asked_about_is_not_told() {
    let other = STANDARD.1.replace("id: small", "id: other");
    let settings = ("tyst.yaml", "standards: [small, other]\n");
    let of_other =
        AMBER.replace("small/2", "other/2").replace("---\nSome", "documents: [https://b.example]\n---\nSome");
    let before = files(&[(CONSENT, GREEN), settings, ("standards/other.yaml", &other)]);
    let mut after = before.clone();
    after.push((LINKS, of_other));
    let asked = |standard: &str| {
        let side = |repository: &Repository| {
            surveyed(repository, |survey| {
                let standards = vec![glob::Pattern::new(standard).unwrap()];
                let occasion = Occasion {
                    as_of: survey.occasion.as_of,
                    round: None,
                    providers: Vec::new(),
                    standards,
                    terms: Terms::default(),
                };
                Side::of(&Survey { occasion: &occasion, ..*survey }, None, Audience::Commissioner, &|_| false)
            })
        };
        let (before, after) = (repository(&before), repository(&after));
        Changes::of(&side(&before), &side(&after), [Some(&before), Some(&after)], None)
    };
    assert_nothing(&asked("small"));
    let told = asked("other");
    assert_eq!(
        (items(&told), actions(&told).len(), papers(&told)),
        (vec!["other/2 Gained New".to_owned()], 2, vec!["https://b.example Added".to_owned()])
    );
}

/// How a round moves from one state to another, and what it still lacks.
fn round(before: &Files<'_>, after: &Files<'_>) -> (Way, usize, usize, usize) {
    let round = "title: R\ncloses: 2027-01-29\nstandards: [small]\nasks: {coverage: 100%, red: 0}\nconditions:\n  - {provider: hafan, item: small/2, to: green, by: 2027-03-31, because: Award}\n";
    let with_round =
        |files: &Files<'_>| repository(&files.iter().cloned().chain([("rounds/r.yaml", round.to_owned())]).collect());
    let (before, after) = (with_round(before), with_round(after));
    let framework = Framework::read(&after, &crate::rules::names());
    let side = |repository: &Repository| {
        surveyed(repository, |survey| {
            let asked = Occasion {
                as_of: survey.occasion.as_of,
                round: framework.round("r"),
                providers: Vec::new(),
                standards: Vec::new(),
                terms: Terms::default(),
            };
            Side::of(&Survey { occasion: &asked, ..*survey }, None, Audience::Commissioner, &|_| false)
        })
    };
    let round =
        Changes::of(&side(&before), &side(&after), [Some(&before), Some(&after)], framework.round("r")).round.unwrap();
    (round.way, round.after.items.len(), round.after.asks.len(), round.after.conditions.len())
}

#[test]
fn a_round_is_nearer_where_less_is_lacking_and_further_where_more_is() {
    let nothing = files(&[]);
    let (one, both) = (files(&[(CONSENT, GREEN)]), files(&[(CONSENT, GREEN), (LINKS, AMBER)]));
    let met = files(&[(CONSENT, GREEN), (LINKS, &GREEN.replace("small/1", "small/2"))]);
    let other = files(&[(LINKS, AMBER)]);
    assert_eq!(round(&nothing, &one), (Way::Nearer, 1, 1, 1));
    assert_eq!(round(&one, &nothing), (Way::Further, 2, 1, 1));
    assert_eq!(round(&one, &both), (Way::Nearer, 0, 0, 1));
    assert_eq!(round(&both, &met), (Way::Nearer, 0, 0, 0), "a condition is met");
    assert_eq!(round(&one, &other), (Way::Both, 1, 1, 1));
    assert_eq!(round(&both, &both), (Way::Unmoved, 0, 0, 1));
    let red = files(&[(CONSENT, GREEN), (LINKS, &AMBER.replace("amber", "red"))]);
    assert_eq!(round(&both, &red), (Way::Further, 0, 1, 1));
}

#[test]
fn a_round_is_no_nearer_for_a_provider_that_is_gone() {
    let here = files(&[(CONSENT, GREEN), (LINKS, AMBER)]);
    let nobody: Files<'_> = here.iter().filter(|(path, _)| !path.starts_with("providers/")).cloned().collect();
    assert_eq!(round(&here, &nobody).0, Way::Further);
    assert_eq!(round(&nobody, &here).0, Way::Nearer);
}

#[test]
fn a_record_that_is_removed_is_not_taken_for_another_that_never_could_be_read() {
    let broken = ("providers/hafan/evidence/old/consent.md", "---\nratings: [\n---\n");
    let changed = changes(&files(&[(CONSENT, GREEN), broken]), &files(&[broken]));
    assert_eq!(items(&changed), ["small/1 Lost Removed"]);
}

/// One of two records that rate the same item goes, and the other was not looked at: it is the same file on both sides.
#[test]
fn a_record_that_was_not_looked_at_is_compared_all_the_same() {
    let made = Made::new("changes-not-looked-at");
    let second = "providers/hafan/evidence/second.md";
    let twice = |other: &str| {
        let base: Vec<(&str, Option<&str>)> = [SETTINGS, STANDARD, PROVIDER, (CONSENT, GREEN), (second, other)]
            .map(|(path, text)| (path, Some(text)))
            .to_vec();
        let first = made.commit("2026-10-01", &[], &base);
        let gone = made.commit("2026-10-02", &[first], &[(CONSENT, None)]);
        told_to(Audience::Commissioner, &made.repository_at(first), &made.repository_at(gone))
    };
    assert_eq!(items(&twice(GREEN)), ["small/1 Stands"]);
    assert_eq!(items(&twice(&GREEN.replace("We ask", "They ask"))), ["small/1 Stands Edited [Words]"]);
}

#[test]
fn a_link_to_another_record_is_the_same_whatever_that_record_is_called_and_rates() {
    let linking = GREEN.replace("We ask", "See [it](links.md)");
    let moved = GREEN.replace("We ask", "See [it](a/links.md)");
    let more = AMBER.replace("{small/2: amber}", "{small/2: amber, small/3: amber}");
    let before = files(&[(CONSENT, &linking), (LINKS, AMBER)]);
    assert_nothing(&changes(&before, &files(&[(CONSENT, &moved), ("providers/hafan/evidence/a/links.md", AMBER)])));
    let rated = changes(&before, &files(&[(CONSENT, &linking), (LINKS, &more)]));
    assert!(items(&rated).is_empty(), "{:?}", items(&rated));
}
