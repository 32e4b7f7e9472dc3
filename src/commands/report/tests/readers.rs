//! What each reader is told where something is in doubt, and which numbers the public is told.

use super::*;

/// A record with some lines of front matter, in a repository with some settings.
fn told(reader: Audience, settings: &str, lines: &str) -> String {
    let settings = format!("title: A region\nstandards: [small-2020]\n{settings}");
    let record = format!(
        "---\nratings: {{small-2020/13: green}}\nreviewed: 2026-11-02\n{lines}---\nWORDS <https://web.example/a>, [here](https://web.example/b).\n"
    );
    let files = [
        ("tyst.yaml", settings.as_str()),
        STANDARD,
        PROVIDER,
        (CONSENT, record.as_str()),
        ("providers/hafan/documents/a.md", ""),
    ];
    tried(&files, |survey| written(survey, reader))
}

#[test]
fn a_slip_in_who_may_read_a_record_keeps_it_from_everybody_outside() {
    let slips = [
        ("audience: public\n", "audince: internal\n"),
        ("audience: public\n", "audience: intern\n"),
        ("audience: public\n", "audience: [public]\n"),
        ("audience: public\n", "audience: public\naudience: internal\n"),
        ("audience: pubic\n", ""),
        ("audience: public\nAudience: internal\n", ""),
        ("audience: public\naudience: internal\n", ""),
        ("audience: [\n", ""),
    ];
    for (settings, lines) in slips {
        for reader in [Audience::Public, COMMISSIONER] {
            let paper = told(reader, settings, lines);
            assert!(!paper.contains("WORDS"), "{settings}{lines} for {reader}: {paper}");
        }
    }
    assert!(told(Audience::Public, "audience: public\n", "").contains("WORDS"));
    assert!(told(COMMISSIONER, "", "").contains("WORDS"));
}

#[test]
fn a_slip_in_who_may_read_a_paper_keeps_it_from_everybody_outside() {
    let listed = |slip: &str| {
        told(COMMISSIONER, "", &format!("documents:\n  - path: a.md\n    title: TITLE\n{slip}")).contains("TITLE")
    };
    for slip in ["    audince: internal\n", "    audience: intern\n", "    audience: public\n    audience: internal\n"]
    {
        assert!(!listed(slip), "{slip}");
    }
    assert!(listed("") && listed("    audience: public\n"));
}

/// It may say that the paper is for fewer readers than the others say.
#[test]
fn a_paper_that_an_unreadable_record_may_name_is_kept() {
    let record = "---\nratings: {small-2020/13: green}\nreviewed: 2026-11-02\naudience: public\ndocuments: [a.md]\n---\nWe ask.\n";
    let broken = "---\nratings: {small-2020/23: green\ndocuments: [a.md]\naudience: internal\n---\nWords.\n";
    let files = [
        SETTINGS,
        STANDARD,
        PROVIDER,
        (CONSENT, record),
        ("providers/hafan/documents/a.md", ""),
        ("providers/hafan/evidence/links.md", broken),
    ];
    for (reader, is_listed) in [(Audience::Public, false), (COMMISSIONER, false), (Audience::Internal, true)] {
        let paper = tried(&files, |survey| written(survey, reader));
        assert_eq!(section(&paper, "Appendices").contains("`a.md`"), is_listed, "{reader}: {paper}");
    }
    let sound = tried(&files[..5], |survey| written(survey, Audience::Public));
    assert!(section(&sound, "Appendices").contains("`a.md`"), "{sound}");
}

#[test]
fn an_address_that_is_kept_is_no_link_and_is_not_said() {
    let kept = "documents:\n  - {path: \"https://web.example/a\", audience: internal}\n  - {path: \"https://web.example/b\", audience: internal}\n";
    let paper = told(COMMISSIONER, "", kept);
    assert!(paper.contains("WORDS Kept from these readers., here.") && !paper.contains("web.example"), "{paper}");
    assert!(told(Audience::Internal, "", kept).contains("[here](https://web.example/b)"));
}

#[test]
fn what_no_rule_is_called_is_told_to_nobody_who_may_not_know_of_the_place() {
    let accept = "accept:\n  - {rule: SECRET, at: providers/hafan/evidence/consent.md, because: SECRET, by: SECRET, until: 2027-01-01}\n  - {rule: no-plan, because: SECRET, by: SECRET, until: 2027-01-01}\n";
    assert!(!told(COMMISSIONER, accept, "audience: internal\n").contains("SECRET"));
    assert!(told(Audience::Internal, accept, "audience: internal\n").contains("SECRET"));
}

fn figures(settings: &str) -> String {
    let lines = "audience: public\nmeasures:\n  - {measure: men, period: 2026-01, value: 8}\n  - {measure: men, period: 2026-02, value: 3}\n  \
                 - {measure: men, period: 2026-01..2026-03, value: 31}\n  - {measure: share, period: 2026-01..2026-03, value: 75%}\n  \
                 - {measure: share, period: 2026-02, value: 4%}\n";
    told(Audience::Public, settings, lines)
}

#[test]
fn how_small_a_count_the_public_is_told_is_what_the_settings_say() {
    for (settings, limit, shown) in
        [("", 5, "8"), ("small-counts: 3\n", 3, "8"), ("small-counts: 10\n", 10, "fewer than 10")]
    {
        let paper = figures(settings);
        assert!(paper.contains(&format!("Counts of 0 to {} are shown as “fewer than {limit}”", limit - 1)), "{paper}");
        assert!(row(&paper, "men").contains(&format!("| {shown} |")), "{paper}");
    }
}

/// The highest that can be set.
#[test]
fn where_nobody_can_tell_how_small_is_small_hardly_a_count_is_told() {
    for settings in [
        "small-counts: 2\n",
        "small-counts: 101\n",
        "small-counts: +5\n",
        "small-counts: ten\n",
        "small-count: 10\n",
        "small-counts: 5\nsmall-counts: 10\n",
    ] {
        assert!(figures(settings).contains("Counts of 0 to 99 are shown as “fewer than 100”"), "{settings}");
    }
}

#[test]
fn a_count_that_would_tell_a_small_one_is_not_told() {
    let paper = figures("");
    assert!(
        row(&paper, "men").contains("| fewer than 5 | not told, since a small number could be worked out from it |"),
        "{paper}"
    );
    assert!(row(&paper, "share").contains("| 4% | 75% |"), "{paper}");
    assert!(row(&figures("small-counts: 3\n"), "men").contains("| 3 | 31 |"));
}
