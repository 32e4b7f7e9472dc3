//! What stands in the way of publishing, and what does not.

use crate::repository::{KEPT, Repository, Said, provider};

#[test]
fn an_error_in_what_is_public_stands_in_the_way() {
    for (test, path, from, to, rule) in [
        ("settings", "tyst.yaml", "languages: [en, cy]", "languages: [en, cy]\ncolour: red", "unknown-field"),
        ("standard", "standards/small-2020.yaml", "refresh: 6 months", "refresh: often", "unreadable"),
        ("provider", "providers/hafan/provider.yaml", "delivers:", "deliver:", "unknown-field"),
        ("record", "providers/hafan/evidence/public.md", "due: 2027-01-31", "due: 2026-01-31", "overdue-action"),
        ("paper", "providers/hafan/evidence/public.md", "logs/*.csv", "logs/*.xlsx", "broken-link"),
        ("missing", "providers/hafan/evidence/public.md", "small-2020/13: green, ", "", "missing-evidence"),
        (
            "mismatch",
            "providers/hafan/evidence/COMMISSIONERWORD.md",
            "COMMISSIONERWORD.md\"",
            "linked.md\"",
            "audience-mismatch",
        ),
        (
            "unread",
            "providers/hafan/evidence/INTERNALWORD.md",
            "reviewed: 2025-12-24",
            "reviewed: lately",
            "unreadable",
        ),
        ("words", "providers/hafan/evidence/public.cy.md", "documents:", "document:", "unknown-field"),
    ] {
        let repository = Repository::usual(&format!("refused-{test}"));
        repository.change(path, from, to);
        let said = repository.publish();
        assert_refused(&said, rule, test);
        assert!(!repository.site().exists(), "{test}: something was written");
    }
}

#[test]
fn an_error_where_nothing_is_public_does_not() {
    for (test, path, from, to) in [
        ("kept", "providers/hafan/evidence/COMMISSIONERWORD.md", "due: 2027-01-31", "due: 2026-01-31"),
        ("kept-paper", "providers/hafan/evidence/INTERNALWORD.md", "  - https://", "  - nowhere.md\n  - https://"),
        ("other", "providers/quiet/provider.yaml", "delivers:", "deliver:"),
    ] {
        let repository = Repository::usual(&format!("let-{test}"));
        repository.change(path, from, to);
        let said = repository.publish();
        assert_eq!(said.code, 0, "{test}: {said:?}");
    }
}

/// A standard that no provider which is shown is held to is not shown either.
#[test]
fn an_error_in_a_standard_that_is_not_in_force_does_not() {
    let repository = Repository::usual("other-standard");
    repository.write("standards/other-2020.yaml", "id: other-2020\ntitle: 3\n");
    let said = repository.publish();
    assert_eq!(said.code, 0, "{said:?}");
}

#[test]
fn what_is_accepted_does_not() {
    let repository = Repository::usual("accepted");
    repository.change("providers/hafan/evidence/public.md", "due: 2027-01-31", "due: 2026-01-31");
    assert_refused(&repository.publish(), "overdue-action", "before");
    repository.change(
        "tyst.yaml",
        "accept:\n",
        "accept:\n  - {rule: overdue-action, at: providers/hafan/evidence/public.md, because: It waits., by: An adviser, until: \
         2027-01-31}\n",
    );
    let said = repository.publish();
    assert_eq!(said.code, 0, "{said:?}");
}

#[test]
fn a_record_that_cannot_be_read_may_be_meant_for_everybody() {
    let repository = Repository::usual("may-be-public");
    repository.write("providers/quiet/evidence/a.md", "---\nratings: [\n---\nSo it is.\n");
    assert_refused(&repository.publish(), "unreadable", "unread");
}

#[test]
fn an_earlier_site_stays_where_something_stands_in_the_way() {
    let repository = Repository::usual("stays");
    let before = crate::repository::files(&repository.published());
    repository.change("providers/hafan/evidence/public.md", "due: 2027-01-31", "due: 2026-01-31");
    assert_refused(&repository.publish(), "overdue-action", "later");
    assert_eq!(crate::repository::files(&repository.site()), before);
}

#[test]
fn the_refusal_is_the_same_without_anything_else_said() {
    let repository = Repository::usual("quiet-refusal");
    repository.change("providers/hafan/evidence/public.md", "due: 2027-01-31", "due: 2026-01-31");
    let said = repository.publish_into(&repository.site(), &["--quiet"]);
    assert_refused(&said, "overdue-action", "quiet");
    assert_eq!(said.out, repository.publish().out);
}

#[test]
fn where_nothing_is_public_the_site_says_so() {
    let [_, _, nobody] = KEPT;
    let files = [("providers/quiet/provider.yaml", provider(nobody, nobody))];
    let repository = Repository::of("nothing", &files);
    let site = repository.published();
    let index = std::fs::read_to_string(site.join("en/index.html")).unwrap();
    assert!(index.contains("No evidence is public at present."), "{index}");
    assert!(!index.contains(nobody), "{index}");
    assert!(repository.publish().out.contains("write `audience: public`"));
}

fn assert_refused(said: &Said, rule: &str, test: &str) {
    assert_eq!((said.code, said.err.as_str()), (1, ""), "{test}: {said:?}");
    assert!(said.out.contains(&format!("error[{rule}]")), "{test}: {}", said.out);
    assert!(said.out.contains("Nothing was written: "), "{test}: {}", said.out);
}
