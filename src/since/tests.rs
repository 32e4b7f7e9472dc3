use super::*;
use crate::calendar::Day;
use crate::repository::git::made::Made;

const SETTINGS: &str = "title: Example\nstandards: [example]\n";
const STANDARD: &str = "id: example\ntitle: {en: Example}\npublisher: Example\ncoverage: complete\nsections:\n  - id: s\n    \
                        title: {en: Section}\n    items:\n      - {id: \"1\", title: {en: One}, asks: {en: Say one.}, source: x}\n      \
                        - {id: \"2\", title: {en: Two}, asks: {en: Say two.}, source: x}\n      \
                        - {id: \"3\", title: {en: Three}, asks: {en: Say three.}, source: x}\n";
const HAFAN: &str =
    "name: Hafan\ncontact: {role: Quality lead, email: a@hafan.example}\ndelivers: [behaviour-change]\n";
/// Stale, and without papers.
const ONE: &str = "---\nratings:\n  example/1: green\nreviewed: 2026-01-14\n---\nWe say one.\n";
/// Amber, and without a plan.
const TWO: &str = "---\nratings:\n  example/2: amber\nreviewed: 2026-11-14\n---\nWe say two.\n";

const FILES: [(&str, &str); 7] = [
    ("tyst.yaml", SETTINGS),
    ("standards/example.yaml", STANDARD),
    ("providers/hafan/provider.yaml", HAFAN),
    ("providers/hafan/evidence/one.md", ONE),
    ("providers/hafan/evidence/two.md", TWO),
    ("providers/newid/provider.yaml", HAFAN),
    ("providers/newid/evidence/one.md", ONE),
];

/// A repository in which a change is made on a branch while something else is done on the main one.
struct Changed {
    made: Made,
    first: String,
}

impl Changed {
    fn by(name: &str, change: &[(&str, Option<&str>)]) -> Changed {
        let made = Made::new(&format!("since-{name}"));
        let files: Vec<(&str, Option<&str>)> = FILES.iter().map(|(path, content)| (*path, Some(*content))).collect();
        let first = made.commit("2026-11-01", &[], &files);
        let meanwhile = [("providers/newid/evidence/one.md", Some("no front matter"))];
        let others = made.commit("2026-11-20", &[first], &meanwhile);
        let own = made.commit("2026-11-21", &[first], change);
        made.branch("others", others);
        made.check_out(own);
        Changed { made, first: first.to_string() }
    }

    fn outcome(&self, revision: &str, severities: &[(&str, Option<Severity>)]) -> Outcome {
        let repository = self.made.repository();
        let base = base(&repository, revision).unwrap();
        assert_eq!(base.commit().unwrap().id.to_string(), self.first);
        let framework = Framework::read(&repository, &rules::names());
        let occasion = Occasion {
            as_of: Day::parse("2026-11-22").unwrap(),
            round: None,
            providers: Vec::new(),
            standards: Vec::new(),
            terms: Terms::default(),
        };
        let survey =
            Survey { repository: &repository, framework: &framework, occasion: &occasion, progress: &|_, _| {} };
        let severities = severities.iter().map(|(rule, severity)| ((*rule).to_owned(), *severity)).collect();
        check(&survey, &base, None, &severities)
    }
}

/// `file:line rule` of what is shown, how many findings are not, and how many providers were not looked at.
fn found(outcome: &Outcome) -> (Vec<String>, usize, usize) {
    let shown = outcome.findings.iter().map(|finding| {
        let file = finding.place.file.strip_prefix("providers/").unwrap_or(&finding.place.file);
        format!("{file}:{} {}", finding.place.line, finding.rule)
    });
    let left_out = outcome.since.as_ref().unwrap();
    (shown.collect(), left_out.findings, left_out.providers)
}

/// What is shown of a change, compared with where it began, and with a branch that went on from there.
fn shown(name: &str, change: &[(&str, Option<&str>)]) -> (Vec<String>, usize, usize) {
    let changed = Changed::by(name, change);
    let since_the_beginning = found(&changed.outcome(&changed.first, &[]));
    assert_eq!(found(&changed.outcome("others", &[])), since_the_beginning, "what others did is none of the change");
    since_the_beginning
}

#[test]
fn a_change_that_touches_no_evidence_shows_nothing() {
    assert_eq!(shown("nothing", &[("README.md", Some("About us\n"))]), (vec![], 0, 2));
}

#[test]
fn what_is_new_is_shown_and_what_was_there_before_is_counted() {
    let three = "---\nratings:\n  example/3: red\nreviewed: 2026-11-14\n---\nWe say three.\n";
    let (shown, before, untouched) = shown("new", &[("providers/hafan/evidence/three.md", Some(three))]);
    assert_eq!(shown, ["hafan/evidence/three.md:3 no-plan"]);
    assert_eq!((before, untouched), (3, 1), "one stale, one without papers, one without a plan");
}

#[test]
fn what_was_there_is_shown_where_the_change_edits_the_file() {
    let edited = ONE.replace("We say one", "\n\nWe do say one");
    let (shown, before, _) = shown("edited", &[("providers/hafan/evidence/one.md", Some(&edited))]);
    let expected = [
        "hafan/evidence/one.md:3 green-without-documents",
        "hafan/evidence/one.md:4 changed-since-review",
        "hafan/evidence/one.md:4 stale-evidence",
    ];
    assert_eq!(shown, expected);
    assert_eq!(before, 2, "one without a plan, one missing");
}

#[test]
fn a_record_that_only_moved_brings_nothing() {
    let to = "providers/hafan/evidence/a/first.md";
    let (shown, before, untouched) = shown("moved", &[("providers/hafan/evidence/one.md", None), (to, Some(ONE))]);
    assert_eq!((shown, before, untouched), (vec![], 8, 0));
}

#[test]
fn evidence_taken_away_is_missing() {
    let (shown, _, _) = shown("gone", &[("providers/hafan/evidence/one.md", None)]);
    assert_eq!(shown, ["hafan/provider.yaml:1 missing-evidence"]);
}

#[test]
fn a_change_cannot_accept_what_it_brings() {
    let settings = format!(
        "{SETTINGS}rules:\n  stale-evidence: off\naccept:\n  - rule: no-plan\n    at: providers/hafan/evidence/three.md\n    \
         because: We are busy.\n    by: Quality lead\n    until: 2027-03-31\n"
    );
    let three = "---\nratings:\n  example/3: red\nreviewed: 2026-01-14\n---\nWe say three.\n";
    let (shown, ..) =
        shown("accepted", &[("tyst.yaml", Some(&settings)), ("providers/hafan/evidence/three.md", Some(three))]);
    let expected = [
        "hafan/evidence/three.md:3 no-plan",
        "hafan/evidence/three.md:4 stale-evidence",
        "tyst.yaml:4 newly-accepted",
        "tyst.yaml:6 newly-accepted",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn a_rule_switched_on_brings_what_it_finds() {
    let settings = format!("{SETTINGS}rules:\n  due-soon: error\n");
    let soon = ONE.replace("2026-01-14", "2026-06-01");
    let changed =
        Changed::by("graver", &[("tyst.yaml", Some(&settings)), ("providers/newid/evidence/one.md", Some(&soon))]);
    let outcome = changed.outcome("others", &[]);
    assert!(outcome.findings.iter().any(|finding| finding.rule == "due-soon" && finding.severity == Severity::Error));
    let silenced = changed.outcome("others", &[("due-soon", None)]);
    assert!(silenced.findings.iter().all(|finding| finding.rule != "due-soon"), "the command line decides");
}

#[test]
fn what_cannot_be_compared_is_said() {
    let changed = Changed::by("unknown", &[]);
    let repository = changed.made.repository();
    let said = |revision: &str| base(&repository, revision).map(|_| ()).unwrap_err().to_string();
    assert_eq!(said("nowhere"), "git knows no revision `nowhere`");
    let apart = changed.made.commit("2026-11-21", &[], &[("tyst.yaml", Some(SETTINGS))]);
    changed.made.branch("apart", apart);
    changed.made.check_out(apart);
    assert!(said("others").contains("have no commit in common"), "{}", said("others"));
    let nowhere = Repository::of_files(Default::default());
    assert!(base(&nowhere, "main").map(|_| ()).unwrap_err().to_string().contains("this is no git repository"));
}
